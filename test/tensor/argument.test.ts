/** How calls with tensors among their arguments are bound. */
import { describe, expect, it } from 'vitest';
import { binder } from '../../src/common/binder';
import torch from '../../src/index';
import { tensor } from '../../src/tensor/argument';

interface Scale {
  input: unknown;
  factor: unknown;
  eps?: number | null;
  inplace?: boolean;
  out?: unknown;
}
const binding = binder<Scale, ['input', 'factor', 'eps', 'inplace']>(
  'scale',
  { input: tensor, factor: 'any' },
  { eps: 0.5, inplace: false },
  { out: null },
);
const bind = (rest: readonly unknown[], ...given: unknown[]) => {
  const { input: _input, factor: _factor, ...bound } = binding.named([...given, ...rest]);
  return bound;
};
const x = torch.ones([2]);

describe('binding', () => {
  it('fills in defaults', () => {
    expect(bind([], x, 2)).toEqual({ eps: 0.5, inplace: false, out: null });
    expect(bind([undefined, true], x, 2)).toEqual({ eps: 0.5, inplace: true, out: null });
  });

  it('takes positionals, options, and positionals then options', () => {
    expect(bind([1, true], x, 2)).toEqual({ eps: 1, inplace: true, out: null });
    expect(bind([{ inplace: true, out: 'y' }], x, 2)).toEqual({ eps: 0.5, inplace: true, out: 'y' });
    expect(bind([1, { inplace: true }], x, 2)).toEqual({ eps: 1, inplace: true, out: null });
    expect(bind([{ eps: undefined }], x, 2)).toEqual({ eps: 0.5, inplace: false, out: null });
  });

  it('gives every call an object of its own', () => {
    const first = bind([], x, 2);
    first.eps = 9;
    expect(bind([], x, 2).eps).toBe(0.5);
  });

  it('null is a value, Python’s None', () => {
    expect(bind([null], x, 2)).toEqual({ eps: null, inplace: false, out: null });
  });
});

describe('errors', () => {
  const fails = (rest: unknown[], given: unknown[], message: string | RegExp) =>
    expect(() => bind(rest, ...given)).toThrow(
      typeof message === 'string'
        ? new TypeError(message)
        : expect.objectContaining({ message: expect.stringMatching(message) }),
    );

  it('names what is missing', () => {
    fails([], [x, undefined], "scale() missing 1 required positional argument: 'factor'");
    fails(
      [],
      [undefined, undefined],
      "scale() missing 2 required positional arguments: 'input' and 'factor'",
    );
  });
  it('refuses too many positionals, and keyword-only ones among them', () => {
    fails([1, true, x], [x, 2], /^scale\(\) takes from 2 to 4 positional arguments but 5 were given$/);
  });
  it('refuses what is given twice', () => {
    fails([1, { eps: 2 }], [x, 2], "scale() got multiple values for argument 'eps'");
  });
  it('names the nearest option', () => {
    fails([{ epss: 1 }], [x, 2], "scale: unknown option 'epss'. Did you mean 'eps'?");
  });
  it('wants tensors where tensors belong', () => {
    fails([], ['a', 2], "scale(): argument 'input' (position 1) must be Tensor, not str");
    fails([], [null, 2], "scale(): argument 'input' (position 1) must be Tensor, not NoneType");
    fails([], [{}, 2], "scale(): argument 'input' (position 1) must be Tensor, not dict");
  });
});
