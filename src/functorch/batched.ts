/** Tensors with a batch dimension that a `vmap` sees, and trees of them. */
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import { broadcastPrefix, flatten, unflatten } from '../pytree/pytree';
import { handleOf, Tensor } from '../tensor/tensor';
import { withLevel } from './layers';

/** A dimension, null for none, or a tree of them of the structure of the values, or of the top of it. */
export type Dims = number | null | readonly Dims[] | { readonly [key: string]: Dims };

export type Randomness = 'error' | 'different' | 'same';

/** Dimensions in Python's words, where arrays are tuples. */
export function dimsText(dims: unknown): string {
  if (Array.isArray(dims)) {
    const items = dims.map(dimsText);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (dims === null || dims === undefined || typeof dims === 'number') return pyRepr(dims ?? null);
  if (typeof dims === 'object') {
    const entries = Object.entries(dims).map(([key, value]) => `${pyRepr(key)}: ${dimsText(value)}`);
    return `{${entries.join(', ')}}`;
  }
  return pyRepr(dims);
}

/** The same tree, its tensors batched at `level` along these dimensions; throws where the two don't fit. */
export function wrapBatched<Tree>(tree: Tree, dims: Dims, level: number): Tree {
  const [leaves, spec] = flatten(tree);
  const flatDims = broadcastPrefix(dims, spec);
  if (flatDims === undefined) throw new RangeError('the dimensions are not compatible with the values');
  const batched = leaves.map((leaf, i) => {
    const dim = flatDims[i];
    if (typeof dim !== 'number' || !(leaf instanceof Tensor)) return leaf;
    return native.functorchAddBatchDim(handleOf(leaf), dim, level);
  });
  return unflatten(batched, spec) as Tree;
}

/** The same tree of the tensors outside of `level`, and one of their batch dimensions. */
export function unwrapBatched<Tree>(tree: Tree, level: number): [tree: Tree, dims: Dims] {
  const [leaves, spec] = flatten(tree);
  const dims: (number | null)[] = [];
  const values = leaves.map((leaf) => {
    const found = leaf instanceof Tensor ? native.functorchUnwrapBatched(handleOf(leaf), level) : null;
    dims.push(found === null ? null : found[1]);
    return found === null ? leaf : found[0];
  });
  return [unflatten(values, spec) as Tree, unflatten(dims, spec) as Dims];
}

/** Calls `func` under a vmap of inputs whose dimensions are known: what it answers, and its dimensions. */
export function restoreVmap(
  func: (...args: any[]) => unknown,
  inDims: Dims,
  batchSize: number,
  randomness: Randomness,
  args: readonly unknown[],
): [output: unknown, outDims: Dims] {
  return withLevel(
    () => native.functorchPushVmap(batchSize, randomness),
    (level) => unwrapBatched(func(...wrapBatched(args, inDims, level)), level),
  );
}
