/**
 * Hooks of every kind, registration for all modules, SyncBatchNorm,
 * DataParallel and the containers' fine print, beside Python's.
 */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';
import { runPython, tensorToWire } from '../../../helpers/python';
import { asPythonPrints } from '../../../helpers/torchVersion';
import { compareLayer } from '../compareLayer';

const message = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (e) {
    return (e as Error).message;
  }
};

class Scale extends nn.Module {
  override forward(x: Tensor, options: { by?: number } = {}): Tensor {
    return x.mul(options.by ?? 1);
  }
}

describe('hooks', () => {
  const expected = runPython(`
    import torch, torch.nn as nn
    from torch.nn.modules import module as M
    def text(f):
        try: return str(f())
        except Exception as e: return str(e)
    class Scale(nn.Module):
        def forward(self, x, by=1): return x * by
    x = torch.ones(2)
    log = []
    m = Scale()
    m.register_forward_pre_hook(lambda m, a, k: log.append(["pre", len(a), sorted(k)]), with_kwargs=True)
    m.register_forward_pre_hook(lambda m, a, k: (a, {"by": k.get("by", 1) * 3}), with_kwargs=True)
    m.register_forward_pre_hook(lambda m, a: (a[0] + 1,), prepend=True)
    m.register_forward_hook(lambda m, a, k, o: log.append(["post", a[0].tolist(), k, o.tolist()]), with_kwargs=True)
    m.register_forward_hook(lambda m, a, o: o - 1, prepend=True)
    outs = [m(x).tolist(), m(x, by=2).tolist()]
    bad = Scale()
    bad.register_forward_pre_hook(lambda m, a, k: 3, with_kwargs=True)
    errors = [text(lambda: bad(x))]
    l = nn.Linear(2, 1, bias=False)
    with torch.no_grad(): l.weight.fill_(2.)
    seen = []
    l.register_backward_hook(lambda m, gi, go: seen.append([len(gi), go[0].tolist()]))
    errors.append(text(lambda: l.register_full_backward_hook(lambda *a: None)))
    full = nn.Linear(2, 1)
    full.register_full_backward_hook(lambda *a: None)
    errors.append(text(lambda: full.register_backward_hook(lambda *a: None)))
    l(torch.ones(3, 2, requires_grad=True)).sum().backward()
    names = []
    hooks = [M.register_module_parameter_registration_hook(lambda m, n, p: names.append("parameter " + n)),
      M.register_module_buffer_registration_hook(lambda m, n, p: names.append("buffer " + n)),
      M.register_module_module_registration_hook(lambda m, n, p: names.append("module " + n))]
    net = nn.Sequential(nn.Linear(1, 1), nn.BatchNorm1d(1))
    for h in hooks: h.remove()
    nn.Linear(1, 1)
    errors.append(text(lambda: nn.Module().get_extra_state()))
    errors.append(text(lambda: nn.Module().set_extra_state(1)))
    result = dict(outs=outs, log=log, errors=errors, seen=seen, names=sorted(names))
  `);

  it('with kwargs, prepended and of the older kind are Python’s', () => {
    const x = torch.ones([2]);
    const log: unknown[] = [];
    const m = new Scale();
    m.registerForwardPreHook((_m, a, k) => void log.push(['pre', a.length, Object.keys(k).sort()]), {
      withKwargs: true,
    });
    m.registerForwardPreHook((_m, a, k) => [a, { by: (k.by ?? 1) * 3 }], { withKwargs: true });
    m.registerForwardPreHook((_m, a) => [a[0].add(1)], { prepend: true });
    m.registerForwardHook((_m, a, k, o) => void log.push(['post', a[0].tolist(), k, o.tolist()]), {
      withKwargs: true,
    });
    m.registerForwardHook((_m, _a, o) => o.sub(1), { prepend: true });
    expect([m(x).tolist(), m(x, { by: 2 }).tolist()]).toEqual(expected.outs);
    expect(log).toEqual(expected.log);
    const bad = new Scale();
    bad.registerForwardPreHook((() => 3) as any, { withKwargs: true });
    const layer = new nn.Linear(2, 1, { bias: false });
    torch.noGrad(() => layer.weight.fill_(2));
    const seen: unknown[] = [];
    layer.registerBackwardHook((_m, gi, go) => void seen.push([gi.length, go[0]!.tolist()]));
    const full = new nn.Linear(2, 1);
    full.registerFullBackwardHook(() => null);
    expect(
      [
        () => bad(x),
        () => layer.registerFullBackwardHook(() => null),
        () => full.registerBackwardHook(() => null),
        () => new nn.Module().getExtraState(),
        () => new nn.Module().setExtraState(1),
      ].map(message),
    ).toEqual(expected.errors);
    layer(torch.ones([3, 2], { requiresGrad: true }))
      .sum()
      .backward();
    expect(seen).toEqual(expected.seen);
    // @ts-expect-error no such option
    expect(() => m.registerForwardHook(() => null, { withKwarg: true })).toThrow(
      "Did you mean 'withKwargs'?",
    );
  });

  it('see every member that is registered, and may replace it', () => {
    const names: string[] = [];
    const hooks = [
      nn.registerModuleParameterRegistrationHook((_m, name) => void names.push(`parameter ${name}`)),
      nn.registerModuleBufferRegistrationHook((_m, name) => void names.push(`buffer ${name}`)),
      nn.registerModuleModuleRegistrationHook((_m, name) => void names.push(`module ${name}`)),
    ];
    const net = new nn.Sequential(new nn.Linear(1, 1), new nn.BatchNorm1d(1));
    net.parameters();
    for (const hook of hooks) hook.remove();
    new nn.Linear(1, 1).parameters();
    expect([...new Set(names)].sort()).toEqual([...new Set(expected.names as string[])].sort());
    const zero = nn.registerModuleParameterRegistrationHook(
      (_m, _n, p) => p && new nn.Parameter(torch.zerosLike(p)),
    );
    const layer = new nn.Linear(1, 1);
    expect(layer.parameters().map((p) => p.item())).toEqual([0, 0]);
    zero.remove();
    expect(layer.weight.item()).toBe(0);
  });
});

