/**
 * `async_save` of torch/distributed/checkpoint/state_dict_saver.py: the files are written while the loop
 * turns.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessGroup } from '../../c10d/world';
import type { Arguments } from '../../common/binder';
import { DistStoreError } from '../../common/errors';
import { Tensor } from '../../tensor/tensor';
import { DefaultSavePlanner } from './defaultSavePlanner';
import { CheckpointException, decided, failureOf, failuresOf, packed } from './failures';
import { keyOf, type Metadata } from './metadata';
import { pickleObject, unpickleObject } from './pickles';
import type { SavePlanner } from './planner';
import type { SavePlan, WriteItem, WriteResult, Written } from './plans';
import { boundSave, planSave, type SaveOrder, type SaveParameters, type Saving } from './save';

/** How many of these saves each group has begun: all ranks count alike. */
const counts = new WeakMap<ProcessGroup, number>();

/** The longest pause between two looks at the store. */
const MAX_PAUSE = 100;

/**
 * A value of the store, once it is there. Waiting in the store itself would keep its connection from others:
 * the ranks go on meeting meanwhile.
 */
async function valueOf(group: ProcessGroup, key: string): Promise<unknown> {
  const { store } = group._parts;
  const last = Date.now() + store.timeout * 1000;
  for (let pause = 1; !store.check([key]); pause = Math.min(2 * pause, MAX_PAUSE)) {
    if (Date.now() > last)
      throw new DistStoreError(`asyncSave: ${key} did not come within ${store.timeout} seconds`);
    await sleep(pause);
  }
  return unpickleObject(store.get(key));
}

/** What ranks have written, from all to the coordinator, and back that the checkpoint is there. */
async function finish(
  { ranks, writer }: Saving,
  name: string,
  own: unknown,
  metadata: Metadata | null,
): Promise<Metadata> {
  const group = ranks.group!;
  const { store } = group._parts;
  if (!ranks.isCoordinator) {
    store.set(`${name}/${ranks.rank}`, pickleObject(own));
    const answer = (await valueOf(group, `${name}/done`)) as unknown[];
    const failures = failuresOf(answer);
    if (failures !== undefined) throw new CheckpointException('write', failures);
    return answer[0] as Metadata;
  }
  // As others get it.
  const all = [unpickleObject(pickleObject(own))];
  for (let rank = 1; rank < ranks.size; rank++)
    all.push(
      await valueOf(group, `${name}/${rank}`).catch((error) => unpickleObject(pickleObject(packed(error)))),
    );
  const found = decided(all, ranks.rank, (results: WriteResult[][]) => writer.finish(metadata!, results));
  const failures = 'failures' in found ? found.failures : undefined;
  const answer = failures === undefined ? [metadata] : all.map((_, rank) => packedIn(failures, rank));
  store.set(`${name}/done`, pickleObject(answer));
  if (failures !== undefined) throw new CheckpointException('write', failures);
  return metadata!;
}

const packedIn = (failures: ReadonlyMap<number, Error>, rank: number): unknown =>
  failures.has(rank) ? packed(failures.get(rank)) : null;

/** Gives what a planner gave when it was asked: tensors as copies. */
class Staged extends DefaultSavePlanner {
  readonly #data = new Map<string, Written>();

  constructor(planner: SavePlanner, plan: SavePlan) {
    super();
    for (const item of plan.items) {
      const data = planner.resolveData(item);
      const copy = data instanceof Tensor ? data.detach().to({ device: 'cpu', copy: true }) : data;
      this.#data.set(keyOf(item.index), copy);
    }
  }

  override resolveData(item: WriteItem): Written {
    return this.#data.get(keyOf(item.index))!;
  }
}

/**
 * Saves as `save` does, while training goes on: the state dict is copied at once, and who writes what is
 * decided; the files are then written by other threads. All ranks call it. They hear of each other through
 * the group's store, so their other collectives go on meanwhile. In one world with ranks in Python it can't
 * be used.
 *
 * @param args as of `save`
 * @returns a promise of what the checkpoint holds, kept when that is there
 * @throws RangeError where this process is no member of the group
 * @throws CheckpointException at once for what fails while it is planned; the promise is broken for what
 *   fails later
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict_saver.async_save
 * @example
 * const saved = torch.distributed.checkpoint.asyncSave({ model }, { checkpointId: 'run/step-300' });
 * // training goes on
 * await saved;
 */
export function asyncSave(...args: Arguments<SaveParameters, SaveOrder>): Promise<Metadata> {
  const saving = boundSave(args, 'asyncSave');
  const { planner } = saving;
  const { plan, metadata } = planSave(saving);
  const final = planner.finishPlan(plan);
  return write(saving, final, new Staged(planner, final), metadata);
}

async function write(
  saving: Saving,
  plan: SavePlan,
  staged: SavePlanner,
  metadata: Metadata | null,
): Promise<Metadata> {
  const { ranks, writer } = saving;
  if (ranks.group === null) {
    try {
      writer.finish(metadata!, [await writer.writeDataAsync(plan, staged)]);
      return metadata!;
    } catch (error) {
      throw failureOf('write', 0, error);
    }
  }
  const count = counts.get(ranks.group) ?? 0;
  counts.set(ranks.group, count + 1);
  const own: unknown = await writer.writeDataAsync(plan, staged).catch(packed);
  return finish(saving, `async_save_${count}`, own, metadata);
}
