/**
 * `torch.utils.checkpoint`: computing parts of a network again in the backward instead of keeping what
 * they made, which trades time for memory.
 */
export {
  type CheckpointArguments,
  type CheckpointOptions,
  type CheckpointSequentialOptions,
  checkpoint,
  checkpointSequential,
  noopContextFn,
} from './checkpoint';
export { setCheckpointDebugEnabled } from './debug';
export {
  CheckpointError,
  type ContextPair,
  type EnterableContext,
  GraphExecGroup,
  setCheckpointEarlyStop,
} from './frame';
export { CheckpointFunction, checkBackwardValidity, detachVariable } from './reentrant';
export {
  CheckpointPolicy,
  createSelectiveCheckpointContexts,
  SAC_IGNORED_OPS,
  SelectiveCheckpointContext,
  type SelectivePolicy,
} from './selective';
export { DefaultDeviceType, getDeviceStates, setDeviceStates } from './state';
