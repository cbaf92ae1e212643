/** The counts as text: FlopCounterMode.get_table of torch/utils/flop_counter.py. */
import { formatFixed, formatGeneral } from '../../python/pyrepr';

const suffixes = ['', 'K', 'M', 'B', 'T'];

/** Which unit leaves a number two to four digits, where there is one. */
function unitOf(total: number): number {
  const digits = String(total).length;
  return Math.max(0, Math.min(suffixes.length - 1, Math.floor((digits - 2) / 3)));
}

/** Python's table takes text that is a number for one, and writes it without zeros at the end. */
const inUnit = (count: number, unit: number) => {
  const text = formatFixed(count / 1000 ** unit, 3);
  return unit === 0 ? formatGeneral(Number(text), 6) : text + suffixes[unit];
};
const percent = (part: number, whole: number) =>
  whole === 0 ? '0%' : `${formatFixed((part / whole) * 100, 2)}%`;

type Row = [name: string, count: string, share: string];

/** The rows as lines: names on the left, the rest on the right. */
function lines(rows: readonly Row[]): string {
  const header: Row = ['Module', 'FLOP', '% Total'];
  // Python's table leaves two places beside a column's name.
  const widths = header.map((head, i) => Math.max(head.length + 2, ...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** @param depth how many levels of modules it shows */
export function flopTable(flopCounts: Record<string, Record<string, number>>, depth: number): string {
  const sum = (name: string) => Object.values(flopCounts[name]!).reduce((all, count) => all + count, 0);
  const all = flopCounts.Global === undefined ? 0 : sum('Global');
  const unit = unitOf(all);
  const rowsOf = (name: string, level: number): Row[] => {
    const row = (text: string, count: number): Row => [
      ' '.repeat(level) + text,
      inUnit(count, unit),
      percent(count, all),
    ];
    const parts = Object.entries(flopCounts[name]!).map(([op, count]) => row(` - ${op}`, count));
    return [row(name, sum(name)), ...parts];
  };
  let rows: Row[] = [];
  let isAllShown = false;
  for (const name of Object.keys(flopCounts).sort()) {
    const level = name.split('.').length;
    if (name === 'Global' || level > depth) continue;
    isAllShown ||= sum(name) >= all;
    rows.push(...rowsOf(name, level - 1));
  }
  if (flopCounts.Global !== undefined && !isAllShown) {
    rows = [...rowsOf('Global', 0), ...rows.map(([name, ...rest]): Row => [` ${name}`, ...rest])];
  }
  return lines(rows.length === 0 ? [['Global', '0', '0%']] : rows);
}
