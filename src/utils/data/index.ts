/**
 * `torch.utils.data`: datasets, samplers that choose from them, and the DataLoader, which makes
 * batches of what they choose, in threads too.
 */
export {
  type ArrowSource,
  type ArrowTable,
  type ArrowVector,
  type ColumnOf,
  type DuckDBRows,
  type FromArrow,
  type FromArrowOptions,
  fromArrow,
  type MaskedColumn,
  type Nulls,
  type ParquetChunk,
} from './arrow';
export {
  type Collated,
  type CollateFn,
  type CollateFnMap,
  type CollateKey,
  type CollateOptions,
  type Converted,
  collate,
  defaultCollate,
  defaultCollateFnMap,
  defaultConvert,
  type NumericArray,
} from './collate';
export { ChainDataset, ConcatDataset, type SampleOf, StackDataset, type Stacked } from './combined';
export { type Batch, DataLoader } from './dataloader';
export { Dataset, IterableDataset, type MapDataset, Subset, TensorDataset } from './dataset';
export type { DeviceLoader } from './deviceLoader';
export { DistributedSampler, type DistributedSamplerOptions } from './distributed';
export type { LoaderIterator } from './iterator';
export type { DataLoaderOptions } from './loaderOptions';
export { type RandomSplitOptions, randomSplit } from './randomSplit';
export {
  BatchSampler,
  RandomSampler,
  type RandomSamplerOptions,
  Sampler,
  SequentialSampler,
  type Sized,
  SubsetRandomSampler,
  type SubsetRandomSamplerOptions,
  WeightedRandomSampler,
  type WeightedRandomSamplerOptions,
} from './sampler';
export { getWorkerInfo, type WorkerInfo } from './workers';
