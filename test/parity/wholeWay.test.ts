/** examples/wholeWay.ts without a browser: the loss comes live, and the network that the page runs learns. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LossMessage } from '../../examples/draw/messages';
import { repo } from '../helpers/python';
import { type Served, serveExample } from '../helpers/servedExample';
import { temporaryFolder } from './examples';

const folder = temporaryFolder();
let served: Served;

beforeAll(async () => {
  served = await serveExample('wholeWay', ['--steps', '120', '--threads', '1', '--out', folder('out')]);
});
afterAll(() => served?.stop());

it('tells the loss of each step, answers meanwhile, and exports', async () => {
  const early = await fetch(`${served.address}/model.onnx`);
  expect([early.status, await early.json()]).toEqual([503, { error: 'the network is not exported yet' }]);
  const response = await fetch(`${served.address}/events`);
  const points = new Map<number, number>();
  let text = '';
  let isOver = false;
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    text += part;
    const messages = text.split('\n\n');
    text = messages.pop()!;
    for (const one of messages) {
      const message = JSON.parse(one.replace(/^data: /, '')) as LossMessage;
      if (message.kind === 'start') {
        expect(message.steps).toBe(120);
        for (const { step, loss } of message.points) points.set(step, loss);
      } else if (message.kind === 'progress') {
        points.set(message.point.step, message.point.loss);
        if (points.size === 3) expect((await fetch(served.address)).status).toBe(200);
      } else isOver = true;
    }
    if (isOver) break;
  }
  const losses = [...points].sort(([a], [b]) => a - b).map(([, loss]) => loss);
  expect([...points.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  const mean = (some: number[]) => some.reduce((sum, loss) => sum + loss, 0) / some.length;
  expect(mean(losses.slice(-10))).toBeLessThan(0.4 * mean(losses.slice(0, 10)));
  const model = await fetch(`${served.address}/model.onnx`);
  expect([model.status, model.headers.get('x-step')]).toEqual([200, '120']);
  const bytes = Buffer.from(await model.arrayBuffer());
  expect(bytes.equals(fs.readFileSync(folder('out', 'wholeWay.onnx')))).toBe(true);
});

it('serves the page and what it loads, and nothing else', async () => {
  for (const [place, type] of [
    ['/', 'text/html'],
    ['/whole.js', 'text/javascript'],
    ['/style.css', 'text/css'],
    ['/ort/ort-wasm-simd-threaded.wasm', 'application/wasm'],
  ]) {
    const response = await fetch(served.address + place);
    expect([place, response.status, response.headers.get('content-type')]).toEqual([
      place,
      200,
      expect.stringContaining(type!),
    ]);
  }
  expect((await fetch(`${served.address}/browser`)).status).toBe(404);
});

it('is shorter than 80 lines', () => {
  const source = fs.readFileSync(path.join(repo, 'examples/wholeWay.ts'), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThan(80);
});
