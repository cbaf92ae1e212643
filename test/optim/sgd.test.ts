/** SGD gives Python’s bits after many steps, in every variant. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { runPython, tensorToWire } from '../helpers/python';
import { compareOptimizer, type OptimizerCase } from './compareOptimizer';

const cases: OptimizerCase[] = [
  { make: (p) => new optim.SGD(p), python: 'optim.SGD(params)' },
  { make: (p) => new optim.SGD(p, 0.1), python: 'optim.SGD(params, 0.1)', lr: 0.05 },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9, weightDecay: 0.1 }),
    python: 'optim.SGD(params, lr=0.1, momentum=0.9, weight_decay=0.1)',
    dtype: 'bfloat16',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9 }),
    python: 'optim.SGD(params, lr=0.1, momentum=0.9)',
  },
  {
    make: (p) => new optim.SGD(p, 0.1, 0.9, 0.3, 0.01),
    python: 'optim.SGD(params, 0.1, 0.9, 0.3, 0.01)',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.5, nesterov: true, weightDecay: 0.1 }),
    python: 'optim.SGD(params, lr=0.1, momentum=0.5, nesterov=True, weight_decay=0.1)',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.01, maximize: true, weightDecay: 0.1 }),
    python: 'optim.SGD(params, lr=0.01, maximize=True, weight_decay=0.1)',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.5, nesterov: true, foreach: true }),
    python: 'optim.SGD(params, lr=0.1, momentum=0.5, nesterov=True, foreach=True)',
  },
  {
    make: (p) =>
      new optim.SGD(p, { lr: 0.01, momentum: 0.5, foreach: true, maximize: true, weightDecay: 0.1 }),
    python: 'optim.SGD(params, lr=0.01, momentum=0.5, foreach=True, maximize=True, weight_decay=0.1)',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, fused: true }),
    python: 'optim.SGD(params, lr=0.1, fused=True)',
  },
  {
    make: (p) => new optim.SGD(p, { lr: torch.tensor(0.1), momentum: 0.9 }),
    python: 'optim.SGD(params, lr=torch.tensor(0.1), momentum=0.9)',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, weightDecay: torch.tensor(0.1) }),
    python: 'optim.SGD(params, lr=0.1, weight_decay=torch.tensor(0.1))',
  },
  {
    make: (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9 }),
    python: 'optim.SGD(params, lr=0.1, momentum=0.9)',
    dtype: 'float64',
  },
];

describe('SGD', () => {
  it.each(cases)('$python ($dtype) equals Python', (optimizer) => compareOptimizer(optimizer));

  it('fused with momentum equals Python', () => {
    const run = `
      import torch, torch.optim as optim
      p = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
      optimizer = optim.SGD([p], lr=0.1, momentum=0.9, nesterov=True, fused=True)
      for _ in range(60):
          optimizer.zero_grad()
          (p ** 3).sum().backward()
          optimizer.step()
      result = [p.detach(), optimizer.state[p]["momentum_buffer"]]
    `;
    const expected = runPython(run);
    const p = torch.tensor([1, 2, 3], { dtype: 'float32' }).requiresGrad_();
    const optimizer = new optim.SGD([p], { lr: 0.1, momentum: 0.9, nesterov: true, fused: true });
    for (let step = 0; step < 60; step++) {
      optimizer.zeroGrad();
      p.pow(3).sum().backward();
      optimizer.step();
    }
    const state = optimizer.state.get(p)!;
    expect([p, state.momentum_buffer].map((t) => tensorToWire(t))).toEqual(
      expected.map((t: object) => ({ ...t })),
    );
  });

  it('takes sparse gradients', () => {
    const table = new nn.Parameter(torch.ones([3, 2]));
    nn.functional
      .embedding(torch.tensor([1n]), table, { sparse: true })
      .sum()
      .backward();
    new optim.SGD([table], { lr: 0.5 }).step();
    expect(table.tolist()).toEqual([
      [1, 1],
      [0.5, 0.5],
      [1, 1],
    ]);
  });

  it('refuses wrong options with Python’s texts', () => {
    const p = [new nn.Parameter(torch.ones([2]))];
    expect(() => new optim.SGD(p, { lr: -1 })).toThrow(new RangeError('Invalid learning rate: -1'));
    expect(() => new optim.SGD(p, { momentum: -0.5 })).toThrow(
      new RangeError('Invalid momentum value: -0.5'),
    );
    expect(() => new optim.SGD(p, { weightDecay: -1 })).toThrow(
      new RangeError('Invalid weight_decay value: -1'),
    );
    expect(() => new optim.SGD(p, { nesterov: true })).toThrow(
      'Nesterov momentum requires a momentum and zero dampening',
    );
    expect(() => new optim.SGD(p, { lr: torch.ones([2]) })).toThrow('Tensor lr must be 1-element');
  });
});
