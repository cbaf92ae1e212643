// A network learns which points lie in the unit circle.
import torch, { nn, optim, type Tensor } from 'torch-node';

const { DataLoader, TensorDataset } = torch.utils.data;

torch.manualSeed(0);

// The label tells whether a point lies in the unit circle.
const points = torch.randn(2000, 2);
const labels = points.pow(2).sum(1).lt(1).long();
const dataset = new TensorDataset(points, labels);
const loader = new DataLoader(dataset, { batchSize: 50, shuffle: true });

class Net extends nn.Module {
  fc1 = new nn.Linear(2, 32);
  fc2 = new nn.Linear(32, 2);
  dropout = new nn.Dropout(0.1);

  override forward(x: Tensor): Tensor {
    x = torch.relu(this.fc1(x));
    return this.fc2(this.dropout(x));
  }
}

const model = new Net();
const criterion = new nn.CrossEntropyLoss();
const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });

for (let epoch = 1; epoch <= 5; epoch++) {
  let total = 0;
  for (const [x, y] of loader) {
    optimizer.zeroGrad();
    const loss = criterion(model(x), y);
    loss.backward();
    optimizer.step();
    total += loss.item();
  }
  console.log(`epoch ${epoch}, loss ${total / loader.length}`);
}

model.eval();
const predicted = torch.noGrad(() => model(points).argmax(1));
const accuracy = predicted.eq(labels).float().mean().item();
console.log(`accuracy ${accuracy}`);
