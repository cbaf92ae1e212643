/**
 * Downloads for datasets. A dataset's constructor is synchronous, as in Python, and JavaScript's network isn't: so a child process
 * downloads, and the constructor waits for it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { TorchError } from '../common/errors';

/** A file's MD5 in hexadecimal digits. */
export function md5Of(file: string): string {
  const hash = createHash('md5');
  const chunk = Buffer.allocUnsafe(1 << 20);
  const fd = fs.openSync(file, 'r');
  try {
    for (let n = fs.readSync(fd, chunk); n > 0; n = fs.readSync(fd, chunk)) hash.update(chunk.subarray(0, n));
  } finally {
    fs.closeSync(fd);
  }
  return hash.digest('hex');
}

/** Whether the file exists and, where an MD5 is given, has it. */
export function checkIntegrity(file: string, md5?: string): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && (md5 === undefined || md5Of(file) === md5);
}

/** Writes a file that is either whole or not there. */
export function writeAtomically(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.part-${process.pid}`;
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, file);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

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
  fs.mkdirSync(folder, { recursive: true });
  const failures: string[] = [];
  for (const mirror of mirrors) {
    const temporary = `${target}.part-${process.pid}`;
    try {
      fetchFile(mirror + name, temporary);
      const found = md5Of(temporary);
      if (found === md5) {
        fs.renameSync(temporary, target);
        return;
      }
      failures.push(`Tried ${mirror}, got:\nFile not found or corrupted. (MD5 ${found}, expected ${md5})`);
    } catch (error) {
      failures.push(`Tried ${mirror}, got:\n${(error as Error).message}`);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  }
  throw new TorchError(`Error downloading ${name}:\n${failures.join('\n')}`);
}

/** Fetches a URL to a file in a child process, which shows its progress on this process's terminal unless told not to. */
export function fetchFile(url: string, file: string, progress = true): void {
  // The function travels as source, so that it needs no file beside this one; a compiler that keeps names wraps functions in __name.
  const source = `const __name = (f) => f; (${fetchInChild})(${JSON.stringify(url)}, ${JSON.stringify(file)});`;
  const child = spawnSync(process.execPath, ['--no-warnings', '-e', source], {
    // Node's fetch minds http_proxy only when told to (and from Node 22.21 and 24.5 on).
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    stdio: ['ignore', 'pipe', progress ? 'inherit' : 'ignore'],
    encoding: 'utf8',
  });
  if (child.error) throw child.error;
  if (child.status !== 0) {
    throw new TorchError(child.stdout.trim() || `the download ended with ${child.signal ?? child.status}`);
  }
}

/** Runs in the child process: uses nothing from this file. Its errors go to stdout, its progress to stderr. */
function fetchInChild(url: string, file: string): void {
  const write = require('node:fs') as typeof import('node:fs');
  const err = process.stderr;
  const patience = 30_000;
  const abort = new AbortController();
  const silence = () => abort.abort(new Error(`no data for ${patience / 1000} s`));
  let timer = setTimeout(silence, patience);
  const run = async () => {
    err.write(`Downloading ${url}\n`);
    const response = await fetch(url, { signal: abort.signal, headers: { 'User-Agent': 'torch-node' } });
    if (!response.ok || response.body === null) {
      throw new Error(`HTTP Error ${response.status}: ${response.statusText}`);
    }
    const total = Number(response.headers.get('content-length')) || 0;
    const fd = write.openSync(file, 'w');
    let done = 0;
    let shown = 0;
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(silence, patience);
      for (let at = 0; at < chunk.length; ) at += write.writeSync(fd, chunk, at);
      done += chunk.length;
      if (err.isTTY && Date.now() - shown > 100) {
        shown = Date.now();
        const share = total > 0 ? `${((100 * done) / total).toFixed(0).padStart(3)}% of ` : '';
        err.write(`\r${share}${((total || done) / 1e6).toFixed(1)} MB `);
      }
    }
    write.closeSync(fd);
    if (err.isTTY) err.write(`\r100% of ${(done / 1e6).toFixed(1)} MB \n`);
  };
  const fail = (error: Error & { cause?: NodeJS.ErrnoException }) => {
    const cause = error.cause ? ` (${error.cause.message || error.cause.code})` : '';
    process.stdout.write(`${error.message}${cause}\n`);
    process.exitCode = 1;
  };
  run()
    .catch(fail)
    .finally(() => clearTimeout(timer));
}
