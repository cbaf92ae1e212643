/** Rows by their numbers, whose kernel is ours, against LibTorch's own, in Python. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { bits, bothOf, dice, picker } from './shared';

interface Case {
  shape: number[];
  dtype: 'float32' | 'uint8' | 'int64' | 'bool' | 'complex64' | 'bfloat16';
  layout: 'contiguous' | 'transposed' | 'narrowed' | 'channelsLast';
  dim: number;
  index: number[];
  indexDtype: 'int32' | 'int64';
  isStepped: boolean;
}

const roll = dice(77);
const pick = picker(roll);
const shapes = [
  [5, 300],
  [7, 64],
  [3, 2, 200],
  [1, 400],
  [4, 3, 10, 12],
  [600, 100],
  [9],
  [2, 0],
  [0, 300],
  [],
];

function roundOf(): Case {
  const shape = pick(shapes);
  const dim = shape.length > 0 ? pick([0, 0, 0, -shape.length, shape.length - 1]) : 0;
  const rows = shape.at(dim) ?? 1;
  return {
    ...{ shape, dim },
    dtype: pick(['float32', 'uint8', 'int64', 'bool', 'complex64', 'bfloat16']),
    layout: pick(['contiguous', 'contiguous', 'transposed', 'narrowed', 'channelsLast']),
    index: Array.from({ length: pick([1, 2, 5, 40]) }, () => roll(Math.max(rows, 1))),
    indexDtype: pick(['int32', 'int64']),
    isStepped: roll(4) === 0,
  };
}

function run({ shape, dtype, layout, dim, index, indexDtype, isStepped }: Case): unknown {
  const count = shape.reduce((a, b) => a * b, 1);
  let x = torch.arange(count).remainder(251).to(dtype).reshape(shape);
  if (layout === 'transposed' && x.dim() > 1) x = x.transpose(0, -1).contiguous().transpose(0, -1);
  if (layout === 'narrowed' && x.dim() > 0) x = torch.cat([x, x], 0).narrow(0, 0, shape[0]!);
  if (layout === 'channelsLast' && x.dim() === 4) x = x.contiguous({ memoryFormat: torch.channelsLast });
  let at = torch.tensor(index, { dtype: indexDtype });
  if (isStepped) at = torch.stack([at, at], 1).get(':', 0);
  try {
    const y = x.indexSelect(dim, at);
    return [[...y.shape], y.stride(), y.numel() ? bits(y) : ''];
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}

const program = `
import math
def run(case):
    shape, layout = case["shape"], case["layout"]
    x = torch.arange(math.prod(shape)).remainder(251).to(getattr(torch, case["dtype"])).reshape(shape)
    if layout == "transposed" and x.dim() > 1: x = x.transpose(0, -1).contiguous().transpose(0, -1)
    if layout == "narrowed" and x.dim() > 0: x = torch.cat([x, x], 0).narrow(0, 0, shape[0])
    if layout == "channelsLast" and x.dim() == 4: x = x.contiguous(memory_format=torch.channels_last)
    at = torch.tensor(case["index"], dtype=getattr(torch, case["indexDtype"]))
    if case["isStepped"]: at = torch.stack([at, at], 1)[:, 0]
    try:
        y = x.index_select(case["dim"], at)
        return [list(y.shape), list(y.stride()), bits(y) if y.numel() else ""]
    except (IndexError, RuntimeError) as error:
        return str(error).split("\\n")[0]
`;

describe('index_select', () => {
  it.each([1, 2])('gives the bits and layouts of Python with %i threads', (threads) => {
    const { ours, theirs } = bothOf(program, Array.from({ length: 300 }, roundOf), threads, run);
    expect(ours).toEqual(theirs);
  });

  it('copies many rows on several threads', () => {
    const many: Case = {
      ...{ shape: [3000, 2000], dtype: 'float32', layout: 'contiguous', dim: 0, indexDtype: 'int64' },
      ...{ index: Array.from({ length: 2500 }, () => roll(3000)), isStepped: false },
    };
    const { ours, theirs } = bothOf(program, [many], 2, run);
    expect(ours).toEqual(theirs);
  });

  it('refuses rows that are not there with the errors of Python', () => {
    const bad = [[5], [-1], [0, 7, 1], [2 ** 31 - 1]].map(
      (index): Case => ({
        ...{ shape: [5, 300], dtype: 'float32', layout: 'contiguous', dim: 0, indexDtype: 'int64' },
        ...{ index, isStepped: false },
      }),
    );
    const { ours, theirs } = bothOf(program, [...bad, { ...bad[0]!, dim: 3 }], 1, run);
    expect(ours).toEqual(theirs);
  });

  it('has the gradient of LibTorch', () => {
    const x = torch.arange(1200).float().reshape(4, 300).requiresGrad_();
    const y: Tensor = x.indexSelect(0, torch.tensor([1, 3, 1], { dtype: 'int64' }));
    y.sum().backward();
    expect(x.grad!.sum(1).tolist()).toEqual([0, 600, 0, 300]);
  });
});
