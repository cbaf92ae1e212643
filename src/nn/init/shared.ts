/** What the initialisers share. */
import { tensor } from '../../tensor/argument';
import type { Generator } from '../../tensor/generator';

export type MaybeGenerator = Generator | null;

/** What draws the numbers. */
export interface GeneratorOption {
  /** What is drawn from. Default: null, the device's default generator */
  generator?: MaybeGenerator | undefined;
}

export const required = { tensor };
export const noGenerator = { generator: null as MaybeGenerator };
export const withGain = { gain: 1, ...noGenerator };
