/** Making process groups and ending them. */
import { createHash } from 'node:crypto';
import { type Arguments, binder } from '../common/binder';
import { DistStoreError, TorchError } from '../common/errors';
import { expectBoolean, expectInteger, expectString, invalidArgument } from '../common/expect';
import { native } from '../native';
import { isTorchFrom } from '../native/torchVersion';
import type { Device } from '../tensor/types';
import { requireAvailable } from './availability';
import { backendConfig, getDefaultBackendForDevice } from './backends';
import { boundDevice } from './boundDevice';
import { prefixErrors } from './rankedErrors';
import { rendezvous } from './rendezvous';
import { requireStore, type Store } from './store';
import { PrefixStore } from './stores';
import { DEFAULT_TIMEOUT, milliseconds } from './timeout';
import { defaultGroup, endGroup, type Group, memberOf, NON_GROUP_MEMBER, ProcessGroup, world } from './world';

/** The next group's name, of which all ranks think alike, in Python too: 2.14 changed what it counts. */
function nextName(ranks: readonly number[], isHashed: boolean): string {
  const countsAll = isTorchFrom('2.14');
  const count = world.count;
  if (countsAll || !isHashed) world.count++;
  if (!isHashed) return String(count);
  return createHash('sha1')
    .update([...ranks, countsAll ? count : world.groups.size].join('_'))
    .digest('hex');
}

interface NewGroup {
  size: number;
  rank: number;
  /** Of the world; none for the world itself. */
  ranks: readonly number[];
  backend: string;
  /** The store that has the values. */
  store: Store;
  name: string;
  /** How long it may take, in seconds; null: as long as the group allows. */
  timeout: number;
  description: string;
  device?: Device | null;
}

/** Connects to the other ranks of a group. */
function connect(group: NewGroup): ProcessGroup {
  const { size, rank, ranks, backend, store, name, timeout, description, device = null } = group;
  if (world.groups.has(name))
    throw new RangeError(
      'The specified group name has already been created, please use a different group name',
    );
  const config = backendConfig(backend);
  const groupStore = new PrefixStore(`${name}/`, store);
  const handle = native.groupNew(
    groupStore._native,
    rank,
    size,
    milliseconds(timeout),
    name,
    description,
    [...config.keys()],
    [...config.values()],
    [...ranks],
  );
  const members = ranks.length > 0 ? ranks : Array.from({ length: size }, (_, i) => i);
  const made = new ProcessGroup({
    handle,
    name,
    description,
    rank,
    ranks: members,
    backend,
    devices: config,
    store: groupStore,
    device,
    timeout,
  });
  world.groups.set(name, made);
  return made;
}

/** Waits for all ranks to come here, where TORCH_DIST_INIT_BARRIER=1: Python's `_store_based_barrier`. */
function initBarrier(rank: number, store: Store, name: string, size: number, timeout: number): void {
  if (process.env.TORCH_DIST_INIT_BARRIER !== '1') return;
  const key = `store_based_barrier_key:${name}`;
  store.add(key, 1);
  const last = `${key}:last_worker`;
  if (store.add(key, 0) === size) store.set(last, '1');
  try {
    store.wait([last], timeout);
  } catch (error) {
    throw new DistStoreError(
      `Timed out initializing process group in store based barrier on rank ${rank}, for key: ${key} ` +
        `(world_size=${size}, num_workers_joined=${store.add(key, 0)}, timeout=${timeout} s error=${error})`,
    );
  }
}

/** Options of {@link initProcessGroup}. */
export interface InitProcessGroupOptions {
  /**
   * How the processes find each other: `'env://'` (what `torchrun` sets), `'tcp://host:port'` or
   * `'file:///path'`. Default: 'env://'
   */
  initMethod?: string | null | undefined;
  /** How long ranks wait for each other, in seconds. Default: 1800 */
  timeout?: number | null | undefined;
  /** How many processes there are; -1 where `initMethod` tells. Default: -1 */
  worldSize?: number | undefined;
  /** Which of them this is; -1 where `initMethod` tells. Default: -1 */
  rank?: number | undefined;
  /** A store that all processes reach, instead of `initMethod`. Default: null */
  store?: Store | null | undefined;
  /** Not used, as in Python. Default: '' */
  groupName?: string | undefined;
  /**
   * This process's accelerator, by name or by index: the one of its barriers, and what chooses the backend
   * where none is named. Nothing is connected ahead of time. Default: null
   */
  deviceId?: Device | number | null | undefined;
}

