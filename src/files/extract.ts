/** Unpacks archives into folders, and nothing outside of them. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TorchError } from '../common/errors';
import { writeAtomically } from './atomicFile';
import { bufferSource, withFile } from './source';
import { readTar } from './tar';
import { ZipReader } from './zip/reader';

const MAX_BYTES = 2 ** 31 - 1;

/**
 * Where a file of an archive goes.
 * @throws TorchError for a name that leads out of the folder
 */
export function placeIn(folder: string, name: string): string {
  const root = path.resolve(folder);
  const target = path.resolve(root, name);
  // What is no separator here may be one where the name was thought up.
  const isPlain = !/[\\\0]|^[a-zA-Z]:/.test(name);
  if (!isPlain || !target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) {
    throw new TorchError(`the archive has a file outside of its folder: ${name}`);
  }
  return target;
}

function writeMember(folder: string, name: string, bytes: Uint8Array): void {
  const target = placeIn(folder, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  writeAtomically(target, (sink) => sink.write(bytes));
}

/**
 * Unpacks the regular files of a `.tar.gz`.
 * @throws TorchError for a damaged archive, or one with a file outside of its folder
 */
export function extractTarGz(file: string, folder: string): void {
  const tar = gunzipSync(fs.readFileSync(file), { maxOutputLength: MAX_BYTES });
  const broken = (what: string) => new TorchError(`${file} is damaged: ${what}`);
  for (const { name, offset, size } of readTar(bufferSource(tar), { broken }).values())
    writeMember(folder, name, tar.subarray(offset, offset + size));
}

/**
 * Unpacks the files of a `.zip`.
 * @throws TorchError for a damaged archive, or one with a file outside of its folder
 */
export function extractZip(file: string, folder: string): void {
  const broken = (what: string) => new TorchError(`${file} is damaged or incomplete: ${what}`);
  withFile(file, (source) => {
    const zip = new ZipReader(source, { broken });
    for (const record of zip.records.values()) {
      if (!record.name.endsWith('/')) writeMember(folder, record.name, zip.read(record, MAX_BYTES));
    }
  });
}
