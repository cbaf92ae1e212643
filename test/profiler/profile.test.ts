/** `torch.profiler.profile` against Python's: which events there are, and when they are recorded. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import torch, { nn, type profiler, TorchError } from '../../src/index';
import { runPython } from '../helpers/python';

const { profile, ProfilerAction, ProfilerActivity, recordFunction, schedule } = torch.profiler;
type Profile = profiler.Profile;

const folder = mkdtempSync(path.join(tmpdir(), 'torch-node-profile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const activities = [ProfilerActivity.CPU];
const names = (prof: Profile): string[] => prof.events().map((event) => event.name);

function step(): void {
  const model = new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 2));
  const x = torch.ones([5, 3]);
  torch.scope(() => {
    recordFunction('forward', () => model(x).pow(2).sum()).backward();
  });
}
const pythonStep = `
model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2))
x = torch.ones(5, 3)
from torch.profiler import profile, ProfilerActivity, record_function, schedule
def step():
    with record_function('forward'):
        loss = model(x).pow(2).sum()
    loss.backward()
`;

/** What can't differ from run to run. */
const facts = (prof: Profile) =>
  prof.events().map((event) => ({
    name: event.name,
    shapes: event.inputShapes,
    structured: event.structuredInputShapes,
    strides: event.structuredInputStrides,
    dtypes: event.inputDtypes,
    concrete: event.concreteInputs,
    kwinputs: event.kwinputs,
    scope: event.scope,
    isAsync: event.isAsync,
    isUserAnnotation: event.isUserAnnotation,
    activityType: event.activityType,
    flops: event.flops,
    memory: event.cpuMemoryUsage,
    deviceType: event.deviceType,
    overloadName: event.overloadName,
    parent: event.cpuParent?.name ?? null,
    children: event.cpuChildren.map((child) => child.name),
  }));
const pythonFacts = `
def facts(prof):
    return [{
        'name': e.name, 'shapes': e.input_shapes, 'concrete': e.concrete_inputs,
        'kwinputs': e.kwinputs, 'scope': e.scope, 'isAsync': e.is_async, 'isUserAnnotation': e.is_user_annotation,
        'flops': e.flops, 'memory': e.cpu_memory_usage,
        'deviceType': str(e.device_type).split('.')[1], 'overloadName': e.overload_name,
        'parent': e.cpu_parent and e.cpu_parent.name, 'children': [c.name for c in e.cpu_children],
        # Since 2.12.
        **{key: getattr(e, name) for key, name in (
            ('structured', 'structured_input_shapes'), ('strides', 'structured_input_strides'),
            ('dtypes', 'input_dtypes'), ('activityType', 'activity_type'),
        ) if hasattr(e, name)},
    } for e in prof.events()]
`;

