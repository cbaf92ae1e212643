/** The values of a graph while it is recorded: which one a tensor is, also after changes in place. */
import { TorchError } from '../common/errors';
import type { Tensor } from '../tensor/tensor';
import type { GraphNode, GraphValue } from './nodes';
import { type Invert, inverseOf, replayed } from './views';

/** What is known of a tensor. Tensors that share memory are a tree: views of views of a root. */
interface Entry {
  value: GraphValue;
  /** The tensor that it is a view of, and the node that made it one, where it is a view. */
  readonly base: Entry | undefined;
  readonly via: GraphNode | undefined;
  readonly resultIndex: number;
  /** How many changes of the root's memory `value` shows. */
  seen: number;
  /** Of a root: how often its memory was changed. */
  changes: number;
}

/** A number that tensors share where they share memory; undefined for those without memory. */
function memoryOf(tensor: Tensor): number | bigint | undefined {
  if (tensor.layout !== 'strided' || tensor.device === 'meta') return undefined;
  try {
    const pointer = tensor.storagePtr();
    return pointer === 0 || tensor.numel() === 0 ? undefined : pointer;
  } catch {
    return undefined; // what wraps other tensors has none
  }
}

const rootOf = (entry: Entry): Entry => (entry.base === undefined ? entry : rootOf(entry.base));

/** The values that tensors stand for, and new ones. */
export class Values {
  readonly #entries = new WeakMap<Tensor, Entry>();
  readonly #taken = new Set<string>();
  /** Tensors that the recording has met: while they live, their memory is not used for others. */
  readonly #kept: Tensor[] = [];
  readonly constants: GraphValue[] = [];

  constructor(
    /** Names of parameters and buffers. */
    private readonly names: ReadonlyMap<Tensor, string>,
    /** Records a call that the script didn't make: of a view that shows a change. */
    private readonly emit: (name: string, args: unknown[], like: GraphValue, cause: GraphNode) => GraphValue,
  ) {}

  /** A new value with a name that is free. */
  make(name: string, tensor: Tensor, node: GraphNode | null, constant: Tensor | null = null): GraphValue {
    const { shape, dtype, device } = tensor;
    return { name: this.name(name), shape, dtype, device, node, tensor: constant };
  }

  /** A name that no other value has. */
  name(wanted: string): string {
    let name = wanted;
    for (let i = 1; this.#taken.has(name); i++) name = `${wanted}_${i}`;
    this.#taken.add(name);
    return name;
  }

  /** Notes that a tensor is this value. */
  set(tensor: Tensor, value: GraphValue): void {
    this.#kept.push(tensor);
    const entry = { value, base: undefined, via: undefined, resultIndex: 0, seen: 0, changes: 0 };
    this.#entries.set(tensor, entry);
  }

  /** The value of a tensor that an operator is called with. */
  of(tensor: Tensor): GraphValue {
    let entry = this.#entries.get(tensor);
    if (entry === undefined) {
      const value = this.make(this.names.get(tensor) ?? 'constant', tensor, null, tensor);
      this.constants.push(value);
      this.set(tensor, value);
      entry = this.#entries.get(tensor)!;
    }
    return this.#read(entry);
  }

  /**
   * Notes that a tensor is called like this value from now on.
   * @returns the value that it was
   */
  rename(tensor: Tensor, value: GraphValue): GraphValue {
    const before = this.of(tensor);
    this.#entries.get(tensor)!.value = value;
    return before;
  }

  /** Notes a node's result, which may be a view of one of its arguments. */
  result(tensor: Tensor, value: GraphValue, index: number, args: readonly Tensor[]): void {
    const memory = memoryOf(tensor);
    const base = memory === undefined ? undefined : args.find((arg) => memoryOf(arg) === memory);
    this.set(tensor, value);
    if (base === undefined || base === tensor || value.node === null) return;
    const entry = this.#entries.get(base)!;
    const seen = rootOf(entry).changes;
    this.#entries.set(tensor, { value, base: entry, via: value.node, resultIndex: index, seen, changes: 0 });
  }

  /**
   * Notes that a node changed a tensor in place: it is the new value, and what it is a view of changes as
   * well.
   * @throws TorchError where the change can't be told of what it is a view of
   */
  change(tensor: Tensor, value: GraphValue): void {
    let entry = this.#entries.get(tensor)!;
    const root = rootOf(entry);
    const chain: Entry[] = [entry];
    entry.value = value;
    while (entry.base !== undefined) {
      const { base, via, resultIndex } = entry;
      const before: GraphValue = this.#read(base);
      const invert: Invert | undefined = inverseOf(via!, resultIndex, before);
      if (invert === undefined) {
        throw new TorchError(
          `${value.node!.name}() changes in place what ${via!.name}() gave, a view that can't be followed` +
            ` (${value.node!.source})`,
        );
      }
      base.value =
        invert === 'same'
          ? entry.value
          : this.emit(invert.name, invert.args(before, entry.value), before, value.node!);
      chain.push(base);
      entry = base;
    }
    root.changes++;
    for (const one of chain) one.seen = root.changes;
  }

  /** An entry's value, anew where its memory was changed through another tensor. */
  #read(entry: Entry): GraphValue {
    const { base, via } = entry;
    const { changes } = rootOf(entry);
    if (base === undefined || entry.seen === changes) return entry.value;
    const call = replayed(via!, entry.resultIndex, this.#read(base));
    entry.value = call === 'same' ? this.#read(base) : this.emit(call.name, call.args, entry.value, via!);
    entry.seen = changes;
    return entry.value;
  }
}
