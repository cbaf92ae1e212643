/** Steps with other parameters and state than an optimizer’s own; factoryKwargs. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim } from '../../src/index';
import { runPython, toWire } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const setUp = () => {
  torch.manualSeed(5);
  const params = [new nn.Parameter(torch.randn([3])), new nn.Parameter(torch.randn([2]))];
  const optimizer = new optim.Adam(params, { lr: 0.1 });
  for (const p of params) p.grad = torch.ones(p.shape);
  optimizer.step();
  return { params, optimizer };
};

describe('swapInOptimizerParamsAndState', () => {
  const isHere = !isOtherPython('swap_in_optimizer_params_and_state');
  it.runIf(isHere)(
    'steps other parameters with their state, as in Python, and gives the own ones back',
    () => {
      const expected = runPython(`
      torch.manual_seed(5)
      ps = [torch.nn.Parameter(torch.randn(3)), torch.nn.Parameter(torch.randn(2))]
      opt = torch.optim.Adam(ps, lr=0.1)
      for p in ps: p.grad = torch.ones_like(p)
      opt.step()
      import copy
      others = {"a": torch.randn(3), "b": torch.randn(2)}
      for p in others.values(): p.grad = torch.ones_like(p)
      state = copy.deepcopy(opt.state_dict())
      with torch.optim.swap_in_optimizer_params_and_state(opt, others, state):
          opt.step()
      opt.step()
      result = [list(others.values()), [p.detach() for p in ps], state["state"][0]["exp_avg"], opt.state[ps[0]]["step"]]
    `);
      const { params, optimizer } = setUp();
      const others = { a: torch.randn([3]), b: torch.randn([2]) };
      for (const p of Object.values(others)) p.grad = torch.ones(p.shape);
      const state = torch.deepcopy(optimizer.stateDict());
      optim.swapInOptimizerParamsAndState(optimizer, others, state, () => {
        optimizer.step();
      });
      optimizer.step();
      const got = [
        Object.values(others).map((t) => toWire(t)),
        params.map((p) => toWire(p)),
        toWire(state.state[0]!.exp_avg),
        toWire(optimizer.state.get(params[0]!)!.step),
      ];
      expect(got).toEqual(expected);
    },
  );

  it('gives the own parameters back after an error, and at the end of a guard', () => {
    const { params, optimizer } = setUp();
    const state = optimizer.stateDict();
    const others = { a: torch.ones([3]), b: torch.ones([2]) };
    const fail = () =>
      optim.swapInOptimizerParamsAndState(optimizer, others, state, () => {
        expect(optimizer.paramGroups[0]!.params[0]).toBe(others.a);
        throw new Error('halt');
      });
    expect(fail).toThrow('halt');
    expect(optimizer.paramGroups[0]!.params[0]).toBe(params[0]);
    const guard = optim.swapInOptimizerParamsAndState(optimizer, others, state).enter();
    expect(optimizer.paramGroups[0]!.params[1]).toBe(others.b);
    guard.dispose();
    expect(optimizer.paramGroups[0]!.params[1]).toBe(params[1]);
  });

  it('refuses a state that does not fit, with Python’s texts', () => {
    const { optimizer } = setUp();
    const { state, param_groups } = optimizer.stateDict();
    const others = { a: torch.ones([3]), b: torch.ones([2]) };
    const swap = (given: unknown) => () =>
      optim.swapInOptimizerParamsAndState(optimizer, others, given as optim.OptimizerStateDict);
    expect(swap({ state, param_groups: [] })).toThrow('has a different number of parameter groups');
    expect(swap({ state, param_groups: [{ ...param_groups[0], params: [0] }] })).toThrow(
      'swapin_optim_state param group 0 has a different number of params than the live optimizer param group.',
    );
    expect(swap({ state, param_groups: [{ ...param_groups[0], more: 1 }] })).toThrow(
      "Keys only in swap-in: ['more']. Keys only in live: [].",
    );
    expect(swap({ state: { ...state, 7: {} }, param_groups })).toThrow('got extra keys [7].');
    const fresh = new optim.SGD([new nn.Parameter(torch.ones([1]))]);
    expect(() => optim.swapInOptimizerParamsAndState(fresh, {}, fresh.stateDict())).toThrow(
      'requires initialized optimizer state.',
    );
  });
});

describe('factoryKwargs', () => {
  it('sorts a module’s options', () => {
    expect(nn.factoryKwargs()).toEqual({});
    expect(nn.factoryKwargs({ device: 'cpu', factoryKwargs: { dtype: 'float64' } })).toEqual({
      device: 'cpu',
      dtype: 'float64',
    });
    expect(() => nn.factoryKwargs({ dtype: 'float32', factoryKwargs: { dtype: 'float64' } })).toThrow(
      'dtype specified twice, in **kwargs and in factory_kwargs',
    );
    expect(() => nn.factoryKwargs({ size: 3 } as object)).toThrow("unexpected kwargs {'size'}");
  });
});
