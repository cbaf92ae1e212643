/** The Tensor methods that PyTorch writes in Python (torch/_tensor.py). */

import { binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { warn } from '../common/warnings';
import * as functional from '../functional';
import { pyTypeName } from '../python/pyrepr';
import { tensor } from '../tensor/argument';
import { dimOrder } from '../tensor/dimOrder';
import { apply_, map_, map2_ } from '../tensor/elementwise';
import { getItem, type Index, setItem } from '../tensor/indexing';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { tensorStr } from '../tensor/text/tensorStr';
import type { DType, MemoryFormat, Scalar } from '../tensor/types';

type Unique = typeof functional.unique;
type UniqueConsecutive = typeof functional.uniqueConsecutive;

/** A function's overloads without their first parameter. */
type UniqueMethod<F> = F extends {
  (input: Tensor, ...a: infer A): infer RA;
  (input: Tensor, ...b: infer B): infer RB;
  (input: Tensor, ...c: infer C): infer RC;
  (input: Tensor, ...d: infer D): infer RD;
  (input: Tensor, ...e: infer E): infer RE;
  (input: Tensor, ...f: infer G): infer RG;
}
  ? {
      (...a: A): RA;
      (...b: B): RB;
      (...c: C): RC;
      (...d: D): RD;
      (...e: E): RE;
      (...f: G): RG;
    }
  : never;

/** Options of `Tensor.norm`. */
export type TensorNormOptions = Omit<functional.NormOptions, 'out'>;

/** What `src/methods/index.ts` adds to the operators' methods. */
export interface PythonTensorMethods {
  /** Python's `x[...]`, reading: `x.get(0, '1:3', null)`; see the README's table of indices. */
  get(...indices: Index[]): Tensor;
  /** Python's `x[...] = value`: `x.set([0, '1:3'], value)`. */
  set(indices: Index | readonly Index[], value: Tensor | Scalar): this;
  /** Python's `repr(tensor)`. */
  toString(): string;
  /** The norm of a vector or matrix; see `torch.norm`. */
  norm(
    p?: number | 'fro' | 'nuc' | null | TensorNormOptions,
    dim?: number | readonly number[] | null | TensorNormOptions,
    keepdim?: boolean | TensorNormOptions,
    dtype?: DType | null | TensorNormOptions,
  ): Tensor;
  /** Splits into views of a size or of the sizes listed; see `torch.split`. */
  split(splitSize: number | readonly number[] | Tensor, dim?: number | functional.SplitOptions): Tensor[];
  /** Short-time Fourier transform; see `torch.stft`. */
  stft: functional.StftMethod;
  /** Where it is not zero, as indices; see `torch.nonzero`. */
  nonzero(options: { asTuple: true }): Tensor[];
  nonzero(options?: { asTuple?: false | undefined }): Tensor;
  /** The unique elements; see `torch.unique`. */
  unique: UniqueMethod<Unique>;
  /** The elements without immediate repetitions; see `torch.uniqueConsecutive`. */
  uniqueConsecutive: UniqueMethod<UniqueConsecutive>;
  /**
   * LU factorisation in compact form.
   * @deprecated use `torch.linalg.luFactor`
   */
  lu(pivot: boolean, getInfos: true): [Tensor, Tensor, Tensor];
  lu(options: { pivot?: boolean | undefined; getInfos: true }): [Tensor, Tensor, Tensor];
  lu(
    pivot?: boolean | { pivot?: boolean | undefined; getInfos?: false | undefined },
    getInfos?: false,
  ): [Tensor, Tensor];
  /** Makes one dimension several, of the given sizes. */
  unflatten(dim: number, sizes: readonly number[]): Tensor;
  /** A sparse COO copy. */
  toSparseCoo(): Tensor;
  /**
   * The dimensions from the outermost in memory to the innermost.
   * @throws TorchError where that isn't unique, if `ambiguityCheck` asks for it
   */
  dimOrder(options?: { ambiguityCheck?: boolean | readonly MemoryFormat[] | undefined }): number[];
  /**
   * What `nn.Module.loadStateDict` makes of a loaded tensor: itself with the values of `other`, or `other`.
   */
  moduleLoad(other: Tensor, assign?: boolean | { assign?: boolean | undefined }): Tensor;
  /**
   * The same elements in another shape.
   * @deprecated use `reshape`
   */
  resize(...sizes: number[] | [readonly number[]]): Tensor;
  /**
   * The same elements in another tensor's shape.
   * @deprecated use `reshapeAs`
   */
  resizeAs(tensor: Tensor): Tensor;
  /**
   * Replaces every element by what `f` returns for it; slow, and on the CPU only.
   * @throws TorchError for a tensor that requires a gradient
   */
  apply_(f: (value: any) => Scalar): this;
  /** Replaces every element by `f(element, other's element)`; slow, and on the CPU only. */
  map_(other: Tensor, f: (value: any, other: any) => Scalar): this;
  /** Replaces every element by `f(element, x's, y's)`; slow, and on the CPU only. */
  map2_(x: Tensor, y: Tensor, f: (value: any, x: any, y: any) => Scalar): this;
  /** The index of the CUDA device, -1 on the CPU. */
  getDevice(): number;
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

interface NormOptions {
  p?: number | 'fro' | 'nuc' | null;
  dim?: number | readonly number[] | null;
  keepdim?: boolean;
  dtype?: DType | null;
}
type NormOrder = [p: 'p', dim: 'dim', keepdim: 'keepdim', dtype: 'dtype'];
const bindNorm = binder<NormOptions, NormOrder>(
  'norm',
  {},
  { p: 'fro', dim: null, keepdim: false, dtype: null },
);
interface LuOptions {
  pivot?: boolean;
  getInfos?: boolean;
}
const bindLu = binder<LuOptions, [pivot: 'pivot', getInfos: 'getInfos']>(
  'lu',
  {},
  { pivot: true, getInfos: false },
);
const bindDimOrder = binder<{ ambiguityCheck?: boolean | readonly MemoryFormat[] }, []>(
  'dimOrder',
  {},
  {},
  { ambiguityCheck: false },
);
interface ModuleLoadParameters {
  other: Tensor;
  assign?: boolean;
}
const bindModuleLoad = binder<ModuleLoadParameters, [other: 'other', assign: 'assign']>(
  'moduleLoad',
  { other: tensor },
  { assign: false },
);

/** The same elements in another shape, contiguous: torch/autograd/_functions/tensor.py's Resize. */
function resized(tensor: Tensor, sizes: readonly number[]): Tensor {
  const count = sizes.reduce((product, size) => product * size, 1);
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
  set(indices, value) {
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
    return functional.lu(this, bindLu.named(args) as { pivot: boolean; getInfos: false });
  },
  unflatten(dim, sizes) {
    if (!sizes || sizes.length === 0) throw new TorchError('unflatten: sizes must be non-empty');
    return torchOps.unflatten(this, dim, sizes);
  },
  toSparseCoo() {
    return this.toSparse();
  },
  dimOrder(...args: unknown[]) {
    return dimOrder(this, bindDimOrder.named(args).ambiguityCheck);
  },
  moduleLoad(...args: unknown[]) {
    const [other, assign] = bindModuleLoad(args);
    return assign ? other.detach() : this.copy_(other).detach();
  },
  resize(...sizes) {
    warn('non-inplace resize is deprecated');
    return resized(this, Array.isArray(sizes[0]) ? sizes[0] : sizes);
  },
  resizeAs(tensor) {
    warn('non-inplace resize_as is deprecated');
    return resized(this, tensor.shape);
  },
  apply_(f) {
    return apply_(this, f);
  },
  map_(other, f) {
    return map_(this, other, f);
  },
  map2_(x, y, f) {
    return map2_(this, x, y, f);
  },
  getDevice() {
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
