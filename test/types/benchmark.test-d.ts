/** What `tsc --strict` must accept and refuse of torch.utils.benchmark. Compiled, never run. */
import type * as Benchmark from '../../src/utils/benchmark';

declare const benchmark: typeof Benchmark;

export function aStatementIsAFunction(): void {
  const options: Benchmark.TimerOptions = { label: 'a', numThreads: undefined, globals: { x: 1 } };
  const timer = new benchmark.Timer((g) => g.x + 1, options);
  new benchmark.Timer(
    () => {},
    (g) => {
      g.x = 1;
    },
    { env: null },
  );
  new benchmark.Timer({ stmt: () => 1, setup: null });
  const m: Benchmark.Measurement = timer.timeit(10);
  timer.blockedAutorange((number, seconds) => number * seconds, 0.1);
  timer.adaptiveAutorange({ threshold: 0.2, maxRunTime: 1 });
  const median: number = m.median;
  const table = new benchmark.Compare([m, ...benchmark.Measurement.merge([m])]);
  table.colorize({ rowwise: true });
  const [unit]: [Benchmark.TimeUnit, number] = benchmark.selectUnit(median);
  benchmark.unitToEnglish(unit);
  const result: string = benchmark.setTorchThreads(1, () => 'done');
  using _threads = benchmark.setTorchThreads(2);
  // @ts-expect-error code in a string is Python's
  new benchmark.Timer('x + 1');
  // @ts-expect-error no such option
  new benchmark.Timer(() => {}, { num_threads: 1 });
  // @ts-expect-error by name only
  timer.adaptiveAutorange(0.1, 0.01);
  // @ts-expect-error no measurement
  new benchmark.Compare([result]);
  // @ts-expect-error read only
  m.median = 1;
}
