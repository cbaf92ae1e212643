/** Tensors of all layouts and some dtypes, here and in Python alike, and what is told of views of them. */
import torch, { type Tensor } from '../../../src/index';
import { bits, bitsInPython, dice, picker } from './shared';

export const layouts = [
  'contiguous',
  'transposed',
  'narrowed',
  'repeated',
  'stepped',
  'channelsLast',
] as const;
export const dtypes = ['float32', 'int64', 'bool', 'complex64', 'bfloat16'] as const;

export interface Source {
  shape: number[];
  layout: (typeof layouts)[number];
  dtype: (typeof dtypes)[number];
}

export function sourceOf({ shape, layout, dtype }: Source): Tensor {
  const count = shape.reduce((a, b) => a * b, 1);
  let x = torch.arange(count).remainder(97).to(dtype).reshape(shape);
  if (layout === 'transposed' && x.dim() > 1) x = x.transpose(0, -1).contiguous().transpose(0, -1);
  if (layout === 'narrowed' && x.dim() > 0) x = torch.cat([x, x], -1).narrow(-1, 0, shape.at(-1)!);
  if (layout === 'repeated' && x.dim() > 0 && shape[0]! > 0) x = x.narrow(0, 0, 1).expand(shape);
  if (layout === 'stepped' && x.dim() > 0) x = torch.cat([x, x], 0).get('::2');
  if (layout === 'channelsLast' && x.dim() === 4) x = x.contiguous({ memoryFormat: torch.channelsLast });
  return x;
}

export const sourceInPython = `
${bitsInPython}
import math
def source(given):
    shape, layout, dtype = given["shape"], given["layout"], getattr(torch, given["dtype"])
    x = torch.arange(math.prod(shape)).remainder(97).to(dtype).reshape(shape)
    if layout == "transposed" and x.dim() > 1: x = x.transpose(0, -1).contiguous().transpose(0, -1)
    if layout == "narrowed" and x.dim() > 0: x = torch.cat([x, x], -1).narrow(-1, 0, shape[-1])
    if layout == "repeated" and x.dim() > 0 and shape[0] > 0: x = x.narrow(0, 0, 1).expand(shape)
    if layout == "stepped" and x.dim() > 0: x = torch.cat([x, x], 0)[::2]
    if layout == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    return x
def told(x):
    if isinstance(x, (list, tuple)): return [told(one) for one in x]
    return [str(x.dtype)[6:], list(x.shape), list(x.stride()), x.storage_offset(), bits(x) if x.numel() else ""]
`;

export const told = (x: Tensor | readonly Tensor[]): unknown =>
  Array.isArray(x)
    ? x.map(told)
    : [
        (x as Tensor).dtype,
        [...(x as Tensor).shape],
        (x as Tensor).stride(),
        (x as Tensor).storageOffset(),
        (x as Tensor).numel() ? bits(x as Tensor) : '',
      ];

export const roll = dice(31);
export const pick = picker(roll);
const shapes = [
  [],
  [1],
  [6],
  [0],
  [3, 5],
  [1, 4],
  [4, 1],
  [2, 0, 3],
  [2, 3, 4],
  [2, 3, 4, 5],
  [2, 1, 3, 3],
  [1, 3, 1, 1],
];
export const source = (shape: number[] = pick(shapes)): Source => ({
  shape,
  layout: pick(layouts),
  dtype: pick(dtypes),
});
