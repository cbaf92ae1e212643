/**
 * The library's own layers and transforms take exactly `forward`'s parameters, called or by `forward`, as in
 * Python. A script's classes stay as JavaScript has them: parameters with defaults may go beyond
 * `forward.length`, and an argument too many is ignored.
 */
import { refuseArguments } from '../../../common/binder';
import { Callable } from './callable';

const held = new WeakSet<object>();

/** Puts the check before the `forward` that a class writes itself; one that takes `...args` binds them. */
function holdOwn(prototype: object): void {
  const forward: unknown = Object.getOwnPropertyDescriptor(prototype, 'forward')?.value;
  if (typeof forward !== 'function' || forward.length === 0 || held.has(prototype)) return;
  held.add(prototype);
  const most = forward.length;
  const checked = {
    forward(this: Callable, ...args: unknown[]): unknown {
      if (args.length > most) refuseArguments(`${this.constructor.name}.forward`, args, most);
      return forward.apply(this, args);
    },
  }.forward;
  Object.defineProperty(prototype, 'forward', { value: checked, writable: true, configurable: true });
}

/** Holds all classes of `namespaces` that are called like functions, and those that they extend. */
export function holdArity(...namespaces: readonly object[]): void {
  for (const value of namespaces.flatMap((namespace) => Object.values(namespace))) {
    if (typeof value !== 'function' || !(value.prototype instanceof Callable)) continue;
    for (let proto = value.prototype; proto !== Callable.prototype; proto = Object.getPrototypeOf(proto)) {
      holdOwn(proto);
    }
  }
}
