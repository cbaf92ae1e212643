/** Schedulers give Python’s learning rates, states and texts, and go on from a saved state. */
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';

const S = optim.lrScheduler;
type Optimizer = optim.Optimizer<any>;

const twin = `
import warnings
warnings.simplefilter("ignore")
import torch.optim as optim
from torch.optim.lr_scheduler import *
a, b = torch.nn.Parameter(torch.ones(2)), torch.nn.Parameter(torch.ones(3))
groups = [{"params": [a]}, {"params": [b], "lr": 0.037}]
opt = eval(input["optimizer"])
scheduler = eval(input["python"])
plateau = isinstance(scheduler, ReduceLROnPlateau)
value = lambda x: x.item() if isinstance(x, torch.Tensor) else x
rows = []
def note():
    momenta = [g.get("momentum", g.get("betas", [None])[0]) for g in opt.param_groups]
    rows.append([[value(g["lr"]) for g in opt.param_groups], momenta, [value(x) for x in scheduler.get_last_lr()]])
note()
for step in range(input["steps"]):
    opt.step()
    scheduler.step(*([1 / (1 + step) if step < 20 else 0.05 + step % 7 / 100] if plateau else []))
    note()
state = scheduler.state_dict()
def plain(x):
    if isinstance(x, dict): return [[k, plain(v)] for k, v in x.items()]
    if isinstance(x, (list, tuple)): return [plain(v) for v in x]
    return value(x)
result = {"rows": rows, "state": plain(state), "groups": [list(g) for g in opt.param_groups], "repr": repr(opt)}
`;

interface Case {
  make: (optimizer: Optimizer) => optim.lrScheduler.LRScheduler;
  python: string;
  adam?: boolean;
  tensorLr?: boolean;
  steps?: number;
}

const number = (x: any) => (x instanceof torch.Tensor ? x.item() : x);
/** A state as pairs, so that the order of the keys is compared too. */
function plain(x: any): unknown {
  if (x instanceof Map) return [...x].map(([k, v]) => [k, plain(v)]);
  if (Array.isArray(x)) return x.map(plain);
  if (x instanceof torch.Tensor) return x.item();
  if (typeof x === 'object' && x !== null) return Object.entries(x).map(([k, v]) => [k, plain(v)]);
  return x;
}

function makeOptimizer({ adam, tensorLr }: Case): Optimizer {
  const groups = [
    { params: [new nn.Parameter(torch.ones([2]))] },
    { params: [new nn.Parameter(torch.ones([3]))], lr: 0.037 },
  ];
  const lr = tensorLr ? torch.tensor(0.1) : 0.1;
  return adam ? new optim.Adam(groups, { lr }) : new optim.SGD(groups, { lr, momentum: 0.9 });
}

function advance(scheduler: any, step: number) {
  scheduler.optimizer.step();
  if (!(scheduler instanceof S.ReduceLROnPlateau)) scheduler.step();
  else scheduler.step(step < 20 ? 1 / (1 + step) : 0.05 + (step % 7) / 100);
}

function compare(given: Case): void {
  const { make, python, adam, tensorLr, steps = 60 } = given;
  const lr = tensorLr ? 'torch.tensor(0.1)' : '0.1';
  const expected = runPython(twin, {
    python,
    steps,
    optimizer: adam ? `optim.Adam(groups, lr=${lr})` : `optim.SGD(groups, lr=${lr}, momentum=0.9)`,
  });
  const optimizer = makeOptimizer(given);
  const scheduler = make(optimizer);
  const rows: unknown[] = [];
  const note = () => {
    const groups = optimizer.paramGroups;
    rows.push([
      groups.map((group) => number(group.lr)),
      groups.map((group) => group.momentum ?? group.betas[0]),
      scheduler.getLastLr().map(number),
    ]);
  };
  note();
  for (let step = 0; step < steps; step++) {
    advance(scheduler, step);
    note();
  }
  expect(rows).toEqual(expected.rows);
  expect(plain(scheduler.stateDict())).toEqual(expected.state);
  const keys = optimizer.stateDict().param_groups.map((group) => Object.keys(group).sort());
  expect(keys).toEqual(expected.groups.map((group: string[]) => group.sort()));
  expect(String(optimizer)).toBe(expected.repr);
}

