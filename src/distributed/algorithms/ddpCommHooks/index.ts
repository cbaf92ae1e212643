/**
 * `torch.distributed.algorithms.ddpCommHooks`: ready-made communication hooks of DistributedDataParallel.
 * Source: https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html
 */
export {
  allreduceHook,
  bf16CompressHook,
  bf16CompressWrapper,
  fp16CompressHook,
  fp16CompressWrapper,
  noopHook,
} from './defaultHooks';
export { batchedPowerSGDHook, powerSGDHook } from './powerSGD';
export { PowerSGDState, type PowerSGDStateOptions } from './powerSGDState';
