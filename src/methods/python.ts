/** The Tensor methods that PyTorch writes in Python (torch/_tensor.py). */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectInteger } from '../common/expect';
import { warn } from '../common/warnings';
import * as functional from '../functional';
import { pyTypeName } from '../python/pyrepr';
import { tensor } from '../tensor/argument';
import { dimOrder } from '../tensor/dimOrder';
import { apply_, map_, map2_ } from '../tensor/elementwise';
import { getItem, type Index, setItem } from '../tensor/indexing';
import { torchOps } from '../tensor/operators';
import { numelOf } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { tensorStr } from '../tensor/text/tensorStr';
import type { MemoryFormat, Scalar } from '../tensor/types';

/** The arguments of `unique` and `uniqueConsecutive`, where more is asked for than the elements. */
type UniqueArgs<Asked> = Arguments<
  Omit<functional.UniqueOptions, keyof functional.Neither> & Asked,
  functional.UniqueOrder
>;
type UniqueConsecutiveArgs<Asked> = Arguments<
  Omit<functional.UniqueConsecutiveOptions, keyof functional.Neither> & Asked,
  functional.UniqueConsecutiveOrder
>;

/** Options of `Tensor.norm`. */
export type TensorNormOptions = Omit<functional.NormOptions, 'out'>;

