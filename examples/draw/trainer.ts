/** The thread that trains: tells its course, and every so often how it does on new images. */
import fs from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { SIDE } from './digit';
import type { Parcel, Report, Task } from './messages';
import { makeNetwork, packWeights } from './network';

const F = nn.functional;
const { DataLoader, Subset } = torch.utils.data;
const { datasets, transforms } = torch.vision;

const TELL_EVERY = 150; // milliseconds
const TEST_EVERY = 150; // steps
const TEST_IMAGES = 2000;
const SHOWN = 24;

const task = workerData as Task;
torch.setNumThreads(task.threads);
torch.manualSeed(task.seed);

const send = (parcel: Parcel) => parentPort!.postMessage(parcel);
const network = makeNetwork();
const set = (train: boolean) =>
  new datasets.MNIST(task.root, { train, download: true, transform: new transforms.ToTensor() });

/** Every so manieth of MNIST's test images: [images, 1, 28, 28], and their labels. */
function testImages(): { bytes: Tensor; images: Tensor; labels: number[] } {
  const { data, targets } = set(false);
  const chosen = torch.arange(0, data.length, { step: Math.ceil(data.length / TEST_IMAGES) });
  const bytes = data.indexSelect(0, chosen);
  const images = bytes.float().div(255).unsqueeze(1);
  return { bytes, images, labels: targets.indexSelect(0, chosen).double().tolist() as number[] };
}

const test = testImages();

/** How the network reads the test images. */
function report(step: number): Report {
  const [sure, answered] = torch.noGrad(() => network(test.images).softmax(1).max(1));
  const probabilities = sure.tolist() as number[];
  const answers = answered.double().tolist() as number[];
  const confusion = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  for (const [i, label] of test.labels.entries()) confusion[label]![answers[i]!]!++;
  const mistakes = test.labels.flatMap((label, i) => (label === answers[i] ? [] : [i]));
  const wrong = mistakes
    .sort((a, b) => probabilities[b]! - probabilities[a]!)
    .slice(0, SHOWN)
    .map((i) => ({
      label: test.labels[i]!,
      answer: answers[i]!,
      probability: probabilities[i]!,
      pixels: Buffer.from(test.bytes.get(i).contiguous().toTypedArray() as Uint8Array).toString('base64'),
    }));
  const images = test.labels.length;
  const filters = (network[0] as nn.Conv2d).weight.detach().squeeze(1).tolist() as number[][][];
  return { step, images, accuracy: 1 - mistakes.length / images, confusion, wrong, filters };
}

const out = path.join(task.out, 'draw.onnx');

/** The network with its probabilities, for any number of images. */
function onnxFile(): Uint8Array {
  torch.onnx.export(new nn.Sequential(network, new nn.Softmax(1)), torch.zeros([1, 1, SIDE, SIDE]), out, {
    inputNames: ['image'],
    outputNames: ['probabilities'],
    dynamicShapes: { image: { 0: 'batch' } },
  });
  return fs.readFileSync(out);
}

function tellReport(step: number): void {
  network.eval();
  const message = { kind: 'report' as const, report: torch.scope(() => report(step)) };
  send({ message, weights: packWeights(network), onnx: torch.scope(onnxFile) });
  network.train();
}

function train(): void {
  const all = set(true);
  const indices = Array.from({ length: Math.min(task.limit, all.length) }, (_, i) => i);
  const loader = new DataLoader(new Subset(all, indices), { batchSize: task.batchSize, shuffle: true });
  const optimizer = new optim.Adam(network.parameters(), { lr: task.lr });
  const steps = Math.min(task.epochs * loader.length, task.steps ?? Infinity);
  let [step, told, last] = [0, 0, 0];
  let [loss, right, seen] = [0, 0, 0];
  tellReport(step);
  while (step < steps)
    for (const [images, labels] of loader) {
      optimizer.zeroGrad();
      const scores = network(images);
      const error = F.crossEntropy(scores, labels);
      error.backward();
      optimizer.step();
      step++;
      loss += error.item();
      right += scores.argmax(1).eq(labels).sum().item() as number;
      seen += labels.length;
      if (performance.now() - last > TELL_EVERY || step === steps) {
        const point = { step, loss: loss / (step - told), accuracy: right / seen };
        send({ message: { kind: 'progress', point }, weights: packWeights(network) });
        [told, last] = [step, performance.now()];
        [loss, right, seen] = [0, 0, 0];
      }
      if (step % TEST_EVERY === 0 || step === steps) tellReport(step);
      if (step === steps) break;
    }
  torch.save(network.stateDict(), path.join(task.out, 'draw.pth'));
  send({ message: { kind: 'end' } });
}

train();
