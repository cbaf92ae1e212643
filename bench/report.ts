/** What a run of the bench prints, and writes with `--json`. */
import os from 'node:os';
import { mean, median, minimum, type Row } from './case';

/** A row of a run, as `--json` writes it. */
export interface Record extends Row {
  suite: string;
  name: string;
}

export interface Run {
  /** Of this format. */
  version: 1;
  date: string;
  node: string;
  cpu: string;
  cores: number;
  /** How many programs wanted a core when the run began and when it ended. */
  load: [number, number];
  rows: Record[];
}

export const newRun = (): Run => ({
  version: 1,
  date: new Date().toISOString(),
  node: process.version,
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cores: os.cpus().length,
  load: [os.loadavg()[0]!, os.loadavg()[0]!],
  rows: [],
});

export function printLine(name: string, cells: string[]): void {
  // A longer name still ends before the first cell.
  console.log(`${name.padEnd(55)} ${cells.map((c) => c.padStart(11)).join('')}`);
}

export const printHead = (suite: string): void =>
  printLine(`\n${suite}`, [
    'ours',
    'median',
    'Python',
    'median',
    'ratio',
    'spread',
    'floor',
    'peak',
    "Python's",
  ]);

/** How far the values lie apart: the middle one above the least, as a percentage. */
export const spread = (xs: readonly number[]): number => 100 * (median(xs) / minimum(xs) - 1);

/** Prints a row: the sustained mean first, and processor time last, where it has them. */
export function printRow({ name, unit, ours, theirs, sustained, processor, floor, peakMB }: Record): void {
  const cell = (x: number) => `${x < 100 ? x.toFixed(2) : x.toFixed(0)} ${unit}`;
  const line = (of: (xs: readonly number[]) => number, a: number[], b: number[], c?: number[]) => [
    cell(of(a)),
    cell(median(a)),
    cell(of(b)),
    cell(median(b)),
    (of(a) / of(b)).toFixed(2),
    a.length > 1 ? `${spread(a).toFixed(0)} %` : '',
    c ? cell(of(c)) : '',
  ];
  if (sustained) {
    const { ours, theirs, floor } = sustained;
    printLine(`${name}, sustained (mean)`, line(mean, ours, theirs, floor));
  }
  const memory = peakMB ? [`${peakMB.ours.toFixed(0)} MB`, `${peakMB.theirs.toFixed(0)} MB`] : [];
  printLine(name, [...line(minimum, ours, theirs, floor), ...memory]);
  if (processor) printLine(`${name}, processor time`, line(minimum, processor.ours, processor.theirs));
}