describe('members', () => {
  it('are listed by positional arguments too', () => {
    const shared = new nn.Linear(1, 1);
    const net = new nn.Sequential(shared, shared);
    const names = (list: [string, unknown][]) => list.map(([name]) => name);
    expect(names(net.namedParameters('m'))).toEqual(['m.0.weight', 'm.0.bias']);
    expect(names(net.namedParameters('', true, false)).length).toBe(4);
    expect(names(net.namedParameters('', false))).toEqual([]);
    expect(names(net.namedModules(null, 'p', false))).toEqual(['p', 'p.0', 'p.1']);
    expect(names(net.namedModules(new Set([shared])))).toEqual(['']);
    expect(net.modules(false).length).toBe(3);
    expect(net.buffers(false)).toEqual([]);
    const [missing, unexpected] = shared.loadStateDict({ weight: torch.ones([1, 1]) }, false);
    expect([missing, unexpected]).toEqual([['bias'], []]);
    const weight = torch.zeros([1, 1]);
    shared.loadStateDict({ weight, bias: torch.zeros([1]) }, true, true);
    weight.fill_(4);
    expect(shared.weight.item()).toBe(4);
    // @ts-expect-error no such option
    expect(() => net.namedParameters({ prefixes: '' })).toThrow("Did you mean 'prefix'?");
    // @ts-expect-error no such option
    expect(() => net.stateDict({ keep_vars: true })).toThrow("Did you mean 'keepVars'?");
    expect(() => net.compile()).toThrow('torch.compile compiles Python code');
  });

  it('of a new layer keep their kind, until they are deleted', () => {
    const layer = new nn.Linear(2, 2);
    (layer as any).weight = torch.ones([2, 2]);
    expect(message(() => layer.stateDict())).toContain(
      "cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)",
    );
    class Holder extends nn.Module {
      fc: unknown = new nn.Linear(1, 1);
    }
    const holder = new Holder();
    expect(holder.parameters().length).toBe(2);
    delete holder.fc;
    expect(holder.parameters()).toEqual([]);
    holder.fc = 3;
    expect(holder.parameters()).toEqual([]);
    // @ts-expect-error a module is code
    expect(message(() => torch.save(layer, 'never.pth'))).toContain(
      "can't save a whole Linear: save its stateDict()",
    );
  });

  it('in Maps, Sets and nested arrays are errors, too', () => {
    class Hidden extends nn.Module {
      held: unknown = new Map([['a', new nn.Linear(1, 1)]]);
    }
    const model = new Hidden();
    expect(message(() => model.parameters())).toContain('Hidden.held is a plain Map of modules');
    expect(message(() => model.parameters())).toContain('Use nn.ModuleDict');
    model.held = new Set([new nn.Parameter(torch.ones([1]))]);
    expect(message(() => model.stateDict())).toContain('Use nn.ParameterList');
    model.held = [[new nn.Linear(1, 1)]];
    expect(message(() => model.modules())).toContain('Use nn.ModuleList');
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    model.held = cyclic;
    expect(model.parameters()).toEqual([]);
  });
});

