/** What `to`, `type` and `cuda` refuse, in Python's words. */
import { expect, it } from 'vitest';
import torch, { nn } from '../../../../src/index';
import { messageOf, pythonErrors, withoutAdvice } from '../../../helpers/errors';

const cases: Record<string, [python: string, ours: () => unknown]> = {
  to: ["torch.nn.Linear(2, 2).to('nope')", () => new nn.Linear(2, 2).to('nope')],
  withoutParameters: ["torch.nn.ReLU().to('nope')", () => new nn.ReLU().to('nope')],
  index: ["torch.nn.ReLU().to('cpu:x')", () => new nn.ReLU().to('cpu:x')],
  type: ["torch.nn.Linear(2, 2).type('nope')", () => new nn.Linear(2, 2).type('nope' as never)],
  cuda: ["torch.nn.Linear(2, 2).cuda('nope')", () => new nn.Linear(2, 2).cuda('nope')],
  toEmpty: [
    "torch.nn.Linear(2, 2).to_empty(device='nope')",
    () => new nn.Linear(2, 2).toEmpty({ device: 'nope' }),
  ],
  tensor: ["torch.ones(2).cuda('nope')", () => torch.ones(2).cuda('nope' as never)],
  tensorType: ["torch.ones(2).type('nope')", () => torch.ones(2).type('nope')],
};

const theirs = pythonErrors(
  '',
  Object.fromEntries(Object.entries(cases).map(([name, [python]]) => [name, python])),
);

it.each(Object.entries(cases))('%s', (name, [, ours]) => {
  expect(withoutAdvice(messageOf(ours), theirs[name]!)).toBe(theirs[name]);
});

it('a type is a dtype, and no device', () => {
  const layer = new nn.Linear(2, 2);
  expect(layer.type('float64').weight.dtype).toBe('float64');
  expect(() => layer.type('cpu' as never)).toThrow("invalid type: 'cpu'");
  expect(torch.ones(2).type('float64', { nonBlocking: true }).dtype).toBe('float64');
});
