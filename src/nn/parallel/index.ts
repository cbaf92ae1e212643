/** `torch.nn.parallel`. */
export * from './dataParallel';
export { parallelApply, replicate } from './replicate';
export { gather, scatter } from './scatterGather';
