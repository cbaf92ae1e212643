/** Twin of `distribute_module` in torch/distributed/tensor/_api.py. */
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectFunction, invalidArgument } from '../../common/expect';
import { Module } from '../../nn/modules/module';
import { Parameter } from '../../nn/parameter/parameter';
import type { Tensor } from '../../tensor/tensor';
import { DeviceMesh } from '../deviceMesh';
import { distributeTensor } from './distribute';
import { DTensor } from './dtensor';

interface Parameters<M extends Module> {
  /** The module. */
  module: M;
  /** The mesh that its parameters are to lie over. */
  deviceMesh: DeviceMesh;
  /** Divides the parameters of a module: of this one, then of each inside. Default: null, no division */
  partitionFn?: ((name: string, module: Module, deviceMesh: DeviceMesh) => void) | null | undefined;
  /** Gives other arguments to the module's forward. Default: null */
  inputFn?: ((module: M, inputs: any[], deviceMesh: DeviceMesh) => unknown) | null | undefined;
  /** Gives another output in the place of what forward gives. Default: null */
  outputFn?: ((module: M, outputs: any, deviceMesh: DeviceMesh) => unknown) | null | undefined;
}
type Order = [
  module: 'module',
  deviceMesh: 'deviceMesh',
  partitionFn: 'partitionFn',
  inputFn: 'inputFn',
  outputFn: 'outputFn',
];
const bind = binder<Parameters<Module>, Order>(
  'distributeModule',
  { module: 'any', deviceMesh: 'object' },
  { partitionFn: null, inputFn: null, outputFn: null },
);

const distributed = new WeakSet<Module>();

/** What is left of a module's own parameters and buffers: the first rank's values, which all ranks have. */
function replicateRest(module: Module, mesh: DeviceMesh): void {
  for (const [name, parameter] of module.namedParameters({ recurse: false }) as [string, Tensor][])
    if (!(parameter instanceof DTensor)) {
      const whole = distributeTensor(parameter.detach(), mesh);
      module.registerParameter(name, new Parameter(whole, parameter.requiresGrad));
    }
  for (const [name, buffer] of module.namedBuffers({ recurse: false }) as [string, Tensor][])
    if (!(buffer instanceof DTensor)) Reflect.set(module, name, distributeTensor(buffer, mesh));
}

/**
 * Has the parameters and buffers of a module lie over a mesh, in place. All ranks call it: what `partitionFn`
 * has not divided is the first rank's on all of them.
 *
 * @param args module; deviceMesh; partitionFn: `(name, module, deviceMesh)`, called with the module and each
 *   one inside, puts divided parameters in the place of its own; inputFn: `(module, inputs, deviceMesh)`
 *   gives the arguments of each forward; outputFn: `(module, outputs, deviceMesh)` its output
 * @returns the module
 * @throws TypeError for what is no module, no mesh or no function; TorchError for a module that this has been
 *   called with before
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.distribute_module
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const { distributeModule } = distributed.tensor;
 * const layer = distributeModule(new nn.Linear(4, 2), distributed.initDeviceMesh('cpu', [1]));
 * console.log(layer.weight instanceof distributed.tensor.DTensor); // true
 * distributed.destroyProcessGroup();
 */
export function distributeModule<M extends Module>(...args: Arguments<Parameters<M>, Order>): M {
  const { module, deviceMesh: mesh, partitionFn, inputFn, outputFn } = bind.named(args);
  if (!(module instanceof Module)) throw invalidArgument('a Module', 'module', module);
  if (!(mesh instanceof DeviceMesh)) throw invalidArgument('a DeviceMesh', 'deviceMesh', mesh);
  for (const [name, value] of Object.entries({ partitionFn, inputFn, outputFn }))
    if (value !== null) expectFunction(value, name);
  if (distributed.has(module))
    throw new TorchError(
      'distribute_module should only be called once on a module, but it has already been called on this module!',
    );
  for (const [name, inner] of module.namedModules()) {
    partitionFn?.(name, inner, mesh);
    replicateRest(inner, mesh);
  }
  if (inputFn !== null) module.registerForwardPreHook((own, inputs) => inputFn(own, inputs, mesh));
  if (outputFn !== null) module.registerForwardHook((own, _inputs, outputs) => outputFn(own, outputs, mesh));
  distributed.add(module);
  return module as M;
}
