/** Whether two tensors are the same, bit for bit: what nearly every comparison with Python asks for. */
import torch from '../../src/index';
import { tensorBytes } from './python';

/**
 * Whether two tensors of one dtype and shape hold equal bits, NaNs of any payload being equal.
 * Zero and minus zero differ.
 */
export function sameBits(a: any, b: any): boolean {
  return Buffer.compare(tensorBytes(a), tensorBytes(b)) === 0 || sameButNaN(a.detach(), b.detach());
}

function sameButNaN(a: any, b: any): boolean {
  if (a.isComplex()) return sameButNaN(torch.viewAsReal(a.resolveConj()), torch.viewAsReal(b.resolveConj()));
  if (!a.isFloatingPoint()) return false;
  const equal = a.eq(b).logicalAnd(a.signbit().eq(b.signbit()));
  return equal.logicalOr(a.isnan().logicalAnd(b.isnan())).all().item() === true;
}
