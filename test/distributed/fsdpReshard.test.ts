/** fullyShard's parameters among fewer ranks between forward and backward, and on the CPU: Python's bits. */
import { describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { isAvailable, type Language, resultsOf, runWorld } from './ranks';

const trained = (...languages: Language[]): Promise<Record<string, any>[]> =>
  resultsOf('test/distributed/fsdpReshard', languages, { timeout: 300 });

describe.skipIf(!isAvailable())('fullyShard with a number of ranks', () => {
  it('trains as Python does, to the bit, also in a world of both', { timeout: 900_000 }, async () => {
    const expected = await trained('python', 'python', 'python', 'python');
    expect(Object.keys(expected[0]!).length).toBe(11);
    expect(await trained('node', 'node', 'node', 'node')).toEqual(expected);
    expect(await trained('node', 'python', 'python', 'node')).toEqual(expected);
  });

  // Python gathers the old values then, without a word.
  it('refuses parts that are out of date', { timeout: 200_000 }, async () => {
    const code = `
      const { nn, optim, distributed: d } = torch;
      d.initProcessGroup('gloo', { timeout: 60 });
      const found = [];
      for (const settings of [{ foreach: false }, { foreach: true }, { fused: true }]) {
        const model = d.fsdp.fullyShard(new nn.Sequential(new nn.Linear(4, 4)), { reshardAfterForward: 2 });
        const opt = new optim.AdamW(model.parameters(), settings);
        const x = torch.ones([2, 4]);
        model(x).sum().backward();
        const [before, again] = torch.noGrad(() => [model(x), model(x)].map((y) => y.tolist()));
        opt.step();
        try { model(x); } catch (e) { found.push(e.message); }
        model.resetIterState();
        const after = torch.noGrad(() => model(x)).tolist();
        found.push(String(before) === String(again) && String(before) !== String(after));
      }
      report(found);`;
    const ranks = Array.from({ length: 4 }, () => ({ language: 'node' as const, code }));
    for (const child of await runWorld(ranks)) {
      const found = assertClean(child).report;
      expect(found.filter((each: unknown) => each === true)).toHaveLength(3);
      for (const i of [0, 2, 4])
        expect(found[i]).toContain(
          '0.weight was changed between forward and backward, while fewer ranks kept it',
        );
    }
  });
});