describe('SyncBatchNorm', () => {
  it('computes on one process what batch normalisation computes', () => {
    compareLayer({
      make: () => new nn.SyncBatchNorm(3, { momentum: null }),
      python: 'nn.SyncBatchNorm(3, momentum=None)',
      inputs: [[4, 3, 2]],
    });
    const expected = runPython(`
      import torch.nn as nn
      def text(f):
          try: return str(f())
          except Exception as e: return str(e)
      net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Sequential(nn.BatchNorm2d(2, affine=False, track_running_stats=False)))
      out = nn.SyncBatchNorm.convert_sync_batchnorm(net)
      result = [repr(out), out is net, list(out.state_dict()), repr(nn.SyncBatchNorm.convert_sync_batchnorm(nn.BatchNorm1d(3).eval())),
        text(lambda: nn.SyncBatchNorm(3)(torch.ones(3))), text(lambda: nn.SyncBatchNorm(0)(torch.ones(3, 0)))]
    `);
    const bn = new nn.BatchNorm1d(3);
    const inner = new nn.BatchNorm2d(2, { affine: false, trackRunningStats: false });
    const net = new nn.Sequential(new nn.Linear(2, 3), bn, new nn.Sequential(inner));
    const out = nn.SyncBatchNorm.convertSyncBatchnorm(net);
    expect([
      asPythonPrints(String(out)),
      out === net,
      Object.keys(out.stateDict()),
      asPythonPrints(String(nn.SyncBatchNorm.convertSyncBatchnorm(new nn.BatchNorm1d(3).eval()))),
      message(() => new nn.SyncBatchNorm(3)(torch.ones([3]))),
      message(() => new nn.SyncBatchNorm(0)(torch.ones([3, 0]))),
    ]).toEqual(expected);
    expect((out.getSubmodule('1') as nn.SyncBatchNorm).weight).toBe(bn.weight);
  });
});

describe('DataParallel', () => {
  it('without CUDA passes calls on', () => {
    const layer = new nn.Linear(2, 1);
    const model = new nn.DataParallel(layer);
    if (!torch.cuda.isAvailable()) {
      const x = torch.ones([3, 2]);
      expect(model(x).equal(layer(x))).toBe(true);
      expect(message(() => nn.parallel.dataParallel(layer, x))).toBe('device type could not be determined');
    }
    expect(Object.keys(model.stateDict())).toEqual(['module.weight', 'module.bias']);
    expect(String(model)).toBe(
      runPython('import torch.nn as nn\nresult = repr(nn.DataParallel(nn.Linear(2, 1)))'),
    );
  });

  it('cuts inputs, copies modules and joins results', () => {
    const { gather, parallelApply, replicate, scatter } = nn.parallel;
    const devices = ['cpu', 'cpu'];
    const pieces = scatter([torch.arange(5), { a: torch.ones([4]), b: 'x' }], devices);
    expect(pieces.map(([t, o]: any) => [t.tolist(), o.a.shape, o.b])).toEqual([
      [[0, 1, 2], [2], 'x'],
      [[3, 4], [2], 'x'],
    ]);
    expect(gather([{ a: torch.ones([2]) }, { a: torch.zeros([1]) }], 'cpu').a.tolist()).toEqual([1, 1, 0]);
    const net = new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2));
    const copies = replicate(net, devices);
    const x = torch.randn([6, 2]);
    const outputs = parallelApply(
      copies,
      scatter([x], devices).map((args) => args),
    );
    const y = gather(outputs, 'cpu');
    y.pow(2).sum().backward();
    const whole = new nn.Sequential(new nn.Linear(2, 2), new nn.BatchNorm1d(2));
    whole.loadStateDict(net.stateDict());
    const parts = x.chunk(2) as unknown as Tensor[];
    const direct = torch.cat(parts.map((part) => whole(part)));
    direct.pow(2).sum().backward();
    expect(y.equal(direct)).toBe(true);
    net.parameters().forEach((p, i) => {
      expect(p.grad!.equal(whole.parameters()[i]!.grad!)).toBe(true);
    });
    expect(copies[0]!.parameters()).toEqual([]);
    expect(String(copies[0])).toBe(String(net));
    expect(message(() => replicate(new nn.LazyLinear(2), devices))).toContain('uninitialized parameters');
    expect(message(() => gather([{ a: x }, {}], 'cpu'))).toBe('All dicts must have the same number of keys');
  });
});

