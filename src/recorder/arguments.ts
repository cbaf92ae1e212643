/** What stands among the arguments of calls. */
import { isPlainObject } from '../common/options';

/** All of a kind in a value, in its arrays and objects too. */
export function foundIn<Kind>(value: unknown, isOne: (one: unknown) => one is Kind): Kind[] {
  if (isOne(value)) return [value];
  const items = Array.isArray(value) ? value : isPlainObject(value) ? Object.values(value) : [];
  return items.flatMap((item) => foundIn(item, isOne));
}
