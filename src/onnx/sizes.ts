/**
 * Sizes that depend on the dynamic ones. A model is recorded several times, with other sizes each time; a
 * number that differs between the recordings is a size that the file has to compute.
 */

import { isPlainObject } from '../common/options';
import type { Graph, GraphNode, GraphValue } from '../recorder';
import { isGraphValue, originalValue, placeText } from '../recorder';

/** A number that is another one in each recording. */
export class Varying {
  constructor(readonly values: readonly number[]) {}
  get key(): string {
    return this.values.join();
  }
}

/** A size in the file: known, or computed. */
export type Size = number | Varying;

/** Python's slice between an index's colons; null where nothing stands. */
export class SliceIndex {
  constructor(
    readonly start: Size | null,
    readonly stop: Size | null,
    readonly step: Size,
  ) {}
}

const same = (values: readonly unknown[]) => values.every((value) => Object.is(value, values[0]));

/** A size from those of each recording. */
export function sizeFrom(values: readonly number[]): Size {
  return same(values) ? values[0]! : new Varying(values);
}

function parseSlice(text: string): (number | null)[] {
  const [start = '', stop = '', step = '1'] = text.split(':').map((part) => part.trim());
  return [
    start === '' ? null : Number(start),
    stop === '' ? null : Number(stop),
    step === '' ? 1 : Number(step),
  ];
}

const isSliceText = (value: unknown): value is string =>
  typeof value === 'string' && /^[-\d\s]*:[-\d:\s]*$/.test(value);

/** A size that may change: where it stands, and what it is in the example. */
export interface DynamicSize {
  name: string;
  places: { input: number; dim: number }[];
  size: number;
  /** The node that finds so many elements; of an input's size none. */
  node?: GraphNode;
}

/** Why recordings can't be put together. */
export class Mismatch extends Error {}

/** The recordings of a model, node by node beside each other. */
export class Recordings {
  readonly base: Graph;
  /** The shapes of each value of the first recording, in all of them. */
  readonly #shapes = new Map<GraphValue, (readonly number[])[]>();

  /**
   * @throws Mismatch where they aren't the same operators
   */
  constructor(private readonly graphs: readonly Graph[]) {
    this.base = graphs[0]!;
    const note = (pick: (graph: Graph) => readonly GraphValue[]) => {
      pick(this.base).forEach((value, i) => {
        this.#shapes.set(
          value,
          graphs.map((graph) => pick(graph)[i]?.shape ?? []),
        );
      });
    };
    note((graph) => graph.inputs);
    note((graph) => graph.constants);
    this.base.nodes.forEach((node, i) => {
      for (const graph of graphs) {
        const other = graph.nodes[i];
        if (other?.name !== node.name || other.results.length !== node.results.length)
          throw new Mismatch(
            `calls ${node.name}() for some sizes and ${other?.name ?? 'nothing'}() for others`,
          );
      }
      note((graph) => graph.nodes[i]!.results);
      this.#checkRanks(node);
    });
  }

  /** As many dimensions for all sizes: `squeeze` drops those that are 1 just now. */
  #checkRanks(node: GraphNode): void {
    for (const value of node.results) {
      const other = this.#shapes.get(value)!.find((shape) => shape.length !== value.shape.length);
      if (other === undefined) continue;
      const [one, two] = [value.shape, other].map((shape) => `[${shape.join(', ')}]`);
      throw new Mismatch(
        `gets ${one} of ${node.name}() for some sizes and ${two} for others` +
          `${node.source === '' ? '' : ` (${placeText(node.source)})`}: give args in which no dynamic size is 1`,
      );
    }
  }

  /** A value's sizes. */
  shape(value: GraphValue): Size[] {
    const shapes = this.#shapes.get(value) ?? [value.shape];
    return value.shape.map((_, dim) => sizeFrom(shapes.map((shape) => shape[dim]!)));
  }

  /**
   * The arguments of the first recording's i-th node, with `Varying` where they differ in the others. What
   * was only passed on on its way is what it was.
   */
  args(i: number): unknown[] {
    return this.#merge(this.graphs.map((graph) => graph.nodes[i]!.args)) as unknown[];
  }

  #merge(values: readonly unknown[]): unknown {
    const [first] = values;
    if (isGraphValue(first)) return originalValue(first);
    if (Array.isArray(first))
      return first.map((_, i) => this.#merge(values.map((list) => (list as unknown[])[i])));
    if (values.every(isSliceText)) {
      const parts = values.map(parseSlice);
      const [start, stop, step] = [0, 1, 2].map((k) => this.#merge(parts.map((part) => part[k]))) as Size[];
      return new SliceIndex(start!, stop!, step!);
    }
    if (isPlainObject(first)) {
      return Object.fromEntries(
        Object.keys(first).map((key) => [key, this.#merge(values.map((one) => (one as typeof first)[key]))]),
      );
    }
    if (values.every((value) => typeof value === 'number')) return sizeFrom(values as number[]);
    return first;
  }
}
