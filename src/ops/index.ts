/** torch.ops: every operator of the dispatcher by its own name, and libraries that bring more of them. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { nearestName } from '../common/nearestName';
import type { FileUrl } from '../common/node';
import type { AtenOps } from '../generated/aten';
import { load, withTorchLibrary } from '../libtorch/load';
import { native } from '../native';
import { DispatchKeySet } from '../tensor/dispatchKeySet';
import { unseen } from '../tensor/intercept';
import { invoke } from '../tensor/invoke';
import { Operator } from '../tensor/operator';
import type { AtenOverload } from '../tensor/operatorTypes';

/** One overload of an operator. */
export type OpOverload = AtenOverload;

/** The names of overloads that were handed out. */
const overloadNames = new WeakMap<object, string>();

/** `aten.mm.default` for an overload of an operator; undefined for anything else. */
export const overloadName = (value: unknown): string | undefined => overloadNames.get(value as object);

/** `aten.mm` for an operator; undefined for anything else. */
export function operatorName(value: unknown): string | undefined {
  const qualified: unknown = typeof value === 'function' && Reflect.get(value, '_qualifiedOpName');
  return typeof qualified === 'string' ? qualified.replace('::', '.') : undefined;
}

function overload(namespace: string, name: string, overloadName: string): AtenOverload {
  const full = `${namespace}::${name}`;
  const label = `${namespace}.${name}.${overloadName === '' ? 'default' : overloadName}`;
  const op = new Operator(label, full, [overloadName], [], 0);
  const call = (...args: unknown[]): unknown => invoke(op, args);
  Object.defineProperties(call, {
    name: { value: label },
    schema: { get: () => native.opSchema(full, overloadName) },
    tags: { get: () => native.operatorTags(full, overloadName) },
    redispatch: {
      value: (keyset: unknown, ...args: unknown[]): unknown => {
        if (!(keyset instanceof DispatchKeySet)) throw invalidArgument('a DispatchKeySet', 'keyset', keyset);
        return native.redispatch(keyset.rawRepr(), () => unseen(() => invoke(op, args)));
      },
    },
  });
  overloadNames.set(call, label);
  // The types can't see what defineProperties adds.
  return call as unknown as AtenOverload;
}

/** An operator: callable, with its overloads as properties. */
function packet(namespace: string, name: string): unknown {
  const overloads = native.opOverloads(`${namespace}::${name}`, false);
  if (overloads.length === 0) return undefined;
  const callable = native.opOverloads(`${namespace}::${name}`, true);
  const op = new Operator(`${namespace}.${name}`, `${namespace}::${name}`, callable, [], 0);
  const result = (...args: unknown[]): unknown => invoke(op, args);
  Object.defineProperties(result, {
    name: { value: name },
    // Python's name for it; what counts operators reads it.
    _qualifiedOpName: { value: `${namespace}::${name}` },
  });
  for (const one of overloads) {
    let made: AtenOverload | undefined;
    Object.defineProperty(result, one === '' ? 'default' : one, {
      enumerable: true,
      get: () => {
        made ??= overload(namespace, name, one);
        return made;
      },
    });
  }
  return result;
}

/** The operators that were asked for, by namespace. */
const known = new Map<string, Map<string, unknown>>();

/** Has the operators of a namespace looked up anew: some were defined, or taken back. */
export function forgetOperators(namespace: string): void {
  known.get(namespace)?.clear();
}

/** A namespace of operators; each is looked up when it is first asked for. */
function namespaceOf(namespace: string): object {
  const packets = new Map<string, unknown>();
  known.set(namespace, packets);
  return new Proxy(Object.create(null), {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (!packets.has(name)) {
        const found = packet(namespace, name);
        if (found === undefined) {
          const all = native
            .allSchemas()
            .map(([schema]) => schema.split(/[.(]/)[0]!.replace(`${namespace}::`, ''));
          const near = nearestName(name, new Set(all));
          throw new TypeError(
            `torch.ops.${namespace} has no operator '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`,
          );
        }
        packets.set(name, found);
      }
      return packets.get(name);
    },
    has: (_target, name) =>
      typeof name === 'string' && native.opOverloads(`${namespace}::${name}`, false).length > 0,
  });
}

const namespaces = new Map<string, object>([['aten', namespaceOf('aten')]]);

const loadedLibraries = new Set<string>();
const bindLoad = binder<{ path: string | FileUrl }, [path: 'path']>('loadLibrary', { path: 'object' }, {});

/**
 * Opens a library of operators that was built against LibTorch (`TORCH_LIBRARY` in C++): what it registers is
 * in `torch.ops` afterwards. A library stays open until the process ends.
 *
 * @param args path: the path of the library's file
 * @throws TorchError when it can't be opened, with the system's words as the cause
 */
function loadLibrary(...args: Arguments<{ path: string | FileUrl }, [path: 'path']>): void {
  const [given] = bindLoad(args);
  if (typeof given !== 'string' && !(given instanceof URL)) throw invalidArgument('a path', 'path', given);
  const file = path.resolve(given instanceof URL ? fileURLToPath(given) : given);
  try {
    withTorchLibrary(() => load().loader.open(file, true));
  } catch (cause) {
    const reason = cause instanceof Error ? `\n${cause.message}` : '';
    throw new TorchError(`Could not load this library: ${file}${reason}`, { cause });
  }
  native.libraryOpened();
  loadedLibraries.add(file);
  for (const namespace of known.keys()) if (namespace !== 'aten') forgetOperators(namespace);
}

/** What `torch.ops` has beside namespaces. */
const own: Record<string, unknown> = { loadLibrary, loadedLibraries };

/**
 * Operators by their names in the dispatcher: `torch.ops.aten.add.Tensor(x, y, { alpha: 2 })`.
 * Other namespaces hold what libraries registered: `torch.library` in TypeScript, and
 * `torch.ops.loadLibrary(path)`, which opens one that was built in C++.
 * @see https://docs.pytorch.org/docs/2.13/library.html
 */
export const ops = new Proxy(Object.create(null), {
  get(_target, name) {
    if (typeof name !== 'string' || name === 'then') return undefined;
    if (Object.hasOwn(own, name)) return own[name];
    if (!namespaces.has(name)) namespaces.set(name, namespaceOf(name));
    return namespaces.get(name);
  },
}) as {
  /** The operators by their names in Python's `torch.ops.aten`, each with its overloads. */
  readonly aten: AtenOps;
  readonly loadLibrary: typeof loadLibrary;
  /** The paths of the files that `loadLibrary` has opened, in order. */
  readonly loadedLibraries: ReadonlySet<string>;
} & { readonly [namespace: string]: any };
