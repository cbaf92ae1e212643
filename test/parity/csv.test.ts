/**
 * The full-size CSV files that makeDigitRecognizerCsv.ts makes, read back:
 * every row is MNIST's, and NumPy's random numbers are NumPy's.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import pl from 'nodejs-polars';
import { beforeAll, expect, test, vi } from 'vitest';
import { countMissing, readCsv, toTensor, trainTestSplit } from '../../examples/lib/frames';
import { RandomState } from '../../examples/lib/numpyRandom';
import { average, fixed, str, strFloat32 } from '../../examples/lib/python';
import { datasets } from '../../src/vision';
import { repo, runPython, tensorBytes } from '../helpers/python';
import { mnistData, temporaryFolder } from './examples';

// The examples' helpers with the library under test.
vi.mock('torch-node', () => vi.importActual('../../src'));

const folder = temporaryFolder();

beforeAll(() => {
  const args = ['--import', 'tsx', 'examples/run.ts', 'makeDigitRecognizerCsv', '--data', mnistData];
  const { NODE_OPTIONS: _, ...env } = process.env;
  execFileSync(process.execPath, [...args, '--out', folder()], { cwd: repo, env });
});

test('train.csv: 42,000 rows of 785 numbers, none missing, all of them MNIST', () => {
  const train = pl.readCSV(folder('train.csv'));
  expect(train.shape).toEqual({ height: 42_000, width: 785 });
  expect(train.columns.slice(0, 2)).toEqual(['label', 'pixel0']);
  expect(countMissing(train)).toBe(0);
  const { data, targets } = new datasets.MNIST(mnistData, { train: true });
  const labels = train.getColumn('label').toTypedArray() as BigInt64Array;
  const expected = targets.get('0:42000').toTypedArray() as BigInt64Array;
  expect(Buffer.compare(Buffer.from(labels.buffer), Buffer.from(expected.slice().buffer))).toBe(0);
  const some = train.drop('label').slice(41_000, 1000);
  const pixels = tensorBytes(toTensor(some).to('uint8') as any);
  expect(Buffer.compare(pixels, tensorBytes(data.get('41000:42000').contiguous()))).toBe(0);
});

test.each([
  ['plain', 'label,a,b\n1,2,3\n4,5,6\n', [1, 2, 3, 4, 5, 6], 'int64'],
  ['blank last lines', 'label,a,b\n1,2,3\n4,5,6\n\n\n', [1, 2, 3, 4, 5, 6], 'int64'],
  ['a blank line among others', 'label,a,b\n1,2,3\n\n4,5,6\n', [1, 2, 3, 4, 5, 6], 'int64'],
  ['an empty cell', 'label,a,b\n1,,3\n4,5,6\n', [1, NaN, 3, 4, 5, 6], 'float64'],
  ['NaN in a cell, a blank last line', 'label,a,b\n1,NaN,3\n4,5,6\n\n', [1, NaN, 3, 4, 5, 6], 'float64'],
  ['CRLF, a byte order mark, no last newline', '\ufefflabel,a\r\n1,2\r\n3,4', [1, 2, 3, 4], 'int64'],
  ['quotes', '"label","a"\n"1","2"\n"3","4"\n', [1, 2, 3, 4], 'int64'],
  ['labels with a point', 'label,a\n1.0,2\n3.0,4\n', [1, 2, 3, 4], 'float64'],
])('a file with %s is read as pandas reads it', (_, text, values, dtype) => {
  const file = folder('small.csv');
  fs.writeFileSync(file, text);
  const tensor = toTensor(readCsv(file));
  expect(tensor.dtype).toBe(dtype);
  expect(tensor.flatten().tolist()).toEqual(values);
});

test('test.csv and sample_submission.csv: 28,000 rows', () => {
  const lines = (name: string) => fs.readFileSync(folder(name), 'utf8').trimEnd().split('\n');
  expect(lines('test.csv')).toHaveLength(28_001);
  expect(lines('sample_submission.csv').at(-1)).toBe('28000,0');
});

test("NumPy's random numbers, scikit-learn's split, Python's numbers", () => {
  const ours = new RandomState(123);
  const numbers = [...Array(400).keys()].map((i) => (i * 0.37) ** 7 * (i % 2 === 0 ? 1 : -1e-9));
  const [train, validate] = trainTestSplit(42_000, { testSize: 0.1, randomState: 0 });
  const expected = runPython(
    `
    import math
    import numpy as np
    rng = np.random.RandomState(123)
    result = {"randn": rng.randn(1001).tolist(), "rand": rng.rand(5).tolist(), "again": rng.randn(2).tolist(),
              "uniform": rng.uniform(-10, 10), "permutation": rng.permutation(1000).tolist()}
    order = np.random.RandomState(0).permutation(42000)
    n_test = math.ceil(0.1 * 42000)
    result["split"] = [order[n_test:][:50].tolist(), order[:n_test][-50:].tolist()]
    x = input["numbers"]
    result["str"] = [str(float(v)) for v in x]
    result["fixed"] = [f"{float(v):.2f}" for v in x + [0.125, 0.375, -2.5, 12.5]] + [f"{v:.0f}" for v in (0.5, 1.5, 2.5, -0.5)]
    result["float32"] = [str(np.float32(v)) for v in x]
    result["average"] = [float(np.average(x[:n])) for n in (1, 7, 8, 100, 128, 129, 300, 400)]
    `,
    { numbers },
  );
  expect([...ours.randn(1001)]).toEqual(expected.randn);
  expect([...ours.rand(5)]).toEqual(expected.rand);
  expect([...ours.randn(2)]).toEqual(expected.again);
  expect(ours.uniform(-10, 10)).toBe(expected.uniform);
  expect(ours.permutation(1000)).toEqual(expected.permutation);
  const rows = (t: any) => (t.tolist() as number[]).map(Number);
  expect([rows(train).slice(0, 50), rows(validate).slice(-50)]).toEqual(expected.split);
  expect(numbers.map(str)).toEqual(expected.str);
  const halves = [...numbers, 0.125, 0.375, -2.5, 12.5].map((v) => fixed(v, 2));
  expect([...halves, ...[0.5, 1.5, 2.5, -0.5].map((v) => fixed(v, 0))]).toEqual(expected.fixed);
  expect(numbers.map((v) => strFloat32(Math.fround(v)))).toEqual(expected.float32);
  expect([1, 7, 8, 100, 128, 129, 300, 400].map((n) => average(numbers.slice(0, n)))).toEqual(
    expected.average,
  );
});
