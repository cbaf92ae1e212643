/**
 * LibTorch as Conda's packages lay it out: libraries and headers in the environment's own folders, in the
 * torch package only links to them, and on Windows nothing; and what Windows must be told besides.
 */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findAddons } from '../../src/libtorch/addon';
import { systemHint } from '../../src/libtorch/hint';
import { inspect } from '../../src/libtorch/inspect';
import { locate } from '../../src/libtorch/locate';
import { libraryName } from '../../src/libtorch/platform';
import { torchOfPrefix } from '../../src/libtorch/python';
import { addFolders, openCompanions } from '../../src/libtorch/windows';
import { bareEnv, repo, start, tempDir } from './fake';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
}

const header =
  '#define TORCH_VERSION_MAJOR 2\n#define TORCH_VERSION_MINOR 13\n#define TORCH_VERSION_PATCH 0\n';

describe.runIf(process.platform === 'linux')('on Linux', () => {
  const [addon] = findAddons();
  const real = locate({ versions: [addon.torch] });

  /** An environment of Conda's with the real libraries, each of which is one file with two names. */
  function environment(withPython: boolean): string {
    const prefix = fs.mkdtempSync(path.join(tempDir(), 'env-'));
    const lib = path.join(prefix, 'lib');
    fs.mkdirSync(lib);
    const torch = path.join(lib, 'python3.12', 'site-packages', 'torch');
    if (withPython) {
      fs.mkdirSync(path.join(torch, 'lib'), { recursive: true });
      fs.copyFileSync(path.join(real.root, 'version.py'), path.join(torch, 'version.py'));
    }
    for (const name of fs.readdirSync(real.libDir).filter((each) => /\.so/.test(each))) {
      copy(path.join(real.libDir, name), path.join(lib, name));
      if (withPython && /^lib(torch|c10)/.test(name))
        fs.symlinkSync(path.join(lib, name), path.join(torch, 'lib', name));
    }
    fs.cpSync(
      path.join(real.includeDir, 'torch', 'headeronly', 'version.h'),
      path.join(prefix, 'include', 'torch', 'headeronly', 'version.h'),
      { recursive: true },
    );
    return prefix;
  }

  /** A second name where the file system gives one. */
  function copy(from: string, to: string): void {
    try {
      fs.linkSync(fs.realpathSync(from), to);
    } catch {
      fs.copyFileSync(from, to);
    }
  }

  it.each([true, false])(
    'LibTorch runs from where its libraries are (with Python: %s)',
    async (withPython) => {
      const prefix = environment(withPython);
      const code = `
      const { load } = require(${JSON.stringify(path.join(repo, 'lib', 'libtorch', 'load.js'))});
      const { libtorch, exports, loader } = load();
      console.log(JSON.stringify({ ...libtorch, exports: Object.keys(exports), cpu: loader.loaded('libtorch_cpu.so') }));`;
      const { stdout, stderr } = await start(['-e', code], bareEnv(tempDir(), { CONDA_PREFIX: prefix })).done;
      expect(stderr).toBe('');
      const site = path.join(prefix, 'lib', 'python3.12', 'site-packages', 'torch');
      expect(JSON.parse(stdout)).toMatchObject({
        source: 'python',
        root: withPython ? site : prefix,
        version: real.version,
        fullVersion: withPython ? real.fullVersion : real.version,
        libDir: path.join(prefix, 'lib'),
        includeDir: path.join(prefix, 'include'),
        cpu: path.join(prefix, 'lib', 'libtorch_cpu.so'),
        exports: ['instance'],
      });
    },
  );
});

