/** What a failed comparison says, in the words of Python. */

import { formatFixed, pyRepr, pyTupleRepr } from '../../python/pyrepr';
import { dtypeInfo } from '../../tensor/dtypes';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { distance, item, magnitude, type PyNumber, pyStr, ratio } from './scalars';

/** How far two values may be apart: `|actual - expected| <= atol + rtol * |expected|`. */
export interface Tolerances {
  rtol: number;
  atol: number;
}

/** What is compared, in place of the usual words or made of them. */
export type Identifier = string | ((usual: string) => string) | undefined;

interface Difference {
  value: PyNumber;
  /** Where it is, in a tensor. */
  index?: readonly number[];
}

function named(identifier: Identifier, usual: string): string {
  return typeof identifier === 'function' ? identifier(usual) : (identifier ?? usual);
}

function mismatch(
  who: string,
  extra: string,
  differences: { absolute: Difference; relative: Difference },
  { rtol, atol }: Tolerances,
): string {
  const isEquality = rtol === 0 && atol === 0;
  const line = (kind: string, { value, index }: Difference, tolerance: number) => {
    const head = index === undefined ? `${kind} difference: ` : `Greatest ${kind.toLowerCase()} difference: `;
    const where = index === undefined ? '' : ` at index ${pyTupleRepr(index)}`;
    const allowed = isEquality ? '' : ` (up to ${pyRepr(tolerance)} allowed)`;
    return head + pyStr(value) + where + allowed;
  };
  return [
    `${who} are not ${isEquality ? 'equal' : 'close'}!\n`,
    extra,
    line('Absolute', differences.absolute, atol),
    line('Relative', differences.relative, rtol),
  ].join('\n');
}

/** Of two numbers that are apart. */
export function scalarMismatch(
  actual: PyNumber,
  expected: PyNumber,
  tolerances: Tolerances,
  identifier?: Identifier,
): string {
  const absolute = distance(actual, expected);
  const size = magnitude(expected);
  const relative = Number(size) === 0 ? Infinity : ratio(absolute, size);
  return mismatch(
    named(identifier, 'Scalars'),
    `Expected ${pyStr(expected)} but got ${pyStr(actual)}.`,
    { absolute: { value: absolute }, relative: { value: relative } },
    tolerances,
  );
}

/** The indices of an element by its place in row-major order. */
function unravel(place: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  for (const size of [...shape].reverse()) {
    index.unshift(place % size);
    place = Math.floor(place / size);
  }
  return index;
}

/** The greatest of the differences, and where it is. */
function greatest(differences: Tensor, shape: readonly number[]): Difference {
  const { values, indices } = torchOps.max(differences, 0);
  return { value: item(values), index: unravel(Number(indices.item()), shape) };
}

/** Of two tensors; `matches` says where they are close. */
export function tensorMismatch(
  actual: Tensor,
  expected: Tensor,
  matches: Tensor,
  tolerances: Tolerances,
  identifier?: Identifier,
): string {
  const who = named(identifier, 'Tensor-likes');
  const count = matches.numel();
  const apart = count - Number(matches.sum().item());
  const extra = `Mismatched elements: ${apart} / ${count} (${formatFixed((100 * apart) / count, 1)}%)`;
  const { isFloatingPoint, isComplex, itemsize } = dtypeInfo(actual.dtype);
  if (isFloatingPoint && itemsize === 1) {
    const first = torchOps.nonzero(matches.logicalNot()).select(0, 0).tolist() as number[];
    const where = `The first mismatched element is at index ${pyTupleRepr(first)}.`;
    return `${who} are not 'equal'!\n\n${extra}\n${where}`;
  }
  const flat = (values: Tensor) => {
    const line = values.flatten();
    return isFloatingPoint || isComplex ? line : line.to('int64');
  };
  const [ours, theirs] = [flat(actual), flat(expected)];
  const close = matches.flatten();
  // Only what mismatches counts: infinities of one sign are NaN apart.
  const absolute = ours.sub(theirs).abs().maskedFill(close, 0);
  const relative = absolute.div(theirs.abs()).maskedFill(close, 0);
  return mismatch(
    who,
    extra,
    { absolute: greatest(absolute, matches.shape), relative: greatest(relative, matches.shape) },
    tolerances,
  );
}
