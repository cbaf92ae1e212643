/**
 * Weights of the Hugging Face hub, through its own package: what that keeps in the cache is
 * where Python's huggingface_hub looks for it.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Hub from '@huggingface/hub';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectString } from '../common/expect';
import { loadFile } from '../safetensors';
import { readIndex } from '../safetensors/shards';
import { load } from '../serialization';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/** Options of {@link loadStateDictFromHuggingFace}. */
export interface HuggingFaceOptions {
  /**
   * The file to load: `.safetensors`, an index of several (`.safetensors.index.json`), or a checkpoint of
   * `torch.save`. Default: null, the model's safetensors, else its `pytorch_model.bin`
   */
  file?: string | null | undefined;
  /**
   * A branch, a tag or a commit; a file of a commit that is in the cache is loaded without the network.
   * Default: 'main'
   */
  revision?: string | undefined;
  /** The token of private and gated models. Default: null, the environment's `HF_TOKEN` */
  token?: string | null | undefined;
  /** The hub's address. Default: null, the environment's `HF_ENDPOINT`, else `https://huggingface.co` */
  endpoint?: string | null | undefined;
  /**
   * The folder of the files. Default: null, that of Python's: `HF_HUB_CACHE`, else
   * `~/.cache/huggingface/hub`
   */
  cacheDir?: string | null | undefined;
  /** Where the tensors go. Default: 'cpu' */
  device?: Device | undefined;
}

interface HuggingFaceParameters extends HuggingFaceOptions {
  /** The model's name on the hub, `owner/name`. */
  repo: string;
}

const bind = binder<HuggingFaceParameters, [repo: 'repo']>(
  'loadStateDictFromHuggingFace',
  { repo: 'any' },
  {},
  { file: null, revision: 'main', token: null, endpoint: null, cacheDir: null, device: 'cpu' },
);

const INDEX = '.safetensors.index.json';
/** What a model's weights are called, the best first. */
const usual = ['model.safetensors', `model${INDEX}`];
const BIN = 'pytorch_model.bin';

const requireHere = createRequire(__filename);

/** The package is an optional peer, and loaded when it is first needed. */
function loadHub(): typeof Hub {
  try {
    return requireHere('@huggingface/hub');
  } catch (error) {
    throw new TorchError(
      `Models come from the Hugging Face hub by the package @huggingface/hub, which can't be loaded: npm install @huggingface/hub (${(error as Error).message.split('\n')[0]})`,
    );
  }
}

/** Which of a model's files has its weights. */
function weightsAmong(repo: string, files: readonly string[]): string {
  const known = usual.find((name) => files.includes(name));
  if (known !== undefined) return known;
  const safetensors = files.filter((name) => /^[^/]*\.safetensors$/.test(name));
  if (safetensors.length === 1) return safetensors[0]!;
  if (safetensors.length === 0 && files.includes(BIN)) return BIN;
  throw new TorchError(
    `${repo} has ${safetensors.length === 0 ? 'no model.safetensors' : 'several files of weights'}: name the file of its ${files.length} with file, one of ${files.slice(0, 10).join(', ')}${files.length > 10 ? ', …' : ''}`,
  );
}

/**
 * Downloads a file, unless it is in the cache, from which one goes again that has another size than the hub
 * says: the package takes for whole what a server or a proxy ended early.
 */
async function downloadWhole(
  hub: typeof Hub,
  what: Parameters<typeof Hub.downloadFileToCacheDir>[0],
): Promise<string> {
  let isAsked = false;
  const noting: typeof fetch = (...args) => {
    isAsked = true;
    return fetch(...args);
  };
  const file = await hub.downloadFileToCacheDir({ ...what, fetch: noting });
  if (!isAsked) return file;
  const [wanted] = await hub.pathsInfo({ ...what, paths: [what.path] });
  const { size } = fs.statSync(file);
  if (wanted === undefined || wanted.size === size) return file;
  for (const name of [fs.realpathSync(file), file]) fs.rmSync(name, { force: true });
  throw new Error(`the download of ${what.path} broke off: ${size} of ${wanted.size} bytes came`);
}

/**
 * Loads a model's weights from the Hugging Face hub: from the cache, after downloading them there if need be.
 * The package \@huggingface/hub does the latter; it is a peer that a program installs beside torch-node.
 *
 * @param repo the model's name, `owner/name`
 * @param options which file, of which revision, and where it goes
 * @returns the tensors by their names, for `model.loadStateDict`
 * @throws TorchError when the package is missing, the hub refuses or doesn't answer, or the model has no
 *   weights that can be found
 * @example
 * const weights = await torch.hub.loadStateDictFromHuggingFace('google-bert/bert-base-uncased');
 * @see https://huggingface.co/docs/huggingface.js/hub/README
 */
export async function loadStateDictFromHuggingFace(
  ...args: Arguments<HuggingFaceParameters, [repo: 'repo']>
): Promise<Record<string, Tensor>> {
  const { repo, revision, device, ...given } = bind.named(args);
  expectString(repo, 'repo');
  expectString(revision, 'revision');
  for (const [name, value] of Object.entries(given)) if (value !== null) expectString(value, name);
  const hub = loadHub();
  const accessToken = given.token ?? process.env['HF_TOKEN'];
  const hubUrl = (given.endpoint ?? process.env['HF_ENDPOINT'])?.replace(/\/$/, '');
  const where = { ...(accessToken && { accessToken }), ...(hubUrl && { hubUrl }) };
  const cache = { ...where, repo, ...(given.cacheDir && { cacheDir: given.cacheDir }) };
  try {
    const isCommit = /^[0-9a-f]{40}$/.test(revision);
    const info =
      isCommit && given.file !== null
        ? { sha: revision, filePaths: [] }
        : await hub.modelInfo({ ...where, name: repo, revision, additionalFields: ['sha', 'filePaths'] });
    const file = given.file ?? weightsAmong(repo, info.filePaths);
    const download = (name: string) => downloadWhole(hub, { ...cache, revision: info.sha, path: name });
    const local = await download(file);
    if (file.endsWith(INDEX))
      for (const shard of readIndex(local).keys())
        await download(path.posix.join(path.posix.dirname(file), shard));
    if (/\.(safetensors|json)$/.test(file)) return loadFile(local, { device });
    return load(local, { mapLocation: device, weightsOnly: true });
  } catch (error) {
    if (error instanceof TorchError) throw error;
    const { message, statusCode } = error as Error & { statusCode?: number };
    const status = statusCode === undefined ? '' : ` (${statusCode})`;
    throw new TorchError(`${repo} can't be loaded from the Hugging Face hub${status}: ${message}`, {
      cause: error,
    });
  }
}
