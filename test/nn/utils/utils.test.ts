/** Fusion, functionalCall, skipInit, memory formats, and what parametrizations refuse: beside Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { runPython, toWire } from '../../helpers/python';

const U = nn.utils;
const { parametrize, parametrizations } = U;

const message = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (e) {
    return (e as Error).message;
  }
};

/** What a parametrization of a test does in both directions. */
class Both extends nn.Module {
  constructor(
    override readonly to: (x: any) => any,
    inverse?: (x: any) => any,
  ) {
    super();
    if (inverse) Object.defineProperty(this, 'rightInverse', { value: inverse });
  }
  override forward(x: Tensor): any {
    return this.to(x);
  }
}

describe('parametrizations', () => {
  it('that do not fit are refused with Python’s texts', () => {
    const expected = runPython(`
      import torch, torch.nn as nn
      from torch.nn.utils import parametrize, parametrizations
      class Both(nn.Module):
          def __init__(self, to, inverse=None):
              super().__init__()
              self.to_ = to
              if inverse: self.right_inverse = inverse
          def forward(self, x): return self.to_(x)
      def text(f):
          try: return str(f())
          except Exception as e: return str(e)
      def register(*maps, name="weight", **kwargs):
          layer = nn.Linear(2, 3)
          for m in maps: parametrize.register_parametrization(layer, name, m, **kwargs)
          return layer
      same = lambda x: x
      def set_weight(layer, value=None):
          layer.weight = torch.zeros(3, 2) if value is None else value
      def pair(k=2):
          return Both(lambda x, y: x + y, lambda x: [x, x])
      result = [text(f) for f in (
          lambda: register(Both(lambda x: x.double())),
          lambda: register(Both(lambda x: x.sum())),
          lambda: register(Both(lambda x: 3)),
          lambda: register(Both(same, lambda x: 3)),
          lambda: register(Both(same, lambda x: x.double())),
          lambda: register(Both(lambda x, y: x, lambda x: [x, 3])),
          lambda: register(Both(same), name="nothing"),
          lambda: register(Both(same), Both(lambda x: x.double())),
          lambda: register(Both(same), Both(lambda x: x.sum())),
          lambda: register(Both(same), Both(same, lambda x: x.sum())),
          lambda: register(Both(same), Both(same, lambda x: x.double())),
          lambda: register(Both(same), Both(same, lambda x: 3)),
          lambda: set_weight(register(Both(same))),
          lambda: set_weight(register(Both(same, same)), torch.zeros(3, 2).double()),
          lambda: parametrize.remove_parametrizations(nn.Linear(2, 3), "weight"),
          lambda: parametrize.remove_parametrizations(register(Both(lambda x, y: x + y, lambda x: [x, x]), unsafe=True), "weight", False),
          lambda: parametrize.ParametrizationList([], torch.zeros(1)),
          lambda: parametrizations.orthogonal(nn.Linear(2, 3), "bias"),
          lambda: parametrizations.orthogonal(nn.Linear(2, 3), "nothing"),
          lambda: parametrizations.orthogonal(nn.Linear(2, 3), "weight", "other"),
          lambda: parametrizations.spectral_norm(nn.Linear(2, 3), dim=5),
          lambda: parametrizations.spectral_norm(nn.Linear(2, 3), n_power_iterations=0),
          lambda: nn.utils.remove_weight_norm(nn.Linear(2, 3)),
          lambda: nn.utils.remove_spectral_norm(nn.Linear(2, 3)),
          lambda: nn.utils.weight_norm(nn.utils.weight_norm(nn.Linear(2, 3))),
          lambda: nn.utils.spectral_norm(nn.utils.spectral_norm(nn.Linear(2, 3))),
          lambda: nn.utils.weight_norm(nn.LazyLinear(3)),
          lambda: register(Both(same), Both(same)),
          lambda: register(Both(lambda x: x.double()), unsafe=True),
      )]
    `);
    const register = (...maps: nn.Module[]) =>
      maps.reduce((layer, map) => parametrize.registerParametrization(layer, 'weight', map), linear());
    const linear = () => new nn.Linear(2, 3);
    const same = (x: any) => x;
    const setWeight = (layer: any, value = torch.zeros([3, 2])) => {
      layer.weight = value;
    };
    const pair = () => {
      const Pair = class extends Both {
        override forward(...xs: any[]): any {
          return xs[0].add(xs[1]);
        }
      };
      return new Pair(same, (x) => [x, x]);
    };
    const runs: (() => unknown)[] = [
      () => register(new Both((x) => x.double())),
      () => register(new Both((x) => x.sum())),
      () => register(new Both(() => 3)),
      () => register(new Both(same, () => 3)),
      () => register(new Both(same, (x) => x.double())),
      () => register(new Both(same, (x) => [x, 3])),
      () => parametrize.registerParametrization(linear(), 'nothing', new Both(same)),
      () => register(new Both(same), new Both((x) => x.double())),
      () => register(new Both(same), new Both((x) => x.sum())),
      () => register(new Both(same), new Both(same, (x) => x.sum())),
      () => register(new Both(same), new Both(same, (x) => x.double())),
      () => register(new Both(same), new Both(same, () => 3)),
      () => setWeight(register(new Both(same))),
      () => setWeight(register(new Both(same, same)), torch.zeros([3, 2]).double()),
      () => parametrize.removeParametrizations(linear(), 'weight'),
      () => {
        const layer = parametrize.registerParametrization(linear(), 'weight', pair(), { unsafe: true });
        return parametrize.removeParametrizations(layer, 'weight', false);
      },
      () => new parametrize.ParametrizationList([], torch.zeros([1])),
      () => parametrizations.orthogonal(linear(), 'bias'),
      () => parametrizations.orthogonal(linear(), 'nothing'),
      () => parametrizations.orthogonal(linear(), 'weight', 'other' as any),
      () => parametrizations.spectralNorm(linear(), { dim: 5 }),
      () => parametrizations.spectralNorm(linear(), { nPowerIterations: 0 }),
      () => U.removeWeightNorm(linear()),
      () => U.removeSpectralNorm(linear()),
      () => U.weightNorm(U.weightNorm(linear())),
      () => U.spectralNorm(U.spectralNorm(linear())),
      () => U.weightNorm(new nn.LazyLinear(3)),
      () => register(new Both(same), new Both(same)),
      () =>
        parametrize.registerParametrization(linear(), 'weight', new Both((x) => x.double()), {
          unsafe: true,
        }),
    ];
    // Python's value of an assignment is None.
    expect(runs.map(message).map((m) => (m === 'undefined' ? 'None' : m))).toEqual(expected);
  });

  it('are computed once while they are cached, and are passed on to other modules', () => {
    let count = 0;
    const layer = new nn.Linear(2, 2);
    const original = layer.weight;
    parametrize.registerParametrization(
      layer,
      'weight',
      new Both((x) => {
        count++;
        return x.mul(2);
      }),
    );
    expect([layer.constructor.name, layer instanceof nn.Linear]).toEqual(['ParametrizedLinear', true]);
    const twice = () => layer(layer(torch.ones([1, 2])));
    count = 0;
    twice();
    expect(count).toBe(2);
    parametrize.cached(twice);
    expect(count).toBe(3);
    const guard = parametrize.cached().enter();
    twice();
    twice();
    guard.dispose();
    twice();
    expect(count).toBe(6);
    expect((layer as any).parametrizations.weight.original).toBe(original);
    expect(Object.keys(layer.stateDict())).toEqual(['bias', 'parametrizations.weight.original']);
    const other = new nn.Linear(2, 2);
    parametrize.transferParametrizationsAndParams(layer, other);
    expect((other as any).parametrizations.weight.original).toBe(original);
    expect(other.weight.equal(layer.weight)).toBe(true);
    const plainLayer = new nn.Linear(2, 2);
    parametrize.removeParametrizations(other, 'weight', { leaveParametrized: false });
    expect(other.constructor).toBe(nn.Linear);
    expect(other.weight).toBe(original);
    expect(parametrize.isParametrized(plainLayer)).toBe(false);
    // Buffers too, and state dicts of the older weightNorm.
    const norm = new nn.BatchNorm1d(2);
    parametrize.registerParametrization(norm, 'running_mean', new Both((x) => x.add(1)));
    expect(norm.namedBuffers().map(([name]) => name)).toContain('parametrizations.running_mean.original');
    const old = U.weightNorm(new nn.Linear(2, 2));
    const fresh = parametrizations.weightNorm(new nn.Linear(2, 2));
    expect(String(fresh.loadStateDict(old.stateDict()))).toBe('<All keys matched successfully>');
    expect(fresh.weight.equal(old.weight)).toBe(true);
  });
});

