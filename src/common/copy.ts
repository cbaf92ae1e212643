/**
 * Objects of another copy of this library. npm installs two for two version ranges, a test runner evaluates
 * the library anew, a `node:vm` context has its own: each has its own classes and its own table of tensors,
 * so that a tensor of one means nothing in another.
 */
import { inheritedValues } from './brief';

/** In the prototypes of the library's classes, of every copy of it: whose they are. */
const copyKey: unique symbol = Symbol.for('torch-node.copy');
const thisCopy = Symbol('this copy of torch-node');

interface Marked {
  readonly [copyKey]?: symbol;
}

/** Marks a class's instances, and those of classes derived from it, as this copy's. */
export function markCopy(prototype: object): void {
  Object.defineProperty(prototype, copyKey, { value: thisCopy });
}

/** Whether `object` is an instance of a marked class of any copy. */
export function isMarked(object: object): boolean {
  // A property that is read is found faster than one that is asked for by `in`.
  return (object as Marked)[copyKey] !== undefined;
}

/** Whether a value is an instance of another copy's class. */
export function isForeign(value: unknown): boolean {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  for (const copy of inheritedValues(value, copyKey)) if (copy !== undefined) return copy !== thisCopy;
  return false;
}

/** The name of such an object's type, within a sentence. */
export function foreignName(value: unknown): string {
  return `${(value as object).constructor?.name ?? 'object'} of another copy of torch-node`;
}

/** What such an object is, in the words of an error message that says what to do. */
export function foreignText(value: unknown): string {
  return (
    `a ${foreignName(value)}, which is loaded in this process as well. Let one copy be loaded (\`npm ls torch-node\` shows which are installed, ` +
    '`npm dedupe` may join them; a test runner that resets modules loads the library anew), or pass the values on, as tolist() or toTypedArray() ' +
    'give them'
  );
}
