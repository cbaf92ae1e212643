/** `torch-node run`: processes that meet, that fail, that are started anew and that are told to end. */
import { once } from 'node:events';
import fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { expect, it } from 'vitest';
import torch from '../../src';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { freePort } from '../distributed/ranks';
import { repo } from '../helpers/python';
import { bareEnv, start, tempDir, torchNode, until } from '../libtorch/fake';

const [addon] = findAddons();
const { root } = locate({ versions: [addon.torch] });
const folder = tempDir();
const env = bareEnv(tempDir(), { TORCH_NODE_LIBTORCH: root, GLOO_SOCKET_IFNAME: 'lo' });
delete env.RANK;

/** A script that has `torch`, `dist`, `rank`, and `attempt`. */
function script(name: string, body: string): string {
  const file = path.join(folder, name);
  const head = `const torch = require(${JSON.stringify(path.join(repo, 'lib/index.cjs'))}).default;
const dist = torch.distributed;
const rank = Number(process.env.RANK), attempt = Number(process.env.TORCHELASTIC_RESTART_COUNT);
`;
  fs.writeFileSync(file, head + body);
  return file;
}

const sum = `dist.initProcessGroup('gloo', { timeout: 60 });
const x = torch.tensor([rank + 1]);
dist.allReduce(x);
process.stdout.write('sum ' + x.item() + ' of ' + dist.getWorldSize());
dist.destroyProcessGroup();
`;

/** A test that needs process groups. */
const inWorlds = it.skipIf(!torch.distributed.isAvailable());

const sorted = (text: string) => text.trimEnd().split('\n').sort();

inWorlds('the processes are one world, with torchrun’s variables', async () => {
  const names = ['RANK', 'LOCAL_RANK', 'ROLE_RANK', 'GROUP_RANK', 'WORLD_SIZE', 'LOCAL_WORLD_SIZE'];
  const more = [
    'MASTER_ADDR',
    'TORCHELASTIC_MAX_RESTARTS',
    'TORCHELASTIC_USE_AGENT_STORE',
    'OMP_NUM_THREADS',
    'TORCH_NODE_RANK_IS_SHOWN',
  ];
  const file = script(
    'sum.cjs',
    `console.log(${JSON.stringify([...names, ...more])}.map((name) => process.env[name]).join(' '));
console.error(process.argv.slice(2).join(' '));
${sum}`,
  );
  const args = ['run', '--nproc', '2', '--max-restarts', '3', file, '--nproc', '7', 'a'];
  const { status, stdout, stderr } = await torchNode(args, { ...env, OMP_NUM_THREADS: undefined });
  expect(sorted(stderr)).toEqual(['[rank0]: --nproc 7 a', '[rank1]: --nproc 7 a']);
  expect(sorted(stdout)).toEqual([
    '[rank0]: 0 0 0 0 2 2 127.0.0.1 3 True 1 1',
    '[rank0]: sum 3 of 2',
    '[rank1]: 1 1 1 0 2 2 127.0.0.1 3 True 1 1',
    '[rank1]: sum 3 of 2',
  ]);
  expect(status).toBe(0);
});

inWorlds('where one fails all are started anew, as often as allowed', async () => {
  const file = script(
    'restart.cjs',
    `if (rank === 1 && attempt < Number(process.argv[2])) process.exit(3);
${sum}`,
  );
  const twice = await torchNode(['run', '--nproc', '2', '--max-restarts', '2', file, '1'], env);
  expect(sorted(twice.stdout).slice(-2)).toEqual(['[rank0]: sum 3 of 2', '[rank1]: sum 3 of 2']);
  expect(twice.stderr).toContain('torch-node run: rank 1 ended with exit code 3; restart 1 of 2\n');
  expect(twice.status).toBe(0);
  const never = await torchNode(['run', '--nproc', '2', '--max-restarts', '1', file, '9'], env);
  expect(never.stdout).not.toContain('sum');
  expect(never.stderr).toMatch(/rank 1 ended with exit code 3\n$/);
  expect(never.status).toBe(1);
});

inWorlds('a restart finds its port free and nothing left in the store', async () => {
  const file = script(
    'again.cjs',
    `const { MASTER_ADDR, MASTER_PORT } = process.env;
const store = new dist.TCPStore(MASTER_ADDR, Number(MASTER_PORT));
const arrived = store.add('arrived', 1);
// The other rank would find the address of the process that was killed, were it there.
if (rank === 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
${sum.replace('dist.destroy', "if (rank === 1 && attempt === 0) process.kill(process.pid, 'SIGKILL');\n$&")}
if (attempt === 1) console.log('', MASTER_PORT, arrived);`,
  );
  const port = String(await freePort());
  const args = ['run', '--nproc', '2', '--max-restarts', '1', '--master-port', port, file];
  const { status, stdout, stderr } = await torchNode(args, env);
  expect(stderr).toContain('torch-node run: rank 1 ended by SIGKILL; restart 1 of 1\n');
  expect(status).toBe(0);
  const arrived = [...stdout.matchAll(new RegExp(` ${port} (.*)`, 'g'))].map(([, count]) => count);
  expect(arrived.sort()).toEqual(['1', '2']);
});

