/** Unpacks the archives that datasets are published as. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { TorchError } from '../common/errors';
import { writeAtomically } from './download';

const maxBytes = 2 ** 31 - 1;

/** Writes a file of an archive, which must lie inside the folder. */
function writeMember(folder: string, name: string, bytes: Uint8Array): void {
  const target = path.resolve(folder, name);
  if (!target.startsWith(path.resolve(folder) + path.sep)) {
    throw new TorchError(`the archive has a file outside of its folder: ${name}`);
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  writeAtomically(target, bytes);
}

const text = (bytes: Buffer) => bytes.toString('latin1').replace(/\0.*$/s, '');

/** Unpacks the files of a `.tar.gz`. */
export function extractTarGz(file: string, folder: string): void {
  const tar = gunzipSync(fs.readFileSync(file), { maxOutputLength: maxBytes });
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + 512);
    const size = Number.parseInt(text(header.subarray(124, 136)), 8);
    if (!Number.isSafeInteger(size)) throw new TorchError(`${file} is damaged`);
    const prefix = text(header.subarray(345, 500));
    const name = (prefix === '' ? '' : `${prefix}/`) + text(header.subarray(0, 100));
    const isFile = header[156] === 0 || header[156] === 0x30;
    const data = tar.subarray(at + 512, at + 512 + size);
    if (data.length !== size) throw new TorchError(`${file} is incomplete`);
    if (isFile) writeMember(folder, name, data);
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Unpacks the files of a `.zip`. */
export function extractZip(file: string, folder: string): void {
  const zip = fs.readFileSync(file);
  const end = zip.lastIndexOf('PK\x05\x06', zip.length, 'latin1');
  if (end < 0) throw new TorchError(`${file} is no ZIP archive, or incomplete`);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extraLength + commentLength;
    if (name.endsWith('/')) continue;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    if (method !== 0 && method !== 8)
      throw new TorchError(`${file}: ${name} is packed in an unknown way (${method})`);
    writeMember(folder, name, method === 0 ? data : inflateRawSync(data, { maxOutputLength: maxBytes }));
  }
}
