/** A table of measurements. */

import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { expectBoolean, isIterable } from '../../common/expect';
import { pyTypeName } from '../../python/pyrepr';
import { Measurement } from './measurement';
import { type Colors, type Look, renderTable } from './table';

const bindCompare = binder<{ results: Iterable<Measurement> }, [results: 'results']>(
  'Compare',
  { results: 'any' },
  {},
);
const bindColorize = binder<{ rowwise?: boolean }, [rowwise: 'rowwise']>('colorize', {}, { rowwise: false });

/**
 * Puts measurements side by side, as PyTorch's table does: one table for each `label`, a row for each
 * `subLabel`, a column for each `description`, a part for each number of threads. Measurements of the same
 * thing are put together.
 *
 * @example
 * const { Timer, Compare } = torch.utils.benchmark;
 * const results = [8, 16].flatMap((n) => {
 *   const x = torch.ones([n, n]);
 *   const words = { label: 'product', subLabel: `${n} x ${n}` };
 *   return [
 *     new Timer(() => x.matmul(x), { ...words, description: 'matmul' }).timeit(100),
 *     new Timer(() => torch.einsum('ij,jk->ik', x, x), { ...words, description: 'einsum' }).timeit(100),
 *   ];
 * });
 * new Compare(results).print();
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html#torch.utils.benchmark.Compare
 */
export class Compare {
  readonly #results: Measurement[] = [];
  readonly #look: Look = { trim: false, colors: 'none', warnings: false };

  /** @param args results: the measurements that the table is about, of any number of timers */
  constructor(...args: Arguments<{ results: Iterable<Measurement> }, [results: 'results']>) {
    const [results] = bindCompare(args);
    this.extendResults(results);
  }

  /**
   * Adds measurements.
   *
   * @param args results: the measurements that the table gets besides
   * @throws RangeError for what is none
   */
  extendResults(...args: Arguments<{ results: Iterable<Measurement> }, [results: 'results']>): void {
    const [results] = bindCompare(args, 'extendResults');
    const all = isIterable(results) ? [...results] : [results];
    for (const result of all) {
      if (!(result instanceof Measurement)) {
        throw new RangeError(
          `Expected an instance of \`Measurement\`, got <class '${pyTypeName(result)}'> instead.`,
        );
      }
    }
    this.#results.push(...(all as Measurement[]));
  }

  /** Leaves digits out that mean nothing. */
  trimSignificantFigures(...args: []): void {
    refuseArguments('trimSignificantFigures', args);
    this.#look.trim = true;
  }

  /**
   * Colours each column from the fastest to the slowest, or each row.
   * @param args rowwise: whether colours compare a row's entries, rather than a column's. Default: false
   */
  colorize(...args: Arguments<{ rowwise?: boolean }, [rowwise: 'rowwise']>): void {
    const [rowwise] = bindColorize(args);
    expectBoolean(rowwise, 'rowwise');
    this.#look.colors = (rowwise ? 'rowwise' : 'columnwise') satisfies Colors;
  }

  /** Marks measurements whose times differ much. */
  highlightWarnings(...args: []): void {
    refuseArguments('highlightWarnings', args);
    this.#look.warnings = true;
  }

  /** Prints the table. */
  print(...args: []): void {
    refuseArguments('print', args);
    console.log(this.toString());
  }

  /** The table's text, Python's to the letter. */
  toString(): string {
    const groups = new Map<string | null, Measurement[]>();
    for (const result of Measurement.merge(this.#results)) {
      groups.set(result.label, [...(groups.get(result.label) ?? []), result]);
    }
    return [...groups.values()].map((group) => renderTable(group, this.#look)).join('\n');
  }
}
