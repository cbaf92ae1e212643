/** The profiler's table, Python's to the letter: `_build_table` of torch/autograd/profiler_util.py. */
import { makeError } from '../../common/errors';
import { snakeCase } from '../../common/pythonNames';
import { formatFixed } from '../../python/pyfloat';
import { DeviceType } from '../activity';
import { formatMemory, formatTime, formatTimeShare, type TimeUnit } from './format';
import { type FunctionEvent, pyShapes } from './functionEvent';
import type { FunctionEventAvg } from './functionEventAvg';

/** How a table of events is drawn. */
export interface TableOptions {
  /**
   * The property by which rows are sorted, the largest first: `'selfCpuTimeTotal'`, or as Python spells it.
   * Default: null
   */
  sortBy?: string | null | undefined;
  /** How many rows there are at most; -1: all. Default: 100 */
  rowLimit?: number | undefined;
  /** The widest that source lines are; null: without bound. Default: 75 */
  maxSrcColumnWidth?: number | null | undefined;
  /** The most characters of a name; the rest is cut off. Default: 55 */
  maxNameColumnWidth?: number | null | undefined;
  /** The most characters of the shapes; the rest is cut off. Default: 80 */
  maxShapesColumnWidth?: number | null | undefined;
  /** A line that stands above the table. Default: null, none */
  header?: string | null | undefined;
  /** Whether only events are shown that no other one has called. Default: false */
  topLevelEventsOnly?: boolean | undefined;
  /** The unit of all times; null: the one that suits each. Default: null */
  timeUnit?: TimeUnit | null | undefined;
}

/** What a list of events brings to its table. */
export interface TableContent {
  readonly profileMemory: boolean;
  readonly withFlops: boolean;
}

type AnyEvent = FunctionEvent | FunctionEventAvg;

const COLUMN_WIDTH = 12;
const SPACING = '  ';
const FLOP_UNITS = ['FLOPs', 'KFLOPs', 'MFLOPs', 'GFLOPs', 'TFLOPs', 'PFLOPs'];

/** Devices whose events have their own times, rather than those of the operators that started them. */
const kernelDevices: ReadonlySet<string> = new Set([
  DeviceType.CUDA,
  DeviceType.PrivateUse1,
  DeviceType.MTIA,
  DeviceType.XPU,
]);

/** Python's names of times and memory of a kind of device stand for those of whichever device it is. */
export function propertyOf(name: string): string {
  const snake = snakeCase(name);
  const general = snake.replace(/cuda|xpu|privateuse1/g, 'device');
  return general.replace(/(?<=.)_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The events by a property of theirs, the largest first. */
function sorted(events: readonly AnyEvent[], sortBy: string): AnyEvent[] {
  const name = propertyOf(sortBy);
  const value = (event: AnyEvent): number | string => {
    // By name: what is no number or text is refused below.
    const found = name in event ? (event as unknown as Record<string, unknown>)[name] : undefined;
    if (typeof found === 'number' || typeof found === 'string') return found;
    throw new TypeError(`'${event.constructor.name}' object has no attribute '${sortBy}'`);
  };
  const keyed = events.map((event) => [value(event), event] as const);
  keyed.sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
  return keyed.map(([, event]) => event);
}

/** The lengths of texts, of which Python counts the code points. */
const length = (text: string): number => [...text].length;

/** The width of a column of texts, unless that is wider than `most`. */
function columnWidth(texts: Iterable<string>, most: number | null): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, length(text));
  return most === null ? widest + 4 : Math.min(widest + 4, most);
}

/** A name that leaves a column room. */
function shortened(name: string, most: number | null): string {
  return most !== null && length(name) >= most - 3 ? `${[...name].slice(0, most - 3).join('')}...` : name;
}

/** The end of a path that is too long. */
function trimmedPath(path: string, width: number): string {
  const letters = [...path];
  if (letters.length <= width) return path;
  const end = letters.slice(letters.length - width);
  return end.length > 3 ? `...${end.slice(3).join('')}` : end.join('');
}