describe('what is recorded', () => {
  it('is what Python records of the same operators', () => {
    const options = { activities, recordShapes: true, withFlops: true, profileMemory: true };
    const experimentalConfig = { captureOverloadNames: true };
    const x = torch.ones([2, 3]);
    const weight = torch.ones([4, 1, 3, 3]);
    const image = torch.ones([1, 1, 8, 8]);
    const prof = profile({ ...options, experimentalConfig }, () => {
      const parts = [
        torch.cat([x, x]),
        torch.add(x, x, { alpha: 2 }),
        recordFunction('product', () => x.matmul(x.t())),
        torch.nn.functional.conv2d(image, weight),
      ];
      for (const part of parts) part.dispose();
    });
    const python = runPython(`
      ${pythonStep.replaceAll('\n', '\n      ')}
      ${pythonFacts.replaceAll('\n', '\n      ')}
      from torch._C._profiler import _ExperimentalConfig
      x = torch.ones(2, 3)
      weight = torch.ones(4, 1, 3, 3)
      image = torch.ones(1, 1, 8, 8)
      with profile(activities=[ProfilerActivity.CPU], record_shapes=True, with_flops=True, profile_memory=True,
                   experimental_config=_ExperimentalConfig(capture_overload_names=True)) as prof:
          parts = [torch.cat([x, x]), torch.add(x, x, alpha=2)]
          with record_function('product'):
              t = x.t()
              parts.append(x.matmul(t))
          parts.append(torch.nn.functional.conv2d(image, weight))
          while parts: parts.pop(0)
      facts(prof)
    `);
    expect(facts(prof).length).toBe(python.length);
    expect(facts(prof)).toMatchObject(python);
    expect(prof.keyAverages().table()).toContain('Total FLOPs');
  });

  it('has backward’s operators, with Python’s names and counts', () => {
    step();
    const prof = profile({ activities }, step);
    const counts = new Map(prof.keyAverages().map((event) => [event.key, event.count]));
    const python: Record<string, number> = runPython(`
      ${pythonStep.replaceAll('\n', '\n      ')}
      step()
      with profile(activities=[ProfilerActivity.CPU]) as prof:
          step()
      {e.key: e.count for e in prof.key_averages()}
    `);
    const backward = Object.entries(python).filter(([name]) => /Backward|autograd/.test(name));
    expect(backward.length).toBeGreaterThan(4);
    for (const [name, count] of backward) expect([name, counts.get(name)]).toEqual([name, count]);
    expect(counts.get('forward')).toBe(1);
  });

  it('ends where the callback throws, and stays usable', () => {
    const prof = profile({ activities });
    expect(() => {
      prof.enter();
      try {
        torch.ones([2]);
        throw new Error('mine');
      } finally {
        prof.dispose();
      }
    }).toThrow('mine');
    expect(names(prof)).toContain('aten::ones');
    let kept: Profile | undefined;
    expect(() =>
      profile({ activities, onTraceReady: (ready) => (kept = ready) }, () => {
        torch.zeros([2]);
        throw new Error('mine too');
      }),
    ).toThrow('mine too');
    expect(names(kept!)).toContain('aten::zeros');
    expect(names(profile(() => torch.eye(2)))).toContain('aten::eye');
  });

  it('goes over an async callback', async () => {
    const promise = profile({ activities }, async (prof) => {
      torch.ones([2]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      prof.addMetadata('note', 'a "quoted" text');
      torch.zeros([2]);
    });
    expect(promise).toBeInstanceOf(Promise);
    const prof = await promise;
    expect(names(prof).filter((name) => /ones|zeros/.test(name))).toEqual(['aten::ones', 'aten::zeros']);
    await expect(
      profile({ activities }, async () => {
        await Promise.resolve();
        throw new Error('later');
      }),
    ).rejects.toThrow('later');
  });

  it('goes over a `using` block, and start and stop', () => {
    let kept: Profile;
    {
      using prof = profile({ activities });
      kept = prof;
      torch.ones([2]);
    }
    torch.zeros([2]);
    expect(names(kept)).toEqual(['aten::ones', 'aten::empty', 'aten::fill_']);
    kept.start();
    torch.zeros([2]);
    kept.stop();
    expect(names(kept)).toEqual(['aten::zeros', 'aten::empty', 'aten::zero_']);
  });

  it('is one at a time', () => {
    const prof = profile({ activities }, () => {
      const inner = profile({ activities });
      expect(() => inner.start()).toThrow(new TorchError('Profiler is already enabled on this thread.'));
      expect(() => torch.autograd.profiler.profile(() => {})).toThrow('already enabled on this thread');
      expect(() => torch.autograd.profiler.emitItt(() => {})).toThrow('already enabled on this thread');
      torch.eye(3);
    });
    expect(names(prof)).toContain('aten::eye');
  });

  it('can’t end inside of what it records, and survives the attempt', () => {
    const x = torch.ones([2], { requiresGrad: true });
    const prof = profile({ activities });
    const y = x.mul(2);
    let refused: unknown;
    y.registerHook(() => {
      try {
        prof.stop();
      } catch (error) {
        refused = error;
      }
    });
    prof.start();
    y.sum().backward();
    prof.stop();
    expect(refused).toBeInstanceOf(TorchError);
    expect(String(refused)).toContain("can't be stopped inside of");
    expect(names(prof)).toContain('MulBackward0');
  });
});

describe('steps', () => {
  const run = (options: Parameters<typeof schedule>[0], steps: number, accEvents = false) => {
    const ready: [number, string[]][] = [];
    const prof = profile({
      activities,
      accEvents,
      schedule: schedule(options),
      onTraceReady: (done) =>
        ready.push([done.stepNum, names(done).filter((name) => !/empty|zero_/.test(name))]),
    });
    prof.start();
    for (let i = 0; i < steps; i++) {
      torch.zeros([i + 1]);
      prof.step();
    }
    prof.stop();
    return ready;
  };

  it.each([
    [{ wait: 1, warmup: 1, active: 2, repeat: 1 }, 8, false],
    [{ wait: 0, warmup: 1, active: 1 }, 6, false],
    [{ wait: 1, warmup: 0, active: 2, skipFirst: 2 }, 9, false],
    [{ wait: 2, warmup: 1, active: 1, repeat: 2, skipFirst: 1, skipFirstWait: 1 }, 9, false],
    [{ wait: 0, warmup: 1, active: 2, repeat: 2 }, 7, true],
    [{ wait: 0, warmup: 0, active: 3 }, 4, false],
  ] as const)('are recorded by schedule %j', (options, steps, accEvents) => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const snake = Object.fromEntries(
      Object.entries(options).map(([key, value]) => [
        key.replace(/[A-Z]/g, (l) => `_${l.toLowerCase()}`),
        value,
      ]),
    );
    const python = runPython(
      `
      from torch.profiler import profile, ProfilerActivity, schedule
      import warnings
      warnings.simplefilter('ignore')
      ready = []
      def done(prof):
          ready.append([prof.step_num, [e.name for e in prof.events() if e.name not in ('aten::empty', 'aten::zero_')]])
      with profile(activities=[ProfilerActivity.CPU], schedule=schedule(**input['options']), on_trace_ready=done,
                   acc_events=input['acc']) as prof:
          for i in range(input['steps']):
              torch.zeros(i + 1)
              prof.step()
      ready
      `,
      { options: snake, steps, acc: accEvents },
    );
    expect(run(options, steps, accEvents)).toEqual(python);
  });

  it('follow each other as Python’s do, also in schedules of one’s own', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const { NONE, WARMUP, RECORD, RECORD_AND_SAVE } = ProfilerAction;
    const actions = [
      WARMUP,
      WARMUP,
      RECORD,
      RECORD_AND_SAVE,
      RECORD_AND_SAVE,
      RECORD,
      NONE,
      WARMUP,
      NONE,
      RECORD_AND_SAVE,
    ];
    let ready = 0;
    const prof = profile(
      { activities, schedule: (i) => actions[i] ?? NONE, onTraceReady: () => (ready += 1) },
      (p) => {
        for (let i = 1; i < 12; i++) p.step();
      },
    );
    expect(ready).toBe(3);
    expect(prof.stepNum).toBe(11);
    const texts = warned.mock.calls.map(([text]) => text);
    expect(texts).toContain('Incorrect schedule: RECORD followed by NONE');
    expect(texts).toContain('Incorrect schedule: WARMUP followed by NONE');
    expect(() => profile({ schedule: () => ProfilerAction.DEVICE_STOPPED })).toThrow(
      'must not be returned by a user-provided schedule',
    );
    expect(() => profile({ schedule: () => 9 as never })).toThrow(TypeError);
    expect(() => schedule({ wait: -1, warmup: 1, active: 1 })).toThrow('Got wait=-1 (need >= 0)');
    expect(() => schedule({ wait: 1, warmup: 1, active: 1 })(-1)).toThrow(
      'Step must be non-negative. Got -1.',
    );
  });
});

