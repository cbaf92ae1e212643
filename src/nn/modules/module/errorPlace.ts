/**
 * Errors within a module's call say which module it was, `in Sequential.1.0.0 (Linear)`, and their
 * stack shows the script's calls: V8 keeps ten frames, which a few nested modules would fill with ours.
 */
import { isLibraryError } from '../../../common/errors';
import { foreignFrames, framesOf, isOwnFrame } from '../../../common/stack';
import type { ModuleLike } from './members';
import { members } from './members';

/** How many calls are looked for in all. */
const DEPTH = 200;

interface Place {
  /** The outermost module so far, and the names that lead from it to the innermost. */
  module: ModuleLike;
  names: string[];
  readonly innermost: string;
  /** The message, and what the stack is made of. */
  readonly message: string;
  readonly head: string;
  readonly frames: readonly string[];
  readonly isOurs: boolean;
}

const places = new WeakMap<Error, Place>();

const classOf = (module: ModuleLike): string => module.constructor.name;

/** The names that lead from a module to one within it; undefined where it is not there. */
function namesBetween(root: ModuleLike, target: ModuleLike): string[] | undefined {
  const seen = new Set<ModuleLike>();
  const find = (module: ModuleLike): string[] | undefined => {
    if (module === target) return [];
    if (seen.has(module)) return undefined;
    seen.add(module);
    for (const [name, child] of members(module, 'module')) {
      const rest = child === null ? undefined : find(child as ModuleLike);
      if (rest !== undefined) return [name, ...rest];
    }
    return undefined;
  };
  return find(root);
}

/** Frames of one stack, and behind them those of another that begins within it or further out. */
function join(inner: readonly string[], outer: readonly string[]): string[] {
  for (let shared = Math.min(inner.length, outer.length); shared > 0; shared--) {
    if (inner.slice(-shared).every((line, i) => line === outer[i])) return [...inner, ...outer.slice(shared)];
  }
  return [...inner, ...outer];
}

/** The script's calls that led to an error: those in its stack, and those above a module's call. */
function callsOf(error: Error, above: Function): string[] {
  const before = Error.stackTraceLimit;
  const own = framesOf(error.stack);
  // All of the calls are there; the error may be older than this call.
  if (own.length < before) return foreignFrames(own);
  const holder: { stack?: string } = {};
  try {
    Error.stackTraceLimit = DEPTH;
    Error.captureStackTrace(holder, above);
    const outer = framesOf(holder.stack);
    return join(foreignFrames(own), foreignFrames(outer)).slice(0, Math.max(before, 10));
  } finally {
    Error.stackTraceLimit = before;
  }
}

function firstPlace(error: Error, module: ModuleLike, above: Function): Place {
  const { message } = error;
  const frames = framesOf(error.stack);
  const first = error.stack?.indexOf(frames[0] ?? '\0') ?? -1;
  return {
    module,
    names: [],
    innermost: classOf(module),
    message,
    head: first === -1 ? String(error) : error.stack!.slice(0, first).trimEnd(),
    frames: callsOf(error, above),
    isOurs: isLibraryError(error) || (frames[0] !== undefined && isOwnFrame(frames[0])),
  };
}

function write(error: Error, place: Place): void {
  const path = [classOf(place.module), ...place.names].join('.');
  const note = place.names.length === 0 ? '' : `\nin ${path} (${place.innermost})`;
  // What a script threw keeps its message.
  if (place.isOurs) error.message = place.message + note;
  if (place.frames.length > 0) error.stack = [place.head + note, ...place.frames].join('\n');
}

/**
 * Notes that an error leaves a module's call. The error stays the object that it is.
 * @param above the function of the call, whose callers are looked at
 */
export function noteModule(error: unknown, module: ModuleLike, above: Function): void {
  if (!(error instanceof Error)) return;
  try {
    let place = places.get(error);
    if (place === undefined) {
      place = firstPlace(error, module, above);
      places.set(error, place);
    } else {
      const names = namesBetween(module, place.module);
      // Thrown again, from elsewhere.
      if (names === undefined) return;
      place.names = [...names, ...place.names];
      place.module = module;
    }
    write(error, place);
  } catch {
    // A frozen error, or one whose fields throw: it goes on as it is.
  }
}
