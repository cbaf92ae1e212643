/**
 * node scripts/check.mjs
 *
 * All of `npm test` that runs no tests: types, lint, floors, comments, format, generated files. As many at
 * once as there are processors, since most need only one; all are run, and what failed says why.
 */
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tsc = 'node_modules/typescript/bin/tsc';
/** Arguments for Node, the longest first. */
const checks = [
  [tsc, '--noEmit'],
  ['node_modules/@biomejs/biome/bin/biome', 'ci'],
  ['scripts/generate/features.mjs', '--check'],
  ['scripts/generate/index.mjs', '--check'],
  ['scripts/check-format.mjs'],
  [tsc, '-p', 'examples/draw/page'],
  ['scripts/check-floors.mjs'],
  ['scripts/check-style.mjs'],
];

function check(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => text.push(data));
    child.on('error', (error) => text.push(Buffer.from(String(error))));
    child.on('close', (status) => {
      console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${args.join(' ')}`);
      if (status === 0) return resolve();
      process.stdout.write(Buffer.concat(text));
      process.exitCode = 1;
      resolve();
    });
  });
}

const waiting = [...checks];
async function worker() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next);
}
await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
