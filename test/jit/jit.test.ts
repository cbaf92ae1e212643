/** TorchScript files from Python: a scripted and a traced module, called, trained and saved here as there. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { checkNesting } from '../../src/jit/checkCode';
import { assertClean, runNode } from '../helpers/child';
import { type PyTensor, repo, runPython, tensorToWire, wireToTensor } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-jit-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

/** What Python makes of the modules: files, results, texts, and what it says of wrong calls. */
const theirs = runPython(
  `
import copy, sys, warnings
warnings.simplefilter('ignore')
sys.path.insert(0, input['source'])
import models
F = torch.nn.functional
path = lambda name: input['folder'] + '/' + name
torch.manual_seed(1)
net = torch.jit.script(models.Net())
torch.jit.save(net, path('scripted.pt'), _extra_files={'labels.txt': 'cat\\ndog', 'bytes': b'\\x00\\xff'})
torch.manual_seed(2)
made = models.Traced()
traced = torch.jit.trace(made, torch.randn(4, 5), strict=False)
traced.save(path('traced.pt'))
torch.jit.script(models.InPlace()).save(path('inPlace.pt'))
torch.jit.trace(lambda x: torch.mul(x.add(0), 2, out=torch.empty_like(x)), torch.ones(2)).save(path('tracedOut.pt'))
torch.jit.trace(lambda x: torch.clamp(x.add(0), 0, 1).mul(x), torch.ones(2)).save(path('tracedRead.pt'))
inPlace, x = torch.jit.load(path('inPlace.pt')), torch.tensor([1., 5.])
written = {'inPlace': [inPlace.out(x).tolist(), x.tolist(), inPlace.outs(x).tolist(), x.tolist()]}
for file in ['tracedOut.pt', 'tracedRead.pt']: written[file] = torch.jit.load(path(file))(torch.ones(2)).tolist()
torch.save({'a': 1}, path('plain.pt'))
x, y = torch.randn(4, 5), torch.tensor([0, 1, 2, 0])
out = {'x': x, 'y': y, 'written': written}
net = torch.jit.load(path('scripted.pt'))
traced = torch.jit.load(path('traced.pt'))
out['repr'] = [repr(net), repr(traced)]
out['code'] = [net.code, net.encode.code, traced.code]
out['graph'] = [str(net.graph), str(net.forward.inlined_graph), str(traced.graph)]
out['keys'] = [[n for n, _ in net.named_parameters()], [n for n, _ in net.named_buffers()], [n for n, _ in net.named_modules()], list(net.state_dict())]
out['keys2'] = [[n for n, _ in traced.named_parameters()], [n for n, _ in traced.named_buffers()], [n for n, _ in traced.named_modules()], list(traced.state_dict())]
net.eval(); traced.eval()
out['eval'] = [net(x), net(x, power=3), net(x, torch.ones(4, 6) * 2), traced(x)[0], traced(x)[1]['half']]
out['steps'] = int(net.steps)
def train(model, call):
    model.train()
    torch.manual_seed(5)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    losses = []
    for _ in range(5):
        optimizer.zero_grad()
        loss = F.cross_entropy(call(model), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, dict(model.state_dict())
out['train'] = train(net, lambda m: m(x))
out['train2'] = train(traced, lambda m: m(x)[0])
torch.jit.load(path('scripted.pt')).save(path('resaved.pt'))
out['resaved'] = open(path('resaved.pt'), 'rb').read()
errors = {}
def error(name, f):
    try:
        f()
        errors[name] = None
    except Exception as e:
        errors[name] = [type(e).__name__, str(e)]
error('type', lambda: net(3))
error('missing', lambda: net())
error('many', lambda: net(x, None, 1, 2))
error('keyword', lambda: net(x, strength=1))
error('list', lambda: net.echo(1, 1., True, '', None, ['a'], {}, (1, ''), {}))
error('raise', lambda: net.check(x[0]))
error('op', lambda: net.check(x))
error('plain', lambda: torch.jit.load(path('plain.pt')))
error('load', lambda: torch.load(path('scripted.pt')))
error('gone', lambda: torch.jit.load('/nowhere/x.pt'))
error('folder', lambda: torch.jit.load('/'))
error('attribute', lambda: setattr(net, 'scale', 'a'))
error('junk', lambda: torch.jit.load(input['source'] + '/models.py'))
result = {**out, 'errors': errors}`,
  { folder, source: path.join(repo, 'test/jit/fixtures') },
  { threads: 1 },
);
torch.setNumThreads(1);

