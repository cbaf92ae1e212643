/** PNG of all kinds. */
import zlib from 'node:zlib';
import { TorchError } from '../../../common/errors';
import { crc32 } from '../../../files/crc32';
import { native } from '../../../native';
import { type Decoded, type ImageInfo, unsetBytes } from '../modes';
import {
  broken,
  checkSize,
  cutShort,
  fullPalette,
  hasText,
  highBytes,
  scaleBytes,
  take,
  unpackRows,
  viewOf,
} from './source';

/** Whether the bytes are a PNG file's. */
export const isPng = (bytes: Uint8Array) => hasText(bytes, 0, '\x89PNG\r\n\x1a\n');

interface Header {
  width: number;
  height: number;
  depth: number;
  colourType: number;
  isInterlaced: boolean;
}

interface Chunks {
  header: Header;
  palette: Uint8Array;
  transparency: Uint8Array | null;
  exif: Uint8Array | null;
  data: Uint8Array[];
}

/** Bits a sample that each colour type may have, and its samples a pixel. */
const colourTypes: Readonly<Record<number, { depths: readonly number[]; samples: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};

function readHeader(chunk: Uint8Array): Header {
  const view = viewOf(chunk);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colourType, isInterlaced] = [view.getUint8(8), view.getUint8(9), view.getUint8(12) !== 0];
  if (!colourTypes[colourType]?.depths.includes(depth))
    throw new TorchError(`PNG has no ${depth} bits for colour type ${colourType}`);
  checkSize(width, height);
  return { width, height, depth, colourType, isInterlaced };
}

function readChunks(bytes: Uint8Array): Chunks {
  const view = viewOf(bytes);
  const found: Partial<Chunks> & { data: Uint8Array[] } = { data: [] };
  // A file that ends after its pixels is whole enough.
  for (let at = 8; at + 12 <= bytes.length || found.data.length === 0; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...take(bytes, at + 4, 4));
    if (kind === 'IEND') break;
    // The pixels' stream itself shows whether it is whole.
    const content = kind === 'IDAT' ? bytes.subarray(at + 8, at + 8 + length) : take(bytes, at + 8, length);
    const isCritical = kind === 'IHDR' || kind === 'PLTE' || kind === 'tRNS';
    if (isCritical && view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length)))
      throw new TorchError(`broken PNG file (chunk ${kind})`);
    if (kind === 'IHDR') found.header = readHeader(content);
    else if (kind === 'PLTE') found.palette = content;
    else if (kind === 'tRNS') found.transparency = content;
    else if (kind === 'eXIf') found.exif = content;
    else if (kind === 'IDAT') found.data.push(content);
    at += 12 + length;
  }
  const { header, palette = new Uint8Array(0), transparency = null, exif = null, data } = found;
  if (header === undefined) throw broken();
  return { header, palette, transparency, exif, data };
}

function inflate(parts: Uint8Array[], size: number): Uint8Array {
  try {
    // All in one piece of memory. Some writers append a little; a bomb appends much.
    const options = { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 65536 };
    return zlib.inflateSync(parts.length === 1 ? parts[0]! : Buffer.concat(parts), options);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? cutShort() : broken();
  }
}

/** Undoes the filters of `height` rows, each behind a byte that names its own. */
function unfilter(data: Uint8Array, rowBytes: number, height: number, pixelBytes: number): Uint8Array {
  if (data.length < (rowBytes + 1) * height) throw cutShort();
  const out = unsetBytes(rowBytes * height);
  if (!native.imageUnfilterPng(data, 0, rowBytes, height, pixelBytes, out)) throw broken();
  return out;
}

