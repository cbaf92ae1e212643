/** What an operator calls an argument, where what writes several operators calls it otherwise. */
import { camelCase } from '../common/pythonNames';
import { native } from '../native';

const known = new Map<string, readonly ReadonlySet<string>[]>();

/** The names of an operator's arguments by their places, in any of its overloads. */
function namesOf(operator: string): readonly ReadonlySet<string>[] {
  let places = known.get(operator);
  if (places === undefined) {
    const found: Set<string>[] = [];
    for (const overload of native.opOverloads(operator, false)) {
      for (const [place, [name]] of native.parseSchema(native.opSchema(operator, overload))[1].entries()) {
        found[place] ??= new Set();
        found[place].add(camelCase(name));
      }
    }
    places = found;
    known.set(operator, places);
  }
  return places;
}

/** The names of an argument of an operator that has none called like this: `mat2` of `mm`, for `other`. */
export function otherNames(operator: string | undefined, place: number, name: string): readonly string[] {
  if (operator === undefined) return [];
  const places = namesOf(operator);
  return places.some((names) => names.has(name)) ? [] : [...(places[place] ?? [])];
}
