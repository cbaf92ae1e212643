/**
 * What the operator replay leaves out or compares loosely, each with its reason.
 * Names are op_db's: `name` or `name.variant`.
 */

const syntax = "an operator of Python's syntax; JavaScript has none to overload";
const cuda = 'runs on CUDA only';

const masked = 'torch.masked, a prototype in PyTorch, is not part of this library';

export const SKIPPED: Record<string, string> = {
  'sparse.sampled_addmm': 'its samples are sparse CSR tensors, which the transport does not carry',
  'sparse.mm.reduce': 'its samples are sparse CSR tensors, which the transport does not carry',
  'nn.functional.linear_cross_entropy.chunked': "takes an object of one of Python's classes",
  'nn.functional.linear_cross_entropy.chunked_none': "takes an object of one of Python's classes",
  'nn.functional.triplet_margin_with_distance_loss': 'its samples pass a Python function',
  max_pool2d_with_indices_backward: "a helper of op_db's own, not a function of PyTorch",
  'nn.functional.batch_norm.without_cudnn': cuda,
  'torch._scaled_mm': 'its samples are for CUDA only',
  'torch._scaled_mm_v2': 'its samples are for CUDA only',
  'torch.ops.aten._flash_attention_forward': cuda,
  'torch.ops.aten._efficient_attention_forward': cuda,
  jiterator_unary: cuda,
  jiterator_binary: cuda,
  jiterator_4inputs_with_extra_args: cuda,
  jiterator_binary_return_by_ref: cuda,
  jiterator_2inputs_2outputs: cuda,
  'bmm.triton_optimized': cuda,
  __radd__: syntax,
  __rdiv__: syntax,
  __rmul__: syntax,
  __rand__: syntax,
  __ror__: syntax,
  __rxor__: syntax,
  __rmatmul__: syntax,
  __rmod__: syntax,
  __rpow__: syntax,
  __rsub__: syntax,
  'masked.sum': masked,
  'masked.prod': masked,
  'masked.cumsum': masked,
  'masked.cumprod': masked,
  'masked.amax': masked,
  'masked.amin': masked,
  'masked.argmax': masked,
  'masked.argmin': masked,
  'masked.mean': masked,
  'masked.median': masked,
  'masked.norm': masked,
  'masked.var': masked,
  'masked.std': masked,
  'masked.softmax': masked,
  'masked.log_softmax': masked,
  'masked.softmin': masked,
  'masked.normalize': masked,
  'masked.logaddexp': masked,
  'masked.logsumexp': masked,
};
