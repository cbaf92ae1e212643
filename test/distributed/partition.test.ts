/**
 * Ranks on several hosts, which are network namespaces on a switch of their own, and a cable that is pulled:
 * all ranks end with an error in time. Needs Linux, its `ip` and the right to make namespaces.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertClean, type ChildResult } from '../helpers/child';
import { head, type Rank, runWorld } from './ranks';

const hosts = 3;
const prefix = `torch-node-${process.pid}`;
const hostOf = (i: number): string => `${prefix}-${i}`;
const switchOf = `${prefix}-switch`;

function ip(...args: string[]): void {
  const { status, stderr, error } = spawnSync('ip', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr || error?.message}`);
}

function makeSwitch(): void {
  ip('netns', 'add', switchOf);
  ip('-n', switchOf, 'link', 'add', 'bridge', 'type', 'bridge');
  ip('-n', switchOf, 'link', 'set', 'bridge', 'up');
}

function connect(i: number): void {
  ip('netns', 'add', hostOf(i));
  const peer = ['peer', 'name', `port${i}`, 'netns', switchOf];
  ip('link', 'add', 'cable', 'netns', hostOf(i), 'type', 'veth', ...peer);
  ip('-n', switchOf, 'link', 'set', `port${i}`, 'master', 'bridge', 'up');
  ip('-n', hostOf(i), 'addr', 'add', `10.77.0.${i + 1}/24`, 'dev', 'cable');
  ip('-n', hostOf(i), 'link', 'set', 'lo', 'up');
  ip('-n', hostOf(i), 'link', 'set', 'cable', 'up');
}

function removeAll(): void {
  for (const name of [...Array.from({ length: hosts }, (_, i) => hostOf(i)), switchOf])
    spawnSync('ip', ['netns', 'del', name]);
}

function isPossible(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    makeSwitch();
    connect(0);
    return true;
  } catch {
    return false;
  } finally {
    removeAll();
  }
}

/** Runs one program on all hosts. */
function everywhere(code: string, env: Record<string, string> = {}): Promise<ChildResult[]> {
  const ranks: Rank[] = Array.from({ length: hosts }, (_, i) => ({
    language: 'node',
    code: head + code,
    options: {
      execArgv: ['netns', 'exec', hostOf(i), process.env.TORCH_NODE_TEST_NODE ?? process.execPath],
    },
  }));
  return runWorld(ranks, {
    node: 'ip',
    env: { MASTER_ADDR: '10.77.0.1', MASTER_PORT: '29500', GLOO_SOCKET_IFNAME: 'cable', ...env },
    timeout: 100,
  });
}

describe.skipIf(!isPossible())('hosts in a network', { timeout: 240_000 }, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-partition-'));
  const started = path.join(folder, 'started');

  beforeAll(() => {
    makeSwitch();
    for (let i = 0; i < hosts; i++) connect(i);
  });
  afterAll(() => {
    removeAll();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('compute together', async () => {
    const children = await everywhere(
      `d.initProcessGroup('gloo', { timeout: 60 });
      const x = torch.full([3], rank + 1);
      d.allReduce(x);
      report(x.tolist());
      d.destroyProcessGroup();`,
    );
    for (const child of children) expect(assertClean(child).report).toEqual([6, 6, 6]);
  });

  it('a cable that is pulled in the middle of an all-reduce is an error on every rank', async () => {
    const running = everywhere(
      `d.initProcessGroup('gloo', { timeout: 8 });
      const x = torch.zeros([1 << 21]);
      d.allReduce(x);
      if (rank === 0) require('node:fs').writeFileSync(process.env.STARTED, '');
      // Of a tensor that takes longer than the way to the switch.
      const text = await failure(() => { for (;;) d.allReduce(x); });
      const next = await failure(() => d.broadcast(torch.ones([2]), 0));
      report([text, next]);`,
      { STARTED: started },
    );
    while (!fs.existsSync(started)) await new Promise((go) => setTimeout(go, 50));
    await new Promise((go) => setTimeout(go, 300));
    ip('-n', switchOf, 'link', 'set', 'port2', 'down');
    const children = await running;
    ip('-n', switchOf, 'link', 'set', 'port2', 'up');
    children.forEach((child, rank) => {
      const [text, next] = assertClean(child).report;
      expect(text).toContain(`(in allReduce on rank ${rank} of 3)`);
      expect(next).toContain(`(in broadcast on rank ${rank} of 3)`);
    });
  });
});
