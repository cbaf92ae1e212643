/** Twin of torch/nn/utils/memory_format.py. */
import type { MemoryFormat } from '../../tensor/types';
import { Conv2d, Conv3d } from '../modules/conv';
import { ConvTranspose2d, ConvTranspose3d } from '../modules/convTranspose';
import type { Module } from '../modules/module';

function convert<M extends Module>(module: M, memoryFormat: MemoryFormat, classes: readonly Function[]): M {
  for (const child of module.modules()) {
    if (!classes.some((cls) => child instanceof cls)) continue;
    const { weight } = child as Conv2d;
    const values = weight.detach().clone({ memoryFormat });
    weight.data = values.resize_(values.shape, { memoryFormat });
  }
  return module;
}

/**
 * Lays out the weights of all 2-dimensional convolutions in a memory format.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.convert_conv2d_weight_memory_format.html
 * @example nn.utils.convertConv2dWeightMemoryFormat(model, 'channels_last');
 */
export function convertConv2dWeightMemoryFormat<M extends Module>(module: M, memoryFormat: MemoryFormat): M {
  return convert(module, memoryFormat, [Conv2d, ConvTranspose2d]);
}

/**
 * Lays out the weights of all 3-dimensional convolutions in a memory format.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.convert_conv3d_weight_memory_format.html
 */
export function convertConv3dWeightMemoryFormat<M extends Module>(module: M, memoryFormat: MemoryFormat): M {
  return convert(module, memoryFormat, [Conv3d, ConvTranspose3d]);
}
