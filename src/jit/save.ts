/** Writing TorchScript files. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TorchError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import type { FileUrl, NodeBuffer } from '../common/node';
import { moveAtomically } from '../files/atomicFile';
import { native } from '../native';
import type { NativeScript } from '../native/jit';

/** Further files in the archive, by their names. */
export type ExtraFiles =
  | Readonly<Record<string, string | Uint8Array>>
  | ReadonlyMap<string, string | Uint8Array>;

/** Names and contents; the addon takes bytes as characters of Latin-1. */
function extraParts(extraFiles: ExtraFiles): [names: string[], contents: string[]] {
  const entries = extraFiles instanceof Map ? [...extraFiles] : Object.entries(extraFiles);
  const contents = entries.map(([name, content]) => {
    if (typeof content === 'string') return Buffer.from(content, 'utf8').toString('latin1');
    if (!(content instanceof Uint8Array))
      throw invalidArgument('a string or bytes', `extraFiles['${name}']`, content);
    return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  });
  return [entries.map(([name]) => name), contents];
}

/** Saves a module; returns its bytes where there is no file. */
export function saveScript(
  module: NativeScript,
  file: string | FileUrl | undefined,
  extraFiles: ExtraFiles,
): NodeBuffer | void {
  const [names, contents] = extraParts(extraFiles);
  if (file === undefined) return Buffer.from(native.jitSave(module, null, names, contents));
  const name = file instanceof URL ? fileURLToPath(file) : file;
  if (typeof name !== 'string') throw invalidArgument('a path', 'f', file);
  const folder = path.dirname(name);
  if (!fs.existsSync(folder)) throw new TorchError(`Parent directory ${folder} does not exist.`);
  // The file's name is part of its content: it is written under that name in a folder beside, and moved.
  const beside = path.join(
    folder,
    `.${path.basename(name)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`,
  );
  fs.mkdirSync(beside);
  try {
    const made = path.join(beside, path.basename(name));
    native.jitSave(module, made, names, contents);
    moveAtomically(made, name);
  } finally {
    fs.rmSync(beside, { recursive: true, force: true });
  }
}
