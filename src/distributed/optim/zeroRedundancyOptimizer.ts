/** Twin of torch/distributed/optim/zero_redundancy_optimizer.py. */
import { broadcast } from '../../c10d/exchanges';
import { disabledJoin, Join, type JoinableLike, JoinHook } from '../../c10d/join';
import { getGlobalRank, type ProcessGroup, requireMember } from '../../c10d/world';
import { refuseArguments } from '../../common/binder';
import { makeError, TorchError } from '../../common/errors';
import { expectFunction, isIterable } from '../../common/expect';
import { entriesOf, isOptionsObject } from '../../common/optionsObject';
import {
  type Closure,
  Optimizer,
  type OptimizerStateDict,
  type ParamGroup,
  type ParamGroupInput,
  type Params,
} from '../../optim';
import { partsOf } from '../../tensor/flat';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { torchTypename } from '../../tensor/typename';
import type { Device } from '../../tensor/types';
import { receiveState, sendState } from './exchangeState';

/** Options of {@link ZeroRedundancyOptimizer}; all others are the inner optimizer's. */
export interface ZeroRedundancyOptions {
  /** Whose ranks share the state. Default: null, all */
  processGroup?: ProcessGroup | null | undefined;
  /**
   * Whether a rank's parameters lie behind each other in memory, so that they are sent at once. Default:
   * false
   */
  parametersAsBucketView?: boolean | undefined;
}

type OptimizerClass = new (params: any, options?: any) => Optimizer<any>;

/** Another rank's parameters are updated by that rank; this one shadows it where its inputs have ended. */
class ZeroJoinHook extends JoinHook {
  readonly #zero: ZeroRedundancyOptimizer;

  constructor(zero: ZeroRedundancyOptimizer) {
    super();
    this.#zero = zero;
  }

  override mainHook(): void {
    this.#zero.step();
  }
}

const copySettings = (from: readonly ParamGroup[], to: readonly ParamGroup[]): void => {
  from.forEach((group, i) => {
    const { params: _, ...settings } = group;
    Object.assign(to[i]!, settings);
  });
};

/**
 * Divides an optimizer's state between the ranks: each updates its part of the parameters, and sends them to
 * the others. `overlapWithDdp` is not here.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.optim.html#torch.distributed.optim.ZeroRedundancyOptimizer
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const model = new nn.parallel.DistributedDataParallel(new nn.Linear(4, 1));
 * const { ZeroRedundancyOptimizer } = distributed.optim;
 * const optimizer = new ZeroRedundancyOptimizer(model.parameters(), optim.Adam, { lr: 0.01 });
 * model(torch.ones([2, 4])).sum().backward();
 * optimizer.step();
 * optimizer.consolidateStateDict(); // on all ranks; rank 0 can save it then
 * distributed.destroyProcessGroup();
 */
export class ZeroRedundancyOptimizer extends Optimizer implements JoinableLike {
  /** Whose ranks share the state. */
  readonly processGroup: ProcessGroup;
  /** Whether a rank's parameters lie behind each other in memory. */
  readonly parametersAsBucketView: boolean;
  /** The optimizer of this rank's parameters. */
  readonly optim: Optimizer<any>;
  /** @internal */
  _joinConfig = disabledJoin;
  private _parts: ParamGroup[][];
  private _buckets: Tensor[][] = [];
  private _trainable: boolean[];
  private _allStateDicts: OptimizerStateDict[] = [];

  /**
   * @param params parameters or groups of them, the same on all ranks
   * @param optimizerClass the class of the optimizer whose state is divided
   * @param options processGroup (all), parametersAsBucketView (false), and that class's own
   * @throws TypeError and RangeError for what is no list of dense parameters of one dtype
   * @throws RangeError where this process is no member of the group
   */
  constructor(
    params: Params,
    optimizerClass: OptimizerClass,
    options: ZeroRedundancyOptions & Record<string, any> = {},
    ...rest: []
  ) {
    refuseArguments('ZeroRedundancyOptimizer', [params, optimizerClass, options, ...rest], 3);
    expectFunction(optimizerClass, 'optimizerClass');
    const {
      processGroup = null,
      parametersAsBucketView = false,
      overlapWithDdp = false,
      ...defaults
    } = options;
    if (overlapWithDdp)
      throw new TorchError(
        'overlapWithDdp is not here: the optimizer steps after backward, not inside of it',
      );
    const given = listed(params);
    super(given, defaults);
    this.processGroup = requireMember(processGroup);
    this.parametersAsBucketView = parametersAsBucketView;
    checkOneType(this._allParams);
    this._trainable = this._trainableNow();
    this._parts = this._divide();
    this.optim = new optimizerClass(this._parts[this.processGroup.rank()]!, defaults);
    copySettings(this.optim.paramGroups, this.paramGroups);
    this._buildBuckets();
  }

