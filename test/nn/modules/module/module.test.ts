/**
 * Module: finding members, state dicts, hooks, text, conversion, copies;
 * all against Python where it has an answer.
 */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';
import { runPython, toWire } from '../../../helpers/python';

const F = nn.functional;

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 6, 5);
  conv2 = new nn.Conv2d(6, 16, 5);
  drop = new nn.Dropout();
  fc = new nn.Linear(16 * 4 * 4, 10);
  pool = new nn.MaxPool2d(2, 2);
  override forward(x: Tensor): Tensor {
    x = this.pool(F.relu(this.conv1(x)));
    x = this.pool(F.relu(this.conv2(this.drop(x))));
    return this.fc(x.view(-1, 16 * 4 * 4));
  }
}

const pythonNet = `
import torch, torch.nn as nn, torch.nn.functional as F
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.drop = nn.Dropout()
        self.fc = nn.Linear(16 * 4 * 4, 10)
        self.pool = nn.MaxPool2d(2, 2)
    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(self.drop(x))))
        return self.fc(x.view(-1, 16 * 4 * 4))
`;

/** A module with everything in it, in a mixed order. */
class Mixed extends nn.Module {
  scale = new nn.Parameter(torch.ones([2]));
  child = new nn.Linear(2, 2);
  mean = new nn.Buffer(torch.zeros([2]));
  hidden = new nn.Buffer(torch.zeros([3]), { persistent: false });
  plain = torch.zeros([4]);
  nothing: nn.Parameter | null = null;
  count = 3;
  constructor() {
    super();
    this.registerBuffer('steps', torch.zeros([]));
    this.registerParameter('bias', null);
    this.addModule('again', this.child);
  }
  override forward(x: Tensor): Tensor {
    return this.child(x).mul(this.scale);
  }
}

const message = (run: () => unknown): string => {
  try {
    run();
  } catch (e) {
    return (e as Error).message;
  }
  return 'nothing was thrown';
};

describe('a module', () => {
  it('is called like a function and is nothing else than its class', () => {
    const model = new Net();
    expect(typeof model).toBe('function');
    expect(model).toBeInstanceOf(Net);
    expect(model).toBeInstanceOf(nn.Module);
    expect(model.constructor).toBe(Net);
    expect(model(torch.randn([2, 1, 28, 28])).shape).toEqual([2, 10]);
    expect(Object.keys(model)).toEqual(['training', 'conv1', 'conv2', 'drop', 'fc', 'pool']);
    expect('name' in model).toBe(false);
    expect(Object.hasOwn(model, 'length')).toBe(false);
  });

  it('may have fields that a function has too', () => {
    class Named extends nn.Module {
      override name = 'net';
      override length = 3;
      override forward(): string {
        return this.name;
      }
    }
    const model = new Named();
    expect([model(), model.length]).toEqual(['net', 3]);
  });

  it('starts with Python’s parameters and gives Python’s results', () => {
    const expected = runPython(`${pythonNet}
torch.manual_seed(5)
model = Net()
x = torch.randn(3, 1, 28, 28)
y = model(x)
y.sum().backward()
result = [repr(model), list(model.state_dict()), [p.detach() for p in model.parameters()], y.detach(), [p.grad for p in model.parameters()]]
`);
    torch.manualSeed(5);
    const model = new Net();
    const x = torch.randn([3, 1, 28, 28]);
    const y = model(x);
    y.sum().backward();
    expect(String(model)).toBe(expected[0]);
    expect(inspect(model)).toBe(expected[0]);
    expect(Object.keys(model.stateDict())).toEqual(expected[1]);
    expect(toWire(model.parameters())).toEqual(expected[2]);
    expect(toWire(y)).toEqual(expected[3]);
    expect(toWire(model.parameters().map((p) => p.grad))).toEqual(expected[4]);
  });

  it('without forward says so', () => {
    class Empty extends nn.Module {}
    expect(() => new Empty()()).toThrow(
      new torch.TorchError('Module [Empty] is missing the required "forward" function'),
    );
  });
});

