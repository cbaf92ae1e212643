/** What the initialisers share. */
import type { Generator } from '../../tensor/generator';

export type MaybeGenerator = Generator | null;

/** What draws the numbers. */
export interface GeneratorOption {
  /** Default: the global generator */
  generator?: MaybeGenerator | undefined;
}

export const required = { tensor: 'Tensor' } as const;
export const noGenerator = { generator: null as MaybeGenerator };
export const withGain = { gain: 1, ...noGenerator };
