/** Jacobians and Hessians: `torch.func.jacrev`, `jacfwd`, `hessian`. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import { type AnyFunction, checkCallable } from '../functorch/layers';
import { flatten, mapLeaves, unflatten } from '../pytree/pytree';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { type Argnums, slice } from './argnums';
import { jvpOf } from './jvp';
import { vjpOf } from './vjp';
import { checkRandomness, mapped } from './vmap';

/** A function of one argument over the first dimension of it. */
const overBasis = (func: AnyFunction, basis: unknown, randomness: 'error' | 'different' | 'same' = 'error') =>
  mapped({ func, name: func.name, inDims: 0, outDims: 0, randomness }, [basis]);

function refuseComplex(fn: string, leaves: readonly unknown[], what: 'inputs' | 'outputs'): void {
  const i = leaves.findIndex((leaf) => leaf instanceof Tensor && leaf.isComplex());
  if (i < 0) return;
  throw new TorchError(
    `${fn}: Expected all ${what} to be real but received complex tensor at flattened input idx: ${i}`,
  );
}

/** The unit vectors of all tensors together, `chunkSize` at a time, split among the tensors. */
function* unitVectors(tensors: readonly Tensor[], chunkSize: number | null): Generator<Tensor[]> {
  const counts = tensors.map((tensor) => tensor.numel());
  const total = counts.reduce((sum, count) => sum + count, 0);
  const step = chunkSize === null || chunkSize > total ? total : chunkSize;
  let start = 0;
  do {
    const rows = Math.min(step, total - start);
    let before = 0;
    yield tensors.map((tensor, i) => {
      const part = tensor.newZeros([rows, counts[i]!]);
      part.diagonal(start - before).fill_(1);
      before += counts[i]!;
      return part.view([rows, ...tensor.shape]);
    });
    start += step;
  } while (start < total);
}

interface JacobianOptions {
  /** Whether the function returns `[output, aux]`, of which aux isn't differentiated. Default: false */
  hasAux?: boolean | undefined;
}

/** Options of `jacrev`. */
export interface JacrevOptions extends JacobianOptions {
  /** The position of the argument to differentiate by, or an array of them. Default: 0 */
  argnums?: Argnums | undefined;
  /** How many rows of the Jacobian are computed at once; null for all. Default: null */
  chunkSize?: number | null | undefined;
}

/** Options of `jacfwd`. */
export interface JacfwdOptions extends JacobianOptions {
  /** The position of the argument to differentiate by, or an array of them; null for all. Default: 0 */
  argnums?: Argnums | null | undefined;
  /** What random operators do, as in `vmap`. Default: 'error' */
  randomness?: 'error' | 'different' | 'same' | undefined;
}

interface JacrevParameters<F extends AnyFunction> extends JacrevOptions {
  /** The function, of tensors or trees of them, whose results are differentiated. */
  func: F;
}
type JacrevOrder = [func: 'func', argnums: 'argnums'];
const bindJacrev = binder<JacrevParameters<AnyFunction>, JacrevOrder>(
  'jacrev',
  { func: 'any' },
  { argnums: 0 },
  { hasAux: false, chunkSize: null },
);

/** For each input, its Jacobian with all outputs one after the other in the first dimension. */
function stackedRows(
  product: AnyFunction,
  outputs: readonly Tensor[],
  rebuild: (leaves: readonly unknown[]) => unknown,
  chunkSize: number | null,
): Tensor[] {
  const chunks: Tensor[][] = [];
  for (const part of unitVectors(outputs, chunkSize)) {
    // One row at a time goes without vmap and its limitations.
    const rows =
      chunkSize === 1
        ? mapLeaves(product(rebuild(part.map((vectors) => vectors.squeeze(0)))), (row) =>
            (row as Tensor).unsqueeze(0),
          )
        : overBasis(product, rebuild(part));
    chunks.push(flatten(rows)[0] as Tensor[]);
  }
  const [first] = chunks as [Tensor[]];
  return chunks.length === 1
    ? first
    : first.map((_, i) =>
        torchOps.cat(
          chunks.map((chunk) => chunk[i]!),
          0,
        ),
      );
}

