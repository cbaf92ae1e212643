/** TorchScript files from Python: a scripted and a traced module, called, trained and saved here as there. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { assertClean, runNode } from '../helpers/child';
import { type PyTensor, repo, runPython, tensorToWire } from '../helpers/python';
import { at, folder, theirs, x, y } from './theirs';

const scripted = () => torch.jit.load(at('scripted.pt'));
const traced = () => torch.jit.load(at('traced.pt'));
const same = (ours: Tensor, wire: PyTensor) => expect(tensorToWire(ours)).toEqual(wire);

describe('a loaded module', () => {
  test('computes what Python computes', () => {
    const net = scripted().eval();
    const [plain, power, masked, both, half] = theirs.eval;
    same(net(x), plain);
    same(net(x, { power: 3 }), power);
    same(net(x, null, 3), power);
    same(net(x, torch.ones([4, 6]).mul(2)), masked);
    expect(net.steps.item()).toBe(4);
    const [first, rest] = traced().eval()(x);
    same(first, both);
    same(rest.half, half);
  });

  test('is a module: names, order, state dict, text', () => {
    for (const [model, keys, i] of [
      [scripted(), theirs.keys, 0],
      [traced(), theirs.keys2, 1],
    ] as const) {
      const namesOf = (entries: Iterable<[string, unknown]>) => Array.from(entries, ([name]) => name);
      expect([
        namesOf(model.namedParameters()),
        namesOf(model.namedBuffers()),
        namesOf(model.namedModules()),
        Object.keys(model.stateDict()),
      ]).toEqual(keys);
      expect(String(model)).toBe(theirs.repr[i]);
      expect(inspect(model)).toBe(theirs.repr[i]);
      expect(model).toBeInstanceOf(nn.Module);
      expect(model).toBeInstanceOf(torch.jit.ScriptModule);
      for (const param of model.parameters()) expect(param).toBeInstanceOf(nn.Parameter);
      expect([...model.parameters()].every((param) => param.requiresGrad && param.isLeaf)).toBe(true);
    }
  });

  test('shows its code and its graph', () => {
    const net = scripted();
    expect([net.code, net.encode.code, traced().code]).toEqual(theirs.code);
    expect([net.graph, net.inlinedGraph, traced().graph].map(plainNames)).toEqual(
      theirs.graph.map(plainNames),
    );
    expect(net.originalName).toBe('Net');
    expect((net.forward as any).schema).toContain('Tensor? mask=None, int power=1) -> Tensor');
  });
  /** A class that was loaded before has its name changed for the next one. */
  const plainNames = (text: string) => text.replace(/___torch_mangle_\d+\./g, '');

  test('takes and gives values of every type', () => {
    const net = scripted();
    const [sum, parts, stats] = net.encode(x, { n: 3 });
    same(sum, tensorToWire(x.sum()) as PyTensor);
    expect(parts.map((part: Tensor) => part.shape)).toEqual([x.shape, x.shape, x.shape]);
    expect(Object.keys(stats)).toEqual(['mean', 'max']);
    expect(net.encode(x)[1]).toHaveLength(2);
    const given = [1, 2, true, 'é', null, [1, 2, 3], { a: 1 }, [4, 'b'], new Map([[5, ['c', 'd']]])] as const;
    const back = net.echo(...given);
    expect(back).toEqual([...given, new torch.Complex(0, 1)]);
    expect(
      net.echo(
        2n ** 60n,
        1.5,
        false,
        '',
        3,
        new Int32Array([7]),
        new Map(),
        [1, ''],
        { 5: ['x'] },
        new torch.Complex(1, 2),
      ),
    ).toEqual([
      ...[2n ** 60n, 1.5, false, '', 3, [7], {}, [1, '']],
      new Map([[5, ['x']]]),
      new torch.Complex(1, 2),
    ]);
    const point = net.point(x, { label: 'there' });
    expect(point.x).toBe(x);
    expect([point.label, point.length, point[1]]).toEqual(['there', 2, 'there']);
    expect(String(point)).toBe(`Point(x=${x}, label='there')`);
    expect(net.unpoint(point)[1]).toBe('there');
    expect(net.unpoint({ x, label: 'a' })[1]).toBe('a');
    expect([net.union(1), net.union('1'), net.union([x])]).toEqual(['int', 'str', 'tensors']);
    for (const value of [null, 1, 2.5, 'a', true, [1, 2], { a: [1] }]) expect(net.any(value)).toEqual(value);
    expect(net.any([x])[0]).toBe(x);
    expect(net.convert(x, 'float64', 'cpu').dtype).toBe('float64');
    expect(net.point(x).x).toBe(x);
  });

  test('has its attributes', () => {
    const net = scripted();
    expect([net.scale, net.names, net.note, net.training]).toEqual([2, ['a', 'b'], null, true]);
    expect(net.table).toEqual(
      new Map([
        [1, 0.5],
        [7, 2],
      ]),
    );
    net.scale = 3;
    net.note = 'seen';
    net.names = ['c'];
    expect([net.scale, net.names, net.note]).toEqual([3, ['c'], 'seen']);
    net.eval();
    expect([net.training, net.blocks[0].drop.training]).toEqual([false, false]);
    expect(net.blocks['1'].bn.eps).toBe(1e-5);
    const again = torch.jit.load(net.saveToBuffer());
    expect([again.scale, again.note, again.training]).toEqual([3, 'seen', false]);
  });

  test('can be moved, converted, loaded and copied', () => {
    const net = scripted().eval();
    const before = net(x);
    const copy = torch.deepcopy(net);
    net.double();
    expect(net(x.double()).dtype).toBe('float64');
    expect([...net.parameters()].every((param) => param.dtype === 'float64')).toBe(true);
    expect(copy(x).equal(before)).toBe(true);
    expect([...copy.parameters()].every((param) => param.requiresGrad && param.isLeaf)).toBe(true);
    net.to('float32');
    const other = scripted().eval();
    torch.noGrad(() => [...other.parameters()].forEach((param) => void param.zero_()));
    expect(String(other.loadStateDict(net.stateDict()))).toBe('<All keys matched successfully>');
    expect(other(x).equal(before)).toBe(true);
    other.factor = new nn.Parameter(torch.tensor(0.25));
    expect(other(x).equal(before)).toBe(false);
    expect([...other.parameters()][0]).toBe(other.factor);
    expect(() => {
      other.head = new nn.Linear(6, 3);
    }).toThrow(/Cannot re-assign modules in a ScriptModule/);
    net.to('meta');
    expect(net.factor.device).toBe('meta');
  });

  test('is a submodule of a module, with hooks and gradients', () => {
    class Outer extends nn.Module {
      body = scripted();
      last = new nn.Linear(3, 1);
      override forward(input: Tensor): Tensor {
        return this.last(this.body(input));
      }
    }
    const outer = new Outer();
    expect(Object.keys(outer.stateDict())).toContain('body.blocks.0.bn.running_mean');
    let calls = 0;
    outer.body.registerForwardHook(() => void calls++);
    const input = x.clone().requiresGrad_();
    outer(input).sum().backward();
    expect(calls).toBe(1);
    expect(input.grad!.shape).toEqual([4, 5]);
    expect(outer.parameters().map((p) => p.grad?.shape)).toEqual(outer.parameters().map((p) => p.shape));
    torch.noGrad(() => expect(outer.body(x).requiresGrad).toBe(false));
  });
});

