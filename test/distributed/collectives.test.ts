/** Every collective over worlds of Node, of Python and of both: all ranks get the same bits. */
import { expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

const collected = (...languages: Language[]) => resultsOf('test/distributed/collectives', languages);

it.skipIf(!isAvailable())('three ranks: the same as three of Python', { timeout: 300_000 }, async () => {
  const expected = await collected('python', 'python', 'python');
  expect(Object.keys(expected[0] as object).length).toBeGreaterThan(60);
  expect(await collected('node', 'node', 'node')).toEqual(expected);
  expect(await collected('node', 'python', 'node')).toEqual(expected);
});

it.skipIf(!isAvailable())('two ranks: Node and Python, each as the first', { timeout: 300_000 }, async () => {
  const expected = await collected('node', 'python');
  expect(await collected('python', 'node')).toEqual(expected);
  expect(await collected('node', 'node')).toEqual(expected);
});
