/** Twin of torch/nn/parallel/scatter_gather.py and comm.py: tensors over several devices, and back. */

import { type Arguments, binder } from '../../common/binder';
import { isPlainObject } from '../../common/options';
import { warn } from '../../common/warnings';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import type { DeviceArgument } from '../modules/module/convert';

/** `'cuda:1'` for 1; the name of any other device. */
export const deviceName = (device: DeviceArgument): Device =>
  (typeof device === 'number' ? `cuda:${device}` : device) as Device;

type ScatterParameters<T> = {
  inputs: T;
  /** The devices that the pieces go to, in order. */
  targetDevices: readonly DeviceArgument[];
  dim?: number | undefined;
};
type ScatterOrder = [inputs: 'inputs', targetDevices: 'targetDevices', dim: 'dim'];
const bindScatter = binder<ScatterParameters<unknown>, ScatterOrder>(
  'scatter',
  { inputs: 'data', targetDevices: 'any' },
  { dim: 0 },
);

/**
 * Cuts tensors into pieces, one a device; anything else is the same on each.
 *
 * @param inputs a tensor, or arrays and objects that hold tensors
 * @param targetDevices where the pieces go
 * @param dim the dimension that is cut. Default: 0
 * @returns one copy of `inputs` a device: fewer when the tensors are too short
 */
export function scatter<T>(...args: Arguments<ScatterParameters<T>, ScatterOrder>): T[] {
  const [inputs, targetDevices, dim] = bindScatter(args);
  const cut = (value: unknown): unknown[] => {
    if (value instanceof Tensor) {
      const pieces = value.chunk(targetDevices.length, dim) as Iterable<Tensor>;
      return [...pieces].map((piece, i) => piece.to({ device: deviceName(targetDevices[i]!) }));
    }
    if (Array.isArray(value) && value.length > 0) return zip(value.map(cut));
    if (isPlainObject(value) && Object.keys(value).length > 0) {
      const keys = Object.keys(value);
      return zip(keys.map((key) => cut(value[key]))).map((row) =>
        Object.fromEntries(keys.map((key, i) => [key, row[i]])),
      );
    }
    return targetDevices.map(() => value);
  };
  return cut(inputs) as T[];
}

/** Python's `zip`: as many rows as the shortest column has. */
function zip(columns: readonly unknown[][]): unknown[][] {
  const rows = Math.min(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, i) => columns.map((column) => column[i]));
}

type GatherParameters = {
  /** The results, one for each device; tensors are joined along `dim`. */
  outputs: readonly any[];
  /** The device on which the joined tensors lie, by name or index; -1 is the CPU. */
  targetDevice: DeviceArgument;
  dim?: number | undefined;
};
type GatherOrder = [outputs: 'outputs', targetDevice: 'targetDevice', dim: 'dim'];
const bindGather = binder<GatherParameters, GatherOrder>(
  'gather',
  { outputs: 'any', targetDevice: 'any' },
  { dim: 0 },
);

/**
 * Joins what several devices gave: tensors one after another, arrays and objects entry by entry.
 *
 * @param outputs one result a device
 * @param targetDevice where the joined tensors lie
 * @param dim the dimension along which they are joined. Default: 0
 * @throws RangeError for objects of different keys
 */
export function gather(...args: Arguments<GatherParameters, GatherOrder>): any {
  const [outputs, targetDevice, dim] = bindGather(args);
  const [first] = outputs;
  if (first instanceof Tensor) {
    let tensors = outputs as readonly Tensor[];
    if (tensors.every((t) => t.dim() === 0) && dim === 0) {
      warn(
        'Was asked to gather along dimension 0, but all input tensors were scalars; will instead unsqueeze and return a vector.',
      );
      tensors = tensors.map((t) => t.view(1));
    }
    const device = deviceName(targetDevice);
    return torchOps.cat(
      tensors.map((t) => t.to({ device })),
      dim,
    );
  }
  if (first === null || first === undefined) return first;
  if (isPlainObject(first)) {
    const keys = Object.keys(first);
    if (!outputs.every((output) => Object.keys(output).length === keys.length)) {
      throw new RangeError('All dicts must have the same number of keys');
    }
    return Object.fromEntries(
      keys.map((key) => [
        key,
        gather(
          outputs.map((output) => output[key]),
          targetDevice,
          dim,
        ),
      ]),
    );
  }
  return zip(outputs.map((output) => [...output])).map((row) => gather(row, targetDevice, dim));
}
