/** `torch.library.customOp` beside Python's: kernels, shapes, backward, changed arguments, errors. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const { customOp, registerAutocast, registerAutograd, registerFake, registerKernel } = torch.library;
const ops: any = torch.ops;
const anything: any = customOp;

let counter = 0;
const fresh = () => `custom::op${counter++}`;
const schema = '(Tensor x) -> Tensor';
const grad = (values: number[]) => torch.tensor(values, { requiresGrad: true });
afterEach(() => {
  vi.restoreAllMocks();
});

/** What Python says of the same; `custom_op` and `x` are there. */
const python = (code: string): string =>
  runPython(`
import warnings
warnings.simplefilter("ignore")
from torch.library import custom_op
x = torch.ones(2, requires_grad=True)
try:
${code.replace(/^/gm, '    ')}
    result = "nothing"
except Exception as error:
    result = str(error)
`);

describe('customOp', () => {
  it('is an operator of torch.ops, which runs its function', () => {
    const name = fresh();
    const op = customOp(name, (x: Tensor, by: number) => x.mul(by), {
      schema: '(Tensor x, float by=2) -> Tensor',
    });
    expect(op(torch.ones([2])).tolist()).toEqual([2, 2]);
    expect(op(torch.ones([2]), 3).tolist()).toEqual([3, 3]);
    expect(op(torch.ones([2]), { by: 4 }).tolist()).toEqual([4, 4]);
    expect(ops.custom[name.split('::')[1]!](torch.ones([2]), 5).tolist()).toEqual([5, 5]);
    expect((op as { name: string }).name).toBe(name);
  });

  it('is one operation to autograd, with a backward or an error', () => {
    const op = customOp(fresh(), (x: Tensor) => x.sin(), { schema });
    const x = grad([1, 2]);
    const y = op(x);
    expect(y.requiresGrad).toBe(true);
    const text = python(`
@custom_op("custom::op", mutates_args=(), schema="(Tensor x) -> Tensor")
def op(x):
    return x.sin()
op(x).sum().backward()`);
    const label = /through (\S+) but/.exec(y.gradFn!.name()) ?? ['', ''];
    expect(label).toHaveLength(2);
    expect(() => y.sum().backward()).toThrow(
      text.replace('custom.op.default', `custom.op${counter - 1}.default`),
    );
    op.registerAutograd((ctx, dy: Tensor) => dy.mul(ctx.savedTensors[0].cos()), {
      setupContext: (ctx, [input], output) => {
        expect(output).not.toBe(input);
        ctx.saveForBackward(input);
      },
    });
    op(x).sum().backward();
    expect(x.grad!.tolist()).toEqual(torch.tensor([1, 2]).cos().tolist());
    const double = torch.tensor([0.3, 0.7], { dtype: 'float64', requiresGrad: true });
    expect(torch.autograd.gradcheck((t: Tensor) => op(t), [double])).toBe(true);
  });

  it('trains, as the function itself does', () => {
    const op = customOp(fresh(), (x: Tensor, w: Tensor) => x.matmul(w), {
      schema: '(Tensor x, Tensor w) -> Tensor',
    });
    op.registerAutograd(
      (ctx, dy: Tensor) => {
        const [x, w] = ctx.savedTensors;
        return [dy.matmul(w.t()), x.t().matmul(dy)];
      },
      { setupContext: (ctx, inputs) => ctx.saveForBackward(...inputs) },
    );
    const run = (product: (x: Tensor, w: Tensor) => Tensor) => {
      torch.manualSeed(0);
      const w = torch.randn([4, 3], { requiresGrad: true });
      const x = torch.randn([8, 4]);
      const optimizer = new torch.optim.SGD([w], { lr: 0.1 });
      for (let i = 0; i < 5; i++) {
        optimizer.zeroGrad();
        product(x, w).pow(2).mean().backward();
        optimizer.step();
      }
      return w.tolist();
    };
    expect(run((x, w) => op(x, w))).toEqual(run((x, w) => x.matmul(w)));
  });

  it('has kernels for types of devices, and shapes for meta', () => {
    const name = fresh();
    const op = customOp(name, (x: Tensor) => x.add(1), { schema, deviceTypes: 'cpu' });
    expect(op(torch.zeros([1])).item()).toBe(1);
    const meta = () => op(torch.zeros([3], { device: 'meta' }));
    const text = python(`
@custom_op("custom::op", mutates_args=(), device_types="cpu", schema="(Tensor x) -> Tensor")
def op(x):
    return x.sin()
op(torch.zeros(3, device="meta"))`);
    expect(meta).toThrow(text.replaceAll('custom::op', name).replace('`op.', `\`${name.split('::')[1]}.`));
    op.registerFake((x: Tensor) => x.newEmpty([x.size(0) * 2]));
    expect(meta().shape).toEqual([6]);
    registerFake(name, (x: Tensor) => x.newEmpty([9]));
    expect(meta().shape).toEqual([9]);
    registerKernel(op, 'cpu', (x: Tensor) => x.add(7));
    expect(op(torch.zeros([1])).item()).toBe(7);
    registerAutograd(op, (_ctx, dy: Tensor) => dy.mul(3));
    const x = grad([1]);
    op(x).backward();
    expect(x.grad!.item()).toBe(3);
  });

  it('without tensors goes by the device', () => {
    const op = customOp(fresh(), (n: number) => torch.full([n], 5), {
      schema: '(int n, Device device) -> Tensor',
      deviceTypes: 'cpu',
    });
    expect(op(2, 'cpu').tolist()).toEqual([5, 5]);
    expect(() => op(2, 'meta')).toThrow(/does not have a kernel registered for meta/);
    expect(() =>
      customOp(fresh(), () => torch.ones([1]), { schema: '() -> Tensor', deviceTypes: 'cpu' }),
    ).toThrow(
      new RangeError(
        python(
          'custom_op("custom::op", lambda: 1, mutates_args=(), device_types="cpu", schema="() -> Tensor")',
        ),
      ),
    );
  });

  it('may change its arguments, which autograd hears of', () => {
    const op = customOp(fresh(), (x: Tensor) => void x.add_(1), {
      schema: '(Tensor(a!) x) -> ()',
      mutatesArgs: ['x'],
    });
    const x = torch.zeros([2]);
    expect(op(x)).toBe(undefined);
    expect([x.tolist(), x._version]).toEqual([[1, 1], 1]);
    const w = grad([3, 4]);
    const loss = w.mul(x).sum();
    op(x);
    expect(() => loss.backward()).toThrow(/modified by an inplace operation/);
    expect(() => op.registerAutograd(() => null)).toThrow(
      /Cannot register autograd formula for non-functional operator/,
    );
    expect(op(torch.zeros([2], { device: 'meta' }))).toBe(undefined);
  });

  it('must give something of its own, in the words of Python', () => {
    const same = customOp(fresh(), (x: Tensor) => x, { schema });
    const view = customOp(fresh(), (x: Tensor) => x.view([-1]), { schema });
    const both = customOp(
      fresh(),
      (x: Tensor) => {
        const y = x.add(1);
        return [y, y];
      },
      { schema: '(Tensor x) -> (Tensor, Tensor)' },
    );
    const text = python(`
op = custom_op("custom::op", lambda x: x, mutates_args=(), schema="(Tensor x) -> Tensor")
op(x.detach())`);
    for (const op of [same, view, both]) {
      expect(() => op(torch.ones([2]))).toThrow(text.replace(/^op \(with implementation in .*?\): /, ''));
    }
  });

  it('is cast under autocast, as in Python', () => {
    const name = fresh();
    const op = customOp(name, (x: Tensor, y: Tensor) => x.add(y), {
      schema: '(Tensor x, Tensor y) -> Tensor',
    });
    registerAutocast(op, 'cpu', 'bfloat16');
    torch.library.define(`${name}b`, '(Tensor[] xs, *, float f) -> Tensor');
    torch.library.impl(`${name}b`, 'cpu', (xs: Tensor[], { f }: { f: number }) => xs[0]!.mul(f));
    registerAutocast(`${name}b`, 'cpu', 'float16');
    const [x, d] = [torch.ones([2]), torch.ones([2], { dtype: 'float64' })];
    const other = ops.custom[`${name.split('::')[1]!}b`];
    const dtypes = () => [op(x, x).dtype, op(d, d).dtype, other([x], { f: 2 }).dtype];
    expect(dtypes()).toEqual(['float32', 'float64', 'float32']);
    expect(torch.autocast({ deviceType: 'cpu' }, dtypes)).toEqual(['bfloat16', 'float64', 'float16']);
    expect(() => registerAutocast(op, 'meta', 'float16')).toThrow(
      new RangeError("Device type 'meta' does not support autocast."),
    );
  });

  it('takes the place of an earlier one of its name', () => {
    const name = fresh();
    const first = customOp(name, (x: Tensor) => x.add(1), { schema });
    const second = customOp(name, (x: Tensor) => x.add(2), { schema });
    expect(second(torch.zeros([1])).item()).toBe(2);
    expect(first(torch.zeros([1])).item()).toBe(2);
  });

  it('refuses what is wrong, in the words of Python', () => {
    const cases: [ours: () => unknown, code: string][] = [
      [() => customOp('op', () => 1, { schema }), ''],
      [
        () => customOp('custom::bad', (x) => x, { schema: '(Tensor x' }),
        'custom_op("custom::bad", lambda x: x, mutates_args=(), schema="(Tensor x")',
      ],
      [
        () => customOp('custom::bad', (x) => x, { schema: '(*, Tensor x) -> Tensor' }),
        'custom_op("custom::bad", lambda x: x, mutates_args=(), schema="(*, Tensor x) -> Tensor")',
      ],
    ];
    for (const [ours, code] of cases) {
      if (code === '') expect(ours).toThrow(/namespace::name/);
      else expect(ours).toThrow(python(code).split('\nException raised')[0]);
    }
    expect(() => anything('custom::bad', (x: Tensor) => x)).toThrow(
      "customOp() missing 1 required keyword-only argument: 'schema'",
    );
    expect(() => anything('custom::bad', 5, { schema })).toThrow(/a function for fn/);
    expect(() => customOp('custom::bad', (x) => x, { schema, mutatesArgs: ['x'] })).toThrow(
      /The schema suggests that the op mutates \{\} which is different/,
    );
    expect(() => registerKernel(5 as any, 'cpu', () => 1)).toThrow(/got unexpected type for op/);
    expect(() => registerKernel(fresh(), 'nothing', () => 1)).toThrow(torch.TorchError);
  });
});
