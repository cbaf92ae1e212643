/** The device of a process in its world, as a script names it. */
import { currentAccelerator, deviceCount } from '../accelerator/device';
import { invalidArgument } from '../common/expect';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';

const otherBuild = 'Please use a different compiled version that supports your accelerator.';

/**
 * The device that `deviceId` names, by index or by name; null for none.
 * @throws TypeError for what is neither; RangeError for a device that isn't there
 */
export function boundDevice(given: unknown): Device | null {
  if (given === null) return null;
  const type = currentAccelerator();
  if (typeof given === 'number') {
    if (!Number.isInteger(given)) throw invalidArgument('a device or its index', 'deviceId', given);
    if (type === null)
      throw new RangeError(
        `device_id is an int, but no accelerator support is found from the current compilation. ${otherBuild}`,
      );
  } else if (typeof given !== 'string') throw invalidArgument('a device or its index', 'deviceId', given);
  const name = typeof given === 'number' ? `${type}:${given}` : given;
  const found = parseDevice(name);
  if (found.type === 'cpu')
    throw new RangeError('init_process_group device_id parameter must be an accelerator with an index');
  if (found.type !== type)
    throw new RangeError(
      `device_id ${name} does not match the current compilation's accelerator support: ${type ?? 'None'}. ${otherBuild}`,
    );
  if (found.index === undefined) throw new RangeError('Please use a device_id with index.');
  const count = deviceCount();
  if (found.index >= count)
    throw new RangeError(
      `device_id ${name} is out of range. Please use a device index less than the number of accelerators available: ${count}.`,
    );
  return name as Device;
}
