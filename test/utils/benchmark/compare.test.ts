/** Measurements, their texts and their tables against Python's, to the letter. */
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import torch from '../../../src/index';
import { runPython } from '../../helpers/python';
import { expectSameError } from '../../helpers/twin';

const {
  Measurement,
  TaskSpec,
  Compare,
  selectUnit,
  trimSigfig,
  unitToEnglish,
  orderedUnique,
  setTorchThreads,
} = torch.utils.benchmark;
type Spec = ConstructorParameters<typeof TaskSpec>[0];
/** What a measurement is made of. */
type Made = [number: number, times: number[], spec: Spec];

/** Python's names, and measurements of them. */
const prelude = `
from torch.utils.benchmark import Measurement, TaskSpec, Compare
import torch.utils.benchmark as benchmark
def make(number, times, spec):
    names = {"subLabel": "sub_label", "numThreads": "num_threads"}
    return Measurement(number, times, TaskSpec(**{"setup": "", **{names.get(k, k): v for k, v in spec.items()}}))
`;
const make = ([number, times, spec]: Made) => new Measurement(number, times, new TaskSpec(spec));

/** Times around a middle: pseudo-random, the same every time. */
const around = (middle: number, spread: number, count: number) =>
  Array.from({ length: count }, (_, i) => middle * (1 + (spread * (((i * 7919 + 13) % 101) - 50)) / 50));

const made: Made[] = [
  [1, [0.0025], { stmt: 'x + 1' }],
  [100, [2.5e-5], { stmt: 'x + 1', numThreads: 4 }],
  [1, [1, 2], { stmt: 'x + 1', label: 'add' }],
  [1, [1, 2, 4], { stmt: 'x + 1', label: 'add', subLabel: '4 x 8' }],
  [10, around(0.0123, 0.01, 20), { stmt: 'x + 1', setup: 'x = 5', subLabel: 'one' }],
  [10, around(0.0123, 0.2, 21), { stmt: 'x = 1\ny = x\n\nz = y', setup: 'pass' }],
  [
    1000,
    around(0.0123, 0.8, 50),
    { stmt: 'x = 1\ny = x', subLabel: 'b', setup: 'a\nb', description: 'c\nd' },
  ],
  [7, around(3e-8, 0.1, 9), { stmt: 'f()', description: 'in C', env: 'new' }],
  [1, around(250, 0.001, 200), { stmt: 'train()', label: 'long' }],
  [1, [0.001, 0.001, 0.001, 0.001, 0.001], { stmt: 'even' }],
];

describe('Measurement', () => {
  it('says what Python says', () => {
    const theirs = runPython(
      `${prelude}
result = []
for one in input:
    m = make(*one)
    result.append([str(m).split("\\n", 1)[1], m.median, m.mean, m.iqr, m.times, m.significant_figures, m.has_warnings,
        m.meets_confidence(), m.meets_confidence(0.5), m.title, m.as_row_name, m.task_spec.summarize(),
        m.task_spec.setup_str(), m.env, m.num_threads])
`,
      made,
    );
    made.forEach((one, i) => {
      const m = make(one);
      const [first, ...rest] = `${m}`.split('\n');
      expect(first).toBe('<torch.utils.benchmark.utils.common.Measurement object>');
      expect(inspect(m)).toBe(`${m}`);
      const { median, mean, iqr, times, significantFigures, hasWarnings, taskSpec } = m;
      const numbers = [median, mean, iqr, times, significantFigures, hasWarnings];
      const checks = [m.meetsConfidence(), m.meetsConfidence(0.5), m.title, m.asRowName];
      const texts = [taskSpec.summarize(), taskSpec.setupStr(), m.env, m.numThreads];
      expect([rest.join('\n'), ...numbers, ...checks, ...texts], inspect(one)).toEqual(theirs[i]);
    });
    expect(new Set(theirs.map(([text]: string[]) => /WARNING/.test(text!)))).toEqual(new Set([true, false]));
  });

  it('forwards its fields, and keeps what a program adds', () => {
    const m = new Measurement(2, [1], new TaskSpec(made[6]![2]), { mine: true });
    expect([m.stmt, m.setup, m.label, m.subLabel, m.description]).toEqual([
      'x = 1\ny = x',
      'a\nb',
      null,
      'b',
      'c\nd',
    ]);
    expect(m.metadata).toEqual({ mine: true });
  });

  it('merges what is of the same thing', () => {
    const groups: Made[] = [made[0]!, made[1]!, [10, [0.5, 0.25], made[0]![2]], [3, [9], made[1]![2]]];
    const theirs = runPython(
      `${prelude}
result = [[m.number_per_run, m.raw_times, m.stmt, m.num_threads] for m in Measurement.merge([make(*one) for one in input])]`,
      groups,
    );
    const ours = Measurement.merge(groups.map(make));
    expect(ours.map((m) => [m.numberPerRun, m.rawTimes, m.stmt, m.numThreads])).toEqual(theirs);
  });

  it('refuses what is none', () => {
    const Any: any = Measurement;
    const spec = new TaskSpec({ stmt: 'x' });
    expect(() => new Any(1, [1], 5)).toThrow(/TaskSpec/);
    expect(() => new Any(1, 5, spec)).toThrow(/a list of seconds/);
    expect(() => new Any(1, ['5'], spec)).toThrow(/a number/);
    expect(() => new Any(-1, [5], spec)).toThrow(/non-negative integer/);
    expect(() => Any.merge([5])).toThrow(/measurements/);
    expect(() => new (TaskSpec as any)({ label: 'x' })).toThrow(
      /missing 1 required keyword-only argument: 'stmt'/,
    );
    expect(() => new Measurement(1, [], spec).significantFigures).toThrow(RangeError);
  });
});

