/** Jacobians computed both ways, compared: all elements of them, or in fast mode a product. */
import { Complex } from '../python/complex';
import { pyComplexRepr, pyFloatRepr } from '../python/pyfloat';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { GradcheckError } from './gradcheckError';
import { type FastComparison, fastComparisons } from './gradcheckFast';
import { densified } from './gradcheckSparse';
import {
  asList,
  backwardJacobians,
  type Checked,
  forwardJacobians,
  type GradientRules,
  isDifferentiable,
  numericalJacobians,
} from './jacobian';

/** A function that is compared. */
export interface Comparison {
  fn: Checked;
  inputs: readonly unknown[];
  /** Whether by tangents, or by backward. */
  isForward: boolean;
  /** Which of the outputs, in forward mode of the inputs, of the function that was given are complex. */
  complexIndices: ReadonlySet<number>;
  /** Which part of these `fn` is of. */
  part: 'real' | 'imag';
}

export interface Tolerances extends GradientRules {
  eps: number;
  atol: number;
  rtol: number;
  fastMode: boolean;
  masked: boolean;
}

/** The inputs of finite differences: elements that are not specified count, unless they are masked. */
const movable = (inputs: readonly unknown[], { masked }: Tolerances): readonly unknown[] =>
  masked ? inputs : inputs.map(densified);

function allclose(a: Tensor, b: Tensor, rtol: number, atol: number): boolean {
  const dtype = torchOps.promoteTypes(a.dtype, b.dtype);
  return torchOps.allclose(a.to(dtype), b.to(dtype), rtol, atol);
}

/** A tensor as Python's f-strings show it: of a single number only that. */
function shown(tensor: Tensor): string {
  if (tensor.dim() > 0) return String(tensor);
  const value: unknown = tensor.item();
  return value instanceof Complex ? pyComplexRepr(value.re, value.im) : pyFloatRepr(value as number);
}

function mismatch(
  { complexIndices, part, isForward }: Comparison,
  output: number,
  input: number,
  numerical: Tensor,
  analytical: Tensor,
): string {
  const isPart = complexIndices.has(isForward ? input : output);
  const prefix = isPart
    ? `While considering the ${part === 'imag' ? 'imaginary' : 'real'} part of complex ${isForward ? 'inputs' : 'outputs'} only, `
    : '';
  const mode = isForward ? 'computed with forward mode ' : '';
  return `${prefix}Jacobian ${mode}mismatch for output ${output} with respect to input ${input},\nnumerical:${shown(numerical)}\nanalytical:${shown(analytical)}\n`;
}

/** `_slow_gradcheck`: every Jacobian. */
function compareElements(comparison: Comparison, settings: Tolerances): void {
  const { fn, inputs, isForward } = comparison;
  const all = asList(fn(...inputs));
  const floating = all.filter(isDifferentiable);
  const numerical = numericalJacobians(fn, movable(inputs, settings), all, settings.eps);
  if (!floating.some((output) => output.requiresGrad)) {
    for (const jacobian of numerical.flat()) {
      if (jacobian.ne(0).any().item())
        throw new GradcheckError('Numerical gradient for function expected to be zero');
    }
    return;
  }
  const byTangents = isForward ? forwardJacobians(fn, inputs, all, settings.checkGradDtypes) : null;
  let index = 0;
  for (const [o, output] of floating.entries()) {
    if (!output.requiresGrad) continue;
    const analytical = byTangents?.map((row) => row[o]!) ?? backwardJacobians(inputs, output, settings);
    for (const [i, a] of analytical.entries()) {
      const n = numerical[i]![o]!;
      if (allclose(a, n.to(a.device), settings.rtol, settings.atol)) continue;
      throw new GradcheckError(mismatch(comparison, index, i, n, a));
    }
    index++;
  }
}

/** What both whole Jacobians are where their products differ. */
function wholeJacobians(
  comparison: Comparison,
  { input, output }: FastComparison,
  settings: Tolerances,
): string {
  const { fn, inputs, isForward } = comparison;
  const all = asList(fn(...inputs));
  const floating = all.filter(isDifferentiable);
  const place = isForward
    ? output
    : floating.flatMap(({ requiresGrad }, o) => (requiresGrad ? [o] : []))[output]!;
  const numerical = numericalJacobians(fn, movable(inputs, settings), all, settings.eps)[input]![place]!;
  const lenient = { nondetTol: Number.POSITIVE_INFINITY, checkGradDtypes: false };
  const analytical = isForward
    ? forwardJacobians(fn, inputs, all, false)[input]![place]!
    : backwardJacobians(inputs, floating[place]!, lenient)[input]!;
  const largest = numerical.sub(analytical).abs().max();
  const advice = allclose(analytical, numerical, settings.rtol, settings.atol)
    ? "Fast gradcheck failed but element-wise differences are small. This means that the\ntest might've passed in slow_mode!"
    : '';
  return (
    '\nThe above quantities relating the numerical and analytical jacobians are computed \n' +
    'in fast mode. See: https://github.com/pytorch/pytorch/issues/53876 for more background \n' +
    'about fast mode. Below, we recompute numerical and analytical jacobians in slow mode:\n\n' +
    `Numerical:\n ${numerical}\nAnalytical:\n${analytical}\n\n` +
    `The max per-element difference (slow mode) is: ${shown(largest)}.\n${advice}`
  );
}

/** Compares the Jacobians of a function of which either the inputs or the outputs are real. */
export function compareAll(comparison: Comparison, settings: Tolerances): void {
  if (!settings.fastMode) {
    compareElements(comparison, settings);
    return;
  }
  const { fn, inputs, isForward } = comparison;
  const all = asList(fn(...inputs));
  for (const found of fastComparisons(fn, inputs, all, settings, isForward)) {
    const { analytical, numerical, input, output, scale } = found;
    if (allclose(analytical, numerical.to(analytical.device), settings.rtol, settings.atol * scale)) continue;
    throw new GradcheckError(
      mismatch(comparison, output, input, numerical, analytical) +
        wholeJacobians(comparison, found, settings),
    );
  }
}
