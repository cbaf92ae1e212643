/**
 * The library's own layers and transforms take exactly `forward`'s parameters, called or by `forward`, as in
 * Python. A script's classes stay as JavaScript has them: parameters with defaults may go beyond
 * `forward.length`, and an argument too many is ignored.
 */
import { refuseArguments } from '../../../common/binder';
import { eachExport, isThere } from '../../../common/later';

/** Namespaces of the library's own classes. */
const owners: object[] = [];
const seen = new WeakSet<object>();
const held = new WeakSet<object>();

/** Puts the check before the `forward` that a class writes itself; one that takes `...args` binds them. */
function holdOwn(prototype: object): void {
  const forward: unknown = Object.getOwnPropertyDescriptor(prototype, 'forward')?.value;
  if (typeof forward !== 'function' || forward.length === 0 || held.has(prototype)) return;
  held.add(prototype);
  const most = forward.length;
  const checked = {
    forward(this: object, ...args: unknown[]): unknown {
      if (args.length > most) refuseArguments(`${this.constructor.name}.forward`, args, most);
      return forward.apply(this, args);
    },
  }.forward;
  Object.defineProperty(prototype, 'forward', { value: checked, writable: true, configurable: true });
}

/** Holds a class that is called like a function, and those that it extends. */
function hold(value: unknown): void {
  if (typeof value !== 'function' || typeof value.prototype?.forward !== 'function') return;
  for (let at = value.prototype; at !== null; at = Object.getPrototypeOf(at)) holdOwn(at);
}

/** Holds all classes of `namespaces` that are called like functions: such as come later when they come. */
export function holdArity(...namespaces: readonly object[]): void {
  owners.push(...namespaces);
  for (const namespace of namespaces) eachExport(namespace, (_, value) => hold(value));
}

/** Called with the class of each new object that is called like a function: nobody may have named it yet. */
export function holdClass(type: { prototype: object }): void {
  if (seen.has(type)) return;
  seen.add(type);
  for (let at = type.prototype; at !== null; at = Object.getPrototypeOf(at)) {
    const name = at.constructor?.name;
    if (typeof name !== 'string') continue;
    for (const owner of owners) {
      const property = Object.getOwnPropertyDescriptor(owner, name);
      if (property !== undefined && isThere(property)) Reflect.get(owner, name);
    }
  }
}
