/** Lazy modules and their uninitialized parameters, before and after their first call, beside Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';
import { runPython } from '../../../helpers/python';
import { asPythonPrints } from '../../../helpers/torchVersion';
import { compareLayer } from '../compareLayer';

const message = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (e) {
    return (e as Error).message;
  }
};

const python = `
import torch, torch.nn as nn, copy
def text(f):
    try: return str(f())
    except Exception as e: return str(e)
p = nn.UninitializedParameter()
errors = [text(lambda: p.shape), text(lambda: p.numel()), text(lambda: nn.functional.linear(torch.ones(1), p)), text(lambda: p.add(1)), text(lambda: torch.ones(1).add(p))]
layer = nn.LazyLinear(3)
texts = [repr(p), repr(nn.UninitializedBuffer()), repr(layer), repr(nn.LazyBatchNorm2d()), repr(nn.LazyConv2d(4, 3, padding=1)), repr(nn.LazyConvTranspose1d(4, 3)), repr(nn.LazyInstanceNorm1d(affine=False))]
keys = [list(m.state_dict()) for m in (layer, nn.LazyBatchNorm2d(), nn.LazyConv1d(2, 1, bias=False), nn.LazyInstanceNorm3d())]
loading = [text(lambda: nn.Linear(2, 3).load_state_dict(layer.state_dict())), text(lambda: nn.LazyLinear(3).load_state_dict({})), text(lambda: nn.LazyLinear(3).load_state_dict(layer.state_dict()))]
filled = nn.LazyLinear(3)
loading.append(text(lambda: filled.load_state_dict(nn.Linear(2, 3).state_dict())))
loading.append(repr(filled) + str(filled.weight.shape) + str(type(filled.weight).__name__))
filled(torch.ones(1, 2))
loading.append(repr(filled))
wrong = [text(lambda: nn.LazyConv2d(4, 3)(torch.ones(2, 3))), text(lambda: nn.LazyConv1d(4, 1, groups=2)(torch.ones(1, 3, 5))), text(lambda: filled(torch.ones(1, 5)))]
class L(nn.modules.lazy.LazyModuleMixin, nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.UninitializedParameter()
    def forward(self, x): return x
class M(L):
    def initialize_parameters(self, x): pass
wrong += [text(lambda: L()(torch.ones(1))), text(lambda: M()(torch.ones(1)))]
torch.manual_seed(3)
net = nn.Sequential(nn.LazyConv2d(4, 3), nn.LazyBatchNorm2d(track_running_stats=False), nn.Flatten(), nn.LazyLinear(2)).double()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
optimizer.zero_grad()
optimizer.step()
torch.optim.Adam(net.parameters()).step()

other = copy.deepcopy(net)
x = torch.linspace(-1, 1, 150, dtype=torch.float64).view(2, 3, 5, 5)
losses = []
for model in (net, net, other):
    loss = model(x).pow(2).sum()
    losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
net_text = repr(net) + repr(other)
result = dict(errors=errors, texts=texts, keys=keys, loading=loading, wrong=wrong, losses=losses, net=net_text, state=[v.sum().item() for v in net.state_dict().values()])
`;

/** Python names a function by its address or its C type. */
const withoutFunction = (text: string) => text.replace(/ in (<.*?>|\w+)\. This error/, '. This error');

