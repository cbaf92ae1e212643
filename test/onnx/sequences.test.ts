/** Sequences of several lengths through recurrent layers, run by onnxruntime with other lengths too. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { answer, opsetVersion, runOnnx, temporaryFolder } from '../helpers/onnx';

const { packPaddedSequence, packSequence, padPackedSequence } = nn.utils.rnn;
const folder = temporaryFolder();
const t = (...shape: number[]) => torch.randn(shape);
const lengths = (...list: number[]) => torch.tensor(list, { dtype: 'int64' });

type Model = (...args: any[]) => unknown;
type Options = Parameters<typeof torch.onnx.export>[3];

function check(name: string, model: Model, calls: Tensor[][], options: Options = {}): void {
  const file = path.join(folder, `${name}.onnx`);
  torch.onnx.export(model, calls[0]!, file, { opsetVersion, ...options });
  const reports = runOnnx(calls.map((inputs) => ({ file, inputs, outputs: answer(model, inputs) })));
  for (const { error, difference } of reports) {
    expect(error).toBeUndefined();
    expect(difference).toBeLessThanOrEqual(1e-5);
  }
  console.log(`${name}: largest difference ${Math.max(...reports.map(({ difference }) => difference))}`);
}

const layers = {
  LSTM: () => new nn.LSTM(3, 4, 2, { bidirectional: true }),
  GRU: () => new nn.GRU(3, 4, 2, { bidirectional: true }),
  RNN: () => new nn.RNN(3, 4, { nonlinearity: 'relu' }),
};

describe('packed sequences', () => {
  it.each(Object.keys(layers) as (keyof typeof layers)[])('of fixed lengths go through %s', (kind) => {
    const layer = layers[kind]().eval() as nn.LSTM;
    for (const batchFirst of [false, true]) {
      const model = (x: Tensor) => {
        const [packed, state] = layer(packPaddedSequence(x, [5, 3, 1], { batchFirst }));
        return [padPackedSequence(packed, { batchFirst, paddingValue: -2 }), state];
      };
      const shape = batchFirst ? [3, 6, 3] : [6, 3, 3];
      check(`fixed ${kind} ${batchFirst}`, model, [[t(...shape)], [t(...shape)]]);
    }
  });

  it.each(Object.keys(layers) as (keyof typeof layers)[])('of any lengths go through %s', (kind) => {
    const layer = layers[kind]().eval() as nn.LSTM;
    const model = (x: Tensor, sizes: Tensor) => {
      const packed = packPaddedSequence(x, sizes, { batchFirst: true, enforceSorted: false });
      const [output, state] = layer(packed);
      return [...padPackedSequence(output, { batchFirst: true, totalLength: x.size(1) }), state];
    };
    const calls = [
      [t(3, 5, 3), lengths(2, 5, 3)],
      [t(3, 5, 3), lengths(1, 1, 4)],
      [t(4, 7, 3), lengths(7, 2, 6, 2)],
      [t(1, 2, 3), lengths(1)],
    ];
    check(`any ${kind}`, model, calls, {
      inputNames: ['x', 'lengths'],
      dynamicShapes: { x: { 0: 'batch', 1: 'time' }, lengths: { 0: 'batch' } },
    });
  });

  it.each([
    { projSize: 2 },
    { projSize: 3, numLayers: 2, bidirectional: true },
    { projSize: 2, bias: false, bidirectional: true },
  ])('of any lengths go through LSTMs with projections %o', (options) => {
    const layer = new nn.LSTM(3, 4, { ...options, batchFirst: true });
    const directions = options.bidirectional ? 2 : 1;
    const rows = (options.numLayers ?? 1) * directions;
    const model = (x: Tensor, sizes: Tensor, h: Tensor, c: Tensor) => {
      const packed = packPaddedSequence(x, sizes, { batchFirst: true, enforceSorted: false });
      const [output, state] = layer(packed, [h, c]);
      return [...padPackedSequence(output, { batchFirst: true, totalLength: x.size(1) }), state];
    };
    const call = (batch: number, time: number, ...list: number[]) => [
      t(batch, time, 3),
      lengths(...list),
      t(rows, batch, options.projSize),
      t(rows, batch, 4),
    ];
    const calls = [call(3, 5, 2, 5, 3), call(3, 5, 1, 1, 4), call(4, 7, 7, 2, 6, 2), call(1, 2, 1)];
    check(`packed ${JSON.stringify(options)}`, model, calls, {
      inputNames: ['x', 'lengths', 'h', 'c'],
      dynamicShapes: {
        x: { 0: 'batch', 1: 'time' },
        lengths: { 0: 'batch' },
        h: { 1: 'batch' },
        c: { 1: 'batch' },
      },
    });
  });

  it('of fixed lengths go through an LSTM with projections', () => {
    const layer = new nn.LSTM(3, 4, { projSize: 2, bidirectional: true });
    const model = (x: Tensor) => {
      const [packed, state] = layer(packPaddedSequence(x, [5, 3, 1]));
      return [padPackedSequence(packed, { paddingValue: -2 }), state];
    };
    check('packed projections', model, [[t(6, 3, 3)], [t(6, 3, 3)]]);
  });

  it('that are sorted stay so where the batch is dynamic', () => {
    const layer = new nn.GRU(3, 4);
    const model = (x: Tensor, sizes: Tensor) => {
      const [output, state] = layer(packPaddedSequence(x, sizes));
      return [padPackedSequence(output, { totalLength: 8 })[0], state];
    };
    check(
      'sorted',
      model,
      [
        [t(5, 2, 3), lengths(4, 2)],
        [t(5, 4, 3), lengths(5, 5, 3, 1)],
      ],
      {
        inputNames: ['x', 'lengths'],
        dynamicShapes: { x: { 1: 'batch' }, lengths: { 0: 'batch' } },
      },
    );
  });

  it('are made of sequences, and need no layer', () => {
    const layer = new nn.LSTM(3, 4);
    const model = (x: Tensor, y: Tensor) => {
      const packed = packSequence([x, y], { enforceSorted: false });
      return [padPackedSequence(layer(packed)[0]), padPackedSequence(packed, { totalLength: 6 })];
    };
    check('made', model, [
      [t(2, 3), t(5, 3)],
      [t(2, 3), t(5, 3)],
    ]);
  });

  it('tell what a file cannot have of them', () => {
    const layer = new nn.GRU(3, 4);
    const run = (model: Model, args: Tensor[]) => () =>
      torch.onnx.export(model, args, path.join(folder, 'error.onnx'));
    const longest = (x: Tensor, sizes: Tensor) => padPackedSequence(layer(packPaddedSequence(x, sizes))[0]);
    expect(run(longest, [t(4, 2, 3), lengths(4, 2)])).toThrow(
      /_padPackedSequence\(\) \(.*sequences\.test\.ts:\d+:\d+\) .*depends on the inputs: give totalLength/,
    );
    const data = (x: Tensor) => layer(packPaddedSequence(x, [4, 2]))[0].data.mul(2);
    expect(run(data, [t(4, 2, 3)])).toThrow(
      /mul\(\) \(.*sequences\.test\.ts:\d+:\d+\) takes a packed sequence/,
    );
  });
});

it.each([
  { projSize: 2 },
  { projSize: 3, numLayers: 2, bidirectional: true, batchFirst: true },
  { projSize: 2, bias: false, bidirectional: true },
])('projected states %o, of any time and batch', (options) => {
  const layer = new nn.LSTM(3, 4, options);
  const calls = [[t(5, 2, 3)], [t(7, 3, 3)], [t(1, 1, 3)]];
  check(`projected ${JSON.stringify(options)}`, layer, calls, { dynamicShapes: { input: ['a', 'b', null] } });
});
