/** Which pass backward through a graph runs at present. */
import { isLibraryError } from '../common/errors';
import { framesOf } from '../common/stack';
import { native } from '../native';
import { passes } from '../tensor/passes';

/** One pass backward. It is compared by identity, and lives no longer than the pass. */
export interface GraphTask {
  /** Whether it and those around it go to all leaves: only then may reentrant checkpoints run. */
  readonly reachesAllLeaves: boolean;
  /** What runs when it has ended, also by an error, which it is told. */
  readonly callbacks: ((failed: boolean) => void)[];
}

/** The passes that run, outermost first: a hook may begin another one. */
const tasks: GraphTask[] = [];

/** The innermost pass, or undefined outside of any. */
export const currentGraphTask = (): GraphTask | undefined => tasks.at(-1);

/** Runs `pass` as a pass backward. */
export function asGraphTask<Result>(isToAllLeaves: boolean, pass: () => Result): Result {
  const reachesAllLeaves = isToAllLeaves && (currentGraphTask()?.reachesAllLeaves ?? true);
  const task: GraphTask = { reachesAllLeaves, callbacks: [] };
  let failed = true;
  tasks.push(task);
  try {
    const result = pass();
    failed = false;
    return result;
  } finally {
    tasks.pop();
    for (const callback of task.callbacks) callback(failed);
  }
}

/** What the addon calls for a pass that runs beside the script. */
export interface PassCallbacks {
  settle: (failed: boolean, value: unknown) => void;
  aroundHook: (begins: boolean) => void;
  /** Has the addon go on in a turn of the event loop of its own. */
  wake: () => void;
}

const wake = (): void => {
  setImmediate(native.autogradServe);
};

/**
 * Begins a pass that runs beside the script.
 *
 * @param begin hands the callbacks over; what it throws rejects the promise, too. It answers whether the pass
 * has run already
 * @param caller the function that a script called
 */
export function beginGraphTask<Result>(
  reachesAllLeaves: boolean,
  caller: (...args: any[]) => unknown,
  begin: (callbacks: PassCallbacks) => boolean,
): Promise<Result> {
  const task: GraphTask = { reachesAllLeaves, callbacks: [] };
  const call: { stack?: string } = {};
  Error.captureStackTrace(call, caller);
  return new Promise((resolve, reject) => {
    const settle = (failed: boolean, value: unknown): void => {
      passes.underWay--;
      try {
        for (const callback of task.callbacks) callback(failed);
      } catch (error) {
        reject(error);
      }
      // LibTorch's errors are made here, where none of the script's calls are left.
      if (failed && value instanceof Error && isLibraryError(value))
        value.stack = [value.stack, ...framesOf(call.stack)].join('\n');
      if (failed) reject(value);
      else resolve(value as Result);
    };
    const aroundHook = (begins: boolean): void => {
      if (begins) tasks.push(task);
      else tasks.pop();
    };
    const hasRun = begin({ settle, aroundHook, wake });
    passes.underWay++;
    if (hasRun) setImmediate(settle, false, undefined);
  });
}
