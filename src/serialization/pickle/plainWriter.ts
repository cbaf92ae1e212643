/** Writes what was loaded of Python's plain values and of objects without their class, as they were. */
import { isPlainObject } from '../../common/plainObject';
import { doSteps } from '../../common/steps';
import type { Complex } from '../../python/complex';
import { parseDevice } from '../../tensor/device';
import {
  type Marks,
  marksOf,
  type Origin,
  type PyDevice,
  type PyLayout,
  type PyValue,
  wrapSlot,
} from '../../tensor/pythonKinds';
import { writeBytes } from './bytesWriter';
import { Op } from './opcodes';
import type { PickleOut } from './pickleOut';
import type { Rest } from './pickleWriter';
import { setOrder } from './setOrder';

/** A module and a name in it, which may lie in a class: `zoneinfo`, `ZoneInfo._unpickle`. */
function split(full: string): [module: string, path: string[]] {
  const parts = full.split('.');
  const type = parts.findIndex((part, i) => i > 0 && /^_*[A-Z]/.test(part));
  const at = type === -1 ? parts.length - 1 : type;
  return [parts.slice(0, at).join('.'), parts.slice(at)];
}

/** A class or function; what lies in a class has no name of its own before protocol 4. */
function writeName({ out }: PickleOut, full: string): void {
  const [module, path] = split(full);
  if (out.protocol >= 4) {
    out.global(module, path.join('.'));
    return;
  }
  const write = (count: number): void => {
    if (count === 1) {
      out.global(module, path[0]!);
      return;
    }
    out.reduce('builtins', 'getattr', 2, () => {
      write(count - 1);
      out.string(path[count - 1]!);
    });
  };
  write(path.length);
}

/** Writes a value as the file made it. */
export function writeValue(pickler: PickleOut, { name, args, state }: PyValue, object: object): void {
  const { out } = pickler;
  writeName(pickler, name);
  if (args === undefined) return;
  const created = state !== undefined && name !== 'numpy.dtype';
  pickler.saveTuple(args);
  out.raw(created ? Op.NEWOBJ : Op.REDUCE);
  out.memoize(object);
  if (state === undefined) return;
  pickler.save(state);
  out.build();
}

/** A Date as `datetime`: the one that was loaded, or its instant in UTC. */
export function writeDate(pickler: PickleOut, date: Date): void {
  const origin = marksOf(date)?.origin;
  if (origin !== undefined && Object.is(origin.value, date.getTime())) {
    writeValue(pickler, origin, date);
    return;
  }
  const year = date.getUTCFullYear();
  // Also refuses an invalid date.
  if (!(year >= 1 && year <= 9999)) {
    throw pickler.fail(`Python's datetime goes from the year 1 to 9999: it can't be ${String(date)}`);
  }
  const micros = date.getUTCMilliseconds() * 1000;
  const fields = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
  const low = [date.getUTCSeconds(), micros >> 16, (micros >> 8) & 255, micros & 255];
  const data = Buffer.from([year >> 8, year & 255, ...fields, ...low]);
  const { out } = pickler;
  const span = () =>
    out.reduce('datetime', 'timedelta', 3, () => [0, 0, 0].forEach((n) => void out.integer(n)));
  const write = () => {
    writeBytes(pickler, data);
    out.reduce('datetime', 'timezone', 1, span);
  };
  out.reduce('datetime', 'datetime', 2, write, date);
}

/** A complex number. */
export function writeComplex({ out }: PickleOut, value: Complex): void {
  const write = () => {
    out.float(value.re);
    out.float(value.im);
  };
  out.reduce('builtins', 'complex', 2, write, value);
}

/** A device. */
export function writeDevice({ out }: PickleOut, device: PyDevice): void {
  const { type, index } = parseDevice(device.value);
  const write = () => {
    out.freshString(type);
    if (index !== undefined) out.integer(index);
  };
  out.reduce('torch', 'device', index === undefined ? 1 : 2, write, device);
}

/** A layout, of which Python has one object each. */
export function writeLayout({ out }: PickleOut, layout: PyLayout): void {
  if (out.recall(layout)) return;
  const write = () => void out.freshString(`torch.${layout.value}`);
  out.reduce('torch.serialization', '_get_layout', 1, write, layout);
}

/** A deque, with the most items that it keeps. */
export function writeDeque(
  pickler: PickleOut,
  deque: unknown[],
  write: (item: unknown, i: number) => Rest,
): void {
  const { out } = pickler;
  const maxlen = marksOf(deque)?.maxlen ?? null;
  const writeArguments = () => {
    pickler.saveTuple([]);
    out.integer(maxlen!);
  };
  out.reduce(
    'collections',
    'deque',
    maxlen === null ? 0 : 2,
    maxlen === null ? () => {} : writeArguments,
    deque,
  );
  doSteps(out.iteratedList(deque, write));
}

/** A set or frozenset. */
export function writeSet(pickler: PickleOut, value: Set<unknown>): void {
  const { out } = pickler;
  const marks = marksOf(value);
  const frozen = marks?.kind === 'frozenset';
  // A file says itself in which order it has them.
  const items = marks?.loaded ? [...value] : setOrder([...value]);
  const writeItem = (item: unknown) => {
    pickler.save(wrapSlot(marks, item, item));
    return undefined;
  };
  if (out.protocol >= 4) {
    doSteps(out.set(items, frozen, writeItem, value));
    return;
  }
  const write = () => doSteps(out.list(items, writeItem));
  out.reduce('builtins', frozen ? 'frozenset' : 'set', 1, write, value);
}

/** Whether an object still has the form in which its class was loaded. */
export function keepsForm(value: object, { form }: Origin): boolean {
  if (form === 'items' || form === 'args') return Array.isArray(value);
  return value instanceof Map || isPlainObject(value);
}

/** An object of a class that is not known here; `write` writes an item, an entry or a field. */
export function writeInstance(
  pickler: PickleOut,
  value: object,
  marks: Marks,
  write: { item: (item: unknown, i: number) => Rest; entry: (entry: [unknown, unknown]) => Rest },
): void {
  const { out } = pickler;
  const { name, form, created } = marks.instance!;
  const entries = () => (value instanceof Map ? [...value] : Object.entries(value));
  writeName(pickler, name);
  if (form === 'args') {
    const items = value as unknown[];
    out.tuple(items.length, () =>
      items.forEach((item, i) => {
        const rest = write.item(item, i);
        if (rest !== undefined) doSteps(rest);
      }),
    );
  } else {
    pickler.saveTuple([]);
  }
  out.raw(created ? Op.NEWOBJ : Op.REDUCE);
  out.memoize(value);
  if (form === 'items') doSteps(out.iteratedList(value as unknown[], write.item));
  if (form === 'entries') doSteps(out.iteratedItems(entries(), write.entry));
  if (form === 'fields' || form === 'slots') {
    const fields = entries();
    if (fields.length === 0) return;
    const dict = () => pickler.saveDict(fields, marks);
    if (form === 'fields') dict();
    else
      out.tuple(2, () => {
        out.none();
        dict();
      });
    out.build();
  } else if (marks.attributes !== undefined) {
    pickler.save(marks.attributes);
    out.build();
  }
}
