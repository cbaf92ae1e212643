/** Checksums of what is installed: what a file is to have, and whether it has it. */
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../files/digest';
import type { Output } from '../files/progress';
import { LibTorchError } from './errors';
import { fetchPage, wrongChecksum } from './fetch';

/**
 * Compares a file with its checksum; where there is none, tells what it is.
 * @throws {LibTorchError} `ERR_LIBTORCH_CHECKSUM`
 */
export function verify(file: string, expected: string | undefined, output: Output): void {
  const actual = digestOf(file, 'sha256');
  if (expected !== undefined && actual !== expected) throw wrongChecksum('file', file, expected, actual);
  output.line(
    expected === undefined
      ? `No checksum was given (--sha256, or a .sha256 file beside it). Its SHA-256 is ${actual}.`
      : `The checksum is right: ${actual}`,
  );
}

/**
 * The SHA-256 that a file is to have: named by the user, in the URL's fragment as pip has it, or in a
 * `.sha256` file beside it. Undefined when nobody says.
 */
export async function expectedSha256(url: string, named: string | undefined): Promise<string | undefined> {
  const { hash } = new URL(url);
  const text = named ?? /^#sha256=(.*)$/.exec(hash)?.[1] ?? (await besideIt(url.replace(/#.*$/, '')));
  if (text === undefined) return undefined;
  const digits = /^\s*([0-9a-f]{64})\b/i.exec(text)?.[1];
  if (digits) return digits.toLowerCase();
  throw new LibTorchError({
    code: 'ERR_LIBTORCH_CHECKSUM',
    summary: 'The checksum is not a SHA-256; nothing was installed.',
    wanted: '64 hexadecimal digits',
    attempts: [{ source: named === undefined ? '.sha256' : '--sha256', found: text.trim().slice(0, 80) }],
    fix: 'pass --sha256 with the right digits',
  });
}

async function besideIt(url: string): Promise<string | undefined> {
  const { protocol, search } = new URL(url);
  if (protocol === 'file:') {
    const file = `${fileURLToPath(url)}.sha256`;
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }
  // A signed URL has no neighbours.
  return search ? undefined : (await fetchPage(`${url}.sha256`))?.text;
}
