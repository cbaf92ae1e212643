/** What all optimizers share: groups, state dicts in Python's layout, closures, hooks. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src/index';
import { runPython, tensorToWire } from '../helpers/python';

const param = (...values: number[]) => new nn.Parameter(torch.tensor(values, { dtype: 'float32' }));
const step = (optimizer: optim.Optimizer<any>, params: Tensor[]) => {
  optimizer.zeroGrad();
  for (const p of params) p.pow(2).sum().backward();
  optimizer.step();
};

describe('instances of classes', () => {
  class Group {
    constructor(readonly params: Tensor[]) {}
    get lr() {
      return 0.5;
    }
  }

  it('are parameter groups, and so are objects without a prototype', () => {
    const [a, b, c] = [param(1), param(2), param(3)] as const;
    const optimizer = new optim.SGD([new Group([a])], { lr: 0.1, momentum: 0.9 });
    optimizer.addParamGroup(Object.assign(Object.create(null), { params: [b], momentum: 0.5 }));
    optimizer.addParamGroup(new Group([c]));
    expect(optimizer.paramGroups.map(({ lr, momentum }) => [lr, momentum])).toEqual([
      [0.5, 0.9],
      [0.1, 0.5],
      [0.5, 0.9],
    ]);
    expect(() => optimizer.addParamGroup([param(4)] as never)).toThrow(
      new TypeError('param_group must be a dict, but got array'),
    );
    expect(() => (optimizer as any).addParamGroup({ params: [param(4)] }, 1)).toThrow(
      new TypeError('addParamGroup() takes 1 positional argument but 2 were given'),
    );
  });

  it('are state dicts', () => {
    class Saved {
      state: Record<number, object>;
      param_groups: any[];
      constructor(saved: optim.OptimizerStateDict) {
        this.state = saved.state;
        this.param_groups = saved.param_groups;
      }
    }
    const [a, b] = [param(1), param(1)] as const;
    const one = new optim.SGD([a], { lr: 0.25, momentum: 0.9 });
    const other = new optim.SGD([b], { lr: 1, momentum: 0.9 });
    step(one, [a]);
    other.loadStateDict(new Saved(one.stateDict()));
    expect(other.paramGroups[0]!.lr).toBe(0.25);
    expect(other.state.get(b)!.momentum_buffer.tolist()).toEqual([2]);
    expect(() => other.loadStateDict(3 as never)).toThrow(
      new TypeError('Expected state_dict to be a dict, but got number'),
    );

    class Weights {
      weight = torch.ones([1, 2]);
      bias = torch.zeros([1]);
    }
    const layer = new nn.Linear(2, 1);
    layer.loadStateDict(new Weights() as never);
    expect(layer.weight.tolist()).toEqual([[1, 1]]);
  });
});

describe('parameter groups', () => {
  it('are refused with Python’s texts', () => {
    const p = param(1, 2);
    const sgd = (params: any, options = {}) => new optim.SGD(params, options);
    expect(() => sgd(p)).toThrow(
      new TypeError(
        `params argument given to the optimizer should be an iterable of Tensors or dicts, but got ${p.type()}`,
      ),
    );
    expect(() => sgd([])).toThrow(new RangeError('optimizer got an empty parameter list'));
    expect(() => sgd([3])).toThrow(
      new TypeError('optimizer can only optimize Tensors, but one of the params is int'),
    );
    expect(() => sgd([p.mul(2)])).toThrow(new RangeError("can't optimize a non-leaf Tensor"));
    expect(() => sgd([{ params: [p] }, { params: [p] }])).toThrow(
      new RangeError('some parameters appear in more than one parameter group'),
    );
    expect(() => sgd([{ params: new Set([p]) }])).toThrow('need to be organized in ordered collections');
    expect(() => sgd([{ params: [p], weight_decay: 1 }])).toThrow(
      new TypeError("SGD: unknown option 'weight_decay' in a parameter group. Did you mean 'weightDecay'?"),
    );
    expect(() => sgd(3)).toThrow('Expected an iterable of Tensors or parameter groups for params');
    expect(() => sgd([['a', p], param(1)])).toThrow('all optimizer params should be with/without names');
  });

  it('have defaults, own settings, further settings and names', () => {
    const layer = new nn.Linear(2, 2);
    const optimizer = new optim.SGD(layer.namedParameters(), { lr: 0.5 });
    expect(optimizer.paramGroups[0]!.paramNames).toEqual(['weight', 'bias']);
    expect(() => optimizer.addParamGroup({ params: [param(1)] })).toThrow(
      'cannot add param group without names to the optimizer',
    );
    const other = new optim.SGD([param(1)], { lr: 0.5 });
    other.addParamGroup({ params: param(2), lr: 0.1, initialLr: 3 } as any);
    const [first, second] = other.paramGroups as any;
    expect([first.lr, second.lr, second.momentum, second.initialLr]).toEqual([0.5, 0.1, 0, 3]);
    expect(Object.keys(other.stateDict().param_groups[1]!)).toContain('initial_lr');
  });

  it('print as in Python', () => {
    const expected = runPython(`
      import torch.nn as nn, torch.optim as optim
      p, q = nn.Parameter(torch.ones(1)), nn.Parameter(torch.ones(1))
      a = optim.Adam([{"params": [p], "lr": 1e-5}, {"params": [q], "betas": (0.5, 0.75)}], foreach=False)
      b = optim.SGD([("w", p)], lr=0.1, momentum=0.9)
      result = [repr(a), repr(b)]
    `);
    const [p, q] = [param(1), param(1)];
    const a = new optim.Adam(
      [
        { params: [p], lr: 1e-5 },
        { params: [q], betas: [0.5, 0.75] },
      ],
      { foreach: false },
    );
    const b = new optim.SGD([['w', p]] as [string, Tensor][], { lr: 0.1, momentum: 0.9 });
    // Names are a list in Python.
    expect([String(a), String(b)]).toEqual(expected);
  });
});

describe('step', () => {
  it('calls a closure with gradients enabled and returns its result', () => {
    const p = param(1);
    const optimizer = new optim.SGD([p], { lr: 0.1 });
    const loss = torch.noGrad(() =>
      optimizer.step(() => {
        optimizer.zeroGrad();
        const l = p.pow(2).sum();
        l.backward();
        return l;
      }),
    );
    expect(loss.item()).toBe(1);
    expect(p.item()).toBe(Math.fround(0.8));
    expect(() => optimizer.step(async () => 1)).toThrow('must not be asynchronous');
    expect(() => optimizer.step(3 as any)).toThrow('Expected a function for closure');
  });

  it('runs hooks', () => {
    const p = param(1);
    const optimizer = new optim.SGD([p]);
    const calls: string[] = [];
    const handle = optimizer.registerStepPreHook(() => void calls.push('pre'));
    optimizer.registerStepPostHook(() => void calls.push('post'));
    const global = optim.registerOptimizerStepPostHook(() => void calls.push('global'));
    optimizer.step();
    handle.remove();
    global.remove();
    optimizer.step();
    expect(calls).toEqual(['pre', 'post', 'global', 'post']);
  });

  it('leaves parameters without gradients alone and records nothing', () => {
    const [p, q] = [param(1), param(2)];
    const optimizer = new optim.Adam([p, q]);
    p.pow(2).sum().backward();
    optimizer.step();
    const keys = [...optimizer.state.keys()];
    expect([keys.length, keys[0] === p]).toEqual([1, true]);
    expect([p.isLeaf, p.gradFn, q.item()]).toEqual([true, null, 2]);
  });

  it('zeroGrad drops or clears gradients', () => {
    const p = param(1);
    const optimizer = new optim.SGD([p]);
    p.pow(2).sum().backward();
    optimizer.zeroGrad({ setToNone: false });
    expect(p.grad!.tolist()).toEqual([0]);
    optimizer.zeroGrad();
    expect(p.grad).toBe(null);
  });
});

describe('state dicts', () => {
  it('are in Python’s layout and continue a run exactly', () => {
    const start = () => [param(1, 2), param(3)];
    const whole = start();
    const one = new optim.Adam(whole, { lr: 0.1, amsgrad: true });
    for (let i = 0; i < 6; i++) step(one, whole);

    const half = start();
    const first = new optim.Adam(half, { lr: 0.1, amsgrad: true });
    for (let i = 0; i < 3; i++) step(first, half);
    const saved = torch.deepcopy(first.stateDict());
    expect(Object.keys(saved)).toEqual(['state', 'param_groups']);
    expect(Object.keys(saved.state)).toEqual(['0', '1']);
    expect(saved.param_groups[0]!.params).toEqual([0, 1]);
    expect(saved.param_groups[0]).toMatchObject({
      weight_decay: 0,
      decoupled_weight_decay: false,
      foreach: null,
    });
    const rest = half.map((p) => new nn.Parameter(p.detach().clone()));
    const second = new optim.Adam(rest);
    second.loadStateDict(saved);
    expect(second.paramGroups[0]!.lr).toBe(0.1);
    for (let i = 0; i < 3; i++) step(second, rest);
    expect(rest.map((p) => tensorToWire(p))).toEqual(whole.map((p) => tensorToWire(p)));
  });

  it('move state to the parameters’ dtype, but for the step', () => {
    const p = param(1);
    const optimizer = new optim.Adam([p]);
    step(optimizer, [p]);
    const double = new nn.Parameter(torch.ones([1], { dtype: 'float64' }));
    const other = new optim.Adam([double]);
    other.loadStateDict(optimizer.stateDict());
    const state = other.state.get(double)!;
    expect([state.exp_avg.dtype, state.step.dtype]).toEqual(['float64', 'float32']);
  });

  it('that don’t fit are refused with Python’s texts', () => {
    const state = new optim.SGD([param(1)]).stateDict();
    expect(() =>
      new optim.SGD([{ params: [param(1)] }, { params: [param(1)] }]).loadStateDict(state),
    ).toThrow(new RangeError('loaded state dict has a different number of parameter groups'));
    expect(() => new optim.SGD([param(1), param(2)]).loadStateDict(state)).toThrow(
      new RangeError(
        "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
      ),
    );
  });

  it('of other parameters or another optimizer are refused, and nothing changes', () => {
    const trained = (make: (params: Tensor[]) => optim.Optimizer<any>, ...params: Tensor[]) => {
      const optimizer = make(params);
      step(optimizer, params);
      return optimizer.stateDict();
    };
    const adam = (params: Tensor[]) => new optim.Adam(params, { lr: 0.5 });
    const state = trained(adam, param(1, 2), param(1, 2, 3));
    const other = new optim.Adam([
      ['bias', param(1, 2, 3)],
      ['weight', param(1, 2)],
    ]);
    expect(() => other.loadStateDict(state)).toThrow(
      "'exp_avg' of parameter 0 'bias' in group 0 has shape [2], the parameter has shape [3]",
    );
    expect([other.state.size, other.paramGroups[0]!.lr]).toEqual([0, 1e-3]);
    const sgd = new optim.SGD([param(1, 2), param(1, 2, 3)]);
    expect(() => sgd.loadStateDict(state)).toThrow(
      "another optimizer's: its parameter group 0 has no 'momentum', 'dampening', which SGD needs",
    );
    expect(sgd.paramGroups[0]!.momentum).toBe(0);
    const momentum = trained((p) => new optim.SGD(p, { momentum: 0.9 }), param(1, 2));
    expect(() => adam([param(1, 2)]).loadStateDict(momentum)).toThrow("no 'betas', 'eps', which Adam needs");
    const adafactor = trained((p) => new optim.Adafactor(p), new nn.Parameter(torch.ones(2, 3, 4)));
    new optim.Adafactor([new nn.Parameter(torch.ones(2, 3, 4))]).loadStateDict(adafactor);
    expect(() =>
      new optim.Adafactor([new nn.Parameter(torch.ones(2, 4, 3))]).loadStateDict(adafactor),
    ).toThrow("'row_var' of parameter 0 in group 0 has shape [2, 3, 1]");
  });

  it('go through hooks', () => {
    const optimizer = new optim.SGD([param(1)], { lr: 0.5 });
    const calls: string[] = [];
    optimizer.registerStateDictPreHook(() => void calls.push('save'));
    optimizer.registerStateDictPostHook((_o, state) => {
      state.param_groups[0]!.note = 1;
    });
    optimizer.registerLoadStateDictPreHook((_o, state) => {
      calls.push(`load ${state.param_groups[0]!.note}`);
    });
    optimizer.registerLoadStateDictPostHook(() => void calls.push('loaded'));
    optimizer.loadStateDict(optimizer.stateDict());
    expect(calls).toEqual(['save', 'load 1', 'loaded']);
  });
});

describe('whatever a script puts into groups and state', () => {
  const odd = [3, null, 'x', {}, torch.ones([5]), torch.ones([0]), torch.ones([1], { dtype: 'int64' })];
  const disposed = torch.ones([2]);
  disposed.dispose();

  it.each([
    ['Adam', (p: Tensor[]) => new optim.Adam(p, { amsgrad: true })],
    ['Adam, foreach', (p: Tensor[]) => new optim.Adam(p, { amsgrad: true, foreach: true })],
    ['Adam, fused', (p: Tensor[]) => new optim.Adam(p, { amsgrad: true, fused: true })],
    ['SGD', (p: Tensor[]) => new optim.SGD(p, { momentum: 0.9 })],
    ['SGD, foreach', (p: Tensor[]) => new optim.SGD(p, { momentum: 0.9, foreach: true })],
    ['SGD, fused', (p: Tensor[]) => new optim.SGD(p, { momentum: 0.9, fused: true })],
  ])('ends in an error or a result, never in a crash: %s', (_name, make) => {
    let errors = 0;
    const attempt = (spoil: (optimizer: optim.Optimizer<any>, p: Tensor) => void) => {
      const p = param(1, 2);
      const optimizer = make([p]);
      step(optimizer, [p]);
      spoil(optimizer, p);
      try {
        p.grad = torch.ones([2]);
        optimizer.step();
        optimizer.zeroGrad();
      } catch (e) {
        expect(e).toBeInstanceOf(Error);
        expect((e as Error).message).not.toBe('');
        errors++;
      }
    };
    for (const value of [...odd, disposed]) {
      for (const key of ['step', 'exp_avg', 'exp_avg_sq', 'max_exp_avg_sq', 'momentum_buffer']) {
        attempt((optimizer, p) => {
          (optimizer.state.get(p) as any)[key] = value;
        });
      }
      for (const key of [
        'lr',
        'betas',
        'eps',
        'weightDecay',
        'momentum',
        'params',
        'foreach',
        'differentiable',
      ]) {
        attempt((optimizer) => {
          (optimizer.paramGroups[0] as any)[key] = value;
        });
      }
      attempt((optimizer) => {
        optimizer.paramGroups[0]!.params = [value as any];
      });
      attempt((optimizer, p) => {
        optimizer.state.set(p, value as any);
      });
    }
    expect(errors).toBeGreaterThan(30);
  });
});
