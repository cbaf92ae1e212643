/** Where tensors are made for which no device is named: torch.set_default_device. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { invalidArgument } from '../common/expect';
import { native } from '../native';
import { type ParsedDevice, parseDevice } from './device';
import type { Device } from './types';

/** The default device as it was set, without the index that the current device fills in; null for the CPU. */
export function givenDefaultDevice(): Device | null {
  return native.defaultDevice() as Device | null;
}

/**
 * The device of tensors for which none is named, with its index.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.get_default_device.html
 */
export function getDefaultDevice(...args: []): Device {
  refuseArguments('getDefaultDevice', args);
  const given = givenDefaultDevice() ?? 'cpu';
  const { type, index }: ParsedDevice = parseDevice(given);
  return type === 'cuda' && index === undefined ? `cuda:${native.deviceCurrent('cuda')}` : given;
}

interface SetDefaultDeviceParameters {
  /** The device that new tensors are made on from now on; null for the CPU. */
  device: Device | null;
}

const bindSetDefaultDevice = binder<SetDefaultDeviceParameters, ['device']>(
  'setDefaultDevice',
  { device: 'any' },
  {},
);

/**
 * Sets where the factory functions (`torch.zeros`, `torch.tensor`, `torch.arange`, … and so the parameters of
 * new modules) make tensors when no device is named; `torch.device(device, callback)` does so for a while. It
 * does not concern what shares memory that is there (`fromTypedArray`, `frombuffer`), what is made like
 * another tensor, what files hold, nor the order that a loader draws. Each thread has its own.
 *
 * @param args device: null for the CPU, as at first
 * @throws TorchError for what is no device; from the factories where the device isn't there
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.set_default_device.html
 * @example
 * torch.setDefaultDevice(torch.cuda.isAvailable() ? 'cuda' : 'cpu');
 * const model = new nn.Linear(2, 3); // on that device
 */
export function setDefaultDevice(...args: Arguments<SetDefaultDeviceParameters, [device: 'device']>): void {
  const [device] = bindSetDefaultDevice(args);
  if (device !== null) {
    if (typeof device !== 'string') throw invalidArgument('a device', 'device', device);
    parseDevice(device);
  }
  native.setDefaultDevice(device);
}
