/**
 * Kaggle's "Digit Recognizer" in the four commits of a first attempt: from a plain network to a ResNet-18.
 *
 *   npm run example -- makeDigitRecognizerCsv     makes the files in data/digit-recognizer
 *   npm run example -- resnet                     commit 7, the last one; --commit 2, 3 or 6 for the others
 *
 * A pretrained ResNet-18 is downloaded to PyTorch's cache; `--weights FILE` takes another file of
 * torchvision's, `--weights none` random ones. test/parity/resnet_twin.py is the same in Python.
 */
import path from 'node:path';
import pl from 'nodejs-polars';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { readNumbers } from './lib/csv';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';
import { plot } from './lib/plots';
import { str } from './lib/python';
import { digests, writeJson } from './lib/record';

const { DataLoader, Dataset, randomSplit } = torch.utils.data;
const { models, transforms } = torch.vision;

const options = exampleCommand('From a plain network to ResNet-18.', { lr: 0.001 })
  .option('--commit <n>', 'which of the commits: 2, 3, 6 or 7', count, 7)
  .option('--weights <file>', "ResNet's: IMAGENET1K_V1, a file, or none", 'IMAGENET1K_V1')
  .option('--num-workers <n>', 'workers that load batches (default: 2 from commit 6 on)', count)
  .option(
    '--data <dir>',
    'folder with train.csv, test.csv and sample_submission.csv',
    'data/digit-recognizer',
  )
  .parse()
  .opts<CommonOptions & { commit: number; weights: string; numWorkers?: number; data: string }>();

prepare(options);
const { commit } = options;
const isResnet = commit >= 6;
const epochs = options.epochs ?? 10;
const bs = options.batchSize ?? (isResnet ? 512 : 64);
const numWorkers = options.numWorkers ?? (isResnet ? 2 : 0);
const file = (name: string) => path.join(options.data, name);

// ---- Read the data ----

const trainRows = readNumbers(file('train.csv'), 'int64'); // the label, then the pixels
const testRows = readNumbers(file('test.csv'), 'int64');
const sampleDf = pl.readCSV(file('sample_submission.csv'));

// ---- Dataset ----

const normalize = new transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]); // ImageNet's

/** What a commit makes of a row of pixels. */
function toImage(row: Tensor): Tensor {
  if (commit === 2) return row;
  const image = row.float().div(250);
  if (commit === 3) return image.sub(0.5);
  return normalize(image.view(1, 28, 28).expand(3, 28, 28)); // grey to RGB
}

/** Rows of numbers: images after their labels, or images alone. */
class MnistDataset extends Dataset<[Tensor, Tensor] | Tensor> {
  readonly X: Tensor; // [rows, 784]
  readonly y: Tensor | null;

  constructor(
    rows: Tensor,
    readonly train = true,
  ) {
    super();
    this.X = train ? rows.get(':', '1:') : rows;
    this.y = train ? rows.get(':', 0) : null;
  }

  override get length(): number {
    return this.X.length;
  }

  override getItem(i: number): [Tensor, Tensor] | Tensor {
    const image = toImage(this.X.get(i));
    return this.y === null ? image : [image, this.y.get(i)];
  }
}

const ds = new MnistDataset(trainRows);
const testDs = new MnistDataset(testRows, false);

// A hundredth of the data is for validation from commit 3 on; all else is for training.
const valLen = Math.trunc(ds.length * 0.01);
const [trainDs, valDs] = commit === 2 ? [ds, null] : randomSplit(ds, [ds.length - valLen, valLen]);

type Batches = Iterable<[images: Tensor, labels: Tensor]>;
const trainDl = new DataLoader(trainDs!, { batchSize: bs, numWorkers });
const valDl = valDs ? new DataLoader(valDs, { batchSize: bs, numWorkers }) : null;
const testDl = new DataLoader(testDs, { batchSize: bs * 2, numWorkers }); // no gradients: room for more

for (const [images, labels] of new DataLoader(ds, { batchSize: bs }) as unknown as Batches) {
  console.log(`torch.Size([${images.shape.join(', ')}]) torch.Size([${labels.shape.join(', ')}])`);
  break;
}

// ---- Network ----

/** A network that only brings the data into the wanted shape. */
const vanilla = () => new nn.Sequential(new nn.Linear(784, 64), new nn.ReLU(), new nn.Linear(64, 10));

/** ResNet-18 with a last layer of ten classes. */
function resnet(): InstanceType<typeof models.ResNet> {
  const resnet18 = models.resnet18();
  if (options.weights === 'IMAGENET1K_V1') {
    try {
      resnet18.loadStateDict(models.ResNet18_Weights.IMAGENET1K_V1!.getStateDict());
    } catch (error) {
      console.error(`${(error as Error).message}\nNo pretrained weights: beginning with random ones.`);
    }
  } else if (options.weights !== 'none') {
    resnet18.loadStateDict(torch.load(options.weights));
  }
  console.log(String(resnet18.fc));
  const linIn = (resnet18.fc as nn.Linear).inFeatures;
  const classes = new nn.Linear(linIn, 10);
  // CrossEntropyLoss has its own softmax: commit 7 leaves this one away.
  resnet18.fc = commit === 6 ? new nn.Sequential(classes, new nn.Softmax(1)) : new nn.Sequential(classes);
  return resnet18;
}

const device = options.device === 'cpu' && torch.cuda.isAvailable() && isResnet ? 'cuda:0' : options.device;
const net = (isResnet ? resnet() : vanilla()).to(device);
const run = (images: Tensor): Tensor => net(images.to(device, 'float32'));

// ---- Training ----

const lossFn = new nn.CrossEntropyLoss();
const optimizer = new optim.Adam(net.parameters(), { lr: options.lr });
const losses: number[] = [];
const accuracies: number[] = [];
const maxSteps = options.steps ?? Infinity;

for (let epoch = 0; epoch < epochs && losses.length < maxSteps; epoch++) {
  const start = performance.now();
  net.train();
  for (const [images, labels] of trainDl as unknown as Batches) {
    if (losses.length >= maxSteps) break;
    optimizer.zeroGrad();
    const out = run(images);
    const loss = lossFn(out, labels.to(device).long());
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
  if (valDl !== null) {
    net.eval();
    let right = 0;
    torch.noGrad(() => {
      for (const [images, labels] of valDl as unknown as Batches) {
        right += run(images).argmax(1).eq(labels.to(device)).sum().item();
      }
    });
    accuracies.push((right / valDs!.length) * 100);
    console.log(`epoch ${epoch}: accuracy ${str(accuracies.at(-1)!)}`);
  }
  console.log(`epoch ${epoch}: ${((performance.now() - start) / 1000).toFixed(1)} seconds`);
}

if (valDl !== null) {
  const x = accuracies.map((_, i) => i);
  plot(path.join(options.out, 'accuracy.svg'), [{ x, y: accuracies, style: 'marks' }], {
    xLabel: 'Epoch',
    yLabel: 'Accuracy',
  });
}

// ---- Generating output ----

net.eval();
const outputs: number[] = [];
torch.noGrad(() => {
  for (const images of testDl as unknown as Iterable<Tensor>) {
    outputs.push(...(run(images).argmax(1).tolist() as number[]));
  }
});

const submission = sampleDf.withColumn(pl.Series('Label', outputs, pl.Int64));
console.log(submission.head().toString());
submission.writeCSV(path.join(options.out, 'submission.csv'));

if (options.losses !== undefined) writeJson(options.losses, losses);
if (options.params !== undefined) writeJson(options.params, digests(Object.entries(net.stateDict())));
