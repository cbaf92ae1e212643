/**
 * For which GPUs LibTorch's kernels were compiled, and with which libraries.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html
 */
import { refuseArguments } from '../common/binder';
import { native, whenOpen } from '../native';
import { isAvailable } from './device';

/** The options with which the kernels were compiled: `arch=compute_90,code=sm_90`. */
function builtFor(): string[] {
  const flags = /NVCC architecture flags: (.*)/.exec(native.cudaShowConfig())?.[1] ?? '';
  return [...flags.matchAll(/code=(\w+)/g)].map((match) => match[1]!);
}

/**
 * The architectures for which LibTorch's kernels were compiled, such as `sm_90`; empty where no GPU can be
 * used.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.get_arch_list.html
 */
export function getArchList(...args: []): string[] {
  refuseArguments('getArchList', args);
  return isAvailable() ? builtFor() : [];
}

/**
 * The options of NVIDIA's compiler for these architectures.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.get_gencode_flags.html
 */
export function getGencodeFlags(...args: []): string {
  refuseArguments('getGencodeFlags', args);
  return getArchList()
    .map((arch) => arch.split('_'))
    .map(([kind, number]) => `-gencode compute=compute_${number},code=${kind}_${number}`)
    .join(' ');
}

/** Whether there are half-precision tensors: always true, as in Python. */
export const hasHalf = true;

/** Whether LibTorch was built with MAGMA, a library of linear algebra. */
export let hasMagma: boolean;
whenOpen(() => {
  hasMagma = native.cudaHasMagma();
});
