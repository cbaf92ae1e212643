/** Views: how a change of one is told of what it shows, and how a view is made anew of that. */
import { sameSize } from '../tensor/sizes';
import type { GraphNode, GraphValue } from './nodes';
import { isGraphValue } from './text';

/** A call that gives the base with a changed view in it; `'same'` where the view is all of it. */
export type Invert = 'same' | { name: string; args: (base: GraphValue, view: GraphValue) => unknown[] };

const reshapes = new Set(
  'view reshape flatten unsqueeze squeeze unflatten viewAs reshapeAs ravel'.split(' '),
);
const wholes = new Set(
  `contiguous to float double half bfloat16 detach data alias clone viewAs dropout dropout1d featureDropout alphaDropout
  expand expandAs broadcastTo identity cpu`
    .trim()
    .split(/\s+/),
);

/** An argument by its place behind the tensor, or by its name. */
function argument(node: GraphNode, place: number, name: string): unknown {
  const given = node.args[place];
  const last = node.args.at(-1);
  if (given !== undefined && (typeof given !== 'object' || Array.isArray(given))) return given;
  return typeof last === 'object' && last !== null && !Array.isArray(last) && !isGraphValue(last)
    ? (last as Record<string, unknown>)[name]
    : undefined;
}

const wrap = (dim: number, dims: number) => (dim < 0 ? dim + dims : dim);

/** Indices that leave all dimensions before `dim` whole. */
const at = (dim: number, index: unknown): unknown[] => [...Array(dim).fill(':'), index];

/** The indices by which `get` gives the view; undefined for views that it can't give. */
function indicesOf(node: GraphNode, result: number, base: GraphValue): unknown[] | undefined {
  const dims = base.shape.length;
  const number = (place: number, name: string) => argument(node, place, name) as number;
  switch (node.name) {
    case 'get':
      return node.args.slice(1).some(isGraphValue) ? undefined : node.args.slice(1);
    case 'select': {
      const dim = wrap(number(1, 'dim'), dims);
      return at(dim, number(2, 'index'));
    }
    case 'narrow': {
      const dim = wrap(number(1, 'dim'), dims);
      const start = wrap(number(2, 'start'), base.shape[dim]!);
      return at(dim, `${start}:${start + number(3, 'length')}`);
    }
    case 'unbind':
      return at(wrap(number(1, 'dim') ?? 0, dims), result);
    case 'chunk':
    case 'split':
    case 'splitWithSizes':
    case 'tensorSplit':
    case 'unsafeChunk':
    case 'unsafeSplit': {
      const dim = wrap((argument(node, 2, 'dim') as number | undefined) ?? 0, dims);
      let start = 0;
      for (let i = 0; i < result; i++) start += node.results[i]!.shape[dim]!;
      return at(dim, `${start}:${start + node.results[result]!.shape[dim]!}`);
    }
    default:
      return undefined;
  }
}

/** The order of dimensions that a view has of its base; undefined for other views. */
function orderOf(node: GraphNode, base: GraphValue): number[] | undefined {
  const dims = base.shape.length;
  const order = base.shape.map((_, i) => i);
  const swap = (a: number, b: number) => {
    [order[a], order[b]] = [order[b]!, order[a]!];
    return order;
  };
  switch (node.name) {
    case 'permute': {
      const given = argument(node, 1, 'dims');
      const list = Array.isArray(given) ? given : node.args.slice(1);
      return (list as number[]).map((dim) => wrap(dim, dims));
    }
    case 'transpose':
    case 'swapaxes':
    case 'swapdims':
      return swap(
        wrap((argument(node, 1, 'dim0') ?? argument(node, 1, 'axis0')) as number, dims),
        wrap((argument(node, 2, 'dim1') ?? argument(node, 2, 'axis1')) as number, dims),
      );
    case 'mT':
    case 'mH':
      return swap(dims - 2, dims - 1);
    case 't':
    case 'T':
    case 'numpyT':
      return order.reverse();
    default:
      return undefined;
  }
}

/** How the base is with a changed view; undefined where that can't be told. */
export function inverseOf(node: GraphNode, result: number, base: GraphValue): Invert | undefined {
  const view = node.results[result]!;
  if (reshapes.has(node.name)) return { name: 'reshape', args: (_, changed) => [changed, [...base.shape]] };
  if (wholes.has(node.name) && sameSize(view.shape, base.shape)) return 'same';
  const order = orderOf(node, base);
  if (order !== undefined) {
    const back = order.map((_, i) => order.indexOf(i));
    return { name: 'permute', args: (_, changed) => [changed, back] };
  }
  const indices = indicesOf(node, result, base);
  return indices && { name: 'set', args: (before, changed) => [before, indices, changed] };
}

/** The call that makes the view of the base as it is now. */
export function replayed(
  node: GraphNode,
  result: number,
  base: GraphValue,
): 'same' | { name: string; args: unknown[] } {
  const view = node.results[result]!;
  if (wholes.has(node.name) && sameSize(view.shape, base.shape)) return 'same';
  const indices = indicesOf(node, result, base);
  if (indices !== undefined) return { name: 'get', args: [base, ...indices] };
  if (reshapes.has(node.name)) return { name: 'reshape', args: [base, [...view.shape]] };
  const [, ...rest] = node.args;
  return { name: node.name, args: [base, ...rest] };
}
