/** What is recorded for automatic differentiation, and where: torch.no_grad and its kin. */
import { native } from '../native';
import { type Guard, scoped } from '../scoped';

/** Whether operations are recorded at present. */
export function isGradEnabled(): boolean {
  return native.gradEnabled();
}

/** Whether inference mode is on. */
export function isInferenceModeEnabled(): boolean {
  return native.inferenceEnabled();
}

function withGrad<Result>(enabled: boolean, body?: () => Result): Result | Guard {
  return scoped(() => {
    const before = native.gradEnabled();
    native.setGradEnabled(enabled);
    return () => native.setGradEnabled(before);
  }, body);
}

/**
 * Runs `body` without recording operations; for async functions until their promise settles. Without a body it returns a guard:
 * `using guard = torch.noGrad()`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.no_grad.html
 * @example
 * const accuracy = torch.noGrad(() => evaluate(model, loader));
 */
export function noGrad(): Guard;
export function noGrad<Result>(body: () => Result): Result;
export function noGrad<Result>(body?: () => Result): Result | Guard {
  return withGrad(false, body);
}

/** Records operations while `body` runs, also inside `noGrad`. */
export function enableGrad(): Guard;
export function enableGrad<Result>(body: () => Result): Result;
export function enableGrad<Result>(body?: () => Result): Result | Guard {
  return withGrad(true, body);
}

/**
 * Switches recording on or off at once, until the returned guard is disposed of or for good; or while `body` runs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.set_grad_enabled.html
 */
export function setGradEnabled(mode: boolean): Guard;
export function setGradEnabled<Result>(mode: boolean, body: () => Result): Result;
export function setGradEnabled<Result>(mode: boolean, body?: () => Result): Result | Guard {
  if (typeof mode !== 'boolean')
    throw new TypeError(`Expected a boolean for mode but received ${typeof mode}`);
  return withGrad(mode, body);
}

/**
 * Like `noGrad`, and faster: tensors made inside can never take part in differentiation.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.inference_mode.html
 */
export function inferenceMode(mode?: boolean): Guard;
export function inferenceMode<Result>(body: () => Result): Result;
export function inferenceMode<Result>(mode: boolean, body: () => Result): Result;
export function inferenceMode<Result>(
  first: boolean | (() => Result) = true,
  second?: () => Result,
): Result | Guard {
  const mode = typeof first === 'boolean' ? first : true;
  const body = typeof first === 'function' ? first : second;
  return scoped(() => {
    native.pushInference(mode);
    return () => native.popInference();
  }, body);
}

/** What anomaly detection was last told about NaN: the addon does not give it back. */
let checksNan = true;

/** Turns anomaly detection on or off for good; `setDetectAnomaly` does so for a while. */
export function setAnomalyEnabled(mode: boolean, checkNan: boolean | { checkNan?: boolean } = true): void {
  const { checkNan: check = true } = typeof checkNan === 'object' ? checkNan : { checkNan };
  native.setAnomalyEnabled(mode, check);
  checksNan = check;
}

/** Whether anomaly detection is on. */
export function isAnomalyEnabled(): boolean {
  return native.anomalyEnabled();
}

/** Whether anomaly detection, where it is on, throws for NaN in backward. */
export function isAnomalyCheckNanEnabled(): boolean {
  return checksNan;
}

/**
 * Names, for an error or NaN in backward, the forward operation that led to it. Slow; for debugging.
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#anomaly-detection
 */
export function setDetectAnomaly(mode: boolean, checkNan?: boolean): Guard;
export function setDetectAnomaly<Result>(mode: boolean, checkNan: boolean, body: () => Result): Result;
export function setDetectAnomaly<Result>(
  mode: boolean,
  checkNan = true,
  body?: () => Result,
): Result | Guard {
  return scoped(() => {
    const before = native.anomalyEnabled();
    const checkedNan = checksNan;
    setAnomalyEnabled(mode, checkNan);
    return () => setAnomalyEnabled(before, checkedNan);
  }, body);
}

/** `setDetectAnomaly(true)` while `body` runs. */
export function detectAnomaly(): Guard;
export function detectAnomaly<Result>(body: () => Result): Result;
export function detectAnomaly<Result>(body?: () => Result): Result | Guard {
  return body === undefined ? setDetectAnomaly(true) : setDetectAnomaly(true, true, body);
}
