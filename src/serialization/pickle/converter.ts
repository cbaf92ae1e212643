/**
 * What a pickle holds as JavaScript values: dicts become objects or Maps, tuples arrays;
 * their marks say what they were.
 */
import { TorchError } from '../../common/errors';
import { doSteps, endsStep, type Steps } from '../../common/steps';
import { setStateDictMetadata } from '../../nn/modules/module/stateDictMetadata';
import {
  type Kind,
  markKey,
  markKind,
  markSlot,
  marksFor,
  OrderedDict,
  PyString,
  PyTuple,
  unwrapSlot,
} from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import { fieldsOf, isModule } from './instances';
import { NdArrayNode } from './ndarray';
import {
  AllowedInstance,
  DequeNode,
  DictNode,
  FrozenSetNode,
  GlobalNode,
  InstanceNode,
  SizeNode,
} from './nodes';
import { NumpyDTypeNode } from './numpyDtypes';
import { IN_SET, placeText } from './place';
import { takePendingState } from './rebuild';
import { StorageNode } from './storageNode';
import type { Strings } from './strings';

const MAX_DEPTH = 500;
/** Entries of arrays and dicts between two steps: that many take a fraction of a millisecond. */
const ENTRIES = 128;
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

/** What has values in it that are converted one after the other. */
type Container = unknown[] | PyTuple | DictNode;

const isContainer = (value: unknown): value is Container =>
  Array.isArray(value) || value instanceof DictNode || value instanceof PyTuple;

/** Converts one file's values. */
export class Converter {
  private readonly done = new Map<object, unknown>();
  /** State dicts' metadata, which are Maps; where such a dict is a value as well, that is an object. */
  private readonly versions = new Map<DictNode, Map<string, any>>();
  private readonly singles = new Map<object, unknown>();
  /** The keys and positions that lead to what is converted. */
  private readonly path: unknown[] = [];
  private depth = 0;
  private entriesDone = 0;

  /** @param strings says which strings need no mark */
  constructor(private readonly strings: Strings) {}

  /** The value for the user. */
  convert(value: unknown): unknown {
    const [plain] = this.unwrap(value);
    if (typeof plain !== 'object' || plain === null) return plain;
    if (this.done.has(plain)) return this.done.get(plain);
    if (isContainer(plain)) return doSteps(this.container(plain));
    this.enter();
    const made = this.object(plain);
    this.depth--;
    return made;
  }

