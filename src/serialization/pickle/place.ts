/** Where in an object something lies. */
import { PyString, PyTuple } from '../../tensor/pythonKinds';
import { AllowedInstance, DictNode, FrozenSetNode } from './nodes';

const MAX_DEPTH = 500;

/** The parts of an object under construction, with how they are reached. */
function* partsOf(value: unknown): Generator<[place: string, part: unknown]> {
  const items = value instanceof PyTuple ? value.items : value;
  if (Array.isArray(items)) {
    for (let i = 0; i < items.length; i++) yield [`[${i}]`, items[i]];
  } else if (value instanceof DictNode) {
    for (const [key, part] of value.entries) {
      const plain = key instanceof PyString ? key.value : key;
      const shown =
        typeof plain === 'string' ? JSON.stringify(plain.slice(0, 100)) : String(plain).slice(0, 100);
      if (typeof key === 'object' && key !== null) yield [' (a key)', key];
      yield [`[${shown}]`, part];
    }
    if (value.attributes !== undefined) yield [' (its attributes)', value.attributes];
  } else if (value instanceof AllowedInstance) {
    for (const part of value.args) yield [' (an argument)', part];
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
