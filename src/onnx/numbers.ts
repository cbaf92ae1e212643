/** Numbers that follow from dynamic sizes, as an attention's scale does: formulas that give them. */

/** A product of powers of sizes, or a sum of sizes, of which the root is taken, and the inverse of that. */
export type NumberFormula = ProductFormula | SumFormula;

export interface ProductFormula {
  readonly factor: number;
  readonly powers: readonly number[];
}

export interface SumFormula {
  readonly rest: number;
  readonly factors: readonly number[];
  readonly isRoot: boolean;
  readonly isInverse: boolean;
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/** What rounding made of a whole number, or the number itself. */
function rounded(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 1e-9 * Math.max(1, Math.abs(whole)) ? whole : value;
}

/** Powers, by halves, of which the product gives a number in all recordings. */
function productFor(
  values: readonly number[],
  sizes: readonly (readonly number[])[],
): NumberFormula | undefined {
  const [first] = values as [number];
  const powers = sizes.map((n, i) => {
    const power = Math.log(values[i + 1]! / first) / Math.log(n[i + 1]! / n[0]!);
    return Math.round(2 * power) / 2;
  });
  const product = (k: number) => sizes.reduce((all, n, i) => all * n[k]! ** powers[i]!, 1);
  const factor = rounded(first / product(0));
  return values.every((value, k) => isNear(value, factor * product(k))) ? { factor, powers } : undefined;
}

/**
 * The simplest formula that gives a number in all recordings; undefined where none does. Whole numbers have
 * none: which way halves were rounded can't be told.
 * @param values the number in each recording
 * @param sizes the dynamic sizes: the i-th is another one in recording i + 1 only, and all are in the last
 */
export function formulaFor(
  values: readonly number[],
  sizes: readonly (readonly number[])[],
): NumberFormula | undefined {
  if (values.every(Number.isInteger)) return undefined;
  const product = productFor(values, sizes);
  if (product !== undefined) return product;
  for (const [isRoot, isInverse] of [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ] as const) {
    const inner = values.map((value) => (isInverse ? 1 / value : value)).map((u) => (isRoot ? u * u : u));
    if (isRoot && values.some((value) => value < 0)) continue;
    const [first] = inner as [number];
    const factors = sizes.map((n, i) => rounded((inner[i + 1]! - first) / (n[i + 1]! - n[0]!)));
    const rest = rounded(sizes.reduce((left, n, i) => left - factors[i]! * n[0]!, first));
    const sum = (k: number) => sizes.reduce((all, n, i) => all + factors[i]! * n[k]!, rest);
    if (inner.every((value, k) => isNear(value, sum(k)))) return { rest, factors, isRoot, isInverse };
  }
  return undefined;
}
