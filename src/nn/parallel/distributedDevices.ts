/** Which devices DistributedDataParallel moves inputs and outputs to. */
import { parseDevice } from '../../tensor/device';
import type { Device } from '../../tensor/types';
import type { BoundOptions } from './distributedOptions';
import { deviceName } from './scatterGather';

/** Where a module lies. */
interface Placed {
  readonly device: Device;
  readonly deviceType: string;
  readonly isMultiDeviceModule: boolean;
}

/**
 * The device that inputs go to, and that of outputs: both or none.
 *
 * @throws RangeError for devices that a module on the CPU, or on several devices, can't have
 */
export function placesOf(
  { deviceIds, outputDevice }: BoundOptions,
  { device, deviceType, isMultiDeviceModule }: Placed,
): { deviceIds: readonly Device[] | null; outputDevice: Device | null } {
  if (deviceIds !== null && deviceIds.length > 0 && deviceType !== 'cpu' && !isMultiDeviceModule) {
    const names = deviceIds.map(deviceName);
    return { deviceIds: names, outputDevice: outputDevice === null ? names[0]! : deviceName(outputDevice) };
  }
  if ((deviceIds === null || deviceIds.length === 0) && outputDevice === null)
    return { deviceIds: null, outputDevice: null };
  const list = deviceIds === null ? 'None' : `[${deviceIds.join(', ')}]`;
  throw new RangeError(
    'DistributedDataParallel device_ids and output_device arguments only work with single-device/multiple-device GPU modules ' +
      `or CPU modules, but got device_ids ${list}, output_device ${outputDevice ?? 'None'}, and module parameters on ${device}.`,
  );
}

/** The number in a device's name. */
export const deviceIndex = (device: Device): number => parseDevice(device).index ?? 0;
