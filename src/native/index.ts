/** The addon: every native function is declared here, and nowhere else is it loaded. */

import { loadNative } from '../libtorch/load';
import type { NativeCuda } from './cuda';
import type { NativeData } from './data';
import type { NativeJit } from './jit';
import type { NativeOptim } from './optim';

/** An index into the addon's table of tensors; 0 is none. */
export type Handle = number;

/** What native code calls back. */
export interface NativeCallbacks {
  /** Without arguments: a new, empty Tensor. With: puts the handle behind it. */
  makeTensor(shell?: object, handle?: Handle): object;
  /** `id` stands for an overload; its names, and the operator's, come with the first call. */
  makeTuple(id: number, names: string[] | null, op: string | null, ...values: unknown[]): unknown;
  makeComplex(re: number, im: number): unknown;
  makeError(kind: string, message: string, op?: string): Error;
  /** Collects garbage: the young generation, or all of the heap. */
  collect?(major: boolean): void;
}

/** A node of the autograd graph, as the addon hands it out. */
export type NativeNode = object & { readonly __node: never };

type Shell = object;

/** Operators through the dispatcher: `binding/ops`. */
interface NativeOps {
  defineOp(label: string, name: string, overloads: string[], outs: string[], flags: number): number;
  defineKeywords(names: string[]): number;
  /**
   * Calls an operator. Tensors come as handles, marked in `tensorMask`; arrays of tensors as arrays of handles, marked in `arrayMask`.
   * Afterwards io[0] > 0 is the handle that belongs behind `shell`, io[0] < 0 says that argument `-io[0] - 1` is the result, and 0 that the
   * returned value is.
   */
  invoke(
    group: number,
    keywords: number,
    tensorMask: number,
    arrayMask: number,
    shell: Shell,
    ...args: unknown[]
  ): unknown;
  opOverloads(name: string): string[];
  callableOverloads(name: string): string[];
  opSchema(name: string, overload: string): string;
  /** Every schema of the dispatcher, with the reason beside those that can't be called. */
  allSchemas(): [schema: string, reason: string][];
}

/** `binding/tensor/access.cpp`, `creation.cpp`, `indexing.cpp`, `memory.cpp`. */
interface NativeTensor {
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
  tensorIsContiguous(t: Handle, memoryFormat: string): boolean;
  tensorFlag(t: Handle, name: string): boolean;
  tensorRequiresGrad(t: Handle): boolean;
  tensorSetRequiresGrad(t: Handle, value: boolean): void;
  tensorData(shell: Shell, t: Handle): Handle;
  tensorSetData(t: Handle, data: Handle): void;
  tensorItem(t: Handle): unknown;
  tensorToList(t: Handle): unknown;
  tensorArrayBuffer(t: Handle, share: boolean): ArrayBuffer;
  tensorIsSame(a: Handle, b: Handle): boolean;
  tensorFromMemory(
    shell: Shell,
    memory: ArrayBufferLike | ArrayBufferView,
    offset: number,
    dtype: string,
    shape: number[],
    share: boolean,
  ): Handle;
  /** Calls `use` with a part of the storage's own memory; the buffer is empty afterwards. */
  storageMemory<T>(
    t: Handle,
    offset: number,
    bytes: number,
    write: boolean,
    use: (memory: ArrayBuffer) => T,
  ): T;
  /** Bytes with a storage of their own over a part of the other one's memory, which they keep. */
  storageSlice(shell: Shell, t: Handle, offset: number, bytes: number): Handle;
  /** Asks for large pages under a part of a storage that is about to be filled. */
  storageHugePages(t: Handle, offset: number, bytes: number): void;
  tensorMakeSubclass(shell: Shell, t: Handle, requiresGrad: boolean): Handle;
  tensorAlias(shell: Shell, t: Handle): Handle;
  tensorDispose(t: Handle): void;
  tensorIsDisposed(t: Handle): boolean;
  getItem(shell: Shell, self: Handle, encoded: Float64Array, count: number): Handle;
  setItem(self: Handle, encoded: Float64Array, count: number, value: Handle): void;
  setItemScalar(self: Handle, encoded: Float64Array, count: number, ...scalar: unknown[]): void;
}

/** `binding/files`. */
interface NativeFiles {
  /** CRC-32 of the bytes, continuing from `value`; `tables` leaves the processor's own instructions out. */
  crc32(bytes: Uint8Array, value: number, tables: boolean): number;
}

