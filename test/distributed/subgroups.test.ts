/** newSubgroups and newSubgroupsByEnumeration in worlds of four: Python's groups, results and errors. */
import { expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

/** 2.14 names a further device in an error, and asserts that a group has ranks. */
const divided = async (...languages: Language[]) =>
  JSON.parse(
    JSON.stringify(await resultsOf('test/distributed/subgroups', languages))
      .replaceAll('CUDA/XPU', 'CUDA')
      .replaceAll('AssertionError', 'TypeError'),
  );

it.skipIf(!isAvailable())('four ranks are divided as in Python', { timeout: 300_000 }, async () => {
  const expected = await divided('python', 'python', 'python', 'python');
  expect(expected.map((found: any) => found.pairs[0])).toEqual([11, 11, 1100, 1100]);
  expect(expected.map((found: any) => found['some in none'][1]?.[1] ?? null)).toEqual([2, 2, null, 1]);
  expect(await divided('node', 'node', 'node', 'node')).toEqual(expected);
  expect(await divided('node', 'python', 'python', 'node')).toEqual(expected);
});
