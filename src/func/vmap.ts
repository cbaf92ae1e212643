/** One call for many inputs: `torch.vmap`. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { type Dims, dimsText, type Randomness } from '../functorch/batched';
import { type AnyFunction, callNow, checkCallable, classOf, withLevel } from '../functorch/layers';
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import { broadcastPrefix, flatten, unflatten } from '../pytree/pytree';
import type { TreeSpec } from '../pytree/treeSpec';
import { getRngState, setRngState } from '../runtime/random';
import { refuseParts } from '../tensor/intercept';
import { torchOps } from '../tensor/operators';
import { handleOf, Tensor } from '../tensor/tensor';

/** Options of `vmap`. */
export interface VmapOptions {
  /**
   * The dimension of the inputs that is mapped over; an array with one for each argument, null for those
   * that all calls share. Default: 0
   */
  inDims?: Dims | undefined;
  /** Where the outputs have that dimension. Default: 0 */
  outDims?: Dims | undefined;
  /**
   * What random operators do: throw, give each slice numbers of its own, or all the same. Default: 'error'
   */
  randomness?: 'error' | 'different' | 'same' | undefined;
  /** How many slices are computed at once; null for all, which takes most memory. Default: null */
  chunkSize?: number | null | undefined;
}

interface VmapParameters<F extends AnyFunction> extends VmapOptions {
  /** The function of single samples, which gets arguments without the mapped dimension. */
  func: F;
}
type VmapOrder = [func: 'func', inDims: 'inDims', outDims: 'outDims', randomness: 'randomness'];
// The object of `inDims` is one of trees: as the last argument it would be the options.
const bind = binder<VmapParameters<AnyFunction>, VmapOrder>(
  'vmap',
  { func: 'any' },
  { inDims: 0, outDims: 0, randomness: 'error' },
  { chunkSize: null },
);

/** What is mapped how. */
interface Plan {
  func: AnyFunction;
  /** The function's name in messages. */
  name: string;
  inDims: Dims;
  outDims: Dims;
  randomness: Randomness;
}

/** The dimension of each input, and how many slices there are. */
function checkInputs(
  plan: Plan,
  inputs: readonly unknown[],
  spec: TreeSpec,
): [dims: (number | null)[], size: number] {
  const { name, inDims } = plan;
  const call = `vmap(${name}, in_dims=${dimsText(inDims)}, ...)(<inputs>): `;
  const given = broadcastPrefix(inDims, spec);
  if (given === undefined) {
    throw new RangeError(
      `${call}in_dims is not compatible with the structure of \`inputs\`. in_dims has structure ${flatten(inDims)[1]} but inputs has structure ${spec}.`,
    );
  }
  const dims = given.map((dim, i): number | null => {
    const input = inputs[i];
    if (dim === null) return null;
    if (typeof dim !== 'number' || !Number.isInteger(dim)) {
      throw new RangeError(
        `${call}Got in_dim=${dimsText(dim)} for an input but in_dim must be either an integer dimension or None.`,
      );
    }
    if (!(input instanceof Tensor)) {
      throw new RangeError(
        `${call}Got in_dim=${dim} for an input but the input is of type ${classOf(input)}. We cannot vmap over non-Tensor arguments, please use None as the respective in_dim`,
      );
    }
    const rank = input.dim();
    if (dim < -rank || dim >= rank) {
      throw new RangeError(
        `${call}Got in_dim=${dim} for some input, but that input is a Tensor of dimensionality ${rank} so expected in_dim to satisfy -${rank} <= in_dim < ${rank}.`,
      );
    }
    return dim < 0 ? dim + rank : dim;
  });
  const sizes = dims.flatMap((dim, i) => (dim === null ? [] : [(inputs[i] as Tensor).shape[dim]!]));
  const [size] = sizes;
  if (size === undefined) throw new RangeError('vmap: Expected at least one Tensor to vmap over');
  if (sizes.some((other) => other !== size)) {
    throw new RangeError(
      `vmap: Expected all tensors to have the same size in the mapped dimension, got sizes ${pyRepr(sizes)} for the mapped dimension`,
    );
  }
  return [dims, size];
}

function checkOutDims({ name, outDims }: Plan): void {
  if (flatten(outDims)[0].every((dim) => dim === null || Number.isInteger(dim))) return;
  throw new RangeError(
    `vmap(${name}, ..., out_dims=${dimsText(outDims)}): \`out_dims\` must be an int, None or a python collection of ints representing where in the outputs the vmapped dimension should appear.`,
  );
}

/** The dimension of each output. */
function outputDims({ name, outDims }: Plan, output: unknown, spec: TreeSpec): (number | null)[] {
  const isOne = output instanceof Tensor && Array.isArray(outDims) && outDims.length === 1;
  const dims = isOne ? outDims : broadcastPrefix(outDims, spec);
  if (dims !== undefined) return dims as (number | null)[];
  throw new RangeError(
    `vmap(${name}, ..., out_dims=${dimsText(outDims)})(<inputs>): out_dims is not compatible with the structure of \`outputs\`. out_dims has structure ${flatten(outDims)[1]} but outputs has structure ${spec}.`,
  );
}

function unbatch(name: string, value: unknown, dim: number | null, level: number, size: number): unknown {
  if (dim === null) {
    if (value instanceof Tensor && native.functorchIsBatched(handleOf(value))) {
      throw new RangeError(
        `vmap(${name}, ...): \`${name}\` can not return a BatchedTensor when out_dim is None`,
      );
    }
    return value;
  }
  if (value instanceof Tensor) return native.functorchRemoveBatchDim(handleOf(value), level, size, dim);
  throw new RangeError(
    `vmap(${name}, ...): \`${name}\` must only return Tensors, got type ${classOf(value)}. Did you mean to set out_dims= to None for output?`,
  );
}

