/** Works that a script has waited for, in each way: what they answer, and what they no longer hold. */
import { expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { head, isAvailable, runWorld } from './ranks';

/** What two ranks of one program report. */
async function onTwo(code: string): Promise<any[]> {
  const rank = { language: 'node' as const, code: head + code };
  return (await runWorld([rank, rank])).map((child) => assertClean(child).report);
}

it.skipIf(!isAvailable())(
  'every collective can be awaited, and waited for twice',
  {
    timeout: 120_000,
  },
  async () => {
    const found = await onTwo(`
    d.initProcessGroup('gloo', { timeout: 30 });
    const own = () => torch.tensor([1, 2]).add(rank);
    const zeros = (n) => torch.zeros([n]);
    const pair = () => [zeros(2), zeros(2)];
    const on0 = (value) => (rank === 0 ? value() : null);
    const options = { asyncOp: true };
    const cases = {
      allReduce: (x = own()) => [d.allReduce(x, options), x],
      broadcast: (x = own()) => [d.broadcast(x, 1, options), x],
      allGather: (xs = pair()) => [d.allGather(xs, own(), options), ...xs],
      allGatherSingle: (x = zeros(4)) => [d.allGatherSingle(x, own(), options), x],
      gather: (xs = on0(pair)) => [d.gather(own(), xs, 0, options), ...(xs ?? [])],
      scatter: (x = zeros(2)) => [d.scatter(x, on0(() => [own(), own().mul(7)]), options), x],
      reduceScatter: (x = zeros(2)) => [d.reduceScatter(x, [own(), own().mul(7)], options), x],
      reduceScatterSingle: (x = zeros(1)) => [d.reduceScatterSingle(x, own(), options), x],
      allToAllSingle: (x = zeros(2)) => [d.allToAllSingle(x, own(), options), x],
      barrier: () => [d.barrier(options)],
      message: (x = own()) => [rank === 0 ? d.isend(x, 1) : d.irecv(x), x],
    };
    const ends = {
      wait: (work) => work.wait(),
      await: (work) => work,
      future: (work) => work.getFuture().then(() => null).wait(),
    };
    const answers = {};
    for (const [name, begin] of Object.entries(cases)) {
      for (const [way, end] of Object.entries(ends)) {
        const [work, ...outputs] = begin();
        await end(work);
        const values = outputs.map((x) => x.tolist());
        // What changes afterwards is the script's own.
        for (const x of outputs) x.fill_(-1);
        await work;
        const again = [work.wait(), work.wait(1), work.isCompleted(), work.isSuccess()].every((is) => is === true);
        const kept = outputs.every((x) => x.eq(-1).all().item());
        (answers[name] ??= []).push(values);
        if (!again || !kept) answers[name].push([way, again, kept]);
        if (name === 'message' && rank === 1) answers[name].push(work.sourceRank());
      }
    }
    const reduced = d.allReduce(own(), options);
    const before = await failure(() => reduced.sourceRank());
    await reduced;
    answers.sourceRank = [before, await failure(() => reduced.sourceRank())];
    d.destroyProcessGroup();
    report(answers);`);
    const thrice = (values: unknown) => [values, values, values];
    const none = expect.stringContaining('sourceRank() may only be called on work objects');
    const shared = {
      allReduce: thrice([[3, 5]]),
      broadcast: thrice([[2, 3]]),
      allGather: thrice([
        [1, 2],
        [2, 3],
      ]),
      allGatherSingle: thrice([[1, 2, 2, 3]]),
      barrier: thrice([]),
      sourceRank: [none, none],
    };
    expect(found).toEqual([
      {
        ...shared,
        gather: thrice([
          [1, 2],
          [2, 3],
        ]),
        scatter: thrice([[1, 2]]),
        reduceScatter: thrice([[3, 5]]),
        reduceScatterSingle: thrice([[3]]),
        allToAllSingle: thrice([[1, 2]]),
        message: thrice([[1, 2]]),
      },
      {
        ...shared,
        gather: thrice([]),
        scatter: thrice([[7, 14]]),
        reduceScatter: thrice([[21, 35]]),
        reduceScatterSingle: thrice([[5]]),
        allToAllSingle: thrice([[2, 3]]),
        message: [[[1, 2]], 0, [[1, 2]], 0, [[1, 2]], 0],
      },
    ]);
  },
);

it.skipIf(!isAvailable())(
  'a reduce-scatter that was waited for holds no memory, its work or not',
  {
    timeout: 120_000,
  },
  async () => {
    const grown = await onTwo(`
    d.initProcessGroup('gloo', { timeout: 30 });
    const output = torch.zeros([1 << 18]);
    const inputs = [torch.zeros([1 << 18]), torch.zeros([1 << 18])];
    const kept = [];
    const ways = {
      blocking: () => d.reduceScatter(output, inputs),
      wait: () => kept.push(d.reduceScatter(output, inputs, { asyncOp: true })) && kept.at(-1).wait(),
      await: () => kept.push(d.reduceScatter(output, inputs, { asyncOp: true })) && kept.at(-1),
    };
    const grown = {};
    for (const [name, once] of Object.entries(ways)) {
      await once();
      const before = torch.memory().bytes;
      for (let i = 0; i < 20; i++) await once();
      grown[name] = (torch.memory().bytes - before) / 2 ** 20;
    }
    d.destroyProcessGroup();
    report([grown, kept.length]);`);
    // Each works in 2 MB; gloo's own threads may be about to free the last one's.
    for (const [each, kept] of grown) {
      for (const name of ['blocking', 'wait', 'await']) expect(each[name], name).toBeLessThan(5);
      expect(kept).toBe(42);
    }
  },
);
