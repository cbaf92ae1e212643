/** Memory while files are loaded beside the event loop: what earlier loads left is freed in small steps. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-loading-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const file = JSON.stringify(path.join(folder, 'state.pt'));

/** Loads a file again and again: the most bytes and tensors that were there, and what is left at last. */
const program = (state: string, loads: number, between = '') => `
const views = [];
const before = torch.memory().tensors;
let [bytes, tensors] = [0, 0];
const look = () => {
  const now = torch.memory({ collect: false });
  bytes = Math.max(bytes, now.bytes);
  tensors = Math.max(tensors, now.tensors - before);
};
(() => torch.save(${state}, ${file}))();
const total = (kept) => Object.values(kept).reduce((all, one) => all + one.sum().item(), 0);
const work = async () => {
  let kept;
  for (let i = 0; i < ${loads}; i++) {
    kept = await torch.loadAsync(${file});
    look();
    ${between}
  }
  return total(kept);
};
const sum = await work();
const seen = views.map((view) => view.sum().item());
await new Promise((resolve) => setTimeout(resolve, 10));
const last = torch.memory({ collect: true });
report({ bytes, tensors, sum, seen, left: last.tensors - before });`;

const run = async (...args: Parameters<typeof program>) =>
  assertClean(await runNode(program(...args), { timeout: 300 })).report;

it('large tensors of earlier loads are freed, though no load stops for a whole collection', async () => {
  const eight = "Object.fromEntries(Array.from({ length: 8 }, (_, i) => ['t' + i, torch.ones([1 << 20])]))";
  const { bytes, sum, left } = await run(eight, 30);
  expect(sum).toBe(8 * 2 ** 20);
  expect(left).toBe(0);
  // 32 MB a load: the kept one, the new one, and garbage of three times 64 MB and a load's more at most.
  expect(bytes).toBeLessThan((2 * 32 + 3 * 64 + 64) * 2 ** 20);
}, 300_000);

it('and memory that goes back a piece at a time is none that a view still holds', async () => {
  const two = '({ a: torch.ones([5 << 20]), b: torch.full([5 << 20], 2) })';
  const loop = `
  if (i % 3 === 0) views.push(kept.a.narrow(0, 7, 4 << 20), kept.b.detach());
  look();`;
  const { bytes, sum, seen, left } = await run(two, 12, loop);
  expect(sum).toBe(15 * 2 ** 20);
  expect(seen).toEqual([4, 10, 4, 10, 4, 10, 4, 10].map((millions) => millions * 2 ** 20));
  expect(left, 'the views').toBe(8);
  // Four loads of 40 MB that views hold, and two; garbage as much as what views and one load hold, twice
  // 64 MB while it is collected in steps, and one and a half loads that a look is late. If nothing were
  // freed, it would be 720 MB.
  expect(bytes).toBeLessThan((6 * 40 + 5 * 40 + 2 * 64 + 60) * 2 ** 20);
}, 300_000);

it('and of a load nothing is left but the tensors of the file, before any garbage is collected', async () => {
  const { report } = assertClean(
    await runNode(`
(() => {
  const made = Array.from({ length: 300 }, (_, i) => torch.full([i + 1], i));
  torch.save({ made, tied: made.map((one) => one.get('1:')), none: torch.empty([0]) }, ${file});
})();
const before = torch.memory({ collect: true }).tensors;
const kept = [];
const counts = [];
for (const mapLocation of [null, 'meta', { cpu: 'meta' }])
  for (const load of [torch.load, torch.loadAsync]) {
    kept.push(await load(${file}, { mapLocation }));
    counts.push(torch.memory({ collect: false }).tensors - before);
  }
kept.push(torch.load(${file}, { mmap: true }));
counts.push(torch.memory({ collect: false }).tensors - before);
report(counts);`),
  );
  // A mapped file is one tensor besides.
  expect(report).toEqual([1, 2, 3, 4, 5, 6, 7].map((loads) => 601 * loads + Number(loads === 7)));
}, 120_000);

it('so are many small ones', async () => {
  const many = "Object.fromEntries(Array.from({ length: 4000 }, (_, i) => ['t' + i, torch.ones([2])]))";
  const { tensors, sum, left } = await run(many, 30);
  expect(sum).toBe(8000);
  expect(left).toBe(0);
  // All thirty would be 120,000.
  expect(tensors).toBeLessThan(60_000);
}, 300_000);

it('and memory between loads, also after one that failed, is collected as ever', async () => {
  const loop = `
  await torch.loadAsync(${JSON.stringify(path.join(folder, 'missing.pt'))}).catch(() => {});
  for (let j = 0, held = []; j < 40; j++) {
    held.push(torch.ones([1 << 18]));
    if (held.length === 4) held = [];
    look();
  }`;
  const { bytes, left } = await run('({ t: torch.ones([1 << 18]) })', 20, loop);
  expect(left).toBe(0);
  expect(bytes).toBeLessThan(160 * 2 ** 20);
}, 300_000);
