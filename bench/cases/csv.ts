/** A CSV file of the size of Kaggle's digits, 42,000 rows of 785 numbers, to one tensor: against pandas. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pythonPath } from '../../test/helpers/python';
import type { CustomCase } from '../case';
import { measure } from '../twins';

const rows = 42_000;
const columns = 785;

/** Writes the file; answers the sum of its numbers. */
function writeTable(file: string): number {
  const out = fs.openSync(file, 'w');
  fs.writeSync(out, `label,${Array.from({ length: columns - 1 }, (_, i) => `pixel${i}`).join(',')}\n`);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const numbers = Array.from({ length: columns }, (_, i) => (i % 5 < 4 ? 0 : (row * 31 + i * 7) % 256));
    sum += numbers.reduce((a, b) => a + b, 0);
    fs.writeSync(out, `${numbers.join(',')}\n`);
  }
  fs.closeSync(out);
  return sum;
}

const python = process.env.TORCH_NODE_PANDAS_PYTHON ?? pythonPath();

export const csv: CustomCase[] = [
  {
    name: '42,000 x 785 integers of a CSV file',
    needs: 'pandas',
    python,
    run: async (repeats) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-bench-'));
      try {
        const file = path.join(folder, 'train.csv');
        const sum = writeTable(file);
        // The sum of what was read is compared, for a fast reader that reads something else has no time.
        const times = await measure(
          {
            name: 'csv',
            js: {
              setup: `const read = () => torch.numpy.loadtxt(${JSON.stringify(file)}, { dtype: 'int64', delimiter: ',', skiprows: 1 });
                if (read().sum().item() !== ${sum}) throw new Error('other numbers were read');`,
              stmt: 'read();',
            },
            py: {
              setup: `import pandas
read = lambda: torch.from_numpy(pandas.read_csv(${JSON.stringify(file)}).to_numpy(copy=True))
assert read().sum().item() == ${sum}`,
              stmt: 'read()',
            },
            python,
            n: 1,
          },
          Math.min(repeats, 7),
        );
        return { unit: 's', ...times };
      } finally {
        fs.rmSync(folder, { recursive: true });
      }
    },
  },
];
