/** Which LibTorch is in use, for what its versions do otherwise. */
import { find } from '../libtorch/load';
import { compareVersions } from '../libtorch/requirement';

/** Whether LibTorch is of this version, such as `'2.14'`, or newer. */
export const isTorchFrom = (version: string): boolean =>
  compareVersions(find().libtorch.version, version) >= 0;
