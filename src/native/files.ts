/** `binding/files`: checksums, and numbers in text. */
import type { Handle } from './handle';

export interface NativeFiles {
  /** CRC-32 of the bytes, continuing from `value`; `tables` leaves the processor's own instructions out. */
  crc32(bytes: Uint8Array, value: number, tables: boolean): number;
  /**
   * Numbers in lines of text, which is a tensor of bytes that nobody changes meanwhile: a matrix as a
   * Tensor, or [kind, row, place, count, field] of what is wrong. Without a delimiter white space parts
   * fields.
   */
  textTable(
    text: Handle,
    delimiter: string,
    quote: string,
    comments: string[],
    skipRows: number,
    maxRows: number | null,
    columns: number[] | null,
    missing: number | null,
    dtype: string,
  ): object | unknown[];
}
