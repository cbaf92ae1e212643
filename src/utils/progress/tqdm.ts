/** Progress bars in the habit of Python's tqdm. */

import { type Arguments, type Bound, binder, refuseArguments } from '../../common/binder';
import { displayBundle, inNotebook, type MimeBundle, NotebookPlace } from '../../common/display';
import { expectNumber } from '../../common/expect';
import { formatMeter, formatNumber } from './format';
import { barBundle } from './notebook';

/** Where bars are written. */
export interface ProgressStream {
  /** Takes a text to write; what it returns is not used. */
  write(text: string): unknown;
  /** Whether it is a terminal, where the bar is drawn over itself. */
  readonly isTTY?: boolean | undefined;
  /** The terminal's width in columns. */
  readonly columns?: number | undefined;
}

/** Options of {@link tqdm}. */
export interface TqdmOptions {
  /** What stands in front of the bar. */
  desc?: string | null | undefined;
  /** How many iterations there will be (default: the iterable's `length`, where it has one). */
  total?: number | null | undefined;
  /** Whether the bar stays when it ends (default: true, for a nested bar false). */
  leave?: boolean | null | undefined;
  /** Where to write (default: standard error). */
  file?: ProgressStream | null | undefined;
  /** Columns to use (default: the terminal's). */
  ncols?: number | null | undefined;
  /** Least seconds between two drawings (default 0.1). */
  mininterval?: number | undefined;
  /** What is counted (default `it`). */
  unit?: string | undefined;
  /** Shorten large numbers: 1.5M (default false). */
  unitScale?: boolean | undefined;
  /** What `unitScale` divides by (default 1000). */
  unitDivisor?: number | undefined;
  /** Draw nothing (default: where the output is neither a terminal nor a notebook). */
  disable?: boolean | null | undefined;
  /**
   * How much the speed follows the last iterations: 0 is the average of all, 1 the last only (default 0.3).
   */
  smoothing?: number | undefined;
  /** Iterations done already (default 0). */
  initial?: number | undefined;
  /** What stands after the speed. */
  postfix?: Record<string, unknown> | null | undefined;
  /** The bar's line, counted from the top of those on the screen (default: the first free one). */
  position?: number | null | undefined;
  /** Draw with ASCII characters (default false). */
  ascii?: boolean | undefined;
}

type TqdmOrder = [
  desc: 'desc',
  total: 'total',
  leave: 'leave',
  file: 'file',
  ncols: 'ncols',
  mininterval: 'mininterval',
];
const bind = binder<TqdmOptions, TqdmOrder>(
  'tqdm',
  {},
  {
    desc: null,
    total: null,
    leave: null,
    file: null,
    ncols: null,
    mininterval: 0.1,
  },
  {
    unit: 'it',
    unitScale: false,
    unitDivisor: 1000,
    disable: null,
    smoothing: 0.3,
    initial: 0,
    postfix: null,
    position: null,
    ascii: false,
  },
  { file: 'object', postfix: 'data' },
);

type AnyIterable<T> = Iterable<T> | AsyncIterable<T>;

/** The bars on the screen. */
const open = new Set<Tqdm<any>>();

const seconds = (): number => performance.now() / 1000;

/** A number that moves towards what it is fed, newer values counting more. */
class Average {
  private last = 0;
  private calls = 0;
  constructor(private readonly smoothing: number) {}
  feed(x: number): number {
    const beta = 1 - this.smoothing;
    this.last = this.smoothing * x + beta * this.last;
    this.calls++;
    return this.value;
  }
  get value(): number {
    return this.calls > 0 ? this.last / (1 - (1 - this.smoothing) ** this.calls) : this.last;
  }
}

/** Options of the methods that change a bar's text. */
export interface RefreshOptions {
  /** Whether the bar is drawn at once. Default: true */
  refresh?: boolean | undefined;
}

interface DescriptionOptions extends RefreshOptions {
  /** What stands in front of the bar from now on. */
  desc?: string | null;
}

interface PostfixStrParameters extends RefreshOptions {
  /** The text that is written above the bar. */
  text: string;
}

interface UpdateOptions {
  /** How many more. Default: 1 */
  n?: number | undefined;
}
type UpdateOrder = [n: 'n'];
const bindUpdate = binder<UpdateOptions, UpdateOrder>('update', {}, { n: 1 });

interface ResetOptions {
  /** The new total of iterations. Default: null, the total there was */
  total?: number | null | undefined;
}
type ResetOrder = [total: 'total'];
const bindReset = binder<ResetOptions, ResetOrder>('reset', {}, { total: null });

type RefreshOrder = [refresh: 'refresh'];
type DescriptionOrder = [desc: 'desc', ...RefreshOrder];
type PostfixStrOrder = [text: 'text', ...RefreshOrder];
const bindDescription = binder<DescriptionOptions, DescriptionOrder>(
  'setDescription',
  {},
  { desc: null, refresh: true },
);
const bindPostfix = binder<
  RefreshOptions & { values: Record<string, unknown> },
  [values: 'values', ...RefreshOrder]
