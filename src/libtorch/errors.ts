/** Why LibTorch or the addon could not be found, loaded or installed: the errors, and what they say. */
import { foreignFrames, framesOf } from '../common/stack';

/** The kinds of them. */
export type LibTorchErrorCode =
  | 'ERR_LIBTORCH_NOT_FOUND'
  | 'ERR_LIBTORCH_VERSION'
  | 'ERR_LIBTORCH_DAMAGED'
  | 'ERR_LIBTORCH_LOAD'
  | 'ERR_LIBTORCH_INSTALL'
  | 'ERR_LIBTORCH_CHECKSUM'
  | 'ERR_ADDON_NOT_FOUND'
  | 'ERR_ADDON_LOAD'
  | 'ERR_UNSUPPORTED_PLATFORM';

/** One place that was looked at, and what was there. */
export interface Attempt {
  /** The kind of place: `TORCH_NODE_LIBTORCH`, `package cache`, `python3`, `addon` … */
  readonly source: string;
  /** The path, where there is one. */
  readonly path?: string;
  /** What was found there, or why it was of no use. */
  readonly found: string;
}

/** The parts that a {@link LibTorchError} puts together into its message. */
export interface LibTorchErrorParts {
  code: LibTorchErrorCode;
  /** One sentence: what went wrong. */
  summary: string;
  /** What was looked for, e.g. `libtorch_cpu.so of LibTorch 2.13.0 for linux-x64`. */
  wanted?: string | undefined;
  attempts?: readonly Attempt[] | undefined;
  /** The loader's or the operating system's own words. */
  reason?: string | undefined;
  /** The command that mends it. */
  fix?: string | undefined;
  cause?: unknown;
}

/**
 * LibTorch, or the addon that stands on it, could not be found, loaded or installed.
 * The message says what was looked for, where, what was found there, and which command mends it.
 */
export class LibTorchError extends Error {
  override readonly name = 'LibTorchError';
  readonly code: LibTorchErrorCode;
  readonly wanted: string | undefined;
  readonly attempts: readonly Attempt[];
  readonly reason: string | undefined;
  readonly fix: string | undefined;

  constructor(parts: LibTorchErrorParts) {
    super(message(parts), parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = parts.code;
    this.wanted = parts.wanted;
    this.attempts = parts.attempts ?? [];
    this.reason = parts.reason;
    this.fix = parts.fix;
    // The message says all of it: an error that nobody catches is printed with its enumerable properties.
    for (const name of ['name', 'wanted', 'attempts', 'reason', 'fix'] as const)
      Object.defineProperty(this, name, { enumerable: false });
    hideOwnCalls(this);
  }
}

/** Leaves out of the stack what is not the script's: this package's calls, and those of Node's loaders. */
function hideOwnCalls(error: Error): void {
  const frames = framesOf(error.stack);
  const kept = foreignFrames(frames).filter((line) => !/[( ]node:/.test(line));
  // An error without any call is printed in brackets.
  const shown = kept.length > 0 ? kept : frames.slice(0, 1);
  error.stack = [`${error.name}: ${error.message}`, ...shown].join('\n');
}

function message(parts: LibTorchErrorParts): string {
  const lines = [parts.summary];
  const attempts = parts.attempts ?? [];
  if (parts.wanted) lines.push(`  looked for: ${parts.wanted}`);
  for (const { source, path, found } of attempts)
    lines.push(`  - ${source}${path ? ` (${path})` : ''}: ${found}`);
  if (parts.reason) lines.push(`  reason: ${parts.reason}`);
  if (parts.fix) lines.push(`  to mend it: ${parts.fix}`);
  return lines.join('\n');
}

/** The text of anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
