/** Unpacking a LibTorch archive or a torch wheel. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { placeIn } from '../files/extract';
import type { Output } from '../files/progress';
import { fileSource } from '../files/source';
import { ZipReader, type ZipRecord } from '../files/zip/reader';
import { unpackTo } from '../files/zip/stream';
import { LibTorchError, reasonOf } from './errors';

const S_IFMT = 0o170000;
const S_IFLNK = 0o120000;
/** A link's target is a path. */
const MAX_LINK = 4096;

/**
 * Unpacks a zip file (a LibTorch archive or a wheel) into a folder, piece by piece. Each file's size and
 * CRC-32 are checked, and nothing is written outside the folder.
 * @param isLeftOut which files of it are not wanted, by their names
 * @param shown what it is called in messages
 * @throws {LibTorchError} `ERR_LIBTORCH_INSTALL` for a damaged or hostile file.
 */
export async function unpack(
  file: string,
  target: string,
  output: Output,
  isLeftOut: (name: string) => boolean = () => false,
  shown = path.basename(file),
): Promise<void> {
  const task = `Unpacking ${shown}`;
  const total = fs.statSync(file).size;
  const root = fs.realpathSync(target);
  let done = 0;
  const fd = fs.openSync(file, 'r');
  try {
    const zip = new ZipReader(fileSource(fd));
    for (const record of zip.records.values()) {
      if (!isLeftOut(record.name)) await unpackRecord(zip, record, root);
      done += record.packed;
      output.progress(task, Math.min(done, total - 1), total);
    }
    output.progress(task, total, total);
  } catch (error) {
    throw new LibTorchError({
      code: 'ERR_LIBTORCH_INSTALL',
      summary: 'The archive cannot be unpacked.',
      wanted: 'a LibTorch archive (.zip) or a torch wheel (.whl)',
      attempts: [{ source: 'archive', path: file, found: `${total} bytes` }],
      reason: reasonOf(error),
      fix: 'fetch the file again',
      cause: error,
    });
  } finally {
    fs.closeSync(fd);
  }
}

async function unpackRecord(zip: ZipReader, record: ZipRecord, root: string): Promise<void> {
  const { name, mode } = record;
  const destination = placeIn(root, name);
  if (name.endsWith('/')) {
    fs.mkdirSync(destination, { recursive: true });
    return;
  }
  fs.mkdirSync(path.dirname(destination), { recursive: true });
  const folder = fs.realpathSync(path.dirname(destination));
  if (!isInside(root, folder)) {
    throw new Error(`${name} leads through a link to a place outside the archive`);
  }
  if ((mode & S_IFMT) === S_IFLNK) {
    const link = zip.read(record, MAX_LINK).toString('utf8');
    if (path.isAbsolute(link) || !isInside(root, path.resolve(folder, link))) {
      throw new Error(`${name} is a link to a place outside the archive`);
    }
    fs.symlinkSync(link, path.join(folder, path.basename(destination)));
    return;
  }
  const permissions = mode & 0o111 ? 0o755 : 0o644;
  await unpackTo(zip, record, fs.createWriteStream(destination, { mode: permissions }));
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
