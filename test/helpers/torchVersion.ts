/**
 * What differs in Python's own code between the versions that are supported. What this package writes after
 * that code follows 2.13 on every LibTorch, while the tests compare with the Python of the one in use.
 */
import { findAddons } from '../../src/libtorch/addon';

/** The minor version of the LibTorch in use, and so of Python's torch: 13 of 2.13.0. */
export const torchMinor = Number(findAddons()[0].torch.split('.')[1]);

/** What expressions use, with the first and last minor version whose Python treats it as 2.13 does. */
const limited: readonly [uses: RegExp, first: number, last: number][] = [
  // 2.14 has no policy 'balanced' any more, and chooses other sizes of pieces.
  [/LinearCrossEntropyOptions/, 13, 13],
  // 2.15 computes the entropy in the distribution's dtype.
  [/^Multinomial /, 0, 14],
  // 2.14 brought a further option, which the error lists.
  [/use_reentrant=True, context_fn/, 0, 13],
  // 2.14 repeats what is not mapped along other dimensions than the first as well.
  [/^vmap\(lambda a: x, out_dims=1\)/, 0, 13],
  // 2.14 brought `maximize`, which a state dict tells.
  [/optim\.LBFGS\(/, 0, 13],
  // 2.14 counts only the blocks that lie within the mask's sizes when it tells how sparse one is.
  [/^flex_attention: mask (causal|a row of blocks|adjusted)$/, 0, 13],
  // 2.14 tells the sizes of a mask and of what it is used for in other words.
  [/^flex_attention: a mask that is too (small|large)$/, 0, 13],
  // 2.13 keeps an adjusted mask's own sizes, and names MPS in this error, which 2.14 no longer does.
  [/^flex_attention: (mask adjusted|the largest scores)$/, 13, 13],
  // 2.13 brought the option.
  [/separate_full_blocks/, 13, Infinity],
  // 2.13 brought them.
  [/linear_cross_entropy|LinearCrossEntropyLoss/, 13, Infinity],
  [/swap_in_optimizer_params_and_state/, 13, Infinity],
  // 2.13 brought these functions, and an option of cuDNN's flags.
  [/^(flags|(cublas|cublaslt|blas)_workspace_size)$/, 13, Infinity],
  // 2.13 says which tensor was not used.
  [/^an edge that is unused/, 13, Infinity],
  // 2.13 computes the statistics of layer norm in forward mode in another way.
  [/^forward mode through normalisations/, 13, Infinity],
  // 2.13 takes the largest and smallest values as such.
  [/(lp_pool|LPPool)\dd\(.*inf/, 13, Infinity],
  // 2.13 corrected this error's grammar.
  [/MixtureSameFamily\(D\.Categorical\(torch\.ones\(2\)\), 1\)/, 13, Infinity],
  // 2.13 put these errors into words.
  [/AdaptiveLogSoftmaxWithLoss\(.*(zeros\(2\)|tensor\(1\))|lobpcg\(.*k=2\)/, 13, Infinity],
  // 2.13 corrected this error's spelling.
  [/dataformats='HH'/, 13, Infinity],
  // 2.13 brought its samples.
  [/bmm\.triton_optimized/, 13, Infinity],
  // 2.12 shows the result to policies, 2.13 also when it is computed again.
  [/^selective checkpoint: op_output/, 13, Infinity],
  // 2.13 says which operator was not kept.
  [/^selective checkpoint that is other/, 13, Infinity],
  // 2.12 brought the fused steps on CUDA, a device which errors list.
  [/^Adagrad\(fused=True\) on meta/, 12, Infinity],
  // 2.11 has the kernels, too, but refuses in Python.
  [/Adagrad\(.*fused=True.* on cuda/, 12, Infinity],
  // 2.12 lets checkpoint work under these transforms.
  [/^checkpoint: (vmap|jvp) False/, 12, Infinity],
  // 2.12 made these errors one sentence.
  [/Library\("(e1", "OTHER|prim", "DEF)"/, 12, Infinity],
  [/detach_variable\(torch\.ones/, 12, Infinity],
  // 2.12 brought the mode, which errors list.
  [/lanczos|interpolate\(torch\.ones\((4, 4|1, 1, 4|1, 1, 4, 4\), 2, mode='cubic')/, 12, Infinity],
  // 2.12 allows small values in evaluation.
  [/batch_norm\(.*eps=(0|-)/, 12, Infinity],
  // 2.12 draws truncated normals in another way.
  [/trunc_normal_/, 12, Infinity],
  // 2.12 brought the option that leaves only the weight.
  [/(Batch|Group|Instance)Norm\dd\(.*\bbias=/, 12, Infinity],
];

/** Whether Python's code behind an expression is other than the one that ours follows. */
export function isOtherPython(expression: string): boolean {
  return limited.some(
    ([uses, first, last]) => uses.test(expression) && (torchMinor < first || torchMinor > last),
  );
}

/** A layer's text as this Python has it: only since 2.12 does it tell whether a norm has a bias. */
export function asPythonPrints(text: string): string {
  return torchMinor < 12 ? text.replace(/(affine=(True|False)), bias=(True|False)/g, '$1') : text;
}
