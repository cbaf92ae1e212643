/**
 * Small stand-ins for LibTorch: folders, archives and wheels that look like it, and processes that use them.
 */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { libraryName, which } from '../../src/libtorch/platform';

export const repo = path.resolve(__dirname, '../..');
export const cli = path.join(repo, 'bin', 'torch-node.js');
export const python = which('python3')!;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the file's tests. */
export function tempDir(): string {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-test-')));
  folders.push(dir);
  return dir;
}

/** A real, whole shared library of this platform; the smallest at hand is the bootstrap addon. */
export function smallLibrary(): Buffer {
  return fs.readFileSync(findAddons()[0].loader);
}

export interface FakeOptions {
  version?: string;
  /** `wheel` names its version in version.py, `archive` in build-version. */
  kind?: 'wheel' | 'archive';
  cuda?: boolean;
}

/** The files of a fake LibTorch, by their paths below its root. */
export function fakeFiles({ version = '2.13.0+cpu', kind = 'wheel', cuda = false }: FakeOptions = {}) {
  const stems = ['c10', 'torch_cpu', ...(cuda ? ['c10_cuda', 'torch_cuda'] : [])];
  const files: Record<string, Buffer> = {};
  for (const stem of stems) files[`lib/${libraryName(stem)}`] = smallLibrary();
  if (kind === 'wheel') files['version.py'] = Buffer.from(`__version__ = '${version}'\n`);
  else files['build-version'] = Buffer.from(`${version}\n`);
  return files;
}

/** Writes a fake LibTorch into `root`, which it returns. */
export function fakeLibTorch(root: string, options: FakeOptions = {}): string {
  for (const [name, data] of Object.entries(fakeFiles(options))) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), data);
  }
  return root;
}

const ZIP = `
import base64, json, sys, zipfile
file, entries = json.load(sys.stdin)
with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as z:
    for name, data, mode in entries:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        info.compress_type = zipfile.ZIP_DEFLATED
        z.writestr(info, base64.b64decode(data))
`;

/** Writes a zip file; a mode of 0o120777 makes a symbolic link. */
export function writeZip(file: string, entries: Record<string, Buffer | string>, mode = 0o100644): string {
  const list = Object.entries(entries).map(([name, data]) => [
    name,
    Buffer.from(data).toString('base64'),
    mode,
  ]);
  execFileSync(python, ['-c', ZIP], { input: JSON.stringify([file, list]) });
  return file;
}

function prefixed(prefix: string, files: Record<string, Buffer>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [`${prefix}/${name}`, data]));
}

/** Bytes that do not compress. */
function noiseOf(size: number): Buffer {
  const noise = Buffer.alloc(size);
  for (let i = 0, x = 1; i < size; i++) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    noise[i] = x >>> 16;
  }
  return noise;
}

/**
 * A LibTorch archive, as download.pytorch.org has them. `padding` bytes that do not compress make it longer.
 */
export function fakeArchive(file: string, options: FakeOptions = {}, padding = 0): string {
  return writeZip(file, {
    ...prefixed('libtorch', fakeFiles({ kind: 'archive', ...options })),
    'libtorch/share/noise': noiseOf(padding),
  });
}

/** A wheel that pip installs. */
export function fakeWheel(
  dir: string,
  name: string,
  version: string,
  files: Record<string, Buffer>,
  requires: string[] = [],
): string {
  const info = `${name.replaceAll('-', '_')}-${version}.dist-info`;
  const metadata = [`Metadata-Version: 2.1`, `Name: ${name}`, `Version: ${version}`];
  metadata.push(...requires.map((line) => `Requires-Dist: ${line}`));
  const all: Record<string, Buffer | string> = {
    ...files,
    [`${info}/METADATA`]: `${metadata.join('\n')}\n\nA stand-in.\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  const record = [...Object.keys(all), `${info}/RECORD`].map((file) => `${file},,`).join('\n');
  return writeZip(path.join(dir, `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`), {
    ...all,
    [`${info}/RECORD`]: `${record}\n`,
  });
}

/** The wheel of a fake torch. */
export function fakeTorchWheel(
  dir: string,
  options: FakeOptions = {},
  requires: string[] = [],
  padding = 0,
): string {
  const version = options.version ?? '2.13.0+cpu';
  const files = prefixed('torch', fakeFiles({ ...options, version }));
  return fakeWheel(dir, 'torch', version, { ...files, 'torch/share/noise': noiseOf(padding) }, requires);
}

export interface Finished {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  pid: number;
  kill(signal: NodeJS.Signals): void;
  done: Promise<Finished>;
}

/** An environment in which no LibTorch is to be found but in `cache`; pip knows no index but `wheels`. */
export function bareEnv(cache: string, extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, TORCH_NODE_CACHE: cache };
  for (const name of [
    'TORCH_NODE_LIBTORCH',
    'CONDA_PREFIX',
    'VIRTUAL_ENV',
    'NODE_OPTIONS',
    'PIP_FIND_LINKS',
    'PIP_INDEX_URL',
    'PIP_EXTRA_INDEX_URL',
  ]) {
    delete env[name];
  }
  for (const name of Object.keys(env)) if (/^(https?|no|all)_proxy$/i.test(name)) delete env[name];
  return { ...env, PATH: '/nonexistent', PIP_CONFIG_FILE: os.devNull, PIP_NO_INDEX: '1', ...extra };
}

/** Starts a node process. */
export function start(args: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const done = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
  return { pid: child.pid!, kill: (signal) => child.kill(signal), done };
}

/** Runs `torch-node …` to its end. */
export function torchNode(args: string[], env: NodeJS.ProcessEnv): Promise<Finished> {
  return start([cli, ...args], env).done;
}

/** The names in a cache's folder of LibTorch builds, hidden ones included. */
export function entries(cache: string): string[] {
  const dir = path.join(cache, 'libtorch');
  return fs.existsSync(dir) ? fs.readdirSync(dir).sort() : [];
}

/** Waits until something is true. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never happened: ${what}`);
}

/** A server on this machine; closed after the file's tests. */
export async function serve(
  handler: http.RequestListener,
): Promise<{ url: string; requests: http.IncomingMessage[] }> {
  const requests: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
