/** Methods and properties of Tensor that are called on something else throw a TypeError. */
import { expect, it } from 'vitest';
import { tensorTable } from '../../src/generated/tables';
import torch from '../../src/index';
import { isLacking } from '../helpers/lacking';

/** These were removed from PyTorch and say so, whatever they are called on. */
const removed = ['solve', 'lstsq', 'eig', 'symeig', 'reinforce'];

/** So do those that this LibTorch lacks. */
const lacking = tensorTable.filter(isLacking).map(([name]) => name);

it.each([
  ['an object', {}],
  ['null', null],
  ['undefined', undefined],
  ['a number', 3],
  ['an array', [1]],
  ['a Map', new Map()],
  ['an object with a dtype and a device', { dtype: 'float32', device: 'cpu' }],
])('on %s', (_, self) => {
  const wrong: string[] = [];
  for (const name of Object.getOwnPropertyNames(torch.Tensor.prototype)) {
    if (name === 'constructor' || removed.includes(name) || lacking.includes(name)) continue;
    const { value, get } = Object.getOwnPropertyDescriptor(torch.Tensor.prototype, name)!;
    if (typeof (value ?? get) !== 'function') continue;
    for (const args of value ? [[], [1], [torch.ones(1)]] : [[]]) {
      try {
        const result = Reflect.apply(value ?? get, self, args);
        wrong.push(`${name}(${args}) gave ${String(result)}`);
      } catch (error) {
        // A method that takes no such arguments may say that first.
        if (!(error instanceof TypeError)) wrong.push(`${name}(${args}): ${error}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it('says what it was called on', () => {
  expect(() => torch.Tensor.prototype.to.call({}, 'cpu')).toThrow(/^Tensor\.prototype\.to was called on/);
});
