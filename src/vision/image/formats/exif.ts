/** The camera's data that an image file may hold: a directory of tags as in TIFF. */

import { hasText, viewOf } from './source';
import { hasTags, readTags, type TagValue } from './tiffTags';

/** How the camera was held. */
const orientationTag = 0x0112;

/** The directory without JPEG's mark before it. */
const directoryOf = (exif: Uint8Array) => (hasText(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif);

/** The tags by their numbers; none where the data are damaged, as PIL has it. */
export function readExif(exif: Uint8Array | undefined): Map<number, TagValue> {
  if (exif === undefined || !hasTags(directoryOf(exif))) return new Map();
  try {
    return readTags(directoryOf(exif)).tags;
  } catch {
    return new Map();
  }
}

/** How the picture is to be turned: 1 (as it is) to 8. */
export function orientationOf(exif: Uint8Array | undefined): number {
  const value = readExif(exif).get(orientationTag);
  return typeof value === 'number' ? value : 1;
}

/** The same data without the orientation. */
export function withoutOrientation(exif: Uint8Array): Uint8Array {
  const copy = exif.slice();
  const directory = directoryOf(copy);
  const { littleEndian, at, entriesAt, entryBytes } = readTags(directory);
  const view = viewOf(directory);
  const count = view.getUint16(at, littleEndian);
  for (let i = 0; i < count; i++) {
    const entry = entriesAt + i * entryBytes;
    if (view.getUint16(entry, littleEndian) !== orientationTag) continue;
    // The entries behind it, and the place of the next directory, move up.
    directory.copyWithin(entry, entry + entryBytes, entriesAt + count * entryBytes + 4);
    view.setUint16(at, count - 1, littleEndian);
    break;
  }
  return copy;
}
