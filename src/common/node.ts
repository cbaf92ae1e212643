/**
 * What declarations say of Node's own classes, so that they stand without Node's types as well: a program
 * that has these types sees them, another sees what JavaScript has.
 */

/** Node's Buffer. */
export type NodeBuffer = typeof globalThis extends {
  Buffer: { isBuffer(value: any): value is infer B extends Uint8Array };
}
  ? B
  : Uint8Array;

/** A URL of a file. */
export type FileUrl = typeof globalThis extends { URL: { prototype: infer U extends { href: string } } }
  ? U
  : { readonly href: string };

/** The name of the method that gives an object's text in Node's console: `util.inspect.custom`. */
export const inspectCustom: unique symbol = Symbol.for('nodejs.util.inspect.custom');
