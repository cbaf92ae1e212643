/** Sets of dispatch keys: what says which kernels of an operator a call goes through. */
import { refuseArguments } from '../common/binder';
import { invalidArgument } from '../common/expect';
import { inspectCustom } from '../common/node';
import { native } from '../native';

/**
 * A set of dispatch keys. A kernel that was registered with `withKeyset` gets that of its call, and hands a
 * part of it on with an operator's `redispatch`. A set doesn't change: what changes it answers another one.
 *
 * @throws TorchError for what is no key
 * @example
 * const { DispatchKeySet } = torch.library;
 * const keys = new DispatchKeySet('CPU', 'AutogradCPU');
 * keys.intersection(DispatchKeySet.afterAutograd).has('AutogradCPU'); // false
 */
export class DispatchKeySet {
  readonly #bits: bigint;

  /** @param keys names, `CPU` and `AutogradCPU`; or the bits of a set, as `rawRepr` gives them */
  constructor(...keys: readonly string[] | readonly [bits: bigint]) {
    const [first] = keys;
    this.#bits = typeof first === 'bigint' ? first : native.keySetOf([...keys] as string[]);
  }

  /** The keys below autograd's: those that its kernel hands on. */
  static get afterAutograd(): DispatchKeySet {
    return new DispatchKeySet(native.keySetAfter('Autograd'));
  }

  /** The keys below that of changes in place and views. */
  static get afterADInplaceOrView(): DispatchKeySet {
    return new DispatchKeySet(native.keySetAfter('ADInplaceOrView'));
  }

  /** The set's bits, as LibTorch keeps them. */
  rawRepr(...args: []): bigint {
    refuseArguments('rawRepr', args);
    return this.#bits;
  }

  /** Whether the key is in it. */
  has(...args: [key: string]): boolean {
    refuseArguments('has', args, 1);
    return native.keySetHas(this.#bits, args[0]);
  }

  /** The set with a key more. */
  add(...args: [key: string]): DispatchKeySet {
    refuseArguments('add', args, 1);
    return this.union(new DispatchKeySet(...args));
  }

  /** The set with a key less; a backend stays in it. */
  remove(...args: [key: string]): DispatchKeySet {
    refuseArguments('remove', args, 1);
    return this.difference(new DispatchKeySet(...args));
  }

  /** The keys of both. Python's `|` */
  union(...args: [other: DispatchKeySet]): DispatchKeySet {
    return this.#with('union', args, '|');
  }

  /** The keys that both have. Python's `&` */
  intersection(...args: [other: DispatchKeySet]): DispatchKeySet {
    return this.#with('intersection', args, '&');
  }

  /** The keys that the other one has not; backends stay. Python's `-` */
  difference(...args: [other: DispatchKeySet]): DispatchKeySet {
    return this.#with('difference', args, '-');
  }

  #with(name: string, args: readonly unknown[], operation: '|' | '&' | '-'): DispatchKeySet {
    refuseArguments(name, args, 1);
    const [other] = args;
    if (!(other instanceof DispatchKeySet)) throw invalidArgument('a DispatchKeySet', 'other', other);
    return new DispatchKeySet(native.keySetCombine(this.#bits, other.#bits, operation));
  }

  /** The key whose kernel a call with this set goes to first. */
  highestPriorityTypeId(...args: []): string {
    refuseArguments('highestPriorityTypeId', args);
    return native.keySetHighest(this.#bits);
  }

  /** Its keys, as Python shows them: `DispatchKeySet(CPU, AutogradCPU)`. */
  toString(): string {
    return native.keySetText(this.#bits);
  }

  [inspectCustom](): string {
    return this.toString();
  }
}
