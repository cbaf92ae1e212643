/**
 * What an archive of `torch.save` or `torch.jit.save` holds, from its directory and its pickle:
 * no tensor's data is read.
 */
import { noGrad } from '../../autograd/gradMode';
import { TorchError } from '../../common/errors';
import type { Source } from '../../files/source';
import { native } from '../../native';
import { findFolder, openArchive } from '../../serialization/archive';
import { Converter } from '../../serialization/pickle/converter';
import { lookUp } from '../../serialization/pickle/globals';
import { PickleReader } from '../../serialization/pickle/pickleReader';
import { StorageNode } from '../../serialization/pickle/storageNode';
import { unknownGlobal } from '../../serialization/pickle/unknownObjects';
import { Unpickler } from '../../serialization/pickle/unpickler';
import { describeStorage } from '../../serialization/storageLoader';
import { torchOps } from '../../tensor/operators';
import { PyTuple } from '../../tensor/pythonKinds';
import { handleOf, type Tensor } from '../../tensor/tensor';

/** A storage as the file describes it. */
export interface StorageInfo {
  readonly key: string;
  readonly bytes: number;
  /** Where it was when it was saved. */
  readonly device: string;
}

/** What was found. Tensors in `value` have no data. */
export interface ArchiveContents {
  readonly value: unknown;
  readonly byteorder: string;
  readonly torchScript: boolean;
  /** Python's names in it that `torch.load` refuses. */
  readonly refused: readonly string[];
  /** Whether its records have checksums. */
  readonly checksums: boolean;
  storageOf(tensor: Tensor): StorageInfo | undefined;
}

/** Reads the directory and the pickle of an archive. */
export function readContents(source: Source): ArchiveContents {
  const zip = openArchive(source);
  const folder = findFolder(zip);
  const record = (name: string) => zip.records.get(`${folder}/${name}`);
  const order = record('byteorder');
  const nodes = new Map<string, StorageNode>();
  const infos = new Map<number | bigint, StorageInfo>();
  const persistent = (id: unknown): StorageNode => {
    const { dtype, key, location, bytes } = describeStorage(id instanceof PyTuple ? id.items : []);
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const data = record(`data/${key}`);
    if (data === undefined || data.size < bytes) {
      throw new TorchError(
        `torch.load: the file is damaged: storage ${key} is ${data ? 'larger than its record' : 'missing'}`,
      );
    }
    const made = new StorageNode(dtype, bytes, () =>
      noGrad(() => {
        const empty = torchOps.empty([bytes], { dtype: 'uint8', device: 'meta' });
        infos.set(native.tensorStoragePointer(handleOf(empty)), { key, bytes, device: location });
        return empty;
      }),
    );
    nodes.set(key, made);
    return made;
  };
  const reader = new PickleReader(zip.read(record('data.pkl')!));
  const refused = new Set<string>();
  const unknown = (name: string) => {
    refused.add(name);
    return unknownGlobal(name);
  };
  const unpickler = new Unpickler(reader, {
    global: (module, name) => lookUp(module, name, { weightsOnly: false, place: () => 'meta', unknown }),
    persistent,
  });
  const value = new Converter(reader.strings).convert(unpickler.load());
  return {
    value,
    byteorder: order === undefined ? 'little' : zip.read(order, 16).toString('latin1'),
    torchScript: record('constants.pkl') !== undefined,
    refused: [...refused],
    checksums: [...zip.records.values()].some(({ checksum }) => checksum !== 0),
    storageOf: (tensor) => infos.get(native.tensorStoragePointer(handleOf(tensor))),
  };
}
