/** Twin of torch/distributions/distribution.py. */
import { noGrad } from '../autograd/gradMode';
import { refuseArguments } from '../common/binder';
import { NotImplementedError } from '../common/errors';
import { expectBoolean, expectInteger } from '../common/expect';
import { inspectCustom } from '../common/node';
import { markValues } from '../common/optionsObject';
import { snakeCase } from '../common/pythonNames';
import { warn } from '../common/warnings';
import { scope } from '../runtime/memory';
import { tensor } from '../tensor/creation';
import { interception } from '../tensor/intercept';
import { torchOps } from '../tensor/operators';
import { numelOf, sizeText } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import {
  bindDistribution,
  bindEnumerateSupport,
  bindExpand,
  bindSample,
  bindValue,
  checkShape,
  type DistributionArguments,
  type EnumerateSupportArguments,
  type ExpandArguments,
  type SampleArguments,
  type Shape,
  type ValueArguments,
} from './arguments';
import type { Constraint } from './constraints';
import { constructsItself, formatted, type Parameter, setOwn } from './helpers';
import { givesDrawsAway, LARGE_DRAW } from './largeDraws';
import { type ArgConstraints, checkParameters, checkSample } from './validation';

export type { ArgConstraints } from './validation';

/**
 * In place of a constructor's arguments: it leaves everything to the subclass, which sets its parameters
 * first, as Python's classes do, and then calls `_init`.
 * @internal
 */
export const later = Symbol('later');
/** @internal */
export type Later = [mark: typeof later];

let defaultValidateArgs = true;

/**
 * Base class of distributions. Its shape has three parts: that of the draws (`sampleShape`), that of the
 * batch of independent distributions (`batchShape`) and that of a single event (`eventShape`).
 *
 * A distribution of a script's own extends it, calls `validateParameters` in its constructor, once its
 * parameters are set, has `argConstraints` and `support`, and overrides what it can do of `_sample`,
 * `_rsample`, `_logProb`, `_cdf`, `_icdf`, `_entropy`, `_enumerateSupport` and `_expand`, which get their
 * arguments checked.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.distribution.Distribution
 * @example
 * const d = new torch.distributions.Normal(torch.zeros([3]), 1);
 * d.sample([5]).shape; // [5, 3]
 */
export class Distribution {
  declare private _batch: Shape;
  declare private _event: Shape;
  declare private _validate?: boolean;

  /**
   * @param args batchShape ([]), eventShape ([]), validateArgs (null)
   */
  constructor(...args: DistributionArguments);
  /** @internal */
  constructor(...args: Later);
  constructor(...args: readonly unknown[]) {
    if (args[0] === later) return;
    const [batchShape, eventShape, validateArgs] = bindDistribution(args);
    this._setShapes(checkShape(batchShape, 'batchShape'), checkShape(eventShape, 'eventShape'), validateArgs);
  }

  /**
   * Switches the checks of arguments and values on or off, for distributions that don't say it themselves.
   * They are on at first; they take time.
   *
   * @param value whether there are checks
   * @throws TypeError for what is no boolean
   */
  static setDefaultValidateArgs(...args: [value: boolean]): void {
    refuseArguments('setDefaultValidateArgs', args, 1);
    expectBoolean(args[0], 'value');
    defaultValidateArgs = args[0];
  }

  private _setShapes(batchShape: Shape, eventShape: Shape, validateArgs: boolean | null): void {
    hide(this, '_batch', batchShape);
    hide(this, '_event', eventShape);
    if (validateArgs !== null) hide(this, '_validate', validateArgs);
  }

  /** @internal What Python's `Distribution.__init__` does; the parameters are set. */
  protected _init(batchShape: Shape, eventShape: Shape, validateArgs: boolean | null): void {
    this._setShapes(batchShape, eventShape, validateArgs);
    if (this._validateArgs) this.validateParameters();
  }

  /** @internal Whether arguments and values are checked. */
  get _validateArgs(): boolean {
    return this._validate ?? defaultValidateArgs;
  }

  /**
   * Checks the parameters against `argConstraints`. The library's distributions do it by themselves.
   *
   * @throws RangeError for a parameter that doesn't fulfil its constraint
   */
  protected validateParameters(...args: []): void {
    refuseArguments('validateParameters', args);
    checkParameters(this, (name) => !Object.hasOwn(this, name) && this._isLazy(name));
  }