/** A table's measurements: label, rows, columns. */
const grid = (
  label: string | null,
  rows: string[],
  columns: string[],
  more: Partial<Spec> = {},
  spread = 0.02,
): Made[] =>
  rows.flatMap((subLabel, i) =>
    columns.map((description, k): Made => {
      const middle = 1e-5 * (i + 1) ** 3 * (1 + k * 0.6);
      return [10, around(middle, spread * (k + 1), 12), { stmt: 'f', label, subLabel, description, ...more }];
    }),
  );

const tables: Record<string, Made[]> = {
  one: [[10, around(0.001, 0.01, 8), { stmt: 'f(x)', description: 'this' }]],
  grid: grid('product', ['8 x 8', '16 x 16', 'a longer name'], ['mine', 'theirs', 'other']),
  'without a label': grid(null, ['a', 'b'], ['x', 'y']),
  'two labels': [...grid('first', ['a'], ['x', 'y']), ...grid('second', ['a', 'b'], ['x'])],
  threads: [...grid('t', ['a', 'b'], ['x', 'y'], { numThreads: 4 }), ...grid('t', ['a', 'b'], ['x', 'y'])],
  environments: [
    ...grid('t', ['a', 'b'], ['x'], { env: 'new' }),
    ...grid('t', ['a', 'b'], ['x', 'y'], { env: 'older one', numThreads: 2 }),
    ...grid('t', ['a'], ['y'], { env: 'a' }),
  ],
  holes: [...grid('t', ['a', 'b', 'c'], ['x']), ...grid('t', ['b'], ['y', 'z'])],
  noise: grid('noise', ['a', 'b', 'c'], ['x', 'y', 'z'], {}, 0.3),
  'far apart': grid(
    'wide',
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    ['x', 'y', 'a very long description of it'],
  ),
  repeated: [...grid('r', ['a'], ['x']), ...grid('r', ['a'], ['x']), ...grid('r', ['a'], ['y'])],
};

describe('Compare', () => {
  it('prints what Python prints', () => {
    const looks = [0, 1, 2].flatMap((colors) =>
      [0, 1].flatMap((trim) => [0, 1].map((mark) => [colors, trim, mark])),
    );
    const theirs = runPython(
      `${prelude}
def render(made, colors, trim, mark):
    c = Compare([make(*one) for one in made])
    if colors: c.colorize(rowwise=colors == 2)
    if trim: c.trim_significant_figures()
    if mark: c.highlight_warnings()
    return str(c)
result = {name: [render(made, *look) for look in input["looks"]] for name, made in input["tables"].items()}
`,
      { tables, looks },
    );
    for (const [name, list] of Object.entries(tables)) {
      looks.forEach(([colors, trim, mark], i) => {
        const compare = new Compare(list.map(make));
        if (colors) compare.colorize(colors === 2);
        if (trim) compare.trimSignificantFigures();
        if (mark) compare.highlightWarnings();
        expect(`${compare}`, `${name} ${looks[i]}`).toBe(theirs[name][i]);
      });
    }
    expect(JSON.stringify(theirs)).toContain('(! ');
  });

  it('takes more, prints, and refuses what is no measurement', () => {
    const [first, ...rest] = tables['grid']!.map(make);
    const compare = new Compare([first!]);
    compare.extendResults(rest);
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    compare.print();
    expect(log).toHaveBeenCalledWith(`${new Compare([first!, ...rest])}`);
    log.mockRestore();
    expectSameError(() => new (Compare as any)([5]), 'torch.utils.benchmark.Compare([5])');
    expectSameError(() => compare.extendResults([null as any]), 'torch.utils.benchmark.Compare([None])');
    expect(`${new Compare([])}`).toBe('');
  });
});

describe('its helpers', () => {
  const numbers = [1e-9, 9.99e-7, 1e-6, 1e-3, 0.00099999, 0.5, 1, 3.25, 42, 999.5, 1000, 123456, 7e5, 1e9];

  it('choose units and cut digits as Python does', () => {
    const theirs = runPython(
      `${prelude}
result = [[*benchmark.select_unit(x), [benchmark.trim_sigfig(x, n) for n in (1, 2, 3, 4)]] for x in input]`,
      numbers,
    );
    const ours = numbers.map((x) => [...selectUnit(x), [1, 2, 3, 4].map((n) => trimSigfig(x, n))]);
    expect(ours).toEqual(theirs);
    expect(['ns', 'us', 'ms', 's'].map((unit) => unitToEnglish(unit as 'ns'))).toEqual(
      runPython(`${prelude}\nresult = [benchmark.unit_to_english(u) for u in ("ns", "us", "ms", "s")]`),
    );
    expect(() => trimSigfig(0, 2)).toThrow(new RangeError('cannot convert float infinity to integer'));
    expect(() => (unitToEnglish as any)('h')).toThrow(TypeError);
  });

  it('keep order, and set threads', () => {
    expect(orderedUnique(['b', 'a', 'b'])).toEqual(['b', 'a']);
    const before = torch.getNumThreads();
    expect(setTorchThreads(before + 1, () => torch.getNumThreads())).toBe(before + 1);
    const guard = setTorchThreads(before + 2);
    guard.enter();
    expect(torch.getNumThreads()).toBe(before + 2);
    guard.dispose();
    expect(torch.getNumThreads()).toBe(before);
  });
});
