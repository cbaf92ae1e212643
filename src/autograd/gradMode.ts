/** What is recorded for automatic differentiation, and where: torch.no_grad and its kin. */

import { checkOptions } from '../common/options';
import { type Guard, scoped } from '../common/scoped';
import { warn } from '../common/warnings';
import { native } from '../native';
import { type GuardOrDecorator, scopedOrDecorator } from './decorator';
import { enterMode, type Mode } from './modes';

/** Whether operations are recorded at present. */
export function isGradEnabled(): boolean {
  return native.gradEnabled();
}

/** Whether inference mode is on. */
export function isInferenceModeEnabled(): boolean {
  return native.inferenceEnabled();
}

function gradMode(enabled: boolean): Mode {
  let before = enabled;
  return {
    enter() {
      before = native.gradEnabled();
      native.setGradEnabled(enabled);
    },
    leave: () => native.setGradEnabled(before),
  };
}

function withGrad<Result>(enabled: boolean, body?: () => Result): Result | GuardOrDecorator {
  return scopedOrDecorator(() => enterMode(gradMode(enabled)), body);
}

/** What a switch that may stay set for good gives back: it is no mode, but undone by its guard. */
function switched(newMode: () => Mode): GuardOrDecorator {
  const enter = () => {
    const mode = newMode();
    mode.enter();
    return () => mode.leave();
  };
  return scopedOrDecorator(enter, undefined, true) as GuardOrDecorator;
}

/**
 * Runs `body` without recording operations; for async functions until their promise settles. Without a body
 * it returns a guard, and recording is off until that is disposed of: `using guard = torch.noGrad()`. A bare
 * `torch.noGrad()` leaves it off: `backward` then names the line, and a warning does when the guard is
 * collected.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.no_grad.html
 * @example
 * const accuracy = torch.noGrad(() => evaluate(model, loader));
 */
export function noGrad(): GuardOrDecorator;
export function noGrad<Result>(body: () => Result): Result;
export function noGrad<Result>(body?: () => Result): Result | GuardOrDecorator {
  return withGrad(false, body);
}

/** Records operations while `body` runs, also inside `noGrad`. */
export function enableGrad(): GuardOrDecorator;
export function enableGrad<Result>(body: () => Result): Result;
export function enableGrad<Result>(body?: () => Result): Result | GuardOrDecorator {
  return withGrad(true, body);
}

/**
 * Switches recording on or off at once, until the returned guard is disposed of or for good;
 * or while `body` runs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.set_grad_enabled.html
 */
export function setGradEnabled(mode: boolean): GuardOrDecorator;
export function setGradEnabled<Result>(mode: boolean, body: () => Result): Result;
export function setGradEnabled<Result>(mode: boolean, body?: () => Result): Result | GuardOrDecorator {
  if (typeof mode !== 'boolean')
    throw new TypeError(`Expected a boolean for mode but received ${typeof mode}`);
  return body === undefined ? switched(() => gradMode(mode)) : withGrad(mode, body);
}

/**
 * Like `noGrad`, and faster: tensors made inside can never take part in differentiation.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.inference_mode.html
 */
export function inferenceMode(mode?: boolean): GuardOrDecorator;
export function inferenceMode<Result>(body: () => Result): Result;
export function inferenceMode<Result>(mode: boolean, body: () => Result): Result;
export function inferenceMode<Result>(
  first: boolean | (() => Result) = true,
  second?: () => Result,
): Result | GuardOrDecorator {
  const mode = typeof first === 'boolean' ? first : true;
  const body = typeof first === 'function' ? first : second;
  const inference = (): Mode => ({
    enter: () => void native.pushInference(mode),
    leave: () => native.popInference(),
  });
  return scopedOrDecorator(() => enterMode(inference()), body);
}

/** Options of `setDetectAnomaly` and `detectAnomaly`. */
export interface AnomalyOptions {
  /** Throws when backward makes a NaN. Default: true */
  checkNan?: boolean | undefined;
}

function anomalyMode(enabled: boolean, options: boolean | AnomalyOptions): Mode {
  if (typeof options !== 'boolean') checkOptions('setDetectAnomaly()', options, ['checkNan']);
  const checkNan = typeof options === 'boolean' ? options : (options.checkNan ?? true);
  let before = [false, true] as [boolean, boolean];
  return {
    enter() {
      before = [native.anomalyEnabled(), native.anomalyChecksNan()];
      native.setAnomalyEnabled(enabled, checkNan);
    },
    leave: () => native.setAnomalyEnabled(...before),
  };
}

/** Switches anomaly detection on or off for good; `setDetectAnomaly` does so for a while. */
export function setAnomalyEnabled(mode: boolean, checkNan: boolean | AnomalyOptions = true): void {
  anomalyMode(mode, checkNan).enter();
}

/** Whether anomaly detection is on. */
export function isAnomalyEnabled(): boolean {
  return native.anomalyEnabled();
}

/** Whether anomaly detection looks for NaN. */
export function isAnomalyCheckNanEnabled(): boolean {
  return native.anomalyChecksNan();
}

/**
 * Switches anomaly detection on or off, until the returned guard is disposed of or for good; or while `body`
 * runs. With it, an error or a NaN in backward is followed by a warning that names the forward operation and
 * where the script called it. It is slow and concerns all threads: for debugging.
 *
 * @throws TorchError from backward: `Function 'SqrtBackward0' returned nan values in its 0th output.`
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#anomaly-detection
 */
export function setDetectAnomaly(mode: boolean, options?: boolean | AnomalyOptions): Guard;
export function setDetectAnomaly<Result>(
  mode: boolean,
  options: boolean | AnomalyOptions,
  body: () => Result,
): Result;
export function setDetectAnomaly<Result>(
  mode: boolean,
  options: boolean | AnomalyOptions = {},
  body?: () => Result,
): Result | Guard {
  if (typeof mode !== 'boolean')
    throw new TypeError(`Expected a boolean for mode but received ${typeof mode}`);
  const anomaly = anomalyMode(mode, options);
  return body === undefined ? switched(() => anomaly) : scoped(() => enterMode(anomaly), body);
}

/**
 * Anomaly detection while `body` runs, or until the guard is disposed of.
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.detect_anomaly
 * @example
 * torch.autograd.detectAnomaly(() => loss.backward());
 */
export function detectAnomaly(options?: boolean | AnomalyOptions): Guard;
export function detectAnomaly<Result>(body: () => Result): Result;
export function detectAnomaly<Result>(options: boolean | AnomalyOptions, body: () => Result): Result;
export function detectAnomaly<Result>(
  first: boolean | AnomalyOptions | (() => Result) = {},
  second?: () => Result,
): Result | Guard {
  const anomaly = anomalyMode(true, typeof first === 'function' ? {} : first);
  warn(
    'Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.',
  );
  return scoped(() => enterMode(anomaly), typeof first === 'function' ? first : second);
}
