/** Where the storages of a file go: Python's `map_location`. */

import { TorchError } from '../common/errors';
import { native } from '../native';
import { parseDevice } from '../tensor/device';
import { unseen } from '../tensor/intercept';
import { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/**
 * Where tensors go: one place for all, places by where they were saved, or a function.
 *
 * The function gets each storage's bytes, as a tensor of `uint8` on the CPU, and where it was saved. It
 * returns them where they shall be, or the name of a device, or nothing for the default: where they were.
 */
export type MapLocation =
  | string
  | Readonly<Record<string, string>>
  | ReadonlyMap<string, string>
  | ((storage: Tensor, location: string) => Tensor | string | null | undefined)
  | null;

const CPU_HINT =
  "If you are running on a CPU-only machine, please use torch.load with map_location=torch.device('cpu') to map your storages to the CPU.";

/** Checks that there is this device of a type that LibTorch was built for. */
function checkAccelerator(location: string): void {
  const { type, index = 0 } = parseDevice(location);
  const count = native.deviceCount(type);
  if (count === 0) {
    throw new TorchError(
      `Attempting to deserialize object on a ${type.toUpperCase()} device but torch.${type}.is_available() is False. ${CPU_HINT}`,
    );
  }
  if (index >= count) {
    throw new TorchError(
      `Attempting to deserialize object on ${type.toUpperCase()} device ${index} but torch.${type}.device_count() is ${count}. ` +
        'Please use torch.load with map_location to map your storages to an existing device.',
    );
  }
}

/** Checks that a storage can go there. */
function checkPlace(location: string): void {
  if (location === 'cpu' || location === 'meta') return;
  const type = ['cuda', 'xpu', 'mtia', 'hpu', 'mps', native.acceleratorType()].find(
    (one) => one !== null && location.startsWith(one),
  );
  if (type === undefined) {
    throw new TorchError(
      `don't know how to restore data location of torch.storage.UntypedStorage (tagged with ${location})`,
    );
  }
  if (type === 'hpu') throw new TorchError(`The HPU device module is not registered. ${CPU_HINT}`);
  checkAccelerator(location);
}

/** The place for what was at `location`, as far as no function decides. */
export function placeOf(location: string, map: MapLocation | undefined): string {
  let place = location;
  if (typeof map === 'string') place = map;
  else if (map instanceof Map) place = map.get(location) ?? location;
  else if (typeof map === 'object' && map !== null && Object.hasOwn(map, location))
    place = (map as Record<string, string>)[location]!;
  return place;
}

/** Whether nothing needs to be read, since all goes to the device without data. */
export function isMeta(map: MapLocation | undefined): boolean {
  return map === 'meta';
}

/** A storage's bytes, which are on the CPU, where they belong. */
export function restore(host: Tensor, location: string, map: MapLocation | undefined): Tensor {
  let place = placeOf(location, map);
  if (typeof map === 'function') {
    const answer = map(host, location);
    if (answer instanceof Tensor) return checkStorage(answer, host);
    place = answer ?? location;
  }
  checkPlace(place);
  if (place === 'cpu') return host;
  const device = place.replace(/^(\w*[a-z])(\d+)$/, '$1:$2') as Device;
  // Python's storages are no tensors, whose calls modes see.
  return unseen(() => host.to(device));
}

function checkStorage(answer: Tensor, host: Tensor): Tensor {
  if (answer.dtype === 'uint8' && answer.numel() === host.numel() && answer.isContiguous()) return answer;
  throw new TypeError('torch.load: mapLocation must return the storage that it was given, on some device');
}

/** Checks what was given as `mapLocation`. */
export function checkMapLocation(map: unknown): asserts map is MapLocation | undefined {
  if (map === undefined || map === null || typeof map === 'string' || typeof map === 'function') return;
  const places =
    map instanceof Map ? [...map.values()] : typeof map === 'object' ? Object.values(map) : [map];
  if (places.every((place) => typeof place === 'string')) return;
  throw new TypeError(
    "torch.load: expected a device, an object of devices or a function for 'mapLocation' but received something else",
  );
}
