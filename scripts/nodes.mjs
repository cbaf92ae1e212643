/** Several versions of Node: each comes from the npm package of its binary and is kept in .cache/nodes. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The binary of a Node version, installed on first use. */
export function nodeBinary(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const prefix = path.join(repo, '.cache/nodes', major);
  const binary = path.join(
    prefix,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(binary)) {
    mkdirSync(prefix, { recursive: true });
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', prefix];
    if (!run('npm', ['install', ...flags, `${name}@${major}`], { cwd: prefix }))
      throw new Error(`npm could not install ${name}@${major}`);
  }
  return binary;
}
