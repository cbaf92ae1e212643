/**
 * The classes of the script that files may hold objects of: Python's `torch.serialization.add_safe_globals`.
 */
import { binder, refuseArguments } from '../../common/binder';
import { type Guard, scoped, splitBody } from '../../common/scoped';
import type { SafeGlobal } from './nodes';

/** Python's names, with their modules, and the classes here. */
export type SafeGlobals =
  | Readonly<Record<string, SafeGlobal>>
  | Iterable<
      SafeGlobal | readonly [name: string, type: SafeGlobal] | readonly [type: SafeGlobal, name: string]
    >;

const allowed = new Map<string, SafeGlobal>();
const names = new Map<unknown, string>();

function entriesOf(entries: SafeGlobals): [string, SafeGlobal][] {
  if (typeof entries !== 'object' || entries === null) {
    throw new TypeError("addSafeGlobals: expected an object such as { '__main__.Config': Config }");
  }
  const list = Symbol.iterator in entries ? [...(entries as Iterable<unknown>)] : Object.entries(entries);
  return list.map((entry) => {
    // A class alone is one of Python's main script.
    if (typeof entry === 'function' && entry.name !== '')
      return [`__main__.${entry.name}`, entry as SafeGlobal];
    if (!Array.isArray(entry) || entry.length !== 2) {
      throw new TypeError(
        "addSafeGlobals: expected a class, its name in Python and a class, or { '__main__.Config': Config }",
      );
    }
    // Python's order is (class, name).
    const [name, type] = typeof entry[0] === 'function' ? [entry[1], entry[0]] : entry;
    if (typeof name !== 'string' || !/^[^.]+(\.[^.]+)+$/.test(name)) {
      throw new TypeError(
        `addSafeGlobals: expected a Python name such as '__main__.Config' but received ${String(name)}`,
      );
    }
    if (typeof type !== 'function') throw new TypeError(`addSafeGlobals: expected a class for ${name}`);
    return [name, type as SafeGlobal];
  });
}

/** Names are keys of any kind there, so that no object is one of options. */
const bindSafeGlobals = binder<{ entries: SafeGlobals }, [entries: 'entries']>(
  'addSafeGlobals',
  { entries: 'data' },
  {},
);

/**
 * Lets `torch.load` make objects of classes of the script, for files that hold objects of Python classes,
 * and `torch.save` write them.
 *
 * An object is made with `new` and the arguments in the file (mostly none); then its method `__setstate__`,
 * or else its fields, take the state. Saved are its own fields, or what its method `__getstate__` returns;
 * `__getnewargs__` gives the arguments.
 *
 * @param entries Python's names, with their modules, and the classes here; a class alone is
 *   `__main__.` and its name
 * @throws TypeError for what is no class
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example torch.serialization.addSafeGlobals({ '__main__.Config': Config });
 */
export function addSafeGlobals(...args: [entries: SafeGlobals]): void {
  const [entries] = bindSafeGlobals(args);
  for (const [name, type] of entriesOf(entries)) {
    allowed.set(name, type);
    names.set(type, name);
  }
}

/** The classes that `addSafeGlobals` has allowed for `torch.load`. */
export function getSafeGlobals(...args: []): Map<string, SafeGlobal> {
  refuseArguments('getSafeGlobals', args);
  return new Map(allowed);
}

/** Forgets the classes that `addSafeGlobals` has allowed for `torch.load`. */
export function clearSafeGlobals(...args: []): void {
  refuseArguments('clearSafeGlobals', args);
  allowed.clear();
  names.clear();
}

/**
 * Allows classes while `body` runs, or while the returned guard is in use.
 *
 * @throws TypeError for what is no class
 * @see https://docs.pytorch.org/docs/2.13/notes/serialization.html
 * @example
 * const saved = torch.serialization.safeGlobals({ '__main__.Config': Config }, () => torch.load('run.pt'));
 */
export function safeGlobals(entries: SafeGlobals): Guard;
export function safeGlobals<Result>(entries: SafeGlobals, body: () => Result): Result;
export function safeGlobals<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args, 1);
  const [entries] = bindSafeGlobals(given, 'safeGlobals');
  return scoped(() => {
    const before = new Map(allowed);
    addSafeGlobals(entries);
    return () => {
      clearSafeGlobals();
      addSafeGlobals(before);
    };
  }, body);
}

/** The class that a name of Python's was mapped to. */
export function allowedClass(name: string): SafeGlobal | undefined {
  return allowed.get(name);
}

/** The name of Python's that a class was allowed under. */
export function allowedName(type: unknown): string | undefined {
  return names.get(type);
}
