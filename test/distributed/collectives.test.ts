/** Every collective over worlds of Node, of Python and of both: all ranks get the same bits. */
import { expect, it } from 'vitest';
import { isAvailable, resultsOf } from './ranks';

const program = 'test/distributed/collectives';

it.skipIf(!isAvailable())('three ranks: the same as three of Python', { timeout: 300_000 }, async () => {
  const expected = await resultsOf(program, ['python', 'python', 'python']);
  expect(Object.keys(expected[0] as object).length).toBeGreaterThan(60);
  expect(await resultsOf(program, ['node', 'node', 'node'])).toEqual(expected);
  expect(await resultsOf(program, ['node', 'python', 'node'])).toEqual(expected);
});

it.skipIf(!isAvailable())('two ranks: Node and Python, each as the first', { timeout: 300_000 }, async () => {
  const expected = await resultsOf(program, ['node', 'python']);
  expect(await resultsOf(program, ['python', 'node'])).toEqual(expected);
  expect(await resultsOf(program, ['node', 'node'])).toEqual(expected);
});
