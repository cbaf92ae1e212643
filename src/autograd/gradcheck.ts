/** torch.autograd.gradcheck and gradgradcheck: gradients against finite differences. */
import { type Arguments, type Bound, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { warn } from '../common/warnings';
import { Complex } from '../python/complex';
import { torchOps } from '../tensor/operators';
import { sameSize } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { grad } from './backward';
import { Function } from './function';
import { testBatchedForwardGrad, testBatchedGrad, testUndefinedTangents } from './gradcheckBatched';
import { type Comparison, compareAll } from './gradcheckCompare';
import { GradcheckError } from './gradcheckError';
import { dense, isSparse, valuesOf } from './gradcheckSparse';
import { asList, type Checked, differentiable, isDifferentiable, needingGrad } from './jacobian';

export { GradcheckError };

/** What `gradcheck` and `gradgradcheck` can be told. */
interface CommonOptions {
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
  /** Checks that several gradients can be computed at once, as `isGradsBatched` does. Default: false */
  checkBatchedGrad?: boolean | undefined;
  /** Compares products with random vectors instead of whole Jacobians, which is faster. Default: false */
  fastMode?: boolean | undefined;
  /** Leaves out the elements that a sparse input does not specify. Default: false */
  masked?: boolean | undefined;
}

/** Options of `gradcheck`. */
export interface GradcheckOptions extends CommonOptions {
  /** Checks that several tangents can be computed at once. Default: false */
  checkBatchedForwardGrad?: boolean | undefined;
  /** Checks forward mode, too. Default: false */
  checkForwardAd?: boolean | undefined;
  /** Checks backward mode. Default: true */
  checkBackwardAd?: boolean | undefined;
}

const defaults: Bound<CommonOptions> = {
  eps: 1e-6,
  atol: 1e-5,
  rtol: 1e-3,
  raiseException: true,
  nondetTol: 0,
  checkUndefinedGrad: true,
  checkGradDtypes: false,
  checkBatchedGrad: false,
  fastMode: false,
  masked: false,
};

interface GradcheckParameters extends GradcheckOptions {
  func: Checked;
  inputs: Tensor | readonly unknown[];
}

type GradcheckOrder = [func: 'func', inputs: 'inputs'];
const bindGradcheck = binder<GradcheckParameters, GradcheckOrder>(
  'gradcheck',
  { func: 'any', inputs: 'any' },
  {},
  { ...defaults, checkBatchedForwardGrad: false, checkForwardAd: false, checkBackwardAd: true },
);

function checkInputs(inputs: readonly unknown[]): void {
  for (const [i, input] of inputs.entries()) {
    if (!(input instanceof Tensor) || !input.requiresGrad) continue;
    if (input.dtype !== 'float64' && input.dtype !== 'complex128') {
      warn(
        `Input #${i} requires gradient and is not a double precision floating point or complex. ` +
          'This check will likely fail if all the inputs are not of double precision floating point or complex. ',
      );
    }
    const content = isSparse(input) ? valuesOf(input) : input;
    const shape = content.shape;
    if (!content.stride().every((stride, dim) => stride > 0 || shape[dim]! <= 1)) {
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

/** A sparse gradient is of its input's layout and dimensions. */
function checkPattern(gradient: Tensor, input: Tensor): void {
  if (gradient.layout !== input.layout)
    throw new GradcheckError(
      `grad is incorrect layout (torch.${gradient.layout} is not torch.${input.layout})`,
    );
  const kind = gradient.layout.replace('_coo', '');
  for (const [name, own, wanted] of [
    ['sparse_dim', gradient.sparseDim(), input.sparseDim()],
    ['dense_dim', gradient.denseDim(), input.denseDim()],
  ] as const)
    if (own !== wanted)
      throw new GradcheckError(
        `grad is ${kind} tensor, but has incorrect ${name} ${own}, expected ${wanted}`,
      );
}

/** Gradients of zero must come back as zeros. */
function checkZeroGradients(outputs: readonly Tensor[], inputs: readonly unknown[], masked: boolean): void {
  const wanted = needingGrad(inputs);
  const zeros = outputs.map((output) => torchOps.zerosLike(output));
  const gradients = grad(outputs, wanted, { gradOutputs: zeros, allowUnused: true }) as (Tensor | null)[];
  for (const [i, gradient] of gradients.entries()) {
    if (gradient === null) continue;
    const input = wanted[i]!;
    if (isSparse(gradient)) checkPattern(gradient, input);
    const whole = dense(gradient);
    if (masked ? !whole.allclose(torchOps.zerosLike(whole)) : whole.ne(0).any().item())
      throw new GradcheckError('backward not multiplied by grad_output');
    if (gradient.dtype !== input.dtype) throw new GradcheckError('grad is incorrect type');
    if (gradient.device !== input.device) throw new GradcheckError('grad is incorrect device');
    if (!sameSize(gradient.shape, input.shape)) throw new GradcheckError('grad is incorrect size');
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
    if (gradients.some((gradient) => gradient !== null && dense(gradient).ne(0).any().item())) {
      throw new GradcheckError(
        'Expected all input grads to be undefined or zero when all output grads are undefined or zero. Please look at ' +
          '"Notes about undefined output gradients" in "tools/autograd/derivatives.yaml"',
      );
    }
  }
}

/** The functions that are compared in forward mode: a function of complex inputs is two of real ones. */
function forwardCases(fn: Checked, inputs: readonly unknown[]): Omit<Comparison, 'isForward'>[] {
  const complexInputs = new Set(
    inputs.flatMap((input, i) => (input instanceof Tensor && input.isComplex() ? [i] : [])),
  );
  if (complexInputs.size === 0) return [{ fn, inputs, complexIndices: complexInputs, part: 'real' }];
  return (['imag', 'real'] as const).map((part) => ({
    fn: (...args: unknown[]) =>
      fn(
        ...args.map((arg, i) => {
          if (!complexInputs.has(i)) return arg;
          const original = inputs[i] as Tensor;
          return part === 'imag'
            ? torchOps.real(original).add((arg as Tensor).mul(imaginaryUnit))
            : (arg as Tensor).add(torchOps.imag(original).mul(imaginaryUnit));
        }),
      ),
    inputs: inputs.map((input, i) => (complexInputs.has(i) ? torchOps[part](input as Tensor) : input)),
    complexIndices: complexInputs,
    part,
  }));
}

/** The functions that are compared in backward mode: a function of complex outputs is two of real ones. */
function backwardCases(fn: Checked, inputs: readonly unknown[]): Omit<Comparison, 'isForward'>[] {
  const outputs = asList(fn(...inputs));
  const complexIndices = new Set(
    differentiable(outputs).flatMap((output, i) => (output.isComplex() ? [i] : [])),
  );
  if (!outputs.some((output) => output.isComplex())) return [{ fn, inputs, complexIndices, part: 'real' }];
  return (['imag', 'real'] as const).map((part) => ({
    fn: (...args: unknown[]) =>
      asList(fn(...args)).map((output) => (output.isComplex() ? torchOps[part](output) : output)),
    inputs,
    complexIndices,
    part,
  }));
}

const imaginaryUnit = new Complex(0, 1);

/** @throws Error for options that ask for nothing, or for what needs another one */
function checkModes(settings: Bound<GradcheckOptions>): void {
  const { checkForwardAd, checkBackwardAd, checkBatchedGrad, checkBatchedForwardGrad } = settings;
  if (!checkForwardAd && !checkBackwardAd)
    throw new Error('Expected at least one of check_forward_ad or check_backward_ad to be True');
  if (checkBatchedGrad && !checkBackwardAd)
    throw new Error('Setting check_batched_grad=True requires check_backward_ad to be True');
  if (checkBatchedForwardGrad && !checkForwardAd)
    throw new Error('Setting check_batched_forward_grad=True requires check_forward_ad to be True');
}

function checkAll(func: Checked, list: readonly unknown[], settings: Bound<GradcheckOptions>): void {
  checkInputs(list);
  const outputs = differentiable(func(...list));
  if (outputs.some(isSparse)) {
    throw new RangeError(
      'Sparse output is not supported at gradcheck yet. Please call to_dense(masked_grad=...) on the output of fn for gradcheck.',
    );
  }
  if (settings.checkBackwardAd)
    for (const one of backwardCases(func, list)) compareAll({ ...one, isForward: false }, settings);
  if (settings.checkForwardAd)
    for (const one of forwardCases(func, list)) {
      compareAll({ ...one, isForward: true }, settings);
      if (settings.checkUndefinedGrad) testUndefinedTangents(one.fn, one.inputs);
    }
  if (settings.checkBatchedForwardGrad) testBatchedForwardGrad(func, list);
  if (!settings.checkBackwardAd || outputs.length === 0) return;
  if (settings.checkBatchedGrad)
    for (const [i, output] of outputs.entries()) testBatchedGrad(list, output, i);
  checkZeroGradients(outputs, list, settings.masked);
  if (settings.checkUndefinedGrad) checkUndefinedGradients(func, list, outputs.length);
}

/**
 * Checks the gradients of a function by finite differences: of every floating-point or complex
 * output with respect to every input that needs a gradient. The defaults are meant for
 * float64. Inputs may be sparse: then all elements count, or with `masked` those that they specify.
 *
 * @param func takes `inputs` and returns a tensor or several
 * @param inputs a tensor, or an array of tensors and other values
 * @returns true when every Jacobian agrees; false only with `raiseException: false`
 * @throws GradcheckError saying which Jacobian differs, with both; Error where neither mode is to be checked,
 *   or one that another option needs
 * @example
 * const x = torch.randn([3], { dtype: 'float64', requiresGrad: true });
 * torch.autograd.gradcheck((x) => x.sin().mul(x), [x], { checkForwardAd: true, fastMode: true });
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.gradcheck.gradcheck.html
 */
export function gradcheck(...args: Arguments<GradcheckParameters, GradcheckOrder>): boolean {
  const { func, inputs, ...settings } = bindGradcheck.named(args);
  checkModes(settings);
  try {
    checkAll(func, asList<unknown>(inputs), settings);
    return true;
  } catch (error) {
    if (error instanceof GradcheckError && !settings.raiseException) return false;
    throw error;
  }
}

/** Options of `gradgradcheck`. */
export interface GradgradcheckOptions extends CommonOptions {
  /** The gradients of the outputs. Default: null, random ones */
  gradOutputs?: Tensor | readonly Tensor[] | null | undefined;
  /** Makes the random gradients non-contiguous. Default: false */
  genNonContigGradOutputs?: boolean | undefined;
  /** Checks forward mode of the gradients, too. Default: false */
  checkFwdOverRev?: boolean | undefined;
  /** Checks backward mode of the gradients. Default: true */
  checkRevOverRev?: boolean | undefined;
}

interface GradgradcheckParameters extends GradgradcheckOptions {
  /** The function whose second derivatives are checked; of tensors, giving one or several. */
  func: Checked;
  /** The function's arguments: tensors of float64 or complex128 that require gradients, and others. */
  inputs: Tensor | readonly unknown[];
}

type GradgradcheckOrder = [func: 'func', inputs: 'inputs', gradOutputs: 'gradOutputs'];
const bindGradgradcheck = binder<GradgradcheckParameters, GradgradcheckOrder>(
  'gradgradcheck',
  { func: 'any', inputs: 'any' },
  { gradOutputs: null },
  { ...defaults, genNonContigGradOutputs: false, checkFwdOverRev: false, checkRevOverRev: true },
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
  const { func, inputs, gradOutputs, genNonContigGradOutputs, checkFwdOverRev, checkRevOverRev, ...rest } =
    bindGradgradcheck.named(args);
  if (!checkFwdOverRev && !checkRevOverRev)
    throw new Error('Expected at least one of check_fwd_over_rev or check_rev_over_rev to be True');
  if (rest.checkUndefinedGrad && !checkRevOverRev)
    throw new Error('Setting check_undefined_grad=True requires check_rev_over_rev to be True');
  if (rest.checkBatchedGrad && !checkRevOverRev)
    throw new Error('Setting check_batched_grad=True requires check_rev_over_rev to be True');
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
  return gradcheck(gradients, [...list, ...given], {
    ...rest,
    checkForwardAd: checkFwdOverRev,
    checkBackwardAd: checkRevOverRev,
  });
}
