/** NCCL: what is said without a GPU, and what works in a device's streams, with the stand-in's backend. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { assertClean } from '../helpers/child';
import { messageOf } from '../helpers/errors';
import { repo, runPython } from '../helpers/python';
import { hasStandin, standin } from '../helpers/standin';
import { head, isAvailable, type Language, type Rank, rankOf, resultsOf, runWorld } from './ranks';

const { distributed: d } = torch;

describe.skipIf(!isAvailable())('without a GPU', () => {
  it('is there where LibTorch has it, and says what Python says', () => {
    const [isThere, said] = runPython(`
import torch.distributed as d
try:
    d.init_process_group("nccl", store=d.HashStore(), rank=0, world_size=1)
    said = None
except Exception as e: said = str(e)
result = [d.is_nccl_available(), said]`) as [boolean, string | null];
    expect(d.isNcclAvailable()).toBe(isThere);
    expect(d.isBackendAvailable('NCCL')).toBe(isThere);
    if (torch.cuda.isAvailable()) return;
    const ours = messageOf(() =>
      d.initProcessGroup('nccl', { store: new d.HashStore(), rank: 0, worldSize: 1 }),
    );
    if (isThere) expect(ours).toContain('ProcessGroupNCCL is only supported with GPUs, no GPUs found!');
    else expect(ours).toBe(`${said}. There is gloo here`);
    expect(d.isInitialized()).toBe(false);
  });
});

/** The stand-in's backend in NCCL's place. */
const before = `
  const memory = require(${JSON.stringify(hasStandin ? standin() : '')});
  require(${JSON.stringify(path.join(repo, 'lib/native/index.js'))}).native.cudaUseRuntime(memory.nccl());\n`;

function withStandin(rank: Rank): Rank {
  return rank.language === 'node' ? { ...rank, code: before + rank.code } : rank;
}

const own = { device: 'privateuseone:0', backend: 'privateuseone:nccl' };

/** What two ranks of one program report. */
async function onTwo(code: string): Promise<any[]> {
  const rank = { language: 'node' as const, code: before + head + code };
  return (await runWorld([rank, rank])).map((child) => assertClean(child).report);
}

