/** What stands among the arguments of calls. */
import { isNamedTuple } from '../common/namedTuple';
import { isPlainObject } from '../common/options';

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isPlainObject(value)) return Object.values(value);
  return typeof value === 'object' && value !== null && isNamedTuple(value) ? [...value] : [];
}

/** All of a kind in a value, in its arrays, named tuples and objects too. */
export function foundIn<Kind>(value: unknown, isOne: (one: unknown) => one is Kind): Kind[] {
  if (isOne(value)) return [value];
  return itemsOf(value).flatMap((item) => foundIn(item, isOne));
}

/** A value with others in the place of all of a kind, in its arrays and objects too. */
export function replacedIn<Kind>(
  value: unknown,
  isOne: (one: unknown) => one is Kind,
  replace: (one: Kind) => unknown,
): unknown {
  if (isOne(value)) return replace(value);
  if (Array.isArray(value)) return value.map((item) => replacedIn(item, isOne, replace));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replacedIn(item, isOne, replace)]),
  );
}
