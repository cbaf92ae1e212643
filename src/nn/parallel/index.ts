/**
 * `torch.nn.parallel`: one network on several devices of this process, whose batch is split, each part
 * computed by a copy, the results gathered; or one network in several processes.
 */
export type { CommHook } from './commHook';
export * from './dataParallel';
export { DistributedDataParallel } from './distributed';
export type { DistributedDataParallelOptions } from './distributedOptions';
export { parallelApply, replicate } from './replicate';
export { gather, scatter } from './scatterGather';
