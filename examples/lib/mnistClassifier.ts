/** The notebook's own module: MNIST's loaders, the network, and its two ways to train. */
import torch, { nn, optim, type Tensor } from 'torch-node';
import type { ImageDataGenerator } from './imageGenerator';
import { fixed } from './python';

const { DataLoader, Subset } = torch.utils.data;
const { datasets, transforms } = torch.vision;

type Batches = Iterable<[x: Tensor, y: Tensor]>;

/** What training needs besides data. */
export interface TrainOptions {
  lr: number;
  batchSize: number;
  /** The most steps of this and later trainings that share `losses`. */
  maxSteps: number;
  /** Gets each step's loss. */
  losses: number[];
}

/**
 * MNIST's loaders, the images normalised by the mean and standard deviation of the training images,
 * which it prints.
 *
 * @param limit the most images to test on
 */
export function initMNIST(root: string, batchSize: number, verbose = false, limit = Infinity) {
  const { data } = new datasets.MNIST(root, { train: true, download: true });
  const pixels = data.float().div(255);
  const [mean, std] = [pixels.mean().item(), pixels.std().item()];
  if (verbose) console.log(`${mean}\n${std}`);
  const normalize = new transforms.Normalize([mean], [std]);
  const transform = new transforms.Compose([new transforms.ToTensor(), normalize]);
  const trainSet = new datasets.MNIST(root, { train: true, transform });
  const testSet = new datasets.MNIST(root, { train: false, transform });
  const indices = Array.from({ length: Math.min(limit, testSet.length) }, (_, i) => i);
  const train = new DataLoader(trainSet, { batchSize, shuffle: true });
  const test = new DataLoader(new Subset(testSet, indices), { batchSize, shuffle: true });
  return { train, test, normalize };
}

export class CNN extends nn.Module {
  features = new nn.Sequential(
    new nn.Conv2d(1, 16, [3, 3], { stride: 1, padding: 1 }),
    new nn.ReLU(),
    new nn.BatchNorm2d(16),
    new nn.MaxPool2d(2),
    new nn.Conv2d(16, 32, [3, 3], { stride: 1, padding: 1 }),
    new nn.ReLU(),
    new nn.BatchNorm2d(32),
    new nn.MaxPool2d(2),
  );
  classify = new nn.Sequential(
    new nn.Linear(7 * 7 * 32, 256),
    new nn.ReLU(),
    new nn.BatchNorm1d(256),
    new nn.Linear(256, 10),
  );

  override forward(x: Tensor): Tensor {
    x = this.features(x); // [batch, 32, 7, 7]
    x = x.view(-1, 32 * 7 * 7);
    return this.classify(x); // [batch, 10]
  }

  /** Trains on a loader's images and tells after each epoch how well it does on others. */
  trainFromDataset(epochs: number, train: Batches, test: Batches, options: TrainOptions): void {
    const step = this.#step(options);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      for (const [x, y] of train) {
        if (options.losses.length >= options.maxSteps) break;
        step(x, y);
      }
      this.#report(`Epoch ${epoch}/${epochs}`, test);
    }
  }

  /** Trains on `count` images [28, 28] that a generator makes of X and y. */
  trainFromGenerator(
    count: number,
    generator: ImageDataGenerator,
    [X, y]: [Tensor, Tensor],
    test: Batches,
    prepare: (images: Tensor) => Tensor,
    options: TrainOptions,
  ): void {
    const step = this.#step(options);
    let seen = 0;
    for (const [images, labels] of generator.flow(X.view(-1, 28, 28), y, options.batchSize)) {
      if (seen >= count || options.losses.length >= options.maxSteps) break;
      step(prepare(images), labels);
      seen += labels.length;
    }
    const prepared = function* (): Batches {
      for (const [x, labels] of test) yield [prepare(x), labels];
    };
    this.#report(`Generated images: ${seen}`, prepared());
  }

  /** A function that makes one step of training. */
  #step({ lr, losses }: TrainOptions): (x: Tensor, y: Tensor) => void {
    const optimizer = new optim.Adam(this.parameters(), { lr });
    const criterion = new nn.CrossEntropyLoss();
    this.train();
    return (x, y) => {
      optimizer.zeroGrad();
      const loss = criterion((this as CNN)(x), y);
      loss.backward();
      optimizer.step();
      losses.push(loss.item());
    };
  }

  #report(title: string, test: Batches): void {
    this.eval();
    let correct = 0;
    let total = 0;
    torch.noGrad(() => {
      for (const [x, y] of test) {
        correct += (this as CNN)(x).argmax(-1).eq(y).sum().item();
        total += y.length;
      }
    });
    this.train();
    console.log(`${title}, accuracy: ${fixed((100 * correct) / total, 2)}%`);
  }
}