/** Where Adam7's seven passes begin, and their steps. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The samples in the order of the picture, a byte each (two, the high one first, for 16 bits). */
function readSamples({ header, data }: Chunks): Uint8Array {
  const { width, height, depth, colourType, isInterlaced } = header;
  const { samples } = colourTypes[colourType]!;
  const pixelBytes = Math.max(1, (samples * depth) >> 3);
  const rowBytes = (w: number) => Math.ceil((w * samples * depth) / 8);
  const unpack = (rows: Uint8Array, w: number, h: number) =>
    depth < 8 ? unpackRows(rows, w, h, depth) : rows;
  const parts = (isInterlaced ? passes : ([[0, 0, 1, 1]] as const)).map(([left, top, across, down]) => ({
    ...{ left, top, across, down },
    w: Math.max(0, Math.ceil((width - left) / across)),
    h: Math.max(0, Math.ceil((height - top) / down)),
  }));
  const size = (w: number, h: number) => (w === 0 ? 0 : (rowBytes(w) + 1) * h);
  const rows = inflate(
    data,
    parts.reduce((sum, { w, h }) => sum + size(w, h), 0),
  );
  if (!isInterlaced) return unpack(unfilter(rows, rowBytes(width), height, pixelBytes), width, height);
  const out = new Uint8Array(width * height * pixelBytes);
  let from = 0;
  for (const { left, top, across, down, w, h } of parts) {
    if (w === 0 || h === 0) continue;
    const part = unpack(unfilter(rows.subarray(from), rowBytes(w), h, pixelBytes), w, h);
    from += size(w, h);
    for (let y = 0, i = 0; y < h; y++) {
      for (let x = 0; x < w; x++, i += pixelBytes)
        out.set(
          part.subarray(i, i + pixelBytes),
          ((top + y * down) * width + left + x * across) * pixelBytes,
        );
    }
  }
  return out;
}

/** What PIL's `info` says about a transparent colour. */
function transparencyOf({ header, transparency }: Chunks): ImageInfo {
  if (transparency === null || header.colourType === 4 || header.colourType === 6) return {};
  if (header.colourType === 3) {
    const index = transparency.indexOf(0);
    const isOneColour = index >= 0 && transparency.every((v, i) => v === (i === index ? 0 : 255));
    return { transparency: isOneColour ? index : transparency.slice() };
  }
  const view = viewOf(transparency);
  if (header.colourType === 2) return { transparency: [0, 2, 4].map((at) => view.getUint16(at)) };
  const value = view.getUint16(0);
  return { transparency: header.depth === 1 ? (value === 0 ? 0 : 255) : value };
}

/** PIL's RGBA of grey with alpha, both of 16 bits. */
function rgbaOfWideGrey(samples: Uint8Array): Uint8Array {
  const out = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i += 4) {
    out.fill(samples[i]!, i, i + 3);
    out[i + 3] = samples[i + 2]!;
  }
  return out;
}

/** The picture, in PIL's mode. @throws TorchError when the file is damaged */
export function decodePng(bytes: Uint8Array): Decoded {
  const chunks = readChunks(bytes);
  const { width, height, depth, colourType } = chunks.header;
  const samples = readSamples(chunks);
  const info: ImageInfo = { ...transparencyOf(chunks), ...(chunks.exif && { exif: chunks.exif.slice() }) };
  const size = { width, height, info };
  if (colourType === 3) return { ...size, mode: 'P', data: samples, palette: fullPalette(chunks.palette) };
  if (colourType === 0) {
    if (depth === 16) {
      const view = viewOf(samples);
      const data = Uint16Array.from({ length: width * height }, (_, i) => view.getUint16(2 * i));
      return { ...size, mode: 'I;16', data };
    }
    return { ...size, mode: depth === 1 ? '1' : 'L', data: scaleBytes(samples, 255 / (2 ** depth - 1)) };
  }
  if (colourType === 4) {
    return depth === 16
      ? { ...size, mode: 'RGBA', data: rgbaOfWideGrey(samples) }
      : { ...size, mode: 'LA', data: samples };
  }
  return {
    ...size,
    mode: colourType === 2 ? 'RGB' : 'RGBA',
    data: depth === 16 ? highBytes(samples, false) : samples,
  };
}
