/** Whole modules in safetensors files: tensors that share memory are kept once. */
import { TorchError } from '../common/errors';
import { checkOptions } from '../common/options';
import type { Module } from '../nn/modules/module';
import type { OpenOptions } from './open';
import { type Metadata, saveFile } from './save';
import { loadFile } from './shards';
import { duplicateNames, withoutDoubles } from './shared';

/** Options of {@link saveModel}. */
export interface SaveModelOptions {
  metadata?: Metadata | null | undefined;
  /** Saves copies in row-major order of tensors that are not. Default: true */
  forceContiguous?: boolean | undefined;
}

/**
 * Saves a module's state in a safetensors file. Of tensors that share memory one is saved;
 * the names of the others stand in the file's metadata.
 *
 * @param metadata texts to be kept with the tensors, also as an option
 * @throws TorchError where several tensors share memory of which none has all
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.save_model
 * @example torch.safetensors.saveModel(model, 'model.safetensors');
 */
export function saveModel(
  model: Module,
  filename: string | URL,
  metadata: Metadata | null | SaveModelOptions = null,
  forceContiguous = true,
): void {
  const isOptions = metadata !== null && Object.values(metadata).some((value) => typeof value !== 'string');
  const options: SaveModelOptions = isOptions
    ? (metadata as SaveModelOptions)
    : { metadata: metadata as Metadata };
  checkOptions('saveModel()', options, ['metadata', 'forceContiguous']);
  const texts: Record<string, string> = { ...options.metadata };
  const tensors = withoutDoubles(model.stateDict(), texts, options.forceContiguous ?? forceContiguous);
  const none = Object.keys(texts).length === 0 && (options.metadata ?? null) === null;
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

/**
 * Loads a safetensors file into a module; of tensors that share memory there one name is enough.
 *
 * @returns the names that are missing in the file, and those that the module doesn't have
 * @throws TorchError when names are missing or unexpected, unless `strict` is false
 * @see https://huggingface.co/docs/safetensors/api/torch#safetensors.torch.load_model
 * @example const [missing, unexpected] = torch.safetensors.loadModel(model, 'model.safetensors');
 */
export function loadModel(
  model: Module,
  filename: string | URL,
  strict: boolean | LoadModelOptions = true,
  options: OpenOptions = {},
): [missing: string[], unexpected: string[]] {
  const given: LoadModelOptions = typeof strict === 'boolean' ? { strict, ...options } : strict;
  checkOptions('loadModel()', given, ['strict', 'device', 'backend']);
  const { strict: isStrict = true, ...open } = given;
  const stateDict = loadFile(filename, open);
  const own = new Map(Object.entries(model.stateDict()));
  const doubles = duplicateNames(own, new Set(Object.keys(stateDict)));
  const keys = model.loadStateDict(stateDict, { strict: false });
  const missing = new Set(keys.missingKeys);
  const unexpected = [...keys.unexpectedKeys];
  for (const names of doubles.values()) {
    for (const name of names) if (!missing.delete(name)) unexpected.push(name);
  }
  if (isStrict && missing.size + unexpected.length > 0) {
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
