/** Bits of Arrow's and DuckDB's memory as bytes. */

/** `count` bits from `offset` on, the least significant of a byte first, as a byte each: 1 or 0. */
export function unpackBits(bits: Uint8Array, offset: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count; i++) bytes[i] = (bits[(offset + i) >> 3]! >> ((offset + i) & 7)) & 1;
  return bytes;
}

/**
 * Which elements of lists are there: those of lists that are, and that are there themselves.
 * @param lists a byte for each list, or undefined where all are there
 * @param items a byte for each element, or undefined where all are there
 * @param size elements of a list, those of the lists in it included
 */
export function presentItems(
  lists: Uint8Array | undefined,
  items: Uint8Array | undefined,
  size: number,
): Uint8Array | undefined {
  if (lists === undefined) return items;
  const present = new Uint8Array(lists.length * size);
  for (let i = 0; i < present.length; i++) present[i] = lists[Math.floor(i / size)]! & (items?.[i] ?? 1);
  return present;
}
