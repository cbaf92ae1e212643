/** The table of a fixed list of events is Python's, letter by letter. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EventList } from '../../src/profiler/events/eventList';
import { FunctionEvent, type FunctionEventFields } from '../../src/profiler/events/functionEvent';
import type { TableOptions } from '../../src/profiler/events/table';
import { runPython } from '../helpers/python';
import { torchMinor } from '../helpers/torchVersion';

const folder = mkdtempSync(path.join(tmpdir(), 'torch-node-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface List {
  events: FunctionEventFields[];
  /** Of the kernels that an event started: its index, and each one's duration. */
  kernels?: [event: number, duration: number][];
  useDevice?: string;
  profileMemory?: boolean;
  withFlops?: boolean;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const snaked = (object: object): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [snake(key), value]));

/** What both make of a list: each of these is drawn, and some more is asked. */
const tables: TableOptions[] = [
  {},
  { sortBy: 'selfCpuTimeTotal' },
  { sortBy: 'count', rowLimit: 2 },
  { sortBy: 'cpuMemoryUsage', rowLimit: -1, timeUnit: 'ms' },
  { topLevelEventsOnly: true, header: 'What ran', timeUnit: 's' },
  { maxNameColumnWidth: 12, maxShapesColumnWidth: 9, maxSrcColumnWidth: 14, timeUnit: 'us' },
  { maxNameColumnWidth: null, maxShapesColumnWidth: null, maxSrcColumnWidth: null },
];
const groupings: [boolean, number, boolean][] = [
  [false, 0, false],
  [true, 0, false],
  [false, 2, false],
  [true, 5, true],
];

function ours(list: List) {
  const events = list.events.map(
    (fields) => new FunctionEvent({ useDevice: list.useDevice ?? null, ...fields }),
  );
  for (const [event, duration] of list.kernels ?? []) {
    events[event]!.kernels.push({ name: 'kernel', device: 0, duration });
  }
  const tree = EventList.tree(events, {
    useDevice: list.useDevice ?? null,
    profileMemory: list.profileMemory ?? false,
    withFlops: list.withFlops ?? false,
  });
  tree.exportChromeTrace(path.join(folder, 'ours.json'));
  tree.exportStacks(path.join(folder, 'ours.txt'));
  return {
    tables: tables.map((options) => tree.table(options)),
    averages: groupings.flatMap((by) => tables.map((options) => tree.keyAverages(...by).table(options))),
    texts: [...tree.map(String), ...tree.keyAverages().map(String), String(tree.totalAverage())],
    children: tree.map((event) => event.cpuChildren.map((child) => child.id)),
    stacks: tree.map((event) => event.stack),
    total: tree.selfCpuTimeTotal,
    trace: readFileSync(path.join(folder, 'ours.json'), 'utf8'),
    stackFile: readFileSync(path.join(folder, 'ours.txt'), 'utf8'),
  };
}

function pythons(list: List) {
  return runPython(
    `
    import os
    from torch.autograd import DeviceType
    from torch.autograd.profiler_util import EventList, FunctionEvent, Kernel
    given = input['list']
    use_device = given.get('use_device')
    made = []
    for fields in given['events']:
        fields = {**fields, 'start_us': float(fields['start_us']), 'end_us': float(fields['end_us'])}
        if 'device_type' in fields:
            fields['device_type'] = getattr(DeviceType, fields['device_type'])
        made.append(FunctionEvent(**{'use_device': use_device, 'overload_name': '', 'input_shapes': [], 'stack': [],
                                     'flops': 0, **fields}))
    for event, duration in given.get('kernels', []):
        made[event].kernels.append(Kernel('kernel', 0, float(duration)))
    tree = EventList(made, use_device=use_device, profile_memory=given.get('profile_memory', False),
                     with_flops=given.get('with_flops', False))
    tree._build_tree()
    tree.export_chrome_trace(input['folder'] + '/pythons.json')
    tree.export_stacks(input['folder'] + '/pythons.txt', 'self_cpu_time_total')
    result = {
        'tables': [tree.table(**options) for options in input['tables']],
        'averages': [tree.key_averages(*by).table(**options) for by in input['groupings'] for options in input['tables']],
        'texts': [repr(e) for e in tree] + [repr(e) for e in tree.key_averages()] + [repr(tree.total_average())],
        'children': [[child.id for child in e.cpu_children] for e in tree],
        'stacks': [e.stack for e in tree],
        'total': tree.self_cpu_time_total,
        'trace': open(input['folder'] + '/pythons.json').read(),
        'stackFile': open(input['folder'] + '/pythons.txt').read(),
    }
    `,
    {
      folder,
      groupings,
      list: { ...snaked(list), events: list.events.map(snaked) },
      tables: tables.map((options) => ({
        ...snaked(options),
        ...(options.sortBy != null && { sort_by: snake(options.sortBy) }),
      })),
    },
  );
}

const event = (
  id: number,
  name: string,
  startUs: number,
  endUs: number,
  more: Partial<FunctionEventFields> = {},
): FunctionEventFields => ({ id, name, startUs, endUs, thread: 1, traceName: name, ...more });

