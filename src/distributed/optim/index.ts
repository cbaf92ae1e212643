/** `torch.distributed.optim`: an optimizer whose state is divided between the ranks. */
export { ZeroRedundancyOptimizer, type ZeroRedundancyOptions } from './zeroRedundancyOptimizer';
