/** GradScaler against Python's: scale, skipped steps, growth, state, every optimizer. */
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src/index';
import { runPython, toWire } from '../helpers/python';

const twin = `
import torch, torch.nn as nn
torch.manual_seed(1)
model = nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3))
x, y = torch.randn(5, 6), torch.randn(5, 3)
params = list(model.parameters())
optimizer = eval(input["python"], {"params": params, "optim": torch.optim})
scaler = torch.amp.GradScaler("cpu", init_scale=2.0**10, growth_interval=4)
scales, losses = [], []
for step in range(30):
    optimizer.zero_grad()
    with torch.autocast("cpu", torch.float16):
        loss = ((model(x) - y) ** 2).mean()
    scaler.scale(loss).backward()
    if step in input["bad"]:
        params[0].grad[0, 0] = float("inf")
    if step % 3 == 1:
        scaler.unscale_(optimizer)
        nn.utils.clip_grad_norm_(params, 0.5)
    scaler.step(optimizer)
    scaler.update()
    losses.append(loss.item())
    scales.append(scaler.get_scale())
result = {"losses": losses, "scales": scales, "params": [p.detach() for p in params], "state": scaler.state_dict()}
`;

const bad = [0, 7, 8, 20];

describe('a training', () => {
  it.each([
    ['optim.SGD(params, lr=0.1)', (p: Tensor[]) => new optim.SGD(p, { lr: 0.1 })],
    ['optim.SGD(params, lr=0.1, momentum=0.9)', (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9 })],
    ['optim.SGD(params, lr=0.1, fused=True)', (p) => new optim.SGD(p, { lr: 0.1, fused: true })],
    ['optim.Adam(params, lr=0.01)', (p) => new optim.Adam(p, { lr: 0.01 })],
    ['optim.Adam(params, lr=0.01, fused=True)', (p) => new optim.Adam(p, { lr: 0.01, fused: true })],
    ['optim.AdamW(params, lr=0.01, fused=True)', (p) => new optim.AdamW(p, { lr: 0.01, fused: true })],
    ['optim.Adam(params, lr=0.01, foreach=True)', (p) => new optim.Adam(p, { lr: 0.01, foreach: true })],
    ['optim.Adagrad(params, fused=True)', (p) => new optim.Adagrad(p, { fused: true })],
    ['optim.RMSprop(params)', (p) => new optim.RMSprop(p)],
    ['optim.Adadelta(params)', (p) => new optim.Adadelta(p)],
    ['optim.Adamax(params)', (p) => new optim.Adamax(p)],
    ['optim.NAdam(params)', (p) => new optim.NAdam(p)],
    ['optim.RAdam(params)', (p) => new optim.RAdam(p)],
    ['optim.ASGD(params)', (p) => new optim.ASGD(p)],
    ['optim.Rprop(params)', (p) => new optim.Rprop(p)],
    ['optim.Adafactor(params)', (p) => new optim.Adafactor(p)],
  ] as [string, (p: Tensor[]) => optim.Optimizer<any>][])('with %s', (python, make) => {
    const expected = runPython(twin, { python, bad });
    torch.manualSeed(1);
    const model = new nn.Sequential(new nn.Linear(6, 8), new nn.Tanh(), new nn.Linear(8, 3));
    const [x, y] = [torch.randn([5, 6]), torch.randn([5, 3])];
    const params = model.parameters();
    const optimizer = make(params);
    const scaler = new torch.amp.GradScaler('cpu', { initScale: 2 ** 10, growthInterval: 4 });
    const [losses, scales]: [number[], number[]] = [[], []];
    for (let step = 0; step < 30; step++) {
      optimizer.zeroGrad();
      const loss = torch.autocast('cpu', torch.float16, () => model(x).sub(y).pow(2).mean());
      scaler.scale(loss).backward();
      if (bad.includes(step)) params[0]!.grad!.set([0, 0], Number.POSITIVE_INFINITY);
      if (step % 3 === 1) {
        scaler.unscale_(optimizer);
        nn.utils.clipGradNorm_(params, 0.5);
      }
      scaler.step(optimizer);
      scaler.update();
      losses.push(loss.item());
      scales.push(scaler.getScale());
    }
    expect(losses).toEqual(expected.losses);
    expect(scales).toEqual(expected.scales);
    expect(new Set(scales).size).toBeGreaterThan(2);
    expect(toWire(params)).toEqual(expected.params);
    expect(scaler.stateDict()).toEqual(expected.state);
  });
});