/** What `src/methods/index.ts` adds to the operators' methods. */
export interface PythonTensorMethods {
  /** Python's `x[...]`, reading: `x.get(0, '1:3', null)`; docs/tensors.md has all kinds of indices. */
  get(...indices: Index[]): Tensor;
  /** Python's `x[...] = value`: `x.set([0, '1:3'], value)`. */
  set(indices: Index | readonly Index[], value: Tensor | Scalar): this;
  /**
   * What Python's `repr(tensor)` prints: the values, rounded by the print options, and dtype and device where
   * not the usual ones.
   */
  toString(): string;
  /** The norm of a vector or matrix; see `torch.norm`. */
  norm(...args: Arguments<TensorNormOptions, NormOrder>): Tensor;
  /** Splits into views of a size or of the sizes listed; see `torch.split`. */
  split(splitSize: number | readonly number[] | Tensor, dim?: number | functional.SplitOptions): Tensor[];
  /** The short-time Fourier transform, (…, T) → (…, F, frames); see `torch.stft`. */
  stft: functional.StftMethod;
  /** Where it is not zero, as indices; see `torch.nonzero`. */
  nonzero(options: { asTuple: true }): Tensor[];
  nonzero(options?: { asTuple?: false | undefined }): Tensor;
  /** The unique elements, or unique slices along a dimension; see `torch.unique`. */
  unique(...args: UniqueArgs<functional.InverseAndCounts>): [Tensor, Tensor, Tensor];
  unique(...args: UniqueArgs<functional.Inverse>): [Tensor, Tensor];
  unique(...args: UniqueArgs<functional.Counts>): [Tensor, Tensor];
  unique(...args: UniqueArgs<functional.Neither>): Tensor;
  /** The elements without immediate repetitions; see `torch.uniqueConsecutive`. */
  uniqueConsecutive(...args: UniqueConsecutiveArgs<functional.InverseAndCounts>): [Tensor, Tensor, Tensor];
  uniqueConsecutive(...args: UniqueConsecutiveArgs<functional.Inverse>): [Tensor, Tensor];
  uniqueConsecutive(...args: UniqueConsecutiveArgs<functional.Counts>): [Tensor, Tensor];
  uniqueConsecutive(...args: UniqueConsecutiveArgs<functional.Neither>): Tensor;
  /**
   * The LU factorisation in compact form: L and U in one matrix, and the pivots.
   * @deprecated use `torch.linalg.luFactor`
   */
  lu(...args: Arguments<LuOptions & { getInfos: true }, LuOrder>): [Tensor, Tensor, Tensor];
  lu(...args: Arguments<LuOptions & { getInfos?: false | undefined }, LuOrder>): [Tensor, Tensor];
  /** Makes one dimension several, of the given sizes. */
  unflatten(...args: Arguments<UnflattenParameters, UnflattenOrder>): Tensor;
  /** A copy in the sparse COO layout, of the elements that aren't zero. */
  toSparseCoo(...args: []): Tensor;
  /**
   * The dimensions from the outermost in memory to the innermost.
   * @throws TorchError where that isn't unique, if `ambiguityCheck` asks for it
   */
  dimOrder(...args: Arguments<DimOrderOptions, []>): number[];
  /**
   * What `nn.Module.loadStateDict` makes of a loaded tensor: itself with the values of `other`, or `other`.
   */
  moduleLoad(...args: Arguments<ModuleLoadParameters, ModuleLoadOrder>): Tensor;
  /**
   * The same elements in another shape.
   * @deprecated use `reshape`
   */
  resize(...sizes: number[] | [readonly number[]]): Tensor;
  /**
   * The same elements in another tensor's shape.
   * @param args tensor: the tensor whose shape the result gets
   * @deprecated use `reshapeAs`
   */
  resizeAs(...args: Arguments<{ tensor: Tensor }, [tensor: 'tensor']>): Tensor;
  /**
   * Replaces every element by what `callable` returns for it; slow, and on the CPU only.
   * @param args callable: called with each element as a number or boolean; gives the new one
   * @throws TorchError for a tensor that requires a gradient
   */
  apply_(...args: Arguments<{ callable: (value: any) => Scalar }, [callable: 'callable']>): this;
  /** Replaces every element by `callable(element, other's element)`; slow, and on the CPU only. */
  map_(...args: Arguments<MapParameters, MapOrder>): this;
  /** Replaces every element by `callable(element, x's, y's)`; slow, and on the CPU only. */
  map2_(...args: Arguments<Map2Parameters, Map2Order>): this;
  /** The index of the CUDA device, -1 on the CPU. */
  getDevice(...args: []): number;
  /** The elements of the first dimension in reverse order. */
  __reversed__(): Tensor;
  /** The size of the first dimension. */
  __len__(): number;
  /** Whether an element equals the value. */
  __contains__(element: Tensor | Scalar): boolean;
  /** `other - this` */
  __rsub__(other: Tensor | Scalar): Tensor;
  /** `other / this` */
  __rdiv__(other: Tensor | Scalar): Tensor;
  /** `other / this` */
  __rtruediv__(other: Tensor | Scalar): Tensor;
  /** `other % this` */
  __rmod__(other: Tensor | Scalar): Tensor;
  /** `this ** other` */
  __pow__(other: Tensor | Scalar): Tensor;
  /** `this **= other` */
  __ipow__(other: Tensor | Scalar): Tensor;
  /** `other ** this` */
  __rpow__(other: Tensor | Scalar): Tensor;
  /** `this // other` */
  __floordiv__(other: Tensor | Scalar): Tensor;
  /** `other // this` */
  __rfloordiv__(other: Tensor | Scalar): Tensor;
  /** `other << this` */
  __rlshift__(other: Tensor | Scalar): Tensor;
  /** `other >> this` */
  __rrshift__(other: Tensor | Scalar): Tensor;
  /** `other @ this` */
  __rmatmul__(other: Tensor): Tensor;
  /** `+this` */
  __pos__(): Tensor;
  /** `-this` */
  __neg__(): Tensor;
  /** `|this|` */
  __abs__(): Tensor;
  /** @deprecated removed; use `torch.linalg.solve` */
  solve(...args: unknown[]): never;
  /** @deprecated removed; use `torch.linalg.lstsq` */
  lstsq(...args: unknown[]): never;
  /** @deprecated removed; use `torch.linalg.eig` */
  eig(...args: unknown[]): never;
  /** @deprecated removed; use `torch.linalg.eigh` */
  symeig(...args: unknown[]): never;
  /** @deprecated removed; use a distribution's `logProb` */
  reinforce(...args: unknown[]): never;
}

type NormOrder = [p: 'p', dim: 'dim', keepdim: 'keepdim', dtype: 'dtype'];
const bindNorm = binder<TensorNormOptions, NormOrder>(
  'norm',
  {},
  { p: 'fro', dim: null, keepdim: false, dtype: null },
);

type LuOptions = {
  /** Whether rows are exchanged for the sake of precision; without it only on CUDA. Default: true */
  pivot?: boolean | undefined;
  /** Whether a third tensor is returned: 0 for each matrix that could be factorised. Default: false */
  getInfos?: boolean | undefined;
};
type LuOrder = [pivot: 'pivot', getInfos: 'getInfos'];
const bindLu = binder<LuOptions, LuOrder>('lu', {}, { pivot: true, getInfos: false });

