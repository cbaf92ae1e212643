/** Values as bytes in tensors, as the collectives of values send them: Python's pickles. */
import { allGather } from '../c10d/exchanges';
import { messageDevice } from '../c10d/messageDevice';
import type { ProcessGroup } from '../c10d/world';
import { invalidArgument } from '../common/expect';
import { pickleObject, unpickleObject } from '../serialization/objects';
import { fromTypedArray } from '../tensor/creation';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/** A value as bytes. */
export const asBytes = (object: unknown, device: Device): Tensor =>
  fromTypedArray(new Uint8Array(pickleObject(object))).to({ device });

/** The value in the first bytes of a tensor. */
export const asObject = (bytes: Tensor, size: number): unknown =>
  unpickleObject(bytes.narrow(0, 0, size).contiguous().cpu().toTypedArray() as Uint8Array);

export const sizesTensor = (sizes: readonly number[], device: Device): Tensor =>
  fromTypedArray(BigInt64Array.from(sizes.map(BigInt))).to({ device });

export const emptyBytes = (size: number, device: Device): Tensor =>
  torchOps.empty([size], { dtype: 'uint8', device });

/** Bytes, with zeros behind them. */
export function padded(bytes: Tensor, size: number): Tensor {
  const all = torchOps.zeros([size], { dtype: 'uint8', device: bytes.device });
  all.narrow(0, 0, bytes.numel()).copy_(bytes);
  return all;
}

export const countsIn = (sizes: Tensor): number[] =>
  (sizes.cpu().tolist() as (number | bigint)[]).map(Number);

/** Reads values that lie one behind the other. */
export function fill(list: unknown[], bytes: Tensor, counts: readonly number[]): void {
  const host = bytes.cpu();
  let at = 0;
  counts.forEach((count, i) => {
    list[i] = asObject(host.narrow(0, at, count), count);
    at += count;
  });
}

export function requireList(list: unknown, name: string): unknown[] {
  if (!Array.isArray(list)) throw invalidArgument('an array', name, list);
  return list;
}

/** The same of values to send: without any, others would wait for what never comes. */
export function requireValues(list: unknown, name: string): unknown[] {
  if (requireList(list, name).length > 0) return list as unknown[];
  throw new RangeError(`${name} must not be empty: it has as many values on all ranks, at least one`);
}

/** How many bytes each rank has, and its own with zeros behind them. */
export function withSizes(
  found: ProcessGroup,
  object: unknown,
): { bytes: Tensor; sizes: number[]; most: number } {
  const device = messageDevice(found);
  const bytes = asBytes(object, device);
  const all = Array.from({ length: found.size() }, () => sizesTensor([0], device));
  allGather(all, sizesTensor([bytes.numel()], device), found);
  const sizes = all.map((size) => Number(size.item()));
  const most = Math.max(...sizes);
  return { bytes: padded(bytes, most), sizes, most };
}
