/** What an archive of `torch.save` or `torch.jit.save` holds, from its directory and its pickle: no tensor's data is read. */
import { noGrad } from '../../autograd/gradMode';
import { TorchError } from '../../common/errors';
import type { Source } from '../../files/source';
import { native } from '../../native';
import { findFolder, openArchive } from '../../serialization/archive';
import { Converter } from '../../serialization/pickle/converter';
import { lookUp } from '../../serialization/pickle/globals';
import { AllowedInstance, GlobalNode, type SafeGlobal } from '../../serialization/pickle/nodes';
import { PickleReader } from '../../serialization/pickle/pickleReader';
import { Unpickler } from '../../serialization/pickle/unpickler';
import { describeStorage, StorageNode } from '../../serialization/storageLoader';
import { torchOps } from '../../tensor/operators';
import { PyTuple } from '../../tensor/pythonKinds';
import { handleOf, type Tensor } from '../../tensor/tensor';

/** An object of a Python class that is not known here: its name and what the file gives it. */
export class PythonObject {
  readonly args: readonly unknown[];
  state: unknown;

  constructor(
    readonly pythonName: string,
    ...args: unknown[]
  ) {
    this.args = args;
  }
}

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

/** Stands for a name that is not known: called, it makes an object that can only be looked at. */
function unknownGlobal(name: string): GlobalNode {
  class Unknown extends PythonObject {
    constructor(...args: unknown[]) {
      super(name, ...args);
    }
    __setstate__(state: unknown): void {
      this.state = state;
    }
  }
  const type: SafeGlobal = Unknown;
  const make = (args: unknown[]) => new AllowedInstance(type, args);
  return new GlobalNode(name, make, undefined, make, type);
}

function global(module: string, name: string, refused: Set<string>): unknown {
  try {
    return lookUp(module, name, { weightsOnly: false, place: () => 'meta' });
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    refused.add(`${module}.${name}`);
    return unknownGlobal(`${module}.${name}`);
  }
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
  const unpickler = new Unpickler(reader, {
    global: (module, name) => global(module, name, refused),
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
