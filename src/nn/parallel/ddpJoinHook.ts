/** What a rank whose inputs have ended does for DistributedDataParallel, while others go on. */
import { JoinHook } from '../../c10d/join';
import { allReduce } from '../../c10d/reductions';
import type { ProcessGroup } from '../../c10d/world';
import { native } from '../../native';
import type { NativeReducer } from '../../native/distributed';
import type { Tensor } from '../../tensor/tensor';
import type { Module } from '../modules/module';
import { broadcastTensors, listedBuffers, syncModuleStates } from './reducedParameters';

/** What of DistributedDataParallel the hook needs. */
interface Shadowed {
  readonly module: Module;
  readonly processGroup: ProcessGroup;
  readonly findUnusedParameters: boolean;
  readonly forwardSyncBuffers: boolean;
  requireForwardParamSync: boolean;
  readonly _reducer: NativeReducer;
  _willSyncModuleBuffers(): boolean;
  _findCommonRank(isCandidate: boolean): number;
  _tellBackwardSync(hasJoined: boolean): boolean;
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
      broadcastTensors(ddp.processGroup, listedBuffers(ddp.module), ddp._findCommonRank(false));
    const isSynced = ddp._tellBackwardSync(true);
    ddp.requireForwardParamSync = isSynced;
    if (!isSynced) return;
    native.reducerShadow(ddp._reducer);
    if (ddp.findUnusedParameters)
      allReduce(native.reducerUsedMap(ddp._reducer) as Tensor, { group: ddp.processGroup });
    native.reducerPushRebuilt(ddp._reducer);
  }

  override postHook(isLastJoiner: boolean): void {
    const ddp = this.#ddp;
    const root = ddp._findCommonRank(isLastJoiner);
    syncModuleStates(ddp.module, ddp.processGroup, root, ddp.forwardSyncBuffers);
  }
}
