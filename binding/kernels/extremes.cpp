// The largest and the smallest elements along a dimension of a few floats, with their places.
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/max_cpu_dispatch.h>
#include <ATen/ops/min_cpu_dispatch.h>

#include <optional>

namespace torch_node::kernels {
namespace {

using Found = std::tuple<at::Tensor, at::Tensor>;

/// As in LibTorch the first of equal elements counts, and the first NaN before all.
template <typename Beats>
std::optional<Found> extremes(const at::Tensor& self, int64_t dim, bool keepdim, Beats beats) {
  const int64_t at = wrapped(dim, self.dim());
  if (is_observed() || self.scalar_type() != at::kFloat || at < 0 || self.numel() > kFew || !is_usual(self))
    return std::nullopt;
  at::DimVector sizes(self.sizes());
  const int64_t length = sizes[at];
  const int64_t inner = self.stride(at);
  const int64_t outer = self.numel() / (length * inner);
  if (keepdim)
    sizes[at] = 1;
  else
    sizes.erase(sizes.begin() + at);
  at::Tensor values = at::detail::empty_cpu(sizes, at::kFloat);
  at::Tensor indices = at::detail::empty_cpu(sizes, at::kLong);
  const float* in = self.const_data_ptr<float>();
  float* value = values.mutable_data_ptr<float>();
  int64_t* index = indices.mutable_data_ptr<int64_t>();
  for (int64_t i = 0; i < outer; ++i)
    for (int64_t j = 0; j < inner; ++j) {
      const float* first = in + i * length * inner + j;
      int64_t best = 0;
      for (int64_t k = 1; k < length && first[best * inner] == first[best * inner]; ++k)
        if (beats(first[k * inner], first[best * inner])) best = k;
      *value++ = first[best * inner];
      *index++ = best;
    }
  return Found(std::move(values), std::move(indices));
}

}  // namespace

std::tuple<at::Tensor, at::Tensor> max(const at::Tensor& self, int64_t dim, bool keepdim) {
  auto found = extremes(self, dim, keepdim, [](float one, float best) { return !(one <= best); });
  return found ? std::move(*found) : at::cpu::max(self, dim, keepdim);
}

std::tuple<at::Tensor, at::Tensor> min(const at::Tensor& self, int64_t dim, bool keepdim) {
  auto found = extremes(self, dim, keepdim, [](float one, float best) { return !(one >= best); });
  return found ? std::move(*found) : at::cpu::min(self, dim, keepdim);
}

}  // namespace torch_node::kernels