/** Goes on from state dicts in new objects and compares with what goes on without. */
function compareResumed(given: Case): void {
  const optimizer = makeOptimizer(given);
  const scheduler = given.make(optimizer);
  for (let step = 0; step < 13; step++) advance(scheduler, step);
  const saved = torch.deepcopy([scheduler.stateDict(), optimizer.stateDict()]);
  const other = makeOptimizer(given);
  const resumed = given.make(other);
  resumed.loadStateDict(saved[0]!);
  other.loadStateDict(saved[1] as any);
  for (let step = 13; step < 40 && step < (given.steps ?? 60); step++) {
    advance(scheduler, step);
    advance(resumed, step);
    expect(resumed.getLastLr().map(number)).toEqual(scheduler.getLastLr().map(number));
  }
}

const cases: Case[] = [
  { make: (o) => new S.StepLR(o, 7), python: 'StepLR(opt, 7)' },
  {
    make: (o) => new S.StepLR(o, { stepSize: 3, gamma: 0.87 }),
    python: 'StepLR(opt, step_size=3, gamma=0.87)',
  },
  { make: (o) => new S.MultiStepLR(o, [5, 9, 9, 30], 0.3), python: 'MultiStepLR(opt, [5, 9, 9, 30], 0.3)' },
  { make: (o) => new S.ConstantLR(o), python: 'ConstantLR(opt)' },
  { make: (o) => new S.ConstantLR(o, { factor: 0.7, totalIters: 9 }), python: 'ConstantLR(opt, 0.7, 9)' },
  { make: (o) => new S.LinearLR(o), python: 'LinearLR(opt)' },
  {
    make: (o) => new S.LinearLR(o, 0.13, 0.77, { totalIters: 41 }),
    python: 'LinearLR(opt, 0.13, 0.77, total_iters=41)',
  },
  { make: (o) => new S.ExponentialLR(o, 0.93), python: 'ExponentialLR(opt, 0.93)' },
  {
    make: (o) => new S.PolynomialLR(o, { totalIters: 50, power: 0.9 }),
    python: 'PolynomialLR(opt, 50, 0.9)',
  },
  { make: (o) => new S.PolynomialLR(o, 70, 2.3), python: 'PolynomialLR(opt, 70, 2.3)' },
  { make: (o) => new S.CosineAnnealingLR(o, 13, 0.001), python: 'CosineAnnealingLR(opt, 13, 0.001)' },
  { make: (o) => new S.CosineAnnealingLR(o, { TMax: 60 }), python: 'CosineAnnealingLR(opt, T_max=60)' },
  {
    make: (o) => new S.CosineAnnealingWarmRestarts(o, 5, { TMult: 2, etaMin: 0.003 }),
    python: 'CosineAnnealingWarmRestarts(opt, 5, T_mult=2, eta_min=0.003)',
  },
  { make: (o) => new S.CosineAnnealingWarmRestarts(o, 7), python: 'CosineAnnealingWarmRestarts(opt, 7)' },
  {
    make: (o) => new S.CyclicLR(o, 0.01, 0.1, { stepSizeUp: 7 }),
    python: 'CyclicLR(opt, 0.01, 0.1, step_size_up=7)',
  },
  {
    make: (o) =>
      new S.CyclicLR(o, [0.01, 0.02], 0.1, { stepSizeUp: 7, stepSizeDown: 4, mode: 'triangular2' }),
    python: "CyclicLR(opt, [0.01, 0.02], 0.1, step_size_up=7, step_size_down=4, mode='triangular2')",
    adam: true,
  },
  {
    make: (o) => new S.CyclicLR(o, 0.01, 0.1, { stepSizeUp: 6, mode: 'exp_range', gamma: 0.97 }),
    python: "CyclicLR(opt, 0.01, 0.1, step_size_up=6, mode='exp_range', gamma=0.97)",
  },
  {
    make: (o) => new S.CyclicLR(o, 0.01, 0.1, { stepSizeUp: 6, scaleFn: (x) => 1 / x, cycleMomentum: false }),
    python: 'CyclicLR(opt, 0.01, 0.1, step_size_up=6, scale_fn=lambda x: 1 / x, cycle_momentum=False)',
  },
  {
    make: (o) => new S.OneCycleLR(o, 0.3, { totalSteps: 60 }),
    python: 'OneCycleLR(opt, 0.3, total_steps=60)',
  },
  {
    make: (o) => new S.OneCycleLR(o, [0.3, 0.2], { epochs: 7, stepsPerEpoch: 9, annealStrategy: 'linear' }),
    python: "OneCycleLR(opt, [0.3, 0.2], epochs=7, steps_per_epoch=9, anneal_strategy='linear')",
    adam: true,
  },
  {
    make: (o) => new S.OneCycleLR(o, { maxLr: 0.3, totalSteps: 77, threePhase: true, pctStart: 0.4 }),
    python: 'OneCycleLR(opt, max_lr=0.3, total_steps=77, three_phase=True, pct_start=0.4)',
  },
  { make: (o) => new S.ReduceLROnPlateau(o, { patience: 3 }), python: 'ReduceLROnPlateau(opt, patience=3)' },
  {
    make: (o) =>
      new S.ReduceLROnPlateau(o, 'max', 0.7, 2, { thresholdMode: 'abs', cooldown: 2, minLr: [0.02, 0.001] }),
    python: "ReduceLROnPlateau(opt, 'max', 0.7, 2, threshold_mode='abs', cooldown=2, min_lr=[0.02, 0.001])",
  },
  {
    make: (o) => new S.LambdaLR(o, [(e) => 1 / (1 + e), (e) => 0.5 + e / 100]),
    python: 'LambdaLR(opt, [lambda e: 1 / (1 + e), lambda e: 0.5 + e / 100])',
  },
  {
    make: (o) => new S.MultiplicativeLR(o, (e) => 1 - 1 / (e + 3)),
    python: 'MultiplicativeLR(opt, lambda e: 1 - 1 / (e + 3))',
  },
  {
    make: (o) =>
      new S.SequentialLR(
        o,
        [new S.LinearLR(o, { totalIters: 9 }), new S.CosineAnnealingLR(o, 20), new S.ExponentialLR(o, 0.9)],
        [9, 31],
      ),
    python:
      'SequentialLR(opt, [LinearLR(opt, total_iters=9), CosineAnnealingLR(opt, 20), ExponentialLR(opt, 0.9)], [9, 31])',
  },
  {
    make: (o) => new S.ChainedScheduler([new S.ConstantLR(o, 0.1, 20), new S.ExponentialLR(o, 0.9)]),
    python: 'ChainedScheduler([ConstantLR(opt, 0.1, 20), ExponentialLR(opt, 0.9)])',
  },
  { make: (o) => new S.ExponentialLR(o, 0.93), python: 'ExponentialLR(opt, 0.93)', tensorLr: true },
  { make: (o) => new S.CosineAnnealingLR(o, 13), python: 'CosineAnnealingLR(opt, 13)', tensorLr: true },
  { make: (o) => new S.LinearLR(o), python: 'LinearLR(opt)', tensorLr: true, adam: true },
];

