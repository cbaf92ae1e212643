/** Errors that end a rank's process, with the rank before each line, as Python's excepthook has them. */
import { inspect } from 'node:util';
import { isMainThread } from 'node:worker_threads';

/** `torch-node run` writes the rank before all lines, and says so by this variable. */
export const PREFIXED = 'TORCH_NODE_RANK_IS_SHOWN';

let prefix: string | undefined;

/** Whether nobody has asked Node for such errors, so that they end the process. */
const endsProcess = (): boolean =>
  process.listenerCount('uncaughtException') === 0 && !process.hasUncaughtExceptionCaptureCallback();

function tell(error: unknown): void {
  if (!endsProcess()) return;
  try {
    const lines = inspect(error).split('\n');
    process.stderr.write(lines.map((line) => (line === '' ? '\n' : `${prefix}: ${line}\n`)).join(''));
  } catch {
    // An error that can't be shown, or nowhere to show it: Node's own report comes all the same.
  }
}

/**
 * From now on an error that ends this process is written with this rank before each line, ahead of Node's
 * own report, which nothing can be put into. Who only listens changes nothing of what Node does: its report,
 * the exit code, other listeners.
 */
export function prefixErrors(rank: number): void {
  // A worker's errors are the main thread's to handle.
  if (!isMainThread || process.env[PREFIXED] === '1') return;
  if (prefix === undefined) process.on('uncaughtExceptionMonitor', tell);
  prefix = `[rank${rank}]`;
}
