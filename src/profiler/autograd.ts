/**
 * `torch.autograd.profiler`: the older interface of the profiler.
 * Source: https://docs.pytorch.org/docs/2.13/autograd.html#profiler
 */
export { type AutogradProfile, type AutogradProfileOptions, profile } from './autogradProfile';
export { type EmitOptions, emitItt, emitNvtx } from './emit';
export type { EventList } from './events/eventList';
export type { FunctionEvent } from './events/functionEvent';
export { recordFunction } from './recordFunction';
