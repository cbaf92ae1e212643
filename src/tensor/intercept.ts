/** Where calls leave their way for a mode that wants to see them: `src/overrides` has the modes. */

/** A function whose calls are seen: an operator, or one of the few functions that are written here. */
export interface TorchFunction {
  /** Calls it; the modes that are outside of the one at work see the call. */
  (...args: any[]): any;
  /** Its name here: `'add'`, `'conv2d'`, `'get'`. */
  readonly name: string;
  /** Its name in the dispatcher, `'aten::conv2d'`; undefined for what is no operator. */
  readonly operator: string | undefined;
}

/** Takes the calls while a mode is on; undefined otherwise, which is all that a call asks for. */
export const interception: {
  handler: ((fn: TorchFunction, args: readonly unknown[]) => unknown) | undefined;
  /** Whether what is called only looks whether arguments are right: no part of what graphs have. */
  isCheck: boolean;
} = { handler: undefined, isCheck: false };

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

/** Runs `call`, which looks whether arguments are right: modes see it, and recorders leave it out. */
export function asCheck<Result>(call: () => Result): Result {
  return during('isCheck', true, call);
}

/** `fn` as a mode sees it. */
export function asTorchFunction(name: string, operator: string | undefined, fn: object): TorchFunction {
  Object.defineProperties(fn, { name: { value: name, configurable: true }, operator: { value: operator } });
  return fn as TorchFunction; // defineProperties' doing
}
