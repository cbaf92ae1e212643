/**
 * torch.vision.utils.show: what a terminal gets by each protocol is read back to the picture, by readers
 * written here and by sharp; which protocol it is, the terminal's variables say.
 */
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import torch from '../../src';
import type { DrawProtocol, ShowOptions } from '../../src/vision/utils';

const { Image } = torch.vision;
const { show } = torch.vision.utils;
type Picture = InstanceType<typeof Image>;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** A terminal that keeps what it gets. */
class Terminal {
  text = '';
  constructor(
    readonly isTTY = true,
    readonly columns = 80,
    private readonly depth = 24,
  ) {}
  write(text: string) {
    this.text += text;
  }
  getColorDepth() {
    return this.depth;
  }
}
const drawn = (image: Parameters<typeof show>[0], options: ShowOptions = {}, terminal = new Terminal()) => {
  (show as (image: unknown, options: ShowOptions) => void)(image, { file: terminal, ...options });
  return terminal.text.replaceAll('\u001b', '␛').replaceAll('\u0007', '␇');
};

const random = (mode: 'L' | 'LA' | 'RGB' | 'RGBA' | 'P' | '1', width: number, height: number): Picture => {
  const bands = { L: 1, LA: 2, RGB: 3, RGBA: 4, P: 1, '1': 1 }[mode];
  const data = Uint8Array.from(
    { length: width * height * bands },
    (_, i) => Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 256,
  );
  return new Image(mode, width, height, mode === '1' ? data.map((x) => (x > 127 ? 255 : 0)) : data);
};

async function pixelsOf(
  png: Uint8Array,
): Promise<{ data: Uint8Array; info: { width: number; height: number; channels: number } }> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  return { data, info };
}

describe('PNG files', () => {
  it.each(['L', 'LA', 'RGB', 'RGBA'] as const)('of mode %s are read by others, and here', async (mode) => {
    const image = random(mode, 13, 7);
    const bundle = (image as never as Record<symbol, () => Record<string, string>>)[
      Symbol.for('Jupyter.display')
    ]!();
    expect(bundle['text/plain']).toBe(`<Image mode=${mode} size=13x7>`);
    const png = Buffer.from(bundle['image/png']!, 'base64');
    expect(Image.openSync(png).equals(image)).toBe(true);
    const { data, info } = await pixelsOf(png);
    const wide =
      mode === 'LA'
        ? image.convert('RGBA')
        : mode === 'L' && info.channels === 3
          ? image.convert('RGB')
          : image;
    expect([info.width, info.height, Buffer.compare(data, wide.toBytes())]).toEqual([13, 7, 0]);
  });

  it.each(['P', '1'] as const)('of mode %s have its colours', (mode) => {
    const image = random(mode, 5, 4);
    const bundle = (image as never as Record<symbol, () => Record<string, string>>)[
      Symbol.for('Jupyter.display')
    ]!();
    const read = Image.openSync(Buffer.from(bundle['image/png']!, 'base64'));
    expect(read.convert('RGB').equals(image.convert('RGB'))).toBe(true);
  });
});

