/** Runs of a step that are watched for what no graph can hold. */
import { addLine, TorchError } from '../common/errors';
import { foreignFrames, framesOf } from '../common/stack';
import { native } from '../native';

/** As binding/graphs/watch.cpp begins its words. */
const prefix = "this step can't be captured: it ";

/** What a step did that no graph can hold: noted, and thrown where it happened. */
export function violation(what: string): Error {
  native.graphWatchNote(what);
  return new TorchError(prefix + what);
}

/** The place in the script where an error arose, in brackets; '' where it isn't known. */
function placeOf(error: Error): string {
  const [frame] = foreignFrames(framesOf(error.stack));
  const place = frame && /\(?((?:file:\/\/)?[^()\s]+:\d+:\d+)\)?$/.exec(frame)?.[1];
  return place === undefined ? '' : ` (${place.replace('file://', '')})`;
}

/**
 * The error for a step that did `what`; `thrown`, with which it ended, has the script's line in its stack.
 */
function violationError(what: string, thrown: unknown): Error {
  if (!(thrown instanceof TorchError && thrown.message.startsWith(prefix)))
    return new TorchError(prefix + what);
  addLine(thrown, placeOf(thrown));
  return thrown;
}

interface WatchedRun<T> {
  /** Whether what the run changes is remembered, so that it can be undone. */
  readonly remembers: boolean;
  readonly run: () => T;
  /** What else speaks against a graph, asked after the run. */
  readonly obstacle?: () => string | undefined;
  /** Called after the run was undone. */
  readonly undone: () => void;
  /** Whether the run is undone after errors of the script's own as well. */
  readonly undoesErrors: boolean;
}

/**
 * Runs a step and watches it. If it does what no graph can hold, it is undone.
 * @throws TorchError that says what it was, and where; whatever the step itself throws
 */
export function watched<T>({ remembers, run, obstacle, undone, undoesErrors }: WatchedRun<T>): T {
  let result: T | undefined;
  let failure: { error: unknown } | undefined;
  native.graphWatchBegin(remembers);
  try {
    result = run();
    const found = obstacle?.();
    if (found !== undefined) native.graphWatchNote(found);
  } catch (error) {
    failure = { error };
  }
  const noted = native.graphWatchViolation();
  const isUndone = noted !== null || (undoesErrors && failure !== undefined);
  native.graphWatchEnd(isUndone);
  if (isUndone) undone();
  if (noted !== null) throw violationError(noted, failure?.error);
  if (failure !== undefined) throw failure.error;
  return result as T; // it returned
}
