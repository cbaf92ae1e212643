/** What the normalisations over neighbouring channels have in common. */
import { type Arguments, binder } from '../../common/binder';
import { Module } from './module';

/** Options of LocalResponseNorm and CrossMapLRN2d. */
export interface LocalResponseNormLayerOptions {
  /** What the sum of squares is multiplied by. Default: 1e-4 */
  alpha?: number | undefined;
  /** The exponent of the divisor. Default: 0.75 */
  beta?: number | undefined;
  /** What is added to the sum of squares. Default: 1 */
  k?: number | undefined;
}

/** The arguments of LocalResponseNorm and CrossMapLRN2d, by name. */
export interface LocalResponseNormLayerParameters extends LocalResponseNormLayerOptions {
  /** How many neighbouring channels count. */
  size: number;
}

type LocalResponseNormOrder = [size: 'size', alpha: 'alpha', beta: 'beta', k: 'k'];
export type LocalResponseNormArgs = Arguments<LocalResponseNormLayerParameters, LocalResponseNormOrder>;

const bindLocalResponseNorm = binder<LocalResponseNormLayerParameters, LocalResponseNormOrder>(
  'LocalResponseNorm',
  { size: 'any' },
  { alpha: 1e-4, beta: 0.75, k: 1 },
);

/** A layer that divides by what `size` neighbouring channels amount to. */
export abstract class ChannelNorm extends Module {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly k: number;

  constructor(name: string, args: readonly unknown[]) {
    super();
    const { size, alpha, beta, k } = bindLocalResponseNorm.named(args, name);
    this.size = size;
    this.alpha = alpha;
    this.beta = beta;
    this.k = k;
  }
}
