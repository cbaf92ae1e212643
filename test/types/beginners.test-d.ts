/** PyTorch's tutorials for beginners, translated line by line: compiled, never run. */
import torch, { autograd, nn, optim, type Tensor, vision } from 'torch-node';

const { DataLoader, Dataset, TensorDataset, Subset, randomSplit } = torch.utils.data;
const { datasets, models, transforms } = vision;
const F = nn.functional;
const device = torch.cuda.isAvailable() ? 'cuda' : 'cpu';

// ---- Learn the basics: tensors ----

export function tensors(): void {
  const data = [
    [1, 2],
    [3, 4],
  ];
  const xData = torch.tensor(data);
  const xNp = torch.fromTypedArray(new Float32Array(4), { shape: [2, 2] });
  const xOnes = torch.onesLike(xData);
  const xRand = torch.randLike(xData, { dtype: torch.float });
  const shape = [2, 3];
  const randTensor = torch.rand(shape);
  const onesTensor = torch.ones(shape);
  const zerosTensor = torch.zeros(shape);
  console.log(`Random: ${xRand} ${xOnes} ${randTensor} ${onesTensor} ${zerosTensor} ${xNp}`);
  let tensor = torch.rand(3, 4);
  console.log(`${tensor.shape} ${tensor.dtype} ${tensor.device}`);
  tensor = tensor.to(device);
  tensor = torch.ones(4, 4);
  console.log(tensor.get(0), tensor.get(':', 0), tensor.get('...', -1));
  tensor.set([':', 1], 0);
  const t1 = torch.cat([tensor, tensor, tensor], 1);
  const t2 = torch.cat([tensor, tensor], { dim: 1 });
  const y1 = tensor.matmul(tensor.T);
  const y3 = torch.randLike(y1);
  torch.matmul(tensor, tensor.T, { out: y3 });
  const z1 = tensor.mul(tensor);
  const aggregate = tensor.sum();
  const item: number = aggregate.item();
  tensor.add_(5);
  const n = torch.ones(5).toTypedArray();
  console.log(t1, t2, z1, item, n);
}

// ---- Datasets and data loaders, transforms ----

class CustomImageDataset extends Dataset<[vision.Image | Tensor, number]> {
  constructor(
    readonly labels: readonly (readonly [file: string, label: number])[],
    readonly transform: ((image: vision.Image) => Tensor) | null = null,
    readonly targetTransform: ((label: number) => number) | null = null,
  ) {
    super();
  }
  override get length(): number {
    return this.labels.length;
  }
  override getItem(index: number): [vision.Image | Tensor, number] {
    const [file, name] = this.labels[index]!;
    const image = vision.Image.openSync(file);
    const label = this.targetTransform ? this.targetTransform(name) : name;
    return [this.transform ? this.transform(image) : image, label];
  }
}

export function data(): void {
  const trainingData = new datasets.FashionMNIST({
    root: 'data',
    train: true,
    download: true,
    transform: new transforms.ToTensor(),
    targetTransform: new transforms.Lambda((y: number) =>
      torch.zeros(10, { dtype: torch.float }).scatter_(0, torch.tensor(y, { dtype: 'int64' }), { value: 1 }),
    ),
  });
  const sampleIdx = torch.randint(trainingData.length, { size: [1] }).item();
  const [img, label] = trainingData.getItem(sampleIdx);
  console.log(img.squeeze(), label.argmax());
  const trainDataloader = new DataLoader(trainingData, { batchSize: 64, shuffle: true });
  const [features, labels] = trainDataloader[Symbol.iterator]().next().value!;
  console.log(features.size(), labels.size(), new CustomImageDataset([]).length);
  const [firstBatch] = trainDataloader;
  const [x, y] = firstBatch!;
  for (const [batch, [inputs, targets]] of trainDataloader.entries()) {
    const step: number = batch;
    const tensor: Tensor = inputs.add(targets);
    console.log(step, tensor, x.shape, y.shape);
  }
}

// ---- Quickstart: build, optimise, save ----

class NeuralNetwork extends nn.Module {
  flatten = new nn.Flatten();
  linear_relu_stack = new nn.Sequential(
    new nn.Linear(28 * 28, 512),
    new nn.ReLU(),
    new nn.Linear(512, 512),
    new nn.ReLU(),
    new nn.Linear(512, 10),
  );
  override forward(x: Tensor): Tensor {
    x = this.flatten(x);
    return this.linear_relu_stack(x);
  }
}
type Loader = torch.utils.data.DataLoader<[Tensor, number]>;
type Loss = (prediction: Tensor, target: Tensor) => Tensor;

