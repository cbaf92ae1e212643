/** How arguments are bound to parameters. */
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { binder, refuseArguments, required } from '../../src/common/binder';
import { markValues } from '../../src/common/optionsObject';
import torch, { type Tensor } from '../../src/index';
import { tensor } from '../../src/tensor/argument';

interface ScaleOptions {
  input: Tensor;
  factor: number;
  eps?: number | null;
  inplace?: boolean;
  out?: string | null;
}
type ScaleOrder = [input: 'input', factor: 'factor', eps: 'eps', inplace: 'inplace'];
const bind = binder<ScaleOptions, ScaleOrder>(
  'scale',
  { input: tensor, factor: 'any' },
  { eps: 0.5, inplace: false },
  { out: null },
);
const x = torch.ones([2]);
const y = torch.ones([3]);
const plain = { input: 'x', factor: 2, eps: 0.5, inplace: false, out: null };
const show = (value: unknown) => (value === x ? 'x' : value);
const named = (...args: unknown[]): Record<string, unknown> => {
  const { input, ...others } = bind.named(args);
  return { input: show(input), ...others };
};
const list = (...args: unknown[]) => bind(args).slice(0, 4).map(show);
const fails = (args: unknown[], message: string) =>
  expect(() => bind(args)).toThrow(expect.objectContaining({ constructor: TypeError, message }));

describe('values', () => {
  it('are the positional ones, then the defaults', () => {
    expect(list(x, 2)).toEqual(['x', 2, 0.5, false]);
    expect(list(x, 2, undefined, true)).toEqual(['x', 2, 0.5, true]);
    expect(named(x, 2, null)).toEqual({ ...plain, eps: null });
  });

  it('are what an options object at the end says, for parameters without a default too', () => {
    expect(named(x, 2, { inplace: true, out: 'y' })).toEqual({ ...plain, inplace: true, out: 'y' });
    expect(named(x, 2, 1, { inplace: true })).toEqual({ ...plain, eps: 1, inplace: true });
    expect(named(x, { factor: 2 })).toEqual(plain);
    expect(named({ factor: 2, input: x, eps: undefined })).toEqual(plain);
  });

  it('are in a new list each time', () => {
    bind([x, 2])[2] = 9;
    expect(bind([x, 2])[2]).toBe(0.5);
  });
});

describe('errors', () => {
  it('say what is missing', () => {
    fails([x], "scale() missing 1 required positional argument: 'factor'");
    fails([x, undefined], "scale() missing 1 required positional argument: 'factor'");
    fails([], "scale() missing 2 required positional arguments: 'input' and 'factor'");
    const three = binder<{ a: 1; b: 1; c: 1 }, ['a', 'b', 'c']>('f', { a: 'any', b: 'any', c: 'any' }, {});
    expect(() => three([])).toThrow("f() missing 3 required positional arguments: 'a', 'b', and 'c'");
  });

  it('say what is too much', () => {
    fails([x, 2, 1, true, 'y'], 'scale() takes from 2 to 4 positional arguments but 5 were given');
    const none = binder<{}, []>('f', {}, {});
    expect(() => none([1])).toThrow('f() takes 0 positional arguments but 1 was given');
  });

  it('say what is given twice', () => {
    fails([x, 2, 1, { eps: 2 }], "scale() got multiple values for argument 'eps'");
    fails([x, 2, { factor: 2 }], "scale() got multiple values for argument 'factor'");
    fails(
      [x, 2, { eps: 1 }, { inplace: true }],
      "scale(): only the last argument may hold options, but argument 'eps' (position 3) does",
    );
  });

  it('name the option that was meant', () => {
    fails([x, 2, { epss: 1 }], "scale: unknown option 'epss'. Did you mean 'eps'?");
    fails(
      [x, 2, { zzzzzzzz: 1 }],
      "scale: unknown option 'zzzzzzzz'. Its options are: input, factor, eps, inplace, out.",
    );
    fails(
      [x, 2, { toString: 1 }],
      "scale: unknown option 'toString'. Its options are: input, factor, eps, inplace, out.",
    );
  });

  it('want tensors where tensors belong, by name too', () => {
    fails(['a', 2], "scale(): argument 'input' (position 1) must be Tensor, not str");
    fails([null, 2], "scale(): argument 'input' (position 1) must be Tensor, not NoneType");
    fails([{}, 2], "scale(): argument 'input' (position 1) must be Tensor, not dict");
    fails([{ input: 3, factor: 2 }], "scale(): argument 'input' (position 1) must be Tensor, not int");
  });

  it('bear the name of the class that shares a binder', () => {
    expect(() => bind([], 'Scale2d')).toThrow(
      "Scale2d() missing 2 required positional arguments: 'input' and 'factor'",
    );
  });
});

