/** `torch.distributed.tensor.parallel`: layers of which each rank computes a part. */
export { ColwiseParallel, RowwiseParallel } from './layers';
export { type ParallelizePlan, parallelizeModule } from './parallelizeModule';
export { SequenceParallel, type SequenceParallelOptions } from './sequence';
export { type LayoutOptions, ParallelStyle } from './style';
