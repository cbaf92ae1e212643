/** Training and evaluation loops on a device, here and in Python: the same work, for its peak memory. */

import { seedJs, seedPy } from './seedNetwork';

export interface Loop {
  /** `train`; `evaluate` under noGrad; `graphs`: forward outside noGrad, so that each loss holds a graph. */
  mode: 'train' | 'evaluate' | 'graphs';
  /** The network of seed 001; ten small layers; one with skip connections; torchvision's ResNet-18. */
  network: 'seed' | 'tiny' | 'residual' | 'resnet18';
  steps: number;
  batch: number;
  device: string;
  /** Reads no value in the loop: nothing but the operators tells that memory grows. */
  silent?: boolean;
}

const image = (l: Loop) => (l.network === 'resnet18' ? '3, 64, 64' : '1, 28, 28');

/** The steps before this one warm up. */
const quarter = (l: Loop) => Math.floor(l.steps / 4);

/** `peak` is the expression of the device's peak in bytes. The report: `{ loss, peak, milliseconds }`. */
export const loopJs = (l: Loop, peak: string) => `
const { nn, optim } = torch;
const F = nn.functional;
const device = ${JSON.stringify(l.device)};
torch.manualSeed(1);
${seedJs}
class Tiny extends nn.Module {
  layers = new nn.Sequential(...Array.from({ length: 10 }, () => new nn.Linear(784, 784)), new nn.Linear(784, 10));
  forward(x) { return this.layers(x.flatten(1)); }
}
class Residual extends nn.Module {
  first = new nn.Linear(784, 1024);
  blocks = new nn.ModuleList(Array.from({ length: 8 }, () => new nn.Linear(1024, 1024)));
  last = new nn.Linear(1024, 10);
  forward(x) {
    x = this.first(x.flatten(1));
    for (const block of this.blocks) {
      const identity = x;
      x = F.relu(block(x)).mul(0.5);
      x = F.relu(x.add(identity));
    }
    return this.last(x);
  }
}
const networks = { seed: Seed, tiny: Tiny, residual: Residual };
const model = (${l.network === 'resnet18' ? 'torch.vision.models.resnet18({ numClasses: 10 })' : `new networks['${l.network}']()`}).to(device);
const criterion = new nn.CrossEntropyLoss();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.001 });
const data = torch.randn([4, ${l.batch}, ${image(l)}]).to(device);
const labels = torch.randint(0, 10, [4, ${l.batch}]).to(device);
let loss = 0, current;
function step(i) {
  const [x, y] = [data.get(i % 4), labels.get(i % 4)];
  const output = model(x);
  current = criterion(output, y);
  ${l.mode === 'train' ? 'optimizer.zeroGrad(); current.backward(); optimizer.step();' : ''}
  ${l.silent ? '' : 'loss = current.item(); const predicted = output.data.max(1).indices; predicted.eq(y).sum().item();'}
}
let start = 0;
function run() {
  for (let i = 0; i < ${l.steps}; i++) {
    if (i === ${quarter(l)}) {
      current.item();
      start = performance.now();
    }
    step(i);
  }
}
${l.mode === 'evaluate' ? 'model.eval(); torch.noGrad(run);' : 'run();'}
loss = current.item();
report({ loss, peak: ${peak}, milliseconds: (performance.now() - start) / ${l.steps - quarter(l)} });
`;

/** The same in Python. */
export const loopPy = (l: Loop, peak: string) => `
import time, torch, torch.nn as nn, torch.nn.functional as F
device = "${l.device}"
torch.manual_seed(1)
${seedPy}
class Tiny(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(*[nn.Linear(784, 784) for _ in range(10)], nn.Linear(784, 10))
    def forward(self, x):
        return self.layers(x.flatten(1))
class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(784, 1024)
        self.blocks = nn.ModuleList([nn.Linear(1024, 1024) for _ in range(8)])
        self.last = nn.Linear(1024, 10)
    def forward(self, x):
        x = self.first(x.flatten(1))
        for block in self.blocks:
            identity = x
            x = F.relu(block(x)).mul(0.5)
            x = F.relu(x.add(identity))
        return self.last(x)
${l.network === 'resnet18' ? 'import torchvision\nmodel = torchvision.models.resnet18(num_classes=10)' : `model = dict(seed=Seed, tiny=Tiny, residual=Residual)["${l.network}"]()`}
model = model.to(device)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
data = torch.randn(4, ${l.batch}, ${image(l)}).to(device)
labels = torch.randint(0, 10, (4, ${l.batch})).to(device)
loss, current = 0, None
def step(i):
    global loss, current
    x, y = data[i % 4], labels[i % 4]
    output = model(x)
    current = criterion(output, y)
    ${l.mode === 'train' ? 'optimizer.zero_grad(); current.backward(); optimizer.step()' : ''}
    ${l.silent ? '' : 'loss = current.item(); predicted = torch.max(output.data, 1)[1]; (predicted == y).sum().item()'}
${l.mode === 'evaluate' ? 'model.eval()\nwith torch.no_grad():' : 'if True:'}
    for i in range(${l.steps}):
        if i == ${quarter(l)}:
            current.item()
            start = time.perf_counter()
        step(i)
loss = current.item()
report(dict(loss=loss, peak=${peak}, milliseconds=(time.perf_counter() - start) * 1e3 / ${l.steps - quarter(l)}))
`;
