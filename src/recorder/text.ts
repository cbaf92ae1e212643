/** A graph as text. */
import path from 'node:path';
import { foundIn } from './arguments';
import type { GraphNode, GraphValue } from './nodes';

/** Whether something among a node's arguments is a value of the graph. */
export function isGraphValue(value: unknown): value is GraphValue {
  return (
    typeof value === 'object' && value !== null && 'node' in value && 'tensor' in value && 'shape' in value
  );
}

const typeText = ({ dtype, shape }: GraphValue) => `${dtype}[${shape.join(', ')}]`;

/** An argument as text. */
export function argumentText(value: unknown): string {
  if (isGraphValue(value)) return `%${value.name}`;
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(argumentText).join(', ')}]`;
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}(${(value as Uint8Array).length})`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{ ${entries.map(([key, item]) => `${key}: ${argumentText(item)}`).join(', ')} }`;
}

/** A line's place, from the folder in which the script runs where it lies there. */
export function placeText(source: string): string {
  if (!path.isAbsolute(source)) return source;
  const near = path.relative(process.cwd(), source);
  return near.startsWith('..') ? source : near;
}

function nodeText(node: GraphNode): string {
  const results = node.results.map((value) => `%${value.name}: ${typeText(value)}`).join(', ');
  return `${results === '' ? '' : `${results} = `}${node.name}(${node.args.map(argumentText).join(', ')})`;
}

/** What is said beside a node; why it seems to lead nowhere, where it does. */
function remarkText(node: GraphNode, used: ReadonlySet<GraphValue>): string {
  const module =
    node.moduleType === '' ? '' : `${node.module === '' ? '' : `${node.module}: `}${node.moduleType}`;
  const isUnused = node.results.length > 0 && !node.results.some((value) => used.has(value));
  const unused = isUnused ? 'nothing uses it' : '';
  return [module, placeText(node.source), unused].filter((part) => part !== '').join(', ');
}

interface Parts {
  readonly inputs: readonly GraphValue[];
  readonly nodes: readonly GraphNode[];
  readonly outputs: unknown;
}

/** The text of a graph: its inputs, a line for each node, what it returns. */
export function graphText(graph: Parts): string {
  const inputs = graph.inputs.map((value) => `%${value.name}: ${typeText(value)}`).join(', ');
  const read = [graph.outputs, graph.nodes.map(({ args }) => args)];
  const used = new Set(foundIn(read, isGraphValue));
  const lines = graph.nodes.map((node) => [`  ${nodeText(node)}`, remarkText(node, used)] as const);
  const width = Math.min(Math.max(0, ...lines.map(([text]) => text.length)), 100);
  const body = lines.map(([text, remark]) => (remark === '' ? text : `${text.padEnd(width)}  # ${remark}`));
  return [`graph(${inputs}):`, ...body, `  return ${argumentText(graph.outputs)}`].join('\n');
}