describe('containers', () => {
  it('refuse with Python’s texts and are joined', () => {
    const expected = runPython(`
      import torch, torch.nn as nn
      def text(f):
          try: return str(f())
          except Exception as e: return str(e)
      a, b = nn.Sequential(nn.ReLU(), nn.Tanh()), nn.Sequential(nn.Sigmoid())
      result = [text(f) for f in (
          lambda: nn.ModuleDict([3]), lambda: nn.ModuleDict([("a", nn.ReLU(), 3)]),
          lambda: nn.ParameterDict([3]), lambda: nn.ParameterDict([("a",)]), lambda: nn.ParameterDict([(3, torch.ones(1))]),
          lambda: a + b, lambda: b * 3, lambda: b * 0, lambda: a + 3, lambda: nn.ModuleList(a) + b,
          lambda: nn.Container(a=nn.ReLU()), lambda: nn.NLLLoss2d(),
      )]
    `);
    const a = new nn.Sequential(new nn.ReLU(), new nn.Tanh());
    const b = new nn.Sequential(new nn.Sigmoid());
    expect(
      [
        () => new nn.ModuleDict([3] as any),
        () => new nn.ModuleDict([['a', new nn.ReLU(), 3]] as any),
        () => new nn.ParameterDict([3] as any),
        () => new nn.ParameterDict([['a']] as any),
        () => new nn.ParameterDict([[3, torch.ones([1])]] as any),
        () => a.concat(b),
        () => b.repeat(3),
        () => b.repeat(0),
        () => a.concat(3 as any),
        () => new nn.ModuleList(a).concat(b),
        () => new nn.Container({ a: new nn.ReLU() }),
        () => new nn.NLLLoss2d(),
      ].map(message),
    ).toEqual(expected);
    const list = new nn.ModuleList([...a, ...b]);
    list.delete(-2);
    expect([...list].map(String)).toEqual(['ReLU()', 'Sigmoid()']);
  });
});

it('a copy of a module shares what the module shares', () => {
  const layer = new nn.Linear(2, 2);
  const net = new nn.Sequential(layer, layer, new nn.Linear(2, 2));
  (net[2] as nn.Linear).weight = layer.weight;
  let calls = 0;
  net.registerForwardHook(() => void calls++);
  const copy = torch.deepcopy(net);
  expect(copy[0]).toBe(copy[1]);
  expect((copy[2] as nn.Linear).weight).toBe((copy[0] as nn.Linear).weight);
  expect(copy.parameters().length).toBe(3);
  copy(torch.ones([1, 2]));
  expect(calls).toBe(1);
  expect(tensorToWire(layer.weight)).toEqual(tensorToWire((copy[0] as nn.Linear).weight));
});

