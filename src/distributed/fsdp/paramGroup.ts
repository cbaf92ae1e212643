/** Twin of torch/distributed/fsdp/_fully_shard/_fsdp_param_group.py: parameters that are sent together. */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { isGradEnabled, noGrad } from '../../autograd/gradMode';
import { currentGraphTask } from '../../autograd/graphTask';
import type { ProcessGroup } from '../../c10d/world';
import { makeError, TorchError } from '../../common/errors';
import type { Module } from '../../nn/modules/module';
import { pyRepr } from '../../python/pyrepr';
import { flatten, unflatten } from '../../pytree/pytree';
import { keepBeyondScopes, scope } from '../../runtime/memory';
import type { DType } from '../../tensor/dtypes';
import { onParts } from '../../tensor/intercept';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import { gradientCell, shareGradientCell } from '../tensor/gradients';
import { layoutOf } from '../tensor/layout';
import { runAccumulationHooks } from '../tensor/local';
import { beginGather, endGather, type Gathering, reduceGradients, shownSet } from './collectives';
import type { MeshInfo } from './meshInfo';
import type { FsdpParam } from './param';
import { CPUOffloadPolicy } from './policy';

/** What a module, or its group, is about to do. */
export type TrainingState = 'idle' | 'forward' | 'preBackward' | 'postBackward';

/** What the groups below one outermost module share: the order in which forward came to them. */
export interface Order {
  readonly groups: ParamGroup[];
}

/** Tells a group that the gradients of a module's inputs are there: so are those of its parameters. */
class RegisterPostBackwardFunction extends Function {
  static override forward(ctx: FunctionCtx, group: ParamGroup, ...inputs: Tensor[]): Tensor[] {
    ctx.group = group;
    return inputs;
  }

  static override backward(ctx: FunctionCtx, ...gradients: Tensor[]): (Tensor | null)[] {
    (ctx.group as ParamGroup).postBackward();
    return [null, ...gradients];
  }
}

const needsGradient = (leaf: unknown): leaf is Tensor => leaf instanceof Tensor && leaf.requiresGrad;

/** What a Function has passed on, over the mesh as the tensor that it was. */
function likeInput(passed: Tensor, input: Tensor): Tensor {
  const layout = layoutOf(input);
  if (layout === undefined) return passed;
  shareGradientCell(passed, gradientCell(input));
  return layout.mark(passed);
}

/** The tensors of a tree that need gradients. */
export const gradTensorsIn = (tree: unknown): Tensor[] => flatten(tree)[0].filter(needsGradient);

export class ParamGroup {
  trainingState: TrainingState = 'idle';
  isUnsharded = false;
  /** Whether gradients are reduced at all. */
  reducesGrads = true;
  /** Whether the ranks that have the same parts are asked as well. */
  reducesAll = true;
  reshardsAfterBackward = true;
  reducesUnused = false;
  order: Order = { groups: [] };
  reshardsAfterForward: boolean;
  /** Among which ranks the parameters stay divided between forward and backward; null: among all. */
  #smaller: ProcessGroup | null;
  /** Those among which they are divided so now. */
  #between: ProcessGroup | null = null;
  #origDtype: DType = 'float32';
  #reduceDtype: DType | null = null;
  #gathering: Gathering | null = null;
  #partial: Tensor | null = null;
  #isReset = false;
  /** Where this group is in the order of the forward, once for each time. */
  readonly #places: number[] = [];

