/** What a pickle holds as JavaScript values: dicts become objects or Maps, tuples arrays; their marks say what they were. */
import { TorchError } from '../errors';
import { setStateDictMetadata } from '../nn/stateDict';
import { Tensor } from '../tensor';
import { markFloatKey, markKind, markSlot, OrderedDict, PyFloat, PyTuple, unwrapSlot } from './kinds';
import { AllowedInstance, DictNode, GlobalNode, SizeNode } from './nodes';
import { StorageNode } from './storageLoader';

const MAX_DEPTH = 500;
/** The last array index; keys of objects that look like one come first, in numerical order. */
const MAX_INDEX = 0xfffffffe;

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) <= MAX_INDEX;
}

/** Whether an object keeps these keys, in their order. */
function fitsObject(keys: Iterable<unknown>): boolean {
  let last = -1;
  let names = false;
  for (const key of keys) {
    if (typeof key !== 'string' || key === '__proto__') return false;
    if (!isIndex(key)) names = true;
    else if (names || Number(key) < last) return false;
    else last = Number(key);
  }
  return true;
}

/** Converts one file's values. */
export class Converter {
  private readonly done = new Map<object, unknown>();
  private depth = 0;

  /** The value for the user. */
  convert(value: unknown): unknown {
    const [plain] = unwrapSlot(value);
    if (typeof plain !== 'object' || plain === null) return plain;
    if (this.done.has(plain)) return this.done.get(plain);
    if (++this.depth > MAX_DEPTH) {
      throw new TorchError(`torch.load: the file's object is nested deeper than ${MAX_DEPTH} levels`);
    }
    const made = this.object(plain);
    this.depth--;
    return made;
  }

  private object(value: object): unknown {
    if (value instanceof Tensor) return value;
    if (Array.isArray(value)) {
      this.done.set(value, value);
      this.fill(value, value);
      return value;
    }
    if (value instanceof PyTuple) return this.items(value, value.items, 'tuple');
    if (value instanceof SizeNode) return this.items(value, value.items, 'Size');
    if (value instanceof DictNode) return this.dict(value);
    if (value instanceof Set) return this.set(value);
    if (value instanceof AllowedInstance) return this.instance(value);
    if (value instanceof GlobalNode) throw new TorchError(`torch.load: the file holds ${value.name} itself`);
    if (value instanceof StorageNode)
      throw new TorchError('torch.load: the file holds a storage without a tensor');
    return value;
  }

  private items(node: object, items: readonly unknown[], kind: 'tuple' | 'Size'): unknown[] {
    const made: unknown[] = markKind([], kind);
    this.done.set(node, made);
    this.fill(made, items);
    return made;
  }

  private fill(target: unknown[], items: readonly unknown[]): void {
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      const [, slot] = unwrapSlot(item);
      if (slot !== undefined) markSlot(target, i, slot);
      target[i] = this.convert(item);
    }
  }

  private dict(node: DictNode): object {
    const plain = fitsObject(node.entries.keys());
    const map: Map<unknown, unknown> = node.ordered ? new OrderedDict() : new Map();
    const object: Record<string, unknown> = {};
    const made = plain ? object : map;
    this.done.set(node, made);
    if (plain && node.ordered) markKind(object, 'OrderedDict');
    for (const [key, item] of node.entries) {
      const place = this.convert(key);
      if (key instanceof PyFloat && Number.isInteger(key.value)) markFloatKey(made, key.value);
      const [, slot] = unwrapSlot(item);
      if (slot !== undefined) markSlot(made, place, slot);
      const value = this.convert(item);
      if (plain) object[place as string] = value;
      else map.set(place, value);
    }
    if (node.metadata !== undefined) this.metadata(made, node.metadata);
    return made;
  }

  private metadata(stateDict: object, node: DictNode): void {
    const made = new Map<string, any>();
    for (const [name, value] of node.entries) {
      if (typeof name !== 'string')
        throw new TorchError('torch.load: the metadata of a state dict has other keys than names');
      made.set(name, this.convert(value));
    }
    setStateDictMetadata(stateDict, made);
  }

  private set(items: Set<unknown>): Set<unknown> {
    const made = new Set();
    this.done.set(items, made);
    for (const item of items) {
      const value = this.convert(item);
      const [, slot] = unwrapSlot(item);
      if (slot !== undefined) markSlot(made, value, slot);
      made.add(value);
    }
    return made;
  }

  private instance(node: AllowedInstance): object {
    const made = new node.type(...node.args.map((arg) => this.convert(arg)));
    this.done.set(node, made);
    if (node.state === undefined || node.state === null) return made;
    const state = this.convert(node.state);
    const own = (made as { __setstate__?: (state: unknown) => void }).__setstate__;
    if (typeof own === 'function') {
      own.call(made, state);
      return made;
    }
    if (!(node.state instanceof DictNode)) {
      throw new TorchError(`torch.load: ${node.type.name} has no __setstate__ for a state that is no dict`);
    }
    for (const [name, value] of node.state.entries) {
      if (typeof name !== 'string')
        throw new TorchError(`torch.load: the state of ${node.type.name} has other keys than names`);
      const field = { value: this.convert(value), writable: true, enumerable: true, configurable: true };
      Object.defineProperty(made, name, field);
    }
    return made;
  }
}
