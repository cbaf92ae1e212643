/**
 * A server that answers as the Hugging Face hub does, as far as @huggingface/hub asks for files of models.
 */
import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** A model's files by their names; private ones are for this token. */
export interface HubModel {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly token?: string;
  /** Whole files that break off: with an error, or as if that were all. */
  breaks?: 'cut' | 'short' | undefined;
}

const digest = (data: Uint8Array) => createHash('sha1').update(data).digest('hex');

/** Starts it. @returns its address, what was asked of it, and what ends it */
export async function serveHub(models: Readonly<Record<string, HubModel>>) {
  const asked: string[] = [];
  const answer = (request: http.IncomingMessage, response: http.ServerResponse) => {
    const { pathname } = new URL(request.url!, 'http://hub');
    asked.push(`${request.method} ${pathname}`);
    const api = /^\/api\/models\/(\w+\/[\w-]+)\/(revision|paths-info)\/(.+)$/.exec(pathname);
    const file = /^\/(\w+\/[\w-]+)\/resolve\/([^/]+)\/(.+)$/.exec(pathname);
    const model = models[api?.[1] ?? file?.[1] ?? ''];
    const json = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (model === undefined) return json(404, { error: 'Repository not found' });
    if (model.token !== undefined && request.headers.authorization !== `Bearer ${model.token}`)
      return json(401, { error: 'Access is restricted' });
    const revision = api?.[3] ?? file![2]!;
    if (!['main', 'HEAD', COMMIT].includes(revision))
      return json(404, { error: `Invalid rev id: ${revision}` });
    if (api?.[2] === 'revision')
      return json(200, {
        ...{ _id: '1', id: api[1], private: false, downloads: 0, likes: 0, lastModified: '2026-01-01' },
        ...{ sha: COMMIT, siblings: Object.keys(model.files).map((rfilename) => ({ rfilename })) },
      });
    if (api !== null) {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const { paths } = JSON.parse(body) as { paths: string[] };
        const found = paths.filter((path) => path in model.files);
        const lastCommit = { id: COMMIT, title: '', date: '2026-01-01' };
        json(
          200,
          found.map((path) => {
            const data = model.files[path]!;
            return { type: 'file', path, size: data.length, oid: digest(data), lastCommit };
          }),
        );
      });
      return;
    }
    const data = model.files[file![3]!];
    if (data === undefined) return json(404, { error: 'Entry not found' });
    const range = /^bytes=(\d+)-(\d+)?/.exec(request.headers.range ?? '');
    const [from, to] = [Number(range?.[1] ?? 0), Number(range?.[2] ?? data.length - 1)];
    response.writeHead(range ? 206 : 200, {
      ...{ etag: `"${digest(data)}"`, 'accept-ranges': 'bytes' },
      ...(range && { 'content-range': `bytes ${from}-${to}/${data.length}` }),
    });
    if (range !== null || model.breaks === undefined) return void response.end(data.subarray(from, to + 1));
    response.write(data.subarray(0, data.length >> 1), () => {
      if (model.breaks === 'short') response.end();
      else response.destroy();
    });
  };
  const server = http.createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}
