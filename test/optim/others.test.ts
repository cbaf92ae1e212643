/** The other optimizers give Python’s bits after many steps, in every variant. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { runPython, toWire } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';
import { compareOptimizer, type OptimizerCase } from './compareOptimizer';

type SharedOptions = { [K in 'lr' | 'weightDecay' | 'foreach' | 'maximize' | 'differentiable']?: any };
/** Of one of several optimizers: their constructors together are too many for the compiler. */
const classOf = (name: string) =>
  (optim as any)[name] as new (
    params: Iterable<nn.Parameter>,
    options?: SharedOptions,
  ) => optim.Optimizer<any>;

const both = (
  text: string,
  make: OptimizerCase['make'],
  rest: Partial<OptimizerCase> = {},
): OptimizerCase => ({
  make,
  python: `optim.${text.replace('(', '(params')}`,
  ...rest,
});

const cases: OptimizerCase[] = [
  both('RMSprop()', (p) => new optim.RMSprop(p), { lr: 0.003 }),
  both(
    'RMSprop(, 0.02, 0.9, 1e-6, 0.1, 0.5, True)',
    (p) => new optim.RMSprop(p, 0.02, 0.9, 1e-6, 0.1, 0.5, true),
  ),
  both(
    'RMSprop(, maximize=True, momentum=0.9, lr=1e-3)',
    (p) => new optim.RMSprop(p, { maximize: true, momentum: 0.9, lr: 1e-3 }),
  ),
  both('RMSprop(, lr=torch.tensor(0.01))', (p) => new optim.RMSprop(p, { lr: torch.tensor(0.01) })),
  both(
    'RMSprop(, lr=0.01, centered=True, foreach=True)',
    (p) => new optim.RMSprop(p, { lr: 0.01, centered: true, foreach: true }),
  ),
  both('RMSprop(, centered=True)', (p) => new optim.RMSprop(p, { centered: true }), { dtype: 'float64' }),
  both('Adagrad()', (p) => new optim.Adagrad(p), { lr: 0.5 }),
  both('Adagrad(, 0.1, 0.01, 0.1, 0.2)', (p) => new optim.Adagrad(p, 0.1, 0.01, 0.1, 0.2)),
  both('Adagrad(, maximize=True, eps=1e-3)', (p) => new optim.Adagrad(p, { maximize: true, eps: 1e-3 })),
  both('Adagrad(, lr=0.1, fused=True)', (p) => new optim.Adagrad(p, { lr: 0.1, fused: true })),
  both('Adagrad(, lr=0.1, foreach=True)', (p) => new optim.Adagrad(p, { lr: 0.1, foreach: true })),
  both(
    'Adagrad(, lr=torch.tensor(0.1), lr_decay=0.1)',
    (p) => new optim.Adagrad(p, { lr: torch.tensor(0.1), lrDecay: 0.1 }),
  ),
  both('Adadelta()', (p) => new optim.Adadelta(p), { lr: 0.5 }),
  both('Adadelta(, 0.3, 0.8, 1e-4, 0.05)', (p) => new optim.Adadelta(p, 0.3, 0.8, 1e-4, 0.05)),
  both('Adadelta(, maximize=True, lr=0.01)', (p) => new optim.Adadelta(p, { maximize: true, lr: 0.01 })),
  both('Adadelta(, foreach=True)', (p) => new optim.Adadelta(p, { foreach: true })),
  both('Adamax()', (p) => new optim.Adamax(p), { lr: 0.01 }),
  both('Adamax(, 0.02, (0.8, 0.95), 1e-6, 0.1)', (p) => new optim.Adamax(p, 0.02, [0.8, 0.95], 1e-6, 0.1)),
  both('Adamax(, maximize=True)', (p) => new optim.Adamax(p, { maximize: true })),
  both('Adamax(, lr=torch.tensor(0.01))', (p) => new optim.Adamax(p, { lr: torch.tensor(0.01) })),
  both('Adamax(, foreach=True)', (p) => new optim.Adamax(p, { foreach: true })),
  both('NAdam()', (p) => new optim.NAdam(p), { lr: 0.01 }),
  both(
    'NAdam(, 0.02, (0.8, 0.95), 1e-6, 0.1, 0.01, True)',
    (p) => new optim.NAdam(p, 0.02, [0.8, 0.95], 1e-6, 0.1, 0.01, true),
  ),
  both(
    'NAdam(, weight_decay=0.1, maximize=True)',
    (p) => new optim.NAdam(p, { weightDecay: 0.1, maximize: true }),
  ),
  both('NAdam(, lr=torch.tensor(0.01))', (p) => new optim.NAdam(p, { lr: torch.tensor(0.01) })),
  both('RAdam()', (p) => new optim.RAdam(p), { lr: 0.01 }),
  both(
    'RAdam(, 0.02, (0.8, 0.95), 1e-6, 0.1, True)',
    (p) => new optim.RAdam(p, 0.02, [0.8, 0.95], 1e-6, 0.1, true),
  ),
  both(
    'RAdam(, weight_decay=0.1, maximize=True)',
    (p) => new optim.RAdam(p, { weightDecay: 0.1, maximize: true }),
  ),
  both('RAdam(, lr=torch.tensor(0.01))', (p) => new optim.RAdam(p, { lr: torch.tensor(0.01) })),
  both('Rprop()', (p) => new optim.Rprop(p)),
  both('Rprop(, 0.02, (0.3, 1.5), (1e-5, 2))', (p) => new optim.Rprop(p, 0.02, [0.3, 1.5], [1e-5, 2])),
  both(
    'Rprop(, maximize=True, step_sizes=(1e-6, 0.1))',
    (p) => new optim.Rprop(p, { maximize: true, stepSizes: [1e-6, 0.1] }),
  ),
  both('Rprop(, foreach=True)', (p) => new optim.Rprop(p, { foreach: true })),
  both('ASGD()', (p) => new optim.ASGD(p), { lr: 0.1 }),
  both('ASGD(, 0.1, 0.01, 0.6, 20.0, 0.05)', (p) => new optim.ASGD(p, 0.1, 0.01, 0.6, 20.0, 0.05)),
  both('ASGD(, maximize=True)', (p) => new optim.ASGD(p, { maximize: true })),
  both('Adafactor()', (p) => new optim.Adafactor(p), { lr: 0.1 }),
  both(
    'Adafactor(, 0.1, -0.5, (1e-8, 1e-2), 1.5, 0.1)',
    (p) => new optim.Adafactor(p, 0.1, -0.5, [1e-8, 1e-2], 1.5, 0.1),
  ),
  both(
    'Adafactor(, maximize=True, lr=torch.tensor(0.02))',
    (p) => new optim.Adafactor(p, { maximize: true, lr: torch.tensor(0.02) }),
  ),
  ...(
    ['RMSprop', 'Adagrad', 'Adadelta', 'Adamax', 'NAdam', 'RAdam', 'Rprop', 'ASGD', 'Adafactor'] as const
  ).map((name) => both(`${name}()`, (p) => new (classOf(name))(p), { dtype: 'float64' })),
  ...(['RMSprop', 'Adadelta', 'Adamax', 'NAdam', 'RAdam', 'ASGD', 'Adafactor'] as const).flatMap((name) => [
    both(`${name}()`, (p) => new (classOf(name))(p), { dtype: 'bfloat16' }),
    both(`${name}(, weight_decay=0.1)`, (p) => new (classOf(name))(p, { weightDecay: 0.1 }), {
      dtype: 'bfloat16',
      steps: 30,
    }),
  ]),
  // The multi-tensor steps have other sequences of operators, and in part other last bits.
  ...(['RMSprop', 'Adagrad', 'Adadelta', 'Adamax', 'NAdam', 'RAdam', 'ASGD', 'Adafactor'] as const).flatMap(
    (name) => [
      both(
        `${name}(, foreach=True, lr=0.05, weight_decay=0.1)`,
        (p) => new (classOf(name))(p, { foreach: true, lr: 0.05, weightDecay: 0.1 }),
      ),
      both(
        `${name}(, foreach=True, maximize=True, lr=0.01)`,
        (p) => new (classOf(name))(p, { foreach: true, maximize: true, lr: 0.01 }),
      ),
      both(
        `${name}(, foreach=True, maximize=True, weight_decay=0.1, lr=torch.tensor(0.01))`,
        (p) =>
          new (classOf(name))(p, { foreach: true, maximize: true, weightDecay: 0.1, lr: torch.tensor(0.01) }),
      ),
    ],
  ),
  both(
    'RMSprop(, foreach=True, momentum=0.9)',
    (p) => new optim.RMSprop(p, { foreach: true, momentum: 0.9 }),
  ),
  both(
    'NAdam(, foreach=True, weight_decay=0.1, decoupled_weight_decay=True)',
    (p) => new optim.NAdam(p, { foreach: true, weightDecay: 0.1, decoupledWeightDecay: true }),
  ),
  both(
    'RAdam(, foreach=True, weight_decay=0.1, decoupled_weight_decay=True, lr=torch.tensor(0.01))',
    (p) =>
      new optim.RAdam(p, {
        foreach: true,
        weightDecay: 0.1,
        decoupledWeightDecay: true,
        lr: torch.tensor(0.01),
      }),
  ),
  both('ASGD(, foreach=True, t0=20.0)', (p) => new optim.ASGD(p, { foreach: true, t0: 20.0 })),
  both('Rprop(, foreach=True, maximize=True)', (p) => new optim.Rprop(p, { foreach: true, maximize: true })),
];

