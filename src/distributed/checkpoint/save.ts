/** Twin of torch/distributed/checkpoint/state_dict_saver.py. */
import { isInitialized, type ProcessGroup } from '../../c10d/world';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectBoolean, invalidArgument } from '../../common/expect';
import { warn } from '../../common/warnings';
import { Ranks } from './coordinator';
import { DefaultSavePlanner } from './defaultSavePlanner';
import { FileSystemWriter } from './filesystemWriter';
import { dictOf, type Metadata } from './metadata';
import { isDict } from './nested';
import type { SavePlanner } from './planner';
import type { SavePlan } from './plans';
import { stateOf } from './stateful';
import type { StorageWriter } from './storage';

/** Options of {@link save}. */
export interface CheckpointSaveOptions {
  /** The folder. Default: that of `storageWriter` */
  checkpointId?: string | null | undefined;
  /** What writes. Default: a `FileSystemWriter` */
  storageWriter?: StorageWriter | null | undefined;
  /** What decides who writes what. Default: a `DefaultSavePlanner` */
  planner?: SavePlanner | null | undefined;
  /** Whose ranks save together. Default: all */
  processGroup?: ProcessGroup | null | undefined;
  /** Whether this process saves by itself. Default: false */
  noDist?: boolean | undefined;
}

/** The arguments of `save` and `asyncSave`, by name. */
export interface SaveParameters extends CheckpointSaveOptions {
  /** What is saved: a nested dict of tensors and other values. */
  stateDict: object;
}
export type SaveOrder = [stateDict: 'stateDict'];
const bind = binder<SaveParameters, SaveOrder>(
  'save',
  { stateDict: 'data' },
  {},
  { checkpointId: null, storageWriter: null, planner: null, processGroup: null, noDist: false },
);

/** A save in its steps. */
export interface Saving {
  ranks: Ranks;
  writer: StorageWriter;
  planner: SavePlanner;
  stateDict: object;
}

/** Whether a process works by itself, which Python warns of. */
export function isAlone(noDist: boolean, what: 'save' | 'load'): boolean {
  expectBoolean(noDist, 'noDist');
  if (!noDist && isInitialized()) return false;
  warn(
    `torch.distributed is disabled, unavailable or uninitialized, assuming the intent is to ${what} in a single process.`,
  );
  return true;
}

/** @throws RangeError without a place or a storage */
export function requirePlace(checkpointId: unknown): string {
  if (checkpointId === null || checkpointId === '')
    throw new TorchError('`checkpoint_id` must be specified if storage_reader/storage_writer is None.');
  if (typeof checkpointId !== 'string') throw invalidArgument('a path', 'checkpointId', checkpointId);
  return checkpointId;
}

/** The arguments of a save, checked, and objects that have a state dict replaced by that. */
export function boundSave(args: readonly unknown[], fn: string): Saving {
  const o = bind.named(args, fn);
  if (!isDict(o.stateDict)) throw invalidArgument('a dict', 'stateDict', o.stateDict);
  const alone = isAlone(o.noDist, 'save');
  const writer = o.storageWriter ?? new FileSystemWriter(requirePlace(o.checkpointId));
  if (o.storageWriter === null || o.checkpointId !== null) writer.reset(o.checkpointId);
  const states = dictOf(o.stateDict).map(([key, value]): [unknown, unknown] => [key, stateOf(value)]);
  return {
    ranks: new Ranks(o.processGroup, alone),
    writer,
    planner: o.planner ?? new DefaultSavePlanner(),
    stateDict: new Map(states),
  };
}

/** What this rank is to write, and on the coordinator what the checkpoint then holds. */
export function planSave({ ranks, writer, planner, stateDict }: Saving): {
  plan: SavePlan;
  metadata: Metadata | null;
} {
  let metadata: Metadata | null = null;
  const plan = ranks.reduceScatter(
    'plan',
    () => {
      planner.setUpPlanner(stateDict, writer.storageMeta(), ranks.isCoordinator);
      writer.setUpStorageWriter(ranks.isCoordinator, { rank: ranks.rank });
      return writer.prepareLocalPlan(planner.createLocalPlan());
    },
    (all: SavePlan[]) => {
      const [plans, found] = planner.createGlobalPlan(all);
      metadata = found;
      return writer.prepareGlobalPlan(plans);
    },
  );
  return { plan, metadata };
}

/**
 * Saves a state dict that several ranks have, each writing a part of it, in the format of Python's
 * `torch.distributed.checkpoint`. All ranks call it. What all ranks have, such as the parameters of
 * DistributedDataParallel, is written once. The checkpoint is there when its `.metadata` is, which comes
 * last.
 *
 * Values with a `stateDict()`, such as modules and optimizers, are saved by that.
 *
 * @param args stateDict: a dict, nested or not, of tensors and of what `torch.save` takes; then by name
 *   checkpointId (a folder), storageWriter, planner, processGroup (all), noDist (false)
 * @returns what the checkpoint holds
 * @throws CheckpointException on every rank for what fails on any
 * @throws RangeError where this process is no member of the group
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict_saver.save
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * distributed.checkpoint.save({ model, step: 100 }, { checkpointId: 'run/step-100' });
 * const state = { model, step: 0 };
 * distributed.checkpoint.load(state, { checkpointId: 'run/step-100' });
 * state.step; // 100
 * distributed.destroyProcessGroup();
 */
export function save(...args: Arguments<SaveParameters, SaveOrder>): Metadata {
  const saving = boundSave(args, 'save');
  const { ranks, writer, planner } = saving;
  const { plan, metadata } = planSave(saving);
  return ranks.allReduce(
    'write',
    () => writer.writeData(planner.finishPlan(plan), planner),
    (results) => {
      writer.finish(metadata!, results);
      return metadata!;
    },
  );
}