  /** The same; after some entries of arrays and dicts it pauses. */
  *converting(value: unknown): Steps<unknown> {
    if (!isContainer(value)) return this.convert(value);
    return this.done.has(value) ? this.done.get(value) : yield* this.container(value);
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH)
      throw this.fail(`the file's object is nested deeper than ${MAX_DEPTH} levels`);
  }

  private *container(value: Container): Steps<unknown> {
    this.enter();
    const made =
      value instanceof DictNode
        ? yield* this.dict(value)
        : value instanceof PyTuple
          ? yield* this.items(value, value.items, 'tuple')
          : yield* this.array(value);
    this.depth--;
    return made;
  }

  /** An array is one already. */
  private *array(value: unknown[]): Steps<unknown[]> {
    this.done.set(value, value);
    yield* this.fill(value, value);
    return value;
  }

  /** The error for what can't be made, with where it lies. */
  private fail(what: string): TorchError {
    const shown = this.path.slice(0, 8).map(placeText).join('') + (this.path.length > 8 ? '…' : '');
    return new TorchError(`torch.load: ${what}${shown === '' ? '' : ` (at ${shown})`}`);
  }

  /** The value of a part. */
  private part(place: unknown, item: unknown): unknown {
    this.path.push(place);
    const value = this.convert(item);
    this.path.pop();
    return value;
  }

  /** The value of a part that is a container. */
  private *inner(place: unknown, item: Container): Steps<unknown> {
    this.path.push(place);
    const value = yield* this.converting(item);
    this.path.pop();
    return value;
  }

  /** A plain value, and what its place must remember; what is made whole only now is made. */
  private unwrap(value: unknown): ReturnType<typeof unwrapSlot> {
    if (!(value instanceof InstanceNode || value instanceof NumpyDTypeNode)) return unwrapSlot(value);
    let single = this.singles.get(value);
    if (single === undefined) {
      single = (value instanceof InstanceNode ? value.single() : value.plain) ?? value;
      this.singles.set(value, single);
    }
    return unwrapSlot(single);
  }

  private object(value: object): unknown {
    if (value instanceof Tensor) return this.tensor(value);
    if (value instanceof SizeNode) return doSteps(this.items(value, value.items, 'Size'));
    if (value instanceof Set) return this.set(value, value);
    if (value instanceof FrozenSetNode) return markKind(this.set(value, value.items), 'frozenset');
    if (value instanceof NdArrayNode) {
      const array = this.convert(value.value);
      this.done.set(value, array);
      return array;
    }
    if (value instanceof DequeNode) return this.deque(value);
    if (value instanceof InstanceNode) return this.plainInstance(value);
    if (value instanceof AllowedInstance) return this.instance(value);
    if (value instanceof GlobalNode) {
      if (value.type !== undefined) return value.type;
      throw this.fail(
        `the file holds the class or function ${value.name.slice(0, 200)} itself, which is code: save its name in Python`,
      );
    }
    if (value instanceof StorageNode)
      throw this.fail('the file holds a storage without a tensor: save the tensor');
    return value;
  }

  /** Remembers what stands at a place, where the plain value does not say it. */
  private mark(container: object, place: unknown, item: unknown, mark = markSlot): void {
    if (item instanceof PyString && this.strings.isPlain(item)) return;
    const [, slot] = this.unwrap(item);
    if (slot !== undefined) mark(container, place, slot);
  }

  private *items(node: object, items: readonly unknown[], kind: Kind): Steps<unknown[]> {
    const made: unknown[] = markKind([], kind);
    this.done.set(node, made);
    yield* this.fill(made, items);
    return made;
  }

  private *fill(target: unknown[], items: readonly unknown[]): Steps<void> {
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      this.mark(target, i, item);
      target[i] = isContainer(item) ? yield* this.inner(i, item) : this.part(i, item);
      if (endsStep(++this.entriesDone, ENTRIES)) yield;
    }
  }

  private *dict(node: DictNode, of: object = node): Steps<object> {
    const plain = fitsObject(node.entries.keys());
    const made: Record<string, unknown> | Map<unknown, unknown> = plain
      ? {}
      : node.kind === 'OrderedDict'
        ? new OrderedDict()
        : new Map();
    this.done.set(of, made);
    const marks = marksFor(made);
    if (node.kind !== 'dict') marks.kind = node.kind;
    if (node.kind === 'OrderedDict') marks.loaded = true;
    if (node.kind === 'defaultdict') marks.factory = node.factory;
    yield* this.entries(node, made);
    if (node.attributes !== undefined) this.attributes(made, node.attributes);
    return made;
  }

  private *entries(node: DictNode, made: Record<string, unknown> | Map<unknown, unknown>): Steps<void> {
    for (const [key, item] of node.entries) {
      let place = this.convert(key);
      // A dtype beside the string of its name.
      if (typeof key === 'object' && made instanceof Map && made.has(place)) place = key;
      else this.mark(made, place, typeof key === 'string' ? node.keyNodes.get(key) : key, markKey);
      this.mark(made, place, item);
      const value = isContainer(item) ? yield* this.inner(key, item) : this.part(key, item);
      if (made instanceof Map) made.set(place, value);
      else made[place as string] = value;
      if (endsStep(++this.entriesDone, ENTRIES)) yield;
    }
  }

  /** The attributes of an OrderedDict: a state dict's versions, and whatever else there is. */
  private attributes(made: object, node: DictNode): void {
    const versions = node.entries.get('_metadata');
    if (versions instanceof DictNode) setStateDictMetadata(made, this.metadata(versions));
    if (node.entries.size > 1 || !(versions instanceof DictNode)) {
      marksFor(made).attributes = this.convert(node) as object;
    }
  }

  private metadata(node: DictNode): Map<string, any> {
    const done = this.versions.get(node);
    if (done !== undefined) return done;
    const made = new Map<string, any>();
    this.versions.set(node, made);
    markKind(made, node.kind);
    marksFor(made).loaded = true;
    for (const name of node.entries.keys()) {
      if (typeof name !== 'string') throw this.fail('the metadata of a state dict has other keys than names');
    }
    doSteps(this.entries(node, made));
    return made;
  }

  private set(node: object, items: Iterable<unknown>): Set<unknown> {
    const made = new Set();
    this.done.set(node, made);
    marksFor(made).loaded = true;
    for (const item of items) {
      const value = this.part(IN_SET, item);
      // A dtype beside the string of its name.
      if (made.has(value)) {
        made.add(item);
        continue;
      }
      this.mark(made, value, item);
      made.add(value);
    }
    return made;
  }

  private deque(node: DequeNode): unknown[] {
    const made = doSteps(this.items(node, node.items, 'deque'));
    marksFor(made).maxlen = node.maxlen;
    return made;
  }

  /** An object of a class that is not known: what the file says of it, as a plain object or array. */
  private plainInstance(node: InstanceNode): object {
    const { name, args, created, state, items, dict } = node;
    if (isModule(node)) {
      throw this.fail(
        `the file holds a whole module (${name.slice(0, 200)}), whose code can't run here: ` +
          'torch.serialization.loadStateDicts(file) gives its weights, for a model that is built here',
      );
    }
    const fields = state === undefined || state === null ? undefined : fieldsOf(state);
    if (items.length > 0 && args.length === 0 && dict.entries.size === 0) {
      const made: unknown[] = [];
      this.done.set(node, made);
      doSteps(this.fill(made, items));
      this.origin(made, node, 'items', fields);
      return made;
    }
    if (dict.entries.size > 0 && args.length === 0 && items.length === 0) {
      const made = doSteps(this.dict(dict, node));
      this.origin(made, node, 'entries', fields);
      return made;
    }
    if (fields !== undefined && args.length === 0) {
      const made = doSteps(this.dict(fields, node));
      marksFor(made).instance = { name, form: state instanceof DictNode ? 'fields' : 'slots', created };
      return made;
    }
    if (state === undefined && created && args.length > 0) {
      const made: unknown[] = [];
      this.done.set(node, made);
      doSteps(this.fill(made, args));
      marksFor(made).instance = { name, form: 'args', created };
      return made;
    }
    if (state === undefined && args.length === 0) {
      const made = {};
      this.done.set(node, made);
      marksFor(made).instance = { name, form: 'fields', created };
      return made;
    }
    throw this.fail(
      `the file holds an object of ${name.slice(0, 200)} in a form that only its class can read: save its fields in Python, or ` +
        `give a class with a method __setstate__ to torch.serialization.addSafeGlobals({ '${name.slice(0, 200)}': YourClass })`,
    );
  }

  /** Remembers the class of a list or dict, and the fields that it has besides. */
  private origin(
    made: object,
    { name, created }: InstanceNode,
    form: 'items' | 'entries',
    fields?: DictNode,
  ): void {
    const marks = marksFor(made);
    marks.instance = { name, form, created };
    if (fields !== undefined) marks.attributes = this.convert(fields) as object;
  }

  private tensor(value: Tensor): Tensor {
    this.done.set(value, value);
    const state = takePendingState(value);
    if (state instanceof PyTuple) for (const part of state.items) this.assign(value, part, 'a tensor');
    else this.assign(value, state, 'a tensor');
    return value;
  }

  private instance(node: AllowedInstance): object {
    const args = node.args.map((arg) => this.convert(arg));
    const made = new node.type(...args);
    this.done.set(node, made);
    if (node.state === undefined || node.state === null) return made;
    const own = (made as { __setstate__?: (state: unknown) => void }).__setstate__;
    if (typeof own === 'function') {
      own.call(made, this.convert(node.state));
      return made;
    }
    const parts = node.state instanceof PyTuple ? node.state.items : [node.state];
    if (parts.length > 2 || parts.some((part) => part !== null && !(part instanceof DictNode))) {
      throw this.fail(`${node.type.name} has no __setstate__ for a state that is no dict`);
    }
    for (const part of parts) this.assign(made, part, node.type.name);
    return made;
  }

  /** Gives an object its fields, in the file's order. */
  private assign(target: object, state: unknown, what: string): void {
    if (state === undefined || state === null) return;
    if (!(state instanceof DictNode)) throw this.fail(`the state of ${what} is no dict`);
    for (const [name, item] of state.entries) {
      if (typeof name !== 'string') throw this.fail(`the state of ${what} has other keys than names`);
      if (target instanceof Tensor && name in target)
        throw this.fail(`a tensor has the attribute ${name}, which can't be set here`);
      const value = this.part(name, item);
      this.mark(target, name, item);
      Reflect.deleteProperty(target, name);
      Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
    }
  }
}
