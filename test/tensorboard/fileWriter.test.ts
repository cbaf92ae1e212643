/** Event files: what a killed process leaves, several writers, errors. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { torch } from '../../src';
import { crc32c } from '../../src/files/crc32c';
import { runTensorboard } from '../helpers/tensorboard';

const { FileWriter, RecordWriter, SummaryWriter } = torch.utils.tensorboard;
const lib = path.resolve(__dirname, '../../lib/index.cjs');

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-events-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));
const folder = (name: string) => path.join(root, name);

const read = (dir: string): any => runTensorboard("result = run(input['dir'])", { dir });
/** The scalars of a folder's event files. */
const scalars = (files: any[][]) =>
  files.map((file) => file.flatMap((event) => event.summary?.map((v: any) => v.simpleValue) ?? []));

it('has the checksum that the records have', () => {
  // The check value of CRC-32C, and test vectors of RFC 3720.
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(255))).toBe(0x62a8ab43);
  expect(crc32c(new Uint8Array())).toBe(0);
});

it("frames records as Python's RecordWriter does", () => {
  const parts: Uint8Array[] = [];
  const did: string[] = [];
  const records = new RecordWriter({
    write: (bytes) => parts.push(bytes),
    flush: () => did.push('flush'),
    close: () => did.push('close'),
  });
  const data = [new Uint8Array(), new Uint8Array([1, 2, 3]), Buffer.alloc(5000, 'x')];
  for (const bytes of data) records.write(bytes);
  records.flush();
  expect(records.closed).toBe(false);
  records.close();
  records.close();
  expect([records.closed, did]).toEqual([true, ['flush', 'close']]);
  const theirs = runTensorboard(
    `out = io.BytesIO()
w = RecordWriter(out)
for data in input['data']: w.write(data)
result = out.getvalue()`,
    { data },
  );
  expect(Buffer.concat(parts).equals(theirs)).toBe(true);
  expect(() => new RecordWriter({} as never)).toThrow('an object with a method write');
  expect(() => records.write('text' as never)).toThrow(TypeError);
});

describe('a folder', () => {
  it("has Python's name by default", () => {
    const code = `
      const { torch } = require(${JSON.stringify(lib)});
      const { SummaryWriter } = torch.utils.tensorboard;
      const w = new SummaryWriter({ comment: '_x' });
      w.close();
      console.log(w.getLogdir());`;
    const cwd = folder('cwd');
    fs.mkdirSync(cwd);
    const before = Math.floor(Date.now() / 1000);
    const name = execFileSync(process.execPath, ['-e', code], { cwd, encoding: 'utf8' }).trim();
    const names = runTensorboard(
      `from datetime import datetime
import socket
result = ['runs/' + datetime.fromtimestamp(input['from'] + i).strftime('%b%d_%H-%M-%S') + '_' + socket.gethostname() + '_x' for i in range(30)]`,
      { from: before },
    );
    expect(names).toContain(name);
    const [file = ''] = fs.readdirSync(path.join(cwd, name));
    expect(file).toMatch(/^events\.out\.tfevents\.\d{10}\..+\.\d+\.0$/);
  });

  it('is made where it is missing, also of an address', () => {
    const dir = folder('deep/er');
    using w = new SummaryWriter({ logDir: pathToFileURL(dir), filenameSuffix: '.mine' });
    expect(w.getLogdir()).toBe(dir);
    expect(fs.readdirSync(dir)[0]).toMatch(/\.mine$/);
  });

  it('may have several writers, whose files differ', () => {
    const dir = folder('two');
    using a = new SummaryWriter(dir);
    using b = new SummaryWriter(dir);
    for (let i = 0; i < 3; i++) {
      a.addScalar('x', i, i);
      b.addScalar('x', 10 + i, i);
    }
    expect(scalars(read(dir)[''])).toEqual([
      [0, 1, 2],
      [10, 11, 12],
    ]);
  });

  it('takes files of worker threads', async () => {
    const dir = folder('threads');
    const code = `
      const { workerData } = require('node:worker_threads');
      const { torch } = require(${JSON.stringify(lib)});
      const w = new torch.utils.tensorboard.SummaryWriter(workerData.dir);
      for (let i = 0; i < 20; i++) w.addScalar('x', torch.tensor(100 * workerData.k + i), i);
      w.close();`;
    const threads = [0, 1, 2].map((k) => new Worker(code, { eval: true, workerData: { dir, k } }));
    const codes = await Promise.all(threads.map((t) => new Promise((resolve) => t.on('exit', resolve))));
    expect(codes).toEqual([0, 0, 0]);
    const all: number[][] = scalars(read(dir)['']);
    const expected = [0, 1, 2].map((k) => Array.from({ length: 20 }, (_, i) => 100 * k + i));
    expect(all.sort((a, b) => a[0]! - b[0]!)).toEqual(expected);
  });
});

