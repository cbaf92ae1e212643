/** The cells of the "PyTorch basics" notebook (seed 004) with Python's numbers, computed by Python in the same run. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { datasets, transforms } from '../../src/vision';
import { PyTensor, repo, runPython, tensorToWire, wireToTensor } from '../helpers/python';

const { DataLoader } = torch.utils.data;
const F = nn.functional;
const data = datasets.findMnistData(repo)!;

/** The notebook's x and y: 100 points of a noisy line. */
const fakeData = `
  import numpy as np
  np.random.seed(123)
  epsilon = .1 * np.random.randn(100, 1)
  x_train = np.random.rand(100, 1)
  y_train = 2 * x_train + 1 + epsilon
  x_tensor = torch.tensor(x_train, dtype=float)
  y_tensor = torch.tensor(y_train, dtype=float)
`;

function points(): { x: Tensor; y: Tensor } {
  const wire = runPython(`${fakeData}\n  result = [x_tensor, y_tensor]`);
  return { x: wireToTensor(torch, wire[0]), y: wireToTensor(torch, wire[1]) };
}

// One thread: two take ten times as long where other work keeps them from running together.
const threads = torch.getNumThreads();
beforeAll(() => torch.setNumThreads(1));
afterAll(() => torch.setNumThreads(threads));

/** A tensor as Python would send it, to compare shape, dtype and bits. */
const wire = (x: Tensor) => new PyTensor(tensorToWire(x));

test('tensors: matmul and identity', () => {
  const a = torch.tensor(
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    { dtype: 'int64' },
  );
  const b = torch.tensor(
    [
      [2, 2, 2],
      [2, 2, 2],
      [2, 2, 2],
    ],
    { dtype: 'int64' },
  );
  const identity = torch.eye(3, { dtype: 'int64' });
  const expected = runPython(`
    a = torch.tensor([[1, 1, 1], [1, 1, 1], [1, 1, 1]], dtype=int)
    b = torch.tensor([[2, 2, 2], [2, 2, 2], [2, 2, 2]], dtype=int)
    result = [repr(a.matmul(b)), repr(a.matmul(torch.eye(3, dtype=int)))]
  `);
  expect([String(a.matmul(b)), String(a.matmul(identity))]).toEqual(expected);
});

test('autograd: the squared error and its four partial derivatives', () => {
  const options = { dtype: 'float64', requiresGrad: true } as const;
  const x = torch.tensor([[1], [1]], options);
  const M = torch.tensor(
    [
      [2, 2],
      [2, 2],
    ],
    options,
  );
  const b = torch.tensor([[3], [3]], options);
  const y = torch.tensor([[4], [4]], options);
  const L = torch.sum(y.sub(M.matmul(x)).sub(b).pow(2));
  const printed = String(L);
  L.backward();
  const expected = runPython(`
    x = torch.tensor([[1], [1]], dtype=float, requires_grad=True)
    M = torch.tensor([[2, 2], [2, 2]], dtype=float, requires_grad=True)
    b = torch.tensor([[3], [3]], dtype=float, requires_grad=True)
    y = torch.tensor([[4], [4]], dtype=float, requires_grad=True)
    L = torch.sum((y - M.matmul(x) - b)**2)
    L.backward()
    result = [repr(L), *(repr(t.grad) for t in (x, y, b, M))]
  `);
  expect([printed, ...[x, y, b, M].map((t) => String(t.grad))]).toEqual(expected);
});

test('linear regression by hand: 500 losses and both parameters', () => {
  const { x, y } = points();
  torch.manualSeed(123);
  const M = torch.randn([1], { dtype: 'float64', requiresGrad: true });
  const b = torch.randn([1], { dtype: 'float64', requiresGrad: true });
  const losses: number[] = [];
  for (let i = 0; i < 500; i++) {
    const predicted = M.mul(x).add(b);
    const loss = torch.sum(y.sub(predicted).pow(2));
    losses.push(loss.item() as number);
    loss.backward();
    for (const parameter of [M, b]) {
      parameter.data.sub_(parameter.grad!.data.mul(0.001));
      parameter.grad!.data.zero_();
    }
  }
  const expected = runPython(`
    ${fakeData}
  torch.manual_seed(123)
  M = torch.randn(1, dtype=float, requires_grad=True)
  b = torch.randn(1, dtype=float, requires_grad=True)
  losses = []
  for _ in range(500):
      y_pred = M * x_tensor + b
      loss = torch.sum((y_tensor - y_pred)**2)
      losses.append(loss.item())
      loss.backward()
      M.data -= 0.001 * M.grad.data
      b.data -= 0.001 * b.grad.data
      M.grad.data.zero_()
      b.grad.data.zero_()
  result = {"losses": losses, "M": M.detach(), "b": b.detach(), "repr": [repr(M), repr(b)]}
  `);
  expect(losses).toEqual(expected.losses);
  expect([wire(M), wire(b)]).toEqual([expected.M, expected.b]);
  expect([String(M), String(b)]).toEqual(expected.repr);
});

