/** The platforms: their names, which have builds of PyTorch, where each keeps its libraries and caches. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { LibTorchError } from './errors';
import { exists } from './exists';

/** The platforms for which PyTorch publishes builds that torch-node supports. */
export const SUPPORTED_PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'] as const;

/** `linux-x64`, `darwin-arm64` … as in the names of the prebuilt addons. */
export function platformName(): string {
  return `${process.platform}-${process.arch}`;
}

/**
 * Whether this Linux uses musl, for which PyTorch has no builds. Slow: call it on the way to an error only.
 */
export function isMusl(): boolean {
  const header = reportHeader();
  return header !== undefined && header.glibcVersionRuntime === undefined;
}

let header: { glibcVersionRuntime?: string } | undefined;

/** What Node's report says of this Linux, without its network, whose names take long to look up. */
function reportHeader(): { glibcVersionRuntime?: string } | undefined {
  // Node's older types lack the switch, and other runtimes the report.
  const report = process.report as { excludeNetwork?: boolean; getReport(): unknown } | undefined;
  if (process.platform !== 'linux' || header !== undefined || report?.getReport === undefined) return header;
  const { excludeNetwork } = report;
  report.excludeNetwork = true;
  try {
    header = (report.getReport() as { header?: typeof header }).header;
  } finally {
    report.excludeNetwork = excludeNetwork ?? false;
  }
  return header;
}

/** The version of this Linux's GNU C library: `2.36`. Undefined elsewhere, and where nobody tells. */
export function glibcVersion(): string | undefined {
  return reportHeader()?.glibcVersionRuntime;
}

/**
 * Refuses platforms that PyTorch has no build for.
 * @throws {LibTorchError} `ERR_UNSUPPORTED_PLATFORM`.
 */
export function assertPlatform(): void {
  const name = platformName();
  if ((SUPPORTED_PLATFORMS as readonly string[]).includes(name)) return;
  throw new LibTorchError({
    code: 'ERR_UNSUPPORTED_PLATFORM',
    summary: `torch-node does not run on ${name}: PyTorch publishes no LibTorch for it.`,
    wanted: `one of ${SUPPORTED_PLATFORMS.join(', ')}`,
    attempts: [
      { source: 'this machine', found: `${name}, ${os.type()} ${os.release()}, Node ${process.version}` },
    ],
    fix: `run it on ${SUPPORTED_PLATFORMS.join(', ')}${process.arch === 'ia32' ? ' (a 64-bit Node)' : ''}`,
  });
}

/** The file name of one of LibTorch's shared libraries on this platform: `libc10.so`, `c10.dll` … */
export function libraryName(stem: string): string {
  if (process.platform === 'win32') return `${stem}.dll`;
  return `lib${stem}.${process.platform === 'darwin' ? 'dylib' : 'so'}`;
}

/**
 * The folder in which this package keeps LibTorch:
 * `TORCH_NODE_CACHE`, or the platform's own place for caches.
 */
export function cacheDir(): string {
  const own = process.env['TORCH_NODE_CACHE'];
  if (own) return path.resolve(own);
  const home = os.homedir();
  if (process.platform === 'win32') {
    return path.join(
      process.env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'),
      'torch-node',
      'Cache',
    );
  }
  const xdg = process.env['XDG_CACHE_HOME'];
  if (xdg && path.isAbsolute(xdg)) return path.join(xdg, 'torch-node');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'torch-node');
  return path.join(home, '.cache', 'torch-node');
}

/** The folder of the installed LibTorch builds, one subfolder for each version and variant. */
export function libtorchCacheDir(): string {
  return path.join(cacheDir(), 'libtorch');
}

/** This package's own root folder; the same from `src/` and from `lib/`. */
export function packageRoot(): string {
  return path.resolve(__dirname, '..', '..');
}

/** The first file on PATH with that name which may be run, or undefined. */
export function which(command: string): string | undefined {
  const extensions =
    process.platform === 'win32' ? (process.env['PATHEXT'] || '.EXE;.CMD;.BAT').split(';') : [''];
  for (const dir of (process.env['PATH'] ?? '').split(path.delimiter)) {
    if (!dir) continue;
    for (const extension of extensions) {
      const file = path.join(dir, command + extension.toLowerCase());
      try {
        fs.accessSync(file, fs.constants.X_OK);
        if (fs.statSync(file).isFile()) return file;
      } catch {
        // Not here: the next folder.
      }
    }
  }
  return undefined;
}

/** Where the NVIDIA driver shows itself on this machine, or undefined when it does not. */
export function nvidiaDriver(): string | undefined {
  const signs =
    process.platform === 'win32'
      ? [path.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'nvcuda.dll')]
      : process.platform === 'linux'
        ? ['/proc/driver/nvidia/version', '/dev/nvidiactl', '/usr/lib/wsl/lib/libcuda.so.1']
        : [];
  return signs.find((sign) => exists(sign));
}
