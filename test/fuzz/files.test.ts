/**
 * Changed files: no crash, no hang, no tensor beyond its file, every refusal an error of this package.
 * `npm run test:stress` loads 200,000.
 */
import { expect, it } from 'vitest';
import { fuzzFiles } from './files';

const files = Number(process.env.TORCH_NODE_FUZZ_FILES ?? 3000);
const seed = Number(process.env.TORCH_NODE_FUZZ_SEED ?? 1);

it('changed files', { timeout: 7.2e6 }, async () => {
  const { crashes, bad, changed, peak, ...counts } = await fuzzFiles(files, seed);
  const text = Object.entries({ ...counts, ...changed }).map(([name, n]) => `${n} ${name}`);
  console.log(`fuzz files: ${text.join(', ')}, peak ${Math.round(peak / 1e6)} MB`);
  expect(crashes, 'files that ended the process').toEqual([]);
  expect(bad, 'files that were not refused as they should be').toEqual([]);
  expect(counts.files).toBe(files);
  // The fuzz is worth something only where the machine behind the checks is reached.
  expect(counts.loaded).toBeGreaterThan(0.05 * files);
  expect(counts.refused).toBeGreaterThan(0.3 * files);
  expect(counts.tensors).toBeGreaterThan(0.1 * files);
});
