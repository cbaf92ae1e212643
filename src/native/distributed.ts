/** LibTorch's c10d: `binding/distributed`. Where LibTorch lacks it only `distributedBackends` is there. */
import type { NodeBuffer } from '../common/node';
import type { Handle } from './handle';

/** A store, as the addon hands it out. */
export type NativeStore = object & { readonly __store: never };
/** A process group. */
export type NativeGroup = object & { readonly __group: never };
/** What averages gradients. */
export type NativeReducer = object & { readonly __reducer: never };
/** A collective that is under way. */
export type NativeWork = object & { readonly __work: never };

export interface NativeDistributed {
  /** The backends that there are; none where LibTorch was built without. */
  distributedBackends(): string[];

  storeHash(): NativeStore;
  storeFile(path: string, workers: number): NativeStore;
  storeTcp(
    host: string,
    port: number,
    workers: number | null,
    isMaster: boolean,
    timeout: number,
    waitsForWorkers: boolean,
    isMultiTenant: boolean,
    listenFd: number | null,
    usesLibuv: boolean,
  ): NativeStore;
  storePrefix(prefix: string, store: NativeStore): NativeStore;
  storeClone(store: NativeStore): NativeStore;
  storePort(store: NativeStore): number;
  storeSet(store: NativeStore, key: string, value: Uint8Array): void;
  storeGet(store: NativeStore, key: string): NodeBuffer;
  storeAdd(store: NativeStore, key: string, amount: number | bigint): number | bigint;
  storeCompareSet(store: NativeStore, key: string, expected: Uint8Array, desired: Uint8Array): NodeBuffer;
  storeCheck(store: NativeStore, keys: string[]): boolean;
  storeDeleteKey(store: NativeStore, key: string): boolean;
  storeNumKeys(store: NativeStore): number;
  /** The timeout is in milliseconds, here and below; null is the store's. */
  storeWait(store: NativeStore, keys: string[], timeout: number | null): void;
  /** The same on another thread; `over` is called when it has ended. */
  storeWaitAsync(store: NativeStore, keys: string[], timeout: number | null, over: () => void): NativeWork;
  storeTimeout(store: NativeStore): number;
  storeSetTimeout(store: NativeStore, timeout: number): void;
  storeAppend(store: NativeStore, key: string, value: Uint8Array): void;
  storeMultiGet(store: NativeStore, keys: string[]): NodeBuffer[];
  storeMultiSet(store: NativeStore, keys: string[], values: Uint8Array[]): void;
  storeHasExtendedApi(store: NativeStore): boolean;
  storeQueuePush(store: NativeStore, key: string, value: Uint8Array): void;
  storeQueuePop(store: NativeStore, key: string, waits: boolean): NodeBuffer;
  storeQueueLen(store: NativeStore, key: string): number;
  storeListKeys(store: NativeStore): string[];

  /** 0 is the group's timeout. */
  workWait(work: NativeWork, timeout: number): void;
  workIsCompleted(work: NativeWork): boolean;
  workNotify(work: NativeWork, over: () => void): void;
  workSourceRank(work: NativeWork): number;

  groupNew(
    store: NativeStore,
    rank: number,
    size: number,
    timeout: number,
    name: string,
    description: string,
    devices: string[],
    backends: string[],
    ranks: number[],
  ): NativeGroup;
  groupDestroy(group: NativeGroup): void;
  groupSetTimeout(group: NativeGroup, timeout: number): void;
  groupSequenceNumber(group: NativeGroup): number | bigint;
  groupMonitoredBarrier(group: NativeGroup, timeout: number, waitsForAll: boolean): void;

