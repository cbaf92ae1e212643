/**
 * Trees of values, as torch.utils._pytree has them: arrays, named tuples, plain objects and Maps are nodes.
 */
import { isNamedTuple, sameNamedTuple } from '../common/namedTuple';
import { isPlainObject } from '../common/optionsObject';
import { pyRepr } from '../python/pyrepr';

/** What a tree looks like without its leaves; null is a leaf. */
export type Spec = Node | null;

interface Node {
  readonly kind: 'tuple' | 'dict' | 'OrderedDict' | 'namedtuple';
  /** Of dicts. */
  readonly keys: readonly unknown[];
  readonly children: readonly Spec[];
  /** The node again, of other children. */
  rebuild(children: readonly unknown[]): unknown;
}

type Opened = Pick<Node, 'kind' | 'keys' | 'rebuild'> & { readonly values: readonly unknown[] };

/** What a value consists of, if it is a node. */
function open(value: unknown): Opened | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value))
    return { kind: 'tuple', keys: [], values: value, rebuild: (children) => [...children] };
  if (isNamedTuple(value)) {
    return {
      kind: 'namedtuple',
      keys: [],
      values: [...value],
      rebuild: (children) => sameNamedTuple(value, children),
    };
  }
  if (value instanceof Map) {
    const keys = [...value.keys()];
    return {
      kind: 'OrderedDict',
      keys,
      values: [...value.values()],
      rebuild: (children) => new Map(keys.map((key, i) => [key, children[i]])),
    };
  }
  if (!isPlainObject(value)) return undefined;
  const keys = Object.keys(value);
  return {
    kind: 'dict',
    keys,
    values: keys.map((key) => value[key]),
    rebuild: (children) => Object.fromEntries(keys.map((key, i) => [key, children[i]])),
  };
}

/** The leaves in order, and what puts them together again. */
export function flatten(tree: unknown): [leaves: unknown[], spec: Spec] {
  const leaves: unknown[] = [];
  const around = new Set<unknown>();
  const visit = (value: unknown): Spec => {
    const node = open(value);
    if (node === undefined) {
      leaves.push(value);
      return null;
    }
    if (around.has(value)) throw new RangeError('a value that contains itself is no tree of tensors');
    around.add(value);
    const children = node.values.map(visit);
    around.delete(value);
    return { kind: node.kind, keys: node.keys, rebuild: node.rebuild, children };
  };
  return [leaves, visit(tree)];
}

/** The tree of these leaves. */
export function unflatten(leaves: readonly unknown[], spec: Spec): unknown {
  let next = 0;
  const build = (node: Spec): unknown =>
    node === null ? leaves[next++] : node.rebuild(node.children.map(build));
  return build(spec);
}

/** The same tree of other leaves. */
export function treeMap(tree: unknown, leaf: (value: unknown) => unknown): unknown {
  const [leaves, spec] = flatten(tree);
  return unflatten(leaves.map(leaf), spec);
}

const isDict = (node: Node) => node.kind === 'dict' || node.kind === 'OrderedDict';

function sameKeys(a: Node, b: Node): boolean {
  return a.keys.length === b.keys.length && a.keys.every((key, i) => Object.is(key, b.keys[i]));
}

/** Whether two trees have the same structure. */
export function sameSpec(a: Spec, b: Spec): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind !== b.kind || a.children.length !== b.children.length) return false;
  return sameKeys(a, b) && a.children.every((child, i) => sameSpec(child, b.children[i]!));
}

const leafCount = (spec: Spec): number =>
  spec === null ? 1 : spec.children.reduce<number>((sum, child) => sum + leafCount(child), 0);

/** A leaf of `prefix` for every leaf of the tree; undefined where the two don't fit. */
export function broadcastPrefix(prefix: unknown, spec: Spec): unknown[] | undefined {
  const found: unknown[] = [];
  const visit = (value: unknown, node: Spec): boolean => {
    const opened = open(value);
    if (opened === undefined) {
      for (let i = leafCount(node); i > 0; i--) found.push(value);
      return true;
    }
    if (node === null || opened.values.length !== node.children.length) return false;
    const isKeyed = opened.kind === 'dict' || opened.kind === 'OrderedDict';
    if (isKeyed !== isDict(node)) return false;
    if (isKeyed) {
      const values = new Map(opened.keys.map((key, i) => [key, opened.values[i]]));
      return node.keys.every((key, i) => values.has(key) && visit(values.get(key), node.children[i]!));
    }
    return opened.values.every((child, i) => visit(child, node.children[i]!));
  };
  return visit(prefix, spec) ? found : undefined;
}

/** The structure in Python's words. */
export function specText(spec: Spec, indent = 0): string {
  if (spec === null) return '*';
  const context = isDict(spec) ? pyRepr([...spec.keys]) : 'None';
  const children = spec.children.map((child) => specText(child, indent + 2));
  return `TreeSpec(${spec.kind}, ${context}, [${children.join(`,\n${' '.repeat(indent + 2)}`)}])`;
}
