/** Whole training steps: a small network where the calls cost most, and seed 001's network. */
import type { LoopCase } from '../case';

const tiny = (optimizer: 'SGD' | 'Adam'): LoopCase => ({
  name: `tiny network, ${optimizer}, batch 16`,
  js: {
    setup: `const { nn, optim } = torch;
      const model = new nn.Sequential(new nn.Linear(10, 32), new nn.ReLU(), new nn.Linear(32, 1));
      const criterion = new nn.MSELoss();
      const optimizer = new optim.${optimizer}(model.parameters(), { lr: 0.01 });
      const x = torch.randn([16, 10]); const y = torch.randn([16, 1]);`,
    stmt: 'const loss = criterion(model(x), y); optimizer.zeroGrad(); loss.backward(); optimizer.step();',
  },
  py: {
    setup: `from torch import nn, optim
model = nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 1))
criterion = nn.MSELoss()
optimizer = optim.${optimizer}(model.parameters(), lr=0.01)
x = torch.randn(16, 10); y = torch.randn(16, 1)`,
    stmt: 'loss = criterion(model(x), y); optimizer.zero_grad(); loss.backward(); optimizer.step()',
  },
  n: 200,
});

/** A forward, and a backward on a thread beside the script, against Python's own backward. */
const beside = (width: number, batch: number, n: number): LoopCase => ({
  name: `backwardAsync of ${width} units, batch ${batch}`,
  js: {
    setup: `const { nn } = torch;
      const model = new nn.Sequential(new nn.Linear(${width}, ${width}), new nn.ReLU(), new nn.Linear(${width}, 10));
      const criterion = new nn.CrossEntropyLoss();
      const x = torch.randn([${batch}, ${width}]); const y = torch.randint(0, 10, [${batch}]);`,
    stmt: 'await criterion(model(x), y).backwardAsync();',
  },
  py: {
    setup: `from torch import nn
model = nn.Sequential(nn.Linear(${width}, ${width}), nn.ReLU(), nn.Linear(${width}, 10))
criterion = nn.CrossEntropyLoss()
x = torch.randn(${batch}, ${width}); y = torch.randint(0, 10, (${batch},))`,
    stmt: 'criterion(model(x), y).backward()',
  },
  n,
});

const seed001 = (batch: number, n: number): LoopCase => ({
  name: `seed 001, Adam, batch ${batch}`,
  js: {
    setup: `const { nn, optim } = torch; const F = nn.functional;
      class Model extends nn.Module {
        convolution1 = new nn.Conv2d(1, 6, 5);
        convolution2 = new nn.Conv2d(6, 16, 5);
        conv_dropout = new nn.Dropout();
        fc1 = new nn.Linear(256, 30);
        fc2 = new nn.Linear(30, 10);
        pool = new nn.MaxPool2d(2, 2);
        forward(x) {
          x = this.conv_dropout(this.pool(F.relu(this.convolution1(x))));
          x = this.pool(F.relu(this.convolution2(x)));
          return this.fc2(this.fc1(x.view(-1, 256)));
        }
      }
      const model = new Model();
      const criterion = new nn.CrossEntropyLoss();
      const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
      const x = torch.randn([${batch}, 1, 28, 28]); const y = torch.randint(0, 10, [${batch}]);`,
    stmt: `const output = model(x); const loss = criterion(output, y); loss.item();
      optimizer.zeroGrad(); loss.backward(); optimizer.step();
      output.data.max(1).indices.eq(y).sum().item();`,
  },
  py: {
    setup: `from torch import nn, optim
import torch.nn.functional as F
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution1 = nn.Conv2d(1, 6, 5)
        self.convolution2 = nn.Conv2d(6, 16, 5)
        self.conv_dropout = nn.Dropout()
        self.fc1 = nn.Linear(256, 30)
        self.fc2 = nn.Linear(30, 10)
        self.pool = nn.MaxPool2d(2, 2)
    def forward(self, x):
        x = self.conv_dropout(self.pool(F.relu(self.convolution1(x))))
        x = self.pool(F.relu(self.convolution2(x)))
        return self.fc2(self.fc1(x.view(-1, 256)))
model = Model()
criterion = nn.CrossEntropyLoss()
optimizer = optim.Adam(model.parameters(), lr=0.01)
x = torch.randn(${batch}, 1, 28, 28); y = torch.randint(0, 10, (${batch},))`,
    stmt: `output = model(x); loss = criterion(output, y); loss.item()
optimizer.zero_grad(); loss.backward(); optimizer.step()
(torch.max(output.data, 1)[1] == y).sum().item()`,
  },
  n,
});

export const step: LoopCase[] = [
  tiny('SGD'),
  tiny('Adam'),
  seed001(64, 20),
  seed001(512, 3),
  beside(64, 16, 100),
  beside(1024, 64, 10),
];
