/**
 * Where a script is, for the traces of `withStack`: its source lines, and the calls of its modules.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foreignFrames, framesOf, isOwnFrame } from '../common/stack';
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

/** The stack of whoever calls it, as V8 or a script's `Error.prepareStackTrace` writes it. */
const stackText = () => String(new Error().stack);

/** A number for each file of the stacks, and whether types of receivers count in it. */
class Files {
  private readonly known = new Map<string | undefined, readonly [number: number, isForeign: boolean]>();

  of(file: string | undefined): readonly [number: number, isForeign: boolean] {
    let found = this.known.get(file);
    if (found === undefined) {
      found = [this.known.size, file !== undefined && !file.startsWith('node:') && !isOwnFrame(file)];
      this.known.set(file, found);
    }
    return found;
  }
}

/** Answers the lines of the stack of whoever calls it, outermost first. */
export function lineReader(): () => string {
  // A loop's stacks are the same again and again: where their calls are tells which, and costs half as much
  // as their text. Names of methods have the receiver's class, which counts where it is the script's.
  const known = new Map<string, string>();
  const files = new Files();
  const keyOf = (_: Error, calls: readonly NodeJS.CallSite[]) => {
    let key = '';
    for (const call of calls) {
      const [number, isForeign] = files.of(call.getFileName() ?? undefined);
      key += `${number}:${call.getPosition()}${isForeign ? call.getTypeName() : ''} `;
    }
    return key;
  };
  return () => {
    const { stackTraceLimit, prepareStackTrace } = Error;
    try {
      Error.stackTraceLimit = DEPTH;
      Error.prepareStackTrace = keyOf;
      const key = stackText();
      let lines = known.get(key);
      if (lines === undefined) {
        Error.prepareStackTrace = prepareStackTrace;
        lines = foreignFrames(framesOf(stackText()))
          .map(lineOf)
          .filter((line) => line !== undefined)
          .reverse()
          .join('\n');
        known.set(key, lines);
      }
      return lines;
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
      Error.prepareStackTrace = prepareStackTrace;
    }
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
