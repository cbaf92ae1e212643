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

/** The relative and the absolute tolerance of sums whose order changes from run to run, by dtype. */
const tolerances: Record<string, [number, number]> = {
  float64: [1e-9, 1e-9],
  complex128: [1e-9, 1e-9],
  float32: [1e-4, 1e-5],
  complex64: [1e-4, 1e-5],
};

/**
 * Whether two tensors are the same but for the order of sums: what is asked where Python's own two runs
 * differ, since a kernel adds with atomics. Dtypes of 16 bits and fewer have one or two steps of theirs.
 */
export function sameButOrder(a: any, b: any): boolean {
  const [rtol, atol] = tolerances[a.dtype] ?? (a.isFloatingPoint() ? [2e-2, 2e-2] : [0, 0]);
  return torch.allclose(a.detach().cpu(), b.detach().cpu(), { rtol, atol, equalNan: true });
}
