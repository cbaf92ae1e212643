/**
 * gradcheck's fast mode: of each Jacobian one product with random vectors on both sides, u from the inputs'
 * and v from the outputs', instead of all elements. Twin of `_fast_gradcheck` in torch/autograd/gradcheck.py.
 */
import { Complex } from '../python/complex';
import { Generator } from '../tensor/generator';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { GradcheckError } from './gradcheckError';
import { dense, densified, isSparse, valuesOf, withValues } from './gradcheckSparse';
import {
  backwardJacobians,
  type Checked,
  differences,
  floatingOutputs,
  forwardJacobians,
  type GradientRules,
  isDifferentiable,
  needingGrad,
} from './jacobian';

/** A direction among an input's elements; two for a complex input, of its real and its imaginary part. */
export type Direction = Tensor | readonly [re: Tensor, im: Tensor];

const realDtype = (tensor: Tensor) =>
  tensor.dtype === 'complex128' ? 'float64' : tensor.dtype === 'complex64' ? 'float32' : tensor.dtype;

/** A vector of length 1 without negative elements; for a sparse tensor, one of its pattern. */
function randomVector(like: Tensor, generator: Generator, isReal: boolean): Tensor {
  const dtype = isReal ? realDtype(like) : like.dtype;
  const values = isSparse(like) ? valuesOf(like) : like;
  // On the CPU, whatever the default device: the generator is there.
  const drawn = torchOps.rand([values.numel()], { generator, device: 'cpu' }).to(dtype).to(like.device);
  const vector = drawn.div(drawn.norm());
  return isSparse(like) ? withValues(like, vector.view(values.shape)) : vector;
}

/** Directions for inputs and outputs, from a generator of their own. */
export function randomDirections(
  inputs: readonly Tensor[],
  outputs: readonly Tensor[],
): { us: Direction[]; vs: Tensor[] } {
  const generator = new Generator();
  const us = inputs.map((input): Direction => {
    const re = randomVector(input, generator, true);
    return input.isComplex() ? [re, randomVector(input, generator, true)] : re;
  });
  return { us, vs: outputs.map((output) => randomVector(output, generator, false)) };
}

const i = new Complex(0, 1);
const parts = (direction: Direction): readonly Tensor[] =>
  direction instanceof Tensor ? [direction] : direction;

/** What is moved of an input, and by what. */
function movedBy(input: Tensor, direction: Tensor, masked: boolean): Tensor {
  if (!isSparse(input)) return direction.reshape(input.shape);
  return valuesOf(masked ? direction : (densified(direction) as Tensor));
}

/** The Jacobians' products with a direction, by differences: for each floating-point output. */
function numericalProducts(
  call: () => Tensor[],
  input: Tensor,
  direction: Direction,
  { eps, masked }: { eps: number; masked: boolean },
): Tensor[] {
  const entry = isSparse(input) ? valuesOf(input) : input.data;
  const moves = parts(direction).map((part) => movedBy(input, part, masked).mul(eps));
  const real = differences(call, entry, moves[0]!, eps, null);
  if (moves.length === 1) return real;
  const imaginary = differences(call, entry, moves[1]!.mul(i), eps, null);
  return real.map((dx, o) => dx.add(imaginary[o]!.mul(i)));
}

/** v · J · u by backward. */
function analyticalProduct(row: Tensor, direction: Direction): Tensor {
  if (direction instanceof Tensor) return row.dot(direction);
  const both = torchOps.viewAsReal(row.resolveConj());
  return both.select(-1, 0).dot(direction[0]).add(both.select(-1, 1).dot(direction[1]).mul(i));
}

/** What was computed both ways: for each input and each output. */
export interface FastComparison {
  analytical: Tensor;
  numerical: Tensor;
  input: number;
  output: number;
  /** By how much the tolerance of elements grows for a sum of them. */
  scale: number;
}

const flatOf = (vector: Tensor): Tensor => dense(vector).reshape([-1]);
const flat = (direction: Direction): Direction =>
  direction instanceof Tensor ? flatOf(direction) : [flatOf(direction[0]), flatOf(direction[1])];

const total = (vector: Tensor): number => vector.sum().item() as number;

/** Both products of every Jacobian, of backward or of tangents. */
export function fastComparisons(
  fn: Checked,
  inputs: readonly unknown[],
  all: readonly Tensor[],
  settings: GradientRules & { eps: number; masked: boolean },
  isForward: boolean,
): FastComparison[] {
  const wanted = needingGrad(inputs);
  const floating = all.filter(isDifferentiable);
  const outputs = isForward ? floating : floating.filter((output) => output.requiresGrad);
  const { us, vs } = randomDirections(wanted, isForward ? [] : outputs);
  const moved = settings.masked ? inputs : inputs.map(densified);
  const call = floatingOutputs(fn, moved, all);
  const numerical = needingGrad(moved).map((input, k) => numericalProducts(call, input, us[k]!, settings));
  if (!isForward && outputs.length === 0) {
    for (const product of numerical.flat())
      if (product.numel() > 0 && product.abs().max().item() > settings.nondetTol)
        throw new GradcheckError('Numerical gradient for function expected to be zero');
    return [];
  }
  if (isForward) {
    // Of real inputs each direction is one tensor.
    const found = forwardJacobians(fn, inputs, all, settings.checkGradDtypes, us as Tensor[]);
    return found.flatMap((row, input) =>
      row.map((analytical, output) => ({
        analytical,
        numerical: numerical[input]![output]!,
        input,
        output,
        scale: total(us[input] as Tensor),
      })),
    );
  }
  const places = floating.flatMap((output, o) => (output.requiresGrad ? [o] : []));
  return outputs.flatMap((output, o) => {
    const v = vs[o]!;
    const rows = backwardJacobians(inputs, output, settings, v.reshape(output.shape));
    return rows.map((row, input) => ({
      analytical: analyticalProduct(row.select(1, 0), flat(us[input]!)),
      numerical: v.mul(numerical[input]![places[o]!]!).sum(),
      input,
      output: o,
      scale: total(v) * parts(us[input]!).reduce((sum, part) => sum + total(part), 0),
    }));
  });
}
