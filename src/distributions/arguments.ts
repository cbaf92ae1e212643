/** The parameters of the distributions and of their methods, as far as several share them. */
import { type Arguments, binder } from '../common/binder';
import { expectInteger, invalidArgument } from '../common/expect';
import { tensor } from '../tensor/argument';
import type { Tensor } from '../tensor/tensor';
import type { Parameter } from './helpers';

/** What every distribution has. */
export interface DistributionOptions {
  /** Whether arguments and values are checked. Default: null, i.e. as `setDefaultValidateArgs` says */
  validateArgs?: boolean | null | undefined;
}
export const validateDefault = { validateArgs: null as boolean | null };

/** The arguments of distributions with a location and a scale, by name. */
export interface LocScaleParameters extends DistributionOptions {
  /** The location: where the distribution lies (its logarithm, for `LogNormal`). */
  loc: Parameter;
  /** The scale: how wide the distribution is (its logarithm, for `LogNormal`); positive. */
  scale: Parameter;
}
type LocScaleOrder = [loc: 'loc', scale: 'scale', validateArgs: 'validateArgs'];
export type LocScaleArguments = Arguments<LocScaleParameters, LocScaleOrder>;
export const bindLocScale = binder<LocScaleParameters, LocScaleOrder>(
  'Normal',
  { loc: 'any', scale: 'any' },
  validateDefault,
);

/** The arguments of distributions with a scale alone, by name. */
export type ScaleParameters = Omit<LocScaleParameters, 'loc'>;
type ScaleOrder = [scale: 'scale', validateArgs: 'validateArgs'];
export type ScaleArguments = Arguments<ScaleParameters, ScaleOrder>;
export const bindScale = binder<ScaleParameters, ScaleOrder>('HalfNormal', { scale: 'any' }, validateDefault);

/** The arguments of distributions with a rate alone, by name. */
export interface RateParameters extends DistributionOptions {
  /** How many events happen in a unit of time. */
  rate: Parameter;
}
type RateOrder = [rate: 'rate', validateArgs: 'validateArgs'];
export type RateArguments = Arguments<RateParameters, RateOrder>;
export const bindRate = binder<RateParameters, RateOrder>('Exponential', { rate: 'any' }, validateDefault);

/** The arguments of distributions with a concentration and a rate, by name. */
export interface ConcentrationRateParameters extends RateParameters {
  /** Shape parameter, often called α; positive. */
  concentration: Parameter;
}
type ConcentrationRateOrder = [concentration: 'concentration', rate: 'rate', validateArgs: 'validateArgs'];
export type ConcentrationRateArguments = Arguments<ConcentrationRateParameters, ConcentrationRateOrder>;
export const bindConcentrationRate = binder<ConcentrationRateParameters, ConcentrationRateOrder>(
  'Gamma',
  { concentration: 'any', rate: 'any' },
  validateDefault,
);

/** The arguments of distributions with two concentrations, by name. */
export interface ConcentrationsParameters extends DistributionOptions {
  /** The first concentration, often called α; positive. */
  concentration1: Parameter;
  /** The second concentration, often called β; positive. */
  concentration0: Parameter;
}
type ConcentrationsOrder = [
  concentration1: 'concentration1',
  concentration0: 'concentration0',
  validateArgs: 'validateArgs',
];
export type ConcentrationsArguments = Arguments<ConcentrationsParameters, ConcentrationsOrder>;
export const bindConcentrations = binder<ConcentrationsParameters, ConcentrationsOrder>(
  'Beta',
  { concentration1: 'any', concentration0: 'any' },
  validateDefault,
);

/** Options of distributions over yes and no: one of probs and logits. */
export interface BinaryOptions extends DistributionOptions {
  /** The probability of 1, from 0 to 1; either this or `logits`. */
  probs?: Parameter | null | undefined;
  /** The log odds of 1, any number; either this or `probs`. */
  logits?: Parameter | null | undefined;
}
type BinaryOrder = [probs: 'probs', logits: 'logits', validateArgs: 'validateArgs'];
export type BinaryArguments = Arguments<BinaryOptions, BinaryOrder>;
export const binaryDefaults = { probs: null as Parameter | null, logits: null as Parameter | null };
export const bindBinary = binder<BinaryOptions, BinaryOrder>(
  'Bernoulli',
  {},
  { ...binaryDefaults, ...validateDefault },
);

/** Options of distributions over several events: one of probs and logits. */
export interface EventsOptions extends DistributionOptions {
  /** The probabilities of the events, along the last dimension; they are normalised to sum to 1. */
  probs?: Tensor | null | undefined;
  /** Unnormalised log probabilities of the events, along the last dimension. */
  logits?: Tensor | null | undefined;
}
type EventsOrder = [probs: 'probs', logits: 'logits', validateArgs: 'validateArgs'];
export type EventsArguments = Arguments<EventsOptions, EventsOrder>;