>('setPostfix', { values: 'data' }, { refresh: true });
const bindPostfixStr = binder<PostfixStrParameters, PostfixStrOrder>(
  'setPostfixStr',
  { text: 'any' },
  { refresh: true },
);

/** A progress bar over values, which `for … of` goes through; `tqdm()` makes one. */
export class Tqdm<T = any> implements Iterable<T>, AsyncIterable<T> {
  /** Iterations done. */
  n: number;
  /** Iterations in all; undefined where nobody knows. */
  total: number | undefined;
  /** Whether nothing is drawn. */
  readonly disable: boolean;
  /** Whether the bar stays when it is done. */
  readonly leave: boolean;
  /** Which line the bar has, counted from the top. */
  readonly position: number;
  private readonly options: Bound<TqdmOptions>;
  private readonly file: ProgressStream;
  /** Where the bar is in a notebook's output. */
  private readonly place: NotebookPlace | undefined;
  private readonly start = seconds();
  private lastDrawn = { at: this.start, n: 0 };
  private readonly steps: Average;
  private readonly times: Average;
  private prefix: string;
  private postfix = '';
  private width = 0;
  private closed = false;

  constructor(
    private readonly iterable: AnyIterable<T> | null,
    options: Bound<TqdmOptions>,
  ) {
    for (const name of ['mininterval', 'unitDivisor', 'smoothing', 'initial'] as const)
      expectNumber(options[name], name);
    for (const name of ['total', 'ncols', 'position'] as const) {
      if (options[name] !== null) expectNumber(options[name], name);
    }
    this.options = options;
    this.file = options.file ?? process.stderr;
    this.place = options.file === null && inNotebook() ? new NotebookPlace() : undefined;
    this.disable = options.disable ?? (this.place === undefined && this.file.isTTY !== true);
    this.n = this.lastDrawn.n = options.initial;
    this.total = options.total ?? lengthOf(iterable);
    this.prefix = options.desc ? `${options.desc}: ` : '';
    this.steps = new Average(options.smoothing);
    this.times = new Average(options.smoothing);
    this.position = options.position ?? firstFree();
    this.leave = options.leave ?? this.position === 0;
    if (options.postfix !== null) this.setPostfix(options.postfix, { refresh: false });
    if (this.disable) return;
    open.add(this);
    this.refresh();
  }

  /** Goes over the iterable, counting. */
  *[Symbol.iterator](): Iterator<T> {
    const iterable = this.iterable as Iterable<T> | null;
    if (typeof iterable?.[Symbol.iterator] !== 'function')
      throw new TypeError('tqdm: this bar has nothing to iterate');
    try {
      for (const item of iterable) {
        yield item;
        this.update(1);
      }
    } finally {
      this.close();
    }
  }

  /**
   * As the other, with `for await`: over an async iterable, or a DataLoader that lets the event loop turn.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    if (this.iterable === null) throw new TypeError('tqdm: this bar has nothing to iterate');
    try {
      for await (const item of this.iterable) {
        yield item as T;
        this.update(1);
      }
    } finally {
      this.close();
    }
  }

  /** Counts `n` more, and draws where it is time to. */
  update(...args: Arguments<UpdateOptions, UpdateOrder>): void {
    const [n] = bindUpdate(args);
    expectNumber(n, 'n');
    this.n += n;
    if (this.disable || this.closed) return;
    const now = seconds();
    const elapsed = now - this.lastDrawn.at;
    if (elapsed < this.options.mininterval) return;
    const done = this.n - this.lastDrawn.n;
    if (this.options.smoothing > 0 && done !== 0) {
      this.steps.feed(done);
      this.times.feed(elapsed);
    }
    this.refresh();
    this.lastDrawn = { at: now, n: this.n };
  }

  /** Sets what stands in front of the bar. */
  setDescription(...args: Arguments<DescriptionOptions, DescriptionOrder>): void {
    const [desc, refresh] = bindDescription(args);
    this.prefix = desc ? `${desc}: ` : '';
    if (refresh) this.refresh();
  }

  /** Sets what stands behind the speed: `{ loss: 0.25 }` shows `loss=0.25`. Numbers have three digits. */
  setPostfix(values: Record<string, unknown>, ...args: Arguments<RefreshOptions, RefreshOrder>): void;
  setPostfix(...args: unknown[]): void {
    const [values, refresh] = bindPostfix(args);
    this.postfix = Object.entries(values)
      .map(
        ([key, value]) => `${key}=${typeof value === 'number' ? formatNumber(value) : String(value).trim()}`,
      )
      .join(', ');
    if (refresh) this.refresh();
  }

