/** Renaming and removing where the system needs patience. */
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between the attempts. */
const PAUSES = [10, 20, 50, 100, 200, 400, 800];

/**
 * Whether Windows says that a file is in use. Virus scanners and indexers open what was just written, for a
 * moment; a library that a process has loaded stays in use.
 */
export function isInUse(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code ?? '');
}

/**
 * Renames a file or folder; a file that is there is replaced. On Windows it waits up to two seconds for
 * others to close it.
 * @throws what the file system says
 */
export function rename(from: string, to: string): void {
  for (const pause of PAUSES) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      if (!isInUse(error)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  fs.renameSync(from, to);
}

/** As {@link rename}, in another thread: what is replaced may be large, and takes a while to go. */
export async function renameAsync(from: string, to: string): Promise<void> {
  for (const pause of PAUSES) {
    try {
      await fs.promises.rename(from, to);
      return;
    } catch (error) {
      if (!isInUse(error)) throw error;
    }
    await wait(pause);
  }
  await fs.promises.rename(from, to);
}

/** Removes a folder with all that is in it, if it is there, with the same patience. */
export function removeTree(dir: string): void {
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}