describe('members', () => {
  it('are found in declaration order, each once', () => {
    const model = new Mixed();
    const names = (list: [string, unknown][]) => list.map(([name]) => name);
    expect(names(model.namedParameters())).toEqual(['scale', 'child.weight', 'child.bias']);
    expect(names(model.namedParameters({ removeDuplicate: false }))).toEqual([
      'scale',
      'child.weight',
      'child.bias',
      'again.weight',
      'again.bias',
    ]);
    expect(names(model.namedParameters({ prefix: 'm', recurse: false }))).toEqual(['m.scale']);
    expect(names(model.namedBuffers())).toEqual(['mean', 'hidden', 'steps']);
    expect(names(model.namedModules())).toEqual(['', 'child']);
    expect(names(model.namedModules({ removeDuplicate: false }))).toEqual(['', 'child', 'again']);
    expect(names(model.namedChildren())).toEqual(['child']);
    expect(model.children()).toEqual([model.child]);
    expect(Object.keys(model.stateDict())).toEqual([
      'scale',
      'mean',
      'steps',
      'child.weight',
      'child.bias',
      'again.weight',
      'again.bias',
    ]);
  });

  it('in a plain array or object are an error that says what to use', () => {
    class Hidden extends nn.Module {
      layers: unknown = [new nn.Linear(1, 1)];
    }
    const model = new Hidden();
    expect(message(() => model.parameters())).toBe(
      'Hidden.layers is a plain array of modules, which would be neither trained nor saved. Use nn.ModuleList: ' +
        'this.layers = new nn.ModuleList([...]).',
    );
    model.layers = { a: new nn.Parameter(torch.ones([1])) };
    expect(message(() => model.stateDict())).toContain('Use nn.ParameterDict');
    model.layers = [1, 'a', torch.ones([1])];
    expect(model.parameters()).toEqual([]);
  });

  it('may be replaced by their kind only', () => {
    const layer = new nn.Linear(2, 2);
    layer.parameters();
    (layer as any).weight = torch.ones([2, 2]);
    expect(message(() => layer.parameters())).toContain(
      "cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)",
    );
    layer.deleteMember('weight');
    (layer as any).weight = torch.ones([2, 2]);
    expect(layer.namedParameters().map(([name]) => name)).toEqual(['bias']);
    layer.bias = null;
    expect(layer.parameters()).toEqual([]);
  });

  it('keep their order of registration, whatever their names', () => {
    const model = new nn.Module();
    for (const name of ['b', '10', '2', 'a'])
      model.registerParameter(name, new nn.Parameter(torch.ones([1])));
    expect(model.namedParameters().map(([name]) => name)).toEqual(['b', '10', '2', 'a']);
  });

  it('are looked up by dotted names', () => {
    const model = new Mixed();
    expect(model.getSubmodule('child')).toBe(model.child);
    expect(model.getSubmodule('')).toBe(model);
    expect(model.getParameter('child.weight')).toBe(model.child.weight);
    expect(model.getBuffer('steps')).toBe((model as any).steps);
    model.setSubmodule('child', new nn.Identity());
    expect(model.getSubmodule('child')).toBeInstanceOf(nn.Identity);
    expect(message(() => model.getSubmodule('other'))).toBe('Mixed has no attribute `other`');
    expect(message(() => model.getSubmodule('scale'))).toBe('`scale` is not an nn.Module');
    expect(message(() => model.getParameter('mean'))).toBe('`mean` is not an nn.Parameter');
    expect(message(() => model.getBuffer('plain'))).toBe('`plain` is not a buffer');
    expect(message(() => model.setSubmodule('', new nn.Identity()))).toBe(
      'Cannot set the submodule without a target name!',
    );
    expect(message(() => model.setSubmodule('x', new nn.Identity(), { strict: true }))).toBe(
      'Mixed has no attribute `x`',
    );
  });

  it('are refused under bad names with Python’s texts', () => {
    const model = new Mixed();
    const t = torch.ones([1]);
    expect([
      message(() => model.registerBuffer('a.b', t)),
      message(() => model.registerBuffer('', t)),
      message(() => model.registerBuffer('count', t)),
      message(() => model.registerBuffer('x', 3 as any)),
      message(() => model.registerParameter('a.b', null)),
      message(() => model.registerParameter('x', t as any)),
      message(() => model.addModule('a.b', null)),
      message(() => model.addModule('count', new nn.Identity())),
    ]).toEqual([
      'buffer name can\'t contain "."',
      'buffer name can\'t be empty string ""',
      "attribute 'count' already exists",
      "cannot assign 'int' object to buffer 'x' (torch Tensor or None required)",
      'parameter name can\'t contain "."',
      "cannot assign 'torch.FloatTensor' object to parameter 'x' (torch.nn.Parameter or None required)",
      'module name can\'t contain ".", got: a.b',
      "attribute 'count' already exists",
    ]);
  });
});

