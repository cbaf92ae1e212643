/** A file that appears whole or not at all: written beside its place, synced, renamed. */
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Sink } from './zip/writer';

/** As Linux counts them. */
const MAX_LINKS = 40;
/** Milliseconds after which a file that nobody finishes is taken for a remain. */
const KEPT_FOR = 3_600_000;

/** Writes all of `bytes`, however many calls that takes. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(fd, bytes, at, bytes.length - at);
}

/** Where writing to `file` goes: what links lead to, whether it is there or not. Renaming must not replace the link. */
function resolveLink(file: string): string {
  let target = file;
  for (let links = 0; links < MAX_LINKS; links++) {
    try {
      if (!fs.lstatSync(target).isSymbolicLink()) return target;
      target = path.resolve(path.dirname(target), fs.readlinkSync(target));
    } catch {
      return target;
    }
  }
  // The system's own error says it best.
  return fs.realpathSync(file);
}

/** Gives the new file the owner and the rights of the one that it replaces, and refuses what a plain write would refuse. */
function takeRights(fd: number, target: string): void {
  let old: fs.Stats;
  try {
    old = fs.statSync(target);
  } catch {
    return;
  }
  fs.accessSync(target, fs.constants.W_OK);
  try {
    const own = fs.fstatSync(fd);
    if (own.uid !== old.uid || own.gid !== old.gid) fs.fchownSync(fd, old.uid, old.gid);
  } catch {
    // Only the administrator may.
  }
  fs.fchmodSync(fd, old.mode & 0o777);
}

const host = createHash('sha1').update(os.hostname()).digest('hex').slice(0, 6);

/** What the names of the files beside `target` begin with. */
function besideName(target: string): string {
  // A name may have 255 bytes; these take some.
  return `.${path.basename(target).slice(0, 50)}.${host}.`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Removes what processes of this machine left behind that were killed while they wrote this file. */
function removeRemains(target: string): void {
  const folder = path.dirname(target);
  const start = besideName(target);
  try {
    for (const name of fs.readdirSync(folder)) {
      const pid = name.startsWith(start) ? /^(\d+)\.[0-9a-f]{8}\.tmp$/.exec(name.slice(start.length)) : null;
      if (pid === null || isRunning(Number(pid[1]))) continue;
      const file = path.join(folder, name);
      // Containers may share a folder and not see each other's processes: what is new stays.
      if (Date.now() - fs.statSync(file).mtimeMs > KEPT_FOR) fs.rmSync(file, { force: true });
    }
  } catch {
    // Nothing depends on it.
  }
}

/** Makes the rename last; not every system can sync a folder. */
function syncFolder(folder: string): void {
  try {
    const fd = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    // The file is whole either way.
  }
}

/** Whether writing goes to a device or pipe, which can't be replaced. */
function isSpecial(file: string): boolean {
  try {
    return !fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Writes a file through `write`. When that throws or the process ends meanwhile, what was at `file` before is still there.
 * @throws what the file system says
 */
export function writeAtomically(file: string, write: (sink: Sink) => void): void {
  const target = resolveLink(file);
  if (isSpecial(target)) {
    const fd = fs.openSync(target, 'w');
    try {
      write({ write: (bytes) => writeAll(fd, bytes) });
      return;
    } finally {
      fs.closeSync(fd);
    }
  }
  const folder = path.dirname(target);
  const beside = path.join(
    folder,
    `${besideName(target)}${process.pid}.${randomBytes(4).toString('hex')}.tmp`,
  );
  let fd: number | undefined;
  try {
    fd = fs.openSync(beside, 'wx', 0o666);
    const open = fd;
    takeRights(fd, target);
    write({ write: (bytes) => writeAll(open, bytes) });
    fs.fsyncSync(fd);
    fs.closeSync(fd);
    fd = undefined;
    fs.renameSync(beside, target);
  } catch (error) {
    if (fd !== undefined) fs.closeSync(fd);
    fs.rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(folder);
  removeRemains(target);
}
