/** torch.autograd.gradcheck and gradgradcheck: gradients against finite differences. */
import { type Arguments, type Bound, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { warn } from '../common/warnings';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { grad } from './backward';
import { Function } from './function';
import {
  analyticalJacobians,
  asList,
  type Checked,
  differentiable,
  isDifferentiable,
  needingGrad,
  numericalJacobians,
} from './jacobian';

/** A gradient that gradcheck or gradgradcheck found wrong. */
export class GradcheckError extends TorchError {
  override name = 'GradcheckError';
}

/** Options of `gradcheck`. */
export interface GradcheckOptions {
  /** The step of the finite differences. Default: 1e-6 */
  eps?: number | undefined;
  /** Absolute tolerance. Default: 1e-5 */
  atol?: number | undefined;
  /** Relative tolerance. Default: 1e-3 */
  rtol?: number | undefined;
  /** Throws what is wrong; with false the answer is false. Default: true */
  raiseException?: boolean | undefined;
  /** How much two backwards of the same graph may differ. Default: 0 */
  nondetTol?: number | undefined;
  /** Checks that missing gradients of outputs count as zeros. Default: true */
  checkUndefinedGrad?: boolean | undefined;
  /** Checks that a gradient has its input's dtype. Default: false */
  checkGradDtypes?: boolean | undefined;
}

const defaults: Bound<GradcheckOptions> = {
  eps: 1e-6,
  atol: 1e-5,
  rtol: 1e-3,
  raiseException: true,
  nondetTol: 0,
  checkUndefinedGrad: true,
  checkGradDtypes: false,
};

type Settings = Bound<GradcheckOptions>;

interface GradcheckParameters extends GradcheckOptions {
  func: Checked;
  inputs: Tensor | readonly unknown[];
}

type GradcheckOrder = [func: 'func', inputs: 'inputs'];
const bindGradcheck = binder<GradcheckParameters, GradcheckOrder>(
  'gradcheck',
  { func: 'any', inputs: 'any' },
  {},
  defaults,
);

/** Which part of complex outputs is looked at. */
type Part = 'real' | 'imag';

function checkInputs(inputs: readonly unknown[]): void {
  for (const [i, input] of inputs.entries()) {
    if (!(input instanceof Tensor) || !input.requiresGrad) continue;
    if (input.dtype !== 'float64' && input.dtype !== 'complex128') {
      warn(
        `Input #${i} requires gradient and is not a double precision floating point or complex. ` +
          'This check will likely fail if all the inputs are not of double precision floating point or complex. ',
      );
    }
    if (input.layout !== 'strided') {
      throw new TorchError(
        `gradcheck takes dense tensors only, but the ${i}th input has the layout ${input.layout}. Call toDense() inside of the function.`,
      );
    }
    const shape = input.shape;
    if (!input.stride().every((stride, dim) => stride > 0 || shape[dim]! <= 1)) {
      throw new TorchError(
        `The ${i}th input has a dimension with stride 0. gradcheck only supports inputs that are non-overlapping to be able to ` +
          'compute the numerical gradients correctly. You should call .contiguous on the input before passing it to gradcheck.',
      );
    }
  }
  if (needingGrad(inputs).length === 0) {
    throw new RangeError(
      'gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.',
    );
  }
}

function allclose(a: Tensor, b: Tensor, { rtol, atol }: Settings): boolean {
  const dtype = torchOps.promoteTypes(a.dtype, b.dtype);
  return torchOps.allclose(a.to(dtype), b.to(dtype), rtol, atol);
}

function analytical(inputs: readonly unknown[], output: Tensor, settings: Settings): Tensor[] {
  const first = analyticalJacobians(inputs, output.clone());
  const second = analyticalJacobians(inputs, output.clone());
  if (!first.dtypesAgree && settings.checkGradDtypes) throw new GradcheckError('Gradient has dtype mismatch');
  if (!first.sizesAgree) throw new GradcheckError('Analytical gradient has incorrect size');
  for (const [i, jacobian] of first.jacobians.entries()) {
    if (jacobian.numel() === 0) continue;
    if (jacobian.sub(second.jacobians[i]!).abs().max().item() > settings.nondetTol) {
      throw new GradcheckError(
        'Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, ' +
          'although analytical gradient matches numerical gradient.' +
          `The tolerance for nondeterminism was ${settings.nondetTol}.`,
      );
    }
  }
  return first.jacobians;
}

/** `_slow_gradcheck`: every Jacobian of a function with real outputs, by differences and by backward. */
function compareJacobians(
  fn: Checked,
  inputs: readonly unknown[],
  settings: Settings,
  complexOutputs: ReadonlySet<number>,
  part: Part,
): void {
  const all = asList(fn(...inputs));
  const outputs = all.filter(isDifferentiable);
  const numerical = numericalJacobians(fn, inputs, all, settings.eps);
  if (!outputs.some((output) => output.requiresGrad)) {
    for (const jacobian of numerical.flat()) {
      if (jacobian.ne(0).any().item())
        throw new GradcheckError('Numerical gradient for function expected to be zero');
    }
    return;
  }
  let index = 0;
  for (const [o, output] of outputs.entries()) {
    if (!output.requiresGrad) continue;
    for (const [i, a] of analytical(inputs, output, settings).entries()) {
      const n = numerical[i]![o]!;
      if (allclose(a, n.to(a.device), settings)) continue;
      const prefix = complexOutputs.has(index)
        ? `While considering the ${part === 'imag' ? 'imaginary' : 'real'} part of complex outputs only, `
        : '';
      throw new GradcheckError(
        `${prefix}Jacobian mismatch for output ${index} with respect to input ${i},\nnumerical:${n}\nanalytical:${a}\n`,
      );
    }
    index++;
  }
}

function compareAll(fn: Checked, inputs: readonly unknown[], settings: Settings): void {
  const outputs = asList(fn(...inputs));
  const complexOutputs = new Set(
    differentiable(outputs).flatMap((output, i) => (output.isComplex() ? [i] : [])),
  );
  if (!outputs.some((output) => output.isComplex())) {
    compareJacobians(fn, inputs, settings, complexOutputs, 'real');
    return;
  }
  // A complex function is two real ones.
  for (const part of ['imag', 'real'] as const) {
    const real: Checked = (...args) =>
      asList(fn(...args)).map((output) => (output.isComplex() ? torchOps[part](output) : output));
    compareJacobians(real, inputs, settings, complexOutputs, part);
  }
}

/** Gradients of zero must come back as zeros. */
function checkZeroGradients(outputs: readonly Tensor[], inputs: readonly unknown[]): void {
  const wanted = needingGrad(inputs);
  const zeros = outputs.map((output) => torchOps.zerosLike(output));
  const gradients = grad(outputs, wanted, { gradOutputs: zeros, allowUnused: true }) as (Tensor | null)[];
  for (const [i, gradient] of gradients.entries()) {
    if (gradient === null) continue;
    const input = wanted[i]!;
    const dense = gradient.layout === 'strided' ? gradient : gradient.toDense();
    if (dense.ne(0).any().item()) throw new GradcheckError('backward not multiplied by grad_output');
    if (gradient.dtype !== input.dtype) throw new GradcheckError('grad is incorrect type');
    if (gradient.device !== input.device) throw new GradcheckError('grad is incorrect device');
    if (String(gradient.shape) !== String(input.shape)) throw new GradcheckError('grad is incorrect size');
  }
}

/** Passes a tensor on, and no gradient back. */
class UndefinedGrad extends Function {
  static override forward(_ctx: unknown, x: Tensor): Tensor {
    return x.viewAs(x);
  }
  static override backward(): null {
    return null;
  }
}

/** Outputs without a gradient must count as zeros: all of them at once, and each alone. */
function checkUndefinedGradients(fn: Checked, inputs: readonly unknown[], count: number): void {
  const wanted = needingGrad(inputs);
  const cases = [-1, ...(count > 1 ? Array.from({ length: count }, (_, i) => i) : [])];
  for (const alone of cases) {
    const outputs = differentiable(fn(...inputs)).map((output, i) =>
      alone < 0 || i === alone ? UndefinedGrad.apply(output) : output,
    );
    const zeros = outputs.map((output) => torchOps.zerosLike(output));
    let gradients: (Tensor | null)[];
    try {
      gradients = grad(outputs, wanted, { gradOutputs: zeros, allowUnused: true });
    } catch (cause) {
      const error = new GradcheckError(
        'Expected backward function to handle undefined output grads. Please look at "Notes about undefined output gradients" in ' +
          '"tools/autograd/derivatives.yaml"',
      );
      error.cause = cause;
      throw error;
    }
    if (gradients.some((gradient) => gradient?.ne(0).any().item())) {
      throw new GradcheckError(
        'Expected all input grads to be undefined or zero when all output grads are undefined or zero. Please look at ' +
          '"Notes about undefined output gradients" in "tools/autograd/derivatives.yaml"',
      );
    }
  }
}

/**
 * Checks the gradients of a function by finite differences: of every floating-point or complex
 * output with respect to every input that needs a gradient. The defaults are meant for
 * float64; dense tensors only, in backward mode.
 *
 * @param func takes `inputs` and returns a tensor or several
 * @param inputs a tensor, or an array of tensors and other values
 * @returns true when every Jacobian agrees; false only with `raiseException: false`
 * @throws GradcheckError saying which Jacobian differs, with both
 * @example
 * const x = torch.randn([3], { dtype: 'float64', requiresGrad: true });
 * torch.autograd.gradcheck((x) => x.sin().mul(x), [x]);
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.gradcheck.gradcheck.html
 */
export function gradcheck(...args: Arguments<GradcheckParameters, GradcheckOrder>): boolean {
  const { func, inputs, ...settings } = bindGradcheck.named(args);
  try {
    const list = asList<unknown>(inputs);
    checkInputs(list);
    const outputs = differentiable(func(...list));
    if (outputs.some((output) => output.layout !== 'strided')) {
      throw new RangeError(
        'Sparse output is not supported at gradcheck yet. Please call to_dense(masked_grad=...) on the output of fn for gradcheck.',
      );
    }
    compareAll(func, list, settings);
    if (outputs.length > 0) {
      checkZeroGradients(outputs, list);
      if (settings.checkUndefinedGrad) checkUndefinedGradients(func, list, outputs.length);
    }
    return true;
  } catch (error) {
    if (error instanceof GradcheckError && !settings.raiseException) return false;
    throw error;
  }
}

/** Options of `gradgradcheck`. */
export interface GradgradcheckOptions extends GradcheckOptions {
  /** The gradients of the outputs. Default: null, random ones */
  gradOutputs?: Tensor | readonly Tensor[] | null | undefined;
  /** Makes the random gradients non-contiguous. Default: false */
  genNonContigGradOutputs?: boolean | undefined;
}

interface GradgradcheckParameters extends GradgradcheckOptions {
  func: Checked;
  inputs: Tensor | readonly unknown[];
}

type GradgradcheckOrder = [func: 'func', inputs: 'inputs', gradOutputs: 'gradOutputs'];
const bindGradgradcheck = binder<GradgradcheckParameters, GradgradcheckOrder>(
  'gradgradcheck',
  { func: 'any', inputs: 'any' },
  { gradOutputs: null },
  { ...defaults, genNonContigGradOutputs: false },
);

/** Numbers from [-1, 1) of the form of `like`, as `torch.testing.make_tensor` draws them. */
function randomGradient(like: Tensor, nonContiguous: boolean): Tensor {
  const shape = like.shape;
  const spread = nonContiguous && like.numel() > 1;
  if (spread) shape.push(2 * shape.pop()!);
  const made = torchOps.empty(shape, {
    dtype: isDifferentiable(like) ? like.dtype : 'float64',
    device: like.device,
  });
  (made.isComplex() ? torchOps.viewAsReal(made) : made).uniform_(-1, 1);
  const result = spread ? made.get('...', '1::2') : made;
  return result.requiresGrad_();
}

/**
 * Checks second derivatives: that of the gradients of `func`,
 * with respect to its inputs and the gradients of its outputs.
 *
 * @throws GradcheckError saying which Jacobian differs, with both
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.gradcheck.gradgradcheck.html
 */
export function gradgradcheck(...args: Arguments<GradgradcheckParameters, GradgradcheckOrder>): boolean {
  const { func, inputs, gradOutputs, genNonContigGradOutputs, ...rest } = bindGradgradcheck.named(args);
  const list = asList<unknown>(inputs);
  const given =
    gradOutputs !== null
      ? asList(gradOutputs)
      : differentiable(func(...list)).map((output) => randomGradient(output, genNonContigGradOutputs));
  const needed = list.map((input) => input instanceof Tensor && input.requiresGrad);
  const neededOfGiven = given.map((gradient) => gradient.requiresGrad);
  const gradients: Checked = (...all) => {
    const own = all
      .slice(0, list.length)
      .map((arg, i) => (needed[i] ? (arg as Tensor).requiresGrad_() : arg));
    const outer = (all.slice(list.length) as Tensor[]).map((arg, i) =>
      neededOfGiven[i] ? arg.requiresGrad_() : arg,
    );
    const outputs = differentiable(func(...own));
    const wanted = own.filter((_, i) => needed[i]) as Tensor[];
    const results = grad(outputs, wanted, { gradOutputs: outer, createGraph: true, allowUnused: true });
    return results.filter((gradient) => gradient !== null);
  };
  return gradcheck(gradients, [...list, ...given], rest);
}
