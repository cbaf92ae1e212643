/** Traces for TensorBoard's profiler page. */
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { type Arguments, binder } from '../common/binder';
import { expectBoolean, expectString } from '../common/expect';
import type { Profile } from './profile';

/** Parameters of `tensorboardTraceHandler`. */
export interface TraceHandlerOptions {
  /** The folder, which is made where there is none. */
  dirName: string;
  /** What files' names begin with; null: the host and the process. Default: null */
  workerName?: string | null | undefined;
  /** Whether the files are compressed, as `.json.gz`. Default: false */
  useGzip?: boolean | undefined;
}
type TraceHandlerOrder = [dirName: 'dirName', workerName: 'workerName', useGzip: 'useGzip'];
const bindTraceHandler = binder<TraceHandlerOptions, TraceHandlerOrder>(
  'tensorboardTraceHandler',
  { dirName: 'any' },
  { workerName: null, useGzip: false },
);

/** The time since 1970 in nanoseconds. */
function timeNs(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6));
}

/**
 * A function for `onTraceReady` that writes each cycle's trace into a folder, where TensorBoard finds it.
 *
 * @param args dirName, workerName (null: the host's and the process's), useGzip (false)
 * @throws TypeError for a folder that is no string
 * @example
 * const onTraceReady = torch.profiler.tensorboardTraceHandler('log', { workerName: 'trainer' });
 * @see https://docs.pytorch.org/docs/2.13/profiler.html#torch.profiler.tensorboard_trace_handler
 */
export function tensorboardTraceHandler(
  ...args: Arguments<TraceHandlerOptions, TraceHandlerOrder>
): (prof: Profile) => void {
  const [dirName, workerName, useGzip] = bindTraceHandler(args);
  expectString(dirName, 'dirName');
  if (workerName !== null) expectString(workerName, 'workerName');
  expectBoolean(useGzip, 'useGzip');
  return (prof) => {
    mkdirSync(dirName, { recursive: true });
    const worker = workerName === null || workerName === '' ? `${hostname()}_${process.pid}` : workerName;
    const file = `${worker}.${timeNs()}.pt.trace.json${useGzip ? '.gz' : ''}`;
    prof.exportChromeTrace(path.join(dirName, file));
  };
}
