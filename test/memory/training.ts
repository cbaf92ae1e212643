/**
 * The network of seed 001 trained on random batches of 512, here and in Python:
 * the same run, for its peak memory.
 */

import { seedJs, seedPy } from './seedNetwork';

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
${seedJs}
const model = new Seed();
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
${seedPy}
model = Seed()
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
