/** Python packages that the oracle hasn't, in a cache of this checkout. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pythonPath, repo } from './pythonProcess';

/**
 * The folder with these packages (`'tabulate==0.9.0'`, …), for `sys.path`; named after the first one.
 * @param needed packages that these need are installed too, in versions that pip chooses
 */
export function packagesFolder(packages: readonly string[], needed = false): string {
  const folder = path.join(repo, '.cache', packages[0]!.replace('==', '-'));
  if (fs.existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  try {
    const alone = needed ? [] : ['--no-deps'];
    const pip = ['-m', 'pip', 'install', '--quiet', ...alone, '--target', partial, ...packages];
    execFileSync(pythonPath(), pip, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (!fs.existsSync(folder)) fs.renameSync(partial, folder);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}
