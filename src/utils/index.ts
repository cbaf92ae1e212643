/** `torch.utils`: graphs of models, summaries, data loading, checkpoints, benchmarks. */

export {
  type Graph,
  type GraphNode,
  type GraphValue,
  type Recordable,
  type RecordOptions,
  recordGraph,
} from '../recorder';
export * as benchmark from './benchmark';
export * as checkpoint from './checkpoint';
export * as data from './data';
export { type DisplayOptions, display, type RawDisplay } from './display';
export { equalityTesters } from './equalityTesters';
export * as flopCounter from './flopCounter';
export * as metrics from './metrics';
export * as moduleTracker from './moduleTracker';
export * as progress from './progress';
export * as pytree from './pytree';
export {
  type Layer as SummaryLayer,
  type ModelSummary,
  type SummaryColumn,
  type SummaryOptions,
  summary,
} from './summary';
