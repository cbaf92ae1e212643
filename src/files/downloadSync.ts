/**
 * Downloads for those who can't wait: a dataset's constructor is synchronous, as in Python,
 * and JavaScript's network isn't.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { TorchError } from '../common/errors';
import type { DownloadResult } from './downloadChild';

/** What the child process runs: the compiled form, also where this library runs from its sources. */
const child = path
  .join(__dirname, 'downloadChild.js')
  .replace(`${path.sep}src${path.sep}`, `${path.sep}lib${path.sep}`);

/**
 * Downloads a URL to a file beside `target`, as `download` does, in a child process,
 * for which this one waits.
 * @param progress whether it is shown on this process's standard error
 * @returns the path of the whole file, which is the caller's to rename or delete
 * @throws TorchError telling the reason
 */
export function downloadSync(url: string, target: string, progress = true): string {
  const args = ['--no-warnings', child, url, target, String(process.pid)];
  const { error, status, signal, stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', progress ? 'inherit' : 'ignore'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new TorchError(`the download ended with ${signal ?? status}`);
  const result = JSON.parse(stdout) as DownloadResult;
  if ('failure' in result) throw new TorchError(result.failure);
  return result.file;
}
