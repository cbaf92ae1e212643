/** Clipping gradients, and parameters as one vector, give Python’s bits. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { runPython, toWire } from '../../helpers/python';

const make = (): Tensor[] => {
  torch.manualSeed(4);
  return [[3, 4], [5], [2, 2]].map((shape, i) => {
    const p = new nn.Parameter(torch.randn(shape, { dtype: i === 2 ? 'float64' : 'float32' }));
    if (i !== 1) p.grad = torch.randn(shape, { dtype: p.dtype });
    return p;
  });
};

const twin = (call: string) =>
  runPython(`
    import torch.nn as nn
    torch.manual_seed(4)
    params = []
    for i, shape in enumerate([(3, 4), (5,), (2, 2)]):
        dtype = torch.float64 if i == 2 else torch.float32
        p = nn.Parameter(torch.randn(shape, dtype=dtype))
        if i != 1:
            p.grad = torch.randn(shape, dtype=dtype)
        params.append(p)
    out = ${call}
    result = [out] + [p.grad for p in params]
  `).map((t: object | null) => t && { ...t });

describe('gradient clipping', () => {
  it.each([
    [1, {}, ''],
    [0.5, { normType: 1 }, ', norm_type=1'],
    [0.1, { normType: Infinity }, ', norm_type=float("inf")'],
    [100, { foreach: false }, ', foreach=False'],
    [1, { foreach: true }, ', foreach=True'],
  ])('clipGradNorm_(%d, %o) equals Python', (maxNorm, options, python) => {
    const params = make();
    const total = nn.utils.clipGradNorm_(params, maxNorm, options);
    expect(toWire([total, ...params.map((p) => p.grad)])).toEqual(
      twin(`nn.utils.clip_grad_norm_(params, ${maxNorm}${python})`),
    );
  });

  it.each([
    [{}, ''],
    [{ foreach: true }, ', foreach=True'],
  ])('clipGradValue_(0.3, %o) equals Python', (options, python) => {
    const params = make();
    nn.utils.clipGradValue_(params, 0.3, options);
    expect(toWire([null, ...params.map((p) => p.grad)])).toEqual(
      twin(`nn.utils.clip_grad_value_(params, 0.3${python})`),
    );
  });

  it('in two steps is the same', () => {
    const [one, two] = [make(), make()];
    nn.utils.clipGradNorm_(one, 0.5);
    const total = nn.utils.getTotalNorm(two.flatMap((p) => (p.grad ? [p.grad] : [])));
    nn.utils.clipGradsWithNorm_(two, 0.5, total);
    expect(toWire(two.map((p) => p.grad))).toEqual(toWire(one.map((p) => p.grad)));
  });

  it('takes one tensor and none', () => {
    const p = new nn.Parameter(torch.ones([1]));
    expect(nn.utils.clipGradNorm_(p, 1).item()).toBe(0);
    expect(() => nn.utils.clipGradNorm_([3] as any, 1)).toThrow(
      'Expected a Tensor or an iterable of Tensors for parameters but received [3] of type array',
    );
    p.grad = torch.tensor([4], { dtype: 'float32' });
    expect(nn.utils.clipGradNorm_(p, 1).item()).toBe(4);
    expect(p.grad.item()).toBe(0.9999997615814209); // 4 / (4 + 1e-6) in float32, as in Python
  });

  it('may refuse a norm that is not finite', () => {
    const p = new nn.Parameter(torch.ones([1]));
    p.grad = torch.full([1], Number.NaN);
    expect(() => nn.utils.clipGradNorm_(p, 1, { errorIfNonfinite: true })).toThrow(
      'The total norm of order 2.0 for gradients from `parameters` is non-finite, so it cannot be clipped.',
    );
  });
});

describe('parameters as one vector', () => {
  it('and back', () => {
    const layer = new nn.Linear(2, 3);
    const vector = nn.utils.parametersToVector(layer.parameters());
    expect(vector.shape).toEqual([9]);
    nn.utils.vectorToParameters(torch.arange(9, { dtype: 'float32' }), layer.parameters());
    expect(layer.weight.tolist()).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(layer.bias!.tolist()).toEqual([6, 7, 8]);
    expect(() => nn.utils.vectorToParameters(3 as any, [])).toThrow('expected torch.Tensor, but got: int');
  });
});
