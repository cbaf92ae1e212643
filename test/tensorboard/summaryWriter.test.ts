/** SummaryWriter against Python's: both make the same calls, and TensorBoard reads both. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { torch } from '../../src';
import { runTensorboard } from '../helpers/tensorboard';

const { SummaryWriter } = torch.utils.tensorboard;
type Writer = InstanceType<typeof SummaryWriter>;

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-board-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** A call here and in Python; both draw random numbers from seed 0. */
const cases: Record<string, [ours: (w: Writer) => void, python: string]> = {
  'addScalar of a number': [(w) => w.addScalar('a/b', 0.1, 3), "w.add_scalar('a/b', 0.1, 3)"],
  'addScalar of a tensor': [
    (w) => w.addScalar('a', torch.tensor([[2.5]], { requiresGrad: true }), { globalStep: 7n }),
    "w.add_scalar('a', torch.tensor([[2.5]], requires_grad=True), 7)",
  ],
  'addScalar without a step, of zero': [(w) => w.addScalar('a', 0), "w.add_scalar('a', 0)"],
  'addScalar beyond float32': [
    (w) => {
      w.addScalar('a', 1e300, -1);
      w.addScalar('a', Number.NaN, 2 ** 40);
      w.addScalar('a', torch.tensor(0.1, { dtype: 'bfloat16' }), torch.tensor(4));
    },
    `w.add_scalar('a', 1e300, -1)
w.add_scalar('a', float('nan'), 2 ** 40)
w.add_scalar('a', torch.tensor(0.1, dtype=torch.bfloat16), torch.tensor(4))`,
  ],
  'addScalar in the new style': [
    (w) => {
      w.addScalar('a', 0.1, 1, { newStyle: true });
      w.addScalar('a', 0.1, 1, null, true, true);
    },
    `w.add_scalar('a', 0.1, 1, new_style=True)
w.add_scalar('a', 0.1, 1, None, True, True)`,
  ],
  addScalars: [
    (w) => {
      w.addScalars('run/x', { sin: 0.5, cos: torch.tensor(0.25) }, 1);
      w.addScalars('run/x', new Map([['sin', 0.75]]), 2);
    },
    `w.add_scalars('run/x', {'sin': 0.5, 'cos': torch.tensor(0.25)}, 1)
w.add_scalars('run/x', {'sin': 0.75}, 2)`,
  ],
  addTensor: [
    (w) => {
      for (const dtype of ['float16', 'bfloat16', 'float32', 'float64', 'complex64', 'complex128'] as const)
        w.addTensor(dtype, torch.randn([2, 3]).to(dtype), 1);
      for (const dtype of ['int8', 'uint8', 'int16', 'int32', 'int64', 'bool'] as const)
        w.addTensor(dtype, torch.arange(0, 6).reshape([3, 2]).to(dtype), 1);
      w.addTensor('scalar', torch.tensor(-3, { dtype: 'int8' }));
      w.addTensor('empty', torch.zeros([0, 2]));
    },
    `for dtype in ['float16', 'bfloat16', 'float32', 'float64', 'complex64']:
    w.add_tensor(dtype, torch.randn([2, 3]).to(getattr(torch, dtype)), 1)
x = torch.randn([2, 3]).to(torch.complex128)
# Python writes these as numbers of 32 bits into a field that nobody reads.
from tensorboard.compat.proto.tensor_pb2 import TensorProto
summaries._TENSOR_TYPE_MAP[torch.complex128] = ('DT_COMPLEX128', 'dcomplex_val', summaries._tensor_to_complex_val)
w.add_tensor('complex128', x, 1)
for dtype in ['int8', 'uint8', 'int16', 'int32', 'int64', 'bool']:
    w.add_tensor(dtype, torch.arange(0, 6).reshape([3, 2]).to(getattr(torch, dtype)), 1)
w.add_tensor('scalar', torch.tensor(-3, dtype=torch.int8))
w.add_tensor('empty', torch.zeros([0, 2]))`,
  ],
  addHistogram: [
    (w) => {
      w.addHistogram('normal', torch.randn([1000]), 1);
      w.addHistogram('odd', torch.randn([7, 333]), 1);
      w.addHistogram('ints', torch.arange(0, 100), 2);
      w.addHistogram('one', 3.5, 3);
      w.addHistogram('zeros', torch.zeros([5]), 3);
      w.addHistogram('array', new Float32Array([0.1, 0.2, 5]), 3);
      w.addHistogram('negative', torch.rand([50]).neg().sub(1), 4);
      w.addHistogram('bool', torch.tensor([true, false, true]), 4);
      w.addHistogram('nan', torch.tensor([1, 2, Number.NaN]), 5);
      w.addHistogram('inf', torch.tensor([1, 2, Infinity]), 5);
    },
    `w.add_histogram('normal', torch.randn([1000]), 1)
w.add_histogram('odd', torch.randn([7, 333]), 1)
w.add_histogram('ints', torch.arange(0, 100), 2)
w.add_histogram('one', 3.5, 3)
w.add_histogram('zeros', torch.zeros([5]), 3)
w.add_histogram('array', np.array([0.1, 0.2, 5], dtype=np.float32), 3)
w.add_histogram('negative', torch.rand([50]).neg().sub(1), 4)
w.add_histogram('bool', torch.tensor([True, False, True]), 4)
w.add_histogram('nan', torch.tensor([1, 2, float('nan')]), 5)
w.add_histogram('inf', torch.tensor([1, 2, float('inf')]), 5)`,
  ],
  'addHistogram with bins': [
    (w) => {
      const x = torch.randn([500]);
      for (const bins of ['auto', 'fd', 'doane', 'scott', 'stone', 'rice', 'sturges', 'sqrt'] as const)
        w.addHistogram(bins, x, 1, bins);
      w.addHistogram('n', x, 1, 13);
      w.addHistogram('edges', x, 1, [-1, 0, 0.5, 0.5, 2]);
      w.addHistogram('max', x, 1, { maxBins: 7 });
      w.addHistogram('max n', x, 1, { bins: 100, maxBins: 30 });
      w.addHistogram('max more', x, 1, { bins: 10, maxBins: 30 });
      w.addHistogram('same', torch.ones([5]), 1, 'auto');
      w.addHistogram('two', torch.tensor([1, 2]), 1, 'doane');
    },
    `x = torch.randn([500])
for bins in ['auto', 'fd', 'doane', 'scott', 'stone', 'rice', 'sturges', 'sqrt']:
    w.add_histogram(bins, x, 1, bins)
w.add_histogram('n', x, 1, 13)
w.add_histogram('edges', x, 1, [-1, 0, 0.5, 0.5, 2])
w.add_histogram('max', x, 1, max_bins=7)
w.add_histogram('max n', x, 1, 100, max_bins=30)
w.add_histogram('max more', x, 1, 10, max_bins=30)
w.add_histogram('same', torch.ones([5]), 1, 'auto')
w.add_histogram('two', torch.tensor([1., 2.]), 1, 'doane')`,
  ],
  addHistogramRaw: [
    (w) => w.addHistogramRaw('raw', 0, 9, 3, 12, 66, [5, 10], torch.tensor([2, 1]), 4),
    "w.add_histogram_raw('raw', 0, 9, 3, 12, 66, [5, 10], torch.tensor([2, 1]).tolist(), 4)",
  ],
  addImage: [
    (w) => {
      w.addImage('rgb', torch.rand([3, 5, 7]), 1);
      w.addImage('grey', torch.rand([1, 5, 7]), 1);
      w.addImage('rgba', torch.rand([4, 5, 7]), 1);
      w.addImage('out of range', torch.randn([3, 5, 7], { dtype: 'float64' }).mul(2), 1);
      w.addImage('bytes', torch.randint(0, 256, [5, 7, 3]).to('uint8'), 1, { dataformats: 'HWC' });
      w.addImage('plane', torch.rand([5, 7]), 1, null, 'HW');
      w.addImage('turned', torch.rand([5, 3, 7]), 1, { dataformats: 'wch' });
      w.addImage('half', torch.rand([3, 4, 4]).half(), 1);
      w.addImage('batch', torch.rand([2, 3, 4, 4]), { dataformats: 'NCHW' });
    },
    `w.add_image('rgb', torch.rand([3, 5, 7]), 1)
w.add_image('grey', torch.rand([1, 5, 7]), 1)
w.add_image('rgba', torch.rand([4, 5, 7]), 1)
w.add_image('out of range', torch.randn([3, 5, 7], dtype=torch.float64).mul(2), 1)
w.add_image('bytes', torch.randint(0, 256, [5, 7, 3]).to(torch.uint8), 1, dataformats='HWC')
w.add_image('plane', torch.rand([5, 7]), 1, None, 'HW')
w.add_image('turned', torch.rand([5, 3, 7]), 1, dataformats='wch')
w.add_image('half', torch.rand([3, 4, 4]).half(), 1)
w.add_image('batch', torch.rand([2, 3, 4, 4]), dataformats='NCHW')`,
  ],
  addImages: [
    (w) => {
      w.addImages('rgb', torch.rand([10, 3, 4, 5]), 1);
      w.addImages('grey', torch.rand([3, 1, 4, 5]), 1);
      w.addImages('hwc', torch.rand([3, 4, 5, 3]), 1, { dataformats: 'NHWC' });
      w.addImages('bytes', torch.randint(0, 256, [9, 3, 2, 2]).to('uint8'), 1);
    },
    `w.add_images('rgb', torch.rand([10, 3, 4, 5]), 1)
w.add_images('grey', torch.rand([3, 1, 4, 5]), 1)
w.add_images('hwc', torch.rand([3, 4, 5, 3]), 1, dataformats='NHWC')
w.add_images('bytes', torch.randint(0, 256, [9, 3, 2, 2]).to(torch.uint8), 1)`,
  ],
  addImageWithBoxes: [
    (w) => {
      const boxes = [
        [2, 2, 8, 7],
        [20.6, 12.4, 28.5, 17.9],
        [38, 17, 32, 12],
        [3, 20, 3, 25],
        [10, 20, 10, 20],
        [12, 25, 18, 25],
        [-3, -0.5, 60, 28],
      ];
      const image = torch.rand([3, 30, 40]);
      w.addImageWithBoxes('boxes', image, torch.tensor(boxes), 1);
      w.addImageWithBoxes('larger', image, boxes, 1, { rescale: 1.7 });
      w.addImageWithBoxes('none', image, torch.tensor(boxes), 1, null, 1, 'CHW', ['too', 'few']);
      w.addImageWithBoxes('grey', torch.rand([30, 40]), torch.tensor(boxes), { dataformats: 'HW' });
    },
    `boxes = torch.tensor([[2, 2, 8, 7], [20.6, 12.4, 28.5, 17.9], [38, 17, 32, 12], [3, 20, 3, 25], [10, 20, 10, 20], [12, 25, 18, 25], [-3, -0.5, 60, 28]])
image = torch.rand([3, 30, 40])
w.add_image_with_boxes('boxes', image, boxes, 1)
w.add_image_with_boxes('larger', image, boxes, 1, rescale=1.7)
w.add_image_with_boxes('none', image, boxes, 1, None, 1, 'CHW', ['too', 'few'])
w.add_image_with_boxes('grey', torch.rand([30, 40]), boxes, dataformats='HW')`,
  ],
  addVideo: [
    (w) => {
      w.addVideo('one', torch.randint(0, 2, [1, 3, 3, 6, 4]).float(), 1);
      w.addVideo(
        'bytes',
        torch
          .randint(0, 6, [5, 4, 3, 3, 4])
          .mul(51)
          .to('uint8')
          .select(2, 0)
          .unsqueeze(2)
          .expand([5, 4, 3, 3, 4]),
        1,
        10,
      );
      w.addVideo('many', torch.randint(0, 2, [17, 2, 3, 2, 2]).float(), 1, { fps: 2 });
    },
    `def make_video(tensor, fps):
    _, h, w, c = tensor.shape
    pictures = [Image.fromarray(frame) for frame in tensor]
    out = io.BytesIO()
    pictures[0].save(out, 'GIF', save_all=True, append_images=pictures[1:], duration=1000 / fps, loop=0)
    return Summary.Image(height=h, width=w, colorspace=c, encoded_image_string=out.getvalue())
summaries.make_video = make_video # instead of moviepy's
w.add_video('one', torch.randint(0, 2, [1, 3, 3, 6, 4]).float(), 1)
w.add_video('bytes', torch.randint(0, 6, [5, 4, 3, 3, 4]).mul(51).to(torch.uint8).select(2, 0).unsqueeze(2).expand([5, 4, 3, 3, 4]), 1, 10)
w.add_video('many', torch.randint(0, 2, [17, 2, 3, 2, 2]).float(), 1, fps=2)`,
  ],
  addAudio: [
    (w) => {
      w.addAudio('noise', torch.rand([2000]).mul(2).sub(1), 1);
      w.addAudio('row', torch.rand([1, 50], { dtype: 'float64' }).neg(), 1, 8000);
      w.addAudio('loud', torch.randn([50]).mul(2), { sampleRate: 16000 });
      w.addAudio('ints', torch.tensor([0, 1, -1, 5], { dtype: 'int64' }), 1);
    },
    `w.add_audio('noise', torch.rand([2000]).mul(2).sub(1), 1)
w.add_audio('row', torch.rand([1, 50], dtype=torch.float64).neg(), 1, 8000)
w.add_audio('loud', torch.randn([50]).mul(2), sample_rate=16000)
w.add_audio('ints', torch.tensor([0, 1, -1, 5]), 1)`,
  ],
  addText: [
    (w) => {
      w.addText('note', 'naïve **text**\n| a | b |', 1);
      w.addText('note', '');
    },
    `w.add_text('note', 'naïve **text**\\n| a | b |', 1)
w.add_text('note', '')`,
  ],
  addEmbedding: [
    (w) => {
      w.addEmbedding(torch.randn([3, 4]), ['a', 'b', 'ç']);
      w.addEmbedding(torch.randn([5, 2], { dtype: 'float64' }), {
        labelImg: torch.rand([5, 3, 2, 4]),
        globalStep: 12,
        tag: 'x/y\\%"é',
      });
      w.addEmbedding(torch.ones([2, 2]), { globalStep: -3, tag: 'minus' });
      w.addEmbedding(torch.arange(0, 4).reshape([2, 2]), {
        metadata: [
          [1, 'p'],
          [2, 'q'],
        ],
        metadataHeader: ['n', 'name'],
        tag: 'h',
        labelImg: torch.rand([2, 1, 3, 3]),
      });
    },
    `w.add_embedding(torch.randn([3, 4]), ['a', 'b', 'ç'])
w.add_embedding(torch.randn([5, 2], dtype=torch.float64), label_img=torch.rand([5, 3, 2, 4]), global_step=12, tag='x/y\\\\%"é')
w.add_embedding(torch.ones([2, 2]), global_step=-3, tag='minus')
w.add_embedding(torch.arange(0, 4).reshape([2, 2]), [[1, 'p'], [2, 'q']], metadata_header=['n', 'name'], tag='h', label_img=torch.rand([2, 1, 3, 3]))`,
  ],
  addPrCurve: [
    (w) => {
      const labels = torch.randint(0, 2, [200]);
      const predictions = torch.rand([200]);
      w.addPrCurve('float32', labels, predictions, 1);
      w.addPrCurve('float64', labels.bool(), torch.rand([200], { dtype: 'float64' }), 1, 10);
      w.addPrCurve('weights', labels, predictions, 1, {
        numThresholds: 500,
        weights: torch.rand([200]).toTypedArray(),
      });
      w.addPrCurve('beyond', labels, predictions.mul(2).sub(0.5), 1, 5);
      w.addPrCurve('one', labels.reshape([10, 20]), predictions.reshape([10, 20]), 1, 1, 0.5);
      w.addPrCurve('half', labels, predictions.half(), 1);
    },
    `labels = torch.randint(0, 2, [200])
predictions = torch.rand([200])
w.add_pr_curve('float32', labels, predictions, 1)
w.add_pr_curve('float64', labels.bool(), torch.rand([200], dtype=torch.float64), 1, 10)
w.add_pr_curve('weights', labels, predictions, 1, 500, torch.rand([200]).numpy())
w.add_pr_curve('beyond', labels, predictions.mul(2).sub(0.5), 1, 5)
w.add_pr_curve('one', labels.reshape([10, 20]), predictions.reshape([10, 20]), 1, 1, 0.5)
w.add_pr_curve('half', labels, predictions.half(), 1)`,
  ],
  addPrCurveRaw: [
    (w) => {
      const [tp, fp, tn, fn] = [
        [75, 64, 21],
        [150, 105, 18],
        [0, 45, 132],
        [0, 11, 54],
      ];
      w.addPrCurveRaw('raw', tp!, fp!, tn!, fn!, [0.33, 0.37, 0.53], [1, 0.85, 0.28], 2, 3);
    },
    `w.add_pr_curve_raw('raw', [75, 64, 21], [150, 105, 18], [0, 45, 132], [0, 11, 54], [0.33, 0.37, 0.53], [1, 0.85, 0.28], 2, 3)`,
  ],
  addHparams: [
    (w) => {
      w.addHparams(
        { lr: 0.1, n: 3, opt: 'sgd', flag: true, none: null, t: torch.tensor([2.5]) },
        { 'hparam/acc': 10, 'hparam/loss': torch.tensor(0.5) },
        { runName: 'first', globalStep: 4 },
      );
      w.addHparams(new Map([['lr', 0.1]]), new Map([['m', 1]]), { lr: [0.1, 0.2] }, 'second');
      w.addHparams({ o: 'a' }, {}, { hparamDomainDiscrete: { o: ['a', 'b'] }, runName: 'third' });
    },
    `w.add_hparams({'lr': 0.1, 'n': 3, 'opt': 'sgd', 'flag': True, 'none': None, 't': torch.tensor([2.5])},
    {'hparam/acc': 10, 'hparam/loss': torch.tensor(0.5)}, run_name='first', global_step=4)
w.add_hparams({'lr': 0.1}, {'m': 1}, {'lr': [0.1, 0.2]}, 'second')
w.add_hparams({'o': 'a'}, {}, {'o': ['a', 'b']}, 'third')`,
  ],
  addMesh: [
    (w) => {
      const vertices = torch.tensor([
        [
          [1, 1, 1],
          [-1, -1, 1],
          [1, -1, -1],
          [-1, 1, -1],
        ],
      ]);
      const faces = torch.tensor(
        [
          [
            [0, 2, 3],
            [0, 3, 1],
          ],
        ],
        { dtype: 'int32' },
      );
      w.addMesh('points', vertices, { globalStep: 1 });
      w.addMesh(
        'all',
        vertices,
        vertices.abs().mul(255),
        faces,
        { z: { b: [1, 2.5, 'ü'], a: null }, camera: { cls: 'P', fov: 75 } },
        1,
      );
    },
    `vertices = torch.tensor([[[1, 1, 1], [-1, -1, 1], [1, -1, -1], [-1, 1, -1]]]).float()
faces = torch.tensor([[[0, 2, 3], [0, 3, 1]]], dtype=torch.int32)
w.add_mesh('points', vertices, global_step=1)
w.add_mesh('all', vertices, vertices.abs().mul(255), faces, {'z': {'b': [1, 2.5, 'ü'], 'a': None}, 'camera': {'cls': 'P', 'fov': 75}}, 1)`,
  ],
  'custom scalars': [
    (w) => {
      w.addCustomScalars({
        Taiwan: { twse: ['Multiline', ['a', 'b']] },
        USA: { dow: ['Margin', ['x', 'y', 'z']], n: ['Margin', ['1', '2', '3']] },
      });
      w.addCustomScalarsMultilinechart(['a', 'b'], { title: 't' });
      w.addCustomScalarsMarginchart(['a', 'b', 'c'], 'cat', 'title');
    },
    `w.add_custom_scalars({'Taiwan': {'twse': ['Multiline', ['a', 'b']]}, 'USA': {'dow': ['Margin', ['x', 'y', 'z']], 'n': ['Margin', ['1', '2', '3']]}})
w.add_custom_scalars_multilinechart(['a', 'b'], title='t')
w.add_custom_scalars_marginchart(['a', 'b', 'c'], 'cat', 'title')`,
  ],
  purgeStep: [(w) => w.addScalar('a', 1, 5), "w.add_scalar('a', 1, 5)"],
};