function trainLoop(dataloader: Loader, model: nn.Module, lossFn: Loss, optimizer: optim.Optimizer): void {
  const size = dataloader.dataset.length;
  model.train();
  for (const [batch, [X0, y0]] of dataloader.entries()) {
    const [X, y] = [X0.to(device), y0.to(device)];
    const pred: Tensor = model(X);
    const loss = lossFn(pred, y);
    loss.backward();
    optimizer.step();
    optimizer.zeroGrad();
    if (batch % 100 === 0) console.log(`loss: ${loss.item().toFixed(6)} [${(batch + 1) * X.length}/${size}]`);
  }
}

function testLoop(dataloader: Loader, model: NeuralNetwork, lossFn: nn.CrossEntropyLoss): void {
  const size = dataloader.dataset.length;
  const numBatches = dataloader.length;
  model.eval();
  let [testLoss, correct] = [0, 0];
  torch.noGrad(() => {
    for (const [X, y] of dataloader) {
      const pred = model(X.to(device));
      testLoss += lossFn(pred, y).item();
      correct += pred.argmax(1).eq(y).type(torch.float).sum().item();
    }
  });
  console.log(testLoss / numBatches, (100 * correct) / size);
}

export function quickstart(): void {
  const root = 'data';
  const transform = new transforms.ToTensor();
  const trainingData = new datasets.FashionMNIST({ root, train: true, download: true, transform });
  const trainDataloader = new DataLoader(trainingData, { batchSize: 64 });
  const model = new NeuralNetwork().to(device);
  console.log(`${model}`);
  const lossFn = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(model.parameters(), { lr: 1e-3 });
  trainLoop(trainDataloader, model, lossFn, optimizer);
  testLoop(trainDataloader, model, lossFn);
  torch.save(model.stateDict(), 'model.pth');
  const again = new NeuralNetwork().to(device);
  again.loadStateDict(torch.load('model.pth', { weightsOnly: true }));
  const logits = again(torch.rand(1, 28, 28, { device }));
  const predProbab = new nn.Softmax({ dim: 1 })(logits);
  const yPred: number = predProbab.argmax(1).item();
  const softmax = new nn.Softmax(1);
  for (const [name, param] of again.namedParameters()) {
    console.log(`Layer: ${name} | Size: ${param.size()} | Values: ${param.get(torch.slice(0, 2))}`);
  }
  const weights = models.vgg16({ weights: 'IMAGENET1K_V1' });
  torch.save(weights.stateDict(), 'model_weights.pth');
  console.log(yPred, softmax(logits));
}

// ---- Automatic differentiation ----

export function differentiation(): void {
  const x = torch.ones(5);
  const y = torch.zeros(3);
  const w = torch.randn(5, 3, { requiresGrad: true });
  const b = torch.randn(3, { requiresGrad: true });
  let z = torch.matmul(x, w).add(b);
  const loss = F.binaryCrossEntropyWithLogits(z, y);
  console.log(z.gradFn, loss.gradFn);
  loss.backward();
  console.log(w.grad, b.grad!.norm());
  z = torch.noGrad(() => torch.matmul(x, w).add(b));
  const detached = z.detach();
  const inp = torch.eye(4, 5, { requiresGrad: true });
  const out = inp.add(1).pow(2).t();
  out.backward(torch.onesLike(out), { retainGraph: true });
  inp.grad!.zero_();
  const Q = w.pow(3).mul(3).sub(w.pow(2));
  Q.backward({ gradient: torch.ones(5, 3) });
  console.log(detached.requiresGrad, autograd.grad(loss, w));
}

// ---- What is torch.nn really? ----

const bs = 64;
class MnistLogistic extends nn.Module {
  weights = new nn.Parameter(torch.randn(784, 10).div(Math.sqrt(784)));
  bias = new nn.Parameter(torch.zeros(10));
  lin = new nn.Linear(784, 10);
  override forward(xb: Tensor): Tensor {
    return xb.matmul(this.weights).add(this.bias).add(this.lin(xb));
  }
}
class Lambda extends nn.Module {
  constructor(readonly func: (x: Tensor) => Tensor) {
    super();
  }
  override forward(x: Tensor): Tensor {
    return this.func(x);
  }
}
function lossBatch(
  model: nn.Module,
  lossFunc: Loss,
  xb: Tensor,
  yb: Tensor,
  opt: optim.Optimizer | null = null,
): [number, number] {
  const loss = lossFunc(model(xb), yb);
  if (opt !== null) {
    loss.backward();
    opt.step();
    opt.zeroGrad();
  }
  return [loss.item(), xb.length];
}