/** The outputs of all slices at once, and where they have the dimension. */
function mapOnce(
  plan: Plan,
  inputs: readonly unknown[],
  spec: TreeSpec,
  dims: readonly (number | null)[],
  size: number,
): [leaves: unknown[], spec: TreeSpec, dims: (number | null)[]] {
  return withLevel(
    () => native.functorchPushVmap(size, plan.randomness),
    (level) => {
      refuseParts('vmap', ...inputs);
      const batched = inputs.map((input, i) =>
        dims[i] === null ? input : native.functorchAddBatchDim(handleOf(input), dims[i]!, level),
      );
      const output = callNow(`vmap(${plan.name}, ...)`, plan.func, unflatten(batched, spec) as unknown[]);
      const [outputs, outputSpec] = flatten(output);
      const outDims = outputDims(plan, output, outputSpec);
      const found = outputs.map((value, i) => unbatch(plan.name, value, outDims[i]!, level, size));
      return [found, outputSpec, outDims];
    },
  );
}

/** Some slices after the other. */
function mapChunks(
  plan: Plan,
  inputs: readonly unknown[],
  spec: TreeSpec,
  dims: readonly (number | null)[],
  size: number,
  chunkSize: number,
): unknown {
  if (size === 0) throw new RangeError(`vmap(${plan.name}, ...): an empty batch has no chunks to compute`);
  const state = plan.randomness === 'same' ? getRngState() : undefined;
  const chunks: ReturnType<typeof mapOnce>[] = [];
  for (let start = 0; start < size; start += chunkSize) {
    if (state !== undefined) setRngState(state);
    const count = Math.min(chunkSize, size - start);
    const part = inputs.map((input, i) =>
      dims[i] === null ? input : (input as Tensor).narrow(dims[i]!, start, count),
    );
    chunks.push(mapOnce(plan, part, spec, dims, count));
  }
  const [, outputSpec, outDims] = chunks[0]!;
  const joined = outDims.map((dim, i) => {
    if (dim === null) {
      throw new TypeError(
        `vmap(${plan.name}, ...): outputs with an out_dim of None can't be computed in chunks`,
      );
    }
    return torchOps.cat(
      chunks.map(([leaves]) => leaves[i] as Tensor),
      dim,
    );
  });
  return unflatten(joined, outputSpec);
}

/** `vmap(func)(...args)`, of options that have been checked. */
export function mapped(plan: Plan, args: readonly unknown[], chunkSize: number | null = null): any {
  const { name, inDims } = plan;
  checkOutDims(plan);
  if (!Number.isInteger(inDims) && !Array.isArray(inDims)) {
    throw new RangeError(
      `vmap(${name}, in_dims=${dimsText(inDims)}, ...)(<inputs>): expected \`in_dims\` to be int or a (potentially nested) tuple matching the structure of inputs, got: ${classOf(inDims)}.`,
    );
  }
  if (args.length === 0) {
    throw new RangeError(
      `vmap(${name})(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a function with no inputs. The latter is unsupported.`,
    );
  }
  const [inputs, spec] = flatten(args);
  const [dims, size] = checkInputs(plan, inputs, spec);
  if (chunkSize !== null) return mapChunks(plan, inputs, spec, dims, size, chunkSize);
  const [outputs, outputSpec] = mapOnce(plan, inputs, spec, dims, size);
  return unflatten(outputs, outputSpec);
}

/** Throws for what is no way of being random. */
export function checkRandomness(randomness: unknown): asserts randomness is Randomness {
  if (randomness === 'error' || randomness === 'different' || randomness === 'same') return;
  const text = typeof randomness === 'string' ? randomness : pyRepr(randomness);
  throw new TorchError(`Only allowed values for randomness are 'error', 'different', or 'same'. Got ${text}`);
}

/**
 * Makes of a function of single inputs one of batches: as if it were called for every slice along a
 * dimension and the results stacked, yet each operator runs once. It may be transformed again, and transform
 * others: per-sample
 * gradients are `vmap(grad(loss))`.
 *
 * @param args func: takes and returns tensors, or trees (arrays, plain objects, Maps) of them; inDims (0),
 *   outDims (0): the dimensions, or trees of them; randomness ('error'); chunkSize (null): bounds the memory
 * @returns the function of batches
 * @throws TorchError for another `randomness`; RangeError for another `chunkSize` and, when called, for
 *   dimensions that don't fit the inputs or outputs; LibTorch's errors for what no slice can do alone, as
 *   `item()`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.vmap.html
 * @example
 * const dot = torch.vmap((a, b) => a.dot(b));
 * dot(torch.ones(5, 3), torch.ones(5, 3)); // five products
 */
export function vmap<F extends AnyFunction>(
  ...args: Arguments<VmapParameters<F>, VmapOrder>
): (...inputs: Parameters<F>) => ReturnType<F>;
export function vmap(...args: unknown[]): AnyFunction {
  const { func, inDims, outDims, randomness, chunkSize } = bind.named(args);
  checkCallable('vmap', func);
  checkRandomness(randomness);
  if (chunkSize !== null && !(Number.isInteger(chunkSize) && chunkSize > 0)) {
    throw new RangeError(`vmap: chunk_size should be None or greater than 0. (got ${chunkSize})`);
  }
  const plan = { func, name: func.name || '<lambda>', inDims, outDims, randomness };
  return (...inputs) => mapped(plan, inputs, chunkSize);
}
