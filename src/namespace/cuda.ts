/** `torch.cuda`, with what builds on it. */
export * as amp from '../amp/cuda';
export * from '../cuda';
export * from '../graphs';