describe('optimizers', () => {
  it.each(cases)('$python ($dtype) equals Python', (given) => compareOptimizer(given));
});

const withComplex = ['RMSprop', 'Adagrad', 'Adadelta', 'Adamax', 'NAdam', 'RAdam', 'ASGD', 'Rprop'] as const;
describe('complex parameters', () => {
  it.each(withComplex.flatMap((name) => [false, true].map((foreach) => [name, foreach] as const)))(
    '%s (foreach: %s) equals Python',
    (name, foreach) => {
      const expected = runPython(
        `
        torch.manual_seed(2)
        ps = [torch.nn.Parameter(torch.randn(3, 2, dtype=torch.complex64)), torch.nn.Parameter(torch.randn(4))]
        opt = getattr(torch.optim, input[0])(ps, lr=0.05, foreach=input[1])
        for _ in range(20):
            opt.zero_grad()
            (ps[0] * ps[0].conj() + ps[1].sum() * ps[0]).abs().sum().backward()
            opt.step()
        result = [p.detach() for p in ps]
        `,
        [name, foreach],
      );
      torch.manualSeed(2);
      const ps = [
        new nn.Parameter(torch.randn([3, 2], { dtype: 'complex64' })),
        new nn.Parameter(torch.randn([4])),
      ] as const;
      const optimizer = new (classOf(name))([...ps], { lr: 0.05, foreach });
      for (let i = 0; i < 20; i++) {
        optimizer.zeroGrad();
        ps[0].mul(ps[0].conj()).add(ps[1].sum().mul(ps[0])).abs().sum().backward();
        optimizer.step();
      }
      expect(ps.map((p) => toWire(p))).toEqual(expected.map((p: object) => ({ ...p })));
    },
  );
});

