/** What people write with the package, as small programs: each prints `ok` when all is well. */

/** Seed 001's network: a step of training, a file, and the same answer from what was read back. */
const body = (file) => `
const { nn, optim } = torch;
const F = nn.functional;
class Net extends nn.Module {
  convolution1 = new nn.Conv2d(1, 6, 5);
  convolution2 = new nn.Conv2d(6, 16, 5);
  dropout = new nn.Dropout();
  fc1 = new nn.Linear(16 * 4 * 4, 30);
  fc2 = new nn.Linear(30, 10);
  pool = new nn.MaxPool2d(2, 2);
  forward(x) {
    x = this.dropout(this.pool(F.relu(this.convolution1(x))));
    x = this.pool(F.relu(this.convolution2(x)));
    return this.fc2(this.fc1(x.view(-1, 16 * 4 * 4)));
  }
}
torch.manualSeed(0);
const x = torch.randn(64, 1, 28, 28);
const y = torch.arange(64).remainder(10);
const model = new Net();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.003 });
const losses = [];
for (let step = 0; step < 30; step++) {
  optimizer.zeroGrad();
  const loss = F.crossEntropy(model(x), y);
  loss.backward();
  optimizer.step();
  losses.push(loss.item());
}
if (!(losses.at(-1) < losses[0])) throw new Error('it does not learn: ' + losses);
torch.save(model.stateDict(), '${file}');
const copy = new Net();
copy.loadStateDict(torch.load('${file}'));
model.eval(); copy.eval();
if (!torch.equal(model(x), copy(x))) throw new Error('another answer after loading');
`;

const worker = `
const { Worker } = require('node:worker_threads');
new Worker("const torch = require('torch-node'); require('node:worker_threads').parentPort.postMessage(torch.ones(2, 3).sum().item())", { eval: true })
  .on('message', (sum) => console.log(sum === 6 ? 'ok' : sum))
  .on('error', (error) => { throw error; });
`;

const head = "import torch, { nn, optim, type Tensor } from 'torch-node';\n";

export const programs = {
  'train.cjs': `const torch = require('torch-node');${body('cjs.pth')}console.log('ok');`,
  'train.mjs': `import torch from 'torch-node';${body('esm.pth')}console.log('ok');`,
  'worker.cjs': worker,
  'train.mts': `${head}
const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Linear(8, 2));
const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
const loader = new torch.utils.data.DataLoader(new torch.utils.data.TensorDataset(torch.randn(16, 4), torch.ones(16).long()), { batchSize: 4 });
for (const [x, y] of loader) {
  optimizer.zeroGrad();
  const loss: Tensor = nn.functional.crossEntropy(model(x), y);
  loss.backward();
  optimizer.step();
}
console.log(model.parameters().length === 4 ? 'ok' : 'what?');
`,
  'user.test.js': `import { expect, it } from 'vitest';
import torch from 'torch-node';
it('adds', () => expect(torch.ones(2).add(1).tolist()).toEqual([2, 2]));
`,
  'adds.jest.cjs': `const torch = require('torch-node');
it('adds', () => expect(torch.ones(2).add(1).tolist()).toEqual([2, 2]));
`,
  'server.mjs':
    "import torch from 'torch-node'; console.log(String(torch.ones(2)) === 'tensor([1., 1.])' ? 'ok' : 'what?');",
};
