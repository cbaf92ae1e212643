/** A TIFF file's strips and tiles, unpacked and put together: the samples' bytes in rows from the top. */
import zlib from 'node:zlib';
import { unpackLzw } from './lzw';
import { broken, cutShort, take, viewOf } from './source';

/** How the samples lie in the file. */
export interface StripLayout {
  littleEndian: boolean;
  width: number;
  height: number;
  /** Bits a sample. */
  bits: number;
  /** Samples a pixel. */
  samples: number;
  compression: number;
  predictor: number;
  /** Whether the bits of every byte are stored lowest first. */
  isReversed: boolean;
  /** Whether each sample has a picture of its own. */
  isPlanar: boolean;
  /** Tiles are stored whole, strips only as far as the picture goes. */
  isTiled: boolean;
  /** Of a strip or tile. */
  partWidth: number;
  partHeight: number;
  offsets: readonly number[];
  /** Bytes of each part, where the file says it. */
  counts: readonly number[] | null;
}

/** TIFF's LZW: codes grow one earlier than GIF's. */
const unpackCodes = (packed: Uint8Array, size: number) =>
  unpackLzw(packed, size, { bits: 8, lowestFirst: false, early: 1 });

/** PackBits: runs of one byte, and of several as they are. */
function unpackRuns(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  for (let at = 0, from = 0; at < size; ) {
    if (from >= packed.length) throw cutShort();
    const count = packed[from++]!;
    if (count === 128) continue;
    if (count < 128) {
      const run = take(packed, from, Math.min(count + 1, size - at));
      out.set(run, at);
      at += run.length;
      from += count + 1;
    } else {
      if (from >= packed.length) throw cutShort();
      out.fill(packed[from++]!, at, at + 257 - count);
      at += 257 - count;
    }
  }
  return out;
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    const data = zlib.inflateSync(packed, { maxOutputLength: size + 65536 });
    // A copy: unfiltering changes it, and small results lie in a pool.
    return new Uint8Array(take(data, 0, size));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? broken() : cutShort();
  }
}

const unpackers: Readonly<Record<number, (packed: Uint8Array, size: number) => Uint8Array>> = {
  1: (stored, size) => take(stored, 0, size).slice(),
  5: unpackCodes,
  8: inflate,
  32773: unpackRuns,
  32946: inflate,
};

/** Whether the compression is one that is undone here. */
export const isUnpacked = (compression: number) => unpackers[compression] !== undefined;

const reversed = Uint8Array.from({ length: 256 }, (_, v) => {
  let out = 0;
  for (let bit = 0; bit < 8; bit++) out |= ((v >> bit) & 1) << (7 - bit);
  return out;
});

/** Undoes differences to the pixel at the left. */
function addUp(
  rows: Uint8Array,
  rowBytes: number,
  samples: number,
  bits: number,
  littleEndian: boolean,
): void {
  const view = viewOf(rows);
  const bytes = bits >> 3;
  for (let row = 0; row < rows.length; row += rowBytes) {
    for (let at = row + samples * bytes; at + bytes <= row + rowBytes; at += bytes) {
      const left = at - samples * bytes;
      if (bytes === 1) rows[at]! += rows[left]!;
      else if (bytes === 2)
        view.setUint16(
          at,
          view.getUint16(at, littleEndian) + view.getUint16(left, littleEndian),
          littleEndian,
        );
      else
        view.setUint32(
          at,
          view.getUint32(at, littleEndian) + view.getUint32(left, littleEndian),
          littleEndian,
        );
    }
  }
}

/** Undoes differences between the bytes of floats, of which each row has the highest first, all together. */
function addUpFloats(
  rows: Uint8Array,
  rowBytes: number,
  samples: number,
  bits: number,
  littleEndian: boolean,
): void {
  const bytes = bits >> 3;
  const count = rowBytes / bytes;
  for (let start = 0; start < rows.length; start += rowBytes) {
    const row = rows.subarray(start, start + rowBytes);
    for (let i = samples; i < rowBytes; i++) row[i]! += row[i - samples]!;
    const planes = row.slice();
    for (let i = 0; i < count; i++) {
      for (let b = 0; b < bytes; b++)
        row[i * bytes + (littleEndian ? bytes - 1 - b : b)] = planes[b * count + i]!;
    }
  }
}

/** The samples, in rows of whole bytes. @throws TorchError when the file is damaged */
export function readStrips(bytes: Uint8Array, layout: StripLayout): Uint8Array {
  const { width, height, bits, samples, isPlanar, partWidth, partHeight, offsets, compression } = layout;
  if (layout.predictor !== 1 && bits % 8 !== 0) throw broken();
  const planeSamples = isPlanar ? 1 : samples;
  const rowBytes = Math.ceil((width * planeSamples * bits) / 8);
  const partRowBytes = Math.ceil((partWidth * planeSamples * bits) / 8);
  const across = Math.ceil(width / partWidth);
  const down = Math.ceil(height / partHeight);
  const planes = isPlanar ? samples : 1;
  if (offsets.length < across * down * planes) throw cutShort();
  // No compression makes more of a byte: a small file claims no large memory.
  if (rowBytes * height * planes > bytes.length * 4096) throw cutShort();
  const out = new Uint8Array(rowBytes * height * planes);
  for (let part = 0; part < across * down * planes; part++) {
    const column = part % across;
    const top = (Math.trunc(part / across) % down) * partHeight;
    const plane = Math.trunc(part / (across * down));
    const kept = Math.min(partHeight, height - top);
    const size = partRowBytes * (layout.isTiled ? partHeight : kept);
    if (size > bytes.length * 4096) throw cutShort();
    const offset = offsets[part]!;
    const stored =
      compression === 1
        ? size
        : Math.min(layout.counts?.[part] ?? Number.POSITIVE_INFINITY, bytes.length - offset);
    let packed = take(bytes, offset, stored);
    if (layout.isReversed) packed = packed.map((byte) => reversed[byte]!);
    const rows = unpackers[compression]!(packed, size);
    const add = layout.predictor === 3 ? addUpFloats : addUp;
    if (layout.predictor !== 1 && compression !== 1)
      add(rows, partRowBytes, planeSamples, bits, layout.littleEndian);
    const left = column * partRowBytes;
    const used = Math.min(partRowBytes, rowBytes - left);
    for (let y = 0; y < kept; y++) {
      const from = y * partRowBytes;
      out.set(rows.subarray(from, from + used), (plane * height + top + y) * rowBytes + left);
    }
  }
  return isPlanar ? interleave(out, width * height, samples, bits >> 3) : out;
}

/** Planes one behind the other as pixels. */
function interleave(planes: Uint8Array, count: number, samples: number, bytes: number): Uint8Array {
  const out = new Uint8Array(planes.length);
  for (let s = 0, from = 0; s < samples; s++) {
    for (let i = 0; i < count; i++) {
      for (let b = 0; b < bytes; b++) out[(i * samples + s) * bytes + b] = planes[from++]!;
    }
  }
  return out;
}
