/** LibTorch's function transforms and forward-mode differentiation: `binding/functorch`. */
import type { Handle } from './handle';

export interface NativeFunctorch {
  /** Each push begins a transform and answers its level; `functorchPop` ends the one that began last. */
  functorchPushGrad(inferenceMode: boolean): number;
  functorchPushJvp(inferenceMode: boolean): number;
  functorchPushVmap(batchSize: number, randomness: string): number;
  functorchPop(): void;
  functorchWrapForGrad(t: Handle, level: number): unknown;
  /** Null for a tensor that isn't one of this level. */
  functorchUnwrapForGrad(t: Handle, level: number): unknown;
  functorchTrackGradient(t: Handle): void;
  functorchAddBatchDim(t: Handle, dim: number, level: number): unknown;
  functorchRemoveBatchDim(t: Handle, level: number, batchSize: number, dim: number): unknown;
  functorchIsBatched(t: Handle): boolean;
  /** A level of -2 is that of a transform that has ended. */
  functorchWrapping(
    t: Handle,
  ): [kind: 'batched' | 'grad' | 'functional', level: number, batchDim: number, inside: unknown] | null;
  /** The innermost transform; what was enabled outside of it are gradients, or tangents. */
  functorchCurrent():
    | [
        kind: 'grad' | 'jvp' | 'vmap' | 'functionalize',
        level: number,
        wasEnabled: boolean,
        batchSize: number,
        randomness: 'error' | 'different' | 'same',
      ]
    | null;
  /** Leaves the innermost transform, until `functorchRaise`. */
  functorchLower(): void;
  functorchRaise(): void;
  /** Null for a tensor that the innermost transform follows already. */
  functorchLift(t: Handle): unknown;
  functorchUnwrapBatched(t: Handle, level: number): [inside: unknown, batchDim: number] | null;
  functorchUnwrapDead(t: Handle): unknown;
  functorchPushFunctionalize(keepsViews: boolean): number;
  functorchWrapFunctional(t: Handle, level: number): unknown;
  functorchUnwrapFunctional(t: Handle, keepsViews: boolean): unknown;
  functorchPropagateMutation(given: Handle, wrapped: Handle): void;
  /** The engine's own vmap, for batched gradients: the level. */
  engineVmapEnter(): number;
  engineVmapLeave(): void;
  engineVmapAdd(t: Handle, level: number): unknown;
  engineVmapRemove(t: Handle, level: number, batchSize: number): unknown;
}
