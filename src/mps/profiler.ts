/**
 * `torch.mps.profiler`: signposts for Xcode's Instruments.
 * Source: https://docs.pytorch.org/docs/2.13/mps.html#mps-profiler
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectBoolean, expectString } from '../common/expect';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';

/** What a trace holds: how long operations take, when they are done, or both. */
export type ProfilerMode = 'interval' | 'event' | 'interval,event';

/** Options of a trace. */
export interface TraceOptions {
  /** What is traced: 'interval', 'event', or both with a comma between. Default: 'interval' */
  mode?: ProfilerMode | undefined;
  /** Waits for each operation, so that each has a place of its own in time; that is slower. Default: false */
  waitUntilCompleted?: boolean | undefined;
}

type TraceOrder = [mode: 'mode', waitUntilCompleted: 'waitUntilCompleted'];
type TraceArguments = Arguments<TraceOptions, TraceOrder>;
const bindTrace = binder<TraceOptions, TraceOrder>(
  'start',
  {},
  { mode: 'interval', waitUntilCompleted: false },
);

function bound(fn: string, args: TraceArguments): [mode: string, waitUntilCompleted: boolean] {
  const [mode, waitUntilCompleted] = bindTrace(args, fn);
  expectString(mode, 'mode');
  expectBoolean(waitUntilCompleted, 'waitUntilCompleted');
  return [mode.toLowerCase().replaceAll(' ', ''), waitUntilCompleted];
}

/**
 * Starts to emit signposts, which Xcode's Instruments records.
 *
 * @param args mode: 'interval' (how long operations take, the default), 'event' (when they are done) or
 *   'interval,event'; waitUntilCompleted: false
 * @throws TorchError where LibTorch has no MPS, and for another mode
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.profiler.start.html
 */
export function start(...args: TraceArguments): void {
  native.mpsStartTrace(...bound('start', args));
}

/**
 * Ends the recording that `start` began, for Xcode's Instruments.
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.profiler.stop.html
 */
export function stop(...args: []): void {
  refuseArguments('stop', args);
  native.mpsStopTrace();
}

/**
 * Emits signposts while `body` runs; without `body`, until the returned guard is disposed of.
 *
 * @param args mode and waitUntilCompleted, as of `start`; then the callback
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.profiler.profile.html
 */
export function profile(...args: TraceArguments): Guard;
export function profile<Result>(...args: WithBody<TraceArguments, Result>): Result;
export function profile(...args: unknown[]): unknown {
  const [given, body] = splitBody<unknown>(args);
  const trace = bound('profile', given as TraceArguments);
  return scoped(() => {
    native.mpsStartTrace(...trace);
    return () => native.mpsStopTrace();
  }, body);
}
