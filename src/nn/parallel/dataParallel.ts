/** Twin of torch/nn/parallel/data_parallel.py. */

import { isGradEnabled } from '../../autograd/gradMode';
import { type Arguments, type Bound, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/options';
import { deviceCount, isAvailable } from '../../cuda/device';
import type { Device } from '../../tensor/types';
import { Module } from '../modules/module';
import type { DeviceArgument } from '../modules/module/convert';
import { parallelApply, replicate } from './replicate';
import { deviceName, gather, scatter } from './scatterGather';

/** Options of {@link DataParallel}. */
export interface DataParallelOptions {
  /**
   * The devices that take part, by name or index; the first has the module. Default: null, all CUDA devices
   */
  deviceIds?: readonly DeviceArgument[] | null | undefined;
  /** Where the results lie. Default: the first device */
  outputDevice?: DeviceArgument | null | undefined;
  /** The dimension along which the inputs are cut. Default: 0 */
  dim?: number | undefined;
}

interface DataParallelParameters<M> extends DataParallelOptions {
  /** The module that each device gets a replica of. */
  module: M;
}
type DataParallelOrder = [module: 'module', deviceIds: 'deviceIds', outputDevice: 'outputDevice', dim: 'dim'];
const defaults = { deviceIds: null, outputDevice: null, dim: 0 };
const bindLayer = binder<DataParallelParameters<Module>, DataParallelOrder>(
  'DataParallel',
  { module: 'any' },
  defaults,
);

interface CallParameters<M> extends DataParallelParameters<M> {
  /** The module's arguments; tensors are divided along `dim`. */
  inputs: unknown;
  /** The module's trailing options object, whose tensors are divided as well. Default: null */
  moduleKwargs?: Record<string, unknown> | null | undefined;
}
type CallOrder = [
  module: 'module',
  inputs: 'inputs',
  deviceIds: 'deviceIds',
  outputDevice: 'outputDevice',
  dim: 'dim',
  moduleKwargs: 'moduleKwargs',
];
const bindCall = binder<CallParameters<Module>, CallOrder>(
  'dataParallel',
  { module: 'any', inputs: 'any' },
  { ...defaults, moduleKwargs: null },
  {},
  { moduleKwargs: 'data' },
);

interface Setting {
  devices: Device[];
  output: Device;
  dim: number;
}

function settle({ deviceIds, outputDevice, dim }: Bound<DataParallelOptions>): Setting {
  const devices = (deviceIds ?? Array.from({ length: deviceCount() }, (_, i) => i)).map(deviceName);
  const output = outputDevice === null ? devices[0]! : deviceName(outputDevice);
  return { devices, output, dim };
}

/** Calls `module` on several devices, each with its part of the arguments. */
function run(module: Module, args: readonly unknown[], { devices, output, dim }: Setting): unknown {
  const [source] = devices as [Device];
  for (const tensor of [...module.parameters(), ...module.buffers()]) {
    if (tensor.device !== source) {
      throw new TorchError(
        `module must have its parameters and buffers on device ${source} (device_ids[0]) but found one of them on device: ` +
          `${tensor.device}`,
      );
    }
  }
  const scattered = args.length > 0 ? scatter([...args], devices, dim) : [[]];
  if (devices.length === 1) return module(...scattered[0]!);
  const used = devices.slice(0, scattered.length);
  const outputs = parallelApply(replicate(module, used, !isGradEnabled()), scattered);
  return gather(outputs, output, dim);
}

/**
 * Calls a module on several CUDA devices, each with its part of the inputs; without CUDA it only passes the
 * call on. The state dict's names begin with `module.`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.DataParallel.html
 * @example const model = new nn.DataParallel(new nn.Linear(20, 10));
 */
export class DataParallel<M extends Module = Module> extends Module {
  dim = 0;
  /** The module itself, whose parameters are those that are trained. */
  module: M;
  deviceIds: readonly Device[] = [];
  outputDevice: Device | null = null;

  /** @param args module; then deviceIds (all), outputDevice (the first), dim (0) */
  constructor(...args: Arguments<DataParallelParameters<M>, DataParallelOrder>) {
    super();
    const { module, ...given } = bindLayer.named(args);
    this.module = module as M;
    if (!isAvailable()) return;
    const { devices, output, dim } = settle(given);
    this.deviceIds = devices;
    this.outputDevice = output;
    this.dim = dim;
    if (devices.length === 1) module.to(devices[0]!);
  }

  override forward(...args: Parameters<M['forward']>): ReturnType<M['forward']> {
    if (this.deviceIds.length === 0) return this.module(...args);
    const { deviceIds, outputDevice, dim } = this;
    return run(this.module, args, { devices: [...deviceIds], output: outputDevice!, dim }) as ReturnType<
      M['forward']
    >;
  }
}

/**
 * Calls a module once on several CUDA devices, each with its part of the inputs.
 *
 * @param args module: what is called, on the first device; inputs: its argument, or an array of them; then
 *   deviceIds (all), outputDevice (the first), dim (0), moduleKwargs: the call's options
 * @throws TorchError without CUDA
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parallel.data_parallel.html
 */
export function dataParallel<M extends Module>(
  ...args: Arguments<CallParameters<M>, CallOrder>
): ReturnType<M['forward']> {
  const { module, inputs, moduleKwargs, ...given } = bindCall.named(args);
  if (!isAvailable()) throw new TorchError('device type could not be determined');
  const list = inputs === null || inputs === undefined ? [] : Array.isArray(inputs) ? inputs : [inputs];
  const all = isPlainObject(moduleKwargs) ? [...list, moduleKwargs] : list;
  return run(module, all, settle(given)) as ReturnType<M['forward']>;
}
