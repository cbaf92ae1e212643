/** `torch.testing`: comparing tensors up to tolerances, and making random ones, for tests of one's own. */
export { type AssertCloseOptions, assertClose } from './assertClose';
export { type MakeTensorOptions, makeTensor } from './makeTensor';
