/**
 * `torch.distributed.nn`: collectives with gradients, under `functional` and by themselves.
 * Source: torch/distributed/nn in PyTorch 2.13
 */
export * from './functional';
export * as functional from './functional';
