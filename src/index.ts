/** torch-node: LibTorch for Node. */

export * from './namespaces';
export { torch, torch as default } from './torch';
export type * from './typeNames';
