/** How close is close, by dtype. */

import type { DType } from '../../tensor/types';
import type { Tolerances } from './messages';
import { type CompareOptions, Failure, type Path } from './pair';

const half: Tolerances = { rtol: 0.001, atol: 1e-5 };
const single: Tolerances = { rtol: 1.3e-6, atol: 1e-5 };
const double: Tolerances = { rtol: 1e-7, atol: 1e-7 };
const exact: Tolerances = { rtol: 0, atol: 0 };

/** Quantised tensors are compared by what they stand for, in single precision. */
const byDtype = new Map<DType, Tolerances>([
  ['float16', half],
  ['bfloat16', { rtol: 0.016, atol: 1e-5 }],
  ['float32', single],
  ['float64', double],
  ['complex32', half],
  ['complex64', single],
  ['complex128', double],
  ['quint8', single],
  ['quint2x4', single],
  ['quint4x2', single],
  ['qint8', single],
  ['qint32', single],
]);

/** The looser ones of two dtypes. */
export function defaultTolerances(a: DType, b: DType): Tolerances {
  const [ours, theirs] = [byDtype.get(a) ?? exact, byDtype.get(b) ?? exact];
  return { rtol: Math.max(ours.rtol, theirs.rtol), atol: Math.max(ours.atol, theirs.atol) };
}

/** Those that were asked for, or else the usual ones. */
export function tolerancesOf(
  { rtol, atol }: Pick<CompareOptions, 'rtol' | 'atol'>,
  path: Path,
  usual: () => Tolerances,
): Tolerances {
  if (rtol !== null && atol !== null) return { rtol, atol };
  if (rtol === null && atol === null) return usual();
  const missing = rtol === null ? 'rtol' : 'atol';
  throw new Failure(
    'ValueError',
    `Both 'rtol' and 'atol' must be either specified or omitted, but got no ${missing}.`,
    path,
  );
}
