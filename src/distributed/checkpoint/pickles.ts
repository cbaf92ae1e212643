/**
 * The classes of Python's that checkpoints and their plans are pickled by, and errors: what ranks in Python
 * send when something fails there. No code of either is run.
 */
import { addObjectClasses } from '../../serialization/objects';
import {
  AllowedInstance,
  GlobalNode,
  instanceGlobal,
  RefusedError,
  type SafeGlobal,
  unknownGlobal,
} from '../../serialization/parts';
import { PyValue } from '../../tensor/pythonKinds';
import {
  BytesStorageMetadata,
  ChunkStorageMetadata,
  Metadata,
  MetadataIndex,
  StorageInfo,
  StorageMeta,
  TensorProperties,
  TensorStorageMetadata,
} from './metadata';
import {
  LoadPlan,
  ReadItem,
  SavePlan,
  StoragePrefix,
  TensorWriteData,
  WriteItem,
  WriteResult,
} from './plans';

const prefix = 'torch.distributed.checkpoint.';

const classes: Record<string, Record<string, SafeGlobal>> = {
  metadata: {
    BytesStorageMetadata,
    ChunkStorageMetadata,
    Metadata,
    MetadataIndex,
    StorageMeta,
    TensorProperties,
    TensorStorageMetadata,
  },
  filesystem: { _StorageInfo: StorageInfo, _StoragePrefix: StoragePrefix },
  planner: { LoadPlan, ReadItem, SavePlan, TensorWriteData, WriteItem },
  storage: { WriteResult },
};

const names = new Map<unknown, string>();
const known = new Map<string, GlobalNode>();

function allow(name: string, type: SafeGlobal): void {
  known.set(
    name,
    new GlobalNode(name, (args) => new AllowedInstance(type, args), undefined, undefined, type),
  );
}

for (const [module, types] of Object.entries(classes)) {
  for (const [name, type] of Object.entries(types)) {
    names.set(type, `${prefix}${module}.${name}`);
    allow(`${prefix}${module}.${name}`, type);
  }
}
// Where it was before PyTorch 2.3.
allow('torch.distributed._shard.sharded_tensor.metadata.TensorProperties', TensorProperties);

const enums = [
  `${prefix}metadata._MEM_FORMAT_ENCODING`,
  'torch.distributed._shard.sharded_tensor.metadata.MEM_FORMAT_ENCODING',
  `${prefix}planner.WriteItemType`,
  `${prefix}planner.LoadItemType`,
];
for (const name of enums)
  known.set(name, new GlobalNode(name, ([value]) => new PyValue(value, name, [value])));

/** The exception of Python's that says that ranks have failed. */
export const CHECKPOINT_EXCEPTION = `${prefix}api.CheckpointException`;

/** Names by which Python's exceptions are known: what is made of them is only looked at. */
const isException = (name: string): boolean => /(?:Error|Exception|Interrupt|Exit|BadZipFile)$/.test(name);

addObjectClasses({
  nameOf: (value) => names.get(value.constructor),
  global: (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (name.startsWith('traceback.'))
      return instanceGlobal(name, () => new RefusedError(`a traceback holds ${name.slice(0, 100)}`));
    return isException(name) ? unknownGlobal(name) : undefined;
  },
});

export { pickleObject, unpickleObject } from '../../serialization/objects';
