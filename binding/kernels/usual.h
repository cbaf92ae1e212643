// When a kernel of ours takes a call: nobody watches LibTorch's operators, and the elements of its tensors
// lie as those of a new tensor do, the strides of dimensions of one included, which results take over.
#pragma once

#include "../observed.h"

#include <ATen/TensorIterator.h>
#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cmath>

namespace torch_node::kernels {

/// Whether this thread takes denormal numbers for zero (`torch.setFlushDenormal`), which other threads don't:
/// then it matters how work is shared between them, and LibTorch shares it in its own way.
inline bool flushes_denormals() {
#if defined(__x86_64__)
  constexpr unsigned int kFlushToZero = 0x8000, kDenormalsAreZero = 0x40;
  return (__builtin_ia32_stmxcsr() & (kFlushToZero | kDenormalsAreZero)) != 0;
#else
  return false;
#endif
}

/// With more elements LibTorch's own way costs nothing beside its numbers.
inline constexpr int64_t kFew = 2048;

/// So few that waking a thread takes longer than them: up to ten microseconds.
inline bool are_few(const at::Tensor& elements) { return elements.numel() <= 8192; }

/// A thread's share of parts of so many numbers: as many as LibTorch's elementwise operators have of numbers.
inline int64_t parts_a_thread(int64_t numbers) {
  return std::max<int64_t>(1, at::internal::GRAIN_SIZE / std::max<int64_t>(1, numbers));
}

/// A dimension counted from the end, if it is less than zero, as one from the start; -1 where there is none.
inline int64_t wrapped(int64_t dim, int64_t dims) {
  const int64_t found = dim < 0 ? dim + dims : dim;
  return found >= 0 && found < dims ? found : -1;
}

/// Which of several NaN goes on is a matter of the compiler's: such results are LibTorch's.
inline bool has_nan(const float* results, int64_t count) {
  return std::any_of(results, results + count, [](float v) { return std::isnan(v); });
}

/// Whether a tensor has elements, and they lie as those of a new one.
inline bool is_usual(const at::Tensor& tensor) {
  if (!tensor.defined() || tensor.layout() != at::kStrided || tensor.numel() == 0) return false;
  const auto sizes = tensor.sizes();
  const auto strides = tensor.strides();
  int64_t expected = 1;
  for (size_t i = sizes.size(); i-- > 0;) {
    if (strides[i] != expected) return false;
    expected *= sizes[i];
  }
  return true;
}

}  // namespace torch_node::kernels
