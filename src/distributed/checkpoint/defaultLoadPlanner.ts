/** Twin of DefaultLoadPlanner in torch/distributed/checkpoint/default_planner.py. */
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { openCheckpoint, readOptions } from '../../serialization/load';
import { bufferSource, Converter } from '../../serialization/parts';
import { torchOps } from '../../tensor/operators';
import { type Slot, unwrapSlot } from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import { layoutOf } from '../tensor/layout';
import { localOf } from '../tensor/local';
import { createLoadPlan } from './loadPlans';
import { dictOf, type Metadata, type ObjectPath, TensorStorageMetadata } from './metadata';
import { type Flat, flattenStateDict, isDict, setElement } from './nested';
import { LoadPlanner } from './planner';
import type { LoadPlan, ReadItem } from './plans';

/** Options of {@link DefaultLoadPlanner}. */
export interface DefaultLoadPlannerOptions {
  /** Whether nested dicts are entries with dots in their names. Default: true */
  flattenStateDict?: boolean | undefined;
  /** Whether entries that the checkpoint lacks stay as they are, instead of being an error. Default: false */
  allowPartialLoad?: boolean | undefined;
}

type Order = [flattenStateDict: 'flattenStateDict'];
const bind = binder<DefaultLoadPlannerOptions, Order>(
  'DefaultLoadPlanner',
  {},
  { flattenStateDict: true },
  { allowPartialLoad: false },
);

/** What is no tensor: a file of `torch.save` that holds one value. */
function readEntry(bytes: Uint8Array): { value: unknown; slot: Slot | undefined } {
  const refuse = () => new TorchError('the checkpoint is damaged: TorchScript where a value should be');
  const opened = openCheckpoint(bufferSource(bytes), readOptions({ weightsOnly: false }), refuse);
  if (opened.unpickle === undefined) throw refuse();
  const { value, reader } = opened.unpickle();
  return { value: new Converter(reader.strings).convert(value), slot: unwrapSlot(value)[1] };
}

/** Tensors without memory get some, where they are. */
function materialize(value: unknown, put: (made: Tensor) => void): void {
  if (value instanceof Tensor) {
    if (value.device !== 'meta') return;
    const made = torchOps.emptyLike(value, { device: 'cpu' });
    put(layoutOf(value)?.mark(made) ?? made);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) materialize(item, (made) => (value[i] = made));
  } else if (isDict(value)) {
    for (const [key, item] of dictOf(value)) {
      materialize(item, (made) => {
        if (value instanceof Map) value.set(key, made);
        else Reflect.set(value, key as string, made);
      });
    }
  }
}

/**
 * Plans what `load` reads: the parts that make the state dict's tensors, however they were divided when they
 * were saved.
 *
 * @param args flattenStateDict (true); allowPartialLoad (false)
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.DefaultLoadPlanner
 * @example
 * const { checkpoint } = torch.distributed;
 * checkpoint.save({ a: torch.ones([2]) }, { checkpointId: 'parts' });
 * const state = { a: torch.zeros([2]), b: torch.zeros([1]) };
 * const planner = new checkpoint.DefaultLoadPlanner({ allowPartialLoad: true });
 * checkpoint.load(state, { checkpointId: 'parts', planner });
 * console.log(state.a.tolist(), state.b.tolist()); // [ 1, 1 ] [ 0 ]
 */
export class DefaultLoadPlanner extends LoadPlanner {
  /** Whether nested dicts are entries with dots in their names. */
  readonly flattenStateDict: boolean;
  /** Whether entries that the checkpoint lacks stay as they are. */
  readonly allowPartialLoad: boolean;
  /** The state dict as it was given. */
  originalStateDict: object = {};
  /** The state dict, flat where that is asked for. */
  stateDict: Map<string, unknown> = new Map();
  /** The paths of the names. */
  mappings: Map<string, ObjectPath> = new Map();
  /** What the checkpoint holds. */
  metadata: Metadata | null = null;
  /** Whether this rank decides for all. */
  isCoordinator = false;

