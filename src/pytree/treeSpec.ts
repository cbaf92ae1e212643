/** What a tree looks like without its leaves: twin of torch/utils/_pytree.py's TreeSpec. */
import { inspectCustom } from '../common/node';
import { pyRepr } from '../python/pyrepr';

/** A kind of node: that of arrays, named tuples, objects and Maps, or that of a registered class. */
export type NodeKind = 'list' | 'namedtuple' | 'dict' | 'OrderedDict' | (new (...args: any[]) => unknown);

const isKeyed = (kind: NodeKind | null) => kind === 'dict' || kind === 'OrderedDict';

/** Python's name of the kind; arrays stand for its tuples here. */
const kindName = (kind: NodeKind) =>
  typeof kind === 'function' ? kind.name : kind === 'list' ? 'tuple' : kind;

/** The structure of a tree: its containers and keys, without the leaves. */
export class TreeSpec {
  /** How many leaves there are. */
  readonly numLeaves: number;
  /** How many nodes there are, leaves among them. */
  readonly numNodes: number;

  /** @internal */
  constructor(
    /** What the node is; null for a leaf. */
    readonly kind: NodeKind | null,
    /** The keys of objects and Maps; what a registered class's flatten function gave beside the children. */
    readonly context: unknown,
    /** The structures below. */
    readonly children: readonly TreeSpec[],
    /** @internal */
    readonly rebuild: (children: readonly unknown[]) => unknown,
  ) {
    this.numLeaves = kind === null ? 1 : children.reduce((sum, child) => sum + child.numLeaves, 0);
    this.numNodes = 1 + children.reduce((sum, child) => sum + child.numNodes, 0);
  }

  /** Whether this is a leaf. */
  isLeaf(): boolean {
    return this.kind === null;
  }

  /** Whether another tree has the same structure. */
  equals(other: TreeSpec): boolean {
    if (this.kind !== other.kind || this.children.length !== other.children.length) return false;
    return (
      sameContext(this.context, other.context) &&
      this.children.every((child, i) => child.equals(other.children[i]!))
    );
  }

  /** As Python prints it: `TreeSpec(dict, ['x'], [*])`. */
  toString(indent = 0): string {
    if (this.kind === null) return '*';
    const context = this.context === null ? 'None' : pyRepr(this.context);
    const children = this.children.map((child) => child.toString(indent + 2));
    const between = `,\n${' '.repeat(indent + 2)}`;
    return `TreeSpec(${kindName(this.kind)}, ${context}, [${children.join(between)}])`;
  }

  /** The tree with asterisks for its leaves, as Python prints it: `{'x': *}`. */
  pprint(): string {
    if (this.kind === null) return '*';
    const texts = this.children.map((child) => child.pprint());
    if (isKeyed(this.kind)) {
      const pairs = (this.context as unknown[]).map((key, i) => `${pyRepr(key)}: ${texts[i]}`).join(', ');
      return this.kind === 'dict' ? `{${pairs}}` : `OrderedDict({${pairs}})`;
    }
    if (this.kind === 'list') return `(${texts.join(', ')}${texts.length === 1 ? ',' : ''})`;
    return `${kindName(this.kind)}(${texts.join(', ')})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

function sameContext(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((item, i) => sameContext(item, b[i]));
}

/** The structure of what is no node. */
export const leafSpec = new TreeSpec(null, null, [], ([leaf]) => leaf);