describe('modes', () => {
  it('train and eval reach every module', () => {
    const model = new nn.Sequential(new nn.Dropout(), new nn.Sequential(new nn.Dropout()));
    expect(model.eval()).toBe(model);
    expect(model.modules().map((m) => m.training)).toEqual([false, false, false, false]);
    model.train();
    expect(model.modules().every((m) => m.training)).toBe(true);
    expect(() => model.train(1 as any)).toThrow('training mode is expected to be boolean');
  });

  it('requiresGrad_, zeroGrad and apply reach every parameter', () => {
    const model = new Net();
    expect(
      model
        .requiresGrad_(false)
        .parameters()
        .some((p) => p.requiresGrad),
    ).toBe(false);
    model.requiresGrad_();
    model(torch.randn([1, 1, 28, 28]))
      .sum()
      .backward();
    model.zeroGrad({ setToNone: false });
    expect(model.parameters().map((p) => p.grad?.abs().sum().item())).toEqual([0, 0, 0, 0, 0, 0]);
    model.zeroGrad();
    expect(model.parameters().every((p) => p.grad === null)).toBe(true);
    const order: string[] = [];
    expect(model.apply((m) => order.push(m._getName()))).toBe(model);
    expect(order).toEqual(['Conv2d', 'Conv2d', 'Dropout', 'Linear', 'MaxPool2d', 'Net']);
  });
});

describe('conversion', () => {
  it('changes the dtype of floating-point members inside the same Parameters', () => {
    const model = new Mixed();
    model.registerBuffer('index', torch.zeros([1], { dtype: 'int64' }));
    const before = model.child.weight;
    model(torch.ones([1, 2]))
      .sum()
      .backward();
    expect(model.double()).toBe(model);
    expect(model.child.weight).toBe(before);
    expect(before.dtype).toBe('float64');
    expect(before.grad?.dtype).toBe('float64');
    expect(before.isLeaf && before.requiresGrad).toBe(true);
    expect([model.mean.dtype, (model as any).index.dtype]).toEqual(['float64', 'int64']);
    expect(model.to('bfloat16').scale.dtype).toBe('bfloat16');
    expect(model.to('cpu', 'float16').scale.dtype).toBe('float16');
    expect(model.to(torch.ones([1])).scale.dtype).toBe('float32');
    expect(model.half().float().bfloat16().scale.dtype).toBe('bfloat16');
    expect(model.to({ dtype: 'float32' }).scale.dtype).toBe('float32');
    expect(model.namedBuffers().map(([name]) => name)).toEqual(['mean', 'hidden', 'steps', 'index']);
    expect(Object.keys(model.stateDict())).not.toContain('hidden');
  });

  it('refuses other dtypes and unknown devices', () => {
    const layer = new nn.Linear(1, 1);
    expect(() => layer.to('int64')).toThrow(
      new TypeError(
        'nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=torch.int64',
      ),
    );
    expect(() => layer.to('nowhere' as any)).toThrow(
      /^Expected one of cpu, cuda, .* device type at start of device string: nowhere$/,
    );
    // @ts-expect-error no such option
    expect(() => layer.to({ dtyp: 'float32' })).toThrow("Did you mean 'dtype'?");
  });

  it('moves to the meta device and back without values', () => {
    const layer = new nn.Linear(2, 3).to('meta');
    expect([layer.weight.device, layer.weight.shape]).toEqual(['meta', [3, 2]]);
    expect(layer.weight).toBeInstanceOf(nn.Parameter);
    layer.toEmpty({ device: 'cpu' });
    expect(layer.weight.device).toBe('cpu');
    expect(layer.parameters().length).toBe(2);
  });
});

