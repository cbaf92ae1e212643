/**
 * Which string objects a pickle holds: equal ones are written as one object here unless the file had several.
 */
import { PyString } from '../../tensor/pythonKinds';

/** The string objects of one file. */
export class Strings {
  private readonly first = new Map<string, PyString>();
  private readonly literals = new Map<string, PyString>();

  /** A string object that is not there yet. */
  make(text: string): PyString {
    const made = new PyString(text);
    if (!this.first.has(text)) this.first.set(text, made);
    return made;
  }

  /**
   * Notes that `value` is a literal of PyTorch's own code, such as the `'cpu'` of a storage,
   * if it is a string.
   */
  noteLiteral(value: unknown): void {
    if (value instanceof PyString && !this.literals.has(value.value)) this.literals.set(value.value, value);
  }

  /**
   * Whether `node` is the object that stands for its text when nothing else is said:
   * PyTorch's own literal, else the first.
   */
  isPlain(node: PyString): boolean {
    return (this.literals.get(node.value) ?? this.first.get(node.value)) === node;
  }
}
