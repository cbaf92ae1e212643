/** `torch.safetensors`: the format of the Hugging Face hub, as the Python package reads and writes it. */
export { SafetensorError } from './errors';
export { type LoadModelOptions, loadModel, type SaveModelOptions, saveModel } from './model';
export { load, type OpenOptions, SafeOpen, type SafeOpenOptions, SafeSlice, safeOpen } from './open';
export { type Metadata, type SaveOptions, save, saveFile, type Tensors } from './save';
export {
  loadFile,
  type SaveStateDictOptions,
  type SplitOptions,
  type StateDictSplit,
  saveTorchStateDict,
  splitTorchStateDictIntoShards,
} from './shards';
