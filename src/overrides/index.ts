/** `torch.overrides`: calls of operators, seen and answered by modes. */
export type { TorchFunction } from '../tensor/intercept';
export { TorchFunctionMode } from './torchFunctionMode';
