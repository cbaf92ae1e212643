/** `torch.testing`. */
export { type MakeTensorOptions, makeTensor } from './makeTensor';
