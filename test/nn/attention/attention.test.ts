/** torch.nn.attention: which kernels are used, and causal biases, beside Python's. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython, toWire } from '../../helpers/python';

const F = nn.functional;
const { SDPBackend, sdpaKernel } = nn.attention;
const { CausalBias, CausalVariant, causalLowerRight, causalUpperLeft } = nn.attention.bias;

const message = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (e) {
    return (e as Error).message;
  }
};

describe('torch.nn.attention', () => {
  torch.manualSeed(2);
  const q = torch.randn([2, 3, 4, 8]);
  const kv = torch.randn([2, 3, 6, 8]);
  const expected = runPython(
    `
      import torch, torch.nn.functional as F
      from torch.nn.attention import SDPBackend, sdpa_kernel
      from torch.nn.attention.bias import *
      q, kv = input
      def text(f):
          try: return str(f())
          except Exception as e: return str(e)
      def run(*a, **k):
          with sdpa_kernel(*a, **k): return F.scaled_dot_product_attention(q, kv, kv, is_causal=True)
      outs = [run(SDPBackend.MATH), run(SDPBackend.FLASH_ATTENTION), run([SDPBackend.FLASH_ATTENTION, SDPBackend.MATH]), run([SDPBackend.MATH, SDPBackend.FLASH_ATTENTION], set_priority=True)]
      biased = [F.scaled_dot_product_attention(q, kv, kv, b(4, 6)) for b in (causal_upper_left, causal_lower_right)]
      biased.append(F.scaled_dot_product_attention(q, q, q, attn_mask=causal_lower_right(4, 4), scale=0.5))
      errors = [text(f) for f in (
          lambda: run(SDPBackend.EFFICIENT_ATTENTION), lambda: run("a"), lambda: causal_upper_left(3),
          lambda: F.scaled_dot_product_attention(q, kv, kv, causal_lower_right(4, 6), is_causal=True),
          lambda: F.scaled_dot_product_attention(q, kv.double(), kv, causal_lower_right(4, 6)),
          lambda: F.scaled_dot_product_attention(q[0, 0, 0], kv, kv, causal_lower_right(4, 6)),
          lambda: causal_upper_left(2, 3), lambda: causal_lower_right(2, 3))]
      result = [outs, biased, errors, [int(b) for b in SDPBackend.__members__.values()], list(causal_upper_left(2, 3).shape)]
    `,
    [q, kv],
  );

  it('uses the kernels that it is told to use, until the end', () => {
    const attend = () => F.scaledDotProductAttention(q, kv, kv, { isCausal: true });
    const before = attend();
    const outs = [
      sdpaKernel(SDPBackend.MATH, attend),
      sdpaKernel(SDPBackend.FLASH_ATTENTION, attend),
      sdpaKernel([SDPBackend.FLASH_ATTENTION, SDPBackend.MATH], attend),
      sdpaKernel([SDPBackend.MATH, SDPBackend.FLASH_ATTENTION], { setPriority: true }, attend),
    ];
    expect(outs.map(toWire)).toEqual(expected[0]);
    expect(toWire(outs[0]!)).not.toEqual(toWire(outs[1]!));
    const guard = sdpaKernel(SDPBackend.EFFICIENT_ATTENTION).enter();
    expect(message(attend)).toBe(expected[2][0]);
    guard.dispose();
    expect(attend().equal(before)).toBe(true);
    expect(message(() => sdpaKernel('a' as any))).toBe(expected[2][1]);
    expect(Object.values(SDPBackend)).toEqual(expected[3]);
  });

  it('takes causal biases', () => {
    const biased = [
      F.scaledDotProductAttention(q, kv, kv, causalUpperLeft(4, 6)),
      F.scaledDotProductAttention(q, kv, kv, causalLowerRight(4, 6)),
      F.scaledDotProductAttention(q, q, q, { attnMask: causalLowerRight(4, 4), scale: 0.5 }),
    ];
    expect(biased.map(toWire)).toEqual(expected[1]);
    const bias = causalUpperLeft(2, 3);
    expect([bias.variant, bias.seqLenQ, bias.seqLenKv, bias.shape]).toEqual([
      CausalVariant.UPPER_LEFT,
      2,
      3,
      expected[4],
    ]);
    expect(
      [
        () => (causalUpperLeft as any)(3),
        () => F.scaledDotProductAttention(q, kv, kv, causalLowerRight(4, 6), 0, true),
        () => F.scaledDotProductAttention(q, kv.double(), kv, causalLowerRight(4, 6)),
        () => F.scaledDotProductAttention(q.get(0, 0, 0), kv, kv, causalLowerRight(4, 6)),
        () => causalUpperLeft(2, 3),
        () => causalLowerRight(2, 3),
      ].map(message),
    ).toEqual(expected[2].slice(2));
    expect(() => new CausalBias('x' as any, 1, 2)).toThrow('variant must be a CausalVariant');
  });
});
