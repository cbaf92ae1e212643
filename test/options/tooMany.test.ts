/**
 * Every public function, class and method refuses more positional arguments than it has parameters, in
 * Python's words; `anyNumber.ts` lists those that take any number.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import torch from '../../src/index';
import { anyNumber } from './anyNumber';
import { type PublicCall, publicCalls } from './walk';

const x = torch.ones([2, 2]);
/** More arguments than anything has parameters: all of one kind, as some function refuses others earlier. */
const fillers = [null, undefined, x, 1, 'a', true, () => x];
const refusal =
  /takes (from \d+ to )?\d+ positional arguments? but \d+ (was|were) given|at most \d+ arguments, got|received an invalid combination of arguments/;

function refuses({ run }: PublicCall): boolean {
  return fillers.some((filler) => {
    try {
      const result = run(new Array(30).fill(filler));
      if (result instanceof Promise) result.catch(() => {});
      return false;
    } catch (error) {
      return error instanceof TypeError && refusal.test(error.message);
    }
  });
}

const refusing = new Set<string>();
const swallowing = new Set<string>();

beforeAll(() => {
  vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  for (const call of publicCalls()) (refuses(call) ? refusing : swallowing).add(call.name);
}, 120_000);
afterAll(() => vi.restoreAllMocks());

it('refuses too many arguments', () => {
  expect(refusing.size).toBeGreaterThan(2300);
  const listed = new Set<string>(Object.values(anyNumber).flat());
  expect([...swallowing].filter((name) => !listed.has(name))).toEqual([]);
});

it('what is listed as taking any number does', () => {
  expect(
    Object.values(anyNumber)
      .flat()
      .filter((name) => refusing.has(name)),
  ).toEqual([]);
});
