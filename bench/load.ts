/**
 * npm run load -- [draw|learningServer|wholeWay] [--rate n] [--seconds n]
 *
 * Starts an example that serves, and asks it while its network learns. Requests begin by the clock, whatever
 * became of those before, and a time counts from when a request was due: a server that stands still is seen
 * by all who would have come meanwhile.
 */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveExample } from '../test/helpers/servedExample';

export interface Question {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}

export interface Load {
  /** Milliseconds of the answered requests, the shortest first. */
  times: number[];
  /** Answers of another status than 200, and broken connections. */
  failures: number;
}

/** Asks `rate` times a second for so many seconds, over connections that stay. */
export async function load(
  address: string,
  question: Question,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true });
  const result: Load = { times: [], failures: 0 };
  const ask = (due: number) =>
    new Promise<void>((resolve) => {
      const fail = () => resolve(void result.failures++);
      const headers = { 'content-type': 'application/json' };
      const request = http.request(address + question.path, { method: question.method, agent, headers });
      request.once('error', fail).once('response', (response) => {
        response.once('error', fail).resume();
        response.once('end', () => {
          if (response.statusCode !== 200) return fail();
          result.times.push(performance.now() - due);
          resolve();
        });
      });
      request.end(question.body);
    });
  const start = performance.now();
  const asked: Promise<void>[] = [];
  for (let i = 0; i < rate * seconds; i++) {
    const due = start + (1000 * i) / rate;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    asked.push(ask(due));
  }
  await Promise.all(asked);
  agent.destroy();
  result.times.sort((a, b) => a - b);
  return result;
}

/** The time that so many of a hundred stay within: of sorted times the nearest. */
export function percentile(times: readonly number[], share: number): number {
  return times[Math.max(0, Math.ceil((times.length * share) / 100) - 1)] ?? Number.NaN;
}

const digit = JSON.stringify({ pixels: Array.from({ length: 784 }, (_, i) => (i % 28 === 14 ? 1 : 0)) });
const questions: Record<string, Question> = {
  draw: { method: 'POST', path: '/predict', body: digit },
  learningServer: { method: 'POST', path: '/predict', body: digit },
  wholeWay: { method: 'GET', path: '/' },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rate: { type: 'string', default: '50' }, seconds: { type: 'string', default: '20' } },
  });
  const [name = 'draw'] = positionals;
  const question = questions[name];
  const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
  if (question === undefined || !(rate > 0) || !(seconds > 0)) {
    console.error(`npm run load -- [${Object.keys(questions).join('|')}] [--rate n] [--seconds n]`);
    process.exitCode = 1;
    return;
  }
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-load-'));
  const { address, stop } = await serveExample(name, ['--epochs', '100', '--out', out]);
  try {
    await load(address, question, { rate, seconds: 3 }); // what is compiled and read first is not measured
    const { times, failures } = await load(address, question, { rate, seconds });
    const shown = [50, 90, 99, 100].map((share) => `${share} %: ${percentile(times, share).toFixed(1)} ms`);
    console.log(`${name}, ${rate} requests a second for ${seconds} s while it learns`);
    console.log(`within ${shown.join(', ')}; ${failures} of ${times.length + failures} failed`);
    if (failures > 0) process.exitCode = 1;
  } finally {
    await stop();
    fs.rmSync(out, { recursive: true, force: true });
  }
}

if (require.main === module) main();
