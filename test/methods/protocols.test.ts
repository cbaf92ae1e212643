/** What generic tools do with tensors and modules: print, serialise, clone and compare them. */
import assert from 'node:assert/strict';
import { inspect, isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';

// What JavaScript's operators see: the types don't let tests write most of it.
const any = (value: unknown): any => value;

describe("JavaScript's operators", () => {
  it('take the number of a tensor with one element that requires no gradient', () => {
    expect(torch.tensor(2) >= torch.tensor(10)).toBe(false);
    expect(torch.tensor(0.00001) < torch.tensor(9.2)).toBe(true);
    const three = any(torch.tensor([3]));
    expect([three * 2, -three, three + 1, 1 - three, Number(three), Math.max(three, 5)]).toEqual([
      6, -3, 4, -2, 3, 5,
    ]);
    expect(three > 2 && three < 10 && Object.is(+three, 3)).toBe(true);
    expect(Number(any(torch.tensor(true)))).toBe(1);
    expect(any(torch.tensor(2n ** 60n)) + 1n).toBe(2n ** 60n + 1n);
    expect(Float32Array.from([any(torch.tensor(7))])).toEqual(new Float32Array([7]));
  });

  it('keep the least of several losses', () => {
    let best: Tensor = torch.tensor(Infinity);
    for (const value of [10.5, 9.2, 10.1, 0.00001, 100]) {
      const loss = torch.tensor(value, { dtype: 'float64' });
      if (loss < best) best = loss;
    }
    expect(best.item()).toBe(0.00001);
  });

  it.each([
    ['several elements', torch.ones(2, 3), /of the shape \[2, 3\] is no number.*x\.add\(y\).*x\.neg\(\)/],
    ['no element', torch.ones(0), /of the shape \[0\] is no number/],
    [
      'a gradient',
      torch.tensor(1.5, { requiresGrad: true }),
      /would lose it as a number.*x\.mul.*x\.item\(\)/,
    ],
    [
      'a history',
      torch.tensor(1.5, { requiresGrad: true }).mul(2),
      /would lose it as a number.*x\.detach\(\)/,
    ],
    ['a complex number', torch.tensor(new torch.Complex(1, 2)), /of complex64 is no number/],
    ['a Parameter', new nn.Parameter(torch.ones(1)), /would lose it as a number/],
    ['a Complex', new torch.Complex(1, 2), /A Complex is no number/],
  ])('are an error for %s', (_name, value, message) => {
    const x = any(value);
    for (const use of [() => -x, () => x * 2, () => x + 1, () => 1 - x, () => x < 3, () => Number(x)]) {
      expect(use).toThrow(TypeError);
      expect(use).toThrow(message);
    }
    expect(`${x}`).toBe(x.toString());
    expect(String(x)).toBe(x.toString());
  });

  it('are an error for modules and generators, whose text is what strings take', () => {
    for (const x of [any(new nn.Linear(1, 1)), any(new torch.Generator())]) {
      expect(() => x * 2).toThrow('is no number');
      expect(() => x < 2).toThrow('is no number');
      expect(`model: ${x}`).toBe(`model: ${x.toString()}`);
    }
  });

  it('find no iterator in a tensor without dimensions', () => {
    expect(() => [...torch.tensor(1)]).toThrow(TypeError);
    expect(any(torch.tensor(1))[Symbol.iterator]).toBeUndefined();
    expect([...torch.tensor([1, 2])].map((x) => x.item())).toEqual([1, 2]);
  });
});

describe('JSON', () => {
  it('has the values', () => {
    const results = {
      epoch: 3,
      loss: torch.tensor(0.25),
      probabilities: torch.tensor([
        [0.5, 0.5],
        [1, 0],
      ]),
    };
    expect(JSON.stringify(results)).toBe('{"epoch":3,"loss":0.25,"probabilities":[[0.5,0.5],[1,0]]}');
    expect(JSON.stringify([torch.tensor([true, false]), torch.tensor([1n]), torch.ones(0)])).toBe(
      '[[true,false],[1],[]]',
    );
    expect(JSON.stringify(torch.tensor(new torch.Complex(1, 2)))).toBe('{"re":1,"im":2}');
    expect(JSON.stringify(torch.eye(2).toSparse())).toBe('[[1,0],[0,1]]');
    expect(JSON.stringify(torch.eye(2).toSparseCsr())).toBe('[[1,0],[0,1]]');
    expect(JSON.parse(JSON.stringify(torch.arange(5000)))).toHaveLength(5000);
    expect(JSON.stringify(torch.nested.nestedTensor([torch.ones(1), torch.ones(2)]))).toBe('[[1],[1,1]]');
    expect(JSON.stringify(torch.ones(2, { requiresGrad: true }).mul(3))).toBe('[3,3]');
  });

  it('has state dicts, also of modules, optimizers and schedulers', () => {
    const model = new nn.Linear(2, 1);
    const optimizer = new optim.SGD(model.parameters(), { lr: 0.5, momentum: 0.5 });
    const weights = { weight: model.weight.tolist(), bias: model.bias!.tolist() };
    expect(JSON.parse(JSON.stringify({ model, best: model.stateDict() }))).toEqual({
      model: weights,
      best: weights,
    });
    model(torch.ones(2)).sum().backward();
    optimizer.step();
    const state = JSON.parse(JSON.stringify({ optimizer })).optimizer;
    expect(state.param_groups[0]).toMatchObject({ lr: 0.5, momentum: 0.5, params: [0, 1] });
    expect(state.state[0].momentum_buffer).toEqual([[1, 1]]);
    const scheduler = new optim.lrScheduler.StepLR(optimizer, 3);
    expect(JSON.parse(JSON.stringify(scheduler))).toMatchObject({ step_size: 3, last_epoch: 0 });
    const generator = new torch.Generator().manualSeed(3);
    expect(JSON.parse(JSON.stringify(generator)).state).toEqual(generator.getState().tolist());
  });

  it('has a text for a tensor without values', () => {
    const gone = torch.ones(2);
    gone.dispose();
    expect(JSON.stringify([gone])).toBe('["[Tensor: disposed]"]');
    expect(JSON.stringify(torch.ones(2, { device: 'meta' }))).toBe(`"tensor(..., device='meta', size=(2,))"`);
  });
});

describe('deep equality', () => {
  const x = () => torch.arange(6).reshape(2, 3).float();
  const big = () => torch.arange(100_000).float();
  const nan = () => torch.tensor([0, NaN]);
  const equal: [string, () => unknown, () => unknown][] = [
    ['the same values', x, x],
    ['other strides', x, () => x().t().contiguous().t()],
    ['many values', big, big],
    ['no dimension', () => torch.tensor(1), () => torch.tensor(1)],
    [
      'NaN',
      nan,
      () =>
        torch
          .tensor([0, 1])
          .div(torch.tensor([1, 0]))
          .sub(torch.tensor([0, Infinity])),
    ],
    ['many NaNs', () => torch.full([100], NaN), () => torch.zeros(100).div(0)],
    ['bfloat16', () => big().bfloat16(), () => big().bfloat16()],
    [
      'many complex numbers',
      () => torch.complex(big(), big()),
      () => torch.complex(big(), big().neg()).conj(),
    ],
    ['sparse', () => x().toSparse(), () => x().toSparse()],
    ['state dicts', () => ({ a: { w: x() } }), () => ({ a: { w: x() } })],
    ['maps and arrays', () => new Map([['w', [x()]]]), () => new Map([['w', [x()]]])],
    ['parameters', () => new nn.Parameter(x()), () => new nn.Parameter(x())],
  ];
  const different: [string, () => unknown, () => unknown][] = [
    ['the values', x, () => x().add(1)],
    ['one value of many', big, () => big().set(99_999, 0)],
    ['the shape', x, () => x().reshape(3, 2)],
    ['the number of dimensions', () => torch.tensor(1), () => torch.tensor([1])],
    ['the dtype', x, () => x().double()],
    ['the values without a dimension', () => torch.tensor(1), () => torch.tensor(99)],
    ['nested values', () => ({ loss: torch.tensor(1) }), () => ({ loss: torch.tensor(99) })],
    ['the last digit', () => torch.tensor(0.1), () => torch.tensor(0.1).nextafter(torch.tensor(1))],
    ['NaN', nan, () => torch.tensor([NaN, 0])],
    ['the layout', x, () => x().toSparse()],
    ['sparse values', () => x().toSparse(), () => x().neg().toSparse()],
    ['state dicts', () => ({ a: { w: x() } }), () => ({ a: { w: x().neg() } })],
    ['maps', () => new Map([['w', [x()]]]), () => new Map([['w', [x().neg()]]])],
  ];

  it.each(equal)('holds for equal tensors: %s', (_name, a, b) => {
    assert.deepEqual(a(), b());
    expect(isDeepStrictEqual(a(), b())).toBe(true);
    if (_name.startsWith('many') || _name === 'bfloat16') return; // Vitest iterates
    expect(a()).toEqual(b());
    expect(a()).toStrictEqual(b());
  });

  it.each(different)('does not for tensors that differ in %s', (_name, a, b) => {
    expect(() => assert.deepEqual(a(), b())).toThrow(assert.AssertionError);
    expect(isDeepStrictEqual(a(), b())).toBe(false);
    if (_name === 'one value of many' || _name === 'the layout') return; // Vitest iterates
    expect(a()).not.toEqual(b());
    expect(a()).not.toStrictEqual(b());
  });

  it('is told to Vitest and Jest by testers', () => {
    expect.addEqualityTesters(torch.utils.equalityTesters);
    expect(big()).toEqual(big());
    expect({ x: [big()] }).not.toEqual({ x: [big().set(99_999, 0)] });
    expect(torch.zeros(0, 3)).not.toEqual(torch.zeros(0, 4));
    expect(x()).not.toEqual(x().toSparse());
    expect(torch.tensor(1)).not.toEqual(1);
  });

  it('shows what differs', () => {
    expect(() => assert.deepEqual(torch.ones(2), torch.zeros(3))).toThrow(
      /float32 \[2\] \[1,1\][\s\S]*float32 \[3\] \[0,0,0\]/,
    );
  });

  it('compares the state of generators', () => {
    const generator = (seed: number) => new torch.Generator().manualSeed(seed);
    expect(isDeepStrictEqual(generator(1), generator(1).cloneState())).toBe(true);
    expect(isDeepStrictEqual(generator(1), generator(2))).toBe(false);
  });

  it('looks at tensors without values', () => {
    const gone = torch.ones(2);
    gone.dispose();
    expect(isDeepStrictEqual(gone, torch.ones(2))).toBe(false);
    expect(isDeepStrictEqual(torch.ones(2, { device: 'meta' }), torch.ones(2))).toBe(false);
    expect(inspect(gone, { customInspect: false })).toContain('disposed');
    expect(Object.prototype.toString.call(Object.getPrototypeOf(gone))).toBe('[object Tensor]');
  });
});

describe("Jest's messages", () => {
  /**
   * As Jest copies two values before it prints how they differ: what the object lists, else what all its
   * properties give, those of its classes too.
   */
  const copyAsJest = (object: any): object => {
    const listed = Symbol.for('@jest/serializableProperties');
    const found: PropertyDescriptorMap = {};
    for (let level = object; level !== Object.prototype; level = Object.getPrototypeOf(level)) {
      for (const key of level[listed] ?? Reflect.ownKeys(level)) {
        const property = Object.getOwnPropertyDescriptor(level, key);
        if (property !== undefined && !Object.hasOwn(found, key)) found[key] = property;
      }
    }
    const values = Reflect.ownKeys(found).map((key) => [key, { value: object[key] }] as const);
    return Object.create(Object.getPrototypeOf(object), Object.fromEntries(values));
  };

  it.each([
    ['a vector', torch.tensor([1, 2]), '[1,2]'],
    ['a number', torch.tensor(3), '3'],
    ['a parameter', new nn.Parameter(torch.ones(1, 2)), '[[1,1]]'],
    ['booleans', torch.tensor([true]), '[true]'],
    ['a sparse tensor', torch.eye(2).toSparse(), '[[1,0],[0,1]]'],
    ['what has no values', torch.ones(2, { device: 'meta' }), `"tensor(..., device='meta', size=(2,))"`],
  ])('show the values of %s', (_what, tensor, text) => {
    expect(JSON.stringify(copyAsJest(tensor))).toBe(text);
  });
});

describe('structured clone', () => {
  it.each([
    ['a tensor', () => torch.ones(2), /torch\.deepcopy.*torch\.save/],
    ['a state dict', () => new nn.Linear(2, 1).stateDict(), /torch\.deepcopy.*torch\.save/],
    ['a list of parameters', () => [...new nn.Linear(2, 1).parameters()], /torch\.deepcopy/],
    ['a module', () => new nn.Linear(2, 1), /torch\.deepcopy/],
    ['an optimizer', () => new optim.SGD(new nn.Linear(2, 1).parameters()), /torch\.deepcopy/],
    ['a generator', () => new torch.Generator().cloneState(), /getState/],
  ])('is an error for %s', (_name, make, advice) => {
    expect(() => structuredClone(make())).toThrow(advice);
    expect(() => new MessageChannel().port1.postMessage({ x: make() })).toThrow(advice);
    expect(() => serialize(make())).toThrow(advice);
  });

  it('takes what its error says', () => {
    const x = torch.ones(2);
    const bytes: Buffer = deserialize(serialize(torch.save(x)));
    expect(torch.load(bytes)).toEqual(x);
    expect(torch.deepcopy({ x })).toEqual({ x });
  });
});
