/** `torch.hub`: weights by their address, in the cache that Python uses too. */
export * from './hub';
export { type HuggingFaceOptions, loadStateDictFromHuggingFace } from './huggingFace';
