/**
 * Files that one process is making beside a place:
 * their names say whose they are, so that what a killed process left is known.
 */
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const host = createHash('sha1').update(os.hostname()).digest('hex').slice(0, 6);

/** Whether a process of this machine lives. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The beginning of a file's name. A name may have 255 bytes; what is added takes some. */
const stemOf = (target: string) => path.basename(target).slice(0, 50);

/**
 * A name beside `target` that no other process uses.
 * @param kind what it ends in
 * @param pid the process whose file it is
 */
export function ownFile(target: string, kind: string, pid = process.pid): string {
  const name = `.${stemOf(target)}.${host}.${pid}.${randomBytes(4).toString('hex')}.${kind}`;
  return path.join(path.dirname(target), name);
}

/** What a process of this machine left that has ended. */
export interface LeftFile {
  readonly file: string;
  /** The name, or the beginning of a long one, of what it was to become. */
  readonly stem: string;
}

/**
 * What processes of this machine that have ended left in a folder.
 * @param untouched milliseconds for which nobody wrote it: containers may share a folder and not see each
 *   other's processes
 */
export function leftFiles(folder: string, kind: string, untouched = 0): LeftFile[] {
  const pattern = new RegExp(`^\\.(.*)\\.${host}\\.(\\d+)\\.[0-9a-f]{8}\\.${kind}$`);
  const found: LeftFile[] = [];
  try {
    for (const name of fs.readdirSync(folder)) {
      const [, stem, pid] = pattern.exec(name) ?? [];
      if (stem === undefined || isAlive(Number(pid))) continue;
      const file = path.join(folder, name);
      if (untouched === 0 || Date.now() - fs.statSync(file).mtimeMs > untouched) found.push({ file, stem });
    }
  } catch {
    // Nothing depends on it.
  }
  return found;
}

/** Those of one file. */
export function leftBeside(target: string, kind: string, untouched = 0): string[] {
  const left = leftFiles(path.dirname(target), kind, untouched);
  return left.filter(({ stem }) => stem === stemOf(target)).map(({ file }) => file);
}
