/**
 * Downloads, by a thread that can't wait: through proxies, going on where an earlier process stopped,
 * whole or not at all.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { downloadSync } from '../../src/files/downloadSync';
import { ownFile } from '../../src/files/ownFile';
import { torch } from '../../src/torch';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-download-'));
const data = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 11) & 255));

/**
 * An origin, which breaks off once at /broken, and a proxy before it;
 * in a thread, for a download blocks this one.
 */
const servers = `
const { parentPort, workerData } = require('node:worker_threads');
const http = require('node:http');
const net = require('node:net');
const seen = [];
let broken = false;
const origin = http.createServer((request, response) => {
  seen.push(['origin', request.url, request.headers.range ?? null]);
  if (request.url === '/missing') return response.writeHead(404).end();
  const data = Buffer.from(workerData.files[request.url] ?? workerData.data);
  const etag = '"the-same"';
  const range = request.headers['if-range'] === etag ? /bytes=(\\d+)-/.exec(request.headers.range ?? '') : null;
  const begin = range ? Number(range[1]) : 0;
  if (begin >= data.length) return response.writeHead(416, { 'content-range': 'bytes */' + data.length }).end();
  response.writeHead(range ? 206 : 200, { 'content-length': data.length - begin, etag });
  if (request.url === '/broken' && !broken) {
    broken = true;
    response.write(data.subarray(0, 100_000));
    return setTimeout(() => response.destroy(), 200);
  }
  response.end(data.subarray(begin));
});
const proxy = http.createServer((request, response) => {
  seen.push(['proxy', request.url, null]);
  http.get('http://127.0.0.1:' + origin.address().port + new URL(request.url).pathname, { headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
});
proxy.on('connect', (request, socket) => {
  seen.push(['proxy', request.url, null]);
  const upstream = net.connect(origin.address().port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\\r\\n\\r\\n');
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
});
const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
parentPort.on('message', () => parentPort.postMessage(seen.splice(0)));
Promise.all([listen(origin), listen(proxy)]).then((ports) => parentPort.postMessage(ports));
`;

const idx = (dims: number[], bytes: number[]) =>
  gzipSync(Buffer.from([0, 0, 8, dims.length, ...dims.flatMap((n) => [0, 0, 0, n]), ...bytes]));
const images = idx([1, 2, 2], [1, 2, 3, 4]);
const labels = idx([1], [7]);

let worker: Worker;
let origin: string;
let proxy: string;

beforeAll(async () => {
  const files = {
    '/train-images-idx3-ubyte.gz': images,
    '/train-labels-idx1-ubyte.gz': labels,
  };
  worker = new Worker(servers, { eval: true, workerData: { data, files } });
  const ports = await new Promise<number[]>((resolve) => worker.once('message', resolve));
  [origin, proxy] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string];
});
afterAll(async () => {
  await worker.terminate();
  fs.rmSync(folder, { recursive: true });
});

const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];
const before = names.map((name) => [name, process.env[name]] as const);
function setEnvironment(values: Record<string, string>): void {
  for (const name of names) delete process.env[name];
  Object.assign(process.env, values);
}
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** What the servers saw since. */
async function seen(): Promise<[string, string, string | null][]> {
  const answer = new Promise<any>((resolve) => worker.once('message', resolve));
  worker.postMessage(null);
  return answer;
}

test('a connection that breaks off is taken up where it broke', async () => {
  setEnvironment({});
  await seen();
  const file = downloadSync(`${origin}/broken`, path.join(folder, 'broken'), false);
  expect(fs.readFileSync(file).equals(data)).toBe(true);
  const ranges = (await seen()).map(([, , range]) => range);
  expect(ranges).toHaveLength(2);
  expect(ranges[0]).toBe(null);
  expect(Number(/bytes=(\d+)-/.exec(ranges[1]!)![1])).toBeGreaterThan(0);
  fs.rmSync(file);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('what a process that has ended left is gone on with, a living one’s is left alone', async () => {
  setEnvironment({});
  const target = path.join(folder, 'left');
  const dead = ownFile(target, 'part', spawnSync(process.execPath, ['-e', '']).pid);
  const living = ownFile(target, 'part', process.ppid);
  for (const [file, size] of [
    [dead, 200_000],
    [living, 100_000],
  ] as const) {
    fs.writeFileSync(file, data.subarray(0, size));
    fs.writeFileSync(`${file}.json`, JSON.stringify({ url: `${origin}/left`, validator: '"the-same"' }));
  }
  await seen();
  const file = downloadSync(`${origin}/left`, target, false);
  expect(fs.readFileSync(file).equals(data)).toBe(true);
  expect(await seen()).toEqual([['origin', '/left', 'bytes=200000-']]);
  fs.rmSync(file);
  expect(fs.readdirSync(folder).sort()).toEqual(
    [living, `${living}.json`].map((name) => path.basename(name)).sort(),
  );
  // Nothing was missing any more: the server has no such range.
  const whole = ownFile(target, 'part', spawnSync(process.execPath, ['-e', '']).pid);
  fs.writeFileSync(whole, data);
  fs.writeFileSync(`${whole}.json`, JSON.stringify({ url: `${origin}/left`, validator: '"the-same"' }));
  const again = downloadSync(`${origin}/left`, target, false);
  expect(fs.readFileSync(again).equals(data)).toBe(true);
  for (const name of fs.readdirSync(folder)) fs.rmSync(path.join(folder, name));
});

test('a refusal leaves nothing behind', async () => {
  setEnvironment({});
  expect(() => downloadSync(`${origin}/missing`, path.join(folder, 'missing'), false)).toThrow(
    new torch.TorchError('HTTP Error 404: Not Found'),
  );
  expect(() => downloadSync('http://127.0.0.1:1/x', path.join(folder, 'x'), false)).toThrow(
    /^fetch failed: bad port/,
  );
  const closed = net.createServer();
  const port = await new Promise<number>((resolve) =>
    closed.listen(0, '127.0.0.1', () => resolve((closed.address() as net.AddressInfo).port)),
  );
  await new Promise((resolve) => closed.close(resolve));
  expect(() => downloadSync(`http://127.0.0.1:${port}/x`, path.join(folder, 'x'), false)).toThrow(
    /^fetch failed: .*ECONNREFUSED/,
  );
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('data sets go through the proxy of the environment', async () => {
  const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');
  class Tiny extends torch.vision.datasets.MNIST {
    // No such host: only the proxy knows it.
    static override mirrors = ['http://nowhere.invalid/'];
    static override resources = [
      ['train-images-idx3-ubyte.gz', md5(images)],
      ['train-labels-idx1-ubyte.gz', md5(labels)],
    ] as const;
  }
  setEnvironment({ HTTP_PROXY: proxy });
  await seen();
  const tiny = new Tiny(path.join(folder, 'data'), { download: true });
  expect([...tiny.getItem(0)[0].data, tiny.getItem(0)[1]]).toEqual([1, 2, 3, 4, 7]);
  const asked = (await seen()).filter(([who]) => who === 'proxy').map(([, url]) => url);
  expect(asked).toHaveLength(2);
  for (const url of asked) expect(url).toContain('nowhere.invalid');
});

test('NO_PROXY names hosts that are reached without it', async () => {
  setEnvironment({ HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' });
  const file = downloadSync(`${origin}/plain`, path.join(folder, 'plain'), false);
  expect(fs.readFileSync(file).equals(data)).toBe(true);
});
