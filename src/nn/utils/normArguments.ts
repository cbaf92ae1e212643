/** The arguments of the weight and spectral normalisations, as parametrizations and before them. */
import { type Arguments, binder } from '../../common/binder';
import { ConvTranspose1d, ConvTranspose2d, ConvTranspose3d } from '../modules/convTranspose';
import type { Module } from '../modules/module';

/** Options of the weight normalisations. */
export interface WeightNormOptions {
  /** The name of the parameter. Default: 'weight' */
  name?: string | undefined;
  /** The dimension whose slices have norms of their own; null: one norm for all. Default: 0 */
  dim?: number | null | undefined;
}

/** The arguments of the weight normalisations, by name. */
export interface WeightNormParameters<M> extends WeightNormOptions {
  /** The module whose parameter is meant. */
  module: M;
}
export type WeightNormOrder = [module: 'module', name: 'name', dim: 'dim'];
export const bindWeightNorm = binder<WeightNormParameters<Module>, WeightNormOrder>(
  'weightNorm',
  { module: 'any' },
  { name: 'weight', dim: 0 },
);

/** Options of the spectral normalisations. */
export interface SpectralNormOptions {
  /** The name of the parameter. Default: 'weight' */
  name?: string | undefined;
  /** Steps of the power method at each call in training mode. Default: 1 */
  nPowerIterations?: number | undefined;
  /** Keeps divisors from being zero. Default: 1e-12 */
  eps?: number | undefined;
  /** The dimension of the outputs. Default: 1 for transposed convolutions, else 0 */
  dim?: number | null | undefined;
}

interface SpectralNormParameters<M> extends SpectralNormOptions {
  /** The module whose parameter is meant. */
  module: M;
}
type SpectralNormOrder = [
  module: 'module',
  name: 'name',
  nPowerIterations: 'nPowerIterations',
  eps: 'eps',
  dim: 'dim',
];
export type SpectralNormArgs<M> = Arguments<SpectralNormParameters<M>, SpectralNormOrder>;
const bind = binder<SpectralNormParameters<Module>, SpectralNormOrder>(
  'spectralNorm',
  { module: 'any' },
  { name: 'weight', nPowerIterations: 1, eps: 1e-12, dim: null },
);

/** The arguments of the spectral normalisations, with the dimension that the module's class has. */
export function bindSpectralNorm(args: readonly unknown[]) {
  const given = bind.named(args);
  const isTransposed = [ConvTranspose1d, ConvTranspose2d, ConvTranspose3d].some(
    (cls) => given.module instanceof cls,
  );
  return { ...given, dim: given.dim ?? (isTransposed ? 1 : 0) };
}

/** The arguments of what takes a normalisation away again, by name. */
export interface RemoveParameters<M> {
  /** The module whose parameter is meant. */
  module: M;
  /** The parameter's name. Default: 'weight' */
  name?: string | undefined;
}
export type RemoveOrder = [module: 'module', name: 'name'];
/** They are bound under the function's own name. */
export const bindRemove = binder<RemoveParameters<Module>, RemoveOrder>(
  'removeWeightNorm',
  { module: 'any' },
  { name: 'weight' },
);
