/** An event of a trace: `torch.autograd.profiler_util.FunctionEvent`. */
import { makeError } from '../../common/errors';
import { PyFloat, pyRepr } from '../../python/pyrepr';
import { DeviceType } from '../activity';
import { formatTime } from './format';
import { buildMetadata, type EventMetadata } from './metadata';

/** When an event began and ended, in microseconds since the trace began. */
export class Interval {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}

  /** How long it took. */
  elapsedUs(): number {
    return this.end - this.start;
  }
}

/** A kernel that an operator started on a device, and how many microseconds it took. */
export interface Kernel {
  /** The name of the device's function. */
  readonly name: string;
  /** The index of the device that it ran on. */
  readonly device: number;
  /** How long it ran, in microseconds. */
  readonly duration: number;
}

/** What a {@link FunctionEvent} is made of; all but the first five has a default. */
export interface FunctionEventFields {
  id: number;
  name: string;
  thread: number;
  startUs: number;
  endUs: number;
  overloadName?: string;
  traceName?: string | null;
  fwdThread?: number | null;
  inputShapes?: number[][];
  concreteInputs?: unknown[] | null;
  kwinputs?: Record<string, unknown> | null;
  stack?: string[];
  scope?: number;
  useDevice?: string | null;
  cpuMemoryUsage?: number;
  deviceMemoryUsage?: number;
  isAsync?: boolean;
  sequenceNr?: number;
  deviceType?: string;
  deviceIndex?: number;
  deviceResourceId?: number;
  flops?: number | null;
  isUserAnnotation?: boolean;
  isPythonFunction?: boolean;
  activityType?: string | null;
  extraMeta?: readonly (readonly [string, string])[];
  flowId?: number | null;
  flowType?: number | null;
  flowStart?: boolean | null;
  externalId?: number;
  linkedCorrelationId?: number;
  structuredInputShapes?: (number[] | number[][])[] | null;
  structuredInputStrides?: (number[] | number[][])[] | null;
  inputDtypes?: string[] | null;
  pythonId?: number;
  pythonParentId?: number;
  pythonModuleId?: number;
}

const deviceTypes: ReadonlySet<string> = new Set([
  DeviceType.CUDA,
  DeviceType.PrivateUse1,
  DeviceType.MTIA,
  DeviceType.HPU,
  DeviceType.XPU,
]);

/** The sum of numbers, as Python's `sum` adds them. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * One run of an operator, a range of the script's, a source line or a kernel.
 *
 * Of the calls that it made, `cpuChildren`, its own time is without theirs: `selfCpuTimeTotal`. Times are in
 * microseconds, memory is in bytes.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.profiler_util.FunctionEvent.html
 */
export class FunctionEvent {
  readonly id: number;
  readonly nodeId = -1;
  readonly name: string;
  overloadName: string;
  /** The name in the trace, where steps keep their numbers; null for what the trace has otherwise. */
  readonly traceName: string | null;
  readonly timeRange: Interval;
  thread: number;
  readonly fwdThread: number | null;
  kernels: Kernel[] = [];
  readonly count = 1;
  cpuChildren: FunctionEvent[] = [];
  cpuParent: FunctionEvent | null = null;
  /** A shape for each input, `[]` for what is no tensor: with `recordShapes`. */
  inputShapes: number[][] | '';
  /** The inputs that are no tensors, null in the place of those: with `recordShapes`. */
  readonly concreteInputs: unknown[] | null;
  readonly kwinputs: Record<string, unknown> | null;
  /** The script's lines that led here, innermost first: with `withStack`. */
  stack: string[];
  readonly scope: number;
  readonly useDevice: string | null;
  readonly cpuMemoryUsage: number;
  readonly deviceMemoryUsage: number;
  readonly isAsync: boolean;
  readonly isRemote = false;
  readonly sequenceNr: number;
  readonly deviceType: string;
  readonly deviceIndex: number;
  readonly deviceResourceId: number;
  isLegacy = false;
  readonly flops: number | null;
  readonly isUserAnnotation: boolean;
  /** Whether it is one of the script's lines, or a module's call. */
  readonly isPythonFunction: boolean;
  readonly activityType: string | null;
  readonly eventMetadata: EventMetadata | null;
  readonly flowId: number | null;
  readonly flowType: number | null;
  readonly flowStart: boolean | null;
  readonly externalId: number;
  readonly linkedCorrelationId: number;
  readonly structuredInputShapes: (number[] | number[][])[] | null;
  readonly structuredInputStrides: (number[] | number[][])[] | null;
  readonly inputDtypes: string[] | null;
  readonly pythonId: number;
  readonly pythonParentId: number;
  readonly pythonModuleId: number;