describe('ranges', () => {
  it('nest, name methods, and outlive their profiler without harm', () => {
    const answer = recordFunction('answer')(() =>
      recordFunction('inner', () => torch.ones([2]).sum().item()),
    );
    let open: { dispose(): void } | undefined;
    const prof = profile({ activities }, () => {
      expect(answer()).toBe(2);
      open = recordFunction('left open').enter();
      torch.eye(2);
    });
    torch.autograd.profiler.recordFunction('nobody records', () => torch.eye(2));
    const next = profile({ activities }, () => torch.zeros([1]));
    open!.dispose();
    const byName = new Map(prof.events().map((event) => [event.name, event]));
    expect(byName.get('inner')!.cpuParent!.name).toBe('answer');
    expect(byName.get('aten::ones')!.cpuParent!.name).toBe('inner');
    expect(byName.get('left open')!.cpuChildren.map((child) => child.name)).toEqual(['aten::eye']);
    expect(names(next)).toEqual(['aten::zeros', 'aten::empty', 'aten::zero_']);
    expect(() => recordFunction(5 as never)).toThrow(TypeError);
  });
});

describe('bad input', () => {
  it('gets Python’s words', () => {
    const cases: [() => unknown, string][] = [
      [() => profile({ activities: [] }), 'No valid profiler activities found'],
      [
        () => profile({ activities: ['CPU', 'CPU'] }),
        'Activity ProfilerActivity.CPU specified more than once',
      ],
      [() => profile({ activities: [3 as never] }), 'ProfilerActivity'],
      [() => profile({ activities: 3 as never }), 'activities'],
      [() => profile().keyAverages(), 'Profiler must be initialized before getting key averages'],
      [() => profile().events(), 'Profiler must be initialized before accessing events'],
      [() => profile().stop(), 'Profiler must be initialized before stopping trace'],
      [
        () => profile().exportChromeTrace('x.json'),
        'Profiler must be initialized before exporting chrome trace',
      ],
      [() => profile({ recordShapes: 1 as never }), 'recordShapes'],
      [() => profile({ experimentalConfig: { foo: 1 } as never }), 'foo'],
      [() => profile({ onTraceReady: 5 as never }), 'onTraceReady'],
      [
        () => torch.autograd.profiler.profile({ useCpu: false }),
        'Device-only events supported only with Kineto',
      ],
    ];
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    for (const [run, text] of cases) expect(run).toThrow(text);
  });
});

