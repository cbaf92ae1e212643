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

/** What `new torch.DataLoader` gives: batches of samples `T`, collated to `B`, from a dataset `D`. */
export type DataLoader<T = any, B = Collated<T>, D extends data.MapDataset<T> = any> = data.DataLoader<
  T,
  B,
  D
>;
/** A map-style dataset: samples `T` by their index. */
export type Dataset<T = any> = data.Dataset<T>;
/** A dataset whose samples `T` come one after another. */
export type IterableDataset<T = any> = data.IterableDataset<T>;
/** What says in which order samples are taken, by indices or whatever else `T` is. */
export type Sampler<T = any> = data.Sampler<T>;
/** Any layer or model: the type of instances of `torch.nn.Module`. */
export type Module = nn.Module;
/** A tensor that modules take for one of theirs to train: the type of instances of `torch.nn.Parameter`. */
export type Parameter = nn.Parameter;
/** Any optimizer: the type of instances of `torch.optim.Optimizer`. */
export type Optimizer = optim.Optimizer;
/** Any learning rate scheduler: the type of instances of `torch.optim.lrScheduler.LRScheduler`. */
export type LRScheduler = optim.lrScheduler.LRScheduler;
/** A picture: the type of instances of `torch.vision.Image`. */
export type Image = vision.Image;
/** A progress bar over values `T`: what `torch.utils.progress.tqdm` gives. */
export type Tqdm<T = any> = progress.Tqdm<T>;
