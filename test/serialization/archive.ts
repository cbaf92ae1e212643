/** Archives for tests, of pickles that no pickler writes. */
import { ArchiveWriter } from '../../src/serialization/archive';

/** An archive with this pickle and these further records. */
export function archive(pickle: string, records: Record<string, Buffer> = {}): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new ArchiveWriter({ write: (bytes) => void parts.push(Buffer.from(bytes)) }, 'archive');
  zip.add('data.pkl', Buffer.from(pickle, 'latin1'));
  for (const [name, data] of Object.entries(records)) zip.add(name, data);
  zip.finish();
  return Buffer.concat(parts);
}
