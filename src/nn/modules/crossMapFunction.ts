/** The differentiable function of torch/nn/modules/_functions.py that is behind nn.CrossMapLRN2d. */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** An empty tensor of another's kind. */
const emptyLike = (t: Tensor, size: number[] = [0]) =>
  torchOps.empty(size, { dtype: t.dtype, device: t.device });

/** Each value over a power of the sum of squares of its channel and the neighbouring ones. */
export class CrossMapLRN2d extends Function {
  static override forward(
    ctx: FunctionCtx,
    input: Tensor,
    size: number,
    alpha = 1e-4,
    beta = 0.75,
    k = 1,
  ): Tensor {
    Object.assign(ctx, { size, alpha, beta });
    if (input.dim() !== 4) {
      throw new RangeError(`CrossMapLRN2d: Expected input to be 4D, got ${input.dim()}D instead.`);
    }
    const scale = emptyLike(input).resizeAs_(input);
    const output = emptyLike(input).resizeAs_(input);
    const channels = input.size(1);
    // The squares lie in the output's memory until the sums over channels are made.
    const squares = torchOps.pow(input, 2, { out: output });
    const prePad = Math.trunc((size - 1) / 2 + 1);
    const first = scale.select(1, 0).zero_();
    for (let c = 0; c < Math.min(prePad, channels); c++) first.add_(squares.select(1, c));
    for (let c = 1; c < channels; c++) {
      const current = scale.select(1, c);
      current.copy_(scale.select(1, c - 1));
      if (c < channels - prePad + 1) current.add_(squares.select(1, c + prePad - 1), { alpha: 1 });
      if (c > prePad) current.add_(squares.select(1, c - prePad), { alpha: -1 });
    }
    scale.mul_(alpha / size).add_(k);
    torchOps.pow(scale, -beta, { out: output });
    output.mul_(input);
    ctx.scale = scale;
    ctx.saveForBackward(input, output);
    return output;
  }

  static override backward(ctx: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    const [input, output] = ctx.savedTensors as [Tensor, Tensor];
    const { size, alpha, beta, scale } = ctx;
    const [batch, channels, height, width] = input.shape as [number, number, number, number];
    const paddedRatio = emptyLike(input, [channels + size - 1, height, width]);
    const accumRatio = emptyLike(input, [height, width]);
    const cacheRatio = (2 * alpha * beta) / size;
    const inversePrePad = Math.trunc(size - (size - 1) / 2);
    const gradInput = emptyLike(gradOutput).resizeAs_(input);
    torchOps.pow(scale, -beta, { out: gradInput }).mul_(gradOutput);
    paddedRatio.zero_();
    const center = paddedRatio.narrow(0, inversePrePad, channels);
    for (let n = 0; n < batch; n++) {
      torchOps.mul(gradOutput.select(0, n), output.select(0, n), { out: center });
      center.div_(scale.select(0, n));
      torchOps.sum(paddedRatio.narrow(0, 0, size - 1), 0, { keepdim: false, out: accumRatio });
      for (let c = 0; c < channels; c++) {
        accumRatio.add_(paddedRatio.select(0, c + size - 1));
        const own = gradInput.select(0, n).select(0, c);
        own.addcmul_(input.select(0, n).select(0, c), accumRatio, { value: -cacheRatio });
        accumRatio.add_(paddedRatio.select(0, c), { alpha: -1 });
      }
    }
    return [gradInput, null, null, null, null];
  }
}
