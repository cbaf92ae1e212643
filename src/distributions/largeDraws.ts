/**
 * How draws of many values use memory again while it is in the processor's caches, as Python's reference
 * counts do: a step's intermediate values are freed with it, and values that nobody else has become the next.
 */
import { isGradEnabled } from '../autograd/gradMode';
import { native } from '../native';
import { scope } from '../runtime/memory';
import { interception } from '../tensor/intercept';
import { numelOf } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';

/** From so many values on, memory that is used at once again is worth a few calls more. */
export const LARGE_DRAW = 2048;

/**
 * Whether draws of so many values may become the result in their own memory: nothing follows what happens
 * to them (gradients, function transforms, the hook of all calls), and no parameter has another type.
 */
export function mayFinishInPlace(count: number, first: Tensor, ...others: Tensor[]): boolean {
  if (count < LARGE_DRAW || interception.handler !== undefined) return false;
  if (isGradEnabled() && (first.requiresGrad || others.some((each) => each.requiresGrad))) return false;
  return others.every((each) => each.dtype === first.dtype) && native.functorchCurrent() === null;
}

/** `loc + draws * scale`, for draws of that shape which nobody else has. */
export function scaled(draws: Tensor, shape: readonly number[], loc: Tensor, scale: Tensor): Tensor {
  if (mayFinishInPlace(numelOf(shape), loc, scale)) return draws.mul_(scale).add_(loc);
  return loc.add(draws.mul(scale));
}

/** A step of a draw without gradients: of many values, only what it returns is kept. */
export function step<T>(count: number, body: () => T): T {
  return count < LARGE_DRAW || interception.handler !== undefined ? body() : scope(body);
}

/**
 * The classes of which a draw leaves nothing behind but itself. A script's own subclass is not among them: it
 * may remember what it computes on the way.
 */
const leavesNothing = new WeakSet<object>();
/** Says of classes that they are among them. */
export function drawsLeaveNothing(...classes: object[]): void {
  for (const each of classes) leavesNothing.add(each);
}
/** Whether nobody but who asked for them has a distribution's draws. */
export const givesDrawsAway = (distribution: object): boolean => leavesNothing.has(distribution.constructor);
