/**
 * Loading LibTorch and the addon for real, each time in a process of its own;
 * and every way in which it can fail.
 */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';
import { libraryName } from '../../src/libtorch/platform';
import { bareEnv, fakeLibTorch, repo, smallLibrary, start, tempDir } from './fake';

const [addon] = findAddons();
const libtorch = locate({ versions: [addon.torch] });
const lib = path.join(repo, 'lib', 'libtorch');
const linux = process.platform === 'linux';

/** Runs JavaScript with `load` at hand and returns what it logs, or the error's code and message. */
async function run(code: string, extra: Record<string, string> = {}) {
  const source = `
    const { load } = require(${JSON.stringify(path.join(lib, 'load.js'))});
    (async () => { ${code} })().catch((e) => console.log(JSON.stringify({ name: e.name, code: e.code, message: e.message })));
  `;
  const { status, signal, stdout, stderr } = await start(['-e', source], bareEnv(tempDir(), extra)).done;
  expect({ signal, stderr }).toEqual({ signal: null, stderr: '' });
  expect(status).toBe(0);
  return JSON.parse(stdout.trim().split('\n').pop()!);
}

const real = { TORCH_NODE_LIBTORCH: libtorch.root };

it('loads LibTorch from its own folder, once, and gives the same exports each time', async () => {
  const result = await run(
    `const a = load(), b = load();
     console.log(JSON.stringify({
       same: a === b, root: a.libtorch.root, cpu: a.loader.loaded(${JSON.stringify(libraryName('torch_cpu'))}),
       exports: Object.keys(a.exports).length > 0, cuda: a.cuda, source: a.libtorch.source }))`,
    real,
  );
  expect(result).toMatchObject({ same: true, root: libtorch.root, exports: true, source: 'environment' });
  expect(fs.realpathSync(path.dirname(result.cpu))).toBe(fs.realpathSync(libtorch.libDir));
  if (libtorch.variant === 'cpu') expect(result.cuda.reason).toContain('a CPU build');
});

it('loads in worker threads, beside the main thread and alone', async () => {
  const worker = `
    const { Worker } = require('node:worker_threads');
    const inWorker = () => new Promise((resolve, reject) => {
      const code = 'require("node:worker_threads").parentPort.postMessage(require(${JSON.stringify(path.join(lib, 'load.js'))}).load().libtorch.source)';
      new Worker(code, { eval: true }).on('message', resolve).on('error', reject);
    });
    const alone = await inWorker();
    const main = load().libtorch.source;
    console.log(JSON.stringify([alone, main, ...await Promise.all([inWorker(), inWorker()])]));`;
  expect(await run(worker, real)).toEqual(['environment', 'process', 'process', 'process']);
});

it('a process that ends while LibTorch is opened beside the script ends as it says', async () => {
  const source = `require(${JSON.stringify(path.join(lib, 'load.js'))}).find(); process.exit(3);`;
  for (let i = 0; i < 3; i++) {
    const { status, signal, stderr } = await start(['-e', source], bareEnv(tempDir(), real)).done;
    expect({ status, signal, stderr }).toEqual({ status: 3, signal: null, stderr: '' });
  }
});

it('shares the LibTorch of a second copy of this package', async () => {
  const copy = tempDir();
  for (const folder of ['libtorch', 'common'])
    fs.cpSync(path.join(repo, 'lib', folder), path.join(copy, 'lib', folder), { recursive: true });
  const code = `
    const first = load();
    delete process.env.TORCH_NODE_LIBTORCH;
    const second = require(${JSON.stringify(path.join(copy, 'lib', 'libtorch', 'load.js'))}).load();
    console.log(JSON.stringify([first.libtorch.root === second.libtorch.root, second.libtorch.source]));`;
  expect(await run(code, { ...real, TORCH_NODE_BUILD: addon.dir })).toEqual([true, 'process']);
});

it('says what was tried when there is no LibTorch', async () => {
  const error = await run('load()');
  expect(error).toMatchObject({ name: 'LibTorchError', code: 'ERR_LIBTORCH_NOT_FOUND' });
  expect(error.message).toContain('TORCH_NODE_LIBTORCH: not set');
  expect(error.message).toContain('package cache');
  expect(error.message).toContain('neither python3 nor python');
  expect(error.message).toContain('to mend it: npx torch-node install');
});

it('refuses a LibTorch that the addon was not built for', async () => {
  const other = addon.torch === '2.13.0' ? '2.14.1' : '2.13.0';
  const error = await run('load()', { TORCH_NODE_LIBTORCH: fakeLibTorch(tempDir(), { version: other }) });
  expect(error.code).toBe('ERR_LIBTORCH_VERSION');
  expect(error.message).toContain(`LibTorch ${other}, not ${addon.torch}`);
});

