// Sums of a few floats that lie one behind the other, of all or along the last dimension: the iterator that
// LibTorch sets up takes longer than the numbers. They are added in the order in which it adds them.
#include "../vectorized.h"
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/mean_cpu_dispatch.h>
#include <ATen/ops/sum_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/sum_cpu_dispatch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace torch_node::kernels {
namespace {

constexpr int kLanes = 8;
/// So many sums grow side by side.
constexpr int kSums = 4;
/// After so many additions a sum is put aside, and begins anew.
constexpr int64_t kStep = 16;

/// The sums of each of some lanes, of rows of so many numbers: up to 256 times four of them.
template <int lanes>
TORCH_NODE_INLINED inline void add_rows(const float* in, int64_t rows, float* out) {
  float sums[kSums][lanes] = {}, aside[kSums][lanes] = {};
  const int64_t whole = rows / kSums;
  for (int64_t i = 0; i < whole; ++i) {
    for (int k = 0; k < kSums; ++k)
      for (int lane = 0; lane < lanes; ++lane) sums[k][lane] += in[(i * kSums + k) * lanes + lane];
    if ((i + 1) % kStep != 0) continue;
    for (int k = 0; k < kSums; ++k)
      for (int lane = 0; lane < lanes; ++lane) {
        aside[k][lane] += sums[k][lane];
        sums[k][lane] = 0;
      }
  }
  for (int k = 0; k < kSums; ++k)
    for (int lane = 0; lane < lanes; ++lane) sums[k][lane] += aside[k][lane];
  for (int64_t i = whole * kSums; i < rows; ++i)
    for (int lane = 0; lane < lanes; ++lane) sums[0][lane] += in[i * lanes + lane];
  for (int k = 1; k < kSums; ++k)
    for (int lane = 0; lane < lanes; ++lane) sums[0][lane] += sums[k][lane];
  for (int lane = 0; lane < lanes; ++lane) out[lane] = sums[0][lane];
}

/// The sums of rows of `length` numbers.
void sum_rows(const float* in, int64_t length, float* out, int64_t rows) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (int64_t row = 0; row < rows; ++row) {
      const float* from = in + row * length;
      float sum = 0;
      if (length < kLanes) {
        add_rows<1>(from, length, &sum);
      } else {
        float lanes[kLanes];
        add_rows<kLanes>(from, length / kLanes, lanes);
        for (int64_t i = length / kLanes * kLanes; i < length; ++i) sum += from[i];
        for (const float lane : lanes) sum += lane;
      }
      // No sum is a negative zero.
      out[row] = 0 + sum;
    }
  });
}

/// Whether LibTorch adds in this order.
bool adds_like_libtorch() {
  static const bool is = [] {
    constexpr int64_t rows = 3;
    at::Tensor numbers = at::detail::empty_cpu({kFew}, at::kFloat);
    auto* data = numbers.mutable_data_ptr<float>();
    for (int64_t i = 0; i < kFew; ++i) data[i] = static_cast<float>(std::sin(static_cast<double>(7 * i)));
    const auto is_same = [&](at::IntArrayRef sizes, int64_t length, int64_t count) {
      float own[rows];
      sum_rows(data, length, own, count);
      const at::Tensor part = at::detail::empty_cpu(sizes, at::kFloat);
      std::memcpy(part.mutable_data_ptr<float>(), data, part.nbytes());
      const std::array<int64_t, 1> last{-1};
      const at::Tensor theirs = at::cpu::sum(part, at::IntArrayRef(last), /*keepdim=*/false);
      return std::memcmp(own, theirs.const_data_ptr<float>(), sizeof(float) * static_cast<size_t>(count)) ==
             0;
    };
    for (int64_t length = 1; length < 80; ++length)
      if (!is_same({rows, length}, length, rows) || !is_same({length}, length, 1)) return false;
    return is_same({kFew}, kFew, 1) && is_same({kFew - 9}, kFew - 9, 1) && is_same({rows, 600}, 600, rows);
  }();
  return is;
}

/// Whether it is the last dimension alone.
bool is_last(const at::Tensor& self, at::IntArrayRef dims) {
  return dims.size() == 1 && self.dim() > 0 && wrapped(dims[0], self.dim()) == self.dim() - 1;
}

/// The sum, or an undefined tensor where it is LibTorch's.
at::Tensor few_summed(const at::Tensor& self, at::IntArrayRef dims, bool keepdim,
                      std::optional<at::ScalarType> dtype) {
  if (is_observed() || self.scalar_type() != at::kFloat || dtype.value_or(at::kFloat) != at::kFloat ||
      self.numel() > kFew || !is_usual(self))
    return {};
  const bool all = dims.empty();
  if (!all && !is_last(self, dims)) return {};
  if (!adds_like_libtorch()) return {};
  const int64_t length = all ? self.numel() : self.sizes().back();
  at::DimVector sizes(self.sizes().begin(), self.sizes().end());
  if (keepdim)
    for (size_t i = all ? 0 : sizes.size() - 1; i < sizes.size(); ++i) sizes[i] = 1;
  else
    sizes.resize(all ? 0 : sizes.size() - 1);
  at::Tensor out = at::detail::empty_cpu(sizes, at::kFloat);
  float* sums = out.mutable_data_ptr<float>();
  sum_rows(self.const_data_ptr<float>(), length, sums, out.numel());
  // Which of several NaN goes on is a matter of the compiler's.
  if (std::any_of(sums, sums + out.numel(), [](float v) { return std::isnan(v); })) return {};
  return out;
}

}  // namespace

at::Tensor sum(const at::Tensor& self, std::optional<at::ScalarType> dtype) {
  at::Tensor out = few_summed(self, {}, /*keepdim=*/false, dtype);
  return out.defined() ? out : at::compositeexplicitautograd::sum(self, dtype);
}

at::Tensor sum_along(const at::Tensor& self, at::OptionalIntArrayRef dim, bool keepdim,
                     std::optional<at::ScalarType> dtype) {
  at::Tensor out = few_summed(self, dim.value_or(at::IntArrayRef()), keepdim, dtype);
  return out.defined() ? out : at::cpu::sum(self, dim, keepdim, dtype);
}

at::Tensor mean(const at::Tensor& self, at::OptionalIntArrayRef dim, bool keepdim,
                std::optional<at::ScalarType> dtype) {
  if (is_observed() || self.scalar_type() != at::kFloat || dtype.value_or(at::kFloat) != at::kFloat ||
      self.numel() == 0)
    return at::cpu::mean(self, dim, keepdim, dtype);
  at::Tensor out = sum_along(self, dim, keepdim, dtype);
  const int64_t summed = self.numel() / out.numel();
  return divide_by(out, static_cast<float>(summed)) ? out : out.div_(summed);
}

}  // namespace torch_node::kernels
