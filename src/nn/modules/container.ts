/** Modules in a row, in a list and by names. Twin of torch/nn/modules/container.py. */
import { expectComparable, isIterable } from '../../common/expect';
import { expectInteger, invalidArgument, isPlainObject, typeName } from '../../common/options';
import { defineIndexing } from '../../common/pythonNames';
import { pyTypeName } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import { checkEntry, checkKeyOrder, numericIndexing } from './containerKeys';
import { deleteMember, isModule, members, setMember } from './module/members';
import { addIndent, Module } from './module/module';
import type { Gives, Takes } from './module/signature';

/**
 * Modules in a row, each in a field named by its place: what Sequential and ModuleList have in common. Its
 * methods are not `#private`: a deep copy, which is made without the constructor, would lack them.
 */
abstract class ModuleRow<T extends Module> extends Module {
  /**
   * The module at a place, from the end when negative, as in Python.
   * @throws RangeError when there is none
   */
  [index: number]: T;

  /** How many modules there are. */
  override get length(): number {
    return members(this, 'module').length;
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this._values()[Symbol.iterator]();
  }

  private _values(): T[] {
    return members(this, 'module').map(([, module]) => module as T);
  }

  private _place(index: number): number {
    const size = this.length;
    if (!Number.isInteger(index)) throw invalidArgument('an integer', 'index', index);
    if (index < -size || index >= size) throw new RangeError(`index ${index} is out of range`);
    return index < 0 ? index + size : index;
  }

  /** Gives every module its place as its name, as Python does after an insertion or removal. */
  private _renumber(modules: readonly T[]): void {
    for (const [name] of members(this, 'module')) deleteMember(this, name);
    modules.forEach((module, i) => {
      setMember(this, String(i), 'module', module);
    });
  }

  /**
   * The module at a place, from the end when negative (Python's `modules[index]`).
   * @throws RangeError when there is none
   */
  at(index: number): T {
    return this._values()[this._place(index)]!;
  }

  /** Replaces the module at a place, from the end when negative. */
  set(index: number, module: T): void {
    const [name] = members(this, 'module')[this._place(index)]!;
    setMember(this, name, 'module', module);
  }

  /** Adds a module at the end. */
  append(module: T): this {
    // After `delete list[0]`, which JavaScript lets nobody see, the next place's name is taken.
    if (Object.hasOwn(this, String(this.length)) && Object.keys(this).every((name) => name !== '0')) {
      this._renumber(this._values());
    }
    this.addModule(String(this.length), module);
    return this;
  }

  /** Adds several modules at the end. */
  extend(modules: Iterable<T>): this {
    if (!isIterable(modules)) {
      throw new TypeError(
        `${this._getName()}.extend should be called with an iterable, but got ${typeName(modules)}`,
      );
    }
    for (const module of [...modules]) this.append(module);
    return this;
  }

  /** Adds a module before the one at `index`. @throws RangeError when out of range */
  insert(index: number, module: T): this {
    if (!isModule(module)) throw invalidArgument('a module', 'module', module);
    const values = this._values();
    expectComparable(index, 'index');
    if (!(index >= -values.length && index <= values.length)) {
      throw new RangeError(`Index out of range: ${index}`);
    }
    values.splice(index, 0, module);
    this._renumber(values);
    return this;
  }

  /** Removes the module at a place, from the end when negative (Python's `del modules[index]`). */
  delete(index: number): void {
    this.pop(index);
  }

  /** Removes the module at a place (the last by default) and returns it. */
  pop(index = -1): T {
    const place = this._place(index);
    const values = this._values();
    const [removed] = values.splice(place, 1);
    this._renumber(values);
    return removed!;
  }
}

defineIndexing(ModuleRow, numericIndexing);

/**
 * Runs modules one after another, each on what the one before returned.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Sequential.html
 * @example
 * const model = new nn.Sequential(new nn.Conv2d(1, 20, 5), new nn.ReLU());
 * const named = new nn.Sequential({ conv: new nn.Conv2d(1, 20, 5), relu: new nn.ReLU() });
 */
export class Sequential<In = Tensor, Out = Tensor> extends ModuleRow<Module> {
  /** The module at a place: of the class that was put there, which the type doesn't know. */
  [index: number]: any;

  /** @param modules the modules in order, or one object or Map of named ones */
  constructor(...modules: Module[]);
  constructor(modules: Record<string, Module> | ReadonlyMap<string, Module>);
  constructor(...args: any[]) {
    super();
    const [first] = args;
    if (args.length === 1 && (isPlainObject(first) || first instanceof Map)) {
      if (!(first instanceof Map)) checkKeyOrder('Sequential', first);
      const entries = first instanceof Map ? first : Object.entries(first);
      for (const [name, module] of entries) this.addModule(name, module as Module);
    } else {
      args.forEach((module, i) => {
        this.addModule(String(i), module);
      });
    }
  }

  /** Gives the input to the first module, and each one's output to the next. */
  override forward(...args: Takes<this, [input: In]>): Gives<this, Out>;
  override forward(input: In): Out {
    let value: unknown = input;
    for (const [, module] of members(this, 'module')) value = module!(value);
    return value as Out;
  }

  /** The modules of this and then those of another one, in a new Sequential (Python's `a + b`). */
  concat(other: Sequential<any, any>): Sequential {
    if (!(other instanceof Sequential)) {
      throw new RangeError(
        `add operator supports only objects of Sequential class, but <class '${pyTypeName(other)}'> is given.`,
      );
    }
    return new Sequential(...this, ...other);
  }

