/** torch.mps and torch.backends.mps: Python's words where there is no MPS, and what reaches a stand-in. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';
import { assertClean } from '../helpers/child';
import { runPython } from '../helpers/python';
import { hasStandin, runWithStandin } from '../helpers/standin';

const { mps } = torch;

/** [what is called in Python, the same here] */
const calls: [string, () => unknown][] = [
  ['m.device_count()', () => mps.deviceCount()],
  ['m.is_available()', () => mps.isAvailable()],
  ['m.synchronize()', () => mps.synchronize()],
  ['m.get_rng_state()', () => mps.getRngState()],
  ['m.get_rng_state("mps")', () => mps.getRngState('mps')],
  ['m.set_rng_state(torch.ones(3))', () => mps.setRngState(torch.ones(3))],
  ['m.manual_seed(3)', () => mps.manualSeed(3)],
  ['m.seed()', () => mps.seed()],
  ['m.empty_cache()', () => mps.emptyCache()],
  ['m.set_per_process_memory_fraction(0.5)', () => mps.setPerProcessMemoryFraction(0.5)],
  ['m.set_per_process_memory_fraction("a")', () => mps.setPerProcessMemoryFraction('a' as never)],
  ['m.set_per_process_memory_fraction(2.5)', () => mps.setPerProcessMemoryFraction(2.5)],
  ['m.set_per_process_memory_fraction(-0.5)', () => mps.setPerProcessMemoryFraction(-0.5)],
  ['m.current_allocated_memory()', () => mps.currentAllocatedMemory()],
  ['m.driver_allocated_memory()', () => mps.driverAllocatedMemory()],
  ['m.recommended_max_memory()', () => mps.recommendedMaxMemory()],
  ['m.event.Event.__init__(types.SimpleNamespace())', () => new mps.Event()],
  ['m.profiler.start()', () => mps.profiler.start()],
  ['m.profiler.stop()', () => mps.profiler.stop()],
  ['b.is_built()', () => torch.backends.mps.isBuilt()],
  ['b.is_available()', () => torch.backends.mps.isAvailable()],
  ['b.is_macos_or_newer(13, 0)', () => torch.backends.mps.isMacosOrNewer(13, 0)],
  ['b.is_macos13_or_newer()', () => torch.backends.mps.isMacos13OrNewer()],
  ['torch.Generator("mps")', () => new torch.Generator('mps')],
  ['torch.ones(2).to("mps")', () => torch.ones(2).to('mps')],
  ['torch.nn.Linear(2, 2).to("mps")', () => new torch.nn.Linear(2, 2).to('mps')],
  ['torch.ones(2, device="mps")', () => torch.ones(2, { device: 'mps' })],
];

describe.skipIf(mps.isAvailable())('without MPS', () => {
  it('says what Python says', () => {
    const theirs = runPython(`
import torch, types
m, b = torch.mps, torch.backends.mps
def attempt(code):
    try: return eval(code)
    except Exception as e: return "error: " + str(e).split("\\n")[0][:100]
result = [attempt(code) for code in ${JSON.stringify(calls.map(([code]) => code))}]`) as unknown[];
    const ours = calls.map(([, call]) => {
      try {
        return call() ?? null;
      } catch (error) {
        return `error: ${(error as Error).message.split('\n')[0]!.slice(0, 100)}`;
      }
    });
    const named = (answers: unknown[]) => Object.fromEntries(calls.map(([code], i) => [code, answers[i]]));
    expect(named(ours)).toEqual(named(theirs));
  });

  it('refuses what no version of macOS is, and unknown arguments', () => {
    expect(() => torch.backends.mps.isMacosOrNewer(13.5, 0)).toThrow(/major/);
    expect(() => torch.backends.mps.isMacosOrNewer(13, -1)).toThrow(/minor/);
    expect(() => (mps.synchronize as (device: string) => void)('mps')).toThrow(
      /takes 0 positional arguments/,
    );
    expect(() => mps.profiler.start({ mod: 'event' } as never)).toThrow(/mode/);
    expect(() => mps.profiler.profile({ mode: 3 as never }, () => 1)).toThrow(TypeError);
  });
});

describe.skipIf(!hasStandin)('with a stand-in for MPS', () => {
  const run = async (code: string) =>
    assertClean(
      await runWithStandin(code, { env: { TORCH_NODE_STANDIN_MPS: '1' }, execArgv: ['--expose-gc'] }),
    ).report;

  it('every call reaches it', async () => {
    const report = await run(`
      const { mps } = torch, { mps: backend } = torch.backends;
      const facts = [mps.isAvailable(), mps.deviceCount(), backend.isBuilt(), backend.isAvailable(),
        backend.isMacosOrNewer(14, 2), backend.isMacosOrNewer(14, 3), backend.isMacos13OrNewer(),
        backend.isMacos13OrNewer({ minor: 9 })];
      const bytes = [mps.currentAllocatedMemory(), mps.driverAllocatedMemory(), mps.recommendedMaxMemory()];
      mps.synchronize(); mps.emptyCache(); mps.setPerProcessMemoryFraction(0.25);
      mps.profiler.start({ mode: 'Interval, Event', waitUntilCompleted: true }); mps.profiler.stop();
      const inside = mps.profiler.profile('event', () => 3);
      { const guard = mps.profiler.profile().enter(); guard.dispose(); }
      let refused;
      try { mps.profiler.start('all'); } catch (error) { refused = error.message; }
      try { mps.profiler.profile(() => { throw new Error('in the middle'); }); } catch {}
      report([facts, bytes, inside, refused, memory.mps()]);`);
    expect(report).toEqual([
      [true, 1, true, true, true, false, true, true],
      [1000, 3 * 2 ** 40, 2 ** 60],
      3,
      'Invalid mode: all',
      'synchronize;emptyCache;fraction 0.250000;start interval,event waits;stop;start event;stop;' +
        'start interval;stop;start interval;stop;',
    ]);
  });

  it('events measure time, and are given back when they are dropped', async () => {
    const report = await run(
      `
      const { Event } = torch.mps;
      let [start, end] = [new Event(true), new Event({ enableTiming: true })];
      const before = start.query();
      start.record(); end.record(); end.wait(); end.synchronize();
      const measured = [before, start.query(), start.elapsedTime(end) >= 0, end.elapsedTime({ endEvent: start }) <= 0];
      let refused;
      try { start.elapsedTime(new torch.Event('cpu')); } catch (error) { refused = error.constructor.name; }
      const made = memory.mps();
      start = end = null;
      for (let i = 0; i < 5; i++) { gc(); torch.zeros([1]); await new Promise((resolve) => setTimeout(resolve, 20)); }
      report([measured, refused, made, memory.mps()]);`,
    );
    expect(report).toEqual([
      [false, true, true, true],
      'TypeError',
      'timed event;timed event;wait;synchronize event;',
      'release;release;',
    ]);
  });

  it('its generator is seeded by its own functions', async () => {
    const report = await run(`
      const { mps } = torch;
      mps.manualSeed(5);
      const state = mps.getRngState();
      const other = (mps.seed(), mps.getRngState());
      mps.setRngState(state);
      report([state.equal(other), mps.getRngState('mps').equal(state),
        state.equal(new torch.Generator().manualSeed(5).getState())]);`);
    expect(report).toEqual([false, true, true]);
  });
});
