/** `torch.utils.checkpoint`. */
export {
  type CheckpointArguments,
  type CheckpointOptions,
  type CheckpointSequentialOptions,
  checkpoint,
  checkpointSequential,
  noopContextFn,
} from './checkpoint';
export { CheckpointError, type ContextPair, type EnterableContext, setCheckpointEarlyStop } from './frame';
