/**
 * What notebooks show: the bundles that Deno's kernel asks for, and the messages that reach a kernel which
 * stands in for it, or tslab's display.
 */
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../src';

const $display = Symbol.for('Jupyter.display');
type Bundle = Record<string, string>;
const shown = (value: unknown): Bundle => (value as Record<symbol, () => Bundle>)[$display]!();
/** The texts of a table's cells, row by row. */
const cells = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell),
  );

/** A kernel that keeps what is sent. */
let sent: { type: string; content: any }[];
const startKernel = () => {
  const broadcast = async (type: string, content: object) => void sent.push({ type, content });
  vi.stubGlobal('Deno', { jupyter: { broadcast } });
};
beforeEach(() => {
  sent = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a tensor', () => {
  it('of one or two dimensions is a table', () => {
    const x = torch.tensor(
      [
        [1, -2.5],
        [0, 1000],
      ],
      { requiresGrad: true },
    );
    const bundle = shown(x);
    expect(bundle['text/plain']).toBe(String(x));
    expect(bundle['text/html']).toContain('<caption>float32 [2, 2], requires grad</caption>');
    expect(cells(bundle['text/html']!)).toEqual([
      ['1.0000', '-2.5000'],
      ['0.0000', '1000.0000'],
    ]);
    expect(cells(shown(torch.tensor([1n, 2n]))['text/html']!)).toEqual([['1', '2']]);
    expect(cells(shown(torch.tensor([true, false]))['text/html']!)).toEqual([['True', 'False']]);
  });

  it('that is large lacks its middle, and reads little', () => {
    const rows = cells(shown(torch.arange(100 * 30).view([100, 30]))['text/html']!);
    expect(rows.length).toBe(21);
    expect(rows[10]).toEqual(['⋮']);
    expect(rows[0]).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `${i}`),
      '…',
      ...Array.from({ length: 10 }, (_, i) => `${20 + i}`),
    ]);
    expect(rows[20]!.at(-1)).toBe('2999');
    expect(cells(shown(torch.zeros([20, 20]))['text/html']!).length).toBe(20);
  });

  it.each<[string, () => Tensor]>([
    ['a number', () => torch.tensor(3)],
    ['three dimensions', () => torch.ones([2, 2, 2])],
    ['no elements', () => torch.ones([0, 2])],
    ['complex numbers', () => torch.ones([2], { dtype: 'complex64' })],
    ['another layout', () => torch.eye(2).toSparse()],
    ['no values', () => torch.ones([2], { device: 'meta' })],
    [
      'nothing left',
      () => {
        const x = torch.ones([2]);
        x.dispose();
        return x;
      },
    ],
  ])('of %s is its text', (_, make) => {
    expect(shown(make())).toEqual({ 'text/plain': inspect(make()) });
  });

  it('is a line for debuggers', () => {
    const line = (x: Tensor) =>
      (x as never as Record<symbol, () => string>)[Symbol.for('debug.description')]!();
    expect(line(torch.ones([2, 3]))).toBe('Tensor float32 [2, 3]');
    expect(line(torch.ones([2], { device: 'meta' }))).toBe('Tensor float32 [2], meta');
    const x = torch.ones([2]);
    x.dispose();
    expect(line(x)).toBe('[Tensor: disposed]');
  });
});

it('a module is the tree of its layers', () => {
  class Net extends nn.Module {
    features = new nn.Sequential(new nn.Conv2d(1, 4, 3), new nn.ReLU());
    head = new nn.Linear(4, 2, { bias: false });
    shared = this.head;
    none: nn.Module | null = null;
    override extraRepr() {
      return '<script>';
    }
  }
  const net = new Net();
  const { 'text/plain': text, 'text/html': html } = shown(net);
  expect(text).toBe(String(net));
  expect(html).toContain('<summary><b>Net</b>(&lt;script&gt;) <small>48 parameters</small></summary>');
  expect(html).toContain('<summary>features: <b>Sequential</b> <small>40 parameters</small></summary>');
  expect(html).toContain('<div>1: <b>ReLU</b></div>');
  expect(html).toContain(
    '<div>head: <b>Linear</b>(in_features=4, out_features=2, bias=False) <small>8 parameters</small></div>',
  );
  expect(html!.match(/<details/g)!.length).toBe(html!.match(/<\/details>/g)!.length);
  expect(shown(new nn.LazyLinear(3))['text/html']).toContain('parameters not known yet');
});

