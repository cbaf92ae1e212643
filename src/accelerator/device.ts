/**
 * Which accelerator there is, and which of its devices is current.
 * Source: https://docs.pytorch.org/docs/2.13/accelerator.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { warn } from '../common/warnings';
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import { parseDevice } from '../tensor/device';
import type { Device, DType } from '../tensor/types';

/** A device by name or index; null for the current one. */
export type AcceleratorDevice = Device | number | null;

/** Whether LibTorch was built for an accelerator, and one can be used. */
export function isAvailable(...args: []): boolean {
  refuseArguments('isAvailable', args);
  return deviceCount() > 0;
}

/** The number of accelerators; 0 where there is none. */
export function deviceCount(...args: []): number {
  refuseArguments('deviceCount', args);
  const type = native.acceleratorType();
  return type === null ? 0 : native.deviceCount(type);
}

const bindCurrentAccelerator = binder<{ checkAvailable?: boolean }, ['checkAvailable']>(
  'currentAccelerator',
  {},
  { checkAvailable: false },
);

/**
 * The type of the accelerator that LibTorch was built for (`'cuda'`), without an index; null when there is
 * none.
 *
 * @param args checkAvailable: whether it also has to be there at run time. Default: false
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.accelerator.current_accelerator.html
 * @example const device = torch.accelerator.currentAccelerator(true) ?? 'cpu';
 */
export function currentAccelerator(
  ...args: Arguments<{ checkAvailable?: boolean }, [checkAvailable: 'checkAvailable']>
): Device | null {
  const [checkAvailable] = bindCurrentAccelerator(args);
  const type = native.acceleratorType() as Device | null;
  return type !== null && (!checkAvailable || isAvailable()) ? type : null;
}

/** The accelerator's type. @throws TorchError where there is none */
export function requireAccelerator(): string {
  const type = native.acceleratorType();
  if (type === null) throw new TorchError('Cannot access accelerator device when none is available.');
  return type;
}

/**
 * The accelerator's type, after whatever has to be done once before its first use: without a driver, a build
 * for CUDA fails there, and says that there is none.
 */
export function initializedAccelerator(): string {
  const type = requireAccelerator();
  native.deviceInit(type);
  return type;
}

/** The index that a device has among the accelerators, as Python's `_get_device_index`. */
function indexOf(device: unknown, isOptional: boolean): number {
  if (typeof device === 'number' && Number.isInteger(device)) return device;
  let index: number | undefined;
  if (typeof device === 'string') {
    const parsed = parseDevice(device);
    const accelerator = currentAccelerator();
    if (accelerator === null) throw new TorchError('Accelerator expected');
    if (parsed.type !== accelerator) {
      throw new RangeError(`${parsed.type} doesn't match the current accelerator ${accelerator}.`);
    }
    index = parsed.index;
  }
  if (index !== undefined) return index;
  if (isOptional && (typeof device === 'string' || device === null)) return currentDeviceIndex();
  throw new RangeError(
    'Expected a torch.device with a specified index or an integer, but got:' +
      (typeof device === 'string' ? device : pyRepr(device)),
  );
}

/** The index of the accelerator on which tensors are made for which no index is named. */
export function currentDeviceIndex(...args: []): number {
  refuseArguments('currentDeviceIndex', args);
  return native.deviceCurrent(initializedAccelerator());
}

interface DeviceParameters {
  /** Which device's stream; null or left out for the current device's. */
  device: AcceleratorDevice;
}
type DeviceArguments = Arguments<DeviceParameters, [device: 'device']>;
export type OptionalDeviceArguments = Arguments<Partial<DeviceParameters>, [device: 'device']>;
const bindDevice = binder<DeviceParameters, ['device']>('setDeviceIndex', { device: 'any' }, {});
const bindOptionalDevice = binder<Partial<DeviceParameters>, ['device']>('synchronize', {}, { device: null });

