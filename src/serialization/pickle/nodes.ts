/**
 * What the unpickler holds until a file is read: Python's dicts, which may still grow,
 * and things that only other things take.
 */
import { TorchError } from '../../common/errors';
import { PyString } from '../../tensor/pythonKinds';

/** The text of a string in a pickle; undefined for what is none. */
export function textOf(value: unknown): string | undefined {
  return value instanceof PyString ? value.value : undefined;
}

/** A value in an error's text: what is large or holds others by its kind only. */
export function shown(value: unknown): string {
  if (value instanceof PyString) return JSON.stringify(value.value.slice(0, 100));
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 100));
  if (typeof value !== 'object' || value === null) return String(value).slice(0, 100);
  return value.constructor.name === 'PyFloat' ? `${value}` : 'something else';
}

/** A `dict` or one of its relatives under construction. Keys that are strings are plain here. */
export class DictNode {
  readonly entries = new Map<unknown, unknown>();
  /** The string objects that keys are. */
  readonly keyNodes = new Map<string, PyString>();
  /** The attributes of an OrderedDict, as far as any were set. */
  attributes: DictNode | undefined;
  /** The type of a defaultdict's default values. */
  factory: string | null = null;

  constructor(readonly kind: 'dict' | 'OrderedDict' | 'Counter' | 'defaultdict') {}

  set(key: unknown, value: unknown): void {
    if (key instanceof PyString) {
      if (!this.keyNodes.has(key.value)) this.keyNodes.set(key.value, key);
      this.entries.set(key.value, value);
    } else {
      this.entries.set(key, value);
    }
  }
}

/** A `frozenset`. */
export class FrozenSetNode {
  constructor(readonly items: readonly unknown[]) {}
}

/** Storage classes and other Python names that the rebuilding functions take. */
export class GlobalNode {
  constructor(
    readonly name: string,
    /** Calls it with what a pickle gives. */
    readonly call?: (args: unknown[]) => unknown,
    /** The dtype of a storage class; `null` is untyped. */
    readonly storage?: string | null,
    /**
     * Makes an object without calling the constructor: `cls.__new__(cls, *args)`;
     * undefined where that is `call`.
     */
    readonly create?: (args: unknown[]) => unknown,
    /** The class of the script that it is mapped to. */
    readonly type?: SafeGlobal,
  ) {}

  /** Whether it is a function that makes tensors. */
  get rebuilds(): boolean {
    return /^torch\._utils\._rebuild_/.test(this.name);
  }
}

/** A torch.Size: a tuple of integers. */
export class SizeNode {
  constructor(readonly items: readonly number[]) {}
}

/** A class that the script allows files to make objects of. */
export type SafeGlobal = new (...args: any[]) => object;

/** An object of an allowed class; it is made when the whole file was read. */
export class AllowedInstance {
  state: unknown;

  constructor(
    readonly type: SafeGlobal,
    readonly args: readonly unknown[],
  ) {}
}

/** A `collections.deque`. */
export class DequeNode {
  constructor(
    readonly items: unknown[],
    readonly maxlen: number | null,
  ) {}
}

/** An object of a class that is not known here: its name, and what the file gives it. */
export class InstanceNode {
  state: unknown;
  /** What a subclass of `list` holds. */
  readonly items: unknown[] = [];
  /** What a subclass of `dict` holds. */
  readonly dict = new DictNode('dict');

  constructor(
    readonly name: string,
    readonly args: readonly unknown[],
    /** Whether it was made by `cls.__new__`, else by a call of the class. */
    readonly created: boolean,
  ) {}

  /** What it becomes where that is one value; undefined where it has parts. */
  single(): unknown {
    return undefined;
  }
}

/** Stands for everything that a dry run would make. */
class InertNode {}
export const INERT = new InertNode();

/** A name or type that is not allowed: nothing is damaged, and the rest of the file can be read. */
export class RefusedError extends TorchError {}

/** Arguments that a name does not take. */
export function wrongCall(name: string): TorchError {
  return new TorchError(`torch.load: the file calls ${name} with arguments that it does not take`);
}

/** Stands for what was refused. */
class RefusedNode {}
export const REFUSED = new RefusedNode();
