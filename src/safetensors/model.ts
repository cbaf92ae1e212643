/** Whole modules in safetensors files: tensors that share memory are kept once. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import type { FileUrl } from '../common/node';
import type { Module } from '../nn/modules/module';
import type { OpenOptions } from './open';
import { type Metadata, saveFile } from './save';
import { loadFile } from './shards';
import { duplicateNames, withoutDoubles } from './shared';

/** Options of {@link saveModel}. */
export interface SaveModelOptions {
  /** Texts to be kept with the tensors. Default: null */
  metadata?: Metadata | null | undefined;
  /** Saves copies in row-major order of tensors that are not. Default: true */
  forceContiguous?: boolean | undefined;
}

interface SaveModelParameters extends SaveModelOptions {
  /** The module whose parameters and buffers are written. */
  model: Module;
  /** The file: a path or a `file:` URL. */
  filename: string | FileUrl;
}

type SaveModelOrder = [
  model: 'model',
  filename: 'filename',
  metadata: 'metadata',
  forceContiguous: 'forceContiguous',
];
const bindSaveModel = binder<SaveModelParameters, SaveModelOrder>(
  'saveModel',
  { model: 'any', filename: 'object' },
  { metadata: null, forceContiguous: true },
  {},
  // An object of texts is metadata; any other could be options.
  { metadata: { owns: (object) => Object.values(object).every((text) => typeof text === 'string') } },
);

/**
 * Saves a module's state in a safetensors file. Of tensors that share memory one is saved;
 * the names of the others stand in the file's metadata.
 *
 * @param args metadata: texts to be kept with the tensors (null), forceContiguous (true)
 * @throws TorchError where several tensors share memory of which none has all
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.save_model
 * @example torch.safetensors.saveModel(model, 'model.safetensors');
 */
export function saveModel(...args: Arguments<SaveModelParameters, SaveModelOrder>): void {
  const [model, filename, metadata, forceContiguous] = bindSaveModel(args);
  const texts: Record<string, string> = { ...metadata };
  const tensors = withoutDoubles(model.stateDict(), texts, forceContiguous);
  const none = Object.keys(texts).length === 0 && metadata === null;
  try {
    saveFile(tensors, filename, none ? null : texts);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(
      `${error.message} Or use save_model(..., force_contiguous=True), read the docs for potential caveats.`,
    );
  }
}

/** Options of {@link loadModel}. */
export interface LoadModelOptions extends OpenOptions {
  /** Whether missing and unexpected names are errors. Default: true */
  strict?: boolean | undefined;
}

interface LoadModelParameters extends LoadModelOptions {
  /** The module whose parameters and buffers are filled. */
  model: Module;
  /** The file: a path or a `file:` URL. */
  filename: string | FileUrl;
}

type LoadModelOrder = [model: 'model', filename: 'filename', strict: 'strict', device: 'device'];
const bindLoadModel = binder<LoadModelParameters, LoadModelOrder>(
  'loadModel',
  { model: 'any', filename: 'object' },
  { strict: true, device: 'cpu' },
  { backend: 'mmap' },
);

/**
 * Loads a safetensors file into a module; of tensors that share memory there one name is enough.
 *
 * @returns the names that are missing in the file, and those that the module doesn't have
 * @throws TorchError when names are missing or unexpected, unless `strict` is false
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.load_model
 * @example const [missing, unexpected] = torch.safetensors.loadModel(model, 'model.safetensors');
 */
export function loadModel(
  ...args: Arguments<LoadModelParameters, LoadModelOrder>
): [missing: string[], unexpected: string[]] {
  const { model, filename, strict, ...open } = bindLoadModel.named(args);
  const stateDict = loadFile(filename, open);
  const own = new Map(Object.entries(model.stateDict()));
  const doubles = duplicateNames(own, new Set(Object.keys(stateDict)));
  const keys = model.loadStateDict(stateDict, { strict: false });
  const missing = new Set(keys.missingKeys);
  const unexpected = [...keys.unexpectedKeys];
  for (const names of doubles.values()) {
    for (const name of names) if (!missing.delete(name)) unexpected.push(name);
  }
  if (strict && missing.size + unexpected.length > 0) {
    const list = (names: Iterable<string>) =>
      [...names]
        .sort()
        .map((name) => `"${name}"`)
        .join(', ');
    let text = `Error(s) in loading state_dict for ${model._getName()}:`;
    if (missing.size > 0) text += `\n    Missing key(s) in state_dict: ${list(missing)}`;
    if (unexpected.length > 0) text += `\n    Unexpected key(s) in state_dict: ${list(unexpected)}`;
    throw new TorchError(text);
  }
  return [[...missing], unexpected];
}
