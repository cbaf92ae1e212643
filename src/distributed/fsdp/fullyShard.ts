/** Twin of `fully_shard` in torch/distributed/fsdp/_fully_shard/_fully_shard.py. */
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import type { Module } from '../../nn/modules/module';
import { Parameter } from '../../nn/parameter/parameter';
import type { DeviceMesh } from '../deviceMesh';
import type { Shard } from '../tensor/placements';
import { becomeFsdpModule, type FSDPModule } from './fsdpModule';
import { managedModules, managedParameters, moveToDevice, namedModules } from './managed';
import { deviceOf, meshInfoOf, reshardingOf } from './meshInfo';
import { FsdpParam, shardDim } from './param';
import { ParamGroup } from './paramGroup';
import { MixedPrecisionPolicy, OffloadPolicy } from './policy';
import { FsdpState } from './state';

/** Options of {@link fullyShard}. */
export interface FullyShardOptions {
  /**
   * Whose ranks share the parameters. Of two named dimensions the last divides them, and the ranks along the
   * first have the same parts. Default: null, all ranks
   */
  mesh?: DeviceMesh | null | undefined;
  /**
   * Whether forward lets the whole parameters go at its end, and backward gathers them again; a number: that
   * backward gathers them among so many ranks, a factor of those that share them, which keep larger parts
   * until then; null: in all modules but the outermost. Default: null
   */
  reshardAfterForward?: boolean | number | null | undefined;
  /** Which dimension of a parameter is divided; null or undefined is the first. Default: null */
  shardPlacementFn?: ((parameter: Parameter) => Shard | null | undefined) | null | undefined;
  /** In which precision the module computes. Default: that of its parameters */
  mpPolicy?: MixedPrecisionPolicy | undefined;
  /** Where the parts lie: in the CPU's memory by a `CPUOffloadPolicy`. Default: on the device */
  offloadPolicy?: OffloadPolicy | undefined;
  /** Parameters that stay whole, and whose gradients are not reduced. Default: null */
  ignoredParams?: ReadonlySet<Parameter> | null | undefined;
}

interface Parameters<M> extends FullyShardOptions {
  /** The module, or several whose parameters are sent together. */
  module: M;
}
const bind = binder<Parameters<unknown>, ['module']>(
  'fullyShard',
  { module: 'any' },
  {},
  {
    mesh: null,
    reshardAfterForward: null,
    shardPlacementFn: null,
    mpPolicy: undefined as unknown as MixedPrecisionPolicy, // one of its own where none is given
    offloadPolicy: undefined as unknown as OffloadPolicy, // likewise
    ignoredParams: null,
  },
);

/**
 * Divides a module's parameters among the ranks: each keeps a part of every parameter, of its gradient, and
 * of what an optimizer remembers of it. Before forward and before backward one collective gathers a module's
 * whole parameters, which are let go afterwards; after backward one reduces its gradients, to the mean over
 * the ranks, and gives each rank its part.
 *
 * A call takes the parameters that no call for a module inside has taken, so it is made for the layers first
 * and for the model last. The module is changed in place and becomes a {@link FSDPModule}; its parameters
 * become `DTensor`s, so an optimizer is made afterwards. All ranks must hold the same values before: nothing
 * is sent here. `dpMeshDims` is not here.
 *
 * @param args module: one, or an array whose parameters are sent together; then by name mesh (all ranks),
 *   reshardAfterForward (null), shardPlacementFn (the first dimension), mpPolicy, offloadPolicy,
 *   ignoredParams
 * @returns the same
 * @throws TypeError for what is no module; RangeError for an empty array, a container without a forward, a
 *   mesh of other than one or two dimensions, and a parameter without dimensions
 * @throws Error for a module that was divided before
 * @throws NotImplementedError for a dimension but the first that the ranks don't divide evenly, or with a
 *   number as reshardAfterForward
 * @see https://docs.pytorch.org/docs/2.13/distributed.fsdp.fully_shard.html#torch.distributed.fsdp.fully_shard
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Linear(8, 1));
 * const { fullyShard } = distributed.fsdp;
 * for (const layer of model) if (layer instanceof nn.Linear) fullyShard(layer);
 * fullyShard(model);
 * const optimizer = new optim.Adam(model.parameters(), { lr: 0.01 });
 * model(torch.ones([2, 4])).pow(2).mean().backward();
 * optimizer.step();
 * distributed.destroyProcessGroup();
 */
export function fullyShard<M extends Module>(...args: Arguments<Parameters<M>, ['module']>): M & FSDPModule;
export function fullyShard<M extends Module>(
  ...args: Arguments<Parameters<readonly M[]>, ['module']>
): (M & FSDPModule)[];
export function fullyShard(...args: unknown[]): unknown {
  const { module, mesh, reshardAfterForward, shardPlacementFn, mpPolicy, offloadPolicy, ignoredParams } =
    bind.named(args);
  const modules = namedModules(module);
  const info = meshInfoOf(mesh);
  const resharding = reshardingOf(reshardAfterForward ?? true, info);
  const policy = mpPolicy ?? new MixedPrecisionPolicy();
  if (!(policy instanceof MixedPrecisionPolicy))
    throw invalidArgument('a MixedPrecisionPolicy', 'mpPolicy', mpPolicy);
  const offload = offloadPolicy ?? new OffloadPolicy();
  if (!(offload instanceof OffloadPolicy))
    throw invalidArgument('an OffloadPolicy', 'offloadPolicy', offload);
  if (shardPlacementFn !== null && typeof shardPlacementFn !== 'function')
    throw invalidArgument('a function', 'shardPlacementFn', shardPlacementFn);
  const ignored = new Set(ignoredParams ?? []);
  for (const each of ignored)
    if (!(each instanceof Parameter))
      throw invalidArgument('a Set of Parameters', 'ignoredParams', ignoredParams);
  const device = deviceOf(info);
  const managed = managedModules(modules);
  const found = managedParameters(modules, managed, ignored);
  const placements = found.map(({ parameter }) => shardPlacementFn?.(parameter));
  const other = placements.findIndex((each, i) => shardDim(each, found[i]!.parameter) !== 0);
  if (typeof resharding !== 'boolean' && other !== -1)
    throw new NotImplementedError(
      `reshardAfterForward as a number needs parameters that are divided along their first dimension, not by ${String(placements[other])}`,
    );
  moveToDevice(found, managed, device);
  const params = found.map(
    ({ parameter, places }, i) =>
      new FsdpParam(places, parameter, info, placements[i], policy, offload, device),
  );
  const state = new FsdpState(modules, policy, reshardAfterForward === null);
  if (params.length > 0) state.group = new ParamGroup(params, modules, info, device, resharding);
  for (const each of modules) becomeFsdpModule(each);
  return module;
}
