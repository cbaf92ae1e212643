/** Where a LibTorch lies on this machine: named by the environment, in the cache, or with a Python. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Attempt, LibTorchError } from './errors';
import { exists } from './exists';
import { inspect, type LibTorchFolder } from './inspect';
import {
  assertPlatform,
  libraryName,
  libtorchCacheDir,
  nvidiaDriver,
  packageRoot,
  platformName,
  which,
} from './platform';
import { askPython, firstOnPath, torchOfPrefix, torchOfVenv } from './python';
import { DEFAULT_VERSION, isSupported, listOf, SUPPORTED, supportedVersions } from './versions';

/** Where a LibTorch was found; `process`: it was loaded already. */
export type Source = 'environment' | 'cache' | 'python' | 'process';

/** A LibTorch that torch-node can use, and how it was found. */
export interface LibTorch extends LibTorchFolder {
  readonly source: Source;
}

/** Options of {@link locate}. */
export interface LocateOptions {
  /** The versions that will do, the preferred one first; by default all that are supported. */
  versions?: readonly string[] | undefined;
}

/**
 * Finds LibTorch on this machine: `TORCH_NODE_LIBTORCH`, then this package's cache, then the environment of
 * Python's or Conda's that is active, then the Python on PATH.
 * A place that was named by hand is final: when it does not hold a usable LibTorch, nothing else is tried.
 * @throws {LibTorchError} that lists every place tried, what was found there, and the
 *   command that installs LibTorch.
 * @example
 * const { libDir, version } = locate();
 */
export function locate(options: LocateOptions = {}): LibTorch {
  assertPlatform();
  const attempts: Attempt[] = [];
  const found =
    fromEnvironment(options, attempts) ??
    fromCache(options, attempts) ??
    fromActive(options, attempts) ??
    fromPython(options, attempts);
  if (found) return found;
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_NOT_FOUND',
    summary: `torch-node needs LibTorch ${fitting(options)} for ${platformName()} and found none:`,
    attempts,
    fix: installAdvice(options.versions?.[0]),
  });
}

/** The command that installs a version of LibTorch into the cache. */
export function installCommand(version: string = DEFAULT_VERSION): string {
  return `npx torch-node install${version === DEFAULT_VERSION ? '' : ` --version ${version}`}`;
}

/** The same for a reader, who may have no `npx`: other package managers, containers, other runtimes. */
function installAdvice(version: string | undefined): string {
  const command = installCommand(version);
  if (which('npx')) return command;
  const quoted = (file: string) => (/\s/.test(file) ? `"${file}"` : file);
  const files = [process.execPath, path.join(packageRoot(), 'bin', 'torch-node.js')];
  const runtime = 'deno' in process.versions ? [files[0]!, 'run', '-A', files[1]!] : files;
  return `${command}; where there is no npx: ${[...runtime.map(quoted), ...command.split(' ').slice(2)].join(' ')}`;
}

/** The cache's entries that may hold a LibTorch, in the order in which they are tried. */
function cacheEntries(versions: readonly string[]): string[] {
  let names: string[];
  try {
    names = fs.readdirSync(libtorchCacheDir());
  } catch {
    return [];
  }
  const variants = nvidiaDriver() ? ['cuda', 'cpu'] : ['cpu', 'cuda'];
  return versions
    .flatMap((each) => variants.map((variant) => `${each}-${variant}`))
    .filter((name) => names.includes(name))
    .map((name) => path.join(libtorchCacheDir(), name));
}

