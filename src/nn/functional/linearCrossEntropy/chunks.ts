/**
 * The loop of the chunked linear cross entropy: twin of `_linear_cross_entropy_batch_chunked_accumulator` in
 * torch/nn/modules/linear_cross_entropy.py, operator by operator. Which buffers there are and in which dtype
 * follows from the device and the policy; the loop itself is the mathematics.
 */

import { TorchError } from '../../../common/errors';
import { pyTupleRepr } from '../../../python/pyrepr';
import { dtypeInfo } from '../../../tensor/dtypes';
import { torchOps } from '../../../tensor/operators';
import { sameSize } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import type { DType } from '../../../tensor/types';
import type { MaybeTensor } from '../types';
import type { ResolvedChunking } from './options';

/** The call: what is multiplied, and which gradients are wanted. */
export interface ChunkedCall {
  input: Tensor;
  linearWeight: Tensor;
  target: Tensor;
  linearBias: MaybeTensor;
  weight: MaybeTensor;
  reduction: string;
  ignoreIndex: number;
  chunking: ResolvedChunking;
  inputGrad: boolean;
  linearWeightGrad: boolean;
  linearBiasGrad: boolean;
  /** The gradient of every sample's loss, for the backward pass of reduction 'none'. */
  lossGrad: MaybeTensor;
}

/** What the loop makes; gradients that aren't wanted are empty. */
export interface ChunkedResult {
  loss: Tensor;
  inputGrad: Tensor;
  linearWeightGrad: Tensor;
  linearBiasGrad: Tensor;
}

/** The dtypes and buffers that the device and the policy ask for. */
function plan(call: ChunkedCall) {
  const { input, linearWeight, linearBias, inputGrad, linearWeightGrad, linearBiasGrad } = call;
  const { accPolicy, accDtype } = call.chunking;
  const biasShape = linearWeight.shape.slice(0, -1);
  if (linearBias !== null && !sameSize(linearBias.shape, biasShape)) {
    throw new TorchError(
      'linear_cross_entropy: expected linear_bias shape ' +
        `${pyTupleRepr(biasShape)}, got ${pyTupleRepr(linearBias.shape)}.`,
    );
  }
  const dtype = input.dtype;
  const mixed = dtype !== accDtype;
  if (mixed && !((dtype === 'float16' || dtype === 'bfloat16') && accDtype === 'float32')) {
    throw new TorchError(
      'linear_cross_entropy supports float32 acc_dtype with' +
        ` float16/bfloat16 inputs, but got torch.${accDtype} acc_dtype and torch.${dtype} inputs.`,
    );
  }
  const isCuda = input.device.startsWith('cuda');
  const savesMemory = accPolicy === 'balanced' || accPolicy === 'compact';
  const output: DType = mixed && dtype === 'float16' ? accDtype : dtype;
  const gradInput: DType = mixed && !savesMemory ? accDtype : dtype;
  const logits: DType = mixed && !(dtype === 'float16' && savesMemory) ? accDtype : dtype;
  const castsWeight = mixed && (!isCuda || (inputGrad && gradInput === logits));
  const weightCast: DType = castsWeight ? logits : dtype;
  const weightGradChunk = linearWeightGrad && !(accPolicy === 'compact' && (isCuda || logits === dtype));
  const inputGradUsesWeight = isCuda && inputGrad && logits !== gradInput;
  const bytes = (type: DType) => dtypeInfo(type).itemsize;
  return {
    isCuda,
    mixed,
    dtype,
    accDtype,
    weightChunk: (mixed ? accDtype : dtype) as DType,
    output,
    gradInput,
    logits,
    weightCast,
    weightGradChunk,
    biasGradChunk: linearBiasGrad && mixed,
    inputGradBuffer: inputGrad && !isCuda && gradInput !== weightCast,
    inputChunkBuffer: mixed && (linearWeightGrad || (!isCuda && dtype !== logits)),
    logitsBuffer: weightGradChunk && !isCuda && logits !== accDtype,
    forwardUsesAccInput: mixed && !isCuda && dtype !== logits,
    forwardUsesOutDtype: isCuda && mixed,
    weightGradSameDtype: logits === accDtype,
    inputGradUsesWeight,
    downcastsLogits: inputGradUsesWeight || (linearWeightGrad && !weightGradChunk && logits !== dtype),
    castsIntoLogits:
      !weightGradChunk && mixed && linearWeight.size(0) * bytes(logits) >= input.size(1) * bytes(dtype),
  };
}