it.runIf(linux)('survives a truncated libtorch_cpu', async () => {
  // The head of the real library: mapped as it is, its loader would die of SIGBUS.
  const root = fakeLibTorch(tempDir());
  const head = Buffer.alloc(1 << 20);
  const file = fs.openSync(path.join(libtorch.libDir, 'libtorch_cpu.so'), 'r');
  fs.readSync(file, head, 0, head.length, 0);
  fs.closeSync(file);
  fs.writeFileSync(path.join(root, 'lib', 'libtorch_cpu.so'), head);
  const error = await run('load()', { TORCH_NODE_LIBTORCH: root });
  expect(error.code).toBe('ERR_LIBTORCH_DAMAGED');
  expect(error.message).toMatch(/libtorch_cpu\.so is truncated: 1048576 of at least \d+ bytes/);
});

it.runIf(linux)("passes on the system loader's own words", async () => {
  const root = fakeLibTorch(tempDir(), { version: addon.torch });
  // Whole as a file, but it needs a library that is not there.
  const broken = fs.readFileSync(path.join(libtorch.libDir, 'libtorch_global_deps.so'));
  const at = broken.indexOf('libgomp');
  if (at < 0) return expect(libtorch.variant).toBe('cuda');
  broken.write('libnone', at);
  fs.writeFileSync(path.join(root, 'lib', 'libtorch_cpu.so'), broken);
  const again = `
    let first; try { load(); } catch (error) { first = error; }
    process.env.TORCH_NODE_LIBTORCH = ${JSON.stringify(libtorch.root)};
    console.log(JSON.stringify({ code: first.code, message: first.message, then: load().libtorch.root }));`;
  const error = await run(again, { TORCH_NODE_LIBTORCH: root });
  expect(error.then).toBe(libtorch.root);
  expect(error.code).toBe('ERR_LIBTORCH_LOAD');
  expect(error.message).toMatch(/reason: libnone.*cannot open shared object file/);
  expect(error.message).toMatch(/npx torch-node install (--version \S+ )?--force/);
});

it.runIf(linux)('says so when the addon does not fit the LibTorch that claims its version', async () => {
  const root = fakeLibTorch(tempDir(), { version: addon.torch });
  const error = await run('load()', { TORCH_NODE_LIBTORCH: root });
  expect(error.code).toBe('ERR_ADDON_LOAD');
  expect(error.message).toContain(`built for LibTorch ${addon.torch}`);
  expect(error.message).toMatch(/reason: .*(cannot open shared object file|undefined symbol)/);
});

it('keeps the reason why the CUDA part does not load, and works without it', async () => {
  // A folder like the real one, with a CUDA part that is no library.
  const root = tempDir();
  fs.mkdirSync(path.join(root, 'lib'));
  for (const name of fs.readdirSync(libtorch.libDir)) {
    if (!/cuda/.test(name)) fs.symlinkSync(path.join(libtorch.libDir, name), path.join(root, 'lib', name));
  }
  fs.writeFileSync(path.join(root, 'version.py'), `__version__ = '${libtorch.version}+cu130'\n`);
  for (const stem of ['c10_cuda', 'torch_cuda'])
    fs.writeFileSync(path.join(root, 'lib', libraryName(stem)), '');
  const result = await run('console.log(JSON.stringify(load().cuda))', { TORCH_NODE_LIBTORCH: root });
  expect(result.loaded).toBe(false);
  expect(result.reason).toMatch(/c10_cuda.* is an empty file/);
});

it('says where it looked for the addon', async () => {
  const dir = tempDir();
  const lost = await run('load()', { ...real, TORCH_NODE_BUILD: path.join(dir, 'lost') });
  expect(lost.code).toBe('ERR_ADDON_NOT_FOUND');
  expect(lost.message).toContain(`TORCH_NODE_BUILD (${path.join(dir, 'lost')}): no such folder`);
  fs.copyFileSync(addon.loader, path.join(dir, 'torch_node_loader.node'));
  const half = await run('load()', { ...real, TORCH_NODE_BUILD: dir });
  expect(half.message).toContain('no torch_node.node, torch_node.json');
});

it.runIf(linux)('refuses a damaged addon', async () => {
  const dir = tempDir();
  for (const name of ['torch_node_loader.node', 'torch_node.json']) {
    fs.copyFileSync(path.join(addon.dir, name), path.join(dir, name));
  }
  fs.writeFileSync(path.join(dir, 'torch_node.node'), smallLibrary().subarray(0, 5000));
  const error = await run('load()', { ...real, TORCH_NODE_BUILD: dir });
  expect(error.code).toBe('ERR_ADDON_LOAD');
  expect(error.message).toContain('torch_node.node is damaged');
  expect(error.message).toContain('npm run build');
});

it('refuses an unsupported platform before it touches anything', async () => {
  const error = await run("Object.defineProperty(process, 'platform', { value: 'freebsd' }); load()", real);
  expect(error.code).toBe('ERR_UNSUPPORTED_PLATFORM');
  expect(error.message).toContain(`torch-node does not run on freebsd-${process.arch}`);
});
