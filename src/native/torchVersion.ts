/** Which LibTorch is in use, for what its versions do otherwise. */
import { compareVersions } from '../libtorch/requirement';
import { native } from './index';

/** Whether LibTorch is of this version, such as `'2.14'`, or newer. */
export const isTorchFrom = (version: string): boolean => compareVersions(native.torchVersion(), version) >= 0;
