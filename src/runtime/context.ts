/** LibTorch's global settings. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';

/** Threads that one operator uses on the CPU. */
export function getNumThreads(...args: []): number {
  refuseArguments('getNumThreads', args);
  return native.getNumThreads();
}

export interface SetNumThreadsParameters {
  /** How many threads one operator may use, at least 1. */
  num: number;
}

type SetNumThreadsOrder = [num: 'num'];
const bindSetNumThreads = binder<SetNumThreadsParameters, SetNumThreadsOrder>(
  'setNumThreads',
  { num: 'any' },
  {},
);

/**
 * Sets the threads that one operator uses on the CPU.
 * The numbers of a computation may depend on it in the last bits, as in Python.
 */
export function setNumThreads(...args: Arguments<SetNumThreadsParameters, SetNumThreadsOrder>): void {
  const [threads] = bindSetNumThreads(args);
  if (!Number.isInteger(threads))
    throw new TorchError(`set_num_threads expects an int, but got ${pyTypeName(threads)}`);
  native.setNumThreads(threads);
}

/** How many threads run operators that don't depend on each other (in TorchScript). */
export function getNumInteropThreads(...args: []): number {
  refuseArguments('getNumInteropThreads', args);
  return native.getNumInteropThreads();
}

export interface SetNumInteropThreadsParameters {
  /** How many threads independent operators may use, at least 1; once, before the first such work. */
  num: number;
}

type SetNumInteropThreadsOrder = [num: 'num'];
const bindSetNumInteropThreads = binder<SetNumInteropThreadsParameters, SetNumInteropThreadsOrder>(
  'setNumInteropThreads',
  { num: 'any' },
  {},
);

/** Sets the threads that run independent operators; once, before any work. */
export function setNumInteropThreads(
  ...args: Arguments<SetNumInteropThreadsParameters, SetNumInteropThreadsOrder>
): void {
  const [threads] = bindSetNumInteropThreads(args);
  native.setNumInteropThreads(threads);
}

/** Whether warnings that LibTorch gives once are given each time. */
export function isWarnAlwaysEnabled(...args: []): boolean {
  refuseArguments('isWarnAlwaysEnabled', args);
  return native.warnAlways();
}

const bindSetWarnAlways = binder<{ b: boolean }, [b: 'b']>('setWarnAlways', { b: 'any' }, {});

/**
 * Gives LibTorch's warnings each time, for debugging; otherwise each text is given once. They are process
 * warnings of Node's with Python's category as their name: `process.on('warning')` hears them.
 *
 * @param b whether they are given each time
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.set_warn_always.html
 * @example torch.setWarnAlways(true);
 */
export function setWarnAlways(...args: Arguments<{ b: boolean }, [b: 'b']>): void {
  const [always] = bindSetWarnAlways(args);
  expectBoolean(always, 'b');
  native.warnAlways(always);
}

/** Whether operators must give the same bits each time, and throw where they can't. */
export function areDeterministicAlgorithmsEnabled(...args: []): boolean {
  refuseArguments('areDeterministicAlgorithmsEnabled', args);
  return native.deterministicAlgorithms()[0];
}

/** Whether an operator that is not deterministic only warns. */
export function isDeterministicAlgorithmsWarnOnlyEnabled(...args: []): boolean {
  refuseArguments('isDeterministicAlgorithmsWarnOnlyEnabled', args);
  return native.deterministicAlgorithms()[1];
}

/** Options of {@link useDeterministicAlgorithms}. */
export interface UseDeterministicAlgorithmsOptions {
  /** Whether such an operator only warns. Default: false */
  warnOnly?: boolean | undefined;
}

export interface UseDeterministicAlgorithmsParameters extends UseDeterministicAlgorithmsOptions {
  /** Whether operators have to be deterministic: those that can't are an error. */
  mode: boolean;
}

type UseDeterministicAlgorithmsOrder = [mode: 'mode'];
const bindUseDeterministicAlgorithms = binder<
  UseDeterministicAlgorithmsParameters,
  UseDeterministicAlgorithmsOrder
>('useDeterministicAlgorithms', { mode: 'any' }, {}, { warnOnly: false });

/**
 * With true, an operator that has no deterministic implementation throws (or warns).
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.use_deterministic_algorithms.html
 */
