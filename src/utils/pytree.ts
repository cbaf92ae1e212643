/** `torch.utils.pytree`: trees of values, as the transforms of `torch.func` take them. */
import { refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { pyTypeName } from '../python/pyrepr';
import { flatten, type NodeFunctions, registered, unflatten } from '../pytree/pytree';
import { TreeSpec } from '../pytree/treeSpec';
import { Tensor } from '../tensor/tensor';

export { TreeSpec } from '../pytree/treeSpec';

/** Says of a value whether it counts as a leaf, though it has parts. */
export type IsLeaf = ((value: any) => boolean) | null;

/** A class, or a function that says whether a leaf is meant. */
export type LeafKind = (abstract new (...args: any[]) => unknown) | ((leaf: any) => boolean);

/**
 * The leaves of a tree, and its structure. Arrays, plain objects, Maps, operators' named tuples and instances
 * of registered classes are nodes; all else, null too, is a leaf.
 *
 * @param tree any value
 * @param isLeaf holds for values that are not opened
 * @returns `[leaves, spec]`
 * @throws RangeError for a value that contains itself
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example
 * const [leaves, spec] = torch.utils.pytree.treeFlatten({ a: [1, 2], b: 3 });
 * console.log(leaves); // [ 1, 2, 3 ]
 */
export function treeFlatten(...args: [tree: unknown, isLeaf?: IsLeaf]): [leaves: any[], spec: TreeSpec] {
  refuseArguments('treeFlatten', args, 2, 1);
  const [tree, isLeaf = null] = args;
  return flatten(tree, isLeaf);
}

/**
 * The tree of these leaves: the inverse of {@link treeFlatten}.
 *
 * @param leaves as many as the structure has
 * @param spec the structure
 * @throws RangeError for another number of leaves
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example
 * const { treeStructure, treeUnflatten } = torch.utils.pytree;
 * treeUnflatten([3, 4], treeStructure({ a: 1, b: 2 })); // { a: 3, b: 4 }
 */
export function treeUnflatten(...args: [leaves: Iterable<unknown>, spec: TreeSpec]): any {
  refuseArguments('treeUnflatten', args, 2, 2);
  const [leaves, spec] = args;
  const list = [...leaves];
  if (list.length !== spec.numLeaves) {
    throw new RangeError(
      `treespec.unflatten(leaves): \`leaves\` has length ${list.length} but the spec refers to a pytree that holds ${spec.numLeaves} items (${spec instanceof TreeSpec ? spec : briefText(spec)}).`,
    );
  }
  return unflatten(list, spec);
}

/**
 * The leaves of a tree, from left to right.
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example torch.utils.pytree.treeLeaves([1, { a: 2 }]); // [ 1, 2 ]
 */
export function treeLeaves(...args: [tree: unknown, isLeaf?: IsLeaf]): any[] {
  refuseArguments('treeLeaves', args, 2, 1);
  const [tree, isLeaf = null] = args;
  return flatten(tree, isLeaf)[0];
}

/**
 * The structure of a tree of values, without the values.
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example String(torch.utils.pytree.treeStructure({ a: 1 })); // "TreeSpec(dict, ['a'], [*])"
 */
export function treeStructure(...args: [tree: unknown, isLeaf?: IsLeaf]): TreeSpec {
  refuseArguments('treeStructure', args, 2, 1);
  const [tree, isLeaf = null] = args;
  return flatten(tree, isLeaf)[1];
}

/**
 * The same tree of other leaves, which `func` makes of those of one tree, or of several trees side by side.
 *
 * @param func takes a leaf of each tree
 * @param tree the first tree
 * @param rest others of the same structure
 * @throws RangeError for trees of different structures
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example torch.utils.pytree.treeMap((a, b) => a + b, [1, { x: 2 }], [3, { x: 4 }]); // [ 4, { x: 6 } ]
 */
export function treeMap(func: (...leaves: any[]) => unknown, tree: unknown, ...rest: unknown[]): any {
  const [leaves, spec] = flatten(tree);
  const others = rest.map((other) => {
    const [values, otherSpec] = flatten(other);
    if (otherSpec.equals(spec)) return values;
    throw new RangeError(`Node structures differ: expected ${spec}, got ${otherSpec}.`);
  });
  return unflatten(
    leaves.map((leaf, i) => func(leaf, ...others.map((values) => values[i]))),
    spec,
  );
}

/** Whether a leaf is of a kind. Functions that are no classes have no prototype, or one that can be set. */
function isOfKind(kind: LeafKind, leaf: unknown): boolean {
  const isClass = Object.getOwnPropertyDescriptor(kind, 'prototype')?.writable === false;
  if (isClass) return leaf instanceof (kind as abstract new () => unknown);
  return (kind as (leaf: unknown) => boolean)(leaf);
}

/**
 * As {@link treeMap}, of leaves of a kind alone: all others stay.
 *
 * @param kind a class, or a function that says whether a leaf is meant
 * @param func makes the new leaf
 * @param tree any value
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example torch.utils.pytree.treeMapOnly(torch.Tensor, (t) => t.mul(2), { w: torch.ones(2), n: 3 });
 */
export function treeMapOnly(...args: [kind: LeafKind, func: (leaf: any) => unknown, tree: unknown]): any {
  refuseArguments('treeMapOnly', args, 3, 3);
  const [kind, func, tree] = args;
  return treeMap((leaf) => (isOfKind(kind, leaf) ? func(leaf) : leaf), tree);
}

/**
 * Whether a predicate holds for every leaf of a tree of values.
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example torch.utils.pytree.treeAll((n) => n > 0, [1, { a: 2 }]); // true
 */
export function treeAll(...args: [predicate: (leaf: any) => boolean, tree: unknown]): boolean {
  refuseArguments('treeAll', args, 2, 2);
  const [predicate, tree] = args;
  return treeLeaves(tree).every((leaf) => predicate(leaf));
}

/**
 * Whether a predicate holds for at least one leaf of a tree of values.
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example torch.utils.pytree.treeAny((n) => n > 1, [1, { a: 2 }]); // true
 */
export function treeAny(...args: [predicate: (leaf: any) => boolean, tree: unknown]): boolean {
  refuseArguments('treeAny', args, 2, 2);
  const [predicate, tree] = args;
  return treeLeaves(tree).some((leaf) => predicate(leaf));
}

/**
 * Makes instances of a class nodes of trees, for `torch.func`'s transforms too.
 *
 * @param kind the class; not its subclasses
 * @param flattenFn takes an instance; returns `[children, context]`, of which the context belongs to the
 *   structure
 * @param unflattenFn takes the children and the context; returns an instance
 * @throws TypeError for what is no class; RangeError for one that is registered already
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/_pytree.py
 * @example
 * class Pair {
 *   constructor(readonly a: unknown, readonly b: unknown) {}
 * }
 * torch.utils.pytree.registerPytreeNode(Pair, (p) => [[p.a, p.b], null], ([a, b]) => new Pair(a, b));
 */
export function registerPytreeNode<Node>(
  ...args: [
    kind: abstract new (...args: any[]) => Node,
    flattenFn: (node: Node) => readonly [children: Iterable<unknown>, context: unknown],
    unflattenFn: (children: any[], context: any) => Node,
  ]
): void {
  refuseArguments('registerPytreeNode', args, 3, 3);
  const [kind, flattenFn, unflattenFn] = args;
  for (const [name, value] of Object.entries({ kind, flattenFn, unflattenFn })) {
    if (typeof value === 'function') continue;
    throw new TypeError(
      `registerPytreeNode(): argument '${name}' must be a function, not ${pyTypeName(value)}`,
    );
  }
  if ((kind as unknown) === Tensor) throw new TorchError('Tensors are the leaves of trees');
  if (registered.has(kind)) throw new RangeError(`${kind.name} is already registered as pytree node.`);
  registered.set(kind, { flatten: flattenFn, unflatten: unflattenFn as NodeFunctions['unflatten'] });
}
