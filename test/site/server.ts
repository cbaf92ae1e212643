/** The built site over HTTP. */
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { repo } from '../helpers/python';

/** Where `npm run docs` has put it. */
export const site = path.join(repo, 'site');

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Serves the site; `missed` are the addresses that nothing lies at. */
export async function serve(): Promise<{ url: string; missed: string[]; close: () => void }> {
  const missed: string[] = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = path.join(site, decodeURIComponent(pathname));
    if (!fs.existsSync(file)) {
      missed.push(pathname);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
    fs.createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, missed, close: () => void server.close() };
}