test('linear regression by nn.Linear, MSELoss and SGD: 500 losses and the state dict', () => {
  const { x, y } = points();
  torch.manualSeed(123);
  class Linear extends nn.Module {
    linear = new nn.Linear(1, 1, { dtype: 'float64' });
    override forward(input: Tensor): Tensor {
      return this.linear(input);
    }
  }
  const model = new Linear();
  const meanSquaredLoss = new nn.MSELoss({ reduction: 'sum' });
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.001 });
  const losses: number[] = [];
  for (let i = 0; i < 500; i++) {
    const loss = meanSquaredLoss(y, model(x));
    losses.push(loss.item() as number);
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
  }
  const expected = runPython(`
    ${fakeData}
  from torch import nn
  torch.manual_seed(123)
  class Linear(nn.Module):
      def __init__(self):
          super().__init__()
          self.linear = nn.Linear(1, 1, dtype=float)
      def forward(self, x):
          return self.linear(x)
  model = Linear()
  mean_squared_loss = nn.MSELoss(reduction='sum')
  optimizer = torch.optim.SGD(model.parameters(), lr=0.001)
  losses = []
  for _ in range(500):
      loss = mean_squared_loss(y_tensor, model.forward(x_tensor))
      losses.append(loss.item())
      loss.backward()
      optimizer.step()
      optimizer.zero_grad()
  result = {"losses": losses, "parameters": [p.detach() for p in model.parameters()], "repr": repr(model)}
  `);
  expect(losses).toEqual(expected.losses);
  expect([...model.parameters()].map(wire)).toEqual(expected.parameters);
  expect(String(model)).toBe(expected.repr);
});

class LinearClassifier extends nn.Module {
  layer_1 = new nn.Linear(28 * 28, 100);
  layer_2 = new nn.Linear(100, 100);
  layer_3 = new nn.Linear(100, 10);
  log_softmax = new nn.LogSoftmax(0);

  override forward(x: Tensor): Tensor {
    return this.log_softmax(this.layer_3(this.layer_2(this.layer_1(torch.flatten(x, 1)))));
  }
}

