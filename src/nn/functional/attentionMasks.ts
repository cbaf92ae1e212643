/** The checks of multi-head attention's inputs, and its masks in the form that the kernels add. */
import { TorchError } from '../../common/errors';
import { warn } from '../../common/warnings';
import { pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { DType, MaybeTensor } from './types';

/** Checks the number of dimensions of everything; returns whether the input is batched. */
export function checkShapes(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  keyPaddingMask: MaybeTensor,
  attnMask: MaybeTensor,
  numHeads: number,
): boolean {
  const dims = query.dim();
  if (dims !== 2 && dims !== 3) {
    throw new TorchError(
      `query should be unbatched 2D or batched 3D tensor but received ${dims}-D query tensor`,
    );
  }
  const prefix = dims === 3 ? 'For batched (3-D) `query`' : 'For unbatched (2-D) `query`';
  if (key.dim() !== dims || value.dim() !== dims) {
    throw new TorchError(
      `${prefix}, expected \`key\` and \`value\` to be ${dims}-D ` +
        `but found ${key.dim()}-D and ${value.dim()}-D tensors respectively`,
    );
  }
  if (keyPaddingMask !== null && keyPaddingMask.dim() !== dims - 1) {
    throw new TorchError(
      `${prefix}, expected \`key_padding_mask\` to be \`None\` or ${dims - 1}-D ` +
        `but found ${keyPaddingMask.dim()}-D tensor instead`,
    );
  }
  if (attnMask !== null) {
    if (attnMask.dim() !== 2 && attnMask.dim() !== 3) {
      throw new TorchError(
        `${prefix}, expected \`attn_mask\` to be \`None\`, 2-D or 3-D ` +
          `but found ${attnMask.dim()}-D tensor instead`,
      );
    }
    if (dims === 2 && attnMask.dim() === 3) {
      const expected = [numHeads, query.size(0), key.size(0)];
      if (!sameSize(attnMask.shape, expected)) {
        throw new TorchError(
          `Expected \`attn_mask\` shape to be ${pyTupleRepr(expected)} but got ${sizeText(attnMask.shape)}`,
        );
      }
    }
  }
  return dims === 3;
}

/**
 * A mask as what is added to the scores: a boolean one becomes -∞ where it is true.
 *
 * @throws TorchError for a mask that is neither boolean nor floating
 */
export function canonicalMask(
  mask: MaybeTensor,
  name: string,
  otherType: DType | null,
  otherName: string,
  targetType: DType,
  checkOther = true,
): MaybeTensor {
  if (mask === null) return null;
  const isFloat = torchOps.isFloatingPoint(mask);
  if (mask.dtype !== 'bool' && !isFloat) {
    throw new TorchError(`only bool and floating types of ${name} are supported`);
  }
  if (checkOther && otherType !== null && mask.dtype !== otherType) {
    warn(`Support for mismatched ${name} and ${otherName} is deprecated. Use same type for both instead.`);
  }
  if (isFloat) return mask;
  return torchOps.zerosLike(mask, { dtype: targetType }).maskedFill_(mask, -Infinity);
}

/** Checks the mask's shape; a 2-D one gets a dimension for the heads. */
export function checkAttentionMask(
  attnMask: Tensor,
  tgtLen: number,
  srcLen: number,
  batchHeads: number,
): Tensor {
  const dims = attnMask.dim();
  const expected = dims === 2 ? [tgtLen, srcLen] : [batchHeads, tgtLen, srcLen];
  if (!sameSize(attnMask.shape, expected)) {
    throw new TorchError(
      `The shape of the ${dims}D attn_mask is ${sizeText(attnMask.shape)}, but should be ${pyTupleRepr(expected)}.`,
    );
  }
  return dims === 2 ? attnMask.unsqueeze(0) : attnMask;
}
