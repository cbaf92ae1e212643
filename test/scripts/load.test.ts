/** bench/load.ts: it asks as often as it says, counts what fails, and sees a server that stands still. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { load, percentile } from '../../bench/load';

let bodies: string[] = [];
let address = '';
const server = http.createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  bodies.push(body);
  if (request.url === '/fails') response.statusCode = 500;
  if (request.url === '/breaks') response.destroy();
  else if (request.url === '/stands' && bodies.length === 5)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  response.end('{}');
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('asks so many times, with the body', async () => {
  bodies = [];
  const found = await load(address, { method: 'POST', path: '/', body: '[1]' }, { rate: 100, seconds: 0.4 });
  expect([found.times.length, found.failures]).toEqual([40, 0]);
  expect(bodies).toEqual(Array(40).fill('[1]'));
  expect(found.times).toEqual([...found.times].sort((a, b) => a - b));
});

it('counts refusals and broken connections', async () => {
  for (const path of ['/fails', '/breaks']) {
    const found = await load(address, { method: 'GET', path }, { rate: 100, seconds: 0.1 });
    expect([found.times.length, found.failures]).toEqual([0, 10]);
  }
});

it('counts from when a request was due, so that a pause is in all that fell into it', async () => {
  bodies = [];
  const found = await load(address, { method: 'GET', path: '/stands' }, { rate: 100, seconds: 0.4 });
  expect(found.times.filter((time) => time > 50).length).toBeGreaterThan(15);
});

it('knows the hundredths', () => {
  const times = Array.from({ length: 200 }, (_, i) => i + 1);
  expect([50, 99, 100].map((share) => percentile(times, share))).toEqual([100, 198, 200]);
  expect(percentile([7], 99)).toBe(7);
  expect(percentile([], 99)).toBeNaN();
});
