/** Statistics by the parts of their names. */

/** Statistics by their parts: `{ allocated_bytes: { all: { current, … }, … }, num_ooms, … }`. */
export interface NestedStats {
  [name: string]: number | NestedStats;
}

/** Flat statistics as nested objects. */
export function nested(stats: Record<string, number>): NestedStats {
  const root: NestedStats = {};
  for (const [path, value] of Object.entries(stats)) {
    const names = path.split('.');
    const last = names.pop()!;
    let level = root;
    for (const name of names) {
      level[name] ??= {};
      level = level[name] as NestedStats;
    }
    level[last] = value;
  }
  return root;
}
