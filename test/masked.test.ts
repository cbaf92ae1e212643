/** `torch.masked` against Python: values, dtypes, gradients and errors, with masks of every shape. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../src/index';
import { PyTensor, runPython, tensorToWire } from './helpers/python';
import { type ErrorCase, sameErrors } from './helpers/twin';

const masked: any = torch.masked;

const reductions = ['sum', 'prod', 'amax', 'amin', 'mean', 'logsumexp', 'norm', 'var', 'std'];
const along = ['cumsum', 'cumprod', 'softmax', 'logSoftmax', 'softmin'];
const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

interface Case {
  fn: string;
  dtype: string;
  args: unknown[];
  options: Record<string, unknown>;
  mask: string | null;
}

/** Masks by name; `none` lets nothing through in its first row. */
const masks: Record<string, () => Tensor> = {
  full: () =>
    torch.tensor([
      [true, false, true, true],
      [false, true, true, false],
      [true, true, true, true],
    ]),
  row: () => torch.tensor([true, false, true, true]),
  column: () => torch.tensor([[true], [false], [true]]),
  none: () =>
    torch.tensor([
      [false, false, false, false],
      [true, true, false, true],
      [false, true, true, true],
    ]),
  numbers: () =>
    torch.tensor([
      [0, 1, 2, 0],
      [1, 1, 1, 1],
      [0, 0, 0, 3],
    ]),
};

const cases: Case[] = [];
for (const dtype of ['float32', 'float64', 'bfloat16', 'int64', 'int32', 'uint8', 'bool', 'complex64']) {
  for (const mask of [null, ...Object.keys(masks)]) {
    for (const fn of reductions) {
      const first = fn === 'norm' ? [3] : [];
      for (const dim of [null, 1, [0, -1], []]) {
        cases.push({ fn, dtype, mask, args: [...first, dim], options: { keepdim: dim === 1 } });
      }
    }
    for (const fn of ['argmax', 'argmin']) {
      for (const dim of [null, 0])
        cases.push({ fn, dtype, mask, args: [dim], options: { keepdim: dim === 0 } });
    }
    for (const fn of along) cases.push({ fn, dtype, mask, args: [1], options: {} });
    cases.push({ fn: 'median', dtype, mask, args: [-1], options: {} });
    cases.push({ fn: 'normalize', dtype, mask, args: [2, 1], options: { eps: 0.5 } });
  }
}
for (const fn of [...reductions, ...along]) {
  const args = along.includes(fn) ? [0] : fn === 'norm' ? [2, 0] : [0];
  for (const dtype of ['int32', 'float64'])
    cases.push({ fn, dtype, mask: 'full', args, options: { dtype: fn === 'prod' ? 'float32' : 'float64' } });
}
for (const ord of [0, 1, Infinity, -Infinity, 0.5])
  cases.push({ fn: 'norm', dtype: 'float32', mask: 'none', args: [ord, 1], options: {} });
for (const fn of ['var', 'std']) {
  cases.push({ fn, dtype: 'float32', mask: 'full', args: [1, false], options: {} });
  cases.push({ fn, dtype: 'float64', mask: 'none', args: [1], options: { correction: 2 } });
  cases.push({ fn, dtype: 'float64', mask: 'full', args: [1, true], options: { correction: 2 } });
}

const python = `
import warnings
warnings.simplefilter("ignore")
result = []
for case in input["cases"]:
    x = input["inputs"][case["dtype"]]
    kwargs = {k: getattr(torch, v) if k == "dtype" else v for k, v in case["options"].items()}
    args = [tuple(arg) if isinstance(arg, list) else arg for arg in case["args"]]
    if case["mask"] is not None:
        kwargs["mask"] = input["masks"][case["mask"]]
    try:
        result.append(getattr(torch.masked, case["fn"])(x, *args, **kwargs))
    except Exception as error:
        result.append(str(error))
`;

function input(dtype: string): Tensor {
  torch.manualSeed(4);
  const x = torch.randn([3, 4]).mul(3);
  if (dtype === 'bool') return x.gt(0);
  if (dtype === 'uint8') return x.abs().to('uint8');
  return dtype === 'complex64' ? torch.complex(x, x.flip([0])) : x.to(dtype as 'float32');
}

const isMessage = (value: unknown): value is string => typeof value === 'string';

