/** JPEG: what its head says, and small ones' pixels. */
import { type Decoded, unsetBytes } from '../modes';
import { decodeBaseline } from './jpegDecoder';

/** What is known of a file before its pixels are. */
export interface JpegHead {
  width: number;
  height: number;
  /** 1 or 3. */
  channels: number;
  /** The camera's data. */
  exif: Uint8Array | null;
}

/** The head of a file of grey or three colours, 8 bits each; null for all others. */
export function readJpegHead(bytes: Uint8Array): JpegHead | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const at16 = (at: number) => bytes[at]! * 256 + bytes[at + 1]!;
  let head: JpegHead | null = null;
  let exif: Uint8Array | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++; // bytes of 255 may stand before a marker
      continue;
    }
    const length = at16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) return null;
    if (marker === 0xda) return head === null ? null : { ...head, exif };
    const isFrame = marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const [height, width, channels] = [at16(at + 5), at16(at + 7), bytes[at + 9]!];
      // Baseline, extended and progressive files by Huffman's codes.
      const isUsual = marker <= 0xc2 && length >= 8 && bytes[at + 4] === 8;
      if (!isUsual || head !== null || width * height === 0 || (channels !== 1 && channels !== 3))
        return null;
      head = { width, height, channels, exif: null };
    }
    const isExif = marker === 0xe1 && length >= 8 && at16(at + 4) === 0x4578 && at16(at + 6) === 0x6966;
    if (isExif) {
      if (exif !== null) return null;
      exif = new Uint8Array(bytes.subarray(at + 4, end)); // a Buffer's own slice is no copy
    }
    at = end;
  }
  return null;
}

/** The picture of a file with this head, whose pixels `read` writes; null where it says that it can't. */
export function pictureOf(head: JpegHead, read: (data: Uint8Array) => boolean): Decoded | null {
  const { width, height, channels, exif } = head;
  const data = unsetBytes(width * height * channels);
  if (!read(data)) return null;
  return { mode: channels === 1 ? 'L' : 'RGB', width, height, data, info: exif === null ? {} : { exif } };
}

/** The picture, by the decoder in this thread; null where that is missing, or finds fault with the file. */
export const decodeJpeg = (bytes: Uint8Array, head: JpegHead): Decoded | null =>
  pictureOf(head, (data) => {
    let fits = false;
    const isRead = decodeBaseline(bytes, (pixels) => {
      fits = pixels.length === data.length;
      if (fits) data.set(pixels);
    });
    return isRead && fits;
  });
