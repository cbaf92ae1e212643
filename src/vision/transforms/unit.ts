/** Bytes as numbers of the unit interval, as `ToTensor` and the data sets of tensors give them. */
import { getDefaultDtype } from '../../tensor/defaultDtype';
import type { Tensor } from '../../tensor/tensor';

/** Bytes 0 to 255 as numbers 0 to 1 of the default dtype, by torchvision's two operations. */
export function bytesToUnit(bytes: Tensor): Tensor {
  return bytes.to(getDefaultDtype()).div(255);
}
