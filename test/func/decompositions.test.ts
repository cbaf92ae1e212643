/** What runs by other operators under vmap and in forward mode: Python's bits. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { messageOf } from '../helpers/errors';
import { runPython, toWire } from '../helpers/python';
import { isOtherPython } from '../helpers/torchVersion';

const { grad, hessian, jacfwd, vmap } = torch.func;
const F = nn.functional;

let warnings: string[] = [];
const note = (warning: Error): void => void warnings.push(warning.message);
beforeEach(() => {
  warnings = [];
  process.on('warning', note);
});
afterEach(async () => {
  await new Promise(setImmediate);
  process.off('warning', note);
  // A slow loop over the batch would be reported.
  expect(warnings.filter((text) => text.includes('performance drop'))).toEqual([]);
});

const prelude = `
from torch.func import vmap, grad, hessian, jacfwd
F = torch.nn.functional
def u(*shape, dtype=torch.float32):
    n = 1
    for s in shape: n *= s
    return (torch.arange(n, dtype=torch.float64) * 0.7).sin().view(shape).to(dtype)
`;

/** Values that both languages make alike. */
const u = (shape: number[], dtype: 'float32' | 'float64' | 'bfloat16' | 'int64' = 'float32'): Tensor =>
  torch
    .arange(
      shape.reduce((a, b) => a * b, 1),
      { dtype: 'float64' },
    )
    .mul(0.7)
    .sin()
    .view(shape)
    .to(dtype);
const labels = (...values: number[]): Tensor => torch.tensor(values, { dtype: 'int64' });

function same(ours: Record<string, unknown>, python: string): void {
  const theirs: Record<string, unknown> = runPython(`${prelude}\n${python}`);
  expect(Object.keys(ours)).toEqual(Object.keys(theirs));
  for (const [name, value] of Object.entries(ours)) expect(toWire(value), name).toEqual(theirs[name]);
}

