/**
 * Where a script is, for the traces of `withStack`: its source lines, and the calls of its modules.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foreignFrames, framesOf } from '../common/stack';
import { native } from '../native';
import { type Module, registerModuleForwardHook, registerModuleForwardPreHook } from '../nn';

/** How many frames are read: what calls a network's deepest layer lies within them. */
const DEPTH = 64;

/** A frame of V8's stack: the function, where it has a name, the file and the line. */
const FRAME = /^\s+at (?:async )?(?:(.*) \()?((?:file:\/\/)?[^()]+):(\d+):\d+\)?$/;

/** As Python names files: from where the script was started, unless they lie elsewhere. */
function fileName(file: string): string {
  const full = file.startsWith('file://') ? fileURLToPath(file) : file;
  const relative = path.relative(process.cwd(), full);
  return relative.startsWith('..') || path.isAbsolute(relative) ? full : relative;
}

function lineOf(frame: string): string | undefined {
  const match = FRAME.exec(frame);
  // Node's own frames, which call the script, are none of its lines.
  if (match === null || match[2]!.startsWith('node:')) return undefined;
  const name = match[1]?.replace(/^new |^Object\.(?=<anonymous>)| \[as .*\]$/g, '') ?? '<anonymous>';
  return `${fileName(match[2]!)}\t${match[3]}\t${name}`;
}

/** Answers the lines of the stack of whoever calls it, outermost first. */
export function lineReader(): () => string {
  // A loop's stacks are the same text again and again.
  const known = new Map<string, string>();
  return () => {
    const limit = Error.stackTraceLimit;
    let stack: string | undefined;
    try {
      Error.stackTraceLimit = DEPTH;
      stack = new Error().stack;
    } finally {
      Error.stackTraceLimit = limit;
    }
    const key = String(stack);
    let lines = known.get(key);
    if (lines === undefined) {
      const found = foreignFrames(framesOf(key)).map(lineOf);
      lines = found
        .filter((line) => line !== undefined)
        .reverse()
        .join('\n');
      known.set(key, lines);
    }
    return lines;
  };
}

/** Puts calls of modules into the trace until what is answered is called. */
export function watchModules(): () => void {
  const counts = new Map<string, number>();
  const numbers = new WeakMap<Module, number>();
  const begin = registerModuleForwardPreHook((module) => {
    const name = module.constructor.name;
    let number = numbers.get(module);
    if (number === undefined) {
      number = counts.get(name) ?? 0;
      counts.set(name, number + 1);
      numbers.set(module, number);
    }
    native.moduleCallBegin(name, number);
  });
  const end = registerModuleForwardHook(() => native.moduleCallEnd(), { alwaysCall: true });
  return () => {
    begin.remove();
    end.remove();
  };
}
