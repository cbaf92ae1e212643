/**
 * Python's ways of writing a float, digit for digit: `repr(x)`, `f'{x:.4f}'`, `f'{x:.4e}'`, `f'{x:g}'`.
 *
 * JavaScript's `toFixed` and `toExponential` give the correctly rounded digits too, but take the larger
 * neighbour of an exact tie where C and Python take the even one; only ties need work here.
 */

/** Largest number of digits that `toFixed` and `toExponential` accept. */
const MAX_DIGITS = 100;

function nonFinite(x: number): string | undefined {
  if (Number.isNaN(x)) return 'nan';
  if (x === Infinity) return 'inf';
  if (x === -Infinity) return '-inf';
  return undefined;
}

function sign(x: number): string {
  return x < 0 || Object.is(x, -0) ? '-' : '';
}

/** The exact value of a finite `x` as `mantissa · 2**exponent`. */
function decompose(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & ((1n << 52n) - 1n);
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

/** `numerator / denominator` to the nearest integer, ties to even. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** `|x| · 10**power` to the nearest integer, ties to even, for any finite `x` and any `power`. */
function scaledToInteger(x: number, power: number): bigint {
  const { mantissa, exponent } = decompose(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  return divideRounded(numerator, denominator);
}

/**
 * Python's `f'{x:.{precision}f}'`.
 *
 * @example formatFixed(0.03125, 4); // '0.0312'; toFixed(4) gives '0.0313'
 */
export function formatFixed(x: number, precision: number): string {
  const special = nonFinite(x);
  if (special !== undefined) return special;
  const magnitude = Math.abs(x);
  if (magnitude < 1e21 && precision <= MAX_DIGITS) {
    const text = magnitude.toFixed(precision);
    // b fractional bits are b fractional decimals ending in 5:
    // a tie has exactly one more of them than is asked for.
    const isTie = (magnitude * 2 ** (precision + 1)) % 2 === 1;
    const last = text.charCodeAt(text.length - 1);
    const even = isTie && last % 2 === 1 ? text.slice(0, -1) + String.fromCharCode(last - 1) : text;
    return sign(x) + even;
  }
  const digits = scaledToInteger(x, precision)
    .toString()
    .padStart(precision + 1, '0');
  const point = digits.length - precision;
  return sign(x) + digits.slice(0, point) + (precision > 0 ? `.${digits.slice(point)}` : '');
}

/** JavaScript's scientific notation: its mantissa, and its exponent. */
const exponential = (x: number, precision?: number) =>
  x.toExponential(precision).split('e') as [mantissa: string, exponent: string];

/**
 * The `precision + 1` significant digits of a non-zero finite `x` and its decimal exponent,
 * rounded half to even.
 */
function significantDigits(x: number, precision: number): { digits: string; exponent: number } {
  const magnitude = Math.abs(x);
  if (precision < MAX_DIGITS) {
    const [mantissa, power] = exponential(magnitude, precision);
    const [longer, longerPower] = exponential(magnitude, precision + 1);
    if (!longer.endsWith('5')) return { digits: mantissa.replace('.', ''), exponent: Number(power) };
    // Perhaps a tie: round exactly, at the exponent the value has before rounding.
    let digits = scaledToInteger(magnitude, precision - Number(longerPower)).toString();
    let exponent = Number(longerPower);
    if (digits.length > precision + 1) {
      digits = digits.slice(0, -1);
      exponent++;
    }
    return { digits, exponent };
  }
  let exponent = Number(exponential(magnitude)[1]);
  let digits = scaledToInteger(magnitude, precision - exponent).toString();
  if (digits.length > precision + 1) {
    digits = digits.slice(0, -1);
    exponent++;
  }
  return { digits, exponent };
}

function exponentText(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/**
 * Python's `f'{x:.{precision}e}'`.
 *
 * @example formatExponential(0.00001234, 4); // '1.2340e-05'
 */
export function formatExponential(x: number, precision: number): string {
  const special = nonFinite(x);
  if (special !== undefined) return special;
  const { digits, exponent } =
    x === 0 ? { digits: '0'.repeat(precision + 1), exponent: 0 } : significantDigits(x, precision);
  const mantissa = precision > 0 ? `${digits[0]}.${digits.slice(1)}` : digits;
  return sign(x) + mantissa + exponentText(exponent);
}

/**
 * Python's `f'{x:.{precision}g}'`, which is also what a C++ stream writes for the default precision 6.
 *
 * @example formatGeneral(3.4028234663852886e38); // '3.40282e+38'
 */
export function formatGeneral(x: number, precision = 6): string {
  const special = nonFinite(x);
  if (special !== undefined) return special;
  if (x === 0) return `${sign(x)}0`;
  const significant = Math.max(precision, 1);
  const { digits, exponent } = significantDigits(x, significant - 1);
  const scientific = exponent < -4 || exponent >= significant;
  return sign(x) + layOut(digits.replace(/0+$/, '') || '0', exponent, scientific);
}

/** Digits with a decimal exponent, in scientific or in positional notation, without a needless point. */
function layOut(digits: string, exponent: number, scientific: boolean): string {
  if (scientific) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return digits[0] + fraction + exponentText(exponent);
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/**
 * The shortest digits that read back as `x`, laid out as Python does: scientific below 1e-4 and from 1e16.
 */
function shortest(x: number): { text: string; scientific: boolean } {
  if (x === 0) return { text: `${sign(x)}0`, scientific: false };
  const [mantissa, power] = exponential(Math.abs(x));
  const exponent = Number(power);
  const scientific = exponent < -4 || exponent >= 16;
  return { text: sign(x) + layOut(mantissa.replace('.', ''), exponent, scientific), scientific };
}

/**
 * Python's `repr` of a float.
 *
 * @param x any number; an integral one is written as a float too (`1.0`)
 * @example pyFloatRepr(1e-5); // '1e-05'
 */
export function pyFloatRepr(x: number): string {
  const special = nonFinite(x);
  if (special !== undefined) return special;
  const { text, scientific } = shortest(x);
  return scientific || text.includes('.') ? text : `${text}.0`;
}

/** A complex number's part: as a float, but `1` rather than `1.0`. */
function complexPart(x: number): string {
  return nonFinite(x) ?? shortest(x).text;
}

/**
 * Python's `repr` of a complex number.
 *
 * @example pyComplexRepr(1, -0.5); // '(1-0.5j)'
 */
export function pyComplexRepr(re: number, im: number): string {
  // A real part of exactly +0 is left out, with the parentheses.
  if (Object.is(re, 0)) return `${complexPart(im)}j`;
  const imaginary = complexPart(im);
  const joined = imaginary.startsWith('-') ? imaginary : `+${imaginary}`;
  return `(${complexPart(re)}${joined}j)`;
}
