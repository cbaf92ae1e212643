/**
 * Trees of values, as torch.utils._pytree has them: arrays, named tuples, plain objects, Maps and registered
 * classes are nodes, all else is a leaf.
 */
import { isNamedTuple, sameNamedTuple } from '../common/namedTuple';
import { isPlainObject } from '../common/plainObject';
import { leafSpec, type NodeKind, TreeSpec } from './treeSpec';

/** What a value consists of. */
interface Opened {
  readonly kind: NodeKind;
  readonly context: unknown;
  readonly values: readonly unknown[];
  rebuild(children: readonly unknown[]): unknown;
}

/** How objects of a class are taken apart and put together again. */
export interface NodeFunctions {
  flatten(node: any): readonly [children: Iterable<unknown>, context: unknown];
  unflatten(children: readonly unknown[], context: any): unknown;
}

/** By the class. */
export const registered = new Map<unknown, NodeFunctions>();

function openRegistered(value: object): Opened | undefined {
  const kind = value.constructor as new () => unknown;
  const functions = registered.get(kind);
  if (functions === undefined) return undefined;
  const [children, context] = functions.flatten(value);
  return { kind, context, values: [...children], rebuild: (list) => functions.unflatten(list, context) };
}

/** What a value consists of, if it is a node. */
export function open(value: unknown): Opened | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (registered.size > 0) {
    const opened = openRegistered(value);
    if (opened !== undefined) return opened;
  }
  if (Array.isArray(value)) {
    return { kind: 'list', context: null, values: value, rebuild: (children) => [...children] };
  }
  if (isNamedTuple(value)) {
    const rebuild = (children: readonly unknown[]) => sameNamedTuple(value, children);
    return { kind: 'namedtuple', context: null, values: [...value], rebuild };
  }
  if (value instanceof Map) {
    const keys = [...value.keys()];
    const rebuild = (children: readonly unknown[]) => new Map(keys.map((key, i) => [key, children[i]]));
    return { kind: 'OrderedDict', context: keys, values: [...value.values()], rebuild };
  }
  if (!isPlainObject(value)) return undefined;
  const keys = Object.keys(value);
  const rebuild = (children: readonly unknown[]) =>
    Object.fromEntries(keys.map((key, i) => [key, children[i]]));
  return { kind: 'dict', context: keys, values: keys.map((key) => value[key]), rebuild };
}

/** The leaves in order, and what puts them together again; what `isLeaf` holds for is not opened. */
export function flatten(
  tree: unknown,
  isLeaf?: ((value: unknown) => boolean) | null,
): [leaves: unknown[], spec: TreeSpec] {
  const leaves: unknown[] = [];
  const around = new Set<unknown>();
  const visit = (value: unknown): TreeSpec => {
    const node = isLeaf?.(value) ? undefined : open(value);
    if (node === undefined) {
      leaves.push(value);
      return leafSpec;
    }
    if (around.has(value)) throw new RangeError('a value that contains itself is no tree of tensors');
    around.add(value);
    const children = node.values.map(visit);
    around.delete(value);
    return new TreeSpec(node.kind, node.context, children, node.rebuild);
  };
  return [leaves, visit(tree)];
}

/** The tree of these leaves. */
export function unflatten(leaves: readonly unknown[], spec: TreeSpec): unknown {
  let next = 0;
  const build = (node: TreeSpec): unknown =>
    node.kind === null ? leaves[next++] : node.rebuild(node.children.map(build));
  return build(spec);
}

/** The same tree of other leaves. */
export function mapLeaves(tree: unknown, leaf: (value: unknown) => unknown): unknown {
  const [leaves, spec] = flatten(tree);
  return unflatten(leaves.map(leaf), spec);
}

const isKeyed = (kind: NodeKind | null) => kind === 'dict' || kind === 'OrderedDict';

/** A leaf of `prefix` for every leaf of the tree; undefined where the two don't fit. */
export function broadcastPrefix(prefix: unknown, spec: TreeSpec): unknown[] | undefined {
  const found: unknown[] = [];
  const visit = (value: unknown, node: TreeSpec): boolean => {
    const opened = open(value);
    if (opened === undefined) {
      for (let i = node.numLeaves; i > 0; i--) found.push(value);
      return true;
    }
    if (node.kind === null || opened.values.length !== node.children.length) return false;
    if (isKeyed(opened.kind) !== isKeyed(node.kind)) return false;
    if (isKeyed(opened.kind)) {
      const own = opened.context as unknown[];
      const values = new Map(own.map((key, i) => [key, opened.values[i]]));
      const keys = node.context as unknown[];
      return keys.every((key, i) => values.has(key) && visit(values.get(key), node.children[i]!));
    }
    return opened.values.every((child, i) => visit(child, node.children[i]!));
  };
  return visit(prefix, spec) ? found : undefined;
}
