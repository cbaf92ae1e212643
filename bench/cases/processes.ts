/**
 * What shows only in whole processes: the time to import the library, and the peak memory of a training run.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { assertClean, runNode, runPythonChild } from '../../test/helpers/child';
import { pythonPath, repo } from '../../test/helpers/python';
import { type Run, trainingJs, trainingPy } from '../../test/memory/training';
import type { CustomCase } from '../case';

function seconds(command: string, args: string[]): number {
  const start = process.hrtime.bigint();
  const r = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (r.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${r.status}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const lib = JSON.stringify(path.join(repo, 'lib'));

export function processes(name: string, js: string, py: string): CustomCase {
  return {
    name,
    run: async (repeats) => {
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let i = 0; i <= Math.min(repeats, 7); i++) {
        const a = seconds(process.execPath, ['-e', js]);
        const b = seconds(pythonPath(), ['-c', py]);
        if (i === 0) continue; // the first of each reads the libraries from disk
        ours.push(a);
        theirs.push(b);
      }
      return { unit: 's', ours, theirs };
    },
  };
}

export const imports: CustomCase[] = [
  processes('start without the library', '0', '0'),
  processes('import', `require(${lib})`, 'import torch'),
  processes(
    'import, first operator',
    `const m = require(${lib}); (m.default ?? m).ones([1]).add(1)`,
    'import torch; torch.ones(1).add(1)',
  ),
  processes(
    'import, first batch of two workers',
    `const m = require(${lib}); const torch = m.default ?? m;
    class Own extends torch.utils.data.Dataset {
      get length() { return 200; }
      getItem(i) { return [torch.full([28, 28], i), i]; }
    }
    for (const [x] of new torch.utils.data.DataLoader(new Own(), { batchSize: 50, numWorkers: 2 })) break;`,
    `import torch
from torch.utils.data import DataLoader, Dataset
class Own(Dataset):
    def __len__(self): return 200
    def __getitem__(self, i): return torch.full((28, 28), float(i)), i
for x, y in DataLoader(Own(), batch_size=50, num_workers=2): break`,
  ),
];

function peak(mode: Run['mode'], steps: number): CustomCase {
  const run: Run = { mode, steps, warm: steps >> 1, threads: 1 };
  const env = { OMP_NUM_THREADS: '1' };
  return {
    name: `${mode} seed 001, batch 512, ${steps} steps: peak memory`,
    run: async () => ({
      unit: 'MB',
      ours: [assertClean(await runNode(trainingJs(run), { env, timeout: 900 })).peakMB],
      theirs: [
        assertClean(await runPythonChild(pythonPath(), trainingPy(run), { env, timeout: 900 })).peakMB,
      ],
    }),
  };
}

export const memory: CustomCase[] = [peak('train', 100), peak('evaluate', 100)];
