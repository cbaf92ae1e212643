/** The filters' names, and which operation takes which. */

/** PIL's `Resampling`, by its numbers. */
export const Resampling = {
  NEAREST: 0,
  LANCZOS: 1,
  BILINEAR: 2,
  BICUBIC: 3,
  BOX: 4,
  HAMMING: 5,
} as const;

export type Resampling = (typeof Resampling)[keyof typeof Resampling];

const listed = (names: readonly (keyof typeof Resampling)[]) => {
  const shown = names.map((name) => `Image.Resampling.${name} (${Resampling[name]})`);
  return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
};

/** @throws RangeError unless PIL knows the filter, and uses it in this operation */
export function checkFilter(filter: number, operation: 'resize' | 'transform'): void {
  const name = Object.entries(Resampling).find(([, id]) => id === filter)?.[0];
  const names =
    operation === 'resize'
      ? (['NEAREST', 'LANCZOS', 'BILINEAR', 'BICUBIC', 'BOX', 'HAMMING'] as const)
      : (['NEAREST', 'BILINEAR', 'BICUBIC'] as const);
  if (name !== undefined && (names as readonly string[]).includes(name)) return;
  const problem =
    name === undefined
      ? `Unknown resampling filter (${filter}).`
      : `Image.Resampling.${name} (${filter}) cannot be used.`;
  throw new RangeError(`${problem} Use ${listed(names)}`);
}
