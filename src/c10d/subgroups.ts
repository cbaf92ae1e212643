/** Several groups at once that divide the ranks: of equal size, or as they are told. */
import { type Arguments, binder } from '../common/binder';
import { expectInteger, invalidArgument } from '../common/expect';
import { deviceCount, isAvailable } from '../cuda/device';
import { newGroup } from './init';
import { type Group, getProcessGroupRanks, getWorldSize, ProcessGroup } from './world';

/** What all groups of a division have in common. */
interface DivisionOptions {
  /** How long a group's ranks wait for each other, in seconds. Default: 1800 */
  timeout?: number | null | undefined;
  /** The groups' backend; null for the world's. Default: null */
  backend?: string | null | undefined;
  /** What each is for. Default: null */
  groupDesc?: string | null | undefined;
}

/** This process's own group, null where it has none, and all that were made. */
export type Subgroups = [own: ProcessGroup | null, all: Group[]];

/** Options of {@link newSubgroupsByEnumeration}. */
export interface NewSubgroupsByEnumerationOptions extends DivisionOptions {
  /** The ranks of each group. */
  ranksPerSubgroupList: readonly (readonly number[])[];
}

type EnumerationOrder = [
  ranksPerSubgroupList: 'ranksPerSubgroupList',
  timeout: 'timeout',
  backend: 'backend',
];
const bindEnumeration = binder<NewSubgroupsByEnumerationOptions, EnumerationOrder>(
  'newSubgroupsByEnumeration',
  { ranksPerSubgroupList: 'any' },
  { timeout: null, backend: null },
  { groupDesc: null },
);

/**
 * Groups that share no rank, each of which is told. All ranks of the world call it, members or not.
 *
 * @param args ranksPerSubgroupList: the ranks of each; timeout in seconds (1800); backend (the world's);
 *   groupDesc
 * @returns this process's own group, null where it is in none, and all groups, with
 *   `GroupMember.NON_GROUP_MEMBER` in place of the others'
 * @throws RangeError for no groups, ranks that aren't there, and a rank in two groups
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.distributed_c10d.new_subgroups_by_enumeration
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const [own, all] = distributed.newSubgroupsByEnumeration([[0]]); // of 4 ranks: [[0, 2], [1, 3]]
 * distributed.getWorldSize(own); // 1
 * for (const group of all) distributed.destroyProcessGroup(group);
 * distributed.destroyProcessGroup();
 */
export function newSubgroupsByEnumeration(
  ...args: Arguments<NewSubgroupsByEnumerationOptions, EnumerationOrder>
): Subgroups {
  const { ranksPerSubgroupList: lists, ...options } = bindEnumeration.named(args);
  if (lists === null || (Array.isArray(lists) && lists.length === 0))
    throw new RangeError("The arg 'ranks_per_subgroup_list' cannot be empty");
  if (!Array.isArray(lists) || !lists.every(Array.isArray))
    throw invalidArgument('an array of arrays of ranks', 'ranksPerSubgroupList', lists);
  const all: Group[] = [];
  let own: ProcessGroup | null = null;
  const groupOf = new Map<number, string>();
  for (const ranks of lists as readonly (readonly number[])[]) {
    const made = newGroup({ ranks, ...options })!;
    all.push(made);
    const text = `[${ranks.join(', ')}]`;
    for (const rank of ranks) {
      // As in Python, both groups are made by then: on all ranks alike, so that the next one's name fits.
      if (groupOf.has(rank))
        throw new RangeError(`Rank ${rank} has appeared in both subgroup ${groupOf.get(rank)} and ${text}`);
      groupOf.set(rank, text);
    }
    if (made instanceof ProcessGroup) own = made;
  }
  return [own, all];
}

/** Options of {@link newSubgroups}. */
export interface NewSubgroupsOptions extends DivisionOptions {
  /** How many ranks each has; null for the number of CUDA devices. Default: null */
  groupSize?: number | null | undefined;
  /** Whose ranks are divided; null for all. Default: null */
  group?: Group | null | undefined;
}

type SubgroupsOrder = [groupSize: 'groupSize', group: 'group', timeout: 'timeout', backend: 'backend'];
const bindSubgroups = binder<NewSubgroupsOptions, SubgroupsOrder>(
  'newSubgroups',
  {},
  { groupSize: null, group: null, timeout: null, backend: null },
  { groupDesc: null },
  { group: 'object' },
);

/**
 * Groups of equal size, each of ranks that follow one another: those of one machine, where each has as many.
 * All ranks of the world call it, members or not.
 *
 * @param args groupSize: how many ranks each has (the number of CUDA devices); group: whose ranks are divided
 *   (all); timeout in seconds (1800); backend (the world's); groupDesc
 * @returns this process's own group, null where it is in none, and all groups, with
 *   `GroupMember.NON_GROUP_MEMBER` in place of the others'
 * @throws RangeError for a size that doesn't divide the number of ranks, and for none without CUDA
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.distributed_c10d.new_subgroups
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const [own, all] = distributed.newSubgroups(1); // 4 ranks by 2: [0, 1] and [2, 3]
 * distributed.getRank(own); // 0
 * for (const group of all) distributed.destroyProcessGroup(group);
 * distributed.destroyProcessGroup();
 */
export function newSubgroups(...args: Arguments<NewSubgroupsOptions, SubgroupsOrder>): Subgroups {
  const { groupSize, group, ...options } = bindSubgroups.named(args);
  if (groupSize === null && !isAvailable())
    throw new RangeError(
      'Default group size only takes effect when CUDA is available.' +
        'If your subgroup using a backend that does not depend on CUDA,' +
        "please pass in 'group_size' correctly. (here: groupSize)",
    );
  const each = groupSize ?? deviceCount();
  expectInteger(each, 'groupSize');
  if (each <= 0) throw new RangeError(`The arg 'group_size' (${each}) must be positive`);
  const size = getWorldSize(group);
  if (size < each)
    throw new RangeError(`The arg 'group_size' (${each}) must not exceed the world size (${size})`);
  if (size % each !== 0)
    throw new RangeError(`The world size (${size}) must be divisible by 'group_size=${each}'`);
  const ranks = getProcessGroupRanks(group);
  const ranksPerSubgroupList = Array.from({ length: size / each }, (_, i) =>
    ranks.slice(i * each, (i + 1) * each),
  );
  return newSubgroupsByEnumeration({ ranksPerSubgroupList, ...options });
}
