/**
 * An error of a worker as the loop sees it: its class and text,
 * and the stack of the place where it was thrown.
 */
import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Gives an error a stack of its own. */
function describe<E extends Error>(error: E, stack: string): E {
  Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true });
  return error;
}

/** What a worker threw, with a line that says so below its stack. */
export function fromWorker(thrown: unknown, worker: number): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { name } = thrown;
  return describe(
    thrown,
    `${sourceStack(thrown.stack ?? '')}\nCaught ${name} in DataLoader worker process ${worker}.`,
  );
}

/** A stack in terms of the files that the user wrote, where this thread knows how they were compiled. */
function sourceStack(stack: string): string {
  return stack.replace(
    /((?:file:\/\/)?\/[^\s():]+):(\d+):(\d+)/g,
    (place, url: string, line: string, column: string) => {
      const map = findSourceMap(url.startsWith('file:') ? fileURLToPath(url) : url) ?? findSourceMap(url);
      const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
      if (entry === undefined || !('originalLine' in entry)) return place;
      return `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    },
  );
}
