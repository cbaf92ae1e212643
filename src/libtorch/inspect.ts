/** Whether a folder holds a LibTorch that the addon can use: version, variant, architecture, whole files. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { libraryProblem } from './binary';
import { type LibTorchErrorCode, reasonOf } from './errors';
import { exists } from './exists';
import { libraryName } from './platform';

/** A LibTorch on this machine's disk. */
export interface LibTorchFolder {
  /** The folder by which it is known: `site-packages/torch`, an unpacked archive, a Conda environment. */
  readonly root: string;
  readonly libDir: string;
  readonly includeDir: string;
  /** The version without its local part: `2.13.0`. */
  readonly version: string;
  /** The version as the build names itself: `2.13.0+cpu`. */
  readonly fullVersion: string;
  /** `cuda` when libtorch_cuda lies beside libtorch_cpu. */
  readonly variant: 'cpu' | 'cuda';
}

/** What a folder turned out to hold. */
export type Inspection =
  | { readonly ok: true; readonly folder: LibTorchFolder }
  | { readonly ok: false; readonly code: LibTorchErrorCode; readonly found: string };

/**
 * Looks for a LibTorch in a folder, without loading anything of it.
 * @param dir - a torch package (`.../site-packages/torch`), an unpacked LibTorch archive, the folder around
 *   either, their `lib` folder, or a Conda environment.
 */
export function inspect(dir: string): Inspection {
  const result = inspectOnce(dir);
  // An installation may have been replacing it: what it puts there is whole.
  return result.ok ? result : inspectOnce(dir);
}

function inspectOnce(dir: string): Inspection {
  try {
    return inspectFolder(dir);
  } catch (error) {
    return missing(`it cannot be looked at: ${reasonOf(error)}`);
  }
}

function inspectFolder(dir: string): Inspection {
  if (!exists(dir)) return missing('no such folder');
  if (!fs.statSync(dir).isDirectory()) return missing('not a folder');
  const candidates = [dir, path.join(dir, 'torch'), path.join(dir, 'libtorch'), path.dirname(dir)];
  // The parent only counts when `dir` itself is its folder of libraries.
  if (!LIBRARY_FOLDER.test(path.basename(path.resolve(dir)))) candidates.pop();
  for (const candidate of candidates) {
    const parts = partsOf(path.resolve(candidate));
    if (parts) return inspectRoot(path.resolve(candidate), parts);
  }
  return missing(`no ${path.join('lib', libraryName('torch_cpu'))} in it${strangers(candidates)}`);
}

const LIBRARY_FOLDER = /^(lib|bin)$/;

/** The folders of a LibTorch's libraries and headers. */
type Parts = Pick<LibTorchFolder, 'libDir' | 'includeDir'>;

/**
 * Where the LibTorch of a folder has its parts: in `lib` and `include`. Those of Conda's packages are the
 * environment's own: elsewhere than on Windows links in `lib` lead there, to where the libraries find what
 * they need; on Windows `Library` is in the environment, three folders above the torch package.
 */
function partsOf(root: string): Parts | undefined {
  const cpu = libraryName('torch_cpu');
  const file = path.join(root, 'lib', cpu);
  if (exists(file)) {
    const real = path.dirname(fs.realpathSync(file));
    const isElsewhere = !hasHeaders(path.join(root, 'include')) && isPrefix(path.dirname(real));
    const libDir = isElsewhere ? real : path.join(root, 'lib');
    return { libDir, includeDir: path.join(libDir, '..', 'include') };
  }
  if (process.platform !== 'win32') return undefined;
  const prefix = [root, path.join(root, 'Library'), path.resolve(root, '../../../Library')].find((each) =>
    exists(path.join(each, 'bin', cpu)),
  );
  return prefix === undefined
    ? undefined
    : { libDir: path.join(prefix, 'bin'), includeDir: path.join(prefix, 'include') };
}

const hasHeaders = (includeDir: string) => exists(path.join(includeDir, 'torch', 'headeronly', 'version.h'));

/** Whether it is an environment with LibTorch's parts, and no LibTorch's own folder. */
const isPrefix = (dir: string) =>
  hasHeaders(path.join(dir, 'include')) && !exists(path.join(dir, 'version.py'));

function inspectRoot(root: string, { libDir, includeDir }: Parts): Inspection {
  const fullVersion = readVersion(root, includeDir);
  if (fullVersion === undefined) {
    return missing(`a LibTorch of unknown version (no version.py, build-version or version.h in ${root})`);
  }
  for (const file of requiredLibraries(libDir)) {
    const problem = libraryProblem(file);
    if (problem) {
      return {
        ok: false,
        code: 'ERR_LIBTORCH_DAMAGED',
        found: `LibTorch ${fullVersion}, but ${file} is ${problem}`,
      };
    }
  }
  const version = fullVersion.replace(/\+.*$/, '');
  const variant = exists(path.join(libDir, libraryName('torch_cuda'))) ? 'cuda' : 'cpu';
  return {
    ok: true,
    folder: { root, libDir, includeDir, version, fullVersion, variant },
  };
}

/**
 * What the CPU part needs of its own folder: libc10,
 * libtorch_cpu and the OpenMP library that comes with them.
 */
function requiredLibraries(libDir: string): string[] {
  const openmp = fs
    .readdirSync(libDir)
    .filter((name) => /^lib(gomp|iomp5(md)?|omp)\b.*\.(so|dylib|dll)/.test(name));
  return [libraryName('c10'), libraryName('torch_cpu'), ...openmp].map((name) => path.join(libDir, name));
}

/** The version that a build names, from the first of its three witnesses. */
function readVersion(root: string, includeDir: string): string | undefined {
  const python = readText(path.join(root, 'version.py'));
  const fromPython = python && /^__version__\s*=\s*['"]([^'"]+)['"]/m.exec(python)?.[1];
  if (fromPython) return fromPython;
  const fromArchive = readText(path.join(root, 'build-version'))?.trim();
  if (fromArchive && /^\d+\.\d+\.\d+/.test(fromArchive)) return fromArchive;
  const header = readText(path.join(includeDir, 'torch', 'headeronly', 'version.h'));
  const parts = ['MAJOR', 'MINOR', 'PATCH'].map((part) => header?.match(`TORCH_VERSION_${part} (\\d+)`)?.[1]);
  return parts.includes(undefined) ? undefined : parts.join('.');
}

/** A word on another platform's LibTorch, when that is what lies in one of the folders. */
function strangers(candidates: readonly string[]): string {
  const names = { 'libtorch_cpu.so': 'Linux', 'libtorch_cpu.dylib': 'macOS', 'torch_cpu.dll': 'Windows' };
  for (const candidate of candidates) {
    for (const [file, system] of Object.entries(names)) {
      if (exists(path.join(candidate, 'lib', file))) return `: it holds ${file}, a build for ${system}`;
    }
  }
  return '';
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function missing(found: string): Inspection {
  return { ok: false, code: 'ERR_LIBTORCH_NOT_FOUND', found };
}
