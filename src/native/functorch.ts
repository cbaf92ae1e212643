/** LibTorch's function transforms and forward-mode differentiation: `binding/functorch`. */
import type { Handle } from './handle';

export interface NativeFunctorch {
  /** Each push begins a transform and answers its level; `functorchPop` ends the one that began last. */
  functorchPushGrad(inferenceMode: boolean): number;
  functorchPushJvp(inferenceMode: boolean): number;
  functorchPushVmap(batchSize: number, randomness: string): number;
  functorchPop(): void;
  functorchWrapForGrad(t: Handle, level: number): unknown;
  functorchUnwrapForGrad(t: Handle, level: number): unknown;
  functorchTrackGradient(t: Handle): void;
  functorchAddBatchDim(t: Handle, dim: number, level: number): unknown;
  functorchRemoveBatchDim(t: Handle, level: number, batchSize: number, dim: number): unknown;
  functorchIsBatched(t: Handle): boolean;
  /** A level of -1 is that of a transform that has ended. */
  functorchWrapping(
    t: Handle,
  ): [kind: 'batched' | 'grad', level: number, batchDim: number, inside: unknown] | null;
  dualEnter(): number;
  dualExit(level: number): void;
  dualSetEnabled(enabled: boolean): boolean;
  dualMake(primal: Handle, tangent: Handle, level: number): unknown;
  dualUnpack(t: Handle, level: number): [primal: unknown, tangent: unknown];
}
