/** Where calls leave their way for a mode that wants to see them: `src/overrides` has the modes. */

import { TorchError } from '../common/errors';

/** A function whose calls are seen: an operator, or one of the few functions that are written here. */
export interface TorchFunction {
  /** Calls it; the modes that are outside of the one at work see the call. */
  (...args: any[]): any;
  /** Its name here: `'add'`, `'conv2d'`, `'get'`. */
  readonly name: string;
  /** Its name in the dispatcher, `'aten::conv2d'`; undefined for what is no operator. */
  readonly operator: string | undefined;
}

/** Answers calls with tensors that are a rank's part of larger ones: `src/distributed/tensor/ops` has it. */
export interface PartsHandler {
  /** Whether a value is such a tensor, or a list or options with one in it. */
  readonly isIn: (value: unknown) => boolean;
  /** Whether it is one of which ranks have different parts. */
  readonly isCut: (value: unknown) => boolean;
  /** Makes a gradient known as one that lies as that of a tensor. */
  readonly asGradientOf: <G>(tensor: unknown, gradient: G) => G;
  /** Has the call of an operator, of its name here and in the dispatcher; `again` calls it. */
  readonly call: (
    op: { readonly label: string; readonly name: string },
    args: readonly unknown[],
    again: (...args: unknown[]) => unknown,
  ) => unknown;
}

/** Takes the calls while a mode is on; undefined otherwise, which is all that a call asks for. */
export const interception: {
  handler: ((fn: TorchFunction, args: readonly unknown[]) => unknown) | undefined;
  /** Whether what is called only looks whether arguments are right: no part of what graphs have. */
  isCheck: boolean;
  /** Takes calls with parts of tensors, once there are some. */
  parts: PartsHandler | undefined;
} = { handler: undefined, isCheck: false, parts: undefined };

/** Runs `call` with another value of one of the fields. */
function during<Key extends keyof typeof interception, Result>(
  key: Key,
  value: (typeof interception)[Key],
  call: () => Result,
): Result {
  const before = interception[key];
  interception[key] = value;
  try {
    return call();
  } finally {
    interception[key] = before;
  }
}

/** Runs `call` as no mode sees it. */
export function unseen<Result>(call: () => Result): Result {
  return during('handler', undefined, call);
}

/** @throws TorchError for tensors in parts, of which `what` would take a part for the whole */
export function refuseParts(what: string, ...values: readonly unknown[]): void {
  if (interception.parts === undefined || !values.some(interception.parts.isIn)) return;
  throw new TorchError(
    `${what}: got a DTensor, of which it would see one rank's part. Give it toLocal(), that part, or fullTensor(), which all ranks gather`,
  );
}

/** Runs `call` with parts of tensors as the plain tensors that they are. */
export function onParts<Result>(call: () => Result): Result {
  return during('parts', undefined, call);
}

/** Runs `call`, which looks whether arguments are right: modes see it, and recorders leave it out. */
export function asCheck<Result>(call: () => Result): Result {
  return during('isCheck', true, call);
}

/** `fn` as a mode sees it. */
export function asTorchFunction(name: string, operator: string | undefined, fn: object): TorchFunction {
  Object.defineProperties(fn, { name: { value: name, configurable: true }, operator: { value: operator } });
  return fn as TorchFunction; // defineProperties' doing
}