type UnflattenParameters = {
  /** The dimension that is divided into several. */
  dim: number;
  /** The sizes of the new dimensions; one of them may be -1. */
  sizes: readonly number[];
};
type UnflattenOrder = [dim: 'dim', sizes: 'sizes'];
const bindUnflatten = binder<UnflattenParameters, UnflattenOrder>(
  'unflatten',
  { dim: 'any', sizes: 'any' },
  {},
);

type DimOrderOptions = {
  /**
   * Throws where the order isn't unique; with memory formats, where not exactly one of them fits either.
   * Default: false
   */
  ambiguityCheck?: boolean | readonly MemoryFormat[] | undefined;
};
const bindDimOrder = binder<DimOrderOptions, []>('dimOrder', {}, {}, { ambiguityCheck: false });

type ModuleLoadParameters = {
  /** The tensor from a state dict that this one, a parameter or buffer, takes up. */
  other: Tensor;
  /** Whether the other tensor itself takes this one's place, rather than its values. Default: false */
  assign?: boolean | undefined;
};
type ModuleLoadOrder = [other: 'other', assign: 'assign'];
const bindModuleLoad = binder<ModuleLoadParameters, ModuleLoadOrder>(
  'moduleLoad',
  { other: tensor },
  { assign: false },
);

const bindResizeAs = binder<{ tensor: Tensor }, ['tensor']>('resizeAs', { tensor }, {});

type ApplyParameters = { callable: (value: any) => Scalar };
const bindApply = binder<ApplyParameters, ['callable']>('apply_', { callable: 'any' }, {});
type MapParameters = {
  /** The second tensor, of the same shape. */
  tensor: Tensor;
  /** Called with an element of each; gives the new element of this tensor. */
  callable: (value: any, other: any) => Scalar;
};
type MapOrder = [tensor: 'tensor', callable: 'callable'];
const bindMap = binder<MapParameters, MapOrder>('map_', { tensor, callable: 'any' }, {});
type Map2Parameters = {
  /** The second tensor, of the same shape. */
  x: Tensor;
  /** The third tensor, of the same shape. */
  y: Tensor;
  /** Called with an element of each of the three; gives the new element of this tensor. */
  callable: (value: any, x: any, y: any) => Scalar;
};
type Map2Order = [x: 'x', y: 'y', callable: 'callable'];
const bindMap2 = binder<Map2Parameters, Map2Order>('map2_', { x: tensor, y: tensor, callable: 'any' }, {});

/** The same elements in another shape, contiguous: torch/autograd/_functions/tensor.py's Resize. */
function resized(tensor: Tensor, sizes: readonly number[]): Tensor {
  for (const size of sizes) expectInteger(size, 'sizes');
  const count = numelOf(sizes);
  if (tensor.numel() !== count) {
    throw new TorchError(
      `requested resize to ${sizes.join('x')} (${count} elements in total), ` +
        `but the given tensor has a size of ${tensor.shape.join('x')} (${tensor.numel()} elements). ` +
        "autograd's resize can only change the shape of a given " +
        'tensor, while preserving the number of elements. ',
    );
  }
  return tensor.contiguous().view(sizes);
}

/**
 * Operators have an overload for a tensor and one for a number, and no union of both fits either:
 * at run time the addon chooses.
 */
const either = (value: Tensor | Scalar): Tensor => value as Tensor;