describe('a scaler', () => {
  const sgd = () => {
    const p = torch.ones([2]).requiresGrad_();
    return { p, optimizer: new optim.SGD([p], { lr: 1 }) };
  };

  it('scales lists, and leaves what it gets when it is off', () => {
    const scaler = new torch.GradScaler('cpu', { initScale: 4 });
    const [a, [b]] = scaler.scale([torch.tensor(1), [torch.tensor(2)]] as any) as any;
    expect([a.item(), b.item()]).toEqual([4, 8]);
    const off = new torch.GradScaler('cpu', { enabled: false });
    const loss = torch.tensor(1);
    expect(off.scale(loss)).toBe(loss);
    expect([off.getScale(), off.isEnabled(), off.stateDict()]).toEqual([1, false, {}]);
    const { p, optimizer } = sgd();
    p.sum().backward();
    expect(off.step(optimizer, () => 5)).toBe(5);
    expect(p.tolist()).toEqual([0, 0]);
  });

  it('goes on from Python’s state, and Python from its', () => {
    const state = {
      scale: 1024,
      growth_factor: 3,
      backoff_factor: 0.25,
      growth_interval: 7,
      _growth_tracker: 5,
    };
    const scaler = new torch.GradScaler('cpu');
    scaler.loadStateDict(state);
    expect(scaler.stateDict()).toEqual(state);
    scaler.scale(torch.tensor(1));
    expect(scaler.stateDict()).toEqual(state);
    scaler.loadStateDict({ ...state, scale: 2 });
    expect(scaler.scale(torch.tensor(1)).item()).toBe(2);
    const before = scaler.stateDict();
    expect(() => scaler.loadStateDict({ scale: 1 })).toThrow("Expected a number for '_growth_tracker'");
    expect(scaler.stateDict()).toEqual(before);
    expect(() => scaler.loadStateDict({})).toThrow('The source state dict is empty');
    const types = runPython(
      `
import torch, io
result = {k: type(v).__name__ for k, v in torch.load(io.BytesIO(input)).items()}
`,
      torch.save(new torch.GradScaler('cpu').stateDict()) as any,
    );
    expect(types).toEqual({
      scale: 'float',
      growth_factor: 'float',
      backoff_factor: 'float',
      growth_interval: 'int',
      _growth_tracker: 'int',
    });
  });

  it('refuses what Python refuses', () => {
    const { p, optimizer } = sgd();
    const scaler = new torch.GradScaler('cpu');
    expect(() => scaler.step(optimizer)).toThrow('Attempted step but _scale is None.');
    expect(() => scaler.update()).toThrow('Attempted update but _scale is None.');
    expect(() => scaler.unscale_(optimizer)).toThrow('Attempted unscale_ but _scale is None.');
    expect(() => scaler.scale(5 as any)).toThrow('outputs must be a Tensor or an iterable of Tensors');
    scaler.scale(p.sum()).backward();
    expect(() => scaler.update()).toThrow('No inf checks were recorded prior to update.');
    expect(() => scaler.step(optimizer, () => 1)).toThrow('Closure use is not currently supported');
    scaler.unscale_(optimizer);
    expect(p.grad!.tolist()).toEqual([1, 1]);
    expect(() => scaler.unscale_(optimizer)).toThrow('unscale_() has already been called');
    scaler.step(optimizer);
    expect(() => scaler.step(optimizer)).toThrow('step() has already been called since the last update().');
    expect(() => scaler.unscale_(optimizer)).toThrow('unscale_() is being called after step().');
    scaler.update();
    optimizer.zeroGrad();
    expect(() => scaler.step(optimizer)).toThrow('No inf checks were recorded for this optimizer.');
    expect(() => scaler.update(torch.ones([2]))).toThrow('new_scale should be a float or a 1-element');
    scaler.update(16);
    expect(scaler.getScale()).toBe(16);
    expect(() => new torch.GradScaler('cpu', { growthFactor: 1 })).toThrow(
      'The growth factor must be > 1.0.',
    );
    expect(() => new torch.GradScaler('cpu', { backoffFactor: 1 })).toThrow(
      'The backoff factor must be < 1.0.',
    );
    const half = torch.ones([2]).half().requiresGrad_();
    scaler.scale(half.sum()).backward();
    expect(() => scaler.unscale_(new optim.SGD([half], { lr: 1 }))).toThrow(
      'Attempting to unscale FP16 gradients.',
    );
  });
});
