/** What the stores have in common through which the processes of a group find each other: keys and values. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectBoolean, expectInteger, expectString, invalidArgument } from '../common/expect';
import type { NodeBuffer } from '../common/node';
import { native } from '../native';
import type { NativeStore } from '../native/distributed';
import { milliseconds } from './timeout';

/** A value: bytes, or a text that stands for its UTF-8. */
export type StoreValue = string | Uint8Array;

function bytesOf(value: unknown, name: string): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value);
  if (value instanceof Uint8Array) return value;
  throw invalidArgument('a string or a Uint8Array', name, value);
}

function keysOf(keys: unknown): string[] {
  if (!Array.isArray(keys)) throw invalidArgument('an array of strings', 'keys', keys);
  for (const key of keys) expectString(key, 'keys');
  return [...keys];
}

function keyOf(key: unknown): string {
  expectString(key, 'key');
  return key;
}

interface KeyParameters {
  /** The name of the value. */
  key: string;
}

interface KeysParameters {
  /** The names of the values. */
  keys: readonly string[];
}

interface SetParameters extends KeyParameters {
  /** The value: bytes, or a text that stands for its UTF-8. */
  value: StoreValue;
}

interface AddParameters extends KeyParameters {
  /** What is added, an integer. */
  amount: number | bigint;
}

interface CompareSetParameters extends KeyParameters {
  /** The value that the key must have for the other one to be written. */
  expectedValue: StoreValue;
  /** The value that is written. */
  desiredValue: StoreValue;
}

interface MultiSetParameters extends KeysParameters {
  /** The values, one for each key. */
  values: readonly StoreValue[];
}

interface TimeoutParameters {
  /** How long keys are waited for, in seconds. */
  timeout: number;
}

interface QueuePopParameters extends KeyParameters {
  /** Whether to wait for a value where the queue is empty. Default: true */
  block?: boolean;
}

interface WaitParameters extends KeysParameters {
  /** How long it may take, in seconds; null: as long as the group allows. */
  timeout?: number | null;
}

const bindSet = binder<SetParameters, ['key', 'value']>('set', { key: 'any', value: 'object' }, {});
const bindKey = binder<KeyParameters, ['key']>('get', { key: 'any' }, {});
const bindAdd = binder<AddParameters, ['key', 'amount']>('add', { key: 'any', amount: 'any' }, {});
const bindCheck = binder<KeysParameters, ['keys']>('check', { keys: 'any' }, {});
const bindWait = binder<WaitParameters, ['keys', 'timeout']>('wait', { keys: 'any' }, { timeout: null });
const bindCompareSet = binder<CompareSetParameters, ['key', 'expectedValue', 'desiredValue']>(
  'compareSet',
  { key: 'any', expectedValue: 'object', desiredValue: 'object' },
  {},
);
const bindMultiSet = binder<MultiSetParameters, ['keys', 'values']>(
  'multiSet',
  { keys: 'any', values: 'any' },
  {},
);
const bindTimeout = binder<TimeoutParameters, ['timeout']>('setTimeout', { timeout: 'any' }, {});
const bindQueuePop = binder<QueuePopParameters, ['key', 'block']>(
  'queuePop',
  { key: 'any' },
  { block: true },
);

/**
 * What all stores can do. Values are bytes; a key that is not there is waited for, until the store's timeout.
 * Waiting blocks the process: `getAsync` and `waitAsync` do not.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.Store
 */
export abstract class Store {
  /** @internal */
  readonly _native: NativeStore;

  /** @internal */
  constructor(handle: NativeStore) {
    this._native = handle;
  }

  /**
   * Writes a value.
   * @param args key and value: bytes, or a text
   */
  set(...args: Arguments<SetParameters, [key: 'key', value: 'value']>): void {
    const [key, value] = bindSet(args);
    native.storeSet(this._native, keyOf(key), bytesOf(value, 'value'));
  }

  /**
   * The value of a key, for which it waits.
   * @param args key
   * @throws DistStoreError where the key isn't there in time
   */
  get(...args: Arguments<KeyParameters, [key: 'key']>): NodeBuffer {
    const [key] = bindKey(args);
    return native.storeGet(this._native, keyOf(key));
  }

  /**
   * The same, and the event loop goes on meanwhile.
   * @param args key
   */
  getAsync(...args: Arguments<KeyParameters, [key: 'key']>): Promise<NodeBuffer> {
    const [key] = bindKey(args, 'getAsync');
    return this.#waiting([keyOf(key)], null).then(() => native.storeGet(this._native, key));
  }

  /**
   * Adds to a counter, which begins at 0.
   * @param args key and amount, an integer
   * @returns the sum
   */
  add(...args: Arguments<AddParameters, [key: 'key', amount: 'amount']>): number | bigint {
    const [key, amount] = bindAdd(args);
    if (typeof amount !== 'bigint') expectInteger(amount, 'amount');
    return native.storeAdd(this._native, keyOf(key), amount);
  }

  /**
   * Whether all these keys are there.
   * @param args keys
   */
  check(...args: Arguments<KeysParameters, [keys: 'keys']>): boolean {
    const [keys] = bindCheck(args);
    return native.storeCheck(this._native, keysOf(keys));
  }

