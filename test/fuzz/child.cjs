/**
 * The process that fuzz.ts runs: calls SEED/START … SEED/END of the fuzz, each determined by seed
 * and index alone. Before each call its description goes to the log file's start, so that after a
 * crash the log names the culprit. Prints one JSON line of counts; a call that throws anything but
 * an Error with a message is listed there.
 */
'use strict';
const fs = require('node:fs');
const { Random, surfaces } = require('./surfaces.cjs');
const { makeArguments, describe } = require('./arguments.cjs');

const [lib, surface, seed, start, end, log, overloads] = process.argv.slice(2);
const m = require(lib);
const torch = m.default ?? m;
const fd = fs.openSync(log, 'w');
const width = 4000;

function note(text) {
  fs.writeSync(fd, text.slice(0, width).padEnd(width), 0);
}

process.on('warning', () => {});
torch.setNumThreads(1);
const targets = surfaces(torch, JSON.parse(fs.readFileSync(overloads, 'utf8')))[surface];
const counts = { calls: 0, returned: 0, threw: 0, backward: 0, targets: targets.length };
const bad = [];

function settle(value) {
  if (value !== null && typeof value === 'object' && typeof value.then === 'function')
    value.then(() => {}, checkError);
}

function checkError(e) {
  counts.threw++;
  if (!(e instanceof Error) || typeof e.message !== 'string' || e.message.length === 0) {
    bad.push(`${where}: threw ${Object.prototype.toString.call(e)} ${String(e?.message)}`);
  }
}

let where = '';
process.on('uncaughtException', (e) => bad.push(`${where}: uncaught ${e}`));
process.on('unhandledRejection', checkError);

/** What a user might do next with a result: print it, read it, differentiate it. */
function use(value, r) {
  if (!(value instanceof torch.Tensor)) return;
  value.shape;
  value.dtype;
  const small = value.layout === 'strided' && value.numel() < 10_000;
  if (small && r.int(8) === 0) String(value);
  if (small && r.int(8) === 0) value.tolist();
  if (small && value.requiresGrad && r.int(2) === 0) {
    counts.backward++;
    value.sum().backward();
  }
}

function one(index) {
  const r = new Random(Number(seed), index);
  const target = targets[r.int(targets.length)];
  const args = makeArguments(torch, r, target);
  where = `${index} ${target.name}(${args.map(describe).join(', ')})`;
  note(where);
  counts.calls++;
  try {
    torch.manualSeed(index);
    const value = target.call(args);
    settle(value);
    counts.returned++;
    use(value, r);
  } catch (e) {
    checkError(e);
  }
  target.after?.();
}

(async () => {
  for (let i = Number(start); i < Number(end); i++) {
    one(i);
    if (i % 50 === 0) await new Promise(setImmediate); // rejected promises and hooks report here
  }
  note('done');
  fs.writeSync(1, `${JSON.stringify({ counts, bad })}\n`);
  process.exit(0);
})().catch((e) => {
  console.error('the fuzz itself failed:', e);
  process.exit(70);
});
