/**
 * What Python lets one write on an object and JavaScript takes without a word: `x.requires_grad = true` would
 * make a new property, and `x[0] = 5` too. A link at the end of a class's chain of prototypes sees what
 * nothing else has answered, so that it costs nothing where a name exists.
 */

/**
 * What `object[i]` and `object[i] = value` mean; the keys are JavaScript's
 * texts for what stood in the brackets.
 */
export interface Indexing {
  /** Whether a key that is no field is meant as an index. */
  isIndex(key: string): boolean;
  get(object: any, key: string): unknown;
  set(object: any, key: string, value: unknown): void;
}

/** The name here of one of Python's: `zero_grad` is `zeroGrad`, `requires_grad_` is `requiresGrad_`. */
export const camelCase = (name: string): string =>
  name.replace(/(?<=[A-Za-z0-9])_([a-z0-9])/g, (_, c) => c.toUpperCase());

/** Python's name of one here: `zeroGrad` is `zero_grad`. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Throws when `key` is Python's spelling of something that `object` has. */
export function refusePythonName(object: object, key: string): void {
  if (!key.includes('_')) return;
  const name = camelCase(key);
  if (name === key || !(name in object)) return;
  throw new TypeError(`'${key}' is called '${name}' here: names are written in camelCase`);
}

const listed = new WeakMap<object, Indexing>();

/** The meaning of indices for an object, from the nearest of its classes that has one. */
function indexingOf(object: object): Indexing | undefined {
  for (let level = object; level !== null; level = Object.getPrototypeOf(level)) {
    const found = listed.get(level);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Says what an index means on a class's objects; the class, or one that it extends,
 * was given to {@link watchNames}.
 */
export function defineIndexing(type: { readonly prototype: object }, indexing: Indexing): void {
  listed.set(type.prototype, indexing);
}

/** Whether a key could be an index of some kind: not the many names that tools ask every object for. */
const couldBeIndex = (key: string) => /^[-\d:]|^(NaN|Infinity|tensor\()/.test(key);

const handler: ProxyHandler<object> = {
  get(target, key, receiver) {
    if (typeof key === 'string') {
      if (couldBeIndex(key)) {
        const indexing = indexingOf(receiver);
        if (indexing?.isIndex(key)) return indexing.get(receiver, key);
      }
      refusePythonName(receiver, key);
    }
    return Reflect.get(target, key, receiver);
  },
  set(target, key, value, receiver) {
    if (typeof key === 'string') {
      if (couldBeIndex(key)) {
        const indexing = indexingOf(receiver);
        if (indexing?.isIndex(key)) {
          indexing.set(receiver, key, value);
          return true;
        }
      }
      refusePythonName(receiver, key);
    }
    return Reflect.set(target, key, value, receiver);
  },
};

/** Puts the link at the end of the chains of these root classes. */
export function watchNames(...roots: readonly { readonly prototype: object }[]): void {
  for (const { prototype } of roots) {
    Object.setPrototypeOf(prototype, new Proxy(Object.create(Object.getPrototypeOf(prototype)), handler));
  }
}
