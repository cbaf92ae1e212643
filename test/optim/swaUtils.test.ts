/** Averaged models and SWALR are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { runPython, toWire } from '../helpers/python';
import { asPythonPrints } from '../helpers/torchVersion';

const { AveragedModel, SWALR, getEmaAvgFn, getEmaMultiAvgFn, getSwaMultiAvgFn, updateBn } = optim.swaUtils;

const twin = `
import torch.nn as nn, torch.optim as optim
from torch.optim.swa_utils import *
torch.manual_seed(5)
model = nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 2))
averaged = eval(input)
data = [torch.randn(8, 4) for _ in range(5)]
opt = optim.SGD(model.parameters(), lr=0.1)
scheduler = SWALR(opt, 0.03, anneal_epochs=20)
lrs = []
for step in range(50):
    opt.zero_grad()
    model(data[step % 5]).pow(2).mean().backward()
    opt.step()
    scheduler.step()
    lrs.append(scheduler.get_last_lr()[0])
    averaged.update_parameters(model)
before = {k: v.clone() for k, v in averaged.state_dict().items()}
update_bn(data, averaged)
out = averaged.eval()(data[0]).detach()
result = [lrs, [[k, v] for k, v in before.items()], [[k, v] for k, v in averaged.state_dict().items()], out,
          [[k, v] for k, v in scheduler.state_dict().items()], repr(opt), repr(averaged)]
`;

describe('swaUtils', () => {
  it.each([
    ['AveragedModel(model)', (m: nn.Module) => new AveragedModel(m)],
    [
      'AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9), use_buffers=True)',
      (m: nn.Module) => new AveragedModel(m, { multiAvgFn: getEmaMultiAvgFn(0.9), useBuffers: true }),
    ],
    [
      'AveragedModel(model, avg_fn=get_ema_avg_fn(0.9))',
      (m: nn.Module) => new AveragedModel(m, { avgFn: getEmaAvgFn(0.9) }),
    ],
    [
      'AveragedModel(model, multi_avg_fn=get_swa_multi_avg_fn())',
      (m: nn.Module) => new AveragedModel(m, { multiAvgFn: getSwaMultiAvgFn() }),
    ],
  ] as const)('%s equals Python', (python, make) => {
    const expected = runPython(twin, python);
    torch.manualSeed(5);
    const model = new nn.Sequential(
      new nn.Linear(4, 6),
      new nn.BatchNorm1d(6),
      new nn.ReLU(),
      new nn.Linear(6, 2),
    );
    const averaged = make(model);
    const data = Array.from({ length: 5 }, () => torch.randn([8, 4]));
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
    const scheduler = new SWALR(optimizer, 0.03, { annealEpochs: 20 });
    const lrs: unknown[] = [];
    for (let step = 0; step < 50; step++) {
      optimizer.zeroGrad();
      model(data[step % 5]!)
        .pow(2)
        .mean()
        .backward();
      optimizer.step();
      scheduler.step();
      lrs.push(scheduler.getLastLr()[0]);
      averaged.updateParameters(model);
    }
    const state = () => toWire(Object.entries(averaged.stateDict()));
    expect(lrs).toEqual(expected[0]);
    expect(state()).toEqual(expected[1]);
    updateBn(data, averaged);
    expect(state()).toEqual(expected[2]);
    averaged.eval();
    expect(toWire((averaged as any)(data[0]).detach())).toEqual(expected[3]);
    expect(Object.entries(scheduler.stateDict())).toEqual(expected[4]);
    expect(String(optimizer)).toBe(expected[5]);
    expect(asPythonPrints(String(averaged))).toBe(expected[6]);
  });

  it.each([
    ["SWALR(opt, 0.5, 7, 'linear')", (o: any) => new SWALR(o, 0.5, 7, 'linear')],
    ['SWALR(opt, [0.5, 0.01], anneal_epochs=0)', (o: any) => new SWALR(o, [0.5, 0.01], { annealEpochs: 0 })],
  ] as const)('%s equals Python', (python, make) => {
    const expected = runPython(
      `
      import torch.optim as optim
      from torch.optim.swa_utils import SWALR
      opt = optim.SGD([{"params": [torch.nn.Parameter(torch.ones(2))]}, {"params": [torch.nn.Parameter(torch.ones(3))], "lr": 0.3}], lr=0.1)
      s = eval(input)
      result = [s.get_last_lr()]
      for _ in range(15):
          opt.step(); s.step(); result.append(s.get_last_lr())
      `,
      python,
    );
    const optimizer = new optim.SGD(
      [
        { params: [new nn.Parameter(torch.ones([2]))] },
        { params: [new nn.Parameter(torch.ones([3]))], lr: 0.3 },
      ],
      { lr: 0.1 },
    );
    const s = make(optimizer);
    const rows = [s.getLastLr()];
    for (let step = 0; step < 15; step++) {
      optimizer.step();
      s.step();
      rows.push(s.getLastLr());
    }
    expect(rows).toEqual(expected);
  });

  it('refuses wrong arguments with Python’s texts', () => {
    const optimizer = new optim.SGD([new nn.Parameter(torch.ones([2]))], { lr: 0.1 });
    expect(() => new SWALR(optimizer, 0.1, { annealEpochs: -1 })).toThrow(
      'anneal_epochs must be equal or greater than 0, got -1',
    );
    expect(() => getEmaAvgFn(1.5)).toThrow(
      'Invalid decay value 1.5 provided. Please provide a value in [0,1] range.',
    );
    const functions = { avgFn: getEmaAvgFn(), multiAvgFn: getEmaMultiAvgFn() };
    expect(() => new AveragedModel(new nn.Linear(2, 2), functions)).toThrow(
      'Only one of avg_fn and multi_avg_fn should be provided',
    );
  });
});
