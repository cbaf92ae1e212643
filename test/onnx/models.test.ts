/**
 * Networks exported, checked and run by onnxruntime: those of torch.vision.models, and what else files must
 * hold.
 */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { answer, opsetVersion, type Report, runOnnx, temporaryFolder } from '../helpers/onnx';
import { asksNode } from '../helpers/onnxRuntimeNode';

const folder = temporaryFolder();
const F = nn.functional;
type Options = Parameters<typeof torch.onnx.export>[3];
type Model = nn.Module | ((...args: any[]) => unknown);

/** Exports with the first arguments, and compares with the model's answers to all of them. */
function check(name: string, model: Model, calls: Tensor[][], options: Options = {}): Report[] {
  const file = path.join(folder, `${name}.onnx`);
  torch.onnx.export(model, calls[0]!, file, { opsetVersion, ...options });
  const reports = runOnnx(calls.map((inputs) => ({ file, inputs, outputs: answer(model, inputs) })));
  for (const { error, difference } of reports) {
    expect(error).toBeUndefined();
    expect(difference).toBeLessThanOrEqual(1e-5);
  }
  return reports;
}

describe('dynamic sizes', () => {
  it('of batch and time go through an LSTM, whose states follow', () => {
    const lstm = new nn.LSTM(3, 4, 2, { batchFirst: true });
    const [report] = check('lstm', lstm, [[torch.randn([2, 5, 3])], [torch.randn([1, 9, 3])]], {
      inputNames: ['x'],
      outputNames: ['y', 'h', 'c'],
      dynamicShapes: { x: ['batch', 'time', null] },
    });
    expect(report!.names).toEqual([['x'], ['y', 'h', 'c']]);
    expect(report!.shapes).toEqual([
      ['batch', 'time', 3],
      ['batch', 'time', 4],
      [2, 'batch', 4],
      [2, 'batch', 4],
    ]);
    expect(report!.operators).toContain('LSTM');
  });

  it('of halves, which follow', () => {
    check('glu', new nn.GLU(0), [[torch.randn([4, 3])], [torch.randn([10, 3])]], {
      inputNames: ['x'],
      dynamicShapes: { x: { 0: 'n' } },
    });
  });

  it('are refused where what is done depends on them, or nothing can be told of them', () => {
    const write = (model: Model, x: Tensor) => () =>
      torch.onnx.export(model, x, path.join(folder, 'no.onnx'), {
        inputNames: ['x'],
        dynamicShapes: { x: { 0: 'batch' } },
      });
    expect(write((x: Tensor) => x.squeeze(), torch.randn([1, 4]))).toThrow(
      /gets \[4\] of squeeze\(\) for some sizes and \[2, 4\] for others .*models\.test\.ts.*no dynamic size is 1/,
    );
    expect(write((x: Tensor) => x.add(1), torch.ones([0, 4]))).toThrow(
      new RangeError("dynamicShapes: 'batch' is 0 in args, from which other sizes can't follow"),
    );
    const pool = new nn.MaxPool1d(2, { stride: 3, ceilMode: true, padding: 1 });
    expect(() =>
      torch.onnx.export(pool, torch.randn([1, 1, 7]), path.join(folder, 'no.onnx'), {
        dynamicShapes: { input: { 2: 'n' } },
      }),
    ).toThrow(/has ceilMode, and strides by which windows may begin behind an input of a dynamic size/);
    const aligned = (x: Tensor) =>
      F.interpolate(x, { size: [2, 2], mode: 'bilinear', antialias: true, alignCorners: true });
    expect(() =>
      torch.onnx.export(aligned, torch.randn([1, 1, 5, 5]), path.join(folder, 'no.onnx'), {
        dynamicShapes: { input: { 2: 'h' } },
      }),
    ).toThrow(/has antialias with alignCorners/);
    expect(fs.existsSync(path.join(folder, 'no.onnx'))).toBe(false);
  });

  it('of sequences go through attention, masks and positions', () => {
    class Gpt extends nn.Module {
      tokens = new nn.Embedding(20, 8);
      positions = new nn.Embedding(64, 8);
      layer = new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true });
      head = new nn.Linear(8, 20);
      override forward(ids: Tensor): Tensor {
        const [, time] = ids.shape as [number, number];
        const x = this.tokens(ids).add(this.positions(torch.arange(time, { dtype: 'int64' })));
        const mask = torch.full([time, time], Number.NEGATIVE_INFINITY).triu(1);
        return this.head(this.layer(x, mask)).get(':', -1);
      }
    }
    const ids = (...shape: number[]) => torch.randint(0, 20, shape, { dtype: 'int64' });
    check('gpt', new Gpt().eval(), [[ids(2, 6)], [ids(1, 1)], [ids(3, 11)]], {
      inputNames: ['ids'],
      dynamicShapes: { ids: { 0: 'batch', 1: 'time' } },
    });
  });

  it('of images go through a network without a fixed size', () => {
    const net = new nn.Sequential(
      new nn.Conv2d(3, 4, 3, { stride: 2 }),
      new nn.BatchNorm2d(4),
      new nn.ReLU({ inplace: true }),
      new nn.Upsample({ scaleFactor: 2 }),
      new nn.AdaptiveAvgPool2d(1),
      new nn.Flatten(),
    ).eval();
    check('sizes', net, [[torch.randn([1, 3, 16, 20])], [torch.randn([2, 3, 33, 9])]], {
      inputNames: ['x'],
      dynamicShapes: { x: { 0: 'n', 2: 'h', 3: 'w' } },
    });
  });

  it('follow from each other: sums, products, parts', () => {
    const run = (x: Tensor, y: Tensor) => {
      const [n, m] = x.shape as [number, number];
      const both = torch.cat([x, y]);
      return [
        both.view([-1]),
        x.reshape([n * m]).add(n),
        torch.zeros([n + 1, 2]),
        both.get(`${n}:`).mul(m),
        x.unsqueeze(0).expand([3, n, m]).flip(1),
        torch.arange(0, n * 2, 2, { dtype: 'float32' }),
        x.narrow(0, 1, n - 1),
      ];
    };
    const pair = (n: number, k: number, m: number) => [torch.randn([n, m]), torch.randn([k, m])];
    const reports = check('follow', run, [pair(2, 3, 4), pair(5, 1, 7)], {
      inputNames: ['x', 'y'],
      dynamicShapes: { x: { 0: 'n', 1: 'm' }, y: { 0: 'k', 1: 'm' } },
    });
    expect(reports[0]!.shapes.slice(0, 2)).toEqual([
      ['n', 'm'],
      ['k', 'm'],
    ]);
  });
});

