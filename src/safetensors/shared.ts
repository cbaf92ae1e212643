/**
 * Tensors that share memory, which a safetensors file can't say: twin of the helpers of safetensors/torch.py.
 */
import { TorchError } from '../common/errors';
import { native } from '../native';
import type { StateDict } from '../nn/modules/module/stateDict';
import { pyRepr } from '../python/pyrepr';
import { handleOf, type Tensor } from '../tensor/tensor';

/** A tensor's addresses, as numbers: they have at most 48 bits. */
interface Area {
  readonly name: string;
  readonly start: number;
  readonly stop: number;
  readonly storage: number;
  readonly storageBytes: number;
  /** Whether the tensor is all of its storage. */
  readonly complete: boolean;
}

function areaOf(name: string, tensor: Tensor): Area {
  const handle = handleOf(tensor);
  const item = tensor.elementSize();
  const start = Number(native.tensorDataPointer(handle));
  const stride = tensor.stride();
  const last = tensor.shape.reduce((sum, size, i) => sum + (size - 1) * stride[i]!, 0);
  const storage = start - tensor.storageOffset() * item;
  const storageBytes = native.tensorStorageBytes(handle);
  return {
    name,
    start,
    stop: tensor.numel() > 0 ? start + (last + 1) * item : start,
    storage,
    storageBytes,
    complete: start === storage && tensor.numel() * item === storageBytes,
  };
}

/** Names that overlap in memory, group by group; also those that overlap with nothing. */
function groups(tensors: ReadonlyMap<string, Tensor>): Area[][] {
  const byStorage = new Map<string, Area[]>();
  for (const [name, tensor] of tensors) {
    if (tensor.device === 'meta' || tensor.layout !== 'strided') continue;
    const area = areaOf(name, tensor);
    if (area.storage === 0 || area.storageBytes === 0) continue;
    const key = `${tensor.device} ${area.storage} ${area.storageBytes}`;
    const found = byStorage.get(key);
    if (found === undefined) byStorage.set(key, [area]);
    else found.push(area);
  }
  return [...byStorage.values()].flatMap(splitApart);
}

const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Parts of one storage that don't touch are no shared tensors. */
function splitApart(areas: Area[]): Area[][] {
  const sorted = [...areas].sort(
    (a, b) => a.start - b.start || a.stop - b.stop || compareNames(a.name, b.name),
  );
  const made: Area[][] = [];
  let stop = Number.NEGATIVE_INFINITY;
  for (const area of sorted) {
    if (area.start >= stop) made.push([area]);
    else made.at(-1)!.push(area);
    stop = area.stop;
  }
  return made;
}

/** Names of tensors that share memory with each other. */
export function sharedNames(tensors: ReadonlyMap<string, Tensor>): string[][] {
  return groups(tensors)
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ name }) => name).sort(compareNames));
}

/**
 * Which names of each group of shared tensors to leave out, by the one that is kept.
 * @param preferred kept where that is possible
 * @param discarded not kept where that is possible
 * @throws TorchError where no tensor of a group has all of its memory
 */
export function duplicateNames(
  tensors: ReadonlyMap<string, Tensor>,
  preferred: ReadonlySet<string> = new Set(),
  discarded: ReadonlySet<string> = new Set(),
): Map<string, string[]> {
  const remove = new Map<string, string[]>();
  for (const group of groups(tensors)) {
    const names = group.map(({ name }) => name).sort(compareNames);
    const complete = group
      .filter((area) => area.complete)
      .map(({ name }) => name)
      .sort(compareNames);
    if (complete.length === 0) {
      throw new TorchError(
        'Error while trying to find names to remove to save state dict, but found no suitable name to keep for saving ' +
          `amongst: ${pyRepr(new Set(names))}. None is covering the entire storage.Refusing to save/load the model since you could be ` +
          'storing much more memory than needed. Please refer to https://huggingface.co/docs/safetensors/torch_shared_tensors for ' +
          'more information. Or open an issue.',
      );
    }
    const kept =
      complete.find((name) => preferred.has(name)) ??
      complete.find((name) => !discarded.has(name)) ??
      complete[0]!;
    const others = names.filter((name) => name !== kept);
    if (others.length > 0) remove.set(kept, others);
  }
  return remove;
}

/** A state dict without doubles, which `metadata` tells of. */
export function withoutDoubles(
  stateDict: StateDict | ReadonlyMap<string, Tensor>,
  metadata: Record<string, string>,
  forceContiguous: boolean,
  discarded?: readonly string[],
): Map<string, Tensor> {
  const tensors = new Map<string, Tensor>(
    stateDict instanceof Map ? stateDict : Object.entries(stateDict as StateDict),
  );
  for (const [kept, names] of duplicateNames(tensors, undefined, new Set(discarded))) {
    for (const name of names) {
      if (!Object.hasOwn(metadata, name)) metadata[name] = kept;
      tensors.delete(name);
    }
  }
  if (forceContiguous) for (const [name, tensor] of tensors) tensors.set(name, tensor.contiguous());
  return tensors;
}
