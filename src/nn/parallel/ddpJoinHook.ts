/** What a rank whose inputs have ended does for DistributedDataParallel, while others go on. */
import { JoinHook } from '../../c10d/join';
import { ReduceOp } from '../../c10d/reduceOp';
import { allReduce } from '../../c10d/reductions';
import type { ProcessGroup } from '../../c10d/world';
import { native } from '../../native';
import type { NativeReducer } from '../../native/distributed';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import type { Module } from '../modules/module';
import { broadcastTensors, listedBuffers, syncModuleStates } from './reducedParameters';

/** What of DistributedDataParallel the hook needs. */
interface Shadowed {
  readonly module: Module;
  readonly processGroup: ProcessGroup;
  readonly findUnusedParameters: boolean;
  readonly forwardSyncBuffers: boolean;
  requireForwardParamSync: boolean;
  readonly requireBackwardGradSync: boolean;
  readonly device: Device;
  readonly _reducer: NativeReducer;
  _willSyncModuleBuffers(): boolean;
}

/** The highest rank for which `isCandidate` holds. */
export function findCommonRank(ddp: Shadowed, isCandidate: boolean): number {
  const { device, processGroup: group } = ddp;
  const rank = torchOps.full([1], isCandidate ? group.rank() : -1, { dtype: 'int64', device });
  allReduce(rank, ReduceOp.MAX, { group });
  return Number(rank.item());
}

/** Says whether the backward to come is averaged; a rank that has joined asks. */
export function tellBackwardSync(ddp: Shadowed, hasJoined: boolean): boolean {
  const isSynced = !hasJoined && ddp.requireBackwardGradSync;
  const said = torchOps.full([1], isSynced ? 1 : 0, { dtype: 'float32', device: ddp.device });
  const work = allReduce(said, { group: ddp.processGroup, asyncOp: true });
  if (!hasJoined) return isSynced;
  work!.wait();
  return Number(said.item()) !== 0;
}

/** The collectives of forward and backward, in their order. */
export class DdpJoinHook extends JoinHook {
  readonly #ddp: Shadowed;

  constructor(ddp: Shadowed) {
    super();
    this.#ddp = ddp;
  }

  override mainHook(): void {
    const ddp = this.#ddp;
    native.reducerRebuildBuckets(ddp._reducer);
    if (ddp._willSyncModuleBuffers())
      broadcastTensors(ddp.processGroup, listedBuffers(ddp.module), findCommonRank(ddp, false));
    const isSynced = tellBackwardSync(ddp, true);
    ddp.requireForwardParamSync = isSynced;
    if (!isSynced) return;
    native.reducerShadow(ddp._reducer);
    if (ddp.findUnusedParameters)
      allReduce(native.reducerUsedMap(ddp._reducer) as Tensor, { group: ddp.processGroup });
    native.reducerPushRebuilt(ddp._reducer);
  }

  override postHook(isLastJoiner: boolean): void {
    const ddp = this.#ddp;
    const root = findCommonRank(ddp, isLastJoiner);
    syncModuleStates(ddp.module, ddp.processGroup, root, ddp.forwardSyncBuffers);
  }
}
