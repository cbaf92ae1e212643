/**
 * The classes that signatures name most, as types at the package's top:
 * `import { type DataLoader } from 'torch-node'` stands beside `const { DataLoader } = torch.utils.data`,
 * which gives the value alone. All others are named by their namespace.
 */
import type * as nn from '../nn';
import type * as optim from '../optim';
import type { data, progress } from '../utils';
import type { Collated } from '../utils/data';
import type * as vision from '../vision';

export type DataLoader<T = any, B = Collated<T>, D extends data.MapDataset<T> = any> = data.DataLoader<
  T,
  B,
  D
>;
export type Dataset<T = any> = data.Dataset<T>;
export type IterableDataset<T = any> = data.IterableDataset<T>;
export type Sampler<T = any> = data.Sampler<T>;
export type Module = nn.Module;
export type Parameter = nn.Parameter;
export type Optimizer = optim.Optimizer;
export type LRScheduler = optim.lrScheduler.LRScheduler;
export type Image = vision.Image;
export type Tqdm<T = any> = progress.Tqdm<T>;
