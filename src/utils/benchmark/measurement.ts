/** Times of a statement, and what they say. */

import { binder } from '../../common/binder';
import { expectInteger, expectNumber, invalidArgument, isIterable } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { markValues } from '../../common/optionsObject';
import { formatFixed } from '../../python/pyrepr';
import { tensor } from '../../tensor/creation';
import { log10, selectUnit, toInt } from './common';
import { TaskSpec } from './taskSpec';

const MAX_SIGNIFICANT_FIGURES = 4;
/** Seconds below which no clock can be trusted. */
const MIN_CONFIDENCE_INTERVAL = 25e-9;
const IQR_WARN_THRESHOLD = 0.1;
const IQR_GROSS_WARN_THRESHOLD = 0.25;

interface MeasurementParameters {
  numberPerRun: number;
  rawTimes: readonly number[];
  taskSpec: TaskSpec;
  metadata?: unknown;
}

type MeasurementOrder = [
  numberPerRun: 'numberPerRun',
  rawTimes: 'rawTimes',
  taskSpec: 'taskSpec',
  metadata: 'metadata',
];
const bind = binder<MeasurementParameters, MeasurementOrder>(
  'Measurement',
  { numberPerRun: 'any', rawTimes: 'any', taskSpec: 'object' },
  { metadata: null },
  {},
  { metadata: 'data' },
);
const bindConfidence = binder<{ threshold?: number }, [threshold: 'threshold']>(
  'meetsConfidence',
  {},
  { threshold: IQR_WARN_THRESHOLD },
);
const bindMerge = binder<{ measurements: Iterable<Measurement> }, [measurements: 'measurements']>(
  'merge',
  { measurements: 'any' },
  {},
);

/** What the sorted times say. */
interface Statistics {
  sorted: readonly number[];
  median: number;
  mean: number;
  p25: number;
  p75: number;
}

const none: Statistics = { sorted: [], median: -1, mean: -1, p25: -1, p75: -1 };

/**
 * The times that a `Timer` took: of one statement, which ran `numberPerRun` times in each of them.
 *
 * @example
 * const m = new torch.utils.benchmark.Timer(() => torch.ones([2, 2])).blockedAutorange();
 * m.median; // seconds a run
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html#torch.utils.benchmark.Measurement
 */
export class Measurement {
  /** How often the statement ran between two looks at the clock. */
  readonly numberPerRun: number;
  /** Seconds between them. */
  readonly rawTimes: readonly number[];
  /** What was measured. */
  readonly taskSpec: TaskSpec;
  /** Whatever a program wants to keep with it. */
  readonly metadata: unknown;
  #statistics: Statistics = none;

  /** @param args numberPerRun, rawTimes, taskSpec, metadata */
  constructor(
    ...args: [numberPerRun: number, rawTimes: readonly number[], taskSpec: TaskSpec, metadata?: unknown]
  ) {
    [this.numberPerRun, this.rawTimes, this.taskSpec, this.metadata] = bind(args);
    expectInteger(this.numberPerRun, 'numberPerRun', 0);
    if (!Array.isArray(this.rawTimes)) throw invalidArgument('a list of seconds', 'rawTimes', this.rawTimes);
    for (const time of this.rawTimes) expectNumber(time, 'rawTimes');
    if (!(this.taskSpec instanceof TaskSpec)) throw invalidArgument('a TaskSpec', 'taskSpec', this.taskSpec);
  }

  /** Seconds of a single run. */
  get times(): number[] {
    return this.rawTimes.map((time) => time / this.numberPerRun);
  }

  /** The middle of the times. */
  get median(): number {
    return this.#read().median;
  }

  /** The mean of the times. */
  get mean(): number {
    return this.#read().mean;
  }

  /** The width of the half of the times around the median. */
  get iqr(): number {
    const { p25, p75 } = this.#read();
    return p75 - p25;
  }

  /** About how many digits of the median mean something, from 1 to 4. */
  get significantFigures(): number {
    const { sorted, median } = this.#read();
    const upper = toInt(
      tensor((3 * sorted.length) / 4)
        .ceil()
        .item() as number,
    );
    const inner = sorted.slice(Math.floor(sorted.length / 4), upper);
    const std = tensor(inner).std({ unbiased: false }).item() as number;
    const root = tensor(inner.length).sqrt().item() as number;
    const interval = Math.max((1.645 * std) / root, MIN_CONFIDENCE_INTERVAL);
    const figures = toInt(Math.floor(log10(median / interval)));
    return Math.min(Math.max(figures, 1), MAX_SIGNIFICANT_FIGURES);
  }