describe('a history', () => {
  const history = new torch.utils.metrics.History();
  for (let i = 0; i < 1000; i++) history.add({ loss: 1 / (1 + i) });
  history.add({ loss: Number.NaN, 'a<b': torch.tensor(0.5) }, 2000);

  it('keeps figures and steps', () => {
    expect(history.names).toEqual(['loss', 'a<b']);
    expect([history.values('loss').length, history.steps('a<b'), history.values('a<b')]).toEqual([
      1001,
      [2000],
      [0.5],
    ]);
    expect(JSON.parse(JSON.stringify(history))['a<b']).toEqual({ steps: [2000], values: [0.5] });
    expect(() => history.values('x')).toThrow(new RangeError("History: there is no 'x' but 'loss', 'a<b'"));
    expect(() => history.add({ loss: '1' as never })).toThrow(/a number for loss/);
    expect(() => history.add([1] as never)).toThrow(/an object of numbers for values/);
    expect(history.values('loss').length).toBe(1001);
  });

  it('is lines of blocks', () => {
    const falling = new torch.utils.metrics.History();
    for (let i = 0; i < 8; i++) falling.add({ loss: 8 - i, constant: 2 });
    expect(String(falling)).toBe('loss      █▇▆▅▄▃▂▁  1\nconstant  ▅▅▅▅▅▅▅▅  2');
    expect(inspect(history).split('\n')[0]).toMatch(/^loss {2}.{39} {3}NaN$/u);
    expect(String(new torch.utils.metrics.History())).toBe('History without figures');
  });

  it('is a chart for each figure', () => {
    const { 'text/html': html } = shown(history);
    expect(html!.match(/<svg/g)!.length).toBe(2);
    expect(html).toContain('a&lt;b: 0.5');
    const [, path] = /<path d="([^"]*)"/.exec(html!)!;
    const points = path!
      .split(/[ML]/)
      .slice(1)
      .map((point) => point.split(' ').map(Number));
    expect(path).toMatch(/^M6\.0 6\.0L/); // the greatest comes first, at the upper left
    expect(points.length).toBeGreaterThan(400);
    for (const [x, y] of points) expect([x! >= 6 && x! <= 274, y! >= 6 && y! <= 114]).toEqual([true, true]);
    expect(path).not.toContain('NaN');
    expect(Object.keys(shown(new torch.utils.metrics.History()))).toEqual(['text/plain']);
  });
});

describe('a progress bar', () => {
  it('is one place of a notebook, which changes', async () => {
    startKernel();
    for (const _ of torch.utils.progress.tqdm([1, 2, 3], { desc: 'a "b"', mininterval: 0 })) await null;
    const [first, ...others] = sent;
    expect(first!.type).toBe('display_data');
    expect(others.length).toBeGreaterThan(2);
    expect(new Set(others.map(({ type }) => type))).toEqual(new Set(['update_display_data']));
    expect(new Set(sent.map(({ content }) => content.transient.display_id)).size).toBe(1);
    const { data } = sent.at(-1)!.content;
    expect(data['text/plain']).toMatch(/^a "b": 100%\|█+\| 3\/3/);
    expect(data['text/html']).toMatch(
      /^<div>a &quot;b&quot;: <progress max="3" value="3" aria-label="a &quot;b&quot;:"><\/progress> <code>100% {2}3\/3 \[/,
    );
  });

  it('that is not to stay is emptied; one for a file, or for nobody, is none', async () => {
    startKernel();
    for (const _ of torch.utils.progress.tqdm([1], { leave: false })) await null;
    expect(sent.at(-1)!.content.data).toEqual({ 'text/plain': '', 'text/html': '' });
    sent.length = 0;
    for (const _ of torch.utils.progress.tqdm([1], { disable: true })) await null;
    for (const _ of torch.utils.progress.tqdm([1], { file: { write: () => {} } })) await null;
    expect(sent).toEqual([]);
  });

  it('shows itself', () => {
    const bar = torch.utils.progress.tqdm(null, { total: 4, disable: true });
    bar.update(1);
    expect(shown(bar)['text/html']).toContain('<progress max="4" value="1"');
    expect(shown(torch.utils.progress.tqdm(null, { disable: true }))['text/html']).toContain(
      '<progress aria-label',
    );
  });
});

describe('torch.utils.display', () => {
  it('sends to Deno’s kernel', async () => {
    startKernel();
    await torch.utils.display(torch.ones([2]));
    await torch.utils.display({ x: 1 });
    expect(sent.map(({ type, content }) => [type, Object.keys(content.data)])).toEqual([
      ['display_data', ['text/plain', 'text/html']],
      ['display_data', ['text/plain']],
    ]);
    expect(sent[1]!.content.data['text/plain']).toBe('{ x: 1 }');
    expect(sent[0]!.content.transient.display_id).not.toBe(sent[1]!.content.transient.display_id);
  });

  it('gives tslab the best', async () => {
    const raw = vi.fn<(type: string, content: string) => void>();
    const image = new torch.vision.Image('L', 1, 1, Uint8Array.of(7));
    for (const value of [image, torch.ones([2]), 3]) await torch.utils.display(value, { to: { raw } });
    expect(raw.mock.calls.map(([type]) => type)).toEqual(['image/png', 'text/html', 'text/plain']);
    expect(Buffer.from(raw.mock.calls[0]![1], 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(() => torch.utils.display(3, { to: {} as never })).toThrow(/tslab's display for to/);
  });

  it('prints where there is no notebook', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    // Outside of its kernel Deno throws where one looks.
    vi.stubGlobal(
      'Deno',
      Object.defineProperty({}, 'jupyter', {
        get: () => {
          throw new Error('no kernel');
        },
      }),
    );
    await torch.utils.display(torch.ones([2]));
    expect(log.mock.calls).toEqual([['tensor([1., 1.])']]);
  });
});