  /** @internal Whether a parameter is computed when it is first read: such are not checked. */
  protected _isLazy(_name: string): boolean {
    return false;
  }

  /** Whether `rsample` gives draws that can be differentiated. */
  get hasRsample(): boolean {
    return false;
  }

  /** Whether `enumerateSupport` works. */
  get hasEnumerateSupport(): boolean {
    return false;
  }

  /** The shape of the batch of distributions. */
  get batchShape(): number[] {
    return [...this._batch];
  }

  /** The shape of one draw from one of them. */
  get eventShape(): number[] {
    return [...this._event];
  }

  /** What each parameter has to fulfil; those that are no tensors aren't among them. */
  get argConstraints(): ArgConstraints {
    throw this._lacks('argConstraints');
  }

  /** Which values the distribution may take. */
  get support(): Constraint {
    throw this._lacks('support');
  }

  /** The mean. */
  get mean(): Tensor {
    throw this._lacks('mean');
  }

  /** The value that is most likely. */
  get mode(): Tensor {
    throw this._lacks('mode');
  }

  /** The variance. */
  get variance(): Tensor {
    throw this._lacks('variance');
  }

  /** The standard deviation. */
  get stddev(): Tensor {
    return this.variance.sqrt();
  }

  /**
   * The same distribution for a larger batch. Parameters are expanded as views, and not checked again.
   *
   * @param args batchShape: the new shape of the batch
   * @throws NotImplementedError for a subclass that has a constructor of its own and no `expand`
   */
  expand(...args: ExpandArguments): this {
    return this._expand(checkShape(bindExpand(args)[0], 'batchShape'));
  }

  /** Does the work of `expand`; `instance` is what a subclass has made. */
  protected _expand(_batchShape: Shape, _instance?: this): this {
    throw this._lacks('expand');
  }

  /**
   * Draws without gradients.
   *
   * @param args sampleShape ([]): the shape of the draws
   * @returns a tensor of shape sampleShape + batchShape + eventShape
   */
  sample(...args: SampleArguments): Tensor {
    const shape = checkShape(bindSample(args)[0], 'sampleShape');
    return noGrad(() => (this._freesAtOnce(shape) ? scope(() => this._sample(shape)) : this._sample(shape)));
  }

  private _freesAtOnce(sampleShape: Shape): boolean {
    if (!givesDrawsAway(this) || interception.handler !== undefined) return false;
    return numelOf(this._extendedShape(sampleShape)) >= LARGE_DRAW;
  }

  protected _sample(sampleShape: Shape): Tensor {
    return this.rsample(sampleShape);
  }

  /**
   * Draws that can be differentiated by the distribution's parameters.
   *
   * @param args sampleShape ([]): the shape of the draws
   * @returns a tensor of shape sampleShape + batchShape + eventShape
   * @throws NotImplementedError where `hasRsample` is false
   */
  rsample(...args: SampleArguments): Tensor {
    return this._rsample(checkShape(bindSample(args, 'rsample')[0], 'sampleShape'));
  }

  protected _rsample(_sampleShape: Shape): Tensor {
    throw this._lacks('rsample');
  }

  /**
   * `n` draws.
   * @deprecated use `sample([n])`
   */
  sampleN(...args: [n: number]): Tensor {
    refuseArguments('sampleN', args, 1);
    expectInteger(args[0], 'n', 0);
    warn('`sample_n(n)` will be deprecated. Use `sample((n,))` instead.', 'FutureWarning');
    return this.sample([args[0]]);
  }

  /**
   * The logarithm of the density, or of the probability of a discrete value.
   *
   * @param args value: its last dimensions are the event's, those before broadcast with the batch's
   * @throws RangeError for a shape that doesn't fit, and for a value outside the support
   */
  logProb(...args: ValueArguments): Tensor {
    return this._logProb(this._checked(bindValue(args, 'logProb')[0]));
  }

  protected _logProb(_value: Tensor): Tensor {
    throw this._lacks('logProb');
  }

  /**
   * The probability of values up to `value`.
   *
   * @param args value
   * @throws RangeError for a value outside the support
   */
  cdf(...args: ValueArguments): Tensor {
    return this._cdf(this._checked(bindValue(args, 'cdf')[0]));
  }

  protected _cdf(_value: Tensor): Tensor {
    throw this._lacks('cdf');
  }

