/** The groups of this process, and its rank in each. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectInteger, invalidArgument } from '../common/expect';
import { warn } from '../common/warnings';
import { native } from '../native';
import type { NativeGroup } from '../native/distributed';
import type { Device } from '../tensor/types';
import type { Store } from './store';

/** What a group is made of. */
interface GroupParts {
  handle: NativeGroup;
  name: string;
  description: string;
  rank: number;
  /** The ranks of the world that belong to it, in its own order. */
  ranks: readonly number[];
  /** As it was asked for. */
  backend: string;
  /** Which backend each type of device has. */
  devices: ReadonlyMap<string, string>;
  /** The store that has the values. */
  store: Store;
  /** This process's device, where `initProcessGroup` was told it. */
  device: Device | null;
  /** How long its ranks wait for each other, in seconds. */
  timeout: number;
}

/**
 * Processes that do collectives together. `initProcessGroup` and `newGroup` make them.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#groups
 */
export class ProcessGroup {
  /** @internal */
  readonly _parts: GroupParts;

  /** @internal */
  constructor(parts: GroupParts) {
    this._parts = parts;
  }

  /** Its name, the same on all ranks. */
  get groupName(): string {
    return this._parts.name;
  }

  /** What it was said to be for. */
  get groupDesc(): string {
    return this._parts.description;
  }

  /** This process's device, of the world's group: `initProcessGroup`'s `deviceId`; null for none. */
  get boundDeviceId(): Device | null {
    return this._parts.device;
  }

  /** This process's rank in it. */
  rank(...args: []): number {
    refuseArguments('rank', args);
    return this._parts.rank;
  }

  /** How many processes it has. */
  size(...args: []): number {
    refuseArguments('size', args);
    return this._parts.ranks.length;
  }
}

/** In place of a group to which this process doesn't belong. */
export const NON_GROUP_MEMBER = -100;

/** A group, or what `newGroup` gives where this process is no member. */
export type Group = ProcessGroup | typeof NON_GROUP_MEMBER;

/** The groups that there are. */
class World {
  defaultGroup: ProcessGroup | null = null;
  readonly groups = new Map<string, ProcessGroup>();
  /** How many groups have got a number as their name. */
  count = 0;
  /**
   * The ranks of the newest of the groups that this process doesn't belong to; null without any. All those
   * groups are one value, by which Python finds these ranks.
   */
  foreign: readonly number[] | null = null;
}

export const world = new World();

/** The world's group and the mark of those that have none: Python's `dist.GroupMember`. */
export const GroupMember = {
  /** All processes; null before `initProcessGroup`. */
  get WORLD(): ProcessGroup | null {
    return world.defaultGroup;
  },
  NON_GROUP_MEMBER,
} as const;

/** The group of all processes: Python's `dist.group.WORLD`. */
export const group = {
  /** All processes; null before `initProcessGroup`. */
  get WORLD(): ProcessGroup | null {
    return world.defaultGroup;
  },
};

/** Whether there is a group of all processes: `initProcessGroup` has been called. */
export function isInitialized(...args: []): boolean {
  refuseArguments('isInitialized', args);
  return world.defaultGroup !== null;
}

/** The group of all processes. @throws RangeError before `initProcessGroup` */
export function defaultGroup(): ProcessGroup {
  if (world.defaultGroup !== null) return world.defaultGroup;
  throw new RangeError(
    'Default process group has not been initialized, please make sure to call init_process_group. (here: torch.distributed.initProcessGroup)',
  );
}

/** The group that an argument means; undefined where this process is no member. */
export function memberOf(given: unknown): ProcessGroup | undefined {
  if (given === null) return defaultGroup();
  if (given === NON_GROUP_MEMBER) return undefined;
  if (!(given instanceof ProcessGroup)) throw invalidArgument('a process group', 'group', given);
  return given;
}

/** The same, with Python's warning where this process is no member. */
export function memberFor(fn: string, given: unknown): ProcessGroup | undefined {
  const found = memberOf(given);
  if (found === undefined) {
    const rank = world.defaultGroup?.rank() ?? -1;
    warn(`Running ${fn} on global rank ${rank} which does not belong to the given group.`);
  }
  return found;
}

interface GroupParameters {
  /** Whose ranks; null for all. */
  group?: Group | null;
}

