/** examples/draw.ts without a browser: it tells its course, answers while it learns, and refuses clearly. */
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '../../src';
import { asDigit } from '../../examples/draw/digit';
import type { Learner } from '../../examples/draw/learner';
import { drawServer } from '../../examples/draw/server';
import { listen } from '../../examples/lib/http';
import { MNIST } from '../../src/vision/datasets';
import { type Served, serveExample } from '../helpers/servedExample';
import { mnistData, temporaryFolder } from './examples';

const folder = temporaryFolder();
const images = new MNIST(mnistData, { train: false, download: false });
const pixelsOf = (i: number) => images.data.get(i).float().div(255).flatten().tolist() as number[];
let served: Served;

beforeAll(async () => {
  const args = ['--epochs', '1', '--limit', '4000', '--threads', '1', '--data', mnistData];
  served = await serveExample('draw', [...args, '--out', folder('out')]);
});
afterAll(() => served?.stop());

const JSON_TYPE = { 'content-type': 'application/json' };
const ask = (body: string, headers: Record<string, string> = JSON_TYPE) =>
  fetch(`${served.address}/predict`, { method: 'POST', headers, body });
const errorOf = async (response: Response) => ((await response.json()) as { error: string }).error;

/** What is answered to bytes as they are. */
async function rawAnswer(bytes: string): Promise<string> {
  const { hostname, port } = new URL(served.address);
  const socket = net.connect(Number(port), hostname);
  socket.end(bytes);
  let answer = '';
  for await (const part of socket) answer += part;
  return answer;
}

it('tells its course to the end, and answers meanwhile', async () => {
  const response = await fetch(`${served.address}/events`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const kinds: string[] = [];
  const steps = new Set<number>();
  let text = '';
  let accuracy = 0;
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    text += part;
    const messages = text.split('\n\n');
    text = messages.pop()!;
    for (const message of messages.map((one) => JSON.parse(one.replace(/^data: /, '')))) {
      kinds.push(message.kind);
      if (message.kind === 'report') {
        accuracy = message.report.accuracy;
        const counted = message.report.confusion.flat().reduce((sum: number, n: number) => sum + n, 0);
        expect([counted, message.report.filters.length]).toEqual([message.report.images, 16]);
      }
      const response = await ask(JSON.stringify({ pixels: pixelsOf(0) }));
      const { probabilities, step } = (await response.json()) as { probabilities: number[]; step: number };
      expect(probabilities).toHaveLength(10);
      steps.add(step);
    }
    if (kinds.at(-1) === 'end') break;
  }
  expect(kinds[0]).toBe('start');
  expect(kinds.filter((kind) => kind === 'report').length).toBeGreaterThan(1);
  expect(steps.size).toBeGreaterThan(2);
  expect(accuracy).toBeGreaterThan(0.7);
  const model = await fetch(`${served.address}/model.onnx`);
  expect([model.status, Number(model.headers.get('x-step'))]).toEqual([200, 63]);
});

