/** What a sharded tensor has in the place of a plain one's methods, which would take a part for the whole. */
import { TorchError } from '../../common/errors';
import { expectFunction } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { isPlainObject } from '../../common/plainObject';
import { pyTupleRepr } from '../../python/pyrepr';
import { copySelf } from '../../tensor/deepcopy';
import { onParts } from '../../tensor/intercept';
import { isOperator } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import { fromLocal, toLocal } from './conversions';
import { gradientCell, gradientPlacements, placementsOfGradient, shareGradientCell } from './gradients';
import { type Layout, layoutOf } from './layout';
import { addAccumulationHook, localOf, replaceLocal } from './local';
import { callFullTensor, callRedistribute, callToLocal } from './ownMethods';

const words = (text: string): string[] => text.split(' ');

/** Methods that only tell something, or that treat each element alike. */
const plain = words(
  'constructor size dim ndimension numel nelement stride storageOffset elementSize isContiguous isFloatingPoint isComplex ' +
    'isSigned isPinned isInference getDevice requiresGrad_ retainGrad dispose dataPtr zero_ detach_',
);

/** Methods whose result lies over the mesh as well. */
const kept = words('detach clone contiguous to cpu cuda float double half bfloat16 type pinMemory');

/** In-place methods of numbers, and of tensors that lie in the same way. */
const elementwise = words('add_ sub_ mul_ div_ fill_ copy_');

const own = (tensor: Tensor): Layout => layoutOf(tensor)!;

/** The plain tensor that a method computes with. */
const operandOf = (tensor: Tensor): Tensor => (tensor.requiresGrad ? toLocal(tensor) : localOf(tensor));

/** An argument as the part's own method takes it. @throws TorchError for one that lies in another way */
function matching(name: string, self: Tensor, value: unknown): unknown {
  if (isPlainObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, matching(name, self, each)]));
  if (!(value instanceof Tensor)) return value;
  const other = layoutOf(value);
  if (other?.isSame(own(self))) return operandOf(value);
  if (other === undefined && value.dim() === 0 && name !== 'copy_') return value;
  if (other !== undefined)
    throw new TorchError(
      `${name}: the two tensors lie over the ranks in different ways, ${own(self).text()} and ${other.text()}`,
    );
  throw new TorchError(
    `${name}: got mixed torch.Tensor and DTensor, need to convert all torch.Tensor to DTensor before calling distributed ` +
      `operators! One tensor is sharded (${own(self).text()}), the other is not: distributeTensor(value, mesh, placements) divides it`,
  );
}

type Method = (this: Tensor, ...args: any[]) => unknown;

/** Methods that would draw other numbers on each rank. */
const drawing = /^(random|uniform|normal|bernoulli|exponential|geometric|cauchy|logNormal|multinomial)_?$/;

/** What comes of whole tensors is whole on all ranks as well. */
function markWhole(like: Layout, self: Tensor, result: unknown): unknown {
  if (Array.isArray(result)) return result.map((each) => markWhole(like, self, each));
  if (!(result instanceof Tensor) || result === self) return result;
  const layout = like.with(like.placements, result.shape);
  return result.requiresGrad ? fromLocal(result, layout) : layout.mark(result);
}

/** Calls a method of a tensor that all ranks have all of. */
function callOnWhole(name: string, method: Method, self: Tensor, args: readonly unknown[]): unknown {
  const layout = own(self);
  const given = args.map((value) => {
    if (!(value instanceof Tensor)) return value;
    const other = layoutOf(value);
    return other?.isWhole && other.isOnSameMesh(layout) ? operandOf(value) : matching(name, self, value);
  });
  if (name.endsWith('_')) return onParts(() => method.apply(self, given));
  return markWhole(layout, self, method.apply(operandOf(self), given));
}

function refusing(name: string, method?: Method) {
  return function (this: Tensor, ...args: unknown[]): unknown {
    const layout = own(this);
    if (method !== undefined && layout.isWhole && !drawing.test(name))
      return callOnWhole(name, method, this, args);
    throw new TorchError(
      `${name}: the tensor is sharded (${own(this).text()}), and this would see one rank's part of it. Call it on toLocal(), ` +
        'that part, or on fullTensor(), which all ranks gather',
    );
  };
}

