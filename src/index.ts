/** torch-node: LibTorch for Node, with PyTorch's names, numbers and errors. */

// Kept in the declarations: programs that name no types of Node's see what these need.
/// <reference lib="esnext.disposable" preserve="true" />

import { openNative } from './native';

export * from './namespace';
export type * from './namespace/typeNames';
export { torch, torch as default } from './torch';

openNative();
