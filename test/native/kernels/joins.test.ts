/** cat and stack, whose kernels are ours, against LibTorch's own, in Python. */
import { describe, expect, it } from 'vitest';
import torch from '../../../src/index';
import { runPython } from '../../helpers/python';
import { dtypes, layouts, pick, roll, type Source, source, sourceInPython, sourceOf, told } from './layouts';
import { bits } from './shared';

interface JoinCase {
  sources: Source[];
  op: 'cat' | 'stack';
  dim: number;
}

function joinCases(count: number): JoinCase[] {
  return Array.from({ length: count }, () => {
    const first = source();
    const sources = Array.from({ length: 1 + roll(4) }, () => ({
      shape: first.shape.map((n) => (roll(8) ? n : 1 + roll(3))),
      layout: roll(3) ? 'contiguous' : pick(layouts),
      dtype: roll(6) ? first.dtype : pick(dtypes),
    }));
    if (!roll(5)) sources.push({ ...first, shape: [0] });
    return { sources, op: pick(['cat', 'stack'] as const), dim: roll(6) - 3 };
  });
}

const joinedInPython = `
${sourceInPython}
def run(case):
    try: joined = getattr(torch, case["op"])([source(one) for one in case["sources"]], case["dim"])
    except Exception as error: return str(error).split("\\n")[0]
    result = told(joined)
    if joined.dtype == torch.float32:
        leaves = [source(one).clone().to(torch.float32).requires_grad_() for one in case["sources"]]
        through = getattr(torch, case["op"])(leaves, case["dim"])
        (through * through).sum().backward()
        result += [bits(leaf.grad) if leaf.numel() else "" for leaf in leaves]
    return result
result = [run(case) for case in input]
`;

describe('cat and stack', () => {
  it("have LibTorch's bits, strides, dtypes and gradients", () => {
    const cases = joinCases(1000);
    const theirs = runPython(joinedInPython, cases) as unknown[];
    let joined = 0;
    cases.forEach(({ sources, op, dim }, i) => {
      let ours: unknown;
      try {
        const result = torch[op](sources.map(sourceOf), dim);
        ours = told(result);
        if (result.dtype === 'float32') {
          const leaves = sources.map((one) => sourceOf(one).clone().to('float32').requiresGrad_());
          const through = torch[op](leaves, dim);
          through.mul(through).sum().backward();
          (ours as unknown[]).push(...leaves.map((leaf) => (leaf.numel() ? bits(leaf.grad!) : '')));
        }
        joined++;
      } catch (error) {
        ours = (error as Error).message.split('\n')[0];
      }
      if (typeof ours === 'string' && typeof theirs[i] === 'string') return;
      expect(ours, JSON.stringify(cases[i])).toEqual(theirs[i]);
    });
    expect(joined).toBeGreaterThan(300);
  });

  it('have the words of LibTorch where tensors do not fit', () => {
    expect(() => torch.cat([torch.ones([2, 3]), torch.ones([3, 2])])).toThrow(
      'Sizes of tensors must match except in dimension 0. Expected size 3 but got size 2',
    );
    expect(() => torch.cat([torch.tensor(1), torch.tensor(2)])).toThrow('zero-dimensional tensor');
    expect(() => torch.stack([torch.ones(2), torch.ones(3)])).toThrow(
      'stack expects each tensor to be equal size',
    );
    expect(() => torch.stack([])).toThrow('stack expects a non-empty TensorList');
  });
});
