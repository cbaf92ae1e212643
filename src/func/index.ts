/** `torch.func`. */
export { type FunctionalCallOptions, functionalCall } from '../nn/utils/functionalCall';
export { stackModuleState } from './stackModuleState';
