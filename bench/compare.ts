/** Two runs of the bench: what became slower, or larger, by more than noise. */
import { mean, minimum } from './case';
import { type Record, type Run, spread } from './report';

export interface Change {
  suite: string;
  name: string;
  what: 'sustained' | 'minimum' | 'processor time' | 'peak memory';
  /** Ours / Python's, then and now; of memory, megabytes. */
  before: number;
  after: number;
  /** By how much it grew, as a percentage, and how much of that noise may be. */
  growth: number;
  noise: number;
}

export interface Comparison {
  slower: Change[];
  faster: Change[];
  /** Names, with their suites, that only one of the runs has. */
  missing: string[];
  added: string[];
}

/** Less than this is never told from noise, whatever the spread, as a percentage. */
const leastNoise = 5;

/** What varies within one series, as a percentage of its mean. */
function deviation(xs: readonly number[]): number {
  const m = mean(xs);
  const variance = xs.reduce((sum, x) => sum + (x - m) ** 2, 0) / Math.max(1, xs.length - 1);
  return (100 * Math.sqrt(variance / xs.length)) / m;
}

/** Noises that are independent of each other, together: twice their norm. */
const together = (...noises: number[]): number => Math.max(leastNoise, 2 * Math.hypot(...noises));

type Sides = Pick<Record, 'ours' | 'theirs'>;

/** The values of a row that are compared: {@link Change}'s without the names. */
function changesOf(then: Record, now: Record): Omit<Change, 'suite' | 'name'>[] {
  const changes: Omit<Change, 'suite' | 'name'>[] = [];
  const add = (what: Change['what'], before: number, after: number, noise: number) =>
    changes.push({ what, before, after, growth: 100 * (after / before - 1), noise });
  // Python's time in the same run takes the machine's pace out of the comparison.
  const [a, b] = [then.sustained, now.sustained];
  if (a && b) {
    const noise = together(...[a.ours, a.theirs, b.ours, b.theirs].map(deviation));
    add('sustained', mean(a.ours) / mean(a.theirs), mean(b.ours) / mean(b.theirs), noise);
  }
  const addMinimum = (what: Change['what'], before: Sides, after: Sides) => {
    const noise = together(...[before.ours, before.theirs, after.ours, after.theirs].map(spread));
    const ratio = ({ ours, theirs }: Sides) => minimum(ours) / minimum(theirs);
    add(what, ratio(before), ratio(after), noise);
  };
  // Scripts' first figures were processor time, before they had both.
  if (!then.processor === !now.processor) addMinimum('minimum', then, now);
  if (then.processor && now.processor) addMinimum('processor time', then.processor, now.processor);
  if (then.peakMB && now.peakMB) add('peak memory', then.peakMB.ours, now.peakMB.ours, leastNoise);
  return changes;
}

/** Compares a run with an older one, row by row. */
export function compareRuns(before: Run, after: Run): Comparison {
  const key = ({ suite, name }: Record) => `${suite}: ${name}`;
  const old = new Map(before.rows.map((row) => [key(row), row]));
  const present = new Set(after.rows.map(key));
  const changes = after.rows.flatMap((row) => {
    const then = old.get(key(row));
    if (!then) return [];
    return changesOf(then, row).map((change) => ({ suite: row.suite, name: row.name, ...change }));
  });
  return {
    slower: changes.filter((c) => c.growth > c.noise).sort((a, b) => b.growth - a.growth),
    faster: changes.filter((c) => c.before / c.after - 1 > c.noise / 100).sort((a, b) => a.growth - b.growth),
    missing: [...old.keys()].filter((k) => !present.has(k)),
    added: after.rows.map(key).filter((k) => !old.has(k)),
  };
}

/** The comparison in lines. */
export function describeComparison({ slower, faster, missing, added }: Comparison): string[] {
  const line = ({ suite, name, what, before, after, growth, noise }: Change) => {
    const value = (x: number) => (what === 'peak memory' ? `${x.toFixed(0)} MB` : x.toFixed(2));
    const sign = growth < 0 ? '' : '+';
    return `  ${suite}: ${name}, ${what}: ${value(before)} -> ${value(after)} (${sign}${growth.toFixed(0)} %, noise ${noise.toFixed(0)} %)`;
  };
  const part = (title: string, lines: string[]) => (lines.length ? [title, ...lines] : []);
  return [
    ...part('Slower or larger, beyond noise:', slower.map(line)),
    ...part('Faster or smaller, beyond noise:', faster.map(line)),
    ...part(
      'Not measured this time:',
      missing.map((name) => `  ${name}`),
    ),
    ...part(
      'New:',
      added.map((name) => `  ${name}`),
    ),
    ...(slower.length ? [] : ['Nothing became slower beyond noise.']),
  ];
}
