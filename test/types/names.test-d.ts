/** Every class and type of the namespaces can be named as a type, in each of the usual spellings. */
import torch, {
  type DataLoader,
  type Dataset,
  type nn,
  type Optimizer,
  type optim,
  type safetensors,
  type Tensor,
  type Tqdm,
  type utils,
  type vision,
} from 'torch-node';

// The values beside the imported types of the same names.
// biome-ignore lint/suspicious/noRedeclare: a type and a value
const { DataLoader, Dataset, Subset, TensorDataset, randomSplit } = torch.utils.data;
const { tqdm } = torch.utils.progress;

export function byImport(loader: DataLoader): void {
  for (const [x, y] of loader) console.log(x.shape, y.shape, loader.length);
}
export function byNamespace(loader: utils.data.DataLoader): void {
  for (const [x, y] of loader) console.log(x.shape, y.shape);
}
export function byTorch(loader: torch.utils.data.DataLoader<[Tensor, number]>): [Tensor, Tensor][] {
  return [...loader];
}
export function byValue(loader: InstanceType<typeof torch.utils.data.DataLoader>): void {
  for (const [x, y] of loader) console.log(x.shape, y.shape, loader.dataset);
}
export function first<B>(loader: DataLoader<any, B>): B | null {
  for (const batch of loader) return batch;
  return null;
}

export function train(
  model: nn.Module,
  optimizer: optim.Optimizer | Optimizer,
  scheduler: optim.lrScheduler.StepLR | torch.optim.lrScheduler.LRScheduler,
  bar: Tqdm<[Tensor, Tensor]> | torch.utils.progress.Tqdm,
): void {
  model.train();
  optimizer.step();
  scheduler.step();
  bar.close();
}

export type Others = [
  vision.datasets.MNIST,
  InstanceType<typeof vision.datasets.ImageFolder>,
  vision.Image,
  torch.vision.transforms.Compose,
  utils.data.Sampler,
  utils.metrics.AverageMeter,
  safetensors.SafeOpen,
  torch.autograd.Function,
  torch.Generator,
  torch.Tensor,
  torch.DType,
  torch.Guard,
  nn.utils.rnn.PackedSequence,
];

class Digits extends Dataset<[Tensor, number]> {
  readonly classes = ['zero', 'one'];
  override get length(): number {
    return 3;
  }
  override getItem(i: number): [Tensor, number] {
    return [torch.ones(2), i];
  }
}

const digits: Dataset<[Tensor, number]> = new Digits();
const loader = new DataLoader(new Digits(), { batchSize: 2 });
byImport(loader);
byNamespace(loader);
byTorch(loader);
byValue(loader);
byTorch(new DataLoader(digits));
const batch: [Tensor, Tensor] | null = first(loader);
for (const [x, y] of tqdm(loader)) console.log(batch, x.shape, y.shape);

// A loader and a part know their dataset.
const names: string[] = loader.dataset.classes;
const [most, rest] = randomSplit(new Digits(), [2, 1]);
const others: string[] = new DataLoader(most).dataset.dataset.classes;
const part: InstanceType<typeof Subset> = new Subset(rest, [0]);
console.log(names, others, part.dataset);

// Several samples at once, as Python's slices.
const [xb, yb] = new TensorDataset(torch.ones(6), torch.ones(6)).getItem(torch.slice(2, 4));
const both: Tensor = xb.add(yb);

// @ts-expect-error tensors are no strings
const text: string[] = [...loader];
// @ts-expect-error no dataset
byImport(new Digits());
console.log(both, text);

// What constructors take can be named too, by the name of the class.
const adam: optim.AdamParameters = { params: [], lr: 0.1 };
const decay: optim.lrScheduler.StepLRParameters = { optimizer: new torch.optim.Adam(adam), stepSize: 2 };
const attention: nn.MultiheadAttentionParameters = { embedDim: 4, numHeads: 2 };
const norm: nn.NormLayerParameters = { numFeatures: 3 };
const pool: nn.AdaptiveAvgPoolLayerParameters = { outputSize: [5, null] };
new torch.optim.lrScheduler.StepLR(decay);
new torch.nn.MultiheadAttention(attention);
console.log(new torch.nn.BatchNorm1d(norm), new torch.nn.AdaptiveAvgPool2d(pool));
