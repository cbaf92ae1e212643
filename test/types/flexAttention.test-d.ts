/**
 * What `tsc --strict` must accept, and what it must refuse, of nn.attention.flexAttention. Compiled,
 * never run.
 */

import { nn, type Tensor } from '../../src/index';

declare const x: Tensor;
const { flexAttention, createBlockMask, createMask, andMasks, noopMask, BlockMask } =
  nn.attention.flexAttention;

export function attention(): void {
  const out: Tensor = flexAttention(x, x, x);
  const changed: Tensor = flexAttention(x, x, x, (score, _b, h, i, j) => score.add(h).sub(i.sub(j).abs()));
  flexAttention(x, x, x, null, createBlockMask(noopMask, null, null, 8, 8), 0.5, true);
  flexAttention({
    query: x,
    key: x,
    value: x,
    enableGqa: true,
    kernelOptions: { BACKEND: 'AUTO', BLOCK_M: 64 },
  });
  const [, aux] = flexAttention(x, x, x, { returnAux: { lse: true } });
  const lse: Tensor | null = aux.lse;
  const [, sums]: [Tensor, Tensor] = flexAttention(x, x, x, { returnLse: true });
  // @ts-expect-error a value is missing
  flexAttention(x, x);
  // @ts-expect-error a mod gives a tensor
  flexAttention(x, x, x, () => 1);
  // @ts-expect-error no such option
  flexAttention(x, x, x, { score_mod: null });
  // @ts-expect-error no such backend
  flexAttention(x, x, x, { kernelOptions: { BACKEND: 'NONE' } });
  // @ts-expect-error no such result
  flexAttention(x, x, x, { returnAux: { sums: true } });
  void [out, changed, lse, sums];
}

export function masks(): void {
  const mask = createBlockMask((_b, _h, q, kv) => q.ge(kv), 1, null, 64, 64, { BLOCK_SIZE: [16, 32] });
  const part = mask.get(0, '1:2');
  part.maskMod = mask.maskMod;
  const text: string = part.toString([4, 4], 2);
  const dense: Tensor = createMask(andMasks(noopMask, mask.maskMod), 1, 1, 4, 4, 'cpu');
  BlockMask.fromKvBlocks(x, x, { BLOCK_SIZE: 8, seqLengths: [16, 16] });
  // @ts-expect-error a mask's lengths are missing
  createBlockMask(noopMask, 1, 1);
  // @ts-expect-error a mask gives a tensor
  createBlockMask(() => true, 1, 1, 8, 8);
  // @ts-expect-error a function
  andMasks(x);
  // @ts-expect-error it stays as it was made
  mask.BLOCK_SIZE = [1, 1];
  void [text, dense];
}
