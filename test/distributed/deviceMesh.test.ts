/** Meshes in worlds of four: Python's groups by Python's names, its results, texts and errors. */
import { expect, it } from 'vitest';
import { torchMinor } from '../helpers/torchVersion';
import { isAvailable, type Language, resultsOf } from './ranks';

/** Before 2.13 Python's texts tell other strides of dimensions of one rank, and an error has other words. */
function comparable(found: any[]): any[] {
  if (torchMinor >= 13) return found;
  const text = JSON.stringify(found).replace(/, stride=\((\d+|, ?|\(\))*\)\)/g, ')');
  return JSON.parse(text, (key, value) => (key === 'size 2' ? 'an error' : value));
}

const meshes = async (...languages: Language[]) =>
  comparable(await resultsOf('test/distributed/deviceMesh', languages));

it.skipIf(!isAvailable())('four ranks make meshes as in Python', { timeout: 300_000 }, async () => {
  const expected = await meshes('python', 'python', 'python', 'python');
  expect(expected.map((found) => found['square: sums'])).toEqual([
    [101, 11],
    [1010, 11],
    [101, 1100],
    [1010, 1100],
  ]);
  const stride = torchMinor >= 13 ? ', stride=(2, 1)' : '';
  expect(expected[0].square[0]).toBe(`DeviceMesh((dp=2, tp=2), 'cpu'${stride})`);
  expect(await meshes('node', 'node', 'node', 'node')).toEqual(expected);
  expect(await meshes('node', 'python', 'python', 'node')).toEqual(expected);
});
