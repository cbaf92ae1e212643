/** Twin of torch/distributed/fsdp/_fully_shard/_fsdp_init.py: whose parameters `fullyShard` takes. */
import { makeError, TorchError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { Module } from '../../nn/modules/module';
import { members } from '../../nn/modules/module/members';
import { DistributedDataParallel } from '../../nn/parallel/distributed';
import type { Parameter } from '../../nn/parameter/parameter';
import { isLazy } from '../../nn/parameter/uninitialized';
import type { Device } from '../../tensor/types';
import { DTensor } from '../tensor/dtensor';
import type { Place } from './param';
import { stateOf } from './state';

/** Containers without a forward, whose hooks would never run. */
function checkForward(module: Module): void {
  if (module.forward === Module.prototype.forward)
    throw new RangeError(
      `fully_shard does not support containers that do not implement forward: ${String(module)}`,
    );
}

/** Those of a list that no other of the list holds. */
function rootsOf(modules: readonly Module[]): Module[] {
  const trees = modules.map((module) => new Set(module.modules()));
  return modules.filter(
    (module, i) =>
      modules.indexOf(module) === i && !trees.some((tree, k) => modules[k] !== module && tree.has(module)),
  );
}

/**
 * The modules that a script names.
 * @throws TypeError, RangeError for what is no module with a forward; Error for one that was named before
 */
export function namedModules(given: unknown): Module[] {
  const isList = !(given instanceof Module) && Array.isArray(given);
  if (!(given instanceof Module) && !isList)
    throw invalidArgument('a Module or an array of Modules', 'module', given);
  const list: unknown[] = isList ? given : [given];
  if (list.length === 0)
    throw new RangeError('fully_shard expects at least one module, but the array is empty');
  for (const module of list) {
    if (!(module instanceof Module))
      throw invalidArgument('a Module or an array of Modules', 'module', given);
    checkForward(module);
  }
  const modules = rootsOf(list as Module[]);
  for (const module of modules) {
    if (module instanceof DistributedDataParallel)
      throw new TorchError(
        'fully_shard of DistributedDataParallel: take the module in it, `.module`, instead',
      );
    if (stateOf(module) !== undefined)
      throw makeError(
        'AssertionError',
        'Each distinct composable distributed API can only be applied to a module once. fully_shard has already been applied to the ' +
          `following module:\n${String(module)}`,
      );
  }
  return modules;
}

/** The modules whose own parameters are taken: not those that an inner call has. Children come first. */
export function managedModules(roots: readonly Module[]): Module[] {
  const found: Module[] = [];
  const visited = new Set<Module>();
  const visit = (module: Module): void => {
    if (!roots.includes(module) && stateOf(module) !== undefined) return;
    visited.add(module);
    for (const child of module.children()) if (!visited.has(child)) visit(child);
    found.push(module);
  };
  for (const root of roots) visit(root);
  return found;
}

/** A parameter, and all fields that hold it. */
export interface Managed {
  readonly parameter: Parameter;
  readonly places: Place[];
}

function checkParameter(name: string, parameter: Parameter): void {
  if (isLazy(parameter))
    throw new TorchError(`fully_shard: ${name} has no shape yet. Run a forward first, which gives it one`);
  if (parameter.dim() === 0)
    throw new RangeError(
      `fully_shard doesn't support scalar parameters. Change ${name} to a 1D tensor with numel equal to 1.`,
    );
  if (parameter instanceof DTensor)
    throw new TorchError(
      `fully_shard: ${name} lies over a mesh already (${parameter.placements.join(', ')}). Dividing it again, as tensor parallelism ` +
        'with FSDP needs it, is not here',
    );
}

/** The parameters of these modules, each once. */
export function managedParameters(
  roots: readonly Module[],
  modules: readonly Module[],
  ignored: ReadonlySet<Parameter>,
): Managed[] {
  const found = new Map<Parameter, Managed>();
  for (const module of modules) {
    for (const [name, parameter] of module.namedParameters({ recurse: false })) {
      if (ignored.has(parameter) || found.has(parameter)) continue;
      checkParameter(name, parameter);
      found.set(parameter, { parameter, places: [] });
    }
  }
  // A shared parameter, or one of a shared module, has several fields.
  const seen = new Set<Module>();
  for (const module of roots.flatMap((root) => root.modules())) {
    if (seen.has(module)) continue;
    seen.add(module);
    for (const [name, parameter] of members(module, 'parameter'))
      if (parameter !== null) found.get(parameter)?.places.push({ module, name });
  }
  return [...found.values()];
}

/** Moves what is elsewhere to the mesh's device; what is on `meta` stays until `toEmpty`. */
export function moveToDevice(managed: readonly Managed[], modules: readonly Module[], device: Device): void {
  const buffers = modules.flatMap((module) => module.buffers(false));
  for (const tensor of [...managed.map(({ parameter }) => parameter), ...buffers])
    if (tensor.device !== device && !tensor.isMeta) tensor.data = tensor.detach().to(device);
}
