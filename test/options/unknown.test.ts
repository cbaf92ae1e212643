/**
 * Every public function, class and method refuses an option that it doesn't have, by name;
 * `withoutOptions.ts` lists the rest.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import torch, { nn } from '../../src/index';
import { layer, optimizer, type PublicCall, parameter, publicCalls } from './walk';
import { withoutOptions } from './withoutOptions';

const key = 'misspeltOption';
const x = torch.ones([2, 2]);
/** Arguments that come before the options: some function takes each of them. */
const before = (): unknown[][] => [
  [],
  [x],
  [x, x],
  [x, x, x],
  [x, 2],
  [x, 1, 1],
  [x, [2, 2]],
  [[x]],
  [[x], 1],
  [[2, 2]],
  [[1, 2]],
  [2],
  [2, 2],
  [2, 2, 2],
  [0.5],
  ['a'],
  ['a', 'b'],
  ['a', x],
  ['a', layer()],
  [() => x],
  [() => x, x],
  [layer()],
  [layer(), 'weight'],
  [layer(), 'weight', new nn.Identity()],
  [layer(), new nn.Identity()],
  [true],
  [[parameter()]],
  [optimizer()],
];

const named = new Set<string>();
const silent = new Set<string>();

function call({ name, run }: PublicCall): void {
  for (const args of before()) {
    try {
      const result = run([...args, { [key]: 1 }]);
      if (result instanceof Promise) result.catch(() => {});
    } catch (error) {
      // An error that shows the object, as an argument of a wrong kind, does not name its key as an option.
      const shown = `{ ${key}: 1 }`;
      if (error instanceof TypeError && error.message.replaceAll(shown, '').includes(key))
        return void named.add(name);
    }
  }
  silent.add(name);
}

beforeAll(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  vi.spyOn(console, 'log').mockImplementation(() => {});
  for (const each of publicCalls()) call(each);
}, 120_000);
afterAll(() => vi.restoreAllMocks());

it('names an unknown option', () => {
  expect(named.size).toBeGreaterThan(1900);
  const listed = new Set<string>(Object.values(withoutOptions).flat());
  expect([...silent].filter((name) => !listed.has(name))).toEqual([]);
});

it('what is listed as being without options is', () => {
  expect(
    Object.values(withoutOptions)
      .flat()
      .filter((name) => named.has(name)),
  ).toEqual([]);
});
