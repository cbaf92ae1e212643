// Tensors whose elements lie as those of a new tensor do, the strides of dimensions of one included, which
// results take over from their operands.
#pragma once

#include <ATen/core/Tensor.h>

namespace torch_node::kernels {

/// With more elements LibTorch's own way costs nothing beside its numbers.
inline constexpr int64_t kFew = 2048;

inline bool has_usual_strides(const at::Tensor& tensor) {
  const auto sizes = tensor.sizes();
  const auto strides = tensor.strides();
  if (tensor.numel() == 0) return false;
  int64_t expected = 1;
  for (size_t i = sizes.size(); i-- > 0;) {
    if (strides[i] != expected) return false;
    expected *= sizes[i];
  }
  return true;
}

}  // namespace torch_node::kernels
