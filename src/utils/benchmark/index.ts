/**
 * `torch.utils.benchmark`: how long code takes: measurements with their spread, and tables that
 * compare them.
 */
export {
  orderedUnique,
  selectUnit,
  setTorchThreads,
  type TimeUnit,
  trimSigfig,
  unitToEnglish,
} from './common';
export { Compare } from './compare';
export { Measurement } from './measurement';
export { TaskSpec, type TaskSpecOptions } from './taskSpec';
export {
  type AdaptiveAutorangeOptions,
  type BlockCallback,
  type BlockedAutorangeOptions,
  type Globals,
  Timer,
  type TimerOptions,
  timer,
} from './timer';
