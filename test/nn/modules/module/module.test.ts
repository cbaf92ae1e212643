/**
 * Module: finding members, text, conversion, copies;
 * all against Python where it has an answer.
 */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';
import { runPython, toWire } from '../../../helpers/python';
import { Mixed, message, Net, pythonNet } from './networks';

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
