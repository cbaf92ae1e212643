/**
 * npm run test:runtimes -- [--only deno]
 *
 * Runs the library in Deno and Bun, which come as npm packages and are kept in .cache/runtimes: training,
 * files, memory in loops that never let the event loop turn, scopes, worker threads, loaders, exit codes.
 * A notebook in Deno's Jupyter kernel, by Jupyter's own client. It prints a line for each.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodePackages } from '../test/helpers/nodePackages.ts';
import { runNotebook } from '../test/helpers/notebook.ts';
import { programs } from './package/programs.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const runtimes = { deno: ['run', '--allow-all'], bun: [] };
const TIMEOUT = 300_000;

const bin = path.join(nodePackages('runtimes', ['deno@2', 'bun@1']), '.bin');
const binaryOf = (name) => path.join(bin, process.platform === 'win32' ? `${name}.cmd` : name);

const head = `
const torch = require(${JSON.stringify(path.join(root, 'lib', 'index.cjs'))});
const megabytes = () => process.memoryUsage().rss / 1e6;
const bounded = (limit, loop) => {
  torch.ones([1 << 20]).add(1);
  const before = megabytes();
  loop();
  const grown = megabytes() - before;
  if (!(grown < limit)) throw new Error('it grew by ' + grown.toFixed(0) + ' MB');
};
`;

/** Each prints \`ok\`; what it does says its name. */
const checks = {
  'seed 001 trains, is saved and loaded': programs['train.cjs'].replace(
    "require('torch-node')",
    `require(${JSON.stringify(path.join(root, 'lib', 'index.cjs'))})`,
  ),
  'memory in a synchronous loop is bounded': `${head}
bounded(600, () => { for (let i = 0; i < 1500; i++) torch.ones([1 << 20]); });
console.log('ok');`,
  'so is what operators and graphs leave': `${head}
const w = torch.ones([1 << 20], { requiresGrad: true });
bounded(800, () => { for (let i = 0; i < 400; i++) w.exp().mul(2).sum(); });
console.log('ok');`,
  'of many small tensors few are left': `${head}
for (let i = 0; i < 100000; i++) torch.ones([1]);
const { tensors } = torch.memory();
console.log(tensors < 10000 ? 'ok' : tensors + ' of 100000 are left');`,
  'torch.scope and using free at once': `${head}
const before = torch.memory().tensors;
for (let i = 0; i < 500; i++) {
  torch.scope(() => torch.ones([1000]).add(1).sum().item());
  { using x = torch.ones([1000]); x.numel(); }
  const { tensors } = torch.memory();
  if (tensors !== before) throw new Error(tensors + ' tensors live, before ' + before);
}
console.log('ok');`,
  'a worker thread of one’s own': `${head}
const { Worker } = require('node:worker_threads');
const code = 'const torch = require(' + JSON.stringify(${JSON.stringify(path.join(root, 'lib', 'index.cjs'))}) + ");"
  + "require('node:worker_threads').parentPort.postMessage(torch.ones(2, 3).sum().item())";
new Worker(code, { eval: true }).on('message', (sum) => { console.log(sum === 6 ? 'ok' : sum); process.exit(0); });`,
  'a loader with workers': `${head}
const { DataLoader, TensorDataset } = torch.utils.data;
const loader = new DataLoader(new TensorDataset(torch.arange(100)), { batchSize: 10, numWorkers: 2 });
let sum = 0;
for (const [x] of loader) sum += x.sum().item();
console.log(sum === 4950 ? 'ok' : sum);
process.exit(0);`,
};

/** Cells of a notebook, and what is shown of each: the outputs' MIME types, and a part of the last one. */
const notebook = [
  ["import torch, { nn } from 'npm:torch-node';\ntorch.eye(2)", 'text/plain text/html', '<table>'],
  ['await torch.utils.display(new nn.Sequential(new nn.ReLU()))', 'text/plain text/html', '<details'],
  ['new nn.Linear(2, 3)', 'text/plain', 'Linear(in_features=2, out_features=3, bias=True)'],
  ['await torch.vision.utils.show(torch.rand([2, 1, 8, 8]))', 'text/plain image/png', 'iVBOR'],
  [
    'const history = new torch.utils.metrics.History();\n' +
      'for (let i = 0; i < 9; i++) history.add({ loss: 1 / (1 + i) });\nhistory',
    'text/plain text/html',
    '<svg',
  ],
  [
    'const { tqdm } = torch.utils.progress;\n' +
      'for await (const i of tqdm([1, 2, 3])) await new Promise((done) => setTimeout(done, 150));',
    'text/plain text/html',
    '3/3',
  ],
  ['torch.ones(2, 3).matmul(torch.ones(2, 3))', 'error', 'shapes cannot be multiplied'],
];

/** What is otherwise than it says there, or undefined. */
function notebookProblem() {
  const { outputs } = runNotebook(notebook.map(([source]) => source));
  const found = notebook.map(([source, types, part], i) => {
    const output = outputs[i].at(-1) ?? {};
    const kinds = output.output_type === 'error' ? 'error' : Object.keys(output.data ?? {}).join(' ');
    const text = output.evalue ?? Object.values(output.data ?? {}).at(-1) ?? '';
    return kinds === types && text.includes(part) ? [] : [`${source}: ${kinds}: ${text.slice(0, 200)}`];
  });
  return found.flat().join('\n      ') || undefined;
}

/** The exit status of an error that nobody catches. */
const failing = `${head} torch.ones(2, 3).matmul(torch.ones(2, 3));`;

const dir = mkdtempSync(path.join(os.tmpdir(), 'torch-node-runtimes-'));
let failed = 0;

function tell(name, problem, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(problem === undefined ? `ok    ${name} (${seconds} s)` : `FAIL  ${name}: ${problem}`);
  if (problem !== undefined) failed++;
}

try {
  for (const [name, args] of Object.entries(runtimes)) {
    if (!name.includes(values.only)) continue;
    const binary = binaryOf(name);
    const start = (code) => {
      const file = path.join(dir, 'program.cjs');
      writeFileSync(file, code);
      const shell = process.platform === 'win32';
      return spawnSync(binary, [...args, file], { cwd: dir, encoding: 'utf8', timeout: TIMEOUT, shell });
    };
    for (const [what, code] of Object.entries(checks)) {
      const begin = performance.now();
      const { status, signal, stdout, stderr } = start(code);
      const isWell = status === 0 && stdout.trim() === 'ok';
      const problem = `${signal ?? status}, ${stdout}${stderr}`
        .trim()
        .split('\n')
        .slice(0, 6)
        .join('\n      ');
      tell(`${name}: ${what}`, isWell ? undefined : problem, begin);
    }
    const begin = performance.now();
    const { status, stderr } = start(failing);
    const isWell = status === 1 && stderr.includes('shapes cannot be multiplied');
    tell(`${name}: an error that nobody catches ends it with 1`, isWell ? undefined : `${status}`, begin);
  }
  if ('deno'.includes(values.only)) {
    const begin = performance.now();
    tell('deno: values show themselves in a notebook', notebookProblem(), begin);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
console.log(failed > 0 ? `${failed} failed` : 'All is well.');
process.exitCode = failed > 0 ? 1 : 0;