function reverse(
  func: AnyFunction,
  argnums: Argnums,
  hasAux: boolean,
  chunkSize: number | null,
  args: readonly unknown[],
): unknown {
  refuseComplex('jacrev', flatten(args)[0], 'inputs');
  const [output, product, aux] = vjpOf(func, args, argnums, hasAux);
  const [leaves, outputSpec] = flatten(output);
  refuseComplex('jacrev', leaves, 'outputs');
  const outputs = leaves as Tensor[];
  const [flatInputs, inputSpec] = flatten(slice(args, argnums));
  const inputs = flatInputs as Tensor[];
  const stacked = stackedRows(product, outputs, (list) => unflatten(list, outputSpec), chunkSize);
  const counts = outputs.map((each) => each.numel());
  const split = stacked.map((rows, i) =>
    torchOps
      .splitWithSizes(rows, counts, 0)
      .map((block, k) => block.view([...outputs[k]!.shape, ...inputs[i]!.shape])),
  );
  const byOutput = outputs.map((_, k) => {
    const tree = unflatten(
      split.map((blocks) => blocks[k]),
      inputSpec,
    ) as unknown[];
    return Array.isArray(argnums) ? tree : tree[0];
  });
  const jacobian = unflatten(byOutput, outputSpec);
  return hasAux ? [jacobian, aux] : jacobian;
}

function checkChunkSize(chunkSize: unknown): void {
  if (chunkSize === null || (Number.isInteger(chunkSize) && (chunkSize as number) > 0)) return;
  throw new RangeError('jacrev: `chunk_size` should be greater than 0.');
}

/**
 * The Jacobian of a function, by reverse-mode differentiation: best where there are fewer outputs than
 * inputs.
 *
 * @param args func: takes and returns real tensors, or trees of them; argnums (0): the argument to
 *   differentiate by, or an array of several; hasAux (false); chunkSize (null): how many rows are computed
 *   at once
 * @returns a function of the same arguments; for an output of shape S and an input of shape T the Jacobian
 *   has the shape (S, T); those of several are trees of the output's structure whose leaves have the
 *   input's; with `hasAux`
 *   `[jacobian, aux]`
 * @throws RangeError for another `chunkSize`; TorchError, when called, for complex tensors
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.jacrev.html
 * @example
 * const jacobian = torch.func.jacrev((x) => x.sin())(torch.ones(3)); // 3 x 3
 */
export function jacrev<F extends AnyFunction>(
  ...args: Arguments<JacrevParameters<F>, JacrevOrder>
): (...inputs: Parameters<F>) => any;
export function jacrev(...args: unknown[]): AnyFunction {
  const { func, argnums, hasAux, chunkSize } = bindJacrev.named(args);
  checkCallable('jacrev', func);
  checkChunkSize(chunkSize);
  expectBoolean(hasAux, 'hasAux');
  return (...inputs) => reverse(func, argnums, hasAux, chunkSize, inputs);
}

interface JacfwdParameters<F extends AnyFunction> extends JacfwdOptions {
  /** The function, of tensors or trees of them, whose results are differentiated. */
  func: F;
}
type JacfwdOrder = [func: 'func', argnums: 'argnums', hasAux: 'hasAux'];
const bindJacfwd = binder<JacfwdParameters<AnyFunction>, JacfwdOrder>(
  'jacfwd',
  { func: 'any' },
  { argnums: 0, hasAux: false },
  { randomness: 'error' },
);