  constructor(...args: Arguments<DefaultLoadPlannerOptions, Order>) {
    super();
    const o = bind.named(args);
    this.flattenStateDict = o.flattenStateDict;
    this.allowPartialLoad = o.allowPartialLoad;
  }

  override setUpPlanner(stateDict: object, metadata: Metadata, isCoordinator: boolean): void {
    materialize(stateDict, () => {});
    this.originalStateDict = stateDict;
    this.metadata = metadata;
    this.isCoordinator = isCoordinator;
    if (this.flattenStateDict) this.#take(flattenStateDict(stateDict));
    else this.stateDict = new Map(dictOf(stateDict).map(([key, value]) => [String(key), value]));
  }

  #take({ values, paths }: Flat): void {
    this.stateDict = values;
    this.mappings = paths;
  }

  override createLocalPlan(): LoadPlan {
    const metadata = this.metadata!;
    if (this.flattenStateDict) {
      // Before PyTorch 2.4 a dict without tensors was one entry.
      const others = [...metadata.stateDictMetadata.keys()].filter((name) => !this.stateDict.has(name));
      if (others.length > 0) {
        const old = flattenStateDict(this.originalStateDict, true);
        if (others.some((name) => old.values.has(name))) this.#take(old);
      }
    }
    return createLoadPlan(this.stateDict, metadata, !this.allowPartialLoad);
  }

  override createGlobalPlan(allPlans: readonly LoadPlan[]): LoadPlan[] {
    return [...allPlans];
  }

  override finishPlan(newPlan: LoadPlan): LoadPlan {
    return newPlan;
  }

  override loadBytes(readItem: ReadItem, value: Uint8Array): void {
    const { fqn } = readItem.destIndex;
    const path = this.flattenStateDict ? this.mappings.get(fqn)! : [fqn];
    setElement(this.originalStateDict, path, readEntry(value), this.stateDict.size);
  }

  override resolveTensor(readItem: ReadItem): Tensor {
    return this.transformTensor(readItem, localOf(this.lookupTensor(readItem.destIndex.fqn)));
  }

  override commitTensor(_readItem: ReadItem, _tensor: Tensor): void {}

  /**
   * The tensor of an entry, for planners that extend this one.
   * @param fqn the entry's name
   */
  lookupTensor(fqn: string): Tensor {
    const found = this.stateDict.get(fqn);
    if (!(found instanceof Tensor)) throw new RangeError(`Could not find FQN: '${fqn}'`);
    return found;
  }

  /**
   * The part of a tensor that an item is copied into, for planners that extend this one.
   * @param readItem which item
   * @param tensor the whole tensor
   */
  transformTensor(readItem: ReadItem, tensor: Tensor): Tensor {
    return narrowed(tensor, readItem.destOffsets, readItem.lengths);
  }
}

/** A part of a tensor. */
export function narrowed(tensor: Tensor, offsets: readonly number[], lengths: readonly number[]): Tensor {
  return tensor.shape.reduce(
    (part, n, d) => (lengths[d] === n ? part : part.narrow(d, offsets[d]!, lengths[d]!)),
    tensor,
  );
}

/** Loads all that a checkpoint holds into a state dict that is empty at first. */
export class EmptyStateDictLoadPlanner extends DefaultLoadPlanner {
  override setUpPlanner(stateDict: Map<unknown, unknown>, metadata: Metadata, isCoordinator: boolean): void {
    const { stateDictMetadata: entries, plannerData } = metadata;
    for (const [name, entry] of entries) {
      const value =
        entry instanceof TensorStorageMetadata
          ? torchOps.empty([...entry.size], { dtype: entry.properties.dtype, device: 'cpu' })
          : entry;
      setElement(stateDict, plannerData?.get(name) ?? [name], { value }, entries.size);
    }
    super.setUpPlanner(stateDict, metadata, isCoordinator);
  }
}