describe('protocols', () => {
  it('kitty: the PNG in pieces', () => {
    const image = random('RGB', 90, 70);
    const text = drawn(image, { protocol: 'kitty' });
    const pieces = [...text.matchAll(/␛_G([^;]*);([^␛]*)␛\\/g)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(([, head]) => head)).toEqual([
      'a=T,f=100,q=2,c=16,m=1',
      ...Array(pieces.length - 2).fill('m=1'),
      'm=0',
    ]);
    for (const [, , piece] of pieces.slice(0, -1)) expect(piece!.length).toBe(4096);
    expect(pieces.map(([whole]) => whole).join('')).toBe(text.trimEnd());
    const png = Buffer.from(pieces.map(([, , piece]) => piece).join(''), 'base64');
    expect(Image.openSync(png).equals(image)).toBe(true);
  });

  it('iTerm: the PNG in one', () => {
    const image = random('L', 200, 10);
    const [, size, columns, base64] =
      /^␛\]1337;File=inline=1;size=(\d+);width=(\d+);preserveAspectRatio=1:(.*)␇\n$/.exec(
        drawn(image, { protocol: 'iterm' }),
      )!;
    const png = Buffer.from(base64!, 'base64');
    expect([Number(size), Number(columns)]).toEqual([png.length, 25]);
    expect(Image.openSync(png).equals(image)).toBe(true);
  });

  /** Reads sixels. */
  function readSixels(text: string): { width: number; height: number; data: number[] } {
    const [, w, h, body] = /^␛Pq"1;1;(\d+);(\d+)([^␛]*)␛\\\n$/.exec(text)!;
    const [width, height] = [Number(w), Number(h)];
    const data = new Array<number>(width * height * 3).fill(-1);
    const palette: number[][] = [];
    let [x, y, colour] = [0, 0, 0];
    for (const [, define, r, g, b, pick, count, repeated, plain, control] of body!.matchAll(
      /#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)([?-~])|([?-~])|([$-])/g,
    )) {
      if (define !== undefined) palette[Number(define)] = [r, g, b].map((part) => Number(part) * 2.55);
      else if (pick !== undefined) colour = Number(pick);
      else if (control === '$') x = 0;
      else if (control === '-') [x, y] = [0, y + 6];
      else {
        const bits = (repeated ?? plain)!.charCodeAt(0) - 63;
        for (let i = 0; i < Number(count ?? 1); i++, x++)
          for (let row = 0; row < 6; row++)
            if (bits & (1 << row))
              for (let band = 0; band < 3; band++)
                data[((y + row) * width + x) * 3 + band] = palette[colour]![band]!;
      }
    }
    return { width, height, data };
  }

  it('sixels: the nearest of 216 colours', () => {
    const image = random('RGB', 16, 11);
    const { width, height, data } = readSixels(drawn(image, { protocol: 'sixel', width: 2 }));
    expect([width, height]).toEqual([16, 11]);
    const bytes = image.toBytes();
    for (const [i, value] of data.entries()) expect(Math.abs(value - bytes[i]!)).toBeLessThanOrEqual(26);
  });

  /** Reads half blocks. */
  function readBlocks(text: string): number[][][] {
    const rows: number[][][] = [];
    for (const line of text.trimEnd().split('\n')) {
      const [upper, lower]: number[][][] = [[], []];
      let [fore, back]: [number[], number[] | null] = [[], null];
      for (const [, codes, block] of line.matchAll(/␛\[([\d;]*)m|(▀)/g)) {
        if (block !== undefined) {
          upper!.push(fore);
          if (back !== null) lower!.push(back);
          continue;
        }
        const match = /^38;2;(\d+);(\d+);(\d+);(?:48;2;(\d+);(\d+);(\d+)|49)$/.exec(codes!);
        if (match === null) continue;
        fore = match.slice(1, 4).map(Number);
        back = match[4] === undefined ? null : match.slice(4, 7).map(Number);
      }
      rows.push(upper!, ...(lower!.length > 0 ? [lower!] : []));
    }
    return rows;
  }

  it('half blocks: two pixels a character', () => {
    for (const height of [6, 7]) {
      const image = random('RGB', 9, height);
      const rows = readBlocks(drawn(image));
      expect([rows.length, rows[0]!.length]).toEqual([height, 9]);
      expect(Buffer.compare(Buffer.from(rows.flat(2)), image.toBytes())).toBe(0);
    }
  });

  it('half blocks of 256 colours, where there are no more', () => {
    const image = new Image('RGB', 1, 1, Uint8Array.of(255, 0, 102));
    expect(drawn(image, {}, new Terminal(true, 80, 8))).toBe('␛[38;5;198;49m▀␛[0m\n');
  });

  it('a picture that is wider than the terminal is made smaller', () => {
    const rows = readBlocks(drawn(random('L', 200, 100), {}, new Terminal(true, 50)));
    expect([rows.length, rows[0]!.length]).toEqual([25, 50]);
    expect(readBlocks(drawn(random('L', 20, 10), { width: 40 })).length).toBe(20);
  });

  it('a sentence where the output is no terminal, or has no colours', () => {
    const sentence = 'an image of 20 × 10 pixels, mode L\n';
    expect(drawn(random('L', 20, 10), {}, new Terminal(false))).toBe(sentence);
    expect(drawn(random('L', 20, 10), {}, new Terminal(true, 80, 1))).toBe(sentence);
    expect(drawn(random('L', 20, 10), { protocol: 'text' })).toBe(sentence);
  });
});

