/**
 * Weight and spectral normalisation, old and new, orthogonal weights and parametrizations of one's own,
 * all bit for bit as in Python.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { runPython, toWire } from '../../helpers/python';

const U = nn.utils;
const { parametrizations, parametrize } = U;

class Symmetric extends nn.Module {
  override forward(x: Tensor): Tensor {
    return x.triu().add(x.triu(1).mT);
  }
  rightInverse(x: Tensor): Tensor {
    return x.triu();
  }
}

class Double extends nn.Module {
  override forward(x: Tensor): Tensor {
    return x.mul(2);
  }
}

/** The twin of norms.py's cases. */
const cases: [() => nn.Module, number[]][] = [
  [() => parametrizations.weightNorm(new nn.Linear(4, 3)), [2, 4]],
  [() => parametrizations.weightNorm(new nn.Linear(4, 3), { dim: null }), [2, 4]],
  [() => parametrizations.weightNorm(new nn.Conv2d(2, 3, 2), 'weight', 1), [1, 2, 4, 4]],
  [() => parametrizations.spectralNorm(new nn.Linear(4, 3)), [2, 4]],
  [
    () => parametrizations.spectralNorm(new nn.ConvTranspose2d(2, 3, 2), { nPowerIterations: 2 }),
    [1, 2, 4, 4],
  ],
  [() => parametrizations.spectralNorm(new nn.Linear(4, 3), 'bias'), [2, 4]],
  [() => parametrizations.orthogonal(new nn.Linear(4, 4)), [2, 4]],
  [() => parametrizations.orthogonal(new nn.Linear(5, 3)), [2, 5]],
  [() => parametrizations.orthogonal(new nn.Linear(3, 5), { orthogonalMap: 'cayley' }), [2, 3]],
  [() => parametrizations.orthogonal(new nn.Linear(5, 3), 'weight', 'matrix_exp'), [2, 5]],
  [() => parametrizations.orthogonal(new nn.Linear(4, 3), { useTrivialization: false }), [2, 4]],
  [
    () =>
      parametrizations.orthogonal(new nn.Linear(3, 3), {
        orthogonalMap: 'cayley',
        useTrivialization: false,
      }),
    [2, 3],
  ],
  [
    () => {
      const layer = parametrize.registerParametrization(new nn.Linear(3, 3), 'weight', new Symmetric());
      return parametrize.registerParametrization(layer, 'weight', new Double());
    },
    [2, 3],
  ],
  [() => U.weightNorm(new nn.Linear(4, 3)), [2, 4]],
  [() => U.weightNorm(new nn.Linear(4, 3), 'weight', null), [2, 4]],
  [() => U.spectralNorm(new nn.Linear(4, 3)), [2, 4]],
  [() => U.spectralNorm(new nn.ConvTranspose1d(2, 3, 2), { nPowerIterations: 3 }), [1, 2, 4]],
];

function run(module: nn.Module, shape: number[]) {
  const size = shape.reduce((a, b) => a * b, 1);
  const x = torch.linspace(-1, 1, size).view(shape).requiresGrad_();
  const start = Object.entries(module.stateDict()).map(([k, v]) => [k, toWire(v)]);
  const outputs: unknown[] = [];
  for (let i = 0; i < 2; i++) {
    const y = module(x);
    y.pow(2).sum().backward();
    outputs.push(toWire(y));
  }
  module.eval();
  outputs.push(toWire(module(x)));
  return {
    repr: String(module),
    keys: start.map(([k]) => k),
    start: start.map(([, v]) => v),
    outputs,
    grads: [x.grad, ...module.parameters().map((p) => p.grad)].map(toWire),
    names: module.namedParameters().map(([name]) => name),
    end: Object.values(module.stateDict()).map(toWire),
  };
}

function assign(module: any, name: string): unknown {
  const shape: number[] = module[name].shape;
  const size = shape.reduce((a, b) => a * b, 1);
  try {
    module[name] = torch.linspace(-1, 1, size).view(shape);
  } catch (e) {
    return (e as Error).message;
  }
  return toWire(module[name]);
}

describe('normalised and parametrized weights', () => {
  const twin = readFileSync(path.join(__dirname, 'norms.py'), 'utf8');
  const expected: any[] = runPython(`${twin}\nresult = all_cases()\n`);

  cases.forEach(([make, shape], i) => {
    it(`of case ${i} are Python’s: ${make.toString().replace(/\s+/g, ' ').slice(6, 90)}`, () => {
      const theirs = expected[i];
      torch.manualSeed(7);
      const module: any = make();
      const ours: any = run(module, shape);
      torch.manualSeed(3);
      if (parametrize.isParametrized(module)) {
        const [name] = module.parametrizations.keys();
        ours.before = parametrize.typeBeforeParametrizations(module).name;
        ours.copied = toWire(torch.deepcopy(module)(torch.ones(shape)));
        ours.assigned = assign(module, name);
        parametrize.removeParametrizations(module, name);
      } else if (module.weight_g) U.removeWeightNorm(module);
      else U.removeSpectralNorm(module);
      const state = module.stateDict();
      ours.removed = [
        String(module),
        Object.keys(state),
        Object.values(state).map((t) => toWire(t as Tensor)),
      ];
      for (const key of Object.keys(theirs)) expect(ours[key], key).toEqual(theirs[key]);
      expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
    });
  });
});
