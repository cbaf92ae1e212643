/** The Tensor: a small object over a handle into the addon's table. */
import { inspectCustom } from '../common/node';
import '../common/symbols';
import { refuseArguments } from '../common/binder';
import { foreignText, isForeign } from '../common/copy';
import { raise, TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import { namedTuple } from '../common/namedTuple';
import { markValues } from '../common/optionsObject';
import { defineIndexing, watchNames } from '../common/pythonNames';
import { uncloneable } from '../common/uncloneable';
import { noteWarning } from '../common/warnings';
import { native, whenOpen } from '../native';
import { collectGarbage, sweepWhenIdle } from '../native/collect';
import type { Handle } from '../native/handle';
import { fewElements, io, sharedMemory } from '../native/shared';
import { Complex } from '../python/complex';
import { pyTypeName } from '../python/pyrepr';
import { type DType, type TypedArray, typedArrayFor } from './dtypes';
import { asTorchFunction, interception, refuseParts } from './intercept';
import { misplacedIndices } from './misplaced';
import { nestedList } from './nestedList';
import {
  bindIsContiguous,
  bindRequiresGrad,
  bindToTypedArray,
  type IsContiguousArguments,
  type RequiresGradArguments,
  type ToTypedArrayArguments,
} from './parameters';
import { ofDim } from './sizes';
import type { Device, Layout } from './types';

/** Whether a value is a Tensor, also one that holds nothing yet. */
export let isTensor: (value: unknown) => value is Tensor;
/**
 * The handle behind a tensor; 0 for anything else.
 * @throws TypeError for a tensor of another copy of the library, which nothing here can take for anything
 */
export let handleOf: (value: unknown) => Handle;
/** Puts a handle that the addon made for `shell` behind it. */
export let setHandle: (shell: Tensor, handle: Handle) => void;
/** Takes the handle from a tensor, which holds nothing from then on. */
export let takeHandle: (tensor: Tensor) => Handle;
/**
 * Hides a tensor from the addon, which refuses negative handles, or shows it again:
 * see src/nn/parameter/uninitialized.ts.
 */
export let hideHandle: (tensor: Tensor, hide: boolean) => void;
/** Told of every new tensor while `torch.memory.debug` is on. */
let onMade: ((handle: Handle) => void) | undefined;
const uncloneableTensor = uncloneable(
  'Tensor',
  'torch.deepcopy(value) copies it, torch.save(value) makes bytes that another thread loads, and memory is shared as docs/memory.md says',
);
/** Sets who is told of every new tensor, or undefined for nobody. */
export function watchMaking(callback: ((handle: Handle) => void) | undefined): void {
  onMade = callback;
}

/**
 * An n-dimensional array of one dtype, on the CPU or on a device, with automatic differentiation:
 * `torch.Tensor`.
 *
 * Tensors are made by `torch.tensor`, `torch.zeros`, … and by operators. Their memory is freed when
 * JavaScript can no longer reach them; `dispose()`, `using` and `torch.scope()` free it earlier.
 *
 * @see https://docs.pytorch.org/docs/2.13/tensors.html
 * @example
 * const x = torch.tensor([[1, 2], [3, 4]], { dtype: 'float32', requiresGrad: true });
 * x.matmul(x).sum().backward();
 * console.log(x.grad);
 */
export class Tensor {
  #handle: Handle = 0;
  /** @internal */
  protected readonly uncloneable = uncloneableTensor;

  /** Makes an object without a tensor, for subclasses such as Parameter; scripts call `torch.tensor`. */
  constructor(...args: never[]) {
    if (args.length > 0)
      throw new TypeError(
        'Tensor has no public constructor: use torch.tensor(data), torch.empty(size), torch.zeros(size), …',
      );
  }

  static {
    isTensor = (value): value is Tensor => typeof value === 'object' && value !== null && #handle in value;

    handleOf = (value) => {
      if (isTensor(value)) return value.#handle;
      if (isForeign(value)) throw new TypeError(`a tensor was expected, but this is ${foreignText(value)}`);
      return 0;
    };

    setHandle = (shell, handle) => {
      shell.#handle = handle;
      onMade?.(handle);
    };

    takeHandle = (tensor) => {
      const handle = tensor.#handle;
      tensor.#handle = 0;
      return handle;
    };

    hideHandle = (tensor, hide) => {
      const handle = Math.abs(tensor.#handle);
      tensor.#handle = hide ? -handle : handle;
    };
  }

  /**
   * Makes `shell` a tensor that shares the data of `source` but not its history, as Python's
   * `Tensor._make_subclass`. For classes derived from Tensor.
   */
  static makeSubclass(shell: Tensor, source: Tensor, requiresGrad: boolean): void {
    if (!(source instanceof Tensor)) throw new TypeError(`Expected a Tensor but received ${typeof source}`);
    setHandle(shell, native.tensorMakeSubclass(shell, source.#handle, requiresGrad));
  }

  // ---- What it is ----

  /** The size of each dimension. */
  get shape(): number[] {
    return native.tensorShape(this.#handle) ?? shortList();
  }

  /** The sizes, or the size of one dimension (negative ones count from the end). */
  size(): number[];
  size(dim: number | { dim: number }): number;
  size(...args: unknown[]): number[] | number {
    if (!(#handle in this)) throw new TypeError('Tensor.prototype.size was called on what is no Tensor');
    const shape = this.shape;
    return args.length === 0 ? shape : ofDim('size', shape, args);
  }

  /** The elements of memory between neighbours of each dimension, or of one. */
  stride(): number[];
  stride(dim: number | { dim: number }): number;
  stride(...args: unknown[]): number[] | number {
    const stride = native.tensorStride(this.#handle) ?? shortList();
    return args.length === 0 ? stride : ofDim('stride', stride, args);
  }

  /** The number of dimensions: 0 for a scalar, 2 for a matrix. */
  dim(...args: []): number {
    refuseArguments('dim', args);
    return native.tensorDim(this.#handle);
  }

  /** The number of dimensions: 0 for a scalar, 2 for a matrix. */
  ndimension(...args: []): number {
    refuseArguments('ndimension', args);
    return this.dim();
  }

  /** The number of dimensions: 0 for a scalar, 2 for a matrix. */
  get ndim(): number {
    return this.dim();
  }

  /** The number of elements: the product of the shape's sizes. */
  numel(...args: []): number {
    refuseArguments('numel', args);
    return native.tensorNumel(this.#handle);
  }

  /** The number of elements: the product of the shape's sizes. */
  nelement(...args: []): number {
    refuseArguments('nelement', args);
    return this.numel();
  }

  /** The size of the first dimension, as Python's `len()`. */
  get length(): number {
    if (this.dim() === 0) throw new TypeError('len() of a 0-d tensor');
    return this.shape[0]!;
  }

  /** The type of the elements: `'float32'`, `'int64'`, … */
  get dtype(): DType {
    return native.tensorDtype(this.#handle) as DType;
  }

  /** Where the elements lie: `'cpu'`, `'cuda:0'`, … */
  get device(): Device {
    return native.tensorDevice(this.#handle) as Device;
  }

  /** `'strided'` for dense tensors, else a sparse layout. */
  get layout(): Layout {
    return native.tensorLayout(this.#handle) as Layout;
  }

  /** How many bytes one element takes: 4 for float32, 8 for int64. */
  get itemsize(): number {
    return native.tensorElementSize(this.#handle);
  }

  /** How many bytes one element takes: 4 for float32, 8 for int64. */
  elementSize(...args: []): number {
    refuseArguments('elementSize', args);
    if (!(#handle in this)) {
      throw new TypeError('Tensor.prototype.elementSize was called on what is no Tensor');
    }
    return this.itemsize;
  }

  /** Bytes of all elements, not counting memory of which this tensor shows only a part. */
  get nbytes(): number {
    return this.numel() * this.itemsize;
  }

  /** The first element's place in the storage, in elements. */
  storageOffset(...args: []): number {
    refuseArguments('storageOffset', args);
    return native.tensorStorageOffset(this.#handle);
  }

  /** The address of the first element in the device's memory. */
  dataPtr(...args: []): number | bigint {
    refuseArguments('dataPtr', args);
    return native.tensorDataPointer(this.#handle);
  }

  /** A number that all views of the same memory share. */
  storagePtr(...args: []): number | bigint {
    refuseArguments('storagePtr', args);
    return native.tensorStoragePointer(this.#handle);
  }

  /** Bytes of the memory that this tensor and its views share. */
  storageNbytes(...args: []): number {
    refuseArguments('storageNbytes', args);
    return native.tensorStorageBytes(this.#handle);
  }

  /** How often the data was changed in place; autograd compares it. */
  get _version(): number {
    return native.tensorVersion(this.#handle);
  }

  /** Whether the elements lie in memory in the order of the dimensions (or of `memoryFormat`). */
  isContiguous(...args: IsContiguousArguments): boolean {
    return native.tensorIsContiguous(this.#handle, bindIsContiguous.named(args).memoryFormat);
  }

  // ---- Automatic differentiation ----

  /** Whether operations on it are recorded. */
  get requiresGrad(): boolean {
    return native.tensorRequiresGrad(this.#handle);
  }
  set requiresGrad(value: boolean) {
    if (value)
      checkDifferentiable(this, 'only Tensors of floating point and complex dtype can require gradients');
    native.tensorSetRequiresGrad(this.#handle, value);
  }

  /** Sets whether backward computes the tensor's gradient, and returns the tensor. */
  requiresGrad_(...args: RequiresGradArguments): this {
    const [value] = bindRequiresGrad(args);
    if (value) checkDifferentiable(this, 'only Tensors of floating point dtype can require gradients');
    native.tensorSetRequiresGrad(this.#handle, value);
    return this;
  }

  /** The gradient that `backward()` left here, or null. */
  get grad(): Tensor | null {
    return native.tensorGrad(this.#handle) as Tensor | null;
  }
  set grad(value: Tensor | null) {
    if (value !== null && value !== undefined && handleOf(value) === 0)
      throw new TypeError(
        `assigned grad expected to be a Tensor or None but got grad of type ${pyTypeName(value)}`,
      );
    refuseParts('grad', value);
    native.tensorSetGrad(this.#handle, value ? value.#handle : 0);
  }

  /** The same values without history; assigning replaces the values and keeps the history out of it. */
  get data(): Tensor {
    if (interception.handler !== undefined) return interception.handler(seenData, [this]) as Tensor;
    const shell = new Tensor();
    setHandle(shell, native.tensorData(shell, this.#handle));
    return shell;
  }
  set data(value: Tensor) {
    refuseParts('data', value);
    native.tensorSetData(this.#handle, handleOf(value));
  }

  /** Whether it is a leaf of the graph: made by the script, not by a recorded operation. */
  get isLeaf(): boolean {
    return native.tensorIsLeaf(this.#handle);
  }

  // ---- Its values ----

  /**
   * The value of a tensor with one element: a number (a bigint for an int64 that no number holds exactly),
   * boolean or Complex.
   * @throws TorchError unless there is exactly one element
   */
  item(...args: []): any {
    refuseArguments('item', args);
    if (interception.handler !== undefined) return interception.handler(seenItem, [this]);
    return native.tensorItem(this.#handle);
  }

  /** The values as nested arrays; a single value for a 0-dimensional tensor. */
  tolist(...args: []): any {
    refuseArguments('tolist', args);
    if (interception.handler !== undefined) return interception.handler(seenToList, [this]);
    const answer = native.tensorElements(this.#handle);
    return typeof answer === 'number'
      ? nestedList(answer, shortList(), fewElements)
      : nestedList(answer[0], answer[1] ?? shortList(), answer[2]);
  }

  /**
   * The values as a flat typed array in the order of the dimensions: a copy. With `{ share: true }` it is
   * the tensor's own memory, whatever its size: what is written on one side shows on the other. That memory
   * stays while the array is there, also when the tensor is gone.
   *
   * @param options.share shares the memory instead of copying. Default: false
   * @throws TypeError for a dtype that JavaScript has no typed array for; with `share`, for a tensor that is
   * not contiguous, requires grad, is on another device, or has no plain memory
   * @example
   * const pixels = torch.zeros([2, 3], { dtype: 'uint8' });
   * pixels.toTypedArray({ share: true })[0] = 255; // pixels.get(0, 0) is 255
   */
  toTypedArray(...args: ToTypedArrayArguments): TypedArray {
    if (interception.handler !== undefined)
      return interception.handler(seenToTypedArray, [this, ...args]) as TypedArray;
    const { share } = bindToTypedArray.named(args);
    expectBoolean(share, 'share');
    const TypedArray = typedArrayFor(this.dtype);
    return new TypedArray(native.tensorArrayBuffer(this.#handle, share));
  }

  /**
   * The slices along the first dimension. A tensor without dimensions has no iterator, as anything else that
   * JavaScript cannot iterate: tools look for one before they iterate, and must find none.
   */
  get [Symbol.iterator](): () => IterableIterator<Tensor> {
    const hasNone = handleOf(this) > 0 && !this.isDisposed && this.dim() === 0;
    // For types every tensor can be iterated: how many dimensions it has shows only when it runs.
    return hasNone ? (undefined as unknown as typeof iterate) : iterate;
  }

  [inspectCustom](): string {
    // Logging something that holds a disposed tensor must not throw.
    return handleOf(this) === 0 || this.isDisposed ? `[${this.constructor.name}: disposed]` : this.toString();
  }

  // ---- Its life ----

  /** Frees the memory now. Using the tensor afterwards is an error. Never a duty: garbage is collected. */
  dispose(...args: []): void {
    refuseArguments('dispose', args);
    native.tensorDispose(this.#handle);
  }

  /** Whether the tensor was disposed of, by `dispose()`, `using` or the end of a `torch.scope`. */
  get isDisposed(): boolean {
    return native.tensorIsDisposed(this.#handle);
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

function* iterate(this: Tensor): IterableIterator<Tensor> {
  yield* this.unbind(0);
}

const seenData = asTorchFunction('data', undefined, (self: Tensor) => self.data);
const seenItem = asTorchFunction('item', undefined, (self: Tensor) => self.item());
const seenToList = asTorchFunction('tolist', undefined, (self: Tensor) => self.tolist());
const seenToTypedArray = asTorchFunction(
  'toTypedArray',
  undefined,
  (self: Tensor, ...args: ToTypedArrayArguments) => self.toTypedArray(...args),
);

markValues(Tensor, Complex);
watchNames(Tensor);
defineIndexing(Tensor, misplacedIndices);

function checkDifferentiable(tensor: Tensor, message: string): void {
  if (!tensor.isFloatingPoint() && !tensor.isComplex()) throw new TorchError(message);
}

/** The integers that the addon put into io: an array of a few is made fastest by naming them. */
function shortList(): number[] {
  switch (io[0]) {
    case 0:
      return [];
    case 1:
      return [io[1]!];
    case 2:
      return [io[1]!, io[2]!];
    case 3:
      return [io[1]!, io[2]!, io[3]!];
    case 4:
      return [io[1]!, io[2]!, io[3]!, io[4]!];
    default:
      return Array.from(io.subarray(1, io[0]! + 1));
  }
}

whenOpen(() => {
  native.setup(
    {
      makeTensor(shell?: object, handle?: Handle): object {
        if (shell === undefined) return new Tensor();
        setHandle(shell as Tensor, handle!);
        return shell;
      },
      makeTuple: namedTuple,
      makeComplex: (re, im) => new Complex(re, im),
      warn: (category, text) => noteWarning(category, text, native.warnAlways()),
      foreign: (value) => (isForeign(value) ? foreignText(value) : undefined),
      makeError: raise,
      ...(collectGarbage && { collect: collectGarbage }),
    },
    sharedMemory,
  );
  sweepWhenIdle(() => native.memorySweep());
});

/** A new Tensor over what the addon makes for the shell it is given. */
export function newTensor(make: (shell: Tensor) => Handle): Tensor {
  const shell = new Tensor();
  setHandle(shell, make(shell));
  return shell;
}

/** The handles of tensors, for the addon; 0 for what is no tensor. */
export function handlesOf(tensors: Iterable<unknown>): Handle[] {
  const handles: Handle[] = [];
  for (const tensor of tensors) handles.push(handleOf(tensor));
  return handles;
}
