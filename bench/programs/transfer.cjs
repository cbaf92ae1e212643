// Transfer learning: a ResNet-18 whose layers are frozen learns two classes of a folder of images.
const { torch, nn, finish, option } = require('./program.cjs');

const { datasets, models, transforms } = torch.vision;

const data = new datasets.ImageFolder(option('--images'), {
  transform: new transforms.Compose([
    new transforms.RandomResizedCrop(64),
    new transforms.RandomHorizontalFlip(),
    new transforms.ToTensor(),
    new transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
  ]),
});
const loader = new torch.utils.data.DataLoader(data, { batchSize: 8, shuffle: true });

const model = models.resnet18();
for (const p of model.parameters()) p.requiresGrad = false;
model.fc = new nn.Linear(512, 2);
const criterion = new nn.CrossEntropyLoss();
const optimizer = new torch.optim.SGD(model.fc.parameters(), { lr: 0.001, momentum: 0.9 });

const losses = [];
for (let epoch = 0; epoch < 8; epoch++) {
  for (const [x, y] of loader) {
    optimizer.zeroGrad();
    const loss = criterion(model(x), y);
    loss.backward();
    optimizer.step();
    losses.push(loss.item());
  }
}
finish(losses);
