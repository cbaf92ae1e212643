import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LibTorchError, reasonOf } from './errors';
import type { Output } from './progress';

const ATTEMPTS = 4;

/** What is known of a file that is downloaded in parts. */
interface PartNotes {
  url: string;
  /** The server's ETag or Last-Modified: a resumed download must be of the same file. */
  validator?: string;
}

/**
 * Downloads a URL into a folder, through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. An interrupted
 * download goes on where it stopped, if the server can and its file is still the same.
 * @returns the path of the complete file, which is the caller's to delete.
 * @throws {LibTorchError} `ERR_LIBTORCH_INSTALL` after four attempts.
 */
export async function download(url: string, dir: string, output: Output): Promise<string> {
  fs.mkdirSync(dir, { recursive: true });
  const name = path.basename(decodeURIComponent(new URL(url).pathname)) || 'download';
  const key = createHash('sha256').update(url).digest('hex').slice(0, 16);
  const file = path.join(dir, `${key}-${name}`);
  for (let attempt = 1; ; attempt++) {
    try {
      await transfer(url, `${file}.part`, `${file}.json`, name, output);
      fs.rmSync(`${file}.json`, { force: true });
      fs.renameSync(`${file}.part`, file);
      return file;
    } catch (error) {
      if (attempt === ATTEMPTS || error instanceof PermanentError) throw failed(url, error);
      output.line(`The download broke off (${describe(error)}); trying again.`);
      await sleep(500 * 2 ** attempt);
    }
  }
}

/** The text behind a URL, or undefined when the server says that there is none. */
export async function fetchText(url: string): Promise<string | undefined> {
  try {
    const response = await request(url, {});
    if (response.status === 404 || response.status === 403) {
      await response.body?.cancel();
      return undefined;
    }
    if (!response.ok) throw new Error(`HTTP ${response.status} ${response.statusText}`);
    return await response.text();
  } catch (error) {
    throw failed(url, error);
  }
}

/** The SHA-256 of a file, in lower-case hexadecimal digits. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** A refusal that another attempt will not change. */
class PermanentError extends Error {}

async function request(url: string, headers: Record<string, string>) {
  // Loaded here: nobody but the installer needs it. Node's own fetch knows no proxies before Node 24.
  const { fetch, EnvHttpProxyAgent } = await import('undici');
  return fetch(url, { headers, dispatcher: new EnvHttpProxyAgent() });
}

async function transfer(
  url: string,
  part: string,
  notes: string,
  name: string,
  output: Output,
): Promise<void> {
  const validator = readNotes(notes, url)?.validator;
  const have = validator !== undefined && fs.existsSync(part) ? fs.statSync(part).size : 0;
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (have > 0) Object.assign(headers, { range: `bytes=${have}-`, 'if-range': validator });

  const response = await request(url, headers);
  if (response.status === 416) {
    // The part is longer than the file: another file by now.
    fs.rmSync(part, { force: true });
    throw new Error('the server has another file than before');
  }
  if (!response.ok || response.body === null) {
    const text = `HTTP ${response.status} ${response.statusText}`;
    throw response.status >= 500 || response.status === 429 ? new Error(text) : new PermanentError(text);
  }
  const resumed = response.status === 206;
  let done = resumed ? have : 0;
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? done + length : undefined;
  writeNotes(notes, { url, validator: validatorOf(response.headers) });
  if (resumed) output.line(`Going on with ${name} after ${(have / 1e6).toFixed(1)} MB.`);

  const body = response.body;
  async function* counted() {
    for await (const chunk of body) {
      done += (chunk as Uint8Array).length;
      output.progress(`Downloading ${name}`, done, total);
      yield chunk as Uint8Array;
    }
  }
  await pipeline(counted, fs.createWriteStream(part, { flags: resumed ? 'a' : 'w' }));
  if (total !== undefined && done !== total) throw new Error(`${done} of ${total} bytes came`);
}

/** A weak ETag does not promise the same bytes, so it cannot carry a resumed download. */
function validatorOf(headers: { get(name: string): string | null }): string | undefined {
  const etag = headers.get('etag');
  return etag && !etag.startsWith('W/') ? etag : (headers.get('last-modified') ?? undefined);
}

function readNotes(file: string, url: string): PartNotes | undefined {
  try {
    const notes = JSON.parse(fs.readFileSync(file, 'utf8')) as PartNotes;
    return notes.url === url ? notes : undefined;
  } catch {
    return undefined;
  }
}

function writeNotes(file: string, notes: PartNotes): void {
  fs.writeFileSync(file, JSON.stringify(notes));
}

function describe(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause;
  return cause === undefined ? reasonOf(error) : `${reasonOf(error)}: ${reasonOf(cause)}`;
}

function failed(url: string, cause: unknown): LibTorchError {
  const proxy =
    process.env['HTTPS_PROXY'] ??
    process.env['https_proxy'] ??
    process.env['HTTP_PROXY'] ??
    process.env['http_proxy'];
  return new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: 'The download failed.',
    attempts: [
      {
        source: 'URL',
        path: url,
        found: proxy ? 'through the proxy of HTTPS_PROXY or HTTP_PROXY' : 'without a proxy',
      },
    ],
    reason: describe(cause),
    fix: 'set HTTPS_PROXY if a proxy is needed, or download the file by other means and run: npx torch-node install --from FILE',
    cause,
  });
}
