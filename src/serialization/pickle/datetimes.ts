/** Python's `datetime` module: a Date for an instant, ISO texts for dates and times, seconds for spans. */
import type { NodeBuffer } from '../../common/node';
import { marksFor, PyString, PyValue } from '../../tensor/pythonKinds';
import { GlobalNode, RefusedError, textOf, wrongCall } from './nodes';

/** A time zone: how far ahead of UTC its clocks are, in milliseconds, at a time that they show. */
class Zone extends PyValue {
  constructor(
    value: string,
    name: string,
    args: readonly unknown[],
    readonly offset: (wall: number) => number,
  ) {
    super(value, name, args);
  }
}

/** A `timedelta`: its seconds, and exactly its microseconds. */
class Span extends PyValue {
  constructor(
    readonly micros: bigint,
    name: string,
    args: readonly unknown[],
  ) {
    super(Number(micros) / 1e6, name, args);
  }
}

/** The bytes of a state; Python 2 wrote them as a string. */
function bytesOf(value: unknown): NodeBuffer | undefined {
  if (value instanceof Uint8Array) return Buffer.from(value);
  return value instanceof PyString ? Buffer.from(value.value, 'latin1') : undefined;
}

const two = (n: number) => String(n).padStart(2, '0');

function clock(data: NodeBuffer): string {
  const micros = data.readUIntBE(3, 3);
  const seconds = `${two(data[0]! & 0x7f)}:${two(data[1]!)}:${two(data[2]!)}`;
  return micros === 0 ? seconds : `${seconds}.${String(micros).padStart(6, '0')}`;
}

/** `date` from two bytes of the year, the month and the day. */
function date(args: unknown[], name: string): PyValue {
  const data = bytesOf(args[0]);
  if (data?.length !== 4 || args.length !== 1) throw wrongCall(name);
  const year = String(data.readUInt16BE(0)).padStart(4, '0');
  return new PyValue(`${year}-${two(data[2]!)}-${two(data[3]!)}`, name, args);
}

/** `+02:00`, as Python writes an offset. */
function offsetText(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (seconds % 60 !== 0) parts.push(seconds % 60);
  return (offset < 0 ? '-' : '+') + parts.map(two).join(':');
}

function time(args: unknown[], name: string): PyValue {
  const [state, zone] = args;
  const data = bytesOf(state);
  if (data?.length !== 6 || args.length > 2) throw wrongCall(name);
  // Only a fixed offset says something about a time without its day.
  const suffix = zone instanceof Zone && !zone.name.startsWith('zoneinfo') ? offsetText(zone.offset(0)) : '';
  return new PyValue(clock(data) + suffix, name, args);
}

/** An instant; without a time zone it is of this computer's, as Python takes it. Microseconds are cut. */
function datetime(args: unknown[], name: string): Date {
  const [state, zone] = args;
  const data = bytesOf(state);
  if (data?.length !== 10 || args.length > 2) throw wrongCall(name);
  if (zone !== undefined && zone !== null && !(zone instanceof Zone)) {
    throw new RefusedError(
      'torch.load: the file holds a datetime whose time zone is of a class that is not known',
    );
  }
  const fields = [data.readUInt16BE(0), (data[2]! & 0x7f) - 1, data[3]!] as const;
  const clockFields = [data[4]!, data[5]!, data[6]!, Math.floor(data.readUIntBE(7, 3) / 1000)] as const;
  const made = new Date(0);
  if (zone instanceof Zone) {
    made.setUTCFullYear(...fields);
    made.setUTCHours(...clockFields);
    made.setTime(made.getTime() - zone.offset(made.getTime()));
  } else {
    // The clock is set first to noon: midnight of the first day may not exist in this zone.
    made.setHours(12);
    made.setFullYear(...fields);
    made.setHours(...clockFields);
  }
  const marks = marksFor(made);
  marks.origin = new PyValue(made.getTime(), name, args);
  return made;
}

function timedelta(args: unknown[], name: string): Span {
  const [days = 0, seconds = 0, micros = 0] = args;
  if (args.length > 3 || ![days, seconds, micros].every((n) => Number.isSafeInteger(n)))
    throw wrongCall(name);
  const whole = BigInt(days as number) * 86_400n + BigInt(seconds as number);
  return new Span(whole * 1_000_000n + BigInt(micros as number), name, args);
}

function timezone(args: unknown[], name: string): Zone {
  const [span, given] = args;
  const label = textOf(given);
  if (!(span instanceof Span) || args.length > 2 || (args.length === 2 && label === undefined))
    throw wrongCall(name);
  const offset = Number(span.micros / 1000n);
  return new Zone(label ?? (offset === 0 ? 'UTC' : `UTC${offsetText(offset)}`), name, args, () => offset);
}

/** What clocks of an IANA zone are ahead at a time that they show. */
function zoneOffset(key: string): (wall: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: key,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
  });
  const ahead = (instant: number) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year, month, day, hour, minute, second } = parts as Record<string, number>;
    const shown = Date.UTC(year!, month! - 1, day, hour, minute, second);
    return shown - Math.floor(instant / 1000) * 1000;
  };
  return (wall) => {
    const before = ahead(wall - 86_400_000);
    // Around a change the offset before it holds, where both are possible.
    return ahead(wall - before) === before ? before : ahead(wall - ahead(wall - before));
  };
}

/** `ZoneInfo._unpickle(key, from the cache)`. */
function zoneinfo(args: unknown[], name: string): Zone {
  const key = textOf(args[0]);
  if (key === undefined) throw wrongCall(name);
  try {
    return new Zone(key, name, args, zoneOffset(key));
  } catch {
    throw new RefusedError(
      `torch.load: the file holds the time zone ${JSON.stringify(key.slice(0, 100))}, which is not known here`,
    );
  }
}

const utc = (args: unknown[], name: string) => new Zone('UTC', name, args, () => 0);

/** The names of the module, and what each makes. */
export function datetimeGlobals(): [string, GlobalNode][] {
  const all: Record<string, (args: unknown[], name: string) => unknown> = {
    'datetime.datetime': datetime,
    'datetime.date': date,
    'datetime.time': time,
    'datetime.timedelta': timedelta,
    'datetime.timezone': timezone,
    'zoneinfo.ZoneInfo._unpickle': zoneinfo,
    'pytz._UTC': utc,
  };
  return Object.entries(all).map(([name, make]) => [name, new GlobalNode(name, (args) => make(args, name))]);
}
