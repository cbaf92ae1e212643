/** Where what is no tensor of the script's lies on its way: values, and the one number of a barrier. */
import { native } from '../native';
import type { Device } from '../tensor/types';
import type { ProcessGroup } from './world';

/**
 * The CPU where a backend of the group serves it, else the current device of the first type that has one:
 * Python's `_get_object_coll_device`.
 */
export function messageDevice(group: ProcessGroup): Device {
  const types = [...group._parts.devices.keys()];
  const [first = 'cpu'] = types;
  return types.includes('cpu') ? 'cpu' : (`${first}:${native.deviceCurrent(first)}` as Device);
}
