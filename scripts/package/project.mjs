/** Folders of a user's, with the packed package in them. */
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { output } from '../processes.mjs';
import { programs } from './programs.mjs';

export const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'torch-node-package-')));

/** A PATH on which there is Node, and neither a compiler, nor CMake, nor Python. */
export function barePath(node) {
  // A link takes rights there, and beside Node there is npm only.
  if (process.platform === 'win32') return path.dirname(node);
  const dir = mkdtempSync(path.join(home, 'bin-'));
  symlinkSync(node, path.join(dir, 'node'));
  return dir;
}

/** The environment of a machine with an unpacked LibTorch and nothing else. */
export function bareEnvironment(node, libtorch, more = {}) {
  const { TORCH_NODE_BUILD: _, TORCH_NODE_CACHE: __, ...env } = process.env;
  return {
    ...env,
    HOME: home,
    NODE_OPTIONS: '',
    PATH: barePath(node),
    TORCH_NODE_LIBTORCH: libtorch,
    TORCH_NODE_CACHE: path.join(home, 'no-cache'),
    ...more,
  };
}

/** A new folder with a package.json and the programs. */
export function folder(name, manifest = {}) {
  const dir = path.join(home, name);
  mkdirSync(dir, { recursive: true });
  write(dir, 'package.json', JSON.stringify({ name: 'user', version: '1.0.0', private: true, ...manifest }));
  for (const [file, text] of Object.entries(programs)) write(dir, file, text);
  return dir;
}

export function write(dir, file, text) {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

/** Installs packages with npm, without their scripts. */
export function npmInstall(dir, ...packages) {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', ...packages];
  output('npm', args, { cwd: dir });
}
