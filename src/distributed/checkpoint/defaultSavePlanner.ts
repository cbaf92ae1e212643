/** Twin of DefaultSavePlanner in torch/distributed/checkpoint/default_planner.py. */
import { type Arguments, binder } from '../../common/binder';
import { save } from '../../serialization/save';
import { Tensor } from '../../tensor/tensor';
import { localOf } from '../tensor/local';
import { dictOf, type Metadata, type ObjectPath, type StorageMeta } from './metadata';
import { flattenStateDict } from './nested';
import { SavePlanner } from './planner';
import { SavePlan, type WriteItem, WriteItemType, type Written } from './plans';
import { createGlobalSavePlan, dedupSavePlans, faultsOf, writeItemOf } from './savePlans';

/** Options of {@link DefaultSavePlanner}. */
export interface DefaultSavePlannerOptions {
  /** Whether nested dicts become entries with dots in their names. Default: true */
  flattenStateDict?: boolean | undefined;
  /** Whether what all ranks have is written by the first of them, rather than in turns. Default: false */
  dedupSaveToLowestRank?: boolean | undefined;
}

type Order = [flattenStateDict: 'flattenStateDict'];
const bind = binder<DefaultSavePlannerOptions, Order>(
  'DefaultSavePlanner',
  {},
  { flattenStateDict: true },
  { dedupSaveToLowestRank: false },
);

/**
 * Plans what `save` writes: nested state dicts become flat ones, and of what all ranks have each writes a
 * part, about equally many bytes.
 *
 * @param args flattenStateDict (true); dedupSaveToLowestRank (false)
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.DefaultSavePlanner
 * @example
 * const { checkpoint } = torch.distributed;
 * const planner = new checkpoint.DefaultSavePlanner({ dedupSaveToLowestRank: true });
 * checkpoint.save({ model: model.stateDict() }, { checkpointId: 'run/step-100', planner });
 */
export class DefaultSavePlanner extends SavePlanner {
  /** Whether nested dicts become entries with dots in their names. */
  readonly flattenStateDict: boolean;
  /** Whether what all ranks have is written by the first of them. */
  readonly dedupSaveToLowestRank: boolean;
  /** The state dict, flat where that is asked for. */
  stateDict: Map<string, unknown> = new Map();
  /** The paths of the names. */
  mappings: Map<string, ObjectPath> = new Map();
  /** Whether this rank decides for all. */
  isCoordinator = false;

  constructor(...args: Arguments<DefaultSavePlannerOptions, Order>) {
    super();
    const o = bind.named(args);
    this.flattenStateDict = o.flattenStateDict;
    this.dedupSaveToLowestRank = o.dedupSaveToLowestRank;
  }

  override setUpPlanner(stateDict: object, _storageMeta: StorageMeta | null, isCoordinator: boolean): void {
    this.isCoordinator = isCoordinator;
    if (this.flattenStateDict) {
      ({ values: this.stateDict, paths: this.mappings } = flattenStateDict(stateDict));
    } else {
      this.stateDict = new Map(dictOf(stateDict).map(([key, value]) => [String(key), value]));
    }
  }

  override createLocalPlan(): SavePlan {
    const items = Array.from(this.stateDict, ([name, value]) => writeItemOf(name, value));
    return new SavePlan(items, { plannerData: this.flattenStateDict ? this.mappings : null });
  }

  override createGlobalPlan(allPlans: readonly SavePlan[]): [plans: SavePlan[], metadata: Metadata] {
    const [plans, metadata] = createGlobalSavePlan(dedupSavePlans(allPlans, this.dedupSaveToLowestRank));
    if (this.flattenStateDict) {
      // The first rank's path counts.
      const paths = allPlans.map(({ plannerData }) => dictOf(plannerData ?? new Map())).reverse();
      metadata.plannerData = new Map(paths.flat() as [string, ObjectPath][]);
    }
    const faults = faultsOf(plans, metadata);
    if (faults.length > 0) {
      const summary = faults.join('; ');
      const shown = summary.length > 500 ? `${summary.slice(0, 500)}... (truncated)` : summary;
      throw new RangeError(`Failed to validate global plan: ${shown}`);
    }
    return [plans, metadata];
  }

  override finishPlan(newPlan: SavePlan): SavePlan {
    return newPlan;
  }

  override resolveData(writeItem: WriteItem): Written {
    return this.transformObject(writeItem, this.lookupObject(writeItem.index.fqn));
  }

  /**
   * The value of an entry, for planners that extend this one.
   * @param fqn the entry's name
   */
  lookupObject(fqn: string): unknown {
    if (!this.stateDict.has(fqn)) throw new RangeError(`Could not find FQN: '${fqn}'`);
    return this.stateDict.get(fqn);
  }

  /**
   * What is written of a value, for planners that extend this one.
   * @param writeItem which item
   * @param object the value
   */
  transformObject(writeItem: WriteItem, object: unknown): Written {
    if (writeItem.type !== WriteItemType.BYTE_IO && object instanceof Tensor) return localOf(object);
    return save(object);
  }
}
