/** LZW with codes of growing width, as GIF and TIFF pack pixels by it. */
import { broken, cutShort } from './source';

/** How a format writes its codes. */
export interface LzwForm {
  /** Bits of what is packed. */
  readonly bits: number;
  /** Whether codes begin with their lowest bit, else with their highest. */
  readonly lowestFirst: boolean;
  /** How many codes before it is needed the width grows. */
  readonly early: 0 | 1;
}

/** Reads codes of the width that is asked for. */
function codeReader(packed: Uint8Array, lowestFirst: boolean): (width: number) => number {
  let buffer = 0;
  let have = 0;
  let from = 0;
  return (width) => {
    for (; have < width; have += 8) {
      if (from >= packed.length) throw cutShort();
      const byte = packed[from++]!;
      buffer = lowestFirst ? buffer | (byte << have) : ((buffer << 8) | byte) & 0xffffff;
    }
    have -= width;
    const mask = (1 << width) - 1;
    if (!lowestFirst) return (buffer >> have) & mask;
    const code = buffer & mask;
    buffer >>>= width;
    return code;
  };
}

/**
 * Unpacks `size` values.
 * @throws TorchError for codes that mean nothing, and for too few of them
 */
export function unpackLzw(
  packed: Uint8Array,
  size: number,
  { bits, lowestFirst, early }: LzwForm,
): Uint8Array {
  const clear = 1 << bits;
  const read = codeReader(packed, lowestFirst);
  const prefix = new Int16Array(4096);
  const last = Uint8Array.from({ length: 4096 }, (_, i) => i);
  const lengths = new Uint16Array(4096).fill(1);
  const out = new Uint8Array(size);
  let next = clear + 2;
  let width = bits + 1;
  let previous = -1;
  for (let at = 0; at < size; ) {
    const code = read(width);
    if (code === clear) {
      next = clear + 2;
      width = bits + 1;
      previous = -1;
      continue;
    }
    if (code === clear + 1) throw cutShort();
    if (code > next || (previous === -1 && code > clear)) throw broken();
    // A code that is only now being made: the previous one, with its own first value behind it.
    const isNew = code === next;
    const source = isNew ? previous : code;
    const length = lengths[source]! + (isNew ? 1 : 0);
    let first = source;
    for (let i = at + lengths[source]! - 1, entry = source; i >= at; i--, entry = prefix[entry]!) {
      out[i] = last[entry]!;
      first = entry;
    }
    if (isNew) out[at + length - 1] = last[first]!;
    if (previous !== -1 && next < 4096) {
      prefix[next] = previous;
      last[next] = last[first]!;
      lengths[next] = lengths[previous]! + 1;
      next++;
      if (next === (1 << width) - early && width < 12) width++;
    }
    previous = code;
    at += length;
  }
  return out;
}