function fromEnvironment(options: LocateOptions, attempts: Attempt[]): LibTorch | undefined {
  const dir = process.env['TORCH_NODE_LIBTORCH'];
  if (!dir) {
    attempts.push({ source: 'TORCH_NODE_LIBTORCH', found: 'not set' });
    return undefined;
  }
  const result = inspect(dir);
  const source = 'TORCH_NODE_LIBTORCH';
  const fix = `set TORCH_NODE_LIBTORCH to a LibTorch ${fitting(options)}, or unset it and run: ${installCommand(options.versions?.[0])}`;
  if (!result.ok) {
    const summary =
      result.code === 'ERR_LIBTORCH_DAMAGED'
        ? 'The LibTorch that TORCH_NODE_LIBTORCH names is damaged.'
        : 'TORCH_NODE_LIBTORCH does not name a LibTorch.';
    throw new LibTorchError({
      code: result.code,
      summary,
      wanted: wanted(options),
      attempts: [{ source, path: dir, found: result.found }],
      fix,
    });
  }
  const misfit = versionMisfit(result.folder, options);
  if (misfit) {
    throw new LibTorchError({
      code: 'ERR_LIBTORCH_VERSION',
      summary: `TORCH_NODE_LIBTORCH names a LibTorch of the wrong version: ${result.folder.fullVersion}.`,
      wanted: wanted(options),
      attempts: [{ source, path: dir, found: misfit }],
      fix,
    });
  }
  return { ...result.folder, source: 'environment' };
}

function fromCache(options: LocateOptions, attempts: Attempt[]): LibTorch | undefined {
  const source = 'package cache';
  const entries = cacheEntries(options.versions ?? SUPPORTED.map((entry) => entry.version));
  if (entries.length === 0) attempts.push({ source, path: libtorchCacheDir(), found: cacheContents() });
  for (const dir of entries) {
    const found = accept(dir, options, source, attempts);
    if (found) return { ...found, source: 'cache' };
  }
  return undefined;
}

function cacheContents(): string {
  if (!exists(libtorchCacheDir())) return 'no such folder';
  const others = fs.readdirSync(libtorchCacheDir()).filter((name) => !name.startsWith('.'));
  return others.length === 0 ? 'empty' : `no fitting version (it holds ${others.join(', ')})`;
}

/** The environment that is active, by the variables that activating one sets; no Python is run. */
function fromActive(options: LocateOptions, attempts: Attempt[]): LibTorch | undefined {
  for (const source of ['VIRTUAL_ENV', 'CONDA_PREFIX']) {
    const prefix = process.env[source];
    const dir = prefix ? torchOfPrefix(prefix) : undefined;
    const found = dir === undefined ? undefined : accept(dir, options, source, attempts);
    if (found) return { ...found, source: 'python' };
  }
  return undefined;
}

function fromPython(options: LocateOptions, attempts: Attempt[]): LibTorch | undefined {
  return firstOnPath(attempts, (python) => {
    const dir = torchOfVenv(python) ?? askPython(python).torch;
    if (dir === undefined) {
      attempts.push({ source: python.name, path: python.path, found: 'it has no torch' });
      return undefined;
    }
    if (attempts.some(({ path }) => path === dir)) return undefined; // the active one's
    const found = accept(dir, options, python.name, attempts);
    return found && { ...found, source: 'python' };
  });
}

/** The LibTorch in a folder if it will do; else notes why not. */
function accept(
  dir: string,
  options: LocateOptions,
  source: string,
  attempts: Attempt[],
): LibTorchFolder | undefined {
  const result = inspect(dir);
  const problem = result.ok ? versionMisfit(result.folder, options) : result.found;
  if (result.ok && problem === undefined) return result.folder;
  attempts.push({ source, path: dir, found: problem! });
  return undefined;
}

function versionMisfit(folder: LibTorchFolder, options: LocateOptions): string | undefined {
  if (!isSupported(folder.version))
    return `LibTorch ${folder.fullVersion}; supported are ${listOf(supportedVersions)}`;
  return options.versions === undefined || options.versions.includes(folder.version)
    ? undefined
    : `LibTorch ${folder.fullVersion}, not ${fitting(options)}`;
}

function wanted(options: LocateOptions): string {
  return `${libraryName('torch_cpu')} of LibTorch ${fitting(options)} for ${platformName()}`;
}

function fitting(options: LocateOptions): string {
  return listOf(options.versions ?? supportedVersions);
}
