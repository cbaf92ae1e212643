/** Where LibTorch is looked for, and what is said when it is not there. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibTorchError } from '../../src/libtorch/errors';
import { type LocateOptions, locate } from '../../src/libtorch/locate';
import { cacheDir } from '../../src/libtorch/platform';
import { cli, fakeLibTorch, tempDir } from './fake';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** A machine with nothing on it but what the test puts there. */
function bare(): { cache: string; bin: string } {
  const dir = tempDir();
  const places = { cache: path.join(dir, 'cache'), bin: path.join(dir, 'bin') };
  fs.mkdirSync(places.bin);
  vi.stubEnv('TORCH_NODE_LIBTORCH', undefined);
  vi.stubEnv('TORCH_NODE_CACHE', places.cache);
  for (const name of ['PYTHONPATH', 'VIRTUAL_ENV', 'CONDA_PREFIX']) vi.stubEnv(name, undefined);
  vi.stubEnv('PATH', places.bin);
  return places;
}

function failure(options?: LocateOptions): LibTorchError {
  try {
    locate(options);
  } catch (error) {
    expect(error).toBeInstanceOf(LibTorchError);
    return error as LibTorchError;
  }
  throw new Error('a LibTorch was found');
}

function script(file: string, text: string): void {
  fs.writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

describe('TORCH_NODE_LIBTORCH', () => {
  it('takes a torch package, the folder around it, or its lib folder', () => {
    bare();
    const site = tempDir();
    const root = fakeLibTorch(path.join(site, 'torch'));
    for (const dir of [root, site, path.join(root, 'lib')]) {
      vi.stubEnv('TORCH_NODE_LIBTORCH', dir);
      expect(locate()).toEqual({
        root,
        libDir: path.join(root, 'lib'),
        includeDir: path.join(root, 'include'),
        version: '2.13.0',
        fullVersion: '2.13.0+cpu',
        variant: 'cpu',
        source: 'environment',
      });
    }
  });

  it('takes an archive, and tells a CUDA build by its library', () => {
    bare();
    const options = { version: '2.14.1+cu130', kind: 'archive', cuda: true } as const;
    vi.stubEnv('TORCH_NODE_LIBTORCH', fakeLibTorch(tempDir(), options));
    expect(locate()).toMatchObject({ version: '2.14.1', fullVersion: '2.14.1+cu130', variant: 'cuda' });
  });

  it('is final: what it names is refused or used, and nothing else tried', () => {
    const { cache } = bare();
    fakeLibTorch(path.join(cache, 'libtorch', '2.13.0-cpu', 'torch'));
    vi.stubEnv('TORCH_NODE_LIBTORCH', path.join(cache, 'nowhere'));
    const error = failure();
    expect(error.code).toBe('ERR_LIBTORCH_NOT_FOUND');
    expect(error.message).toContain(`TORCH_NODE_LIBTORCH (${path.join(cache, 'nowhere')}): no such folder`);
    expect(error.message).toContain('npx torch-node install');
  });

  it.each(['2.9.1', '2.13.1+cu126'])('refuses LibTorch %s and says which it wants', (version) => {
    bare();
    const root = fakeLibTorch(tempDir(), { version });
    vi.stubEnv('TORCH_NODE_LIBTORCH', root);
    const error = failure();
    expect(error.code).toBe('ERR_LIBTORCH_VERSION');
    expect(error.message).toContain(
      `LibTorch ${version}; supported are 2.11.0, 2.12.1, 2.13.0, 2.14.1 or 2.15.0`,
    );
    expect(error.message).toContain(root);
  });

  it('refuses a supported version that the addon was not built for', () => {
    bare();
    vi.stubEnv('TORCH_NODE_LIBTORCH', fakeLibTorch(tempDir(), { version: '2.14.1' }));
    const error = failure({ versions: ['2.13.0'] });
    expect(error.code).toBe('ERR_LIBTORCH_VERSION');
    expect(error.message).toContain('LibTorch 2.14.1, not 2.13.0');
  });

  it.runIf(process.platform === 'linux')('refuses a library that was cut short', () => {
    bare();
    const root = fakeLibTorch(tempDir());
    const file = path.join(root, 'lib', 'libtorch_cpu.so');
    const whole = fs.readFileSync(file);
    vi.stubEnv('TORCH_NODE_LIBTORCH', root);
    for (const size of [0, 10, 64, 1000, whole.length - 1]) {
      fs.writeFileSync(file, whole.subarray(0, size));
      const error = failure();
      expect(error.code).toBe('ERR_LIBTORCH_DAMAGED');
      expect(error.message).toContain(file);
      expect(error.message).toMatch(size === 0 ? /an empty file/ : /truncated/);
    }
    fs.writeFileSync(file, whole);
    expect(locate().version).toBe('2.13.0');
  });

  it.runIf(process.platform === 'linux')('refuses libraries for another processor or system', () => {
    bare();
    const root = fakeLibTorch(tempDir());
    vi.stubEnv('TORCH_NODE_LIBTORCH', root);
    const file = path.join(root, 'lib', 'libc10.so');
    const foreign = fs.readFileSync(file);
    foreign.writeUInt16LE(process.arch === 'x64' ? 183 : 62, 18);
    fs.writeFileSync(file, foreign);
    expect(failure().message).toContain(`another processor (${process.arch === 'x64' ? 'arm64' : 'x64'})`);
    fs.writeFileSync(file, 'a page of HTML that a proxy sent, long enough to pass for the head of a library');
    expect(failure().message).toContain('not an ELF library');

    const windows = tempDir();
    fs.mkdirSync(path.join(windows, 'lib'));
    fs.writeFileSync(path.join(windows, 'lib', 'torch_cpu.dll'), 'MZ');
    vi.stubEnv('TORCH_NODE_LIBTORCH', windows);
    expect(failure().message).toContain('torch_cpu.dll, a build for Windows');
  });
});

describe('the cache', () => {
  it('is taken before Python, the default version before others', () => {
    const { cache, bin } = bare();
    const dir = path.join(cache, 'libtorch');
    fakeLibTorch(path.join(dir, '2.14.1-cpu', 'torch'), { version: '2.14.1+cpu' });
    script(path.join(bin, 'python3'), `echo '{"version":[3,11],"torch":"/x","pip":true}'`);
    expect(locate()).toMatchObject({ version: '2.14.1', source: 'cache' });
    fakeLibTorch(path.join(dir, '2.13.0-cpu', 'libtorch'), { kind: 'archive' });
    expect(locate()).toMatchObject({ version: '2.13.0', root: path.join(dir, '2.13.0-cpu', 'libtorch') });
    expect(locate({ versions: ['2.14.1'] }).version).toBe('2.14.1');
  });

  it('does not count what is unfinished, and tells what it holds', () => {
    const { cache } = bare();
    fakeLibTorch(path.join(cache, 'libtorch', '.tmp-1-ab', 'site', 'torch'));
    fakeLibTorch(path.join(cache, 'libtorch', '2.14.1-cpu', 'torch'), { version: '2.14.1' });
    expect(failure({ versions: ['2.13.0'] }).message).toContain('no fitting version (it holds 2.14.1-cpu)');
  });

  it('lies where the platform keeps caches', () => {
    vi.stubEnv('TORCH_NODE_CACHE', undefined);
    vi.stubEnv('XDG_CACHE_HOME', '/somewhere/cache');
    if (process.platform === 'linux') expect(cacheDir()).toBe('/somewhere/cache/torch-node');
    vi.stubEnv('XDG_CACHE_HOME', undefined);
    vi.stubEnv('HOME', '/home/someone');
    if (process.platform === 'linux') expect(cacheDir()).toBe('/home/someone/.cache/torch-node');
    vi.stubEnv('TORCH_NODE_CACHE', '/mine');
    expect(cacheDir()).toBe(path.resolve('/mine'));
  });
});

describe.runIf(process.platform !== 'win32')('the Python on PATH', () => {
  it('is asked for its torch', () => {
    const { bin } = bare();
    const torch = fakeLibTorch(path.join(tempDir(), 'torch'));
    script(path.join(bin, 'python3'), `echo '{"version":[3,11],"torch":"${torch}","pip":true}'`);
    expect(locate()).toMatchObject({ root: torch, source: 'python' });
  });

  it('is not even run where it is a virtual environment', () => {
    const { bin } = bare();
    const venv = path.dirname(bin);
    fs.writeFileSync(path.join(venv, 'pyvenv.cfg'), '');
    const torch = fakeLibTorch(path.join(venv, 'lib', 'python3.12', 'site-packages', 'torch'));
    script(path.join(bin, 'python3'), 'exit 9');
    expect(locate()).toMatchObject({ root: torch, source: 'python' });
  });

  it.each(['pyvenv.cfg', 'conda-meta'])('is found by its environment alone (%s)', (mark) => {
    bare();
    const prefix = path.join(tempDir(), 'env');
    const torch = fakeLibTorch(path.join(prefix, 'lib', 'python3.11', 'site-packages', 'torch'));
    fs.mkdirSync(path.join(prefix, mark));
    for (const name of ['VIRTUAL_ENV', 'CONDA_PREFIX']) {
      vi.stubEnv(name, prefix);
      expect(locate()).toMatchObject({ root: torch, source: 'python' });
      vi.stubEnv(name, undefined);
    }
    fs.mkdirSync(path.join(prefix, 'bin'));
    script(path.join(prefix, 'bin', 'python3'), 'exit 9');
    vi.stubEnv('PATH', path.join(prefix, 'bin'));
    expect(locate()).toMatchObject({ root: torch, source: 'python' });
  });

  it('is asked too where the active environment has a torch of another version', () => {
    const { bin } = bare();
    const prefix = path.join(tempDir(), 'env');
    fakeLibTorch(path.join(prefix, 'lib', 'python3.11', 'site-packages', 'torch'), { version: '2.5.0' });
    vi.stubEnv('CONDA_PREFIX', prefix);
    expect(failure().message).toContain('- CONDA_PREFIX (');
    expect(failure().message).toContain('LibTorch 2.5.0; supported are');
    const torch = fakeLibTorch(path.join(tempDir(), 'torch'));
    script(path.join(bin, 'python3'), `echo '{"version":[3,11],"torch":"${torch}","pip":true}'`);
    expect(locate()).toMatchObject({ root: torch, source: 'python' });
  });

  it('is followed by the next one when it has another version or cannot be asked', () => {
    const { bin } = bare();
    const old = fakeLibTorch(path.join(tempDir(), 'torch'), { version: '2.5.0' });
    script(path.join(bin, 'python3'), `echo '{"version":[3,11],"torch":"${old}","pip":true}'`);
    script(path.join(bin, 'python'), 'echo broken >&2; exit 1');
    const error = failure();
    expect(error.message).toContain('LibTorch 2.5.0; supported are');
    expect(error.message).toContain('it cannot be asked: broken');
  });
});

it('lists everything that was tried, and the command that installs LibTorch', () => {
  const { cache } = bare();
  const error = failure({ versions: ['2.14.1'] });
  expect(error.name).toBe('LibTorchError');
  expect(error.code).toBe('ERR_LIBTORCH_NOT_FOUND');
  expect(error.message).toBe(
    [
      `torch-node needs LibTorch 2.14.1 for ${process.platform}-${process.arch} and found none:`,
      '  - TORCH_NODE_LIBTORCH: not set',
      `  - package cache (${path.join(cache, 'libtorch')}): no such folder`,
      '  - Python on PATH: neither python3 nor python',
      `  to mend it: npx torch-node install --version 2.14.1; where there is no npx: ${process.execPath} ${cli} install --version 2.14.1`,
    ].join('\n'),
  );
});

it('refuses a platform for which there is no LibTorch', () => {
  bare();
  vi.stubGlobal('process', { ...process, platform: 'sunos', arch: 'sparc', version: process.version });
  const error = failure();
  expect(error.code).toBe('ERR_UNSUPPORTED_PLATFORM');
  expect(error.message).toContain('torch-node does not run on sunos-sparc');
  expect(error.message).toContain('linux-x64, linux-arm64, darwin-arm64, win32-x64');
});
