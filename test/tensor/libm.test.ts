/** The C library's functions against Python's `math`, bit for bit. */
import { expect, it } from 'vitest';
import '../../src/index';
import { cos, cosSin, log, pow, powers, radians } from '../../src/tensor/libm';
import { runPython } from '../helpers/python';

it('equals Python’s math, bit for bit', () => {
  const xs = Array.from({ length: 400 }, (_, i) => (i + 1) * 0.0173);
  const ours = {
    cos: xs.map(cos),
    pairs: cosSin(...xs),
    log: xs.map(log),
    pow: xs.map((x) => pow(0.9371, x)),
    powers: powers(xs, 1.7),
    radians: xs.map(radians),
  };
  const expected = runPython(
    `
import math
xs = input["xs"]
result = {
    "cos": [math.cos(x) for x in xs],
    "pairs": [[math.cos(x), math.sin(x)] for x in xs],
    "log": [math.log(x) for x in xs],
    "pow": [0.9371 ** x for x in xs],
    "powers": [x ** 1.7 for x in xs],
    "radians": [math.radians(x) for x in xs],
}
`,
    { xs },
  );
  expect(ours).toEqual(expected);
});
