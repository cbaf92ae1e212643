/**
 * `torch.hub`: weights by their address, in the cache that Python uses too:
 * what Python has downloaded isn't downloaded again.
 *
 * @see https://docs.pytorch.org/docs/2.13/hub.html
 */
import fs from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean, expectString, invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { warn } from '../common/warnings';
import { moveAtomically } from '../files/atomicFile';
import { digestOf } from '../files/digest';
import { downloadSync } from '../files/downloadSync';
import { withFile } from '../files/source';
import { ZipReader } from '../files/zip/reader';
import { load, type MapLocation } from '../serialization';

type Path = string | FileUrl;

/** A path whose `~` is the user's folder. */
function expandPath(value: unknown, name: string): string {
  if (value instanceof URL) return fileURLToPath(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument('a path', name, value);
  return value.replace(/^~(?=$|[/\\])/, homedir());
}

function warnOfOldName(name: string): void {
  if (process.env[name]) warn(`${name} is deprecated, please use env TORCH_HOME instead`);
}

let chosen: string | undefined;

const bindGetDir = binder<{}, []>('getDir', {}, {});

/**
 * The folder in which downloads are kept: the one of `setDir`, else `$TORCH_HOME/hub`.
 * `TORCH_HOME` is `$XDG_CACHE_HOME/torch` by default, and that `~/.cache/torch`.
 *
 * @returns its path
 * @example
 * torch.hub.getDir(); // e.g. '/home/me/.cache/torch/hub'
 * @see https://docs.pytorch.org/docs/2.13/hub.html#torch.hub.get_dir
 */
export function getDir(...args: Arguments<{}, []>): string {
  bindGetDir(args);
  warnOfOldName('TORCH_HUB');
  if (chosen !== undefined) return chosen;
  const cache = process.env['XDG_CACHE_HOME'] || '~/.cache';
  const home = process.env['TORCH_HOME'] || path.join(cache, 'torch');
  return path.join(expandPath(home, 'TORCH_HOME'), 'hub');
}

interface SetDirParameters {
  /** The folder that files are kept in from now on. */
  d: Path;
}

const bindSetDir = binder<SetDirParameters, [d: 'd']>('setDir', { d: 'object' }, {});

/**
 * Says in which folder downloads are kept from now on, in this process.
 *
 * @param d its path
 * @throws TypeError for what is no path
 * @example
 * torch.hub.setDir('/data/hub');
 * @see https://docs.pytorch.org/docs/2.13/hub.html#torch.hub.set_dir
 */
export function setDir(...args: Arguments<SetDirParameters, [d: 'd']>): void {
  const [d] = bindSetDir(args);
  chosen = expandPath(d, 'd');
}

/** Options of `downloadUrlToFile`. */
export interface DownloadUrlToFileOptions {
  /** How the SHA-256 of the file begins, in hexadecimal digits. Default: any */
  hashPrefix?: string | null | undefined;
  /** Whether standard error shows the progress. Default: true */
  progress?: boolean | undefined;
}

interface DownloadUrlToFileParameters extends DownloadUrlToFileOptions {
  /** The file's address, `http://` or `https://`. */
  url: string | FileUrl;
  /** The path of the file to write. */
  dst: Path;
}

type DownloadOrder = [url: 'url', dst: 'dst', hashPrefix: 'hashPrefix', progress: 'progress'];
const bindDownload = binder<DownloadUrlToFileParameters, DownloadOrder>(
  'downloadUrlToFile',
  { url: 'object', dst: 'object' },
  { hashPrefix: null, progress: true },
);

/** An address, before anything is asked of it. */
function addressOf(url: unknown): URL {
  if (url instanceof URL) return url;
  expectString(url, 'url');
  if (!URL.canParse(url)) throw invalidArgument('an address', 'url', url);
  return new URL(url);
}

/** Downloads to a name beside the file's own, which it gets when it is whole and what it should be. */
function fetchFile(url: URL, file: string, hashPrefix: string | null, progress: boolean): void {
  const downloaded = downloadSync(url.href, file, progress);
  try {
    if (hashPrefix !== null) {
      const digest = digestOf(downloaded, 'sha256');
      if (!digest.startsWith(hashPrefix)) {
        throw new TorchError(`invalid hash value (expected "${hashPrefix}", got "${digest}")`);
      }
    }
    moveAtomically(downloaded, file);
  } finally {
    fs.rmSync(downloaded, { force: true });
  }
}

/**
 * Downloads a file, through the environment's proxies; one that broke off is taken up where it stopped.
 * Under its name it appears when it is whole, and replaces what was there.
 *
 * @param url its address
 * @param dst the path to write; folders that are missing are made, and `~` is the user's
 * @throws TorchError when it can't be downloaded, or its checksum begins otherwise
 * @throws TypeError for what is no address or no path
 * @example
 * const options = { hashPrefix: '5c106cde' };
 * torch.hub.downloadUrlToFile('https://example.com/tiny-5c106cde.pth', 'tiny.pth', options);
 * @see https://docs.pytorch.org/docs/2.13/hub.html#torch.hub.download_url_to_file
 */
export function downloadUrlToFile(...args: Arguments<DownloadUrlToFileParameters, DownloadOrder>): void {
  const [url, dst, hashPrefix, progress] = bindDownload(args);
  if (hashPrefix !== null) expectString(hashPrefix, 'hashPrefix');
  expectBoolean(progress, 'progress');
  fetchFile(addressOf(url), expandPath(dst, 'dst'), hashPrefix, progress);
}

/** Options of `loadStateDictFromUrl`. */
export interface LoadStateDictFromUrlOptions {
  /** The folder of the files. Default: `checkpoints` in `getDir()` */
  modelDir?: Path | null | undefined;
  /** Where tensors go, as for `torch.load`. */
  mapLocation?: MapLocation | null | undefined;
  /** Whether standard error shows the download's progress. Default: true */
  progress?: boolean | undefined;
  /** Whether the file's name tells how its SHA-256 begins, `resnet18-f37072fd.pth`. Default: false */
  checkHash?: boolean | undefined;
  /** The name under which it is kept. Default: the last part of the address */
  fileName?: string | null | undefined;
  /** Whether tensors and plain values only are loaded, as for `torch.load`. Default: false, as in Python */
  weightsOnly?: boolean | undefined;
}

interface LoadStateDictFromUrlParameters extends LoadStateDictFromUrlOptions {
  /** The file's address, whose last part is the file's name. */
  url: string | FileUrl;
}

type LoadOrder = [
  url: 'url',
  modelDir: 'modelDir',
  mapLocation: 'mapLocation',
  progress: 'progress',
  checkHash: 'checkHash',
  fileName: 'fileName',
  weightsOnly: 'weightsOnly',
];
const bindLoad = binder<LoadStateDictFromUrlParameters, LoadOrder>(
  'loadStateDictFromUrl',
  { url: 'object' },
  { modelDir: null, mapLocation: null, progress: true, checkHash: false, fileName: null, weightsOnly: false },
  {},
  { modelDir: 'object', mapLocation: 'object' },
);

/** The beginning of the file's SHA-256 that its name tells. */
const hashInName = /-([a-f0-9]*)\./;

/**
 * The file in a zip archive of that one file, which people made before PyTorch's own files were archives;
 * undefined for any other file.
 */
function legacyZip(file: string): NodeBuffer | undefined {
  return withFile(file, (source) => {
    const zip = openZip(() => new ZipReader(source));
    const [record, ...others] = [...(zip?.records.values() ?? [])];
    if (record === undefined || others.length > 0 || record.name.endsWith('/')) return undefined;
    return zip!.read(record, Number.POSITIVE_INFINITY);
  });
}

/** What is no archive, or a damaged one, is left to `torch.load`. */
function openZip(open: () => ZipReader): ZipReader | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof TorchError) return undefined;
    throw error;
  }
}

