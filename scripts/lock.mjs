/** One at a time: two builds would write the same folder of objects, and two pips the same environment. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 200;

/**
 * Runs `work` while holding a lock file, and waits for its turn before.
 * A lock that a process left which has ended is taken over.
 * @param onWait called once, with the id of the process that holds it
 */
export async function withLock(file, onWait, work) {
  const owner = `${process.pid} ${randomBytes(8).toString('hex')}`;
  for (let told = false; !create(file, owner); ) {
    const holder = read(file);
    const pid = Number(holder?.split(' ')[0]);
    if (holder !== undefined && !isAlive(pid)) takeAway(file, holder);
    else {
      if (holder !== undefined && !told) onWait(pid);
      told ||= holder !== undefined;
      await sleep(POLL_MS);
    }
  }
  const release = () => {
    if (read(file) === owner) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Creates the lock file with its content in one step: a hard link fails when the name is taken. */
function create(file, owner) {
  const draft = `${file}.${owner.split(' ')[1]}`;
  writeFileSync(draft, owner);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Removes the lock of a process that has ended. If another replaced it in the meantime, its lock is put back.
 */
function takeAway(file, holder) {
  const aside = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file);
  } catch {
    // Another was faster.
  } finally {
    rmSync(aside, { force: true });
  }
}