describe('training', () => {
  function train(
    model: InstanceType<typeof torch.jit.ScriptModule>,
    call: (model: InstanceType<typeof torch.jit.ScriptModule>) => Tensor,
  ): number[] {
    model.train();
    torch.manualSeed(5);
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
    return Array.from({ length: 5 }, () => {
      optimizer.zeroGrad();
      const loss = nn.functional.crossEntropy(call(model), y);
      loss.backward();
      optimizer.step();
      return loss.item() as number;
    });
  }

  test.each([
    ['scripted', scripted, 'train', (m: any) => m(x)],
    ['traced', traced, 'train2', (m: any) => m(x)[0]],
  ] as const)('%s: losses and state are those of Python, bit for bit', (_, load, key, call) => {
    const model = load().eval();
    // As often as in Python: steps are counted, and how a graph is compiled depends on its first runs.
    for (let i = 0; i < (key === 'train' ? 3 : 2); i++) model(x);
    const [losses, state] = theirs[key];
    expect(train(model, call)).toEqual(losses);
    const ours = model.stateDict();
    expect(Object.keys(ours)).toEqual(Object.keys(state));
    for (const [name, tensor] of Object.entries(ours)) same(tensor, state[name]);
  });
});

describe('files', () => {
  test('saved again, a file has the bytes of Python', () => {
    const again = scripted();
    const held = [...again.parameters()];
    again.save(at('resaved.pt'));
    expect([...again.parameters()].every((param, i) => param === held[i])).toBe(true);
    expect(fs.readFileSync(at('resaved.pt')).equals(theirs.resaved)).toBe(true);
    torch.jit.save(again, pathToFileURL(at('resaved.pt')), { 'a.txt': 'é', b: Uint8Array.of(0, 255) });
    const extraFiles: Record<string, unknown> = { 'a.txt': '', b: '' };
    torch.jit.load(at('resaved.pt'), { extraFiles, mapLocation: 'cpu' });
    expect(extraFiles).toEqual({ 'a.txt': Buffer.from('é'), b: Buffer.from([0, 255]) });
    expect(
      runPython(
        `
import warnings
warnings.simplefilter('ignore')
files = {'a.txt': ''}
net = torch.jit.load(input, _extra_files=files)
result = [files['a.txt'], len(list(net.parameters()))]`,
        at('resaved.pt'),
      ),
    ).toEqual([Buffer.from('é'), [...again.parameters()].length]);
  });

  test('appear whole or not at all', () => {
    scripted().save(at('whole.pt'));
    expect(fs.readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    expect(() => scripted().save(at('no/x.pt'))).toThrow(/Parent directory/);
  });

  test('are read from bytes, from URLs, and with further files', () => {
    const bytes = fs.readFileSync(at('scripted.pt'));
    const extra = new Map<string, unknown>([['labels.txt', '']]);
    const net = torch.jit.load(bytes, null, extra).eval();
    bytes.fill(0);
    expect(String(extra.get('labels.txt'))).toBe('cat\ndog');
    same(net(x), theirs.eval[0]);
    same(torch.jit.load(pathToFileURL(at('scripted.pt')), 'cpu').eval()(x), theirs.eval[0]);
    expect(torch.jit.load(torch.jit.save(net)).eval()(x).equal(net(x))).toBe(true);
    expect(torch.jit.load(new Uint8Array(torch.jit.save(net)).buffer)).toBeInstanceOf(nn.Module);
  });

  test('go through torch.load where the code in them is trusted, as in Python', () => {
    const text = /^Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``/;
    expect(() => torch.load(at('scripted.pt'))).toThrow(text);
    expect(theirs.errors.load[1]).toMatch(text);
    for (const file of [at('scripted.pt'), fs.readFileSync(at('scripted.pt'))]) {
      const net = torch.load(file, { weightsOnly: false, mapLocation: 'cpu' });
      expect(net).toBeInstanceOf(torch.jit.ScriptModule);
      same(net.eval()(x), theirs.eval[0]);
    }
    const mapLocation = { 'cuda:0': 'cpu' };
    expect(() => torch.load(at('scripted.pt'), { weightsOnly: false, mapLocation })).toThrow(
      /map_location should be/,
    );
  });

  test('work in worker threads', async () => {
    const code = `
      const model = torch.jit.load(${JSON.stringify(at('scripted.pt'))}).eval();
      report(model(torch.ones([2, 5])).tolist());`;
    const expected = scripted()
      .eval()(torch.ones([2, 5]))
      .tolist();
    expect(assertClean(await runNode(code, { worker: true })).report).toEqual(expected);
  });

  test('cut off or changed, are errors', () => {
    const bytes = fs.readFileSync(at('traced.pt'));
    for (let size = 0; size < bytes.length; size += Math.ceil(bytes.length / 40))
      expect(() => torch.jit.load(bytes.subarray(0, size)), `${size}`).toThrow(torch.TorchError);
    let [loaded, refused] = [0, 0];
    for (let i = 0; i < 300; i++) {
      const changed = Buffer.from(bytes);
      for (let k = 0; k < 3; k++) changed[(i * 7919 + k * 104729) % changed.length] = (i * 31 + k * 17) % 256;
      try {
        torch.jit.load(changed);
        loaded++;
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        refused++;
      }
    }
    expect(loaded + refused).toBe(300);
    expect(refused).toBeGreaterThan(50);
  });
});

describe('errors', () => {
  const net = scripted();
  const cases: [string, () => unknown, unknown][] = [
    ['type', () => net(3), torch.TorchError],
    ['missing', () => net(), torch.TorchError],
    ['many', () => net(x, null, 1, 2), torch.TorchError],
    ['keyword', () => net(x, { strength: 1 }), torch.TorchError],
    ['list', () => net.echo(1, 1, true, '', null, ['a'], {}, [1, ''], {}), torch.TorchError],
    ['raise', () => net.check(x.get(0)), torch.jit.Error],
    ['op', () => net.check(x), torch.TorchError],
    ['plain', () => torch.jit.load(at('plain.pt')), torch.TorchError],
    ['gone', () => torch.jit.load('/nowhere/x.pt'), RangeError],
    ['folder', () => torch.jit.load('/'), RangeError],
    ['junk', () => torch.jit.load(path.join(repo, 'test/jit/fixtures/models.py')), torch.TorchError],
  ];

  test.each(cases)('%s', (name, call, type) => {
    const [, text] = theirs.errors[name] as [string, string];
    expect(call).toThrow(type as any);
    let message = '';
    try {
      call();
    } catch (error) {
      message = (error as Error).message;
    }
    // Python adds the value and how its conversion failed, and its own frames.
    const plain = (words: string) => words.replace(/___torch_mangle_\d+\./g, '');
    const [first] = plain(text).split('\nPosition:');
    expect(plain(message)).toContain(
      name === 'op' || name === 'raise' ? 'TorchScript interpreter' : first!.split('\nException raised')[0]!,
    );
  });

  test('of a script name its lines', () => {
    expect(() => net.check(x.get(0))).toThrow(
      /Traceback of TorchScript[\s\S]*in check[\s\S]*ValueError: x has 1 dimensions/,
    );
    expect(() => net.check(x)).toThrow(
      /Traceback of TorchScript[\s\S]*x.view\(7, 7\)[\s\S]*shape '\[7, 7\]' is invalid for input of size 20/,
    );
  });

  test('of arguments that TorchScript has nothing for', () => {
    expect(() => net.any(() => 1)).toThrow(TypeError);
    expect(() => net.any(Symbol('a'))).toThrow(TypeError);
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => net.any(loop)).toThrow(RangeError);
    expect(() => net.echo(1.5, 1, true, '', null, [], {}, [1, ''], {})).toThrow(
      /'int' for argument 'a' but instead found type 'float'/,
    );
    expect(() => net.echo(2n ** 70n, 1, true, '', null, [], {}, [1, ''], {})).toThrow(
      'Expected a 64-bit integer for argument 1 of a native call',
    );
    expect(() => (net.scale = 'a')).toThrow(/Could not cast attribute 'scale' to type float/);
    expect(() => net.getMethod('nothing')).toThrow("Method 'nothing' is not defined.");
    expect(() => new (torch.jit.ScriptModule as any)()).toThrow(TypeError);
    for (const module of [net, new nn.Linear(1, 1)])
      expect(() => torch.save({ module })).toThrow(/can't save a whole \w+: save its stateDict\(\)/);
    expect(() => torch.jit.save(new nn.Linear(1, 1) as any)).toThrow(TypeError);
    expect(() => torch.jit.load(at('scripted.pt'), { maplocation: 'cpu' } as any)).toThrow(TypeError);
    expect(() => torch.jit.load(at('scripted.pt'), 3 as any)).toThrow(/map_location should be either None/);
  });
});
