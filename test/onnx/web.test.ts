/** What onnxruntime-web, the runtime of pages, computes from exported files: the models' own answers. */
import fs from 'node:fs';
import path from 'node:path';
import * as ort from 'onnxruntime-web';
import { beforeAll, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { answer, temporaryFolder } from '../helpers/onnx';

const folder = temporaryFolder();
const { packPaddedSequence, padPackedSequence } = nn.utils.rnn;
const t = (...shape: number[]) => torch.randn(shape);
const ids = (high: number, ...shape: number[]) => torch.randint(0, high, shape, { dtype: 'int64' });

beforeAll(() => {
  ort.env.wasm.numThreads = 1;
});

/** A tensor for the runtime. */
function given(tensor: Tensor): ort.Tensor {
  const data = tensor.contiguous().toTypedArray();
  return tensor.dtype === 'int64'
    ? new ort.Tensor('int64', data as BigInt64Array, tensor.shape)
    : new ort.Tensor('float32', data as Float32Array, tensor.shape);
}

type Model = nn.Module | ((...args: any[]) => unknown);

class Gpt extends nn.Module {
  tokens = new nn.Embedding(20, 8);
  layer = new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true });
  head = new nn.Linear(8, 20);
  override forward(x: Tensor): Tensor {
    const time = x.size(1);
    const mask = torch.full([time, time], Number.NEGATIVE_INFINITY).triu(1);
    return this.head(this.layer(this.tokens(x), mask));
  }
}

const gru = new nn.GRU(3, 4, { batchFirst: true, bidirectional: true });
const pool = new nn.MaxPool2d(2, { returnIndices: true });
const cases: [name: string, make: () => Model, inputs: (batch: number) => Tensor[]][] = [
  ['a residual network', () => torch.vision.models.resnet18(), (n) => [t(n, 3, 64, 64)]],
  ['a transformer', () => new Gpt(), (n) => [ids(20, n, 6)]],
  ['an LSTM', () => new nn.LSTM(3, 4, 2, { batchFirst: true }), (n) => [t(n, 5, 3)]],
  [
    'sequences of several lengths',
    () => (x: Tensor, lengths: Tensor) => {
      const packed = packPaddedSequence(x, lengths, { batchFirst: true, enforceSorted: false });
      const [output, state] = gru(packed);
      return [padPackedSequence(output, { batchFirst: true, totalLength: 5 })[0], state];
    },
    (n) => [t(n, 5, 3), ids(5, n).add(1)],
  ],
  [
    'pooling and its inverse',
    () => (x: Tensor) => {
      const [y, places] = pool(x) as unknown as [Tensor, Tensor];
      return [y, places, new nn.MaxUnpool2d(2)(y, places)];
    },
    (n) => [t(n, 2, 4, 6)],
  ],
  ['a loss', () => new nn.CrossEntropyLoss({ labelSmoothing: 0.1 }), (n) => [t(n, 3), ids(3, n)]],
];

it.each(cases)('%s', async (name, make, inputs) => {
  torch.manualSeed(0);
  const model = make();
  if (model instanceof nn.Module) model.eval();
  const file = path.join(folder, `${name}.onnx`);
  const names = inputs(2).map((_, i) => `x${i}`);
  torch.onnx.export(model, inputs(2), file, {
    inputNames: names,
    dynamicShapes: Object.fromEntries(names.map((one) => [one, { 0: 'batch' }])),
  });
  const session = await ort.InferenceSession.create(fs.readFileSync(file));
  let worst = 0;
  for (const batch of [2, 3]) {
    const args = inputs(batch);
    const found = await session.run(Object.fromEntries(args.map((tensor, i) => [names[i]!, given(tensor)])));
    const ours = answer(model, args);
    expect(session.outputNames).toHaveLength(ours.length);
    for (const [i, tensor] of ours.entries()) {
      const theirs = found[session.outputNames[i]!]!;
      expect(theirs.dims).toEqual([...tensor.shape]);
      const data = Array.from(theirs.data as Float32Array, Number);
      const gap = tensor
        .double()
        .flatten()
        .sub(torch.tensor(data, { dtype: 'float64' }))
        .abs()
        .max();
      worst = Math.max(worst, gap.item() as number);
    }
  }
  await session.release();
  console.log(`${name}: largest difference ${worst}`);
  expect(worst).toBeLessThanOrEqual(1e-5);
});