describe('lrScheduler', () => {
  // First, as each warning is shown once.
  it('says when schedulers are called in the wrong order', () => {
    const emitted = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const optimizer = makeOptimizer(cases[0]!);
    const scheduler = new S.StepLR(optimizer, 2);
    expect(emitted).not.toHaveBeenCalled();
    scheduler.step();
    expect(emitted.mock.calls[0]![0]).toMatch(
      /^Detected call of `lr_scheduler.step\(\)` before `optimizer.step\(\)`/,
    );
    scheduler.getLr();
    expect(emitted.mock.calls[1]![0]).toMatch(/please use `get_last_lr\(\)`/);
    emitted.mockRestore();
  });

  it.each(cases)('$python equals Python over 60 steps (Tensor lr: $tensorLr)', (given) => compare(given));
  it.each(cases)('$python goes on from its state dict', (given) => compareResumed(given));

  it('goes to given epochs as Python does', () => {
    const epochs = [0, 3, 7, 4, 20, 11.5];
    const names: [string, (o: Optimizer) => any][] = [
      ['StepLR(opt, 4, 0.7)', (o) => new S.StepLR(o, 4, 0.7)],
      ['MultiStepLR(opt, [3, 8, 8], 0.7)', (o) => new S.MultiStepLR(o, [3, 8, 8], 0.7)],
      ['ConstantLR(opt)', (o) => new S.ConstantLR(o)],
      ['LinearLR(opt)', (o) => new S.LinearLR(o)],
      ['ExponentialLR(opt, 0.9)', (o) => new S.ExponentialLR(o, 0.9)],
      ['PolynomialLR(opt, 15, 1.7)', (o) => new S.PolynomialLR(o, 15, 1.7)],
      ['CosineAnnealingLR(opt, 9, 0.01)', (o) => new S.CosineAnnealingLR(o, 9, 0.01)],
      ['CosineAnnealingWarmRestarts(opt, 3, 2)', (o) => new S.CosineAnnealingWarmRestarts(o, 3, 2)],
      ['CosineAnnealingWarmRestarts(opt, 3)', (o) => new S.CosineAnnealingWarmRestarts(o, 3)],
    ];
    const expected = runPython(
      `
      import warnings
      warnings.simplefilter("ignore")
      import torch.optim as optim
      from torch.optim.lr_scheduler import *
      result = []
      for name in input["names"]:
          opt = optim.SGD([torch.nn.Parameter(torch.ones(2))], lr=0.1)
          s = eval(name)
          row = []
          for e in input["epochs"]:
              s.step(e)
              row.append(s.get_last_lr())
          result.append(row)
      `,
      { names: names.map(([name]) => name), epochs },
    );
    const got = names.map(([, make]) => {
      const s = make(new optim.SGD([new nn.Parameter(torch.ones([2]))], { lr: 0.1 }));
      return epochs.map((epoch) => {
        s.step(epoch);
        return s.getLastLr();
      });
    });
    expect(got).toEqual(expected);
  });

  it('resumes at lastEpoch as Python does', () => {
    const expected = runPython(`
      import torch.optim as optim
      from torch.optim.lr_scheduler import *
      result = []
      for make in [lambda o: CosineAnnealingLR(o, 13, last_epoch=4), lambda o: LinearLR(o, last_epoch=1),
                   lambda o: CosineAnnealingWarmRestarts(o, 5, 2, last_epoch=7), lambda o: StepLR(o, 3, last_epoch=5)]:
          opt = optim.SGD([{"params": [torch.nn.Parameter(torch.ones(2))], "initial_lr": 0.2}], lr=0.1)
          s = make(opt)
          row = [s.get_last_lr()]
          for _ in range(9):
              opt.step(); s.step(); row.append(s.get_last_lr())
          result.append(row)
    `);
    const makers: ((o: Optimizer) => any)[] = [
      (o) => new S.CosineAnnealingLR(o, 13, { lastEpoch: 4 }),
      (o) => new S.LinearLR(o, { lastEpoch: 1 }),
      (o) => new S.CosineAnnealingWarmRestarts(o, 5, 2, { lastEpoch: 7 }),
      (o) => new S.StepLR(o, 3, { lastEpoch: 5 }),
    ];
    const got = makers.map((make) => {
      const params = [new nn.Parameter(torch.ones([2]))];
      const optimizer = new optim.SGD([{ params, initialLr: 0.2 } as any], { lr: 0.1 });
      const s = make(optimizer);
      const row = [s.getLastLr()];
      for (let i = 0; i < 9; i++) {
        optimizer.step();
        s.step();
        row.push(s.getLastLr());
      }
      return row;
    });
    expect(got).toEqual(expected);
  });

  it('refuses wrong arguments with Python’s texts', () => {
    const wrong: [string, (o: Optimizer) => unknown][] = [
      ['StepLR(3, 2)', () => new S.StepLR(3 as any, 2)],
      ['ConstantLR(opt, 2)', (o) => new S.ConstantLR(o, 2)],
      ['LinearLR(opt, 0)', (o) => new S.LinearLR(o, 0)],
      ['LinearLR(opt, 0.5, 2)', (o) => new S.LinearLR(o, 0.5, 2)],
      ['CosineAnnealingWarmRestarts(opt, 0)', (o) => new S.CosineAnnealingWarmRestarts(o, 0)],
      ['CosineAnnealingWarmRestarts(opt, 2, 1.5)', (o) => new S.CosineAnnealingWarmRestarts(o, 2, 1.5)],
      ['ReduceLROnPlateau(opt, factor=1.5)', (o) => new S.ReduceLROnPlateau(o, { factor: 1.5 })],
      ['ReduceLROnPlateau(opt, "x")', (o) => new S.ReduceLROnPlateau(o, 'x' as any)],
      ['ReduceLROnPlateau(opt, min_lr=[1])', (o) => new S.ReduceLROnPlateau(o, { minLr: [1] })],
      ['LambdaLR(opt, [abs])', (o) => new S.LambdaLR(o, [Math.abs])],
      ['OneCycleLR(opt, 0.1)', (o) => new S.OneCycleLR(o, 0.1)],
      ['OneCycleLR(opt, 0.1, total_steps=-3)', (o) => new S.OneCycleLR(o, 0.1, { totalSteps: -3 })],
      ['OneCycleLR(opt, 0.1, 5, pct_start=1.5)', (o) => new S.OneCycleLR(o, 0.1, 5, { pctStart: 1.5 })],
      ['OneCycleLR(opt, [0.1], 5)', (o) => new S.OneCycleLR(o, [0.1], 5)],
      ['CyclicLR(opt, 0.1, 0.2, mode="x")', (o) => new S.CyclicLR(o, 0.1, 0.2, { mode: 'x' as any })],
      ['SequentialLR(opt, [], [])', (o) => new S.SequentialLR(o, [], [])],
      ['SequentialLR(opt, [ConstantLR(opt)], [2])', (o) => new S.SequentialLR(o, [new S.ConstantLR(o)], [2])],
      ['ChainedScheduler([])', () => new S.ChainedScheduler([])],
      [
        'ChainedScheduler([ReduceLROnPlateau(opt)])',
        (o) => new S.ChainedScheduler([new S.ReduceLROnPlateau(o)]),
      ],
      ['StepLR(opt, 2, last_epoch=3)', (o) => new S.StepLR(o, 2, { lastEpoch: 3 })],
    ];
    const expected: string[] = runPython(
      `
      import torch.optim as optim
      from torch.optim.lr_scheduler import *
      result = []
      for code in input:
          opt = optim.SGD([{"params": [torch.nn.Parameter(torch.ones(n))]} for n in (2, 3)], lr=0.1, momentum=0.9)
          try: eval(code)
          except Exception as e: result.append(e.args[0])
      `,
      wrong.map(([code]) => code),
    );
    const got = wrong.map(([, make]) => {
      try {
        make(makeOptimizer(cases[0]!));
        return 'no error';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(got).toEqual(expected);
    const optimizer = makeOptimizer(cases[0]!);
    expect(() => new S.StepLR(optimizer, { stepsize: 3 } as any)).toThrow(/Did you mean 'stepSize'/);
    expect(() => (new S.ReduceLROnPlateau(optimizer) as any).step()).toThrow(TypeError);
    expect(() => new S.LRScheduler(optimizer)).toThrow(torch.NotImplementedError);
  });

  it('keeps a Tensor learning rate the same Tensor', () => {
    const lr: Tensor = torch.tensor(0.1);
    const optimizer = new optim.SGD([new nn.Parameter(torch.ones([2]))], { lr });
    const scheduler = new S.ExponentialLR(optimizer, 0.5);
    optimizer.step();
    scheduler.step();
    expect(optimizer.paramGroups[0]!.lr).toBe(lr);
    expect(lr.item()).toBe(Math.fround(0.05));
  });

  it('print as in Python, but for the address', () => {
    const optimizer = new optim.SGD([new nn.Parameter(torch.ones([2]))], 0.1);
    const printed = [new S.StepLR(optimizer, 3), new S.ReduceLROnPlateau(optimizer)].map((s) => inspect(s));
    expect(printed).toEqual([
      '<torch.optim.lr_scheduler.StepLR object>',
      '<torch.optim.lr_scheduler.ReduceLROnPlateau object>',
    ]);
  });
});