/** `binding/autograd`. */
interface NativeAutograd {
  autogradBackward(
    roots: Handle[],
    gradients: Handle[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    inputs: Handle[] | null,
  ): void;
  autogradGrad(
    outputs: Handle[],
    inputs: Handle[],
    gradOutputs: Handle[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    allowUnused: boolean,
  ): unknown[];
  gradEnabled(): boolean;
  setGradEnabled(enabled: boolean): void;
  inferenceEnabled(): boolean;
  pushInference(enabled: boolean): number;
  popInference(): void;
  anomalyEnabled(): boolean;
  anomalyChecksNan(): boolean;
  setAnomalyEnabled(enabled: boolean, checkNan: boolean): void;
  tensorGrad(t: Handle): unknown;
  tensorSetGrad(t: Handle, gradient: Handle): void;
  tensorRetainGrad(t: Handle): void;
  tensorGradFn(t: Handle): NativeNode | null;
  tensorGradFnName(t: Handle): string | null;
  nodeName(node: NativeNode): string;
  nodeNextFunctions(node: NativeNode): [NativeNode | null, number][];
  nodeIsSame(a: NativeNode, b: NativeNode): boolean;
  nodeInputMetadata(node: NativeNode): ([shape: number[], dtype: string, device: string] | null)[];
  nodeMetadata(node: NativeNode): [dictionary: object, traceback: string, parent: NativeNode | null];
  nodeSequenceNumber(node: NativeNode): number;
  nodeRegisterHook(
    node: NativeNode,
    callback: (gradInputs: unknown[], gradOutputs: unknown[]) => Handle[] | undefined,
    name: string,
  ): void;
  nodeRegisterPrehook(
    node: NativeNode,
    callback: (gradOutputs: unknown[]) => Handle[] | undefined,
    name: string,
  ): void;
  registerHook(t: Handle, callback: (gradient: unknown) => Handle[] | undefined, name: string): number;
  removeHook(t: Handle, position: number): void;
  setAccumulateHook(t: Handle, callback: ((tensor: unknown) => void) | null): void;
  functionBegin(
    context: object,
    name: string,
    callback: (...gradients: unknown[]) => Handle[],
    inputs: Handle[],
  ): boolean;
  functionEnd(
    context: object,
    outputs: Handle[],
    nonDifferentiable: Handle[],
    dirty: Handle[],
    saved: Handle[],
    materialize: boolean,
  ): unknown[];
  functionSaved(context: object): unknown[];
  pushSavedHooks(pack: (tensor: unknown) => object, unpack: (packed: object) => Handle[]): void;
  popSavedHooks(): void;
  disableSavedHooks(message: string | null): string | null;
}

/** `binding/random`, `context.cpp`, `memory/memory.cpp`. */
interface NativeContext {
  generatorInit(generator: object, device: string): void;
  generatorInitDefault(generator: object, device: string): void;
  generatorManualSeed(generator: object, seed: number | bigint): void;
  generatorInitialSeed(generator: object): number | bigint;
  generatorSeed(generator: object): number | bigint;
  generatorDevice(generator: object): string;
  generatorGetState(shell: Shell, generator: object): Handle;
  generatorSetState(generator: object, state: Handle): void;
  generatorClone(copy: object, generator: object): void;
  getNumThreads(): number;
  setNumThreads(threads: number): void;
  getNumInteropThreads(): number;
  setNumInteropThreads(threads: number): void;
  getDefaultDtype(): string;
  setDefaultDtype(dtype: string): void;
  contextFlag(name: string, value?: boolean): boolean;
  sdpPriorityOrder(): number[];
  sdpPriorityOrder(order: readonly number[]): void;
  deterministicAlgorithms(): [enabled: boolean, warnOnly: boolean];
  deterministicAlgorithms(enabled: boolean, warnOnly: boolean): void;
  float32MatmulPrecision(): string;
  float32MatmulPrecision(precision: string): void;
  torchVersion(): string;
  showConfig(): string;
  parallelInfo(): string;
  formatFloat(x: number, precision: number, mode: 'f' | 'e' | 'g'): string;
  memoryStats(): [tensors: number, bytes: number, peak: number, allocated: number, cached: number];
  memoryResetPeak(): void;
  memoryEmptyCache(): void;
  memoryCollect(major: boolean): void;
  memorySweep(): void;
  memoryLiveHandles(): Handle[];
  scopeMark(): number;
  scopeEnd(mark: number, kept: Handle[]): void;
}

export interface Native
  extends NativeOps,
    NativeTensor,
    NativeFiles,
    NativeAutograd,
    NativeContext,
    NativeCuda,
    NativeData,
    NativeJit,
    NativeOptim {
  /** Hands the callbacks over; returns the array through which `invoke` answers. */
  setup(callbacks: NativeCallbacks): Int32Array;
}

export const native = loadNative() as Native;
