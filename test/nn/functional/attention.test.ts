/** Attention against Python, forward and backward, with its masks, biases and errors. */
import { describe } from 'vitest';
import torch from '../../../src/index';
import type { CheckInput } from '../../helpers/checkOp';
import { sameErrors, twins, values } from '../../helpers/twin';

const F: any = torch.nn.functional;

describe('scaled dot product attention', () => {
  const qkv: CheckInput[] = [
    [2, 3, 4, 8],
    [2, 3, 5, 8],
    [2, 3, 5, 8],
  ];
  const mask = values(
    [...Array(20)].map((_, i) => (i % 3 ? 1 : 0)),
    [4, 5],
    'bool',
  );
  twins([
    ['F.scaled_dot_product_attention', qkv, (q, k, v) => F.scaledDotProductAttention(q, k, v)],
    [
      'lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True)',
      qkv,
      (q, k, v) => F.scaledDotProductAttention(q, k, v, { isCausal: true }),
    ],
    [
      'lambda q, k, v, m: F.scaled_dot_product_attention(q, k, v, m, scale=0.3)',
      [...qkv, mask],
      (q, k, v, m) => F.scaledDotProductAttention(q, k, v, m, { scale: 0.3 }),
    ],
    [
      'lambda q, k, v: F.scaled_dot_product_attention(q, k, v, None, 0.4)',
      qkv,
      (q, k, v) => F.scaledDotProductAttention(q, k, v, null, 0.4),
    ],
  ]);
});

/**
 * Query (L=3), key and value (S=4) of batch 2, width 6, two heads;
 * packed weight, its bias, output weight and bias.
 */
const self: CheckInput[] = [[3, 2, 6], [18, 6], [18], [6, 6], [6]];
const cross: CheckInput[] = [[3, 2, 6], [4, 2, 6], [4, 2, 6], [18, 6], [18], [6, 6], [6]];
const all = (o: string) =>
  `lambda q, k, v, w, b, ow, ob: F.multi_head_attention_forward(q, k, v, 6, 2, w, b, None, None, False, 0.0, ow, ob${o})`;
const ours =
  (options: any = {}) =>
  (q: any, k: any, v: any, w: any, b: any, ow: any, ob: any) =>
    F.multiHeadAttentionForward(q, k, v, 6, 2, w, b, null, null, false, 0, ow, ob, options).filter(
      (x: any) => x !== null,
    );
/** Python's result without its None. */
const given = (py: string) => py.replace(/: F\.(.*)$/, ': [t for t in F.$1 if t is not None]');
const padding = 'key_padding_mask=torch.tensor([[False, True, False, False], [False, False, False, True]])';
const paddingMask = () =>
  torch.tensor([
    [false, true, false, false],
    [false, false, false, true],
  ]);
const masked = 'attn_mask=torch.tensor([[False, True, False, False]] * 3)';
const attentionMask = () => torch.tensor([0, 1, 2].map(() => [false, true, false, false]));

