/** What a function's second run must find as its first did: random state, autocast, the default device. */
import { autocast, isAutocastAvailable } from '../../amp';
import { getAutocastDtype, isAutocastCacheEnabled, isAutocastEnabled } from '../../amp/state';
import { warn } from '../../common/warnings';
import { native } from '../../native';
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

/** The type of device whose state counts besides the CPU's: that of the arguments, else the accelerator. */
function deviceTypeOf(tensors: readonly Tensor[]): Device {
  const types = tensors.map((tensor) => parseDevice(tensor.device).type).filter((type) => type !== 'cpu');
  const first = types[0];
  if (first === undefined) {
    const accelerator = native.acceleratorType();
    return (accelerator !== null && native.deviceCount(accelerator) > 0 ? accelerator : 'cpu') as Device;
  }
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

/** The random state now: the CPU's, and that of the devices on which the arguments lie. */
function randomState(tensors: readonly Tensor[], type: Device): Restore {
  const devices = tensors.map((tensor) => tensor.device).filter((name) => parseDevice(name).type === type);
  const onDevices = type === 'cpu' || type === 'meta' ? [] : [...new Set(devices)];
  const generators = [defaultGenerator, ...onDevices.map((name) => Generator.forDevice(name as Device))];
  const states = generators.map((generator) => generator.getState());
  keepBeyondScopes(states);
  return (body) =>
    forkRng({ devices: onDevices as Device[], deviceType: type }, () => {
      for (const [i, generator] of generators.entries()) generator.setState(states[i]!);
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
