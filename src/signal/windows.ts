/**
 * `torch.signal.windows`: window functions: weights that fall to the ends of a stretch of signal.
 *
 * @see https://docs.pytorch.org/docs/2.13/signal.html
 */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { expectComparable, expectNumber } from '../common/expect';
import { pyRepr } from '../python/pyrepr';
import { tensor } from '../tensor/creation';
import { getDefaultDtype } from '../tensor/defaultDtype';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import type { Device, DType, Layout } from '../tensor/types';

/** Options of every window. */
export interface WindowOptions {
  /** A symmetric window, for filters; else a periodic one, for spectra. Default: true */
  sym?: boolean | undefined;
  /** float32 or float64. Default: the default dtype */
  dtype?: DType | null | undefined;
  /** The tensor's layout; only 'strided' is possible. Default: 'strided' */
  layout?: Layout | undefined;
  /** Where the window lies. Default: the default device */
  device?: Device | null | undefined;
  /** Whether backward computes its gradient. Default: false */
  requiresGrad?: boolean | undefined;
}

interface WindowParameters extends WindowOptions {
  /** How many points the window has, 0 or more. */
  M: number;
}

const windowDefaults = {
  sym: true,
  dtype: null as DType | null,
  layout: 'strided' as Layout,
  device: null as Device | null,
  requiresGrad: false,
};
const required = { M: 'any' } as const;

/** What makes the tensors. */
interface Factory {
  dtype: DType;
  layout: Layout;
  device: Device | null;
  requiresGrad: boolean;
}

/** Checks what all windows check and returns the tensors' options. */
function check(name: string, M: number, bound: typeof windowDefaults): Factory {
  const dtype = bound.dtype ?? getDefaultDtype();
  const { layout, device, requiresGrad } = bound;
  expectNumber(M, 'M');
  if (M < 0) throw new RangeError(`${name} requires non-negative window length, got M=${pyRepr(M)}`);
  if (layout !== 'strided') {
    throw new RangeError(`${name} is implemented for strided tensors only, got: torch.${briefText(layout)}`);
  }
  if (dtype !== 'float32' && dtype !== 'float64') {
    throw new RangeError(`${name} expects float32 or float64 dtypes, got: torch.${briefText(dtype)}`);
  }
  return { dtype, layout, device, requiresGrad };
}

/** M numbers from `start` to `end`. */
function linspace(start: number | Tensor, end: number | Tensor, M: number, factory: Factory): Tensor {
  return torchOps.linspace(start as number, end as number, M, factory);
}

/** A periodic window of M points is a symmetric one of M + 1 without its last point. */
function period(M: number, sym: boolean): number {
  return !sym && M > 1 ? M : M - 1;
}

/** Options of `exponential`. */
export interface ExponentialOptions extends WindowOptions {
  /** The window's centre; null for symmetric windows. Default: the middle */
  center?: number | null | undefined;
  /** How slowly the window falls: by a factor e in so many points. Default: 1 */
  tau?: number | undefined;
}

type ExponentialParameters = ExponentialOptions & WindowParameters;

type ExponentialOrder = [M: 'M'];
const bindExponential = binder<ExponentialParameters, ExponentialOrder>(
  'exponential',
  required,
  {},
  { center: null as number | null, tau: 1, ...windowDefaults },
);

/**
 * A window that falls exponentially from its center: `exp(-|n - center| / tau)`.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function exponential(...args: Arguments<ExponentialParameters, ExponentialOrder>): Tensor {
  const bound = bindExponential.named(args);
  const { M } = bound;
  const { tau, sym } = bound;
  const factory = check('exponential', M, bound);
  expectComparable(tau, 'tau');
  if (tau <= 0) throw new RangeError(`Tau must be positive, got: ${pyRepr(tau)} instead.`);
  if (sym && bound.center !== null) throw new RangeError('Center must be None for symmetric windows');
  if (M === 0) return torchOps.empty([0], factory);
  const center = bound.center ?? period(M, sym) / 2;
  expectComparable(center, 'center');
  const constant = 1 / tau;
  const k = linspace(-center * constant, (-center + (M - 1)) * constant, M, factory);
  return torchOps.exp(torchOps.abs(k).neg());
}

type CosineOrder = [M: 'M'];
const bindCosine = binder<WindowParameters, CosineOrder>('cosine', required, {}, windowDefaults);

/**
 * A window of half a sine: `sin(π (n + 0.5) / M)`.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function cosine(...args: Arguments<WindowParameters, CosineOrder>): Tensor {
  const bound = bindCosine.named(args);
  const { M } = bound;
  const factory = check('cosine', M, bound);
  if (M === 0) return torchOps.empty([0], factory);
  const constant = Math.PI / (!bound.sym && M > 1 ? M + 1 : M);
  return torchOps.sin(linspace(0.5 * constant, (0.5 + (M - 1)) * constant, M, factory));
}

/** Options of `gaussian`. */
export interface GaussianOptions extends WindowOptions {
  /** The standard deviation, in points. Default: 1 */
  std?: number | undefined;
}

