/**
 * Transforms of a Compose that need no image in between. They run as always, and draw what they always draw,
 * but on a sketch (see ./sketch.ts) of what they are to make.
 */
import { internals } from '../../nn/modules/module/members';
import { getDefaultDtype } from '../../tensor/defaultDtype';
import { interception } from '../../tensor/intercept';
import { Image } from '../image';
import { CenterCrop, Pad, Resize } from './geometry';
import { Normalize } from './normalize';
import { RandomCrop, RandomResizedCrop } from './randomCrop';
import { RandomHorizontalFlip, RandomVerticalFlip } from './randomFlip';
import { type Scale, Sketch } from './sketch';
import { ToTensor } from './toTensor';

export type Step = (input: any) => unknown;

/** Those that change no image, and do nothing to a picture but by its own methods. */
const sketching = new Set<unknown>([
  CenterCrop,
  Pad,
  RandomCrop,
  RandomHorizontalFlip,
  RandomResizedCrop,
  RandomVerticalFlip,
  Resize,
]);

/** A subclass may do something else, and a hook expects images. */
export const isPlain = (step: any, type: unknown): boolean =>
  step.constructor === type && !Object.hasOwn(step, 'forward') && !step[internals]?.callHooks;

/** Whether a step can do its work on a sketch. */
export const isSketching = (step: Step): boolean =>
  sketching.has(step.constructor) && isPlain(step, step.constructor);

/** What a Normalize does to a tensor of so many channels; null where that is its own matter, or an error. */
export function scaleOf(step: Step | undefined, channels: number): Scale | null {
  if (step === undefined || !isPlain(step, Normalize)) return null;
  const [mean, std] = [(step as Normalize).mean, (step as Normalize).std].map((values) =>
    Array.isArray(values) && (values.length === 1 || values.length === channels)
      ? Float32Array.from(values)
      : null,
  );
  return mean && std && !std.includes(0) ? { mean, std } : null;
}

const isImage = (value: unknown): value is Image => value instanceof Image && value.constructor === Image;

/** The transforms one after the other: each what it does when it is called. */
export function runSteps(steps: readonly Step[], input: unknown): unknown {
  let value = input;
  const isOff = interception.handler !== undefined;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    const endsHere = isPlain(step, ToTensor) && getDefaultDtype() === 'float32';
    const isOurs = !isOff && (endsHere || isSketching(step));
    if (isOurs && isImage(value) && Sketch.canBeOf(value)) value = Sketch.of(value);
    if (value instanceof Sketch && endsHere) {
      const scale = scaleOf(steps[i + 1], value.channels);
      value = value.toTensor(scale);
      if (scale !== null) i++;
      continue;
    }
    if (value instanceof Sketch && !isOurs) value = value.settled();
    value = step(value);
  }
  return value instanceof Sketch ? value.settled() : value;
}