describe('the terminal', () => {
  const names = ['TERM', 'TERM_PROGRAM', 'TMUX', 'STY', 'KITTY_WINDOW_ID', 'LC_TERMINAL'];
  it.each<[Record<string, string>, DrawProtocol]>([
    [{ TERM: 'xterm-kitty' }, 'kitty'],
    [{ TERM: 'xterm-256color', KITTY_WINDOW_ID: '1' }, 'kitty'],
    [{ TERM_PROGRAM: 'ghostty' }, 'kitty'],
    [{ TERM_PROGRAM: 'iTerm.app' }, 'iterm'],
    [{ TERM_PROGRAM: 'WezTerm' }, 'iterm'],
    [{ TERM: 'xterm', LC_TERMINAL: 'iTerm2' }, 'iterm'],
    [{ TERM: 'foot' }, 'sixel'],
    [{ TERM: 'mlterm-256color' }, 'sixel'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'vscode' }, 'blocks'],
    [{ TERM: 'screen-256color', KITTY_WINDOW_ID: '1' }, 'blocks'],
    [{ TERM: 'xterm-kitty', TMUX: '/tmp/tmux' }, 'blocks'],
    [{ TERM: 'dumb' }, 'text'],
    [{}, 'blocks'],
  ])('%o: %s', (variables, protocol) => {
    for (const name of names) vi.stubEnv(name, variables[name]);
    const image = random('L', 4, 4);
    expect(drawn(image)).toBe(drawn(image, { protocol }));
  });

  it('in a notebook there is a picture', () => {
    const sent: any[] = [];
    const broadcast = async (...message: unknown[]) => void sent.push(message);
    vi.stubGlobal('Deno', { jupyter: { broadcast } });
    show(random('L', 4, 4));
    expect(sent.length).toBe(1);
    expect(sent[0][0]).toBe('display_data');
    expect(Object.keys(sent[0][1].data)).toEqual(['text/plain', 'image/png']);
  });
});

describe('what is shown', () => {
  const png = (text: string) => Image.openSync(Buffer.from(/:([^:]*)␇/.exec(text)![1]!, 'base64'));
  const seen = (image: Parameters<typeof show>[0], options = {}) =>
    png(drawn(image, { protocol: 'iterm', ...options }));

  it('tensors: numbers from 0 to 1, bytes, booleans; with and without channels', () => {
    const expected = Array.from([0, 128, 255, 255].flatMap((v) => [v, v, v]));
    const values = torch.tensor([
      [0, 0.5],
      [1, 7],
    ]);
    for (const tensor of [values, values.unsqueeze(0), values.view([1, 1, 2, 2]), values.double()])
      expect([...seen(tensor).toBytes()]).toEqual(expected);
    expect([...seen(values.mul(255).clamp(0, 255).add(0.5).to('uint8')).toBytes()]).toEqual(expected);
    expect([...seen(values.eq(1)).toBytes()]).toEqual([0, 0, 255, 0].flatMap((v) => [v, v, v]));
  });

  it('batches, and arrays, as a grid', () => {
    const batch = torch.rand([5, 3, 4, 6]);
    expect(seen(batch, { nrow: 2 }).size).toEqual([2 * 8 + 2, 3 * 6 + 2]);
    expect(seen([batch.get(0), batch.get(1)]).size).toEqual([2 * 8 + 2, 6 + 2]);
  });

  it.each<[unknown, RegExp]>([
    [3, /an Image, a tensor or an array of tensors for image/],
    [torch.ones([3]), /an image has 2 to 4 dimensions, not 1: \[3\]/],
    [[3], /list containing number/],
    [new Image('L', 0, 4, new Uint8Array(0)), /the image has no pixels/],
  ])('not %s', (image, message) => {
    expect(() => drawn(image as never)).toThrow(message);
  });

  it('options are checked', () => {
    const image = random('L', 4, 4);
    expect(() => drawn(image, { width: 0 })).toThrow(/a positive integer for width/);
    expect(() => drawn(image, { nrow: 0 })).toThrow(/a positive integer for nrow/);
    expect(() => drawn(image, { protocol: 'png' as never })).toThrow(/one of 'kitty', 'iterm'/);
  });
});
