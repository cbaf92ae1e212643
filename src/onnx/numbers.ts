/** Numbers that follow from dynamic sizes, as an attention's scale does: formulas that give them. */

/** The sum `rest + factor * size + …`, or the product `rest * size * …`; then its root, then its inverse. */
export interface NumberFormula {
  readonly isProduct: boolean;
  /** Of each size its factor; of a product 1 where it takes part, and 0 where not. */
  readonly factors: readonly number[];
  readonly rest: number;
  readonly isRoot: boolean;
  readonly isInverse: boolean;
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/** What rounding made of a whole number, or the number itself. */
function rounded(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(whole)) ? whole : value;
}

/**
 * The simplest formula that gives a number in all recordings; undefined where none does. Whole numbers need
 * whole factors: which way halves were rounded can't be told.
 * @param values the number in each recording
 * @param sizes the dynamic sizes: the i-th is another one in recording i + 1 only, and all are in the last
 */
export function formulaFor(
  values: readonly number[],
  sizes: readonly (readonly number[])[],
): NumberFormula | undefined {
  const isWhole = values.every(Number.isInteger);
  for (const [isRoot, isInverse] of [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ] as const) {
    const inner = values.map((value) => (isInverse ? 1 / value : value)).map((u) => (isRoot ? u * u : u));
    const [first] = inner as [number];
    if (!inner.every((value, i) => Number.isFinite(value) && (!isRoot || values[i]! > 0))) continue;
    const slopes = sizes.map((n, i) => rounded((inner[i + 1]! - first) / (n[i + 1]! - n[0]!)));
    const rest = rounded(sizes.reduce((left, n, i) => left - slopes[i]! * n[0]!, first));
    const sum = (k: number) => sizes.reduce((all, n, i) => all + slopes[i]! * n[k]!, rest);
    if (!isWhole && inner.every((value, k) => isNear(value, sum(k))))
      return { isProduct: false, factors: slopes, rest, isRoot, isInverse };
    const factors = sizes.map((_, i) => Number(!isNear(inner[i + 1]!, first)));
    const product = (k: number) => sizes.reduce((all, n, i) => all * n[k]! ** factors[i]!, 1);
    const factor = rounded(first / product(0));
    if (!isWhole && inner.every((value, k) => isNear(value, factor * product(k))))
      return { isProduct: true, factors, rest: factor, isRoot, isInverse };
  }
  return undefined;
}
