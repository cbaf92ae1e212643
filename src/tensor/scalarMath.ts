/** Python's operators on numbers, and on Tensors where a hyper-parameter is one. */
import { TorchError } from '../common/errors';
import { torchOps } from './operators';
import { Tensor } from './tensor';

/** A number, or a Tensor where a hyper-parameter is one. */
export type Value = number | Tensor;

/** A value for an operator, which has one overload for tensors and one for numbers: neither takes both. */
export function operand(value: Value): Tensor {
  return value as Tensor;
}

/** `a + b` */
export function add(a: Value, b: Value): Value {
  if (a instanceof Tensor) return a.add(operand(b));
  return b instanceof Tensor ? b.add(a) : a + b;
}

/** `a - b` */
export function sub(a: Value, b: Value): Value {
  if (a instanceof Tensor) return a.sub(operand(b));
  return b instanceof Tensor ? torchOps.rsub(b, a) : a - b;
}

/** `a * b` */
export function mul(a: Value, b: Value): Value {
  if (a instanceof Tensor) return a.mul(operand(b));
  return b instanceof Tensor ? b.mul(a) : a * b;
}

/** `a / b`. @throws TorchError for a division of numbers by zero, as in Python */
export function div(a: Value, b: Value): Value {
  if (a instanceof Tensor) return a.div(operand(b));
  if (b instanceof Tensor) return b.reciprocal().mul(a);
  if (b === 0) throw new TorchError('float division by zero');
  return a / b;
}

/** `-a` */
export function neg(a: Value): Value {
  return a instanceof Tensor ? a.neg() : -a;
}

/** The number that an operator's Scalar argument takes. */
export function scalarOf(a: Value): number {
  return a instanceof Tensor ? Number(a.item()) : a;
}

/** Python's `a % b` of integers. @throws TorchError for `b === 0`, as in Python */
export function modulo(a: number, b: number): number {
  if (b === 0) throw new TorchError('integer modulo by zero');
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

/** Python's `a // b` of integers. @throws TorchError for `b === 0`, as in Python */
export function floorDivide(a: number, b: number): number {
  if (b === 0) throw new TorchError('integer division or modulo by zero');
  return Math.floor(a / b);
}

/** Python's `bisect.bisect_right`: how many items of a sorted list are at most `x`. */
export function bisectRight(sorted: readonly number[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x < sorted[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `a < b`, as Python's operator compares a Tensor with a number: in the Tensor's dtype. */
export function less(a: Value, b: Value): boolean {
  if (a instanceof Tensor) return Boolean(a.lt(operand(b)).item());
  return b instanceof Tensor ? Boolean(b.gt(a).item()) : a < b;
}

/** `a <= b` */
export function lessEqual(a: Value, b: Value): boolean {
  if (a instanceof Tensor) return Boolean(a.le(operand(b)).item());
  return b instanceof Tensor ? Boolean(b.ge(a).item()) : a <= b;
}

/** Python's `min(a, b)`: the first unless the second is less. */
export const least = (a: Value, b: Value): Value => (less(b, a) ? b : a);

/** Python's `max(a, b)`: the first unless the second is greater. */
export const largest = (a: Value, b: Value): Value => (less(a, b) ? b : a);

/** `abs(a)` */
export const abs = (a: Value): Value => (a instanceof Tensor ? a.abs() : Math.abs(a));
