/**
 * npm run bench -- [ops] [tolist] [step] [data] [csv] [optim] [func] [sampling] [distributed] [import]
 *                  [memory] [pauses] [scripts] [serialization] [transforms] [images] [cuda]
 *                  [--device NAME] [--only TEXT] [--repeats N] [--json FILE] [--compare OLD.json]
 *
 * Each case here and in Python on the same LibTorch, taking turns in one run, on one thread. The ratio is
 * ours / Python's, of the minima: below 1 is faster (or smaller); the spread is how far the median of ours
 * lies above the minimum. Absolute times mean nothing on a shared machine. Operators have a line before that:
 * the mean of 100,000 calls a round, in processor time of all threads, collections included, which the minima
 * leave out. Scripts are measured by the clock, and their processor time stands in a line below. The floor is
 * a loop of C++ over the same calls, where a compiler is found. `--json` keeps all that was measured, and
 * `--compare` tells what is slower than such a file beyond noise.
 *
 * The transforms and images need a Python with torchvision: TORCH_NODE_TORCHVISION_PYTHON names it, and
 * without it they are left out unless asked for. `csv` needs one with pandas, TORCH_NODE_PANDAS_PYTHON or the
 * tests'. `cuda` is what a GPU is for; --device names another device to try it on.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { pythonPath } from '../test/helpers/python';
import { type Case, minimum, type Row } from './case';
import { csv } from './cases/csv';
import { data } from './cases/data';
import { onDevice } from './cases/device';
import { distributed } from './cases/distributed';
import { sampling } from './cases/distributions';
import { func } from './cases/func';
import { images } from './cases/images';
import { ops } from './cases/ops';
import { optim } from './cases/optim';
import { pausing } from './cases/pauses';
import { imports, memory } from './cases/processes';
import { scripts } from './cases/scripts';
import { serialization } from './cases/serialization';
import { step } from './cases/step';
import { tolist } from './cases/tolist';
import { transforms } from './cases/transforms';
import { compareRuns, describeComparison } from './compare';
import { newRun, printHead, printLine, printRow, type Run } from './report';
import { measure } from './twins';

const suites: Record<string, Case[] | ((device: string) => Case[])> = {
  cuda: onDevice,
  ops,
  tolist,
  step,
  data,
  csv,
  optim,
  func,
  sampling,
  distributed,
  import: imports,
  memory,
  pauses: pausing,
  scripts,
  serialization,
  transforms,
  images,
};

/** Those whose Python is another than the tests'. */
const needTorchvision = new Set(['transforms', 'images']);

async function row(c: Case, repeats: number): Promise<Row> {
  if ('run' in c) return c.run(repeats);
  const { ours, theirs, floor, sustained, peakMB } = await measure(c, repeats);
  const milli = minimum(theirs) > 1e-3;
  const scale = (xs: number[]) => xs.map((x) => x * (milli ? 1e3 : 1e6));
  return {
    unit: milli ? 'ms' : 'µs',
    ours: scale(ours),
    theirs: scale(theirs),
    ...(floor && { floor: scale(floor) }),
    ...(sustained && {
      sustained: {
        ours: scale(sustained.ours),
        theirs: scale(sustained.theirs),
        ...(sustained.floor && { floor: scale(sustained.floor) }),
      },
    }),
    peakMB,
  };
}

function hasPackage(name: string, python = pythonPath()): boolean {
  const code = `import importlib.util as u, sys; sys.exit(u.find_spec("${name}") is None)`;
  return spawnSync(python, ['-c', code]).status === 0;
}

function readRun(file: string): Run {
  const run = JSON.parse(fs.readFileSync(file, 'utf8')) as Run;
  if (run.version !== 1) throw new Error(`--compare takes what --json wrote, which ${file} is not.`);
  return run;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      repeats: { type: 'string', default: '15' },
      only: { type: 'string', default: '' },
      device: { type: 'string', default: 'cuda' },
      json: { type: 'string' },
      compare: { type: 'string' },
    },
  });
  // Read before anything is measured: a wrong path shall not cost an hour.
  const before = values.compare === undefined ? undefined : readRun(values.compare);
  const run = newRun();
  const torchvision = process.env.TORCH_NODE_TORCHVISION_PYTHON;
  const all = Object.keys(suites).filter(
    (name) => name !== 'cuda' && (!needTorchvision.has(name) || torchvision !== undefined),
  );
  const names = positionals.length ? positionals : all;
  const unknown = names.find((n) => !(n in suites));
  if (unknown) throw new Error(`No suite '${unknown}'. There are: ${Object.keys(suites).join(', ')}.`);
  const repeats = Number(values.repeats);
  if (!(repeats >= 1)) throw new Error(`--repeats takes a number, not '${values.repeats}'.`);
  for (const name of names) {
    printHead(name);
    const suite = suites[name]!;
    const cases = typeof suite === 'function' ? suite(values.device) : suite;
    for (const c of cases.filter((c) => c.name.includes(values.only))) {
      if (c.needs !== undefined && !hasPackage(c.needs, c.python)) {
        printLine(c.name, [`left out: Python has no ${c.needs}`]);
        continue;
      }
      try {
        const measured = { suite: name, name: c.name, ...(await row(c, repeats)) };
        run.rows.push(measured);
        printRow(measured);
      } catch (error) {
        // The others can still be measured.
        printLine(c.name, [`failed: ${(error as Error).message.split('\n')[0]}`]);
        process.exitCode = 1;
      }
    }
  }
  run.load[1] = os.loadavg()[0]!;
  console.log(`\n${run.cpu}, ${run.cores} cores; load ${run.load.map((l) => l.toFixed(1)).join(' to ')}`);
  if (values.json !== undefined) fs.writeFileSync(values.json, JSON.stringify(run));
  if (before) for (const line of describeComparison(compareRuns(before, run))) console.log(line);
}

main().catch((e: Error) => {
  console.error(e.message);
  process.exitCode = 1;
});
