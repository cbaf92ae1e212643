/**
 * The network of seed 001 trained on random batches of 512, here and in Python:
 * the same run, for its peak memory.
 */

export interface Run {
  mode: 'train' | 'evaluate';
  steps: number;
  /** The step after which live tensors are counted for the first time; the second time is at the end. */
  warm: number;
  threads: number;
}

/** What a run reports: its last loss, and here what lives after a collection, tensors and bytes. */
export interface Outcome {
  loss: number;
  warm: [tensors: number, bytes: number];
  end: [tensors: number, bytes: number];
}

/** JavaScript for `runNode`. Evaluation runs outside noGrad: every output holds a graph. */
export const trainingJs = (r: Run) => `
const { nn, optim } = torch;
const F = nn.functional;
const live = () => { const { tensors, bytes } = torch.memory({ collect: true }); return [tensors, bytes]; };
torch.setNumThreads(${r.threads});
torch.manualSeed(1);
class Model extends nn.Module {
  convolution1 = new nn.Conv2d(1, 6, 5);
  convolution2 = new nn.Conv2d(6, 16, 5);
  conv_dropout = new nn.Dropout();
  fc1 = new nn.Linear(16 * 4 * 4, 30);
  fc2 = new nn.Linear(30, 10);
  pool = new nn.MaxPool2d(2, 2);
  forward(x) {
    x = this.pool(F.relu(this.convolution1(x)));
    x = this.conv_dropout(x);
    x = this.pool(F.relu(this.convolution2(x)));
    x = x.view(-1, 16 * 4 * 4);
    x = this.fc1(x);
    return this.fc2(x);
  }
}
const model = new Model();
const criterion = new nn.CrossEntropyLoss();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
const data = torch.randn([4, 512, 1, 28, 28]);
const labels = torch.randint(0, 10, [4, 512]);
let loss, warm;
function step(i) {
  const [x, y] = [data.get(i % 4), labels.get(i % 4)];
  const output = model(x);
  const current = criterion(output, y);
  loss = current.item();
  ${r.mode === 'train' ? 'optimizer.zeroGrad(); current.backward(); optimizer.step();' : ''}
  const predicted = output.data.max(1).indices;
  predicted.eq(y).sum().item();
}
for (let i = 0; i < ${r.steps}; i++) {
  step(i);
  if (i === ${r.warm}) warm = live();
}
report({ loss, warm, end: live() });
`;

/** The same in Python, for `runPythonChild`. */
export const trainingPy = (r: Run) => `
import torch, torch.nn as nn, torch.nn.functional as F
torch.set_num_threads(${r.threads})
torch.manual_seed(1)
class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolution1 = nn.Conv2d(1, 6, 5)
        self.convolution2 = nn.Conv2d(6, 16, 5)
        self.conv_dropout = nn.Dropout()
        self.fc1 = nn.Linear(16 * 4 * 4, 30)
        self.fc2 = nn.Linear(30, 10)
        self.pool = nn.MaxPool2d(2, 2)
    def forward(self, x):
        x = self.pool(F.relu(self.convolution1(x)))
        x = self.conv_dropout(x)
        x = self.pool(F.relu(self.convolution2(x)))
        x = x.view(-1, 16 * 4 * 4)
        x = self.fc1(x)
        return self.fc2(x)
model = Model()
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
data = torch.randn(4, 512, 1, 28, 28)
labels = torch.randint(0, 10, (4, 512))
loss = 0
for step in range(${r.steps}):
    x, y = data[step % 4], labels[step % 4]
    output = model(x)
    current = criterion(output, y)
    loss = current.item()
    ${r.mode === 'train' ? 'optimizer.zero_grad(); current.backward(); optimizer.step()' : ''}
    _, predicted = torch.max(output.data, 1)
    (predicted == y).sum().item()
report(dict(loss=loss))
`;