  /**
   * The value up to which the probability is `value`: what undoes `cdf`.
   *
   * @param args value: probabilities
   */
  icdf(...args: ValueArguments): Tensor {
    return this._icdf(this._asTensor(bindValue(args, 'icdf')[0]));
  }

  protected _icdf(_value: Tensor): Tensor {
    throw this._lacks('icdf');
  }

  /**
   * All values of a discrete distribution, along a new first dimension.
   *
   * @param args expand (true): whether the values are expanded to the batch's shape
   * @returns a tensor of shape [cardinality] + batchShape + eventShape, with ones for batchShape unless
   *   `expand`
   * @throws NotImplementedError where `hasEnumerateSupport` is false
   */
  enumerateSupport(...args: EnumerateSupportArguments): Tensor {
    return this._enumerateSupport(bindEnumerateSupport(args)[0]);
  }

  protected _enumerateSupport(_expand: boolean): Tensor {
    throw this._lacks('enumerateSupport');
  }

  /**
   * The entropy, in nats.
   * @returns a tensor of shape batchShape
   */
  entropy(...args: []): Tensor {
    refuseArguments('entropy', args);
    return this._entropy();
  }

  protected _entropy(): Tensor {
    throw this._lacks('entropy');
  }

  /**
   * The perplexity: `exp` of the entropy.
   * @returns a tensor of shape batchShape
   */
  perplexity(...args: []): Tensor {
    refuseArguments('perplexity', args);
    return torchOps.exp(this.entropy());
  }

  /** @internal The shape of draws. */
  protected _extendedShape(sampleShape: Shape = []): number[] {
    return [...sampleShape, ...this._batch, ...this._event];
  }

  /** @internal A value that was given as a number, as a tensor like the parameters. */
  protected _asTensor(value: Parameter): Tensor {
    if (value instanceof Tensor) return value;
    const like = Object.values(this).find((own) => own instanceof Tensor && own.isFloatingPoint());
    return tensor(value, like === undefined ? {} : { dtype: like.dtype, device: like.device });
  }

  /** @internal A value that is checked where that is asked for. */
  protected _checked(value: Parameter): Tensor {
    if (this._validateArgs) this._validateSample(value);
    return this._asTensor(value);
  }

  /**
   * @internal
   * @throws RangeError in Python's words for a value of another shape or outside the support
   */
  _validateSample(value: unknown): void {
    checkSample(this, value);
  }

  /** @internal A new object of this class, for `_expand` of `type`, unless a subclass has made one. */
  protected _blank(type: Function, instance?: this): this {
    if (instance !== undefined) return instance;
    // Python compares the classes' __init__.
    if (constructsItself(this.constructor, type)) {
      throw new NotImplementedError(
        `Subclass ${this.constructor.name} of ${type.name} that defines a custom constructor ` +
          'must also define a custom .expand() method.',
      );
    }
    return Object.create(Object.getPrototypeOf(this));
  }

  /** @internal Ends `_expand`: nothing is checked again, and `made` checks values as this one does. */
  protected _finish(made: this, batchShape: Shape, eventShape: Shape = this._event): this {
    made._setShapes(batchShape, eventShape, this._validateArgs);
    return made;
  }

  /** @internal The usual `_expand` of `type`: what there is of its parameters is expanded. */
  protected _expandParameters(
    type: Function,
    names: readonly string[],
    batchShape: Shape,
    instance?: this,
  ): this {
    const made = this._blank(type, instance);
    for (const name of names) {
      if (Object.hasOwn(this, name))
        setOwn(made, name, (Reflect.get(this, name) as Tensor).expand(batchShape));
    }
    return this._finish(made, batchShape);
  }

  private _lacks(name: string): NotImplementedError {
    return new NotImplementedError(`${this.constructor.name} does not implement ${name}`);
  }

  /** Python's `repr`. */
  toString(): string {
    const own = Object.keys(this.argConstraints).filter((name) => Object.hasOwn(this, name));
    const parts = own.map((name) => {
      const value = Reflect.get(this, name) as Tensor;
      return `${snakeCase(name)}: ${value.numel() === 1 ? formatted(value) : sizeText(value.shape)}`;
    });
    return `${this.constructor.name}(${parts.join(', ')})`;
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

markValues(Distribution);

/** Makes a field that is no parameter. */
function hide(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
}