type GaussianParameters = GaussianOptions & WindowParameters;

type GaussianOrder = [M: 'M'];
const bindGaussian = binder<GaussianParameters, GaussianOrder>(
  'gaussian',
  required,
  {},
  { std: 1, ...windowDefaults },
);

/**
 * A window of a Gauss curve: `exp(-n² / (2σ²))`, with n = 0 in the middle.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function gaussian(...args: Arguments<GaussianParameters, GaussianOrder>): Tensor {
  const bound = bindGaussian.named(args);
  const { M } = bound;
  const { std, sym } = bound;
  const factory = check('gaussian', M, bound);
  expectComparable(std, 'std');
  if (std <= 0) throw new RangeError(`Standard deviation must be positive, got: ${pyRepr(std)} instead.`);
  if (M === 0) return torchOps.empty([0], factory);
  const start = -period(M, sym) / 2;
  const constant = 1 / (std * Math.sqrt(2));
  const k = linspace(start * constant, (start + (M - 1)) * constant, M, factory);
  return torchOps.exp(k.pow(2).neg());
}

/** Options of `kaiser`. */
export interface KaiserOptions extends WindowOptions {
  /** How narrow the window is: 0 is a rectangle. Default: 12 */
  beta?: number | undefined;
}

type KaiserParameters = KaiserOptions & WindowParameters;

type KaiserOrder = [M: 'M'];
const bindKaiser = binder<KaiserParameters, KaiserOrder>(
  'kaiser',
  required,
  {},
  { beta: 12, ...windowDefaults },
);

/**
 * The Kaiser window, `I₀(β √(1 - x²)) / I₀(β)` for x from -1 to 1.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function kaiser(...args: Arguments<KaiserParameters, KaiserOrder>): Tensor {
  const bound = bindKaiser.named(args);
  const { M } = bound;
  const factory = check('kaiser', M, bound);
  expectComparable(bound.beta, 'beta');
  if (bound.beta < 0) {
    throw new RangeError(`beta must be non-negative, got: ${pyRepr(bound.beta)} instead.`);
  }
  if (M === 0) return torchOps.empty([0], factory);
  if (M === 1) return torchOps.ones([1], factory);
  const { dtype, device } = factory;
  const beta = tensor(bound.beta, { dtype, device });
  const start = beta.neg();
  const constant = beta.mul(2).div(bound.sym ? M - 1 : M);
  const end = torchOps.minimum(beta, start.add(constant.mul(M - 1)));
  const k = linspace(start, end, M, factory);
  return torchOps.i0(torchOps.sqrt(beta.mul(beta).sub(torchOps.pow(k, 2)))).div(torchOps.i0(beta));
}

const bindBartlett = binder<WindowParameters, CosineOrder>('bartlett', required, {}, windowDefaults);

/**
 * The Bartlett window: a triangle that ends with zeros, `1 - |2n / (M - 1) - 1|`.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function bartlett(...args: Arguments<WindowParameters, CosineOrder>): Tensor {
  const bound = bindBartlett.named(args);
  const { M } = bound;
  const factory = check('bartlett', M, bound);
  if (M === 0) return torchOps.empty([0], factory);
  if (M === 1) return torchOps.ones([1], factory);
  const constant = 2 / (bound.sym ? M - 1 : M);
  const k = linspace(-1, -1 + (M - 1) * constant, M, factory);
  return torchOps.rsub(torchOps.abs(k), 1);
}

/** Options of `generalCosine`. */
export type GeneralCosineOptions = WindowOptions;

interface GeneralCosineParameters extends WindowParameters {
  /** The coefficients of the cosines. */
  a: readonly number[];
}

