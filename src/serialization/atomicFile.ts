/** A file that appears whole or not at all: written beside its place, synced, renamed. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Sink } from './zipWriter';

/** Writes all of `bytes`, however many calls that takes. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(fd, bytes, at, bytes.length - at);
}

/** The file itself where `file` is a link: renaming must not replace the link. */
function resolveLink(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

/** The rights of the file that is replaced, if there is one. */
function modeOf(file: string): number | undefined {
  try {
    return fs.statSync(file).mode & 0o777;
  } catch {
    return undefined;
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
    `.${path.basename(target)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`,
  );
  let fd: number | undefined;
  try {
    fd = fs.openSync(beside, 'wx', 0o666);
    const open = fd;
    const mode = modeOf(target);
    if (mode !== undefined) fs.fchmodSync(fd, mode);
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
}
