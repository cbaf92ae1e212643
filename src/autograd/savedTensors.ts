/** Hooks on the tensors that operations save for backward: torch.autograd.graph.saved_tensors_hooks. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { handleOf, Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

interface HooksParameters<Packed> {
  packHook: (tensor: Tensor) => Packed;
  unpackHook: (packed: Packed) => Tensor;
}

type HooksOrder = [packHook: 'packHook', unpackHook: 'unpackHook'];
const bindHooks = binder<HooksParameters<any>, HooksOrder>(
  'savedTensorsHooks',
  { packHook: 'any', unpackHook: 'any' },
  {},
);

/**
 * While `body` runs, or while the returned guard is in use: every tensor that an operation saves for
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
export function savedTensorsHooks<Packed>(options: HooksParameters<Packed>): Guard;
export function savedTensorsHooks<Packed, Result>(
  options: HooksParameters<Packed>,
  body: () => Result,
): Result;
export function savedTensorsHooks<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args, typeof args[0] === 'function' ? 2 : 1);
  const [packHook, unpackHook] = bindHooks(given);
  for (const hook of [packHook, unpackHook])
    if (typeof hook !== 'function')
      throw new TypeError(`savedTensorsHooks(): expected two functions but received ${pyTypeName(hook)}`);
  return scoped(() => {
    native.pushSavedHooks(
      (tensor) => [packHook(tensor as Tensor)],
      (packed) => {
        const tensor = unpackHook((packed as [unknown])[0]);
        if (!(tensor instanceof Tensor))
          throw new TypeError(
            `Output of saved tensor unpack_hook expected to be a Tensor but got result of type ${pyTypeName(tensor)}`,
          );
        return [handleOf(tensor)];
      },
    );
    pushed++;
    return () => {
      pushed--;
      native.popSavedHooks();
    };
  }, body);
}

/** How many pairs are at work. */
let pushed = 0;

/** Whether some hooks see what operations save now. */
export const hasSavedHooks = (): boolean => pushed > 0;

/** Options of `saveOnCpu`. */
export interface SaveOnCpuOptions {
  /** Keeps them in pinned memory, and copies without waiting. Default: false */
  pinMemory?: boolean | undefined;
}

type SaveOnCpuOrder = [pinMemory: 'pinMemory'];
const bindSaveOnCpu = binder<SaveOnCpuOptions, SaveOnCpuOrder>('saveOnCpu', {}, { pinMemory: false });

/**
 * While `body` runs, or while the returned guard is in use: what operations save for backward is kept on
 * the CPU, and brought back to its device when backward needs it.
 *
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.save_on_cpu
 */
export function saveOnCpu(...args: Arguments<SaveOnCpuOptions, SaveOnCpuOrder>): Guard;
export function saveOnCpu<Result>(
  ...args: WithBody<Arguments<SaveOnCpuOptions, SaveOnCpuOrder>, Result>
): Result;
export function saveOnCpu<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [pinMemory] = bindSaveOnCpu(given);
  const pack = (tensor: Tensor): { device: string; kept: Tensor } => {
    const kept = tensor.cpu();
    const isPinned = pinMemory && tensor.isCuda && !tensor.isSparse;
    return { device: tensor.device, kept: isPinned ? kept.pinMemory() : kept };
  };
  const unpack = ({ device, kept }: { device: string; kept: Tensor }): Tensor =>
    kept.to(device as Device, { nonBlocking: pinMemory });
  return body === undefined ? savedTensorsHooks(pack, unpack) : savedTensorsHooks(pack, unpack, body);
}

interface DisableParameters {
  /** The text of the error that anything which registers hooks gets meanwhile. */
  errorMessage: string;
}

type DisableOrder = [errorMessage: 'errorMessage'];
const bindDisable = binder<DisableParameters, DisableOrder>(
  'disableSavedTensorsHooks',
  { errorMessage: 'any' },
  {},
);

/**
 * While `body` runs, or while the returned guard is in use:
 * setting hooks on saved tensors is an error with this message.
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.disable_saved_tensors_hooks
 */
export function disableSavedTensorsHooks(...args: Arguments<DisableParameters, DisableOrder>): Guard;
export function disableSavedTensorsHooks<Result>(
  ...args: WithBody<Arguments<DisableParameters, DisableOrder>, Result>
): Result;
export function disableSavedTensorsHooks<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [errorMessage] = bindDisable(given);
  return scoped(() => {
    const before = native.disableSavedHooks(errorMessage);
    return () => void native.disableSavedHooks(before);
  }, body);
}

/**
 * While `body` runs, or while the returned guard is in use: tensors that were saved for backward may be
 * changed in place. What was saved is copied before the change, and backward uses the copy. Both forward
 * and backward run in it.
 *
 * @throws TorchError where it is entered in another one, or hooks on saved tensors are disabled; Error in a
 *   backward outside of it
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.allow_mutation_on_saved_tensors
 * @example
 * const a = torch.ones(2, { requiresGrad: true });
 * torch.autograd.graph.allowMutationOnSavedTensors(() => {
 *   const b = a.clone();
 *   const out = b.pow(2).sum();
 *   b.sin_();
 *   out.backward();
 * });
 * console.log(a.grad?.tolist()); // [ 2, 2 ]
 */
export function allowMutationOnSavedTensors(): Guard;
export function allowMutationOnSavedTensors<Result>(body: () => Result): Result;
export function allowMutationOnSavedTensors<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  refuseArguments('allowMutationOnSavedTensors', given);
  return scoped(() => {
    native.allowMutation();
    return () => native.endMutation();
  }, body);
}
