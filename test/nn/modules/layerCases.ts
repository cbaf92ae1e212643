/**
 * Many layers against Python's in one Python call: initial parameters after the same seed, text, state dict,
 * results, gradients of inputs and parameters, and error texts, all bit for bit.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import torch, { Tensor } from '../../../src/index';
import type { Module } from '../../../src/nn/modules/module';
import { withoutAdvice } from '../../helpers/errors';
import { runPython, toWire } from '../../helpers/python';
import { asPythonPrints, isOtherPython } from '../../helpers/torchVersion';

/** One layer, and how it is called. */
export interface LayerCase {
  /** The Python expression that makes the layer. */
  python: string;
  /** Makes the layer here. */
  make: () => Module;
  /** Shapes of random inputs, or the inputs themselves. */
  inputs: (number[] | Tensor)[];
  /** The call here and there; the layer with the inputs as they are unless given. */
  call?: [python: string, ours: (module: any, ...inputs: Tensor[]) => unknown];
  /** Default: true */
  train?: boolean;
  /** Whether both run without gradients. Default: false */
  noGrad?: boolean;
  /** The random inputs' dtype. Default: float32 */
  dtype?: 'float32' | 'float64' | undefined;
}

/** A call that fails the same way on both sides. */
export type ErrorCase = [python: string, ours: () => unknown];

const twin = `
import warnings
import torch, torch.nn as nn, torch.nn.functional as F
from torch.nn.utils.rnn import *
warnings.simplefilter("ignore")
def flat(value):
    if value is None or isinstance(value, torch.Tensor):
        return [value]
    return [t for item in value for t in flat(item)]
def run(case):
    torch.manual_seed(7)
    module = eval(case["python"])
    module.train(case["train"])
    inputs = [t.requires_grad_(t.is_floating_point()) for t in case["inputs"]]
    start = {k: v.clone() for k, v in module.state_dict().items()}
    torch.manual_seed(11)
    with torch.set_grad_enabled(not case["noGrad"]):
        result = eval(case["call"])(module, *inputs)
    outputs = flat(result)
    wanted = [t for t in outputs if t is not None and t.requires_grad]
    if wanted:
        torch.autograd.backward(wanted, [torch.linspace(-1, 1, t.numel(), dtype=t.dtype).view(t.shape) for t in wanted])
    dense = lambda t: t.to_dense() if t is not None and t.is_sparse else t
    return {
        "repr": repr(module),
        "keys": list(start),
        "state": list(start.values()),
        "outputs": [t if t is None else t.detach() for t in outputs],
        "inputGrads": [t.grad for t in inputs],
        "names": [name for name, _ in module.named_parameters()],
        "grads": [dense(p.grad) for p in module.parameters()],
        "after": list(module.state_dict().values()),
    }
result = [run(case) for case in input]
`;

const errors = `
import torch, torch.nn as nn, torch.nn.functional as F
from torch.nn.utils.rnn import *
result = []
for code in input:
    try:
        eval(code)
        result.append(None)
    except Exception as e:
        result.append([type(e).__name__, str(e)])
`;

const dense = (t: Tensor | null) => (t?.isSparse ? t.toDense() : t);

/** All tensors of a nested result, in order. */
function flat(value: any): (Tensor | null)[] {
  if (value === null || value === undefined) return [null];
  return value instanceof Tensor ? [value] : [...value].flatMap(flat);
}

function run(layer: LayerCase, inputs: Tensor[]) {
  torch.manualSeed(7);
  const module: any = layer.make();
  module.train(layer.train ?? true);
  const leaves = inputs.map((t) => t.detach().clone().requiresGrad_(t.isFloatingPoint()));
  const start = Object.entries(module.stateDict()).map(([name, t]) => [name, toWire(t as Tensor)] as const);
  torch.manualSeed(11);
  const ours = layer.call?.[1] ?? ((m: any, ...args: Tensor[]) => m(...args));
  const result = torch.setGradEnabled(!layer.noGrad, () => ours(module, ...leaves));
  const outputs = flat(result);
  const wanted = outputs.filter((t): t is Tensor => t?.requiresGrad === true);
  const weights = (t: Tensor) => torch.linspace(-1, 1, t.numel(), { dtype: t.dtype }).view(t.shape);
  if (wanted.length > 0) torch.autograd.backward(wanted, wanted.map(weights));
  return {
    repr: asPythonPrints(String(module)),
    keys: start.map(([name]) => name),
    state: start.map(([, t]) => t),
    outputs: outputs.map(toWire),
    inputGrads: leaves.map((t) => toWire(t.grad)),
    names: module.namedParameters().map(([name]: [string]) => name),
    grads: module.parameters().map((p: Tensor) => toWire(dense(p.grad))),
    after: Object.values(module.stateDict()).map((t) => toWire(t as Tensor)),
  };
}

/** Declares a test for each layer; Python runs once for all. */
export function layerCases(title: string, all: readonly LayerCase[]): void {
  const cases = all.filter(({ python }) => !isOtherPython(python));
  describe.skipIf(cases.length === 0)(title, () => {
    const expected: any[] = [];
    const inputs: Tensor[][] = [];
    beforeAll(() => {
      torch.manualSeed(3);
      for (const { inputs: given, dtype = 'float32' } of cases) {
        inputs.push(given.map((spec) => (Array.isArray(spec) ? torch.randn(spec, { dtype }) : spec)));
      }
      const given = cases.map(({ python, call, train = true, noGrad = false }, i) => ({
        python,
        call: call?.[0] ?? 'lambda m, *args: m(*args)',
        train,
        noGrad,
        inputs: inputs[i],
      }));
      expected.push(...runPython(twin, given));
    });
    cases.forEach((layer, i) => {
      const how = [layer.call?.[0], layer.train === false ? 'eval' : null, layer.noGrad ? 'no grad' : null];
      it(`${i}: ${[layer.python, ...how].filter(Boolean).join(', ')}`, () => {
        const ours = run(layer, inputs[i]!);
        for (const [name, value] of Object.entries(ours)) {
          const theirs = expected[i][name];
          const tensors = Array.isArray(theirs) && typeof theirs[0] !== 'string';
          expect(value, name).toEqual(tensors ? theirs : theirs);
        }
      });
    });
  });
}

const classes: Record<string, new (...args: any[]) => Error> = {
  ValueError: RangeError,
  IndexError: RangeError,
  TypeError,
  AssertionError: Error,
};

/** Declares one test: each call throws what Python raises, text for text. */
export function sameErrorTexts(all: readonly ErrorCase[]): void {
  const cases = all.filter(([python]) => !isOtherPython(python));
  it('fails as in Python, text for text', () => {
    const expected: ([string, string] | null)[] = runPython(
      errors,
      cases.map(([python]) => python),
    );
    cases.forEach(([python, ours], i) => {
      expect(expected[i], `Python does not raise: ${python}`).not.toBeNull();
      const [type, message] = expected[i]!;
      let thrown: any;
      try {
        ours();
      } catch (error) {
        thrown = error;
      }
      // Below Python's words stands the place of a nested module.
      expect(withoutAdvice(String(thrown?.message), message), python).toBe(message);
      expect(thrown, python).toBeInstanceOf(classes[type] ?? torch.TorchError);
    });
  });
}
