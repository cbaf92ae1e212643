/** `torch.numpy`: NumPy's files (`.npy`, `.npz`, text), with tensors for arrays. */
export { type Loaded, type LoadOptions, load, type Npz } from './load';
export { type LoadtxtOptions, loadtxt } from './loadtxt';
export { NpzFile } from './npz';
export { type ArrayData, save, savez, savezCompressed } from './save';
