/** State dicts of models and optimizers by name, beside Python's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../../src/index';
import { messageOf } from '../../helpers/errors';
import { runPython } from '../../helpers/python';

const { distributed: d } = torch;
const {
  getModelStateDict,
  getOptimizerStateDict,
  getStateDict,
  setModelStateDict,
  setOptimizerStateDict,
  setStateDict,
} = d.checkpoint.stateDict;

const make = () => new nn.Sequential(new nn.Linear(3, 4), new nn.BatchNorm1d(4), new nn.Linear(4, 2));
const train = (net: nn.Module, ...optimizers: { step(): unknown }[]) => {
  torch.manualSeed(1);
  (net as any)(torch.randn([5, 3]))
    .sum()
    .backward();
  for (const one of optimizers) one.step();
};
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, x) => (x instanceof torch.Tensor ? x.tolist() : x)));

const python = (code: string) =>
  runPython(`
from torch import nn, optim
from torch.distributed.checkpoint.state_dict import *
def plain(value):
    if isinstance(value, torch.Tensor): return value.tolist()
    if isinstance(value, dict): return {str(k): plain(v) for k, v in value.items()}
    return [plain(v) for v in value] if isinstance(value, (list, tuple)) else value
def make(): return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 2))
def train(net, *optimizers):
    torch.manual_seed(1)
    net(torch.randn(5, 3)).sum().backward()
    for one in optimizers: one.step()
torch.manual_seed(0)
${code}`);

describe('the same as in Python', () => {
  it('with two optimizers and several groups, nested and flat', () => {
    torch.manualSeed(0);
    const net = make();
    const adam = new optim.Adam([{ params: net[0].parameters() }, { params: net[1].parameters(), lr: 0.5 }], {
      lr: 0.01,
    });
    const sgd = new optim.SGD(net[2].parameters(), { lr: 0.1, momentum: 0.9 });
    train(net, adam, sgd);
    const [model, state] = getStateDict(net, [adam, sgd]);
    const flat = getOptimizerStateDict(net, sgd, { options: { flattenOptimizerStateDict: true } });
    const expected = python(`
net = make()
adam = optim.Adam([dict(params=net[0].parameters()), dict(params=net[1].parameters(), lr=0.5)], lr=0.01)
sgd = optim.SGD(net[2].parameters(), lr=0.1, momentum=0.9)
train(net, adam, sgd)
model, state = get_state_dict(net, [adam, sgd])
flat = get_optimizer_state_dict(net, sgd, options=StateDictOptions(flatten_optimizer_state_dict=True))
result = [plain(model), plain(state), list(model), list(state["state"]), plain(flat)]`);
    expect([
      plain(model),
      plain(state),
      Object.keys(model),
      Object.keys(state.state as object),
      plain(flat),
    ]).toEqual(expected);
  });

  it('of an optimizer that has made no step, which changes nothing', () => {
    torch.manualSeed(0);
    const net = make();
    const adam = new optim.Adam(net.parameters(), { lr: 1 });
    const before = plain(net.stateDict());
    const state = getOptimizerStateDict(net, adam);
    expect(plain(state)).toEqual(
      python(
        'net = make()\nresult = plain(get_optimizer_state_dict(net, optim.Adam(net.parameters(), lr=1)))',
      ),
    );
    expect(plain(net.stateDict())).toEqual(before);
    expect([adam.paramGroups[0]!.lr, net[0].weight.grad]).toEqual([1, null]);
  });

  it('goes back: models and optimizers train on alike', () => {
    const options = { flattenOptimizerStateDict: true };
    for (const chosen of [undefined, options]) {
      torch.manualSeed(0);
      const [one, two] = [make(), make()];
      const [first, second] = [one, two].map(
        (net) => new optim.RMSprop(net.parameters(), { lr: 0.1, momentum: 0.5 }),
      );
      train(one, first!);
      first!.zeroGrad();
      const [model, state] = torch.deepcopy(getStateDict(one, first!, { options: chosen }));
      if (chosen !== undefined) expect(Object.keys(state)).toContain('state.0.weight.square_avg');
      expect(String(setStateDict(two, second!, { modelStateDict: model, optimStateDict: state }))).toBe(
        '<All keys matched successfully>',
      );
      train(one, first!);
      train(two, second!);
      expect(plain(two.stateDict())).toEqual(plain(one.stateDict()));
    }
  });

  it('says what is missing', () => {
    const net = make();
    const adam = new optim.Adam(net.parameters());
    const state = getOptimizerStateDict(net, adam) as { state: Record<string, unknown> };
    const { '0.bias': _, ...rest } = state.state;
    const cut = { ...state, state: rest };
    const message = "Missing optimizer state for parameter '0.bias' in checkpoint.";
    expect(messageOf(() => setOptimizerStateDict(net, adam, cut))).toContain(message);
    setOptimizerStateDict(net, adam, cut, { options: { strict: false } });
    expect(messageOf(() => setOptimizerStateDict(net, [], cut))).toBe(
      'Optimizers are not passed in but optim_only is set to True.',
    );
    expect(messageOf(() => setModelStateDict(net, {}))).toContain('but model state_dict is empty');
    expect(messageOf(() => setModelStateDict(net, { x: torch.ones([1]) }))).toContain(
      'Missing key(s) in state_dict',
    );
    const [missing] = setModelStateDict(net, { x: torch.ones([1]) }, { options: { strict: false } });
    expect(missing).toEqual(Object.keys(net.stateDict()).filter((name) => !name.includes('num_batches')));
    expect(
      messageOf(() => getOptimizerStateDict(net, new optim.SGD([torch.ones([1])], { lr: 1 }))),
    ).toContain('is not one of the model');
    expect(messageOf(() => getModelStateDict(3 as never))).toContain('Expected a Module for model');
  });

  it('takes the state of an optimizer that remembers nothing, and one with numbers', () => {
    const net = make();
    const sgd = new optim.SGD(net.parameters(), { lr: 0.5 });
    const state = getOptimizerStateDict(net, sgd);
    sgd.paramGroups[0]!.lr = 0;
    setOptimizerStateDict(net, sgd, state);
    expect(sgd.paramGroups[0]!.lr).toBe(0.5);
    setOptimizerStateDict(net, sgd, new optim.SGD(net.parameters(), { lr: 0.25 }).stateDict());
    expect(sgd.paramGroups[0]!.lr).toBe(0.25);
  });

  it('leaves out what takes no gradients, and shares what is shared', () => {
    const net = make();
    net[0].weight.requiresGrad_(false);
    const names = Object.keys(getModelStateDict(net, { options: { ignoreFrozenParams: true } }));
    expect(names).toEqual(Object.keys(net.stateDict()).filter((name) => name !== '0.weight'));
    class Tied extends nn.Module {
      a = new nn.Linear(2, 2);
      b = new nn.Linear(2, 2);
      constructor() {
        super();
        this.b.weight = this.a.weight;
      }
      override forward(x: Tensor): Tensor {
        return this.b(this.a(x));
      }
    }
    const [tied, other] = [new Tied(), new Tied()];
    const sgd = new optim.SGD(tied.parameters(), { lr: 0.1, momentum: 0.9 });
    tied(torch.ones([1, 2]))
      .sum()
      .backward();
    sgd.step();
    sgd.zeroGrad();
    const [modelStateDict, optimStateDict] = getStateDict(tied, sgd);
    expect(Object.keys(optimStateDict.state as object)).toEqual(['a.weight', 'a.bias', 'b.bias']);
    const copy = new optim.SGD(other.parameters(), { lr: 1, momentum: 0.9 });
    setStateDict(other, copy, { modelStateDict, optimStateDict });
    expect([copy.paramGroups[0]!.lr, plain(copy.stateDict().state)]).toEqual([
      0.1,
      plain(sgd.stateDict().state),
    ]);
  });
});

describe.skipIf(!d.isAvailable())('DistributedDataParallel', () => {
  beforeAll(() => d.initProcessGroup('gloo', { store: new d.HashStore(), rank: 0, worldSize: 1 }));
  afterAll(() => d.destroyProcessGroup());

  it('is in no name, wherever it wraps', () => {
    torch.manualSeed(0);
    const net = make();
    class Around extends nn.Module {
      inner = new nn.parallel.DistributedDataParallel(net);
      last = new nn.Linear(2, 1);
    }
    const wrapped = new nn.parallel.DistributedDataParallel(net);
    expect(Object.keys(getModelStateDict(wrapped))).toEqual(Object.keys(net.stateDict()));
    const around = new Around();
    expect(Object.keys(getModelStateDict(around)).slice(0, 3)).toEqual([
      'last.weight',
      'last.bias',
      'inner.0.weight',
    ]);
    const adam = new optim.Adam(wrapped.parameters());
    const [modelStateDict, optimStateDict] = getStateDict(wrapped, adam);
    expect(Object.keys(optimStateDict.state as object)[0]).toBe('0.weight');
    const alone = make();
    setStateDict(alone, new optim.Adam(alone.parameters()), { modelStateDict, optimStateDict });
    expect(plain(alone.stateDict())).toEqual(plain(net.stateDict()));
    setStateDict(wrapped, adam, { modelStateDict, optimStateDict });
    expect(messageOf(() => setModelStateDict(wrapped, { '0.weight': net[0].weight }))).toBe(
      'Missing key: 0.bias.',
    );
  });

  it('on the CPU, and whole on rank 0', () => {
    const state = getModelStateDict(make(), { options: { cpuOffload: true, fullStateDict: true } });
    expect(Object.values(state).every(({ device }) => device === 'cpu')).toBe(true);
  });
});
