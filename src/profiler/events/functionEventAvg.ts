/** Events of one key, added up: `torch.autograd.profiler_util.FunctionEventAvg`. */
import { makeError } from '../../common/errors';
import { DeviceType } from '../activity';
import { formatTime } from './format';
import { type FunctionEvent, pyShapes } from './functionEvent';

/**
 * What the events of one name add up to: `count` runs, their times in microseconds, their memory in bytes.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.profiler_util.FunctionEventAvg.html
 */
export class FunctionEventAvg {
  key: string | null = null;
  count = 0;
  nodeId = 0;
  isAsync = false;
  isRemote = false;
  useDevice: string | null = null;
  cpuTimeTotal = 0;
  deviceTimeTotal = 0;
  selfCpuTimeTotal = 0;
  selfDeviceTimeTotal = 0;
  inputShapes: number[][] | '' | null = null;
  overloadName: string | null = null;
  stack: string[] = [];
  scope: number | null = null;
  cpuMemoryUsage = 0;
  deviceMemoryUsage = 0;
  selfCpuMemoryUsage = 0;
  selfDeviceMemoryUsage = 0;
  cpuChildren: readonly FunctionEvent[] | null = null;
  cpuParent: FunctionEvent | null = null;
  deviceType: string = DeviceType.CPU;
  isLegacy = false;
  isUserAnnotation = false;
  flops = 0;

  /** Adds an event of the same key. */
  add(other: FunctionEvent | FunctionEventAvg): this {
    if (this.key === null) {
      this.key = other.key;
      this.nodeId = other.nodeId;
      this.isAsync = other.isAsync;
      this.isRemote = other.isRemote;
      this.cpuParent = other.cpuParent;
      this.cpuChildren = other.cpuChildren;
      this.overloadName = other.overloadName;
      this.inputShapes = other.inputShapes;
      this.stack = other.stack;
      this.scope = other.scope;
      this.deviceType = other.deviceType;
      this.isLegacy = other.isLegacy;
      this.useDevice = other.useDevice;
      this.isUserAnnotation = other.isUserAnnotation;
    }
    if (other.key !== this.key) {
      throw makeError('AssertionError', `Expected keys to match, but got ${other.key} vs ${this.key}`);
    }
    this.cpuTimeTotal += other.cpuTimeTotal;
    this.deviceTimeTotal += other.deviceTimeTotal;
    this.selfCpuTimeTotal += other.selfCpuTimeTotal;
    this.selfDeviceTimeTotal += other.selfDeviceTimeTotal;
    this.cpuMemoryUsage += other.cpuMemoryUsage;
    this.deviceMemoryUsage += other.deviceMemoryUsage;
    this.selfCpuMemoryUsage += other.selfCpuMemoryUsage;
    this.selfDeviceMemoryUsage += other.selfDeviceMemoryUsage;
    this.count += other.count;
    this.flops += other.flops ?? 0;
    return this;
  }

  /** The mean of `cpuTimeTotal` over the runs. */
  get cpuTime(): number {
    return this.count === 0 ? 0 : this.cpuTimeTotal / this.count;
  }

  get deviceTime(): number {
    return this.count === 0 ? 0 : this.deviceTimeTotal / this.count;
  }

  toString(): string {
    const device = this.useDevice ?? 'cuda';
    return (
      `<FunctionEventAvg key=${this.key} self_cpu_time=${formatTime(this.selfCpuTimeTotal)} cpu_time=${formatTime(this.cpuTime)} ` +
      ` self_${device}_time=${formatTime(this.selfDeviceTimeTotal)} ${device}_time=${formatTime(this.deviceTime)} ` +
      `input_shapes=${pyShapes(this.inputShapes)} cpu_memory_usage=${this.cpuMemoryUsage} ${device}_memory_usage=${this.deviceMemoryUsage}>`
    );
  }
}
