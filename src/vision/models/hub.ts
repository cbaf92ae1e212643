/**
 * Twin of torch/hub.py's download of weights, with the same cache:
 * what Python has downloaded isn't downloaded again.
 */
import fs from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { TorchError } from '../../common/errors';
import { moveAtomically } from '../../files/atomicFile';
import { digestOf } from '../../files/digest';
import { downloadSync } from '../../files/downloadSync';
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
  if (!fs.existsSync(file)) fetchWeights(url, file, progress);
  return load(file, { mapLocation: 'cpu' });
}

function fetchWeights(url: string, file: string, progress: boolean): void {
  const downloaded = downloadSync(url, file, progress);
  try {
    const expected = hashInName.exec(path.basename(file))?.[1] ?? '';
    const digest = digestOf(downloaded, 'sha256');
    if (!digest.startsWith(expected)) {
      throw new TorchError(`invalid hash value (expected "${expected}", got "${digest}")`);
    }
    moveAtomically(downloaded, file);
  } finally {
    fs.rmSync(downloaded, { force: true });
  }
}
