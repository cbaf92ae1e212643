/** Which frames of an error's stack are this package's own. */
import path from 'node:path';

/** Where its code lies: what runs, and what source maps say it is made of. */
const folders = ['lib', 'src'].map((name) => path.join(__dirname, '../..', name) + path.sep);

/** Whether a line of a stack is a call of this package's. */
export function isOwnFrame(line: string): boolean {
  return folders.some((folder) => line.includes(folder));
}

/** The lines of a stack that are calls. */
export function framesOf(stack: string | undefined): string[] {
  return (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}

/** The calls that are the script's: without this package's, and what these made of JavaScript's own. */
export function foreignFrames(frames: readonly string[]): string[] {
  const isInside = (line: string, i: number): boolean =>
    isOwnFrame(line) ||
    (/[( ]<anonymous>\)?$/.test(line) && i + 1 < frames.length && isInside(frames[i + 1]!, i + 1));
  return frames.filter((line, i) => !isInside(line, i));
}
