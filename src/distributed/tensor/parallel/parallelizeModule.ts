/** Twin of torch/distributed/tensor/parallel/api.py. */
import { type Arguments, binder } from '../../../common/binder';
import { invalidArgument } from '../../../common/expect';
import { entriesOf } from '../../../common/optionsObject';
import { isPlainObject } from '../../../common/plainObject';
import { warn } from '../../../common/warnings';
import { Module } from '../../../nn/modules/module';
import { pyTypeName } from '../../../python/pyrepr';
import { DeviceMesh } from '../../deviceMesh';
import { ParallelStyle } from './style';

/** How a module is divided: by one style, or its inner modules by a plan each, by their names. */
export type ParallelizePlan = ParallelStyle | { readonly [name: string]: ParallelizePlan };

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

/** What divides a module: its plan, a style or several, and the rank whose values count. */
interface Applying {
  readonly mesh: DeviceMesh;
  readonly source: number | null;
}

function applyStyle(module: Module, style: ParallelStyle, { mesh, source }: Applying): void {
  style.srcDataRank = source;
  style._apply(module, mesh);
}

/** Divides the inner modules that a path leads to; of the module itself, the first rank's values count. */
function applyPath(module: Module, path: string, plan: unknown, applying: Applying): void {
  if (path === '') {
    applyPlan(module, plan, { ...applying, source: 0 });
    return;
  }
  const [token, ...rest] = path.split('.') as [string, ...string[]];
  const matched = module.namedChildren().filter(([name]) => fits(name, token));
  if (matched.length === 0)
    warn(
      `Parallelize plan key '${path}' could not be resolved: no submodule matching token '${token}' in module ${String(module)}, ` +
        'skipping this plan entry.',
    );
  for (const [, child] of matched)
    if (rest.length > 0) applyPath(child, rest.join('.'), plan, applying);
    else applyPlan(child, plan, applying);
}

function applyPlan(module: Module, plan: unknown, applying: Applying): void {
  if (plan === null || plan === undefined)
    warn(
      'No parallelize_plan is provided and auto-parallel is not supported at the moment, so this parallelize_module call will do ' +
        'nothing.',
    );
  else if (plan instanceof ParallelStyle) applyStyle(module, plan, applying);
  else if (isPlainObject(plan))
    for (const [path, style] of entriesOf(plan)) applyPath(module, path, style, applying);
  else
    throw new TypeError(
      `Expect Union[ParallelStyle, Dict[str, ParallelStyle]] for parallelize_plan, <class '${pyTypeName(plan)}'> found!`,
    );
}

/**
 * Divides layers among the ranks of a mesh, in place, so that together they compute what one would. All ranks
 * call it, and all get the values of the first. The parameters become `DTensor`s, so an optimizer is made
 * afterwards; all ranks of the mesh get the same batches.
 *
 * A Linear whose outputs are divided (`ColwiseParallel`) is followed by one whose inputs are
 * (`RowwiseParallel`). Activations are plain tensors, this rank's part, or `DTensor`s where a style says
 * `useLocalOutput: false`. The collectives are Python's, so that ranks of both compute a layer together; as
 * there, plain parts of which a whole is made are of one size on all ranks.
 *
 * @param args module; deviceMesh, of one dimension; parallelizePlan: a style for the module itself, or styles
 *   by names of inner modules, in which `*` and `?` stand for any letters, and '' for the module itself, of
 *   which the first rank's values count whatever srcDataRank is (null, which warns and does nothing); then by
 *   name srcDataRank: the rank whose values count, null for each its own (0)
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
  applyPlan(module, plan, { mesh, source: srcDataRank });
  return module as M;
}
