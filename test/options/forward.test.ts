/** Every layer and transform of the library refuses more arguments than its `forward` has parameters. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor, vision } from '../../src/index';
import { Callable } from '../../src/nn/modules/module/callable';

const x = torch.ones([2, 2]);
const refusal = /takes (from \d+ to )?\d+ positional arguments? but \d+ were given/;

/** Those that hand on what they get, and the containers that are never called. */
const passOn = [
  'AveragedModel',
  'DataParallel',
  'DistributedDataParallel',
  'ParameterDict',
  'ParameterList',
  'RandomChoice',
];

const isNamespace = (value: unknown): value is object =>
  /^\[object (Object|Module)\]$/.test(Object.prototype.toString.call(value));

function addClasses(parent: object, seen: Set<unknown>, found: Map<string, any>): void {
  if (seen.has(parent)) return;
  seen.add(parent);
  for (const value of Object.values(parent)) {
    if (typeof value === 'function' && value.prototype instanceof Callable) found.set(value.name, value);
    else if (isNamespace(value)) addClasses(value, seen, found);
  }
}

/** The classes that can be named, and those within models and parametrizations. */
function allClasses(): Map<string, any> {
  const found = new Map<string, any>();
  addClasses(torch, new Set(), found);
  const { models } = vision;
  for (const name of ['densenet121', 'mobilenetV2', 'resnet18', 'squeezenet11'] as const) {
    for (const module of torch
      .device('meta', (): nn.Module => (models[name] as () => nn.Module)())
      .modules()) {
      found.set(module.constructor.name, module.constructor);
    }
  }
  const { orthogonal, spectralNorm, weightNorm } = nn.utils.parametrizations;
  for (const parametrized of [orthogonal, spectralNorm, weightNorm]) {
    for (const module of parametrized(new nn.Linear(2, 2)).modules()) {
      found.set(module.constructor.name, module.constructor);
    }
  }
  return found;
}

const classes = allClasses();

it('finds what scripts name, and what they only meet', () => {
  expect(classes.size).toBeGreaterThan(220);
  expect([...classes.keys()]).toEqual(
    expect.arrayContaining(['Linear', 'BasicBlock', 'DenseLayer', 'Fire', 'InvertedResidual', '_WeightNorm']),
  );
});

const withForward = [...classes].filter(
  ([name, { prototype }]) =>
    !passOn.includes(name) && ![undefined, nn.Module.prototype.forward].includes(prototype.forward),
);

it.each(withForward)('%s', (_, cls) => {
  const blank = Object.create(cls.prototype);
  expect(() => cls.prototype.forward.apply(blank, new Array(30).fill(x))).toThrow(refusal);
});

describe('a superfluous argument', () => {
  const layer: any = new nn.Linear(2, 2);

  it('is refused in a call, and in one of forward', () => {
    const text = 'Linear.forward() takes 1 positional argument but 2 were given';
    expect(() => layer(x, x)).toThrow(text);
    expect(() => layer.forward(x, x)).toThrow(new TypeError(text));
    expect(() => (new nn.LSTM(2, 2) as any)(x, null, x)).toThrow(
      'LSTM.forward() takes from 1 to 2 positional arguments but 3 were given',
    );
    expect(() => (new vision.transforms.ToTensor() as any)(x, x)).toThrow(
      'ToTensor.forward() takes 1 positional argument but 2 were given',
    );
  });

  it('is refused by name where it is an option', () => {
    expect(() => layer(x, { inplace: true })).toThrow("Linear.forward: unknown option 'inplace'");
    expect(() => (new nn.GRU(2, 2) as any)(x, { h0: x })).toThrow("GRU: unknown option 'h0'");
  });

  it('is no matter in a class of the script, as in any function', () => {
    class Twice extends nn.Linear {
      override forward(input: Tensor, times = 2): Tensor {
        return super.forward(input).mul(times);
      }
    }
    const twice: any = new Twice(2, 2);
    expect(twice(x, 3, 'more').equal(nn.functional.linear(x, twice.weight, twice.bias).mul(3))).toBe(true);
  });
});
