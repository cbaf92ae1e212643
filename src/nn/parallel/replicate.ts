/** Twin of torch/nn/parallel/replicate.py and parallel_apply.py: copies of a module on several devices. */
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import type { Tensor } from '../../tensor/tensor';
import { Module } from '../modules/module';
import type { DeviceArgument } from '../modules/module/convert';
import { type Fields, internals, members, setMember } from '../modules/module/members';
import { isLazy } from '../parameter/uninitialized';
import { deviceName } from './scatterGather';

/** A module with the same fields, but for its own members. */
function shallowCopy(module: Module): Module {
  if ([...members(module, 'parameter'), ...members(module, 'buffer')].some(([, value]) => isLazy(value))) {
    throw new TorchError(
      "Modules with uninitialized parameters can't be used with `DataParallel`. Run a dummy forward pass to correctly " +
        'initialize the modules',
    );
  }
  const copy: Module = Reflect.construct(Module, [], module.constructor);
  const { kinds, nonPersistent, order, callHooks, stateDictHooks } = module[internals];
  for (const name of Reflect.ownKeys(module)) {
    if (name === internals || kinds.has(name as string)) continue;
    Object.defineProperty(copy, name, Object.getOwnPropertyDescriptor(module, name)!);
  }
  const own = copy[internals];
  for (const name of nonPersistent) own.nonPersistent.add(name);
  own.order = order && [...order];
  own.callHooks = callHooks;
  own.stateDictHooks = stateDictHooks;
  return copy;
}

type ReplicateParameters<M> = {
  /** The module that is copied, with its parameters. */
  network: M;
  /** The devices on which the copies lie, one for each. */
  devices: readonly DeviceArgument[];
  detach?: boolean | undefined;
};
type ReplicateOrder = [network: 'network', devices: 'devices', detach: 'detach'];
const bindReplicate = binder<ReplicateParameters<Module>, ReplicateOrder>(
  'replicate',
  { network: 'any', devices: 'any' },
  { detach: false },
);

/**
 * Copies of a module, one a device. Their parameters are computed from the module's own,
 * which so get the gradients of all copies.
 *
 * @param network the module
 * @param devices where the copies lie
 * @param detach whether the copies are out of autograd's sight. Default: false
 */
export function replicate<M extends Module>(...args: Arguments<ReplicateParameters<M>, ReplicateOrder>): M[] {
  const [network, devices, detach] = bindReplicate(args);
  return devices.map((device) => {
    const copies = new Map<Module, Module>();
    const tensors = new Map<Tensor, Tensor>();
    const move = (tensor: Tensor, detached: boolean): Tensor => {
      const known = tensors.get(tensor);
      if (known !== undefined) return known;
      const source = detached ? tensor.detach() : tensor;
      let moved = source.to({ device: deviceName(device) });
      // Where the module lies, too, the copy's is another tensor, and no leaf.
      if (moved === tensor) moved = source.viewAs(source);
      tensors.set(tensor, moved);
      return moved;
    };
    const modules = network.modules();
    for (const module of modules) copies.set(module, shallowCopy(module));
    for (const module of modules) {
      const copy = copies.get(module)!;
      for (const [name, child] of members(module, 'module')) {
        setMember(copy, name, 'module', child && copies.get(child)!);
      }
      // Parameters of copies are no leaves: they are plain fields.
      for (const [name, param] of members(module, 'parameter')) {
        if (param === null) setMember(copy, name, 'parameter', null);
        else (copy as Fields)[name] = move(param, detach);
      }
      for (const [name, buffer] of members(module, 'buffer')) {
        setMember(copy, name, 'buffer', buffer && move(buffer, detach || !buffer.requiresGrad));
      }
    }
    return copies.get(network) as M;
  });
}

type ApplyParameters = {
  modules: readonly Module[];
  /** The arguments of each copy, as an array. */
  inputs: readonly unknown[];
  /** The trailing options object of each copy. Default: null, none */
  kwargs?: readonly (Record<string, unknown> | null)[] | null | undefined;
};
type ApplyOrder = [modules: 'modules', inputs: 'inputs', kwargs: 'kwargs'];
const bindApply = binder<ApplyParameters, ApplyOrder>(
  'parallelApply',
  { modules: 'any', inputs: 'any' },
  { kwargs: null },
);

/**
 * Calls each module with its own inputs, one device after another, and gives the results.
 * @param modules the copies of a module
 * @param inputs the arguments of each
 * @param kwargs the trailing options of each. Default: none
 */
export function parallelApply(...args: Arguments<ApplyParameters, ApplyOrder>): unknown[] {
  const [modules, inputs, kwargs] = bindApply(args);
  if (modules.length !== inputs.length) {
    throw new Error(
      `The number of modules ${modules.length} is not equal to the number of inputs ${inputs.length}`,
    );
  }
  return modules.map((module, i) => {
    const given = inputs[i];
    const args = Array.isArray(given) ? given : [given];
    const options = kwargs?.[i];
    return options ? module(...args, options) : module(...args);
  });
}
