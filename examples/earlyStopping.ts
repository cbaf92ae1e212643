/**
 * A training loop with progress bars, that keeps the best model and ends when it no longer gets better:
 *
 *   npx tsx examples/earlyStopping.ts
 *
 * The data is made up: three noisy spirals, which a small network learns to tell apart.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import torch, { nn, optim, type Tensor } from 'torch-node';

const { DataLoader, TensorDataset, randomSplit } = torch.utils.data;
const { accuracy, AverageMeter, classificationReport } = torch.utils.metrics;
const { Tqdm, tqdm, trange } = torch.utils.progress;

torch.manualSeed(0);

// ---- Data ----

/** Points on three arms of a spiral. x: [3 · perArm, 2], y: [3 · perArm] */
function spirals(perArm: number): [x: Tensor, y: Tensor] {
  const radius = torch.linspace(0.05, 1, perArm);
  const arms = [0, 1, 2].map((arm) => {
    const angle = radius
      .mul(4)
      .add((arm * 2 * Math.PI) / 3)
      .add(torch.randn([perArm]).mul(0.35));
    return torch.stack([radius.mul(angle.sin()), radius.mul(angle.cos())], 1);
  });
  return [torch.cat(arms), torch.arange(3).repeatInterleave(perArm)];
}

const dataset = new TensorDataset(...spirals(400));
const [trainSet, validationSet, testSet] = randomSplit(dataset, [0.7, 0.15, 0.15]) as [any, any, any];
const trainLoader = new DataLoader<[Tensor, Tensor]>(trainSet, { batchSize: 32, shuffle: true });
const validationLoader = new DataLoader<[Tensor, Tensor]>(validationSet, { batchSize: 64 });
const testLoader = new DataLoader<[Tensor, Tensor]>(testSet, { batchSize: 64 });

// ---- Model ----

const model = new nn.Sequential(
  new nn.Linear(2, 64),
  new nn.ReLU(),
  new nn.Linear(64, 64),
  new nn.ReLU(),
  new nn.Linear(64, 3),
);
const criterion = new nn.CrossEntropyLoss();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.003 });

// ---- Early stopping ----

/** Watches a loss: keeps the model that had the lowest, and says when too many epochs have passed since. */
class EarlyStopping {
  best = Infinity;
  bestEpoch = -1;

  constructor(
    readonly file: string,
    readonly patience: number,
    /** What counts as better. */
    readonly minDelta = 0,
  ) {}

  /** Whether to end. */
  step(epoch: number, loss: number, model: nn.Module): boolean {
    if (loss < this.best - this.minDelta) {
      this.best = loss;
      this.bestEpoch = epoch;
      torch.save(model.stateDict(), this.file);
    }
    return epoch - this.bestEpoch >= this.patience;
  }
}

// ---- Training ----

function trainEpoch(description: string): number {
  const loss = new AverageMeter('loss');
  const bar = tqdm(trainLoader, { desc: description });
  model.train();
  for (const [x, y] of bar) {
    const output = criterion(model(x), y);
    optimizer.zeroGrad();
    output.backward();
    optimizer.step();
    loss.update(output, x.size(0));
    bar.setPostfix({ loss: loss.avg }, { refresh: false });
  }
  return loss.avg;
}

/** The mean loss over a loader, and all outputs and labels. */
function evaluate(loader: Iterable<[Tensor, Tensor]>): { loss: number; output: Tensor; target: Tensor } {
  const loss = new AverageMeter('loss');
  const outputs: Tensor[] = [];
  const targets: Tensor[] = [];
  model.eval();
  torch.noGrad(() => {
    for (const [x, y] of loader) {
      const output = model(x);
      loss.update(criterion(output, y), x.size(0));
      outputs.push(output);
      targets.push(y);
    }
  });
  return { loss: loss.avg, output: torch.cat(outputs), target: torch.cat(targets) };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'early-stopping-'));
const stopping = new EarlyStopping(path.join(folder, 'best.pth'), 8, 1e-3);

for (const epoch of trange(100, { desc: 'epochs' })) {
  const trainLoss = trainEpoch(`epoch ${epoch}`);
  const { loss, output, target } = evaluate(validationLoader);
  const share = (accuracy(output, target) * 100).toFixed(1);
  Tqdm.write(
    `epoch ${epoch}: loss ${trainLoss.toFixed(4)}, validation loss ${loss.toFixed(4)}, accuracy ${share} %`,
  );
  if (stopping.step(epoch, loss, model)) {
    Tqdm.write(`No better for ${stopping.patience} epochs: the end.`);
    break;
  }
}

// ---- Test, with the best model ----

model.loadStateDict(torch.load(stopping.file));
fs.rmSync(folder, { recursive: true });
const { output, target } = evaluate(testLoader);
console.log(`Best epoch: ${stopping.bestEpoch}, validation loss ${stopping.best.toFixed(4)}`);
console.log(classificationReport(output, target, { targetNames: ['first arm', 'second arm', 'third arm'] }));
