/** Sobol's sequences, against Python's. */
import { expect, it } from 'vitest';
import torch from '../src/index';
import { runPython } from './helpers/python';

const { SobolEngine } = torch.quasirandom;

it.each([
  { dimension: 1, scramble: false, seed: null },
  { dimension: 5, scramble: false, seed: 3 },
  { dimension: 5, scramble: true, seed: 7 },
  { dimension: 3, scramble: true, seed: null },
  { dimension: 1111, scramble: true, seed: 1234 },
])('points of $dimension numbers, scrambled: $scramble, seed $seed', ({ dimension, scramble, seed }) => {
  const theirs = runPython(
    `
torch.manual_seed(5)
engine = torch.quasirandom.SobolEngine(input['dimension'], input['scramble'], input['seed'])
parts = [engine.draw(), engine.draw(3), engine.draw_base2(2), engine.fast_forward(9).draw(2),
         engine.draw(0), engine.draw(2, dtype=torch.float64)]
out = torch.empty(7)
parts += [engine.reset().draw(4), engine.reset().fast_forward(5).draw(3), engine.draw(2, out)]
{'points': [p.double().tolist() for p in parts], 'dtypes': [str(p.dtype) for p in parts], 'text': repr(engine),
 'generated': engine.num_generated, 'out': out.double().tolist(), 'next': torch.rand(1).item()}`,
    { dimension, scramble, seed },
  ) as Record<string, unknown>;
  torch.manualSeed(5);
  const engine = new SobolEngine(dimension, { scramble, seed });
  const parts = [
    engine.draw(),
    engine.draw(3),
    engine.drawBase2(2),
    engine.fastForward(9).draw(2),
    engine.draw(0),
    engine.draw(2, { dtype: 'float64' }),
  ];
  const out = torch.empty([7]);
  parts.push(engine.reset().draw(4), engine.reset().fastForward(5).draw(3));
  const last = engine.draw(2, { out });
  expect(last).toBe(out);
  parts.push(last);
  expect({
    points: parts.map((each) => each.double().tolist()),
    dtypes: parts.map((each) => `torch.${each.dtype}`),
    text: String(engine),
    generated: engine.numGenerated,
    out: out.double().tolist(),
    next: torch.rand([1]).item(),
  }).toEqual(theirs);
});

it('the default dtype and device are as in Python: points are the CPU’s', () => {
  const before = torch.getDefaultDtype();
  torch.setDefaultDtype('float64');
  torch.setDefaultDevice('meta');
  try {
    const points = new SobolEngine(2, true, 1).draw(3);
    expect([points.dtype, points.device]).toEqual(['float64', 'cpu']);
  } finally {
    torch.setDefaultDtype(before);
    torch.setDefaultDevice(null);
  }
});

it('a copy goes on by itself', () => {
  const engine = new SobolEngine(3, true, 1);
  engine.draw(3);
  const copy = torch.deepcopy(engine);
  const points = engine.draw(2).tolist();
  expect(copy.draw(2).tolist()).toEqual(points);
});

it.each([
  ['SobolEngine(0)', () => new SobolEngine(0)],
  ['SobolEngine(21202)', () => new SobolEngine(21202)],
  ['SobolEngine(2).draw(0)', () => new SobolEngine(2).draw(0)],
  [
    '(e := SobolEngine(2)).draw(3); e.draw_base2(3)',
    () => {
      const e = new SobolEngine(2);
      e.draw(3);
      e.drawBase2(3);
    },
  ],
  ['SobolEngine(2).draw(2, dtype=torch.int32)', () => new SobolEngine(2).draw(2, { dtype: 'int32' })],
])('%s says what Python says', (python, call) => {
  const message = runPython(
    `
from torch.quasirandom import SobolEngine
try:
    exec(input)
except Exception as error:
    message = str(error)
message`,
    python,
  ) as string;
  expect(call).toThrow(message);
});

it('what is no number of points is refused, and so is one beyond the sequence', () => {
  const engine = new SobolEngine(2);
  expect(() => new SobolEngine(2.5)).toThrow(TypeError);
  expect(() => engine.draw(-1)).toThrow('Expected a non-negative integer for n but received -1');
  expect(() => engine.draw(1.5)).toThrow(TypeError);
  expect(() => engine.fastForward(2 ** 30 + 1)).toThrow(
    'The sequence has 1073741824 more points, not 1073741825',
  );
  expect(engine.numGenerated).toBe(0);
  engine.fastForward(2 ** 20);
  expect(() => engine.drawBase2(30)).toThrow('balance properties');
  expect(engine.numGenerated).toBe(2 ** 20);
});
