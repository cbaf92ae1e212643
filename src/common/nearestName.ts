/** Spelling help: which of several names a misspelled one probably meant. */

/**
 * How many letters are added, lost, changed or swapped with their neighbour between two short names, ignoring
 * case and underscores (`padding_mode` is near `paddingMode`).
 */
function distance(a: string, b: string): number {
  a = a.replaceAll('_', '').toLowerCase();
  b = b.replaceAll('_', '').toLowerCase();
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/**
 * The candidate nearest to a misspelled name, or undefined when none is near.
 * @param name what was written
 * @param candidates what could have been meant
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(name.length / 2));
  for (const candidate of candidates) {
    const d = distance(name, candidate);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}
