/** Runs and records a custom Function once: under no transform, or under the innermost one alone. */
import { TorchError } from '../common/errors';
import { native } from '../native';
import type { Handle } from '../native/handle';
import { pyTypeName } from '../python/pyrepr';
import { handlesOf, Tensor } from '../tensor/tensor';
import { FunctionCtx } from './functionCtx';
import { noGrad } from './gradMode';

/** What a custom Function does: a subclass of `Function`, or what a transform makes of one. */
export interface FunctionRules {
  readonly name: string;
  readonly generateVmapRule: boolean;
  /** Without a `setupContext` its first argument is the context. */
  forward(...args: any[]): unknown;
  setupContext?(ctx: FunctionCtx, inputs: readonly unknown[], output: unknown): void;
  /** Whichever of `backward` and `vjp` there is. */
  backward(ctx: FunctionCtx, ...gradients: unknown[]): unknown;
  jvp(ctx: FunctionCtx, ...tangents: unknown[]): unknown;
  vmap?(info: VmapInfo, inDims: any, ...args: any[]): unknown;
}

/** What a Function's `vmap` is told of the transform. */
export interface VmapInfo {
  /** How many slices there are. */
  readonly batchSize: number;
  /** What random operators do, as in `torch.vmap`. */
  readonly randomness: 'error' | 'different' | 'same';
}

/** Runs the operation; recorded when an argument needs a gradient. */
export function applySingleLevel(cls: FunctionRules, args: readonly unknown[]): any {
  const isTensor = args.map((arg) => arg instanceof Tensor);
  const ctx = new FunctionCtx(args.map((arg) => arg instanceof Tensor && arg.requiresGrad));
  native.functionBegin(ctx, `${cls.name}Backward`, handlesOf(args.filter((_, i) => isTensor[i])));
  const output = withoutDerivatives(() => {
    if (cls.setupContext === undefined) return cls.forward(ctx, ...args);
    const result = cls.forward(...args);
    cls.setupContext(ctx, args, result);
    return result;
  });
  const isSingle = output instanceof Tensor || !isIterable(output);
  const list: unknown[] = isSingle ? [output] : [...output];
  // What was changed in place is answered as the object that it is, by which others know it.
  const isSame = list.map((value) => FunctionCtx.changed(ctx, value));
  const wrapped = FunctionCtx.end(ctx, list, callback(cls, ctx, isTensor), (...tangents) =>
    runJvp(cls, ctx, tangents, isTensor),
  );
  const result = list.map((value, i) => (value instanceof Tensor && !isSame[i] ? wrapped[i] : value));
  return isSingle ? result[0] : result;
}

/** Runs forward: what it does has neither gradients nor tangents, which backward and jvp give. */
function withoutDerivatives<Result>(forward: () => Result): Result {
  const before = native.setForwardGradEnabled(false);
  try {
    return noGrad(forward);
  } finally {
    native.setForwardGradEnabled(before);
  }
}

/** Calls a Function's jvp with a tangent or null for each argument, and checks what it answers. */
function runJvp(
  cls: FunctionRules,
  ctx: FunctionCtx,
  tangents: unknown[],
  isTensor: readonly boolean[],
): Handle[] {
  let next = 0;
  const answer = cls.jvp(ctx, ...isTensor.map((is) => (is ? tangents[next++] : null)));
  const list: unknown[] = answer instanceof Tensor || !isIterable(answer) ? [answer] : [...answer];
  for (const [i, value] of list.entries()) {
    if (value !== null && value !== undefined && !(value instanceof Tensor))
      throw new TorchError(`expected Variable or None (got ${pyTypeName(value)}) for grad output ${i}.`);
  }
  return handlesOf(list);
}

/** Arrays, and the named tuples that operators return. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/**
 * What the graph calls for a Function's backward. It is made here, not in `apply`, whose variables it would
 * keep alive: the outputs among them own the node that owns the callback, and such a circle is never freed.
 */
function callback(
  cls: FunctionRules,
  ctx: FunctionCtx,
  isTensor: readonly boolean[],
): (...gradients: unknown[]) => Handle[] {
  return (...gradients) =>
    handlesOf(runBackward(cls, ctx, gradients, isTensor).filter((_, i) => isTensor[i]));
}

/** Calls a Function's backward and checks what it answers, in Python's words. */
function runBackward(
  cls: FunctionRules,
  ctx: FunctionCtx,
  gradients: unknown[],
  isTensor: readonly boolean[],
): unknown[] {
  const label = `${cls.name}Backward`;
  const answer = cls.backward(ctx, ...gradients);
  const list: unknown[] = answer instanceof Tensor || !isIterable(answer) ? [answer] : [...answer];
  const count = isTensor.length;
  // Python allows trailing nulls beyond the arguments, and nothing else beyond them.
  const isExtra = list.slice(count).some((value) => value !== null && value !== undefined);
  if (list.length < count || isExtra)
    throw new TorchError(
      `function ${label} returned an incorrect number of gradients (expected ${count}, got ${list.length})`,
    );
  for (let i = 0; i < count; i++) {
    const value = list[i];
    if (value === null || value === undefined) continue;
    if (!isTensor[i])
      throw new TorchError(
        `function ${label} returned a gradient different than None at position ${i + 1}, but the corresponding forward input was not a Variable`,
      );
    if (!(value instanceof Tensor))
      throw new TorchError(`expected Variable or None (got ${pyTypeName(value)})`);
  }
  return list.slice(0, count);
}
