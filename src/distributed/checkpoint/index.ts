/**
 * `torch.distributed.checkpoint`: state dicts that several ranks save and load together, in Python's format.
 * Source: https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html
 */
export { asyncSave } from './asyncSave';
export { DefaultLoadPlanner, type DefaultLoadPlannerOptions } from './defaultLoadPlanner';
export { DefaultSavePlanner, type DefaultSavePlannerOptions } from './defaultSavePlanner';
export { CheckpointException } from './failures';
export { FileSystemReader } from './filesystemReader';
export { FileSystemWriter, type FileSystemWriterOptions } from './filesystemWriter';
export * as formatUtils from './formatUtils';
export { type CheckpointLoadOptions, load } from './load';
export {
  BytesStorageMetadata,
  ChunkStorageMetadata,
  Metadata,
  MetadataIndex,
  TensorProperties,
  TensorStorageMetadata,
} from './metadata';
export { LoadPlanner, SavePlanner } from './planner';
export { LoadPlan, ReadItem, SavePlan, WriteItem } from './plans';
export { type CheckpointSaveOptions, save } from './save';

export * as stateDict from './stateDict';
export { StorageReader, StorageWriter } from './storage';