const options: Record<string, [ours: object, python: string]> = {
  purgeStep: [{ purgeStep: 5 }, ', purge_step=5'],
};

describe('writes what Python writes', () => {
  let theirs: Record<string, any>;
  let ours: Record<string, any>;
  beforeAll(() => {
    Object.entries(cases).forEach(([name, [call]], i) => {
      torch.manualSeed(0);
      using writer = new SummaryWriter(path.join(root, 'ours', String(i)), options[name]?.[0] ?? {});
      call(writer);
    });
    const body = Object.entries(cases).map(([name, [, python]], i) => {
      const lines = python
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n');
      return `torch.manual_seed(0)\nwith SummaryWriter(input['root'] + '/theirs/${i}'${options[name]?.[1] ?? ''}) as w:\n${lines}`;
    });
    const all = runTensorboard(
      `${body.join('\n')}
result = [[run(input['root'] + f'/{who}/{i}') for i in range(input['count'])] for who in ['ours', 'theirs']]`,
      { root, count: body.length },
    );
    const byName = (list: any[]) => Object.fromEntries(Object.keys(cases).map((name, i) => [name, list[i]]));
    ours = byName(all[0]);
    theirs = byName(all[1]);
  }, 300_000);

  it.each(Object.keys(cases))('%s', (name) => {
    expect(Object.keys(theirs[name]).length).toBeGreaterThan(0);
    expect(ours[name]).toEqual(theirs[name]);
  });
});
