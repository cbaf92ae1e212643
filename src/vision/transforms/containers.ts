/** Transforms of transforms, by chance. Twin of torchvision/transforms/transforms.py. */

import { isIterable } from '../../common/expect';
import { parseOptions } from '../../common/options';
import { Module } from '../../nn/modules/module';
import { pyFloatRepr } from '../../python/pyrepr';
import { choices, shuffle } from '../../python/pythonRandom';
import { floatListRepr } from './arguments';
import { stepsText } from './compose';
import { random } from './draw';
import { Transform } from './transform';

type Step = (input: any) => any;

const steps = Symbol('transforms');

/** @throws TypeError unless it is an array of transforms, or a ModuleList */
function stepsOf(transforms: Iterable<Step>): readonly Step[] {
  if (typeof transforms !== 'string' && isIterable(transforms))
    return Array.isArray(transforms) ? transforms : [...transforms];
  throw new TypeError('Argument transforms should be a sequence');
}

/**
 * Applies a list of transforms with a probability.
 *
 * @param transforms the steps in order
 * @param args p (0.5)
 * @example new RandomApply([new ColorJitter(0.4)], 0.8)(image)
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomApply.html
 */
export class RandomApply extends Module {
  /** Behind a symbol, since a module's field must not hold modules in an array. */
  private readonly [steps]: readonly Step[];
  p: number;

  constructor(transforms: Iterable<Step>, ...args: [p?: number | { p?: number | undefined }]) {
    super();
    this[steps] = stepsOf(transforms);
    this.p = parseOptions<{ p: number }>('RandomApply', args, ['p'], { p: 0.5 }).p;
  }

  /** The steps. */
  get transforms(): readonly Step[] {
    return this[steps];
  }

  override forward(img: any): any {
    if (Math.fround(this.p) < random()) return img;
    return this[steps].reduce((value, step) => step(value), img);
  }

  override toString(): string {
    return `${this.constructor.name}(\n    p=${pyFloatRepr(this.p)}${stepsText(this[steps])}\n)`;
  }
}

/** Base class of the transforms that choose among a list. */
export abstract class RandomTransforms extends Transform {
  transforms: readonly Step[];

  constructor(transforms: readonly Step[]) {
    super();
    if (!Array.isArray(transforms)) throw new TypeError('Argument transforms should be a sequence');
    this.transforms = transforms;
  }

  override toString(): string {
    return `${this.constructor.name}(${stepsText(this.transforms)}\n)`;
  }
}

/**
 * Applies a list of transforms in random order, drawn from `torch.random.python`.
 *
 * @param transforms the steps
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomOrder.html
 */
export class RandomOrder extends RandomTransforms {
  override forward(img: any): any {
    const order = [...this.transforms];
    shuffle(order);
    return order.reduce((value, step) => step(value), img);
  }
}

/**
 * Applies one transform of a list, drawn from `torch.random.python`.
 *
 * @param transforms what to choose from
 * @param args p: how likely each is (all the same)
 * @throws TypeError when `p` isn't an array
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomChoice.html
 */
export class RandomChoice extends RandomTransforms {
  p: readonly number[] | null;

  constructor(
    transforms: readonly Step[],
    ...args: [p?: readonly number[] | null | { p?: readonly number[] | null | undefined }]
  ) {
    super(transforms);
    const { p } = parseOptions<{ p: readonly number[] | null }>('RandomChoice', args, ['p'], { p: null });
    if (p !== null && !Array.isArray(p)) throw new TypeError('Argument p should be a sequence');
    this.p = p;
  }

  override forward(...inputs: any[]): any {
    const [step] = choices(this.transforms, { weights: this.p });
    return (step as (...values: any[]) => any)(...inputs);
  }

  override toString(): string {
    return `${super.toString()}(p=${this.p === null ? 'None' : floatListRepr(this.p)})`;
  }
}
