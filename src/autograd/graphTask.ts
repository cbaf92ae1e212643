/** Which pass backward through a graph runs at present. */

/** One pass backward. It is compared by identity, and lives no longer than the pass. */
export interface GraphTask {
  /** Whether it and those around it go to all leaves: only then may reentrant checkpoints run. */
  readonly reachesAllLeaves: boolean;
  /** What runs when it has ended, also by an error. */
  readonly callbacks: (() => void)[];
}

/** The passes that run, outermost first: a hook may begin another one. */
const tasks: GraphTask[] = [];

/** The innermost pass, or undefined outside of any. */
export const currentGraphTask = (): GraphTask | undefined => tasks.at(-1);

/** Runs `pass` as a pass backward. */
export function asGraphTask<Result>(isToAllLeaves: boolean, pass: () => Result): Result {
  const reachesAllLeaves = isToAllLeaves && (currentGraphTask()?.reachesAllLeaves ?? true);
  const task: GraphTask = { reachesAllLeaves, callbacks: [] };
  tasks.push(task);
  try {
    return pass();
  } finally {
    tasks.pop();
    for (const callback of task.callbacks) callback();
  }
}
