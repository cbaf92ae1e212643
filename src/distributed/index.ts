/**
 * `torch.distributed`: several processes that work together, on LibTorch's c10d.
 * Source: https://docs.pytorch.org/docs/2.13/distributed.html
 */
export {
  DistBackendError,
  DistError,
  DistNetworkError,
  DistStoreError,
  QueueEmptyError,
} from '../common/errors';
export {
  isAvailable,
  isBackendAvailable,
  isGlooAvailable,
  isMpiAvailable,
  isNcclAvailable,
  isTorchelasticLaunched,
  isUccAvailable,
  isXcclAvailable,
} from './availability';
export { getDefaultBackendForDevice } from './backends';
export { barrier, monitoredBarrier } from './barriers';
export {
  allGather,
  allGatherIntoTensor,
  allGatherSingle,
  allToAll,
  allToAllSingle,
  broadcast,
  gather,
  scatter,
} from './exchanges';
export {
  destroyProcessGroup,
  type InitProcessGroupOptions,
  initProcessGroup,
  type NewGroupOptions,
  newGroup,
} from './init';
export {
  allGatherObject,
  broadcastObjectList,
  gatherObject,
  recvObjectList,
  scatterObjectList,
  sendObjectList,
} from './objects';
export { batchIsendIrecv, irecv, isend, P2POp, recv, send } from './pointToPoint';
export { ReduceOp, supportsComplex } from './reduceOp';
export {
  allReduce,
  allReduceCoalesced,
  type ReducingOptions,
  reduce,
  reduceScatter,
  reduceScatterSingle,
  reduceScatterTensor,
} from './reductions';
export type { CollectiveOptions } from './run';
export { Store, type StoreValue } from './store';
export { FileStore, HashStore, PrefixStore, TCPStore, type TCPStoreOptions } from './stores';
export { Work } from './work';
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
} from './world';