describe('refuses', () => {
  it.each<[string, string, number, RegExp]>([
    ['no JSON', '{', 400, /no JSON/],
    ['nothing', 'null', 400, /784 numbers/],
    ['another type', '{"pixels":"0"}', 400, /784 numbers/],
    ['too few', '{"pixels":[0]}', 400, /784 numbers/],
    ['no numbers', JSON.stringify({ pixels: Array(784).fill('x') }), 400, /784 numbers/],
    ['a number that no pixel has', JSON.stringify({ pixels: Array(784).fill(1.5) }), 400, /from 0 to 1/],
    ['numbers too large', `{"pixels":[${Array(784).fill('1e39')}]}`, 400, /from 0 to 1/],
    ['NaN', `{"pixels":[${Array(784).fill('NaN')}]}`, 400, /no JSON/],
    ['brackets without an end', '['.repeat(60_000), 400, /no JSON/],
    ['a huge body', `[${'0,'.repeat(10_000_000)}0]`, 413, /65536 bytes at most/],
  ])('%s', async (_, body, status, message) => {
    const response = await ask(body);
    expect([response.status, await errorOf(response)]).toEqual([status, expect.stringMatching(message)]);
  });

  it('another content type', async () => {
    const response = await ask(JSON.stringify({ pixels: pixelsOf(0) }), { 'content-type': 'text/plain' });
    expect([response.status, await errorOf(response)]).toEqual([
      415,
      expect.stringMatching(/application\/json/),
    ]);
  });

  it('other methods and paths', async () => {
    const wrong = await fetch(`${served.address}/predict`);
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await fetch(`${served.address}/`, { method: 'DELETE' })).status).toBe(405);
    for (const place of ['/elsewhere', '/ort/../server.ts', '/ort/%2e%2e/package.json', '/page/index.ts'])
      expect((await fetch(`${served.address}${place}`)).status).toBe(404);
  });

  it.each<[string, string, RegExp]>([
    ['a negative length', 'content-length: -5\r\n\r\n{}', /^HTTP\/1\.1 400/],
    ['two lengths', 'content-length: 2\r\ncontent-length: 3\r\n\r\n{}', /^HTTP\/1\.1 400/],
    ['chunks that are none', 'transfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n', /^HTTP\/1\.1 400/],
    ['an encoding that is none', 'transfer-encoding: gzip\r\n\r\n{}', /^HTTP\/1\.1 400/],
    ['a chunk longer than any', 'transfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n', /^HTTP\/1\.1 400/],
    ['two hosts', 'host: y\r\ncontent-length: 2\r\n\r\n{}', /^HTTP\/1\.1 400.*one host/s],
    ['what is compressed', 'content-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}', /^HTTP\/1\.1 415/],
    ['who expects something else', 'expect: tea\r\ncontent-length: 2\r\n\r\n{}', /^HTTP\/1\.1 417/],
    [
      'a huge body before it comes',
      'expect: 100-continue\r\nconnection: close\r\ncontent-length: 99999999\r\n\r\n',
      /^HTTP\/1\.1 413/,
    ],
    ['a long header', `a: ${'b'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
    [
      'two at once, of which it answers the second',
      'content-length: 1\r\n\r\n{HEAD / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      /^HTTP\/1\.1 400.*HTTP\/1\.1 200/s,
    ],
  ])('%s', async (_, rest, said) => {
    const head = 'POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    expect(await rawAnswer(`${head}${rest}`)).toMatch(said);
  });

  it('what is no HTTP, and outlives broken connections', async () => {
    const { hostname, port } = new URL(served.address);
    const said = await new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'));
      socket.once('data', (bytes) => resolve(`${bytes}`));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400/);
    const head = 'POST /predict HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
    const socket = net.connect(Number(port), hostname);
    await new Promise((resolve) => socket.write(`${head}content-length: 99\r\n\r\n{`, resolve));
    socket.destroy();
    const request = http.request(`${served.address}/events`);
    request.on('error', () => {});
    await new Promise((resolve) => request.once('response', resolve).end());
    request.destroy();
    expect((await ask(JSON.stringify({ pixels: pixelsOf(0) }))).status).toBe(200);
  });
});

describe('takes', () => {
  const close = 'host: x\r\nconnection: close\r\n';
  const body = JSON.stringify({ pixels: Array(784).fill(0) });
  const post = (place: string, version: string, more = '') =>
    `POST ${place} HTTP/${version}\r\n${close}content-type: application/json\r\n${more}content-length: ${body.length}\r\n\r\n${body}`;
  it.each<[string, string, RegExp]>([
    [
      'whole addresses, as proxies get them',
      `GET http://x/style.css?a HTTP/1.1\r\n${close}\r\n`,
      /^HTTP\/1\.1 200/,
    ],
    [
      'whole addresses of requests with a body',
      post('http://x/predict', '1.1'),
      /^HTTP\/1\.1 200.*probabilities/s,
    ],
    ['HTTP/1.0', post('/predict', '1.0'), /^HTTP\/1\.1 200.*probabilities/s],
    [
      'who asks before',
      post('/predict', '1.1', 'expect: 100-continue\r\n'),
      /^HTTP\/1\.1 100.*HTTP\/1\.1 200/s,
    ],
    [
      'no address that is none',
      `GET http://[/ HTTP/1.1\r\n${close}\r\n`,
      /^HTTP\/1\.1 400.*address is none/s,
    ],
    ['no tunnels', `CONNECT x:80 HTTP/1.1\r\n${close}\r\n`, /^HTTP\/1\.1 405/],
  ])('%s', async (_, bytes, said) => {
    expect(await rawAnswer(bytes)).toMatch(said);
  });

  it('and goes on answering while others send their heads byte by byte, or read nothing', async () => {
    const { hostname, port } = new URL(served.address);
    const slow = Array.from({ length: 200 }, (_, i) => {
      const socket = net.connect(Number(port), hostname).on('error', () => {});
      socket.pause();
      socket.write(
        i % 2 === 0 ? 'GET / HTTP/1.1\r\nhost: x\r\n' : 'GET /model.onnx HTTP/1.1\r\nhost: x\r\n\r\n',
      );
      return socket;
    });
    const drip = setInterval(() => {
      for (const [i, socket] of slow.entries()) if (i % 2 === 0 && socket.writable) socket.write('a: b\r\n');
    }, 500);
    const isOpen = (socket: net.Socket) => !socket.destroyed;
    const closed = new Promise((resolve) => slow[0]!.resume().once('close', resolve));
    expect((await ask(body)).status).toBe(200);
    await closed; // within 15 seconds
    expect((await ask(body)).status).toBe(200);
    clearInterval(drip);
    for (const socket of slow.filter(isOpen)) socket.destroy();
  });
});

it('says that nothing is exported yet, and goes without what is not installed', async () => {
  const server = drawServer({ onnx: null } as Learner, new Map());
  const address = await listen(server, 0);
  const early = await fetch(`${address}/model.onnx`);
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await errorOf(early)).toMatch(/not exported yet/);
  expect((await fetch(`${address}/ort/ort.wasm.min.mjs`)).status).toBe(404);
  server.close();
});

describe('a drawing becomes a digit as MNIST has them', () => {
  it('MNIST’s own, ten times as large and elsewhere, come back', () => {
    let same = 0;
    for (let i = 0; i < 50; i++) {
      const pixels = pixelsOf(i);
      const width = 400;
      const ink = new Float32Array(width * 380);
      for (let y = 0; y < 280; y++)
        for (let x = 0; x < 280; x++)
          ink[(y + 90) * width + x + 110] = pixels[Math.floor(y / 10) * 28 + Math.floor(x / 10)]!;
      const digit = asDigit({ width, height: 380, ink })!;
      if (digit.every((value, k) => Math.abs(value - pixels[k]!) < 1e-5)) same++;
    }
    expect(same).toBe(50);
  });

  it('nothing is nothing, a dot is a dot', () => {
    expect(asDigit({ width: 5, height: 5, ink: new Float32Array(25) })).toBe(null);
    const dot = asDigit({ width: 3, height: 1, ink: [0, 1, 0] })!;
    expect(dot.filter((value) => Math.abs(value - 1) < 1e-6)).toHaveLength(400);
    expect([dot[5 * 28 + 5], dot[4 * 28 + 5]]).toEqual([1, 0]);
  });
});
