/** `torch-node doctor`: what it says, and its exit status. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { bareEnv, fakeLibTorch, tempDir, torchNode } from '../libtorch/fake';

const [addon] = findAddons();
const libtorch = locate({ versions: [addon.torch] });
const real = { TORCH_NODE_LIBTORCH: libtorch.root };

it('tells what it found, and how', async () => {
  const cache = tempDir();
  const { status, stdout, stderr } = await torchNode(['doctor'], bareEnv(cache, real));
  expect(stderr).toBe('');
  for (const line of [
    /^torch-node +\d+\.\d+\.\d+/m,
    new RegExp(`^platform +${process.platform}-${process.arch} `, 'm'),
    new RegExp(`^Node +${process.version} \\(Node-API \\d+\\)`, 'm'),
    new RegExp(`^addon .*torch_node\\.node, built for LibTorch ${addon.torch}$`, 'm'),
    new RegExp(`^LibTorch +${libtorch.fullVersion.replace('+', '\\+')} \\((cpu|cuda)\\), `, 'm'),
    /^found by +TORCH_NODE_LIBTORCH$/m,
    /^loads +yes$/m,
    /^system +\S+/m,
    /^processor +\d+ × \S.*, \d+ usable$/m,
    /^memory +[\d.]+ GB, [\d.]+ [MG]B free/m,
    /^kernels +[A-Z]+/m,
    /^threads +\d+ within operators, \d+ between them$/m,
    /^install +would take the (CPU|CUDA) build: /m,
    /^env +TORCH_NODE_LIBTORCH=/m,
    /^CUDA +(available, \d+ device|not available: .+)/m,
    /^torch-node works here\.$/m,
  ]) {
    expect(stdout).toMatch(line);
  }
  expect(status).toBe(0);
});

it('tells the same as JSON', async () => {
  const { status, stdout } = await torchNode(['doctor', '--json'], bareEnv(tempDir(), real));
  const diagnosis = JSON.parse(stdout);
  expect(diagnosis).toMatchObject({
    ok: true,
    loaded: true,
    problems: [],
    platform: {
      name: `${process.platform}-${process.arch}`,
      supportedVersions: ['2.11.0', '2.12.1', '2.13.0', '2.14.1', '2.15.0'],
    },
    node: { version: process.version },
    addon: { torch: addon.torch },
    libtorch: { version: libtorch.fullVersion, root: libtorch.root, source: 'environment' },
  });
  if (libtorch.variant === 'cpu') {
    expect(diagnosis.cuda).toMatchObject({ available: false, devices: [] });
    expect(diagnosis.cuda.reason).toContain('a CPU build');
  }
  expect(status).toBe(0);
});

it('tells of the machine, and of variables that matter, without passwords', async () => {
  const more = {
    HTTPS_PROXY: 'http://me:hush@proxy:1',
    PIP_INDEX_URL: 'https://a:hush@b/',
    OMP_NUM_THREADS: '1',
  };
  const env = bareEnv(tempDir(), { ...more, TORCH_NODE_SECRET: 'hush', UNRELATED: 'x' });
  const { stdout, status } = await torchNode(['doctor', '--json'], env);
  expect(status).toBe(1);
  const { machine, problems, runtime } = JSON.parse(stdout);
  expect(machine.cpu).toMatchObject({ count: os.cpus().length, usable: os.availableParallelism() });
  if (process.arch === 'x64' && process.platform === 'linux') {
    expect(machine.cpu.extensions).toContain('avx');
    expect(machine.libc).toMatch(/^glibc 2\.\d+$/);
  }
  expect(machine.memory.total).toBe(os.totalmem());
  expect(machine.variables).toMatchObject({
    HTTPS_PROXY: 'http://…@proxy:1',
    PIP_INDEX_URL: 'https://…@b/',
    OMP_NUM_THREADS: '1',
    TORCH_NODE_SECRET: '…',
  });
  expect(stdout).not.toMatch(/hush|UNRELATED/);
  expect(runtime).toBe(undefined);
  expect(problems[0].code).toBe('ERR_LIBTORCH_NOT_FOUND');
});

it('says what to do when there is no LibTorch', async () => {
  const { status, stdout } = await torchNode(['doctor'], bareEnv(tempDir()));
  expect(status).toBe(1);
  expect(stdout).toContain('Problem (ERR_LIBTORCH_NOT_FOUND)');
  expect(stdout).toContain('npx torch-node install');
  expect(stdout).toContain('torch-node does not work here.');
});

it('lists each problem once, with its code and its remedy', async () => {
  const env = bareEnv(tempDir(), { TORCH_NODE_BUILD: tempDir(), TORCH_NODE_LIBTORCH: '/nonexistent' });
  const { status, stdout } = await torchNode(['doctor', '--json'], env);
  expect(status).toBe(1);
  const { problems, ok } = JSON.parse(stdout);
  expect(ok).toBe(false);
  expect(problems.map((problem: { code: string }) => problem.code)).toEqual([
    'ERR_ADDON_NOT_FOUND',
    'ERR_LIBTORCH_NOT_FOUND',
  ]);
  for (const problem of problems) expect(problem.fix).toMatch(/npx torch-node|npm /);
});

it('knows a library that does not load from one that is not there', async () => {
  const env = bareEnv(tempDir(), { TORCH_NODE_LIBTORCH: fakeLibTorch(tempDir(), { version: addon.torch }) });
  const { status, stdout } = await torchNode(['doctor'], env);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^loads +no$/m);
  expect(stdout).toContain('Problem (ERR_ADDON_LOAD)');
});

it('lives on when loading ends the process', async () => {
  // What an illegal instruction in a foreign library would do to the process that loads it.
  const trap = path.join(tempDir(), 'trap.cjs');
  fs.writeFileSync(trap, "if (process.argv.includes('--probe')) process.kill(process.pid, 'SIGKILL');");
  const env = bareEnv(tempDir(), { ...real, NODE_OPTIONS: `--require ${trap}` });
  const { status, stdout } = await torchNode(['doctor'], env);
  expect(status).toBe(1);
  expect(stdout).toContain('The process that loads LibTorch died of SIGKILL.');
});

it('says of an unsupported platform that it is one, once', async () => {
  const guise = path.join(tempDir(), 'guise.cjs');
  fs.writeFileSync(guise, "Object.defineProperty(process, 'arch', { value: 's390x' });");
  const env = bareEnv(tempDir(), {
    ...real,
    TORCH_NODE_BUILD: addon.dir,
    NODE_OPTIONS: `--require ${guise}`,
  });
  const { status, stdout } = await torchNode(['doctor', '--json'], env);
  expect(status).toBe(1);
  const { problems } = JSON.parse(stdout);
  expect(problems.map((problem: { code: string }) => problem.code)).toEqual(['ERR_UNSUPPORTED_PLATFORM']);
});
