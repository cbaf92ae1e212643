/** Text of numbers and values is what Python’s repr and format write. */
import { describe, expect, it } from 'vitest';
import {
  formatExponential,
  formatFixed,
  formatGeneral,
  PyFloat,
  PyTuple,
  pyComplexRepr,
  pyFloatRepr,
  pyRepr,
} from '../../src/python/pyrepr';
import { PyComplex, runPython } from '../helpers/python';
import { randomSource } from '../helpers/random';

/** Doubles of every magnitude, exact decimal ties among them, and the special values. */
function doubles(seed: number, count: number): number[] {
  const random = randomSource(seed);
  const values = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    1,
    -1,
    0.1,
    1e16,
    1e15,
    123456789012345680,
    1e-4,
    1e-5,
    9.5,
    0.5,
  ];
  values.push(
    1.5,
    2.5,
    1e21,
    1e22,
    -1e300,
    5e-324,
    2 ** 53,
    999.95,
    9999.5,
    99999.5,
    1e8,
    0.99995,
    Number.MAX_VALUE,
  );
  const bits = new DataView(new ArrayBuffer(8));
  while (values.length < count) {
    bits.setUint32(0, random.int(2 ** 32));
    bits.setUint32(4, random.int(2 ** 32));
    values.push(bits.getFloat64(0));
    // Few fractional bits: the decimal expansion ends in a 5 near where it is cut.
    values.push(((random.int(2 ** 20) - 2 ** 19) * 2 + 1) / 2 ** random.int(14));
    values.push(random.int(10 ** 6) * 10 ** (random.int(12) - 6));
    values.push((random.int(10 ** 5) * 10 + 5) * 10 ** random.int(6));
    values.push(Math.fround(random.float() * 10 ** (random.int(20) - 10)));
  }
  return values;
}

describe('float formatting', () => {
  const values = doubles(1, 3000);

  it('writes a float as repr does', () => {
    const expected = runPython('[repr(float(x)) for x in input]', values);
    expect(values.map(pyFloatRepr)).toEqual(expected);
  });

  it.each([
    ['f', formatFixed],
    ['e', formatExponential],
    ['g', formatGeneral],
  ] as const)('writes %%.%s with any precision', (mode, format) => {
    for (const precision of [0, 1, 2, 3, 4, 5, 6, 8, 12, 17, 30, 99, 100, 101, 120]) {
      const expected = runPython(`[f"{float(x):.{input['p']}${mode}}" for x in input['values']]`, {
        values,
        p: precision,
      });
      expect(values.map((x) => format(x, precision))).toEqual(expected);
    }
  });

  it('writes a complex number as repr does', () => {
    const parts = doubles(2, 400);
    const pairs = parts.map((re, i) => new PyComplex(re, parts[(i * 7 + 3) % parts.length]!));
    const expected = runPython('[repr(z) for z in input]', pairs);
    expect(pairs.map((z) => pyComplexRepr(z.re, z.im))).toEqual(expected);
  });
});

describe('pyRepr', () => {
  it.each([
    [null, 'None'],
    [undefined, 'None'],
    [true, 'True'],
    [3, '3'],
    [-0, '-0.0'],
    [0.25, '0.25'],
    [5n, '5'],
    [new PyFloat(1), '1.0'],
    [[1, [2, null]], '[1, [2, None]]'],
    [new PyTuple([1, 2]), '(1, 2)'],
    [new PyTuple(['a']), "('a',)"],
    [new PyTuple([]), '()'],
    [[], '[]'],
    [{ a: 1, b: [false] }, "{'a': 1, 'b': [False]}"],
    [new Map<unknown, unknown>([[1, 'x']]), "{1: 'x'}"],
    [new Set([1, 2]), '{1, 2}'],
    [new Set(), 'set()'],
  ])('%o', (value, expected) => {
    expect(pyRepr(value)).toBe(expected);
  });

  it('quotes and escapes strings as Python does', () => {
    const texts = [
      '',
      'a',
      "it's",
      '"',
      `'"`,
      '\\',
      '\n\r\t\0\x1b\x7f',
      '\u00a0\u00ad\u00e9',
      'жΩ漢',
      '\u2028',
      '😀',
      '\u{e0001}',
    ];
    expect(texts.map(pyRepr)).toEqual(runPython('[repr(s) for s in input]', texts));
  });
});
