/** Linear cross entropy in pieces, as operations with gradients of their own. */
import { Function } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import { isGradEnabled } from '../../../autograd/gradMode';
import { TorchError } from '../../../common/errors';
import type { Tensor } from '../../../tensor/tensor';
import type { MaybeTensor } from '../types';
import { accumulateChunks, type ChunkedCall } from './chunks';

type Call = Omit<ChunkedCall, 'input' | 'linearWeight' | 'linearBias'>;

/** A scalar loss: the gradients are computed together with it, and backward only scales them. */
class ChunkedLoss extends Function {
  static override forward(
    ctx: FunctionCtx,
    input: Tensor,
    linearWeight: Tensor,
    linearBias: MaybeTensor,
    call: Call,
  ): Tensor {
    const result = accumulateChunks({ ...call, input, linearWeight, linearBias });
    ctx.keeps = call.chunking.allowRetainGraph;
    ctx.gradients = [
      call.inputGrad ? result.inputGrad : null,
      call.linearWeightGrad ? result.linearWeightGrad : null,
      call.linearBiasGrad ? result.linearBiasGrad : null,
    ];
    return result.loss;
  }

  static override backward(ctx: FunctionCtx, gradOutput: Tensor): MaybeTensor[] {
    const gradients = ctx.gradients as MaybeTensor[] | null;
    if (gradients === null) {
      throw new TorchError(
        'linear_cross_entropy chunked backward called twice; ' +
          'retain_graph=True / double backward are not supported.',
      );
    }
    if (ctx.keeps) return [...gradients.map((g) => g?.mul(gradOutput) ?? null), null];
    // The buffers become the gradients themselves: a second call would find them scaled.
    ctx.gradients = null;
    return [...gradients.map((g) => g?.mul_(gradOutput) ?? null), null];
  }
}

/** A loss for every sample: backward runs through the batch again, weighted with the samples' gradients. */
class ChunkedLosses extends Function {
  static override forward(
    ctx: FunctionCtx,
    input: Tensor,
    linearWeight: Tensor,
    linearBias: MaybeTensor,
    call: Call,
  ): Tensor {
    ctx.saveForBackward(input.detach(), linearWeight.detach(), linearBias?.detach() ?? null);
    ctx.call = call;
    const wanted = { inputGrad: false, linearWeightGrad: false, linearBiasGrad: false };
    return accumulateChunks({ ...call, ...wanted, input, linearWeight, linearBias }).loss;
  }

  static override backward(ctx: FunctionCtx, lossGrad: Tensor): MaybeTensor[] {
    const [input, linearWeight, linearBias] = ctx.savedTensors;
    const [inputGrad, linearWeightGrad, biasGrad] = ctx.needsInputGrad as readonly [
      boolean,
      boolean,
      boolean,
    ];
    const linearBiasGrad = linearBias !== null && biasGrad;
    const result = accumulateChunks({
      ...(ctx.call as Call),
      input,
      linearWeight,
      linearBias,
      inputGrad,
      linearWeightGrad,
      linearBiasGrad,
      lossGrad,
    });
    return [
      inputGrad ? result.inputGrad : null,
      linearWeightGrad ? result.linearWeightGrad : null,
      linearBiasGrad ? result.linearBiasGrad : null,
      null,
    ];
  }
}

/** Runs a call in pieces: a scalar for 'mean' and 'sum', a loss for every sample for 'none'. */
export function chunkedLinearCrossEntropy(
  call: Omit<ChunkedCall, 'inputGrad' | 'linearWeightGrad' | 'linearBiasGrad' | 'lossGrad'>,
): Tensor {
  const { input, linearWeight, linearBias, ...rest } = call;
  const isRecorded = isGradEnabled();
  const options: Call = {
    ...rest,
    inputGrad: isRecorded && input.requiresGrad,
    linearWeightGrad: isRecorded && linearWeight.requiresGrad,
    linearBiasGrad: isRecorded && (linearBias?.requiresGrad ?? false),
    lossGrad: null,
  };
  const operation = call.reduction === 'none' ? ChunkedLosses : ChunkedLoss;
  return operation.apply(input, linearWeight, linearBias, options) as Tensor;
}