/** `-weight[target] / d`, 0 where the target is ignored: what every row of the logits is weighted with. */
function rowWeights(call: ChunkedCall, target: Tensor, mask: Tensor, dtype: DType): Tensor {
  const { weight, reduction, lossGrad } = call;
  let rows: Tensor;
  if (weight === null) rows = mask.logicalNot().to(dtype);
  else if (target.numel() > weight.numel()) {
    rows = torchOps.where(mask, 0, weight.to(dtype).indexSelect(0, target));
  } else {
    rows = torchOps.where(mask, 0, weight.indexSelect(0, target).to(dtype));
  }
  if (reduction === 'mean') {
    const d = rows.sum();
    rows.div_(torchOps.where(d.eq(0), Number.NaN, d.neg()));
  } else if (reduction === 'sum') rows.neg_();
  else if (lossGrad !== null) rows.neg_().mul_(lossGrad.to(rows.dtype));
  return rows;
}

/** Runs through the batch in pieces and adds up the loss and the gradients. */
export function accumulateChunks(call: ChunkedCall): ChunkedResult {
  const { input, linearWeight, linearBias, reduction, ignoreIndex } = call;
  const p = plan(call);
  const device = input.device;
  const [numBatches, inFeatures] = input.shape as [number, number];
  const numClasses = linearWeight.size(0);
  const chunkSize = call.chunking.batchChunkSize;
  const empty = (size: number[], dtype: DType, when = true) =>
    torchOps.empty(when ? size : size.map(() => 0), { dtype, device });
  const zeros = (size: number[], dtype: DType, when = true) =>
    torchOps.zeros(when ? size : size.map(() => 0), { dtype, device });

  const logitsBuffer = empty([chunkSize, numClasses], p.logits);
  const rowBuffer = empty([chunkSize], p.logits);
  const output = zeros([], p.output);
  const mask = call.target.eq(ignoreIndex);
  const isOutside = ignoreIndex < 0 || ignoreIndex >= numClasses;
  const target = isOutside ? torchOps.where(mask, 0, call.target) : call.target;
  const rows = rowWeights(call, target, mask, p.weightChunk);
  const weightCast = p.weightCast !== p.dtype ? linearWeight.to(p.weightCast) : linearWeight;
  const biasCast =
    linearBias !== null && linearBias.dtype !== p.logits ? linearBias.to(p.logits) : linearBias;
  const weightGradChunk = empty([numClasses, inFeatures], p.accDtype, p.weightGradChunk);
  const logitsAcc = empty([chunkSize, numClasses], p.accDtype, p.logitsBuffer);
  const inputGradBuffer = empty([chunkSize, inFeatures], p.weightCast, p.inputGradBuffer);
  const inputAcc = empty([chunkSize, inFeatures], p.accDtype, p.inputChunkBuffer);
  const inputGrad = empty([numBatches, inFeatures], p.gradInput, call.inputGrad);
  const linearWeightGrad = zeros([numClasses, inFeatures], p.dtype, call.linearWeightGrad);
  const linearBiasGrad = zeros([numClasses], p.dtype, call.linearBiasGrad);
  const biasGradChunk = zeros([numClasses], p.accDtype, p.biasGradChunk);

  const mm = (a: Tensor, b: Tensor, out: Tensor): void => {
    if (a.dtype === out.dtype) torchOps.mm(a, b, { out });
    else torchOps.mm(a, b, out.dtype, { out });
  };
  /** The input of a piece times its rows' weights, in whatever memory is free at that point. */
  const weightedInput = (x: Tensor, w: Tensor): Tensor => {
    if (p.mixed) return x.mul_(w.unsqueeze(1));
    if (numClasses < inFeatures) return x.mul(w.unsqueeze(1));
    const out = logitsBuffer.narrow(0, 0, x.size(0)).narrow(1, 0, inFeatures);
    return torchOps.mul(x, w.unsqueeze(1), { out });
  };
  const downcast = (x: Tensor): Tensor => {
    if (x.dtype === p.dtype) return x;
    if (!p.castsIntoLogits) return x.to(p.dtype);
    return logitsBuffer.view(p.dtype).narrow(0, 0, x.size(0)).narrow(1, 0, x.size(1)).copy_(x);
  };

  const isLossOnly = reduction === 'none' && call.lossGrad === null;
  const losses = isLossOnly ? empty([numBatches], p.dtype) : output;
  const wantsGradients = call.inputGrad || call.linearWeightGrad || call.linearBiasGrad;
  if (reduction === 'mean' && numBatches === 0) output.fill_(Number.NaN);

  for (let start = 0; start < numBatches; start += chunkSize) {
    const size = Math.min(chunkSize, numBatches - start);
    const inputChunk = input.narrow(0, start, size);
    const targetChunk = target.narrow(0, start, size);
    const w = rows.narrow(0, start, size);
    const logits = logitsBuffer.narrow(0, 0, size);
    const inputChunkAcc = p.inputChunkBuffer ? inputAcc.narrow(0, 0, size).copy_(inputChunk) : inputChunk;

    mm(
      p.forwardUsesAccInput ? inputChunkAcc : inputChunk,
      (p.forwardUsesOutDtype ? linearWeight : weightCast).t(),
      logits,
    );
    if (biasCast !== null) logits.add_(biasCast);
    const largest = rowBuffer.narrow(0, 0, size).unsqueeze(1);
    torchOps.amax(logits, 1, true, { out: largest });
    logits.sub_(largest);
    const atTarget = () => logits.gather(1, targetChunk.unsqueeze(1)).squeeze(1);

    if (isLossOnly) {
      const shifted = atTarget();
      const denominator = logits.exp_().sum(1, { dtype: p.accDtype });
      const loss = denominator.log_().sub_(shifted.to(denominator.dtype));
      losses.narrow(0, start, size).copy_(loss.mul_(w.to(loss.dtype)));
      continue;
    }

    output.add_(w.dot(atTarget().to(w.dtype)));
    const denominator = logits.exp_().sum(1, { dtype: p.accDtype });
    if (wantsGradients) {
      const factor = rowBuffer.narrow(0, 0, size);
      torchOps.div(w, denominator, { out: factor });
      torchOps.mul(logits, factor.unsqueeze(1), { out: logits });
    }
    output.sub_(w.to(denominator.dtype).dot(denominator.log_()));
    if (!wantsGradients) continue;

    // The bias first: weightedInput may write over the logits.
    if (call.linearBiasGrad) {
      const sums = p.biasGradChunk ? biasGradChunk : linearBiasGrad;
      sums.sub_(logits.sum(0, { dtype: p.mixed ? p.accDtype : p.dtype }));
      sums.indexAdd_(0, targetChunk, w);
    }
    const logitsDowncast = p.downcastsLogits ? logits.to(linearWeight.dtype) : logits;
    let inputGradChunk: Tensor | null = null;
    if (call.inputGrad) {
      const out = p.inputGradBuffer ? inputGradBuffer.narrow(0, 0, size) : inputGrad.narrow(0, start, size);
      const scale = w.to(out.dtype).unsqueeze(1);
      torchOps.mul(torchOps.indexSelect(weightCast, 0, targetChunk), scale, { out });
      const left = p.inputGradUsesWeight ? logitsDowncast : logits;
      const right = p.inputGradUsesWeight ? linearWeight : weightCast;
      torchOps.addmm(out, left, right, { alpha: -1, out });
      inputGradChunk = out;
    }
    if (call.linearWeightGrad) {
      if (p.weightGradChunk) {
        const isSame = p.isCuda || p.weightGradSameDtype;
        const left = isSame ? logits : logitsAcc.narrow(0, 0, size).copy_(logits);
        const right = p.isCuda && !p.weightGradSameDtype ? inputChunk : inputChunkAcc;
        mm(left.t(), right, weightGradChunk);
        weightGradChunk.indexAdd_(0, targetChunk, weightedInput(inputChunkAcc, w), { alpha: -1 });
        linearWeightGrad.sub_(weightGradChunk);
      } else {
        linearWeightGrad.addmm_(logitsDowncast.t(), inputChunk, { alpha: -1 });
        linearWeightGrad.indexAdd_(0, targetChunk, downcast(weightedInput(inputChunkAcc, w)), { alpha: 1 });
      }
    }
    if (p.inputGradBuffer && inputGradChunk !== null) {
      inputGrad.narrow(0, start, size).copy_(inputGradChunk);
    }
    if (p.biasGradChunk) {
      linearBiasGrad.add_(biasGradChunk.to(p.dtype));
      biasGradChunk.zero_();
    }
  }
  return {
    loss: isLossOnly ? losses : output.to(p.dtype),
    inputGrad: inputGrad.to(p.dtype),
    linearWeightGrad,
    linearBiasGrad,
  };
}
