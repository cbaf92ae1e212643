/** Hooks on the tensors that operations save for backward: torch.autograd.graph.saved_tensors_hooks. */

import { checkOptions } from '../common/optionsObject';
import { type Guard, scoped } from '../common/scoped';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { handleOf, Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/**
 * While `body` runs, or until the returned guard is disposed of: every tensor that an operation saves for
 * backward is handed to `packHook`, and what that returns is kept in its place, until backward gets the
 * tensor back from `unpackHook`. Of several pairs the innermost counts. `packHook` must not return the tensor
 * itself, but for instance `tensor.detach()`.
 *
 * @param packHook takes the tensor and returns what to keep: anything
 * @param unpackHook takes what was kept and returns the tensor
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.saved_tensors_hooks
 * @example
 * const y = torch.autograd.graph.savedTensorsHooks(
 *   (t) => t.to('bfloat16'),
 *   (t) => t.to('float32'),
 *   () => model.forward(x),
 * );
 */
export function savedTensorsHooks<Packed>(
  packHook: (tensor: Tensor) => Packed,
  unpackHook: (packed: Packed) => Tensor,
): Guard;
export function savedTensorsHooks<Packed, Result>(
  packHook: (tensor: Tensor) => Packed,
  unpackHook: (packed: Packed) => Tensor,
  body: () => Result,
): Result;
export function savedTensorsHooks<Packed, Result>(
  packHook: (tensor: Tensor) => Packed,
  unpackHook: (packed: Packed) => Tensor,
  body?: () => Result,
): Result | Guard {
  for (const hook of [packHook, unpackHook])
    if (typeof hook !== 'function')
      throw new TypeError(`savedTensorsHooks(): expected two functions but received ${pyTypeName(hook)}`);
  return scoped(() => {
    native.pushSavedHooks(
      (tensor) => [packHook(tensor as Tensor)],
      (packed) => {
        const tensor = unpackHook((packed as [Packed])[0]);
        if (!(tensor instanceof Tensor))
          throw new TypeError(
            `Output of saved tensor unpack_hook expected to be a Tensor but got result of type ${pyTypeName(tensor)}`,
          );
        return [handleOf(tensor)];
      },
    );
    return () => native.popSavedHooks();
  }, body);
}

/** Options of `saveOnCpu`. */
export interface SaveOnCpuOptions {
  /** Keeps them in pinned memory, and copies without waiting. Default: false */
  pinMemory?: boolean | undefined;
}

/**
 * While `body` runs, or until the returned guard is disposed of: what operations save for backward is kept on
 * the CPU, and brought back to its device when backward needs it.
 *
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.save_on_cpu
 */
export function saveOnCpu(options?: SaveOnCpuOptions): Guard;
export function saveOnCpu<Result>(body: () => Result): Result;
export function saveOnCpu<Result>(options: SaveOnCpuOptions, body: () => Result): Result;
export function saveOnCpu<Result>(
  first: SaveOnCpuOptions | (() => Result) = {},
  second?: () => Result,
): Result | Guard {
  if (typeof first !== 'function') checkOptions('saveOnCpu', first, ['pinMemory']);
  const pinMemory = typeof first === 'function' ? false : (first.pinMemory ?? false);
  const body = typeof first === 'function' ? first : second;
  const pack = (tensor: Tensor): { device: string; kept: Tensor } => {
    const kept = tensor.cpu();
    const isPinned = pinMemory && tensor.isCuda && !tensor.isSparse;
    return { device: tensor.device, kept: isPinned ? kept.pinMemory() : kept };
  };
  const unpack = ({ device, kept }: { device: string; kept: Tensor }): Tensor =>
    kept.to(device as Device, { nonBlocking: pinMemory });
  return body === undefined ? savedTensorsHooks(pack, unpack) : savedTensorsHooks(pack, unpack, body);
}

/**
 * While `body` runs, or until the returned guard is disposed of:
 * setting hooks on saved tensors is an error with this message.
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.disable_saved_tensors_hooks
 */
export function disableSavedTensorsHooks(errorMessage: string): Guard;
export function disableSavedTensorsHooks<Result>(errorMessage: string, body: () => Result): Result;
export function disableSavedTensorsHooks<Result>(errorMessage: string, body?: () => Result): Result | Guard {
  return scoped(() => {
    const before = native.disableSavedHooks(errorMessage);
    return () => void native.disableSavedHooks(before);
  }, body);
}
