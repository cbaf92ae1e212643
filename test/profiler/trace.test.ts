/** What a session leaves: the script's lines, modules' calls, and traces in files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import torch, { nn, type Tensor, TorchError } from '../../src/index';
import { torchMinor } from '../helpers/torchVersion';

const { profile, ProfilerActivity, recordFunction } = torch.profiler;

const folder = mkdtempSync(path.join(tmpdir(), 'torch-node-trace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const activities = [ProfilerActivity.CPU];

interface TraceEvent {
  ph: string;
  name: string;
  tid: unknown;
  ts: number;
  dur: number;
}

/** What happens in one thread lies within what has begun before it and goes on: viewers draw it so. */
function expectNested(events: TraceEvent[]): void {
  // Times are microseconds with three decimals, and so are not exact in binary.
  const ranges = events
    .filter((event) => event.ph === 'X')
    .map((event) => ({ ...event, ts: Math.round(event.ts * 1e3), dur: Math.round(event.dur * 1e3) }));
  for (const tid of new Set(ranges.map((event) => event.tid))) {
    const inOrder = ranges.filter((event) => event.tid === tid).sort((a, b) => a.ts - b.ts || b.dur - a.dur);
    const open: typeof ranges = [];
    const end = (event: TraceEvent) => event.ts + event.dur;
    for (const event of inOrder) {
      while (open.length > 0 && end(open.at(-1)!) <= event.ts) open.pop();
      const parent = open.at(-1);
      if (parent !== undefined)
        expect([event.name, parent.name, Math.max(end(event) - end(parent), 0)]).toEqual([
          event.name,
          parent.name,
          0,
        ]);
      open.push(event);
    }
  }
}

/** Each call is a line of its own, and so a range within its caller's. */
function deeply(depth: number, what: () => void): void {
  if (depth === 0) what();
  else deeply(depth - 1, what);
}

function step(): void {
  const model = new nn.Sequential(new nn.Linear(3, 4), new nn.ReLU(), new nn.Linear(4, 2));
  const x = torch.ones([5, 3]);
  torch.scope(() => {
    const loss = recordFunction('forward', () => model(x).pow(2).sum());
    deeply(40, () => loss.backward());
  });
}

describe('lines', () => {
  it('are where operators come from, and modules’ calls', () => {
    const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 2));
    const x = torch.ones([1, 2], { requiresGrad: true });
    const prof = profile({ activities, withStack: true }, (p) => {
      for (let i = 0; i < 2; i++) {
        model(x).sum().backward();
        recordFunction('range', () => torch.eye(3));
        p.step();
      }
    });
    const events = prof.events();
    const eye = events.find((event) => event.name === 'aten::eye')!;
    expect(eye.stack[0]).toMatch(/^test\/profiler\/trace\.test\.ts\(\d+\): /);
    const linear = events.filter((event) => event.name === 'aten::linear');
    expect(linear.map((event) => event.stack[0])).toEqual(
      ['Linear_0', 'Linear_1', 'Linear_0', 'Linear_1'].map((name) => `nn.Module: ${name}`),
    );
    expect(linear[0]!.stack).toContain('nn.Module: Sequential_0');
    // What backward does has the line of the operator whose gradient it is.
    const backward = events.find((event) => event.name === 'AddmmBackward0')!;
    expect(backward.stack).toContain('nn.Module: Linear_1');
    for (const event of events) {
      expect(event.timeRange.end).toBeGreaterThanOrEqual(event.timeRange.start);
      for (const child of event.cpuChildren) {
        expect(child.timeRange.end).toBeLessThanOrEqual(event.timeRange.end);
      }
    }
    const file = path.join(folder, 'stacks.txt');
    prof.exportStacks(file);
    expect(readFileSync(file, 'utf8')).toMatch(/nn\.Module:_Sequential_0;nn\.Module:_Linear_0 \d+\n/);
    expect(prof.keyAverages({ groupByStackN: 2 }).table()).toContain('Source Location');
    expect(() => profile({ activities }, () => torch.eye(2)).exportStacks(file)).toThrow(
      'export_stacks() requires with_stack=True',
    );
  });

  it('end with a module whose forward throws', () => {
    class Broken extends nn.Module {
      override forward(x: Tensor): Tensor {
        x.sum();
        throw new Error('broken');
      }
    }
    const model = new Broken();
    const prof = profile({ activities, withStack: true }, () => {
      expect(() => model(torch.ones([2]))).toThrow('broken');
      torch.eye(2);
    });
    const eye = prof.events().find((event) => event.name === 'aten::eye')!;
    expect(eye.stack.join()).not.toContain('nn.Module');
    const names = prof.events().map((event) => event.name);
    // 2.11's Kineto keeps calls of modules for stacks, and lists none; Python's lists none either.
    if (torchMinor >= 12) expect(names).toContain('nn.Module: Broken_0');
    else expect(names).not.toContain('nn.Module: Broken_0');
  });
});