  /** The modules several times in a new Sequential: the same ones, not copies (Python's `model * times`). */
  repeat(times: number): Sequential {
    expectInteger(times, 'times');
    if (times <= 0) {
      throw new RangeError(
        `Non-positive multiplication factor ${times} for <class 'torch.nn.modules.container.Sequential'>`,
      );
    }
    return new Sequential(...Array.from({ length: times }, () => [...this]).flat());
  }

  /** Some of the modules under their names (Python's `modules[start:end]`). */
  slice(start?: number, end?: number): Sequential {
    // A subclass is constructed as its base is.
    return new (this.constructor as any)(new Map(members(this, 'module').slice(start, end)));
  }
}

/**
 * A list of modules that takes part in training and saving; it has no `forward`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ModuleList.html
 * @example
 * class Stack extends nn.Module {
 *   layers = new nn.ModuleList([0, 1, 2].map(() => new nn.Linear(10, 10)));
 *   forward(x: Tensor): Tensor {
 *     for (const layer of this.layers) x = layer(x);
 *     return x;
 *   }
 * }
 */
export class ModuleList<T extends Module = Module> extends ModuleRow<T> {
  /** @param modules the modules in order */
  constructor(modules?: Iterable<T> | null) {
    super();
    if (modules !== undefined && modules !== null) this.extend(modules);
  }

  /** The modules of this and then others, in a new list (Python's `a + b`). */
  concat<U extends Module>(other: Iterable<U>): ModuleList<T | U> {
    return new ModuleList<T | U>([...this, ...other]);
  }

  /** Some of the modules in a new list (Python's `modules[start:end]`). */
  slice(start?: number, end?: number): ModuleList<T> {
    // A subclass is constructed as its base is.
    return new (this.constructor as any)([...this].slice(start, end));
  }

  /** Python's `repr`: equal neighbours are written once, with their number. */
  override toString(): string {
    const blocks: { text: string; first: number; last: number }[] = [];
    [...this].map(String).forEach((text, i) => {
      const block = blocks.at(-1);
      if (block?.text === text) block.last = i;
      else blocks.push({ text, first: i, last: i });
    });
    if (blocks.length === 0) return `${this._getName()}()`;
    const lines = blocks.map(({ text, first, last }) =>
      first === last ? `(${first}): ${text}` : `(${first}-${last}): ${last - first + 1} x ${text}`,
    );
    return `${this._getName()}(\n  ${lines.map(addIndent).join('\n  ')}\n)`;
  }
}

/** Modules by name, as ModuleDict takes them. */
export type NamedModules =
  | Readonly<Record<string, Module>>
  | ReadonlyMap<string, Module>
  | ModuleDict<any>
  | Iterable<readonly [string, Module]>;

/**
 * Named modules that take part in training and saving; it has no `forward`.
 * Iterating gives the names, as in Python.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ModuleDict.html
 * @example
 * const heads = new nn.ModuleDict({ digit: new nn.Linear(64, 10), parity: new nn.Linear(64, 2) });
 * const y = heads.get('digit')(features);
 */
export class ModuleDict<M extends Readonly<Record<string, Module>> = Record<string, Module>> extends Module {
  /** @param modules the modules by name */
  constructor(modules?: M | NamedModules | null) {
    super();
    if (modules !== undefined && modules !== null) this.update(modules);
  }

  /** How many modules there are. */
  override get length(): number {
    return members(this, 'module').length;
  }

  /** The module of that name. @throws TorchError when there is none */
  get<K extends keyof M & string>(key: K): M[K];
  get(key: string): Module;
  get(key: string): Module {
    return this.getSubmodule(key);
  }

  /** Adds or replaces a module. */
  set(key: string, module: Module): this {
    this.addModule(key, module);
    return this;
  }

  /** Whether there is a module of that name. */
  has(key: string): boolean {
    return this.keys().includes(key);
  }

  /** Removes a module; false when there was none. */
  delete(key: string): boolean {
    const had = this.has(key);
    if (had) deleteMember(this, key);
    return had;
  }

  /** Removes a module and returns it. @throws TorchError when there is none */
  pop(key: string): Module {
    const module = this.get(key);
    deleteMember(this, key);
    return module;
  }

  /** Removes all modules. */
  clear(): void {
    for (const key of this.keys()) deleteMember(this, key);
  }

  /** The names in order. */
  keys(): string[] {
    return members(this, 'module').map(([name]) => name);
  }

  /** The modules in order. */
  values(): Module[] {
    return members(this, 'module').map(([, module]) => module!);
  }

  /** Names and modules in order. */
  items(): [string, Module][] {
    return members(this, 'module') as [string, Module][];
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.keys()[Symbol.iterator]();
  }

  /** Adds modules, in the place of those that have the same name. */
  update(modules: NamedModules): void {
    const given: unknown = modules;
    if (given instanceof ModuleDict) for (const [key, module] of given.items()) this.set(key, module);
    else if (isPlainObject(given)) {
      checkKeyOrder('ModuleDict', given);
      for (const key of Object.keys(given)) this.set(key, given[key] as Module);
    } else if (isIterable(given)) {
      let i = 0;
      for (const entry of given as Iterable<[string, Module]>) {
        checkEntry('ModuleDict', entry, i++);
        this.set(entry[0], entry[1]);
      }
    } else {
      throw new TypeError(
        `ModuleDict.update should be called with an iterable of key/value pairs, but got ${typeName(given)}`,
      );
    }
  }
}