  protected override get _isElementwise(): boolean {
    return false;
  }

  private get _allParams(): Tensor[] {
    return this.paramGroups.flatMap(({ params }) => params);
  }

  private _trainableNow(): boolean[] {
    return this._allParams.map(({ requiresGrad }) => requiresGrad);
  }

  /** The groups of each rank: the largest parameter goes to who has the least. */
  private _divide(): ParamGroup[][] {
    const size = this.processGroup.size();
    const parts: ParamGroup[][] = Array.from({ length: size }, () => []);
    const loads = Array<number>(size).fill(0);
    for (const group of this.paramGroups) {
      const perRank: Tensor[][] = parts.map(() => []);
      for (const param of [...group.params].sort((a, b) => b.numel() - a.numel())) {
        const rank = loads.indexOf(Math.min(...loads));
        perRank[rank]!.push(param);
        loads[rank]! += param.numel();
      }
      const { paramNames: _, ...settings } = group;
      for (const [rank, params] of perRank.entries()) parts[rank]!.push({ ...settings, params });
    }
    return parts;
  }

  /** Puts each rank's parameters behind each other, by device. */
  private _buildBuckets(): void {
    if (!this.parametersAsBucketView) return;
    const devices = [...new Set(this._allParams.map(({ device }) => device))];
    this._buckets = devices.map((device) =>
      this._parts.map((groups) => {
        const params = groups.flatMap((group) => group.params).filter((param) => param.device === device);
        return bucketOf(params, device);
      }),
    );
  }

  /**
   * Adds a group of parameters; on all ranks.
   * @param args paramGroup: the parameters and the settings that differ from the defaults
   */
  override addParamGroup(...args: Parameters<Optimizer['addParamGroup']>): void {
    super.addParamGroup(...args);
    // The base class's constructor adds groups as well, before there is an inner optimizer.
    if (this.optim === undefined) return;
    this._trainable = this._trainableNow();
    this._parts = this._divide();
    const own = this._parts[this.processGroup.rank()]!.at(-1)!;
    this.optim.addParamGroup(own as ParamGroupInput);
    this._buildBuckets();
  }

  protected override _step<T>(closure: Closure<T> | undefined): T | undefined {
    Join.notifyJoinContext(this);
    const trainable = this._trainableNow();
    if (trainable.some((is, i) => is !== this._trainable[i])) {
      this._buildBuckets();
      this._trainable = trainable;
    }
    copySettings(this.paramGroups, this.optim.paramGroups);
    const loss = closure === undefined ? this.optim.step() : this.optim.step(closure);
    copySettings(this.optim.paramGroups, this.paramGroups);
    this._sendParameters();
    return loss;
  }

  /** Each rank sends its parameters to the others. */
  private _sendParameters(): void {
    const group = this.processGroup;
    const works = this._parts.flatMap((groups, rank) => {
      const tensors = this.parametersAsBucketView
        ? this._buckets.map((perRank) => perRank[rank]!)
        : groups.flatMap(({ params }) => params.map((param) => param.data));
      const src = getGlobalRank(group, rank);
      return tensors.map((tensor) => broadcast(tensor, { src, group, asyncOp: true })!);
    });
    for (const work of works) work.wait();
  }

  /**
   * Brings the whole state together on one rank, whose `stateDict` then has it; on all ranks.
   * @param to the rank of the group
   */
  consolidateStateDict(to = 0): void {
    const group = this.processGroup;
    copySettings(this.paramGroups, this.optim.paramGroups);
    this._allStateDicts = [];
    const own = group.rank();
    for (let rank = 0; rank < group.size(); rank++) {
      if (rank === to) {
        // That rank needs nobody to send it its own.
        if (own === to) this._allStateDicts.push(this.optim.stateDict());
        continue;
      }
      const src = getGlobalRank(group, rank);
      if (rank === own) {
        sendState(this.optim.stateDict(), src, group, this.joinDevice);
        continue;
      }
      const received = receiveState(src, group, this.joinDevice);
      if (own === to) this._allStateDicts.push(received);
    }
  }