interface InitProcessGroupParameters extends InitProcessGroupOptions {
  backend?: string | null;
}

type InitOrder = [
  backend: 'backend',
  initMethod: 'initMethod',
  timeout: 'timeout',
  worldSize: 'worldSize',
  rank: 'rank',
  store: 'store',
  groupName: 'groupName',
];
const bindInit = binder<InitProcessGroupParameters, InitOrder>(
  'initProcessGroup',
  {},
  { backend: null, initMethod: null, timeout: null, worldSize: -1, rank: -1, store: null, groupName: '' },
  { deviceId: null },
  { store: 'object' },
);

/**
 * Begins `torch.distributed`: makes the group of all processes, which waits until all are there. Ranks in
 * Node and in Python can be in one world.
 *
 * @param args backend: `'gloo'`, `'nccl'`, or one for each type of device, `'cpu:gloo,cuda:nccl'` (that of
 *   the accelerator, or gloo); `initMethod` (`'env://'`) with `rank` and `worldSize` where it doesn't tell,
 *   or a `store` with both; `timeout` in seconds (1800); `deviceId`: this process's accelerator
 * @throws RangeError where there is a group already, or the environment lacks something
 * @throws TorchError for a backend that isn't there, and a rank beyond the world
 * @throws Error for a name that no backend has
 * @throws DistStoreError, DistNetworkError or DistBackendError where the others aren't found in time
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.init_process_group
 * @example
 * const { distributed } = torch;
 * const store = new distributed.HashStore(); // a world of one
 * distributed.initProcessGroup('gloo', { store, rank: 0, worldSize: 1 });
 * distributed.getWorldSize(); // 1
 * distributed.destroyProcessGroup();
 */
export function initProcessGroup(...args: Arguments<InitProcessGroupParameters, InitOrder>): void {
  const o = bindInit.named(args);
  const { initMethod, groupName } = o;
  if (o.backend !== null) expectString(o.backend, 'backend');
  if (initMethod !== null) expectString(initMethod, 'initMethod');
  expectInteger(o.worldSize, 'worldSize');
  expectInteger(o.rank, 'rank');
  expectString(groupName, 'groupName');
  if (o.store !== null) requireStore(o.store);
  const timeout = o.timeout ?? DEFAULT_TIMEOUT;
  milliseconds(timeout);
  requireAvailable();
  if (world.defaultGroup !== null)
    throw new RangeError('trying to initialize the default process group twice!');
  let { store, rank, worldSize } = o;
  if (store !== null) {
    if (initMethod !== null) throw new Error('Cannot specify both init_method and store.');
    if (worldSize <= 0) throw new Error('world_size must be positive if using store');
    if (rank < 0) throw new Error('rank must be non-negative if using store');
  }
  const device = boundDevice(o.deviceId);
  const ofDevice = device === null ? 'undefined' : getDefaultBackendForDevice(device);
  const backend = (o.backend ?? ofDevice).toLowerCase();
  backendConfig(backend);
  if (store === null) {
    const place = rendezvous(initMethod ?? 'env://', rank, worldSize, timeout);
    ({ rank, worldSize } = place);
    place.store.setTimeout(timeout);
    store = new PrefixStore('default_pg', place.store);
  }
  if (rank >= worldSize) throw new TorchError(`rank ${rank} is not in a world of ${worldSize}`);
  const name = nextName([], false);
  const description = 'default_pg';
  world.defaultGroup = connect({
    size: worldSize,
    rank,
    ranks: [],
    backend,
    store,
    name,
    timeout,
    description,
    device,
  });
  prefixErrors(rank);
  initBarrier(rank, store, name, worldSize, timeout);
}

/** Options of {@link newGroup}. */
export interface NewGroupOptions {
  /** Which ranks belong to it; null for all. Default: null */
  ranks?: readonly number[] | null | undefined;
  /** How long its ranks wait for each other, in seconds. Default: 1800 */
  timeout?: number | null | undefined;
  /** Its backend; null for the world's. Default: null */
  backend?: string | null | undefined;
  /** Whether only its members call this, instead of all ranks. Default: false */
  useLocalSynchronization?: boolean | undefined;
  /** What it is for. Default: null */
  groupDesc?: string | null | undefined;
}

type NewGroupOrder = [ranks: 'ranks', timeout: 'timeout', backend: 'backend'];
const bindNewGroup = binder<NewGroupOptions, NewGroupOrder>(
  'newGroup',
  {},
  { ranks: null, timeout: null, backend: null },
  { useLocalSynchronization: false, groupDesc: null },
);

