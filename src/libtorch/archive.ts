import * as fs from 'node:fs';
import * as path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import type { Entry } from 'yauzl';
import { LibTorchError, reasonOf } from './errors';
import type { Output } from './progress';

const S_IFMT = 0o170000;
const S_IFLNK = 0o120000;

/** Node has it from 20.15 and 22.2 on. */
const crc32 = (zlib as { crc32?: (data: Uint8Array, value?: number) => number }).crc32;

/**
 * Unpacks a zip file (a LibTorch archive or a wheel) into a folder. Each file's size and CRC-32 are checked, and
 * nothing is written outside the folder.
 * @throws {LibTorchError} `ERR_LIBTORCH_INSTALL` for a damaged or hostile file.
 */
export async function unpack(file: string, target: string, output: Output): Promise<void> {
  const yauzl = await import('yauzl');
  const total = fs.statSync(file).size;
  const root = fs.realpathSync(target);
  let done = 0;
  try {
    const zip = await yauzl.openPromise(file, { lazyEntries: true, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      // yauzl itself refuses absolute names and `..`.
      const destination = path.join(target, entry.fileName);
      if (entry.fileName.endsWith('/')) {
        fs.mkdirSync(destination, { recursive: true });
        continue;
      }
      fs.mkdirSync(path.dirname(destination), { recursive: true });
      if (!isInside(root, fs.realpathSync(path.dirname(destination)))) {
        throw new Error(`${entry.fileName} leads through a link to a place outside the archive`);
      }
      const stream = await zip.openReadStreamPromise(entry);
      const mode = entry.externalFileAttributes >>> 16;
      if ((mode & S_IFMT) === S_IFLNK) {
        await writeLink(
          stream,
          path.join(fs.realpathSync(path.dirname(destination)), path.basename(destination)),
          root,
          entry.fileName,
        );
      } else {
        const permissions = mode & 0o111 ? 0o755 : 0o644;
        await pipeline(stream, checked(entry), fs.createWriteStream(destination, { mode: permissions }));
      }
      done += entry.compressedSize;
      output.progress(`Unpacking ${path.basename(file)}`, Math.min(done, total - 1), total);
    }
    output.progress(`Unpacking ${path.basename(file)}`, total, total);
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
  }
}

/** Passes the bytes on and fails at their end when the CRC-32 is not the entry's. */
function checked(entry: Entry): Transform {
  let value = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (crc32) value = crc32(chunk, value);
      done(null, chunk);
    },
    flush(done) {
      const wrong = crc32 !== undefined && value !== entry.crc32;
      done(wrong ? new Error(`${entry.fileName} has a wrong checksum (CRC-32)`) : null);
    },
  });
}

async function writeLink(
  stream: NodeJS.ReadableStream,
  file: string,
  root: string,
  name: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const link = Buffer.concat(chunks).toString('utf8');
  if (path.isAbsolute(link) || !isInside(root, path.resolve(path.dirname(file), link))) {
    throw new Error(`${name} is a link to a place outside the archive`);
  }
  fs.symlinkSync(link, file);
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
