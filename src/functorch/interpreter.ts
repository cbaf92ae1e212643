/** Twin of torch/_functorch/pyfunctorch.py: the innermost transform, for what isn't done by operators. */
import { native } from '../native';

/** A transform that runs. */
export interface Interpreter {
  readonly kind: 'grad' | 'jvp' | 'vmap' | 'functionalize';
  readonly level: number;
  /** Of those that differentiate: whether what they differentiate by was enabled outside. */
  readonly wasEnabled: boolean;
  /** Of `vmap`. */
  readonly batchSize: number;
  /** Of `vmap`. */
  readonly randomness: 'error' | 'different' | 'same';
}

/** The innermost transform, if one runs. */
export function currentInterpreter(): Interpreter | undefined {
  const found = native.functorchCurrent();
  if (found === null) return undefined;
  const [kind, level, wasEnabled, batchSize, randomness] = found;
  return { kind, level, wasEnabled, batchSize, randomness };
}

/** Runs `body` under the transforms below the innermost one, in the mode that was on outside of it. */
export function lowered<Result>({ kind, wasEnabled }: Interpreter, body: () => Result): Result {
  const gradBefore = native.gradEnabled();
  const forwardBefore = native.setForwardGradEnabled(true);
  native.setForwardGradEnabled(kind === 'jvp' && !wasEnabled ? false : forwardBefore);
  if (kind === 'grad' && !wasEnabled) native.setGradEnabled(false);
  native.functorchLower();
  try {
    return body();
  } finally {
    native.functorchRaise();
    native.setGradEnabled(gradBefore);
    native.setForwardGradEnabled(forwardBefore);
  }
}