function methodFor(name: string, method: Method): Method {
  if (kept.includes(name))
    return function (...args) {
      const result = onParts(() => method.apply(this, args)) as Tensor;
      // What comes of its gradient becomes this one's.
      if (result.requiresGrad) shareGradientCell(result, gradientCell(this));
      return own(this).mark(result);
    };
  // It looks itself how its tensor lies.
  if (name === 'backward' || name === 'backwardAsync') return method;
  if (elementwise.includes(name))
    return function (...args) {
      const given = args.map((value) => matching(name, this, value));
      return onParts(() => method.apply(this, given));
    };
  return isOperator(method) ? method : refusing(name, method);
}

const method = (value: Method): PropertyDescriptor => ({ value, writable: true, configurable: true });
const getter = (get: Method, set?: Method): PropertyDescriptor => ({
  get,
  ...(set && { set }),
  configurable: true,
});

function show(this: Tensor): string {
  const { mesh, placements } = own(this);
  return `DTensor(local_tensor=${String(localOf(this))}, device_mesh=${String(mesh)}, placements=${pyTupleRepr(placements)})`;
}

/** What sharded tensors have that others don't have, or have in another way. */
function ownMembers(): PropertyDescriptorMap {
  const { get: getGrad, set: setGrad } = Object.getOwnPropertyDescriptor(Tensor.prototype, 'grad')!;
  return {
    deviceMesh: getter(function () {
      return own(this).mesh;
    }),
    placements: getter(function () {
      return own(this).placements;
    }),
    fullShape: getter(function () {
      return [...own(this).fullShape];
    }),
    data: getter(
      function () {
        return own(this).mark(localOf(this));
      },
      function (value: Tensor) {
        const { sizes } = own(this).own();
        if (!sameSize(value.shape, sizes))
          throw new TorchError(
            `data: a tensor of shape ${sizeText(value.shape)} can't be this rank's part, ${sizeText(sizes)}, of a sharded tensor (${own(this).text()})`,
          );
        replaceLocal(this, value);
      },
    ),
    grad: getter(
      function () {
        const grad = getGrad!.call(this) as Tensor | null;
        if (grad === null) return null;
        const lies = placementsOfGradient(this);
        return (lies === null ? own(this) : own(this).with(lies)).mark(grad);
      },
      function (value: Tensor | null) {
        const lies = value instanceof Tensor ? layoutOf(value) : undefined;
        // Terms of the gradient are as good as the gradient.
        const sums = lies?.with(gradientPlacements(lies.placements));
        if (lies !== undefined && !lies.isSame(own(this)) && !sums!.isSame(own(this)))
          throw new TorchError(`the gradient lies over the ranks in another way: ${lies.text()}`);
        onParts(() => setGrad!.call(this, value));
        gradientCell(this).placements = lies?.placements ?? null;
      },
    ),
    toLocal: method(function (...args) {
      return callToLocal(this, args);
    }),
    fullTensor: method(function (...args) {
      return callFullTensor(this, args);
    }),
    redistribute: method(function (...args) {
      return callRedistribute(this, args);
    }),
    registerHook: method(function (hook) {
      expectFunction(hook, 'hook');
      const layout = own(this);
      return Tensor.prototype.registerHook.call(this, (gradient) => {
        const lies = layout.with(placementsOfGradient(this) ?? gradientPlacements(layout.placements));
        return hook(lies.mark(gradient)) as Tensor | undefined;
      });
    }),
    registerPostAccumulateGradHook: method(function (hook) {
      expectFunction(hook, 'hook');
      return addAccumulationHook(this, hook);
    }),
    [copySelf]: method(function () {
      return own(this).mark(localOf(this).clone().requiresGrad_(this.requiresGrad));
    }),
    toString: method(show),
    [inspectCustom]: method(show),
  };
}

/** Gives prototypes of classes that are derived from Tensor what their sharded tensors have. */
export function installShardedMembers(...prototypes: object[]): void {
  const found: PropertyDescriptorMap = {};
  for (let at: object = Tensor.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value === 'function' && !plain.includes(name) && !(name in found))
        found[name] = method(methodFor(name, value as Method));
  }
  found[Symbol.iterator as unknown as string] = method(refusing('iterating')); // a symbol is a key as well
  for (const prototype of prototypes) Object.defineProperties(prototype, { ...found, ...ownMembers() });
}