function checkedRanks(ranks: unknown, size: number): number[] {
  if (!Array.isArray(ranks)) throw invalidArgument('an array of ranks', 'ranks', ranks);
  for (const rank of ranks) expectInteger(rank, 'ranks');
  const sorted = [...(ranks as number[])].sort((a, b) => a - b);
  if (new Set(sorted).size !== sorted.length)
    throw new RangeError(`ranks list must not contain duplicate entries, got [${sorted.join(', ')}]`);
  if (sorted.length > size)
    throw new RangeError(
      "the new group's world size should be less or equal to the world size set by init_process_group",
    );
  for (const rank of sorted)
    if (rank < 0 || rank >= size)
      throw new RangeError(
        `Rank ${rank} is out of range. Valid ranks are 0 to ${size - 1} (world_size=${size})`,
      );
  return sorted;
}

/**
 * A group of some of the ranks. All ranks call it, in the same order, members or not.
 *
 * @param args ranks (all); timeout in seconds (1800); backend (the world's); useLocalSynchronization: whether
 *   only members call it (false); groupDesc
 * @returns the group; for others than its members `GroupMember.NON_GROUP_MEMBER`, or null with
 *   `useLocalSynchronization` and a LibTorch before 2.14, as in Python
 * @throws RangeError before `initProcessGroup`, and for ranks that aren't there
 * @throws TypeError for no ranks at all
 * @throws Error for a name that no backend has, on its members
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.new_group
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const group = distributed.newGroup([0]);
 * distributed.getRank(group); // 0
 * distributed.destroyProcessGroup();
 */
export function newGroup(...args: Arguments<NewGroupOptions, NewGroupOrder>): Group | null {
  const o = bindNewGroup.named(args);
  expectBoolean(o.useLocalSynchronization, 'useLocalSynchronization');
  if (o.backend !== null) expectString(o.backend, 'backend');
  if (o.groupDesc !== null) expectString(o.groupDesc, 'groupDesc');
  const timeout = o.timeout ?? DEFAULT_TIMEOUT;
  milliseconds(timeout);
  const everyone = defaultGroup();
  const own = everyone.rank();
  const isLocal = o.useLocalSynchronization;
  const size = everyone.size();
  if (isLocal && Array.isArray(o.ranks) && !o.ranks.includes(own))
    return isTorchFrom('2.14') ? NON_GROUP_MEMBER : null;
  const ranks = o.ranks === null ? [...everyone._parts.ranks] : checkedRanks(o.ranks, size);
  const backend = (o.backend || everyone._parts.backend).toLowerCase();
  const name = nextName(ranks, isLocal);
  // Behind its name, as in Python: the next group's is another on all ranks.
  if (ranks.length === 0) throw new TypeError('ranks list must not be empty: a group has at least one rank');
  const rank = ranks.indexOf(own);
  const { store } = everyone._parts;
  if (rank === -1) {
    world.foreign = ranks;
    return NON_GROUP_MEMBER;
  }
  const description = o.groupDesc ?? 'undefined';
  const made = connect({ size: ranks.length, rank, ranks, backend, store, name, timeout, description });
  initBarrier(own, isLocal ? made._parts.store : store, name, isLocal ? ranks.length : size, timeout);
  return made;
}

const bindDestroy = binder<{ group?: Group | null }, ['group']>(
  'destroyProcessGroup',
  {},
  { group: null },
  {},
  { group: 'object' },
);

/**
 * Ends a group, or `torch.distributed` with all groups. It waits for the collectives that are under way.
 *
 * @param args group: all groups where it is left out
 * @throws RangeError for a group that isn't there
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.destroy_process_group
 */
export function destroyProcessGroup(...args: Arguments<{ group?: Group | null }, [group: 'group']>): void {
  const [given] = bindDestroy(args);
  if (given === NON_GROUP_MEMBER) return;
  if (given === null && world.defaultGroup === null) throw new Error('Process group cannot be None');
  const found = memberOf(given)!;
  if (world.groups.get(found.groupName) !== found) throw new RangeError('Invalid process group specified');
  if (found !== world.defaultGroup) {
    endGroup(found);
    return;
  }
  // The newest first, as in Python: all ranks end them in one order.
  for (const each of [...world.groups.values()].reverse()) endGroup(each);
  world.count = 0;
}