  /** Whether the times differ so much that the text warns of it. */
  get hasWarnings(): boolean {
    return this.#warnings().length > 0;
  }

  /** Whether the width of the times is below a part of the median. */
  meetsConfidence(...args: [threshold?: number]): boolean {
    const [threshold] = bindConfidence(args);
    expectNumber(threshold, 'threshold');
    return this.iqr / this.median < threshold;
  }

  /** The label, else the statement, and behind it the sub-label. */
  get title(): string {
    return this.taskSpec.title;
  }

  /** What a table calls its row. */
  get asRowName(): string {
    return this.subLabel || this.stmt || '[Unknown]';
  }

  /** The statement's code. */
  get stmt(): string {
    return this.taskSpec.stmt;
  }

  /** The code that ran before it. */
  get setup(): string {
    return this.taskSpec.setup;
  }

  /** What the table is called that has this measurement. */
  get label(): string | null {
    return this.taskSpec.label;
  }

  /** What the table's row is called. */
  get subLabel(): string | null {
    return this.taskSpec.subLabel;
  }

  /** What the table's column is called. */
  get description(): string | null {
    return this.taskSpec.description;
  }

  /** Where it ran. */
  get env(): string | null {
    return this.taskSpec.env;
  }

  /** How many threads an operator had. */
  get numThreads(): number {
    return this.taskSpec.numThreads;
  }

  /** Python's `repr`, without the object's address. */
  toString(): string {
    const { sorted, median, p25, p75 } = this.#read();
    const n = sorted.length;
    const [unit, scale] = selectUnit(median);
    const text = (seconds: number) => formatFixed(seconds / scale, 2);
    const [s, per] = n > 1 ? ['s', 'per measurement,'] : ['', ','];
    const lines = [
      '<torch.utils.benchmark.utils.common.Measurement object>',
      this.taskSpec.summarize(),
      `  ${n > 1 ? 'Median: ' : ''}${text(median)} ${unit}`,
    ];
    if (n >= 4) lines.push(`  IQR:    ${text(this.iqr)} ${unit} (${text(p25)} to ${text(p75)})`);
    const threads = `${this.numThreads} thread${this.numThreads > 1 ? 's' : ''}`;
    lines.push(`  ${n} measurement${s}, ${this.numberPerRun} runs ${per} ${threads}`, ...this.#warnings());
    return lines.join('\n');
  }

  [inspectCustom](): string {
    return this.toString();
  }

  /**
   * Puts the measurements of the same thing together, as if the statement had run once between two looks
   * at the clock.
   */
  static merge(...args: [measurements: Iterable<Measurement>]): Measurement[] {
    const [measurements] = bindMerge(args);
    if (!isIterable(measurements)) throw invalidArgument('measurements', 'measurements', measurements);
    const groups = new Map<string, Measurement[]>();
    for (const m of measurements) {
      if (!(m instanceof Measurement)) throw invalidArgument('measurements', 'measurements', m);
      const key = JSON.stringify(m.taskSpec);
      groups.set(key, [...(groups.get(key) ?? []), m]);
    }
    return [...groups.values()].map((group) => {
      const times = group.flatMap((m) => m.times);
      return new Measurement(1, times, group[0]!.taskSpec);
    });
  }

  #read(): Statistics {
    if (this.#statistics !== none || this.rawTimes.length === 0) return this.#statistics;
    const sorted = this.times.sort((a, b) => a - b);
    const times = tensor(sorted, { dtype: 'float64' });
    const at = (q: number) => times.quantile(q).item() as number;
    this.#statistics = {
      sorted,
      median: at(0.5),
      mean: times.mean().item() as number,
      p25: at(0.25),
      p75: at(0.75),
    };
    return this.#statistics;
  }

  #warnings(): string[] {
    if (this.rawTimes.length === 0 || this.meetsConfidence(IQR_WARN_THRESHOLD)) return [];
    const cause = this.meetsConfidence(IQR_GROSS_WARN_THRESHOLD)
      ? 'This could indicate system fluctuation.'
      : 'This suggests significant environmental influence.';
    const width = formatFixed((this.iqr / this.median) * 100, 1);
    return [`  WARNING: Interquartile range is ${width}% of the median measurement.\n           ${cause}`];
  }
}

markValues(Measurement);
