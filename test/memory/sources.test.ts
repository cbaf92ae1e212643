/** torch.memory(): its figures, its options, and the lines that made the live tensors. */
import { afterEach, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { assertClean, runNode } from '../helpers/child';

afterEach(() => torch.memory.debug(false));

/** The number of this file's line that calls it. */
const here = () => Number(/sources\.test\.ts:(\d+):/.exec(new Error().stack!.split('\n')[2]!)![1]);
const lineOf = (source: string) => Number(/sources\.test\.ts:(\d+):\d+$/.exec(source)?.[1]);

it('names the line that made each live tensor', () => {
  torch.memory.debug(true);
  const from = here();
  const big = [1, 2, 3].map((v) => torch.full([1000], v + 0.5)); // one line on
  const sum = big[0]!.add(big[1]!); // two
  const view = sum.view(10, 100); // three; the bytes are those of the sum
  const { values } = torch.max(view, 1); // four
  const model = new nn.Linear(5, 7); // five
  big.pop()!.dispose();

  const sources = torch.memory({ sources: true }).sources!;
  const at = (offset: number) => {
    const { tensors, bytes } = sources.find((entry) => lineOf(entry.source) === from + offset)!;
    return { tensors, bytes };
  };
  expect(at(1)).toEqual({ tensors: 2, bytes: 8000 });
  expect(at(2)).toEqual({ tensors: 1, bytes: 4000 });
  expect(at(3)).toEqual({ tensors: 1, bytes: 0 });
  expect(at(4)).toMatchObject({ tensors: 2, bytes: 10 * 4 + 10 * 8 });
  expect(at(5).bytes).toBe(4 * (5 * 7 + 7));
  expect(sources.map((entry) => entry.bytes)).toEqual(
    sources.map((entry) => entry.bytes).sort((a, b) => b - a),
  );
  expect([values.shape, model.weight.shape]).toEqual([[10], [7, 5]]);
});

it('does not know what was made before, and forgets when it ends', () => {
  const early = torch.ones([1 << 16]);
  torch.memory.debug(true);
  const [largest] = torch.memory({ collect: true, sources: true }).sources!;
  expect(largest!.source).toMatch(/^\(made before/);
  expect(largest!.bytes).toBeGreaterThanOrEqual(early.nbytes);
  torch.memory.debug(false);
  const late = torch.ones([1 << 16]);
  const sources = torch.memory({ sources: true }).sources!;
  expect(sources).toHaveLength(1);
  expect(sources[0]!.bytes).toBeGreaterThanOrEqual(early.nbytes + late.nbytes);
});

it('names lines of a plain script, also below modules and callbacks', async () => {
  const script = [
    'torch.memory.debug();',
    'const { nn } = torch;',
    'class Twice extends nn.Module { forward(x) { return (globalThis.kept = x.mul(2)); } }',
    'const model = new nn.Sequential(new nn.Sequential(new Twice()));',
    'const x = torch.noGrad(() => model(torch.ones([64])));',
    'report(torch.memory({ sources: true }).sources);',
  ];
  const { report } = assertClean(await runNode(script.join('\n')));
  expect(report).toHaveLength(2);
  const lines: number[] = report.map((entry: { source: string }) =>
    Number(/:(\d+):\d+$/.exec(entry.source)![1]),
  );
  expect(Math.abs(lines[0]! - lines[1]!)).toBe(2);
});

it('reports without sources unless asked, and refuses unknown options', () => {
  const report = torch.memory();
  expect(Object.keys(report)).toEqual(['tensors', 'bytes', 'peakBytes', 'cachedBytes']);
  expect(report.peakBytes).toBeGreaterThanOrEqual(report.bytes);
  expect(() => torch.memory({ source: true } as object)).toThrow(/unknown option 'source'.*'sources'/);
});

it('finds all garbage: also what hooks of garbage held, and hooks hold no tensor of their own', () => {
  const before = torch.memory({ collect: true }).tensors;
  const hold = (t: Tensor) => () => void t.shape;
  // Each hook holds the tensor before it. In a function of its own, whose registers are gone afterwards.
  const chain = (): Tensor => {
    let last = torch.ones([1], { requiresGrad: true });
    for (let i = 0; i < 5; i++) {
      const next = torch.ones([1], { requiresGrad: true });
      next.registerHook(hold(last));
      next.registerPostAccumulateGradHook(hold(last));
      last = next;
    }
    return last;
  };
  const kept = [chain()];
  expect(torch.memory({ collect: true }).tensors).toBe(before + 6);
  kept.pop();
  expect(torch.memory({ collect: true }).tensors).toBe(before);
});

it('counts tensors, bytes and their peak', () => {
  const before = torch.memory({ collect: true, resetPeak: true });
  const kept = [torch.ones([1 << 18]), torch.ones([1 << 18])];
  const during = torch.memory();
  expect(during.tensors - before.tensors).toBe(2);
  expect(during.bytes - before.bytes).toBeGreaterThanOrEqual(2 << 20);
  for (const t of kept) t.dispose();
  const after = torch.memory();
  expect(after.tensors).toBe(before.tensors);
  expect(after.peakBytes).toBe(during.bytes);
  expect(torch.memory({ resetPeak: true }).peakBytes).toBe(after.bytes);
  torch.emptyCache();
  expect(torch.memory().cachedBytes).toBe(0);
});
