/** Twin of torch/hub.py's download of weights, with the same cache: what Python has downloaded isn't downloaded again. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { TorchError } from '../../common/errors';
import { fetchFile } from '../../files/download';
import { load } from '../../serialization';

/** `$TORCH_HOME/hub/checkpoints`, by default `~/.cache/torch/hub/checkpoints`. */
function checkpointFolder(): string {
  const cache = process.env.XDG_CACHE_HOME || '~/.cache';
  const home = process.env.TORCH_HOME || path.join(cache, 'torch');
  return path.join(home.replace(/^~(?=$|[/\\])/, homedir()), 'hub', 'checkpoints');
}

/** The beginning of the file's SHA-256 that its name tells: `resnet18-f37072fd.pth`. */
const hashInName = /-([a-f0-9]*)\./;

/**
 * Loads a state dict from the cache, after downloading it there if need be.
 *
 * @param url the file's address
 * @param progress whether the download shows its progress
 * @throws TorchError when it can't be downloaded, or isn't what its name says
 */
export function loadStateDictFromUrl(url: string, progress: boolean): any {
  const folder = checkpointFolder();
  const name = path.basename(new URL(url).pathname);
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    const temporary = `${file}.${process.pid}.partial`;
    try {
      fetchFile(url, temporary, progress);
      const expected = hashInName.exec(name)?.[1] ?? '';
      const digest = createHash('sha256').update(fs.readFileSync(temporary)).digest('hex');
      if (!digest.startsWith(expected)) {
        throw new TorchError(`invalid hash value (expected "${expected}", got "${digest}")`);
      }
      fs.renameSync(temporary, file);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  }
  return load(file, { mapLocation: 'cpu' });
}
