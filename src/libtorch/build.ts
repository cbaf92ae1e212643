/** What a LibTorch's own files tell of its build: Python's torch.version. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { LibTorchFolder } from './inspect';

/** How a LibTorch was built. */
export interface Build {
  /** The version of CUDA that it was built with: `'13.0'`; null without. */
  readonly cuda: string | null;
  /** Whether it is a debug build. */
  readonly debug: boolean;
  /** The commit of PyTorch's repository; null where no file tells. */
  readonly gitVersion: string | null;
  readonly hip: string | null;
  readonly rocm: string | null;
  readonly xpu: string | null;
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What a LibTorch's `version.py` tells, or, in an archive without Python, its version and `build-hash`. */
export function describeBuild({ root, fullVersion }: LibTorchFolder): Build {
  const python = readText(path.join(root, 'version.py'));
  const stated = (name: string) =>
    new RegExp(`^${name}\\b[^=\\n]*=\\s*['"]([^'"]*)['"]`, 'm').exec(python)?.[1] ?? null;
  const local = /\+cu(\d+)(\d)$/.exec(fullVersion);
  return {
    cuda: stated('cuda') ?? (local && `${local[1]}.${local[2]}`),
    debug: /^debug\s*=\s*True/m.test(python),
    gitVersion: stated('git_version') ?? (readText(path.join(root, 'build-hash')).trim() || null),
    hip: stated('hip'),
    rocm: stated('rocm'),
    xpu: stated('xpu'),
  };
}
