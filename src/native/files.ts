/** `binding/files`. */
export interface NativeFiles {
  /** CRC-32 of the bytes, continuing from `value`; `tables` leaves the processor's own instructions out. */
  crc32(bytes: Uint8Array, value: number, tables: boolean): number;
}
