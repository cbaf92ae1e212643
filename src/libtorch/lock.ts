import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock of which nothing was heard for this long belongs to a process that died on another machine. */
const SILENT_MS = 60_000;
const HEARTBEAT_MS = 5_000;
const POLL_MS = 200;

interface Owner {
  pid: number;
  host: string;
  token: string;
}

/**
 * Runs `work` while holding a lock file, and waits for its turn before. A lock left behind by a process that died is
 * taken over. Should two processes ever hold it at once, nothing breaks: both fill a folder of their own and
 * rename it into place, so the lock only saves the second download.
 * @param onWait - called once when another process holds the lock, with its process id.
 */
export async function withLock<T>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const owner: Owner = { pid: process.pid, host: os.hostname(), token: randomBytes(8).toString('hex') };
  let told = false;
  while (!create(file, owner)) {
    const holder = read(file);
    if (holder !== undefined && isStale(file, holder)) {
      takeAway(file, holder);
      continue;
    }
    if (holder !== undefined && !told) {
      told = true;
      onWait(holder.pid);
    }
    await sleep(POLL_MS);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  const release = () => {
    clearInterval(heartbeat);
    if (read(file)?.token === owner.token) fs.rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Creates the lock file with its content in one step: a hard link fails when the name is taken. */
function create(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.token}`;
  fs.writeFileSync(draft, JSON.stringify(owner));
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    return createWithoutLinks(file, owner);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** For file systems without hard links. */
function createWithoutLinks(file: string, owner: Owner): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof owner?.pid === 'number' ? owner : { pid: 0, host: '', token: '' };
  } catch (error) {
    // Gone means free; unreadable content is somebody's, and goes stale by its age.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { pid: 0, host: '', token: '' };
  }
}

function isStale(file: string, holder: Owner): boolean {
  if (holder.pid > 0 && holder.host === os.hostname()) return !isAlive(holder.pid);
  try {
    return Date.now() - fs.statSync(file).mtimeMs > SILENT_MS;
  } catch {
    return false;
  }
}

/** Removes a stale lock. If another process replaced it in the meantime, its lock is put back. */
function takeAway(file: string, stale: Owner): void {
  const aside = `${file}.stale-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (read(aside)?.token !== stale.token) fs.linkSync(aside, file);
  } catch {
    // A third process has the lock by now; the owner of this one will see that its token is gone.
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    fs.utimesSync(file, now, now);
  } catch {
    // Taken away: the work goes on, see withLock.
  }
}