const bindGroup = binder<GroupParameters, ['group']>('getRank', {}, { group: null }, {}, { group: 'object' });
type GroupArguments = Arguments<GroupParameters, [group: 'group']>;

/**
 * This process's rank.
 * @param args group: all processes where it is left out
 * @returns -1 where this process is no member
 * @throws RangeError before `initProcessGroup`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.get_rank
 */
export function getRank(...args: GroupArguments): number {
  const [given] = bindGroup(args, 'getRank');
  return memberOf(given)?.rank() ?? -1;
}

/**
 * How many processes there are.
 * @param args group: all processes where it is left out
 * @returns -1 where this process is no member
 * @throws RangeError before `initProcessGroup`
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.get_world_size
 */
export function getWorldSize(...args: GroupArguments): number {
  const [given] = bindGroup(args, 'getWorldSize');
  return memberOf(given)?.size() ?? -1;
}

/** Whether a group hasn't ended: another one may have got its name. */
const isThere = (found: ProcessGroup): boolean => world.groups.get(found.groupName) === found;

/** The group that is meant. @throws RangeError where this process is no member, or the group has ended */
export function requireMember(given: unknown): ProcessGroup {
  const found = memberOf(given);
  if (found !== undefined && isThere(found)) return found;
  const why = found === undefined ? 'this process is no member of it' : 'it has been destroyed';
  throw new RangeError(`Invalid process group specified (here: ${why})`);
}

/** A group in errors. */
const nameOf = (found: ProcessGroup | undefined): string =>
  found?.groupName ??
  `${NON_GROUP_MEMBER} (here: of the groups without this process the newest, [${world.foreign?.join(', ')}], is meant)`;

/** The ranks of a group in its order. @throws RangeError for one that has ended, or without any of others */
function ranksOf(found: ProcessGroup | undefined): readonly number[] {
  if (found === undefined) {
    if (world.foreign !== null) return world.foreign;
  } else if (isThere(found)) return found._parts.ranks;
  const why = found === undefined ? 'there is no group without this process' : 'it has been destroyed';
  throw new RangeError(
    `Group ${found?.groupName ?? NON_GROUP_MEMBER} is not registered, please create group with ` +
      `torch.distributed.new_group API (here: torch.distributed.newGroup; ${why})`,
  );
}

/**
 * A group's backend, as it was asked for.
 * @param args group: all processes where it is left out
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.get_backend
 */
export function getBackend(...args: GroupArguments): string {
  const [given] = bindGroup(args, 'getBackend');
  return requireMember(given)._parts.backend;
}

/**
 * Which backend a group has for each type of device: `'cpu:gloo,cuda:gloo'`.
 * @param args group: all processes where it is left out
 */
export function getBackendConfig(...args: GroupArguments): string {
  const [given] = bindGroup(args, 'getBackendConfig');
  return Array.from(requireMember(given)._parts.devices, (pair) => pair.join(':')).join(',');
}

/**
 * The ranks of the world that belong to a group, in the group's order.
 * @param args group. As in Python `GroupMember.NON_GROUP_MEMBER` means the newest group without this process
 * @throws RangeError for a group that has ended
 */
export function getProcessGroupRanks(...args: GroupArguments): number[] {
  const [given] = bindGroup(args, 'getProcessGroupRanks');
  return [...ranksOf(memberOf(given))];
}

interface GlobalRankParameters {
  /** Whose ranks; null for all. */
  group: Group;
  /** A rank in the world's numbers. */
  globalRank: number;
}
const bindGroupRank = binder<GlobalRankParameters, ['group', 'globalRank']>(
  'getGroupRank',
  { group: 'object', globalRank: 'any' },
  {},
);

/**
 * The rank in a group of a rank of the world.
 * @param args group and globalRank
 * @throws RangeError for a rank that isn't in it
 */
export function getGroupRank(
  ...args: Arguments<GlobalRankParameters, [group: 'group', globalRank: 'globalRank']>
): number {
  const [given, globalRank] = bindGroupRank(args);
  expectInteger(globalRank, 'globalRank');
  return rankIn(memberOf(given), globalRank);
}

