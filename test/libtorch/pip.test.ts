/**
 * `torch-node install` where there is a pip, whose folders and indexes are looked into, and which is asked
 * itself where they don't have it; with wheels that only look like torch.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryName } from '../../src/libtorch/platform';
import {
  bareEnv,
  cli,
  entries,
  fakeTorchWheel,
  fakeWheel,
  python,
  start,
  tempDir,
  torchNode,
  until,
} from './fake';

const realPython = execFileSync(python, ['-c', 'import sys; print(sys.executable)'], {
  encoding: 'utf8',
}).trim();
const posix = process.platform !== 'win32';

/** An environment with the real pip, which knows the wheels in one folder and nothing else. */
function pipEnv(cache: string, wheels: string, extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  return bareEnv(cache, {
    PATH: path.dirname(realPython),
    PIP_FIND_LINKS: wheels,
    PIP_NO_CACHE_DIR: '1',
    ...extra,
  });
}

/**
 * A PATH whose only Python is a shell script: `facts` is its answer to questions, `pip` what it does as pip.
 */
function scriptedPython(facts: object, pip: string): string {
  const dir = tempDir();
  const text = `#!/bin/sh\nif [ "$1" = -c ]; then echo '${JSON.stringify(facts)}'; exit; fi\n${pip}\n`;
  fs.writeFileSync(path.join(dir, 'python3'), text, { mode: 0o755 });
  return `${dir}:/usr/bin:/bin`;
}

describe('pip', () => {
  it('leaves one whole entry, however many processes ask at once, and mends a damaged one', async () => {
    const cache = tempDir();
    const wheels = tempDir();
    fakeTorchWheel(wheels, { version: '2.13.0+cpu' });
    const ask = () => torchNode(['install', '--cpu'], pipEnv(cache, wheels));
    const all = await Promise.all([ask(), ask(), ask()]);
    for (const { status, stderr } of all) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { stdout } of all) expect(stdout).toMatch(/is installed|is there already/);
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    expect((await ask()).stdout).toContain('is there already');

    const library = path.join(cache, 'libtorch', '2.13.0-cpu', 'torch', 'lib', libraryName('torch_cpu'));
    fs.writeFileSync(library, '');
    expect((await ask()).stdout).toContain('is installed');
    expect(fs.statSync(library).size).toBeGreaterThan(0);
  });

  it('takes the CPU part of a CUDA build where there is no CPU build, with the libraries that this needs', async () => {
    const cache = tempDir();
    const wheels = tempDir();
    const requires = [
      'sympy>=1.13',
      'nvidia-cuda-runtime==1.*; platform_python_implementation == "CPython" and sys_platform == "linux"',
      'nvidia-cublas==1.0; platform_system == "Linux"',
      'triton==9',
      'nvidia-cuda-cupti==1; extra == "more"',
    ];
    fakeTorchWheel(wheels, { version: '2.13.0', cuda: true }, requires);
    const library = { 'nvidia/cu13/lib/libcudart.so.13': Buffer.from('x') };
    fakeWheel(wheels, 'nvidia-cuda-runtime', '1.0.5', library);
    fakeWheel(wheels, 'nvidia-cublas', '1.0', { 'nvidia/cu13/lib/libcublas.so.13': Buffer.from('x') });
    const result = await torchNode(['install', '--cpu'], pipEnv(cache, wheels));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain('taking the CPU part of a CUDA build');
    expect(entries(cache)).toEqual(['2.13.0-cpu']);
    const entry = path.join(cache, 'libtorch', '2.13.0-cpu');
    expect(fs.readdirSync(path.join(entry, 'torch', 'lib')).sort()).toEqual(
      ['c10', 'torch_cpu'].map(libraryName).sort(),
    );
    if (process.platform === 'linux')
      expect(fs.readdirSync(path.join(entry, 'nvidia', 'cu13', 'lib'))).toEqual(['libcudart.so.13']);
    expect(fs.readdirSync(entry).some((name) => /sympy|triton|cupti/.test(name))).toBe(false);
  });

  it('does not pass off a CPU build as a CUDA build', async () => {
    const cache = tempDir();
    const wheels = tempDir();
    fakeTorchWheel(wheels, { version: '2.13.0+cpu' });
    const result = await torchNode(['install', '--cuda'], pipEnv(cache, wheels));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('a CPU build, where a CUDA build was asked for');
    expect(entries(cache)).toEqual([]);
  });

  it.runIf(process.platform !== 'darwin')(
    'gives a machine with an NVIDIA driver the CPU build, when no CUDA build is to be had',
    async () => {
      const cache = tempDir();
      const wheels = tempDir();
      fakeTorchWheel(wheels, { version: '2.13.0+cpu' });
      const driver = path.join(tempDir(), 'driver.cjs');
      const sign = process.platform === 'win32' ? 'nvcuda.dll' : '/proc/driver/nvidia/version';
      const text = `const fs = require('fs'), real = fs.existsSync; fs.existsSync = (f) => String(f).endsWith('${sign}') || real(f);`;
      fs.writeFileSync(driver, text);
      const env = pipEnv(cache, wheels, { NODE_OPTIONS: `--require ${driver}` });
      const result = await torchNode(['install'], env);
      expect(result).toMatchObject({ status: 0, stderr: '' });
      expect(result.stdout).toContain('no CUDA build to be had; taking the CPU build');
      expect(entries(cache)).toEqual(['2.13.0-cpu']);
    },
  );

  it("passes on pip's own words when it fails", async () => {
    const cache = tempDir();
    const result = await torchNode(['install', '--cpu', '--version', '2.14.1'], pipEnv(cache, tempDir()));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('pip could not install LibTorch 2.14.1 (cpu).');
    expect(result.stderr).toContain('pip install torch==2.14.1+cpu');
    expect(result.stderr).toContain('No matching distribution found for torch==2.14.1');
    expect(entries(cache)).toEqual([]);
  });

  it.runIf(posix)('is asked for the wheel of another Python where its own is too old', async () => {
    const log = path.join(tempDir(), 'log');
    const facts = { version: [3, 8], torch: null, pip: true };
    const env = bareEnv(tempDir(), { PATH: scriptedPython(facts, `echo "$@" >> ${log}; exit 1`) });
    expect((await torchNode(['install', '--cpu'], env)).status).toBe(1);
    const calls = fs.readFileSync(log, 'utf8').trim().split('\n');
    expect(calls.shift()).toBe('-m pip config list');
    expect(calls[0]).toMatch(/--no-deps --python-version 3\.12 .*--only-binary=:all: torch==2\.13\.0\+cpu$/);
    for (const call of calls) expect(call).toContain('--python-version');
  });

  it.runIf(posix)('is stopped with the installer, and nothing stays behind', async () => {
    const cache = tempDir();
    const file = path.join(tempDir(), 'pid');
    const facts = { version: [3, 12], torch: null, pip: true };
    const env = bareEnv(cache, {
      PATH: scriptedPython(facts, `[ "$3" = config ] && exit\necho $$ > ${file}; exec sleep 60`),
    });
    const running = start([cli, 'install', '--cpu'], env);
    await until(() => fs.existsSync(file) && fs.readFileSync(file, 'utf8') !== '', 'pip to run');
    running.kill('SIGINT');
    expect((await running.done).status).toBe(130);
    const pid = Number(fs.readFileSync(file, 'utf8'));
    await until(() => !lives(pid), 'the end of pip');
    expect(entries(cache)).toEqual([]);
  });
});

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
