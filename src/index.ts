/** torch-node: LibTorch for Node. */

export * from './namespace';
export type * from './namespace/typeNames';
export { torch, torch as default } from './torch';
