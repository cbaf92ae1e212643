/** What `npm run bench -- --compare OLD.json` tells. */
import { expect, test } from 'vitest';
import { compareRuns, describeComparison } from '../../bench/compare';
import { newRun, type Record, type Run } from '../../bench/report';

const row = (
  name: string,
  ours: number[],
  theirs = [10, 10.1, 10.2],
  more: Partial<Record> = {},
): Record => ({
  suite: 'ops',
  name,
  unit: 'µs',
  ours,
  theirs,
  ...more,
});
const run = (...rows: Record[]): Run => ({ ...newRun(), rows });
const names = (changes: { name: string; what: string }[]) => changes.map((c) => `${c.name}, ${c.what}`);

test('a row is slower when it lost more than the spread of both runs', () => {
  const before = run(row('steady', [8, 8.1, 8.2]), row('slow', [8, 8.1, 8.2]), row('fast', [8, 8.1, 8.2]));
  const after = run(row('steady', [8.2, 8.3, 8.4]), row('slow', [9, 9.1, 9.2]), row('fast', [6, 6.1, 6.2]));
  const { slower, faster } = compareRuns(before, after);
  expect(names(slower)).toEqual(['slow, minimum']);
  expect(names(faster)).toEqual(['fast, minimum']);
  expect(slower[0]).toMatchObject({ before: 0.8, after: 0.9, noise: 5 });
});

test('what varies much has to lose much', () => {
  const [before, after] = [run(row('a', [8, 9.6, 11])), run(row('a', [10, 12, 14]))];
  expect(compareRuns(before, after).slower).toEqual([]);
  expect(names(compareRuns(run(row('a', [8, 8, 8])), run(row('a', [10, 10, 10]))).slower)).toEqual([
    'a, minimum',
  ]);
});

test('a slower machine, on which Python is slower too, is no slower row', () => {
  const before = run(row('a', [8, 8.1, 8.2], [10, 10.1, 10.2]));
  const after = run(row('a', [16, 16.2, 16.4], [20, 20.2, 20.4]));
  expect(compareRuns(before, after)).toMatchObject({ slower: [], faster: [] });
});

test('sustained means and peak memory are compared by themselves', () => {
  const sustained = (ours: number[]) => ({ sustained: { ours, theirs: [1, 1.01, 0.99] } });
  const same = [8, 8, 8];
  const before = run(
    row('a', same, undefined, { ...sustained([1, 1.01, 0.99]), peakMB: { ours: 100, theirs: 90 } }),
  );
  const after = run(
    row('a', same, undefined, { ...sustained([1.5, 1.51, 1.49]), peakMB: { ours: 120, theirs: 90 } }),
  );
  const { slower } = compareRuns(before, after);
  expect(names(slower)).toEqual(['a, sustained', 'a, peak memory']);
  const text = describeComparison(compareRuns(before, after));
  expect(text[0]).toBe('Slower or larger, beyond noise:');
  expect(text[2]).toBe('  ops: a, peak memory: 100 MB -> 120 MB (+20 %, noise 5 %)');
});

test('rows that only one run has are named', () => {
  const comparison = compareRuns(run(row('old', [1])), run(row('new', [1])));
  expect(comparison).toEqual({ slower: [], faster: [], missing: ['ops: old'], added: ['ops: new'] });
  expect(describeComparison(comparison).at(-1)).toBe('Nothing became slower beyond noise.');
});
