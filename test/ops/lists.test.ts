/** Lists of tensors as arguments and as results: short ones travel another way than long ones. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { native } from '../../src/native';

const numbered = (count: number) => Array.from({ length: count }, (_, i) => torch.tensor([i, -i]));

describe('lists of tensors', () => {
  it.each([1, 2, 72, 73, 74, 75, 300])('of %i are joined, stacked and taken apart', (count) => {
    const list = numbered(count);
    const joined = torch.cat(list);
    expect(joined.tolist()).toEqual(list.flatMap((each) => each.tolist()));
    const stacked = torch.stack(list, 1);
    expect(stacked.shape).toEqual([2, count]);
    const rows = stacked.unbind(1);
    expect(rows.map((row: Tensor) => row.tolist())).toEqual(list.map((each) => each.tolist()));
    expect(joined.split(2).map((part: Tensor) => part.tolist())).toEqual(list.map((each) => each.tolist()));
  });

  it('stand beside lists of integers and numbers', () => {
    const [first, second] = numbered(2) as [Tensor, Tensor];
    const rows = torch.stack([first, second], 0);
    const { aten } = torch.ops as any;
    expect(aten.index.Tensor(rows, [null, torch.tensor([1, 0], { dtype: 'int64' })]).tolist()).toEqual([
      [-0, 0],
      [-1, 1],
    ]);
    expect(torch.tensordot(rows, rows, { dims: [[0], [0]] }).tolist()).toEqual(
      rows.t().matmul(rows).tolist(),
    );
    expect(torch.blockDiag(first, second).shape).toEqual([2, 4]);
  });

  it('are views that autograd knows, one object each', () => {
    const x = torch.ones([3, 2], { requiresGrad: true });
    const [a, b, c] = x.mul(2).unbind() as [Tensor, Tensor, Tensor];
    expect(new Set([a, b, c]).size).toBe(3);
    a.add(b.mul(2)).add(c.mul(3)).sum().backward();
    expect(x.grad!.tolist()).toEqual([
      [2, 2],
      [4, 4],
      [6, 6],
    ]);
  });

  it('with nulls and other things are refused as before', () => {
    const [x] = numbered(1) as [Tensor];
    const cat = torch.cat as (list: unknown) => Tensor;
    expect(() => cat([x, null])).toThrow(TypeError);
    expect(() => cat([x, 1])).toThrow(TypeError);
    expect(() => cat([x, torch.ones([1, 1])])).toThrow(/number of dimensions/);
    x.dispose();
    expect(() => cat([x])).toThrow(/disposed/);
  });
});

describe('named tuples', () => {
  it('have new tensors at each call, and the given ones with out', () => {
    const x = torch.tensor([[3, 1, 2]]);
    for (let i = 0; i < 3; i++) {
      const { values, indices } = x.sort(1);
      expect([values.tolist(), indices.tolist()]).toEqual([[[1, 2, 3]], [[1, 2, 0]]]);
      const out: [Tensor, Tensor] = [torch.empty([0]), torch.empty([0], { dtype: 'int64' })];
      const result = torch.max(x, 1, { out });
      expect(result.values).toBe(out[0]);
      expect(result.indices).toBe(out[1]);
      const [largest, place] = x.max(1);
      expect([largest.item(), place.item()]).toEqual([3, 0]);
    }
  });

  it('are no results that anyone could take later', () => {
    torch.ones([2, 2]).max(1);
    expect(() => native.takeResults({})).toThrow('no such tensor waits');
    expect(() => native.takeResults({}, {}, {}, {}, {})).toThrow('no such tensor waits');
  });
});
