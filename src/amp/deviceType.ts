/** Device types as autocast's functions take them, and whether they know autocast. */
import { type Arguments, binder, type Check } from '../common/binder';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';

/** A kind for the binder, whose error is in the words of PyTorch's argument parser. */
export const must =
  (type: string, holds: (value: unknown) => boolean): Check =>
  (fn, name, position, value) => {
    if (holds(value)) return;
    throw new TypeError(
      `${fn}(): argument '${name}' (position ${position}) must be ${type}, not ${pyTypeName(value)}`,
    );
  };

/** The kind of a parameter that names a device type. */
export const deviceTypeKind = must('str', (value) => typeof value === 'string');

/** The type of the device that a string names. @throws TorchError for what names none */
export function typeOfDevice(device: string): string {
  return parseDevice(device).type;
}

/** {@link typeOfDevice} of what may be no string, which is Python's ValueError then. */
export function requireDeviceType(device: unknown): string {
  if (typeof device === 'string') return typeOfDevice(device);
  throw new RangeError(`Expected \`device_type\` of type \`str\`, got: \`<class '${pyTypeName(device)}'>\``);
}

/** The one parameter of several functions. */
export interface OfDevice {
  /** The type of device that is asked about: `'cpu'`, `'cuda'`, … */
  deviceType: Device;
}
export type OfDeviceArguments = Arguments<OfDevice, [deviceType: 'deviceType']>;

const bindAvailable = binder<OfDevice, ['deviceType']>(
  'isAutocastAvailable',
  { deviceType: deviceTypeKind },
  {},
);

/**
 * Whether autocast knows the device type: whether it has lists of operators for it.
 * @see https://docs.pytorch.org/docs/2.13/amp.html#torch.amp.autocast_mode.is_autocast_available
 */
export function isAutocastAvailable(...args: OfDeviceArguments): boolean {
  const [deviceType] = bindAvailable(args);
  return native.autocastAvailable(typeOfDevice(deviceType));
}
