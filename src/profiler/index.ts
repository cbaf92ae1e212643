/**
 * `torch.profiler`: which operators run, how long they take, and from where they are called.
 * Source: https://docs.pytorch.org/docs/2.13/profiler.html
 */
export {
  type ActivitySelection,
  DeviceType,
  kinetoAvailable,
  ProfilerActivity,
  supportedActivities,
} from './activity';
export type { EventList, ExportStacksOptions, KeyAveragesOptions } from './events/eventList';
export type { FunctionEvent, Interval, Kernel } from './events/functionEvent';
export type { FunctionEventAvg } from './events/functionEventAvg';
export type { EventMetadata } from './events/metadata';
export type { TableOptions } from './events/table';
export { type Profile, type ProfileOptions, profile, type ToggleParameters } from './profile';
export { type RecordFunctionOptions, recordFunction } from './recordFunction';
export { ProfilerAction, type Schedule, type ScheduleOptions, schedule } from './schedule';
export type { ExperimentalConfig } from './session';
export { type TraceHandlerOptions, tensorboardTraceHandler } from './traceHandler';
