/** Twin of torch/nn/attention/bias.py: causal masks that need no memory. */

import { type Arguments, binder } from '../../common/binder';
import { warn } from '../../common/warnings';
import { pyTypeName } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import * as F from '../functional';
import { dispatchAttention } from '../functional/attentionDispatch';

/** Where the triangle of a mask that isn't square lies. */
export const CausalVariant = Object.freeze({ UPPER_LEFT: 1, LOWER_RIGHT: 2 } as const);
export type CausalVariant = (typeof CausalVariant)[keyof typeof CausalVariant];

interface Call {
  query: Tensor;
  key: Tensor;
  value: Tensor;
  attnMask?: Tensor | null;
  dropoutP?: number;
  isCausal?: boolean;
  scale?: number | null;
  enableGqa?: boolean;
}
type CallOrder = [
  query: 'query',
  key: 'key',
  value: 'value',
  attnMask: 'attnMask',
  dropoutP: 'dropoutP',
  isCausal: 'isCausal',
];
const bindCall = binder<Call, CallOrder>(
  'scaledDotProductAttention',
  { query: tensor, key: tensor, value: tensor },
  { attnMask: null, dropoutP: 0, isCausal: false },
  { scale: null, enableGqa: false },
);

interface CausalBiasParameters {
  /** In which corner the triangle ends: `CausalVariant.UPPER_LEFT` or `LOWER_RIGHT`. */
  variant: CausalVariant;
  /** How many queries there are, L. */
  seqLenQ: number;
  /** How many keys and values there are, S. */
  seqLenKv: number;
}
type CausalBiasOrder = [variant: 'variant', seqLenQ: 'seqLenQ', seqLenKv: 'seqLenKv'];
const bindCausalBias = binder<CausalBiasParameters, CausalBiasOrder>(
  'CausalBias',
  { variant: 'any', seqLenQ: 'any', seqLenKv: 'any' },
  {},
);

/** @throws RangeError for tensors of different dtypes or devices, or of less than two dimensions */
function checkInputs({ query, key, value }: Call): void {
  const kinds: [string, (t: Tensor) => string][] = [
    ['dtype', (t) => `torch.${t.dtype}`],
    ['device', (t) => t.device],
  ];
  for (const [what, of] of kinds) {
    if (of(query) === of(key) && of(query) === of(value)) continue;
    throw new RangeError(
      `Expected query, key, and value to have the same ${what === 'device' ? 'device type' : what}, but got ` +
        `query.${what}: ${of(query)}, key.${what}: ${of(key)}, and value.${what}: ${of(value)} instead.`,
    );
  }
  if ([query, key, value].every((t) => t.dim() >= 2)) return;
  throw new RangeError(
    'Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: ' +
      `${query.dim()}, key.dim: ${key.dim()} and value.dim: ${value.dim()} instead.`,
  );
}

/**
 * A causal mask for `F.scaledDotProductAttention` that is made only where a kernel needs it. Make one by
 * {@link causalUpperLeft} or {@link causalLowerRight}.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.attention.bias.CausalBias.html
 * @example F.scaledDotProductAttention(q, k, v, nn.attention.bias.causalLowerRight(q.size(-2), k.size(-2)))
 */
export class CausalBias extends Tensor {
  /** In which corner the triangle ends: a value of `CausalVariant`. */
  declare readonly variant: CausalVariant;
  /** How many queries there are, L. */
  declare readonly seqLenQ: number;
  /** How many keys and values there are, S. */
  declare readonly seqLenKv: number;

  /**
   * @param args variant: where the triangle lies; seqLenQ, seqLenKv: the length of the queries, and of the
   *   keys and values
   */
  constructor(...args: Arguments<CausalBiasParameters, CausalBiasOrder>) {
    const [variant, seqLenQ, seqLenKv] = bindCausalBias(args);
    if (!Object.values(CausalVariant).includes(variant)) {
      throw new Error(`variant must be a CausalVariant, got ${pyTypeName(variant)}`);
    }
    super();
    // Python's class has this shape too: its arguments are taken as sizes.
    Tensor.makeSubclass(this, torchOps.empty([variant, seqLenQ, seqLenKv]), false);
    for (const [name, value] of Object.entries({ variant, seqLenQ, seqLenKv })) {
      Object.defineProperty(this, name, { value, enumerable: false });
    }
    if (seqLenQ > seqLenKv && variant === CausalVariant.LOWER_RIGHT) {
      warn('Lower right causal bias will produce NaNs in the output when seq_len_q > seq_len_kv!');
    }
  }

  /** The mask: true where attention is allowed. @internal */
  _materialize(device: Device = 'cpu'): Tensor {
    const ones = torchOps.ones([this.seqLenQ, this.seqLenKv], { device, dtype: 'bool' });
    return ones.tril(this.variant === CausalVariant.UPPER_LEFT ? 0 : this.seqLenKv - this.seqLenQ);
  }

  /** What `F.scaledDotProductAttention` does with this mask. @internal */
  [dispatchAttention](args: unknown[]): Tensor {
    const call = bindCall.named(args);
    if (call.isCausal) throw new RangeError('CausalBias should not be used with causal=True');
    const { query, key, value, dropoutP, scale, enableGqa } = call;
    const isUpperLeft = this.seqLenQ === this.seqLenKv || this.variant === CausalVariant.UPPER_LEFT;
    if (!isUpperLeft) checkInputs(call);
    const attnMask = isUpperLeft ? null : this._materialize(query.device);
    return F.scaledDotProductAttention(query, key, value, attnMask, dropoutP, isUpperLeft, {
      scale,
      enableGqa,
    });
  }

  /** Python's `repr`: the mask's. */
  override toString(): string {
    return this._materialize().toString();
  }
}

function make(name: string, variant: CausalVariant, size: readonly number[]): CausalBias {
  if (size.length !== 2) throw new Error(`${name} only supports 2D tensors`);
  return new CausalBias(variant, size[0]!, size[1]!);
}

/**
 * A causal mask whose triangle starts in the upper left corner.
 * @param size the lengths of the queries and of the keys
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.attention.bias.causal_upper_left.html
 */
export function causalUpperLeft(...size: [seqLenQ: number, seqLenKv: number]): CausalBias {
  return make('causal_upper_left', CausalVariant.UPPER_LEFT, size);
}

/**
 * A causal mask whose triangle ends in the lower right corner: the last query sees all keys.
 * @param size the lengths of the queries and of the keys
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.attention.bias.causal_lower_right.html
 */
export function causalLowerRight(...size: [seqLenQ: number, seqLenKv: number]): CausalBias {
  return make('causal_lower_right', CausalVariant.LOWER_RIGHT, size);
}
