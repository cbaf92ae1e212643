/** Lines of PyTorch's beginners' programs, as they are written here: compiled, never run. */
import torch, { autograd, nn, optim, type Tensor, vision } from 'torch-node';

const { DataLoader } = torch.utils.data;
const { datasets, models, transforms } = vision;
const F = nn.functional;

export function imagesOfOneFolderAClass(): Tensor[] {
  const transform = new transforms.Compose([
    new transforms.Resize(256),
    new transforms.CenterCrop(224),
    new transforms.ToTensor(),
  ]);
  const folder = new datasets.ImageFolder('images', { transform });
  const fake = new datasets.FakeData({ size: 10, transform });
  const mnist = new datasets.MNIST('data', { transform });
  const cifar = new datasets.CIFAR10('data', { transform });
  const found: Tensor[] = [];
  for (const [x, y] of new DataLoader(folder)) found.push(x, y);
  for (const [x, y] of new DataLoader(fake)) found.push(x, y);
  for (const [x, y] of new DataLoader(mnist)) found.push(x, y);
  for (const [x, y] of new DataLoader(cifar)) found.push(x, y);
  const names: string[] = new DataLoader(folder, 4).dataset.classes;
  const [image] = new datasets.ImageFolder('images').getItem(0);
  console.log(names, image.width);
  return found;
}

export function transferLearning(): void {
  const model = models.resnet18();
  for (const param of model.parameters()) param.requiresGrad = false;
  const features: number = model.fc.inFeatures;
  model.fc = new nn.Linear(features, 2);
  model.fc = new nn.Sequential(new nn.Dropout(0.5), new nn.Linear(features, 2));
  const optimizer = new optim.SGD(model.parameters(), { lr: 0.001, momentum: 0.9 });
  const scheduler = new optim.lrScheduler.StepLR(optimizer, 7, { gamma: 0.1 });
  scheduler.step();
  const lr: number = scheduler.getLastLr()[0];
  for (const group of optimizer.paramGroups) group.lr *= 0.1;
  const vgg = models.vgg16();
  const first: Tensor = vgg.features[0].weight;
  vgg.classifier[6] = new nn.Linear(4096, 2);
  const net = new nn.Sequential(new nn.Linear(1, 2), new nn.ReLU());
  console.log(lr, first, net[0].weight);
  // @ts-expect-error no learning rate is text
  optimizer.defaults.lr = 'fast';
  // @ts-expect-error a module is code
  torch.save(model, 'model.pth');
  torch.save(model.stateDict(), 'model.pth');
  torch.save({ model: model.stateDict(), optimizer: optimizer.stateDict(), epoch: 3 }, 'checkpoint.pth');
}

export function gradients(): void {
  const x = torch.ones([2, 2], { requiresGrad: true });
  const y = x.pow(2);
  const [dx]: Tensor[] = autograd.grad(y, x, torch.onesLike(y));
  const again: Tensor[] = autograd.grad([y], [x], [torch.onesLike(y)], true);
  const j: Tensor = autograd.functional.jacobian((t: Tensor) => t.exp(), x);
  const row: Tensor[] = autograd.functional.jacobian((a: Tensor, b: Tensor) => a.mul(b), [x, y]);
  const column: Tensor[] = autograd.functional.jacobian((t: Tensor) => [t.exp(), t.sin()], x);
  const block: Tensor[][] = autograd.functional.jacobian((a: Tensor, b: Tensor) => [a, b], [x, y]);
  const h: Tensor[][] = autograd.functional.hessian((a: Tensor, b: Tensor) => a.mul(b).sum(), [x, y]);
  console.log(dx, again, j, row, column, block, h);
}

class Net extends nn.Module {
  conv1 = new nn.Conv2d(3, 6, 5);
  pool = new nn.MaxPool2d(2, 2);
  fc1 = new nn.Linear(6 * 14 * 14, 10);
  override forward(x: Tensor): Tensor {
    x = this.pool(F.relu(this.conv1(x)));
    return this.fc1(torch.flatten(x, 1));
  }
  @torch.noGrad()
  predict(x: Tensor): Tensor {
    return this.forward(x).argmax(1);
  }
}

export function trainingLoop(): void {
  const device = torch.cuda.isAvailable() ? 'cuda' : 'cpu';
  const net = new Net().to(device);
  const criterion = new nn.CrossEntropyLoss();
  const optimizer = new optim.Adam(net.parameters(), { lr: 1e-3 });
  const set = new datasets.FakeData({ transform: new transforms.ToTensor() });
  const [train, test] = torch.utils.data.randomSplit(set, [0.8, 0.2]);
  for (const [inputs, labels] of new DataLoader(train, { batchSize: 4, shuffle: true, numWorkers: 2 })) {
    optimizer.zeroGrad();
    const loss = criterion(net(inputs.to(device)), labels.to(device));
    loss.backward();
    optimizer.step();
  }
  let correct = 0;
  for (const [x, y] of new DataLoader(test, 64)) correct += net.predict(x).eq(y).sum().item() as number;
  const parallel: Tensor = nn.parallel.dataParallel(net, torch.ones(1, 3, 32, 32));
  console.log(correct, parallel);
}