export function useDeterministicAlgorithms(
  ...args: Arguments<UseDeterministicAlgorithmsParameters, UseDeterministicAlgorithmsOrder>
): void {
  const { mode, warnOnly } = bindUseDeterministicAlgorithms.named(args);
  if (typeof mode !== 'boolean')
    throw new TypeError(
      `_set_deterministic_algorithms(): argument 'mode' (position 1) must be bool, not ${pyTypeName(mode)}`,
    );
  native.deterministicAlgorithms(mode, warnOnly);
}

/** 0: default, 1: warn, 2: error, as `torch.get_deterministic_debug_mode`. */
export function getDeterministicDebugMode(...args: []): number {
  refuseArguments('getDeterministicDebugMode', args);
  const [enabled, warnOnly] = native.deterministicAlgorithms();
  return enabled ? (warnOnly ? 1 : 2) : 0;
}

export interface SetDeterministicDebugModeParameters {
  /** 0 or 'default', 1 or 'warn', 2 or 'error': what operators do that aren't deterministic. */
  debugMode: number | 'default' | 'warn' | 'error';
}

type SetDeterministicDebugModeOrder = [debugMode: 'debugMode'];
const bindSetDeterministicDebugMode = binder<
  SetDeterministicDebugModeParameters,
  SetDeterministicDebugModeOrder
>('setDeterministicDebugMode', { debugMode: 'any' }, {});

/** Sets it by number or as 'default', 'warn', 'error'. */
export function setDeterministicDebugMode(
  ...args: Arguments<SetDeterministicDebugModeParameters, SetDeterministicDebugModeOrder>
): void {
  const [mode] = bindSetDeterministicDebugMode(args);
  const level = typeof mode === 'number' ? mode : ['default', 'warn', 'error'].indexOf(mode);
  if (![0, 1, 2].includes(level))
    throw new TypeError(
      typeof mode === 'number'
        ? `invalid value of debug_mode, expected 0, 1, or 2, but got ${briefText(mode)}`
        : `invalid value of debug_mode, expected one of \`default\`, \`warn\`, \`error\`, but got ${briefText(mode)}`,
    );
  native.deterministicAlgorithms(level > 0, level === 1);
}

/** The precision of float32 matrix products: 'highest', 'high' or 'medium'. */
export function getFloat32MatmulPrecision(...args: []): string {
  refuseArguments('getFloat32MatmulPrecision', args);
  return native.float32MatmulPrecision();
}

export interface SetFloat32MatmulPrecisionParameters {
  /**
   * How precisely float32 matrices are multiplied: `'highest'` all in float32, `'high'` and `'medium'` with
   * fewer bits where a device can.
   */
  precision: 'highest' | 'high' | 'medium';
}

type SetFloat32MatmulPrecisionOrder = [precision: 'precision'];
const bindSetFloat32MatmulPrecision = binder<
  SetFloat32MatmulPrecisionParameters,
  SetFloat32MatmulPrecisionOrder
>('setFloat32MatmulPrecision', { precision: 'any' }, {});

/** Allows faster, less precise float32 matrix products on devices that have them. */
export function setFloat32MatmulPrecision(
  ...args: Arguments<SetFloat32MatmulPrecisionParameters, SetFloat32MatmulPrecisionOrder>
): void {
  const [precision] = bindSetFloat32MatmulPrecision(args);
  native.float32MatmulPrecision(precision);
}

export interface SetFlushDenormalParameters {
  /** Whether numbers too small for the usual form become zero, on CPUs that can. */
  mode: boolean;
}

type SetFlushDenormalOrder = [mode: 'mode'];
const bindSetFlushDenormal = binder<SetFlushDenormalParameters, SetFlushDenormalOrder>(
  'setFlushDenormal',
  { mode: 'any' },
  {},
);

/** Flushes denormal numbers to zero on this thread; false where the processor can't. */
export function setFlushDenormal(
  ...args: Arguments<SetFlushDenormalParameters, SetFlushDenormalOrder>
): boolean {
  const [mode] = bindSetFlushDenormal(args);
  return native.contextFlag('flushDenormal', mode);
}

/** torch.__config__ */
export const __config__ = {
  /** How LibTorch was built. */
  show(...args: []): string {
    refuseArguments('show', args);
    return native.showConfig();
  },
  /** How it computes in parallel. */
  parallelInfo(...args: []): string {
    refuseArguments('parallelInfo', args);
    return native.parallelInfo();
  },
};
