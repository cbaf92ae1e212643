/**
 * What operators do with tensors that lie over a mesh, called as functions or as methods: what Python's
 * DTensors do where nothing is to be sent first, and an error in the place of a part's result.
 */
import { shardingOf } from '../../../c10d/sharding';
import { onParts, type PartsHandler } from '../../../tensor/intercept';
import { Tensor } from '../../../tensor/tensor';
import { fromLocal } from '../conversions';
import { placementsOfGradient } from '../gradients';
import { layoutOf } from '../layout';
import { Replicate } from '../placements';
import { type Call, localArguments, mapResults, readCall, refuse } from './call';
import { isPointwise, pointwise } from './pointwise';
import { isProduct, multiply } from './products';
import { isReduction, reduce } from './reductions';

/** Those that only tell something, and see the part as `shape` does. */
const telling = new Set(
  (
    '_has_compatible_shallow_copy_type _version can_cast data_ptr dim element_size get_device is_complex is_contiguous is_floating_point is_inference is_leaf is_pinned is_signed ' +
    'is_same_size is_set_to ndimension nelement numel output_nr requires_grad_ result_type retain_grad size storage_offset stride'
  ).split(' '),
);

/** Those that would draw other numbers on each rank. */
const drawing =
  /(^|_)(rand|randn|randint|randperm|random|bernoulli|normal|multinomial|poisson|uniform|exponential|cauchy|geometric|binomial|dropout|rrelu|standard_gamma|sample_dirichlet)(_like)?$/;

/** Whether a call draws numbers; of dropouts outside of training, none. */
function draws({ base, args }: Call): boolean {
  if (base === 'scaled_dot_product_attention') {
    const last = args[args.length - 1];
    const named = typeof last === 'object' && last !== null ? (last as { dropoutP?: unknown }).dropoutP : 0;
    return Number(args[4] ?? 0) > 0 || Number(named ?? 0) > 0;
  }
  if (base === 'dropout' && args[2] === false) return false;
  return drawing.test(base);
}

/** What all ranks have all of, all ranks compute. */
function computeWhole(call: Call): unknown {
  const { layout, isInPlace, isNoted, again, args } = call;
  if (isInPlace) return onParts(() => again(...args));
  return mapResults(again(...localArguments(call)), (local) => {
    const lies = layout.with(layout.placements, local.shape);
    return isNoted && local.requiresGrad ? fromLocal(local, lies) : lies.mark(local);
  });
}

const hasOut = ({ args }: Call): boolean => {
  const last = args[args.length - 1];
  if (typeof last !== 'object' || last === null || last instanceof Tensor) return false;
  return ((last as { out?: unknown }).out ?? null) !== null;
};

/** Longer lists are of numbers, or of tensors alone. */
const LONG = 64;

const isOne = (value: unknown): boolean => value instanceof Tensor && shardingOf(value) !== undefined;

/** Takes the calls with tensors that lie over a mesh. */
export const partsHandler: PartsHandler = {
  isIn: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    if (value instanceof Tensor) return shardingOf(value) !== undefined;
    if (Array.isArray(value))
      return (value.length < LONG || typeof value[0] === 'object') && value.some(isOne);
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).some(isOne);
  },
  isCut: (value) => isOne(value) && shardingOf(value as Tensor)!.shardGroups().length > 0,
  asGradientOf: (tensor, gradient) => {
    const layout = isOne(tensor) ? layoutOf(tensor as Tensor) : undefined;
    if (layout === undefined || !(gradient instanceof Tensor)) return gradient;
    return layout.with(placementsOfGradient(tensor as Tensor) ?? layout.placements).mark(gradient);
  },
  call: (op, args, again) => {
    const name = op.name.replace(/^\w+::/, '');
    if (telling.has(name)) return onParts(() => again(...args));
    const call = readCall({ label: op.label, name }, args, again);
    if (hasOut(call)) refuse(call, 'out= is not here');
    const isWhole = call.operands.every(({ placements }) =>
      placements.every((each) => each instanceof Replicate),
    );
    if (draws(call)) refuse(call, 'each rank would draw other numbers');
    if (isWhole) return computeWhole(call);
    if (isPointwise(call)) return pointwise(call);
    if (isReduction(call)) return reduce(call);
    if (isProduct(call)) return multiply(call);
    return refuse(call);
  },
};