/**
 * Loads what `torch.save` saved and somebody has put on the web: from the cache, after downloading it there
 * if need be. What is loaded is `torch.load`'s; a zip archive of one saved file is opened first.
 *
 * @param url the file's address
 * @param options where it is kept, and how it is loaded
 * @throws TorchError when it can't be downloaded, isn't what its name says, or can't be loaded
 * @throws RangeError for an address that names no file, where no `fileName` is given
 * @example
 * const url = 'https://download.pytorch.org/models/resnet18-f37072fd.pth';
 * const weights = torch.hub.loadStateDictFromUrl(url, { mapLocation: 'cpu', checkHash: true });
 * @see https://docs.pytorch.org/docs/2.13/hub.html#torch.hub.load_state_dict_from_url
 */
export function loadStateDictFromUrl(...args: Arguments<LoadStateDictFromUrlParameters, LoadOrder>): any {
  const { modelDir, mapLocation, progress, checkHash, fileName, weightsOnly, ...bound } =
    bindLoad.named(args);
  const url = addressOf(bound.url);
  for (const [name, value] of Object.entries({ progress, checkHash, weightsOnly }))
    expectBoolean(value, name);
  if (fileName !== null) expectString(fileName, 'fileName');
  warnOfOldName('TORCH_MODEL_ZOO');
  const name = fileName ?? path.posix.basename(url.pathname);
  if (name === '') throw new RangeError(`${url.href} names no file: give it one with fileName`);
  const folder = modelDir === null ? path.join(getDir(), 'checkpoints') : expandPath(modelDir, 'modelDir');
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) {
    fetchFile(url, file, checkHash ? (hashInName.exec(name)?.[1] ?? null) : null, progress);
  }
  const packed = legacyZip(file);
  if (packed === undefined) return load(file, { mapLocation, weightsOnly });
  warn(
    'Falling back to the old format < 1.6. This support will be deprecated in favor of default zipfile format introduced in 1.6. ' +
      'Please redo torch.save() to save it in the new zipfile format.',
    'FutureWarning',
  );
  return load(packed, { mapLocation, weightsOnly });
}
