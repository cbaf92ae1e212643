/** Transforms of transforms, by chance. Twin of torchvision/transforms/transforms.py. */

import { type Arguments, binder } from '../../common/binder';
import { isIterable } from '../../common/expect';
import { registerSymbol } from '../../common/ownSymbols';
import { Module } from '../../nn/modules/module';
import { pyFloatRepr } from '../../python/pyrepr';
import { choices, shuffle } from '../../python/pythonRandom';
import { floatListRepr } from './arguments';
import { stepsText } from './compose';
import { random } from './draw';
import type { ProbabilityOptions } from './randomFlip';
import { Transform } from './transform';

type Step = (input: any) => any;

const steps = Symbol('torch.vision.transforms');
registerSymbol(steps);

/** @throws TypeError unless it is an array of transforms, or a ModuleList */
function stepsOf(transforms: Iterable<Step>): readonly Step[] {
  if (typeof transforms !== 'string' && isIterable(transforms))
    return Array.isArray(transforms) ? transforms : [...transforms];
  throw new TypeError('Argument transforms should be a sequence');
}

interface RandomApplyParameters extends ProbabilityOptions {
  /** The transforms, in the order in which they are applied. */
  transforms: Iterable<Step>;
}

type RandomApplyOrder = [transforms: 'transforms', p: 'p'];
const bindRandomApply = binder<RandomApplyParameters, RandomApplyOrder>(
  'RandomApply',
  { transforms: 'object' },
  { p: 0.5 },
);

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

  constructor(...args: Arguments<RandomApplyParameters, RandomApplyOrder>) {
    super();
    const [transforms, p] = bindRandomApply(args);
    this[steps] = stepsOf(transforms);
    this.p = p;
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

interface RandomTransformsParameters {
  /** The transforms, whose order is drawn anew for every input. */
  transforms: readonly Step[];
}

type RandomTransformsOrder = [transforms: 'transforms'];
const bindRandomTransforms = binder<RandomTransformsParameters, RandomTransformsOrder>(
  'RandomTransforms',
  { transforms: 'object' },
  {},
);

/** Base class of the transforms that choose among a list. */
export abstract class RandomTransforms extends Transform {
  transforms: readonly Step[];

  constructor(...args: Arguments<RandomTransformsParameters, RandomTransformsOrder>) {
    super();
    const [transforms] = bindRandomTransforms(args, new.target.name);
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
  /** Applies all transforms in an order that is drawn. */
  override forward(img: any): any {
    const order = [...this.transforms];
    shuffle(order);
    return order.reduce((value, step) => step(value), img);
  }
}

/** Options of {@link RandomChoice}. */
export interface RandomChoiceOptions {
  /** How likely each is. Default: all the same */
  p?: readonly number[] | null | undefined;
}

interface RandomChoiceParameters extends RandomChoiceOptions {
  /** The transforms, of which one is drawn. */
  transforms: readonly Step[];
}

type RandomChoiceOrder = [transforms: 'transforms', p: 'p'];
const bindRandomChoice = binder<RandomChoiceParameters, RandomChoiceOrder>(
  'RandomChoice',
  { transforms: 'object' },
  { p: null },
);

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

  constructor(...args: Arguments<RandomChoiceParameters, RandomChoiceOrder>) {
    const [transforms, p] = bindRandomChoice(args);
    super(transforms);
    if (p !== null && !Array.isArray(p)) throw new TypeError('Argument p should be a sequence');
    this.p = p;
  }

  /** Applies one transform, which is drawn. */
  override forward(...inputs: any[]): any {
    const [step] = choices(this.transforms, { weights: this.p });
    return (step as (...values: any[]) => any)(...inputs);
  }

  override toString(): string {
    return `${super.toString()}(p=${this.p === null ? 'None' : floatListRepr(this.p)})`;
  }
}
