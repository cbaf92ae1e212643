/**
 * A training that is killed, in a step and while a checkpoint is written, and that the launcher starts anew,
 * ends with the bits of one that nothing disturbed.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pythonPath, repo } from '../helpers/python';
import { isAvailable } from './ranks';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-resume-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

type Launcher = 'torch-node run' | 'torchrun';

function command(launcher: Launcher): [string, string[]] {
  const size = ['--nproc-per-node', '2', '--max-restarts', '3'];
  if (launcher === 'torch-node run')
    return [process.execPath, [path.join(repo, 'bin/torch-node.js'), 'run', ...size]];
  const here = ['--standalone', '--local-addr', '127.0.0.1', '--no-python'];
  return [pythonPath(), ['-m', 'torch.distributed.run', ...here, ...size, process.execPath]];
}

/** What both ranks found at the end, and the launcher's words. */
async function trained(launcher: Launcher, kind: 'file' | 'parts', deaths: string) {
  const place = fs.mkdtempSync(path.join(folder, 'run-'));
  const [program, args] = command(launcher);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GLOO_SOCKET_IFNAME: 'lo',
    OMP_NUM_THREADS: '1',
    // torchrun's own store keeps the addresses of the attempt before.
    TORCH_DISABLE_SHARE_RDZV_TCP_STORE: '1',
  };
  // The test runner's hooks are not for the ranks.
  delete env.NODE_OPTIONS;
  const script = path.join(__dirname, 'resume.cjs');
  const child = spawn(program, [...args, script, place, kind, deaths], { env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status !== 0) throw new Error(`${launcher} ended with status ${status}\n${text}`);
  const files = [0, 1].map((rank) => fs.readFileSync(path.join(place, `rank-${rank}.json`), 'utf8'));
  const results = files.map((json) => JSON.parse(json));
  const happened = deaths.split(',').map((name) => name !== '' && fs.existsSync(path.join(place, name)));
  return { results, happened, text };
}

describe.skipIf(!isAvailable())('a training that is started anew', { timeout: 300_000 }, () => {
  let expected: any[];
  beforeAll(async () => {
    const { results } = await trained('torch-node run', 'file', '');
    expected = results.map(({ start, found }) => {
      expect(start).toBe(0);
      return found;
    });
    // Ranks see other data, drop other activations and have one network.
    expect(expected[0].losses.length).toBe(32);
    expect(expected[0].losses).not.toEqual(expected[1].losses);
    expect(expected[0].tensors).toEqual(expected[1].tensors);
  }, 300_000);

  it.each([
    ['torch-node run', 'file'],
    ['torch-node run', 'parts'],
    ['torchrun', 'file'],
    ['torchrun', 'parts'],
  ] as const)('by %s, from a checkpoint in %s', async (launcher, kind) => {
    // Rank 1 dies before the gradients meet, rank 0 while it writes what the third epoch has come to.
    const { results, happened, text } = await trained(launcher, kind, 'step-1-3-1,save-3-0');
    expect(happened).toEqual([true, true]);
    if (launcher === 'torch-node run') expect(text).toContain('rank 0 ended by SIGKILL; restart 2 of 3');
    expect(results.map(({ start }) => start)).toEqual([2, 2]);
    expect(results.map(({ found }) => found)).toEqual(expected);
  });
});
