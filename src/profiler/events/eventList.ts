/** The events of a trace: `torch.autograd.profiler_util.EventList`. */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { makeError } from '../../common/errors';
import { expectBoolean, expectInteger, expectOneOf, expectString } from '../../common/expect';
import { writeWhole } from '../../files/atomicFile';
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import type { FunctionEvent } from './functionEvent';
import { FunctionEventAvg } from './functionEventAvg';
import { buildTable, propertyOf, type TableContent, type TableOptions } from './table';
import { buildTree } from './tree';

const STACK_METRICS = [
  'self_cpu_time_total',
  'self_cuda_time_total',
  'self_xpu_time_total',
  'self_privateuse1_time_total',
];

/** By what events are grouped beside their names. */
export interface KeyAveragesOptions {
  /** Whether calls with inputs of other shapes are rows of their own. Default: false */
  groupByInputShape?: boolean | undefined;
  /** The innermost lines of their stacks, that many. Default: 0 */
  groupByStackN?: number | undefined;
  /** Whether an operator's overloads are rows of their own. Default: false */
  groupByOverloadName?: boolean | undefined;
}
export type KeyAveragesOrder = [
  groupByInputShape: 'groupByInputShape',
  groupByStackN: 'groupByStackN',
  groupByOverloadName: 'groupByOverloadName',
];
export const bindKeyAverages = binder<KeyAveragesOptions, KeyAveragesOrder>(
  'keyAverages',
  {},
  { groupByInputShape: false, groupByStackN: 0, groupByOverloadName: false },
);

export type TableOrder = [
  sortBy: 'sortBy',
  rowLimit: 'rowLimit',
  maxSrcColumnWidth: 'maxSrcColumnWidth',
  maxNameColumnWidth: 'maxNameColumnWidth',
  maxShapesColumnWidth: 'maxShapesColumnWidth',
  header: 'header',
  topLevelEventsOnly: 'topLevelEventsOnly',
  timeUnit: 'timeUnit',
];
export const bindTable = binder<TableOptions, TableOrder>(
  'table',
  {},
  {
    sortBy: null,
    rowLimit: 100,
    maxSrcColumnWidth: 75,
    maxNameColumnWidth: 55,
    maxShapesColumnWidth: 80,
    header: null,
    topLevelEventsOnly: false,
    timeUnit: null,
  },
);

/** Where stacks are written to, and what they are counted by. */
export interface ExportStacksOptions {
  /** The path of the file that is written. */
  path: string;
  /**
   * What is written of each stack: `'self_cpu_time_total'` or `'self_cuda_time_total'`. Default:
   * 'self_cpu_time_total'
   */
  metric?: string | undefined;
}
export type ExportStacksOrder = [path: 'path', metric: 'metric'];
export const bindExportStacks = binder<ExportStacksOptions, ExportStacksOrder>(
  'exportStacks',
  { path: 'any' },
  { metric: 'self_cpu_time_total' },
);

/** What the events of a list have in common. */
export interface EventListOptions extends TableContent {
  readonly useDevice: string | null;
}

/**
 * Events in the order of their times, or what those of one key add up to.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.profiler_util.EventList.html
 */
export class EventList<Event extends FunctionEvent | FunctionEventAvg = FunctionEvent> extends Array<Event> {
  readonly #options: EventListOptions;
  #isTree = false;

  // What arrays make of themselves (`map`, `filter`) are plain arrays.
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  constructor(events: Iterable<Event>, options: EventListOptions) {
    super();
    for (const event of events) this.push(event);
    this.#options = options;
  }

  /** A list of events that know their callers and what they have called. */
  static tree(events: readonly FunctionEvent[], options: EventListOptions): EventList {
    const list = new EventList(buildTree(events), options);
    list.#isTree = true;
    return list;
  }

  /** The CPU's time in microseconds, of which each moment counts once. */
  get selfCpuTimeTotal(): number {
    return this.reduce((total, event) => total + event.selfCpuTimeTotal, 0);
  }

