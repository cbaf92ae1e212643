/**
 * Twin of torch/distributed/checkpoint/metadata.py: what a checkpoint's `.metadata` says, as the classes by
 * which Python pickles it.
 */
import { entriesOf } from '../../common/optionsObject';
import type { DType } from '../../tensor/dtypes';
import { markKind, PyDType, PyLayout, PyValue, tuple } from '../../tensor/pythonKinds';
import type { Tensor } from '../../tensor/tensor';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A dataclass of Python's: in a pickle its fields have Python's names. */
export abstract class Dataclass {
  /** Its fields for a pickle. @internal */
  __getstate__(): unknown {
    const fields = Object.entries(this);
    return fields.length === 0
      ? undefined
      : Object.fromEntries(fields.map(([key, value]) => [snake(key), value]));
  }

  /** Takes the fields in a pickle. @internal */
  __setstate__(state: unknown): void {
    if (typeof state !== 'object' || state === null) return;
    for (const [key, value] of dictOf(state)) Reflect.set(this, camel(String(key)), value);
  }
}

/** A dict of a pickle: an object or a Map here. */
export const dictOf = (dict: object): [key: unknown, value: unknown][] =>
  dict instanceof Map ? [...dict] : entriesOf(dict);

/** A shape that is a `torch.Size` in pickles. */
export const sizeOf = (shape: readonly number[]): number[] => markKind([...shape], 'Size');

/** As Python prints a shape. */
export const shownSize = (shape: readonly number[]): string => `torch.Size([${shape.join(', ')}])`;

/** A part of a tensor: the place of its first element, and its size. */
export class ChunkStorageMetadata extends Dataclass {
  /** Where it begins in the whole tensor. */
  readonly offsets: readonly number[];
  /** Its shape. */
  readonly sizes: readonly number[];

  constructor(offsets: readonly number[] = [], sizes: readonly number[] = []) {
    super();
    this.offsets = sizeOf(offsets);
    this.sizes = sizeOf(sizes);
  }
}

const formatsName = 'torch.distributed.checkpoint.metadata._MEM_FORMAT_ENCODING';
const contiguous = new PyValue(0, formatsName, [0]);
const formats: readonly [name: string, member: PyValue][] = [
  ['contiguous_format', contiguous],
  ['channels_last', new PyValue(1, formatsName, [1])],
  ['preserve_format', new PyValue(2, formatsName, [2])],
];

/** What a tensor is, apart from its size. */
export class TensorProperties extends Dataclass {
  /** The type of its elements. */
  dtype: DType = 'float32';
  /** How they lie: strided, or one of the sparse layouts. */
  layout = 'strided';
  /** Whether it had gradients. */
  requiresGrad = false;
  /** The order of its dimensions in memory, as Python's planner notes it. */
  memoryFormat = 'contiguous_format';
  /** Whether its memory was pinned. */
  pinMemory = false;

  /**
   * Those of a tensor.
   *
   * @param tensor any tensor
   */
  static of(tensor: Tensor): TensorProperties {
    const made = new TensorProperties();
    made.dtype = tensor.dtype;
    made.layout = tensor.layout;
    made.requiresGrad = tensor.requiresGrad;
    return made;
  }

  override __getstate__(): unknown {
    const format = formats.find(([name]) => name === this.memoryFormat)?.[1] ?? contiguous;
    const layout = new PyLayout(this.layout as 'strided');
    return tuple([new PyDType(this.dtype), layout, this.requiresGrad, format, this.pinMemory]);
  }

  override __setstate__(state: unknown): void {
    if (!Array.isArray(state)) return;
    const [dtype, layout, requiresGrad, format, pinMemory]: unknown[] = state;
    Object.assign(this, { dtype, layout, requiresGrad, pinMemory });
    this.memoryFormat = formats[Number(format)]?.[0] ?? 'contiguous_format';
  }
}

/** A tensor in a checkpoint, and the parts that it lies there in. */
export class TensorStorageMetadata extends Dataclass {
  /** The whole tensor's shape. */
  readonly size: readonly number[];

  /**
   * @param properties its dtype and what else is not its size
   * @param size the whole tensor's shape
   * @param chunks its parts
   */
  constructor(
    readonly properties: TensorProperties = new TensorProperties(),
    size: readonly number[] = [],
    readonly chunks: ChunkStorageMetadata[] = [],
  ) {
    super();
    this.size = sizeOf(size);
  }
}

/** Anything but a tensor: it lies in a checkpoint as a file of `torch.save`. */
export class BytesStorageMetadata extends Dataclass {}

/**
 * Names what lies in a checkpoint: an entry of the state dict, and of a tensor the part that begins there.
 */
export class MetadataIndex extends Dataclass {
  /** Where the part begins; null for what is no tensor. */
  readonly offset: readonly number[] | null;

  /**
   * @param fqn the entry's name
   * @param offset where the part begins
   * @param index the part's place among all, which only makes it quicker to find
   */
  constructor(
    readonly fqn: string = '',
    offset: readonly number[] | null = null,
    readonly index: number | null = null,
  ) {
    super();
    this.offset = offset === null ? null : sizeOf(offset);
  }
}

/** A text that two indices have in common when they are equal in Python. */
export const keyOf = ({ fqn, offset }: MetadataIndex): string => JSON.stringify([fqn, offset ?? null]);

/** Which checkpoint it is: its place, and a name of its own for each time it was saved or loaded. */
export class StorageMeta extends Dataclass {
  checkpointId: string | null = null;
  saveId: string | null = null;
  loadId: string | null = null;
  modules: string[] = [];
}

/** The file of an entry, and where in it. */
export class StorageInfo extends Dataclass {
  /** What the bytes went through, none of which is known here. */
  transformDescriptors?: readonly string[];

  constructor(
    readonly relativePath: string = '',
    readonly offset: number = 0,
    readonly length: number = 0,
  ) {
    super();
  }
}

/** The keys and positions that lead to an entry of a nested state dict. */
export type ObjectPath = readonly (string | number)[];

/** What a checkpoint holds: what `.metadata` says. */
export class Metadata extends Dataclass {
  /** The entries by their names. */
  stateDictMetadata: Map<string, TensorStorageMetadata | BytesStorageMetadata>;
  /** What the planner remembers: of the default one the path that each name stands for. */
  plannerData: Map<string, ObjectPath> | null = null;
  /** Where each part lies. */
  storageData: Map<MetadataIndex, unknown> | null = null;
  /** Which checkpoint it is. */
  storageMeta: StorageMeta | null = null;
  /** The format's version. */
  version: string | null = null;

  constructor(stateDictMetadata: Metadata['stateDictMetadata'] = new Map()) {
    super();
    this.stateDictMetadata = stateDictMetadata;
  }

  override __setstate__(state: unknown): void {
    super.__setstate__(state);
    this.stateDictMetadata = mapOf(this.stateDictMetadata);
    this.plannerData = this.plannerData === null ? null : mapOf(this.plannerData);
    this.storageData = this.storageData === null ? null : mapOf(this.storageData);
  }
}

const mapOf = (dict: object): Map<any, any> => new Map(dictOf(dict));

/** The file that says what a folder holds. */
export const METADATA_FILE = '.metadata';
