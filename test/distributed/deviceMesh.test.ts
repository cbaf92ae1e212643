/** Meshes in worlds of four: Python's groups by Python's names, its results, texts and errors. */
import { expect, it } from 'vitest';
import { isAvailable, type Language, resultsOf } from './ranks';

const meshes = (...languages: Language[]) => resultsOf('test/distributed/deviceMesh', languages);

it.skipIf(!isAvailable())('four ranks make meshes as in Python', { timeout: 300_000 }, async () => {
  const expected = await meshes('python', 'python', 'python', 'python');
  expect(expected.map((found) => found['square: sums'])).toEqual([
    [101, 11],
    [1010, 11],
    [101, 1100],
    [1010, 1100],
  ]);
  expect(expected[0].square[0]).toBe("DeviceMesh((dp=2, tp=2), 'cpu', stride=(2, 1))");
  expect(await meshes('node', 'node', 'node', 'node')).toEqual(expected);
  expect(await meshes('node', 'python', 'python', 'node')).toEqual(expected);
});