describe('spectralNorm', () => {
  it('writes its version into the metadata and completes older state dicts', () => {
    torch.manualSeed(5);
    const layer = U.spectralNorm(new nn.Linear(4, 3));
    layer(torch.ones([2, 4]));
    const state = layer.stateDict();
    expect(nn.stateDictMetadata(state)!.get('')).toEqual({
      version: 1,
      spectral_norm: { 'weight.version': 1 },
    });
    const { weight_v, ...older } = state;
    older.weight = layer.weight.detach();
    const fresh = U.spectralNorm(new nn.Linear(4, 3)).eval();
    fresh.loadStateDict(older);
    // `v` was solved for, which rounds.
    expect(fresh(torch.ones([2, 4])).allclose(layer.eval()(torch.ones([2, 4])), { atol: 1e-5 })).toBe(true);
    expect(message(() => fresh.loadStateDict({ bias: state.bias! }))).toContain(
      'Missing key(s) in state_dict: "weight_orig", "weight", "weight_u"',
    );
    expect(fresh.stateDict().weight_v!.shape).toEqual(weight_v!.shape);
  });
});

describe('fusion', () => {
  it('gives Python’s weights', () => {
    const expected = runPython(`
      import torch, torch.nn as nn
      torch.manual_seed(4)
      def filled(bn):
          for t in (bn.running_mean, bn.running_var): t.uniform_(0.5, 2)
          if bn.affine:
              with torch.no_grad(): bn.weight.uniform_(0.5, 2), bn.bias.uniform_(-1, 1)
          return bn.eval()
      U = nn.utils
      fused = [
          U.fuse_conv_bn_eval(nn.Conv2d(2, 3, 3).eval(), filled(nn.BatchNorm2d(3))),
          U.fuse_conv_bn_eval(nn.Conv1d(2, 3, 3, bias=False).eval(), filled(nn.BatchNorm1d(3, affine=False))),
          U.fuse_conv_bn_eval(nn.ConvTranspose2d(2, 3, 3).eval(), filled(nn.BatchNorm2d(3)), transpose=True),
          U.fuse_linear_bn_eval(nn.Linear(2, 3).eval(), filled(nn.BatchNorm1d(3))),
      ]
      def text(f):
          try: return str(f())
          except Exception as e: return str(e)
      errors = [text(lambda: U.fuse_conv_bn_eval(nn.Conv2d(2, 3, 3), nn.BatchNorm2d(3))),
        text(lambda: U.fuse_linear_bn_eval(nn.Linear(2, 3).eval(), nn.BatchNorm1d(4).eval())),
        text(lambda: U.fuse_conv_bn_eval(nn.Conv2d(2, 3, 3).eval(), nn.BatchNorm2d(3, track_running_stats=False).eval()))]
      result = [[repr(f) for f in fused], [p.detach() for f in fused for p in (f.weight, f.bias)], [f.bias.requires_grad for f in fused], errors]
    `);
    torch.manualSeed(4);
    const filled = (bn: any) => {
      for (const t of [bn.running_mean, bn.running_var]) t.uniform_(0.5, 2);
      torch.noGrad(() => {
        bn.weight?.uniform_(0.5, 2);
        bn.bias?.uniform_(-1, 1);
      });
      return bn.eval();
    };
    const fused = [
      U.fuseConvBnEval(new nn.Conv2d(2, 3, 3).eval(), filled(new nn.BatchNorm2d(3))),
      U.fuseConvBnEval(
        new nn.Conv1d(2, 3, 3, { bias: false }).eval(),
        filled(new nn.BatchNorm1d(3, { affine: false })),
      ),
      U.fuseConvBnEval(new nn.ConvTranspose2d(2, 3, 3).eval(), filled(new nn.BatchNorm2d(3)), {
        transpose: true,
      }),
      U.fuseLinearBnEval(new nn.Linear(2, 3).eval(), filled(new nn.BatchNorm1d(3))),
    ];
    const errors = [
      () => U.fuseConvBnEval(new nn.Conv2d(2, 3, 3), new nn.BatchNorm2d(3)),
      () => U.fuseLinearBnEval(new nn.Linear(2, 3).eval(), new nn.BatchNorm1d(4).eval()),
      () =>
        U.fuseConvBnEval(
          new nn.Conv2d(2, 3, 3).eval(),
          new nn.BatchNorm2d(3, { trackRunningStats: false }).eval(),
        ),
    ].map(message);
    expect([
      fused.map(String),
      fused.flatMap((f) => [toWire(f.weight), toWire(f.bias!)]),
      fused.map((f) => f.bias!.requiresGrad),
      errors,
    ]).toEqual([expected[0], expected[1], expected[2], expected[3]]);
  });
});

