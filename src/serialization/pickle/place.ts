/** Where in an object something lies. */
import { PyString, PyTuple, PyValue } from '../../tensor/pythonKinds';
import { AllowedInstance, DequeNode, DictNode, FrozenSetNode, InstanceNode } from './nodes';

const MAX_DEPTH = 500;

/** The place of what lies in a set. */
export const IN_SET = Symbol('in a set');

/** A key or a position as it reads in a path: `["model"]`, `[0]`. */
export function placeText(key: unknown): string {
  if (key === IN_SET) return ' (in a set)';
  const plain = key instanceof PyString || key instanceof PyValue ? key.value : key;
  const known = typeof plain === 'object' && plain !== null ? 'a key' : String(plain).slice(0, 100);
  return `[${typeof plain === 'string' ? JSON.stringify(plain.slice(0, 100)) : known}]`;
}

/** The parts of an object under construction, with how they are reached. */
function* partsOf(value: unknown): Generator<[place: string, part: unknown]> {
  const items = value instanceof PyTuple || value instanceof DequeNode ? value.items : value;
  if (Array.isArray(items)) {
    for (let i = 0; i < items.length; i++) yield [`[${i}]`, items[i]];
  } else if (value instanceof DictNode) {
    for (const [key, part] of value.entries) {
      if (typeof key === 'object' && key !== null) yield [' (a key)', key];
      yield [placeText(key), part];
    }
    if (value.attributes !== undefined) yield [' (its attributes)', value.attributes];
  } else if (value instanceof AllowedInstance || value instanceof InstanceNode) {
    for (const part of value.args) yield [' (an argument)', part];
    if (value instanceof InstanceNode) {
      yield ['', value.items];
      yield ['', value.dict];
    }
    yield ['', value.state];
  } else if (value instanceof Set || value instanceof FrozenSetNode) {
    for (const part of value instanceof Set ? value : value.items) yield [' (in a set)', part];
  }
}

/** The keys and positions that lead to `target` within `root`; undefined where none do. */
export function placeOf(root: unknown, target: object): string | undefined {
  const seen = new Set<unknown>();
  const find = (value: unknown, depth: number): string | undefined => {
    if (value === target) return '';
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || seen.has(value)) return undefined;
    seen.add(value);
    for (const [place, part] of partsOf(value)) {
      const rest = find(part, depth + 1);
      if (rest !== undefined) return place + rest;
    }
    return undefined;
  };
  return find(root, 0);
}
