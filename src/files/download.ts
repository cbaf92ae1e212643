/**
 * Downloads: through the environment's proxies, going on where an earlier one broke off,
 * never leaving half a file under its name.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeBuffer } from '../common/node';
import { digestOf } from './digest';
import { leftBeside, ownFile } from './ownFile';
import { megabytes, type Output } from './progress';

const ATTEMPTS = 4;
/** Bytes after which an attempt was not in vain. */
const ENOUGH = 1e6;
/** Seconds without any data, after which a connection is taken for dead. */
const PATIENCE = 30;
/** How the name of an unfinished download ends. */
const PART = 'part';

/** A refusal that another attempt will not change. */
class PermanentError extends Error {}

/** What came is whole, and not the file that the checksum names. */
export class ChecksumError extends PermanentError {
  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`its SHA-256 is ${actual}, not ${expected}`);
  }
}

/** The text of an error and of what caused it. */
export function reasonWithCause(error: unknown): string {
  const textOf = (value: unknown) =>
    value instanceof Error ? value.message || String((value as NodeJS.ErrnoException).code) : String(value);
  const { cause } = error as { cause?: unknown };
  return cause === undefined ? textOf(error) : `${textOf(error)}: ${textOf(cause)}`;
}

async function request(
  url: string,
  init: { method?: string; headers?: Record<string, string> },
  signal: AbortSignal,
) {
  // Loaded here: few need it. Node's own fetch minds proxies from Node 24 on only, and when told to.
  const { fetch, EnvHttpProxyAgent } = await import('undici');
  const headers: Record<string, string> = { 'user-agent': 'torch-node', ...init.headers };
  const address = new URL(url);
  if (address.username || address.password) {
    // fetch refuses them in the address.
    const pair = [address.username, address.password].map(decodeURIComponent).join(':');
    headers['authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`;
    [address.username, address.password] = ['', ''];
  }
  const dispatcher = new EnvHttpProxyAgent();
  return fetch(address.href, { method: init.method ?? 'GET', headers, dispatcher, signal });
}

/** Something small that a server answered with. */
export interface Page {
  /** Where it came from in the end. */
  readonly url: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: NodeBuffer;
}

/**
 * What is behind a URL, or undefined when the server says that there is nothing.
 * @throws Error telling the reason
 */
export async function fetchPage(url: string, accept: string): Promise<Page | undefined> {
  const response = await request(url, { headers: { accept } }, AbortSignal.timeout(PATIENCE * 1000));
  if (response.status === 404 || response.status === 403) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok) throw new Error(`HTTP Error ${response.status}: ${response.statusText}`);
  const type = response.headers.get('content-type') ?? '';
  return { url: response.url, type, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** How many bytes a server says that a file has; undefined where it does not. */
export async function sizeOf(url: string): Promise<number | undefined> {
  try {
    const init = { method: 'HEAD', headers: { 'accept-encoding': 'identity' } };
    const response = await request(url, init, AbortSignal.timeout(PATIENCE * 1000));
    return response.ok ? lengthOf(response.headers) : undefined;
  } catch {
    return undefined; // the download itself will tell what is wrong
  }
}

function lengthOf(headers: { get(name: string): string | null }): number | undefined {
  const text = headers.get('content-length');
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** How a download is told apart and shown. */
export interface DownloadOptions {
  /** Where it is told how far it is. */
  output: Output;
  /** What it is called there. Default: the target's name */
  name?: string | undefined;
  /** The process whose file it shall be. Default: this one */
  pid?: number | undefined;
  /** The SHA-256 that it must have; with it a download goes on even where the server names no version. */
  sha256?: string | undefined;
  /** The bytes that it has, where that is known. */
  size?: number | undefined;
}

/**
 * Downloads a URL to a file beside `target`, through the proxy that HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY name. An interrupted download, an earlier process's too, goes on where it stopped, if the
 * server can and its file is still the same.
 * @returns the path of the whole file, which is the caller's to rename or delete
 * @throws Error telling the reason, after four attempts that brought nothing
 * @throws ChecksumError
 */
export async function download(url: string, target: string, options: DownloadOptions): Promise<string> {
  const { output, pid, name = path.basename(target), sha256, size } = options;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const part = ownFile(target, PART, pid);
  takeOver(target, part);
  for (let attempt = 1; ; attempt++) {
    const before = sizeAt(part);
    try {
      // What was whole before needs no server.
      const isWhole = sha256 !== undefined && before > 0 && before === size;
      const isResumed = isWhole || (await transfer({ url, part, name, output, sha256 }));
      check(part, sha256, isResumed);
      fs.rmSync(notesOf(part), { force: true });
      return part;
    } catch (error) {
      // A line that breaks off again and again still gets there.
      if (sizeAt(part) - before >= ENOUGH) attempt = 0;
      if (attempt === ATTEMPTS || isFutile(error)) {
        forget(part, sha256);
        throw error;
      }
      output.line(`The download broke off (${reasonWithCause(error)}); trying again.`);
      await sleep(500 * 2 ** attempt);
    }
  }
}

function check(part: string, sha256: string | undefined, isResumed: boolean): void {
  if (sha256 === undefined) return;
  const actual = digestOf(part, 'sha256');
  if (actual === sha256) return;
  for (const file of [part, notesOf(part)]) fs.rmSync(file, { force: true });
  if (isResumed) throw new Error('what came before was of another file');
  throw new ChecksumError(sha256, actual);
}

/**
 * Whether another attempt a few seconds later would end the same:
 * refusals, wrong addresses, nobody there to talk to.
 */
function isFutile(error: unknown): boolean {
  if (error instanceof PermanentError) return true;
  // What fetch throws; without a code it refused to ask at all.
  if (!(error instanceof TypeError)) return false;
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  return code === undefined || code === 'ECONNREFUSED' || code === 'ENOTFOUND';
}

// --- What an interrupted download left ---------------------------------------------------------------------

/** What is known of a part. */
interface PartNotes {
  url: string;
  /** The server's ETag or Last-Modified: a resumed download must be of the same file. */
  validator?: string;
}

const notesOf = (part: string) => `${part}.json`;

/** Takes the part over that a process which has ended left behind: renaming succeeds for one only. */
function takeOver(target: string, part: string): void {
  for (const left of leftBeside(target, PART)) {
    try {
      fs.renameSync(left, part);
    } catch {
      continue; // another process was faster
    }
    if (fs.existsSync(notesOf(left))) fs.renameSync(notesOf(left), notesOf(part));
    return;
  }
}

const sizeAt = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Keeps a part with which a later download can go on, and removes any other. */
function forget(part: string, sha256: string | undefined): void {
  if (sizeAt(part) > 0 && (sha256 !== undefined || readNotes(part)?.validator !== undefined)) return;
  for (const file of [part, notesOf(part)]) fs.rmSync(file, { force: true });
}

function readNotes(part: string): PartNotes | undefined {
  try {
    return JSON.parse(fs.readFileSync(notesOf(part), 'utf8')) as PartNotes;
  } catch {
    return undefined;
  }
}

// --- One attempt -------------------------------------------------------------------------------------------

/** A weak ETag does not promise the same bytes, so it cannot carry a resumed download. */
function validatorOf(headers: { get(name: string): string | null }): string | undefined {
  const etag = headers.get('etag');
  return etag && !etag.startsWith('W/') ? etag : (headers.get('last-modified') ?? undefined);
}

/** One attempt's task. */
interface Transfer {
  url: string;
  part: string;
  name: string;
  output: Output;
  sha256: string | undefined;
}

/** @returns whether what was there before is part of the file */
async function transfer({ url, part, name, output, sha256 }: Transfer): Promise<boolean> {
  const notes = readNotes(part);
  const validator = notes?.url === url ? notes.validator : undefined;
  const have = validator === undefined && sha256 === undefined ? 0 : sizeAt(part);
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (have > 0) headers['range'] = `bytes=${have}-`;
  if (have > 0 && validator !== undefined) headers['if-range'] = validator;
  const abort = new AbortController();
  const silence = () => abort.abort(new Error(`no data for ${PATIENCE} s`));
  let timer = setTimeout(silence, PATIENCE * 1000);
  try {
    const response = await request(url, { headers }, abort.signal);
    if (response.status === 416) {
      await response.body?.cancel();
      // Nothing is missing, or the part is of another file by now.
      if (response.headers.get('content-range') === `bytes */${have}`) return true;
      fs.rmSync(part, { force: true });
      throw new Error('the server has another file than before');
    }
    if (!response.ok || response.body === null) {
      const text = `HTTP Error ${response.status}: ${response.statusText}`;
      throw response.status >= 500 || response.status === 429 ? new Error(text) : new PermanentError(text);
    }
    const isResumed = response.status === 206;
    const range = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '');
    if (isResumed && range && Number(range[1]) !== have) {
      await response.body.cancel();
      fs.rmSync(part, { force: true });
      throw new Error('the server sent another range than the one asked for');
    }
    let done = isResumed ? have : 0;
    const length = lengthOf(response.headers);
    const total = length === undefined ? undefined : done + length;
    const known: PartNotes = { url };
    const current = validatorOf(response.headers);
    if (current !== undefined) known.validator = current;
    fs.writeFileSync(notesOf(part), JSON.stringify(known));
    if (isResumed) output.line(`Going on with ${name} after ${megabytes(have)}.`);
    const { body } = response;
    async function* counted() {
      for await (const chunk of body) {
        clearTimeout(timer);
        timer = setTimeout(silence, PATIENCE * 1000);
        done += (chunk as Uint8Array).length;
        output.progress(`Downloading ${name}`, done, total);
        yield chunk as Uint8Array;
      }
    }
    await pipeline(counted, fs.createWriteStream(part, { flags: isResumed ? 'a' : 'w' }));
    if (total !== undefined && done !== total) throw new Error(`${done} of ${total} bytes came`);
    return isResumed && have > 0;
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}
