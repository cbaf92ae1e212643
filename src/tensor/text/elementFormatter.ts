/** How the elements of one tensor are written: the twin of `_Formatter` in PyTorch's `_tensor_str.py`. */

import { formatExponential, formatFixed } from '../../python/pyrepr';
import type { PrintOptions } from './printoptions';

type Element = number | bigint | boolean;

/** Writes elements, all at least `width` characters wide. */
export interface ElementFormatter {
  readonly width: number;
  format(element: Element): string;
}

function plain(element: Element): string {
  if (typeof element === 'boolean') return element ? 'True' : 'False';
  return String(element);
}

function padded(format: (element: Element) => string, texts: readonly string[]): ElementFormatter {
  let width = 1;
  for (const text of texts) width = Math.max(width, text.length);
  return { width, format: (element) => format(element).padStart(width) };
}

function isNonzeroFinite(x: number): boolean {
  return x !== 0 && Number.isFinite(x);
}

/**
 * float8_e8m0fnu has no zero, so that Python's comparison with it finds the smallest number.
 *
 * @param isNaNFinite whether LibTorch takes its NaN for finite, as it does before 2.15
 */
export function isMeasuredPowerOfTwo(x: number, isNaNFinite: boolean): boolean {
  return x !== 2 ** -127 && (isNaNFinite || !Number.isNaN(x));
}

/**
 * Chooses one notation for all elements of a tensor, from the elements that will be shown.
 *
 * @param elements those elements
 * @param isFloating whether the tensor's dtype is a floating point one
 * @param isMeasured which of the elements the choice is made from
 */
export function elementFormatter(
  elements: readonly Element[],
  isFloating: boolean,
  { precision, sciMode }: PrintOptions,
  isMeasured = isNonzeroFinite,
): ElementFormatter {
  if (!isFloating) return padded(plain, elements.map(plain));

  let min = Infinity;
  let max = 0;
  let areIntegers = true;
  const measured: number[] = [];
  for (const element of elements as readonly number[]) {
    if (!isMeasured(element)) continue;
    measured.push(element);
    const magnitude = Math.abs(element);
    min = Math.min(min, magnitude);
    max = Math.max(max, magnitude);
    areIntegers &&= Number.isInteger(element);
  }
  const isScientific = measured.length > 0 && (sciMode ?? (max / min > 1000 || max > 1e8 || min < 1e-4));

  const float = (format: (x: number) => string): ElementFormatter =>
    padded((x) => format(Number(x)), measured.map(format));
  if (isScientific) return float((x) => formatExponential(x, precision));
  // The point tells integral floats from integers.
  if (areIntegers) return float((x) => formatFixed(x, 0) + (Number.isFinite(x) ? '.' : ''));
  return float((x) => formatFixed(x, precision));
}
