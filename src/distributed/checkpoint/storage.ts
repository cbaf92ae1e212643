/** Twin of torch/distributed/checkpoint/storage.py: where checkpoints lie. */
import type { Metadata, StorageMeta } from './metadata';
import type { LoadPlanner, SavePlanner } from './planner';
import type { LoadPlan, SavePlan, WriteResult } from './plans';

/** How ranks share a storage. */
export interface StorageSetUp {
  /** This rank. */
  rank: number;
}

/**
 * Writes checkpoints: `save` calls its methods in the order in which they stand here. Of one's own it extends
 * this class.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.StorageWriter
 */
export abstract class StorageWriter {
  /**
   * Begins another checkpoint.
   * @param checkpointId its place, where that is another one
   */
  abstract reset(checkpointId?: string | null): void;

  /** Which checkpoint is written. */
  storageMeta(): StorageMeta | null {
    return null;
  }

  /**
   * Is called on every rank.
   * @param isCoordinator whether this rank decides for all
   * @param setUp this rank
   */
  abstract setUpStorageWriter(isCoordinator: boolean, setUp: StorageSetUp): void;

  /**
   * Adds what the storage has to say to what this rank could write.
   * @param plan that
   */
  abstract prepareLocalPlan(plan: SavePlan): SavePlan;

  /**
   * Adds what the storage has to say to what the ranks are to write, on the coordinator.
   * @param plans that, by rank
   */
  abstract prepareGlobalPlan(plans: readonly SavePlan[]): SavePlan[];

  /**
   * Writes what this rank is to write.
   * @param plan that
   * @param planner gives the values
   * @returns where they are now
   */
  abstract writeData(plan: SavePlan, planner: SavePlanner): WriteResult[];

  /**
   * The same while the event loop turns, for `asyncSave`.
   * @param plan what this rank is to write
   * @param planner gives the values
   */
  async writeDataAsync(plan: SavePlan, planner: SavePlanner): Promise<WriteResult[]> {
    return this.writeData(plan, planner);
  }

  /**
   * Makes the checkpoint one that can be loaded, on the coordinator: all ranks have written.
   * @param metadata what it holds
   * @param results where each rank's parts are
   */
  abstract finish(metadata: Metadata, results: readonly (readonly WriteResult[])[]): void;
}

/**
 * Reads checkpoints: `load` calls its methods in the order in which they stand here. Of one's own it extends
 * this class.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.StorageReader
 */
export abstract class StorageReader {
  /**
   * Begins another checkpoint.
   * @param checkpointId its place, where that is another one
   */
  abstract reset(checkpointId?: string | null): void;

  /** What the checkpoint holds. */
  abstract readMetadata(): Metadata;

  /**
   * Is called on every rank.
   * @param metadata what the checkpoint holds
   * @param isCoordinator whether this rank decides for all
   * @param setUp this rank
   */
  abstract setUpStorageReader(metadata: Metadata, isCoordinator: boolean, setUp: StorageSetUp): void;

  /**
   * Adds what the storage has to say to what this rank reads.
   * @param plan that
   */
  abstract prepareLocalPlan(plan: LoadPlan): LoadPlan;

  /**
   * Adds what the storage has to say to what the ranks read, on the coordinator.
   * @param plans that, by rank
   */
  abstract prepareGlobalPlan(plans: readonly LoadPlan[]): LoadPlan[];

  /**
   * Reads what this rank is to read.
   * @param plan that
   * @param planner takes the values
   */
  abstract readData(plan: LoadPlan, planner: LoadPlanner): void;
}
