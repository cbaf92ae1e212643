/** torch.utils.summary against the tables of torchinfo, a package of Python's. */
import { expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';
import { packagesFolder } from '../helpers/pythonPackages';

class Shared extends nn.Module {
  first = new nn.Linear(4, 4);
  list = new nn.ModuleList([new nn.Linear(4, 4), new nn.Sequential(new nn.Linear(4, 2), new nn.Dropout())]);
  scale = new nn.Parameter(torch.ones([2]));
  override forward(x: Tensor): Tensor {
    let y = this.first(this.first(x));
    for (const layer of this.list) y = layer(y);
    return y.mul(this.scale);
  }
}

class Recurrent extends nn.Module {
  embedding = new nn.Embedding(10, 6);
  lstm = new nn.LSTM(6, 5, 2, { batchFirst: true });
  fc = new nn.Linear(5, 3);
  override forward(tokens: Tensor): Tensor {
    return this.fc(this.lstm(this.embedding(tokens))[0]);
  }
}

const convolutions = () =>
  new nn.Sequential(
    new nn.Conv2d(3, 8, 3, { padding: 1 }),
    new nn.BatchNorm2d(8),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Flatten(),
    new nn.Linear(128, 10),
  );

const frozen = () => {
  const model = convolutions();
  for (const parameter of model[0]!.parameters()) parameter.requiresGrad = false;
  model[1]!.weight!.requiresGrad = false;
  return model;
};

type SummaryOptions = Parameters<typeof torch.utils.summary>[2] & object;
const all = [
  'kernelSize',
  'inputSize',
  'outputSize',
  'numParams',
  'paramsPercent',
  'multAdds',
  'trainable',
] as const;
const cases: Record<
  string,
  { make: () => nn.Module; input: () => Tensor | null; options?: SummaryOptions; python: string }
> = {
  convolutions: {
    make: convolutions,
    input: () => torch.ones([2, 3, 8, 8]),
    python: 'summary(convolutions(), input_data=torch.ones(2, 3, 8, 8), verbose=0)',
  },
  'all columns, with names': {
    make: frozen,
    input: () => torch.ones([2, 3, 8, 8]),
    options: { columns: all, columnWidth: 18, names: true },
    python: `summary(frozen(), input_data=torch.ones(2, 3, 8, 8), verbose=0, col_width=18, row_settings=('depth', 'var_names'),
      col_names=('kernel_size', 'input_size', 'output_size', 'num_params', 'params_percent', 'mult_adds', 'trainable'))`,
  },
  'shared layers, lists and parameters of their own': {
    make: () => new Shared(),
    input: () => torch.ones([3, 4]),
    python: 'summary(Shared(), input_data=torch.ones(3, 4), verbose=0)',
  },
  'to a depth': {
    make: () => new Shared(),
    input: () => torch.ones([3, 4]),
    options: { depth: 1, columns: ['numParams', 'multAdds'] },
    python:
      "summary(Shared(), input_data=torch.ones(3, 4), verbose=0, depth=1, col_names=('num_params', 'mult_adds'))",
  },
  'recurrent layers': {
    make: () => new Recurrent(),
    input: () => torch.zeros([2, 7], { dtype: 'int64' }),
    python: 'summary(Recurrent(), input_data=torch.zeros(2, 7, dtype=torch.int64), verbose=0)',
  },
  'a transformer': {
    make: () => new nn.TransformerEncoder(new nn.TransformerEncoderLayer(8, 2, 16), 2),
    input: () => torch.ones([5, 2, 8]),
    options: { mode: 'train' },
    python:
      "summary(nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16), 2), input_data=torch.ones(5, 2, 8), verbose=0, mode='train')",
  },
  'without an input': {
    make: () => new Shared(),
    input: () => null,
    python: 'summary(Shared(), verbose=0)',
  },
  'pruned weights': {
    make: () => {
      const layer = new nn.Linear(4, 4);
      nn.utils.prune.l1Unstructured(layer, 'weight', 0.5);
      return layer;
    },
    input: () => torch.ones([1, 4]),
    python: `summary(prune.l1_unstructured(nn.Linear(4, 4), 'weight', 0.5), input_data=torch.ones(1, 4), verbose=0)`,
  },
};

const expected = runPython(
  `
import sys
sys.path.append(input['packages'])
import torch, torch.nn as nn, torch.nn.utils.prune as prune
from torchinfo import summary
def convolutions(): return nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 10))
def frozen():
    model = convolutions()
    for p in model[0].parameters(): p.requires_grad = False
    model[1].weight.requires_grad = False
    return model
class Shared(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.list = nn.ModuleList([nn.Linear(4, 4), nn.Sequential(nn.Linear(4, 2), nn.Dropout())])
        self.scale = nn.Parameter(torch.ones(2))
    def forward(self, x):
        y = self.first(self.first(x))
        for layer in self.list: y = layer(y)
        return y * self.scale
class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(10, 6)
        self.lstm = nn.LSTM(6, 5, 2, batch_first=True)
        self.fc = nn.Linear(5, 3)
    def forward(self, tokens): return self.fc(self.lstm(self.embedding(tokens))[0])
result = {}
for name, code in input['codes'].items():
    found = eval(code)
    result[name] = [str(found), found.total_params, found.trainable_params, found.total_mult_adds, found.total_param_bytes, found.total_output_bytes]
`,
  {
    packages: packagesFolder(['torchinfo==1.8.0']),
    codes: Object.fromEntries(Object.entries(cases).map(([name, { python }]) => [name, python])),
  },
);

it.each(Object.keys(cases))('shows what torchinfo shows: %s', (name) => {
  const { make, input, options } = cases[name]!;
  const found = torch.utils.summary(make(), input(), { display: false, ...options });
  const { totalParams, trainableParams, totalMultAdds, totalParamBytes, totalOutputBytes } = found;
  const [table, ...numbers] = expected[name];
  // From Python 3.12 on, an enum of texts prints its name.
  expect(String(found)).toBe(table.replace('Units.MEGABYTES', 'M'));
  expect([totalParams, trainableParams, totalMultAdds, totalParamBytes, totalOutputBytes]).toEqual(numbers);
});

it('prints the table, and leaves the model as it was', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const model = convolutions();
  model[1]!.eval();
  const modes = model.modules().map(({ training }) => training);
  const found = torch.utils.summary(model, torch.ones([1, 3, 8, 8]));
  expect(log.mock.calls).toEqual([[String(found)]]);
  log.mockRestore();
  expect(model.modules().map(({ training }) => training)).toEqual(modes);
  expect(Number(model[1]!.num_batches_tracked!.item())).toBe(0);
  const y = model(torch.ones([2, 3, 8, 8]));
  expect([y.requiresGrad, found.layers.length]).toEqual([true, 7]);
});