  constructor(
    readonly params: readonly FsdpParam[],
    readonly modules: readonly Module[],
    readonly info: MeshInfo,
    readonly device: Device,
    resharding: boolean | ProcessGroup,
  ) {
    this.reshardsAfterForward = resharding !== false;
    this.#smaller = typeof resharding === 'boolean' ? null : resharding;
    if (this.#smaller === null) return;
    // What is loaded changes the parts among all ranks.
    for (const module of modules) module.registerLoadStateDictPreHook(() => this.toSharded());
  }

  /** Whether forward lets the whole parameters go; if so, they are divided among all ranks then. */
  setReshardsAfterForward(reshards: boolean): void {
    this.reshardsAfterForward = reshards;
    this.#smaller = null;
  }

  /** What a script may have changed since the group was made is looked at before it is first used. */
  lazyInit(): void {
    if (!this.isUnsharded && !this.#isReset) {
      for (const param of this.params) param.reset();
      this.#isReset = true;
    }
    const onMeta = this.params.filter(({ sharded }) => sharded.isMeta).map(({ fqn }) => fqn);
    if (onMeta.length > 0)
      throw new TorchError(
        `FSDP parameters should be materialized from meta device before training, but the following were still on meta device: ${pyRepr(onMeta)}\n` +
          'For example, call module.toEmpty({ device }) to materialize to device and give each parameter its values.',
      );
    const elsewhere = this.params.filter(
      ({ offload, sharded }) => offload instanceof CPUOffloadPolicy && sharded.device !== 'cpu',
    );
    if (elsewhere.length > 0)
      throw new TorchError(
        "FSDP parameters should be materialized on CPU when enabling CPU offloading. For example, load a CPU state dict or call module.toEmpty({ device: 'cpu' }). " +
          `Found following parameters on non-CPU device: ${elsewhere.map(({ fqn, sharded }) => `${fqn} (${sharded.device})`).join(', ')}`,
      );
    for (const param of this.params) param.initDtypes();
    const trained = this.params.filter(({ sharded }) => sharded.requiresGrad);
    if (trained.length === 0) return;
    const origs = new Set(trained.map(({ sharded }) => sharded.dtype));
    if (origs.size !== 1)
      throw makeError(
        'AssertionError',
        `FSDP expects uniform original parameter dtype but got ${shownSet(origs)}`,
      );
    this.#origDtype = trained[0]!.sharded.dtype;
    this.#reduceDtype = trained[0]!.reduceDtype;
  }

  // ---- Whole, and in parts --------------------------------------------------------------------------------

  get #gathersAmong(): ProcessGroup {
    return this.#between ?? this.info.shardGroup;
  }