/** What says of a parameter that it must be a tensor, or null. */
export function tensorOrNull(fn: string, name: string, position: number, value: unknown): void {
  if (value !== null && value !== undefined) tensor(fn, name, position, value);
}
export const eventsDefaults = { probs: null as Tensor | null, logits: null as Tensor | null };
export const eventsKinds = { probs: tensorOrNull, logits: tensorOrNull };
export const bindEvents = binder<EventsOptions, EventsOrder>(
  'Categorical',
  {},
  { ...eventsDefaults, ...validateDefault },
  {},
  eventsKinds,
);

/** The arguments of relaxed distributions over yes and no, by name. */
export interface RelaxedBinaryParameters extends BinaryOptions {
  /** How far the distribution is relaxed: it becomes a discrete one towards 0. */
  temperature: Tensor;
}
type RelaxedOrder = [
  temperature: 'temperature',
  probs: 'probs',
  logits: 'logits',
  validateArgs: 'validateArgs',
];
export type RelaxedBinaryArguments = Arguments<RelaxedBinaryParameters, RelaxedOrder>;
export const bindRelaxedBinary = binder<RelaxedBinaryParameters, RelaxedOrder>(
  'RelaxedBernoulli',
  { temperature: tensor },
  { ...binaryDefaults, ...validateDefault },
);

/** The arguments of relaxed distributions over several events, by name. */
export interface RelaxedEventsParameters extends EventsOptions {
  /** How far the distribution is relaxed: it becomes a discrete one towards 0. */
  temperature: Tensor;
}
export type RelaxedEventsArguments = Arguments<RelaxedEventsParameters, RelaxedOrder>;
export const bindRelaxedEvents = binder<RelaxedEventsParameters, RelaxedOrder>(
  'RelaxedOneHotCategorical',
  { temperature: tensor },
  { ...eventsDefaults, ...validateDefault },
  {},
  eventsKinds,
);

/** Throws in Python's words unless exactly one of the two is given. */
export function expectEither(probs: unknown, logits: unknown): void {
  if ((probs === null) === (logits === null))
    throw new RangeError('Either `probs` or `logits` must be specified, but not both.');
}

/** A shape. */
export type Shape = readonly number[];

/** Checks a shape, and copies it. */
export function checkShape(shape: unknown, name: string): number[] {
  if (!Array.isArray(shape)) throw invalidArgument('an array of integers', name, shape);
  for (const size of shape) expectInteger(size, name);
  return [...shape];
}

/** Options of `Distribution`. */
export interface DistributionShapes extends DistributionOptions {
  /** The shape of the batch of distributions. Default: [] */
  batchShape?: Shape | undefined;
  /** The shape of one draw. Default: [] */
  eventShape?: Shape | undefined;
}
type DistributionOrder = [batchShape: 'batchShape', eventShape: 'eventShape', validateArgs: 'validateArgs'];
export type DistributionArguments = Arguments<DistributionShapes, DistributionOrder>;
export const bindDistribution = binder<DistributionShapes, DistributionOrder>(
  'Distribution',
  {},
  { batchShape: [] as Shape, eventShape: [] as Shape, validateArgs: null as boolean | null },
);

/** Options of `sample` and `rsample`. */
export interface SampleOptions {
  /** The shape of the draws, in front of the distribution's own shape. Default: [] */
  sampleShape?: Shape | undefined;
}
type SampleOrder = [sampleShape: 'sampleShape'];
export type SampleArguments = Arguments<SampleOptions, SampleOrder>;
export const bindSample = binder<SampleOptions, SampleOrder>('sample', {}, { sampleShape: [] as Shape });

/** The arguments of `logProb`, `cdf` and `icdf`, by name. */
export interface ValueParameters {
  /** The values to look at, whose shape broadcasts with the distribution's. */
  value: Parameter;
}
type ValueOrder = [value: 'value'];
export type ValueArguments = Arguments<ValueParameters, ValueOrder>;
export const bindValue = binder<ValueParameters, ValueOrder>('logProb', { value: 'any' }, {});

/** The arguments of `expand`, by name. */
export interface ExpandParameters {
  /** The batch's shape that the new distribution has. */
  batchShape: Shape;
}
type ExpandOrder = [batchShape: 'batchShape'];
export type ExpandArguments = Arguments<ExpandParameters, ExpandOrder>;
export const bindExpand = binder<ExpandParameters, ExpandOrder>('expand', { batchShape: 'any' }, {});

/** Options of `enumerateSupport`. */
export interface EnumerateSupportOptions {
  /** Whether the values are expanded to the batch's shape. Default: true */
  expand?: boolean | undefined;
}
type EnumerateSupportOrder = [expand: 'expand'];
export type EnumerateSupportArguments = Arguments<EnumerateSupportOptions, EnumerateSupportOrder>;
export const bindEnumerateSupport = binder<EnumerateSupportOptions, EnumerateSupportOrder>(
  'enumerateSupport',
  {},
  { expand: true },
);