it('takes arguments in an array', () => {
  const found = torch.utils.summary(new nn.Bilinear(2, 3, 4), [torch.ones([5, 2]), torch.ones([5, 3])], {
    display: false,
  });
  expect(found.layers.map(({ className, outputSize }) => [className, outputSize])).toEqual([
    ['Bilinear', [5, 4]],
  ]);
  expect(found.inputBytes).toBe(100);
});

it('says where a model failed', () => {
  const model = new nn.Sequential(new nn.Linear(4, 8), new nn.Linear(4, 8));
  const run = () => torch.utils.summary(model, torch.ones([1, 4]), { display: false });
  expect(run).toThrow(torch.TorchError);
  expect(run).toThrow(/the model failed: .*\n?[\s\S]*Executed layers up to: \[Linear: 1\]/);
});

it('refuses what it cannot show', () => {
  const summary = torch.utils.summary as (...args: unknown[]) => unknown;
  const model = new nn.Linear(1, 1);
  expect(() => summary(3)).toThrow('Expected a module for model but received 3 of type number');
  expect(() => summary(model, torch.ones([1, 1]), { depth: -1 })).toThrow(TypeError);
  expect(() => summary(model, torch.ones([1, 1]), { columns: ['size'] })).toThrow(/one of 'kernelSize'/);
  expect(() => summary(model, null, { columns: ['outputSize'] })).toThrow(
    "the column 'outputSize' needs an input",
  );
  expect(() => summary(model, torch.ones([1, 1]), { mode: 'test' })).toThrow(TypeError);
});
