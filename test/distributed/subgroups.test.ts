/** newSubgroups and newSubgroupsByEnumeration in worlds of four: Python's groups, results and errors. */
import { expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

/** 2.14 names a further device in an error, and asserts that a group has ranks; 2.11 has other words once. */
const divided = async (...languages: Language[]) =>
  JSON.parse(
    JSON.stringify(await resultsOf('test/distributed/subgroups', languages))
      .replaceAll('CUDA/XPU', 'CUDA')
      .replaceAll('AssertionError', 'TypeError')
      .replaceAll(
        "The new group's rank should be within the world_size set by init_process_group",
        'Rank 4 is out of range. Valid ranks are 0 to 3 (world_size=4)',
      ),
  );

it.skipIf(!isAvailable())('four ranks are divided as in Python', { timeout: 300_000 }, async () => {
  const expected = await divided('python', 'python', 'python', 'python');
  expect(expected.map((found: any) => found.pairs[0])).toEqual([11, 11, 1100, 1100]);
  expect(expected.map((found: any) => found['some in none'][1]?.[1] ?? null)).toEqual([2, 2, null, 1]);
  expect(await divided('node', 'node', 'node', 'node')).toEqual(expected);
  expect(await divided('node', 'python', 'python', 'node')).toEqual(expected);
});