describe('under vmap', () => {
  it('computes the backward of regression losses', () => {
    const ours: Record<string, unknown> = {};
    for (const dtype of ['float32', 'float64', 'bfloat16'] as const)
      for (const reduction of ['mean', 'sum'] as const) {
        const [a, b] = [u([5, 7], dtype), u([5, 7], dtype).cos()];
        const losses = {
          mse: (p: Tensor, q: Tensor) => F.mseLoss(p, q, { reduction }),
          smooth: (p: Tensor, q: Tensor) => F.smoothL1Loss(p, q, { reduction, beta: 0.3 }),
          huber: (p: Tensor, q: Tensor) => F.huberLoss(p, q, { reduction, delta: 0.3 }),
        };
        for (const [name, loss] of Object.entries(losses)) {
          ours[`${name} ${dtype} ${reduction}`] = [
            vmap(grad(loss))(a, b),
            vmap(grad(loss, { argnums: 1 }), { inDims: [null, 0] })(a.get(0), b),
          ];
        }
      }
    same(
      ours,
      `
result = {}
for dtype in ('float32', 'float64', 'bfloat16'):
    for reduction in ('mean', 'sum'):
        a = u(5, 7, dtype=getattr(torch, dtype)); b = a.cos()
        for name, loss in (('mse', lambda p, q: F.mse_loss(p, q, reduction=reduction)),
                           ('smooth', lambda p, q: F.smooth_l1_loss(p, q, reduction=reduction, beta=0.3)),
                           ('huber', lambda p, q: F.huber_loss(p, q, reduction=reduction, delta=0.3))):
            result[f'{name} {dtype} {reduction}'] = [vmap(grad(loss))(a, b), vmap(grad(loss, argnums=1), in_dims=(None, 0))(a[0], b)]`,
    );
  });

  it('computes classification losses and their backward', () => {
    const x = u([4, 6, 5]);
    const t = labels(0, 3, 2, 4, 1, 2).expand([4, 6]);
    const w = u([5]).abs().add(0.5);
    const one = u([4, 5]);
    const image = u([2, 3, 5, 2, 2]);
    const pixels = labels(...Array.from({ length: 24 }, (_, i) => (i * 7) % 5)).view([2, 3, 2, 2]);
    const ours: Record<string, unknown> = {};
    for (const reduction of ['mean', 'sum', 'none'] as const) {
      const options = { reduction, ignoreIndex: 2 };
      const plain = (p: Tensor, q: Tensor): Tensor => F.nllLoss(p, q, options);
      const weighted = (p: Tensor, q: Tensor): Tensor => F.nllLoss(p, q, { ...options, weight: w });
      const total =
        (f: (p: Tensor, q: Tensor) => Tensor) =>
        (p: Tensor, q: Tensor): Tensor =>
          f(p, q).sum();
      ours[reduction] = [plain, weighted].flatMap((f) => [
        vmap(f)(x, t),
        vmap(grad(total(f)))(x, t),
        vmap(f)(one, labels(0, 3, 2, 4)),
        vmap(grad(total(f)))(one, labels(0, 3, 2, 4)),
        vmap(f)(image, pixels),
        vmap(grad(total(f)))(image, pixels),
      ]);
    }
    ours.crossEntropy = vmap(grad((p: Tensor, q: Tensor) => F.crossEntropy(p, q)))(x, t);
    same(
      ours,
      `
x = u(4, 6, 5); t = torch.tensor([0, 3, 2, 4, 1, 2]).expand(4, 6); w = u(5).abs() + 0.5; one = u(4, 5)
image = u(2, 3, 5, 2, 2); pixels = torch.tensor([(i * 7) % 5 for i in range(24)]).view(2, 3, 2, 2); l = torch.tensor([0, 3, 2, 4])
result = {}
for reduction in ('mean', 'sum', 'none'):
    result[reduction] = []
    for weight in (None, w):
        f = lambda p, q: F.nll_loss(p, q, weight=weight, reduction=reduction, ignore_index=2)
        g = vmap(grad(lambda p, q: f(p, q).sum()))
        result[reduction] += [vmap(f)(x, t), g(x, t), vmap(f)(one, l), g(one, l), vmap(f)(image, pixels), g(image, pixels)]
result['crossEntropy'] = vmap(grad(lambda p, q: F.cross_entropy(p, q)))(x, t)`,
    );
  });

  it('computes addr', () => {
    const [m, a, b] = [u([4, 3, 5]), u([4, 3]), u([4, 5])];
    const ints = (t: Tensor): Tensor => t.mul(9).long();
    const flags = (t: Tensor): Tensor => t.gt(0);
    const nan = torch.full([4, 3, 5], Number.NaN);
    same(
      {
        plain: vmap(torch.addr)(m, a, b),
        factors: vmap((p: Tensor, q: Tensor, r: Tensor) => torch.addr(p, q, r, { beta: 0.3, alpha: 1.7 }))(
          m,
          a,
          b,
        ),
        dropped: vmap((p: Tensor, q: Tensor, r: Tensor) => torch.addr(p, q, r, { beta: 0, alpha: 1.7 }))(
          nan,
          a,
          b,
        ),
        ints: vmap((p: Tensor, q: Tensor, r: Tensor) => torch.addr(p, q, r, { beta: 2, alpha: 3 }))(
          ints(m),
          ints(a),
          ints(b),
        ),
        flags: vmap(torch.addr)(flags(m), flags(a), flags(b)),
        mixed: vmap(torch.addr)(m.double(), a, b),
        grads: vmap(grad((q: Tensor, r: Tensor) => torch.addr(m.get(0), q, r).sin().sum()))(a, b),
      },
      `
m, a, b = u(4, 3, 5), u(4, 3), u(4, 5)
ints = lambda t: (t * 9).long()
result = dict(plain=vmap(torch.addr)(m, a, b), factors=vmap(lambda p, q, r: torch.addr(p, q, r, beta=0.3, alpha=1.7))(m, a, b),
  dropped=vmap(lambda p, q, r: torch.addr(p, q, r, beta=0, alpha=1.7))(torch.full((4, 3, 5), torch.nan), a, b),
  ints=vmap(lambda p, q, r: torch.addr(p, q, r, beta=2, alpha=3))(ints(m), ints(a), ints(b)),
  flags=vmap(torch.addr)(m > 0, a > 0, b > 0), mixed=vmap(torch.addr)(m.double(), a, b),
  grads=vmap(grad(lambda q, r: torch.addr(m[0], q, r).sin().sum()))(a, b))`,
    );
  });

  it("refuses in Python's words", () => {
    const { aten } = torch.ops;
    const [x, t] = [u([2, 3, 4]), labels(0, 1, 2).expand([2, 3])];
    const ints = u([2, 3, 4]).mul(9).long();
    const one = torch.ones([]);
    const calls: Record<string, () => unknown> = {
      rank: () =>
        vmap((a: Tensor, b: Tensor) => aten.nll_loss_forward.default(a, b, null, 1, -100))(
          u([2, 3, 4, 5]),
          t,
        ),
      target: () =>
        vmap((a: Tensor) => aten.nll_loss_forward.default(a, labels(0).view([1, 1]), null, 1, -100))(x),
      size: () => vmap((a: Tensor) => aten.nll_loss_forward.default(a, labels(0, 1), null, 1, -100))(x),
      weight: () =>
        vmap((a: Tensor, b: Tensor) => aten.nll_loss_forward.default(a, b, u([3]), 1, -100))(x, t),
      gradSize: () =>
        vmap((a: Tensor, b: Tensor) => aten.nll_loss_backward.default(u([2]), a, b, null, 0, -100, one))(
          x,
          t,
        ),
      gradSingle: () =>
        vmap((a: Tensor, b: Tensor) => aten.nll_loss_backward.default(u([2]), a, b, null, 1, -100, one))(
          x,
          t,
        ),
      total: () =>
        vmap((a: Tensor, b: Tensor) => aten.nll_loss_backward.default(one, a, b, null, 1, -100, u([2])))(
          x,
          t,
        ),
      spatial: () =>
        vmap((a: Tensor, b: Tensor) => aten.nll_loss2d_backward.default(one, a, b, null, 1, -100, one))(x, t),
      vector: () => vmap((a: Tensor) => torch.addr(a, a, a.get(0)))(x),
      beta: () => vmap((a: Tensor) => torch.addr(a, a.select(1, 0), a.get(0), { beta: 0.5 }))(ints),
    };
    const theirs: Record<string, string> = runPython(`${prelude}
aten = torch.ops.aten
x = u(2, 3, 4); t = torch.tensor([0, 1, 2]).expand(2, 3); one = torch.ones(()); ints = (x * 9).long()
calls = dict(
  rank=lambda: vmap(lambda a, b: aten.nll_loss_forward.default(a, b, None, 1, -100))(u(2, 3, 4, 5), t),
  target=lambda: vmap(lambda a: aten.nll_loss_forward.default(a, torch.tensor([[0]]), None, 1, -100))(x),
  size=lambda: vmap(lambda a: aten.nll_loss_forward.default(a, torch.tensor([0, 1]), None, 1, -100))(x),
  weight=lambda: vmap(lambda a, b: aten.nll_loss_forward.default(a, b, u(3), 1, -100))(x, t),
  gradSize=lambda: vmap(lambda a, b: aten.nll_loss_backward.default(u(2), a, b, None, 0, -100, one))(x, t),
  gradSingle=lambda: vmap(lambda a, b: aten.nll_loss_backward.default(u(2), a, b, None, 1, -100, one))(x, t),
  total=lambda: vmap(lambda a, b: aten.nll_loss_backward.default(one, a, b, None, 1, -100, u(2)))(x, t),
  spatial=lambda: vmap(lambda a, b: aten.nll_loss2d_backward.default(one, a, b, None, 1, -100, one))(x, t),
  vector=lambda: vmap(lambda a: torch.addr(a, a, a[0]))(x),
  beta=lambda: vmap(lambda a: torch.addr(a, a[:, 0], a[0], beta=0.5))(ints))
result = {}
for name, call in calls.items():
    try: call()
    except Exception as e: result[name] = str(e)`);
    for (const [name, call] of Object.entries(calls))
      expect(messageOf(call, name).split('\n')[0], name).toBe(theirs[name]!.split('\n')[0]);
  });
});

