/**
 * LibTorch's compiler goes down into nested code by recursion, and a file with code nested
 * deeply enough would end the process. So the code in a file is looked through before: what
 * `torch.jit` writes comes nowhere near these limits.
 */
import { TorchError } from '../common/errors';
import type { NodeBuffer } from '../common/node';
import type { Source } from '../files/source';
import { ZipReader, type ZipRecord } from '../files/zip/reader';

const MAX_BRACKETS = 300;
const MAX_INDENT = 600;
/** Operators, calls and indices in one expression. */
const MAX_CHAIN = 1500;
const MAX_ELIFS = 500;
const MAX_BYTES = 1 << 28;

const [NEWLINE, HASH, BACKSLASH, SPACE, COMMA] = ['\n', '#', '\\', ' ', ','].map((c) => c.charCodeAt(0));
const quotes = new Set(['"', "'"].map((c) => c.charCodeAt(0)));
const opening = new Set(['(', '[', '{'].map((c) => c.charCodeAt(0)));
const closing = new Set([')', ']', '}'].map((c) => c.charCodeAt(0)));
const operators = new Set([...'+-*/%@&|^~<>=!.'].map((c) => c.charCodeAt(0)));

const isWord = Array.from({ length: 256 }, (_, code) => /[\w.]/.test(String.fromCharCode(code)));

/** Throws for code that is nested too deeply. */
export function checkNesting(code: NodeBuffer, name: string): void {
  const fail = (): never => {
    throw new TorchError(`torch.jit.load: the code in ${name} is nested too deeply`);
  };
  const chains = [0];
  let lineStart = true;
  for (let i = 0; i < code.length; i++) {
    const char = code[i]!;
    if (lineStart) {
      let end = i;
      while (code[end] === SPACE) end++;
      if (end - i > MAX_INDENT) fail();
      lineStart = false;
    }
    if (char === NEWLINE) {
      lineStart = true;
      if (chains.length === 1) chains[0] = 0;
    } else if (char === HASH) {
      while (i + 1 < code.length && code[i + 1] !== NEWLINE) i++;
    } else if (quotes.has(char)) {
      for (i++; i < code.length && code[i] !== char && code[i] !== NEWLINE; i++)
        if (code[i] === BACKSLASH) i++;
    } else if (opening.has(char)) {
      if (++chains[chains.length - 1]! > MAX_CHAIN || chains.push(0) > MAX_BRACKETS) fail();
    } else if (closing.has(char)) {
      if (chains.length > 1) chains.pop();
    } else if (char === COMMA) {
      chains[chains.length - 1] = 0;
    } else if (operators.has(char)) {
      if (++chains[chains.length - 1]! > MAX_CHAIN) fail();
    }
  }
  const text = code.toString('latin1');
  if ((text.match(/^ *elif\b/gm)?.length ?? 0) > MAX_ELIFS) fail();
  for (const line of text.match(/^.*\b(?:not|and|or|if|else|lambda)\b.*$/gm) ?? []) {
    if ((line.match(/\b(?:not|and|or|if|else|lambda)\b/g)?.length ?? 0) > MAX_CHAIN) fail();
  }
}

/** Throws for types in a pickle, such as `List[List[Tensor]]`, that are nested too deeply. */
function checkTypes(pickle: NodeBuffer, name: string): void {
  const bracket = '['.charCodeAt(0);
  let depth = 0;
  for (const char of pickle) {
    if (char === bracket) depth++;
    else if (!isWord[char]) depth = 0;
    if (depth > MAX_BRACKETS) throw new TorchError(`torch.jit.load: a type in ${name} is nested too deeply`);
  }
}

function contents(zip: ZipReader, record: ZipRecord): NodeBuffer {
  if (record.packed > MAX_BYTES || record.size > MAX_BYTES) {
    throw new TorchError(`torch.jit.load: the code in ${record.name} has ${record.size} bytes`);
  }
  return zip.read(record);
}

/** Whether LibTorch would find a zip archive at all; where not, its own error says it best. */
function looksLikeZip(source: Source): boolean {
  const size = Math.min(source.size, 0xffff + 22);
  const tail = Buffer.alloc(size);
  source.read(tail, source.size - size);
  return tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
}

/**
 * Looks through the code of a TorchScript file.
 * @throws TorchError for code that is nested too deeply, and for a damaged archive
 */
export function checkCode(source: Source): void {
  if (!looksLikeZip(source)) return;
  const zip = new ZipReader(source, {
    broken: (what) => new TorchError(`torch.jit.load: the file is damaged or incomplete: ${what}`),
    optionalChecksums: true,
  });
  for (const record of zip.records.values()) {
    if (record.name.endsWith('.py')) checkNesting(contents(zip, record), record.name);
    if (/^[^/]+\/(data|constants)\.pkl$/.test(record.name)) checkTypes(contents(zip, record), record.name);
  }
}