describe.skipIf(!isAvailable() || !hasStandin)('in streams', () => {
  it('two ranks: the bits of Python with gloo', { timeout: 300_000 }, async () => {
    const languages: Language[] = ['python', 'python'];
    const expected = await resultsOf('test/distributed/collectives', languages);
    const ranks = languages.map(() => withStandin(rankOf('node', 'test/distributed/collectives', own)));
    const found = (await runWorld(ranks)).map((child) => assertClean(child).report as Record<string, any>);
    for (const [rank, report] of found.entries()) {
      const { 'recv any': _, 'allReduce complex': __, ...wanted } = expected[rank];
      // A batch is one work here.
      expect(report).toEqual({ ...wanted, works: 1 });
    }
  });

  it('who waits has the current stream wait, awaited or not, and nothing races', {
    timeout: 120_000,
  }, async () => {
    const found = await onTwo(`
    d.initProcessGroup('privateuseone:nccl', { timeout: 60 });
    const device = 'privateuseone:0';
    const own = () => torch.ones([4], { device }).mul(rank + 1);
    const other = 1 - rank;
    const options = { asyncOp: true };
    const cases = {
      allReduce: (x = own()) => [[d.allReduce(x, options)], x],
      broadcast: (x = own()) => [[d.broadcast(x, 1, options)], x],
      allGatherSingle: (x = torch.zeros([8], { device })) => [[d.allGatherSingle(x, own(), options)], x],
      batch: (x = torch.zeros([4], { device })) => [d.batchIsendIrecv([new d.P2POp(d.isend, own(), other), new d.P2POp(d.irecv, x, other)]), x],
      message: (x = own()) => [[rank === 0 ? d.isend(x, 1) : d.irecv(x, 0)], x],
      barrier: () => [[d.barrier(options)]],
    };
    const ends = { wait: (work) => void work.wait(), await: (work) => work, future: (work) => work.getFuture().wait(), then: (work) => work.then(() => {}) };
    const answers = {};
    const races = () => memory.streams()[0];
    const stray = [];
    for (const [name, begin] of Object.entries(cases)) {
      for (const [way, end] of Object.entries(ends)) {
        const before = [races(), memory.streams()[2]];
        const [works, x] = begin();
        for (const work of works) await end(work);
        // A kernel in the current stream, after it.
        const values = x?.mul(10).tolist() ?? null;
        if (races() !== before[0] || memory.streams()[2] < before[1] + 2) stray.push([name, way, before, memory.streams()]);
        const again = works.every((work) => work.wait() && work.isCompleted() && work.isSuccess());
        (answers[name] ??= []).push(JSON.stringify([values, works.length, again]));
      }
    }
    // Without waiting it would race on a device that works later.
    const x = own();
    const work = d.allReduce(x, options);
    const before = races();
    x.add(1);
    const unwaited = races() - before;
    work.wait();
    const after = races();
    x.add(1).tolist();
    d.destroyProcessGroup();
    report({ answers, stray, unwaited, waited: races() - after });
    `);
    for (const [rank, { answers, stray, unwaited, waited }] of found.entries()) {
      expect(stray).toEqual([]);
      expect([unwaited, waited]).toEqual([1, 0]);
      const own = rank + 1;
      const expected = {
        allReduce: [[30, 30, 30, 30], 1, true],
        broadcast: [[20, 20, 20, 20], 1, true],
        allGatherSingle: [[10, 10, 10, 10, 20, 20, 20, 20], 1, true],
        batch: [[30 - 10 * own, 30 - 10 * own, 30 - 10 * own, 30 - 10 * own], 1, true],
        message: [[10, 10, 10, 10], 1, true],
        barrier: [null, 1, true],
      };
      for (const [name, value] of Object.entries(expected))
        expect(answers[name]).toEqual(Array(4).fill(JSON.stringify(value)));
    }
  });

  it('the CPU has its own backend beside it, and values go through the CPU', {
    timeout: 120_000,
  }, async () => {
    const found = await onTwo(`
    d.initProcessGroup('cpu:gloo,privateuseone:nccl', { timeout: 60 });
    const device = 'privateuseone:0';
    const host = torch.full([2], rank + 1), there = torch.full([2], rank + 1, { device });
    d.allReduce(host); d.allReduce(there);
    const before = memory.streams()[2];
    const all = [null, null];
    d.allGatherObject(all, { rank });
    d.barrier();
    const untouched = memory.streams()[2] === before;
    d.barrier({ deviceIds: [0] });
    const touched = memory.streams()[2] > before;
    report({ sums: [host.tolist(), there.tolist()], all, untouched, touched, config: d.getBackendConfig(), backend: d.getBackend(),
      errors: [await failure(() => d.monitoredBarrier()), await failure(() => d.batchIsendIrecv([new d.P2POp(d.isend, there, 1 - rank), new d.P2POp(d.irecv, host, 1 - rank)])),
        await failure(() => d.barrier({ deviceIds: ['x'] }))] });
    d.destroyProcessGroup();
    `);
    for (const each of found)
      expect(each).toEqual({
        sums: [
          [3, 3],
          [3, 3],
        ],
        all: [{ rank: 0 }, { rank: 1 }],
        untouched: true,
        touched: true,
        config: 'cpu:gloo,privateuseone:nccl',
        backend: 'cpu:gloo,privateuseone:nccl',
        errors: [
          'RangeError: monitored_barrier is only implemented for GLOO backend.',
          expect.stringContaining('have their tensors on one device, got privateuseone:0 and cpu'),
          expect.stringContaining('TypeError: '),
        ],
      });
  });

  it('DistributedDataParallel trains there as over gloo', { timeout: 240_000 }, async () => {
    const train = (backend: string, device: string) => `
    d.initProcessGroup('${backend}', { timeout: 60 });
    const { nn, optim } = torch;
    torch.manualSeed(1 + rank);
    const model = new nn.Sequential(new nn.Linear(10, 40), new nn.Tanh(), new nn.Linear(40, 3)).to('${device}');
    const ddp = new nn.parallel.DistributedDataParallel(model, { bucketCapMb: 0.001 });
    const optimizer = new optim.SGD(ddp.parameters(), { lr: 0.1, momentum: 0.9 });
    const losses = [];
    for (let step = 0; step < 20; step++) {
      torch.manualSeed(1000 + 10 * step + rank);
      const x = torch.randn([8, 10]).to('${device}');
      optimizer.zeroGrad();
      const loss = ddp(x).pow(2).mean();
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
    }
    const parameters = ddp.parameters().map((p) => p.detach().cpu().tolist());
    const races = memory.streams()[0];
    d.destroyProcessGroup();
    report({ losses, parameters, races });`;
    const expected = await onTwo(train('gloo', 'cpu'));
    const found = await onTwo(train(own.backend, own.device));
    expect(found).toEqual(expected);
    expect(found[0].parameters).toEqual(found[1].parameters);
    expect(found[0].races).toBe(0);
  });
});