type GeneralCosineOrder = [M: 'M'];
// Without a default, but by name only: whoever leaves it out hears of it below.
type GeneralCosineBound = Omit<GeneralCosineParameters, 'a'> & { a?: readonly number[] | null };
const bindGeneralCosine = binder<GeneralCosineBound, GeneralCosineOrder>(
  'generalCosine',
  required,
  {},
  { a: null as readonly number[] | null, ...windowDefaults },
);

/**
 * A sum of cosines with alternating signs, `Σ (-1)^i a_i cos(2π i n / (M - 1))`.
 *
 * @param M the number of points
 * @throws RangeError for options out of range; TypeError when `a` isn't a list
 */
export function generalCosine(...args: Arguments<GeneralCosineParameters, GeneralCosineOrder>): Tensor {
  const bound = bindGeneralCosine.named(args);
  const { M } = bound;
  const factory = check('general_cosine', M, bound);
  if (M === 0) return torchOps.empty([0], factory);
  if (M === 1) return torchOps.ones([1], factory);
  if (!Array.isArray(bound.a)) throw new TypeError('Coefficients must be a list/tuple');
  if (bound.a.length === 0) throw new RangeError('Coefficients cannot be empty');
  const { dtype, device, requiresGrad } = factory;
  const constant = (2 * Math.PI) / (bound.sym ? M - 1 : M);
  const k = linspace(0, (M - 1) * constant, M, factory);
  const signed = bound.a.map((weight, i) => (i % 2 === 0 ? weight : -weight));
  const coefficients = tensor(signed, { dtype, device, requiresGrad });
  const i = torchOps.arange(signed.length, {
    dtype,
    device: coefficients.device,
    requiresGrad: coefficients.requiresGrad,
  });
  return coefficients
    .unsqueeze(-1)
    .mul(torchOps.cos(i.unsqueeze(-1).mul(k)))
    .sum(0);
}

/** Options of `generalHamming`. */
export interface GeneralHammingOptions extends WindowOptions {
  /** The weight of the constant part, α. Default: 0.54 */
  alpha?: number | undefined;
}

type GeneralHammingParameters = GeneralHammingOptions & WindowParameters;

type GeneralHammingOrder = [M: 'M'];
const bindGeneralHamming = binder<GeneralHammingParameters, GeneralHammingOrder>(
  'generalHamming',
  required,
  {},
  { alpha: 0.54, ...windowDefaults },
);

/**
 * The general Hamming window, `α - (1 - α) cos(2π n / (M - 1))`.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function generalHamming(...args: Arguments<GeneralHammingParameters, GeneralHammingOrder>): Tensor {
  const { M, alpha, ...bound } = bindGeneralHamming.named(args);
  return generalCosine({ M, a: [alpha, 1 - alpha], ...bound });
}

const bindHamming = binder<WindowParameters, CosineOrder>('hamming', required, {}, windowDefaults);

/**
 * The Hamming window, `0.54 - 0.46 cos(2π n / (M - 1))`.
 *
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function hamming(...args: Arguments<WindowParameters, CosineOrder>): Tensor {
  const bound = bindHamming.named(args);
  return generalHamming(bound);
}

const bindHann = binder<WindowParameters, CosineOrder>('hann', required, {}, windowDefaults);

/**
 * The Hann window, `(1 - cos(2π n / (M - 1))) / 2`.
 *
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function hann(...args: Arguments<WindowParameters, CosineOrder>): Tensor {
  const bound = bindHann.named(args);
  return generalHamming({ alpha: 0.5, ...bound });
}

const bindBlackman = binder<WindowParameters, CosineOrder>('blackman', required, {}, windowDefaults);

/**
 * The Blackman window, `0.42 - 0.5 cos(x) + 0.08 cos(2x)` with `x = 2π n / (M - 1)`.
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function blackman(...args: Arguments<WindowParameters, CosineOrder>): Tensor {
  const bound = bindBlackman.named(args);
  check('blackman', bound.M, bound);
  return generalCosine({ a: [0.42, 0.5, 0.08], ...bound });
}

const bindNuttall = binder<WindowParameters, CosineOrder>('nuttall', required, {}, windowDefaults);

/**
 * Nuttall's window: four cosine terms, chosen for the lowest side lobes.
 *
 * @param M the number of points
 * @throws RangeError for options out of range
 */
export function nuttall(...args: Arguments<WindowParameters, CosineOrder>): Tensor {
  const bound = bindNuttall.named(args);
  return generalCosine({ a: [0.3635819, 0.4891775, 0.1365995, 0.0106411], ...bound });
}
