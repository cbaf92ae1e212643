/** What SummaryWriter refuses, in Python's words; figures, which Python takes from elsewhere. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { torch } from '../../src';
import { PythonError } from '../helpers/python';
import { runTensorboard } from '../helpers/tensorboard';
import { isOtherPython } from '../helpers/torchVersion';

const { SummaryWriter } = torch.utils.tensorboard;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-board-errors-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

let w: InstanceType<typeof SummaryWriter>;
beforeAll(() => {
  w = new SummaryWriter(path.join(root, 'ours'));
});
afterAll(() => w.close());

const x = () => torch.rand([2, 3]);
/** A call that both refuse; Python's message says the same, spaces and Python's names of types aside. */
const same: [name: string, ours: () => void, python: string][] = [
  ['several elements', () => w.addScalar('a', x()), "w.add_scalar('a', torch.rand([2, 3]))"],
  [
    'a complex number',
    () => w.addScalar('a', torch.ones([1]).to('complex64')),
    "w.add_scalar('a', torch.ones([1]).to(torch.complex64))",
  ],
  ['no values', () => w.addHistogram('a', torch.zeros([0])), "w.add_histogram('a', torch.zeros([0]))"],
  [
    'no value in the bins',
    () => w.addHistogram('a', torch.ones([3]), 1, [5, 6, 7, 8]),
    "w.add_histogram('a', torch.ones([3]), 1, [5, 6, 7, 8])",
  ],
  [
    'falling edges',
    () => w.addHistogram('a', x(), 1, [2, 1]),
    "w.add_histogram('a', torch.rand(2), 1, [2, 1])",
  ],
  ['no bins', () => w.addHistogram('a', x(), 1, 0), "w.add_histogram('a', torch.rand(2), 1, 0)"],
  [
    'an unknown rule',
    () => w.addHistogram('a', x(), 1, 'x' as never),
    "w.add_histogram('a', torch.rand(2), 1, 'x')",
  ],
  [
    'an infinite range',
    () => w.addHistogram('a', [1, Infinity], 1, 5),
    "w.add_histogram('a', torch.tensor([1, float('inf')]), 1, 5)",
  ],
  [
    'NaN in a range',
    () => w.addHistogram('a', [1, Number.NaN], 1, 'auto'),
    "w.add_histogram('a', torch.tensor([1, float('nan')]), 1, 'auto')",
  ],
  [
    'limits without counts',
    () => w.addHistogramRaw('a', 0, 1, 2, 3, 4, [1, 2], [1]),
    "w.add_histogram_raw('a', 0, 1, 2, 3, 4, [1, 2], [1])",
  ],
  [
    'a dimension twice',
    () => w.addImage('a', x(), { dataformats: 'HH' }),
    "w.add_image('a', torch.rand([2, 3]), dataformats='HH')",
  ],
  ['too few dimensions', () => w.addImage('a', x()), "w.add_image('a', torch.rand([2, 3]))"],
  ['two channels of sound', () => w.addAudio('a', x()), "w.add_audio('a', torch.rand([2, 3]))"],
  ['no sound', () => w.addAudio('a', torch.zeros([0])), "w.add_audio('a', torch.zeros([0]))"],
  ['too few labels', () => w.addEmbedding(x(), ['a']), "w.add_embedding(torch.rand([2, 3]), ['a'])"],
  [
    'too few columns',
    () => w.addEmbedding(x(), { metadata: [['a'], ['b']], metadataHeader: ['1', '2'], tag: 'c' }),
    "w.add_embedding(torch.rand([2, 3]), [['a'], ['b']], metadata_header=['1', '2'], tag='c')",
  ],
  [
    'too few pictures',
    () => w.addEmbedding(x(), { labelImg: torch.rand([1, 3, 2, 2]), tag: 'p' }),
    "w.add_embedding(torch.rand([2, 3]), label_img=torch.rand([1, 3, 2, 2]), tag='p')",
  ],
  [
    'points in a row',
    () => w.addEmbedding(torch.rand([3]), { tag: 'r' }),
    "w.add_embedding(torch.rand([3]), tag='r')",
  ],
  [
    'a margin of two',
    () => w.addCustomScalarsMarginchart(['a', 'b']),
    "w.add_custom_scalars_marginchart(['a', 'b'])",
  ],
  [
    'a margin of two in a layout',
    () => w.addCustomScalars({ a: { b: ['Margin', ['x', 'y']] } }),
    "w.add_custom_scalars({'a': {'b': ['Margin', ['x', 'y']]}})",
  ],
  ['hyperparameters in a list', () => w.addHparams([] as never, {}), 'w.add_hparams([], {})'],
  [
    'a hyperparameter in a list',
    () => w.addHparams({ a: [1] as never }, {}),
    "w.add_hparams({'a': [1]}, {})",
  ],
  [
    'a domain of another type',
    () => w.addHparams({ a: 1 }, {}, { a: ['x'] }),
    "w.add_hparams({'a': 1}, {}, {'a': ['x']})",
  ],
  ['a mesh of two dimensions', () => w.addMesh('a', x()), "w.add_mesh('a', torch.rand([2, 3]))"],
  [
    'curves of two lengths',
    () => w.addPrCurveRaw('a', [1], [1], [1], [1], [1], [1, 2]),
    "w.add_pr_curve_raw('a', [1], [1], [1], [1], [1], [1, 2])",
  ],
  [
    'labels of another shape',
    () => w.addPrCurve('a', torch.ones([3]), torch.rand([2])),
    'np.histogram([1, 2], weights=[1, 2, 3])',
  ],
  ['half of a character', () => w.addText('a', 'b😀\ud83d'), "w.add_text('a', 'b\\U0001f600\\ud83d')"],
  ['halves of characters', () => w.addText('a', '\udc00\udc00'), "w.add_text('a', '\\udc00\\udc00')"],
  [
    'half of a character in a label',
    () => w.addEmbedding(x(), { metadata: ['a', '\ud83d'], tag: 'h' }),
    "w.add_embedding(torch.rand([2, 3]), ['a', '\\ud83d'], tag='h')",
  ],
];

