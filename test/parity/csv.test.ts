/**
 * The full-size CSV files that makeDigitRecognizerCsv.ts makes, read back:
 * every row is MNIST's, and NumPy's random numbers are NumPy's.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { readNumbers, trainTestSplit } from '../../examples/lib/csv';
import { RandomState } from '../../examples/lib/numpyRandom';
import { average, fixed, str, strFloat32 } from '../../examples/lib/python';
import torch from '../../src';
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
  const train = readNumbers(folder('train.csv'));
  expect(train.shape).toEqual([42_000, 785]);
  expect(fs.readFileSync(folder('train.csv'), 'latin1').slice(0, 19)).toBe('label,pixel0,pixel1');
  expect(train.isnan().any().item()).toBe(false);
  const { data, targets } = new datasets.MNIST(mnistData, { train: true });
  const same = (a: any, b: any) =>
    Buffer.compare(tensorBytes(a.contiguous()), tensorBytes(b.contiguous())) === 0;
  expect(same(train.get(':', 0).long(), targets.get('0:42000'))).toBe(true);
  expect(same(train.get(':', '1:').to('uint8').view(-1, 28, 28), data.get('0:42000'))).toBe(true);
});

test('pixels divided in float32 are those divided in float64 and rounded', () => {
  const pixels = torch.arange(256, { dtype: 'float64' });
  expect(pixels.float().div(255).equal(pixels.div(255).float())).toBe(true);
});

test.each([
  ['plain', 'label,a,b\n1,2,3\n4,5,6\n', [1, 2, 3, 4, 5, 6]],
  ['blank last lines', 'label,a,b\n1,2,3\n4,5,6\n\n\n', [1, 2, 3, 4, 5, 6]],
  ['a blank line among others', 'label,a,b\n1,2,3\n\n4,5,6\n', [1, 2, 3, 4, 5, 6]],
  ['an empty cell', 'label,a,b\n1,,3\n4,5,6\n', [1, NaN, 3, 4, 5, 6]],
  ['NaN in a cell, a blank last line', 'label,a,b\n1,NaN,3\n4,5,6\n\n', [1, NaN, 3, 4, 5, 6]],
  ['CRLF, a byte order mark, no last newline', '\ufefflabel,a\r\n1,2\r\n3,4', [1, 2, 3, 4]],
  ['quotes', '"label","a"\n"1","2"\n"3","4"\n', [1, 2, 3, 4]],
  ['labels with a point', 'label,a\n1.0,2\n3.0,4\n', [1, 2, 3, 4]],
])('a file with %s is read as pandas reads it', (_, text, values) => {
  const file = folder('small.csv');
  fs.writeFileSync(file, text);
  for (const dtype of ['float32', 'float64'] as const) {
    const tensor = readNumbers(file, dtype);
    expect(tensor.dtype).toBe(dtype);
    expect(tensor.flatten().tolist()).toEqual(values);
  }
  const whole = () => readNumbers(file, 'int64').flatten().tolist();
  if (values.some(Number.isNaN)) expect(whole).toThrow(/row|line/);
  else if (!text.includes('.')) expect(whole()).toEqual(values);
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