  /** Begins to gather the whole parameters. */
  unshard(asyncOp = false): void {
    if (this.#gathering !== null || this.isUnsharded) return;
    const outdated = this.params.find(({ isOutdated }) => isOutdated);
    if (outdated !== undefined)
      throw new TorchError(
        `${outdated.fqn} was changed between forward and backward, while fewer ranks kept it (reshardAfterForward as a ` +
          'number), which still have its old values: call reshard() of the module before the change, such as after a forward without backward',
      );
    // Without scopes the memory of what is computed on the way would stay until garbage is collected.
    this.#gathering = scope(() => {
      const made = noGrad(() => beginGather(this.params, this.#gathersAmong, asyncOp));
      keepBeyondScopes([made.output, made.inputs]);
      return made;
    });
  }

  /** Has the whole parameters in the modules. */
  waitForUnshard(): void {
    const gathering = this.#gathering;
    if (gathering === null) return;
    this.#gathering = null;
    scope(() =>
      noGrad(() => {
        const flats = endGather(this.params, gathering, this.#gathersAmong.size());
        this.params.forEach((param, i) => {
          keepBeyondScopes(param.toUnsharded(flats[i]!));
        });
      }),
    );
    for (const tensor of [gathering.output, ...gathering.inputs]) tensor?.dispose();
    this.#between = null;
    this.isUnsharded = true;
  }

  toSharded(): void {
    if (!this.isUnsharded && this.#between === null) return;
    for (const param of this.params) param.toSharded();
    this.isUnsharded = false;
    this.#between = null;
  }

  /** Lets the whole parameters go, unless a forward keeps them, which may divide them among fewer ranks. */
  reshard(): void {
    if (this.trainingState !== 'forward') this.toSharded();
    else if (this.reshardsAfterForward && this.#smaller === null) this.toSharded();
    else if (this.reshardsAfterForward && this.isUnsharded) this.#toBetween(this.#smaller!);
  }

  #toBetween(group: ProcessGroup): void {
    scope(() => {
      noGrad(() => {
        keepBeyondScopes(this.params.map((param) => param.toBetween(group)));
      });
    });
    this.isUnsharded = false;
    this.#between = group;
  }

  // ---- Forward --------------------------------------------------------------------------------------------

  preForward<Args>(args: Args): Args {
    const isFirst = this.trainingState !== 'forward';
    this.trainingState = 'forward';
    this.unshard();
    this.waitForUnshard();
    return isFirst ? this.#watchInputs(args) : args;
  }

  /** The same arguments, whose gradients tell that this group's are there. */
  #watchInputs<Args>(args: Args): Args {
    if (!isGradEnabled()) return args;
    const [leaves, spec] = flatten(args);
    const inputs = leaves.filter(needsGradient);
    if (inputs.length === 0) return args;
    const outputs = onParts(() => RegisterPostBackwardFunction.apply(this, ...inputs))[Symbol.iterator]();
    return unflatten(
      leaves.map((leaf) => (needsGradient(leaf) ? likeInput(outputs.next().value!, leaf) : leaf)),
      spec,
    ) as Args;
  }

  postForward(): void {
    // A checkpoint that computes again must not change the order.
    if (currentGraphTask() === undefined) {
      this.reshard();
      this.#places.push(this.order.groups.push(this) - 1);
    }
    this.trainingState = 'idle';
  }

  // ---- Backward -------------------------------------------------------------------------------------------

  preBackward(prefetches: boolean): void {
    if (this.trainingState === 'preBackward') return;
    this.trainingState = 'preBackward';
    this.unshard();
    this.waitForUnshard();
    if (!prefetches) return;
    const place = this.#places.pop();
    if (place !== undefined && place > 0) this.order.groups[place - 1]!.prefetch('preBackward');
  }

  /** Begins to gather ahead of time. */
  prefetch(state: 'forward' | 'preBackward'): void {
    const before = this.trainingState;
    this.trainingState = state;
    this.unshard(/*asyncOp=*/ true);
    this.trainingState = before;
  }

  postBackward(): void {
    this.trainingState = 'postBackward';
    scope(() => {
      noGrad(() => this.#reduce());
      keepBeyondScopes([this.#partial, this.params.map(({ accumulated }) => accumulated)]);
    });
  }

  #reduce(): void {
    for (const param of this.params) param.accumulate();
    if (!this.reducesGrads) {
      if (this.reshardsAfterBackward) this.reshard();
      for (const param of this.params) param.keepGradient();
      return;
    }
    const found = this.params.flatMap((param) => {
      const gradient = param.takeGradient(this.reducesUnused);
      return gradient === null ? [] : [{ param, gradient }];
    });
    if (this.reshardsAfterBackward) this.reshard();
    if (found.length === 0) return;
    const params = found.map(({ param }) => param);
    this.#partial = reduceGradients(
      params,
      found.map(({ gradient }) => gradient),
      {
        info: this.info,
        device: this.device,
        origDtype: this.#origDtype,
        reduceDtype: this.#reduceDtype,
        reducesAll: this.reducesAll,
        partial: this.#partial,
      },
    );
    if (this.#partial === null) for (const { sharded } of params) runAccumulationHooks(sharded);
  }

  /** At the end of backward, what was gathered for nothing is let go. */
  finalizeBackward(): void {
    this.#gathering?.work?.wait();
    this.#gathering = null;
    this.#places.length = 0;
  }

  /** Forgets an iteration that an error has ended. */
  resetIteration(): void {
    this.finalizeBackward();
    this.#partial = null;
    for (const param of this.params) param.takeGradient(false);
    this.trainingState = 'idle';
    this.toSharded();
  }
}
