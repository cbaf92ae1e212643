/** The input projections of multi-head attention. */
import { TorchError } from '../../common/errors';
import { pyTupleRepr } from '../../python/pyrepr';
import { nnOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { unpackExactly } from './sizes';
import type { MaybeTensor } from './types';

type Projections = [Tensor, Tensor, Tensor];

/** (…, parts·E) to `parts` contiguous tensors (…, E). */
function unpackProjections(projected: Tensor, parts: number, embedDim: number): Tensor[] {
  const stacked = projected
    .unflatten(-1, [parts, embedDim])
    .unsqueeze(0)
    .transpose(0, -2)
    .squeeze(-2)
    .contiguous();
  return Array.from({ length: parts }, (_, i) => stacked.select(0, i));
}

/** Projections by one weight (3·E, E); inputs that are the same tensor share one product, as in PyTorch. */
export function inProjectionPacked(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  weight: MaybeTensor,
  bias: MaybeTensor,
): Projections {
  if (weight === null) throw new TorchError('use_separate_proj_weight is False but in_proj_weight is None');
  const embedDim = q.size(-1);
  if (k === v) {
    if (q === k) return unpackProjections(nnOps.linear(q, weight, bias), 3, embedDim) as Projections;
    const [qWeight, kvWeight] = weight.splitWithSizes([embedDim, embedDim * 2]) as [Tensor, Tensor];
    const [qBias, kvBias] =
      bias === null ? [null, null] : (bias.splitWithSizes([embedDim, embedDim * 2]) as [Tensor, Tensor]);
    const projectedQ = nnOps.linear(q, qWeight, qBias);
    const projectedKV = unpackProjections(nnOps.linear(k, kvWeight, kvBias), 2, embedDim);
    return [projectedQ, ...projectedKV] as Projections;
  }
  const [qWeight, kWeight, vWeight] = unpackExactly(weight.chunk(3), 3);
  const [qBias, kBias, vBias] = bias === null ? [null, null, null] : unpackExactly(bias.chunk(3), 3);
  return [nnOps.linear(q, qWeight, qBias), nnOps.linear(k, kWeight, kBias), nnOps.linear(v, vWeight, vBias)];
}

/** Projections by three weights (E, E), (E, kdim) and (E, vdim). */
export function inProjection(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  qWeight: MaybeTensor,
  kWeight: MaybeTensor,
  vWeight: MaybeTensor,
  bias: MaybeTensor,
): Projections {
  const need = (weight: MaybeTensor, name: string): Tensor => {
    if (weight === null) {
      throw new TorchError(`use_separate_proj_weight is True but ${name}_proj_weight is None`);
    }
    return weight;
  };
  const weights = [need(qWeight, 'q'), need(kWeight, 'k'), need(vWeight, 'v')] as const;
  const biases = bias === null ? ([null, null, null] as const) : unpackExactly(bias.chunk(3), 3);
  const inputs = [q, k, v];
  const names = ['query', 'key', 'value'];
  const embedDim = q.size(-1);
  names.forEach((name, i) => {
    const expected = [embedDim, inputs[i]!.size(-1)];
    const own = weights[i]!.shape;
    if (!sameSize(own, expected)) {
      throw new TorchError(
        `expecting ${name} weights shape of ${pyTupleRepr(expected)}, but got ${sizeText(own)}`,
      );
    }
  });
  names.forEach((name, i) => {
    const own = biases[i]!;
    if (own !== null && !sameSize(own.shape, [embedDim])) {
      throw new TorchError(
        `expecting ${name} bias shape of ${pyTupleRepr([embedDim])}, but got ${sizeText(own.shape)}`,
      );
    }
  });
  return [
    nnOps.linear(q, weights[0], biases[0]),
    nnOps.linear(k, weights[1], biases[1]),
    nnOps.linear(v, weights[2], biases[2]),
  ];
}