class ConvClassifier extends nn.Module {
  layer_1 = new nn.Sequential(
    new nn.Conv2d(1, 32, 3, { stride: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Dropout(0.25),
  );
  layer_2 = new nn.Sequential(
    new nn.Conv2d(32, 64, 3, { stride: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Dropout(0.5),
  );
  layer_3 = new nn.Linear(1600, 128);
  layer_4 = new nn.Linear(128, 10);
  log_softmax = new nn.LogSoftmax(0);

  override forward(x: Tensor): Tensor {
    const out = torch.flatten(this.layer_2(this.layer_1(x)), 1);
    return this.log_softmax(this.layer_4(this.layer_3(out)));
  }
}

/** The notebook's classes, loaders and loops in Python, cut after `steps` batches; `input.kind` chooses the model. */
const classifiers = `
  import os
  import numpy as np
  from torch import nn
  from torch.nn import functional

  class MNIST(torch.utils.data.Dataset):
      def __init__(self, prefix):
          read = lambda name, offset: np.frombuffer(open(os.path.join(input["data"], name), "rb").read(), np.uint8, offset=offset)
          self.data = torch.from_numpy(read(prefix + "-images-idx3-ubyte", 16).reshape(-1, 28, 28).copy())
          self.targets = torch.from_numpy(read(prefix + "-labels-idx1-ubyte", 8).copy()).long()
      def __len__(self):
          return len(self.data)
      def __getitem__(self, i):
          image = self.data[i].view(28, 28, 1).permute((2, 0, 1)).contiguous().to(torch.float32).div(255)
          mean, std = (torch.tensor([v], dtype=torch.float32).view(-1, 1, 1) for v in (0.1307, 0.3081))
          return image.sub_(mean).div_(std), int(self.targets[i])

  train_loader = torch.utils.data.DataLoader(MNIST("train"), batch_size=32, shuffle=False)
  test_loader = torch.utils.data.DataLoader(MNIST("t10k"), batch_size=32, shuffle=True)

  class LinearClassifier(nn.Module):
      def __init__(self):
          super().__init__()
          self.layer_1 = nn.Linear(28*28, 100)
          self.layer_2 = nn.Linear(100, 100)
          self.layer_3 = nn.Linear(100, 10)
          self.log_softmax = nn.LogSoftmax(dim=0)
      def forward(self, x):
          return self.log_softmax(self.layer_3(self.layer_2(self.layer_1(torch.flatten(x, 1)))))

  class ConvClassifier(nn.Module):
      def __init__(self):
          super().__init__()
          self.layer_1 = nn.Sequential(nn.Conv2d(in_channels=1, out_channels=32, kernel_size=3, stride=1), nn.ReLU(),
              nn.MaxPool2d(kernel_size=2), nn.Dropout(0.25))
          self.layer_2 = nn.Sequential(nn.Conv2d(in_channels=32, out_channels=64, kernel_size=3, stride=1), nn.ReLU(),
              nn.MaxPool2d(kernel_size=2), nn.Dropout(0.50))
          self.layer_3 = nn.Linear(1600, 128)
          self.layer_4 = nn.Linear(128, 10)
          self.log_softmax = nn.LogSoftmax(dim=0)
      def forward(self, x):
          out = torch.flatten(self.layer_2(self.layer_1(x)), 1)
          return self.log_softmax(self.layer_4(self.layer_3(out)))

  torch.manual_seed(123)
  model, lr = (LinearClassifier(), 0.01) if input["kind"] == "linear" else (ConvClassifier(), 0.1)
  optimizer = torch.optim.SGD(model.parameters(), lr=lr)
  losses, test_losses, correct = [], [], []
  for epoch in range(2):
      model.train()
      for i, (x, y) in enumerate(train_loader):
          if i == input["steps"]:
              break
          loss = functional.nll_loss(model(x), y)
          losses.append(loss.item())
          loss.backward()
          optimizer.step()
          optimizer.zero_grad()
      model.eval()
      with torch.no_grad():
          for i, (x, y) in enumerate(test_loader):
              if i == input["steps"]:
                  break
              output = model(x)
              test_losses.append(functional.nll_loss(output, y).item())
              pred = output.argmax(dim=1, keepdim=True)
              correct.append(pred.eq(y.view_as(pred)).sum().item())
  result = {"losses": losses, "test": test_losses, "correct": correct, "repr": repr(model),
            "parameters": [p.detach() for p in model.parameters()]}
`;

test.each([
  ['linear', 30],
  ['conv', 10],
] as const)(
  '%s classifier: train and test loops, %i batches each, two epochs',
  (kind, steps) => {
    const transform = new transforms.Compose([
      new transforms.ToTensor(),
      new transforms.Normalize([0.1307], [0.3081]),
    ]);
    const trainLoader = new DataLoader(new datasets.MNIST(data, { train: true, transform }), {
      batchSize: 32,
    });
    const testSet = new datasets.MNIST(data, { train: false, transform });
    const testLoader = new DataLoader(testSet, { batchSize: 32, shuffle: true });

    torch.manualSeed(123);
    const model = kind === 'linear' ? new LinearClassifier() : new ConvClassifier();
    const optimizer = new optim.SGD(model.parameters(), { lr: kind === 'linear' ? 0.01 : 0.1 });
    const losses: number[] = [];
    const testLosses: number[] = [];
    const correct: number[] = [];
    for (let epoch = 0; epoch < 2; epoch++) {
      model.train();
      let step = 0;
      for (const [x, y] of trainLoader) {
        if (step++ === steps) break;
        const loss = F.nllLoss(model(x), y);
        losses.push(loss.item() as number);
        loss.backward();
        optimizer.step();
        optimizer.zeroGrad();
      }
      model.eval();
      torch.noGrad(() => {
        let step = 0;
        for (const [x, y] of testLoader) {
          if (step++ === steps) break;
          const output = model(x);
          testLosses.push(F.nllLoss(output, y).item() as number);
          const pred = output.argmax(1, { keepdim: true });
          correct.push(pred.eq(y.viewAs(pred)).sum().item() as number);
        }
      });
    }
    const expected = runPython(classifiers, { data, kind, steps }, { threads: 1 });
    expect(losses).toEqual(expected.losses);
    expect(testLosses).toEqual(expected.test);
    expect(correct).toEqual(expected.correct);
    expect([...model.parameters()].map(wire)).toEqual(expected.parameters);
    expect(String(model)).toBe(expected.repr);
  },
  60_000,
);
