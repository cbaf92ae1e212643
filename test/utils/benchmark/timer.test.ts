/** `Timer` against Python's, both with the same made-up clock: how often they run, and what they measure. */
import { describe, expect, it } from 'vitest';
import torch from '../../../src/index';
import { runPython } from '../../helpers/python';

const { Timer, Measurement, timer } = torch.utils.benchmark;
/** For arguments that the types refuse. */
const AnyTimer: any = Timer;

/** Time that a statement passes: `cost` seconds, give or take a part of it; a look passes a little, too. */
class Clock {
  seconds = 0;
  ticks = 0;

  constructor(
    readonly cost: number,
    readonly spread: number,
  ) {}

  readonly look = () => {
    this.seconds += 1e-7;
    return this.seconds;
  };

  readonly tick = () => {
    this.seconds += this.cost * (1 + (this.spread * ((this.ticks * 7919) % 13)) / 13);
    this.ticks += 1;
  };
}

const python = `
from torch.utils.benchmark import Timer
class Clock:
    def __init__(self, cost, spread):
        self.cost, self.spread, self.seconds, self.ticks = cost, spread, 0.0, 0
    def look(self):
        self.seconds += 1e-7
        return self.seconds
    def tick(self):
        self.seconds += self.cost * (1 + self.spread * ((self.ticks * 7919) % 13) / 13)
        self.ticks += 1
result = []
for cost, spread, call in input:
    clock = Clock(cost, spread)
    seen = []
    m = eval(f"Timer('tick()', timer=clock.look, globals={{'tick': clock.tick}}).{call}")
    result.append([m.number_per_run, m.raw_times, clock.ticks, seen])
`;

type Call = [
  cost: number,
  spread: number,
  python: string,
  ours: (t: InstanceType<typeof Timer>, seen: unknown[]) => unknown,
];

const seenBy = (seen: unknown[]) => (number: number, seconds: number) => void seen.push([number, seconds]);
const calls: Call[] = [
  [1e-3, 0, 'timeit(10)', (t) => t.timeit(10)],
  [1e-3, 0.5, 'timeit(1000)', (t) => t.timeit({ number: 1000 })],
  [0, 0, 'timeit(5)', (t) => t.timeit(5)],
  [1e-3, 0, 'blocked_autorange()', (t) => t.blockedAutorange()],
  [1e-3, 0.9, 'blocked_autorange(min_run_time=0.05)', (t) => t.blockedAutorange({ minRunTime: 0.05 })],
  [0.5, 0.9, 'blocked_autorange()', (t) => t.blockedAutorange()],
  [
    1e-2,
    0.3,
    'blocked_autorange(lambda n, s: seen.append([n, s]), 0.5)',
    (t, seen) => t.blockedAutorange(seenBy(seen), 0.5),
  ],
  [2e-5, 0.9, 'adaptive_autorange()', (t) => t.adaptiveAutorange()],
  [0.02, 0.1, 'adaptive_autorange()', (t) => t.adaptiveAutorange()],
  [
    0.02,
    0.9,
    'adaptive_autorange(0.01, max_run_time=1)',
    (t) => t.adaptiveAutorange(0.01, { maxRunTime: 1 }),
  ],
  [
    0.02,
    0.9,
    'adaptive_autorange(0.3, min_run_time=0.5)',
    (t) => t.adaptiveAutorange(0.3, { minRunTime: 0.5 }),
  ],
];

