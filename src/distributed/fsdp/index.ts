/** `torch.distributed.fsdp`: modules whose parameters the ranks share. */
export { FSDPModule, type RecurseOption, UnshardHandle } from './fsdpModule';
export { type FullyShardOptions, fullyShard } from './fullyShard';
export {
  type CPUOffloadOptions,
  CPUOffloadPolicy,
  type MixedPrecisionOptions,
  MixedPrecisionPolicy,
  OffloadPolicy,
} from './policy';
