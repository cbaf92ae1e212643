/** Ranges for other profilers: Intel's VTune, NVIDIA's Nsight. */
import { type Arguments, binder } from '../common/binder';
import { expectBoolean } from '../common/expect';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import * as cuda from '../cuda';
import { native } from '../native';
import type { ProfilerConfiguration, ProfilerKind } from '../native/profiler';

/** Parameters of `emitItt` and `emitNvtx`. */
export interface EmitOptions {
  /** Whether anything is done at all. Default: true */
  enabled?: boolean | undefined;
  /** Whether ranges have their inputs' shapes. Default: false */
  recordShapes?: boolean | undefined;
}
type EmitOrder = [enabled: 'enabled', recordShapes: 'recordShapes'];
type EmitArguments = Arguments<EmitOptions, EmitOrder>;
const bindEmit = binder<EmitOptions, EmitOrder>('emitItt', {}, { enabled: true, recordShapes: false });

function emit(fn: string, kind: ProfilerKind, args: readonly unknown[], synchronize: () => void): unknown {
  const [given, body] = splitBody<unknown>(args);
  const [enabled, recordShapes] = bindEmit(given, fn);
  expectBoolean(enabled, 'enabled');
  expectBoolean(recordShapes, 'recordShapes');
  const off = false;
  const configuration: ProfilerConfiguration = [kind, recordShapes, off, off, off, off, off, off, off, ''];
  return scoped(() => {
    if (!enabled) return () => {};
    synchronize();
    native.profilerStart([], null, ...configuration);
    return () => {
      synchronize();
      native.profilerStop();
    };
  }, body);
}

/**
 * Makes every operator in `body` a range for Intel's VTune; without `body`, until the returned guard is
 * disposed of.
 *
 * @param args enabled (true), recordShapes (false); then the callback
 * @throws TorchError where a profiler records already
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.profiler.emit_itt
 */
export function emitItt(...args: EmitArguments): Guard;
export function emitItt<Result>(...args: WithBody<EmitArguments, Result>): Result;
export function emitItt(...args: unknown[]): unknown {
  return emit('emitItt', 'ITT', args, () => {});
}

/**
 * Makes every operator in `body` a range for NVIDIA's profilers; without `body`, until the returned guard is
 * disposed of.
 *
 * @param args enabled (true), recordShapes (false); then the callback
 * @throws Error without CUDA; TorchError where a profiler records already
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.profiler.emit_nvtx
 */
export function emitNvtx(...args: EmitArguments): Guard;
export function emitNvtx<Result>(...args: WithBody<EmitArguments, Result>): Result;
export function emitNvtx(...args: unknown[]): unknown {
  return emit('emitNvtx', 'NVTX', args, () => cuda.synchronize());
}
