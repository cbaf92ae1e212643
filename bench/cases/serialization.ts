/**
 * Saving and loading: a state_dict of ResNet-18's size (122 tensors, 45 MB) and one of 1 GB. Here a file is
 * synced before it takes its place; Python leaves that out.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assertClean, runNode, runPythonChild } from '../../test/helpers/child';
import { pythonPath } from '../../test/helpers/python';
import type { CustomCase, LoopCase } from '../case';
import { measure } from '../twins';

/** ResNet-18's parameters and buffers, by kind: `shape` of float32, or a batch norm's five. */
function resnetShapes(): number[][] {
  const shapes: number[][] = [];
  const norm = (n: number) => shapes.push([n], [n], [n], [n], []);
  const convolution = (out: number, inputs: number, kernel: number) => {
    shapes.push([out, inputs, kernel, kernel]);
    norm(out);
  };
  convolution(64, 3, 7);
  let inputs = 64;
  for (const width of [64, 128, 256, 512]) {
    for (let block = 0; block < 2; block++) {
      convolution(width, inputs, 3);
      convolution(width, width, 3);
      if (inputs !== width) convolution(width, inputs, 1);
      inputs = width;
    }
  }
  shapes.push([1000, 512], [1000]);
  return shapes;
}

const resnet = JSON.stringify(resnetShapes());
const large = JSON.stringify(Array.from({ length: 16 }, () => [16, 1 << 20]));

const js = (shapes: string) =>
  `const d = {}; ${shapes}.forEach((s, i) => { d['layer' + i + '.weight'] = s.length ? torch.full(s, i, { dtype: 'float32' }) : torch.tensor(i); });`;
const py = (shapes: string) =>
  `d = {f'layer{i}.weight': torch.full(s, float(i)) if s else torch.tensor(i) for i, s in enumerate(${shapes})}`;

interface Pair {
  js: string;
  py: string;
}

const actions = {
  save: (file: string) => ({ js: `torch.save(d, '${file}')`, py: `torch.save(d, '${file}')` }),
  load: (file: string) => ({ js: `x = torch.load('${file}')`, py: `x = torch.load('${file}')` }),
  'load, mmap': (file: string) => ({
    js: `x = torch.load('${file}', { mmap: true })`,
    py: `x = torch.load('${file}', mmap=True)`,
  }),
} satisfies Record<string, (file: string) => Pair>;

type Action = keyof typeof actions;
const actionNames = Object.keys(actions) as Action[];

/** Runs `use` with a file for each side; loading finds one there. */
async function withFiles<T>(shapes: string, use: (ours: string, theirs: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-bench-'));
  const [ours, theirs] = [path.join(folder, 'ours.pt'), path.join(folder, 'theirs.pt')];
  try {
    const made = `import torch\n${py(shapes)}\ntorch.save(d, '${theirs}')\ntorch.save(d, '${ours}')`;
    assertClean(await runPythonChild(pythonPath(), made, { timeout: 600 }));
    return await use(ours, theirs);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function timed(name: string, shapes: string, action: Action, n: number, most: number): CustomCase {
  return {
    name: `${name}: ${action}`,
    run: (repeats) =>
      withFiles(shapes, async (ours, theirs) => {
        const loop: LoopCase = {
          name,
          js: { setup: `let x; ${js(shapes)}`, stmt: actions[action](ours).js },
          py: { setup: py(shapes), stmt: actions[action](theirs).py },
          n,
        };
        const times = await measure(loop, Math.min(repeats, most));
        const scale = (xs: number[]) => xs.map((x) => x * 1e3);
        return { unit: 'ms', ours: scale(times.ours), theirs: scale(times.theirs) };
      }),
  };
}

function peak(name: string, shapes: string, action: Action): CustomCase {
  const env = { OMP_NUM_THREADS: '1' };
  return {
    name: `${name}: ${action}, peak memory`,
    run: () =>
      withFiles(shapes, async (ours, theirs) => {
        const saving = action === 'save';
        const node = `let x; ${saving ? js(shapes) : ''} ${actions[action](ours).js}; report();`;
        const python = `import torch\nx = None\n${saving ? py(shapes) : ''}\n${actions[action](theirs).py}\nreport(None)`;
        return {
          unit: 'MB',
          ours: [assertClean(await runNode(node, { env, timeout: 600 })).peakMB],
          theirs: [assertClean(await runPythonChild(pythonPath(), python, { env, timeout: 600 })).peakMB],
        };
      }),
  };
}

const of = (name: string, shapes: string, n: number, most: number): CustomCase[] =>
  actionNames.flatMap((action) => [
    timed(name, shapes, action, action === 'load, mmap' ? n * 40 : n, most),
    peak(name, shapes, action),
  ]);

export const serialization: CustomCase[] = [
  ...of('ResNet-18, 45 MB', resnet, 3, 15),
  ...of('1 GB', large, 1, 5),
];
