/** One step of each optimizer, alone: eight small parameters, whose gradients are there. */
import type { LoopCase } from '../case';

const names = [
  ...['SGD', 'Adam', 'AdamW', 'Adamax', 'NAdam', 'RAdam', 'Adagrad', 'Adadelta', 'RMSprop', 'Rprop', 'ASGD'],
  'Adafactor',
];

export const optim: LoopCase[] = names.map((name) => ({
  name: `${name}, 8 parameters`,
  js: {
    setup: `const ps = Array.from({ length: 8 }, () => new torch.nn.Parameter(torch.randn([16, 16])));
      for (const p of ps) p.grad = torch.randn([16, 16]);
      const optimizer = new torch.optim.${name}(ps, { lr: 1e-4 });`,
    stmt: 'optimizer.step();',
  },
  py: {
    setup: `ps = [torch.nn.Parameter(torch.randn(16, 16)) for _ in range(8)]
for p in ps: p.grad = torch.randn(16, 16)
optimizer = torch.optim.${name}(ps, lr=1e-4)`,
    stmt: 'optimizer.step()',
  },
  n: 200,
}));
