/** What is recorded for automatic differentiation, and where: torch.no_grad and its kin. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { expectBoolean } from '../common/expect';
import { enterMode, type Mode } from '../common/modes';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { warn } from '../common/warnings';
import { native } from '../native';
import { type GuardOrDecorator, scopedOrDecorator } from './decorator';

/** Whether operations are recorded for a backward at present: not under `torch.noGrad`. */
export function isGradEnabled(...args: []): boolean {
  refuseArguments('isGradEnabled', args);
  return native.gradEnabled();
}

/** Whether inference mode is on, whose tensors can never take part in a backward. */
export function isInferenceModeEnabled(...args: []): boolean {
  refuseArguments('isInferenceModeEnabled', args);
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
 * it returns a guard, and recording is off from `using guard = torch.noGrad()` to the end of the block, or
 * between `guard.enter()` and `guard.dispose()`; it also decorates methods. A bare `torch.noGrad()` has no
 * effect, as in Python, and a warning names its line.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.no_grad.html
 * @example
 * const accuracy = torch.noGrad(() => evaluate(model, loader));
 */
export function noGrad(): GuardOrDecorator;
export function noGrad<Result>(body: () => Result): Result;
export function noGrad<Result>(...args: unknown[]): Result | GuardOrDecorator {
  const [given, body] = splitBody<Result>(args);
  refuseArguments('noGrad', given);
  return withGrad(false, body);
}

/** Records operations while `body` runs, also inside `noGrad`. */
export function enableGrad(): GuardOrDecorator;
export function enableGrad<Result>(body: () => Result): Result;
export function enableGrad<Result>(...args: unknown[]): Result | GuardOrDecorator {
  const [given, body] = splitBody<Result>(args);
  refuseArguments('enableGrad', given);
  return withGrad(true, body);
}

/** The arguments of `setGradEnabled` and its like, by name. */
export interface ModeParameters {
  /** Whether the mode is on from now on. */
  mode: boolean;
}

type ModeOrder = [mode: 'mode'];
const bindSetGradEnabled = binder<ModeParameters, ModeOrder>('setGradEnabled', { mode: 'any' }, {});

/**
 * Switches recording on or off at once, until the returned guard is disposed of or for good;
 * or while `body` runs.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.set_grad_enabled.html
 */
export function setGradEnabled(...args: Arguments<ModeParameters, ModeOrder>): GuardOrDecorator;
export function setGradEnabled<Result>(
  ...args: WithBody<Arguments<ModeParameters, ModeOrder>, Result>
): Result;
export function setGradEnabled<Result>(...args: unknown[]): Result | GuardOrDecorator {
  const [given, body] = splitBody<Result>(args);
  const [mode] = bindSetGradEnabled(given);
  if (typeof mode !== 'boolean')
    throw new TypeError(`Expected a boolean for mode but received ${typeof mode}`);
  return body === undefined ? switched(() => gradMode(mode)) : withGrad(mode, body);
}

const bindMultithreading = binder<ModeParameters, ModeOrder>('setMultithreadingEnabled', { mode: 'any' }, {});

/**
 * Switches the threads of backward, of which an accelerator has one each, on or off at once, until the
 * returned guard is disposed of or for good; or while `body` runs.
 *
 * @param mode false runs all of backward on one thread
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.set_multithreading_enabled.html
 * @example
 * torch.autograd.setMultithreadingEnabled(false, () => loss.backward());
 */
export function setMultithreadingEnabled(...args: Arguments<ModeParameters, ModeOrder>): GuardOrDecorator;
export function setMultithreadingEnabled<Result>(
  ...args: WithBody<Arguments<ModeParameters, ModeOrder>, Result>
): Result;
export function setMultithreadingEnabled<Result>(...args: unknown[]): Result | GuardOrDecorator {
  const [given, body] = splitBody<Result>(args);
  const [mode] = bindMultithreading(given);
  expectBoolean(mode, 'mode');
  const threads = (): Mode => {
    let before = mode;
    return {
      enter() {
        before = native.multithreadingEnabled();
        native.setMultithreadingEnabled(mode);
      },
      leave: () => native.setMultithreadingEnabled(before),
    };
  };
  return body === undefined
    ? switched(threads)
    : (scopedOrDecorator(() => enterMode(threads()), body) as Result);
}

const bindInferenceMode = binder<Partial<ModeParameters>, ModeOrder>('inferenceMode', {}, { mode: true });

/**
 * Like `noGrad`, and faster: tensors made inside can never take part in differentiation.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad_mode.inference_mode.html
 */
export function inferenceMode(...args: Arguments<Partial<ModeParameters>, ModeOrder>): GuardOrDecorator;
export function inferenceMode<Result>(
  ...args: WithBody<Arguments<Partial<ModeParameters>, ModeOrder>, Result>
): Result;
export function inferenceMode<Result>(...args: unknown[]): Result | GuardOrDecorator {
  const [given, body] = splitBody<Result>(args);
  const [mode] = bindInferenceMode(given);
  expectBoolean(mode, 'mode');
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

/** The arguments of `setDetectAnomaly`, by name. */
export interface SetAnomalyParameters extends AnomalyOptions {
  /** Whether anomalies are looked for: `true` keeps each operator's stack and checks for NaN. */
  mode: boolean;
}

type AnomalyOrder = [checkNan: 'checkNan'];
type SetAnomalyOrder = [mode: 'mode', checkNan: 'checkNan'];
const bindAnomaly = binder<AnomalyOptions, AnomalyOrder>('detectAnomaly', {}, { checkNan: true });
const bindSetAnomaly = binder<SetAnomalyParameters, SetAnomalyOrder>(
  'setDetectAnomaly',
  { mode: 'any' },
  { checkNan: true },
);

function anomalyMode(enabled: boolean, checkNan: boolean): Mode {
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
export function setAnomalyEnabled(...args: Arguments<SetAnomalyParameters, SetAnomalyOrder>): void {
  anomalyMode(...bindSetAnomaly(args, 'setAnomalyEnabled')).enter();
}

/** Whether anomaly detection is on, which names the forward call of a backward that fails. */
export function isAnomalyEnabled(...args: []): boolean {
  refuseArguments('isAnomalyEnabled', args);
  return native.anomalyEnabled();
}

/** Whether anomaly detection looks for NaN in every operator's gradients. */
export function isAnomalyCheckNanEnabled(...args: []): boolean {
  refuseArguments('isAnomalyCheckNanEnabled', args);
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
export function setDetectAnomaly(...args: Arguments<SetAnomalyParameters, SetAnomalyOrder>): Guard;
export function setDetectAnomaly<Result>(
  ...args: WithBody<Arguments<SetAnomalyParameters, SetAnomalyOrder>, Result>
): Result;
export function setDetectAnomaly<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [mode, checkNan] = bindSetAnomaly(given);
  if (typeof mode !== 'boolean')
    throw new TypeError(`Expected a boolean for mode but received ${typeof mode}`);
  const anomaly = anomalyMode(mode, checkNan);
  return body === undefined ? switched(() => anomaly) : scoped(() => enterMode(anomaly), body);
}

/**
 * Anomaly detection while `body` runs, or while the guard is in use.
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.detect_anomaly
 * @example
 * torch.autograd.detectAnomaly(() => loss.backward());
 */
export function detectAnomaly(...args: Arguments<AnomalyOptions, AnomalyOrder>): Guard;
export function detectAnomaly<Result>(
  ...args: WithBody<Arguments<AnomalyOptions, AnomalyOrder>, Result>
): Result;
export function detectAnomaly<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const anomaly = anomalyMode(true, ...bindAnomaly(given));
  warn(
    'Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.',
  );
  return scoped(() => enterMode(anomaly), body);
}