it('loses at most the last record when its process is killed', async () => {
  const dir = folder('killed');
  const code = `
    const { torch } = require(${JSON.stringify(lib)});
    const w = new torch.utils.tensorboard.SummaryWriter(${JSON.stringify(dir)});
    const x = torch.randn([50]);
    for (let i = 0; ; i++) {
      w.addScalar('i', i, i);
      require('node:fs').writeSync(1, i + '\\n');
      w.addHistogram('h', x, i);
    }`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  child.stdout.on('data', (text) => {
    told += text;
    if (told.length > 700) child.kill('SIGKILL');
  });
  expect(await ended).toBe('SIGKILL');
  const last = Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
  const [events] = read(dir)[''];
  const steps = events.flatMap(
    (e: any) => e.summary?.filter((v: any) => v.tag === 'i').map((v: any) => v.simpleValue) ?? [],
  );
  expect(last).toBeGreaterThan(100);
  expect(steps.length).toBeGreaterThan(last);
  expect(steps).toEqual(steps.map((_: unknown, i: number) => i));
});

it('cuts off what a full disk left of a record', () => {
  const dir = folder('full');
  using w = new FileWriter(dir);
  w.addSummary({ value: [{ tag: 'a', simpleValue: 1 }] }, 1);
  const real = fs.writeSync;
  const broken = vi.spyOn(fs, 'writeSync').mockImplementation(((fd: number, bytes: Uint8Array) => {
    real(fd, bytes, 0, 5);
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }) as never);
  try {
    expect(() => w.addSummary({ value: [{ tag: 'a', simpleValue: 2 }] }, 2)).toThrow('ENOSPC');
  } finally {
    broken.mockRestore();
  }
  w.addSummary({ value: [{ tag: 'a', simpleValue: 3 }] }, 3);
  expect(scalars(read(dir)[''])).toEqual([[1, 3]]);
});

it('writes without a close or a flush, and into another file after one', () => {
  const dir = folder('again');
  const w = new SummaryWriter(dir, { maxQueue: 1000, flushSecs: 1000 });
  w.addScalar('x', 1, 1);
  w.addScalars('y', { z: 5 }, 1);
  expect(scalars(read(dir)[''])).toEqual([[1]]);
  w.flush();
  w.close();
  w.close();
  w.flush();
  expect(fs.readdirSync(dir).filter((name) => name.includes('tfevents'))).toHaveLength(1);
  w.addScalar('x', 2, 2);
  w.addScalars('y', { z: 6 }, 2);
  w.close();
  const all = read(dir);
  expect([scalars(all['']), scalars(all.y_z)]).toEqual([
    [[1], [2]],
    [[5], [6]],
  ]);
});

it('a FileWriter is closed, and reopened', () => {
  const dir = folder('file');
  const w = new FileWriter(dir, 10, 120, '.s');
  expect(w.getLogdir()).toBe(dir);
  w.addEvent({ summary: { value: [{ tag: 'a', simpleValue: 1 }] } }, 1, 123.5);
  w.reopen();
  w.close();
  expect(() => w.addSummary({ value: [] })).toThrow('Writer is closed');
  expect(() => w.flush()).toThrow('Writer is closed');
  w.reopen();
  w.addSummary({ value: [{ tag: 'a', simpleValue: 2 }] }, 2.7, 0);
  w.close();
  expect(scalars(read(dir)[''])).toEqual([[1], [2]]);
  const events: [number, number][] = runTensorboard(
    `result = [[e.wall_time, e.step] for f in sorted(glob.glob(input['dir'] + '/*')) for e in EventFileLoader(f).Load() if e.HasField('summary')]`,
    { dir },
  );
  expect(events).toEqual([
    [123.5, 1],
    [0, 2],
  ]);
});

it('times are seconds since 1970', () => {
  const dir = folder('time');
  const before = Date.now() / 1000;
  using w = new SummaryWriter(dir);
  w.addScalar('x', 1);
  w.addText('t', 'x', 1, 5.25);
  const times: number[] = runTensorboard(
    "result = [e.wall_time for e in EventFileLoader(glob.glob(input['dir'] + '/*')[0]).Load()]",
    { dir },
  );
  expect(times).toHaveLength(3);
  expect(times[0]).toBeGreaterThan(before - 1);
  expect(times[1]).toBeLessThan(Date.now() / 1000 + 1);
  expect(times[2]).toBe(5.25);
});

it.each<[string, (...args: any[]) => void, RegExp]>([
  ['a folder of another kind', () => new SummaryWriter(5 as never), /a path for logDir/],
  ['a folder elsewhere', () => new SummaryWriter('s3://bucket/x'), /s3:\/\/ can't be written to/],
  ['a file in the way', () => new SummaryWriter(path.join(lib, 'x')), /ENOTDIR|EEXIST/],
  ['a comment', () => new SummaryWriter({ comment: 5 as never }), /a string for comment/],
  ['a queue', () => new SummaryWriter(folder('e'), { maxQueue: 'x' as never }), /an integer for maxQueue/],
  ['an unknown option', () => new SummaryWriter(folder('e'), { log_dir: 'x' } as never), /log_dir/],
])('%s is refused', (_, call, message) => {
  expect(call).toThrow(message);
});
