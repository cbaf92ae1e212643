/** The C library's functions against Python's `math`, bit for bit. */
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { cos, cosSin, hypot, log, pow, radians, tan } from '../../src/tensor/libm';
import { runPython } from '../helpers/python';

it('equals Python’s math, bit for bit', () => {
  const xs = Array.from({ length: 400 }, (_, i) => (i + 1) * 0.0173);
  const ours = {
    cos: xs.map(cos),
    pairs: xs.map(cosSin),
    tan: xs.map(tan),
    log: xs.map(log),
    pow: xs.map((x) => pow(0.9371, x)),
    powers: xs.map((x) => pow(x, 1.7)),
    hypot: xs.map((x) => hypot(x, 0.7)),
    radians: xs.map(radians),
  };
  const expected = runPython(
    `
import math
xs = input["xs"]
result = {
    "cos": [math.cos(x) for x in xs],
    "pairs": [[math.cos(x), math.sin(x)] for x in xs],
    "tan": [math.tan(x) for x in xs],
    "log": [math.log(x) for x in xs],
    "pow": [0.9371 ** x for x in xs],
    "powers": [x ** 1.7 for x in xs],
    "hypot": [abs(complex(x, 0.7)) for x in xs],
    "radians": [math.radians(x) for x in xs],
}
`,
    { xs },
  );
  expect(ours).toEqual(expected);
});

it('asks no operator, whose device or mode could be another', () => {
  torch.setDefaultDevice('meta');
  try {
    expect([cos(0), tan(0), pow(2, 3), log(1), hypot(3, 4), ...cosSin(0)]).toEqual([1, 0, 8, 0, 5, 1, 0]);
  } finally {
    torch.setDefaultDevice(null);
  }
});
