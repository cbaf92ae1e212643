/** A file that appears whole or not at all: written beside its place, synced, renamed. */
import fs from 'node:fs';
import path from 'node:path';
import { rename, renameAsync } from './move';
import { leftBeside, ownFile } from './ownFile';
import type { Sink } from './source';

/** As Linux counts them. */
const MAX_LINKS = 40;
/** Milliseconds after which a file that nobody finishes is taken for a remain. */
const KEPT_FOR = 3_600_000;

/** Writes all of `bytes`, however many calls that takes. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(fd, bytes, at, bytes.length - at);
}

/**
 * Where writing to `file` goes: what links lead to, whether it is there or not.
 * Renaming must not replace the link.
 */
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

/** Waits until the bytes are on the disk, where Node's permission model does not forbid that. */
function flush(fd: number): void {
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    unlessForbidden(error);
  }
}

/** Throws what went wrong, unless Node's permission model forbade to flush. */
function unlessForbidden(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_ACCESS_DENIED') throw error;
}

/**
 * Gives the new file the owner and the rights of the one that it replaces,
 * and refuses what a plain write would refuse.
 */
function takeRights(file: string, target: string): void {
  let old: fs.Stats;
  try {
    old = fs.statSync(target);
  } catch {
    return;
  }
  fs.accessSync(target, fs.constants.W_OK);
  try {
    const own = fs.statSync(file);
    if (own.uid !== old.uid || own.gid !== old.gid) fs.chownSync(file, old.uid, old.gid);
  } catch {
    // Only the administrator may.
  }
  fs.chmodSync(file, old.mode & 0o777);
}

/** Removes what processes of this machine left behind that were killed while they wrote this file. */
function removeRemains(target: string): void {
  for (const file of leftBeside(target, 'tmp', KEPT_FOR)) fs.rmSync(file, { force: true });
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

/** The file system's error about the file beside, as one about the file that was asked for. */
function toldOf(error: unknown, beside: string, file: string): unknown {
  if (error instanceof Error && (error as NodeJS.ErrnoException).path === beside) {
    error.message = error.message.replaceAll(beside, file);
    (error as NodeJS.ErrnoException).path = file;
  }
  return error;
}

/**
 * Writes a file through `write`. When that throws or the process ends meanwhile,
 * what was at `file` before is still there.
 * @param options.durable whether to wait till the bytes are on the disk, so that a machine that loses power
 *   has the old file or the new one. Default: true
 * @throws what the file system says
 */
export function writeAtomically(file: string, write: (sink: Sink) => void, { durable = true } = {}): void {
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
  const beside = ownFile(target, 'tmp');
  let fd: number | undefined;
  try {
    fd = fs.openSync(beside, 'wx', 0o666);
    const open = fd;
    takeRights(beside, target);
    write({ write: (bytes) => writeAll(open, bytes) });
    if (durable) flush(fd);
    fs.closeSync(fd);
    fd = undefined;
    rename(beside, target);
  } catch (error) {
    if (fd !== undefined) fs.closeSync(fd);
    fs.rmSync(beside, { force: true });
    throw toldOf(error, beside, file);
  }
  if (durable) syncFolder(folder);
  removeRemains(target);
}

/** Writes what can be made again, such as a picture: it appears whole, and nobody waits for the disk. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  writeAtomically(file, (sink) => sink.write(bytes), { durable: false });
}

/**
 * `writeAtomically` through an asynchronous `write`, which is given what appends bytes; nothing blocks but
 * short calls of the file system.
 * @throws what the file system says
 */
export async function writeAtomicallyAsync(
  file: string,
  write: (append: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> {
  const target = resolveLink(file);
  const special = isSpecial(target);
  const beside = special ? target : ownFile(target, 'tmp');
  const handle = await fs.promises.open(beside, special ? 'w' : 'wx', 0o666).catch((error) => {
    throw toldOf(error, beside, file);
  });
  try {
    try {
      if (!special) takeRights(beside, target);
      await write(async (bytes) => {
        for (let at = 0; at < bytes.length; )
          at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
      });
      if (!special) await handle.sync().catch(unlessForbidden);
    } finally {
      await handle.close();
    }
    if (special) return;
    await renameAsync(beside, target);
  } catch (error) {
    if (!special) await fs.promises.rm(beside, { force: true });
    throw toldOf(error, beside, file);
  }
  await syncFolderAsync(path.dirname(target));
  removeRemains(target);
}

/** As {@link syncFolder}. */
async function syncFolderAsync(folder: string): Promise<void> {
  try {
    const handle = await fs.promises.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The file is whole either way.
  }
}

/**
 * Gives a whole file, which lies beside it, the name `target`. What was there before is replaced.
 * @throws what the file system says
 */
export function moveAtomically(file: string, target: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    flush(fd);
  } finally {
    fs.closeSync(fd);
  }
  rename(file, target);
  syncFolder(path.dirname(target));
}
