/** LibTorch's profiler: `binding/profiler`. */

export type ProfilerKind = 'KINETO' | 'KINETO_GPU_FALLBACK' | 'NVTX' | 'ITT';

/** How a session records: what LibTorch's `ProfilerConfig` holds, in its order. */
export type ProfilerConfiguration = readonly [
  kind: ProfilerKind,
  recordShapes: boolean,
  profileMemory: boolean,
  withStack: boolean,
  withFlops: boolean,
  withModules: boolean,
  verbose: boolean,
  captureOverloadNames: boolean,
  exposeKinetoEventMetadata: boolean,
  traceId: string,
];

/** What Kineto tells of an event. Times are nanoseconds since the trace began. */
export type KinetoEvent = readonly [
  correlationId: number,
  name: string,
  overloadName: string,
  startThread: number,
  endThread: number,
  forwardThread: number,
  start: number,
  end: number,
  shapes: number[][],
  concreteInputs: unknown[],
  kwinputs: [string, unknown][],
  stack: string[],
  scope: number,
  isAsync: boolean,
  sequenceNr: number,
  deviceType: string,
  deviceIndex: number,
  deviceResourceId: number,
  flops: number,
  bytes: number,
  isUserAnnotation: boolean,
  isPythonFunction: boolean,
  isHidden: boolean,
  activityType: string,
  metadataJson: string,
  extraMeta: [string, string][],
  linkedCorrelationId: number,
  dtypes: string[],
  cudaElapsed: number,
  // LibTorch 2.11 lacks what follows.
  flowId?: number,
  flowType?: number,
  flowStart?: boolean,
  externalId?: number,
  pythonId?: number,
  pythonParentId?: number,
  pythonModuleId?: number,
  structuredShapes?: (number[] | number[][])[],
  structuredStrides?: (number[] | number[][])[],
];

declare const recorded: unique symbol;
/** What a session has recorded. */
export type ProfilerResult = { readonly [recorded]: true };

export interface NativeProfiler {
  /** Takes the process's one session. `filter`: a group's name and those of its activities. */
  profilerPrepare(activities: string[], filter: string[][], ...configuration: ProfilerConfiguration): void;
  /**
   * @param lines answers where the script is: a frame a line, outermost first, as `file\tline\tfunction`
   */
  profilerStart(
    activities: string[],
    lines: (() => string) | null,
    ...configuration: ProfilerConfiguration
  ): void;
  profilerStop(): ProfilerResult;
  profilerEvents(result: ProfilerResult): KinetoEvent[];
  profilerSave(result: ProfilerResult, path: string): void;
  profilerAddMetadata(key: string, json: string): void;
  profilerToggle(enabled: boolean, activities: string[]): void;
  /** Whether the records of a device ended early. */
  profilerIsStopped(): boolean;

  /** The range's number, or 0 where nobody records. */
  rangeBegin(name: string, args: string | null): number;
  rangeEnd(range: number): void;

  /** A call of a module's: its class, and which object of that it is. */
  moduleCallBegin(className: string, number: number): void;
  moduleCallEnd(): void;
}
