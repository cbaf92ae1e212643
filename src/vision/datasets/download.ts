/** Downloads of data sets: torchvision's `download_url` with its mirrors. */
import fs from 'node:fs';
import path from 'node:path';
import { TorchError } from '../../common/errors';
import { moveAtomically } from '../../files/atomicFile';
import { checkIntegrity, digestOf } from '../../files/digest';
import { downloadSync } from '../../files/downloadSync';

/**
 * Downloads `name` from the first mirror that has it whole.
 *
 * @param mirrors what the file's address begins with, in the order of trial
 * @param name the file's name at the mirror and in `folder`
 * @param folder where to put it
 * @param md5 the checksum the file must have
 * @throws TorchError telling each mirror's failure
 */
export function download(mirrors: readonly string[], name: string, folder: string, md5: string): void {
  const target = path.join(folder, name);
  if (checkIntegrity(target, md5)) return;
  const failures: string[] = [];
  for (const mirror of mirrors) {
    let file: string | undefined;
    try {
      file = downloadSync(mirror + name, target);
      const found = digestOf(file, 'md5');
      if (found === md5) {
        moveAtomically(file, target);
        return;
      }
      failures.push(`Tried ${mirror}, got:\nFile not found or corrupted. (MD5 ${found}, expected ${md5})`);
    } catch (error) {
      failures.push(`Tried ${mirror}, got:\n${(error as Error).message}`);
    } finally {
      if (file !== undefined) fs.rmSync(file, { force: true });
    }
  }
  throw new TorchError(`Error downloading ${name}:\n${failures.join('\n')}`);
}
