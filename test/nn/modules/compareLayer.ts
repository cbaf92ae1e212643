/**
 * A layer against Python's: initial parameters after the same seed, text, state dict, result, gradients,
 * all bit for bit.
 */
import { expect } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import type { Module } from '../../../src/nn/modules/module';
import { runPython, toWire } from '../../helpers/python';
import { asPythonPrints } from '../../helpers/torchVersion';

const twin = `
import torch, torch.nn as nn
torch.manual_seed(7)
module = eval(input["python"])
if not input["train"]:
    module.eval()
inputs = [t.requires_grad_(t.is_floating_point() and g) for t, g in zip(input["inputs"], input["grad"])]
start = {k: v.clone() for k, v in module.state_dict().items()}
torch.manual_seed(11)
outputs = module(*inputs)
outputs = list(outputs) if isinstance(outputs, tuple) else [outputs]
first = outputs[0]
params = dict(module.named_parameters())
grads = [None for _ in inputs]
if first.requires_grad:
    first.backward(torch.linspace(-1, 1, first.numel(), dtype=first.dtype).view(first.shape))
    grads = [t.grad for t in inputs]
result = {
    "repr": repr(module),
    "keys": list(start),
    "state": list(start.values()),
    "outputs": [t.detach() for t in outputs],
    "inputGrads": grads,
    "paramGrads": [p.grad for p in params.values()],
    "paramNames": list(params),
}
`;

/** What a comparison of a layer needs. */
export interface LayerCase {
  /** Makes the layer here. */
  make: () => Module;
  /** The Python expression that makes it there. */
  python: string;
  /** Shapes of random inputs, or the inputs themselves. */
  inputs: (number[] | Tensor)[];
  /** Whether both run in training mode. Default: true */
  train?: boolean;
  /** Whether inputs take gradients, or which of them do. Default: true */
  grad?: boolean | boolean[];
}

/** Runs the layer here and in Python and compares everything. */
export function compareLayer({ make, python, inputs, train = true, grad = true }: LayerCase): void {
  torch.manualSeed(3);
  const given = inputs.map((spec) => (Array.isArray(spec) ? torch.randn(spec) : spec));
  const flags = given.map((_, i) => (Array.isArray(grad) ? grad[i]! : grad));
  const expected = runPython(twin, { python, inputs: given, train, grad: flags });

  torch.manualSeed(7);
  const module = make();
  if (!train) module.eval();
  const leaves = given.map((t, i) =>
    t
      .detach()
      .clone()
      .requiresGrad_(t.isFloatingPoint() && flags[i]!),
  );
  const start = module.stateDict();
  const state = Object.values(start).map(toWire);
  torch.manualSeed(11);
  const result: Tensor | Tensor[] = module(...leaves);
  const outputs = Array.isArray(result) ? [...result] : [result];
  const [first] = outputs as [Tensor];
  if (first.requiresGrad) {
    const weights = torch.linspace(-1, 1, first.numel(), { dtype: first.dtype }).view(first.shape);
    first.backward({ gradient: weights });
  }

  expect(asPythonPrints(String(module))).toBe(expected.repr);
  expect(Object.keys(start)).toEqual(expected.keys);
  expect(state).toEqual(expected.state);
  expect(outputs.map(toWire)).toEqual(expected.outputs);
  expect(leaves.map((t) => toWire(t.grad))).toEqual(expected.inputGrads);
  expect(module.namedParameters().map(([name]) => name)).toEqual(expected.paramNames);
  expect(module.parameters().map((p) => toWire(p.grad))).toEqual(expected.paramGrads);
}
