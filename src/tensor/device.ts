/**
 * Devices are strings: `'cpu'`, `'cuda'`, `'cuda:1'`, `'meta'`.
 * Source: https://docs.pytorch.org/docs/2.13/tensor_attributes.html#torch.device
 */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { enterMode } from '../common/modes';
import { scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import { deviceAdvice } from './misnamed';
import type { Device } from './types';

/** The device types in the order in which PyTorch's messages list them. */
const deviceTypes = [
  'cpu',
  'cuda',
  'ipu',
  'xpu',
  'mkldnn',
  'opengl',
  'opencl',
  'ideep',
  'hip',
  've',
  'fpga',
  'maia',
  'xla',
  'lazy',
  'vulkan',
  'mps',
  'meta',
  'hpu',
  'mtia',
  'privateuseone',
];

/** Largest device index: `c10::DeviceIndex` is a signed byte. */
const MAX_INDEX = 127;

/** The parts of a device string. */
export interface ParsedDevice {
  readonly type: string;
  /** `undefined` stands for the current device of its type. */
  readonly index: number | undefined;
}

/**
 * Takes a device string apart.
 *
 * @throws TorchError with PyTorch's text when it is not one
 * @example parseDevice('cuda:1'); // { type: 'cuda', index: 1 }
 */
export function parseDevice(text: string): ParsedDevice {
  if (text === '') throw new TorchError('Device string must not be empty');
  const match = /^([a-zA-Z_]+)(?::(0|[1-9][0-9]*))?$/.exec(text);
  if (match === null) throw new TorchError(`Invalid device string: '${text}'${deviceAdvice(text)}`);
  const [, type = '', digits] = match;
  if (!deviceTypes.includes(type)) {
    throw new TorchError(
      `Expected one of ${deviceTypes.join(', ')} device type at start of device string: ${type}${deviceAdvice(text)}`,
    );
  }
  const index = digits === undefined ? undefined : Number(digits);
  if (index !== undefined && index > MAX_INDEX) throw new TorchError(`Invalid device string: '${text}'`);
  return { type, index };
}

export interface DeviceParameters {
  type: Device | (string & {}) | number;
  /** Among the devices of that type. Default: null, the current one */
  index?: number | null | undefined;
}

type DeviceOrder = [type: 'type', index: 'index'];
const bindDevice = binder<DeviceParameters, DeviceOrder>('device', { type: 'any' }, { index: null });

/**
 * A device's normalised string, as Python's `torch.device` followed by `str`. With a callback, that device is
 * the default one while the callback runs (for an async one until its promise settles), and its result comes.
 *
 * @param type a device string, a device type when `index` is given, or the index of an accelerator
 * @param index the index among the devices of that type
 * @throws TorchError with PyTorch's text for an unknown device
 * @example torch.device('cuda', 1); // 'cuda:1'
 * @example const model = torch.device('cuda', () => new nn.Linear(2, 3));
 */
export function device(...args: Arguments<DeviceParameters, DeviceOrder>): Device;
export function device<Result>(...args: WithBody<Arguments<DeviceParameters, DeviceOrder>, Result>): Result;
export function device(...args: unknown[]): unknown {
  const [given, body] = splitBody<unknown>(args, 1);
  const chosen = namedDevice(given);
  if (body === undefined) return chosen;
  const enter = (): (() => void) => {
    let before: string | null;
    return enterMode({
      enter() {
        before = native.defaultDevice();
        native.setDefaultDevice(chosen);
      },
      leave: () => native.setDefaultDevice(before),
    });
  };
  return scoped(enter, body);
}

/** The device that the arguments name. */
function namedDevice(args: readonly unknown[]): Device {
  const [type, index] = bindDevice(args);
  if (typeof type === 'number') return acceleratorDevice(type);
  if (typeof type !== 'string')
    throw new TypeError(`Expected a device such as 'cpu' or 'cuda:0' but received ${pyRepr(type)}`);
  const parsed = parseDevice(type);
  if (index === null) return type as Device;
  if (!Number.isInteger(index)) {
    throw new TypeError(
      `device(): argument 'index' (position 2) must be int, not ${typeof index === 'number' ? 'float' : typeof index}`,
    );
  }
  if (parsed.index !== undefined) {
    throw new TorchError(
      `type (string) must not include an index because index was passed explicitly: ${type}`,
    );
  }
  if (index < 0) throw new TorchError('Device index must not be negative');
  if (index > MAX_INDEX) throw new TorchError(`Invalid device index: ${index}`);
  return `${parsed.type}:${index}` as Device;
}

function acceleratorDevice(index: number): Device {
  if (!Number.isInteger(index))
    throw new TypeError(`Expected a device index but received ${briefText(index)}`);
  if (index < 0) throw new TorchError('Device index must not be negative');
  const type = native.acceleratorType();
  if (type === null || native.deviceCount(type) === 0) {
    throw new TorchError('Cannot access accelerator device when none is available.');
  }
  return device(type, index);
}
