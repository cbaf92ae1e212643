/** examples/learningServer.ts: it answers while it learns, learns, and refuses what is no picture. */
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { MNIST } from '../../src/vision/datasets';
import { type Served, serveExample } from '../helpers/servedExample';
import { mnistData, temporaryFolder } from './examples';

const folder = temporaryFolder();
let served: Served;

beforeAll(async () => {
  const args = ['--epochs', '2', '--limit', '6000', '--threads', '1', '--data', mnistData];
  served = await serveExample('learningServer', [...args, '--out', folder('out')]);
});
afterAll(() => served?.stop());

const state = async () =>
  (await fetch(served.address)).json() as Promise<{ step: number; loss: number; isDone: boolean }>;
const ask = (body: string, method = 'POST') =>
  fetch(`${served.address}/predict`, { method, ...(method === 'POST' && { body }) });
const images = new MNIST(mnistData, {
  train: false,
  download: false,
  transform: new torch.vision.transforms.ToTensor(),
});
const pixelsOf = (i: number) => (images.getItem(i)[0] as Tensor).flatten().tolist() as number[];

it('answers while it learns, and learns', async () => {
  const steps = new Set<number>();
  while (!(await state()).isDone) {
    const response = await ask(JSON.stringify({ pixels: pixelsOf(steps.size % 100) }));
    const { probabilities, step } = (await response.json()) as { probabilities: number[]; step: number };
    expect([response.status, probabilities.length]).toEqual([200, 10]);
    expect(Math.abs(probabilities.reduce((sum, p) => sum + p, -1))).toBeLessThan(1e-5);
    steps.add(step);
  }
  expect(steps.size).toBeGreaterThan(10); // answers of different moments
  let right = 0;
  for (let i = 0; i < 100; i++) {
    const { probabilities } = (await (await ask(JSON.stringify({ pixels: pixelsOf(i) }))).json()) as {
      probabilities: number[];
    };
    if (probabilities.indexOf(Math.max(...probabilities)) === Number(images.getItem(i)[1])) right++;
  }
  expect(right).toBeGreaterThan(80);
  expect(served.printed()).toMatch(/epoch 1, loss [\d.]+\n(.|\n)*epoch 2, loss/);
  expect(Object.keys(torch.load(folder('out', 'learningServer.pth'))).length).toBe(6);
  expect(fs.readdirSync(folder('out'))).toEqual(['learningServer.pth']);
});

it.each<[string, string, number, RegExp]>([
  ['no JSON', '{', 400, /no JSON/],
  ['nothing', 'null', 400, /784 numbers/],
  ['another type', '{"pixels":"0"}', 400, /784 numbers/],
  ['too few', '{"pixels":[0]}', 400, /784 numbers/],
  ['no numbers', JSON.stringify({ pixels: Array(784).fill('x') }), 400, /784 numbers/],
  ['too much', `{"pixels":[${'0,'.repeat(100_000)}0]}`, 413, /65536 bytes at most/],
])('refuses %s', async (_, body, status, message) => {
  const response = await ask(body);
  expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([
    status,
    expect.stringMatching(message),
  ]);
});

it('refuses other ways and places, and outlives broken connections', async () => {
  expect((await ask('', 'GET')).status).toBe(405);
  expect((await fetch(`${served.address}/elsewhere`)).status).toBe(404);
  const { hostname, port } = new URL(served.address);
  const socket = net.connect(Number(port), hostname);
  await new Promise((resolve) =>
    socket.write('POST /predict HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{', resolve),
  );
  socket.destroy();
  const request = http.request(`${served.address}/predict`, { method: 'POST' });
  request.on('error', () => {});
  request.write('{');
  request.destroy();
  expect((await fetch(served.address)).status).toBe(200);
});
