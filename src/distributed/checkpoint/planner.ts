/** Twin of torch/distributed/checkpoint/planner.py: what decides which rank writes and reads what. */
import type { Tensor } from '../../tensor/tensor';
import type { Metadata, StorageMeta } from './metadata';
import type { LoadPlan, ReadItem, SavePlan, WriteItem, Written } from './plans';

/**
 * Plans what is saved: `save` calls its methods in the order in which they stand here. A planner of one's own
 * extends {@link DefaultSavePlanner}.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.SavePlanner
 */
export abstract class SavePlanner {
  /**
   * Takes the state dict, on every rank.
   * @param stateDict what is saved
   * @param storageMeta which checkpoint it becomes
   * @param isCoordinator whether this rank decides for all
   */
  abstract setUpPlanner(stateDict: object, storageMeta: StorageMeta | null, isCoordinator: boolean): void;

  /** What this rank could write. */
  abstract createLocalPlan(): SavePlan;

  /**
   * Decides who writes what, on the coordinator.
   * @param allPlans what each rank could write
   * @returns what each is to write, and what the checkpoint holds
   */
  abstract createGlobalPlan(allPlans: readonly SavePlan[]): [plans: SavePlan[], metadata: Metadata];

  /**
   * Takes what was decided, on every rank.
   * @param newPlan what this rank is to write
   */
  abstract finishPlan(newPlan: SavePlan): SavePlan;

  /**
   * What is written for an item: a tensor, or the bytes of a file of `torch.save`.
   * @param writeItem which item
   */
  abstract resolveData(writeItem: WriteItem): Written;
}

/**
 * Plans what is loaded: `load` calls its methods in the order in which they stand here. A planner of one's
 * own extends {@link DefaultLoadPlanner}.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.LoadPlanner
 */
export abstract class LoadPlanner {
  /**
   * Takes the state dict, on every rank.
   * @param stateDict what is loaded into
   * @param metadata what the checkpoint holds
   * @param isCoordinator whether this rank decides for all
   */
  abstract setUpPlanner(stateDict: object, metadata: Metadata, isCoordinator: boolean): void;

  /** What this rank reads. */
  abstract createLocalPlan(): LoadPlan;

  /**
   * Decides who reads what, on the coordinator.
   * @param allPlans what each rank would read
   */
  abstract createGlobalPlan(allPlans: readonly LoadPlan[]): LoadPlan[];

  /**
   * Takes what was decided, on every rank.
   * @param newPlan what this rank is to read
   */
  abstract finishPlan(newPlan: LoadPlan): LoadPlan;

  /**
   * Takes what is no tensor.
   * @param readItem which item
   * @param value the bytes of its file of `torch.save`
   */
  abstract loadBytes(readItem: ReadItem, value: Uint8Array): void;

  /**
   * The tensor that an item is copied into.
   * @param readItem which item
   */
  abstract resolveTensor(readItem: ReadItem): Tensor;

  /**
   * Is called when that is done.
   * @param readItem which item
   * @param tensor what `resolveTensor` gave
   */
  abstract commitTensor(readItem: ReadItem, tensor: Tensor): void;
}
