/**
 * `torch.distributed`: several processes that work together, on LibTorch's c10d.
 * Source: https://docs.pytorch.org/docs/2.13/distributed.html
 */

export {
  isAvailable,
  isBackendAvailable,
  isGlooAvailable,
  isMpiAvailable,
  isNcclAvailable,
  isTorchelasticLaunched,
  isUccAvailable,
  isXcclAvailable,
} from '../c10d/availability';
export { getDefaultBackendForDevice } from '../c10d/backends';
export { barrier, monitoredBarrier } from '../c10d/barriers';
export {
  allGather,
  allGatherIntoTensor,
  allGatherSingle,
  allToAll,
  allToAllSingle,
  broadcast,
  gather,
  scatter,
} from '../c10d/exchanges';
export { GradBucket } from '../c10d/gradBucket';
export {
  destroyProcessGroup,
  type InitProcessGroupOptions,
  initProcessGroup,
  type NewGroupOptions,
  newGroup,
} from '../c10d/init';
export { batchIsendIrecv, irecv, isend, P2POp, recv, send } from '../c10d/pointToPoint';
export { ReduceOp, supportsComplex } from '../c10d/reduceOp';
export {
  allReduce,
  allReduceCoalesced,
  type ReducingOptions,
  reduce,
  reduceScatter,
  reduceScatterSingle,
  reduceScatterTensor,
} from '../c10d/reductions';
export type { CollectiveOptions } from '../c10d/run';
export { type SplitGroupOptions, splitGroup } from '../c10d/splitGroup';
export { Store, type StoreValue } from '../c10d/store';
export { FileStore, HashStore, PrefixStore, TCPStore, type TCPStoreOptions } from '../c10d/stores';
export {
  type NewSubgroupsByEnumerationOptions,
  type NewSubgroupsOptions,
  newSubgroups,
  newSubgroupsByEnumeration,
  type Subgroups,
} from '../c10d/subgroups';
export { Work } from '../c10d/work';
export {
  type Group,
  GroupMember,
  getBackend,
  getBackendConfig,
  getGlobalRank,
  getGroupRank,
  getNodeLocalRank,
  getPgCount,
  getProcessGroupRanks,
  getRank,
  getWorldSize,
  group,
  isInitialized,
  ProcessGroup,
} from '../c10d/world';
export {
  DistBackendError,
  DistError,
  DistNetworkError,
  DistStoreError,
  QueueEmptyError,
} from '../common/errors';
export * as algorithms from './algorithms';
export * as checkpoint from './checkpoint';
export * as deviceMesh from './deviceMesh';
export {
  DeviceMesh,
  type DeviceMeshOptions,
  type InitDeviceMeshOptions,
  initDeviceMesh,
  type MeshData,
} from './deviceMesh';
export * as fsdp from './fsdp';
export * as nn from './nn';
export {
  allGatherObject,
  broadcastObjectList,
  gatherObject,
  recvObjectList,
  scatterObjectList,
  sendObjectList,
} from './objects';
export * as optim from './optim';
export * as tensor from './tensor';