describe('multi-head attention', () => {
  twins([
    [all(''), cross, ours()],
    [all(', average_attn_weights=False'), cross, ours({ averageAttnWeights: false })],
    [given(all(', need_weights=False')), cross, ours({ needWeights: false })],
    [
      all(`, ${padding}`),
      cross,
      ours({
        get keyPaddingMask() {
          return paddingMask();
        },
      }),
    ],
    [
      all(`, ${masked}`),
      cross,
      ours({
        get attnMask() {
          return attentionMask();
        },
      }),
    ],
    [
      all(`, ${padding}, ${masked}`),
      cross,
      ours({
        get keyPaddingMask() {
          return paddingMask();
        },
        get attnMask() {
          return attentionMask();
        },
      }),
    ],
    [
      given(all(`, ${padding}, ${masked}, need_weights=False`)),
      cross,
      ours({
        needWeights: false,
        get keyPaddingMask() {
          return paddingMask();
        },
        get attnMask() {
          return attentionMask();
        },
      }),
    ],
    [
      given(all(`, ${masked}, need_weights=False, is_causal=True`)),
      cross,
      ours({
        needWeights: false,
        isCausal: true,
        get attnMask() {
          return attentionMask();
        },
      }),
    ],
    [
      'lambda x, w, b, ow, ob: F.multi_head_attention_forward(x, x, x, 6, 2, w, b, None, None, True, 0.0, ow, ob)',
      self,
      (x, w, b, ow, ob) => F.multiHeadAttentionForward(x, x, x, 6, 2, w, b, null, null, true, 0, ow, ob),
    ],
    [
      'lambda q, x, w, b, ow, ob: F.multi_head_attention_forward(q, x, x, 6, 2, w, b, None, None, False, 0.3, ow, ob)',
      [[3, 2, 6], [4, 2, 6], ...self.slice(1)],
      (q, x, w, b, ow, ob) =>
        F.multiHeadAttentionForward(q, x, x, 6, 2, w, b, null, null, false, 0.3, ow, ob),
    ],
    [
      given(
        'lambda x, w, ow: F.multi_head_attention_forward(x, x, x, 6, 2, w, None, None, None, False, 0.3, ow, None, need_weights=False)',
      ),
      [self[0]!, self[1]!, self[3]!],
      (x, w, ow) =>
        F.multiHeadAttentionForward(x, x, x, 6, 2, w, null, null, null, false, 0.3, ow, null, {
          needWeights: false,
        }).slice(0, 1),
    ],
    [
      'lambda x, w, b, ow, ob: F.multi_head_attention_forward(x, x, x, 6, 2, w, b, None, None, False, 0.3, ow, ob, False)',
      [[3, 6], ...self.slice(1)],
      (x, w, b, ow, ob) =>
        F.multiHeadAttentionForward(x, x, x, 6, 2, w, b, null, null, false, 0.3, ow, ob, false),
    ],
    [
      'lambda q, k, v, w, b, ow, ob, bk, bv: F.multi_head_attention_forward(q, k, v, 6, 2, w, b, bk, bv, False, 0.0, ow, ob, attn_mask=torch.ones(3, 4))',
      [...cross, [1, 1, 6], [1, 1, 6]],
      (q, k, v, w, b, ow, ob, bk, bv) =>
        F.multiHeadAttentionForward(q, k, v, 6, 2, w, b, bk, bv, false, 0, ow, ob, {
          attnMask: torch.ones([3, 4]),
        }),
    ],
    [
      'lambda q, k, v, wq, wk, wv, b, ow, ob: F.multi_head_attention_forward(q, k, v, 6, 2, None, b, None, None, False, 0.0, ow, ob, use_separate_proj_weight=True, q_proj_weight=wq, k_proj_weight=wk, v_proj_weight=wv)',
      [[3, 2, 6], [4, 2, 5], [4, 2, 7], [6, 6], [6, 5], [6, 7], [18], [6, 6], [6]],
      (q, k, v, wq, wk, wv, b, ow, ob) =>
        F.multiHeadAttentionForward(q, k, v, 6, 2, null, b, null, null, false, 0, ow, ob, {
          useSeparateProjWeight: true,
          qProjWeight: wq,
          kProjWeight: wk,
          vProjWeight: wv,
        }),
    ],
    [
      'lambda q, k, v, w, b, ow, ob, sk, sv: F.multi_head_attention_forward(q, k, v, 6, 2, w, b, None, None, False, 0.0, ow, ob, static_k=sk, static_v=sv)',
      [...cross, [4, 5, 3], [4, 5, 3]],
      (q, k, v, w, b, ow, ob, sk, sv) =>
        F.multiHeadAttentionForward(q, k, v, 6, 2, w, b, null, null, false, 0, ow, ob, {
          staticK: sk,
          staticV: sv,
        }),
    ],
  ]);
});

