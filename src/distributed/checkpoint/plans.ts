/**
 * Twin of the plain classes in torch/distributed/checkpoint/planner.py and storage.py: what ranks tell each
 * other of what they are to write and read.
 */
import { dtypeInfo } from '../../tensor/dtypes';
import { markKind, PyValue } from '../../tensor/pythonKinds';
import { numelOf } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import {
  ChunkStorageMetadata,
  Dataclass,
  MetadataIndex,
  type ObjectPath,
  StorageInfo,
  sizeOf,
  TensorProperties,
} from './metadata';

/** A member of one of Python's Enums, which is its number here. */
const members = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) => new PyValue(i + 1, `torch.distributed.checkpoint.planner.${name}`, [i + 1]),
  );

/** What is written: a whole tensor, a part of one, or anything else. */
export const WriteItemType = Object.freeze({ TENSOR: 1, SHARD: 2, BYTE_IO: 3 });
const writeTypes = members('WriteItemType', 3);

/** What is read: a tensor's part, or anything else. */
export const LoadItemType = Object.freeze({ TENSOR: 1, BYTE_IO: 2 });
const loadTypes = members('LoadItemType', 2);

/** A tensor that is to be written. */
export class TensorWriteData extends Dataclass {
  /** The whole tensor's shape. */
  readonly size: readonly number[];

  constructor(
    readonly chunk: ChunkStorageMetadata = new ChunkStorageMetadata(),
    readonly properties: TensorProperties = new TensorProperties(),
    size: readonly number[] = [],
  ) {
    super();
    this.size = sizeOf(size);
  }
}

/** Something that a rank is to write. */
export class WriteItem extends Dataclass {
  /** What Python's planner says of things that are no tensors: nothing yet. */
  readonly bytesIoData: object | null = null;

  /**
   * @param index which entry of the state dict
   * @param type one of `WriteItemType`'s numbers
   * @param tensorData of a tensor, what it is
   */
  constructor(
    readonly index: MetadataIndex = new MetadataIndex(),
    readonly type: number = WriteItemType.BYTE_IO,
    readonly tensorData: TensorWriteData | null = null,
  ) {
    super();
  }

  /** The bytes of the whole tensor; null of anything else. */
  tensorStorageSize(): number | null {
    if (this.tensorData === null) return null;
    const { size, properties } = this.tensorData;
    return numelOf(size) * dtypeInfo(properties.dtype).itemsize;
  }

  override __getstate__(): unknown {
    return { ...(super.__getstate__() as object), type: writeTypes[this.type - 1] };
  }
}

/** Something that a rank is to read. */
export class ReadItem extends Dataclass {
  /** Where it begins in the tensor that is loaded. */
  readonly destOffsets: readonly number[];
  /** Where it begins in the part that was saved. */
  readonly storageOffsets: readonly number[];
  /** Its size. */
  readonly lengths: readonly number[];

  /**
   * @param type one of `LoadItemType`'s numbers
   * @param destIndex which entry of the state dict
   * @param storageIndex which part of the checkpoint
   * @param places where it begins, in both, and its size
   */
  constructor(
    readonly type: number = LoadItemType.BYTE_IO,
    readonly destIndex: MetadataIndex = new MetadataIndex(),
    readonly storageIndex: MetadataIndex = destIndex,
    places: { dest: readonly number[]; storage: readonly number[]; lengths: readonly number[] } = {
      dest: [0],
      storage: [0],
      lengths: [0],
    },
  ) {
    super();
    this.destOffsets = sizeOf(places.dest);
    this.storageOffsets = sizeOf(places.storage);
    this.lengths = sizeOf(places.lengths);
  }

  override __getstate__(): unknown {
    return { ...(super.__getstate__() as object), type: loadTypes[this.type - 1] };
  }
}

/** What a rank is to write. */
export class SavePlan extends Dataclass {
  /** What the storage says besides: the beginning of a rank's file names. */
  readonly storageData: unknown = null;
  /** What the planner says besides: the paths that the names stand for. */
  readonly plannerData: Map<string, ObjectPath> | null = null;
  /** False in Python where ranks follow the plan of the last checkpoint instead; always true here. */
  readonly usable: boolean = true;

  /**
   * @param items what is written
   * @param rest storageData and plannerData
   */
  constructor(
    readonly items: readonly WriteItem[] = [],
    rest: Partial<Pick<SavePlan, 'storageData' | 'plannerData' | 'usable'>> = {},
  ) {
    super();
    Object.assign(this, rest);
  }

  /** The same with other items or data. */
  with(changes: Partial<Pick<SavePlan, 'items' | 'storageData' | 'plannerData'>>): SavePlan {
    const { items, ...rest } = { ...this, ...changes };
    return new SavePlan(items, rest);
  }
}

/** What a rank is to read. */
export class LoadPlan extends Dataclass {
  /** What the storage says besides. */
  readonly storageData: unknown = null;
  /** What the planner says besides. */
  readonly plannerData: unknown = null;

  /** @param items what is read */
  constructor(readonly items: readonly ReadItem[] = []) {
    super();
  }
}

/** Where a rank has written something. */
export class WriteResult extends Dataclass {
  constructor(
    readonly index: MetadataIndex = new MetadataIndex(),
    readonly sizeInBytes: number = 0,
    readonly storageData: StorageInfo = new StorageInfo(),
  ) {
    super();
  }
}

/** How the names of a rank's files begin. */
export class StoragePrefix extends Dataclass {
  constructor(readonly prefix: string = '') {
    super();
  }
}

/** A path as Python's planner keeps it. */
export const pathOf = (path: ObjectPath): ObjectPath => markKind([...path], 'tuple');

/** What is written of a tensor: itself, or of anything else the bytes of `torch.save`. */
export type Written = Tensor | Uint8Array;
