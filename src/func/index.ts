/** `torch.func`. */
export { type FunctionalCallOptions, functionalCall } from './functionalCall';
export { stackModuleState } from './stackModuleState';
