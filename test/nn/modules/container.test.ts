/** Containers: their order, names, text and changes are Python’s. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';

describe('Sequential', () => {
  it('runs its modules in order', () => {
    const model = new nn.Sequential(new nn.Linear(2, 3), new nn.ReLU(), new nn.Linear(3, 1));
    const x = torch.randn([4, 2]);
    const y = model(x);
    const [a, b, c] = [...model];
    expect(torch.equal(y, c!(b!(a!(x))))).toBe(true);
    expect(model.length).toBe(3);
    expect(model[0]).toBe(a);
    expect(model.at(-1)).toBe(c);
    expect(() => model.at(3)).toThrow(new RangeError('index 3 is out of range'));
  });

  it('may be changed', () => {
    const model = new nn.Sequential(new nn.Identity());
    const [relu, tanh, sigmoid] = [new nn.ReLU(), new nn.Tanh(), new nn.Sigmoid()];
    model.append(relu).extend([tanh]).insert(0, sigmoid);
    expect([...model].map(String)).toEqual(['Sigmoid()', 'Identity()', 'ReLU()', 'Tanh()']);
    expect(model.pop(1)).toBeInstanceOf(nn.Identity);
    expect(model.pop()).toBe(tanh);
    model.set(-1, tanh);
    model[0] = relu;
    expect(String(model)).toBe('Sequential(\n  (0): ReLU()\n  (1): Tanh()\n)');
    expect(() => model.insert(5, relu)).toThrow('Index out of range: 5');
    expect(() => model.append(3 as any)).toThrow(new TypeError('int is not a Module subclass'));
  });

  it('takes names', () => {
    const model = new nn.Sequential({ conv: new nn.Conv2d(1, 2, 3), relu: new nn.ReLU() });
    expect(Object.keys(model.stateDict())).toEqual(['conv.weight', 'conv.bias']);
    expect(String(model.slice(1))).toBe('Sequential(\n  (relu): ReLU()\n)');
  });
});

describe('ModuleList', () => {
  it('registers its modules and prints as in Python', () => {
    const expected = runPython(`
      import torch.nn as nn
      block = lambda: nn.Sequential(nn.Linear(2, 2), nn.ReLU())
      result = [repr(nn.ModuleList()), repr(nn.ModuleList([nn.Linear(2, 2) for _ in range(3)] + [nn.ReLU()])),
                repr(nn.ModuleList([block(), block(), nn.ReLU(), block()])),
                list(nn.ModuleList([nn.Linear(2, 2), block()]).state_dict())]
    `);
    const linear = () => new nn.Linear(2, 2);
    const block = () => new nn.Sequential(linear(), new nn.ReLU());
    expect([
      String(new nn.ModuleList()),
      String(new nn.ModuleList([linear(), linear(), linear(), new nn.ReLU()])),
      String(new nn.ModuleList([block(), block(), new nn.ReLU(), block()])),
      Object.keys(new nn.ModuleList([linear(), block()]).stateDict()),
    ]).toEqual(expected);
  });

  it('is no function', () => {
    expect(() => new nn.ModuleList()()).toThrow(
      'Module [ModuleList] is missing the required "forward" function',
    );
    expect(() => new nn.ModuleList().extend(3 as any)).toThrow(
      'ModuleList.extend should be called with an iterable',
    );
    expect(new nn.ModuleList([new nn.ReLU(), new nn.Tanh()]).slice(0, 1).length).toBe(1);
  });
});

describe('ModuleDict', () => {
  it('keeps names in order, integer-like ones too', () => {
    const dict = new nn.ModuleDict([
      ['10', new nn.Linear(1, 1)],
      ['b', new nn.ReLU()],
      ['2', new nn.Linear(1, 1, { bias: false })],
    ]);
    expect([...dict]).toEqual(['10', 'b', '2']);
    expect(Object.keys(dict.stateDict())).toEqual(['10.weight', '10.bias', '2.weight']);
    expect(dict.has('b') && dict.delete('b') && !dict.delete('b')).toBe(true);
    expect(dict.pop('10')).toBeInstanceOf(nn.Linear);
    dict.update({ c: new nn.Tanh() });
    dict.update(new nn.ModuleDict(new Map([['d', new nn.Tanh()]])));
    expect(dict.items().map(([name]) => name)).toEqual(['2', 'c', 'd']);
    expect(dict.values().length).toBe(dict.length);
    dict.clear();
    expect(dict.length).toBe(0);
    expect(() => dict.get('x')).toThrow('ModuleDict has no attribute `x`');
    expect(() => dict.set('type', new nn.ReLU())).toThrow("attribute 'type' already exists");
    expect(() => dict.update(3 as any)).toThrow('ModuleDict.update should be called with an iterable');
  });
});

describe('ParameterList and ParameterDict', () => {
  it('make parameters of tensors and print as in Python', () => {
    const expected = runPython(`
      import torch.nn as nn
      result = [repr(nn.ParameterList([torch.ones(2, 3), nn.Parameter(torch.ones(1)), 3])), repr(nn.ParameterList()),
                repr(nn.ParameterDict({"b": torch.ones(2), "a": torch.ones(1, dtype=torch.float64), "c": "x"})),
                list(nn.ParameterDict({"b": torch.ones(2), "a": torch.ones(1)}).state_dict())]
    `);
    const list = new nn.ParameterList([torch.ones([2, 3]), new nn.Parameter(torch.ones([1])), 3]);
    const dict = new nn.ParameterDict({
      b: torch.ones([2]),
      a: torch.ones([1], { dtype: 'float64' }),
      c: 'x',
    });
    expect([
      String(list),
      String(new nn.ParameterList()),
      String(dict),
      Object.keys(new nn.ParameterDict({ b: torch.ones([2]), a: torch.ones([1]) }).stateDict()),
    ]).toEqual(expected);
    expect(list.at(0)).toBeInstanceOf(nn.Parameter);
    expect([list.length, list.parameters().length]).toEqual([3, 2]);
    expect(() => list()).toThrow('ParameterList should not be called.');
    expect(() => dict()).toThrow('ParameterDict should not be called.');
  });

  it('may be changed', () => {
    const list = new nn.ParameterList();
    list.append(torch.ones([1])).extend([torch.zeros([1]), 5]);
    list.set(-1, torch.ones([2]));
    expect([...list].map((p: Tensor) => p.shape[0])).toEqual([1, 1, 2]);
    expect(list.slice(1).length).toBe(2);
    expect(() => list.at(3)).toThrow('index 3 is out of range');
    expect(() => list.extend(torch.ones([1]))).toThrow('should be called with an iterable');

    const dict = new nn.ParameterDict();
    dict.set('w', torch.ones([1])).set('a', torch.ones([2]));
    expect(dict.setdefault('w', torch.zeros([9])).shape).toEqual([1]);
    expect(dict.get('none', 4)).toBe(4);
    expect(dict.copy().keys()).toEqual(['w', 'a']);
    expect(dict.fromkeys(['x', 'y'], 1).items()).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
    expect(dict.popitem()[0]).toBe('a');
    expect(dict.pop('w')).toBeInstanceOf(nn.Parameter);
    expect([dict.length, dict.parameters().length]).toEqual([0, 0]);
    expect(() => dict.pop('w')).toThrow("ParameterDict has no value named 'w'");
  });
});

describe('indices in brackets', () => {
  const python = (code: string) => runPython(`import torch\nfrom torch import nn\n${code}`);

  it('count from the end and replace, as in Python', () => {
    const expected = python(`
net = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 4))
net[-1] = nn.Linear(4, 5)
l = nn.ModuleList([nn.Linear(1, 1), nn.Linear(2, 2)])
l[-2] = nn.Linear(3, 3)
p = nn.ParameterList([torch.ones(1), torch.ones(2)])
p[-1] = torch.ones(3)
result = [repr(net), list(net.state_dict()), repr(net[-2]), repr(l), len(l), repr(p), list(p[-1].shape)]
`);
    const net = new nn.Sequential(new nn.Linear(4, 4), new nn.ReLU(), new nn.Linear(4, 4));
    net[-1] = new nn.Linear(4, 5);
    const list = new nn.ModuleList([new nn.Linear(1, 1), new nn.Linear(2, 2)]);
    list[-2] = new nn.Linear(3, 3);
    const params = new nn.ParameterList([torch.ones(1), torch.ones(2)]);
    params[-1] = torch.ones(3);
    expect([
      String(net),
      Object.keys(net.stateDict()),
      String(net[-2]),
      String(list),
      list.length,
      String(params),
      params[-1].shape,
    ]).toEqual(expected);
    expect(params[-1]).toBeInstanceOf(nn.Parameter);
  });

  it('that are out of range are errors with Python’s text, and change nothing', () => {
    const expected = python(`
def text(f):
    try: f()
    except IndexError as e: return str(e)
l = nn.ModuleList([nn.ReLU()]); p = nn.ParameterList([torch.ones(1)]); s = nn.Sequential(nn.ReLU())
result = [text(lambda: l.__setitem__(7, nn.ReLU())), text(lambda: l[-2]), text(lambda: s[1]), text(lambda: s.__setitem__(-5, nn.ReLU())), text(lambda: p[1])]
`);
    const text = (f: () => unknown) => {
      try {
        f();
      } catch (error) {
        return error instanceof RangeError ? error.message : error;
      }
      return undefined;
    };
    const list = new nn.ModuleList([new nn.ReLU()]);
    const sequential = new nn.Sequential(new nn.ReLU());
    const params = new nn.ParameterList([torch.ones(1)]);
    const relu = new nn.ReLU();
    expect([
      text(() => (list[7] = relu)),
      text(() => list[-2]),
      text(() => sequential[1]),
      text(() => (sequential[-5] = relu)),
      text(() => params[1]),
    ]).toEqual(expected);
    expect(() => (list[0.5] = relu)).toThrow('Expected an integer for index but received 0.5');
    expect(() => (params[1] = 3)).toThrow(new RangeError('index 1 is out of range'));
    expect([list.length, sequential.length, params.length]).toEqual([1, 1, 1]);
  });

  it('a list from which JavaScript deleted keeps what is added', () => {
    const [a, b, c] = [new nn.ReLU(), new nn.Tanh(), new nn.Sigmoid()];
    const list = new nn.ModuleList<nn.Module>([a, b]);
    delete list[0];
    list.append(c);
    expect([...list]).toEqual([b, c]);
    expect(list[1]).toBe(c);
  });
});

it('an object whose keys JavaScript would reorder is refused; a Map is not', () => {
  const modules = { conv: new nn.ReLU(), 0: new nn.Tanh() };
  expect(() => new nn.Sequential(modules)).toThrow(/^Sequential: .*keys such as '0'.*pass a Map/);
  expect(() => new nn.ModuleDict(modules)).toThrow(/^ModuleDict: .*pass a Map/);
  expect(() => new nn.ModuleDict().update({ 10: new nn.ReLU() })).toThrow(/pass a Map/);
  const map = new Map<string, nn.Module>([
    ['conv', new nn.ReLU()],
    ['0', new nn.Tanh()],
  ]);
  expect(new nn.Sequential(map).namedChildren().map(([name]) => name)).toEqual(['conv', '0']);
  expect(new nn.ModuleDict(map).keys()).toEqual(['conv', '0']);
});