export function whatIsNN(xTrain: Tensor, yTrain: Tensor): void {
  const nll = (input: Tensor, target: Tensor) =>
    input.get(torch.arange(target.shape[0]!), target).mean().neg();
  const logSoftmax = (x: Tensor) => x.sub(x.exp().sum(-1).log().unsqueeze(-1));
  const accuracy = (out: Tensor, yb: Tensor) => out.argmax({ dim: 1 }).eq(yb).float().mean();
  const trainDs = new TensorDataset(xTrain, yTrain);
  const [xb, yb] = trainDs.getItem(torch.slice(0, bs));
  const model = new MnistLogistic();
  console.log(nll(logSoftmax(model(xb)), yb), accuracy(model(xb), yb));
  torch.noGrad(() => {
    for (const p of model.parameters()) p.sub_(p.grad!.mul(0.5));
    model.zeroGrad();
  });
  const cnn = new nn.Sequential(
    new Lambda((x) => x.view(-1, 1, 28, 28)),
    new nn.Conv2d(1, 16, { kernelSize: 3, stride: 2, padding: 1 }),
    new nn.ReLU(),
    new nn.AdaptiveAvgPool2d(1),
    new Lambda((x) => x.view(x.size(0), -1)),
  );
  const opt = new optim.SGD(cnn.parameters(), { lr: 0.1, momentum: 0.9 });
  const trainDl = new DataLoader(trainDs, { batchSize: bs, shuffle: true });
  for (const [x, y] of trainDl) lossBatch(cnn, F.crossEntropy, x, y, opt);
  const losses = [...trainDl].map(([x, y]) => lossBatch(cnn, F.crossEntropy, x, y));
  const total = losses.reduce((sum, [loss, n]) => sum + loss * n, 0);
  console.log(total, cnn[1].weight.shape);
}

// ---- Learning PyTorch with examples ----

class LegendrePolynomial3 extends autograd.Function {
  static override forward(ctx: any, input: Tensor): Tensor {
    ctx.saveForBackward(input);
    return input.pow(3).mul(5).sub(input.mul(3)).mul(0.5);
  }
  static override backward(ctx: any, gradOutput: Tensor): Tensor {
    const [input] = ctx.savedTensors;
    return gradOutput.mul(1.5).mul(input.pow(2).mul(5).sub(1));
  }
}
class DynamicNet extends nn.Module {
  a = new nn.Parameter(torch.randn([]));
  override forward(x: Tensor): Tensor {
    let y = this.a.mul(x);
    for (let exp = 4; exp < 4 + Math.floor(Math.random() * 2) + 1; exp++) y = y.add(x.pow(exp).mul(this.a));
    return y;
  }
  string(): string {
    return `y = ${this.a.item()}`;
  }
}

export function examples(): void {
  const x = torch.linspace(-Math.PI, Math.PI, 2000, { dtype: torch.float, device });
  const y = torch.sin(x);
  const a = torch.full([], 0.5, { device, dtype: torch.float, requiresGrad: true });
  const P3 = LegendrePolynomial3.apply;
  const yPred: Tensor = a.add(LegendrePolynomial3.apply(x));
  const loss = yPred.sub(y).pow(2).sum();
  loss.backward();
  torch.noGrad(() => {
    a.sub_(a.grad!.mul(1e-6));
    a.grad = null;
  });
  const p = torch.tensor([1, 2, 3]);
  const xx = x.unsqueeze(-1).pow(p);
  const model = new nn.Sequential(new nn.Linear(3, 1), new nn.Flatten(0, 1));
  const lossFn = new nn.MSELoss({ reduction: 'sum' });
  const optimizer = new optim.RMSprop(model.parameters(), { lr: 1e-3 });
  lossFn(model(xx), y).backward();
  optimizer.step();
  const linearLayer = model[0];
  console.log(linearLayer.bias!.item(), linearLayer.weight.get(':', 0).item(), new DynamicNet().string(), P3);
}

// ---- A 60 minute blitz: neural networks, CIFAR10 ----

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 6, 5);
  pool = new nn.MaxPool2d(2, 2);
  conv2 = new nn.Conv2d(6, 16, 5);
  fc1 = new nn.Linear(16 * 5 * 5, 120);
  fc2 = new nn.Linear(120, 84);
  fc3 = new nn.Linear(84, 10);
  override forward(x: Tensor): Tensor {
    x = this.pool(F.relu(this.conv1(x)));
    x = F.maxPool2d(F.relu(this.conv2(x)), [2, 2]);
    x = torch.flatten(x, 1);
    x = F.relu(this.fc1(x));
    x = F.relu(this.fc2(x));
    return this.fc3(x);
  }
}