function rankIn(found: ProcessGroup | undefined, globalRank: number): number {
  // Python takes any number for the world's own.
  if (found !== undefined && found === world.defaultGroup) return globalRank;
  const rank = ranksOf(found).indexOf(globalRank);
  if (rank === -1) throw new RangeError(`Global rank ${globalRank} is not part of group ${nameOf(found)}`);
  return rank;
}

interface GroupRankParameters {
  /** Whose ranks; null for all. */
  group: Group;
  /** A rank in the group's numbers. */
  groupRank: number;
}
const bindGlobalRank = binder<GroupRankParameters, ['group', 'groupRank']>(
  'getGlobalRank',
  { group: 'object', groupRank: 'any' },
  {},
);

/**
 * The rank in the world of a rank of a group.
 * @param args group and groupRank
 * @throws RangeError for a rank that isn't in it
 */
export function getGlobalRank(
  ...args: Arguments<GroupRankParameters, [group: 'group', groupRank: 'groupRank']>
): number {
  const [given, groupRank] = bindGlobalRank(args);
  expectInteger(groupRank, 'groupRank');
  const found = memberOf(given);
  if (found !== undefined && found === world.defaultGroup) return groupRank;
  const rank = ranksOf(found)[groupRank];
  if (rank === undefined)
    throw new RangeError(`Group rank ${groupRank} is not part of group ${nameOf(found)}`);
  return rank;
}

/**
 * How many groups have been made, that of all processes included. As in Python those count too that are
 * destroyed or of other ranks; those of `useLocalSynchronization` since LibTorch 2.14, on their members.
 */
export function getPgCount(...args: []): number {
  refuseArguments('getPgCount', args);
  return world.count;
}

const bindNodeLocalRank = binder<{ fallbackRank?: number | null }, ['fallbackRank']>(
  'getNodeLocalRank',
  {},
  { fallbackRank: null },
);

/**
 * This process's rank among those of its machine, which `torchrun` and `npx torch-node run` tell.
 * @param args fallbackRank: what is given where LOCAL_RANK isn't set (null: an error)
 * @throws TorchError where it isn't known
 */
export function getNodeLocalRank(
  ...args: Arguments<{ fallbackRank?: number | null }, [fallbackRank: 'fallbackRank']>
): number {
  const [fallback] = bindNodeLocalRank(args);
  const told = process.env.LOCAL_RANK;
  if (told !== undefined) return Number(told);
  if (fallback !== null) {
    expectInteger(fallback, 'fallbackRank');
    return fallback;
  }
  throw new TorchError(
    'LOCAL_RANK is not in the environment. Consider passing fallbackRank to allow `getNodeLocalRank` to work, assuming you are not running in a multi-device context and want the code to run locally instead.',
  );
}

/** How a call names another rank: by the world's number or by the group's. */
export interface Peer {
  global: unknown;
  group: unknown;
}

/** The arguments of both. */
export type PeerNames = [global: string, group: string];

/** The other rank in the group's numbers. @throws RangeError for one that isn't in it */
export function groupRankOf(found: ProcessGroup | undefined, peer: Peer, names: PeerNames): number {
  if (peer.group !== null) {
    if (peer.global !== null) throw new RangeError("Can't specify both group_rank and global_rank");
    expectInteger(peer.group, names[1]);
    return peer.group;
  }
  if (peer.global === null) throw new RangeError('Must specify global_rank or group_rank');
  expectInteger(peer.global, names[0]);
  return rankIn(found, peer.global);
}

/** A root is the world's first rank where nothing is said. */
export const orFirst = (peer: Peer): Peer =>
  peer.global === null && peer.group === null ? { global: 0, group: null } : peer;

/** Whose collective it is, for errors. */
export function whereOf(fn: string, found: ProcessGroup): string {
  const { rank, ranks, name, description } = found._parts;
  const which = found === world.defaultGroup ? '' : ` of the process group ${name} (${description})`;
  const inWorld = which === '' ? '' : `, rank ${ranks[rank]} of the world`;
  return `${fn} on rank ${rank} of ${ranks.length}${which}${inWorld}`;
}

/** Ends a group. */
export function endGroup(found: ProcessGroup): void {
  world.groups.delete(found.groupName);
  if (found === world.defaultGroup) {
    world.defaultGroup = null;
    world.foreign = null;
  }
  native.groupDestroy(found._parts.handle);
}
