/** `torch.utils.data`: datasets, samplers and the DataLoader. */
export { type Collated, type Converted, defaultCollate, defaultConvert, type NumericArray } from './collate';
export { DataLoader, type DataLoaderOptions } from './dataloader';
export { Dataset, IterableDataset, type MapDataset, Subset, TensorDataset } from './dataset';
export type { LoaderIterator } from './iterator';
export { randomSplit } from './randomSplit';
export {
  BatchSampler,
  RandomSampler,
  type RandomSamplerOptions,
  Sampler,
  SequentialSampler,
  type Sized,
  SubsetRandomSampler,
  WeightedRandomSampler,
} from './sampler';
export { getWorkerInfo, type WorkerInfo } from './workers';
