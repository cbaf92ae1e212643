/**
 * Methods and properties of Tensor on an object that is none:
 * an error of their own kind, and the process lives.
 */
import { expect, it } from 'vitest';
import torch, { Tensor } from '../../src';

const on = (self: unknown, name: string, ...args: unknown[]) =>
  (Tensor.prototype as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!.call(self, ...args);

it.each([{}, null, undefined, 5, 'text', Tensor.prototype, Object.create(torch.ones([1]))])(
  'an operator called on another object is a TypeError',
  (self) => {
    for (const [name, ...args] of [['add', 1], ['add', torch.ones([1])], ['relu'], ['add_', 1]] as const) {
      expect(() => on(self, name, ...args)).toThrow(
        new TypeError('not a Tensor: the object holds no tensor'),
      );
    }
    expect(() => on(self, 'sum', { dim: 0 })).toThrow(TypeError);
  },
);

it('so is a property that is read of one', () => {
  for (const name of ['shape', 'dtype', 'device', 'grad', 'T', 'isCuda']) {
    const { get } = Object.getOwnPropertyDescriptor(Tensor.prototype, name)!;
    expect(() => get!.call({}), name).toThrow(TypeError);
  }
});

it('a list of tensors may begin with what is none', () => {
  const [a, b] = [torch.ones([2]), torch.zeros([2])];
  const indices = [null, torch.tensor([1], { dtype: 'int64' })] as unknown as Tensor[];
  expect(torch.zeros([2, 2]).indexPut(indices, torch.tensor(7)).tolist()).toEqual([
    [0, 7],
    [0, 7],
  ]);
  expect(torch.cat([a, b]).tolist()).toEqual([1, 1, 0, 0]);
  expect(torch.zeros([1, torch.tensor(2, { dtype: 'int64' }) as unknown as number]).shape).toEqual([1, 2]);
});

it('a list that holds itself is an argument like any other that does not fit', () => {
  const list: unknown[] = [];
  list.push(list);
  const gcd = torch.gcd as unknown as (...args: unknown[]) => Tensor;
  expect(() => gcd(torch.ones([2]), 1n, list)).toThrow(
    new TypeError('gcd() takes 2 positional arguments but 3 were given'),
  );
});