it('half of a character is refused in every text', () => {
  const half = /surrogates not allowed/;
  expect(() => w.addText('\ud83d', 'a')).toThrow(half);
  expect(() => w.addScalar('a\udc00', 1)).toThrow(half);
  expect(() => w.addHparams({ a: '\ud83d' }, {})).toThrow(half);
  expect(() => w.addHparams({ '\ud83d': 1 }, {})).toThrow(half);
  expect(() => w.addEmbedding(x(), { tag: '\ud83d' })).toThrow(half);
});

const plain = (text: string) => text.replace(/\s+/g, ' ');

it.each(same.filter(([, , python]) => !isOtherPython(python)))('%s', (_, ours, python) => {
  let theirs = '';
  try {
    runTensorboard(`w = SummaryWriter(input['dir'])\n${python}\nresult = None`, {
      dir: path.join(root, 'theirs'),
    });
  } catch (error) {
    expect(error).toBeInstanceOf(PythonError);
    theirs = (error as PythonError).pyMessage;
  }
  expect(theirs).not.toBe('');
  let message = '';
  try {
    ours();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(plain(message)).toBe(plain(theirs));
});

it.each<[string, () => void, RegExp]>([
  ['a tag', () => w.addScalar(5 as never, 1), /a string for tag/],
  ['no images', () => w.addImages('a', torch.zeros([0, 3, 2, 2])), /a batch without images makes no picture/],
  ['a value', () => w.addScalar('a', {} as never), /scalarValue|Got Object|missing/],
  ['text for a number', () => w.addScalar('a', 'x' as never), /Got string/],
  ['a step', () => w.addScalar('a', 1, 'x' as never), /an integer for globalStep/],
  ['NaN for a step', () => w.addScalar('a', 1, Number.NaN), /an integer for globalStep/],
  ['a step beyond 64 bits', () => w.addScalar('a', 1, 2n ** 63n), /64 bits/],
  ['a time', () => w.addScalar('a', 1, 1, 'x' as never), /a number for walltime/],
  ['numbers for a dict', () => w.addScalars('a', [1] as never), /an object of numbers/],
  [
    'a dtype',
    () => w.addTensor('a', torch.zeros([2]).to('float8_e5m2')),
    /unsupported tensor dtype torch.float8_e5m2/,
  ],
  ['a number for a tensor', () => w.addTensor('a', 5 as never), /a tensor for tensor/],
  ['no edges', () => w.addHistogram('a', 1, 1, true as never), /must be an integer, a string, or an array/],
  ['text among the edges', () => w.addHistogram('a', 1, 1, ['x'] as never), /must hold numbers/],
  ['no bins to keep', () => w.addHistogram('a', 1, { maxBins: 0 }), /maxBins/],
  ['five channels', () => w.addImage('a', torch.rand([5, 2, 2])), /1 to 4 channels/],
  ['an empty image', () => w.addImage('a', torch.rand([3, 0, 2])), /is empty/],
  ['unknown letters', () => w.addImage('a', torch.rand([3, 2, 2]), { dataformats: 'XYZ' }), /in any order/],
  ['one dimension', () => w.addImage('a', torch.rand([3]), { dataformats: 'C' }), /in any order/],
  [
    'a size of nothing',
    () => w.addImageWithBoxes('a', torch.rand([3, 5, 5]), [[1, 1, 2, 2]], { rescale: 0 }),
    /must be > 0/,
  ],
  ['boxes of two numbers', () => w.addImageWithBoxes('a', torch.rand([3, 5, 5]), [[1, 1]]), /\(N, 4\)/],
  ['a video of four dimensions', () => w.addVideo('a', torch.rand([1, 3, 2, 2])), /\(N, T, C, H, W\)/],
  ['a video without time', () => w.addVideo('a', torch.rand([1, 2, 3, 2, 2]), 1, 0), /above 0/],
  ['a number for a text', () => w.addText('a', 5 as never), /a string for textString/],
  ['a figure of numbers', () => w.addFigure('a', 5 as never), /text of an SVG for figure/],
  ['a text that is no picture', () => w.addFigure('a', 'hello'), /text of an SVG for figure/],
  ['damaged bytes', () => w.addFigure('a', new Uint8Array([1, 2])), /cannot identify image file/],
  ['a canvas without bytes', () => w.addFigure('a', { toBuffer: () => 5 as never }), /should return bytes/],
  ['no figures', () => w.addFigure('a', []), /need at least one array to stack/],
  ['a graph of no model', () => w.addGraph(5 as never, 1), /a module or a function for model/],
  ['a missing ONNX file', () => w.addOnnxGraph(path.join(root, 'none.onnx')), /ENOENT/],
  ['a number for an ONNX file', () => w.addOnnxGraph(5 as never), /a path for prototxt/],
  ['an unknown option', () => w.addScalar('a', 1, { global_step: 1 } as never), /globalStep/],
])('%s is refused', (_, call, message) => {
  expect(call).toThrow(message);
});

describe('figures', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"><rect width="3" height="4" fill="#f00"/></svg>';
  const row = [...Array(3).fill([255, 0, 0]), ...Array(3).fill([255, 255, 255])];
  const picture = Array(4).fill(row);
  const draw = (call: (writer: typeof w) => void): any => {
    const dir = fs.mkdtempSync(path.join(root, 'figure-'));
    using writer = new SummaryWriter(dir);
    call(writer);
    const [[, event]] = runTensorboard("result = run(input['dir'])['']", { dir });
    return event.summary[0].image;
  };

  it('are SVG, files, canvases and images', async () => {
    const png = await sharp(Buffer.from(svg)).png().toBuffer();
    let closed = 0;
    const canvas = {
      toBuffer: (type: string) => (type === 'image/png' ? png : new Uint8Array()),
      close: () => closed++,
    };
    const image = torch.vision.Image.openSync(png);
    for (const figure of [svg, png, new Uint8Array(png), canvas, image]) {
      const { encodedImageString, ...size } = draw((writer) => writer.addFigure('f', figure, 1));
      expect(size).toEqual({ height: 4, width: 6, colorspace: 3 });
      expect(encodedImageString).toEqual(['PNG', null, [[picture, null]]]);
    }
    draw((writer) => writer.addFigure('f', canvas, 1, false));
    expect(closed).toBe(1);
  });

  it('several are put side by side', () => {
    const { encodedImageString, width } = draw((writer) =>
      writer.addFigure('f', [svg, svg], { globalStep: 1 }),
    );
    expect(width).toBe(12);
    expect(encodedImageString[2][0][0]).toEqual(Array(4).fill([...row, ...row]));
    const other = svg.replace('width="6"', 'width="5"');
    expect(() => w.addFigure('f', [svg, other])).toThrow('all input arrays must have the same shape');
  });
});

it('labels lie in red at the lower left of their boxes', () => {
  const dir = path.join(root, 'labels');
  using writer = new SummaryWriter(dir);
  writer.addImageWithBoxes('a', torch.zeros([3, 40, 60]), [[5, 5, 50, 35]], { labels: ['<cat>'] });
  writer.addImageWithBoxes('a', torch.zeros([3, 40, 60]), [[5, 5, 50, 35]], { labels: '' });
  const [[, labelled, bare]] = runTensorboard("result = run(input['dir'])['']", { dir });
  const pixels = ({ summary: [value] }: any): number[][][] => value.image.encodedImageString[2][0][0];
  const count = (rows: number[][][]) =>
    rows
      .slice(24, 34)
      .flatMap((line) => line.slice(8, 20))
      .filter(([r = 0]) => r > 128).length;
  expect(count(pixels(bare))).toBe(0);
  // Without any font on the machine nothing is drawn, and a warning says so.
  if (count(pixels(labelled)) > 0) expect(pixels(labelled)[34]![9]).toEqual([255, 0, 0]);
});
