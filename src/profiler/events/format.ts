/** How times, shares and sizes are written in the profiler's tables: `_format_time` and its like. */
import { makeError } from '../../common/errors';
import { formatFixed } from '../../python/pyfloat';

export type TimeUnit = 's' | 'ms' | 'us';

const MICROSECONDS: Record<TimeUnit, number> = { s: 1e6, ms: 1e3, us: 1 };

/** A time in microseconds, in `unit` or in the one that suits it. */
export function formatTime(microseconds: number, unit?: TimeUnit | null): string {
  const suited = microseconds >= MICROSECONDS.s ? 's' : microseconds >= MICROSECONDS.ms ? 'ms' : 'us';
  const chosen = unit ?? suited;
  return `${formatFixed(microseconds / MICROSECONDS[chosen], 3)}${chosen}`;
}

export function formatTimeShare(part: number, total: number): string {
  if (total === 0) {
    if (part !== 0) throw makeError('AssertionError', `Expected time_us == 0 but got ${part}`);
    return 'NaN';
  }
  return `${formatFixed((part * 100) / total, 2)}%`;
}

export function formatMemory(bytes: number): string {
  const size = Math.abs(bytes);
  if (size >= 2 ** 30) return `${formatFixed(bytes / 2 ** 30, 2)} GB`;
  if (size >= 2 ** 20) return `${formatFixed(bytes / 2 ** 20, 2)} MB`;
  if (size >= 2 ** 10) return `${formatFixed(bytes / 2 ** 10, 2)} KB`;
  return `${bytes} B`;
}
