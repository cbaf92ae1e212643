/** The bytes of strings and integers, as pickles have them. */
import type { NodeBuffer } from '../../common/node';

/** UTF-8 as Python's `surrogatepass`: a lone surrogate takes three bytes. */
export function encodeText(text: string): NodeBuffer {
  if (text.isWellFormed()) return Buffer.from(text, 'utf8');
  const parts: NodeBuffer[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const lone = code >= 0xd800 && code <= 0xdfff;
    parts.push(
      lone
        ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)])
        : Buffer.from(char, 'utf8'),
    );
  }
  return Buffer.concat(parts);
}

/** The shortest little-endian two's complement of an integer, as Python's `encode_long`. */
export function encodeLong(value: bigint): NodeBuffer {
  if (value === 0n) return Buffer.alloc(0);
  const magnitude = value < 0n ? -value - 1n : value;
  const bits = magnitude === 0n ? 0 : magnitude.toString(2).length;
  const bytes = Math.floor(bits / 8) + 1;
  const hex = BigInt.asUintN(bytes * 8, value)
    .toString(16)
    .padStart(bytes * 2, '0');
  return Buffer.from(hex, 'hex').reverse();
}
