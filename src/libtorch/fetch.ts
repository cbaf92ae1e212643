/** The installer's downloads, with errors that tell what to do. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { NodeBuffer } from '../common/node';
import {
  ChecksumError,
  download,
  fetchPage as pageOf,
  reasonWithCause,
  sizeOf as sizeAt,
} from '../files/download';
import type { Output } from '../files/progress';
import { LibTorchError } from './errors';

export { sizeAt as sizeOf };

/**
 * Downloads a URL into a folder.
 * @param known what is known of it
 * @returns the path of the complete file, which is the caller's to delete
 * @throws {LibTorchError} `ERR_LIBTORCH_INSTALL` after four attempts, `ERR_LIBTORCH_CHECKSUM`.
 */
export async function fetchFile(
  url: string,
  dir: string,
  output: Output,
  known: { sha256?: string | undefined; size?: number | undefined } = {},
): Promise<string> {
  const name = path.basename(decodeURIComponent(new URL(url).pathname)) || 'download';
  const key = createHash('sha256')
    .update(known.sha256 ?? url)
    .digest('hex')
    .slice(0, 16);
  try {
    return await download(url, path.join(dir, `${key}-${name}`), { output, name, ...known });
  } catch (error) {
    if (error instanceof ChecksumError) throw wrongChecksum('URL', url, error.expected, error.actual);
    throw failed(url, error);
  }
}

/** The error for a file that is not the one that its checksum names. */
export function wrongChecksum(source: string, path: string, expected: string, actual: string): LibTorchError {
  return new LibTorchError({
    code: 'ERR_LIBTORCH_CHECKSUM',
    summary: 'The file is not the one that its checksum names; nothing was installed.',
    wanted: `SHA-256 ${expected}`,
    attempts: [{ source, path, found: `SHA-256 ${actual}` }],
    fix: 'fetch it again from a place you trust',
  });
}

/** The text behind a URL, or undefined when the server says that there is none. */
export async function fetchPage(
  url: string,
  accept = '*/*',
): Promise<{ url: string; type: string; text: string } | undefined> {
  try {
    const page = await pageOf(url, accept);
    return page && { url: page.url, type: page.type, text: page.bytes.toString('utf8') };
  } catch (error) {
    throw failed(url, error);
  }
}

/** The bytes of a small file. */
export async function fetchBytes(url: string): Promise<NodeBuffer> {
  try {
    const page = await pageOf(url, '*/*');
    if (page) return page.bytes;
  } catch (error) {
    throw failed(url, error);
  }
  throw failed(url, new Error('the server does not have it'));
}

function failed(url: string, cause: unknown): LibTorchError {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  const proxy = names.map((name) => process.env[name]).find((value) => value);
  return new LibTorchError({
    code: 'ERR_LIBTORCH_INSTALL',
    summary: 'The download failed.',
    attempts: [
      {
        source: 'URL',
        path: withoutPassword(url),
        found: proxy ? 'through the proxy of HTTPS_PROXY or HTTP_PROXY' : 'without a proxy',
      },
    ],
    reason: reasonWithCause(cause),
    fix: 'set HTTPS_PROXY if a proxy is needed, or download the file by other means and run: npx torch-node install --from FILE',
    cause,
  });
}

/** An address as it may be shown. */
export function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/)[^@/]*@/, '$1');
}
