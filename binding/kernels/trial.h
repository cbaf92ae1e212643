// For kernels that depend on how LibTorch rounds, or in which order: what a trial compares, once in a
// process.
#pragma once

#include <ATen/EmptyTensor.h>
#include <ATen/core/Tensor.h>

#include <cmath>
#include <cstring>

namespace torch_node::kernels {

/// Floats of which hardly two sums are exact.
inline at::Tensor trial_numbers(at::IntArrayRef sizes, double step) {
  at::Tensor made = at::detail::empty_cpu(sizes, at::kFloat);
  float* data = made.mutable_data_ptr<float>();
  for (int64_t i = 0; i < made.numel(); ++i)
    data[i] = static_cast<float>(std::sin(step * static_cast<double>(i)) + 2 * step);
  return made;
}

inline bool has_same_bits(const at::Tensor& a, const at::Tensor& b) {
  return a.nbytes() == b.nbytes() && std::memcmp(a.const_data_ptr(), b.const_data_ptr(), a.nbytes()) == 0;
}

}  // namespace torch_node::kernels
