/** Figures of a training, step by step, that show themselves: as lines of blocks, or as charts. */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { displayBundle, escapeHtml, type MimeBundle } from '../../common/display';
import { expectNumber, invalidArgument } from '../../common/expect';
import { inspectCustom } from '../../common/node';
import { isPlainObject } from '../../common/plainObject';
import { Tensor } from '../../tensor/tensor';

interface AddParameters {
  /** The figures by their names: numbers, or tensors of one element. */
  values: Readonly<Record<string, number | Tensor>>;
  /** The step that they are of. Default: null, the one after the last */
  step?: number | null | undefined;
}

type AddOrder = [values: 'values', step: 'step'];
const bindAdd = binder<AddParameters, AddOrder>('add', { values: 'data' }, { step: null });
interface NameParameters {
  /** The figure's name. */
  name: string;
}

const bindValues = binder<NameParameters, [name: 'name']>('values', { name: 'any' }, {});

const blocks = '▁▂▃▄▅▆▇█';
/** Characters of a line of blocks, and the size of a chart in pixels. */
const COLUMNS = 40;
const [WIDTH, HEIGHT, EDGE] = [280, 120, 6];

/** Every so-manieth value, so that `most` are left, the last among them. */
function thinned<T>(values: readonly T[], most: number): T[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, i) => values[Math.round((i * (values.length - 1)) / (most - 1))]!);
}

const finite = (values: readonly number[]) => values.filter(Number.isFinite);

/** Where a value lies between the least and the greatest, 0 to 1; the middle where they are one. */
function scale(values: readonly number[]): (value: number) => number {
  const known = finite(values);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return (value) => (high > low ? (value - low) / (high - low) : 0.5);
}

function sparkline(values: readonly number[]): string {
  const place = scale(values);
  const level = (value: number) => Math.min(blocks.length - 1, Math.floor(place(value) * blocks.length));
  return thinned(values, COLUMNS)
    .map((value) => (Number.isFinite(value) ? blocks[level(value)] : ' '))
    .join('');
}

const short = (value: number) => String(Number(value.toPrecision(4)));

/** A chart of one figure. Values that are no finite numbers are gaps. */
function chart(name: string, steps: readonly number[], values: readonly number[]): string {
  const points = thinned(
    steps.map((step, i) => [step, values[i]!] as const),
    2 * WIDTH,
  );
  const [x, y] = [scale(points.map(([step]) => step)), scale(points.map(([, value]) => value))];
  let path = '';
  let isDown = false;
  for (const [step, value] of points) {
    const isPoint = Number.isFinite(value);
    const at = isPoint
      ? `${(EDGE + x(step) * (WIDTH - 2 * EDGE)).toFixed(1)} ${(HEIGHT - EDGE - y(value) * (HEIGHT - 2 * EDGE)).toFixed(1)}`
      : '';
    if (isPoint) path += `${isDown ? 'L' : 'M'}${at}`;
    isDown = isPoint;
  }
  const known = finite(values);
  const range = known.length === 0 ? '' : `${short(Math.min(...known))} … ${short(Math.max(...known))}`;
  const label = escapeHtml(`${name}: ${short(values.at(-1)!)}`);
  return (
    `<figure style="display:inline-block;margin:0.5em"><figcaption>${label} <small>${range}</small></figcaption>` +
    `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">` +
    `<path d="${path}" fill="none" stroke="#2563eb" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/></svg></figure>`
  );
}

/**
 * The figures of a training, step by step. Printed, each is a line of blocks; in a notebook each is a chart.
 *
 * @example
 * const history = new torch.utils.metrics.History();
 * history.add({ loss: 0.9, accuracy: 0.5 });
 * history.add({ loss: 0.3, accuracy: 0.75 });
 * console.log(history.values('loss')); // [0.9, 0.3]
 */
export class History {
  readonly #figures = new Map<string, { steps: number[]; values: number[] }>();
  #last = 0;

  constructor(...args: []) {
    refuseArguments('History', args);
  }

  /**
   * Adds figures of a step. Not every step needs to have all of them.
   *
   * @param values the figures by their names: numbers, or tensors of one element
   * @param step the step that they are of. Default: null, the one after the last
   * @throws TypeError for what is no number
   */
  add(...args: Arguments<AddParameters, AddOrder>): void {
    const [values, step] = bindAdd(args);
    if (!isPlainObject(values)) throw invalidArgument('an object of numbers', 'values', values);
    const numbers = Object.entries(values).map(([name, value]): [string, number] => {
      const number: unknown = value instanceof Tensor ? Number(value.item()) : value;
      expectNumber(number, name);
      return [name, number];
    });
    if (step !== null) expectNumber(step, 'step');
    this.#last = step ?? this.#last + 1;
    for (const [name, value] of numbers) {
      if (!this.#figures.has(name)) this.#figures.set(name, { steps: [], values: [] });
      const figure = this.#figures.get(name)!;
      figure.steps.push(this.#last);
      figure.values.push(value);
    }
  }

  /** The names of the figures. */
  get names(): string[] {
    return [...this.#figures.keys()];
  }

  /**
   * A figure's values in the order in which they were added.
   * @throws RangeError for a name that there is none of
   */
  values(...args: Arguments<NameParameters, [name: 'name']>): number[] {
    return [...this.#figure(bindValues(args)[0]).values];
  }

  /**
   * The steps that a figure's values are of.
   * @throws RangeError for a name that there is none of
   */
  steps(...args: Arguments<NameParameters, [name: 'name']>): number[] {
    return [...this.#figure(bindValues(args, 'steps')[0]).steps];
  }

  #figure(name: string): { steps: number[]; values: number[] } {
    const figure = this.#figures.get(name);
    if (figure !== undefined) return figure;
    const known = this.names.map((each) => `'${each}'`).join(', ');
    throw new RangeError(`History: there is no '${name}'${known === '' ? '' : ` but ${known}`}`);
  }

  /** Steps and values by the figures' names, for `JSON.stringify`. */
  toJSON(): Record<string, { steps: number[]; values: number[] }> {
    return Object.fromEntries(this.#figures);
  }

  /** A line for each figure: its name, its course, its last value. */
  toString(): string {
    const width = Math.max(0, ...this.names.map((name) => name.length));
    const lines = [...this.#figures].map(
      ([name, { values }]) => `${name.padEnd(width)}  ${sparkline(values)}  ${short(values.at(-1)!)}`,
    );
    return lines.length === 0 ? 'History without figures' : lines.join('\n');
  }

  [inspectCustom](): string {
    return this.toString();
  }

  /** What notebooks show: a chart for each figure. */
  [displayBundle](): MimeBundle {
    const charts = [...this.#figures].map(([name, { steps, values }]) => chart(name, steps, values));
    return { 'text/plain': this.toString(), ...(charts.length > 0 && { 'text/html': charts.join('') }) };
  }
}
