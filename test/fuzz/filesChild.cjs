/**
 * The process that files.ts runs: loads changed files START … END, each determined by seed and index
 * alone. Before each, its description goes to the log file, so that after a crash the log names the
 * culprit. Prints one JSON line of counts.
 */
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Random } = require('./surfaces.cjs');
const { mutate } = require('./mutate.cjs');

const [lib, folder, seed, start, end, log] = process.argv.slice(2);
const m = require(lib);
const torch = m.default ?? m;
const { inspectFile } = require(path.join(lib, 'cli', 'inspect', 'inspect.js'));
const fd = fs.openSync(log, 'w');
const width = 200;
/** Milliseconds that one file of a few kilobytes may take, and the bytes of tensors that it may make. */
const PATIENCE = 5000;
const changedFile = `${log}.changed`;

process.on('warning', () => {});
console.warn = () => {};
torch.setNumThreads(1);
const samples = fs.readdirSync(folder).map((name) => ({
  name,
  format: name.slice(name.lastIndexOf('.') + 1),
  data: fs.readFileSync(path.join(folder, name)),
}));
const counts = { files: 0, loaded: 0, refused: 0, tensors: 0, changed: {} };
const bad = [];

/** Errors that JavaScript itself makes mean that something was not checked. */
const INTERNAL =
  /call stack|Invalid (array|string|typed|DataView|count)|Cannot (read|set|convert|mix|destructure)|is not (a function|iterable|defined|an object)|undefined/;

function isProper(error) {
  const classes = [torch.TorchError, RangeError, TypeError];
  if (error?.name === 'SafetensorError') return error.message.length > 0;
  return (
    classes.some((type) => error instanceof type) && error.message.length > 8 && !INTERNAL.test(error.message)
  );
}

/** Every element of every tensor lies in its storage, and can be read. */
function check(value, seen, size, depth = 0) {
  if (typeof value !== 'object' || value === null || seen.has(value) || depth > 600) return;
  seen.add(value);
  if (value instanceof torch.Tensor) {
    counts.tensors++;
    if (value.layout !== 'strided' || value.isNested || value.isMeta) return;
    const [shape, stride] = [value.shape, value.stride()];
    if (shape.includes(0)) return;
    const last = shape.reduce((sum, n, i) => sum + (n - 1) * stride[i], value.storageOffset());
    const bytes = (last + 1) * value.elementSize();
    const has = value.untypedStorage?.().nbytes?.() ?? bytes;
    if (bytes > has || bytes > size + 64) throw new Error(`a tensor of ${bytes} bytes in a file of ${size}`);
    if (value.numel() < 5000 && !value.isQuantized) value.tolist();
    return;
  }
  if (value instanceof Uint8Array) return;
  const items =
    value instanceof Map
      ? [...value.keys(), ...value.values()]
      : value instanceof Set
        ? value
        : Object.values(value);
  for (const item of items) check(item, seen, size, depth + 1);
}

function read(format, data, r) {
  if (format === 'safetensors') return torch.safetensors.load(data);
  if (format === 'npy') return torch.numpy.load(data);
  if (format === 'npz') {
    const archive = torch.numpy.load(data);
    return archive.files.map((name) => archive.get(name));
  }
  const way = r.int(16);
  if (way > 3) return torch.load(data, { weightsOnly: r.int(4) !== 0 });
  fs.writeFileSync(changedFile, data);
  if (way === 0) return inspectFile(changedFile);
  return torch.load(
    changedFile,
    way === 1 ? { mapLocation: 'meta' } : { mmap: way === 2 && format === 'zip' },
  );
}

function one(index) {
  const r = new Random(Number(seed), index);
  const sample = r.pick(samples);
  const { how, data } = mutate(sample, r, samples);
  const where = `${index} ${sample.name} ${how} ${data.length} bytes`;
  fs.writeSync(fd, where.padEnd(width), 0);
  counts.files++;
  counts.changed[how] = (counts.changed[how] ?? 0) + 1;
  const began = Date.now();
  try {
    // Compressed arrays may be larger than their file, by deflate's factor.
    const most = sample.format === 'npz' ? data.length * 1032 : data.length;
    check(read(sample.format, data, r), new Set(), most);
    counts.loaded++;
  } catch (error) {
    counts.refused++;
    if (!isProper(error)) bad.push(`${where}: ${String(error?.stack ?? error).slice(0, 700)}`);
  }
  if (Date.now() - began > PATIENCE) bad.push(`${where}: took ${Date.now() - began} ms`);
}

(async () => {
  for (let i = Number(start); i < Number(end); i++) {
    one(i);
    if (i % 50 === 0) await new Promise(setImmediate);
  }
  fs.rmSync(changedFile, { force: true });
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ counts, bad, peak }));
})();
