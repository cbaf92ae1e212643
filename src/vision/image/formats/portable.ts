/** PBM, PGM, PPM (in bits or in letters) and PFM, in PIL's modes. */
import { TorchError } from '../../../common/errors';
import { type Decoded, type ImageMode, modeInfo, newPixels } from '../modes';
import { broken, checkSize, cutShort, take, unpackRows, viewOf } from './source';

const modes: Readonly<Record<string, ImageMode>> = {
  P1: '1',
  P2: 'L',
  P3: 'RGB',
  P4: '1',
  P5: 'L',
  P6: 'RGB',
  Pf: 'F',
};

const magicOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 2));
const isBlank = (byte: number | undefined) => byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13);

/** Whether the bytes are such a file's. */
export const isPortable = (bytes: Uint8Array) => modes[magicOf(bytes)] !== undefined && isBlank(bytes[2]);

/** Words between blanks, and comments that are none. */
function* wordsOf(bytes: Uint8Array, start: number): Generator<{ word: string; end: number }, undefined> {
  let word = '';
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 35) while (at + 1 < bytes.length && bytes[at + 1] !== 10 && bytes[at + 1] !== 13) at++;
    else if (!isBlank(byte)) word += String.fromCharCode(byte);
    else if (word !== '') {
      yield { word, end: at + 1 };
      word = '';
    }
    if (word.length > 10) throw new TorchError('Token too long in file header');
  }
  if (word !== '') yield { word, end: bytes.length };
}

/** A whole number in letters. */
function wholeNumber(word: string): number {
  if (!/^\d+$/.test(word)) throw broken();
  return Number(word);
}

/** PBM in letters: digits with or without blanks between. */
function readLetteredBits(bytes: Uint8Array, start: number, count: number): Uint8Array {
  take(bytes, start, count);
  const out = new Uint8Array(count);
  let found = 0;
  for (let at = start; found < count; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw cutShort();
    if (byte === 35) while (at + 1 < bytes.length && bytes[at + 1] !== 10 && bytes[at + 1] !== 13) at++;
    else if (byte === 48 || byte === 49) out[found++] = byte === 48 ? 255 : 0;
    else if (!isBlank(byte)) throw broken();
  }
  return out;
}

/** Half to even, as Python rounds. */
function roundToEven(v: number): number {
  const floor = Math.floor(v);
  if (v - floor !== 0.5) return Math.round(v);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The picture, in PIL's mode. @throws TorchError when the file is damaged */
export function decodePortable(bytes: Uint8Array): Decoded {
  const magic = magicOf(bytes);
  const words = wordsOf(bytes, 2);
  let start = 0;
  const word = (): string => {
    const { value } = words.next();
    if (value === undefined) throw cutShort();
    start = value.end;
    return value.word;
  };
  const width = wholeNumber(word());
  const height = wholeNumber(word());
  checkSize(width, height);
  const count = width * height;
  const size = { width, height };
  if (magic === 'P1') return { ...size, mode: '1', data: readLetteredBits(bytes, start, count) };
  if (magic === 'P4') {
    const bits = unpackRows(bytes.subarray(start), width, height, 1);
    return { ...size, mode: '1', data: bits.map((bit) => (bit ? 0 : 255)) };
  }
  if (magic === 'Pf') {
    const scale = Number(word());
    if (!Number.isFinite(scale) || scale === 0) throw new TorchError('scale must be finite and non-zero');
    const view = viewOf(take(bytes, start, count * 4));
    const data = new Float32Array(count);
    // Rows from the bottom; a negative scale says that the lowest byte comes first.
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++)
        data[at++] = view.getFloat32(((height - 1 - y) * width + x) * 4, scale < 0);
    }
    return { ...size, mode: 'F', data };
  }
  const most = wholeNumber(word());
  if (most === 0 || most > 65535) throw new TorchError('maxval must be greater than 0 and less than 65536');
  const mode = modes[magic] === 'L' && most > 255 ? 'I' : modes[magic]!;
  const numbers = count * modeInfo[mode].bands.length;
  const full = mode === 'I' ? 65535 : 255;
  const isLettered = magic === 'P2' || magic === 'P3';
  const sampleBytes = most > 255 ? 2 : 1;
  const stored = take(bytes, start, isLettered ? numbers : numbers * sampleBytes);
  const data = newPixels(mode, count);
  const view = viewOf(stored);
  for (let i = 0; i < numbers; i++) {
    let value: number;
    if (isLettered) {
      value = wholeNumber(word());
      if (value > most) throw new TorchError(`Channel value too large for this mode: ${value}`);
    } else value = sampleBytes === 2 ? view.getUint16(2 * i) : view.getUint8(i);
    data[i] = most === full ? value : Math.min(full, roundToEven((value / most) * full));
  }
  return { ...size, mode, data };
}