describe('differentiable steps', () => {
  it.each(['RMSprop', 'Adagrad', 'Adadelta', 'Adamax', 'NAdam', 'RAdam', 'ASGD', 'Rprop'] as const)(
    '%s lets gradients through, as in Python',
    (name) => {
      const expected = runPython(
        `
        torch.manual_seed(2)
        start = torch.randn(4, requires_grad=True)
        p, grad = start.clone(), torch.randn(4, requires_grad=True)
        p.grad = grad
        opt = getattr(torch.optim, input)([p], lr=0.05, differentiable=True)
        opt.step()
        p.pow(2).sum().backward()
        result = [p.detach(), start.grad, grad.grad]
        `,
        name,
      );
      torch.manualSeed(2);
      const start = torch.randn([4], { requiresGrad: true });
      const p = start.clone();
      const grad = torch.randn([4], { requiresGrad: true });
      p.grad = grad;
      const optimizer = new (classOf(name))([p as nn.Parameter], { lr: 0.05, differentiable: true });
      optimizer.step();
      p.pow(2).sum().backward();
      const got = [p.detach(), start.grad, grad.grad].map((t) => t && toWire(t));
      expect(got).toEqual(expected.map((t: object | null) => t && { ...t }));
    },
  );
});

describe('Muon', () => {
  it.each([
    ['', {}],
    [
      ", lr=0.02, adjust_lr_fn='match_rms_adamw', nesterov=False",
      { lr: 0.02, adjustLrFn: 'match_rms_adamw', nesterov: false },
    ],
    [', weight_decay=0.0, momentum=0.5, ns_steps=3', { weightDecay: 0, momentum: 0.5, nsSteps: 3 }],
  ] as const)('equals Python (%s)', (python, options) => {
    const expected = runPython(
      `
      import torch.optim as optim
      torch.manual_seed(3)
      ws = [torch.nn.Parameter(torch.randn(n, m)) for n, m in ((7, 4), (4, 9))]
      x = torch.randn(5, 7)
      opt = eval("optim.Muon(ws" + input + ")")
      for _ in range(50):
          opt.zero_grad()
          ((x @ ws[0]).tanh() @ ws[1]).pow(2).mean().backward()
          opt.step()
      result = [[w.detach() for w in ws], [opt.state[w]["momentum_buffer"] for w in ws], repr(opt)]
      `,
      python,
    );
    torch.manualSeed(3);
    const ws = [new nn.Parameter(torch.randn([7, 4])), new nn.Parameter(torch.randn([4, 9]))] as const;
    const x = torch.randn([5, 7]);
    const optimizer = new optim.Muon([...ws], options);
    for (let step = 0; step < 50; step++) {
      optimizer.zeroGrad();
      x.matmul(ws[0]).tanh().matmul(ws[1]).pow(2).mean().backward();
      optimizer.step();
    }
    expect(ws.map((w) => toWire(w))).toEqual(expected[0]);
    expect(ws.map((w) => toWire(optimizer.state.get(w)!.momentum_buffer))).toEqual(expected[1]);
    expect(String(optimizer)).toBe(expected[2]);
  });
});

