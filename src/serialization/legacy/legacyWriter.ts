/** The format before PyTorch 1.6, without a container: five pickles, then each storage's count and bytes. */
import os from 'node:os';
import type { Sink } from '../../files/source';
import { dtypeInfo } from '../../tensor/dtypes';
import { swapElements } from '../../tensor/hostMemory';
import type { DType } from '../../tensor/types';
import { Pickler } from '../pickle/pickler';
import { type SavedStorage, Storages, storageContent } from '../storages';

/** What the file begins with. */
export const MAGIC_NUMBER = 0x1950a86a20f9469cfc6cn;
export const PROTOCOL_VERSION = 1001;

const systemInfo = {
  protocol_version: PROTOCOL_VERSION,
  little_endian: os.endianness() === 'LE',
  type_sizes: { short: 2, int: 4, long: 4 },
};

/** An object's pickles and storages. */
export interface LegacyFile {
  pickles: Uint8Array[];
  storages: SavedStorage[];
  size: number;
}

/** What a file of the old format holds. */
export function prepareLegacy(object: unknown, protocol: number): LegacyFile {
  const storages = new Storages(true);
  const dump = (value: unknown) => new Pickler(new Storages(true), protocol).dump(value);
  const pickle = new Pickler(storages, protocol).dump(object);
  const pickles = [
    dump(MAGIC_NUMBER),
    dump(PROTOCOL_VERSION),
    dump(systemInfo),
    pickle,
    dump(storages.list.map((storage) => storage.key)),
  ];
  const size =
    pickles.reduce((sum, part) => sum + part.length, 0) +
    storages.list.reduce((sum, storage) => sum + 8 + storage.bytes, 0);
  return { pickles, storages: storages.list, size };
}

/** Writes a file of the old format. Its keys grow in order, as Python sorts them. */
export function writeLegacy({ pickles, storages }: LegacyFile, sink: Sink): void {
  for (const pickle of pickles) sink.write(pickle);
  for (const storage of storages) {
    const dtype = storage.type as DType;
    const count = Buffer.alloc(8);
    count.writeBigInt64LE(BigInt(Math.floor(storage.bytes / dtypeInfo(dtype).itemsize)));
    sink.write(count);
    storageContent(storage).each((piece) => {
      if (systemInfo.little_endian) {
        sink.write(piece);
        return;
      }
      const swapped = Buffer.from(piece);
      swapElements(swapped, dtype);
      sink.write(swapped);
    });
  }
}
