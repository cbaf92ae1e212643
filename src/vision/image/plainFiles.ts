/** Formats so plain that sharp doesn't read them: PBM, PGM and PPM (binary), and uncompressed BMP. */
import { TorchError } from '../../common/errors';
import type { Decoded } from './modes';

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * The pixels of such a file; null for any other.
 * @throws TorchError when it is cut short, or of a kind that isn't read
 */
export function decodePlain(bytes: Uint8Array): Decoded | null {
  const magic = text(bytes, 0, 2);
  if (/P[456]/.test(magic)) return decodePortable(bytes, Number(magic[1]));
  return magic === 'BM' && bytes.length > 30 ? decodeBitmap(bytes) : null;
}

const cutShort = () => new TorchError('image file is truncated');

/** Numbers in letters, with comments between, then the pixels. */
function decodePortable(bytes: Uint8Array, kind: number): Decoded {
  let at = 2;
  const number = (): number => {
    const found = /^(?:\s+|#[^\n]*\n)*(\d+)/.exec(text(bytes, at, at + 512));
    if (found === null) throw cutShort();
    at += found[0].length;
    return Number(found[1]);
  };
  const width = number();
  const height = number();
  const most = kind === 4 ? 1 : number();
  if (most > 255) throw new TorchError('pixels of more than 8 bits are not read from PPM files');
  at++; // one blank
  const count = width * height * (kind === 6 ? 3 : 1);
  if (kind === 4) return { mode: '1', width, height, data: unpackBits(bytes.subarray(at), width, height) };
  if (bytes.length < at + count) throw cutShort();
  const data = bytes.slice(at, at + count);
  if (most !== 255) for (let i = 0; i < count; i++) data[i] = Math.round((data[i]! / most) * 255);
  return { mode: kind === 6 ? 'RGB' : 'L', width, height, data: new Uint8Array(data) };
}

/** Rows of bits, each row in whole bytes; 1 is black. */
function unpackBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8);
  if (bits.length < row * height) throw cutShort();
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const byte = bits[Math.floor(i / width) * row + (x >> 3)]!;
    return (byte >> (7 - (x & 7))) & 1 ? 0 : 255;
  });
}

/** Rows from the bottom, blue first, each row in whole words. */
function decodeBitmap(bytes: Uint8Array): Decoded | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(10, true);
  const headerSize = view.getUint32(14, true);
  if (headerSize < 40) return null;
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  const isPlain = view.getUint32(30, true) === 0;
  if (!isPlain || ![8, 24, 32].includes(bits))
    throw new TorchError(`BMP files of ${bits} bits a pixel, or compressed ones, are not read`);
  const height = Math.abs(signedHeight);
  const row = Math.ceil((width * bits) / 32) * 4;
  if (width <= 0 || bytes.length < start + row * height) throw cutShort();
  const colours = bits === 8 ? bytes.subarray(14 + headerSize, start) : null;
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    const line = start + row * (signedHeight < 0 ? y : height - 1 - y);
    for (let x = 0; x < width; x++, at += 3) {
      const [source, from] =
        colours === null ? [bytes, line + (x * bits) / 8] : [colours, bytes[line + x]! * 4];
      data[at] = source[from + 2] ?? 0;
      data[at + 1] = source[from + 1] ?? 0;
      data[at + 2] = source[from] ?? 0;
    }
  }
  const isGrey = colours !== null && colours.length >= 4 && isGreyTable(colours);
  if (!isGrey) return { mode: 'RGB', width, height, data };
  return { mode: 'L', width, height, data: data.filter((_, i) => i % 3 === 0) };
}

/** Whether a palette's colours are the greys in order: then the picture is grey, as PIL has it. */
function isGreyTable(colours: Uint8Array): boolean {
  return colours.every((v, i) => i % 4 === 3 || v === i >> 2);
}
