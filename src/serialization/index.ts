/** Files of PyTorch: `torch.save`, and `torch.serialization`. */
export {
  config,
  getCrc32Options,
  getDefaultMmapOptions,
  MAP_PRIVATE,
  MAP_SHARED,
  setCrc32Options,
  setDefaultMmapOptions,
} from './config';
export { addSafeGlobals, clearSafeGlobals, getSafeGlobals } from './globals';
export {
  OrderedDict,
  orderedDict,
  PyByteArray,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyTuple,
  Size,
  tuple,
} from './kinds';
export { type LoadOptions, load } from './load';
export type { SafeGlobal } from './nodes';
export { save } from './save';
export type { MapLocation } from './storageLoader';