  /** Sets what stands behind the speed as it is. */
  setPostfixStr(...args: Arguments<PostfixStrParameters, PostfixStrOrder>): void {
    const [text, refresh] = bindPostfixStr(args);
    this.postfix = text;
    if (refresh) this.refresh();
  }

  /** Starts anew, with another total perhaps. */
  reset(...args: Arguments<ResetOptions, ResetOrder>): void {
    const [total] = bindReset(args);
    if (total !== null) expectNumber(total, 'total');
    this.n = this.lastDrawn.n = 0;
    if (total !== null) this.total = total;
    this.refresh();
  }

  /** Draws the bar. */
  refresh(...args: []): void {
    refuseArguments('refresh', args);
    if (this.disable || this.closed) return;
    this.draw(String(this));
  }

  /** Ends the bar: it stays on the screen, or its line is emptied. */
  close(...args: []): void {
    refuseArguments('close', args);
    if (this.closed) return;
    this.closed = true;
    if (this.disable) return;
    open.delete(this);
    if (this.leave) {
      this.draw(this.text(false)); // at its end a bar shows the average of all
      if (this.position === 0 && this.place === undefined) this.file.write('\n');
    } else this.draw('', true);
  }

  /** The bar's line. */
  toString(): string {
    return this.text(true);
  }

  /** What notebooks show: the bar as it is now. */
  [displayBundle](): MimeBundle {
    return this.#bundle(String(this));
  }

  #bundle(text: string): MimeBundle {
    const { prefix, n, total } = this;
    return barBundle({ text, prefix, n, total });
  }

  /** Writes text above the bars, where `console.log` would cut through them. */
  static write(text: string, file: ProgressStream = process.stdout): void {
    const bars = [...open].filter((bar) => bar.file.isTTY === true && file.isTTY === true);
    for (const bar of bars) bar.draw('', true);
    file.write(`${text}\n`);
    for (const bar of bars) bar.refresh();
  }

  private text(smooth: boolean): string {
    const { unit, unitScale, unitDivisor, initial, ascii, ncols } = this.options;
    const { value: time } = this.times;
    return formatMeter({
      n: this.n,
      total: this.total,
      elapsed: seconds() - this.start,
      columns: ncols ?? this.file.columns,
      prefix: this.prefix,
      unit,
      unitScale,
      unitDivisor,
      initial,
      ascii,
      postfix: this.postfix,
      rate: smooth && time > 0 ? this.steps.value / time : undefined,
    });
  }

  /** Writes a line in the bar's place, over what was there; the cursor stays in the first bar's line. */
  private draw(text: string, back = false): void {
    if (this.place !== undefined) {
      this.place.show(this.#bundle(text)).catch(() => {}); // a notebook that was closed
      return;
    }
    const down = '\n'.repeat(this.position);
    const up = this.position > 0 ? `\x1b[${this.position}A` : '';
    const rest = ' '.repeat(Math.max(0, this.width - [...text].length));
    this.width = [...text].length;
    this.file.write(`${down}\r${text}${rest}${back ? '\r' : ''}${up}`);
  }
}

function lengthOf(iterable: unknown): number | undefined {
  try {
    const { length, size } = iterable as { length?: unknown; size?: unknown };
    if (typeof length === 'number') return length;
    return typeof size === 'number' ? size : undefined;
  } catch {
    return undefined; // a loader over a dataset of unknown length
  }
}

function firstFree(): number {
  const taken = new Set([...open].map((bar) => bar.position));
  let position = 0;
  while (taken.has(position)) position++;
  return position;
}

/**
 * Shows a progress bar while something is iterated, by `for…of` or `for await`: description, share, bar,
 * counts, time, time left, speed, and what `setPostfix` gives. Bars inside bars have lines of their own.
 * Where standard error is no terminal, nothing is written; in Deno's notebooks the bar is a part of the
 * cell's output.
 *
 * @param iterable what to go over; null for a bar that `update()` moves
 * @param args desc, total, leave, file, ncols and mininterval in tqdm's order, or named: see
 *   {@link TqdmOptions}
 * @example
 * const bar = tqdm(loader, { desc: `epoch ${epoch}` });
 * for (const [x, y] of bar) bar.setPostfix({ loss: step(x, y) });
 * // epoch 1:  42%|████▏     | 394/938 [00:02<00:03, 171.30it/s, loss=0.231]
 * @see https://tqdm.github.io/docs/tqdm/
 */
export function tqdm<T>(
  iterable: AnyIterable<T> | null = null,
  ...args: Arguments<TqdmOptions, TqdmOrder>
): Tqdm<T> {
  return new Tqdm(iterable, bind.named(args));
}

/**
 * `tqdm` over the numbers from 0 up to `end`.
 * @example for (const epoch of trange(3, { desc: 'epochs' })) train(epoch);
 */
export function trange(end: number, ...args: Arguments<TqdmOptions, TqdmOrder>): Tqdm<number> {
  return tqdm(
    Array.from({ length: end }, (_, i) => i),
    ...args,
  );
}