  /**
   * The whole state, as it was when {@link consolidateStateDict} was called, in the layout of the inner
   * optimizer.
   * @throws TorchError where it was not brought together on this rank
   */
  override stateDict(...args: []): OptimizerStateDict {
    if (this._allStateDicts.length === 0) {
      throw new TorchError(
        'Optimizer state has not been consolidated on this rank. Please call `consolidate_state_dict(to=' +
          `${this.processGroup.rank()})\` on all ranks beforehand if you meant to save the global state.`,
      );
    }
    const whole = super.stateDict(...args);
    const numbers = new Map(this._allParams.map((param, i) => [param, i]));
    const found: [number, Record<string, any>][] = [];
    this._allStateDicts.forEach((local, rank) => {
      this._parts[rank]!.forEach(({ params }, g) => {
        params.forEach((param, i) => {
          const state = local.state[local.param_groups[g]!.params[i]!];
          if (state !== undefined) found.push([numbers.get(param)!, state]);
        });
      });
    });
    for (const [number, state] of found.sort(([a], [b]) => a - b)) whole.state[number] = state;
    return whole;
  }

  /** Takes over a whole state: this rank keeps its part. */
  override loadStateDict(...args: Parameters<Optimizer['loadStateDict']>): void {
    const given = isOptionsObject(args[0]) && 'stateDict' in args[0] ? args[0].stateDict : args[0];
    const { state, param_groups } = Object.fromEntries<any>(entriesOf(given as OptimizerStateDict));
    super.loadStateDict({ state: {}, param_groups });
    const whole = new Map(entriesOf(state).map(([number, value]) => [Number(number), value]));
    const numbers = new Map(this._allParams.map((param, i) => [param, i]));
    const own: Record<number, any> = {};
    let next = 0;
    // The groups are others now, with the settings that were loaded.
    this._parts = this._divide();
    const groups = this._parts[this.processGroup.rank()]!.map(({ params }, g) => {
      const indices = params.map((param) => {
        const value = whole.get(numbers.get(param)!);
        if (value !== undefined && value !== null) own[next] = value;
        return next++;
      });
      return { ...param_groups[g], params: indices };
    });
    this.optim.loadStateDict({ state: own, param_groups: groups });
  }

  /** What this rank does once its inputs have ended: `Join` asks for it. */
  joinHook(): JoinHook {
    return new ZeroJoinHook(this);
  }

  /** Where the tensors of a `Join`'s own collectives lie. */
  get joinDevice(): Device {
    return this._allParams[0]!.device;
  }

  /** Whose ranks join. */
  get joinProcessGroup(): ProcessGroup {
    return this.processGroup;
  }
}

/** The parameters as an array. */
function listed(params: unknown): any[] {
  if (params instanceof Tensor || !isIterable(params)) {
    throw new TypeError(
      `\`params\` argument should be an iterable of Tensors or dicts, but got ${torchTypename(params)}`,
    );
  }
  const list = [...params];
  if (list.length === 0) throw new RangeError('ZeroRedundancyOptimizer got an empty parameter list');
  return list;
}

function checkOneType(params: readonly Tensor[]): void {
  const [first] = params;
  if (first === undefined)
    throw makeError(
      'IndexError',
      'list index out of range: expected at least one parameter in the groups of ZeroRedundancyOptimizer',
    );
  if (first.isSparse) {
    throw new RangeError(
      `ZeroRedundancyOptimizer only supports using the same dense type for all parameters but got ${torchTypename(first)}`,
    );
  }
  const other = params.find((param) => param.dtype !== first.dtype || param.isSparse);
  if (other === undefined) return;
  throw new RangeError(
    `ZeroRedundancyOptimizer only supports using the same dense type for all parameters but got both ${first.dtype} and ${other.dtype}`,
  );
}

/**
 * Parameters behind each other in one tensor, which they are views of; those that are not trained stay
 * apart.
 */
function bucketOf(params: readonly Tensor[], device: Device): Tensor {
  for (const param of params) if (!param.requiresGrad) param.data = param.data.detach().clone();
  const trained = params.filter(({ requiresGrad }) => requiresGrad);
  const [first] = trained;
  if (first === undefined) return torchOps.zeros([1], { device });
  const bucket = torchOps.cat(trained.map(({ data }) => data.flatten()));
  for (const [param, part] of partsOf(bucket, trained)) param.data = part;
  return bucket;
}
