/** The order of sets of integers is that of CPython. */
import { expect, test } from 'vitest';
import { setOrder } from '../../../src/serialization/pickle/setOrder';
import { runPython } from '../../helpers/python';
import { randomSource } from '../../helpers/random';

test('many sets', () => {
  const random = randomSource(1);
  const lists = Array.from({ length: 300 }, (_, i) => {
    const range = [10, 100, 1e4, 2 ** 40, 2 ** 53][i % 5]!;
    return Array.from({ length: [1, 4, 5, 20, 150, 700][i % 6]! }, () => random.int(range));
  });
  const theirs = runPython('result = [list(set(items)) for items in input]', lists);
  lists.forEach((items, i) => {
    expect(setOrder(items), `list ${i}`).toEqual(theirs[i]);
  });
});

test('what is no integer from 0 on keeps its place', () => {
  expect(setOrder(['b', 'a'])).toEqual(['b', 'a']);
  expect(setOrder([3, -1])).toEqual([3, -1]);
  expect(setOrder([3, 2.5])).toEqual([3, 2.5]);
});