/** The device that a function's optional argument means, once it is sure that there is an accelerator. */
export function boundDevice(fn: string, args: OptionalDeviceArguments): string {
  const [device] = bindOptionalDevice(args, fn);
  return nameOf(indexOf(device, true));
}

/** The same, or null before the first use of the accelerator's allocator: nobody asks for the device then. */
export function boundDeviceInUse(fn: string, args: OptionalDeviceArguments): string | null {
  const [device] = bindOptionalDevice(args, fn);
  return native.deviceIsInitialized(requireAccelerator()) ? nameOf(indexOf(device, true)) : null;
}

/** An accelerator by its index. */
function nameOf(index: number): string {
  const type = initializedAccelerator();
  if (index < 0) throw new RangeError('Invalid device id');
  return `${type}:${index}`;
}

/** Makes an accelerator the current one; nothing for a negative index. @throws RangeError without an index */
export function setDeviceIndex(...args: DeviceArguments): void {
  const [device] = bindDevice(args);
  const index = indexOf(device, false);
  requireAccelerator();
  if (index >= 0) native.deviceSet(nameOf(index));
}

/**
 * The index of the device that is current among those of its type.
 * @deprecated Use `currentDeviceIndex`.
 */
export function currentDeviceIdx(...args: []): number {
  warn('Use `current_device_index` instead.', 'FutureWarning');
  return currentDeviceIndex(...args);
}

/**
 * Makes a device the current one: new tensors of its type lie there.
 * @deprecated Use `setDeviceIndex`.
 */
export function setDeviceIdx(...args: DeviceArguments): void {
  warn('Use `set_device_index` instead.', 'FutureWarning');
  setDeviceIndex(...args);
}

type IndexArguments = Arguments<
  {
    /** The index of the device that is current meanwhile; null changes nothing. */
    device: number | null;
  },
  [device: 'device']
>;
const bindIndex = binder<{ device: number | null }, ['device']>('deviceIndex', { device: 'any' }, {});

/**
 * Calls `body` with another current accelerator; without `body`, until the returned guard is disposed of.
 *
 * @param args device: its index; null changes nothing; then the callback
 */
export function deviceIndex(...args: IndexArguments): Guard;
export function deviceIndex<Result>(...args: WithBody<IndexArguments, Result>): Result;
export function deviceIndex(...args: unknown[]): unknown {
  const [given, body] = splitBody<unknown>(args, 1);
  const [index] = bindIndex(given);
  if (index !== null) {
    requireAccelerator();
    indexOf(index, false);
  }
  const enter = (): (() => void) => {
    if (index === null || index < 0) return () => {};
    const before = currentDeviceIndex();
    native.deviceSet(nameOf(index));
    return () => native.deviceSet(nameOf(before));
  };
  return scoped(enter, body);
}

/** What a device can do. */
export interface DeviceCapability {
  /** The dtypes that its tensors can have, and be converted to and from. */
  readonly supportedDtypes: ReadonlySet<DType>;
}

/**
 * What a device can do: the dtypes that it can hold at all. An operator may know fewer.
 *
 * @param args device: a device's name or index; the current one when left out
 * @throws TorchError where there is no accelerator
 * @example torch.accelerator.getDeviceCapability().supportedDtypes.has('float64');
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.accelerator.get_device_capability.html
 */
export function getDeviceCapability(...args: OptionalDeviceArguments): DeviceCapability {
  const device = boundDevice('getDeviceCapability', args);
  return { supportedDtypes: new Set(native.deviceSupportedDtypes(device) as DType[]) };
}

/** Waits until everything that was queued on the device has run; before its first use that is nothing. */
export function synchronize(...args: OptionalDeviceArguments): void {
  const [device] = bindOptionalDevice(args, 'synchronize');
  const index = indexOf(device, true);
  if (native.deviceIsInitialized(requireAccelerator())) native.deviceSynchronize(nameOf(index));
}
