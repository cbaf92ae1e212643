/**
 * How long the event loop stands still: the longest time between two of its turns while something runs beside
 * it, or in pieces. Python has no such loop: there it is the time that the same call blocks its thread for.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assertClean, runNode, runPythonChild } from '../../test/helpers/child';
import { pythonPath } from '../../test/helpers/python';
import type { CustomCase } from '../case';

interface Program {
  setup: string;
  /** Done before each call, and not measured. */
  before?: string;
  work: string;
}

/**
 * Reports the longest pause of each call of `work` but the first, which loads what is used. A turn during
 * which a virtual machine's host took a processor away, as Linux says, tells nothing.
 */
const js = ({ setup, before = '', work }: Program, repeats: number) => `
${setup}
const fs = require('node:fs');
const stat = process.platform === 'linux' ? fs.openSync('/proc/stat') : undefined;
const line = Buffer.alloc(256);
const stolen = () => {
  if (stat === undefined) return '';
  fs.readSync(stat, line, 0, line.length, 0);
  return line.toString('latin1').split('\\n')[0].split(/ +/)[8];
};
const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
const longest = [];
for (let i = 0; i <= ${repeats}; i++) {
  ${before}
  await sleep(50);
  let [before, last, isOn] = [stolen(), performance.now(), true];
  const turns = [];
  const look = () => {
    const end = performance.now();
    const after = stolen();
    turns.push({ pause: end - last, before, end, after });
    before = after;
    last = performance.now();
    if (isOn) setImmediate(look);
  };
  setImmediate(look);
  ${work}
  look();
  isOn = false;
  // Linux tells of it with its next tick.
  await sleep(20);
  turns.push({ pause: 0, end: performance.now(), after: stolen() });
  const isOurs = (turn) => turns.find(({ end }) => end > turn.end + 10).after === turn.before;
  const most = [...turns].sort((a, b) => b.pause - a.pause).find(isOurs)?.pause ?? 0;
  if (i > 0) longest.push(most);
}
report(longest);`;

const py = ({ setup, before = 'pass', work }: Program, repeats: number) => `
import time, torch
from torch import nn
${setup}
times = []
for i in range(${repeats} + 1):
    ${before}
    start = time.perf_counter()
    ${work}
    if i > 0: times.append((time.perf_counter() - start) * 1e3)
report(times)`;

function pauses(
  name: string,
  ours: (file: string) => Program,
  theirs: (file: string) => Program,
): CustomCase {
  return {
    name,
    run: async (repeats) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-bench-'));
      try {
        const file = JSON.stringify(path.join(folder, 'state.pt'));
        const count = Math.min(repeats, 10);
        const node = assertClean(await runNode(js(ours(file), count), { timeout: 600 }));
        const python = py(theirs(file), count);
        const other = assertClean(await runPythonChild(pythonPath(), python, { timeout: 600 }));
        return { unit: 'ms', ours: node.report, theirs: other.report };
      } finally {
        fs.rmSync(folder, { recursive: true });
      }
    },
  };
}

const states = {
  '10,000 small tensors': [
    "const state = {}; for (let i = 0; i < 10000; i++) state['t' + i] = torch.ones([8]);",
    "state = {f't{i}': torch.ones(8) for i in range(10000)}",
  ],
  'four of 64 MB': [
    "const state = {}; for (let i = 0; i < 4; i++) state['t' + i] = torch.ones([4096, 4096]);",
    "state = {f't{i}': torch.ones(4096, 4096) for i in range(4)}",
  ],
} as const;

const files = Object.entries(states).flatMap(([name, [ourState, theirState]]): CustomCase[] => [
  pauses(
    `saveAsync, ${name}`,
    (file) => ({ setup: ourState, work: `await torch.saveAsync(state, ${file});` }),
    (file) => ({ setup: theirState, work: `torch.save(state, ${file})` }),
  ),
  pauses(
    `loadAsync, ${name}`,
    (file) => ({
      setup: `{ ${ourState} torch.save(state, ${file}); }`,
      work: `await torch.loadAsync(${file});`,
    }),
    (file) => ({ setup: `${theirState}; torch.save(state, ${file})`, work: `torch.load(${file})` }),
  ),
]);

const networks = {
  '200 small layers': [
    'Array.from({ length: 200 }, () => new nn.Linear(16, 16))',
    '[nn.Linear(16, 16) for _ in range(200)]',
    16,
  ],
  'two large layers': [
    '[new nn.Linear(4096, 4096), new nn.Linear(4096, 4096)]',
    '[nn.Linear(4096, 4096) for _ in range(2)]',
    4096,
  ],
} as const;

const passes = Object.entries(networks).map(
  ([name, [ourLayers, theirLayers, width]]): CustomCase =>
    pauses(
      `backwardAsync, ${name}`,
      () => ({
        setup: `const { nn } = torch; const model = new nn.Sequential(...${ourLayers}); const x = torch.ones([64, ${width}]);`,
        before: 'const loss = model(x).sum();',
        work: 'await loss.backwardAsync();',
      }),
      () => ({
        setup: `model = nn.Sequential(*${theirLayers}); x = torch.ones(64, ${width})`,
        before: 'loss = model(x).sum()',
        work: 'loss.backward()',
      }),
    ),
);

const training: CustomCase = pauses(
  'for await over a loader, training',
  () => ({
    setup: `const { nn } = torch;
const data = new torch.utils.data.TensorDataset(torch.rand([6000, 784]), torch.randint(0, 10, [6000]));
const model = new nn.Sequential(new nn.Linear(784, 128), new nn.ReLU(), new nn.Linear(128, 10));
const optimizer = new torch.optim.Adam(model.parameters());
const loader = new torch.utils.data.DataLoader(data, { batchSize: 64, shuffle: true });`,
    work: `for await (const [x, y] of loader) {
    optimizer.zeroGrad();
    nn.functional.crossEntropy(model(x), y).backward();
    optimizer.step();
  }`,
  }),
  () => ({
    setup: `from torch.utils.data import DataLoader, TensorDataset
data = TensorDataset(torch.rand(6000, 784), torch.randint(0, 10, (6000,)))
model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
optimizer = torch.optim.Adam(model.parameters())
loader = DataLoader(data, batch_size=64, shuffle=True)
def epoch():
    for x, y in loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()`,
    work: 'epoch()',
  }),
);

/** What the machine itself stands still for: pieces of a megabyte, copied into new memory. */
const machine = pauses(
  'nothing of ours: four of 64 MB copied in pieces',
  () => ({
    setup: 'const piece = Buffer.alloc(2 ** 20, 1); let kept;',
    work: `const all = Array.from({ length: 4 }, () => Buffer.allocUnsafeSlow(2 ** 26));
  for (const one of all)
    for (let at = 0; at < one.length; at += piece.length) {
      piece.copy(one, at);
      await new Promise((resolve) => setImmediate(resolve));
    }
  kept = all;`,
  }),
  () => ({ setup: 'piece = bytes(2 ** 26)', work: 'kept = [bytearray(piece) for _ in range(4)]' }),
);

export const pausing: CustomCase[] = [machine, ...files, ...passes, training];
