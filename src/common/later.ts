/**
 * Exports that load their module when they are first read. A file of src/ that has nothing but
 * `export … from` is a call of `later` in lib/ (scripts/indexes.mjs writes it), so a process, and each worker
 * thread, loads what it uses.
 */
import path from 'node:path';

/** What is known of a getter that `later` has made. */
interface Getter {
  isRead: boolean;
  /** Whether its module is loaded, be it that something else has asked for it. */
  isLoaded(): boolean;
  /** Who waits for its value. */
  waiting: ((value: unknown) => void)[];
}

const getters = new WeakMap<() => unknown, Getter>();

/** Jest empties its registry of modules between tests: what came later would see a library of its own. */
const isJest = process.env.JEST_WORKER_ID !== undefined;

/** Where this copy of the library lies. */
const home = path.dirname(__dirname) + path.sep;

type Modules = Map<string, NodeJS.Module>;

/** The modules of this copy in Node's registry, with `module` of this copy. */
function registered(): Modules {
  const all = Object.entries(require.cache) as [string, NodeJS.Module][];
  return new Map(all.filter(([file]) => file.startsWith(home)));
}

/** The modules that were evaluated with `module`, where others have taken their places in the registry. */
function evaluatedWith(module: NodeJS.Module): Modules {
  let root = module;
  while (root.parent?.filename.startsWith(home)) root = root.parent;
  const found: Modules = new Map([[root.filename, root]]);
  // A map is walked on over what is added to it.
  for (const { children } of found.values())
    for (const child of children) if (child.filename.startsWith(home)) found.set(child.filename, child);
  return found;
}

/** Whether Node's registry still has what was evaluated with `module`: programs may empty it. */
const isRegistered = (module: NodeJS.Module) => require.cache[module.filename] === module;

/** Loads a module beside those that were evaluated with `module`. */
function loadBeside(module: NodeJS.Module, load: () => any): any {
  if (isRegistered(module)) return load();
  const [others, own] = [registered(), evaluatedWith(module)];
  const put = (modules: Modules) => {
    for (const file of registered().keys()) delete require.cache[file];
    for (const [file, one] of modules) require.cache[file] = one;
  };
  put(own);
  try {
    return load();
  } finally {
    put(others);
  }
}

/** A module by its file, how to load it, and its exports that are passed on: `there`, or `there:here`. */
type Source = [file: string, load: () => any, names: string];

/**
 * Defines exports of an index.
 *
 * @param module the index
 * @param order all names, in their order
 * @param sources where they come from; `*` is a module's whole namespace
 */
export function later(module: NodeJS.Module, order: string, sources: Source[]): void {
  const found = new Map<string, () => unknown>();
  // A bundle has no files, and what runs modules in a context of its own need not tell theirs.
  const isEager = isJest || typeof module.path !== 'string' || require.cache === undefined;
  for (const [file, load, names] of sources) {
    const isLoaded = () => {
      if (isEager) return true;
      const place = path.join(module.path, file);
      return (
        (isRegistered(module) ? require.cache[place] : evaluatedWith(module).get(place))?.loaded === true
      );
    };
    const loadHere = isEager ? load : () => loadBeside(module, load);
    for (const name of names.split(' ')) {
      const [there, here] = name.split(':') as [string, string?];
      found.set(
        here ?? there,
        makeGetter(() => (there === '*' ? loadHere() : loadHere()[there]), isLoaded),
      );
    }
  }
  const names = order.split(' ');
  for (const name of names)
    Object.defineProperty(module.exports, name, { enumerable: true, get: found.get(name)! });
  if (isEager) for (const name of names) Reflect.get(module.exports, name);
}

function makeGetter(load: () => unknown, isLoaded: () => boolean): () => unknown {
  const getter: Getter = { isRead: false, isLoaded, waiting: [] };
  let value: unknown;
  const read = () => {
    if (getter.isRead) return value;
    value = load();
    // In a circle of modules its own may not be there yet.
    if (value === undefined) return value;
    getter.isRead = true;
    for (const use of getter.waiting.splice(0)) use(value);
    return value;
  };
  getters.set(read, getter);
  return read;
}

/** Whether a property can be read without loading a module. */
export function isThere({ get }: PropertyDescriptor): boolean {
  const getter = get && getters.get(get);
  return getter === undefined || getter.isRead || getter.isLoaded();
}

/** Calls `use` with each export of a namespace: with one that comes later when it is first read. */
export function eachExport(namespace: object, use: (name: string, value: unknown) => void): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(namespace))) {
    if (!property.enumerable) continue;
    const getter = property.get && getters.get(property.get);
    if (getter === undefined || getter.isRead) use(name, Reflect.get(namespace, name));
    else getter.waiting.push((value) => use(name, value));
  }
}