const lists: Record<string, List> = {
  plain: {
    events: [
      event(1, 'aten::linear', 0, 100.25),
      event(2, 'aten::addmm', 10.5, 90.125),
      event(3, 'aten::copy_', 11, 12.0625),
      event(4, 'aten::copy_', 20, 21.1875),
      event(5, 'aten::relu', 200, 1400.5),
      event(6, 'aten::relu', 2000, 1234567.891),
    ],
  },
  'ranges, async ones, threads and namesakes': {
    events: [
      event(1, 'ProfilerStep*', 0, 1000, { traceName: 'ProfilerStep#3', isUserAnnotation: true }),
      event(2, 'request', 5, 4000, { isAsync: true }),
      event(3, 'aten::sum', 10, 20),
      event(4, 'aten::sum', 11, 19),
      event(5, 'aten::sum', 12, 18, { traceName: null }),
      event(6, 'aten::sum', 13, 17, { thread: 2 }),
      event(7, 'aten::mul', 999, 1001),
      event(8, 'Straße über größere Brücken 🚂 und noch viel weiter als das', 2000, 2001.5),
    ],
  },
  'memory, operations, shapes, overloads': {
    profileMemory: true,
    withFlops: true,
    events: [
      event(1, 'aten::mm', 0, 3, {
        flops: 2_400_000,
        cpuMemoryUsage: 4096,
        inputShapes: [[20, 30], [30, 40], []],
        overloadName: 'out',
      }),
      event(2, 'aten::empty', 1, 2, { cpuMemoryUsage: 4096, flops: 0, inputShapes: [[], []] }),
      event(3, 'aten::conv2d', 4, 9, { flops: 1_300, cpuMemoryUsage: -3 * 2 ** 30, overloadName: 'padding' }),
      event(4, '[memory]', 10, 10, { cpuMemoryUsage: -5_000_000, traceName: null, inputShapes: [] }),
      event(5, 'aten::mm', 12, 13, {
        flops: 5e15,
        inputShapes: [
          [200, 300, 400, 500],
          [1000000, 2, 3],
        ],
      }),
    ],
  },
  stacks: {
    withFlops: true,
    events: [
      event(1, 'forward', 0, 50, { isUserAnnotation: true }),
      event(2, 'aten::add', 1, 9, {
        sequenceNr: 7,
        stack: [
          'model.ts(12): forward',
          'train.ts(3): <anonymous>; x\ty',
          'deep/in/a/folder/main.ts(120): run',
        ],
        flops: 40,
      }),
      event(3, 'aten::add', 10, 12, { stack: ['model.ts(13): forward'] }),
      event(4, 'AddBackward0', 60, 80, { thread: 2, scope: 1, sequenceNr: 7, fwdThread: 1 }),
      event(5, 'aten::sum', 61, 70, { thread: 2 }),
      event(6, 'MulBackward0', 81, 90, { thread: 2, scope: 1, sequenceNr: 9, fwdThread: 1, stack: ['x'] }),
    ],
  },
  'a device': {
    useDevice: 'cuda',
    profileMemory: true,
    events: [
      event(1, 'aten::mm', 0, 30, { deviceMemoryUsage: 2048 }),
      event(2, 'cudaLaunchKernel', 5, 8),
      event(3, 'sgemm', 10, 900, { deviceType: 'CUDA', thread: 7 }),
      event(4, 'range', 9, 901, { deviceType: 'CUDA', thread: 7, isUserAnnotation: true }),
      event(5, 'aten::add', 40, 50, { deviceMemoryUsage: -1 }),
    ],
    kernels: [
      [1, 890],
      [4, 0.5],
    ],
  },
  nothing: { events: [] },
};

describe.each(Object.entries(lists))('%s', (_name, list) => {
  const mine = ours(list);
  const python = pythons(list);

  it.each(Object.keys(mine) as (keyof typeof mine)[])('has Python’s %s', (part) => {
    // Newer Pythons write what is beyond ASCII as escapes, in the same JSON.
    const isJson = part === 'trace' && torchMinor > 13;
    const read = (text: unknown): unknown => (isJson ? JSON.parse(text as string) : text);
    expect(read(mine[part])).toEqual(read(python[part]));
  });
});

it('names what it can’t sort or count by', () => {
  const tree = EventList.tree([new FunctionEvent(event(1, 'aten::add', 0, 1))], {
    useDevice: null,
    profileMemory: false,
    withFlops: false,
  });
  expect(() => tree.keyAverages().table({ sortBy: 'foo' })).toThrow(
    new TypeError("'FunctionEventAvg' object has no attribute 'foo'"),
  );
  expect(() => tree.keyAverages().keyAverages()).toThrow(
    'Expected tree to be built before calling key_averages',
  );
  expect(() => tree.exportStacks(path.join(folder, 'x.txt'), 'foo')).toThrow(
    "metric should be one of: ['self_cpu_time_total', 'self_cuda_time_total', 'self_xpu_time_total', 'self_privateuse1_time_total']",
  );
  expect(tree.table({ sortBy: 'self_cuda_time_total' })).toBe(tree.table({ sortBy: 'selfDeviceTimeTotal' }));
});
