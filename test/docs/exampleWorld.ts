/**
 * What the examples of the source's comments use without saying what it is: a reader knows what `model`, `x`
 * and `loader` are. Each example gets new ones. It is compiled with the examples, from a copy in their
 * folder.
 */
import fs from 'node:fs';
import path from 'node:path';
import torch, { nn, optim, type Tensor } from '../../src/index';

const { DataLoader, TensorDataset } = torch.utils.data;

const images = () => torch.randn([2, 3, 8, 8]);
let current: nn.Module | undefined;
const model = () => {
  const made = new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 5));
  current = made;
  return made;
};
/** Of the model that the example has. */
const optimizer = () => new optim.SGD((current ?? model()).parameters(), { lr: 0.1, momentum: 0.9 });
const stepped = () => {
  const made = optimizer();
  for (const each of current!.parameters()) each.grad = torch.ones(each.shape);
  made.step();
  return made;
};
const scores = () => torch.randn([4, 5], { requiresGrad: true });
const dataset = () => new TensorDataset(torch.randn([20, 3]), torch.arange(20).remainder(5));
const pixels = () => torch.randint(0, 256, [3, 40, 40], { dtype: torch.uint8 });
const picture = () => torch.vision.transforms.functional.toPilImage(pixels());
const channel = () => picture().convert('L');
const loss = () => scores().square().mean();
const classes = () => torch.arange(4).remainder(5);

class Two extends nn.Module {
  fc1 = new nn.Linear(3, 4);
  fc2 = new nn.Linear(4, 5);
  head = new nn.Linear(5, 5);
  layer1 = new nn.Sequential(new nn.Sequential({ conv1: new nn.Conv2d(3, 3, 1) }));
  features = new nn.Sequential(new nn.Linear(3, 3));
  override forward(x: Tensor): Tensor {
    return this.fc2(this.fc1(x));
  }
}

/** In any file. */
export const world = {
  F: () => nn.functional,
  constraints: () => torch.distributions.constraints,
  datasets: () => torch.vision.datasets,
  models: () => torch.vision.models,
  serialization: () => torch.serialization,
  transforms: () => torch.vision.transforms,
  x: () => torch.randn([4, 3]),
  y: classes,
  a: () => torch.randn([3, 3]),
  b: () => torch.randn([3, 3]),
  c: () => torch.randn([3, 3]),
  q: () => torch.randn([2, 2, 5, 4]),
  k: () => torch.randn([2, 2, 5, 4]),
  v: () => torch.randn([2, 2, 5, 4]),
  w: () => torch.randn([3], { requiresGrad: true }),
  A: () => torch.randn([12, 12]).abs().add(torch.eye(12).mul(20)),
  target: classes,
  labels: classes,
  scores,
  loss,
  logits: () => torch.randn([4, 5]),
  prediction: () => torch.randn([4, 5]),
  images,
  batch: images,
  weight: () => torch.randn([3, 3]),
  bias: () => torch.randn([3]),
  model,
  net: () => new Two(),
  layer: () => new nn.Linear(3, 4),
  block: () => new nn.Linear(3, 4),
  criterion: () => new nn.CrossEntropyLoss(),
  lossFn: () => new nn.CrossEntropyLoss(),
  optimizer,
  dataset,
  loader: () => new DataLoader(dataset(), { batchSize: 4 }),
  image: picture,
  step: () => 3,
  epoch: () => 1,
  epochs: () => 10,
  accuracy: () => 0.75,
} as const;

let leaf = torch.ones(1);
const writer = () => new torch.utils.tensorboard.SummaryWriter('runs/digits');
const sequence = () => nn.utils.rnn.packSequence([torch.ones([3, 2]), torch.ones([2, 2])]);
const padded = () => nn.utils.rnn.padPackedSequence(sequence());
const train = (_: unknown) => {};
const step = (x: Tensor, _: Tensor) => x.square().mean().item() as number;
const probabilities = () => torch.rand([20]);
const truths = () => torch.arange(20).remainder(2);
class Letters extends torch.utils.data.IterableDataset<string> {
  *[Symbol.iterator]() {
    yield* 'ab';
  }
}
class Network extends nn.Module {
  layer1 = new nn.Linear(3, 3);
  override forward(x: Tensor): Tensor {
    return this.layer1(x);
  }
}
class Config {}
class Graph {}

