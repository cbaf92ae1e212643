/** npm packages that only some suites need, in a cache of this checkout. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repo } from './pythonProcess';

/**
 * The `node_modules` with these packages (`'deno@2'`, …), of a folder `.cache/NAME`.
 * @param options whether the packages' own scripts run when they are installed. Default: true
 */
export function nodePackages(name: string, packages: readonly string[], { scripts = true } = {}): string {
  const folder = path.join(repo, '.cache', name);
  if (!fs.existsSync(folder)) {
    const partial = `${folder}.${process.pid}`;
    try {
      fs.mkdirSync(partial, { recursive: true });
      fs.writeFileSync(path.join(partial, 'package.json'), '{ "private": true }\n');
      const args = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel', 'error', ...packages];
      if (!scripts) args.push('--ignore-scripts');
      // On Windows npm is a batch file, which only a shell starts.
      const shell = process.platform === 'win32';
      const { status } = spawnSync('npm', args, { cwd: partial, stdio: 'inherit', shell });
      if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}`);
      if (!fs.existsSync(folder)) fs.renameSync(partial, folder);
    } finally {
      fs.rmSync(partial, { recursive: true, force: true });
    }
  }
  return path.join(folder, 'node_modules');
}
