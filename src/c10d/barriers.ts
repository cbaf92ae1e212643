/** Waiting for each other. */
import { currentAccelerator } from '../accelerator/device';
import { type Arguments, binder } from '../common/binder';
import { makeError, TorchError } from '../common/errors';
import { expectBoolean, expectInteger, invalidArgument } from '../common/expect';
import { native } from '../native';
import { messageDevice } from './messageDevice';
import { type CollectiveOptions, collective, within } from './run';
import { DEFAULT_TIMEOUT, milliseconds } from './timeout';
import type { Work } from './work';
import { type Group, getBackend, memberFor, type ProcessGroup } from './world';

interface BarrierParameters extends CollectiveOptions {
  /** How long, in seconds; null for the group's. */
  timeout?: number | null;
  /** The device it goes through, by its index; null for the current one. */
  deviceIds?: readonly number[] | null;
}
type BarrierOrder = [group: 'group', asyncOp: 'asyncOp', deviceIds: 'deviceIds'];
const bindBarrier = binder<BarrierParameters, BarrierOrder>(
  'barrier',
  {},
  { group: null, asyncOp: false, deviceIds: null },
  { timeout: null },
  { group: 'object' },
);

/** The device of a barrier: one that is named, or that of the group's messages. */
function deviceFor(found: ProcessGroup, deviceIds: unknown): { device: string; ids: number[] } {
  if (deviceIds === null) return { device: found.boundDeviceId ?? messageDevice(found), ids: [] };
  if (!Array.isArray(deviceIds))
    throw invalidArgument("an array of devices' indices", 'deviceIds', deviceIds);
  for (const id of deviceIds) expectInteger(id, 'deviceIds');
  const [first] = deviceIds;
  if (first === undefined)
    throw makeError(
      'IndexError',
      'list index out of range: expected the index of a device in deviceIds, but received an empty array. ' +
        'Leave deviceIds out for the current device',
    );
  if (first < 0)
    throw new TorchError(`Device index must not be negative, but deviceIds begins with ${first}`);
  return { device: `${currentAccelerator(true) ?? 'cpu'}:${first}`, ids: deviceIds };
}

/**
 * Waits until all ranks have come here.
 *
 * @param args group (all); asyncOp (false); deviceIds: the device it goes through, for NCCL (the current
 *   one); timeout in seconds (the group's)
 * @returns the work, with `asyncOp`
 * @throws TorchError where a rank is gone or too late, and for a negative index
 * @throws RangeError for no indices
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.barrier
 */
export function barrier(...args: Arguments<BarrierParameters, BarrierOrder>): Work | null {
  const o = bindBarrier.named(args);
  const timeout = o.timeout === null ? null : milliseconds(o.timeout);
  return collective('barrier', o, [], (group, found) => {
    const { device, ids } = deviceFor(found, o.deviceIds);
    return native.groupBarrier(group, timeout, device, ids);
  });
}

interface MonitoredBarrierParameters {
  /** Whose ranks; null for all. */
  group?: Group | null;
  /** How long it may take, in seconds; null: as long as the group allows. */
  timeout?: number | null;
  waitAllRanks?: boolean;
}
type MonitoredBarrierOrder = [group: 'group', timeout: 'timeout', waitAllRanks: 'waitAllRanks'];
const bindMonitoredBarrier = binder<MonitoredBarrierParameters, MonitoredBarrierOrder>(
  'monitoredBarrier',
  {},
  { group: null, timeout: null, waitAllRanks: false },
  {},
  { group: 'object' },
);

/**
 * Waits like `barrier`; rank 0 says which ranks haven't come.
 *
 * @param args group (all); timeout in seconds (1800); waitAllRanks: whether all that are late are named,
 *   instead of the first (false)
 * @throws RangeError for another backend than gloo
 * @throws TorchError that names the ranks
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.monitored_barrier
 */
export function monitoredBarrier(
  ...args: Arguments<MonitoredBarrierParameters, MonitoredBarrierOrder>
): void {
  const o = bindMonitoredBarrier.named(args);
  expectBoolean(o.waitAllRanks, 'waitAllRanks');
  const timeout = milliseconds(o.timeout ?? DEFAULT_TIMEOUT);
  const found = memberFor('monitoredBarrier', o.group);
  if (found === undefined) return;
  if (getBackend(found) !== 'gloo')
    throw new RangeError('monitored_barrier is only implemented for GLOO backend.');
  within('monitoredBarrier', found, (group) => native.groupMonitoredBarrier(group, timeout, o.waitAllRanks));
}