  /**
   * Waits until all these keys are there.
   * @param args keys; timeout: in seconds, the store's where it is left out
   * @throws DistStoreError where they aren't in time
   */
  wait(...args: Arguments<WaitParameters, [keys: 'keys', timeout: 'timeout']>): void {
    const [keys, timeout] = bindWait(args);
    native.storeWait(this._native, keysOf(keys), timeout === null ? null : milliseconds(timeout));
  }

  /**
   * The same, and the event loop goes on meanwhile.
   * @param args keys; timeout: in seconds, the store's where it is left out
   */
  waitAsync(...args: Arguments<WaitParameters, [keys: 'keys', timeout: 'timeout']>): Promise<void> {
    const [keys, timeout] = bindWait(args, 'waitAsync');
    return this.#waiting(keysOf(keys), timeout === null ? null : milliseconds(timeout));
  }

  #waiting(keys: string[], timeout: number | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const work = native.storeWaitAsync(this._native, keys, timeout, () => {
        try {
          native.workWait(work, 0);
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  /**
   * Forgets a key.
   * @param args key
   * @returns whether it was there
   */
  deleteKey(...args: Arguments<KeyParameters, [key: 'key']>): boolean {
    const [key] = bindKey(args, 'deleteKey');
    return native.storeDeleteKey(this._native, keyOf(key));
  }

  /** How many keys there are; a TCPStore has one of its own. */
  numKeys(...args: []): number {
    refuseArguments('numKeys', args);
    return native.storeNumKeys(this._native);
  }

  /** All keys, where the store can tell them. */
  listKeys(...args: []): string[] {
    refuseArguments('listKeys', args);
    return native.storeListKeys(this._native);
  }

  /**
   * Writes a value where the present one is as expected.
   * @param args key; expectedValue, '' for a key that isn't there; desiredValue
   * @returns the value that is there afterwards
   */
  compareSet(
    ...args: Arguments<
      CompareSetParameters,
      [key: 'key', expectedValue: 'expectedValue', desiredValue: 'desiredValue']
    >
  ): NodeBuffer {
    const [key, expected, desired] = bindCompareSet(args);
    const [from, to] = [bytesOf(expected, 'expectedValue'), bytesOf(desired, 'desiredValue')];
    return native.storeCompareSet(this._native, keyOf(key), from, to);
  }

  /**
   * Writes behind a value.
   * @param args key and value
   */
  append(...args: Arguments<SetParameters, [key: 'key', value: 'value']>): void {
    const [key, value] = bindSet(args, 'append');
    native.storeAppend(this._native, keyOf(key), bytesOf(value, 'value'));
  }

  /**
   * The values of several keys, for which it waits.
   * @param args keys
   */
  multiGet(...args: Arguments<KeysParameters, [keys: 'keys']>): NodeBuffer[] {
    const [keys] = bindCheck(args, 'multiGet');
    return native.storeMultiGet(this._native, keysOf(keys));
  }

  /**
   * Writes the values of several keys.
   * @param args keys and values
   */
  multiSet(...args: Arguments<MultiSetParameters, [keys: 'keys', values: 'values']>): void {
    const [keys, values] = bindMultiSet(args);
    if (!Array.isArray(values)) throw invalidArgument('an array of values', 'values', values);
    const bytes = values.map((value) => bytesOf(value, 'values'));
    native.storeMultiSet(this._native, keysOf(keys), bytes);
  }

  /** Whether `append`, `multiGet` and `multiSet` are there. */
  hasExtendedApi(...args: []): boolean {
    refuseArguments('hasExtendedApi', args);
    return native.storeHasExtendedApi(this._native);
  }

  /**
   * Puts a value at a queue's end.
   * @param args key and value
   */
  queuePush(...args: Arguments<SetParameters, [key: 'key', value: 'value']>): void {
    const [key, value] = bindSet(args, 'queuePush');
    native.storeQueuePush(this._native, keyOf(key), bytesOf(value, 'value'));
  }

  /**
   * Takes the value at a queue's beginning.
   * @param args key; block: whether an empty queue is waited for (true)
   * @throws QueueEmptyError for an empty queue, without `block`
   */
  queuePop(...args: Arguments<QueuePopParameters, [key: 'key', block: 'block']>): NodeBuffer {
    const [key, block] = bindQueuePop(args);
    expectBoolean(block, 'block');
    return native.storeQueuePop(this._native, keyOf(key), block);
  }

  /**
   * How many values a queue has.
   * @param args key
   */
  queueLen(...args: Arguments<KeyParameters, [key: 'key']>): number {
    const [key] = bindKey(args, 'queueLen');
    return native.storeQueueLen(this._native, keyOf(key));
  }

  /** How long keys are waited for, in seconds. */
  get timeout(): number {
    return native.storeTimeout(this._native) / 1000;
  }

  /**
   * Says how long keys are waited for.
   * @param args timeout: in seconds
   */
  setTimeout(...args: Arguments<TimeoutParameters, [timeout: 'timeout']>): void {
    const [timeout] = bindTimeout(args);
    native.storeSetTimeout(this._native, milliseconds(timeout));
  }

  /** Another connection to the same store. */
  clone(...args: []): Store {
    refuseArguments('clone', args);
    return new AnyStore(native.storeClone(this._native));
  }
}

/** A store of which nothing more is known. */
class AnyStore extends Store {}

/** @throws TypeError for what is no store */
export function requireStore(store: unknown): Store {
  if (store instanceof Store) return store;
  throw invalidArgument('a store of torch.distributed', 'store', store);
}