/** What floating-point operations are counted in, by the least of them. */
function flopScale(least: number): [scale: number, unit: string] {
  const exponent = Math.max(0, Math.min(Math.log10(least) / 3, FLOP_UNITS.length - 1));
  return [10 ** (Math.floor(exponent) * -3), FLOP_UNITS[Math.trunc(exponent)]!];
}

/** The columns of a table: their heads, widths and on which side they are filled. */
class Columns {
  readonly heads: string[] = [];
  private readonly widths: number[] = [];
  private readonly fromLeft: boolean[] = [];

  add(head: string, width = COLUMN_WIDTH, fromLeft = false): void {
    this.heads.push(head);
    this.widths.push(width);
    this.fromLeft.push(fromLeft);
  }

  get separator(): string {
    return this.widths.map((width) => '-'.repeat(Math.max(width, 0)) + SPACING).join('');
  }

  get lineLength(): number {
    return this.widths.reduce((total, width) => total + width + SPACING.length, -SPACING.length);
  }

  row(values: readonly string[]): string {
    return this.widths
      .map((width, i) => {
        const text = values[i]!;
        const room = ' '.repeat(Math.max(0, width - length(text)));
        return (this.fromLeft[i] ? text + room : room + text) + SPACING;
      })
      .join('');
  }
}

/** What an event adds to the time of its device. */
function ownDeviceTime(event: AnyEvent): number {
  const isCounted =
    event.deviceType === DeviceType.CPU
      ? event.isLegacy
      : kernelDevices.has(event.deviceType) && !event.isUserAnnotation;
  return isCounted ? event.selfDeviceTimeTotal : 0;
}

