/** The recorder: graphs of operators, from which pictures, tables and files are made. */
export { foundIn } from './arguments';
export { Graph } from './graph';
export type { GraphNode, GraphValue } from './nodes';
export { argumentList, functionOf, type Recordable, type RecordOptions, recordGraph } from './record';
export { isGraphValue, placeText } from './text';