describe('in forward mode', () => {
  it('goes through the backward of softmax and of classification losses', () => {
    const x = u([3, 4], 'float64');
    const t = labels(0, 3, 1);
    const w = u([4], 'float64').abs().add(0.5);
    const image = u([2, 3, 2, 2], 'float64');
    const pixels = labels(0, 1, 2, 1, 0, 2, 2, 1).view([2, 2, 2]);
    same(
      {
        softmax: hessian((a: Tensor) => a.softmax(1).pow(3).sum())(x),
        logSoftmax: hessian((a: Tensor) => a.logSoftmax(1).sin().sum())(x),
        single: hessian((a: Tensor) => a.softmax(1).pow(3).sum())(x.float()),
        crossEntropy: hessian((a: Tensor) => F.crossEntropy(a, t, { weight: w, labelSmoothing: 0.1 }))(x),
        nll: hessian((a: Tensor) => F.nllLoss(a.sin(), t, { weight: w, ignoreIndex: 3 }))(x),
        none: hessian((a: Tensor) => F.nllLoss(a.sin(), t, { reduction: 'none' }).sum())(x),
        one: hessian((a: Tensor) => F.nllLoss(a.sin(), t.get(0)))(x.get(0)),
        pixels: hessian((a: Tensor) => F.crossEntropy(a.sin(), pixels))(image),
        half: jacfwd(grad((a: Tensor) => a.softmax(1).pow(3).sum()))(x.to('bfloat16')),
        logHalf: jacfwd(grad((a: Tensor) => a.logSoftmax(1).sin().sum()))(x.to('float16')),
      },
      `
x = u(3, 4, dtype=torch.float64); t = torch.tensor([0, 3, 1]); w = u(4, dtype=torch.float64).abs() + 0.5
image = u(2, 3, 2, 2, dtype=torch.float64); pixels = torch.tensor([0, 1, 2, 1, 0, 2, 2, 1]).view(2, 2, 2)
result = dict(softmax=hessian(lambda a: (a.softmax(1) ** 3).sum())(x), logSoftmax=hessian(lambda a: a.log_softmax(1).sin().sum())(x),
  single=hessian(lambda a: (a.softmax(1) ** 3).sum())(x.float()),
  crossEntropy=hessian(lambda a: F.cross_entropy(a, t, weight=w, label_smoothing=0.1))(x),
  nll=hessian(lambda a: F.nll_loss(a.sin(), t, weight=w, ignore_index=3))(x),
  none=hessian(lambda a: F.nll_loss(a.sin(), t, reduction='none').sum())(x),
  one=hessian(lambda a: F.nll_loss(a.sin(), t[0]))(x[0]), pixels=hessian(lambda a: F.cross_entropy(a.sin(), pixels))(image),
  half=jacfwd(grad(lambda a: (a.softmax(1) ** 3).sum()))(x.to(torch.bfloat16)),
  logHalf=jacfwd(grad(lambda a: a.log_softmax(1).sin().sum()))(x.to(torch.float16)))`,
    );
  });

  it.skipIf(isOtherPython('forward mode through normalisations'))(
    'goes through the backward of normalisations',
    () => {
      const x = u([3, 4], 'float64');
      const [w, b] = [u([4], 'float64').add(2), u([4], 'float64')];
      const [mean, variance] = [u([4], 'float64'), u([4], 'float64').abs().add(1)];
      const all = { argnums: [0, 1, 2] as const };
      type Three = (a: Tensor, w: Tensor, b: Tensor) => Tensor;
      const layer: Three = (a, w, b) => F.layerNorm(a, [4], w, b).sin().sum();
      const batch: Three = (a, w, b) => F.batchNorm(a, null, null, w, b, true).sin().sum();
      const evaluated: Three = (a, w, b) => F.batchNorm(a, mean, variance, w, b, false).sin().sum();
      same(
        {
          layer: hessian(layer, all)(x, w, b),
          plain: hessian((a: Tensor) => F.layerNorm(a, [4]).sin().sum())(x),
          vector: hessian((a: Tensor) => F.layerNorm(a, [4]).sin().sum())(x.get(0)),
          batch: hessian(batch, all)(x, w, b),
          unweighted: hessian((a: Tensor) => F.batchNorm(a, null, null, null, null, true).sin().sum())(x),
          evaluated: hessian(evaluated, all)(x, w, b),
          empty: hessian((a: Tensor) => F.layerNorm(a, [4]).sin().sum())(torch.zeros([0, 4])),
        },
        `
x = u(3, 4, dtype=torch.float64); w = u(4, dtype=torch.float64) + 2; b = u(4, dtype=torch.float64); mean, var = b, b.abs() + 1
al = dict(argnums=(0, 1, 2))
result = dict(layer=hessian(lambda a, w, b: F.layer_norm(a, [4], w, b).sin().sum(), **al)(x, w, b),
  plain=hessian(lambda a: F.layer_norm(a, [4]).sin().sum())(x), vector=hessian(lambda a: F.layer_norm(a, [4]).sin().sum())(x[0]),
  batch=hessian(lambda a, w, b: F.batch_norm(a, None, None, w, b, True).sin().sum(), **al)(x, w, b),
  unweighted=hessian(lambda a: F.batch_norm(a, None, None, None, None, True).sin().sum())(x),
  evaluated=hessian(lambda a, w, b: F.batch_norm(a, mean, var, w, b, False).sin().sum(), **al)(x, w, b),
  empty=hessian(lambda a: F.layer_norm(a, [4]).sin().sum())(torch.zeros(0, 4)))`,
      );
    },
  );
});
