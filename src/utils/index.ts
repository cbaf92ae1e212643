/** `torch.utils`. */

export * as benchmark from './benchmark';
export * as checkpoint from './checkpoint';
export * as data from './data';
export { equalityTesters } from './equalityTesters';
export * as flopCounter from './flopCounter';
export * as metrics from './metrics';
export * as moduleTracker from './moduleTracker';
export * as progress from './progress';
export * as pytree from './pytree';
