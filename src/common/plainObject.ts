/** What an object literal is, whichever realm made it. */

/** Whether `proto` is the `Object.prototype` of this realm or of another one (`node:vm`, Jest, Electron). */
export function isObjectPrototype(proto: object): boolean {
  return (
    proto === Object.prototype ||
    (Object.getPrototypeOf(proto) === null && Object.hasOwn(proto, 'isPrototypeOf'))
  );
}

/**
 * Whether `object` is an object literal of any realm, or one without a prototype: not an instance of a class.
 */
export function isPlainObject(object: unknown): object is Record<string, unknown> {
  if (typeof object !== 'object' || object === null) return false;
  const proto = Object.getPrototypeOf(object);
  if (proto === Object.prototype) return true;
  // Modules' namespaces, JSON, Math and the like have a tag.
  return (proto === null || isObjectPrototype(proto)) && !(Symbol.toStringTag in object);
}
