/** torch.autograd.graph.increment_version. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { isIterable } from '../common/expect';
import { native } from '../native';
import { handlesOf, Tensor } from '../tensor/tensor';

interface VersionParameters {
  tensor: Tensor | Iterable<Tensor>;
}
type VersionOrder = [tensor: 'tensor'];
const bindVersion = binder<VersionParameters, VersionOrder>('incrementVersion', { tensor: 'any' }, {});

/**
 * Says that tensors were changed in place where autograd could not see it, for instance through
 * `toTypedArray()`: a backward that needs the old values is then an error.
 *
 * @param tensor one or several; those made in inference mode have no version, and none changes
 * @throws TorchError for what is no tensor
 * @see https://docs.pytorch.org/docs/2.13/autograd.html#torch.autograd.graph.increment_version
 * @example
 * const x = torch.tensor([1, 2]);
 * torch.autograd.graph.incrementVersion(x);
 * console.log(x._version); // 1
 */
export function incrementVersion(...args: Arguments<VersionParameters, VersionOrder>): void {
  const [tensor] = bindVersion(args);
  const tensors: unknown[] = tensor instanceof Tensor ? [tensor] : isIterable(tensor) ? [...tensor] : [];
  if (tensors.length === 0 && !isIterable(tensor))
    throw new TorchError('increment_version expect a Iterable[Tensor] as input');
  for (const one of tensors) {
    if (!(one instanceof Tensor))
      throw new TorchError('increment_version expects each element of the iterable to be a tensor');
  }
  native.incrementVersion(handlesOf(tensors));
}
