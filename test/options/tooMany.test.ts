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

it('a promise rejects where the work is asynchronous', async () => {
  const fromHub: any = torch.hub.loadStateDictFromHuggingFace;
  await expect(fromHub('me/model', 'main')).rejects.toThrow(/takes 1 positional argument but 2 were given/);
  const image: any = new torch.vision.Image('L', 2, 2, new Uint8Array(4));
  await expect(image.save('a', 'b', 'c', 'd')).rejects.toThrow(refusal);
});

it('what a question about a value is handed by an array is not too much', () => {
  const values = [x, 1, null, Number.NaN];
  expect(values.filter(torch.isTensor)).toEqual([x]);
  expect(values.map(torch.typename)).toEqual(['torch.FloatTensor', 'int', 'NoneType', 'float']);
  expect(values.some(torch.nn.parameter.isLazy)).toBe(false);
  expect(() => (torch.isTensor as any)(x, 1, values)).toThrow('isTensor() takes 1 positional argument');
  expect(() => (torch.isTensor as any)(x, 0)).toThrow('isTensor() takes 1 positional argument');
});

it('sizes and strides are named by a dimension, as in Python', () => {
  const y = torch.ones([2, 3]);
  expect([y.size({ dim: 1 }), y.stride({ dim: 0 }), y.size(-1)]).toEqual([3, 3, 3]);
  expect(() => (y as any).size(0, 1)).toThrow(
    'size() takes from 0 to 1 positional arguments but 2 were given',
  );
  expect(() => (y as any).stride({ dims: 1 })).toThrow("stride: unknown option 'dims'. Did you mean 'dim'?");
  expect(() => (y as any).item(0)).toThrow('item() takes 0 positional arguments but 1 was given');
});
