/** Twin of torch/nn/utils/convert_parameters.py. */
import { refuseShards } from '../../c10d/sharding';
import { type Arguments, binder } from '../../common/binder';
import { partsOf } from '../../tensor/flat';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { torchTypename } from '../../tensor/typename';

/** Throws unless all parameters lie on one device. */
function checkDevices(parameters: readonly Tensor[]): void {
  if (new Set(parameters.map((param) => param.device)).size > 1) {
    throw new TypeError('Found two parameters on different devices, this is currently not supported.');
  }
}

type ToVectorParameters = {
  /** The tensors whose elements are put one behind another, in order. */
  parameters: Iterable<Tensor>;
};
type ToVectorOrder = [parameters: 'parameters'];
const bindToVector = binder<ToVectorParameters, ToVectorOrder>(
  'parametersToVector',
  { parameters: 'any' },
  {},
);

/**
 * All parameters one after another in one vector.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parameters_to_vector.html
 */
export function parametersToVector(...args: Arguments<ToVectorParameters, ToVectorOrder>): Tensor {
  const [parameters] = bindToVector(args);
  const list = [...parameters];
  checkDevices(list);
  return torchOps.cat(list.map((param) => param.view(-1)));
}

type ToParametersParameters = {
  /** A vector with as many elements as the parameters have together. */
  vec: Tensor;
  /** The tensors that get the vector's elements, in order. */
  parameters: Iterable<Tensor>;
};
type ToParametersOrder = [vec: 'vec', parameters: 'parameters'];
const bindToParameters = binder<ToParametersParameters, ToParametersOrder>(
  'vectorToParameters',
  { vec: 'any', parameters: 'any' },
  {},
);

/**
 * Takes the parameters' values out of one vector, of which they become views.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.vector_to_parameters.html
 */
export function vectorToParameters(...args: Arguments<ToParametersParameters, ToParametersOrder>): void {
  const [vec, parameters] = bindToParameters(args);
  if (!(vec instanceof Tensor)) throw new TypeError(`expected torch.Tensor, but got: ${torchTypename(vec)}`);
  const list = [...parameters];
  refuseShards(list, 'vectorToParameters', 'A vector has the elements of whole parameters.');
  checkDevices(list);
  for (const [param, part] of partsOf(vec, list)) param.data = part.data;
}
