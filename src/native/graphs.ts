/** Graphs of devices, and what is watched while one is captured: `binding/graphs`. */

/** The id of a pool of memory, as graphs share it. */
export type PoolId = readonly [bigint | number, bigint | number];

export interface NativeGraphs {
  graphIsSupported(device: string): boolean;
  /** Makes a graph of the device and puts it behind the object, which the other functions take. */
  graphInit(graph: object, device: string, keepGraph: boolean): void;
  graphCaptureBegin(graph: object, pool: PoolId | null, mode: string): void;
  graphCaptureEnd(graph: object): void;
  graphInstantiate(graph: object): void;
  graphReplay(graph: object): void;
  graphReset(graph: object): void;
  graphPool(graph: object): PoolId;
  graphEnableDebugMode(graph: object): void;
  graphDebugDump(graph: object, path: string): void;
  graphRegisterGenerator(graph: object, generator: object): void;
  graphRaw(graph: object): number | bigint;
  graphRawExecutable(graph: object): number | bigint;
  graphNewPool(device: string): PoolId;
  graphIsCapturing(device: string): boolean;

  /** A number that changes when one of these tensors, or a gradient of the accumulators, moves. */
  graphDigest(tensors: Int32Array, accumulators: Int32Array): number;
  /** A number for each tensor's gradient, 0 for none. */
  graphGradients(tensors: Int32Array): (number | bigint)[];
  graphSetGradients(tensors: Int32Array, gradients: Int32Array): void;
  /** Whether this thread has a tensor on devices of that type that needs gradients. */
  graphHasParameters(deviceType: string): boolean;

  /** Watches the operators that follow; `remembers` what they change. */
  graphWatchBegin(remembers: boolean): void;
  graphWatchPause(paused: boolean): void;
  /** Notes what the library itself found wrong. */
  graphWatchNote(what: string): void;
  /** What was done that no graph can do, or null. */
  graphWatchViolation(): string | null;
  /** `undo` puts memory, as far as it was remembered, and gradients back. */
  graphWatchEnd(undo: boolean): void;
}