function forward(
  func: AnyFunction,
  argnums: Argnums | null,
  hasAux: boolean,
  randomness: 'error' | 'different' | 'same',
  args: readonly unknown[],
): unknown {
  refuseComplex('jacfwd', flatten(args)[0], 'inputs');
  const [leaves, spec] = flatten(argnums === null ? args : slice(args, argnums));
  const inputs = leaves as Tensor[];
  const [vectors] = unitVectors(inputs, null);
  const push_jvp = (directions: unknown): unknown => {
    const [output, product, aux] = jvpOf(func, args, directions, argnums, false, hasAux);
    refuseComplex('jacfwd', flatten(output)[0], 'outputs');
    return hasAux ? [product, aux] : product;
  };
  const found = overBasis(push_jvp, unflatten(vectors!, spec), randomness);
  const [columns, outputSpec] = flatten(hasAux ? found[0] : found);
  const counts = inputs.map((input) => input.numel());
  const byOutput = (columns as Tensor[]).map((column) => {
    const blocks = torchOps.splitWithSizes(column.movedim(0, -1), counts, -1).map((block, i) => {
      const { shape } = inputs[i]!;
      return shape.length === 0 ? block.squeeze(-1) : block.unflatten(-1, shape);
    });
    const tree = unflatten(blocks, spec) as unknown[];
    return Array.isArray(argnums) || argnums === null ? tree : tree[0];
  });
  const jacobian = unflatten(byOutput, outputSpec);
  // What came beside the output came with every unit vector.
  return hasAux ? [jacobian, mapLeaves(found[1], (value) => (value as Tensor).select(0, 0))] : jacobian;
}

/**
 * The Jacobian of a function, by forward-mode differentiation: best where there are fewer inputs than
 * outputs.
 *
 * @param args func: takes and returns real tensors, or trees of them; argnums (0): the argument to
 *   differentiate by, an array of several, or null for all; hasAux (false); randomness ('error')
 * @returns a function of the same arguments, which returns what {@link jacrev}'s does
 * @throws TorchError, when called, for complex tensors and for operators without forward-mode differentiation
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.jacfwd.html
 * @example
 * const jacobian = torch.func.jacfwd((x) => x.sin())(torch.ones(3)); // 3 x 3
 */
export function jacfwd<F extends AnyFunction>(
  ...args: Arguments<JacfwdParameters<F>, JacfwdOrder>
): (...inputs: Parameters<F>) => any;
export function jacfwd(...args: unknown[]): AnyFunction {
  const { func, argnums, hasAux, randomness } = bindJacfwd.named(args);
  checkCallable('jacfwd', func);
  expectBoolean(hasAux, 'hasAux');
  checkRandomness(randomness);
  return (...inputs) => forward(func, argnums, hasAux, randomness, inputs);
}

interface HessianParameters<F extends AnyFunction> {
  /** The function, whose result is a tensor of one element. */
  func: F;
  /** The position of the argument to differentiate by, or an array of them. Default: 0 */
  argnums?: Argnums | undefined;
}
type HessianOrder = [func: 'func', argnums: 'argnums'];
const bindHessian = binder<HessianParameters<AnyFunction>, HessianOrder>(
  'hessian',
  { func: 'any' },
  { argnums: 0 },
);

/**
 * The Hessian of a function, forward over reverse: the Jacobian of its Jacobian.
 *
 * @param args func: takes and returns real tensors, or trees of them; argnums (0): the argument to
 *   differentiate by, or an array of several
 * @returns a function of the same arguments; for an output of shape S and an input of shape T the Hessian
 *   has the shape (S, T, T)
 * @throws TorchError, when called, for complex tensors and for operators without forward-mode differentiation
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.hessian.html
 * @example
 * const curvature = torch.func.hessian((x) => x.sin().sum())(torch.ones(3)); // 3 x 3
 */
export function hessian<F extends AnyFunction>(
  ...args: Arguments<HessianParameters<F>, HessianOrder>
): (...inputs: Parameters<F>) => any;
export function hessian(...args: unknown[]): AnyFunction {
  const [func, argnums] = bindHessian(args);
  checkCallable('hessian', func);
  const first: AnyFunction = (...inputs) => reverse(func, argnums, false, null, inputs);
  return (...inputs) => forward(first, argnums, false, 'error', inputs);
}