export async function cifar(): Promise<void> {
  const transform = new transforms.Compose([
    new transforms.ToTensor(),
    new transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
  ]);
  const trainset = new datasets.CIFAR10({ root: './data', train: true, download: true, transform });
  const trainloader = new DataLoader(trainset, { batchSize: 4, shuffle: true, numWorkers: 2 });
  const classes = ['plane', 'car', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
  const [batch] = trainloader;
  const [images, labels] = batch!;
  vision.utils.saveImage(vision.utils.makeGrid(images), 'grid.png');
  console.log(labels.tolist(), classes[labels.get(0).item()]);
  const net = new Net();
  net.to(device);
  const params = [...net.parameters()];
  console.log(params.length, params[0]!.size());
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.SGD(net.parameters(), { lr: 0.001, momentum: 0.9 });
  for (let epoch = 0; epoch < 2; epoch++) {
    let runningLoss = 0;
    for (const [i, [inputs, targets]] of trainloader.entries()) {
      optimizer.zeroGrad();
      const loss = criterion(net(inputs.to(device)), targets.to(device));
      loss.backward();
      optimizer.step();
      runningLoss += loss.item();
      if (i % 2000 === 1999) console.log(`[${epoch + 1}, ${i + 1}] loss: ${(runningLoss / 2000).toFixed(3)}`);
    }
  }
  torch.save(net.stateDict(), './cifar_net.pth');
  const correct = Object.fromEntries(classes.map((name) => [name, 0]));
  for await (const [x, y] of trainloader) {
    const [, predictions] = torch.max(net(x), 1);
    for (let k = 0; k < y.length; k++) {
      const label = y.get(k).item();
      if (label === predictions.get(k).item()) correct[classes[label]!]!++;
    }
    const equal: number = predictions.eq(y).sum().item();
    console.log(equal / y.size(0));
  }
}

// ---- Transfer learning ----

export function finetuning(): void {
  const dataTransforms = {
    train: new transforms.Compose([
      new transforms.RandomResizedCrop(224),
      new transforms.RandomHorizontalFlip(),
      new transforms.ToTensor(),
    ]),
    val: new transforms.Compose([new transforms.Resize(256), new transforms.ToTensor()]),
  };
  const phases = ['train', 'val'] as const;
  const imageDatasets = {
    train: new datasets.ImageFolder('data/train', dataTransforms.train),
    val: new datasets.ImageFolder('data/val', { transform: dataTransforms.val }),
  };
  const dataloaders = {
    train: new DataLoader(imageDatasets.train, { batchSize: 4, shuffle: true, numWorkers: 4 }),
    val: new DataLoader(imageDatasets.val, { batchSize: 4 }),
  };
  const classNames = imageDatasets.train.classes;
  const model = models.resnet18({ weights: 'IMAGENET1K_V1' });
  for (const param of model.parameters()) param.requiresGrad = false;
  const numFtrs = model.fc.inFeatures;
  model.fc = new nn.Linear(numFtrs, 2);
  const optimizer = new optim.SGD(model.fc.parameters(), { lr: 0.001, momentum: 0.9 });
  const scheduler = new optim.lrScheduler.StepLR(optimizer, { stepSize: 7, gamma: 0.1 });
  let bestAcc = 0;
  for (const phase of phases) {
    if (phase === 'train') model.train();
    else model.eval();
    let runningCorrects = 0;
    for (const [inputs, labels] of dataloaders[phase]) {
      optimizer.zeroGrad();
      torch.setGradEnabled(phase === 'train', () => {
        const outputs = model(inputs.to(device));
        const preds = torch.max(outputs, 1).indices;
        const loss = F.crossEntropy(outputs, labels);
        if (phase === 'train') {
          loss.backward();
          optimizer.step();
        }
        runningCorrects += torch.sum(preds.eq(labels.data)).item();
      });
    }
    if (phase === 'train') scheduler.step();
    const epochAcc = runningCorrects / imageDatasets[phase].length;
    if (phase === 'val' && epochAcc > bestAcc) bestAcc = epochAcc;
  }
  const half = new Subset(imageDatasets.val, torch.arange(2));
  const [first, second] = randomSplit(half, [1, 1], { generator: new torch.Generator().manualSeed(0) });
  console.log(classNames[0], bestAcc, first.length, second.dataset);
}
