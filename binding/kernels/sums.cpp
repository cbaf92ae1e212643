// Sums of a few floats that lie one behind the other, of all or along the first or the last dimension: the
// iterator that LibTorch sets up takes longer than the numbers. They are added in the order in which it adds
// them.
#include "../vectorized.h"
#include "operators.h"
#include "trial.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/sum_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/sum_cpu_dispatch.h>

namespace torch_node::kernels {
namespace {

/// How many numbers LibTorch's vectors have.
constexpr int kLanes = 8;
/// So many sums of one row, or sums of so many vectors, grow side by side.
constexpr int kSums = 4;
/// After so many additions a sum is put aside, and begins anew.
constexpr int64_t kStep = 16;
/// With more rows what was put aside is put aside as well.
constexpr int64_t kMostRows = 255;

/// The sums of some columns of rows that are `stride` apart, each in so many parts.
template <int lanes, int parts>
TORCH_NODE_INLINED inline void add_rows(const float* in, int64_t stride, int64_t rows, float* out) {
  float sums[parts][lanes] = {}, aside[parts][lanes] = {};
  const int64_t whole = rows / parts;
  for (int64_t i = 0; i < whole; ++i) {
    for (int k = 0; k < parts; ++k)
      for (int lane = 0; lane < lanes; ++lane) sums[k][lane] += in[(i * parts + k) * stride + lane];
    if ((i + 1) % kStep != 0) continue;
    for (int k = 0; k < parts; ++k)
      for (int lane = 0; lane < lanes; ++lane) {
        aside[k][lane] += sums[k][lane];
        sums[k][lane] = 0;
      }
  }
  for (int k = 0; k < parts; ++k)
    for (int lane = 0; lane < lanes; ++lane) sums[k][lane] += aside[k][lane];
  for (int64_t i = whole * parts; i < rows; ++i)
    for (int lane = 0; lane < lanes; ++lane) sums[0][lane] += in[i * stride + lane];
  for (int k = 1; k < parts; ++k)
    for (int lane = 0; lane < lanes; ++lane) sums[0][lane] += sums[k][lane];
  // No sum is a negative zero.
  for (int lane = 0; lane < lanes; ++lane) out[lane] = 0 + sums[0][lane];
}

/// The sums of rows of `length` numbers.
void sum_rows(const float* in, int64_t length, float* out, int64_t rows) {
  vectorized([=]() TORCH_NODE_INLINED {
    for (int64_t row = 0; row < rows; ++row) {
      const float* from = in + row * length;
      if (length < kLanes) {
        add_rows<1, kSums>(from, 1, length, out + row);
        continue;
      }
      float lanes[kLanes];
      add_rows<kLanes, kSums>(from, kLanes, length / kLanes, lanes);
      float sum = 0;
      for (int64_t i = length / kLanes * kLanes; i < length; ++i) sum += from[i];
      for (const float lane : lanes) sum += lane;
      out[row] = 0 + sum;
    }
  });
}

/// The sums of `count` columns.
void sum_columns(const float* in, int64_t rows, float* out, int64_t count) {
  vectorized([=]() TORCH_NODE_INLINED {
    int64_t at = 0;
    if (count < kLanes) {
      for (; at + kSums <= count; at += kSums) add_rows<kSums, 1>(in + at, count, rows, out + at);
    } else {
      for (; at < count / (kSums * kLanes) * (kSums * kLanes); at += kLanes)
        add_rows<kLanes, 1>(in + at, count, rows, out + at);
      for (; at + kLanes <= count; at += kLanes) add_rows<kLanes, kSums>(in + at, count, rows, out + at);
    }
    for (; at < count; ++at) add_rows<1, kSums>(in + at, count, rows, out + at);
  });
}

/// Whether it is that dimension alone.
bool is_only(const at::Tensor& self, at::IntArrayRef dims, int64_t dim) {
  return dims.size() == 1 && self.dim() > 0 && wrapped(dims[0], self.dim()) == dim;
}

/// The sum of a few usual floats, or an undefined tensor where it is LibTorch's.
at::Tensor summed(const at::Tensor& self, at::IntArrayRef dims, bool keepdim) {
  const bool all = dims.empty(), last = is_only(self, dims, self.dim() - 1);
  const bool first = !last && is_only(self, dims, 0) && self.size(0) <= kMostRows;
  if (!(all || last || first)) return {};
  at::DimVector sizes(self.sizes().begin(), self.sizes().end());
  if (all)
    sizes.assign(keepdim ? sizes.size() : 0, 1);
  else if (keepdim)
    sizes[first ? 0 : sizes.size() - 1] = 1;
  else
    sizes.erase(first ? sizes.begin() : sizes.end() - 1);
  at::Tensor out = at::detail::empty_cpu(sizes, at::kFloat);
  const int64_t count = out.numel(), length = self.numel() / count;
  const float* in = self.const_data_ptr<float>();
  float* sums = out.mutable_data_ptr<float>();
  // One column lies as a row does.
  if (first && count > 1)
    sum_columns(in, length, sums, count);
  else
    sum_rows(in, length, sums, count);
  return has_nan(sums, count) ? at::Tensor() : out;
}

/// Whether LibTorch adds in this order.
bool adds_like_libtorch() {
  static const bool is = [] {
    const auto is_same = [&](int64_t rows, int64_t columns, int64_t dim) {
      const at::Tensor numbers = trial_numbers({rows, columns}, 0.7);
      const at::IntArrayRef dims(&dim, 1);
      return has_same_bits(summed(numbers, dims, /*keepdim=*/false),
                           at::cpu::sum(numbers, dims, /*keepdim=*/false));
    };
    for (int64_t size = 1; size < 48; ++size)
      if (!is_same(1, size, 1) || !is_same(3, size, 1) || !is_same(size, 7, 0) || !is_same(9, size + 1, 0))
        return false;
    return is_same(1, kFew, 1) && is_same(3, 600, 1) && is_same(51, 40, 0) && is_same(kMostRows, 8, 0);
  }();
  return is;
}

/// The sum, or an undefined tensor where it is LibTorch's.
at::Tensor few_summed(const at::Tensor& self, at::IntArrayRef dims, bool keepdim,
                      std::optional<at::ScalarType> dtype) {
  const bool is_known = !is_observed() && self.scalar_type() == at::kFloat &&
                        dtype.value_or(at::kFloat) == at::kFloat && self.numel() <= kFew && is_usual(self) &&
                        adds_like_libtorch();
  return is_known ? summed(self, dims, keepdim) : at::Tensor();
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

}  // namespace torch_node::kernels
