/** `torch.library` beside Python's: the same definitions and kernels, the same results and errors. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { PythonError, runPython } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { Library, define, impl, registerKernel, registerFake, registerAutograd, fallthroughKernel } =
  torch.library;
const ops: any = torch.ops;

/** A namespace that nothing else uses. */
let counter = 0;
const fresh = () => `ours${counter++}`;

const open: InstanceType<typeof Library>[] = [];
/** A library that the test closes. */
function library(
  ns: string,
  kind: 'DEF' | 'IMPL' | 'FRAGMENT' = 'DEF',
  key = '',
): InstanceType<typeof Library> {
  const lib = new Library(ns, kind, key);
  open.push(lib);
  return lib;
}
afterEach(() => {
  for (const lib of open.splice(0)) lib.dispose();
  vi.restoreAllMocks();
});

/** Python's error for some code; `L` is torch.library there. */
function pythonError(code: string): { type: string; message: string } {
  try {
    runPython(`L = torch.library\n${code}\nresult = None`);
  } catch (error) {
    if (error instanceof PythonError) return { type: error.type, message: error.pyMessage };
    throw error;
  }
  throw new Error(`Python does not raise: ${code}`);
}

/** Without the place that LibTorch's messages name, and what it adds behind. */
const withoutPlace = (text: string) =>
  text
    .replace(/\(Error occurred while processing[^)]*\)/g, '')
    .replace(/ at [^ ]+:\d+/g, '')
    .replace(/\nException raised from[\s\S]*$/, '')
    .trim();

const classes: Record<string, new (...args: any[]) => Error> = {
  ValueError: RangeError,
  TypeError,
  RuntimeError: torch.TorchError,
  NotImplementedError: torch.NotImplementedError,
};

function sameError(ours: () => unknown, code: string): void {
  const { type, message } = pythonError(code);
  let thrown: unknown;
  try {
    ours();
  } catch (error) {
    thrown = error;
  }
  expect(thrown, code).toBeInstanceOf(classes[type] ?? Error);
  expect(withoutPlace((thrown as Error).message)).toBe(withoutPlace(message));
}

