/** Twin of torch/distributed/tensor/parallel/api.py. */
import { type Arguments, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { invalidArgument } from '../../../common/expect';
import { entriesOf } from '../../../common/optionsObject';
import { isPlainObject } from '../../../common/plainObject';
import { warn } from '../../../common/warnings';
import { Module } from '../../../nn/modules/module';
import { pyTypeName } from '../../../python/pyrepr';
import type { Tensor } from '../../../tensor/tensor';
import { DeviceMesh } from '../../deviceMesh';
import { DTensor } from '../dtensor';
import { type Applying, ParallelStyle } from './style';

/** How a module is divided: by one style, or its inner modules by one each, by their names. */
export type ParallelizePlan = ParallelStyle | Readonly<Record<string, ParallelStyle>>;

interface Parameters<M extends Module> {
  /** The module. */
  module: M;
  /** The ranks, along one dimension. */
  deviceMesh: DeviceMesh;
  /** How it is divided. Default: null, nothing */
  parallelizePlan?: ParallelizePlan | null | undefined;
  /** The rank whose values count; null: each rank its own. Default: 0 */
  srcDataRank?: number | null | undefined;
}
type Order = [module: 'module', deviceMesh: 'deviceMesh', parallelizePlan: 'parallelizePlan'];
const bind = binder<Parameters<Module>, Order>(
  'parallelizeModule',
  { module: 'any', deviceMesh: 'object' },
  { parallelizePlan: null },
  { srcDataRank: 0 },
  { parallelizePlan: 'data' },
);

/** Whether a name fits a pattern with `*` and `?`, as Python's `fnmatch`. */
function fits(name: string, pattern: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source.replace(/\[!/g, '[^')}$`, 's').test(name);
}

function applyStyle(module: Module, style: unknown, applying: Applying): void {
  if (!(style instanceof ParallelStyle))
    throw new TypeError(
      `Expect Union[ParallelStyle, Dict[str, ParallelStyle]] for parallelize_plan, <class '${pyTypeName(style)}'> found!`,
    );
  for (const [name, parameter] of module.namedParameters() as [string, Tensor][])
    if (parameter instanceof DTensor)
      throw new TorchError(
        `parallelize_module: ${name} of ${module._getName()} lies over a mesh already (${parameter.placements.join(', ')})`,
      );
  style._apply(module, applying);
}

/** Divides the inner modules that a path leads to. */
function applyPath(module: Module, path: string, style: unknown, applying: Applying): void {
  if (path === '') {
    applyStyle(module, style, applying);
    return;
  }
  const [token, ...rest] = path.split('.') as [string, ...string[]];
  const matched = module.namedChildren().filter(([name]) => fits(name, token));
  if (matched.length === 0)
    warn(
      `Parallelize plan key '${path}' could not be resolved: no submodule matching token '${token}' in module ${String(module)}, ` +
        'skipping this plan entry.',
    );
  for (const [, child] of matched) applyPath(child, rest.join('.'), style, applying);
}

/**
 * Divides layers among the ranks of a mesh, in place, so that together they compute what one would. All ranks
 * call it, and all get the values of the first. The parameters become `DTensor`s, so an optimizer is made
 * afterwards; all ranks of the mesh get the same batches.
 *
 * Activations are plain tensors: of which a rank has a part, the plan has to fit. A Linear whose outputs are
 * divided (`ColwiseParallel`) is followed by one whose inputs are (`RowwiseParallel`).
 *
 * @param args module; deviceMesh, of one dimension; parallelizePlan: a style for the module itself, or styles
 *   by names of inner modules, in which `*` and `?` stand for any letters (null, which warns and does
 *   nothing); then by name srcDataRank: the rank whose values count, null for each its own (0)
 * @returns the module
 * @throws TypeError for what is no module, no mesh or no style; RangeError for a mesh of several dimensions
 * @throws NotImplementedError for a layer that a style can't divide
 * @throws TorchError for a module that is divided already
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.parallel.html#torch.distributed.tensor.parallel.parallelize_module
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const { ColwiseParallel, RowwiseParallel, parallelizeModule } = distributed.tensor.parallel;
 * const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Linear(8, 4));
 * const mesh = distributed.initDeviceMesh('cpu', [1]);
 * parallelizeModule(model, mesh, { 0: new ColwiseParallel(), 2: new RowwiseParallel() });
 * model(torch.ones([2, 4])).sum().backward();
 * distributed.destroyProcessGroup();
 */
export function parallelizeModule<M extends Module>(...args: Arguments<Parameters<M>, Order>): M {
  const { module, deviceMesh: mesh, parallelizePlan: plan, srcDataRank } = bind.named(args);
  if (!(module instanceof Module)) throw invalidArgument('a Module', 'module', module);
  if (!(mesh instanceof DeviceMesh)) throw invalidArgument('a DeviceMesh', 'deviceMesh', mesh);
  if (mesh.ndim !== 1)
    throw new RangeError(
      `parallelize_module only accepts a 1-D DeviceMesh, but got ${String(mesh)}: slice it, mesh.get('tp')`,
    );
  if (plan === null) {
    warn(
      'No parallelize_plan is provided and auto-parallel is not supported at the moment, so this parallelize_module call will do ' +
        'nothing.',
    );
    return module as M;
  }
  const applying = { mesh, group: mesh.getGroup(), srcDataRank };
  if (isPlainObject(plan))
    for (const [path, style] of entriesOf(plan)) applyPath(module, path, style, applying);
  else applyStyle(module, plan, applying);
  return module as M;
}
