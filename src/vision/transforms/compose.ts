/** Transforms one after the other: `Compose` of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import { expectFunction, invalidArgument } from '../../common/expect';
import { applyToBatch, type Batch, defineBatchForm } from './batch';
import { runSteps } from './fused';
import { Transform } from './transform';

type Step = (input: any) => any;

/** What the first step takes. */
export type ComposeInput<T extends readonly Step[]> = T extends readonly [infer First extends Step, ...Step[]]
  ? Parameters<First>[0]
  : any;

/** What the last step gives. */
export type ComposeOutput<T extends readonly Step[]> = T extends readonly [...Step[], infer Last extends Step]
  ? ReturnType<Last>
  : any;

interface ComposeParameters<T extends readonly Step[]> {
  /** The transforms, in the order in which they are applied. */
  transforms: T;
}

type ComposeOrder = [transforms: 'transforms'];
const bindCompose = binder<ComposeParameters<any>, ComposeOrder>('Compose', { transforms: 'object' }, {});

/**
 * Several transforms, one after the other. Functions are transforms too.
 *
 * @param transforms the steps in order
 * @throws TypeError when a step can't be called
 * @example
 * const transform = new Compose([new ToTensor(), new Normalize([0.5], [0.5])]);
 * const x = transform(image);
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Compose.html
 */
export class Compose<const T extends readonly Step[] = readonly Step[]> extends Transform {
  transforms: T;

  constructor(...args: Arguments<ComposeParameters<T>, ComposeOrder>) {
    super();
    const [transforms] = bindCompose(args);
    this.transforms = transforms;
    if (!Array.isArray(transforms)) throw invalidArgument('an array of transforms', 'transforms', transforms);
    for (const [i, step] of transforms.entries()) expectFunction(step, `transforms[${i}]`);
  }

  /** Applies the transforms one after another. */
  override forward(input: ComposeInput<T>): ComposeOutput<T> {
    return runSteps(this.transforms, input) as ComposeOutput<T>;
  }

  override toString(): string {
    return `${this.constructor.name}(${stepsText(this.transforms)}\n)`;
  }
}

/** Each step on a line of its own. */
export const stepsText = (steps: readonly Step[]): string =>
  steps.map((step) => `\n    ${stepText(step)}`).join('');

/** A plain function by its name, as Python prints one, without its source or address. */
function stepText(step: Step): string {
  const isPlain = Object.getPrototypeOf(step) === Function.prototype;
  return isPlain ? `<function ${step.name || '<lambda>'}>` : String(step);
}

defineBatchForm(Compose, (compose, batch) => {
  let current: Batch | null = batch;
  for (const step of compose.transforms) {
    current = applyToBatch(step, current);
    if (current === null) return null;
  }
  return current;
});
