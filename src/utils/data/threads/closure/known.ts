/**
 * Values that every thread has for itself: JavaScript's and Node's own, this library's, and packages'.
 * They travel by name.
 */
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { isThere } from '../../../../common/later';
import { isRegistered, registeredSymbol } from '../../../../common/ownSymbols';

/** How another thread finds a value. */
export type Name =
  | { from: 'global' | 'torch'; path: string[] }
  /** A module of Node or of a package, and the export; none is the module itself. */
  | { from: 'module'; module: string; path: string[] }
  /** An ES module's export, told by its name or else by its source. */
  | { from: 'import'; module: string; name: string; source: string }
  | { from: 'symbol'; description: string };

/** This package's sources, or its compiled form. */
const libraryRoot = path.resolve(__dirname, '../../../..');

let torch: object | undefined;

/** Called once by src/torch.ts with the whole namespace. */
export function setTorch(namespace: object): void {
  torch = namespace;
}

/** Globals that a new context doesn't have but every Node thread. */
const nodeGlobals =
  'process Buffer console URL URLSearchParams TextEncoder TextDecoder performance structuredClone queueMicrotask setTimeout ' +
  'clearTimeout setInterval clearInterval setImmediate clearImmediate fetch AbortController AbortSignal Event EventTarget ' +
  'crypto atob btoa Blob';

type Found = Map<unknown, Name>;
let known: Found | undefined;
/** How many modules were loaded when `known` was made. */
let loaded = 0;
let knownModules: Found | undefined;

function isReference(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/**
 * Adds what can be reached from a value by plain properties, and by getters where a compiler wrote exports as
 * such. What of this library is not loaded yet is nowhere to be met.
 */
function walk(
  found: Found,
  value: object,
  depth: number,
  name: (path: string[]) => Name,
  getters = false,
  at: string[] = [],
): void {
  if (found.has(value)) return;
  found.set(value, name(at));
  if (depth === 0) return;
  const isFunction = typeof value === 'function';
  for (const key of Object.getOwnPropertyNames(value)) {
    if (key === 'constructor' || (isFunction && (key === 'length' || key === 'name'))) continue;
    const property = Object.getOwnPropertyDescriptor(value, key)!;
    const isExport =
      getters &&
      property.get !== undefined &&
      property.enumerable &&
      typeof value === 'object' &&
      isThere(property);
    const child = isExport ? Reflect.get(value, key) : property.value;
    if (isReference(child)) walk(found, child, depth - 1, name, getters, [...at, key]);
  }
}

function buildKnown(): Found {
  const found: Found = new Map();
  const names = [
    ...(vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]),
    ...nodeGlobals.split(' '),
  ];
  for (const name of names) {
    const value = Reflect.get(globalThis, name);
    if (!isReference(value) || value === globalThis) continue;
    // `process` and `console` are the thread's own: what hangs on them isn't looked at.
    const depth = name === 'process' || name === 'console' ? 1 : 2;
    walk(found, value, depth, (at) => ({ from: 'global', path: [name, ...at] }));
  }
  found.set(globalThis, { from: 'global', path: [] });
  for (const key of Object.getOwnPropertyNames(Symbol)) {
    const symbol = Reflect.get(Symbol, key);
    if (typeof symbol === 'symbol') found.set(symbol, { from: 'global', path: ['Symbol', key] });
  }
  // Prototypes of iterators and generators have no global name; nothing has fields of them either.
  if (torch !== undefined) {
    found.set(torch, { from: 'torch', path: [] });
    for (const [key, value] of Object.entries(torch)) {
      if (isReference(value)) walk(found, value, 4, (at) => ({ from: 'torch', path: [key, ...at] }), true);
    }
  }
  return found;
}

/** Node's modules, and those that `require` has loaded from packages. */
function buildModules(): Found {
  const found: Found = new Map();
  const require = createRequire(__filename);
  // Node has it, its types don't. What isn't loaded is nowhere to be met, and to load it may warn.
  const { moduleLoadList } = process as unknown as { moduleLoadList?: string[] };
  const inNode = moduleLoadList && new Set(moduleLoadList);
  for (const listed of builtinModules) {
    const name = listed.replace(/^node:/, '');
    if (/^_|[/:]|^(punycode|sys|inspector|wasi|trace_events|repl|domain|cluster)$/.test(name)) continue;
    if (inNode?.has(`NativeModule ${name}`) === false) continue;
    walk(found, require(`node:${name}`), 1, (at) => ({ from: 'module', module: `node:${name}`, path: at }));
  }
  for (const [file, module] of Object.entries(require.cache)) {
    const isPackage = file.includes(`${path.sep}node_modules${path.sep}`);
    const isEntry = file.startsWith(libraryRoot) && path.dirname(file) === libraryRoot;
    if (module === undefined || !(isPackage || isEntry) || !isReference(module.exports)) continue;
    walk(found, module.exports, 1, (at) => ({ from: 'module', module: file, path: at }), true);
  }
  return found;
}

/** The name of a value that every thread has, or undefined. */
export function nameOf(value: unknown): Name | undefined {
  if (typeof value === 'symbol' && isRegistered(value))
    return { from: 'symbol', description: value.description! };
  known ??= buildKnown();
  return known.get(value);
}

/** As `nameOf`, for modules and what they export; looked through anew by each `forgetModules`. */
export function moduleNameOf(value: unknown): Name | undefined {
  knownModules ??= buildModules();
  return knownModules.get(value);
}

/** More modules may have been loaded since. */
export function forgetModules(): void {
  knownModules = undefined;
  const count = Object.keys(createRequire(__filename).cache).length;
  if (count !== loaded) known = undefined;
  loaded = count;
}

/** The value of a name in this thread; `imported` holds the ES modules that names speak of. */
export function resolve(name: Name, imported: ReadonlyMap<string, object>): unknown {
  if (name.from === 'symbol') return registeredSymbol(name.description);
  if (name.from === 'import') {
    const exports = Object.entries(imported.get(name.module) ?? {});
    const isIt = (value: unknown) => typeof value === 'function' && String(value) === name.source;
    const found =
      exports.find(([key, value]) => key === name.name && isIt(value)) ?? exports.find(([, v]) => isIt(v));
    if (found === undefined) throw new Error(`${name.module} does not export ${name.name}`);
    return found[1];
  }
  const roots = { torch, global: globalThis };
  let value: any = name.from === 'module' ? createRequire(__filename)(name.module) : roots[name.from];
  for (const key of name.path) value = value[key];
  return value;
}
