/** What Kineto has recorded, as events: `_parse_kineto_results` of torch/autograd/profiler.py. */
import { makeError } from '../../common/errors';
import type { KinetoEvent } from '../../native/profiler';
import { DeviceType } from '../activity';
import { FunctionEvent } from './functionEvent';
import { byTime } from './tree';

const MEMORY = '[memory]';
const OUT_OF_MEMORY = '[OutOfMemory]';

/** What is no work of the script's. */
const hiddenNames: ReadonlySet<string> = new Set([
  MEMORY,
  OUT_OF_MEMORY,
  'profiler::_record_function_enter',
  'profiler::_record_function_enter_new',
  'profiler::_record_function_exit',
  'aten::is_leaf',
  'aten::output_nr',
  'aten::_version',
]);

const hostMemory: ReadonlySet<string> = new Set([DeviceType.CPU, DeviceType.MKLDNN, DeviceType.IDEEP]);
const deviceMemory: ReadonlySet<string> = new Set([
  DeviceType.CUDA,
  DeviceType.PrivateUse1,
  DeviceType.HIP,
  DeviceType.XPU,
]);
const kernelDevices: ReadonlySet<string> = new Set([DeviceType.CUDA, DeviceType.PrivateUse1, DeviceType.XPU]);

/** Memory that was taken or given back, in bytes, at a time. */
class MemoryRecord {
  isTaken = false;

  constructor(
    readonly name: string,
    readonly thread: number,
    readonly time: number,
    readonly cpu: number,
    readonly device: number,
  ) {}

  static of(event: KinetoEvent): MemoryRecord {
    const [, name, , thread, , , time] = event;
    const [deviceType, bytes] = [event[15], event[19]];
    const bytesOn = (devices: ReadonlySet<string>): number => (devices.has(deviceType) ? bytes : 0);
    return new MemoryRecord(name, thread, time, bytesOn(hostMemory), bytesOn(deviceMemory));
  }

  toEvent(id: number, useDevice: string | null): FunctionEvent {
    return new FunctionEvent({
      id,
      name: this.name,
      thread: this.thread,
      fwdThread: this.thread,
      startUs: this.time / 1000,
      endUs: this.time / 1000,
      useDevice,
      cpuMemoryUsage: this.cpu,
      deviceMemoryUsage: this.device,
    });
  }
}

/** Records by time, of which those of an interval are found. */
class MemoryRecords {
  private readonly records: MemoryRecord[];
  /** As they were recorded. */
  readonly all: readonly MemoryRecord[];

  constructor(events: readonly KinetoEvent[]) {
    this.all = events.map(MemoryRecord.of);
    this.records = [...this.all].sort((a, b) => a.time - b.time);
  }

  *within(start: number, end: number): Iterable<MemoryRecord> {
    let low = 0;
    let high = this.records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.time < start) low = middle + 1;
      else high = middle;
    }
    for (; low < this.records.length && this.records[low]!.time <= end; low++) yield this.records[low]!;
  }
}

