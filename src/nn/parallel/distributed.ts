/** Twin of torch/nn/parallel/distributed.py: one network, trained by several processes. */
import { isGradEnabled } from '../../autograd/gradMode';
import { disabledJoin, Join, type JoinableLike, type JoinOptions, joinArguments } from '../../c10d/join';
import { within } from '../../c10d/run';
import { defaultGroup, memberOf, type ProcessGroup } from '../../c10d/world';
import { type Arguments, type Bound, refuseArguments } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectFunction, invalidArgument } from '../../common/expect';
import { type Guard, scoped, splitBody } from '../../common/scoped';
import { warn } from '../../common/warnings';
import { native } from '../../native';
import type { NativeReducer } from '../../native/distributed';
import { mapLeaves } from '../../pytree/pytree';
import { copySelf, deepcopy } from '../../tensor/deepcopy';
import { awaitPasses } from '../../tensor/passes';
import { handlesOf, Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import { Module } from '../modules/module';
import { SyncBatchNorm } from '../modules/syncBatchnorm';
import { type CommHook, CommHookRunner, weakly } from './commHook';
import { DdpJoinHook, findCommonRank, tellBackwardSync } from './ddpJoinHook';
import { deviceIndex, placesOf } from './distributedDevices';
import {
  bindDistributed,
  bucketSizes,
  bufferSyncs,
  type DistributedDataParallelOptions,
  type DistributedDataParallelOrder,
  type DistributedDataParallelParameters,
} from './distributedOptions';
import { findTensors, passThrough } from './graphOutputs';
import {
  broadcastTensors,
  checkInitialized,
  checkModule,
  ignoreMembers,
  listedBuffers,
  listedParameters,
  type Reduced,
  reducedParameters,
  syncModuleStates,
  verifyParameters,
} from './reducedParameters';

/**
 * A network that several processes train together: each computes the gradients of its part of a batch, and
 * while backward goes on LibTorch averages them over all ranks, bucket by bucket. The ranks' parameters so
 * stay equal to the bit. The state dict's names begin with `module.`.
 *
 * All ranks must make it, call it and run backward equally often. Parameters are those that the module has
 * when it is wrapped. `deviceMesh`, `mixedPrecision` and `delayAllReduceNamedParams` are not here.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parallel.DistributedDataParallel.html
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 1));
 * const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
 * model(torch.ones([8, 4])).pow(2).mean().backward(); // the gradients are those of all ranks' batches
 * optimizer.step();
 * distributed.destroyProcessGroup();
 */
export class DistributedDataParallel<M extends Module = Module> extends Module implements JoinableLike {
  /** The module itself, whose parameters are those that are trained. */
  module: M;
  /** Whose ranks train together. */
  processGroup: ProcessGroup;
  /** Where the module lies: its first parameter. */
  device: Device;
  /** The type of that device. */
  deviceType: string;
  deviceIds: readonly Device[] | null = null;
  outputDevice: Device | null = null;
  /** Whether its parameters lie on several devices. */
  isMultiDeviceModule: boolean;
  dim: number;
  findUnusedParameters: boolean;
  gradientAsBucketView: boolean;
  staticGraph = false;
  /** Whether each forward sends rank 0's buffers to all ranks. */
  forwardSyncBuffers: boolean;
  /** Whether the next backward averages gradients: see {@link noSync}. */
  requireBackwardGradSync = true;
  /** Whether the next forward sends buffers: not after one without an averaged backward. */
  requireForwardParamSync = true;
  /** @internal */
  _joinConfig = disabledJoin;
  /** @internal */
  _dividesByInitialWorldSize = true;
  readonly #reducer: NativeReducer;
  private readonly _options: Bound<DistributedDataParallelOptions>;
  readonly #reduced: readonly Reduced[];
  /** Holds the hook, which the reducer does not. @internal */
  _hook: CommHookRunner | null = null;

  /**
   * @param args module; then deviceIds (null), outputDevice (null), dim (0), broadcastBuffers (null),
   *   initSync (true), processGroup (all), bucketCapMb (25), findUnusedParameters (false), checkReduction
   *   (false), gradientAsBucketView (false), staticGraph (false); skipAllReduceUnusedParams (false),
   *   bucketCapMbList (null), batchedGradCopy (false), forwardSyncBuffers (true)
   * @throws TypeError for a group of which this process is no member
   * @throws RangeError before `initProcessGroup`, for parameters on several types of devices, and for a
   *   SyncBatchNorm on the CPU
   * @throws TorchError without a parameter that takes gradients, for parameters without a shape, and where
   *   the ranks' parameters differ in number or shape
   */
  constructor(...args: Arguments<DistributedDataParallelParameters<M>, DistributedDataParallelOrder>) {
    super();
    const { module, ...options } = bindDistributed.named(args);
    if (!(module instanceof Module)) throw invalidArgument('a Module', 'module', module);
    const group = memberOf(options.processGroup);
    if (group === undefined)
      throw invalidArgument(
        'a group of which this process is a member',
        'processGroup',
        options.processGroup,
      );
    this.processGroup = group;
    const parameters = listedParameters(module);
    if (options.deviceIds !== null && options.deviceIds.length > 1 && parameters.some((p) => p.requiresGrad))
      throw new RangeError('device_ids can only be None or contain a single element.');
    this.deviceType = checkModule(parameters);
    this.device = parameters[0]!.device;
    this.isMultiDeviceModule = new Set(parameters.map(({ device }) => device)).size > 1;
    ({ deviceIds: this.deviceIds, outputDevice: this.outputDevice } = placesOf(options, this));
    this.dim = options.dim;
    const buffers = bufferSyncs(options);
    this.forwardSyncBuffers = buffers.inForward;
    this.findUnusedParameters = options.findUnusedParameters;
    this.gradientAsBucketView = options.gradientAsBucketView;
    if (options.checkReduction) {
      warn(
        'The `checkReduction` argument in `DistributedDataParallel` module is deprecated. Please avoid using it.',
        'FutureWarning',
      );
    }
    checkInitialized(parameters);
    this._options = options;
    const reduced = reducedParameters(module);
    const trained = reduced.map(({ parameter }) => parameter);
    this.#reduced = reduced;
    if (options.initSync) {
      verifyParameters(this.processGroup, trained);
      syncModuleStates(module, this.processGroup, 0, buffers.atFirst);
    }
    const { cap, firstCap, limits, limitsOfRebuilding } = bucketSizes(options);
    this.#reducer = within('DistributedDataParallel', this.processGroup, (group) =>
      native.reducerNew(
        group,
        handlesOf(trained),
        reduced.map(({ name }) => name),
        reduced.flatMap(({ isSparse }, i) => (isSparse ? [i] : [])),
        limits,
        cap,
        this.findUnusedParameters,
        this.gradientAsBucketView,
        firstCap,
        options.skipAllReduceUnusedParams,
        limitsOfRebuilding,
        options.batchedGradCopy,
      ),
    );
    const hasSyncBatchNorm = module.modules().some((inner) => inner instanceof SyncBatchNorm);
    native.reducerDescribe(
      this._reducer,
      module.constructor.name,
      (this.deviceIds ?? []).map(deviceIndex),
      this.outputDevice === null ? -1 : deviceIndex(this.outputDevice),
      this.forwardSyncBuffers,
      hasSyncBatchNorm,
      options.staticGraph,
    );
    if (hasSyncBatchNorm && this.deviceType === 'cpu')
      throw new RangeError('SyncBatchNorm layers only work with GPU modules');
    this.module = module as M;
    if (options.staticGraph) this._setStaticGraph();
  }

  /** The reducer, which a pass backward beside the script has for itself. @internal */
  get _reducer(): NativeReducer {
    awaitPasses();
    return this.#reducer;
  }

  override forward(...args: Parameters<M['forward']>): ReturnType<M['forward']> {
    this._beforeForward();
    const { deviceIds, outputDevice } = this;
    const inputs =
      deviceIds === null || outputDevice === null
        ? args
        : (mapLeaves([...args], (leaf) =>
            leaf instanceof Tensor ? leaf.to({ device: deviceIds[0]! }) : leaf,
          ) as Parameters<M['forward']>);
    return this._afterForward(this.module(...inputs)) as ReturnType<M['forward']>;
  }

  /** What comes before the module's own forward: counting ranks, new buckets, buffers. */
  private _beforeForward(): void {
    const isRecorded = isGradEnabled();
    this._within('forward', () => {
      if (isRecorded && this.requireBackwardGradSync) native.reducerPrepareForward(this._reducer);
      const work = Join.notifyJoinContext(this);
      if (work !== null)
        native.reducerSetForwardWork(this._reducer, work._native, this._dividesByInitialWorldSize);
      if (isRecorded) native.reducerRebuildBuckets(this._reducer);
    });
    if (this._willSyncModuleBuffers()) {
      const root = this._joinConfig.enable ? findCommonRank(this, true) : 0;
      broadcastTensors(this.processGroup, listedBuffers(this.module), root, /*keepsVersions=*/ true);
    }
    if (this._joinConfig.enable) tellBackwardSync(this, false);
  }

  /** What comes after it: the reducer learns that a backward is to come. */
  private _afterForward(output: unknown): unknown {
    const isSynced = isGradEnabled() && this.requireBackwardGradSync;
    this.requireForwardParamSync = isSynced;
    const searches = this.findUnusedParameters && !this.staticGraph;
    if (!isSynced && !searches && !this.staticGraph) return output;
    const outputs = findTensors(output);
    if (outputs.length > 0) native.reducerKeep(this._reducer, handlesOf(outputs), this.staticGraph);
    if (isSynced) {
      this._within('forward', () =>
        native.reducerPrepareBackward(this._reducer, searches ? handlesOf(outputs) : []),
      );
    }
    return searches ? passThrough(output) : output;
  }

  private _within<Result>(fn: string, body: () => Result): Result {
    return within(`DistributedDataParallel.${fn}`, this.processGroup, body);
  }

  /**
   * Leaves gradients as they are on each rank, adding them up: the first backward outside averages them all.
   * The forward has to be inside as well.
   *
   * @param args a function that is run so. Without one, a guard for `using`
   * @returns what the function returns, or the guard
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parallel.DistributedDataParallel.html#torch.nn.parallel.DistributedDataParallel.no_sync
   * @example
   * const { distributed } = torch;
   * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
   * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 1));
   * model.noSync(() => model(torch.ones([2, 4])).sum().backward());
   * model(torch.ones([2, 4])).sum().backward(); // averages the sum of both
   * distributed.destroyProcessGroup();
   */
  noSync(): Guard;
  noSync<Result>(body: () => Result): Result;
  noSync<Result>(...args: unknown[]): Result | Guard {
    const [rest, body] = splitBody<Result>(args);
    refuseArguments('noSync', rest);
    return scoped(() => {
      const before = this.requireBackwardGradSync;
      this.requireBackwardGradSync = false;
      return () => {
        this.requireBackwardGradSync = before;
      };
    }, body);
  }

  /**
   * Trains with inputs that end sooner on some ranks than on others: see `torch.distributed.algorithms.Join`.
   *
   * @param args divideByInitialWorldSize: whether gradients are divided by all ranks, not by those that go on
   *   (true); enable (true); throwOnEarlyTermination (false); then the loop, a function
   * @returns what the loop returns
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.parallel.DistributedDataParallel.html#torch.nn.parallel.DistributedDataParallel.join
   * @example
   * const { distributed } = torch;
   * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
   * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(2, 1));
   * model.join(() => {
   *   for (const x of [torch.ones([4, 2]), torch.zeros([3, 2])]) model(x).sum().backward();
   * });
   * distributed.destroyProcessGroup();
   */
  join<Result>(...args: [body: () => Result] | [options: JoinOptions, body: () => Result]): Result {
    const [options, body] = joinArguments<Result>(args);
    return new Join([this], { ...options }).run(body);
  }

  /** What this rank does once its inputs have ended: `Join` asks for it. */
  joinHook(options: Readonly<Record<string, unknown>> = {}): DdpJoinHook {
    native.reducerSetJoin(this._reducer);
    this._dividesByInitialWorldSize = (options.divideByInitialWorldSize ?? true) === true;
    return new DdpJoinHook(this);
  }

  /** Where the tensors of a `Join`'s own collectives lie. */
  get joinDevice(): Device {
    return this.device;
  }

  /** Whose ranks join. */
  get joinProcessGroup(): ProcessGroup {
    return this.processGroup;
  }

  /** Whether the next forward sends buffers. @internal */
  _willSyncModuleBuffers(): boolean {
    return this.requireForwardParamSync && this.forwardSyncBuffers && listedBuffers(this.module).length > 0;
  }

  /**
   * Has a function of the script's communicate the gradients, once, before the first backward.
   *
   * The hook gets a `GradBucket`, whose gradients are not divided by the number of ranks, and gives what they
   * become: a tensor, or a `Future` of one, such as that of a collective. It runs inside `backward()`, where
   * nothing can be awaited. Ready-made hooks are in `torch.distributed.algorithms.ddpCommHooks`.
   *
   * @param state what the hook gets as its first argument
   * @param hook communicates a bucket
   * @throws TorchError where there is a hook already
   * @see https://docs.pytorch.org/docs/2.13/ddp_comm_hooks.html
   * @example
   * const { distributed } = torch;
   * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
   * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 1));
   * model.registerCommHook(null, (_state, bucket) => {
   *   const sum = distributed.allReduce(bucket.buffer(), { asyncOp: true })!.getFuture();
   *   return sum.then(([gradients]) => gradients!.div_(distributed.getWorldSize()));
   * });
   * distributed.destroyProcessGroup();
   */
  registerCommHook<S>(state: S, hook: CommHook<S>): void {
    expectFunction(hook, 'hook');
    const trained = this.#reduced.map(({ parameter }) => parameter);
    const runner = new CommHookRunner((bucket) => hook(state, bucket), trained);
    const [begin, finish] = weakly(runner);
    native.reducerRegisterHook(this._reducer, begin, finish, hook.name);
    this._hook = runner;
  }

  /** Says that all iterations use the same parameters in the same way; better the option `staticGraph`. */
  _setStaticGraph(): void {
    if (this.staticGraph) {
      warn("You've set static_graph to be True, no need to set it again.");
      return;
    }
    native.reducerSetStaticGraph(this._reducer);
    this.staticGraph = true;
    if (this.findUnusedParameters) {
      warn(
        'You passed find_unused_parameters=true to DistributedDataParallel, `_set_static_graph` will detect unused parameters ' +
          'automatically, so you do not need to set find_unused_parameters=true, just be sure these unused parameters will not ' +
          'change during training loop while calling `_set_static_graph`.',
      );
    }
  }

  /** What LibTorch notes of the training: sizes of buckets, times, whether the graph is always the same. */
  _getDdpLoggingData(): Record<string, string | number | bigint> {
    const [names, values] = native.reducerLog(this._reducer);
    return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
  }

  /** Whether the last backward has been averaged to its end. @throws TorchError where it has not */
  _checkReducerFinalized(): void {
    native.reducerCheckFinalized(this._reducer);
  }

  /** Names parameters and buffers of a module that are neither sent nor averaged; before it is wrapped. */
  static _setParamsAndBuffersToIgnoreForModel(module: Module, names: Iterable<string>): void {
    ignoreMembers(module, names);
  }

  /** A copy has a reducer of its own: all ranks have to make it. @internal */
  override [copySelf](memo: Map<object, unknown>): this {
    if (this.processGroup !== defaultGroup()) {
      throw new TorchError(
        'DDP Pickling/Unpickling are only supported when using DDP with the default process group. That is, when you have ' +
          'called init_process_group and have not passed process_group argument to DDP constructor',
      );
    }
    const options = { ...this._options, broadcastBuffers: null, forwardSyncBuffers: this.forwardSyncBuffers };
    const copy = new DistributedDataParallel(deepcopy(this.module, memo), { ...options, initSync: false });
    memo.set(this, copy);
    copy.train(this.training);
    return copy as unknown as this; // a class that is derived from this one copies itself
  }
}
