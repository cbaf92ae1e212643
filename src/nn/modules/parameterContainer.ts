/** Twin of torch/nn/modules/container.py: ParameterList and ParameterDict. */

import { TorchError } from '../../common/errors';
import { isIterable } from '../../common/expect';
import { invalidArgument, isPlainObject, typeName } from '../../common/options';
import { defineIndexing } from '../../common/pythonNames';
import { pyTypeName } from '../../python/pyrepr';
import { Tensor } from '../../tensor/tensor';
import { torchTypename } from '../../tensor/typename';
import { Parameter } from '../parameter/parameter';
import { checkEntry, numericIndexing } from './containerKeys';
import { type Gives, Module, type Takes } from './module';
import { deleteMember, type Fields, setField, setMember } from './module/members';

/** One line of the containers' `repr`. */
function describe(key: string | number, value: unknown, dtypeOf: (t: Tensor) => string): string {
  if (!(value instanceof Tensor)) return `  (${key}): Object of type: ${torchTypename(value)}`;
  const kind = value instanceof Parameter ? 'Parameter' : 'Tensor';
  const device = value.device.startsWith('cuda') ? ` (${value.device})` : '';
  return `  (${key}): ${kind} containing: [${dtypeOf(value)} of size ${value.shape.join('x')}${device}]`;
}

/** Tensors become parameters; anything else is kept as it is. */
const asParameter = (value: unknown) =>
  value instanceof Tensor && !(value instanceof Parameter) ? new Parameter(value) : value;

/** Sets a field, registering a parameter. */
function setValue(owner: Module, name: string, value: unknown): void {
  const made = asParameter(value);
  if (made instanceof Parameter) setMember(owner, name, 'parameter', made);
  else {
    deleteMember(owner, name);
    setField(owner, name, made);
  }
}

const isIndex = (name: string) => /^\d+$/.test(name);

/**
 * A list of parameters; tensors put into it become parameters.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ParameterList.html
 * @example const scales = new nn.ParameterList([torch.ones([3]), torch.ones([4])]);
 */
export class ParameterList extends Module {
  /** The value at a place, from the end when negative, as in Python. @throws RangeError when there is none */
  [index: number]: any;

  /** @param values the values in order */
  constructor(values?: Iterable<unknown> | null) {
    super();
    if (values !== undefined && values !== null) this.extend(values);
  }

  /** How many values there are. */
  override get length(): number {
    return Object.keys(this).filter(isIndex).length;
  }

  private _place(index: number): string {
    const size = this.length;
    if (!Number.isInteger(index)) throw invalidArgument('an integer', 'index', index);
    if (index < -size || index >= size) throw new RangeError(`index ${index} is out of range`);
    return String(index < 0 ? index + size : index);
  }

  /** The value at a place, from the end when negative. @throws RangeError when there is none */
  at(index: number): any {
    return (this as Fields)[this._place(index)];
  }

  /** Replaces the value at a place, from the end when negative. */
  set(index: number, value: unknown): void {
    setValue(this, this._place(index), value);
  }

  [Symbol.iterator](): IterableIterator<any> {
    return Array.from({ length: this.length }, (_, i) => this.at(i))[Symbol.iterator]();
  }

  /** Adds a value at the end. */
  append(value: unknown): this {
    setValue(this, String(this.length), value);
    return this;
  }

  /** Adds several values at the end. */
  extend(values: Iterable<unknown>): this {
    if (values instanceof Tensor || !isIterable(values)) {
      throw new TypeError(
        `ParameterList.extend should be called with an iterable, but got ${typeName(values)}`,
      );
    }
    for (const value of [...values]) this.append(value);
    return this;
  }

  /** Some of the values in a new list (Python's `values[start:end]`). */
  slice(start?: number, end?: number): ParameterList {
    // A subclass is constructed as its base is.
    return new (this.constructor as any)([...this].slice(start, end));
  }

  override extraRepr(): string {
    return [...this].map((value, i) => describe(i, value, (t) => `torch.${t.dtype}`)).join('\n');
  }

  /** @throws TorchError always: a list of parameters computes nothing */
  override forward(..._args: Takes<this, never[]>): Gives<this, never> {
    throw new TorchError('ParameterList should not be called.');
  }
}

defineIndexing(ParameterList, numericIndexing);

/**
 * Named parameters; tensors put into it become parameters. Iterating gives the names, as in Python.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ParameterDict.html
 * @example const params = new nn.ParameterDict({ left: torch.randn([5, 10]), right: torch.randn([5, 10]) });
 */
