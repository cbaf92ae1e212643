/** What Node's permission model and `--no-addons` forbid this package, and the flags that allow it. */
import * as path from 'node:path';
import { LibTorchError } from './errors';
import { libtorchCacheDir, packageRoot } from './platform';

/**
 * Refuses to start where the folders that this package reads are forbidden.
 * @throws {LibTorchError} `ERR_ADDON_LOAD`, with Node's flags.
 */
export function assertReadable(): void {
  const forbidden = folders().filter((dir) => !mayRead(dir));
  if (forbidden.length === 0) return;
  throw new LibTorchError({
    code: 'ERR_ADDON_LOAD',
    summary: "Node's permission model keeps torch-node from reading what it needs.",
    attempts: forbidden.map((dir) => ({ source: 'forbidden', path: dir, found: 'it may not be read' })),
    fix: permissionFix(),
  });
}

/** How to start Node so that addons may be loaded. */
export function permissionFix(): string {
  const given = [...process.execArgv, ...(process.env['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const without = given.includes('--no-addons') ? 'without --no-addons' : '';
  if (process.permission === undefined) return `start node ${without || 'with --addons'}`;
  const name = given.includes('--experimental-permission') ? '--experimental-permission' : '--permission';
  const flags = [name, '--allow-addons', ...folders().map((dir) => `--allow-fs-read=${dir}`)].join(' ');
  return `node ${flags} (besides what your program itself needs)${without && `, ${without}`}`;
}

/** The folders from which this package loads libraries. */
function folders(): string[] {
  const { TORCH_NODE_BUILD: build, TORCH_NODE_LIBTORCH: libtorch } = process.env;
  return [
    packageRoot(),
    ...(build ? [path.resolve(build)] : []),
    libtorch ? path.resolve(libtorch) : libtorchCacheDir(),
  ];
}

function mayRead(dir: string): boolean {
  return process.permission?.has('fs.read', path.join(dir, 'lib')) ?? true;
}
