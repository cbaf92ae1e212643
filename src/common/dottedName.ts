/** Names with dots, as parameters and Python's classes have. */

/** What stands before the last dot ('' without one), and the name behind it. */
export function splitName(dotted: string): [owner: string, name: string] {
  const dot = dotted.lastIndexOf('.');
  return [dotted.slice(0, Math.max(dot, 0)), dotted.slice(dot + 1)];
}
