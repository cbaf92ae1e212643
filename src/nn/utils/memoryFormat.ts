/** Twin of torch/nn/utils/memory_format.py. */
import { type Arguments, binder } from '../../common/binder';
import type { MemoryFormat } from '../../tensor/types';
import { Conv2d, Conv3d } from '../modules/conv';
import { ConvTranspose2d, ConvTranspose3d } from '../modules/convTranspose';
import type { Module } from '../modules/module';

type ConvertParameters<M> = {
  /** The module whose convolutions' weights are laid out anew, inner ones included. */
  module: M;
  /** The layout, such as `'channels_last'`. */
  memoryFormat: MemoryFormat;
};
type ConvertOrder = [module: 'module', memoryFormat: 'memoryFormat'];
const bind = binder<ConvertParameters<Module>, ConvertOrder>(
  'convertConv2dWeightMemoryFormat',
  { module: 'any', memoryFormat: 'any' },
  {},
);

function convert(args: readonly unknown[], fn: string, classes: readonly Function[]): Module {
  const [module, memoryFormat] = bind(args, fn);
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
export function convertConv2dWeightMemoryFormat<M extends Module>(
  ...args: Arguments<ConvertParameters<M>, ConvertOrder>
): M {
  return convert(args, 'convertConv2dWeightMemoryFormat', [Conv2d, ConvTranspose2d]) as M;
}

/**
 * Lays out the weights of all 3-dimensional convolutions in a memory format.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.convert_conv3d_weight_memory_format.html
 */
export function convertConv3dWeightMemoryFormat<M extends Module>(
  ...args: Arguments<ConvertParameters<M>, ConvertOrder>
): M {
  return convert(args, 'convertConv3dWeightMemoryFormat', [Conv3d, ConvTranspose3d]) as M;
}