describe('Library', () => {
  it('defines operators that torch.ops has, with all kinds of arguments', () => {
    const ns = fresh();
    const lib = library(ns);
    const schema =
      'all(Tensor x, Tensor? y, Tensor[] many, int n, float f, bool b, str s, ScalarType t, Device d, int[] sizes, float[] fs, Scalar c, int m=5, *, float scale, str? word=None) -> (Tensor, Tensor[], int, float, bool, str, int[])';
    expect(lib.define(schema)).toBe('all');
    let seen: any[] = [];
    lib.impl(
      'all',
      (...args: any[]) => {
        seen = args;
        const [x, , many, n, f, b, s] = args;
        return [x.add(1), many, n, f, b, s, [1, 2]];
      },
      'CompositeExplicitAutograd',
    );
    const [x, a, b] = [torch.ones([2]), torch.zeros([1]), torch.zeros([3])];
    const result = ops[ns].all(x, null, [a, b], 7, 0.5, true, 'text', 'int64', 'cpu', [3, 4], [0.5, 2], 2.5, {
      scale: 3,
    });
    expect(seen.slice(3)).toEqual([
      7,
      0.5,
      true,
      'text',
      'int64',
      'cpu',
      [3, 4],
      [0.5, 2],
      2.5,
      5,
      { scale: 3, word: null },
    ]);
    expect(seen[0]).toBe(x);
    expect(seen[1]).toBe(null);
    expect(seen[2][1]).toBe(b);
    expect(result[0].tolist()).toEqual([2, 2]);
    expect(result[1]).toEqual([a, b]);
    expect(result.slice(2)).toEqual([7, 0.5, true, 'text', [1, 2]]);
  });

  it('gives one result as itself, none as undefined, a missing one as null', () => {
    const ns = fresh();
    const lib = library(ns);
    const kernels: [schema: string, kernel: (...args: any[]) => unknown][] = [
      ['one(Tensor x) -> Tensor', (x: Tensor) => x.neg()],
      ['list(Tensor x) -> Tensor[]', (x: Tensor) => [x, x.neg()]],
      ['none(Tensor x) -> ()', () => {}],
      ['maybe(Tensor x) -> Tensor?', () => null],
      ['number(Tensor x) -> Scalar', () => 2.5],
      ['nothing() -> int', () => 3],
    ];
    for (const [schema, kernel] of kernels) lib.impl(lib.define(schema), kernel, 'CompositeExplicitAutograd');
    const x = torch.ones([1]);
    expect(ops[ns].one(x).item()).toBe(-1);
    expect(ops[ns].list(x).map((t: Tensor) => t.item())).toEqual([1, -1]);
    expect(ops[ns].none(x)).toBe(undefined);
    expect(ops[ns].maybe(x)).toBe(null);
    expect(ops[ns].number(x)).toBe(2.5);
    expect(ops[ns].nothing()).toBe(3);
  });

  it('has overloads, which are tried in turn', () => {
    const ns = fresh();
    const lib = library(ns);
    expect(lib.define('f(Tensor x) -> Tensor')).toBe('f');
    expect(lib.define('f.int(Tensor x, int n) -> Tensor')).toBe(
      runPython(`
lib = torch.library.Library("python0", "DEF")
lib.define("f(Tensor x) -> Tensor")
result = lib.define("f.int(Tensor x, int n) -> Tensor")`),
    );
    lib.impl('f', (x: Tensor) => x.add(1), 'CPU');
    lib.impl('f.int', (x: Tensor, n: number) => x.add(n), 'CPU');
    const x = torch.zeros([1]);
    expect([ops[ns].f(x).item(), ops[ns].f(x, 5).item(), ops[ns].f.int(x, 6).item()]).toEqual([1, 5, 6]);
    expect(Object.keys(ops[ns].f).sort()).toEqual(['default', 'int']);
    expect(ops[ns].f.int.schema).toBe(`${ns}::f.int(Tensor x, int n) -> Tensor`);
    lib.define('f.word(Tensor x, str s) -> Tensor');
    expect(Object.keys(ops[ns].f).sort()).toEqual(['default', 'int', 'word']);
  });

  it('replaces kernels of its own and of PyTorch, by key, and falls through', () => {
    const ns = fresh();
    const lib = library(ns);
    lib.define('f(Tensor x) -> Tensor');
    lib.impl('f', (x: Tensor) => x.add(1), 'CPU');
    lib.impl('f', (x: Tensor) => x.add(10), 'CPU');
    lib.impl('f', (x: Tensor) => x.add(100), 'Meta');
    expect(ops[ns].f(torch.zeros([1])).item()).toBe(10);
    expect(ops[ns].f(torch.zeros([1], { device: 'meta' })).device).toBe('meta');
    lib.impl('f', fallthroughKernel, 'AutogradCPU');
    expect(ops[ns].f(torch.zeros([1])).item()).toBe(10);
    expect(() => fallthroughKernel()).toThrow(torch.NotImplementedError);
    const aten = library('aten', 'IMPL', 'CPU');
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    aten.impl('aten::erfinv', (x: Tensor) => x.mul(7));
    expect(torch.erfinv(torch.ones([1])).item()).toBe(7);
    aten.dispose();
    expect(torch.erfinv(torch.zeros([1])).item()).toBe(0);
  });

  it('runs TorchScript and operators of LibTorch on kernels, too', () => {
    const ns = fresh();
    const lib = library(ns);
    lib.impl(lib.define('twice(Tensor x) -> Tensor'), (x: Tensor) => x.mul(2), 'CompositeImplicitAutograd');
    const x = torch.ones([2], { requiresGrad: true });
    ops[ns].twice(x).sum().backward();
    expect(x.grad!.tolist()).toEqual([2, 2]);
  });

  it('takes back what it registered', () => {
    const ns = fresh();
    {
      using lib = new Library(ns, 'DEF');
      lib.impl(lib.define('f(Tensor x) -> Tensor'), (x: Tensor) => x.add(1), 'CPU');
      expect(ops[ns].f(torch.zeros([1])).item()).toBe(1);
    }
    const kept = ops[ns];
    expect(() => kept.f).toThrow(`torch.ops.${ns} has no operator 'f'`);
    const lib = library(ns);
    lib.define('f(Tensor x, int n) -> Tensor');
    lib.impl('f', (x: Tensor, n: number) => x.add(n), 'CPU');
    const held = ops[ns].f;
    const overload = held.default;
    expect([held(torch.zeros([1]), 3).item(), overload(torch.zeros([1]), 4).item()]).toEqual([3, 4]);
    lib.dispose();
    lib.dispose();
    expect(() => held(torch.zeros([1]), 3)).toThrow(
      /f: the torch.library.Library that defined it was disposed of/,
    );
    expect(() => overload(torch.zeros([1]), 3)).toThrow(/was disposed of/);
    expect(() => lib.define('g() -> int')).toThrow('Library object has been destroyed');
    const again = library(ns);
    again.define('f(Tensor x) -> Tensor[]');
    again.impl('f', (x: Tensor) => [x], 'CPU');
    expect(ops[ns].f(torch.zeros([1]))).toHaveLength(1);
    expect(() => held(torch.zeros([1]), 3)).toThrow(/was disposed of/);
  });

  it('may be closed by its own kernel, and called by it', () => {
    const ns = fresh();
    const lib = library(ns);
    lib.define('down(Tensor x, int n) -> Tensor');
    lib.impl('down', (x: Tensor, n: number): Tensor => (n === 0 ? x : ops[ns].down(x.add(1), n - 1)), 'CPU');
    expect(ops[ns].down(torch.zeros([1]), 20).item()).toBe(20);
    lib.impl(
      'down',
      (x: Tensor) => {
        lib.dispose();
        return x.add(5);
      },
      'CPU',
    );
    expect(ops[ns].down(torch.zeros([1]), 1).item()).toBe(5);
  });

  it('passes errors on as they are', () => {
    const ns = fresh();
    const lib = library(ns);
    const mine = new RangeError('mine');
    lib.impl(
      lib.define('f(Tensor x) -> Tensor'),
      () => {
        throw mine;
      },
      'CPU',
    );
    expect(() => ops[ns].f(torch.ones([1]))).toThrow(mine);
    expect(() => ops[ns].f(torch.ones([1], { device: 'meta' }))).toThrow(
      /no fake impl or Meta kernel registered/,
    );
  });

  it('says what is wrong with a result', () => {
    const ns = fresh();
    const lib = library(ns);
    const kernels: [schema: string, result: unknown, text: RegExp][] = [
      ['a(Tensor x) -> Tensor', 'text', /Expected Tensor for return 0 but the kernel returned str/],
      ['b(Tensor x) -> Tensor', undefined, /Expected Tensor for return 0 but the kernel returned undefined/],
      ['c(Tensor x) -> int', 1.5, /Expected int for return 0 but the kernel returned float/],
      ['d(Tensor x) -> Tensor[]', [1], /Expected Tensor\[\] for return 0 but the kernel returned array/],
      ['e(Tensor x) -> (Tensor, int)', [1], /Expected 2 return values from the kernel but got 1/],
      ['f(Tensor x) -> (Tensor, int)', 5, /Expected 2 return values from the kernel but got int/],
      ['g(Tensor x) -> ()', 5, /Expected no return value from the kernel but got int/],
      ['h(Tensor x) -> Tensor', Promise.resolve(), /a kernel is synchronous/],
    ];
    for (const [schema, result, text] of kernels) {
      const name = lib.define(schema);
      lib.impl(name, () => result, 'CPU');
      expect(() => ops[ns][name](torch.ones([1])), schema).toThrow(text);
    }
  });

  it('checks its arguments as Python does', () => {
    const Any: any = Library;
    const other = 'L.Library("e1", "OTHER")';
    if (!isOtherPython(other)) sameError(() => new Any('e1', 'OTHER'), other);
    const reserved = 'L.Library("prim", "DEF")';
    if (!isOtherPython(reserved)) sameError(() => new Any('prim', 'DEF'), reserved);
    sameError(() => new Any('e1', 'IMPL', 'Nothing'), 'L.Library("e1", "IMPL", "Nothing")');
    sameError(() => new Any('e1', 'DEF', 'CPU'), 'L.Library("e1", "DEF", "CPU")');
    const lib = library('e2', 'FRAGMENT');
    const py = 'lib = L.Library("e2", "FRAGMENT")\n';
    sameError(() => lib.define('f(Tensor x'), `${py}lib.define("f(Tensor x")`);
    sameError(() => lib.define('f(Nothing x) -> Tensor'), `${py}lib.define("f(Nothing x) -> Tensor")`);
    sameError(
      () => lib.define('other::f(Tensor x) -> Tensor'),
      `${py}lib.define("other::f(Tensor x) -> Tensor")`,
    );
    sameError(() => (lib as any).define('f() -> int', 'PURE'), `${py}lib.define("f() -> int", "PURE")`);
    lib.define('twice() -> int');
    sameError(
      () => lib.define('twice() -> int'),
      `${py}lib.define("twice() -> int")\nlib.define("twice() -> int")`,
    );
    sameError(() => (lib as any).impl('f', 5), `${py}lib.impl("f", 5)`);
    sameError(() => lib.impl('f', () => 1, 'Nothing'), `${py}lib.impl("f", lambda: 1, "Nothing")`);
    sameError(() => lib.impl('other::f', () => 1, 'CPU'), `${py}lib.impl("other::f", lambda: 1, "CPU")`);
    sameError(
      () =>
        library('aten', 'IMPL').impl('silu_backward.nothing', fallthroughKernel, { dispatchKey: 'Nothing' }),
      'L.Library("aten", "IMPL").impl("silu_backward.nothing", L.fallthrough_kernel, "Nothing")',
    );
    sameError(
      () => library('aten', 'IMPL').impl('linear', () => 1, 'Meta'),
      'L.Library("aten", "IMPL").impl("linear", lambda: 1, "Meta")',
    );
    sameError(
      () => library('e2', 'IMPL').define('g() -> int'),
      `${py}m = L.Library("e2", "IMPL")\nm.define("g() -> int")`,
    );
    sameError(
      () => library('e2', 'IMPL', 'CPU').impl('twice', () => 1, 'CUDA'),
      `${py}m = L.Library("e2", "IMPL", "CPU")\nm.impl("twice", lambda: 1, "CUDA")`,
    );
    library('e3');
    sameError(() => library('e3'), 'a = L.Library("e3", "DEF")\nL.Library("e3", "DEF")');
    lib.impl('twice', () => 1, 'CPU');
    sameError(
      () => lib.impl('twice', () => 2, { dispatchKey: 'CPU', allowOverride: false }),
      `${py}lib.define("twice() -> int")\nlib.impl("twice", lambda: 1, "CPU")\nlib.impl("twice", lambda: 2, "CPU", allow_override=False)`,
    );
    expect(`${lib}`).toBe(runPython('result = repr(torch.library.Library("e2", "FRAGMENT"))'));
    expect(() => (lib as any).impl(5, () => 1)).toThrow(
      /impl should be passed either a name or an OpOverload/,
    );
  });
});

