/** Files of PyTorch: what `torch.save` and `torch.load` write and read, and which classes they may hold. */

export {
  counter,
  type DequeOptions,
  defaultDict,
  deque,
  frozenSet,
  Namespace,
  ndarray,
  OrderedDict,
  orderedDict,
  PyByteArray,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyNumpyScalar,
  PyQScheme,
  PyString,
  PyTuple,
  Size,
  tuple,
} from '../tensor/pythonKinds';
export {
  config,
  getCrc32Options,
  getDefaultMmapOptions,
  MAP_PRIVATE,
  MAP_SHARED,
  setCrc32Options,
  setDefaultMmapOptions,
} from './config';
export { getDefaultLoadEndianness, LoadEndianness, setDefaultLoadEndianness } from './endianness';
export {
  type FileLike,
  getUnsafeGlobalsInCheckpoint,
  type LoadOptions,
  type LoadParameters,
  load,
} from './load';
export { loadAsync } from './loadAsync';
export type { MapLocation } from './mapLocation';
export type { SafeGlobal } from './pickle/nodes';
export {
  addSafeGlobals,
  clearSafeGlobals,
  getSafeGlobals,
  type SafeGlobals,
  safeGlobals,
} from './pickle/safeGlobals';
export { type SaveOptions, save, type Writable } from './save';
export { type SaveAsyncOptions, saveAsync } from './saveAsync';
export { type LoadStateDictsOptions, loadStateDicts } from './wholeModules';