export class ParameterDict extends Module {
  /** Names in the order in which they came. @internal */
  declare readonly _names: Set<string>;

  /** @param parameters the values by name; a plain object's are sorted by name, as Python sorts a dict's */
  constructor(parameters?: Readonly<Record<string, unknown>> | Iterable<readonly [string, unknown]> | null) {
    super();
    Object.defineProperty(this, '_names', { value: new Set(), enumerable: false });
    if (parameters !== undefined && parameters !== null) this.update(parameters);
  }

  /** How many values there are. */
  override get length(): number {
    return this._names.size;
  }

  /** The value of that name, `fallback` where there is none. */
  get(key: string, fallback: unknown = null): any {
    return this._names.has(key) ? (this as Fields)[key] : fallback;
  }

  /** Adds or replaces a value. */
  set(key: string, value: unknown): this {
    if (typeof key !== 'string') {
      throw new TypeError(
        `Index given to ParameterDict cannot be used as a key as it is not a string (type is '${pyTypeName(key)}'). Open an ` +
          'issue on github if you need non-string keys.',
      );
    }
    if (!this._names.has(key) && key in this) throw new TorchError(`attribute '${key}' already exists`);
    this._names.add(key);
    setValue(this, key, value);
    return this;
  }

  /** Whether there is a value of that name. */
  has(key: string): boolean {
    return this._names.has(key);
  }

  /** Removes a value; false when there was none. */
  delete(key: string): boolean {
    if (!this._names.delete(key)) return false;
    deleteMember(this, key);
    return true;
  }

  /** Removes a value and returns it. @throws TorchError when there is none */
  pop(key: string): any {
    if (!this._names.has(key)) throw new TorchError(`ParameterDict has no value named '${key}'`);
    const value = this.get(key);
    this.delete(key);
    return value;
  }

  /** Removes the value added last and returns it with its name. @throws TorchError when there is none */
  popitem(): [string, any] {
    const key = [...this._names].at(-1);
    if (key === undefined) throw new TorchError('ParameterDict is empty');
    return [key, this.pop(key)];
  }

  /** The value of that name, which becomes `fallback` where there is none. */
  setdefault(key: string, fallback: unknown = null): any {
    if (!this.has(key)) this.set(key, fallback);
    return this.get(key);
  }

  /** Removes all values. */
  clear(): void {
    for (const key of this.keys()) this.delete(key);
  }

  /** The names in order. */
  keys(): string[] {
    return [...this._names];
  }

  /** The values in order. */
  values(): any[] {
    return this.keys().map((key) => this.get(key));
  }

  /** Names and values in order. */
  items(): [string, any][] {
    return this.keys().map((key) => [key, this.get(key)]);
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.keys()[Symbol.iterator]();
  }

  /** A new ParameterDict of the same values. */
  copy(): ParameterDict {
    return new ParameterDict(this.items());
  }

  /** A new ParameterDict in which each of `keys` has the same value. */
  fromkeys(keys: Iterable<string>, value: unknown = null): ParameterDict {
    return new ParameterDict([...keys].map((key): [string, unknown] => [key, value]));
  }

  /** Adds values, in the place of those that have the same name. */
  update(
    parameters: Readonly<Record<string, unknown>> | Iterable<readonly [string, unknown]> | ParameterDict,
  ): void {
    const given: unknown = parameters;
    if (given instanceof ParameterDict) for (const [key, value] of given.items()) this.set(key, value);
    else if (isPlainObject(given)) for (const key of Object.keys(given).sort()) this.set(key, given[key]);
    else if (isIterable(given)) {
      let i = 0;
      for (const entry of given as Iterable<[string, unknown]>) {
        checkEntry('ParameterDict', entry, i++);
        this.set(entry[0], entry[1]);
      }
    } else {
      throw new TypeError(
        `ParametersDict.update should be called with an iterable of key/value pairs, but got ${typeName(given)}`,
      );
    }
  }

  /** A line for each parameter: its name, type, shape and device. */
  override extraRepr(): string {
    return this.items()
      .map(([key, value]) => describe(key, value, torchTypename))
      .join('\n');
  }

  /**
   * Is an error: a container of parameters isn't called.
   * @throws TorchError always: a dict of parameters computes nothing
   */
  override forward(..._args: Takes<this, never[]>): Gives<this, never> {
    throw new TorchError('ParameterDict should not be called.');
  }
}
