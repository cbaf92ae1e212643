/** TorchFunctionMode: what it sees, what it may answer, and how modes nest. */
import { expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const { TorchFunctionMode } = torch.overrides;
type Args = Parameters<InstanceType<typeof TorchFunctionMode>['torchFunction']>;

class Names extends TorchFunctionMode {
  readonly seen: string[] = [];
  override torchFunction(...[fn, args]: Args): unknown {
    this.seen.push(fn.name);
    return super.torchFunction(fn, args);
  }
}

it('sees functions, methods, torch.ops, indexing, readers and makers, and changes nothing', () => {
  const names = new Names();
  const values = names.run(() => {
    const x = torch.tensor([
      [1, 2],
      [3, 4],
    ]);
    const y = torch.mul(torch.add(x, 1), x, { out: torch.empty([2, 2]) });
    y.set([0, 0], 5);
    torch.ops.aten.relu(y.get(0));
    return [y.T.tolist(), y.data.sum().item(), y.toTypedArray().length, y.double().dtype];
  });
  expect(values).toEqual([
    [
      [5, 12],
      [6, 20],
    ],
    43,
    4,
    'float64',
  ]);
  expect(names.seen).toEqual(
    'tensor add empty mul set get aten.relu T tolist data sum item toTypedArray to'.split(' '),
  );
});

it("gives the arguments as they came, and the operators' names", () => {
  const seen: unknown[] = [];
  class Mode extends TorchFunctionMode {
    override torchFunction(...[fn, args]: Args): unknown {
      seen.push([fn.name, fn.operator, ...args]);
      return fn(...args);
    }
  }
  const x = torch.ones([2]);
  new Mode().run(() => {
    x.add(x, { alpha: 2 });
    x.sum(0, { keepdim: true });
    x.get('1:');
  });
  expect(seen).toEqual([
    ['add', 'aten::add', x, x, { alpha: 2 }],
    ['sum', 'aten::sum', x, 0, { keepdim: true }],
    ['get', undefined, x, '1:'],
  ]);
});

it("sees the operators of layers in the order in which Python's mode sees them", () => {
  const expected = runPython(`
import torch, torch.nn as nn
from torch.overrides import TorchFunctionMode
result = []
class Mode(TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):
        result.append(func.__name__)
        return func(*args, **(kwargs or {}))
model = nn.Sequential(nn.Linear(3, 4), nn.GELU(), nn.Unflatten(1, (2, 2)))
x = torch.ones(2, 3)
with Mode():
    model(x)
`).filter((name: string) => !name.startsWith('__'));
  const names = new Names();
  const model = new nn.Sequential(new nn.Linear(3, 4), new nn.GELU(), new nn.Unflatten(1, [2, 2]));
  const x = torch.ones([2, 3]);
  names.run(() => model(x));
  expect(names.seen).toEqual(expected);
});

it('may answer a call itself', () => {
  class Zero extends TorchFunctionMode {
    override torchFunction(...[fn, args]: Args): unknown {
      return fn.operator === 'aten::add' ? torch.zeros([1]) : fn(...args);
    }
  }
  const x = torch.ones([1]);
  expect(new Zero().run(() => x.add(1).sub(1).tolist())).toEqual([-1]);
  expect(x.add(1).tolist()).toEqual([2]);
});

it('hands calls to the modes outside of it, and its own calls too', () => {
  const order: string[] = [];
  class Mode extends TorchFunctionMode {
    constructor(readonly label: string) {
      super();
    }
    override torchFunction(...[fn, args]: Args): unknown {
      order.push(`${this.label}:${fn.name}`);
      if (fn.name === 'add') torch.ones([1]);
      return fn(...args);
    }
  }
  new Mode('outer').run(() => new Mode('inner').run(() => torch.zeros([1]).add(1)));
  expect(order).toEqual('inner:zeros outer:zeros inner:add outer:ones outer:add'.split(' '));
});

it('is left where the callback throws, and where an async one settles', async () => {
  const names = new Names();
  expect(() =>
    names.run(() => {
      torch.ones([1]);
      throw new RangeError('out');
    }),
  ).toThrow('out');
  torch.zeros([1]);
  expect(names.seen).toEqual(['ones']);
  const value = await names.run(async () => {
    await new Promise((done) => setTimeout(done, 1));
    return torch.full([1], 2).item();
  });
  torch.zeros([1]);
  expect([value, names.seen]).toEqual([2, ['ones', 'full', 'item']]);
});

it('goes on after errors of operators and of its own', () => {
  class Broken extends TorchFunctionMode {
    override torchFunction(...[fn, args]: Args): unknown {
      if (fn.name === 'relu') throw new RangeError('no relu here');
      return fn(...args);
    }
  }
  const names = new Names();
  names.run(() =>
    new Broken().run(() => {
      expect(() => torch.ones([2]).mm(torch.ones([2]))).toThrow(torch.TorchError);
      expect(() => torch.ones([2]).relu()).toThrow('no relu here');
      torch.zeros([1]);
    }),
  );
  expect(names.seen).toEqual('ones ones mm ones zeros'.split(' '));
});

it('is a guard: entered by using, by enter, and twice', () => {
  const names = new Names();
  {
    using mode = names;
    torch.ones([1]);
    mode.run(() => torch.zeros([1]));
  }
  torch.ones([1]);
  names.enter();
  torch.full([1], 1);
  names.dispose();
  torch.ones([1]);
  // Entered twice, it sees a call as the inner mode and as the outer one.
  expect(names.seen).toEqual(['ones', 'zeros', 'zeros', 'full']);
});

it('may be left, or entered, while it handles a call', () => {
  const names = new Names();
  class Once extends TorchFunctionMode {
    override torchFunction(...[fn, args]: Args): unknown {
      this.dispose();
      names.enter();
      return fn(...args);
    }
  }
  const once = new Once();
  once.enter();
  torch.ones([1]);
  torch.zeros([1]);
  names.dispose();
  torch.full([1], 1);
  expect(names.seen).toEqual(['ones', 'zeros']);
});

it('goes with gradients: backward differentiates what was called', () => {
  const names = new Names();
  const x = torch.ones([2], { requiresGrad: true });
  names.run(() => x.mul(3).sum().backward());
  expect(x.grad!.tolist()).toEqual([3, 3]);
  expect(names.seen).toEqual(['mul', 'sum', 'onesLike']);
});

it('must answer at once', () => {
  class Late extends TorchFunctionMode {
    override async torchFunction(...[fn, args]: Args): Promise<unknown> {
      return fn(...args);
    }
  }
  expect(() => new Late().run(() => torch.ones([1]))).toThrow(
    'torchFunction returned a promise for ones(), but operators answer at once: it must not be async',
  );
});

it('refuses arguments, and what is no callback', () => {
  const Any = TorchFunctionMode as unknown as new (
    ...args: unknown[]
  ) => InstanceType<typeof TorchFunctionMode>;
  expect(() => new Any(1)).toThrow(TypeError);
  const mode = new TorchFunctionMode();
  expect(() => mode.run(3 as unknown as () => Tensor)).toThrow('run(): a callback is expected');
  mode.run(() => 1);
});

it('that is made for nothing is warned of', async () => {
  const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  new Names();
  await new Promise((done) => setImmediate(done));
  expect(String(warning.mock.calls[0]?.[0])).toContain('has no effect');
  warning.mockRestore();
});
