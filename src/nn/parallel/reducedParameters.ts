/**
 * Which of a module's parameters DistributedDataParallel reduces, and what else it sends between the
 * ranks.
 */
import { within } from '../../c10d/run';
import { refuseShards } from '../../c10d/sharding';
import type { ProcessGroup } from '../../c10d/world';
import { TorchError } from '../../common/errors';
import { native } from '../../native';
import { handlesOf, type Tensor } from '../../tensor/tensor';
import { EmbeddingBag } from '../modules/embeddingBag';
import type { Module } from '../modules/module';
import { Embedding } from '../modules/sparse';
import type { Parameter } from '../parameter/parameter';
import { isLazy } from '../parameter/uninitialized';

/** So many bytes of parameters and buffers are sent at once. */
const BROADCAST_BUFFER_BYTES = 250 * 1024 * 1024;

const ignored = new WeakMap<object, ReadonlySet<string>>();

/** Names parameters and buffers of a module that are not to be sent or reduced. */
export function ignoreMembers(module: Module, names: Iterable<string>): void {
  ignored.set(module, new Set(names));
}

/** The names that are left out. */
export const ignoredOf = (module: Module): ReadonlySet<string> => ignored.get(module) ?? new Set();

/** A parameter that is reduced. */
export interface Reduced {
  parameter: Parameter;
  /** As Python's errors have it: with a dot before those of the module itself. */
  name: string;
  isSparse: boolean;
}

const isSparseLayer = (module: Module): boolean =>
  (module instanceof Embedding || module instanceof EmbeddingBag) && module.sparse;

/** The parameters that take gradients, each once, in the order of the modules. */
export function reducedParameters(module: Module): Reduced[] {
  const skipped = ignoredOf(module);
  const found = new Map<Parameter, Reduced>();
  for (const [moduleName, inner] of module.namedModules()) {
    for (const [own, parameter] of inner.namedParameters({ recurse: false })) {
      const name = `${moduleName}.${own}`;
      if (!parameter.requiresGrad || skipped.has(name)) continue;
      const known = found.get(parameter);
      // The last of several names is the one that errors show.
      if (known !== undefined) known.name = name;
      else found.set(parameter, { parameter, name, isSparse: isSparseLayer(inner) });
    }
  }
  return [...found.values()];
}

/** Parameters that are not left out. */
export function listedParameters(module: Module): Parameter[] {
  const skipped = ignoredOf(module);
  const named = module.namedParameters().filter(([name]) => !skipped.has(name));
  return named.map(([, parameter]) => parameter);
}

/** Buffers that are not left out; a module may have put others in their place meanwhile. */
export function listedBuffers(module: Module): Tensor[] {
  const skipped = ignoredOf(module);
  const named = module.namedBuffers().filter(([name]) => !skipped.has(name));
  return named.map(([, buffer]) => buffer);
}

/** Sends one rank's tensors to all. */
export function broadcastTensors(
  group: ProcessGroup,
  tensors: readonly Tensor[],
  root: number,
  keepsVersions = false,
): void {
  if (tensors.length === 0) return;
  within('broadcast', group, (handle) =>
    native.groupBroadcastCoalesced(handle, handlesOf(tensors), BROADCAST_BUFFER_BYTES, root, keepsVersions),
  );
}

/** Sends one rank's parameters, and its buffers, to all. */
export function syncModuleStates(
  module: Module,
  group: ProcessGroup,
  root: number,
  withBuffers: boolean,
): void {
  const states = [...listedParameters(module), ...(withBuffers ? listedBuffers(module) : [])];
  broadcastTensors(group, states, root);
}

/** @throws TorchError where the ranks' parameters differ in number or shape */
export function verifyParameters(group: ProcessGroup, parameters: readonly Tensor[]): void {
  within('DistributedDataParallel', group, (handle) =>
    native.groupVerifyParameters(handle, handlesOf(parameters)),
  );
}

/**
 * What a module must be to be trained by several ranks.
 * @returns the type of device that it lies on
 */
export function checkModule(parameters: readonly Parameter[]): string {
  refuseShards(
    parameters,
    'DistributedDataParallel',
    'fullyShard reduces the gradients itself: a mesh of two dimensions repeats the parts along the first of them.',
  );
  if (!parameters.some((parameter) => parameter.requiresGrad)) {
    throw new TorchError(
      "DistributedDataParallel is not needed when a module doesn't have any parameter that requires a gradient.",
    );
  }
  const types = [...new Set(parameters.map(({ device }) => device.split(':')[0]!))];
  if (types.length !== 1) {
    throw new RangeError(
      "DistributedDataParallel's input module must be on the same type of devices, but input module parameters locate in " +
        `{${types.map((type) => `'${type}'`).join(', ')}}.`,
    );
  }
  return types[0]!;
}

/** @throws TorchError for parameters without a shape */
export function checkInitialized(parameters: readonly Parameter[]): void {
  if (!parameters.some((parameter) => isLazy(parameter))) return;
  throw new TorchError(
    "Modules with uninitialized parameters can't be used with `DistributedDataParallel`. Run a dummy forward pass to correctly " +
      'initialize the modules',
  );
}
