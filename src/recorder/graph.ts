/** Graphs of operators: what a computation did, step by step. */
import type { GraphNode, GraphValue } from './nodes';
import { graphText } from './text';

/**
 * What a computation did: the operators in their order, and the tensors between them. Changes in place are
 * new values, and so is what views of the changed tensor show; no value changes.
 */
export class Graph {
  constructor(
    /** The tensors that it was called with. */
    readonly inputs: readonly GraphValue[],
    /** Parameters, buffers, and all other tensors that were there before. */
    readonly constants: readonly GraphValue[],
    readonly nodes: readonly GraphNode[],
    /** What it returned, with values in the place of tensors. */
    readonly outputs: unknown,
  ) {}

  /** Prints the graph, a line for each node, with modules and lines of the script. */
  print(): void {
    console.log(this.toString());
  }

  /** The text that `print` prints. */
  toString(): string {
    return graphText(this);
  }
}
