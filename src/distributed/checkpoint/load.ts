/** Twin of torch/distributed/checkpoint/state_dict_loader.py. */
import type { ProcessGroup } from '../../c10d/world';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { Ranks } from './coordinator';
import { DefaultLoadPlanner } from './defaultLoadPlanner';
import { FileSystemReader } from './filesystemReader';
import { dictOf, type Metadata } from './metadata';
import { isDict } from './nested';
import type { LoadPlanner } from './planner';
import type { LoadPlan } from './plans';
import { isAlone, requirePlace } from './save';
import { isStateful, stateOf } from './stateful';
import type { StorageReader } from './storage';

/** Options of {@link load}. */
export interface CheckpointLoadOptions {
  /** The folder. Default: that of `storageReader` */
  checkpointId?: string | null | undefined;
  /** What reads. Default: a `FileSystemReader` */
  storageReader?: StorageReader | null | undefined;
  /** What decides who reads what. Default: a `DefaultLoadPlanner` */
  planner?: LoadPlanner | null | undefined;
  /** Whose ranks load together. Default: all */
  processGroup?: ProcessGroup | null | undefined;
  /** Whether this process loads by itself. Default: false */
  noDist?: boolean | undefined;
}

interface Parameters extends CheckpointLoadOptions {
  /** What is loaded into. */
  stateDict: object;
}
type Order = [stateDict: 'stateDict'];
const bind = binder<Parameters, Order>(
  'load',
  { stateDict: 'data' },
  {},
  { checkpointId: null, storageReader: null, planner: null, processGroup: null, noDist: false },
);

/** What a checkpoint holds. @throws TorchError where there is none */
function readMetadata(reader: StorageReader): Metadata {
  try {
    return reader.readMetadata();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TorchError(`metadata is None; global metadata read failed: ${why}`);
  }
}

/** Loads into a dict that is changed in place. */
export function loadStateDict(
  stateDict: object,
  reader: StorageReader,
  planner: LoadPlanner,
  ranks: Ranks,
): void {
  const plan = ranks.reduceScatter(
    'plan',
    () => {
      const metadata = readMetadata(reader);
      planner.setUpPlanner(stateDict, metadata, ranks.isCoordinator);
      reader.setUpStorageReader(metadata, ranks.isCoordinator, { rank: ranks.rank });
      return reader.prepareLocalPlan(planner.createLocalPlan());
    },
    (all: LoadPlan[]) => reader.prepareGlobalPlan(planner.createGlobalPlan(all)),
  );
  ranks.allGather('read', () => {
    reader.readData(planner.finishPlan(plan), planner);
    return null;
  });
}

/**
 * Loads a checkpoint into a state dict: tensors are filled in place, other values replaced, and what has a
 * `stateDict()`, such as a module, is given it by `loadStateDict`. All ranks call it, with the same keys.
 *
 * By how many ranks, and in which parts, it was saved makes no difference, nor whether in Python or here.
 *
 * @param args stateDict: a dict with tensors of the checkpoint's shapes; then by name checkpointId (a
 *   folder), storageReader, planner, processGroup (all), noDist (false)
 * @throws RangeError where this process is no member of the group
 * @throws CheckpointException on every rank for what fails on any: there is no checkpoint, or it is damaged;
 *   it lacks an entry; a tensor has another shape
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict_loader.load
 * @example
 * const { checkpoint } = torch.distributed;
 * checkpoint.save({ x: torch.arange(3), step: 7 }, { checkpointId: 'last' });
 * const state = { x: torch.zeros([3], { dtype: 'int64' }), step: 0 };
 * checkpoint.load(state, { checkpointId: 'last' });
 * console.log(state.x.tolist(), state.step); // [ 0, 1, 2 ] 7
 */
export function load(...args: Arguments<Parameters, Order>): void {
  const o = bind.named(args);
  const { stateDict } = o;
  if (!isDict(stateDict)) throw invalidArgument('a dict', 'stateDict', stateDict);
  const alone = isAlone(o.noDist, 'load');
  const reader = o.storageReader ?? new FileSystemReader(requirePlace(o.checkpointId));
  if (o.storageReader === null || o.checkpointId !== null) reader.reset(o.checkpointId);
  // All ranks read in one order.
  const entries = dictOf(stateDict).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const states = new Map(entries.map(([key, value]): [unknown, unknown] => [key, stateOf(value)]));
  const ranks = new Ranks(o.processGroup, alone);
  loadStateDict(states, reader, o.planner ?? new DefaultLoadPlanner(), ranks);
  for (const [key, value] of entries) {
    const loaded = states.get(key);
    if (isStateful(value)) value.loadStateDict(loaded);
    else if (stateDict instanceof Map) stateDict.set(key, loaded);
    else Reflect.set(stateDict, key as string, loaded);
  }
}
