/** Which operator and which library a function of `torch.library` is about. */
import { invalidArgument } from '../common/expect';
import { type OpOverload, ops } from '../ops';
import { pyTypeName } from '../python/pyrepr';
import { type CustomOpDef, definitionOf } from './customOp';
import { Library, nameOf } from './library';
import { parseNamespace } from './schema';

/** An operator: its name, `mine::add`, an overload of `torch.ops`, or what `customOp` gave. */
export type OpIdentifier = string | OpOverload | CustomOpDef;

/** Options of these functions. */
export interface LibraryOptions {
  /** The library with which the registration ends. Default: one that stays */
  lib?: Library | null | undefined;
}

/** The library that a registration belongs to: the one that is given, or one that stays. */
export function libraryFor(namespace: string, lib: Library | null): Library {
  if (lib === null) return new Library(namespace, 'FRAGMENT');
  if (!(lib instanceof Library)) throw invalidArgument('a Library', 'lib', lib);
  return lib;
}

/** The operator's name. */
export function resolve(op: unknown, fn: string): string {
  if (typeof op === 'string') return op;
  const name = definitionOf(op)?.qualname;
  if (name !== undefined) return name;
  if (typeof op !== 'function') {
    throw new RangeError(`${fn}(${String(op)}): got unexpected type for op: <class '${pyTypeName(op)}'>`);
  }
  return nameOf(op, fn);
}

/** The overload of that name, and its name in `torch.ops`. */
export function lookUp(qualname: string): [call: OpOverload, label: string] {
  const [namespace, name] = parseNamespace(qualname);
  const [plain, overload = 'default'] = name.split('.') as [string, string?];
  const call = ops[namespace][plain][overload] as OpOverload | undefined;
  const label = `${namespace}.${plain}.${overload}`;
  if (call === undefined)
    throw new TypeError(`torch.ops.${namespace}.${plain} has no overload '${overload}'`);
  return [call, label];
}