describe('files', () => {
  it('hold changes in place, views and constants', () => {
    const run = (x: Tensor) => {
      const y = x.clone();
      y.get(0).add_(1);
      y.set([':', '1:3'], torch.tensor([5, 6]));
      y.t().select(0, 0).mul_(2);
      const view = y.view([-1]);
      y.relu_();
      return { sum: view.sum(), rest: [y.maskedFill(y.gt(1), 0), x] };
    };
    check('inplace', run, [[torch.randn([3, 4])], [torch.randn([3, 4])]]);
  });

  it('hold other dtypes, comparisons, indices and numbers of JavaScript', () => {
    const run = (x: Tensor, i: Tensor) => [
      x.double().div(3),
      i.div(2, { roundingMode: 'floor' }).sub(i.remainder(3)),
      i.add(0.5),
      x.gt(0).logicalOr(i.eq(1)).to('int64'),
      x.argmax(1),
      ...torch.topk(x, 2),
      x.max(1)[0],
      torch.where(x.gt(0), x, 0),
      torch.stack([x, x.neg()], 1).mean([0, 2]),
      x.gather(1, i),
      x.get(null, '...', 1),
      x.clamp({ min: -0.5 }).std(1),
      x.var(0),
      torch.einsum('ij,kj->ik', x, x),
    ];
    const inputs = () => [torch.randn([3, 4]), torch.randint(0, 4, [3, 4], { dtype: 'int64' })];
    check('dtypes', run, [inputs(), inputs()]);
  });

  it('have windows that are cut off, none, or summed, as the model has them', () => {
    const settings: [kernel: number, options: object, size: number[]][] = [
      [3, { stride: 5, padding: 1 }, [3, 8]],
      [2, { stride: 3, padding: 1 }, [4, 6]],
      [3, { stride: 2, padding: 1 }, [8, 7]],
      [3, { stride: 2 }, [8, 7]],
    ];
    for (const [i, [kernel, options, size]] of settings.entries()) {
      const given = { ...options, ceilMode: true };
      const layers = [
        new nn.MaxPool2d(kernel, given),
        new nn.MaxPool2d(kernel, { ...given, returnIndices: true }),
        new nn.AvgPool2d(kernel, given),
        new nn.AvgPool2d(kernel, { ...given, countIncludePad: false }),
        new nn.AvgPool2d(kernel, { ...given, divisorOverride: 5 }),
        new nn.AvgPool2d(kernel, { ...options, divisorOverride: 5 }),
        new nn.MaxPool2d(2, { ...given, dilation: 2 }),
      ];
      for (const [k, layer] of layers.entries())
        check(`windows-${i}-${k}`, layer, [[torch.randn([2, 3, ...size])]]);
    }
    const divided = new nn.AvgPool2d(3, { stride: 2, padding: 1, ceilMode: true, divisorOverride: 5 });
    check('divided', divided, [[torch.randn([1, 2, 8, 7])], [torch.randn([3, 2, 6, 5])]], {
      inputNames: ['x'],
      dynamicShapes: { x: { 0: 'b', 2: 'h', 3: 'w' } },
    });
  });

  it('resize with antialias, down and up', () => {
    for (const mode of ['bilinear', 'bicubic'] as const)
      for (const size of [
        [2, 2],
        [9, 3],
        [5, 7],
      ])
        check(`antialias-${mode}-${size}`, (x: Tensor) => F.interpolate(x, { size, mode, antialias: true }), [
          [torch.rand([1, 2, 5, 7])],
        ]);
  });

  it('leave out what gives back its argument, also constants, packed sequences and what is returned', () => {
    class Odd extends nn.Module {
      drop = new nn.Dropout(0.5);
      lstm = new nn.LSTM(3, 4, { batchFirst: true });
      bias = new nn.Parameter(torch.randn([4]));
      override forward(x: Tensor, lengths: Tensor): Tensor[] {
        const packed = nn.utils.rnn.packPaddedSequence(this.drop(x).contiguous(), lengths, {
          batchFirst: true,
        });
        const data = this.drop(packed.data);
        const again = new nn.utils.rnn.PackedSequence(data, packed.batchSizes);
        const [y] = this.lstm(again);
        const [padded] = nn.utils.rnn.padPackedSequence(y, { batchFirst: true, totalLength: 3 });
        const bias = this.drop(this.bias).contiguous();
        const sum = padded.add(bias).add(this.bias.to('cpu'));
        const drop = this.drop(sum);
        return [drop, sum, this.drop(x)];
      }
    }
    const lengths = torch.tensor([3, 2]);
    const [{ operators }] = check('odd', new Odd().eval(), [[torch.randn([2, 3, 3]), lengths]]) as [Report];
    expect(operators).toContain('LSTM');
    expect(operators).not.toContain('Dropout');
  });

  it('take attention with masks, causes and groups', () => {
    const q = torch.randn([2, 4, 5, 8]);
    const kv = torch.randn([2, 2, 5, 8]);
    const run = (a: Tensor, b: Tensor) => [
      F.scaledDotProductAttention(a, a, a, { isCausal: true }),
      F.scaledDotProductAttention(a, a, a, { attnMask: a.get(0, 0).matmul(a.get(0, 0).T).gt(-9) }),
      F.scaledDotProductAttention(a, b, b, { enableGqa: true, scale: 0.2 }),
    ];
    check('attention', run, [[q, kv]]);
  });

  it('take weights of parametrizations as what they are', () => {
    const layer = nn.utils.parametrizations.weightNorm(new nn.Linear(4, 3));
    const [report] = check('weightNorm', layer, [[torch.randn([2, 4])]]);
    expect(report!.operators).toEqual(['Gemm', 'Identity']);
  });

  // What onnxruntime-node 1.30 knows.
  const newest = asksNode ? [24, 25, 26] : [24, 25, 26, 27, 28];
  it.each([18, 20, 23, ...newest])('are of version %i of the operators', (opsetVersion) => {
    const [report] = check(
      `opset${opsetVersion}`,
      new nn.TransformerEncoderLayer(8, 2, 16).eval(),
      [[torch.randn([5, 2, 8])]],
      { opsetVersion },
    );
    expect(report!.opset).toBe(opsetVersion);
  });

  it('have weights beside them, where that is wanted', () => {
    const model = new nn.Sequential(new nn.Linear(64, 64), new nn.Linear(64, 3));
    check('beside', model, [[torch.randn([1, 64])]], { externalData: true });
    expect(fs.statSync(path.join(folder, 'beside.onnx.data')).size).toBeGreaterThanOrEqual(64 * 64 * 4);
    expect(fs.statSync(path.join(folder, 'beside.onnx')).size).toBeLessThan(4096);
    check('inside', model, [[torch.randn([1, 64])]], { externalData: false });
    expect(fs.existsSync(path.join(folder, 'inside.onnx.data'))).toBe(false);
  });

  it('leave the model as it was', () => {
    const model = new nn.Sequential(new nn.Linear(4, 4), new nn.Dropout());
    model[0]!.eval();
    torch.onnx.export(model, torch.randn([1, 4]), path.join(folder, 'modes.onnx'));
    expect(model.modules().map(({ training }) => training)).toEqual([true, false, true]);
    expect(torch.backends.mha.getFastpathEnabled()).toBe(true);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it('differ where the model does: the comparison can fail', () => {
    const file = path.join(folder, 'other.onnx');
    torch.onnx.export((x: Tensor) => x.mul(2), torch.ones([2]), file);
    const outputs = [torch.full([2], 2.5, { dtype: 'float32' })];
    const [report] = runOnnx([{ file, inputs: [torch.ones([2])], outputs }], false);
    expect(report!.difference).toBe(0.5);
  });
});

describe('errors', () => {
  const file = path.join(folder, 'error.onnx');
  const x = torch.ones([2, 3]);
  const run =
    (model: Model, args: unknown, options: Options = {}) =>
    () =>
      torch.onnx.export(model, args, file, options);

  it('name the operator, the module and the line', () => {
    class Model extends nn.Module {
      inner = new nn.Sequential(new nn.FractionalMaxPool2d(2, { outputRatio: 0.5 }));
      override forward(image: Tensor): Tensor {
        return this.inner(image);
      }
    }
    const fails = run(new Model(), torch.ones([1, 1, 8, 8]));
    expect(fails).toThrow(torch.TorchError);
    expect(fails).toThrow(/^torch\.onnx\.export: \w+\(\) in inner\.0 \(.*models\.test\.ts:\d+:\d+\) .*ONNX/);
    expect(run((a: Tensor) => torch.linalg.inv(a), torch.eye(2))).toThrow(
      /\(.*models\.test\.ts:\d+:\d+\) has no counterpart in ONNX/,
    );
  });

  it('name losses that ONNX has no operators for', () => {
    const ids = (...list: number[]) => torch.tensor(list, { dtype: 'int64' });
    const ctc = run(new nn.CTCLoss(), [torch.randn([7, 1, 5]), ids(1, 2).view([1, 2]), ids(7), ids(2)]);
    expect(ctc).toThrow(/ctcLoss\(\) in CTCLoss \(.*models\.test\.ts:\d+:\d+\) has no counterpart in ONNX/);
    const adaptive = new nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5, 10]);
    const loss = (a: Tensor, b: Tensor) => adaptive(a, b).loss;
    expect(run(loss, [torch.randn([2, 16]), ids(1, 12)])).toThrow(
      /fails with 6 elements found by nonzero\(\) in AdaptiveLogSoftmaxWithLoss \(.*models\.test\.ts:\d+:\d+\)/,
    );
  });

  it('say what a file cannot do', () => {
    expect(run((a: Tensor) => a.mul(Number(a.sum().item())), x)).toThrow(
      /item\(\).*reads values that depend on the inputs/,
    );
    const counter = new (class extends nn.Module {
      count = this.registerCount();
      registerCount(): Tensor {
        this.registerBuffer('total', torch.zeros([1]));
        return torch.zeros([1]);
      }
      override forward(a: Tensor): Tensor {
        return (this as unknown as { total: Tensor }).total.add_(a.sum());
      }
    })();
    expect(run(counter, x)).toThrow(/changes total, which a file can't keep/);
    expect(
      run((a: Tensor) => (a.shape[0]! > 2 ? a.relu() : a.tanh()), x, {
        inputNames: ['x'],
        dynamicShapes: { x: { 0: 'n' } },
      }),
    ).toThrow(/the model calls tanh\(\) for some sizes and relu\(\) for others/);
    expect(
      run((a: Tensor) => a.view([2, 3]), x, { inputNames: ['x'], dynamicShapes: { x: { 0: 'n' } } }),
    ).toThrow(/the model fails with n = 4/);
    expect(run(() => 1, x)).toThrow('the model returns no tensor');
    expect(run((a: Tensor) => a.to('complex64').abs(), x)).toThrow(torch.TorchError);
  });

  it('are clear for wrong arguments', () => {
    const id = (a: Tensor) => a.add(1);
    expect(run(3 as never, x)).toThrow('Expected a module or a function for model but received 3');
    expect(run(id, x, { opsetVersion: 17 })).toThrow('opsetVersion: 18 to 28 are supported, but not 17');
    expect(run(id, x, { dynamicShapes: { y: { 0: 'n' } } })).toThrow(
      "dynamicShapes: no input is called 'y', but 'input'",
    );
    expect(run(id, x, { dynamicShapes: { input: { 5: 'n' } } })).toThrow("'input' has no dimension 5");
    expect(run(id, x, { dynamicShapes: { input: { 0: 'n', 1: 'n' } } })).toThrow("'n' is 2 and 3 in args");
    expect(run(id, x, { inputNames: ['a', 'b'] })).toThrow('inputNames: 2 names for 1 tensors');
    expect(run(id, x, { outputNames: ['input'] })).toThrow("outputNames: 'input' is an input's name");
    expect(() => (torch.onnx.export as (...all: unknown[]) => void)(id, x, 3)).toThrow(
      'Expected a path for file',
    );
  });
});
