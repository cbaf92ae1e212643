/** Checks of hyper-parameters that several optimizers share. */
import { TorchError } from '../common/errors';
import { expectNumber, invalidArgument } from '../common/options';
import { pyFloatRepr } from '../python/pyrepr';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import { Tensor } from '../tensor/tensor';

/** The value of a hyper-parameter. @throws TypeError when it is neither a number nor a Tensor */
export function valueOf(x: NumberOrTensor, name: string): number {
  if (typeof x !== 'number' && !(x instanceof Tensor)) throw invalidArgument('a number or a Tensor', name, x);
  return x instanceof Tensor ? Number(x.item()) : x;
}

/** How a hyper-parameter reads in an error message. */
const text = (x: unknown) => (typeof x === 'number' && !Number.isInteger(x) ? pyFloatRepr(x) : String(x));

/** Throws `Invalid <what>: <value>` unless `ok`. */
export function checkSetting(ok: boolean, what: string, value: unknown): void {
  if (!ok) throw new RangeError(`Invalid ${what}: ${text(value)}`);
}

/** Throws unless a Tensor given as `what` has one element. */
export function checkOneElement(value: unknown, what: string): void {
  if (value instanceof Tensor && value.numel() !== 1)
    throw new RangeError(`Tensor ${what} must be 1-element`);
}

/** Options that all optimizers have. */
export interface CommonOptions {
  /** Maximizes instead of minimizing. Default: false */
  maximize?: boolean | undefined;
  /** Updates all parameters of a group together. Default: null, i.e. where that is faster (on CUDA) */
  foreach?: boolean | null | undefined;
  /** Whether gradients flow through the step. Default: false */
  differentiable?: boolean | undefined;
}

/** The settings of a group of parameters: all options, with values. */
export type SettingsOf<Options> = { [Name in keyof Options]-?: Exclude<Options[Name], undefined> };

/** Checks a learning rate as all optimizers do. */
export function checkLr(lr: NumberOrTensor, positive = false): void {
  checkOneElement(lr, 'lr');
  const value = valueOf(lr, 'lr');
  checkSetting(positive ? value > 0 : value >= 0, 'learning rate', lr);
}

/** Checks that a setting is a number of 0 or more; `what` is its name in the message. */
export function checkNotNegative(value: unknown, name: string, what: string): void {
  expectNumber(value, name);
  checkSetting(value >= 0, what, value);
}

/** Checks whether the fused kernels can do what else is asked for. */
export function checkFused(given: {
  fused: boolean | null;
  foreach: boolean | null;
  differentiable: boolean;
}): void {
  if (!given.fused) return;
  if (given.differentiable) throw new TorchError('`fused` does not support `differentiable`');
  if (given.foreach) throw new TorchError('`fused` and `foreach` cannot be `True` together.');
}

/** Checks the decay rates of running averages. */
export function checkBetas(betas: unknown): asserts betas is readonly [number, number] {
  if (!Array.isArray(betas) || betas.length !== 2)
    throw invalidArgument('an array of two numbers', 'betas', betas);
  betas.forEach((beta, i) => {
    expectNumber(beta, `betas[${i}]`);
    checkSetting(beta >= 0 && beta < 1, `beta parameter at index ${i}`, beta);
  });
}

/** `lr` without dimensions, where it is a Tensor of one element. */
export const toScalar = (x: NumberOrTensor): NumberOrTensor =>
  x instanceof Tensor && x.dim() !== 0 ? x.squeeze() : x;
