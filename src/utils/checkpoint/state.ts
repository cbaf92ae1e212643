/** What a function's second run must find as its first did: random state, autocast, the default device. */
import { autocast, isAutocastAvailable } from '../../amp';
import { getAutocastDtype, isAutocastCacheEnabled, isAutocastEnabled } from '../../amp/state';
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { warn } from '../../common/warnings';
import { native } from '../../native';
import { pyRepr } from '../../python/pyrepr';
import { keepBeyondScopes } from '../../runtime/memory';
import { defaultGenerator, forkRng } from '../../runtime/random';
import { givenDefaultDevice } from '../../tensor/defaultDevice';
import { device, parseDevice } from '../../tensor/device';
import { Generator } from '../../tensor/generator';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';

/** Runs a body in the state that there was. */
export type Restore = <Result>(body: () => Result) => Result;

/** The tensors among the arguments, in arrays and objects too. */
function tensorsIn(value: unknown, found: Tensor[] = [], seen = new Set<unknown>()): Tensor[] {
  if (value instanceof Tensor) found.push(value);
  else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    const items = Array.isArray(value) ? value : value instanceof Map ? value.values() : Object.values(value);
    for (const item of items) tensorsIn(item, found, seen);
  }
  return found;
}

/** The type of device whose random state counts where no tensor tells one. */
let defaultType: string | null = null;
const bindType = binder<{ device?: string | undefined }, [device: 'device']>(
  'setDeviceType',
  {},
  { device: 'cuda' },
);

/** The type of device whose random state checkpoints keep where no argument lies on an accelerator. */
export class DefaultDeviceType {
  constructor(...args: []) {
    refuseArguments('DefaultDeviceType', args);
  }

  /** Sets it. @param device a type, for instance `'cuda'` */
  static setDeviceType(...args: Arguments<{ device?: string | undefined }, [device: 'device']>): void {
    const [device] = bindType(args);
    if (typeof device !== 'string')
      throw new TypeError(`setDeviceType(): a type of device is a string, not ${pyRepr(device)}`);
    defaultType = device;
  }

  /** The type: what was set, else the accelerator's, else `'cpu'`. */
  static getDeviceType(...args: []): string {
    refuseArguments('getDeviceType', args);
    if (defaultType === null) {
      const accelerator = native.acceleratorType();
      defaultType = accelerator !== null && native.deviceCount(accelerator) > 0 ? accelerator : 'cpu';
    }
    return defaultType;
  }
}

/** The type of device whose state counts besides the CPU's: that of the arguments, else the default. */
function deviceTypeOf(tensors: readonly Tensor[]): Device {
  const types = tensors.map((tensor) => parseDevice(tensor.device).type).filter((type) => type !== 'cpu');
  const first = types[0];
  if (first === undefined) return DefaultDeviceType.getDeviceType() as Device;
  const kinds = [...new Set(types)].sort();
  if (kinds.length > 1) {
    const list = `[${kinds.map((kind) => `'${kind}'`).join(', ')}]`;
    warn(
      'Tensor arguments, excluding CPU tensors, are detected on at least two types of devices. Device state will only be saved for ' +
        'devices of a single device type, and the remaining devices will be ignored. Consequently, if any checkpointed functions ' +
        'involve randomness, this may result in incorrect gradients. (Note that if CUDA devices are among the devices detected, it ' +
        'will be prioritized; otherwise, the first device encountered will be selected.)' +
        `\nDevice types: ${list} first device type: ${first}`,
    );
  }
  return (kinds.includes('cuda') ? 'cuda' : first) as Device;
}

/** Autocast as it is set for a type of device now. */
function autocastOf(type: Device): Restore {
  if (!isAutocastAvailable(type)) return (body) => body();
  const enabled = isAutocastEnabled(type);
  const dtype = getAutocastDtype(type);
  const cacheEnabled = isAutocastCacheEnabled();
  return (body) => autocast(type, { dtype, enabled, cacheEnabled }, body);
}

/** The places of devices of one type, and the random states there. */
function statesOf(tensors: readonly Tensor[], type: Device): [devices: number[], states: Tensor[]] {
  const here = tensors.map((tensor) => parseDevice(tensor.device)).filter((place) => place.type === type);
  const devices = type === 'cpu' || type === 'meta' ? [] : here.map((place) => place.index ?? 0);
  return [devices, devices.map((index) => Generator.forDevice(`${type}:${index}` as Device).getState())];
}

/**
 * The devices on which the tensors among the arguments lie, the CPU left out, and their random states.
 *
 * @param args tensors, also in arrays, Maps and objects, and other values
 */
export function getDeviceStates(...args: unknown[]): [devices: number[], states: Tensor[]] {
  const tensors = tensorsIn(args);
  return statesOf(tensors, deviceTypeOf(tensors));
}

interface DeviceStatesParameters {
  devices: readonly number[];
  /** A random state for each of the devices. */
  states: readonly Tensor[];
  deviceType?: string | null | undefined;
}
type DeviceStatesOrder = [devices: 'devices', states: 'states'];
const bindDeviceStates = binder<DeviceStatesParameters, DeviceStatesOrder>(
  'setDeviceStates',
  { devices: 'any', states: 'any' },
  {},
  { deviceType: null },
);

/**
 * Sets the random states of devices to what {@link getDeviceStates} gave.
 *
 * @param devices places of devices
 * @param states a state for each
 * @param deviceType the devices' type. Default: that of {@link DefaultDeviceType}
 */
export function setDeviceStates(...args: Arguments<DeviceStatesParameters, DeviceStatesOrder>): void {
  const { devices, states, deviceType } = bindDeviceStates.named(args);
  const type = deviceType ?? DefaultDeviceType.getDeviceType();
  if (type === 'meta') return;
  for (const [i, index] of devices.slice(0, states.length).entries())
    Generator.forDevice(`${type}:${index}` as Device).setState(states[i]!);
}

/** The random state now: the CPU's, and that of the devices on which the arguments lie. */
function randomState(tensors: readonly Tensor[], type: Device): Restore {
  const [devices, states] = statesOf(tensors, type);
  const onCpu = defaultGenerator.getState();
  keepBeyondScopes([onCpu, states]);
  const names = [...new Set(devices)].map((index) => `${type}:${index}` as Device);
  return (body) =>
    forkRng({ devices: names, deviceType: type }, () => {
      defaultGenerator.setState(onCpu);
      setDeviceStates(devices, states, { deviceType: type });
      return body();
    });
}

/**
 * What restores the present state for a function's second run.
 * @param args the function's arguments, which tell the devices
 */
export function presentState(args: readonly unknown[], preserveRngState: boolean): Restore {
  const tensors = tensorsIn(args);
  const type = deviceTypeOf(tensors);
  const random: Restore = preserveRngState ? randomState(tensors, type) : (body) => body();
  const onDevice = autocastOf(type);
  const onCpu = autocastOf('cpu');
  const standard = givenDefaultDevice();
  const inPlace: Restore = standard === null ? (body) => body() : (body) => device(standard, body);
  return (body) => random(() => onDevice(() => onCpu(() => inPlace(body))));
}