/** `memory` is what was taken less what was given back meanwhile. */
function toEvent(
  event: KinetoEvent,
  memory: { cpu: number; device: number },
  useDevice: string | null,
): FunctionEvent {
  const [
    id,
    name,
    overloadName,
    thread,
    endThread,
    fwdThread,
    start,
    end,
    inputShapes,
    concreteInputs,
    kwinputs,
    stack,
    scope,
    isAsync,
    sequenceNr,
    deviceType,
    deviceIndex,
    deviceResourceId,
    flops,
    ,
    isUserAnnotation,
    isPythonFunction,
    ,
    activityType,
    ,
    extraMeta,
    linkedCorrelationId,
    inputDtypes,
    cudaElapsed,
    flowId,
    flowType,
    flowStart,
    externalId,
    pythonId,
    pythonParentId,
    pythonModuleId,
    structuredInputShapes,
    structuredInputStrides,
  ] = event;
  const made = new FunctionEvent({
    id,
    name: name.startsWith('ProfilerStep#') ? 'ProfilerStep*' : name,
    traceName: name,
    overloadName,
    thread,
    startUs: start / 1000,
    endUs: end / 1000,
    fwdThread,
    inputShapes,
    concreteInputs,
    kwinputs: Object.fromEntries(kwinputs),
    stack,
    scope,
    useDevice,
    cpuMemoryUsage: memory.cpu,
    deviceMemoryUsage: memory.device,
    isAsync: isAsync || thread !== endThread,
    sequenceNr,
    deviceType,
    deviceIndex,
    deviceResourceId,
    flops,
    isUserAnnotation,
    isPythonFunction,
    activityType,
    extraMeta,
    linkedCorrelationId,
    inputDtypes,
    ...(flowId !== undefined && { flowId }),
    ...(flowType !== undefined && { flowType }),
    ...(flowStart !== undefined && { flowStart }),
    ...(externalId !== undefined && { externalId }),
    ...(pythonId !== undefined && { pythonId }),
    ...(pythonParentId !== undefined && { pythonParentId }),
    ...(pythonModuleId !== undefined && { pythonModuleId }),
    ...(structuredInputShapes !== undefined && { structuredInputShapes }),
    ...(structuredInputStrides !== undefined && { structuredInputStrides }),
  });
  // Without CUPTI the time between two of CUDA's events stands for the kernels.
  if (useDevice === 'cuda' && cudaElapsed > 0 && deviceType === DeviceType.CPU && !made.isAsync) {
    made.kernels.push({ name: made.name, device: deviceIndex, duration: cudaElapsed });
    made.isLegacy = true;
  }
  return made;
}

/** Gives operators the kernels that they have started, and their threads to what started these. */
function linkKernels(operators: readonly FunctionEvent[], linked: Map<number, FunctionEvent[]>): void {
  for (const operator of operators) {
    if (operator.deviceType !== DeviceType.CPU || operator.isAsync) continue;
    for (const event of linked.get(operator.id) ?? []) {
      if (kernelDevices.has(event.deviceType)) {
        const duration = event.timeRange.elapsedUs();
        operator.kernels.push({ name: event.name, device: event.deviceIndex, duration });
      } else if (event.deviceType === DeviceType.CPU) {
        event.thread = operator.thread;
      }
    }
  }
}

/** The events of a trace, in the order of their times. */
export function parseEvents(recorded: readonly KinetoEvent[], useDevice: string | null): FunctionEvent[] {
  const records = new MemoryRecords(recorded.filter(([, name]) => name === MEMORY));
  const all: FunctionEvent[] = [];
  const operators: FunctionEvent[] = [];
  const linked = new Map<number, FunctionEvent[]>();
  let lastId = 0;
  for (const event of recorded) {
    const isHidden = event[22];
    if (isHidden || hiddenNames.has(event[1])) continue;
    const memory = { cpu: 0, device: 0 };
    if (event[15] === DeviceType.CPU) {
      for (const record of records.within(event[6], event[7])) {
        memory.cpu += record.cpu;
        memory.device += record.device;
        record.isTaken = true;
      }
    }
    const made = toEvent(event, memory, useDevice);
    lastId = Math.max(lastId, made.id);
    all.push(made);
    const link = made.linkedCorrelationId;
    if (link < 0) {
      throw makeError('RuntimeError', `Got negative correlation id ${link} in profiler post processing`);
    }
    if (link === 0) operators.push(made);
    else linked.set(link, [...(linked.get(link) ?? []), made]);
  }
  linkKernels(operators, linked);
  // What no event has taken stands for itself, in the order in which it was recorded.
  for (const record of records.all) if (!record.isTaken) all.push(record.toEvent(++lastId, useDevice));
  for (const event of recorded) {
    if (event[1] === OUT_OF_MEMORY) all.push(MemoryRecord.of(event).toEvent(++lastId, useDevice));
  }
  return all.sort(byTime);
}
