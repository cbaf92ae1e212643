/** The installer's downloads, with errors that tell what to do. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { download, reasonWithCause, fetchText as textOf } from '../files/download';
import type { Output } from '../files/progress';
import { LibTorchError } from './errors';

/**
 * Downloads a URL into a folder.
 * @returns the path of the complete file, which is the caller's to delete
 * @throws {LibTorchError} `ERR_LIBTORCH_INSTALL` after four attempts.
 */
export async function fetchFile(url: string, dir: string, output: Output): Promise<string> {
  const name = path.basename(decodeURIComponent(new URL(url).pathname)) || 'download';
  const key = createHash('sha256').update(url).digest('hex').slice(0, 16);
  try {
    return await download(url, path.join(dir, `${key}-${name}`), { output, name });
  } catch (error) {
    throw failed(url, error);
  }
}

/** The text behind a URL, or undefined when the server says that there is none. */
export async function fetchText(url: string): Promise<string | undefined> {
  try {
    return await textOf(url);
  } catch (error) {
    throw failed(url, error);
  }
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
        path: url,
        found: proxy ? 'through the proxy of HTTPS_PROXY or HTTP_PROXY' : 'without a proxy',
      },
    ],
    reason: reasonWithCause(cause),
    fix: 'set HTTPS_PROXY if a proxy is needed, or download the file by other means and run: npx torch-node install --from FILE',
    cause,
  });
}