describe('define, impl and their like', () => {
  it('make and implement operators', () => {
    const ns = fresh();
    define(`${ns}::f`, '(Tensor x) -> Tensor');
    impl(`${ns}::f`, 'cpu', (x: Tensor) => x.add(1));
    registerKernel(ops[ns].f.default, 'meta', (x: Tensor) => x);
    expect(ops[ns].f(torch.zeros([1])).item()).toBe(1);
    define(`${ns}::g`, '(Tensor x) -> Tensor');
    impl(`${ns}::g`, 'default', (x: Tensor) => x.add(2));
    expect(ops[ns].g(torch.zeros([1])).item()).toBe(2);
    const lib = new Library(ns, 'FRAGMENT');
    define(`${ns}::h`, '(Tensor x) -> Tensor', { lib });
    impl(`${ns}::h`, ['CPU', 'cuda'], (x: Tensor) => x.add(3), { lib });
    expect(ops[ns].h(torch.zeros([1])).item()).toBe(3);
    lib.dispose();
    expect('h' in ops[ns]).toBe(false);
  });

  it('give shapes on meta', () => {
    const ns = fresh();
    define(`${ns}::f`, '(Tensor x) -> Tensor');
    registerFake(`${ns}::f`, (x: Tensor) => x.newEmpty([x.size(0), 7]));
    expect(ops[ns].f(torch.empty([3], { device: 'meta' })).shape).toEqual([3, 7]);
    expect(() => registerFake('aten::linear', () => 1)).toThrow(/CompositeImplicitAutograd/);
  });

  it('give gradients, which are the ones of Python', () => {
    const ns = fresh();
    define(`${ns}::mulAdd`, '(Tensor x, float f, Tensor y, *, int n=2) -> (Tensor, Tensor)');
    impl(`${ns}::mulAdd`, 'cpu', (x: Tensor, f: number, y: Tensor, { n }: { n: number }) => [
      x.mul(f).add(y.pow(n)),
      x.mul(y),
    ]);
    const needed: unknown[] = [];
    registerAutograd(
      `${ns}::mulAdd`,
      (ctx, da: Tensor, db: Tensor) => {
        const [x, y] = ctx.savedTensors;
        needed.push(ctx.needsInputGrad);
        return [da.mul(ctx.f).add(db.mul(y)), null, da.mul(y).mul(ctx.n).add(db.mul(x))];
      },
      {
        setupContext: (ctx, [x, f, y], { n }, output) => {
          expect(output).toHaveLength(2);
          ctx.saveForBackward(x, y);
          Object.assign(ctx, { f, n });
        },
      },
    );
    const leaf = (values: number[]) => torch.tensor(values, { requiresGrad: true });
    const [x, y] = [leaf([1, 2]), leaf([3, 5])];
    const [a, b] = ops[ns].mulAdd(x, 1.5, y);
    a.sum().add(b.sum().mul(2)).backward();
    const theirs = runPython(`
x, y = torch.tensor([1., 2.], requires_grad=True), torch.tensor([3., 5.], requires_grad=True)
a, b = x * 1.5 + y ** 2, x * y
(a.sum() + b.sum() * 2).backward()
result = [x.grad.tolist(), y.grad.tolist()]`);
    expect([x.grad!.tolist(), y.grad!.tolist()]).toEqual(theirs);
    expect(needed).toEqual([[true, false, true]]);
    expect(a.gradFn.name()).toBe(`GeneratedBackwardFor_${ns}_mulAdd_defaultBackward`);
    expect(ops[ns].mulAdd(x.detach(), 1.5, y.detach())[0].requiresGrad).toBe(false);
    torch.noGrad(() => expect(ops[ns].mulAdd(x, 1.5, y)[0].requiresGrad).toBe(false));
    const check = (p: Tensor, q: Tensor) => ops[ns].mulAdd(p, 1.5, q);
    const double = (values: number[]) => torch.tensor(values, { requiresGrad: true, dtype: 'float64' });
    expect(torch.autograd.gradcheck(check, [double([1, 2]), double([3, 5])])).toBe(true);
  });

  it('give gradients of lists of tensors', () => {
    const ns = fresh();
    define(`${ns}::scale`, '(Tensor[] xs, float f) -> Tensor[]');
    impl(`${ns}::scale`, 'cpu', (xs: Tensor[], f: number) => xs.map((x) => x.mul(f)));
    registerAutograd(`${ns}::scale`, (ctx, grads: Tensor[]) => [grads.map((g) => g.mul(ctx.f)), null], {
      setupContext: (ctx, [, f]) => {
        ctx.f = f;
      },
    });
    const xs = [1, 2].map((n) => torch.ones([n], { requiresGrad: true }));
    const outputs: Tensor[] = ops[ns].scale(xs, 3);
    expect(outputs.map((t) => t.tolist())).toEqual([[3], [3, 3]]);
    outputs[1]!.sum().backward();
    expect(xs.map((x) => x.grad?.tolist())).toEqual([[0], [3, 3]]);
  });

  it('check their arguments as Python does', () => {
    sameError(() => define('f', '(Tensor x) -> Tensor'), 'L.define("f", "(Tensor x) -> Tensor")');
    sameError(() => define('e4::f', 'f(Tensor x)'), 'L.define("e4::f", "f(Tensor x)")');
  });
});
