/** Transforms as functions. Twin of torchvision/transforms/functional.py, operation for operation. */
import { asTensor, tensor as makeTensor } from '../../creation';
import { typeName } from '../../options';
import { Tensor } from '../../tensor';
import { Image } from '../image';
import { bytesToUnit } from './unit';

/**
 * An image as a tensor of the default dtype between 0 and 1.
 *
 * **Shape**: [channels, height, width]
 * @param image the image
 * @throws TypeError for anything but an Image
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.to_tensor.html
 */
export function toTensor(image: Image): Tensor {
  if (!(image instanceof Image)) {
    throw new TypeError(`pic should be PIL Image or ndarray. Got ${typeName(image)}`);
  }
  const pixels = makeTensor(image.data).view(image.height, image.width, image.channels);
  return bytesToUnit(pixels.permute(2, 0, 1).contiguous());
}

/**
 * Subtracts each channel's mean and divides by its standard deviation.
 *
 * **Shape**: [..., channels, height, width], the same in the result
 * @param tensor a floating point image, or a batch of them
 * @param mean one number a channel
 * @param std one number a channel
 * @param inplace change `tensor` itself (default false)
 * @throws TypeError when `tensor` isn't a floating point tensor
 * @throws RangeError when it has fewer than three dimensions, or a deviation is zero
 * @example normalize(toTensor(image), [0.5], [0.5])
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.normalize.html
 */
export function normalize(
  tensor: Tensor,
  mean: readonly number[] | Tensor,
  std: readonly number[] | Tensor,
  inplace: boolean | { inplace?: boolean } = false,
): Tensor {
  if (!(tensor instanceof Tensor)) throw new TypeError(`img should be Tensor Image. Got ${typeName(tensor)}`);
  if (!tensor.isFloatingPoint()) {
    throw new TypeError(`Input tensor should be a float tensor. Got torch.${tensor.dtype}.`);
  }
  if (tensor.dim() < 3) {
    throw new RangeError(
      'Expected tensor to be a tensor image of size (..., C, H, W). ' +
        `Got tensor.size() = torch.Size([${tensor.shape.join(', ')}])`,
    );
  }
  const { dtype, device } = tensor;
  const means = asTensor(mean, { dtype, device });
  const deviations = asTensor(std, { dtype, device });
  if (deviations.eq(0).any().item()) {
    throw new RangeError(
      `std evaluated to zero after conversion to torch.${dtype}, leading to division by zero.`,
    );
  }
  const result = (typeof inplace === 'object' ? inplace.inplace : inplace) ? tensor : tensor.clone();
  return result.sub_(perChannel(means)).div_(perChannel(deviations));
}

function perChannel(values: Tensor): Tensor {
  return values.dim() === 1 ? values.view(-1, 1, 1) : values;
}
