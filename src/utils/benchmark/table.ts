/** The table's text: columns with their digits, rows with their colours. */

import { formatFixed } from '../../python/pyrepr';
import { log10, selectUnit, toInt, trimSigfig, unitToEnglish } from './common';
import type { Measurement } from './measurement';

const BEST = '\x1b[92m';
const GOOD = '\x1b[34m';
const BAD = '\x1b[2m\x1b[91m';
const VERY_BAD = '\x1b[31m';
const BOLD = '\x1b[1m';
const TERMINATE = '\x1b[0m';

/** Which of Python's `Colorize` is chosen. */
export type Colors = 'none' | 'columnwise' | 'rowwise';

/** What a table shows beside the times. */
export interface Look {
  trim: boolean;
  colors: Colors;
  warnings: boolean;
}

type Cell = Measurement | undefined;

/** A row's place in the table, and what it has in each column. */
interface Row {
  /** The number of the part that it belongs to: rows of one number of threads. */
  part: number;
  numThreads: number;
  env: string | null;
  name: string;
  cells: Cell[];
}

const width = (text: string) => [...text].length;
const left = (text: string, size: number, fill = ' ') => text + fill.repeat(Math.max(size - width(text), 0));
const right = (text: string, size: number) => ' '.repeat(Math.max(size - width(text), 0)) + text;

/** Python's `str.center`: of an odd margin the larger part is on the left where the width is odd. */
function center(text: string, size: number, fill = ' '): string {
  const margin = Math.max(size - width(text), 0);
  const before = Math.floor(margin / 2) + (margin & size & 1);
  return fill.repeat(before) + text + fill.repeat(margin - before);
}

/** How the numbers of a column are written. */
function columnFormat(cells: readonly Cell[], scale: number, look: Look): (cell: Cell) => string {
  const there = cells.filter((cell) => cell !== undefined);
  const digits = there.map((m) => toInt(Math.ceil(log10(m.median / scale))));
  const decimals = look.trim
    ? Math.min(...there.map((m, i) => Math.max(m.significantFigures - digits[i]!, 0)))
    : 1;
  const size = Math.max(...digits) + decimals + (decimals > 0 ? 1 : 0);
  const mark = look.warnings && there.some((m) => m.hasWarnings) ? 7 : 0;
  const write = (value: number, figures: number, spread?: number) => {
    const shown = look.trim ? trimSigfig(value, figures) : value;
    const warning = mark > 0 && spread !== undefined ? ` (! ${formatFixed(spread * 100, 0)}%)` : '';
    return right(formatFixed(shown, decimals), size) + right(warning, mark);
  };
  return (m) => {
    if (m === undefined) return ' '.repeat(width(write(1, 1)));
    return write(m.median / scale, m.significantFigures, m.hasWarnings ? m.iqr / m.median : undefined);
  };
}

function color(text: string, value: number, best: number): string {
  const end = TERMINATE + TERMINATE;
  if (value <= best * 1.01 || value <= best + 100e-9) return BEST + BOLD + text + end;
  if (value <= best * 1.1) return GOOD + BOLD + text + end;
  if (value >= best * 5) return VERY_BAD + BOLD + text + end;
  return value >= best * 2 ? BAD + text + end : text;
}

const fastest = (cells: readonly Cell[]) =>
  Math.min(...cells.map((cell) => (cell === undefined ? Infinity : cell.median)));

/** The rows, by number of threads and environment; in the order of their statements. */
function arrange(results: readonly Measurement[], columns: readonly (string | null)[]): Row[] {
  const rows = new Map<string, Row>();
  for (const m of results) {
    const key = JSON.stringify([m.numThreads, m.env, m.asRowName]);
    const { numThreads, env, asRowName: name } = m;
    const row = rows.get(key) ?? { part: 0, numThreads, env, name, cells: columns.map(() => undefined) };
    row.cells[columns.indexOf(m.description)] = m;
    rows.set(key, row);
  }
  const byEnv = (a: string | null, b: string | null) =>
    a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1;
  const sorted = [...rows.values()].sort((a, b) => a.numThreads - b.numThreads || byEnv(a.env, b.env));
  sorted.forEach((row, i) => {
    const before = sorted[i - 1];
    if (before) row.part = before.part + (before.numThreads === row.numThreads ? 0 : 1);
  });
  return sorted;
}

/** The text of one label's table. */
export function renderTable(results: readonly Measurement[], look: Look): string {
  const [unit, scale] = selectUnit(Math.min(...results.map((m) => m.median)));
  const columns = [...new Set(results.map((m) => m.description))];
  const rows = arrange(results, columns);
  const envs = new Set(results.map((m) => m.env));
  const envSize = envs.size > 1 ? Math.max(...[...envs].map((env) => width(String(env ?? 'None')))) : 0;
  const formats = columns.map((_, i) =>
    columnFormat(
      rows.map(({ cells }) => cells[i]),
      scale,
      look,
    ),
  );
  const texts = rows.map(({ env, name, part, cells }, i) => {
    const before = rows[i - 1];
    const isFirst = before === undefined || before.part !== part || before.env !== env;
    const place = envs.size > 1 && isFirst ? `(${env ?? 'None'})` : '';
    return [`  ${left(place, envSize + 4)}${name}`, ...cells.map((cell, k) => formats[k]!(cell))];
  });
  const head = ['', ...columns.map((description) => description ?? '')];
  const sizes = head.map((text, k) => Math.max(width(text), ...texts.map((row) => width(row[k]!))));
  const lines = [head.map((text, k) => center(text, sizes[k]!)).join('  |  ')];
  const overall = width(lines[0]!);
  rows.forEach((row, i) => {
    if (rows[i - 1]?.part !== row.part) lines.push(left(`${row.numThreads} threads: `, overall, '-'));
    const cells = row.cells.map((m, k) => {
      const text = center(texts[i]![k + 1]!, sizes[k + 1]!);
      if (look.colors === 'none' || m === undefined) return text;
      const inPart = rows.filter(({ part }) => part === row.part).map((other) => other.cells[k]);
      return color(text, m.median, fastest(look.colors === 'rowwise' ? row.cells : inPart));
    });
    lines.push([left(texts[i]![0]!, sizes[0]!), ...cells].join('  |  '));
  });
  const isMarked = look.warnings && results.some((m) => m.hasWarnings);
  return [
    `[${center(` ${results[0]!.label ?? ''} `, overall - 2, '-')}]`,
    ...lines,
    '',
    `Times are in ${unitToEnglish(unit)}s (${unit}).`,
    isMarked ? '(! XX%) Measurement has high variance, where XX is the IQR / median * 100.\n' : '',
  ].join('\n');
}
