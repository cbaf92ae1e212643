/**
 * The workspaces of cuBLAS and cuBLASLt, a part of `torch.backends.cuda`.
 * Source: https://docs.pytorch.org/docs/2.13/backends.html#module-torch.backends.cuda
 */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { expectComparable } from '../common/expect';
import { initRuntime } from '../cuda/state';
import { native } from '../native';

/** Options of `cublasWorkspaceSize` and its kin. */
export interface SizeOptions {
  /** The workspace's size in bytes. Default: null, which only asks */
  size?: number | null | undefined;
}
type SizeOrder = [size: 'size'];

/** Reads the size of a library's workspace, and sets it. */
function workspaceSize(lt: boolean, size: number | null): number {
  initRuntime();
  if (size === null) return native.cudaWorkspaceSize(lt);
  expectComparable(size, 'size');
  if (!(size >= 0)) throw new RangeError(`the size of a workspace is not negative, got ${briefText(size)}`);
  return native.cudaWorkspaceSize(lt, size);
}

const bindCublas = binder<SizeOptions, SizeOrder>('cublasWorkspaceSize', {}, { size: null });
const bindCublaslt = binder<SizeOptions, SizeOrder>('cublasltWorkspaceSize', {}, { size: null });

/** The libraries by LibTorch's numbers, under Python's names. */
const libraries = { default: 0, cublas: 1, hipblas: 1, cublaslt: 2, hipblaslt: 2, ck: 3 };

/** Options of `blasWorkspaceSize`. */
export interface BlasOptions extends SizeOptions {
  /** Default: null, the one that matrix products prefer */
  backend?: keyof typeof libraries | null | undefined;
}
type BlasOrder = [size: 'size', backend: 'backend'];
const bindBlas = binder<BlasOptions, BlasOrder>('blasWorkspaceSize', {}, { size: null, backend: null });

export const workspaces = {
  /**
   * The bytes of cuBLAS's workspace; with an argument, sets them for handles that are used from then on.
   * @throws Error when LibTorch was built without CUDA
   */
  cublasWorkspaceSize(...args: Arguments<SizeOptions, SizeOrder>): number {
    return workspaceSize(false, bindCublas(args)[0]);
  },
  /** The size of cuBLASLt's workspace in bytes; with an argument, sets it. */
  cublasltWorkspaceSize(...args: Arguments<SizeOptions, SizeOrder>): number {
    return workspaceSize(true, bindCublaslt(args)[0]);
  },
  /**
   * The same for the library that is named, or else preferred.
   * @throws TorchError for one that is unknown or has no workspace
   */
  blasWorkspaceSize(...args: Arguments<BlasOptions, BlasOrder>): number {
    const [size, backend] = bindBlas(args);
    if (backend !== null && typeof backend !== 'string') throw new TorchError('Unknown backend type.');
    if (backend !== null && !Object.hasOwn(libraries, backend))
      throw new TorchError(`Unknown backend string. Choose from: ${Object.keys(libraries).join(', ')}.`);
    const library = backend === null ? native.preferredBlasLibrary() : libraries[backend];
    if (library === libraries.ck) throw new TorchError('CK backend does not use a workspace.');
    return workspaceSize(library === libraries.cublaslt, size);
  },
};
