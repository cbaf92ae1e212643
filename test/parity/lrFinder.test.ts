/** examples/lrFinder.ts against its Python twin: the rates tried, the one found, the training with it. */
import { expect, test } from 'vitest';
import { lines, mnistData, runBoth, temporaryFolder } from './examples';

const folder = temporaryFolder();

test.each([
  ['to the end', '--seed', 2, '--iterations', 40, '--to', 1],
  ['until it diverges', '--seed', 5, '--iterations', 60, '--to', 1000, '--steps', 25],
])('%s', async (what, ...args) => {
  const [ours, theirs] = await runBoth('lrFinder', 'lr_finder_twin.py', folder(what), [
    ...['--data', mnistData, '--limit', 3000, '--threads', 1],
    ...args,
  ]);
  expect(ours.losses).toEqual(theirs.losses);
  const tried = Number(/^(\d+) rates tried/.exec(ours.stdout)![1]);
  expect([what, tried < 60, ours.losses.length - tried]).toEqual([
    what,
    true,
    what === 'to the end' ? 46 : 25,
  ]);
  expect(lines(ours.stdout)).toEqual(lines(theirs.stdout));
  expect(ours.params).toEqual(theirs.params);
  expect(ours.file('lr-finder.svg')).toContain('Range test');
});
