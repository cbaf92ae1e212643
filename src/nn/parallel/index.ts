/**
 * `torch.nn.parallel`: one network on several devices of this process: its batch is split, each part
 * computed by a copy, the results gathered.
 */
export * from './dataParallel';
export { parallelApply, replicate } from './replicate';
export { gather, scatter } from './scatterGather';
