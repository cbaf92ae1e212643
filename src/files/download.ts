/**
 * Downloads: through the environment's proxies, going on where an earlier one broke off,
 * never leaving half a file under its name.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftBeside, ownFile } from './ownFile';
import type { Output } from './progress';

const ATTEMPTS = 4;
/** Seconds without any data, after which a connection is taken for dead. */
const PATIENCE = 30;
/** How the name of an unfinished download ends. */
const PART = 'part';

/** A refusal that another attempt will not change. */
class PermanentError extends Error {}

/** The text of an error and of what caused it. */
export function reasonWithCause(error: unknown): string {
  const textOf = (value: unknown) =>
    value instanceof Error ? value.message || String((value as NodeJS.ErrnoException).code) : String(value);
  const { cause } = error as { cause?: unknown };
  return cause === undefined ? textOf(error) : `${textOf(error)}: ${textOf(cause)}`;
}

async function request(url: string, headers: Record<string, string>, signal?: AbortSignal) {
  // Loaded here: few need it. Node's own fetch minds proxies from Node 24 on only, and when told to.
  const { fetch, EnvHttpProxyAgent } = await import('undici');
  const all = { 'user-agent': 'torch-node', ...headers };
  return fetch(url, { headers: all, dispatcher: new EnvHttpProxyAgent(), signal: signal ?? null });
}

/**
 * The text behind a URL, or undefined when the server says that there is none.
 * @throws Error telling the reason
 */
export async function fetchText(url: string): Promise<string | undefined> {
  const response = await request(url, {});
  if (response.status === 404 || response.status === 403) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok) throw new Error(`HTTP Error ${response.status}: ${response.statusText}`);
  return await response.text();
}

/** How a download is told apart and shown. */
export interface DownloadOptions {
  /** Where it is told how far it is. */
  output: Output;
  /** What it is called there. Default: the target's name */
  name?: string | undefined;
  /** The process whose file it shall be. Default: this one */
  pid?: number | undefined;
}

/**
 * Downloads a URL to a file beside `target`, through the proxy that HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY name. An interrupted download, an earlier process's too, goes on where it stopped, if the
 * server can and its file is still the same.
 * @returns the path of the whole file, which is the caller's to rename or delete
 * @throws Error telling the reason, after four attempts
 */
export async function download(url: string, target: string, options: DownloadOptions): Promise<string> {
  const { output, pid, name = path.basename(target) } = options;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const part = ownFile(target, PART, pid);
  takeOver(target, part);
  for (let attempt = 1; ; attempt++) {
    try {
      await transfer(url, part, name, output);
      fs.rmSync(notesOf(part), { force: true });
      return part;
    } catch (error) {
      if (attempt === ATTEMPTS || isFutile(error)) {
        forget(part);
        throw error;
      }
      output.line(`The download broke off (${reasonWithCause(error)}); trying again.`);
      await sleep(500 * 2 ** attempt);
    }
  }
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
      fs.renameSync(notesOf(left), notesOf(part));
      return;
    } catch {
      // Another process was faster, or there are no notes, without which it begins anew.
    }
  }
}

/** Keeps a part with which a later download can go on, and removes any other. */
function forget(part: string): void {
  const size = fs.statSync(part, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 && readNotes(part)?.validator !== undefined) return;
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

async function transfer(url: string, part: string, name: string, output: Output): Promise<void> {
  const notes = readNotes(part);
  const validator = notes?.url === url ? notes.validator : undefined;
  const have = validator === undefined ? 0 : (fs.statSync(part, { throwIfNoEntry: false })?.size ?? 0);
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (have > 0 && validator !== undefined)
    Object.assign(headers, { range: `bytes=${have}-`, 'if-range': validator });
  const abort = new AbortController();
  const silence = () => abort.abort(new Error(`no data for ${PATIENCE} s`));
  let timer = setTimeout(silence, PATIENCE * 1000);
  try {
    const response = await request(url, headers, abort.signal);
    if (response.status === 416) {
      await response.body?.cancel();
      // Nothing is missing, or the part is of another file by now.
      if (response.headers.get('content-range') === `bytes */${have}`) return;
      fs.rmSync(part, { force: true });
      throw new Error('the server has another file than before');
    }
    if (!response.ok || response.body === null) {
      const text = `HTTP Error ${response.status}: ${response.statusText}`;
      throw response.status >= 500 || response.status === 429 ? new Error(text) : new PermanentError(text);
    }
    const resumed = response.status === 206;
    let done = resumed ? have : 0;
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const total = Number.isFinite(length) ? done + length : undefined;
    const known: PartNotes = { url };
    const current = validatorOf(response.headers);
    if (current !== undefined) known.validator = current;
    fs.writeFileSync(notesOf(part), JSON.stringify(known));
    if (resumed) output.line(`Going on with ${name} after ${(have / 1e6).toFixed(1)} MB.`);
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
    await pipeline(counted, fs.createWriteStream(part, { flags: resumed ? 'a' : 'w' }));
    if (total !== undefined && done !== total) throw new Error(`${done} of ${total} bytes came`);
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}