describe('sparse gradients', () => {
  it.each([
    ['SparseAdam(ps, lr=0.1)', (ps: nn.Parameter[]) => new optim.SparseAdam(ps, { lr: 0.1 })],
    [
      'SparseAdam(ps, 0.02, (0.8, 0.9), 1e-6, True)',
      (ps: nn.Parameter[]) => new optim.SparseAdam(ps, 0.02, [0.8, 0.9], 1e-6, true),
    ],
    ['Adagrad(ps, lr=0.1)', (ps: nn.Parameter[]) => new optim.Adagrad(ps, { lr: 0.1 })],
  ] as const)('%s equals Python', (python, make) => {
    const expected = runPython(
      `
      import torch.optim as optim
      torch.manual_seed(3)
      ps = [torch.nn.Parameter(torch.randn(6, 3))]
      opt = eval("optim." + input)
      losses = []
      for step in range(50):
          opt.zero_grad()
          index = torch.tensor([step % 6, (step * 5 + 1) % 6, step % 6])
          loss = torch.nn.functional.embedding(index, ps[0], sparse=True).pow(2).sum()
          loss.backward()
          opt.step()
          losses.append(loss.item())
      state = opt.state_dict()["state"][0]
      result = [losses, ps[0].detach(), {k: v for k, v in state.items()}, repr(opt)]
      `,
      python,
    );
    torch.manualSeed(3);
    const ps = [new nn.Parameter(torch.randn([6, 3]))];
    const optimizer = make(ps);
    const losses: number[] = [];
    for (let step = 0; step < 50; step++) {
      optimizer.zeroGrad();
      const index = torch.tensor([step % 6, (step * 5 + 1) % 6, step % 6], { dtype: 'int64' });
      const loss = nn.functional.embedding(index, ps[0]!, { sparse: true }).pow(2).sum();
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
    }
    expect(losses).toEqual(expected[0]);
    expect(toWire(ps[0]!)).toEqual(expected[1]);
    const state = Object.entries(optimizer.stateDict().state[0]!).map(([name, value]) => [
      name,
      value instanceof torch.Tensor ? toWire(value) : value,
    ]);
    const wanted = Object.entries(expected[2]).map(([name, value]) => [
      name,
      typeof value === 'object' ? { ...value } : value,
    ]);
    expect(state).toEqual(wanted);
    expect(String(optimizer)).toBe(expected[3]);
  });
});

