/** Python's ways to write numbers. */

/** Python's `str(x)` of a float: '1.0', '0.1', '1e-05', 'nan'. */
export function str(x: number): string {
  return text(x, Math.abs(x) < 1e-4 || Math.abs(x) >= 1e16);
}

/** The fewest digits that tell the float from its neighbours, with an exponent or without. */
function text(x: number, isScientific: boolean): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return x > 0 ? 'inf' : '-inf';
  if (!isScientific || x === 0) {
    if (Object.is(x, -0)) return '-0.0';
    return Number.isInteger(x) ? x.toFixed(1) : String(x);
  }
  const [digits, exponent] = x.toExponential().split('e') as [string, string];
  return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

/** Python's `'{:.3f}'.format(x)`: `toFixed`, but exact halves go to the even digit. */
export function fixed(x: number, digits: number): string {
  const text = x.toFixed(digits);
  const exact = Math.abs(x).toFixed(digits + 30);
  const isHalf = /^50*$/.test(exact.slice(exact.length - 30));
  if (!isHalf) return text;
  const below = exact.slice(0, exact.length - 30).replace(/\.$/, '');
  const isEven = Number(below.at(-1)) % 2 === 0;
  return isEven ? (x < 0 ? '-' : '') + below : text;
}

/** Python's `str(np.float32(x))`: '0.1', '1e-05', '3.0', '1e+06'. */
export function strFloat32(x: number): string {
  const isScientific = Math.abs(x) < 1e-4 || Math.abs(x) >= 1e6;
  // A float32 is told from its neighbours by 9 digits at most, and most of them by 8.
  let short = Number(x.toPrecision(9));
  // Only what has no more digits than these can lie halfway between two of fewer.
  const mayBeHalf = short === x;
  for (let digits = 8; digits > 0; digits--) {
    const shorter = mayBeHalf ? roundedToEven(x, digits) : Number(x.toPrecision(digits));
    if (Math.fround(shorter) !== x) break;
    short = shorter;
  }
  return text(short, isScientific);
}

/** To so many digits; `toPrecision`, but exact halves go to the even digit. */
function roundedToEven(x: number, digits: number): number {
  const longer = x.toExponential(digits); // one digit more
  const isHalf = Number(longer) === x && /5e/.test(longer);
  if (!isHalf) return Number(x.toPrecision(digits));
  const below = longer.replace(/\.?5e/, 'e');
  return /[02468]e/.test(below) ? Number(below) : Number(x.toPrecision(digits));
}

/** `np.average(values)`: NumPy adds pairwise. */
export function average(values: readonly number[]): number {
  return pairwiseSum(values) / values.length;
}

function pairwiseSum(values: readonly number[]): number {
  const n = values.length;
  if (n < 8) return values.reduce((sum, value) => sum + value, 0);
  if (n > 128) {
    const half = Math.floor(n / 2);
    const middle = half - (half % 8);
    return pairwiseSum(values.slice(0, middle)) + pairwiseSum(values.slice(middle));
  }
  const r = values.slice(0, 8);
  let i = 8;
  for (; i < n - (n % 8); i += 8) for (let j = 0; j < 8; j++) r[j]! += values[i + j]!;
  let sum = r[0]! + r[1]! + (r[2]! + r[3]!) + (r[4]! + r[5]! + (r[6]! + r[7]!));
  for (; i < n; i++) sum += values[i]!;
  return sum;
}
