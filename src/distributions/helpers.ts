/**
 * What the twins of torch/distributions compute with besides operators: Python's attributes and `__dict__`,
 * its text of numbers, sums of the last dimensions.
 */
import { enableGrad } from '../autograd/gradMode';
import { broadcastShapes } from '../functional';
import { pyFloatRepr, pyRepr } from '../python/pyrepr';
import { keepBeyondScopes } from '../runtime/memory';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import type { Device, DType } from '../tensor/types';

/** A parameter: a tensor, or a number for a tensor without dimensions. */
export type Parameter = Tensor | number;

/** Euler and Mascheroni's constant. */
export const eulerConstant = 0.5772156649015329;

/** Whether a value is a number as Python's `_Number` is one: its booleans are numbers too. */
export const isNumber = (value: unknown): value is number =>
  typeof value === 'number' || typeof value === 'boolean';

/**
 * Makes an attribute of an object: what prints a distribution and what expands it asks which parameters
 * are the object's own, and a property of this name may be computed by its class until then.
 */
export function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
}

/**
 * Python's `lazy_property`: computed when it is first read, with gradients, and an attribute from then on.
 */
export function lazy<T>(object: object, name: string, make: () => T): T {
  const value = enableGrad(make);
  setOwn(object, name, value);
  keepBeyondScopes(value);
  return value;
}

/** `1 - x`. */
export const oneMinus = (x: Tensor): Tensor => torchOps.rsub(x, 1);

/** Standard normal draws. */
export function standardNormal(shape: readonly number[], dtype: DType, device: Device): Tensor {
  return torchOps.empty(shape, { dtype, device }).normal_();
}

/** Sums over the last `dims` dimensions. */
export function sumRightmost(value: Tensor, dims: number): Tensor {
  if (dims === 0) return value;
  return value.reshape([...value.shape.slice(0, -dims), -1]).sum(-1);
}

/** `values` along a new first dimension before a batch; with `expand` for each of the batch. */
export function enumerated(values: Tensor, batchShape: readonly number[], expand: boolean): Tensor {
  const column = values.view([-1, ...batchShape.map(() => 1)]);
  return expand ? column.expand([-1, ...batchShape]) : column;
}

/** The shape of a parameter that may be a number. */
export const shapeOf = (value: unknown): number[] => (value instanceof Tensor ? value.shape : []);

/** The shape that `shape` has beside parameters. */
export const broadcastTo = (shape: readonly number[], ...parameters: unknown[]): number[] =>
  broadcastShapes(shape, ...parameters.map(shapeOf));

/** `a * b` where the first factor may be a number. */
export const times = (a: Parameter, b: Tensor): Tensor => (isNumber(a) ? b.mul(a) : a.mul(b));

/** `a + b` where the first summand may be a number. */
export const plus = (a: Parameter, b: Tensor): Tensor => (isNumber(a) ? b.add(a) : a.add(b));

/** Python's `f'{value}'`: a tensor without dimensions reads as its number. */
export function formatted(value: unknown): string {
  if (!(value instanceof Tensor)) return pyRepr(value);
  // A subclass, such as nn.Parameter, reads as what it is.
  const isPlain = Object.getPrototypeOf(value) === Tensor.prototype;
  if (value.dim() > 0 || value.device === 'meta' || !isPlain) return String(value);
  const item = value.item();
  return typeof item === 'number' && value.isFloatingPoint() ? pyFloatRepr(item) : pyRepr(item);
}

/**
 * Whether a class, or one between it and `base`, has a constructor of its own; one that is inherited has no
 * text.
 */
export function constructsItself(type: Function, base: Function): boolean {
  for (let own = type; own !== base; own = Object.getPrototypeOf(own)) {
    if (/\bconstructor\s*\(/.test(Function.prototype.toString.call(own))) return true;
  }
  return false;
}
