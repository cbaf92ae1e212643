/** `torch.distributed.tensor.parallel`: layers of which each rank computes a part. */
export { ColwiseParallel, RowwiseParallel } from './layers';
export { lossParallel } from './loss';
export { type ParallelizePlan, parallelizeModule } from './parallelizeModule';
export {
  type Layouts,
  PrepareModuleInput,
  type PrepareModuleInputOptions,
  PrepareModuleInputOutput,
  type PrepareModuleInputOutputOptions,
  PrepareModuleOutput,
  type PrepareModuleOutputOptions,
} from './prepare';
export { SequenceParallel, type SequenceParallelOptions } from './sequence';
export { type LayoutOptions, ParallelStyle } from './style';
