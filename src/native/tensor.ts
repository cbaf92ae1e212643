/** What a tensor is, holds and shares: `binding/tensor`. */
import type { Handle, Shell } from './handle';

/**
 * How elements are to be read, as the addon's `enum class Elements` has it: as numbers, as booleans, as the
 * two parts of complex ones, or as integers of 64 bits that a number doesn't always hold.
 */
export type Elements = 0 | 1 | 2 | 3;

export type ElementArray = Float64Array | Uint8Array | BigInt64Array | BigUint64Array;

export interface NativeTensor {
  /** Undefined where io holds the answer: the length, and then the integers. */
  tensorShape(t: Handle): number[] | undefined;
  tensorStride(t: Handle): number[] | undefined;
  tensorDim(t: Handle): number;
  tensorNumel(t: Handle): number;
  tensorStorageOffset(t: Handle): number;
  tensorDtype(t: Handle): string;
  tensorDevice(t: Handle): string;
  tensorLayout(t: Handle): string;
  tensorElementSize(t: Handle): number;
  tensorDataPointer(t: Handle): number | bigint;
  tensorStoragePointer(t: Handle): number | bigint;
  tensorStorageBytes(t: Handle): number;
  tensorVersion(t: Handle): number;
  /** Of each: how often it was changed, -1 for inference tensors, and where its data lies. */
  tensorStates(tensors: Int32Array): Float64Array;
  tensorIsContiguous(t: Handle, memoryFormat: string): boolean;
  tensorIsLeaf(t: Handle): boolean;
  tensorIsSparse(t: Handle): boolean;
  tensorIsSparseCsr(t: Handle): boolean;
  tensorIsQuantized(t: Handle): boolean;
  tensorIsNested(t: Handle): boolean;
  tensorIsInference(t: Handle): boolean;
  tensorIsMeta(t: Handle): boolean;
  tensorIsCuda(t: Handle): boolean;
  tensorIsCpu(t: Handle): boolean;
  tensorIsMkldnn(t: Handle): boolean;
  tensorIsMps(t: Handle): boolean;
  tensorIsXpu(t: Handle): boolean;
  tensorRetainsGrad(t: Handle): boolean;
  tensorRequiresGrad(t: Handle): boolean;
  tensorSetRequiresGrad(t: Handle, value: boolean): void;
  tensorData(shell: Shell, t: Handle): Handle;
  tensorSetData(t: Handle, data: Handle): void;
  tensorItem(t: Handle): unknown;
  /** The elements for `tolist`, which io and the memory behind it hold where they are few. */
  tensorElements(t: Handle): Elements | [Elements, number[] | undefined, ElementArray];
  /** The elements: a copy, or with `share` the tensor's own memory. */
  tensorArrayBuffer(t: Handle, share: boolean): ArrayBuffer;
  tensorFromMemory(
    shell: Shell,
    memory: ArrayBufferLike | ArrayBufferView,
    offset: number,
    dtype: string,
    shape: number[],
    share: boolean,
  ): Handle;
  /** A tensor of one dimension whose elements are going to be written, below transforms and modes. */
  tensorUnwritten(shell: Shell, dtype: string, count: number): Handle;
  /** Calls `use` with a part of the storage's own memory; the buffer is empty afterwards. */
  storageMemory<T>(
    t: Handle,
    offset: number,
    bytes: number,
    write: boolean,
    use: (memory: ArrayBuffer) => T,
  ): T;
  /** Fills the array with a CPU storage's bytes from there on. */
  storageRead(t: Handle, offset: number, bytes: Uint8Array): void;
  /** Writes the array's bytes into a CPU storage. */
  storageWrite(t: Handle, offset: number, bytes: Uint8Array): void;
  /** The same in another thread: promises the bytes' CRC-32, continued from `checksum`. */
  storageFill(t: Handle, offset: number, bytes: Uint8Array, checksum: number): Promise<number>;
  /** Bytes with a storage of their own over a part of the other one's memory, which they keep. */
  storageSlice(shell: Shell, t: Handle, offset: number, bytes: number): Handle;
  /** Asks for large pages under a part of a storage that is about to be filled. */
  storageHugePages(t: Handle, offset: number, bytes: number): void;
  tensorMakeSubclass(shell: Shell, t: Handle, requiresGrad: boolean): Handle;
  tensorDispose(t: Handle): void;
  /** The same for many whose objects have no handle any more. */
  tensorsRelease(tensors: Int32Array): void;
  tensorIsDisposed(t: Handle): boolean;
  /** The indices are where src/tensor/request.ts has numbers, or in an array; so those below. */
  getItem(shell: Shell, self: Handle, count: number, indices?: Float64Array): Handle;
  setItem(self: Handle, value: Handle, count: number, indices?: Float64Array): void;
  setItemScalar(
    self: Handle,
    kind: number,
    real: number | bigint,
    imaginary: number,
    count: number,
    indices?: Float64Array,
  ): void;
}