/** In the files whose path begins so, besides or instead. */
export const worlds = {
  'src/autograd/backward.ts': { x: () => torch.randn([3], { requiresGrad: true }) },
  'src/nn/functional/adaptivePooling.ts': { x: () => torch.randn([2, 8, 8, 8]) },
  'src/nn/functional/fractionalPooling.ts': { x: () => torch.randn([2, 8, 8, 8]) },
  'src/nn/functional/pooling.ts': { x: () => torch.randn([2, 8, 8]) },
  'src/nn/functional/regressionLoss.ts': { target: () => torch.randn([4, 5]) },
  'src/nn/functional/linearCrossEntropy/': { weight: () => torch.randn([5, 3]) },
  'src/nn/init/': { w: () => torch.empty([3, 5]) },
  'src/nn/modules/loss.ts': { target: () => torch.rand([4, 5]) },
  'src/vision/transforms/normalize.ts': { x: () => torch.rand([1, 8, 8]) },
  'src/utils/checkpoint/checkpoint.ts': {
    model: () => new nn.Sequential(...[1, 2, 3, 4].map(() => new nn.Linear(3, 3))),
  },
  'src/utils/data/dataset.ts': { images: () => torch.randn([4, 3]) },
  'src/utils/data/randomSplit.ts': { dataset: () => new TensorDataset(torch.arange(60000)) },
  'src/autograd/gradMode.ts': { evaluate: () => (net: nn.Module, _: unknown) => net.eval() },
  'src/cuda/': {
    g: () => new torch.cuda.CUDAGraph(),
    pool: () => new torch.cuda.MemPool(),
    side: () => new torch.cuda.Stream(),
  },
  'src/func/grad.ts': { x: () => torch.ones(3), weights: () => torch.ones(3) },
  'src/func/stackModuleState.ts': { models: () => [model(), model()] },
  'src/functional/broadcast.ts': { xs: () => torch.arange(3), ys: () => torch.arange(2) },
  'src/functional/spectral.ts': { signal: () => torch.randn([2000]) },
  'src/graphs/makeGraphedCallables.ts': { model: () => new Two(), device: () => 'cpu' as const },
  'src/jit/serialization.ts': { model: () => torch.jit.load('scripted.pt') },
  'src/nn/functional/conv.ts': {
    x: images,
    weight: () => torch.randn([3, 3, 3, 3]),
    blocks: () => torch.randn([1, 12, 12]),
  },
  'src/nn/functional/distributionLoss.ts': {
    logProbabilities: () => nn.functional.logSoftmax(scores(), 1),
    target: () => torch.rand([4, 5]),
  },
  'src/nn/functional/embedding.ts': { indices: () => torch.arange(3), offsets: () => torch.tensor([0n, 2n]) },
  'src/nn/functional/normalization.ts': {
    x: () => torch.randn([2, 8, 512]),
    mean: () => torch.zeros(8),
    variance: () => torch.ones(8),
    weight: () => torch.ones(512),
    bias: () => torch.zeros(512),
  },
  'src/nn/functional/tripletLoss.ts': { p: () => torch.randn([3, 3]), n: () => torch.randn([3, 3]) },
  'src/nn/functional/vision.ts': { x: images, grid: () => torch.rand([2, 4, 4, 2]) },
  'src/nn/modules/container.ts': { features: () => torch.randn([4, 64]) },
  'src/nn/modules/factory.ts': { options: () => ({ dtype: torch.float64 }) },
  'src/nn/modules/marginLoss.ts': {
    a: () => torch.randn([4, 3]),
    b: () => torch.randn([4, 3]),
    classes,
    logRates: () => torch.randn([4]),
    counts: () => torch.arange(4),
    means: () => torch.randn([4]),
    variances: () => torch.ones(4),
    distances: () => torch.rand([4]),
    logProbs: () => torch.randn([10, 2, 5]).logSoftmax(2),
    targets: () =>
      torch.tensor([
        [1n, 2n],
        [3n, 4n],
      ]),
    inputLengths: () => torch.tensor([10n, 10n]),
    targetLengths: () => torch.tensor([2n, 2n]),
  },
  'src/nn/modules/module/tree.ts': { model: () => new Two() },
  'src/nn/modules/tripletLoss.ts': {
    anchor: () => torch.randn([4, 3]),
    positive: () => torch.randn([4, 3]),
    negative: () => torch.randn([4, 3]),
  },
  'src/nn/utils/fusion.ts': { conv: () => new nn.Conv2d(3, 4, 3), bn: () => new nn.BatchNorm2d(4) },
  'src/nn/utils/rnn.ts': {
    x: () => torch.randn([3, 3, 2]),
    output: sequence,
    padded: () => padded()[0],
    lengths: () => padded()[1],
  },
  'src/optim/lrScheduler/cosine.ts': {
    scheduler: () => new optim.lrScheduler.CosineAnnealingWarmRestarts(optimizer(), 10),
    i: () => 3,
    batches: () => 10,
  },
  'src/optim/optimizer.ts': { model: () => new Two() },
  'src/optim/sparseAdam.ts': { embedding: () => new nn.Embedding(10, 3, { sparse: true }) },
  'src/optim/stateless.ts': {
    optimizer: stepped,
    copies: () =>
      Object.fromEntries(
        model()
          .parameters()
          .map((each, i) => [`${i}`, each]),
      ),
  },
  'src/optim/swaUtils.ts': { averaged: () => new optim.swaUtils.AveragedModel(model()) },
  'src/safetensors/open.ts': { file: () => torch.safetensors.safeOpen('lenet.safetensors') },
  'src/serialization/pickle/safeGlobals.ts': { Config: () => Config },
  'src/sparse/index.ts': { s: () => torch.eye(3).toSparse() },
  'src/tensorboard/': {
    writer,
    model: () => new Network(),
    loss: () => 0.5,
    chart: () => ({
      renderToSVGString: () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    }),
    frames: () => torch.rand([4, 3, 8, 8]),
    images: () => torch.rand([2, 3, 8, 8]),
    image: () => torch.rand([3, 40, 40]),
    labels: truths,
    probabilities,
    features: () => torch.randn([3, 4]),
    names: () => ['one', 'two', 'three'],
    tp: () => [5, 4, 3, 2, 1],
    fp: () => [5, 4, 3, 2, 1],
    tn: () => [1, 2, 3, 4, 5],
    fn: () => [1, 2, 3, 4, 5],
    precision: () => [0.5, 0.5, 0.5, 0.5, 0.5],
    recall: () => [0.9, 0.7, 0.5, 0.3, 0.1],
    vertices: () => torch.rand([1, 4, 3]),
    faces: () =>
      torch.tensor([
        [
          [0, 1, 2],
          [0, 2, 3],
        ],
      ]),
  },
  'src/tensorboard/fileWriter.ts': { writer: () => new torch.utils.tensorboard.FileWriter('runs/mine') },
  'src/utils/checkpoint/frame.ts': {
    loss: () => {
      leaf = torch.ones(1, { requiresGrad: true });
      return leaf.mul(2);
    },
    last: () => leaf,
  },
  'src/utils/data/collate.ts': {
    Graph: () => Graph,
    mergeGraphs: () => (batch: readonly Graph[]) => batch[0]!,
  },
  'src/utils/data/combined.ts': {
    first: () => new Letters(),
    second: () => new Letters(),
    images: () => dataset(),
    texts: () => Array.from({ length: 20 }, (_, i) => `${i}`),
  },
  'src/utils/data/distributed.ts': { train: () => train },
  'src/utils/equalityTesters.ts': { expect: () => ({ addEqualityTesters: (_: readonly unknown[]) => {} }) },
  'src/utils/metrics/': { step: () => step, predictions: classes },
  'src/utils/progress/': { step: () => step, train: () => train },
  'src/vision/image.ts': { red: channel, green: channel, blue: channel },
  'src/vision/transforms/transform.ts': { image: () => torch.rand([3, 8, 8]) },
};

/** The files that examples read; those of Python's are there already. */
export async function prepare(): Promise<void> {
  const state = model().stateDict();
  torch.save(state, 'model.pt');
  torch.save(
    Object.fromEntries(Object.entries(state).map(([name, each]) => [`module.${name}`, each])),
    'parallel.pth',
  );
  torch.safetensors.saveFile(state as Record<string, Tensor>, 'model.safetensors');
  torch.safetensors.saveFile(
    { 'fc.weight': torch.ones([3, 4]), embedding: torch.ones([20, 4]) },
    'lenet.safetensors',
  );
  torch.numpy.save('x.npy', torch.ones(3));
  torch.numpy.savez('digits.npz', { images: torch.ones([2, 8, 8]), labels: torch.arange(2) });
  for (const file of ['cat.jpg', 'phone.jpg', 'pets/cat/1.png', 'pets/dog/2.png']) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await picture().save(file);
  }
  for (const folder of ['checkpoint', 'data/one']) fs.mkdirSync(folder, { recursive: true });
  torch.save(torch.ones(2), 'data/one/1.pt');
}
