/** The recorder: graphs of operators, from which pictures, tables and files are made. */
export { foundIn, replacedIn } from './arguments';
export { Graph } from './graph';
export { forInference, State } from './inference';
export type { GraphNode, GraphValue } from './nodes';
export {
  argumentList,
  functionOf,
  originalValue,
  type Recordable,
  type RecordOptions,
  recordAnswer,
  recordGraph,
} from './record';
export { argumentText, isGraphValue, placeText } from './text';