describe('hooks of a layer', () => {
  const x = torch.ones([1, 2]);

  it('before and after forward see and change what goes through', () => {
    const layer = new nn.Linear(2, 2);
    const calls: string[] = [];
    const pre = layer.registerForwardPreHook((module, args) => {
      calls.push(`pre ${module === layer} ${args.length}`);
      return [args[0].mul(2)];
    });
    layer.registerForwardHook((_m, args, output) => {
      calls.push(`post ${args[0].sum().item()}`);
      return output.mul(0);
    });
    layer.registerForwardHook(() => void calls.push('first'), { prepend: true });
    expect(layer(x).abs().tolist()).toEqual([[0, 0]]);
    expect(calls).toEqual(['pre true 1', 'first', 'post 4']);
    pre.remove();
    layer(x);
    expect(calls.slice(3)).toEqual(['first', 'post 2']);
    expect(() => layer.registerForwardHook(3 as any)).toThrow('Expected a function for hook');
  });

  it('with alwaysCall run when forward throws', () => {
    class Failing extends nn.Module {
      override forward(): Tensor {
        throw new Error('no');
      }
    }
    const model = new Failing();
    let called = 0;
    model.registerForwardHook(() => void called++, { alwaysCall: true });
    model.registerForwardHook(() => void called++);
    expect(() => model()).toThrow('no');
    expect(called).toBe(1);
  });

  it('in backward see Python’s gradients and may replace them', () => {
    const expected = runPython(`
      import torch.nn as nn
      torch.manual_seed(1)
      layer = nn.Linear(3, 2)
      seen = []
      layer.register_full_backward_pre_hook(lambda m, g: (g[0] * 2,))
      layer.register_full_backward_hook(lambda m, gi, go: seen.append([gi[0].tolist(), go[0].tolist()]))
      layer.register_full_backward_hook(lambda m, gi, go: (gi[0] * 10,))
      x = torch.ones(2, 3, requires_grad=True)
      layer(x).sum().backward()
      plain = torch.ones(2, 3)
      first = nn.Linear(3, 2)
      first.register_full_backward_hook(lambda m, gi, go: seen.append([gi[0], go[0].tolist()]))
      first(plain).sum().backward()
      result = [seen, x.grad.tolist(), layer.weight.grad.tolist()]
    `);
    torch.manualSeed(1);
    const layer = new nn.Linear(3, 2);
    const seen: unknown[] = [];
    layer.registerFullBackwardPreHook((_m, [grad]) => [grad!.mul(2)]);
    layer.registerFullBackwardHook((_m, [gi], [go]) => void seen.push([gi!.tolist(), go!.tolist()]));
    layer.registerFullBackwardHook((_m, [gi]) => [gi!.mul(10)]);
    const input = torch.ones([2, 3], { requiresGrad: true });
    layer(input).sum().backward();
    const first = new nn.Linear(3, 2);
    first.registerFullBackwardHook((_m, [gi], [go]) => void seen.push([gi, go!.tolist()]));
    first(torch.ones([2, 3]))
      .sum()
      .backward();
    expect([seen, input.grad!.tolist(), layer.weight.grad!.tolist()]).toEqual(expected);
  });

  it('full backward hooks get zeros of inputs that no gradient comes to, and nothing of such outputs', () => {
    const expected = runPython(`
      class Several(torch.nn.Module):
          def forward(self, a, factor, b, count): return a * 2 * factor, "text", b * 3, count + 1
      lists = lambda values: [value.tolist() if isinstance(value, torch.Tensor) else value for value in values]
      seen = []
      module = Several()
      module.register_full_backward_hook(lambda m, gi, go: seen.append([lists(gi), lists(go)]))
      a, b = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
      module(a, 3, b, torch.tensor([1, 2]))[0].sum().backward()
      result = [seen, a.grad.tolist(), b.grad.tolist()]
    `);
    class Several extends nn.Module {
      override forward(a: Tensor, factor: number, b: Tensor, count: Tensor): unknown[] {
        return [a.mul(2).mul(factor), 'text', b.mul(3), count.add(1)];
      }
    }
    const lists = (values: readonly unknown[]) =>
      values.map((value) => (value instanceof torch.Tensor ? value.tolist() : value));
    const seen: unknown[] = [];
    const module = new Several();
    module.registerFullBackwardHook((_m, gi, go) => void seen.push([lists(gi), lists(go)]));
    const [a, b] = [torch.ones([2], { requiresGrad: true }), torch.ones([2], { requiresGrad: true })];
    (module(a, 3, b, torch.tensor([1, 2]))[0] as Tensor).sum().backward();
    expect([seen, a.grad!.tolist(), b.grad!.tolist()]).toEqual(expected);
  });

  it('for all modules', () => {
    const names: string[] = [];
    const handle = nn.registerModuleForwardHook((module) => void names.push(module._getName()));
    new nn.Sequential(new nn.ReLU())(x);
    handle.remove();
    new nn.ReLU()(x);
    expect(names).toEqual(['ReLU', 'Sequential']);
  });
});
