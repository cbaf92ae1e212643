/**
 * npm run bench -- [ops] [step] [data] [optim] [import] [memory] [serialization] [transforms]
 *                  [images] [cuda] [--device NAME] [--only TEXT] [--repeats N]
 *
 * Each case here and in Python on the same LibTorch, taking turns in one run, on one thread. The ratio is
 * ours / Python's, of the minima: below 1 is faster (or smaller). Absolute times mean nothing on a shared
 * machine. Operators have a line before that: the mean of 100,000 calls a round, in processor time of all
 * threads, collections included, which the minima leave out. The transforms and images need a Python with
 * torchvision: TORCH_NODE_TORCHVISION_PYTHON names it, and without it they are left out unless asked for.
 * `cuda` is what a GPU is for; --device names another device to try it on.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { pythonPath } from '../test/helpers/python';
import { type Case, mean, median, minimum, type Row } from './case';
import { data } from './cases/data';
import { onDevice } from './cases/device';
import { images } from './cases/images';
import { ops } from './cases/ops';
import { optim } from './cases/optim';
import { imports, memory } from './cases/processes';
import { serialization } from './cases/serialization';
import { step } from './cases/step';
import { transforms } from './cases/transforms';
import { measure } from './twins';

const suites: Record<string, Case[] | ((device: string) => Case[])> = {
  cuda: onDevice,
  ops,
  step,
  data,
  optim,
  import: imports,
  memory,
  serialization,
  transforms,
  images,
};

/** Those whose Python is another than the tests'. */
const needTorchvision = new Set(['transforms', 'images']);

async function row(c: Case, repeats: number): Promise<Row> {
  if ('run' in c) return c.run(repeats);
  const { ours, theirs, sustained } = await measure(c, repeats);
  const milli = minimum(theirs) > 1e-3;
  const scale = (xs: number[]) => xs.map((x) => x * (milli ? 1e3 : 1e6));
  return {
    unit: milli ? 'ms' : 'µs',
    ours: scale(ours),
    theirs: scale(theirs),
    ...(sustained && { sustained: { ours: scale(sustained.ours), theirs: scale(sustained.theirs) } }),
  };
}

function hasPackage(name: string): boolean {
  const code = `import importlib.util as u, sys; sys.exit(u.find_spec("${name}") is None)`;
  return spawnSync(pythonPath(), ['-c', code]).status === 0;
}

function print(name: string, cells: string[]): void {
  console.log(`${name.padEnd(52)}${cells.map((c) => c.padStart(13)).join('')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      repeats: { type: 'string', default: '15' },
      only: { type: 'string', default: '' },
      device: { type: 'string', default: 'cuda' },
    },
  });
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
    print(`\n${name}`, ['ours', 'median', 'Python', 'median', 'ratio']);
    const suite = suites[name]!;
    const cases = typeof suite === 'function' ? suite(values.device) : suite;
    for (const c of cases.filter((c) => c.name.includes(values.only))) {
      const lacks = 'needs' in c && c.needs !== undefined && !hasPackage(c.needs);
      if (lacks) {
        print(c.name, [`left out: Python has no ${c.needs}`]);
        continue;
      }
      let r: Row;
      try {
        r = await row(c, repeats);
      } catch (error) {
        // The others can still be measured.
        print(c.name, [`failed: ${(error as Error).message.split('\n')[0]}`]);
        process.exitCode = 1;
        continue;
      }
      const cell = (x: number) => `${x < 100 ? x.toFixed(2) : x.toFixed(0)} ${r.unit}`;
      const [a, b] = [minimum(r.ours), minimum(r.theirs)];
      if (r.sustained) {
        const [ours, theirs] = [r.sustained.ours, r.sustained.theirs];
        const means = [mean(ours), mean(theirs)] as const;
        print(`${c.name}, sustained (mean)`, [
          cell(means[0]),
          cell(median(ours)),
          cell(means[1]),
          cell(median(theirs)),
          (means[0] / means[1]).toFixed(2),
        ]);
      }
      print(c.name, [cell(a), cell(median(r.ours)), cell(b), cell(median(r.theirs)), (a / b).toFixed(2)]);
    }
  }
}

main().catch((e: Error) => {
  console.error(e.message);
  process.exitCode = 1;
});
