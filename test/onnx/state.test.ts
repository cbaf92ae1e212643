/** Models that keep something: a file can't, and the model is afterwards as it was. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { answer, runOnnx, temporaryFolder } from '../helpers/onnx';

const folder = temporaryFolder();

abstract class Counting extends nn.Module {
  total!: Tensor;
  constructor() {
    super();
    this.registerBuffer('total', torch.ones([3]));
  }
}

class Adds extends Counting {
  override forward(x: Tensor): Tensor {
    this.total.add_(x.sum());
    return x.add(this.total);
  }
}

class Replaces extends Counting {
  override forward(x: Tensor): Tensor {
    this.total = this.total.add(x.sum());
    return x.add(this.total);
  }
}

class Counts extends Counting {
  override forward(x: Tensor): Tensor {
    this.total = this.total.add(1);
    this.total.mul_(2);
    return x.add(this.total);
  }
}

class Remembers extends nn.Module {
  table: Tensor | null = null;
  constructor() {
    super();
    this.registerBuffer('table', null);
  }
  override forward(x: Tensor): Tensor {
    this.table ??= torch.arange(3, { dtype: 'float32' });
    return x.add(this.table);
  }
}

it.each([Adds, Replaces])(
  'what $name keeps of the inputs is an error, and the buffer what it was',
  (Model) => {
    const model = new Model();
    const [before] = model.buffers();
    const file = path.join(folder, 'kept.onnx');
    expect(() => torch.onnx.export(model, torch.ones([2, 3]), file)).toThrow(
      /total.* a file can't keep|total .* which a file can't keep/,
    );
    expect(model.buffers()[0]).toBe(before);
    expect(model.total.tolist()).toEqual([1, 1, 1]);
    expect(fs.existsSync(file)).toBe(false);
  },
);

it.each([Counts, Remembers])(
  'what $name makes is in the file as in its first call, for all sizes',
  (Model) => {
    const model = new Model();
    const file = path.join(folder, `${Model.name}.onnx`);
    const inputs = [torch.randn([4, 3])];
    const before = model.buffers().map((buffer) => buffer.tolist());
    torch.onnx.export(model, torch.randn([2, 3]), file, { dynamicShapes: { input: { 0: 'n' } } });
    expect(model.buffers().map((buffer) => buffer.tolist())).toEqual(before);
    const [report] = runOnnx([{ file, inputs, outputs: answer(model, inputs) }]);
    expect(report!.error).toBeUndefined();
    expect(report!.difference).toBe(0);
  },
);

it('arguments that a model changes stay what they were', () => {
  const file = path.join(folder, 'argument.onnx');
  const x = torch.ones([2, 3]);
  torch.onnx.export((y: Tensor) => y.mul_(2), x, file, { dynamicShapes: { input: { 0: 'n' } } });
  expect(x.sum().item()).toBe(6);
  const [report] = runOnnx([{ file, inputs: [x], outputs: [x.mul(2)] }]);
  expect(report!.difference).toBe(0);
});

it('training mode is left for the recording; what a function calls in it is an error', () => {
  const model = new nn.Sequential(new nn.BatchNorm1d(3), new nn.Dropout());
  const file = path.join(folder, 'training.onnx');
  torch.onnx.export(model, torch.randn([4, 3]), file);
  expect(model.training).toBe(true);
  const inputs = [torch.randn([4, 3])];
  const [report] = runOnnx([{ file, inputs, outputs: answer(model.eval(), inputs) }]);
  expect(report!.difference).toBeLessThanOrEqual(1e-5);
  model.train();
  fs.rmSync(file);
  expect(() => torch.onnx.export((x: Tensor) => model(x), torch.randn([4, 3]), file)).toThrow(
    /batchNorm\(\) .*it is in training mode/,
  );
  expect(() => torch.onnx.export((x: Tensor) => nn.functional.dropout(x), torch.randn([4]), file)).toThrow(
    /dropout\(\) .*draws random numbers: it is in training mode/,
  );
  expect(fs.existsSync(file)).toBe(false);
});