/** The methods, to be put on `Tensor.prototype`. */
export const pythonMethods = {
  get(...indices) {
    return getItem(this, indices);
  },
  set(...args) {
    refuseArguments('set', args, 2);
    const [indices, value] = args;
    setItem(this, indices, value);
    return this;
  },
  toString() {
    return tensorStr(this);
  },
  norm(...args: unknown[]) {
    return functional.norm(this, bindNorm.named(args));
  },
  split(splitSize, ...rest) {
    return (functional.split as Function)(this, splitSize, ...rest);
  },
  stft(...args: unknown[]) {
    return (functional.stft as Function)(this, ...args);
  },
  nonzero(...args: unknown[]) {
    return (functional.nonzero as Function)(this, ...args);
  },
  unique(...args: unknown[]) {
    return (functional.unique as Function)(this, ...args);
  },
  uniqueConsecutive(...args: unknown[]) {
    return (functional.uniqueConsecutive as Function)(this, ...args);
  },
  // Two tensors or three: the overloads say when.
  lu(...args: unknown[]): any {
    return functional.lu(this, ...bindLu(args));
  },
  unflatten(...args) {
    const [dim, sizes] = bindUnflatten(args);
    if (!sizes || sizes.length === 0) throw new TorchError('unflatten: sizes must be non-empty');
    return torchOps.unflatten(this, dim, sizes);
  },
  toSparseCoo(...args) {
    refuseArguments('toSparseCoo', args);
    return this.toSparse();
  },
  dimOrder(...args: unknown[]) {
    return dimOrder(this, bindDimOrder.named(args).ambiguityCheck);
  },
  moduleLoad(...args) {
    const [other, assign] = bindModuleLoad(args);
    return assign ? other.detach() : this.copy_(other).detach();
  },
  resize(...sizes) {
    warn('non-inplace resize is deprecated');
    return resized(this, Array.isArray(sizes[0]) ? sizes[0] : sizes);
  },
  resizeAs(...args) {
    const [tensor] = bindResizeAs(args);
    warn('non-inplace resize_as is deprecated');
    return resized(this, tensor.shape);
  },
  apply_(...args) {
    return apply_(this, ...bindApply(args));
  },
  map_(...args) {
    return map_(this, ...bindMap(args));
  },
  map2_(...args) {
    return map2_(this, ...bindMap2(args));
  },
  getDevice(...args) {
    refuseArguments('getDevice', args);
    return functional.getDevice(this);
  },
  __reversed__() {
    return this.dim() === 0 ? this : this.flip([0]);
  },
  __len__() {
    if (this.dim() === 0) throw new TypeError('len() of a 0-d tensor');
    return this.size(0);
  },
  __contains__(element) {
    if (!(element instanceof Tensor) && !['number', 'bigint', 'boolean'].includes(typeof element)) {
      throw new TorchError(
        `Tensor.__contains__ only supports Tensor or scalar, but you passed in a <class '${pyTypeName(element)}'>.`,
      );
    }
    return Boolean(this.eq(either(element)).any().item());
  },
  __rsub__(other) {
    return torchOps.rsub(this, either(other));
  },
  __rdiv__(other) {
    return this.reciprocal().mul(either(other));
  },
  __rtruediv__(other) {
    return this.reciprocal().mul(either(other));
  },
  __rmod__(other) {
    return torchOps.remainder(either(other), this);
  },
  __pow__(other) {
    return this.pow(either(other));
  },
  __ipow__(other) {
    return this.pow_(either(other));
  },
  __rpow__(other) {
    return torchOps.pow(either(other), this);
  },
  __floordiv__(other) {
    return torchOps.floorDivide(this, either(other));
  },
  __rfloordiv__(other) {
    return torchOps.floorDivide(either(other), this);
  },
  __rlshift__(other) {
    return torchOps.bitwiseLeftShift(either(other), this);
  },
  __rrshift__(other) {
    return torchOps.bitwiseRightShift(either(other), this);
  },
  __rmatmul__(other) {
    return torchOps.matmul(other, this);
  },
  __pos__() {
    return this.positive();
  },
  __neg__() {
    return this.neg();
  },
  __abs__() {
    return this.abs();
  },
  solve: () => functional.solve(),
  lstsq: () => functional.lstsq(),
  eig: () => functional.eig(),
  symeig: () => functional.symeig(),
  reinforce() {
    throw new TorchError(
      [
        'reinforce() was removed.',
        'Use torch.distributions instead.',
        'See https://pytorch.org/docs/main/distributions.html',
        '',
        'Instead of:',
        '',
        'probs = policy_network(state)',
        'action = probs.multinomial()',
        'next_state, reward = env.step(action)',
        'action.reinforce(reward)',
        'action.backward()',
        '',
        'Use:',
        '',
        'probs = policy_network(state)',
        '# NOTE: categorical is equivalent to what used to be called multinomial',
        'm = torch.distributions.Categorical(probs)',
        'action = m.sample()',
        'next_state, reward = env.step(action)',
        'loss = -m.log_prob(action) * reward',
        'loss.backward()',
        '',
      ].join('\n'),
    );
  },
} satisfies PythonTensorMethods & ThisType<Tensor>;
