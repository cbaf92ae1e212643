/** The engine, hooks and custom functions: `binding/autograd`. */
import type { Handle, NativeEnd, NativeNode, NativePlaces } from './handle';

export interface NativeAutograd {
  /** The gradients of the inputs, or undefined where they are accumulated in the tensors. */
  autogradRun(
    roots: NativeEnd[],
    gradients: Handle[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    inputs: NativeEnd[] | null,
    accumulates: boolean,
    allowsUnused: boolean,
  ): unknown[] | undefined;
  /**
   * Begins the same beside the script: `settle` gets the error, or what autogradRun answers; `aroundHook` is
   * called before and behind each hook, `wake` when there is something for autogradServe. True where the pass
   * was so short that it has run, and nothing will be called.
   */
  autogradBegin(
    roots: NativeEnd[],
    gradients: Handle[] | null,
    retainGraph: boolean,
    createGraph: boolean,
    inputs: NativeEnd[] | null,
    accumulates: boolean,
    allowsUnused: boolean,
    settle: (failed: boolean, value: unknown) => void,
    aroundHook: (begins: boolean) => void,
    wake: () => void,
  ): boolean;
  /** Runs a hook that a pass waits for, or settles a pass, if there is any. */
  autogradServe(): void;
  /** Returns when all that began have been settled; at once in a hook of one. */
  autogradAwait(): void;
  gradientEdge(t: Handle): [NativeNode, outputNr: number];
  gradEnabled(): boolean;
  setGradEnabled(enabled: boolean): void;
  inferenceEnabled(): boolean;
  pushInference(enabled: boolean): number;
  popInference(): void;
  anomalyEnabled(): boolean;
  anomalyChecksNan(): boolean;
  setAnomalyEnabled(enabled: boolean, checkNan: boolean): void;
  enterDualLevel(): number;
  exitDualLevel(level: number): void;
  /** Returns whether it was. */
  setForwardGradEnabled(enabled: boolean): boolean;
  incrementVersion(tensors: Handle[]): void;
  multithreadingEnabled(): boolean;
  setMultithreadingEnabled(enabled: boolean): void;
  tensorGrad(t: Handle): unknown;
  tensorSetGrad(t: Handle, gradient: Handle): void;
  tensorRetainGrad(t: Handle): void;
  tensorGradFn(t: Handle): NativeNode | null;
  /** Where the tensors' gradients arrive; it keeps neither them nor their graph. */
  gradientPlaces(tensors: Handle[]): NativePlaces;
  /** In a hook: to how many of them the pass backward that runs comes, or came. */
  placesInPass(places: NativePlaces): number;
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
  functionBegin(context: object, name: string, inputs: Handle[]): boolean;
  functionEnd(
    context: object,
    outputs: Handle[],
    nonDifferentiable: Handle[],
    dirty: Handle[],
    saved: Handle[],
    materialize: boolean,
    callback: (...gradients: unknown[]) => Handle[],
    jvp: (...tangents: unknown[]) => Handle[],
  ): unknown[];
  functionSaved(context: object): unknown[];
  pushSavedHooks(pack: (tensor: unknown) => object, unpack: (packed: object) => Handle[]): void;
  popSavedHooks(): void;
  disableSavedHooks(message: string | null): string | null;
}
