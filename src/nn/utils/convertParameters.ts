/** Twin of torch/nn/utils/convert_parameters.py. */
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import { torchTypename } from '../../tensor/typename';

/** Throws unless all parameters lie on one device. */
function checkDevices(parameters: readonly Tensor[]): void {
  if (new Set(parameters.map((param) => param.device)).size > 1) {
    throw new TypeError('Found two parameters on different devices, this is currently not supported.');
  }
}

/**
 * All parameters one after another in one vector.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parameters_to_vector.html
 */
export function parametersToVector(parameters: Iterable<Tensor>): Tensor {
  const list = [...parameters];
  checkDevices(list);
  return torchOps.cat(list.map((param) => param.view(-1)));
}

/**
 * Takes the parameters' values out of one vector, of which they become views.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.vector_to_parameters.html
 */
export function vectorToParameters(vec: Tensor, parameters: Iterable<Tensor>): void {
  if (!(vec instanceof Tensor)) throw new TypeError(`expected torch.Tensor, but got: ${torchTypename(vec)}`);
  const list = [...parameters];
  checkDevices(list);
  let start = 0;
  for (const param of list) {
    param.data = vec.narrow(0, start, param.numel()).viewAs(param).data;
    start += param.numel();
  }
}