describe('what a script does to stacks', () => {
  it('names the class of whoever runs a method that several have, at one and the same place', () => {
    class Doubles extends nn.Module {
      override forward(x: Tensor): Tensor {
        return x.mul(2);
      }
    }
    class Left extends Doubles {}
    class Right extends Doubles {}
    const before = [Error.prepareStackTrace, Error.stackTraceLimit];
    const models = [new Left(), new Right(), new Left()];
    const prof = profile({ activities, withStack: true }, () => {
      for (const model of models) model(torch.ones([2]));
    });
    const calls = prof.events().filter((event) => event.name === 'aten::mul');
    const names = calls.map(({ stack }) =>
      stack
        .find((line) => /trace\.test\.ts/.test(line))!
        .split(': ')
        .at(-1),
    );
    expect(names).toEqual(['Left.forward', 'Right.forward', 'Left.forward']);
    expect([Error.prepareStackTrace, Error.stackTraceLimit]).toEqual(before);
  });

  it('harms nobody: its own prepareStackTrace may throw, and call operators', () => {
    const before = Error.prepareStackTrace;
    const prof = profile({ activities, withStack: true }, () => {
      Error.prepareStackTrace = () => {
        torch.zeros([1]);
        throw new Error('mine');
      };
      try {
        torch.eye(2);
      } finally {
        Error.prepareStackTrace = before;
      }
    });
    expect(prof.events().find((event) => event.name === 'aten::eye')!.stack).toEqual([]);
  });

  it('may overlap: ranges of async work', async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const prof = await profile({ activities, withStack: true }, async () => {
      const work = [1, 2, 3].map((i) =>
        recordFunction(`work ${i}`, async () => {
          torch.ones([i]);
          await wait(3 * i);
          torch.eye(i);
        }),
      );
      await Promise.all(work);
    });
    const names = prof.events().map((event) => event.name);
    expect(names.filter((name) => name.startsWith('work'))).toEqual(['work 1', 'work 2', 'work 3']);
    expect(names.filter((name) => name === 'aten::ones').length).toBe(3);
    const file = path.join(folder, 'overlapping.json');
    prof.exportChromeTrace(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).traceEvents.length).toBeGreaterThan(names.length);
  });
});

describe('traces', () => {
  it('are what Perfetto reads', () => {
    const file = path.join(folder, 'trace.json');
    const prof = profile({ activities, recordShapes: true, withStack: true, profileMemory: true }, (p) => {
      p.addMetadata('who', 'me');
      p.addMetadataJson('sizes', '[1, 2]');
      step();
    });
    prof.exportChromeTrace(file);
    const trace = JSON.parse(readFileSync(file, 'utf8'));
    expect(trace).toMatchObject({
      schemaVersion: 1,
      displayTimeUnit: 'ms',
      who: 'me',
      sizes: [1, 2],
      profile_memory: 1,
      with_stack: 1,
      record_shapes: 1,
      trace_id: prof.getTraceId(),
    });
    const kinds = new Map<string, number>();
    for (const event of trace.traceEvents) {
      kinds.set(`${event.ph} ${event.cat ?? ''}`, (kinds.get(`${event.ph} ${event.cat ?? ''}`) ?? 0) + 1);
      expect(typeof event.name).toBe('string');
      expect(event).toHaveProperty('pid');
      if (event.ph === 'X') expect(event.dur).toBeGreaterThanOrEqual(0);
      if (event.ph !== 'M') expect(typeof event.ts).toBe('number');
      if (event.ph === 's' || event.ph === 'f') expect(typeof event.id).toBe('number');
    }
    for (const kind of [
      'X cpu_op',
      'X user_annotation',
      'X python_function',
      'i cpu_instant_event',
      's fwdbwd',
      'f fwdbwd',
    ]) {
      expect([kind, kinds.get(kind) ?? 0]).not.toEqual([kind, 0]);
    }
    expectNested(trace.traceEvents);
    const names = new Set(trace.traceEvents.map((event: { name: string }) => event.name));
    for (const event of prof.events()) expect(names).toContain(event.traceName ?? '[memory]');
    expect(() => prof.exportChromeTrace(file)).toThrow(new TorchError('Trace is already saved.'));
  });

  it('are compressed where their names say so, and for TensorBoard', () => {
    const file = path.join(folder, 'trace.json.gz');
    profile({ activities }, () => torch.eye(2)).exportChromeTrace(file);
    const trace = JSON.parse(gunzipSync(readFileSync(file)).toString());
    expect(trace.traceEvents.map((event: { name: string }) => event.name)).toContain('aten::eye');
    const log = path.join(folder, 'deep', 'log');
    for (const useGzip of [false, true]) {
      const onTraceReady = torch.profiler.tensorboardTraceHandler(log, { workerName: 'w', useGzip });
      profile({ activities, onTraceReady }, () => torch.eye(2));
    }
    const files = readdirSync(log).sort((a, b) => a.length - b.length);
    expect(files[0]).toMatch(/^w\.\d{19}\.pt\.trace\.json$/);
    expect(files[1]).toMatch(/^w\.\d{19}\.pt\.trace\.json\.gz$/);
  });

  it('say where they can’t be written', () => {
    const prof = profile({ activities }, () => torch.eye(2));
    const nowhere = path.join(folder, 'nowhere', 'trace.json');
    expect(() => prof.exportChromeTrace(nowhere)).toThrow('ENOENT');
    expect(existsSync(nowhere)).toBe(false);
    prof.exportChromeTrace(path.join(folder, 'after.json'));
    expect(existsSync(path.join(folder, 'after.json'))).toBe(true);
  });
});
