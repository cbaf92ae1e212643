/**
 * How values and their types read in error messages: short, on one line, and without running any code of
 * the script's, which could throw itself: no getter, no proxy's trap, no `toString`.
 */
import { types } from 'node:util';
import { isPlainObject } from './plainObject';

/** How many characters a value may take. */
const ROOM = 60;
/** How many an entry of an array or object takes at least. */
const LEAST = 8;
/** How deep arrays and objects are shown, so that one within itself ends too. */
const DEPTH = 3;
const MOST_ELEMENTS = 8;

/** A text of at most `room` characters, ended by an ellipsis where that takes something away. */
function clip(text: string, room: number): string {
  // An ellipsis does not follow the first half of a character.
  return text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A string in quotes. */
function quoted(text: string, room: number): string {
  return JSON.stringify(text.length + 2 <= room ? text : clip(text, Math.max(room - 2, 1)));
}

/** An object's own value under a key, which no getter is called for. */
function ownValue(object: object, key: PropertyKey): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

/** What an object and its prototypes hold under a key, down to one that is a proxy. */
export function* inheritedValues(object: object, key: PropertyKey): Generator<unknown> {
  for (let owner: object | null = object; owner !== null; owner = Object.getPrototypeOf(owner)) {
    if (types.isProxy(owner)) return;
    yield ownValue(owner, key);
  }
}

/**
 * The name of the class that an object is an instance of; undefined where it has none, `Proxy` for the
 * proxy of an object.
 */
export function classNameOf(value: object): string | undefined {
  if (types.isProxy(value)) return typeof value === 'function' ? 'Function' : 'Proxy';
  for (const made of inheritedValues(value, 'constructor')) {
    const name = typeof made === 'function' && !types.isProxy(made) ? ownValue(made, 'name') : undefined;
    if (typeof name === 'string') return name;
  }
  return undefined;
}

/** The type of a value as an error message names it: `number`, `null`, `array`, `Tensor`, … */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'function') {
    const made = classNameOf(value) ?? '';
    // A module is callable and has its class's name.
    return made === '' || made.endsWith('Function') ? 'function' : made;
  }
  if (typeof value !== 'object') return typeof value;
  return !types.isProxy(value) && Array.isArray(value) ? 'array' : classNameOf(value) || 'object';
}

/** What stands between brackets: the entries that there is room for. */
function listed(
  [open, close]: readonly [string, string],
  count: number,
  most: number,
  entry: (i: number, room: number) => string,
  room: number,
): string {
  let text = open;
  for (let i = 0; i < count; i++) {
    const comma = i === 0 ? '' : ', ';
    const left = room - text.length - comma.length - close.length;
    const shown = i < most && left >= LEAST ? entry(i, left - (i + 1 < count ? 3 : 0)) : '…';
    text += comma + shown;
    if (shown === '…') break;
  }
  return text + close;
}

/** One entry of an object literal. */
function property(object: object, key: string, room: number, depth: number): string {
  const name = `${/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? clip(key, 30) : quoted(key, 30)}: `;
  const descriptor = Object.getOwnPropertyDescriptor(object, key)!;
  const value =
    descriptor.get === undefined && descriptor.set === undefined
      ? show(descriptor.value, room - name.length, depth)
      : '[Getter]';
  return name + value;
}

/** How many entries a collection has, in parentheses; '' for what is none. */
function sizeOf(value: object): string {
  const owner = types.isMap(value)
    ? Map.prototype
    : types.isSet(value)
      ? Set.prototype
      : types.isTypedArray(value)
        ? Object.getPrototypeOf(Uint8Array.prototype)
        : undefined;
  if (owner === undefined) return '';
  // The language's own getter, whatever the object's class makes of the name.
  return `(${Reflect.get(owner, owner === Map.prototype || owner === Set.prototype ? 'size' : 'length', value)})`;
}

function show(value: unknown, room: number, depth: number): string {
  switch (typeof value) {
    case 'string':
      return quoted(value, room);
    case 'bigint':
      return clip(`${value}n`, room);
    case 'object':
      break;
    case 'function': {
      const made = typeName(value);
      const name = made === 'function' && !types.isProxy(value) ? ownValue(value, 'name') : undefined;
      if (made !== 'function') return clip(`[${made}]`, room);
      return clip(typeof name === 'string' && name !== '' ? name : 'a function', room);
    }
    default:
      return clip(String(value), room);
  }
  if (value === null) return 'null';
  if (!types.isProxy(value) && !types.isProxy(Object.getPrototypeOf(value))) {
    const isArray = Array.isArray(value);
    if (isArray || isPlainObject(value)) {
      if (depth === 0 || room < LEAST) return isArray ? '[…]' : '{…}';
      if (isArray) {
        const element = (i: number, left: number) => show(ownValue(value, i), left, depth - 1);
        return listed(['[', ']'], value.length, MOST_ELEMENTS, element, room);
      }
      const keys = Object.keys(value);
      if (keys.length === 0) return '{}';
      const entry = (i: number, left: number) => property(value, keys[i]!, left, depth - 1);
      return listed(['{ ', ' }'], keys.length, keys.length, entry, room);
    }
  }
  return clip(`[${typeName(value)}${sizeOf(value)}]`, room);
}

/**
 * How a value reads in an error message: `{ size: 3 }`, `[1, 2, …]`, `"text"`, `[Tensor]`. At most some 60
 * characters on one line, and never a whole tensor.
 */
export function brief(value: unknown): string {
  return show(value, ROOM, DEPTH).replace(/[\n\r\u2028\u2029]+/g, ' ');
}

/** The same within a sentence of PyTorch's, which shows a string without quotes. */
export function briefText(value: unknown): string {
  return typeof value === 'string' ? value : brief(value);
}
