/** Whether a folder holds a LibTorch that the addon can use: version, variant, architecture, whole files. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { libraryProblem } from './binary';
import type { LibTorchErrorCode } from './errors';
import { exists } from './exists';
import { libraryName } from './platform';

/** A LibTorch on this machine's disk. */
export interface LibTorchFolder {
  /** The folder that holds `lib/` and `include/`: `site-packages/torch`, or an unpacked archive. */
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
 *   either, or their `lib` folder.
 */
export function inspect(dir: string): Inspection {
  if (!exists(dir)) return missing('no such folder');
  if (!fs.statSync(dir).isDirectory()) return missing('not a folder');
  const cpu = libraryName('torch_cpu');
  const candidates = [dir, path.join(dir, 'torch'), path.join(dir, 'libtorch'), path.dirname(dir)];
  // The parent only counts when `dir` itself is its lib folder.
  if (path.basename(path.resolve(dir)) !== 'lib') candidates.pop();
  const root = candidates.find((candidate) => exists(path.join(candidate, 'lib', cpu)));
  if (root === undefined) return missing(`no ${path.join('lib', cpu)} in it${strangers(candidates)}`);
  return inspectRoot(path.resolve(root));
}

function inspectRoot(root: string): Inspection {
  const libDir = path.join(root, 'lib');
  const fullVersion = readVersion(root);
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
    folder: { root, libDir, includeDir: path.join(root, 'include'), version, fullVersion, variant },
  };
}

/**
 * What the CPU part needs of its own folder: libc10,
 * libtorch_cpu and the OpenMP library that comes with them.
 */
function requiredLibraries(libDir: string): string[] {
  const openmp = fs.readdirSync(libDir).filter((name) => /^lib(gomp|iomp5|omp)\b.*\.(so|dylib)/.test(name));
  return [libraryName('c10'), libraryName('torch_cpu'), ...openmp].map((name) => path.join(libDir, name));
}

/** The version that the build in `root` names, from the first of its three witnesses. */
function readVersion(root: string): string | undefined {
  const python = readText(path.join(root, 'version.py'));
  const fromPython = python && /^__version__\s*=\s*['"]([^'"]+)['"]/m.exec(python)?.[1];
  if (fromPython) return fromPython;
  const fromArchive = readText(path.join(root, 'build-version'))?.trim();
  if (fromArchive && /^\d+\.\d+\.\d+/.test(fromArchive)) return fromArchive;
  const header = readText(path.join(root, 'include', 'torch', 'headeronly', 'version.h'));
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
