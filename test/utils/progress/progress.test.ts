/** Progress bars: the lines are tqdm's (test/utils/fixtures/make.py), the terminal shows what it should. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import torch from '../../../src';
import { formatInterval, formatMeter, formatNumber } from '../../../src/utils/progress/format';

const { Tqdm, tqdm, trange } = torch.utils.progress;
const fixtures = JSON.parse(fs.readFileSync(path.join(__dirname, '../fixtures/progress.json'), 'utf8'));

const names: Record<string, string> = {
  ncols: 'columns',
  unit_scale: 'unitScale',
  unit_divisor: 'unitDivisor',
};

test('lines are tqdm’s', () => {
  for (const { settings, line } of fixtures.meters) {
    const given = Object.entries(settings).map(([key, value]) => [names[key] ?? key, value ?? undefined]);
    expect([settings, formatMeter(Object.fromEntries(given))]).toEqual([settings, line]);
  }
  for (const [x, text] of fixtures.numbers) expect([x, formatNumber(x)]).toEqual([x, text]);
  for (const [x, text] of fixtures.intervals) expect([x, formatInterval(x)]).toEqual([x, text]);
});

/** A movement upwards, an end of line, or a character. */
const tokens = new RegExp(`${'\u001b'}\\[(\\d+)A|.`, 'gsu');

/** A terminal of some lines, as far as bars use one. */
class Screen {
  readonly isTTY: boolean = true;
  readonly columns = 60;
  lines: string[][] = [[]];
  row = 0;
  column = 0;
  write(text: string): void {
    for (const [token] of text.matchAll(tokens)) {
      if (token === '\r') this.column = 0;
      else if (token === '\n') {
        this.row++;
        this.column = 0;
        this.lines[this.row] ??= [];
      } else if (token.length > 2) this.row -= Number.parseInt(token.slice(2), 10);
      else this.lines[this.row]![this.column++] = token;
    }
  }
  get text(): string[] {
    return this.lines.map((line) => line.join('').trimEnd());
  }
}

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

describe('bars', () => {
  test('count what is iterated; the last line stays', () => {
    const file = new Screen();
    const seen: number[] = [];
    for (const x of tqdm([5, 6, 7, 8], { desc: 'train', file })) {
      seen.push(x);
      if (x === 7) expect(file.text[0]).toMatch(/^train: {2}50%\|.*\| 2\/4 \[00:02<00:02, {2}1\.00it\/s\]$/);
      now += 1000;
    }
    expect(seen).toEqual([5, 6, 7, 8]);
    expect(file.text).toEqual([`train: 100%|${'█'.repeat(18)}| 4/4 [00:04<00:00,  1.00it/s]`, '']);
    expect([...file.text[0]!].length).toBeLessThanOrEqual(60);
  });

  test('nest: an inner bar has a line of its own, and leaves none', () => {
    const file = new Screen();
    let inside: string[] = [];
    for (const epoch of trange(2, { desc: 'epochs', file })) {
      for (const _ of tqdm(['a', 'b'], { desc: `epoch ${epoch}`, file })) {
        now += 500;
        inside = file.text;
      }
    }
    expect(inside[0]).toMatch(/^epochs: {2}50%/);
    expect(inside[1]).toMatch(/^epoch 1: {2}50%/);
    expect(file.text[0]).toMatch(/^epochs: 100%.* 2\/2 \[00:02<00:00/);
    expect(file.text.slice(1).join('')).toBe('');
    expect(file.row).toBe(1);
  });

  test('show descriptions and figures', () => {
    const file = new Screen();
    const bar = tqdm(null, { total: 10, file, ncols: 80 });
    now += 1000;
    bar.update(5);
    bar.setDescription('b');
    bar.setPostfix({ loss: 0.123456, state: 'fine' });
    expect(file.text[0]).toMatch(
      /^b: {2}50%\|.*\| 5\/10 \[00:01<00:01, {2}5\.00it\/s, loss=0\.123, state=fine\]$/,
    );
    bar.close();
    bar.close();
    expect(file.text.length).toBe(2);
    expect(() => [...bar]).toThrow('nothing to iterate');
  });

  test('draw at most ten times a second', () => {
    const file = new Screen();
    const write = vi.spyOn(file, 'write');
    for (const _ of trange(1000, { file })) now += 1;
    expect(write.mock.calls.length).toBeLessThan(15);
  });

  test('write nothing where there is no terminal, unless told to', () => {
    const file = { write: vi.fn(), isTTY: false };
    expect([...tqdm([1, 2], { file })]).toEqual([1, 2]);
    expect(file.write).not.toHaveBeenCalled();
    expect([...tqdm([1, 2], { file, disable: false })]).toEqual([1, 2]);
    expect(file.write).toHaveBeenCalled();
  });

  test('a loop that is left ends its bar', () => {
    const file = new Screen();
    for (const _ of tqdm([1, 2, 3], { file })) break;
    expect(file.text[0]).toMatch(/0\/3/);
    const next = tqdm([], { file });
    expect(next.position).toBe(0); // the line is free again
    next.close();
    expect(() => {
      for (const _ of tqdm([1], { file, leave: false })) throw new Error('mine');
    }).toThrow('mine');
  });

  test('go over loaders, with and without await, and know their length', async () => {
    const file = new Screen();
    const loader = new torch.utils.data.DataLoader([1, 2, 3], { batchSize: 2 });
    const batches: number[][] = [];
    for (const b of tqdm(loader, { file })) batches.push(b.tolist() as number[]);
    for await (const b of tqdm(loader, { file })) batches.push(b.tolist() as number[]);
    expect(batches).toEqual([[1, 2], [3], [1, 2], [3]]);
    expect(file.text[1]).toMatch(/^100%\|.*2\/2/);
    class Stream extends torch.utils.data.IterableDataset<number> {
      *[Symbol.iterator]() {
        yield 1;
      }
    }
    expect(tqdm(new torch.utils.data.DataLoader(new Stream())).total).toBeUndefined();
  });

  test('text is written above them', () => {
    const file = new Screen();
    const bar = tqdm(null, { total: 2, file });
    Tqdm.write('hello', file);
    expect(file.text[0]).toBe('hello');
    expect(file.text[1]).toMatch(/0%\|.*0\/2/);
    bar.close();
  });

  test('refuse options that there are not', () => {
    expect(() => tqdm([], { descr: 'x' } as never)).toThrow(
      "tqdm: unknown option 'descr'. Did you mean 'desc'?",
    );
  });
});
