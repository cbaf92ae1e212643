/**
 * Random calls with random arguments: no crash, no hang, every failure an Error with a message.
 * `npm run test:stress` makes 100,000.
 */
import { expect, it } from 'vitest';
import { fuzz } from './fuzz';

const calls = Number(process.env.TORCH_NODE_FUZZ ?? 4000);
const seed = Number(process.env.TORCH_NODE_FUZZ_SEED ?? 1);

it.concurrent.each([
  ['public', 0.3],
  ['methods', 0.3],
  ['aten', 0.4],
] as const)('%s', { timeout: 3.6e6 }, async (surface, share) => {
  const r = await fuzz(surface, Math.round(calls * share), seed);
  const { crashes, bad, ...counts } = r;
  console.log(
    `fuzz ${surface}: ${Object.entries(counts)
      .map(([k, v]) => `${v} ${k}`)
      .join(', ')}`,
  );
  expect(crashes, 'calls that ended the process').toEqual([]);
  expect(bad, 'calls that threw no proper Error').toEqual([]);
  expect(r.calls).toBe(Math.round(calls * share));
  // The fuzz is worth something only where calls also succeed.
  expect(r.returned).toBeGreaterThan(0.05 * r.calls);
  expect(r.threw).toBeGreaterThan(0.05 * r.calls);
});