describe('stateDict and loadStateDict', () => {
  it('share memory, carry versions, and copy', () => {
    const model = new Mixed();
    const state = model.stateDict();
    const metadata = nn.stateDictMetadata(state)!;
    expect([...metadata.keys()]).toEqual(['', 'child', 'again']);
    expect(metadata.get('child')).toEqual({ version: 1 });
    expect(Object.keys(state)).not.toContain('_metadata');
    expect(state.scale!.requiresGrad).toBe(false);
    expect(model.stateDict({ keepVars: true }).scale).toBe(model.scale);
    expect(Object.keys(model.child.stateDict({ prefix: 'p.' }))).toEqual(['p.weight', 'p.bias']);
    const other = new Mixed();
    const result = other.loadStateDict(state);
    expect(String(result)).toBe('<All keys matched successfully>');
    expect(torch.equal(other.child.weight, model.child.weight)).toBe(true);
    expect(other.loadStateDict(new Map(Object.entries(state))).missingKeys).toEqual([]);
  });

  it('fails with Python’s texts', () => {
    const expected = runPython(`${pythonNet}
def text(f):
    try: return str(f())
    except Exception as e: return str(e)
sd = Net().state_dict()
less = {k: v for k, v in sd.items() if not k.startswith("conv1")}
more = dict(sd, extra=torch.zeros(1), **{"fc.other": torch.zeros(1), "nowhere.x": torch.zeros(1)})
wrong = dict(sd, **{"fc.weight": torch.zeros(3, 3), "fc.bias": torch.zeros(10, 1)})
result = [text(lambda d=d, s=s: Net().load_state_dict(d, strict=s)) for d in (less, more, wrong, {}) for s in (True, False)]
`);
    const state = new Net().stateDict();
    const less = Object.fromEntries(Object.entries(state).filter(([key]) => !key.startsWith('conv1')));
    const zero = torch.zeros([1]);
    const more = { ...state, extra: zero, 'fc.other': zero, 'nowhere.x': zero };
    const wrong = { ...state, 'fc.weight': torch.zeros([3, 3]), 'fc.bias': torch.zeros([10, 1]) };
    const got = [less, more, wrong, {}].flatMap((given) =>
      [true, false].map((strict) => {
        try {
          return String(new Net().loadStateDict(given, { strict }));
        } catch (e) {
          expect(e).toBeInstanceOf(torch.TorchError);
          return (e as Error).message;
        }
      }),
    );
    expect(got).toEqual(expected);
    expect(() => new Net().loadStateDict(3 as any)).toThrow(
      "Expected state_dict to be dict-like, got <class 'int'>.",
    );
    expect(message(() => new Net().loadStateDict({ ...state, 'fc.bias': 3 as any }))).toContain(
      'While copying the parameter named "fc.bias", expected torch.Tensor or Tensor-like object from checkpoint but received <class \'int\'>',
    );
  });

  it('assigns the given tensors', () => {
    const layer = new nn.Linear(2, 2);
    const weight = torch.ones([2, 2]);
    layer.loadStateDict({ weight, bias: torch.zeros([2]) }, { assign: true });
    expect(layer.weight).toBeInstanceOf(nn.Parameter);
    expect(layer.weight.requiresGrad).toBe(true);
    weight.fill_(5);
    expect(layer.weight.tolist()).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it('runs hooks, extra state and overridden loading', () => {
    class Extra extends nn.Module {
      note = 'first';
      override get _version(): number {
        return 2;
      }
      override getExtraState(): unknown {
        return this.note;
      }
      override setExtraState(state: unknown): void {
        this.note = state as string;
      }
    }
    const model = new Extra();
    const calls: string[] = [];
    model.registerStateDictPreHook((_m, prefix) => calls.push(`pre '${prefix}'`));
    model.registerStateDictPostHook((_m, state, _prefix, metadata) => {
      calls.push(`post ${Object.keys(state)} ${metadata.version}`);
    });
    const state = model.stateDict();
    expect(calls).toEqual(["pre ''", 'post _extra_state 2']);
    const other = new Extra();
    other.note = 'second';
    other.registerLoadStateDictPreHook((_m, given) => calls.push(`load ${Object.keys(given)}`));
    const handle = other.registerLoadStateDictPostHook((_m, keys) => void keys.missingKeys.splice(0));
    other.loadStateDict(state);
    expect([other.note, calls[2]]).toEqual(['first', 'load _extra_state']);
    expect(String(other.loadStateDict({}))).toBe('<All keys matched successfully>');
    handle.remove();
    expect(message(() => other.loadStateDict({}))).toContain('Missing key(s) in state_dict: "_extra_state".');
  });
});

describe('hooks', () => {
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

  it('for all modules', () => {
    const names: string[] = [];
    const handle = nn.registerModuleForwardHook((module) => void names.push(module._getName()));
    new nn.Sequential(new nn.ReLU())(x);
    handle.remove();
    new nn.ReLU()(x);
    expect(names).toEqual(['ReLU', 'Sequential']);
  });
});

describe('deepcopy', () => {
  it('copies values, fields and shared members', () => {
    const model = new Mixed();
    const copy = torch.deepcopy(model);
    expect(copy).toBeInstanceOf(Mixed);
    expect(copy).not.toBe(model);
    expect(String(copy)).toBe(String(model));
    expect((copy as any).again).toBe(copy.child);
    expect(copy.count).toBe(3);
    model.scale.data.fill_(7);
    expect(copy.scale.tolist()).toEqual([1, 1]);
    expect(copy.scale).toBeInstanceOf(nn.Parameter);
    expect(Object.keys(copy.stateDict())).toEqual(Object.keys(model.stateDict()));
    expect(copy(torch.ones([1, 2])).shape).toEqual([1, 2]);
    const row = torch.deepcopy(new nn.Sequential(new nn.ReLU(), new nn.Tanh()));
    expect([row.at(-1), row.length]).toEqual([row[1], 2]);
    expect(row.pop()).toBeInstanceOf(nn.Tanh);
  });
});

it('what is declared and empty may be registered, and comes in the order of registration', () => {
  const expected = runPython(`
from torch import nn
import torch
class M(nn.Module):
    def __init__(self):
        super().__init__()
        self.lin = nn.Linear(1, 1)
        self.register_parameter('w', nn.Parameter(torch.ones(1)))
        self.add_module('head', nn.Linear(1, 1))
        self.register_buffer('steps', torch.zeros(1))
        self.register_buffer('pe', torch.zeros(1))
result = list(M().state_dict())
`);
  class M extends nn.Module {
    // What `pe!: Tensor` is at run time: a field without a value.
    pe: Tensor = undefined as any;
    steps: Tensor | null = null;
    head: nn.Module | null = null;
    w: nn.Parameter = undefined as any;
    lin = new nn.Linear(1, 1);
    constructor() {
      super();
      this.registerParameter('w', new nn.Parameter(torch.ones(1)));
      this.addModule('head', new nn.Linear(1, 1));
      this.registerBuffer('steps', torch.zeros(1));
      this.registerBuffer('pe', torch.zeros(1));
    }
  }
  const model = new M();
  expect(Object.keys(model.stateDict())).toEqual(expected);
  expect(() => model.registerParameter('pe', null)).toThrow("attribute 'pe' already exists");
  // A name that is registered keeps its kind while it is empty, as in Python.
  model.registerBuffer('pe', null);
  expect(() => model.registerParameter('pe', null)).toThrow("attribute 'pe' already exists");
  expect(() => model.registerBuffer('training', torch.ones(1))).toThrow(
    "attribute 'training' already exists",
  );
});