inWorlds('a port that is taken is told', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { status, stderr } = await torchNode(['run', '--master-port', String(port), __filename], env);
  server.close();
  expect(stderr).toMatch(/^The server socket has failed to listen on any local network address.*EADDRINUSE/);
  expect(status).toBe(1);
});

inWorlds('what a killed process has started does not hide its end', async () => {
  const file = script(
    'orphan.cjs',
    `if (attempt === 1) console.log('again');
else if (rank === 1) {
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: 'inherit',
  });
  child.on('spawn', () => {
    console.log('started', child.pid);
    process.kill(process.pid, 'SIGKILL');
  });
} else setInterval(() => {}, 1000);`,
  );
  const { status, stdout, stderr } = await torchNode(
    ['run', '--nproc', '2', '--max-restarts', '1', file],
    env,
  );
  expect(stderr).toBe('torch-node run: rank 1 ended by SIGKILL; restart 1 of 1\n');
  expect(sorted(stdout).slice(0, 2)).toEqual(['[rank0]: again', '[rank1]: again']);
  const pid = Number(/started (\d+)/.exec(stdout)![1]);
  // Gone, or dead and not yet asked for.
  const told = `/proc/${pid}/status`;
  if (fs.existsSync(told)) expect(fs.readFileSync(told, 'utf8')).toMatch(/^State:\tZ/m);
  expect(status).toBe(0);
});

inWorlds('what a process has left behind is not waited for, and lives on', async () => {
  const file = script(
    'left.cjs',
    `const idle = 'setInterval(() => {}, 1000)';
const options = { stdio: 'inherit', detached: process.argv[2] === 'detached' };
const child = require('node:child_process').spawn(process.execPath, ['-e', idle], options);
child.unref();
child.on('spawn', () => {
  console.log('left', child.pid);
  // More than a pipe is read of at once, and no end of a line.
  process.stdout.write('.'.repeat(200_000) + '!');
  process.exit(attempt === 0 ? Number(process.argv[3]) : 0);
});`,
  );
  for (const [kind, code] of [
    ['attached', '0'],
    ['detached', '0'],
    ['detached', '3'],
  ] as const) {
    const { status, stdout } = await torchNode(['run', '--max-restarts', '1', file, kind, code], env);
    const pids = [...stdout.matchAll(/left (\d+)/g)].map(([, pid]) => Number(pid));
    expect(pids.length).toBe(code === '0' ? 1 : 2);
    // Each is there, as a signal that is none tells.
    for (const pid of pids) expect(process.kill(pid, 0)).toBe(true);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    expect(stdout.match(/\[rank0\]: \.{200000}!\n/g)?.length).toBe(pids.length);
    expect(status).toBe(0);
  }
});

inWorlds('a signal goes to all, and ends the run', async () => {
  const file = script(
    'signal.cjs',
    `process.on('SIGINT', () => { console.log('bye'); process.exit(0); });
setInterval(() => {}, 1000);
require('node:fs').writeFileSync(require('node:path').join(${JSON.stringify(folder)}, 'ready' + rank), '');
`,
  );
  const running = start([path.join(repo, 'bin/torch-node.js'), 'run', '--nproc', '2', file], env);
  await until(
    () => [0, 1].every((rank) => fs.existsSync(path.join(folder, `ready${rank}`))),
    'both ranks run',
  );
  running.kill('SIGINT');
  const { status, stdout } = await running.done;
  expect(sorted(stdout)).toEqual(['[rank0]: bye', '[rank1]: bye']);
  expect(status).toBe(130);
});

inWorlds('TypeScript runs, as Node or tsx has it', async () => {
  const file = path.join(folder, 'typed.mts');
  fs.writeFileSync(file, 'const n: number = 1;\nconsole.log(n + 1);\n');
  const { status, stdout } = await torchNode(['run', file], env);
  expect(stdout).toBe('[rank0]: 2\n');
  expect(status).toBe(0);
});

it('a wrong command line', async () => {
  for (const [args, text] of [
    [['run'], "missing required argument 'script'"],
    [['run', '--nproc', '0', 'a.js'], 'It takes at least 1.'],
    [['run', '--max-restarts', 'x', 'a.js'], 'It takes a whole number.'],
  ] as const) {
    const { status, stderr } = await torchNode([...args], env);
    expect(stderr).toContain(text);
    expect(status).toBe(2);
  }
  const absent = await torchNode(['run', path.join(folder, 'absent.js')], env);
  expect(absent.stderr).toContain('There is no script');
  expect(absent.status).toBe(1);
});