  constructor(fields: FunctionEventFields) {
    this.id = fields.id;
    this.name = fields.name;
    this.overloadName = fields.overloadName ?? '';
    this.traceName = fields.traceName ?? null;
    this.timeRange = new Interval(fields.startUs, fields.endUs);
    this.thread = fields.thread;
    this.fwdThread = fields.fwdThread ?? null;
    this.inputShapes = fields.inputShapes ?? [];
    this.concreteInputs = fields.concreteInputs ?? null;
    this.kwinputs = fields.kwinputs ?? null;
    this.stack = fields.stack ?? [];
    this.scope = fields.scope ?? 0;
    this.useDevice = fields.useDevice ?? null;
    this.cpuMemoryUsage = fields.cpuMemoryUsage ?? 0;
    this.deviceMemoryUsage = fields.deviceMemoryUsage ?? 0;
    this.isAsync = fields.isAsync ?? false;
    this.sequenceNr = fields.sequenceNr ?? -1;
    this.deviceType = fields.deviceType ?? DeviceType.CPU;
    this.deviceIndex = fields.deviceIndex ?? 0;
    this.deviceResourceId = fields.deviceResourceId ?? fields.thread;
    this.flops = fields.flops ?? null;
    this.isUserAnnotation = fields.isUserAnnotation ?? false;
    this.isPythonFunction = fields.isPythonFunction ?? false;
    this.activityType = fields.activityType ?? null;
    this.eventMetadata = buildMetadata(fields.extraMeta ?? []);
    this.flowId = fields.flowId ?? null;
    this.flowType = fields.flowType ?? null;
    this.flowStart = fields.flowStart ?? null;
    this.externalId = fields.externalId ?? 0;
    this.linkedCorrelationId = fields.linkedCorrelationId ?? 0;
    this.structuredInputShapes = fields.structuredInputShapes ?? null;
    this.structuredInputStrides = fields.structuredInputStrides ?? null;
    this.inputDtypes = fields.inputDtypes ?? null;
    this.pythonId = fields.pythonId ?? -1;
    this.pythonParentId = fields.pythonParentId ?? -1;
    this.pythonModuleId = fields.pythonModuleId ?? -1;
  }

  /** What events are grouped by: the name. */
  get key(): string {
    return this.name;
  }

  /** Whether it has a share in what the CPU's events add up to: async ones and kernels have none. */
  private get isOnCpu(): boolean {
    return !this.isAsync && this.deviceType === DeviceType.CPU;
  }

  get cpuTimeTotal(): number {
    return this.deviceType === DeviceType.CPU ? this.timeRange.elapsedUs() : 0;
  }

  get selfCpuTimeTotal(): number {
    if (!this.isOnCpu) return 0;
    return this.cpuTimeTotal - sum(this.cpuChildren.map((child) => child.cpuTimeTotal));
  }

  get deviceTimeTotal(): number {
    if (this.isAsync || !this.useDevice) return 0;
    if (this.deviceType !== DeviceType.CPU) {
      this.requireDevice();
      return this.timeRange.elapsedUs();
    }
    const own = sum(this.kernels.map((kernel) => kernel.duration));
    // An event of the older kind has one kernel, which stands for those of its children as well.
    return this.isLegacy ? own : own + sum(this.cpuChildren.map((child) => child.deviceTimeTotal));
  }

  get selfDeviceTimeTotal(): number {
    if (this.isAsync || !this.useDevice) return 0;
    if (this.deviceType !== DeviceType.CPU) return this.deviceTimeTotal;
    return this.deviceTimeTotal - sum(this.cpuChildren.map((child) => child.deviceTimeTotal));
  }

  get selfCpuMemoryUsage(): number {
    if (!this.isOnCpu) return 0;
    return this.cpuMemoryUsage - sum(this.cpuChildren.map((child) => child.cpuMemoryUsage));
  }

  get selfDeviceMemoryUsage(): number {
    if (!this.isOnCpu) return 0;
    return this.deviceMemoryUsage - sum(this.cpuChildren.map((child) => child.deviceMemoryUsage));
  }

  /** The mean of `cpuTimeTotal` over the runs: there is one. */
  get cpuTime(): number {
    return this.cpuTimeTotal / this.count;
  }

  get deviceTime(): number {
    return this.deviceTimeTotal / this.count;
  }

  private requireDevice(): void {
    if (deviceTypes.has(this.deviceType)) return;
    throw makeError(
      'AssertionError',
      `Expected device_type to be CUDA, PrivateUse1, MTIA, HPU or XPU, but got DeviceType.${this.deviceType}`,
    );
  }

  toString(): string {
    const device = this.useDevice ?? 'None';
    const time = (value: number) => pyRepr(new PyFloat(value));
    return (
      `<FunctionEvent id=${this.id} name=${this.name} overload_name=${this.overloadName} ` +
      `device_type=DeviceType.${this.deviceType} node_id=${this.nodeId} cpu_time=${formatTime(this.cpuTime)} ` +
      `start_us=${time(this.timeRange.start)} end_us=${time(this.timeRange.end)} ` +
      `cpu_children=${pyRepr(this.cpuChildren.map((child) => child.id))} ${device}_time=${formatTime(this.deviceTime)} ` +
      `name=${this.name} thread=${this.thread} input_shapes=${pyShapes(this.inputShapes)} ` +
      `cpu_memory_usage=${this.cpuMemoryUsage} ${device}_memory_usage=${this.deviceMemoryUsage} ` +
      `is_async=${pyRepr(this.isAsync)} is_remote=${pyRepr(this.isRemote)} seq_nr=${this.sequenceNr} is_legacy=${pyRepr(this.isLegacy)}>`
    );
  }
}

/** Python's `str` of an event's shapes. */
export function pyShapes(shapes: number[][] | '' | null): string {
  return shapes === '' ? '' : pyRepr(shapes);
}
