/** `ToTensor` of torchvision/transforms/transforms.py. */
import { type Arguments, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import type { Image } from '../image';
import { defineBatchForm } from './batch';
import type * as F from './functional';
import { toTensor } from './functional';
import { Transform } from './transform';
import { bytesToUnit } from './unit';

const bindToTensor = binder<{}, []>('ToTensor', {}, {});

/**
 * Turns an image into a tensor of the default dtype between 0 and 1.
 *
 * **Shape**: an image of width W and height H gives [channels, H, W]
 * @example new ToTensor()(image).shape // [3, 40, 40]
 * @see https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ToTensor.html
 */
export class ToTensor extends Transform {
  constructor(...args: Arguments<{}, []>) {
    super();
    bindToTensor(args);
  }

  /** Makes a float32 tensor of a picture, (C, H, W), with values from 0 to 1. */
  override forward(image: Image | F.ImageArray): Tensor {
    return toTensor(image);
  }
}

defineBatchForm(ToTensor, (_, { data, isImage }) =>
  isImage ? { data: bytesToUnit(data), isImage: false } : null,
);