describe('errors', () => {
  const t = (...shape: number[]) => torch.ones(shape);
  const call = (q: any, k: any, v: any, options: any = {}, width = 6, heads = 2) =>
    F.multiHeadAttentionForward(
      q,
      k,
      v,
      width,
      heads,
      t(18, 6),
      t(18),
      null,
      null,
      false,
      0,
      t(6, 6),
      t(6),
      options,
    );
  const py = (q: string, k: string, v: string, options = '', width = 6, heads = 2) =>
    `F.multi_head_attention_forward(torch.ones(${q}), torch.ones(${k}), torch.ones(${v}), ${width}, ${heads}, torch.ones(18, 6), torch.ones(18), None, None, False, 0.0, torch.ones(6, 6), torch.ones(6)${options})`;
  sameErrors([
    [py('6', '4, 2, 6', '4, 2, 6'), () => call(t(6), t(4, 2, 6), t(4, 2, 6))],
    [py('3, 2, 6', '4, 6', '4, 2, 6'), () => call(t(3, 2, 6), t(4, 6), t(4, 2, 6))],
    [py('3, 6', '4, 2, 6', '4, 6'), () => call(t(3, 6), t(4, 2, 6), t(4, 6))],
    [py('3, 2, 6', '4, 2, 6', '5, 2, 6'), () => call(t(3, 2, 6), t(4, 2, 6), t(5, 2, 6))],
    [py('3, 2, 6', '4, 2, 6', '4, 2, 6', '', 8), () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), {}, 8)],
    [py('3, 2, 6', '4, 2, 6', '4, 2, 6', '', 6, 4), () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), {}, 6, 4)],
    // A packed bias of two entries, where three projections need one each.
    [
      'F.multi_head_attention_forward(torch.ones(3, 2, 1), torch.ones(4, 2, 1), torch.zeros(4, 2, 1), 1, 1, torch.ones(3, 1), torch.ones(2), None, None, False, 0.0, torch.ones(1, 1), torch.ones(1))',
      () => {
        const inputs = [t(3, 2, 1), t(4, 2, 1), torch.zeros([4, 2, 1])];
        return F.multiHeadAttentionForward(
          ...inputs,
          1,
          1,
          t(3, 1),
          t(2),
          null,
          null,
          false,
          0,
          t(1, 1),
          t(1),
        );
      },
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', is_causal=True'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { isCausal: true }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', key_padding_mask=torch.ones(3)'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { keyPaddingMask: t(3) }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', key_padding_mask=torch.ones(2, 3)'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { keyPaddingMask: t(2, 3) }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', key_padding_mask=torch.ones(2, 4).long()'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { keyPaddingMask: t(2, 4).long() }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', attn_mask=torch.ones(3)'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { attnMask: t(3) }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', attn_mask=torch.ones(4, 4)'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { attnMask: t(4, 4) }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', attn_mask=torch.ones(1, 3, 4)'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { attnMask: t(1, 3, 4) }),
    ],
    [
      py('3, 6', '4, 6', '4, 6', ', attn_mask=torch.ones(1, 3, 4)'),
      () => call(t(3, 6), t(4, 6), t(4, 6), { attnMask: t(1, 3, 4) }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', use_separate_proj_weight=True'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { useSeparateProjWeight: true }),
    ],
    [
      py(
        '3, 2, 6',
        '4, 2, 6',
        '4, 2, 6',
        ', use_separate_proj_weight=True, q_proj_weight=torch.ones(6, 5), k_proj_weight=torch.ones(6, 6), v_proj_weight=torch.ones(6, 6)',
      ),
      () =>
        call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), {
          useSeparateProjWeight: true,
          qProjWeight: t(6, 5),
          kProjWeight: t(6, 6),
          vProjWeight: t(6, 6),
        }),
    ],
    [
      py('3, 2, 6', '4, 2, 6', '4, 2, 6', ', static_k=torch.ones(3, 4, 3)'),
      () => call(t(3, 2, 6), t(4, 2, 6), t(4, 2, 6), { staticK: t(3, 4, 3) }),
    ],
  ]);
});