describe('torch.masked', () => {
  it('gives what Python gives', () => {
    const dtypes = [...new Set(cases.map(({ dtype }) => dtype))];
    const theirs = runPython(python, {
      cases: cases.map((one) => ({ ...one, fn: snake(one.fn) })),
      inputs: Object.fromEntries(dtypes.map((dtype) => [dtype, tensorToWire(input(dtype))])),
      masks: Object.fromEntries(Object.entries(masks).map(([name, make]) => [name, tensorToWire(make())])),
    });
    let compared = 0;
    cases.forEach((one, i) => {
      const options = { ...one.options, ...(one.mask === null ? {} : { mask: masks[one.mask]!() }) };
      let ours: unknown;
      try {
        ours = tensorToWire(masked[one.fn](input(one.dtype), ...one.args, options));
      } catch (error) {
        ours = (error as Error).message;
      }
      if (isMessage(theirs[i])) {
        // LibTorch's own text may have advice of ours below.
        expect(ours, inspect(one)).toSatisfy(isMessage);
        expect((ours as string).split('\n')[0], inspect(one)).toBe(theirs[i].split('\n')[0]);
        return;
      }
      compared++;
      expect(ours, inspect(one)).toEqual(theirs[i]);
      expect(ours).toBeInstanceOf(PyTensor);
    });
    expect(compared).toBeGreaterThan(1000);
  });

  it('adds in the domain of logarithms', () => {
    const [a, b] = [torch.tensor([1, 2, 3]), torch.tensor([0, -1, 5])];
    const [inputMask, otherMask] = [torch.tensor([true, false, true]), torch.tensor([true, true, false])];
    const theirs = runPython(
      `
a, b, m, n = input
result = [torch.masked.logaddexp(a, b), torch.masked.logaddexp(a, b, input_mask=m, other_mask=n),
    torch.masked.logaddexp(a, b, input_mask=m, dtype=torch.float64)]`,
      [a, b, inputMask, otherMask],
    );
    expect(
      [
        masked.logaddexp(a, b),
        masked.logaddexp(a, b, { inputMask, otherMask }),
        masked.logaddexp(a, b, { inputMask, dtype: 'float64' }),
      ].map(tensorToWire),
    ).toEqual(theirs);
  });

  it('has the gradients of Python', () => {
    const names = [...reductions, ...along];
    const theirs = runPython(
      `
result = []
for name in input["names"]:
    x = input["x"].clone().requires_grad_()
    args = [2.0, 1] if name == "norm" else [1]
    torch.masked.__dict__[name](x, *args, mask=input["mask"]).sum().backward()
    result.append(x.grad)`,
      { names: names.map(snake), x: input('float32'), mask: masks['full']!() },
    );
    names.forEach((name, i) => {
      const x = input('float32').requiresGrad_();
      const args = name === 'norm' ? [2, 1] : [1];
      const value = masked[name](x, ...args, { mask: masks['full']!() });
      value.sum().backward();
      expect(tensorToWire(x.grad!), name).toEqual(theirs[i]);
    });
  });

  const x = () => torch.ones([2, 3]);
  const call = (py: string, ours: () => unknown): ErrorCase => [`torch.masked.${py}`, ours];
  sameErrors([
    call('sum(torch.ones(2, 3), 2)', () => masked.sum(x(), 2)),
    call('sum(torch.ones(2, 3), [0, 0])', () => masked.sum(x(), [0, 0])),
    call('sum(torch.ones(2, 3), mask=torch.ones(1, 2, 3))', () =>
      masked.sum(x(), { mask: torch.ones([1, 2, 3]) }),
    ),
    call('sum(torch.ones(2, 3), mask=torch.ones(2))', () => masked.sum(x(), { mask: torch.ones([2]) })),
    call('mean(torch.ones(2, 3, dtype=torch.int64))', () =>
      masked.mean(torch.ones([2, 3], { dtype: 'int64' })),
    ),
    call('mean(torch.ones(2, 3), dtype=torch.int32)', () => masked.mean(x(), { dtype: 'int32' })),
    call('amax(torch.ones(2, 3, dtype=torch.bool), mask=torch.ones(3))', () =>
      masked.amax(torch.ones([2, 3], { dtype: 'bool' }), { mask: torch.ones([3]) }),
    ),
    call('median(torch.ones(2, 3, dtype=torch.int64), mask=torch.zeros(3))', () =>
      masked.median(torch.ones([2, 3], { dtype: 'int64' }), { mask: torch.zeros([3]) }),
    ),
    call('cumsum(torch.ones(2, 3).to_sparse(), 0, mask=torch.ones(2, 3).to_sparse())', () =>
      masked.cumsum(x().toSparse(), 0, { mask: x().toSparse() }),
    ),
  ]);

  it('says what is missing or of a wrong kind', () => {
    expect(() => masked.sum()).toThrow(/missing 1 required positional argument: 'input'/);
    expect(() => masked.softmax(x())).toThrow(/'dim'/);
    expect(() => masked.sum(5)).toThrow(/a Tensor for input/);
    expect(() => masked.sum(x(), { mask: [true] })).toThrow(/a Tensor for mask/);
    expect(() => masked.sum(x(), 0.5)).toThrow(/an integer for dim/);
    expect(() => masked.sum(x(), { maks: x() })).toThrow(/Did you mean 'mask'/);
    expect(() => masked.sum(x().toSparse())).toThrow(/masked sum expects strided tensor/);
  });
});
