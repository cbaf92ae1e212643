/** Counting while code runs: twin of torch/utils/flop_counter.py's FlopCounterMode. */
import { type Arguments, binder } from '../../common/binder';
import { expectBoolean, expectInteger } from '../../common/expect';
import { asGuard, type Guard, markUsed, scoped } from '../../common/scoped';
import { warn } from '../../common/warnings';
import { native } from '../../native';
import type { Module } from '../../nn/modules/module';
import { ModuleTracker } from '../moduleTracker';
import { type FlopFormula, flopRegistry, type OpPacket, operatorName } from './formulas';
import { flopTable } from './table';

/** The operations of each module, by operator: `counts['ResNet.fc']['aten.addmm']`. */
export type FlopCounts = Record<string, Record<string, number>>;

/** Options of {@link FlopCounterMode}. */
export interface FlopCounterOptions {
  /**
   * Modules by whose parts the table is ordered; deprecated, since all modules are seen. Default: null
   * @deprecated modules are found without it
   */
  mods?: Module | readonly Module[] | null | undefined;
  /** How many levels of modules the table shows; null for all. Default: 2 */
  depth?: number | null | undefined;
  /** Whether the table is printed at the end. Default: true */
  display?: boolean | undefined;
  /**
   * Formulas of further operators, or in the place of the known ones: by `torch.ops.lib.op` or `'lib::op'`.
   */
  customMapping?: ReadonlyMap<OpPacket, FlopFormula> | Record<string, FlopFormula> | null | undefined;
}

type CounterOrder = [mods: 'mods', depth: 'depth', display: 'display', customMapping: 'customMapping'];
const bind = binder<FlopCounterOptions, CounterOrder>(
  'FlopCounterMode',
  {},
  { mods: null, depth: 2, display: true, customMapping: null },
);

interface TableParameters {
  /** How many levels of modules the table shows. Default: null, that of the counter */
  depth?: number | null | undefined;
}
const bindTable = binder<TableParameters, [depth: 'depth']>('getTable', {}, { depth: null });

/** What a formula gets for an operator's results: the only one itself. */
const outOf = (results: unknown[]) => (results.length === 1 ? results[0] : results);

/**
 * Counts the floating-point operations of what runs while it is entered, forward and backward, for each
 * module and operator. Multiplications and additions count one each; operators that are no products of
 * matrices, convolutions or attention count nothing, as in Python.
 *
 * @see https://github.com/pytorch/pytorch/blob/v2.13.0/torch/utils/flop_counter.py
 * @example
 * const counter = new torch.utils.flopCounter.FlopCounterMode({ display: false });
 * counter.run(() => model(x).sum().backward());
 * console.log(counter.getTotalFlops());
 * console.log(counter.getTable());
 */
export class FlopCounterMode {
  /** The counts so far. */
  flopCounts: FlopCounts = {};
  depth: number | null;
  display: boolean;
  /** The formulas by operator. */
  readonly flopRegistry: Map<string, FlopFormula>;
  /** What tells the modules at work. */
  readonly modTracker = new ModuleTracker();
  #observer: number | undefined;

  /**
   * @param args mods, depth, display, customMapping
   * @throws RangeError for a key of `customMapping` that is no operator
   */
  constructor(...args: Arguments<FlopCounterOptions, CounterOrder>) {
    const { mods, depth, display, customMapping } = bind.named(args);
    if (depth !== null) expectInteger(depth, 'depth');
    expectBoolean(display, 'display');
    if (mods !== null) warn('mods argument is not needed anymore, you can stop passing it');
    this.depth = depth;
    this.display = display;
    this.flopRegistry = new Map(flopRegistry);
    const own = customMapping instanceof Map ? customMapping : Object.entries(customMapping ?? {});
    for (const [target, formula] of own as Iterable<[OpPacket, FlopFormula]>) {
      if (typeof formula !== 'function') throw new TypeError('customMapping: a formula must be a function');
      this.flopRegistry.set(operatorName(target), formula);
    }
    markUsed(this.modTracker);
    this.modTracker.beforeChange = () => this.#take();
    asGuard(this, () => this.#enter());
  }

  /** The sum of all. */
  getTotalFlops(...args: []): number {
    bindTable(args, 'getTotalFlops');
    this.#take();
    return Object.values(this.flopCounts.Global ?? {}).reduce((sum, count) => sum + count, 0);
  }

  /** The counts of each module, by operator; `'Global'` has all. */
  getFlopCounts(...args: []): FlopCounts {
    bindTable(args, 'getFlopCounts');
    this.#take();
    return Object.fromEntries(Object.entries(this.flopCounts).map(([name, counts]) => [name, { ...counts }]));
  }

  /**
   * The counts as a table.
   * @param args depth: how many levels of modules
   */
  getTable(...args: Arguments<TableParameters, [depth: 'depth']>): string {
    const [depth] = bindTable(args);
    this.#take();
    return flopTable(this.flopCounts, depth ?? this.depth ?? Number.POSITIVE_INFINITY);
  }

  /**
   * Counts while a callback runs; an async one until its promise settles.
   * @returns what the callback returns
   */
  run<Result>(body: () => Result): Result {
    if (typeof body !== 'function') throw new TypeError('run(): a callback is expected');
    markUsed(this);
    return scoped(() => this.#enter(), body) as Result; // with a body, that is what it gives
  }

  #enter(): () => void {
    if (this.#observer !== undefined) throw new TypeError('this FlopCounterMode is entered already');
    this.flopCounts = {};
    const raw = [...this.flopRegistry].filter(([, formula]) => formula.getRaw).map(([name]) => name);
    const byShape = [...this.flopRegistry.keys()].filter((name) => !raw.includes(name));
    this.modTracker.enter();
    this.#observer = native.observeBegin(byShape, raw);
    return () => {
      this.#take();
      native.observeEnd(this.#observer!);
      this.#observer = undefined;
      this.modTracker.dispose();
      if (this.display) console.log(this.getTable());
    };
  }

  /** Counts what was noted since the last time, for the modules that were at work. */
  #take(): void {
    if (this.#observer === undefined) return;
    for (const [op, args, results] of native.observeTake(this.#observer)) {
      const count = this.flopRegistry.get(op)!(args, outOf(results));
      const key = op.replace('::', '.');
      for (const name of this.modTracker.parents) {
        this.flopCounts[name] ??= {};
        const counts = this.flopCounts[name];
        counts[key] = (counts[key] ?? 0) + count;
      }
    }
  }
}

/** As a guard, a counter counts from where it is entered until it is disposed of. */
export interface FlopCounterMode extends Guard {}