describe('LBFGS', () => {
  it.each([
    ['', {}],
    [", line_search_fn='strong_wolfe'", { lineSearchFn: 'strong_wolfe' }],
    [', lr=0.1, max_iter=5, history_size=3', { lr: 0.1, maxIter: 5, historySize: 3 }],
    [
      ", max_iter=9, history_size=4, line_search_fn='strong_wolfe'",
      { maxIter: 9, historySize: 4, lineSearchFn: 'strong_wolfe' },
    ],
  ] as const)('equals Python (%s)', (python, options) => {
    const expected = runPython(
      `
      import torch.nn as nn, torch.optim as optim
      torch.manual_seed(1)
      model = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3))
      x, y = torch.randn(5, 6), torch.randn(5, 3)
      opt = eval("optim.LBFGS(model.parameters()" + input + ")")
      losses = []
      for _ in range(12):
          def closure():
              opt.zero_grad()
              loss = ((model(x) - y) ** 2).mean()
              loss.backward()
              losses.append(loss.item())
              return loss
          opt.step(closure)
      value = lambda v: v.item() if isinstance(v, torch.Tensor) and v.dim() == 0 else v
      state = [[k, [value(i) for i in v] if isinstance(v, list) else value(v)] for k, v in opt.state_dict()["state"][0].items()]
      result = [losses, [p.detach() for p in model.parameters()], state, repr(opt)]
      `,
      python,
    );
    torch.manualSeed(1);
    const model = new nn.Sequential(new nn.Linear(6, 8), new nn.Tanh(), new nn.Linear(8, 3));
    const x = torch.randn([5, 6]);
    const y = torch.randn([5, 3]);
    const optimizer = new optim.LBFGS(model.parameters(), options);
    const losses: number[] = [];
    for (let step = 0; step < 12; step++) {
      optimizer.step(() => {
        optimizer.zeroGrad();
        const loss = model(x).sub(y).pow(2).mean();
        loss.backward();
        losses.push(loss.item());
        return loss;
      });
    }
    expect(losses).toEqual(expected[0]);
    expect(model.parameters().map((p) => toWire(p))).toEqual(expected[1]);
    const plain = (v: any): unknown => {
      if (Array.isArray(v)) return v.map(plain);
      return v instanceof torch.Tensor && v.dim() === 0 ? v.item() : toWire(v);
    };
    const state = Object.entries(optimizer.stateDict().state[0]!).map(([name, v]) => [name, plain(v)]);
    expect(state).toEqual(expected[2]);
    // 2.14 brought an option that ours has not.
    const text = torchMinor < 14 ? expected[3] : expected[3].replace('    maximize: False\n', '');
    expect(String(optimizer)).toBe(text);
  });

  it('needs a closure', () => {
    const optimizer = new optim.LBFGS([new nn.Parameter(torch.ones([2]))]);
    expect(() => optimizer.step()).toThrow("LBFGS.step() missing 1 required positional argument: 'closure'");
  });
});

