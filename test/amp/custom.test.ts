/** customFwd and customBwd against Python's decorators. */
import { expect, it } from 'vitest';
import torch, { type autograd, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

type Ctx = autograd.FunctionCtx;

/** Notes the dtypes that forward and backward meet. */
function classOf(seen: string[], castInputs: 'float32' | 'bfloat16' | null) {
  const options = { deviceType: 'cpu', castInputs } as const;
  class MatMul extends torch.autograd.Function {
    static override forward(ctx: Ctx, a: Tensor, b: Tensor): Tensor {
      ctx.saveForBackward(a, b);
      const out = a.mm(b);
      seen.push(a.dtype, out.dtype);
      return out;
    }
    static override backward(ctx: Ctx, dy: Tensor): Tensor[] {
      const [a, b] = ctx.savedTensors as [Tensor, Tensor];
      const da = dy.mm(b.t());
      seen.push(dy.dtype, da.dtype);
      return [da, a.t().mm(dy)];
    }
  }
  // What `@torch.amp.customFwd(options)` before the methods does.
  const context = { kind: 'method', static: true } as unknown as ClassMethodDecoratorContext;
  MatMul.forward = torch.amp.customFwd(options)(MatMul.forward, context);
  MatMul.backward = torch.amp.customBwd({ deviceType: 'cpu' })(MatMul.backward, context);
  return MatMul;
}

const twin = `
import torch
def run(cast, region):
    seen = []
    name = lambda d: str(d)[6:]
    class MatMul(torch.autograd.Function):
        @staticmethod
        @torch.amp.custom_fwd(device_type="cpu", cast_inputs=cast)
        def forward(ctx, a, b):
            ctx.save_for_backward(a, b)
            out = a.mm(b)
            seen.extend([name(a.dtype), name(out.dtype)])
            return out
        @staticmethod
        @torch.amp.custom_bwd(device_type="cpu")
        def backward(ctx, dy):
            a, b = ctx.saved_tensors
            da = dy.mm(b.t())
            seen.extend([name(dy.dtype), name(da.dtype)])
            return da, a.t().mm(dy)
    torch.manual_seed(0)
    a, b = torch.randn(2, 3, requires_grad=True), torch.randn(3, 4, requires_grad=True)
    with torch.autocast("cpu", enabled=region):
        out = MatMul.apply(a, b)
    out.float().sum().backward()
    return [seen, a.grad, b.grad]
result = [run(c, r) for r in (True, False) for c in (None, torch.float32, torch.bfloat16)]
`;

it('cast, run and note as Python does', () => {
  const ours = [true, false].flatMap((enabled) =>
    ([null, 'float32', 'bfloat16'] as const).map((castInputs) => {
      const seen: string[] = [];
      const MatMul = classOf(seen, castInputs);
      torch.manualSeed(0);
      const [a, b] = [torch.randn([2, 3]).requiresGrad_(), torch.randn([3, 4]).requiresGrad_()];
      const out = torch.autocast('cpu', { enabled }, () => MatMul.apply(a, b) as Tensor);
      out.float().sum().backward();
      return { seen, grads: [a.grad!, b.grad!] };
    }),
  );
  const expected = runPython(twin);
  ours.forEach(({ seen, grads }, i) => {
    expect(seen, `case ${i}`).toEqual(expected[i][0]);
    for (const k of [0, 1]) {
      expect(grads[k]!.dtype).toBe(expected[i][k + 1].dtype);
      expect(Buffer.from(grads[k]!.toTypedArray().buffer).toString('base64')).toBe(expected[i][k + 1].data);
    }
  });
});

it('wraps a plain function too, and says what is wrong with its options', () => {
  const forward = torch.amp.customFwd((_ctx: object, a: Tensor) => a.mm(a.t()), {
    deviceType: 'cpu',
    castInputs: 'bfloat16',
  });
  const ctx = {};
  expect(torch.autocast('cpu', () => forward(ctx, torch.ones([2, 2]))).dtype).toBe('bfloat16');
  expect(forward(ctx, torch.ones([2, 2])).dtype).toBe('float32');
  expect(() => torch.amp.customFwd({ deviceType: 5 as any })).toThrow("got: `<class 'int'>`");
  expect(() => torch.amp.customFwd({ deviceType: 'cpu', castInput: 'float32' } as any)).toThrow(
    "Did you mean 'castInputs'?",
  );
});
