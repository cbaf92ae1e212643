/** How often work on a file lets the event loop turn. */
import { setImmediate } from 'node:timers';
import { setImmediate as turn } from 'node:timers/promises';
import { native } from '../native';

/**
 * Bytes between two turns of the event loop: half a millisecond's work. A multiple of every element's size.
 */
export const ASYNC_STEP = 1 << 20;

/** What a record costs beside its bytes, in bytes: 128 small ones are as much work as a step's bytes. */
const RECORD = 1 << 13;

/**
 * Lets the event loop turn whenever a piece of work has been done. The first pieces are smaller: code that
 * has not run yet takes longer.
 */
export class Pace {
  private done = 0;
  private piece = RECORD;

  /** @param bytes what was worked on besides a record's own cost */
  async after(bytes: number): Promise<void> {
    this.done += bytes + RECORD;
    if (this.done < this.piece) return;
    this.done = 0;
    this.piece = Math.min(2 * this.piece, ASYNC_STEP);
    await turn();
  }
}

/** Frees what is left of garbage, a step a turn, while the process has other things to do. */
function sweepOn(): void {
  if (native.memorySweepOn()) setImmediate(sweepOn).unref();
}

/** Does asynchronous work, during which garbage is collected in small steps. */
export async function inShortPauses<T>(work: () => Promise<T>): Promise<T> {
  native.memoryShortPauses(true);
  try {
    return await work();
  } finally {
    native.memoryShortPauses(false);
    sweepOn();
  }
}

/**
 * Asks for what is loaded when it is first asked for, one thing a turn of the event loop: a process's first
 * call loads most of what reads or writes files.
 */
export async function askInTurns(parts: readonly (() => unknown)[]): Promise<void> {
  for (const part of parts) {
    part();
    await turn();
  }
}