/** Draws the table of `list`. */
export function buildTable(
  list: readonly AnyEvent[],
  content: TableContent,
  options: { [K in keyof TableOptions]-?: Exclude<TableOptions[K], undefined> },
): string {
  if (list.length === 0) return '';
  const { maxNameColumnWidth, maxShapesColumnWidth, maxSrcColumnWidth, timeUnit } = options;
  const hasDeviceTime = list.some((event) => event.selfDeviceTimeTotal > 0);
  const hasDeviceMemory = list.some((event) => event.selfDeviceMemoryUsage > 0);
  const { useDevice } = list[0]!;
  if (useDevice === null && hasDeviceTime) {
    throw makeError('RuntimeError', 'use_device is None, but there is device performance data.');
  }
  const hasShapes = list.some((event) => event.inputShapes !== null && event.inputShapes.length > 0);
  const hasOverloads = list.some((event) => event.overloadName !== null && event.overloadName !== '');
  const hasStack = list.some((event) => event.stack.length > 0);
  const hasNodes = list.some((event) => event.nodeId !== -1);
  const events = options.sortBy === null ? list : sorted(list, options.sortBy);

  const nameWidth = columnWidth(
    events.map((event) => event.key ?? 'None'),
    maxNameColumnWidth,
  );
  const shapesWidth = columnWidth(
    events.map((event) => pyShapes(event.inputShapes)),
    maxShapesColumnWidth,
  );
  const sourceWidth = columnWidth(
    events.flatMap((event) => event.stack),
    maxSrcColumnWidth,
  );
  const counted = content.withFlops
    ? events.map((event) => event.flops ?? 0).filter((flops) => flops > 0)
    : [];
  const [scale, flopUnit] = counted.length === 0 ? [] : flopScale(counted.reduce((a, b) => Math.min(a, b)));

  const device = useDevice?.toUpperCase() ?? 'None';
  const columns = new Columns();
  columns.add('Name', nameWidth);
  if (hasOverloads) columns.add('Overload Name', nameWidth);
  for (const head of ['Self CPU %', 'Self CPU', 'CPU total %', 'CPU total', 'CPU time avg'])
    columns.add(head);
  if (hasDeviceTime) {
    for (const head of [`Self ${device}`, `Self ${device} %`, `${device} total`, `${device} time avg`]) {
      columns.add(head);
    }
  }
  if (content.profileMemory) {
    for (const head of ['CPU Mem', 'Self CPU Mem']) columns.add(head);
    if (useDevice !== null && hasDeviceMemory) {
      for (const head of [`${device} Mem`, `Self ${device} Mem`]) columns.add(head);
    }
  }
  columns.add('# of Calls');
  if (hasNodes) columns.add('Node ID');
  if (hasShapes) columns.add('Input Shapes', shapesWidth);
  if (hasStack) columns.add('Source Location', sourceWidth, true);
  if (flopUnit !== undefined) columns.add(`Total ${flopUnit}`);

  let cpuTotal = 0;
  let deviceTotal = 0;
  for (const event of events) {
    cpuTotal += event.selfCpuTimeTotal;
    deviceTotal += ownDeviceTime(event);
  }
  const time = (microseconds: number): string => formatTime(microseconds, timeUnit);

  const valuesOf = (event: AnyEvent): string[] => {
    const values = [shortened(event.key ?? 'None', maxNameColumnWidth)];
    if (hasOverloads) values.push(shortened(event.overloadName ?? '', maxNameColumnWidth));
    values.push(
      formatTimeShare(event.selfCpuTimeTotal, cpuTotal),
      time(event.selfCpuTimeTotal),
      event.isAsync ? '0' : formatTimeShare(event.cpuTimeTotal, cpuTotal),
      time(event.cpuTimeTotal),
      time(event.cpuTime),
    );
    if (hasDeviceTime) {
      values.push(
        time(event.selfDeviceTimeTotal),
        formatTimeShare(event.selfDeviceTimeTotal, deviceTotal),
        time(event.deviceTimeTotal),
        time(event.deviceTime),
      );
    }
    if (content.profileMemory) {
      values.push(formatMemory(event.cpuMemoryUsage), formatMemory(event.selfCpuMemoryUsage));
      if (useDevice !== null && hasDeviceMemory) {
        values.push(formatMemory(event.deviceMemoryUsage), formatMemory(event.selfDeviceMemoryUsage));
      }
    }
    values.push(String(event.count));
    if (hasNodes) values.push(String(event.nodeId));
    if (hasShapes) values.push([...pyShapes(event.inputShapes)].slice(0, shapesWidth).join(''));
    // Python puts the count before the source line, whose column comes first.
    if (scale !== undefined) {
      const flops = event.flops ?? 0;
      values.push(flops <= 0 ? '--' : formatFixed(flops * scale, 3).padStart(8));
    }
    if (hasStack) values.push(event.stack.length > 0 ? trimmedPath(event.stack[0]!, sourceWidth) : '');
    return values;
  };

  const lines: string[] = [];
  if (options.header !== null) lines.push('='.repeat(columns.lineLength), options.header);
  if (options.topLevelEventsOnly) {
    lines.push('='.repeat(columns.lineLength), 'This report only display top-level ops statistics');
  }
  lines.push(columns.separator, columns.row(columns.heads), columns.separator);
  const blank = columns.heads.slice(1).map(() => '');
  let rows = 0;
  for (const event of events) {
    if (rows === options.rowLimit) break;
    if (options.topLevelEventsOnly && event.cpuParent !== null) continue;
    rows += 1;
    lines.push(columns.row(valuesOf(event)));
    if (!hasStack) continue;
    for (const entry of event.stack.slice(1)) {
      lines.push(columns.row([...blank, trimmedPath(entry, sourceWidth)]));
    }
    lines.push(columns.row([...blank, '']));
  }
  lines.push(columns.separator, `Self CPU time total: ${time(cpuTotal)}`);
  if (hasDeviceTime) lines.push(`Self ${device} time total: ${time(deviceTotal)}`);
  return lines.map((line) => `${line}\n`).join('');
}
