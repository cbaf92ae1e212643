/** Masks of dropout, whose kernel is ours, against LibTorch's own, in Python: the same bits. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { bits, bitsInPython, dice } from './shared';

const F = nn.functional;

const drawn = `
${bitsInPython}
import torch.nn.functional as F
torch.manual_seed(3)
own = torch.Generator().manual_seed(5)
result = []
for shape, p, before in input:
    torch.rand(before)
    result.append(bits(torch.empty(shape).bernoulli_(p)))
    result.append(bits(torch.empty(shape, memory_format=torch.channels_last if len(shape) == 4 else torch.contiguous_format).bernoulli_(p)))
    result.append(bits(torch.empty(shape).transpose(0, -1).bernoulli_(p)))
    result.append(bits(torch.empty(shape)[..., ::2].bernoulli_(p)))
    result.append(bits(torch.empty(shape).bernoulli_(p, generator=own)))
    result.append(bits(torch.empty(shape, dtype=torch.float64).bernoulli_(p)))
    result.append(bits(F.dropout(torch.ones(shape), p)))
    result.append(bits(F.alpha_dropout(torch.ones(shape), p, True)))
    result.append(bits(torch.randn(3)))
result += [bits(torch.get_rng_state()), bits(own.get_state())]
`;

describe('bernoulli_', () => {
  it("draws LibTorch's numbers and leaves the generator where LibTorch does", () => {
    const roll = dice(11);
    const shapes = () => [[1 + roll(3000)], [1 + roll(40), 1 + roll(40)], [2, 1 + roll(5), 1 + roll(20), 9]];
    const cases = [0, 1, 0.5, 0.25, 1 / 3, 0.9, 1e-9, 1 - 2 ** -53, 2 ** -53, 5e-324].flatMap((p) =>
      [...shapes(), ...shapes()].map((shape) => [shape, p, roll(4)] as const),
    );
    const theirs = runPython(drawn, cases) as string[];
    torch.manualSeed(3);
    const own = new torch.Generator().manualSeed(5);
    const ours: string[] = [];
    for (const [shape, p, before] of cases) {
      torch.rand(before);
      const memoryFormat = shape.length === 4 ? torch.channelsLast : torch.contiguousFormat;
      ours.push(
        bits(torch.empty(shape).bernoulli_(p)),
        bits(torch.empty(shape, { memoryFormat }).bernoulli_(p)),
        bits(torch.empty(shape).transpose(0, -1).bernoulli_(p)),
        bits(torch.empty(shape).get('...', '::2').bernoulli_(p)),
        bits(torch.empty(shape).bernoulli_(p, { generator: own })),
        bits(torch.empty(shape, { dtype: torch.float64 }).bernoulli_(p)),
        bits(F.dropout(torch.ones(shape), p)),
        bits(F.alphaDropout(torch.ones(shape), p, true)),
        bits(torch.randn(3)),
      );
    }
    ours.push(bits(torch.getRngState()), bits(own.getState()));
    expect(ours).toEqual(theirs);
  });

  it('refuses what LibTorch refuses, and draws nothing then', () => {
    torch.manualSeed(1);
    const before = bits(torch.getRngState());
    expect(() => torch.empty(1000).bernoulli_(1.5)).toThrow(
      'bernoulli_ expects p to be in [0, 1], but got p=1.5',
    );
    expect(() => torch.empty(1000).bernoulli_(NaN)).toThrow('bernoulli_ expects p to be in [0, 1]');
    expect(() => torch.empty(1).expand(1000).bernoulli_(0.5)).toThrow('unsupported operation');
    expect(bits(torch.getRngState())).toBe(before);
  });
});
