/** `torch.utils.checkpoint`. */
export {
  type CheckpointArguments,
  type CheckpointOptions,
  type CheckpointSequentialOptions,
  checkpoint,
  checkpointSequential,
  noopContextFn,
} from './checkpoint';
export {
  CheckpointError,
  type ContextPair,
  type EnterableContext,
  GraphExecGroup,
  setCheckpointEarlyStop,
} from './frame';
export { CheckpointFunction, checkBackwardValidity, detachVariable } from './reentrant';
export { DefaultDeviceType, getDeviceStates, setDeviceStates } from './state';
