/**
 * Operators that treat each element by itself: each rank computes its part. Twin of
 * torch/distributed/tensor/_ops/_pointwise_ops.py for tensors that lie alike; Python has others moved first.
 */
import { TorchError } from '../../../common/errors';
import { onParts } from '../../../tensor/intercept';
import { sameSize } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import { fromLocal } from '../conversions';
import { Partial, type Placement, Replicate, Shard } from '../placements';
import { advice, type Call, differing, localArguments, mapResults, type Operand, refuse } from './call';

/** Those of elements alone, by their names in the dispatcher, without the underscore of those in place. */
const names = new Set(
  (
    'abs absolute acos acosh add addcdiv addcmul angle arccos arccosh arcsin arcsinh arctan arctan2 arctanh asin asinh atan atan2 ' +
    'atanh bitwise_and bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor ceil celu clamp clamp_max clamp_min ' +
    'clip conj_physical copysign cos cosh deg2rad digamma div divide elu eq erf erfc erfinv exp exp2 expm1 fill fix float_power floor ' +
    'floor_divide fmax fmin fmod frac gcd ge gelu greater greater_equal gt hardshrink hardsigmoid hardswish hardtanh heaviside ' +
    'hypot i0 igamma igammac isclose isfinite isinf isnan isneginf isposinf isreal lcm ldexp le leaky_relu lerp less less_equal lgamma log ' +
    'log10 log1p log2 log_sigmoid logaddexp logaddexp2 logical_and logical_not logical_or logical_xor logit lt masked_fill maximum ' +
    'minimum mish mul multiply mvlgamma nan_to_num ne neg negative nextafter not_equal polygamma positive pow rad2deg reciprocal relu ' +
    'relu6 remainder round rsqrt rsub selu sgn sigmoid sign signbit silu sin sinc sinh softplus softshrink special_airy_ai ' +
    'special_bessel_j0 special_bessel_j1 special_bessel_y0 special_bessel_y1 special_digamma special_entr special_erf special_erfc ' +
    'special_erfcx special_erfinv special_exp2 special_expit special_expm1 special_gammainc special_gammaincc special_gammaln ' +
    'special_i0 special_i0e special_i1 special_i1e special_log1p special_log_ndtr special_logit special_ndtr special_ndtri ' +
    'special_round special_sinc special_xlog1py special_xlogy special_zeta sqrt square sub subtract tan tanh threshold true_divide ' +
    'trunc where xlogy __and__ __or__ __xor__ __lshift__ __rshift__ __iand__ __ior__ __ixor__ __ilshift__ __irshift__'
  ).split(' '),
);

/** Those whose result has the same values, in whatever way the tensor lies. */
const copies = new Set('alias clone contiguous detach to _to_copy type_as'.split(' '));

/** Those whose result has the tensor's shape, and not its values. */
const likes = new Set('empty_like full_like ones_like zeros_like zero'.split(' '));

/** Whether an operator treats each element by itself. */
export function isPointwise({ base, args }: Call): boolean {
  if (base === 'where') return args.length > 1;
  if (base === 'dropout') return args[2] === false; // outside of training
  return names.has(base) || copies.has(base) || likes.has(base);
}

/** The dimension of the result that is divided where one of an operand is. */
const inResult = (dim: number, { shape }: Operand, ndim: number): number => dim + ndim - shape.length;

/** The shape that several have together. */
function broadcast(call: Call, shapes: readonly (readonly number[])[]): number[] {
  const ndim = Math.max(...shapes.map(({ length }) => length));
  return Array.from({ length: ndim }, (_, d) => {
    const sizes = shapes
      .flatMap((shape) => shape[d - ndim + shape.length] ?? [])
      .filter((size) => size !== 1);
    if (sizes.some((size) => size !== sizes[0]))
      throw new TorchError(
        `${call.label}: shapes ${shapes.map((shape) => `[${shape.join(', ')}]`).join(' and ')} don't broadcast`,
      );
    return sizes[0] ?? 1;
  });
}

/** Whether the operator gives terms of the result where it gets these terms, as Python's rules have it. */
function keepsTerms({ base, args, operands }: Call, lies: readonly Placement[]): boolean {
  if (copies.has(base)) return true;
  const ops = new Set(lies.flatMap((each) => (each instanceof Partial ? [each.reduceOp] : [])));
  const [op] = ops;
  if (ops.size > 1 || (op !== 'sum' && op !== 'avg')) return false;
  const others = lies.filter((each) => !(each instanceof Partial)).length;
  if (base === 'neg' || base === 'negative') return true;
  if (base === 'add' || base === 'sub') return operands.length === 2 && others === 0;
  if (base === 'mul' || base === 'multiply') return lies.length - others === 1;
  if (base !== 'div' && base !== 'true_divide') return false;
  return lies[0] instanceof Partial && lies.length - others === 1 && args.length === 2;
}

/** How the result lies along one dimension of the mesh, and the gradient of each operand. */
function along(call: Call, lies: readonly Placement[], shape: readonly number[]) {
  const { operands } = call;
  const ndim = shape.length;
  const cuts = lies.flatMap((each, k) =>
    each instanceof Shard ? [inResult(each.dim, operands[k]!, ndim)] : [],
  );
  const hasTerms = lies.some((each) => each instanceof Partial);
  if (hasTerms) {
    if (cuts.length > 0) return differing(call);
    if (likes.has(call.base) || !keepsTerms(call, lies))
      refuse(call, "each rank has a term of it only, of which this isn't one of the result");
    const result = lies.find((each) => each instanceof Partial)!;
    const gradients = lies.map((each) => (each instanceof Partial ? new Replicate() : new Partial()));
    return { result, gradients };
  }
  const [dim] = cuts;
  if (dim === undefined) return { result: new Replicate(), gradients: lies.map(() => new Replicate()) };
  const gradients = lies.map((each, k) => {
    const { shape: own } = operands[k]!;
    const size = own[dim - ndim + own.length] ?? 1;
    if (each instanceof Shard) {
      if (inResult(each.dim, operands[k]!, ndim) !== dim || size !== shape[dim]) return differing(call);
      return each;
    }
    return size === 1 ? new Partial() : differing(call);
  });
  return { result: new Shard(dim), gradients };
}

/** Has each rank compute its part. */
export function pointwise(call: Call): unknown {
  const { operands, layout, isInPlace, isNoted, again, args } = call;
  const shape = broadcast(
    call,
    operands.map((each) => each.shape),
  );
  const found = layout.placements.map((_, i) =>
    along(
      call,
      operands.map(({ placements }) => placements[i]!),
      shape,
    ),
  );
  const placements = found.map(({ result }) => result);
  const lies = layout.with(placements, shape);
  if (isInPlace) {
    const [{ tensor: self, shape: own }] = operands as [Operand];
    if (
      !sameSize(own, shape) ||
      !operands[0]!.placements.every((each, i) => String(each) === String(placements[i]))
    )
      return differing(call);
    if (isNoted)
      throw new TorchError(
        `${call.label}: the tensor is sharded (${layout.text()}), and changes in place that autograd notes are not here. ${advice}`,
      );
    onParts(() => again(...args));
    return self;
  }
  const result = again(
    ...localArguments(
      call,
      operands.map((_, k) => found.map(({ gradients }) => gradients[k]!)),
    ),
  );
  return mapResults(result, (local: Tensor) =>
    isNoted && local.requiresGrad ? fromLocal(local, lies) : lies.mark(local),
  );
}
