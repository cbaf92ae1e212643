/** One step of each optimizer, alone: eight small parameters, whose gradients are there. */
import { type LoopCase, synchronizeJs, synchronizePy } from '../case';

const names = [
  ...['SGD', 'Adam', 'AdamW', 'Adamax', 'NAdam', 'RAdam', 'Adagrad', 'Adadelta', 'RMSprop', 'Rprop', 'ASGD'],
  'Adafactor',
];

/** The steps on a device. */
export const optimizerSteps = (device: string): LoopCase[] =>
  names.map((name) => ({
    name: `${name}, 8 parameters`,
    js: {
      setup: `const device = '${device}';
      const ps = Array.from({ length: 8 }, () => new torch.nn.Parameter(torch.randn([16, 16], { device })));
      for (const p of ps) p.grad = torch.randn([16, 16], { device });
      const optimizer = new torch.optim.${name}(ps, { lr: 1e-4 });`,
      stmt: 'optimizer.step();',
      finish: synchronizeJs(device),
    },
    py: {
      setup: `device = "${device}"
ps = [torch.nn.Parameter(torch.randn(16, 16, device=device)) for _ in range(8)]
for p in ps: p.grad = torch.randn(16, 16, device=device)
optimizer = torch.optim.${name}(ps, lr=1e-4)`,
      stmt: 'optimizer.step()',
      finish: synchronizePy(device),
    },
    n: 200,
  }));

export const optim = optimizerSteps('cpu');
