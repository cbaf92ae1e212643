/** Checksums of files. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';

/** A file's checksum in lower-case hexadecimal digits. */
export function digestOf(file: string, algorithm: 'md5' | 'sha256'): string {
  const hash = createHash(algorithm);
  const piece = Buffer.allocUnsafe(1 << 20);
  const fd = fs.openSync(file, 'r');
  try {
    for (let n = fs.readSync(fd, piece); n > 0; n = fs.readSync(fd, piece)) hash.update(piece.subarray(0, n));
  } finally {
    fs.closeSync(fd);
  }
  return hash.digest('hex');
}

/** Whether the file exists and, where an MD5 is given, has it. */
export function checkIntegrity(file: string, md5?: string): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && (md5 === undefined || digestOf(file, 'md5') === md5);
}
