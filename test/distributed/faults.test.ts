/** What goes wrong in a world is an error on every rank that is left: it names rank and collective. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { assertClean, type ChildOptions } from '../helpers/child';
import { head, isAvailable, runWorld } from './ranks';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-faults-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs one program on all ranks; they answer what they report. */
async function everywhere(size: number, code: string, options?: ChildOptions): Promise<any[]> {
  const ranks = Array.from({ length: size }, () => ({
    language: 'node' as const,
    code: head + code,
  }));
  return runWorld(ranks, options);
}

describe.skipIf(!isAvailable())('a world with a fault', () => {
  it('a rank that never comes is a time-out that names rank and collective', {
    timeout: 120_000,
  }, async () => {
    const children = await everywhere(
      2,
      `
      d.initProcessGroup('gloo', { timeout: 3 });
      const answers = [];
      if (rank === 0) {
        answers.push(await failure(() => d.allReduce(torch.ones([2]), { asyncOp: true })));
        // By then the connection is gone, on both sides.
        answers.push(await failure(() => d.barrier()));
      } else await new Promise((go) => setTimeout(go, 5000));
      report(answers);`,
    );
    const [first, second] = assertClean(children[0]).report;
    expect(first).toMatch(/Timed out waiting|timed out/i);
    expect(first).toContain('(in allReduce on rank 0 of 2)');
    expect(second).toContain('(in barrier on rank 0 of 2)');
    assertClean(children[1]);
  });

  it('a rank that is killed is an error on all others', { timeout: 120_000 }, async () => {
    const children = await everywhere(
      3,
      `
      d.initProcessGroup('gloo', { timeout: 20 });
      d.barrier();
      if (rank === 2) process.kill(process.pid, 'SIGKILL');
      report([
        await failure(() => d.allReduce(torch.ones([5]))),
        await failure(() => d.recv(torch.ones([1]), 2)),
      ]);`,
    );
    expect(children[2].signal).toBe('SIGKILL');
    for (const rank of [0, 1]) {
      const [reduced, received] = assertClean(children[rank]).report;
      expect(reduced).toContain(`(in allReduce on rank ${rank} of 3)`);
      expect(received).toContain(`(in recv on rank ${rank} of 3)`);
      expect(children[rank].seconds).toBeLessThan(60);
    }
  });

  it('a rank that is stopped is a time-out on the others', { timeout: 120_000 }, async () => {
    const children = await everywhere(
      2,
      `
      d.initProcessGroup('gloo', { timeout: 4 });
      const pids = [null, null];
      d.allGatherObject(pids, process.pid);
      if (rank === 1) process.kill(process.pid, 'SIGSTOP');
      report(await failure(() => d.allReduce(torch.ones([5]))));
      process.kill(pids[1], 'SIGKILL');`,
    );
    expect(assertClean(children[0]).report).toContain('(in allReduce on rank 0 of 2)');
    expect(children[1].signal).toBe('SIGKILL');
  });

  // Groups of a mesh once waited half an hour, whatever the world was told.
  it('a rank that is stopped ends FSDP and what DTensors send on all others', {
    timeout: 120_000,
  }, async () => {
    const children = await everywhere(
      4,
      `
      const { nn } = torch;
      d.initProcessGroup('gloo', { timeout: 4 });
      const pids = [null, null, null, null];
      d.allGatherObject(pids, process.pid);
      const mesh = d.initDeviceMesh('cpu', [4]);
      const model = d.fsdp.fullyShard(new nn.Sequential(new nn.Linear(4, 8), new nn.Linear(8, 4)), { reshardAfterForward: 2, mesh });
      const x = d.tensor.distributeTensor(torch.ones([8, 2]), mesh, [new d.tensor.Shard(0)]);
      const loss = model(torch.ones([2, 4])).sum();
      await d.barrier();
      if (rank === 3) process.kill(process.pid, 'SIGSTOP');
      report([await failure(() => loss.backward()), await failure(() => torch.sum(x).fullTensor())]);
      if (rank === 0) {
        await new Promise((go) => setTimeout(go, 6000));
        process.kill(pids[3], 'SIGKILL');
      }`,
    );
    expect(children[3].signal).toBe('SIGKILL');
    for (const rank of [0, 1, 2]) {
      const [backward, sum] = assertClean(children[rank]).report;
      expect(backward).toMatch(
        rank === 2 ? /\(in allGatherSingle on rank 0 of 2/ : /\(in reduceScatterSingle on rank \d of 4/,
      );
      expect(sum).toContain(`(in allReduce on rank ${rank} of 4)`);
      expect(children[rank].seconds).toBeLessThan(60);
    }
  });

  it('monitoredBarrier names who is missing', { timeout: 120_000 }, async () => {
    const children = await everywhere(
      3,
      `
      d.initProcessGroup('gloo', { timeout: 30 });
      d.barrier();
      const wait = () => d.monitoredBarrier({ timeout: 2, waitAllRanks: true });
      if (rank === 1) await new Promise((go) => setTimeout(go, 4000));
      else report(await failure(wait));`,
    );
    expect(assertClean(children[0]).report).toMatch(/Ranks? 1 failed to pass monitoredBarrier in 2000 ms/);
    for (const child of children) assertClean(child);
  });

  it('with TORCH_DISTRIBUTED_DEBUG=DETAIL differing calls are told apart, as in Python', {
    timeout: 120_000,
  }, async () => {
    const children = await everywhere(
      2,
      `
      d.initProcessGroup('gloo', { timeout: 20 });
      report([
        await failure(() => d.allReduce(torch.ones([2 + rank]))),
        await failure(() => (rank === 0 ? d.broadcast(torch.ones([2]), 0) : d.barrier())),
      ]);`,
      { env: { TORCH_DISTRIBUTED_DEBUG: 'DETAIL' } },
    );
    for (const child of children) {
      const [shapes, kinds] = assertClean(child).report;
      expect(shapes).toMatch(/Detected mismatch between collectives on ranks/);
      expect(kinds).toMatch(/Detected mismatch between collectives on ranks/);
    }
  });

  it('a process ends while a collective waits', { timeout: 120_000 }, async () => {
    const children = await everywhere(
      2,
      `
      d.initProcessGroup('gloo', { timeout: 60 });
      d.barrier();
      if (rank === 0) { d.allReduce(torch.ones([2]), { asyncOp: true }); d.irecv(torch.ones([1]), 1).then(() => {}, () => {}); }
      setTimeout(() => process.exit(0), 300);`,
    );
    for (const child of children) expect(assertClean(child).seconds).toBeLessThan(50);
  });

  it('a store that goes away is a DistNetworkError', { timeout: 120_000 }, async () => {
    const children = await everywhere(
      2,
      `
      const port = Number(process.env.MASTER_PORT);
      const store = new d.TCPStore('127.0.0.1', port, { worldSize: 2, isMaster: rank === 0, timeout: 20 });
      store.set('rank' + rank, 'here');
      store.wait(['rank0', 'rank1']);
      if (rank === 0) process.exit(0);
      const texts = [];
      for (let i = 0; i < 100 && texts.length === 0; i++) {
        const text = await failure(() => { store.check(['x']); });
        if (text !== 'nothing was thrown') texts.push(text);
        await new Promise((go) => setTimeout(go, 50));
      }
      report(texts);`,
    );
    expect(assertClean(children[1]).report).toEqual([expect.stringMatching(/^DistNetworkError: /)]);
  });

  it('a server that is not there is an error in time', { timeout: 120_000 }, async () => {
    const children = await everywhere(
      1,
      `
      const port = Number(process.env.MASTER_PORT);
      report(await failure(() => new d.TCPStore('127.0.0.1', port, { timeout: 2 })));`,
    );
    expect(assertClean(children[0]).report).toMatch(/^Dist(Network|Store)Error: .*(timed out|failed)/s);
  });
});

describe.skipIf(!isAvailable())('other ways to meet', () => {
  it.each(['file', 'tcp'])('%s://', { timeout: 120_000 }, async (scheme) => {
    const file = path.join(folder, 'rendezvous');
    const address = scheme === 'file' ? `'file://${file}'` : "'tcp://127.0.0.1:' + process.env.MASTER_PORT";
    const children = await everywhere(
      2,
      `
      d.initProcessGroup({ backend: 'cpu:gloo', initMethod: ${address}, rank, worldSize: 2, timeout: 30 });
      const x = torch.tensor([rank + 1]);
      d.allReduce(x);
      report([x.item(), d.getBackend(), d.getBackendConfig()]);
      d.barrier();
      d.destroyProcessGroup();`,
    );
    for (const child of children) expect(assertClean(child).report).toEqual([3, 'cpu:gloo', 'cpu:gloo']);
  });
});
