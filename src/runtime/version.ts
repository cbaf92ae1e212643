/** torch.version: which LibTorch is in use. */
import { type Build, describeBuild } from '../libtorch/build';
import { find } from '../libtorch/load';

const { libtorch } = find();

/**
 * LibTorch's version, with the part that names the build, as Python's `torch.__version__` has it.
 * @example torch.__version__ // '2.13.0+cpu', …
 */
export const __version__ = libtorch.fullVersion;

/**
 * Which LibTorch is in use: Python's `torch.version`.
 * @example torch.version.cuda // '13.0', or null without CUDA
 */
export const version: Readonly<Build & { __version__: string }> = { __version__, ...describeBuild(libtorch) };