  /**
   * Draws the events as Python's table: a row for each, then the totals.
   *
   * @param args sortBy (null), rowLimit (100), maxSrcColumnWidth (75), maxNameColumnWidth (55),
   *   maxShapesColumnWidth (80), header (null), topLevelEventsOnly (false), timeUnit (null)
   * @throws TypeError for a property to sort by that events lack
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.profiler_util.EventList.html
   */
  table(...args: Arguments<TableOptions, TableOrder>): string {
    const options = bindTable.named(args);
    if (options.sortBy !== null) expectString(options.sortBy, 'sortBy');
    expectInteger(options.rowLimit, 'rowLimit');
    for (const name of ['maxSrcColumnWidth', 'maxNameColumnWidth', 'maxShapesColumnWidth'] as const) {
      if (options[name] !== null) expectInteger(options[name], name, 1);
    }
    if (options.header !== null) expectString(options.header, 'header');
    expectBoolean(options.topLevelEventsOnly, 'topLevelEventsOnly');
    if (options.timeUnit !== null) expectOneOf(options.timeUnit, 'timeUnit', ['s', 'ms', 'us']);
    return buildTable(this, this.#options, options);
  }

  /** The table as it is without options. */
  override toString(): string {
    return this.table();
  }

  /**
   * Adds events of the same name up.
   *
   * @param args groupByInputShape (false), groupByStackN (0), groupByOverloadName (false)
   * @throws Error for a list of averages
   * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.profiler_util.EventList.html
   */
  keyAverages(...args: Arguments<KeyAveragesOptions, KeyAveragesOrder>): EventList<FunctionEventAvg> {
    const [byShape, stackLines, byOverload] = bindKeyAverages(args);
    expectBoolean(byShape, 'groupByInputShape');
    expectInteger(stackLines, 'groupByStackN', 0);
    expectBoolean(byOverload, 'groupByOverloadName');
    if (!this.#isTree) {
      throw makeError('AssertionError', 'Expected tree to be built before calling key_averages');
    }
    const groups = new Map<string, FunctionEventAvg>();
    for (const event of this) {
      const key: unknown[] = [
        event.key,
        event.nodeId,
        event.deviceType,
        event.isLegacy,
        event.isUserAnnotation,
      ];
      if (byOverload) key.push(event.overloadName);
      if (byShape) key.push(event.inputShapes);
      key.push(...event.stack.slice(0, stackLines));
      const name = JSON.stringify(key);
      const group = groups.get(name) ?? new FunctionEventAvg();
      groups.set(name, group.add(event));
    }
    for (const group of groups.values()) {
      group.stack = group.stack.slice(0, stackLines);
      if (!byShape) group.inputShapes = '';
      if (!byOverload) group.overloadName = '';
    }
    return new EventList(groups.values(), this.#options);
  }

  /** All events added up, whatever their names. */
  totalAverage(...args: []): FunctionEventAvg {
    refuseArguments('totalAverage', args);
    const total = new FunctionEventAvg();
    for (const event of this) {
      total.add(event);
      total.key = null;
    }
    total.key = 'Total';
    return total;
  }

  /**
   * Writes the events as a trace for Chrome's viewer. A profiler's own `exportChromeTrace` writes LibTorch's,
   * which has more.
   *
   * @param args path
   */
  exportChromeTrace(...args: [path: string]): void {
    const [path] = bindPath(args);
    expectString(path, 'path');
    const device = this.#options.useDevice ?? 'cuda';
    const parts: string[] = [];
    let flow = 0;
    for (const event of this as Iterable<FunctionEvent | FunctionEventAvg>) {
      if (!('traceName' in event) || event.traceName === null) continue;
      const name = JSON.stringify(event.traceName);
      const start = pyFloatRepr(event.timeRange.start);
      const place = `"tid": ${event.thread}, "pid": "CPU functions", `;
      parts.push(
        `{"name": ${name}, "ph": "X", "ts": ${start}, "dur": ${pyFloatRepr(event.timeRange.elapsedUs())}, ${place}"args": {}}`,
      );
      for (const _ of event.kernels) {
        parts.push(
          `{"name": ${name}, "ph": "s", "ts": ${start}, ${place}"id": ${flow++}, "cat": "cpu_to_${device}", "args": {}}`,
        );
      }
    }
    writeWhole(path, `[${parts.join(', ')}]`);
  }

  /** The times by which `exportStacks` counts. */
  supportedExportStacksMetrics(...args: []): string[] {
    refuseArguments('supportedExportStacksMetrics', args);
    return [...STACK_METRICS];
  }

  /**
   * Writes each event's stack with its time, as flame graphs take them.
   *
   * @param args path, metric ('self_cpu_time_total')
   * @throws Error for another metric
   */
  exportStacks(...args: Arguments<ExportStacksOptions, ExportStacksOrder>): void {
    const [path, metric] = bindExportStacks(args);
    expectString(path, 'path');
    if (!STACK_METRICS.includes(metric)) {
      throw makeError('ValueError', `metric should be one of: ${pyRepr(STACK_METRICS)}`);
    }
    // STACK_METRICS are names of properties that hold numbers.
    const property = propertyOf(metric) as 'selfCpuTimeTotal' | 'selfDeviceTimeTotal';
    const lines: string[] = [];
    for (const event of this) {
      const time = Math.trunc(event[property]);
      if (event.stack.length === 0 || time <= 0) continue;
      const stack = event.stack.map((entry) => entry.replace(/[ ;\t\n]/g, '_')).reverse();
      lines.push(`${stack.join(';')} ${time}\n`);
    }
    writeWhole(path, lines.join(''));
  }
}

const bindPath = binder<{ path: string }, [path: 'path']>('exportChromeTrace', { path: 'any' }, {});
