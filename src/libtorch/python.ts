/** The Pythons on PATH, and what they say of themselves. */
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Attempt, reasonOf } from './errors';
import { exists } from './exists';
import { libraryName, which } from './platform';

/** A Python on PATH. */
export interface Python {
  /** The name it was looked up by: `python3`. */
  readonly name: string;
  /** The executable. */
  readonly path: string;
}

/** What a Python says of itself. */
export interface PythonFacts {
  /** `[3, 11]`. */
  readonly version: readonly [number, number];
  /** The folder of its `torch` package, when it has one. */
  readonly torch?: string;
  readonly pip: boolean;
}

// Nothing is imported but what finds modules; the current folder is taken off the path first.
const PROBE = `
import json, os, sys
import importlib.util
sys.path[:] = [p for p in sys.path if p not in ("", os.getcwd())]
spec = importlib.util.find_spec("torch")
print(json.dumps({
  "version": list(sys.version_info[:2]),
  "torch": os.path.dirname(spec.origin) if spec and spec.origin else None,
  "pip": importlib.util.find_spec("pip") is not None,
}))`;

/** The different Pythons on PATH, best first. */
function pythonsOnPath(): Python[] {
  const pythons: Python[] = [];
  for (const name of process.platform === 'win32' ? ['python', 'python3'] : ['python3', 'python']) {
    const file = which(name);
    if (file !== undefined && !pythons.some((python) => same(python.path, file)))
      pythons.push({ name, path: file });
  }
  return pythons;
}

/**
 * The folder of the `torch` package that a Python would import, found without running it where that is
 * certain: a virtual environment, Conda's too, has one `site-packages`. Undefined when the Python has to be
 * asked.
 */
export function torchOfVenv(python: Python): string | undefined {
  const isInBin = /^(bin|Scripts)$/.test(path.basename(path.dirname(python.path)));
  const prefix = isInBin ? path.dirname(path.dirname(python.path)) : path.dirname(python.path);
  const isEnvironment = ['pyvenv.cfg', 'conda-meta'].some((name) => exists(path.join(prefix, name)));
  return process.env['PYTHONPATH'] || !isEnvironment ? undefined : torchOfPrefix(prefix);
}

/**
 * The folder of the `torch` package in an environment's own folder, which `CONDA_PREFIX` may name; that
 * folder itself where Conda's `libtorch` is there without Python's package.
 */
export function torchOfPrefix(prefix: string): string | undefined {
  const lib = path.join(prefix, process.platform === 'win32' ? 'Lib' : 'lib');
  const versions =
    process.platform === 'win32' ? [''] : readdir(lib).filter((name) => /^python3\.\d+$/.test(name));
  const found = versions.map((version) => path.join(lib, version, 'site-packages', 'torch')).filter(exists);
  if (found.length === 1 && versions.length === 1) return found[0];
  const own = path.join(
    prefix,
    process.platform === 'win32' ? 'Library/bin' : 'lib',
    libraryName('torch_cpu'),
  );
  return found.length === 0 && exists(own) ? prefix : undefined;
}

/**
 * Asks a Python for its version, its `torch` and its `pip`.
 * @throws the reason why it does not answer (Python 2, a broken installation …).
 */
export function askPython(python: Python): PythonFacts {
  try {
    const text = execFileSync(python.path, ['-c', PROBE], {
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const facts = JSON.parse(text.trim().split('\n').pop()!);
    return { version: facts.version, torch: facts.torch ?? undefined, pip: facts.pip };
  } catch (error) {
    const stderr = String((error as { stderr?: unknown }).stderr ?? '').trim();
    throw new Error(stderr.split('\n').pop() || (error as Error).message);
  }
}

/** A Python whose pip can be used. */
export interface Pip {
  readonly python: Python;
  readonly facts: PythonFacts;
}

/**
 * The first Python on PATH that has pip.
 * @param attempts - takes what was found of the others.
 */
export function findPip(attempts: Attempt[]): Pip | undefined {
  return firstOnPath(attempts, (python) => {
    const facts = askPython(python);
    if (facts.pip) return { python, facts };
    attempts.push({ source: python.name, path: python.path, found: 'it has no pip' });
    return undefined;
  });
}

/**
 * What the first Python on PATH gives that gives anything.
 * @param attempts - takes which of them can't be asked.
 */
export function firstOnPath<T>(attempts: Attempt[], ask: (python: Python) => T | undefined): T | undefined {
  const pythons = pythonsOnPath();
  if (pythons.length === 0) attempts.push({ source: 'Python on PATH', found: 'neither python3 nor python' });
  for (const python of pythons) {
    try {
      const found = ask(python);
      if (found !== undefined) return found;
    } catch (error) {
      const reason = `it cannot be asked: ${reasonOf(error)}`;
      attempts.push({ source: python.name, path: python.path, found: reason });
    }
  }
  return undefined;
}

function same(a: string, b: string): boolean {
  try {
    return fs.realpathSync(a) === fs.realpathSync(b) && path.dirname(a) === path.dirname(b);
  } catch {
    return a === b;
  }
}

function readdir(dir: string): string[] {
  try {
    return fs.readdirSync(dir);
  } catch {
    return [];
  }
}