describe('torch.autograd.profiler.profile', () => {
  it('records as the newer one does', () => {
    const prof = torch.autograd.profiler.profile({ recordShapes: true }, () => torch.ones([2]).sum());
    expect(prof.functionEvents.map((event) => event.name)).toContain('aten::sum');
    expect(prof.keyAverages(true).table()).toContain('Input Shapes');
    expect(prof.totalAverage().count).toBe(prof.functionEvents.length);
    expect(prof.selfCpuTimeTotal).toBeGreaterThan(0);
    expect(String(prof)).toBe(prof.table());
    expect(() => prof.enter()).toThrow('Profiler context manager is not reentrant');
    const idle = torch.autograd.profiler.profile(false);
    idle.enter();
    idle.dispose();
    expect(String(idle)).toBe('<unfinished torch.autograd.profile>');
    const file = path.join(folder, 'older.json');
    prof.exportChromeTrace(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).schemaVersion).toBe(1);
  });

  it('emits ranges for VTune, and refuses NVIDIA’s without CUDA', () => {
    expect(torch.autograd.profiler.emitItt(() => torch.ones([2]).sum().item())).toBe(2);
    if (!torch.cuda.isAvailable())
      expect(() => torch.autograd.profiler.emitNvtx(() => {})).toThrow(/CUDA|NVIDIA/);
    expect(names(profile({ activities }, () => torch.eye(2)))).toContain('aten::eye');
  });
});

it('says what it can record', () => {
  expect(torch.profiler.supportedActivities().has('CPU')).toBe(true);
  expect(torch.profiler.kinetoAvailable()).toBe(true);
  const python = runPython('list(torch.profiler.DeviceType.__members__)');
  expect(Object.keys(torch.profiler.DeviceType)).toEqual(python);
});
