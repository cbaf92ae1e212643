/** Names of backends, and which one serves a type of device. Twin of Python's `BackendConfig`. */
import { currentAccelerator } from '../accelerator/device';
import { type Arguments, binder } from '../common/binder';
import { makeError, TorchError } from '../common/errors';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';
import { backendNames } from './availability';

/** The backends that PyTorch knows, with the devices whose tensors each takes. */
const capabilities: Record<string, readonly string[]> = {
  gloo: ['cpu', 'cuda'],
  nccl: ['cuda'],
  xccl: ['xpu'],
  ucc: ['cpu', 'cuda'],
  mpi: ['cpu', 'cuda'],
};

const defaults: Record<string, string> = { cpu: 'gloo', cuda: 'nccl', xpu: 'xccl', mps: 'gloo' };

const spelled: Record<string, string> = { gloo: 'Gloo', nccl: 'NCCL', xccl: 'XCCL', ucc: 'UCC', mpi: 'MPI' };

interface DefaultBackendParameters {
  /** The device, or its type. */
  device: Device;
}

const bindDefault = binder<DefaultBackendParameters, ['device']>(
  'getDefaultBackendForDevice',
  { device: 'any' },
  {},
);

/**
 * The backend that PyTorch takes for a device's tensors.
 * @param args device
 * @throws RangeError for a device that has none
 * @example torch.distributed.getDefaultBackendForDevice('cpu'); // 'gloo'
 */
export function getDefaultBackendForDevice(
  ...args: Arguments<DefaultBackendParameters, [device: 'device']>
): string {
  const [device] = bindDefault(args);
  const found = defaults[parseDevice(device).type];
  if (found === undefined) throw new RangeError(`Default backend not registered for device : ${device}`);
  return found;
}

/** Which backend each type of device gets. */
function parse(backend: string): Map<string, string> {
  if (backend === 'undefined') {
    const device = currentAccelerator(true) ?? 'cpu';
    return new Map([[device, getDefaultBackendForDevice(device)]]);
  }
  if (Object.hasOwn(capabilities, backend))
    return new Map(capabilities[backend]!.map((device) => [device, backend]));
  if (!backend.includes(':')) throw unknown(backend);
  const found = new Map<string, string>();
  for (const part of backend.split(',')) {
    const [device, name, more] = part.split(':').map((text) => text.trim());
    if (name === undefined || more !== undefined)
      throw new RangeError(`Invalid device:backend pairing: ${part}. It should be like 'cpu:gloo,cuda:nccl'`);
    if (found.has(device!))
      throw new RangeError(`Duplicate device type ${device} in backend string: ${backend}`);
    found.set(device!, name);
  }
  return found;
}

const thereIs = (): string => `There is ${backendNames().join(', ')} here`;

/** Python's assertion, of which there are two: one sees a backend for all devices, the other what is left. */
function unknown(name: string, isForOneDevice = name.includes(',')): Error {
  const what = isForOneDevice
    ? `Unknown c10d backend type ${name.toUpperCase()}`
    : `Unknown backend type ${name}`;
  return makeError('AssertionError', `${what}. ${thereIs()}`);
}

/**
 * Which backend each type of device gets by a text like `'gloo'` or `'cpu:gloo,cuda:nccl'`.
 * @throws TorchError for backends that aren't there, with those that are
 * @throws Error for names that no backend has
 */
export function backendConfig(backend: string): Map<string, string> {
  const config = parse(backend);
  for (const name of config.values()) {
    if (backendNames().includes(name)) continue;
    if (!Object.hasOwn(capabilities, name)) throw unknown(name, true);
    throw new TorchError(`Distributed package doesn't have ${spelled[name]} built in. ${thereIs()}`);
  }
  return config;
}
