/**
 * Generators of random numbers: `binding/random`. One lives behind a
 * JavaScript object that the addon is given.
 */
import type { Handle, Shell } from './handle';

export interface NativeRandom {
  generatorInit(generator: object, device: string): void;
  generatorInitDefault(generator: object, device: string): void;
  generatorManualSeed(generator: object, seed: number | bigint): void;
  generatorInitialSeed(generator: object): number | bigint;
  generatorSeed(generator: object): number | bigint;
  generatorDevice(generator: object): string;
  generatorGetState(shell: Shell, generator: object): Handle;
  generatorSetState(generator: object, state: Handle): void;
  generatorClone(copy: object, generator: object): void;
}