describe('on Windows', () => {
  beforeEach(() => vi.stubGlobal('process', { ...process, platform: 'win32' }));

  it('the libraries are in Library\\bin, with and without the torch package', () => {
    const prefix = tempDir();
    write(prefix, {
      'Library/bin/torch_cpu.dll': 'MZ',
      'Library/bin/c10.dll': 'MZ',
      'Library/include/torch/headeronly/version.h': header,
    });
    const parts = {
      libDir: path.join(prefix, 'Library/bin'),
      includeDir: path.join(prefix, 'Library/include'),
    };
    const alone = torchOfPrefix(prefix)!;
    expect(inspect(alone)).toMatchObject({
      ok: true,
      folder: { ...parts, fullVersion: '2.13.0', variant: 'cpu' },
    });
    write(prefix, {
      'Lib/site-packages/torch/version.py': "__version__ = '2.13.0'\n",
      'Lib/site-packages/torch/lib/torch_python.lib': '',
    });
    const site = torchOfPrefix(prefix)!;
    expect(site).toBe(path.join(prefix, 'Lib', 'site-packages', 'torch'));
    for (const dir of [site, path.dirname(site)])
      expect(inspect(dir)).toMatchObject({ ok: true, folder: { ...parts, root: site } });
    // By the folder of what is loaded already.
    expect(inspect(path.join(prefix, 'Library', 'bin'))).toMatchObject({ ok: true, folder: parts });
  });

  it('a wheel has its own', () => {
    const prefix = tempDir();
    const torch = path.join(prefix, 'Lib/site-packages/torch');
    write(torch, {
      'lib/torch_cpu.dll': 'MZ',
      'lib/c10.dll': 'MZ',
      'version.py': "__version__ = '2.13.0+cpu'\n",
    });
    expect(torchOfPrefix(prefix)).toBe(torch);
    const libDir = path.join(torch, 'lib');
    expect(inspect(torch)).toMatchObject({
      ok: true,
      folder: { root: torch, libDir, fullVersion: '2.13.0+cpu' },
    });
  });

  it('is told where to look, and what cuDNN will ask for', () => {
    const prefix = tempDir();
    const libDir = path.join(prefix, 'Lib/site-packages/torch/lib');
    const names = ['nvrtc64_130_0.dll', 'cudnn64_9.dll', 'cudnn_ops64_9.dll', 'caffe2_nvrtc.dll', 'uv.dll'];
    for (const name of [...names, 'torch_cuda.dll', 'cudnn.lib']) write(libDir, { [name]: 'MZ' });
    const asked: string[] = [];
    const loader = {
      open(file: string) {
        asked.push(path.basename(file));
        if (file.endsWith('caffe2_nvrtc.dll')) throw new Error('error 126');
      },
      loaded: () => null,
      addFolder: (dir: string) => void asked.push(dir),
    };
    const root = path.dirname(libDir);
    const libtorch = {
      root,
      libDir,
      includeDir: '',
      version: '2.13.0',
      fullVersion: '2.13.0',
      variant: 'cuda',
    } as const;
    addFolders(loader, libtorch);
    write(prefix, { 'Library/bin/libiomp5md.dll': 'MZ' });
    addFolders(loader, libtorch);
    expect(asked.splice(0)).toEqual([libDir, libDir, path.join(prefix, 'Library/bin')]);
    openCompanions(loader, libtorch);
    expect(asked.splice(0)).toEqual([
      'caffe2_nvrtc.dll',
      'cudnn64_9.dll',
      'cudnn_ops64_9.dll',
      'nvrtc64_130_0.dll',
    ]);
    vi.stubGlobal('process', { ...process, platform: 'linux' });
    openCompanions(loader, libtorch);
    expect(asked).toEqual([]);
  });

  it('is not taken for what it is not', () => {
    const dir = tempDir();
    write(dir, { 'Library/bin/c10.dll': 'MZ', 'bin/node.exe': 'MZ' });
    expect(torchOfPrefix(dir)).toBeUndefined();
    expect(inspect(dir)).toMatchObject({
      ok: false,
      found: `no ${path.join('lib', libraryName('torch_cpu'))} in it`,
    });
  });
});

describe("the loader's words", () => {
  const hint = (platform: string, reason: string) => {
    vi.stubGlobal('process', { ...process, platform });
    return systemHint(reason, '/opt/libtorch/lib');
  };

  it('on Windows a missing module is most likely the C++ runtime', () => {
    expect(hint('win32', 'error 126: Das angegebene Modul wurde nicht gefunden.')).toContain(
      'vc_redist.x64.exe',
    );
    expect(hint('win32', 'Le module spécifié est introuvable.\n\\\\?\\C:\\a.node')).toContain(
      'vc_redist.x64.exe',
    );
    expect(hint('win32', 'error 193: %1 is not a valid Win32 application.')).toBe('');
  });

  it('on macOS a download may be quarantined', () => {
    const reason =
      "dlopen(libc10.dylib, 0x0006): code signature in 'libc10.dylib' not valid for use in process";
    expect(hint('darwin', reason)).toContain('xattr -dr com.apple.quarantine "/opt/libtorch/lib"');
    expect(hint('darwin', 'Library not loaded: @rpath/libomp.dylib')).toBe('');
  });
});