describe('Timer', () => {
  it('runs as often as Python, and measures the same', () => {
    const theirs = runPython(
      python,
      calls.map(([cost, spread, code]) => [cost, spread, code]),
    );
    calls.forEach(([cost, spread, code, ours], i) => {
      const clock = new Clock(cost, spread);
      const seen: unknown[] = [];
      const m = ours(new Timer(clock.tick, { timer: clock.look }), seen) as InstanceType<typeof Measurement>;
      expect([m.numberPerRun, m.rawTimes, clock.ticks, seen], code).toEqual(theirs[i]);
    });
  });

  it('runs setup before each measurement, with variables of its own', () => {
    const globals = { base: 2, list: [] as number[] };
    const log: string[] = [];
    const t = new Timer(
      (g) => {
        log.push(`stmt ${g.x}`);
        g.x += 1;
      },
      (g) => {
        log.push(`setup ${g.x}`);
        g.x = g.base;
      },
      { globals },
    );
    t.timeit(3);
    expect(log).toEqual([
      'setup undefined',
      'stmt 2',
      'stmt 3',
      'setup undefined',
      'stmt 2',
      'stmt 3',
      'stmt 4',
    ]);
    expect(globals).toEqual({ base: 2, list: [] });
  });

  it('sets the number of threads, and back again, also after an error', () => {
    torch.setNumThreads(2);
    const seen: number[] = [];
    new Timer(() => seen.push(torch.getNumThreads())).timeit(1);
    new Timer(() => seen.push(torch.getNumThreads()), { numThreads: 3 }).timeit(1);
    expect(new Set(seen)).toEqual(new Set([1, 3]));
    expect(() =>
      new Timer(() => {
        throw new RangeError('mine');
      }).blockedAutorange(),
    ).toThrow(new RangeError('mine'));
    expect(torch.getNumThreads()).toBe(2);
    torch.setNumThreads(1);
  });

  it('names what it measures', () => {
    const x = torch.ones([2, 2]);
    const product = () => x.matmul(x);
    function sum() {
      return x.sum();
    }
    const spec = (t: InstanceType<typeof Timer>) => t.timeit(1).taskSpec;
    expect(spec(new Timer(product)).stmt).toBe('x.matmul(x)');
    expect(spec(new Timer(sum, product)).title).toBe('sum');
    expect(spec(new Timer(sum, product)).setupStr()).toBe('setup: x.matmul(x)');
    const lines = () => {
      const y = x.add(1);
      if (y.dim() > 1) y.mul(2);
    };
    expect(spec(new Timer(lines)).stmt).toMatch(/^const y = x.add\(1\);\nif \(y.dim\(\) > 1\) y.mul\(2\);$/);
    const words = { label: 'a', subLabel: 'b', description: 'c', env: 'd', numThreads: 2 };
    expect(spec(new Timer(sum, words))).toMatchObject(words);
    expect(spec(new Timer()).stmt).toBe('');
  });

  it('takes the time that goes by', () => {
    const before = timer();
    const wait = () => {
      const end = performance.now() + 5;
      while (performance.now() < end);
    };
    const m = new Timer(wait).timeit(4);
    expect(m.median).toBeGreaterThan(0.0049);
    expect(timer() - before).toBeGreaterThan(0.025);
  });

  it('refuses what it cannot measure', () => {
    expect(() => new AnyTimer('x + 1')).toThrow(/a function for stmt/);
    expect(() => new AnyTimer(() => {}, 'pass')).toThrow(/a function for setup/);
    expect(() => new AnyTimer(() => {}, { language: 'c++' })).toThrow(/unknown option 'language'/);
    expect(() => new AnyTimer(() => {}, { globals: [1] })).toThrow(/an object for globals/);
    expect(() => new AnyTimer(() => {}, { numThreads: 0 })).toThrow(/integer for numThreads/);
    expect(() => new AnyTimer(() => {}, { label: 5 })).toThrow(/a string for label/);
    expect(() => new Timer(async () => {}).timeit(1)).toThrow(
      /synchronous functions, but stmt returns a promise/,
    );
    expect(() =>
      new Timer(
        () => {},
        async () => {},
      ).timeit(1),
    ).toThrow(/setup returns a promise/);
    expect(() => new AnyTimer().timeit(-1)).toThrow(/non-negative integer/);
    expect(() => new AnyTimer().timeit(1.5)).toThrow(/non-negative integer/);
    expect(() => new AnyTimer().blockedAutorange(5)).toThrow(/a function for callback/);
    expect(() => new AnyTimer().adaptiveAutorange('1')).toThrow(/a number for threshold/);
  });
});
