/** `split_group` of torch/distributed/distributed_c10d.py, for backends that divide their own groups. */
import { currentAccelerator } from '../accelerator/device';
import { type Arguments, binder } from '../common/binder';
import { NotImplementedError, TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { milliseconds } from './timeout';
import { defaultGroup, memberOf, type ProcessGroup, world } from './world';

/** What {@link splitGroup} takes. */
export interface SplitGroupOptions {
  /** The group that is divided. Default: null, all processes */
  parentPg?: ProcessGroup | null | undefined;
  /** The ranks of each part, in the numbers of the group that is divided. */
  splitRanks?: readonly (readonly number[])[] | null | undefined;
  /** How long the ranks of a part wait for each other, in seconds. Default: 1800 */
  timeout?: number | null | undefined;
  /** What each is for. Default: null */
  groupDesc?: string | null | undefined;
  /** Which of the group's backends the parts keep. Default: null, all */
  backend?: string | null | undefined;
}

type SplitOrder = [parentPg: 'parentPg', splitRanks: 'splitRanks', timeout: 'timeout'];
const bind = binder<SplitGroupOptions, SplitOrder>(
  'splitGroup',
  {},
  { parentPg: null, splitRanks: null, timeout: null },
  { groupDesc: null, backend: null },
  { parentPg: 'object' },
);

/** The same words wherever a backend can't. */
const unsplittable = () =>
  new TorchError(
    'No backend for the parent process group or its backend does not support splitting. (here: newGroup, newSubgroups and ' +
      'newSubgroupsByEnumeration make groups over any backend)',
  );

/**
 * Divides a group by its backend's own means, as Python's does for NCCL only. On the CPU, so over gloo, it is
 * Python's error on all ranks; `newSubgroupsByEnumeration` divides there. NCCL's own way is not here.
 *
 * @param args parentPg (all); splitRanks: the ranks of each part; timeout in seconds (1800); then by name
 *   groupDesc and backend
 * @throws RangeError for no parts, and before `initProcessGroup`
 * @throws TorchError for a world without a `deviceId`, and for a backend that can't
 * @throws NotImplementedError for NCCL
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.distributed_c10d.split_group
 */
export function splitGroup(...args: Arguments<SplitGroupOptions, SplitOrder>): ProcessGroup | null {
  const { parentPg, splitRanks, timeout } = bind.named(args);
  if (timeout !== null) milliseconds(timeout);
  if (splitRanks !== null && !Array.isArray(splitRanks))
    throw invalidArgument('an array of arrays of ranks', 'splitRanks', splitRanks);
  if (splitRanks === null || splitRanks.length === 0)
    throw new RangeError('split_ranks cannot be None or empty');
  if (defaultGroup()._parts.device === null)
    throw new TorchError('No device associated with the default pg, not safe to split any process groups');
  const parent = memberOf(parentPg);
  if (parent === undefined || world.groups.get(parent.groupName) !== parent)
    throw new RangeError(`Group ${String(parentPg)} is not registered`);
  const type = currentAccelerator(true);
  if (type === null || parent._parts.devices.get(type) !== 'nccl') throw unsplittable();
  throw new NotImplementedError(
    'splitGroup over NCCL is not here: newSubgroupsByEnumeration divides a group',
  );
}