const x: Tensor = wireToTensor(torch, theirs.x);
const y: Tensor = wireToTensor(torch, theirs.y);
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

describe('code that is nested deeper than a compiler can go', () => {
  const wrap = (line: string) =>
    Buffer.from(`class M(Module):\n  def forward(self, x: Tensor) -> Tensor:\n    return ${line}\n`);
  const many = 2000;
  test.each([
    ['brackets', `${'('.repeat(many)}x${')'.repeat(many)}`],
    ['signs', `${'-'.repeat(many)}1`],
    ['sums', `x${' + x'.repeat(many)}`],
    ['calls', `x${'(1)'.repeat(many)}`],
    ['attributes', `x${'.a'.repeat(many)}`],
    ['words', `${'not '.repeat(many)}x`],
    ['blocks', `x\n${' '.repeat(many)}if x:`],
    ['branches', `x\n${'    elif x:\n'.repeat(many)}`],
  ])('%s', (_, line) => {
    expect(() => checkNesting(wrap(line), 'code')).toThrow(
      'torch.jit.load: the code in code is nested too deeply',
    );
  });

  test('long code is not deep', () => {
    const list = `[${'-1, '.repeat(10 * many)}2] # ${'('.repeat(many)}`;
    const lines = `${'    x = torch.add(x, self.a.b, "((((", alpha=-1)\n'.repeat(many)}`;
    expect(() => checkNesting(wrap(`${list}\n${lines}`), 'code')).not.toThrow();
  });

  test('is found in a file, packed or not', () => {
    runPython(
      `
import zipfile
source = zipfile.ZipFile(input + '/scripted.pt')
for name, method in (('deep.pt', zipfile.ZIP_STORED), ('packed.pt', zipfile.ZIP_DEFLATED), ('type.pt', zipfile.ZIP_STORED)):
    with zipfile.ZipFile(input + '/' + name, 'w', method) as out:
        for entry in source.namelist():
            data = source.read(entry)
            if name == 'type.pt' and entry.endswith('/data.pkl'):
                data = data.replace(b'X\\x09\\x00\\x00\\x00List[str]', b'X\\xc8\\x00\\x02\\x00' + (b'List[' * 40000).ljust(0x200c8, b']'))
                assert b'List[List[' in data
            elif entry.endswith('models.py'): data = data.replace(b'return (_3', b'return (' + b'(' * 100000 + b'_3')
            out.writestr(entry, data)
result = None`,
      folder,
    );
    for (const name of ['deep.pt', 'packed.pt'])
      expect(() => torch.jit.load(at(name))).toThrow(/nested too deeply/);
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

describe('beside a pass backward', () => {
  const model = torch.jit.load(at('inPlace.pt'));

  test.each<[string, boolean]>([
    ['forward', true],
    ['change', true],
    ['mask', true],
    ['out', true],
    ['outs', true],
    ['larger', false],
    ['read', false],
  ])('%s waits for it, if something in it works in place: %s', async (name, waits) => {
    const x = torch.ones(2, { requiresGrad: true });
    let hooks = 0;
    const y = x.mul(2);
    y.registerHook(() => void hooks++);
    const pass = y.sum().backwardAsync();
    model[name](name === 'mask' ? torch.ones(2, { dtype: 'bool' }) : torch.ones(2));
    expect(hooks).toBe(waits ? 1 : 0);
    await pass;
    expect(hooks).toBe(1);
  });

  test.each<[string, boolean]>([
    ['tracedOut.pt', true],
    ['tracedRead.pt', false],
  ])('%s, traced, waits for it, if something in it works in place: %s', async (file, waits) => {
    const traced = torch.jit.load(at(file));
    const x = torch.ones(2, { requiresGrad: true });
    let hooks = 0;
    const y = x.mul(2);
    y.registerHook(() => void hooks++);
    const pass = y.sum().backwardAsync();
    expect(traced.forward(torch.ones(2)).tolist()).toEqual(theirs.written[file]);
    expect(hooks).toBe(waits ? 1 : 0);
    await pass;
  });

  test('what `out` names is written into, as in Python', () => {
    const x = torch.tensor([1, 5]);
    const made = model.out(x);
    expect(made).toEqual(x);
    const after = x.tolist();
    expect([made.tolist(), after, model.outs(x).tolist(), x.tolist()]).toEqual(theirs.written.inPlace);
    expect(after).not.toEqual([1, 5]);
  });
});