  /** Ranks are the group's; `op` is the number that c10d gives it. */
  groupBroadcast(group: NativeGroup, tensor: Handle, root: number): NativeWork;
  groupAllReduce(group: NativeGroup, tensor: Handle, op: number): NativeWork;
  groupAllReduceCoalesced(group: NativeGroup, tensors: Handle[], op: number): NativeWork;
  groupReduce(group: NativeGroup, tensor: Handle, root: number, op: number): NativeWork;
  groupAllGather(group: NativeGroup, outputs: Handle[], input: Handle): NativeWork;
  groupAllGatherSingle(group: NativeGroup, output: Handle, input: Handle): NativeWork;
  groupGather(group: NativeGroup, outputs: Handle[] | null, input: Handle, root: number): NativeWork;
  groupScatter(group: NativeGroup, output: Handle, inputs: Handle[] | null, root: number): NativeWork;
  groupReduceScatter(group: NativeGroup, output: Handle, inputs: Handle[], op: number): NativeWork;
  groupReduceScatterSingle(group: NativeGroup, output: Handle, input: Handle, op: number): NativeWork;
  groupAllToAll(group: NativeGroup, outputs: Handle[], inputs: Handle[]): NativeWork;
  groupAllToAllSingle(
    group: NativeGroup,
    output: Handle,
    input: Handle,
    outputSizes: number[],
    inputSizes: number[],
  ): NativeWork;
  groupBarrier(group: NativeGroup, timeout: number | null, device: string, deviceIds: number[]): NativeWork;
  groupSend(group: NativeGroup, tensor: Handle, destination: number, tag: number): NativeWork;
  groupReceive(group: NativeGroup, tensor: Handle, source: number | null, tag: number): NativeWork;
  groupExchange(
    group: NativeGroup,
    tensors: Handle[],
    peers: number[],
    tags: number[],
    sends: number[],
  ): NativeWork | null;
  groupVerifyParameters(group: NativeGroup, parameters: Handle[]): void;
  groupBroadcastCoalesced(
    group: NativeGroup,
    tensors: Handle[],
    bufferSize: number,
    root: number,
    keepsVersions: boolean,
  ): void;

  /** Limits of buckets are in bytes; -1 is none. */
  reducerNew(
    group: NativeGroup,
    parameters: Handle[],
    names: string[],
    sparse: number[],
    limits: number[],
    bucketCap: number,
    findsUnused: boolean,
    gradientsAreViews: boolean,
    firstBucketCap: number,
    skipsUnused: boolean,
    limitsOfRebuilding: number[],
    copiesAtOnce: boolean,
  ): NativeReducer;
  reducerDescribe(
    reducer: NativeReducer,
    module: string,
    deviceIds: number[],
    outputDevice: number,
    broadcastsBuffers: boolean,
    hasSyncBatchNorm: boolean,
    isStatic: boolean,
  ): void;
  reducerPrepareForward(reducer: NativeReducer): void;
  reducerKeep(reducer: NativeReducer, outputs: Handle[], delays: boolean): void;
  reducerPrepareBackward(reducer: NativeReducer, outputs: Handle[]): void;
  reducerRebuildBuckets(reducer: NativeReducer): boolean;
  reducerSetStaticGraph(reducer: NativeReducer): void;
  reducerRegisterHook(
    reducer: NativeReducer,
    begin: (index: number, isLast: boolean, buffer: any, parameters: number[]) => void,
    finish: (index: number) => Handle,
    name: string,
  ): void;
  reducerShadow(reducer: NativeReducer): void;
  reducerUsedMap(reducer: NativeReducer): unknown;
  reducerPushRebuilt(reducer: NativeReducer): void;
  reducerSetForwardWork(reducer: NativeReducer, work: NativeWork, dividesByAll: boolean): void;
  reducerSetJoin(reducer: NativeReducer): void;
  reducerLog(reducer: NativeReducer): [names: string[], values: (string | number | bigint)[]];
  reducerSetSampleRate(reducer: NativeReducer, rate: number): void;
  reducerCheckFinalized(reducer: NativeReducer): void;
  reducerRemoveHooks(reducer: NativeReducer): void;
  reducerSetGroup(reducer: NativeReducer, group: NativeGroup): void;
}
