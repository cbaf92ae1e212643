/** The package as `npm pack` makes it, in a folder where it can be imported. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findAddons } from '../../src/libtorch/addon';
import { locate } from '../../src/libtorch/locate';

export const repo = path.resolve(__dirname, '../..');
export const manifest = JSON.parse(fs.readFileSync(path.join(repo, 'package.json'), 'utf8'));

export interface Packed {
  /** A new folder, with the package in its `node_modules`; to be removed. */
  dir: string;
  /** Where the package lies in it. */
  unpacked: string;
  /** The paths that the package holds. */
  files: string[];
}

/** Packs this checkout and unpacks it where a program would have it. */
export function pack(): Packed {
  const dir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-pack-')));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: repo, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const output = execFileSync(
    npm,
    ['pack', '--json', '--ignore-scripts', '--pack-destination', dir],
    options,
  );
  // npm 11 prints an object keyed by name where npm 10 prints a list.
  const [packed] = Object.values(JSON.parse(output)) as [{ filename: string; files: { path: string }[] }];
  const unpacked = path.join(dir, 'node_modules', manifest.name);
  fs.mkdirSync(unpacked, { recursive: true });
  execFileSync('tar', ['-xf', path.join(dir, packed.filename), '-C', unpacked, '--strip-components', '1']);
  return { dir, unpacked, files: packed.files.map((file) => file.path) };
}

/** The environment that leads a packed package, which has no addon yet, to this checkout's. */
export function whereItRuns(): NodeJS.ProcessEnv {
  const [addon] = findAddons();
  const libtorch = locate({ versions: [addon.torch] });
  return { ...process.env, TORCH_NODE_BUILD: addon.dir, TORCH_NODE_LIBTORCH: libtorch.root };
}