describe('wrong arguments', () => {
  it('have Python’s texts', () => {
    type Make = (p: nn.Parameter[]) => unknown;
    const wrong: [string, Make][] = [
      ['RMSprop(p, lr=-0.5)', (p) => new optim.RMSprop(p, { lr: -0.5 })],
      ['RMSprop(p, alpha=-0.5)', (p) => new optim.RMSprop(p, { alpha: -0.5 })],
      ['RMSprop(p, eps=-0.5)', (p) => new optim.RMSprop(p, { eps: -0.5 })],
      ['RMSprop(p, lr=torch.ones(2))', (p) => new optim.RMSprop(p, { lr: torch.ones([2]) })],
      ['Adagrad(p, lr_decay=-0.5)', (p) => new optim.Adagrad(p, { lrDecay: -0.5 })],
      [
        'Adagrad(p, initial_accumulator_value=-0.5)',
        (p) => new optim.Adagrad(p, { initialAccumulatorValue: -0.5 }),
      ],
      ['Adagrad(p, fused=True, foreach=True)', (p) => new optim.Adagrad(p, { fused: true, foreach: true })],
      ['Adadelta(p, rho=1.5)', (p) => new optim.Adadelta(p, { rho: 1.5 })],
      ['Adamax(p, betas=(0.5, 1.5))', (p) => new optim.Adamax(p, { betas: [0.5, 1.5] })],
      ['NAdam(p, momentum_decay=-0.5)', (p) => new optim.NAdam(p, { momentumDecay: -0.5 })],
      ['RAdam(p, weight_decay=-0.5)', (p) => new optim.RAdam(p, { weightDecay: -0.5 })],
      ['Rprop(p, etas=(0.5, 0.7))', (p) => new optim.Rprop(p, { etas: [0.5, 0.7] })],
      ['ASGD(p, weight_decay=-0.5)', (p) => new optim.ASGD(p, { weightDecay: -0.5 })],
      ['SparseAdam(p, lr=0)', (p) => new optim.SparseAdam(p, { lr: 0 })],
      ['SparseAdam(p, eps=-0.5)', (p) => new optim.SparseAdam(p, { eps: -0.5 })],
      [
        'SparseAdam([torch.nn.Parameter(torch.ones(2, dtype=torch.complex64))])',
        () => new optim.SparseAdam([new nn.Parameter(torch.ones([2], { dtype: 'complex64' }))]),
      ],
      ['SparseAdam(p).step()', (p) => new optim.SparseAdam(p).step()],
      ['Adafactor(p, lr=-0.5)', (p) => new optim.Adafactor(p, { lr: -0.5 })],
      ['Adafactor(p, beta2_decay=0.5)', (p) => new optim.Adafactor(p, { beta2Decay: 0.5 })],
      ['Adafactor(p, d=0.5)', (p) => new optim.Adafactor(p, { d: 0.5 })],
      ['Muon(p)', (p) => new optim.Muon(p)],
      ['Muon(p, momentum=-0.5)', (p) => new optim.Muon(p, { momentum: -0.5 })],
      ['Muon(p, adjust_lr_fn="x")', (p) => new optim.Muon(p, { adjustLrFn: 'x' as any })],
      [
        'LBFGS([{"params": p}, {"params": [torch.nn.Parameter(torch.ones(2))]}])',
        (p) => new optim.LBFGS([{ params: p }, { params: [new nn.Parameter(torch.ones([2]))] }]),
      ],
      ['Adamax(p, capturable=True).step()', (p) => new optim.Adamax(p, { capturable: true }).step()],
      ['Adadelta(p, capturable=True).step()', (p) => new optim.Adadelta(p, { capturable: true }).step()],
    ];
    const expected: string[] = runPython(
      `
      import torch.optim as optim
      result = []
      for code in input:
          p = [torch.nn.Parameter(torch.ones(2))]
          p[0].grad = torch.ones(2)
          try:
              eval("optim." + code)
              result.append("no error")
          except Exception as e: result.append(str(e))
      `,
      wrong.map(([code]) => code),
    );
    const got = wrong.map(([, make]) => {
      const p = new nn.Parameter(torch.ones([2]));
      p.grad = torch.ones([2]);
      try {
        make([p]);
        return 'no error';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(got).toEqual(expected);
  });
});

describe('state dicts', () => {
  const names = [
    'RMSprop',
    'Adagrad',
    'Adadelta',
    'Adamax',
    'NAdam',
    'RAdam',
    'Rprop',
    'ASGD',
    'Adafactor',
  ] as const;
  it.each(names)('%s goes on from its state dict', (name) => {
    const run = (optimizer: optim.Optimizer<any>, p: nn.Parameter, steps: number) => {
      for (let i = 0; i < steps; i++) {
        optimizer.zeroGrad();
        p.pow(4).sum().backward();
        optimizer.step();
      }
    };
    const p = new nn.Parameter(torch.tensor([1, 2, 3], { dtype: 'float32' }));
    const optimizer = new (classOf(name))([p]);
    run(optimizer, p, 5);
    const q = new nn.Parameter(p.detach().clone());
    const other = new (classOf(name))([q], { lr: 0.5 });
    other.loadStateDict(torch.deepcopy(optimizer.stateDict()));
    run(optimizer, p, 5);
    run(other, q, 5);
    expect(q.tolist()).toEqual(p.tolist());
  });
});
