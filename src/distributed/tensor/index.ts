/** `torch.distributed.tensor`: tensors that lie over the ranks of a mesh. */
export { distributeTensor } from './distribute';
export { distributeModule } from './distributeModule';
export { DTensor } from './dtensor';
export * as parallel from './parallel';
export { Partial, type PartialOp, Placement, Replicate, Shard } from './placements';