describe('an options object', () => {
  const eps = (options: unknown) => named(x, 2, options).eps;

  it('may come from another realm, or have no prototype', () => {
    expect(eps(vm.runInNewContext('({ eps: 3 })'))).toBe(3);
    expect(eps(Object.assign(Object.create(null), { eps: 3 }))).toBe(3);
  });

  it('may be an instance of a class: fields, accessors and inherited properties are options, methods are not', () => {
    class Base {
      eps = 3;
      describe() {
        return 'no option';
      }
    }
    class Derived extends Base {
      get inplace() {
        return true;
      }
      static epss = 4;
      #epss = 5;
      own = () => this.#epss;
    }
    expect(eps(new Base())).toBe(3);
    expect(() => eps(new Derived())).toThrow("scale: unknown option 'own'.");
    class Fine extends Base {
      get inplace() {
        return true;
      }
    }
    expect(named(x, 2, new Fine())).toEqual({ ...plain, eps: 3, inplace: true });
    expect(eps(Object.create({ eps: 3 }))).toBe(3);
    expect(eps(vm.runInNewContext('new (class { eps = 3 })()'))).toBe(3);
    expect(() =>
      eps(
        new (class Wrong {
          epz = 1;
        })(),
      ),
    ).toThrow("scale: unknown option 'epz'. Did you mean 'eps'?");
  });

  it('is nothing with a nature of its own', () => {
    const values = [
      [1],
      new Map(),
      new Set(),
      new Date(),
      /x/,
      new Float32Array(1),
      Promise.resolve(),
      () => 1,
      y,
    ];
    for (const value of [
      ...values,
      vm.runInNewContext('[1]'),
      vm.runInNewContext('new Map()'),
      new Error('x'),
    ])
      expect(eps(value)).toBe(value);
    const iterable = { *[Symbol.iterator]() {} };
    expect(eps(iterable)).toBe(iterable);
    class Marked {}
    markValues(Marked);
    const marked = new (class extends Marked {
      eps = 3;
    })();
    expect(eps(marked)).toBe(marked);
  });

  it('has options: an object without any is refused', () => {
    class Odd {}
    fails(
      [x, 2, new Odd()],
      'scale: Odd is none of its arguments and holds none of its options; ' +
        'expected an object with the options input, factor, eps, inplace, out',
    );
    expect(named(x, 2, {})).toEqual(plain);
  });

  it('is an argument where the parameter takes objects', () => {
    interface LoadOptions {
      state: object;
      sampler?: object | null;
      strict?: boolean;
    }
    const load = binder<LoadOptions, [state: 'state', sampler: 'sampler', strict: 'strict']>(
      'load',
      { state: 'data' },
      { sampler: null, strict: true },
      {},
      { sampler: 'object' },
    );
    const state = { strict: 1 };
    const sampler = new (class {
      strict = false;
    })();
    expect(load([state])).toEqual([state, null, true]);
    expect(load([state, { strict: false }])).toEqual([state, null, false]);
    expect(load([state, sampler])).toEqual([state, sampler, true]);
    expect(load([state, sampler, sampler])).toEqual([state, sampler, false]);
  });

  it('is an argument where the parameter owns it', () => {
    interface TrainOptions {
      dataset: object;
      shuffle?: boolean;
    }
    const train = binder<TrainOptions, [dataset: 'dataset', shuffle: 'shuffle']>(
      'train',
      { dataset: { owns: (object) => 'getItem' in object } },
      { shuffle: false },
    );
    const dataset = { getItem: () => 1 };
    class Settings {
      dataset = dataset;
      shuffle = true;
    }
    expect(train([dataset])).toEqual([dataset, false]);
    expect(train([dataset, { shuffle: true }])).toEqual([dataset, true]);
    expect(train([{ dataset }])).toEqual([dataset, false]);
    expect(train([new Settings()])).toEqual([dataset, true]);
    expect(() => train([{ datset: dataset }])).toThrow("unknown option 'datset'. Did you mean 'dataset'?");
  });
});

describe('what has to be named', () => {
  const crop = binder<{ image: string; size: number; fill?: number }, [image: 'image']>(
    'crop',
    { image: 'any' },
    {},
    { size: required, fill: 0 },
  );

  it('is taken by name only', () => {
    expect(crop.named(['x', { size: 2 }])).toEqual({ image: 'x', size: 2, fill: 0 });
    expect(() => crop(['x', 2])).toThrow('crop() takes 1 positional argument but 2 were given');
  });

  it('is missed in Python’s words', () => {
    expect(() => crop(['x'])).toThrow(
      new TypeError("crop() missing 1 required keyword-only argument: 'size'"),
    );
    expect(() => crop(['x', { size: undefined }])).toThrow("keyword-only argument: 'size'");
  });
});

it('functions without parameters refuse any', () => {
  expect(() => refuseArguments('now', [])).not.toThrow(/./);
  expect(() => refuseArguments('now', [1])).toThrow(
    new TypeError('now() takes 0 positional arguments but 1 was given'),
  );
  expect(() => refuseArguments('now', [{ utc: true }])).toThrow(
    "now: unknown option 'utc'. It takes no options.",
  );
});
