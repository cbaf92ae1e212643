/** `torch.testing`. */
export { type AssertCloseOptions, assertClose } from './assertClose';
export { type MakeTensorOptions, makeTensor } from './makeTensor';