describe('functionalCall', () => {
  const { functionalCall, stackModuleState } = torch.func;

  class Tied extends nn.Module {
    foo = new nn.Parameter(torch.ones([]));
    again = this.foo;
    count: Tensor = new nn.Buffer(torch.zeros([]));
    override forward(x: Tensor, options: { scale?: number } = {}): Tensor {
      this.count = this.count.add(1);
      return x
        .add(this.foo)
        .add(this.again)
        .mul(options.scale ?? 1);
    }
  }

  it('replaces parameters and buffers for one call', () => {
    const layer = new nn.Linear(2, 1);
    const { weight } = layer;
    const w = torch.tensor([[2, 3]], { requiresGrad: true });
    const y = functionalCall(layer, { weight: w, bias: torch.zeros([1]) }, torch.ones([1, 2]));
    expect(y.item()).toBe(5);
    y.backward();
    expect(w.grad!.tolist()).toEqual([[1, 1]]);
    expect(layer.weight).toBe(weight);
    expect(layer.parameters().length).toBe(2);
    const net = new nn.Sequential(new nn.Linear(1, 1), new nn.Linear(1, 1));
    const zeros = Object.fromEntries(net.namedParameters().map(([name, p]) => [name, torch.zerosLike(p)]));
    expect(functionalCall(net, [zeros], [torch.ones([1])]).item()).toBe(0);
    const mod = new Tied();
    const given = { foo: torch.zeros([]), count: torch.zeros([]) };
    expect(functionalCall(mod, given, torch.zeros([])).item()).toBe(0);
    expect([given.count.item(), mod.count.item()]).toEqual([1, 0]);
    expect(functionalCall(mod, given, torch.zeros([]), { tieWeights: false }).item()).toBe(1);
    expect(functionalCall(mod, given, [torch.ones([])], { scale: 5 }).item()).toBe(5);
    expect(functionalCall(mod, given, [torch.ones([])], null, { strict: false }).item()).toBe(1);
  });

  it('replaces parametrized tensors, or what they are computed of', () => {
    const layer = parametrize.registerParametrization(
      new nn.Linear(1, 1, false),
      'weight',
      new Both((x) => x.mul(2)),
    );
    const x = torch.ones([1]);
    expect(functionalCall(layer, { weight: torch.ones([1, 1]) }, x).item()).toBe(1);
    expect(functionalCall(layer, { 'parametrizations.weight.original': torch.ones([1, 1]) }, x).item()).toBe(
      2,
    );
    expect(Object.keys(layer.stateDict())).toEqual(['parametrizations.weight.original']);
    expect(layer.weight).toBeInstanceOf(torch.Tensor);
  });

  it('takes what several modules have, stacked', () => {
    const models = [new nn.BatchNorm1d(2), new nn.BatchNorm1d(2)];
    const [params, buffers] = stackModuleState(models);
    expect(Object.entries(params).map(([name, p]) => [name, p.shape, p.requiresGrad, p.isLeaf])).toEqual([
      ['weight', [2, 2], true, true],
      ['bias', [2, 2], true, true],
    ]);
    expect(Object.keys(buffers)).toEqual(['running_mean', 'running_var', 'num_batches_tracked']);
    models[1]!.eval();
    expect(message(() => stackModuleState(models))).toBe(
      'stack_module_state: Expected all models to have the same training/eval mode.',
    );
    expect(message(() => stackModuleState([]))).toContain('at least one model, got 0');
    expect(U.stateless.functionalCall(new nn.Identity(), {}, torch.ones([])).item()).toBe(1);
  });

  it('refuses with Python’s texts', () => {
    const expected = runPython(`
      import torch, torch.nn as nn
      from torch.func import functional_call
      def text(f):
          try: return str(f())
          except Exception as e: return str(e)
      class Tied(nn.Module):
          def __init__(self):
              super().__init__()
              self.foo = nn.Parameter(torch.ones([]))
              self.again = self.foo
              self.register_buffer("count", torch.zeros([]))
          def forward(self, x): return x
      m, x, z = Tied(), torch.ones([]), torch.zeros([])
      result = [text(f) for f in (
          lambda: functional_call(m, {"foo": z, "again": x}, x),
          lambda: functional_call(m, {"foo": z, "other": z}, x, strict=True),
          lambda: functional_call(m, ({"foo": z}, {"foo": z}), x),
          lambda: functional_call(m, 3, x),
          lambda: functional_call(m, {"a.b": z}, x),
      )]
    `);
    const m = new Tied();
    const [x, z] = [torch.ones([]), torch.zeros([])];
    expect(
      [
        () => functionalCall(m, { foo: z, again: x }, x),
        () => functionalCall(m, { foo: z, other: z }, x, null, { strict: true }),
        () => functionalCall(m, [{ foo: z }, { foo: z }], x),
        () => functionalCall(m, 3 as any, x),
        () => functionalCall(m, { 'a.b': z }, x),
      ].map(message),
    ).toEqual(expected);
    expect(m.foo.requiresGrad).toBe(true);
  });
});

