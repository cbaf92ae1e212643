/** Timeouts: seconds for users, as PyTorch's numbers of time are, and whole milliseconds for LibTorch. */
import { invalidArgument } from '../common/expect';

/** How long the ranks of a gloo group wait for each other: Python's `default_pg_timeout`. */
export const DEFAULT_TIMEOUT = 30 * 60;

/** The longest that LibTorch can add to a clock: some hundred years. */
const MOST = 3e9;

/** A timeout in milliseconds. @throws TypeError for what is no time */
export function milliseconds(timeout: unknown, name = 'timeout'): number {
  if (typeof timeout !== 'number' || !(timeout > 0))
    throw invalidArgument('a number of seconds', name, timeout);
  return Math.max(1, Math.round(Math.min(timeout, MOST) * 1000));
}