describe('lazy modules', () => {
  const expected = runPython(python);

  it('hold parameters that say what they are and refuse to be used', () => {
    const p = new nn.UninitializedParameter();
    const got = [
      message(() => p.shape),
      message(() => p.numel()),
      message(() => nn.functional.linear(torch.ones([1]), p)),
      message(() => p.add(1)),
      message(() => torch.ones([1]).add(p)),
    ];
    expect(got.map(withoutFunction)).toEqual(expected.errors.map(withoutFunction));
    expect(got[3]).toContain('in add. This error');
    const layer = new nn.LazyLinear(3);
    const modules = [
      layer,
      new nn.LazyBatchNorm2d(),
      new nn.LazyConv2d(4, 3, { padding: 1 }),
      new nn.LazyConvTranspose1d(4, 3),
      new nn.LazyInstanceNorm1d({ affine: false }),
    ];
    expect([p, new nn.UninitializedBuffer(), ...modules].map((x) => asPythonPrints(String(x)))).toEqual(
      expected.texts,
    );
    const keyed = [layer, modules[1]!, new nn.LazyConv1d(2, 1, { bias: false }), new nn.LazyInstanceNorm3d()];
    expect(keyed.map((m) => Object.keys(m.stateDict()))).toEqual(expected.keys);
    expect([p.dtype, p.device, p.requiresGrad, p.grad, p.isLeaf]).toEqual([
      'float32',
      'cpu',
      true,
      null,
      true,
    ]);
    expect(nn.parameter.isLazy(p)).toBe(true);
    p.materialize([2, 3], { dtype: 'float64' });
    expect([p.shape, p.dtype, p.constructor]).toEqual([[2, 3], 'float64', nn.Parameter]);
    expect(nn.parameter.isLazy(p)).toBe(false);
    expect(p.add(1).shape).toEqual([2, 3]);
  });

  it('take their shapes from what they load', () => {
    const layer = new nn.LazyLinear(3);
    const filled = new nn.LazyLinear(3);
    const got = [
      message(() => new nn.Linear(2, 3).loadStateDict(layer.stateDict())),
      message(() => new nn.LazyLinear(3).loadStateDict({})),
      message(() => new nn.LazyLinear(3).loadStateDict(layer.stateDict())),
      message(() => filled.loadStateDict(new nn.Linear(2, 3).stateDict())),
      `${filled}torch.Size([${filled.weight.shape.join(', ')}])${filled.weight.constructor.name}`,
    ];
    filled(torch.ones([1, 2]));
    expect([...got, String(filled)]).toEqual(expected.loading);
    expect(filled.constructor).toBe(nn.Linear);
  });

  it('fail with Python’s texts', () => {
    class L extends nn.modules.LazyModuleMixin(nn.Module) {
      w = new nn.UninitializedParameter();
      override forward(x: Tensor): Tensor {
        return x;
      }
    }
    class M extends L {
      override initializeParameters(_x: Tensor): void {}
    }
    const filled = new nn.LazyLinear(3);
    filled(torch.ones([1, 2]));
    expect([
      message(() => new nn.LazyConv2d(4, 3)(torch.ones([2, 3]))),
      message(() => new nn.LazyConv1d(4, 1, { groups: 2 })(torch.ones([1, 3, 5]))),
      message(() => filled(torch.ones([1, 5]))),
      message(() => new L()(torch.ones([1]))),
      message(() => new M()(torch.ones([1]))),
    ]).toEqual(expected.wrong);
    // @ts-expect-error no such option
    expect(() => new nn.LazyLinear(3, { biass: false })).toThrow("Did you mean 'bias'?");
  });

  it('become plain ones that train as Python’s, also after a copy and a conversion', () => {
    torch.manualSeed(3);
    const net = new nn.Sequential(
      new nn.LazyConv2d(4, 3),
      new nn.LazyBatchNorm2d({ trackRunningStats: false }),
      new nn.Flatten(),
      new nn.LazyLinear(2),
    ).double();
    const optimizer = new torch.optim.SGD(net.parameters(), { lr: 0.1 });
    optimizer.zeroGrad();
    // Without gradients yet, as in Python: nothing happens.
    optimizer.step();
    new torch.optim.Adam(net.parameters()).step();
    const other = torch.deepcopy(net);
    const x = torch.linspace(-1, 1, 150, { dtype: 'float64' }).view(2, 3, 5, 5);
    const losses: number[] = [];
    for (const model of [net, net, other]) {
      const loss = model(x).pow(2).sum();
      losses.push(loss.item());
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
    }
    expect(losses).toEqual(expected.losses);
    expect(asPythonPrints(String(net) + String(other))).toBe(expected.net);
    expect(Object.values(net.stateDict()).map((t) => t.sum().item())).toEqual(expected.state);
  });

  it('train from the same seed as Python’s', () => {
    compareLayer({
      make: () => {
        const layer = new nn.LazyConvTranspose2d(4, 3, { stride: 2 });
        layer(torch.ones([1, 2, 3, 3]));
        return layer;
      },
      python: '[m := nn.LazyConvTranspose2d(4, 3, stride=2), m(torch.ones(1, 2, 3, 3))][0]',
      inputs: [[1, 2, 3, 3]],
    });
    compareLayer({
      make: () => {
        const layer = new nn.LazyBatchNorm1d({ momentum: 0.2 });
        layer(torch.ones([2, 3]));
        return layer;
      },
      python: '[m := nn.LazyBatchNorm1d(momentum=0.2), m(torch.ones(2, 3))][0]',
      inputs: [[4, 3]],
    });
  });
});