describe('skipInit and memory formats', () => {
  it('make modules without values, and lay out weights', () => {
    const layer = U.skipInit(nn.Linear, 5, 1, { bias: false });
    expect([String(layer), layer.weight.device, layer.weight.shape]).toEqual([
      'Linear(in_features=5, out_features=1, bias=False)',
      'cpu',
      [1, 5],
    ]);
    expect(message(() => U.skipInit(nn.ReLU))).toBe(
      "Module must support a 'device' arg to skip initialization",
    );
    expect(message(() => U.skipInit(Object as any))).toContain('Expected a Module; got');
    const net = new nn.Sequential(
      new nn.Conv2d(2, 3, 3),
      new nn.ConvTranspose2d(2, 3, 3),
      new nn.Conv3d(2, 2, 3),
    );
    const before = (net[0] as nn.Conv2d).weight.detach().clone();
    U.convertConv2dWeightMemoryFormat(net, 'channels_last');
    U.convertConv3dWeightMemoryFormat(net, 'channels_last_3d');
    const strides = net.children().map((m) => (m as nn.Conv2d).weight.stride());
    expect(strides).toEqual(
      runPython(`
        import torch, torch.nn as nn
        net = nn.Sequential(nn.Conv2d(2, 3, 3), nn.ConvTranspose2d(2, 3, 3), nn.Conv3d(2, 2, 3))
        nn.utils.convert_conv2d_weight_memory_format(net, torch.channels_last)
        nn.utils.convert_conv3d_weight_memory_format(net, torch.channels_last_3d)
        result = [list(m.weight.stride()) for m in net]
      `),
    );
    expect((net[0] as nn.Conv2d).weight.equal(before)).toBe(true);
  });
});
