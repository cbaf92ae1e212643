/** The versions of the modules that a state dict is of. Saving a file needs them, with or without modules. */
import { type Arguments, binder } from '../../../common/binder';
import { invalidArgument } from '../../../common/expect';

/** What a module's version says when its state is loaded. */
export interface StateDictMetadata {
  /** The version of the class that wrote the module's entries. */
  version?: number;
  /** Whether `loadStateDict` puts tensors in the parameters' place; set while it loads with `assign`. */
  assignToParamsBuffers?: boolean;
}

type Metadata = Map<string, StateDictMetadata>;

type MetadataParameters = {
  /** The state dict that the metadata belong to. */
  stateDict: object;
};
type MetadataOrder = [stateDict: 'stateDict'];
const bindMetadata = binder<MetadataParameters, MetadataOrder>(
  'stateDictMetadata',
  { stateDict: 'data' },
  {},
);

type SetMetadataParameters = MetadataParameters & {
  /** For each module's path its metadata; `''` is the outermost one's. */
  metadata: Metadata;
};
type SetMetadataOrder = [stateDict: 'stateDict', metadata: 'metadata'];
const bindSetMetadata = binder<SetMetadataParameters, SetMetadataOrder>(
  'setStateDictMetadata',
  { stateDict: 'data', metadata: 'object' },
  {},
);

/**
 * The versions of the modules that a state dict is of, by their prefixes: Python's `_metadata` attribute;
 * not enumerable here.
 * @throws TypeError where it is no Map
 */
export function stateDictMetadata(
  ...args: Arguments<MetadataParameters, MetadataOrder>
): Metadata | undefined {
  const [stateDict] = bindMetadata(args);
  const own = Object.getOwnPropertyDescriptor(stateDict, '_metadata');
  // What is enumerable is an entry of that name, as in Python's dict.
  if (own === undefined || own.enumerable) return undefined;
  if (own.value instanceof Map) return own.value;
  throw invalidArgument("a Map of modules' paths to their metadata", '_metadata', own.value);
}

/** Gives a state dict its metadata: the versions of the classes that wrote it. */
export function setStateDictMetadata(...args: Arguments<SetMetadataParameters, SetMetadataOrder>): void {
  const [stateDict, metadata] = bindSetMetadata(args);
  Object.defineProperty(stateDict, '_metadata', {
    value: metadata,
    enumerable: false,
    writable: true,
    configurable: true,
  });
}
