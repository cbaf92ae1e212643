// Max pooling of two dimensions, over planes of floats that lie one behind the other; and what LibTorch's own
// passes backward lack.
#include "../parallel.h"
#include "max_pool.h"
#include "operators.h"
#include "usual.h"

#include <ATen/native/Pool.h>
#include <ATen/EmptyTensor.h>
#include <ATen/ops/max_pool2d_with_indices_backward_cpu_dispatch.h>
#include <ATen/ops/max_pool2d_with_indices_cpu_dispatch.h>
#include <ATen/ops/max_pool3d_with_indices_backward_cpu_dispatch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <vector>

namespace torch_node::kernels {
namespace {

/// The two numbers of a list of one or two, or of none: `missing`.
std::array<int64_t, 2> pair(at::IntArrayRef list, at::IntArrayRef missing) {
  const at::IntArrayRef given = list.empty() ? missing : list;
  return {given[0], given.back()};
}

/// One number, or one for each dimension.
bool is_list(at::IntArrayRef list, size_t rank) { return list.size() == 1 || list.size() == rank; }

/// One dimension's windows, where there are any that LibTorch wouldn't refuse.
std::optional<Window> window(int64_t size, int64_t kernel, int64_t stride, int64_t padding, int64_t dilation,
                             bool ceil_mode) {
  constexpr int64_t most = std::numeric_limits<int32_t>::max();
  for (const int64_t number : {size, kernel, stride, dilation})
    if (number < 1 || number > most) return std::nullopt;
  if (padding < 0 || padding > kernel / 2) return std::nullopt;
  const int64_t outputs = at::native::pooling_output_shape_pad_lr<int64_t>(size, kernel, padding, padding,
                                                                           stride, dilation, ceil_mode);
  if (outputs < 1) return std::nullopt;
  return Window{size, kernel, stride, padding, dilation, outputs};
}

std::optional<Pooling> pooling(const at::Tensor& self, at::IntArrayRef kernel_size, at::IntArrayRef stride,
                               at::IntArrayRef padding, at::IntArrayRef dilation, bool ceil_mode) {
  if (is_observed() || self.scalar_type() != at::kFloat || self.layout() != at::kStrided ||
      (self.dim() != 3 && self.dim() != 4) || self.numel() == 0 ||
      self.suggest_memory_format() != at::MemoryFormat::Contiguous)
    return std::nullopt;
  if (!is_list(kernel_size, 2) || !(stride.empty() || is_list(stride, 2)) || !is_list(padding, 2) ||
      !is_list(dilation, 2))
    return std::nullopt;
  if (self.size(-2) * self.size(-1) > std::numeric_limits<int32_t>::max()) return std::nullopt;
  const auto k = pair(kernel_size, {}), s = pair(stride, kernel_size), p = pair(padding, {}),
             d = pair(dilation, {});
  const auto rows = window(self.size(-2), k[0], s[0], p[0], d[0], ceil_mode);
  const auto columns = window(self.size(-1), k[1], s[1], p[1], d[1], ceil_mode);
  if (!rows || !columns) return std::nullopt;
  return Pooling{*rows, *columns};
}

std::vector<int64_t> output_sizes(const at::Tensor& self, const Pooling& pooling) {
  auto sizes = self.sizes().vec();
  sizes[sizes.size() - 2] = pooling.rows.outputs;
  sizes[sizes.size() - 1] = pooling.columns.outputs;
  return sizes;
}

/// A window that padding and dilation leave no element has an index beyond the input, and LibTorch adds its
/// gradient to the memory there. Those that begin in front of the input can be such.
void expect_elements(const at::Tensor& grad_output, const at::Tensor& self, at::IntArrayRef kernel_size,
                     at::IntArrayRef strides, at::IntArrayRef padding, at::IntArrayRef dilation,
                     size_t rank) {
  if (self.dim() < static_cast<int64_t>(rank) || grad_output.dim() != self.dim() || self.numel() == 0) return;
  // Anything else LibTorch refuses.
  if (!is_list(kernel_size, rank) || !(strides.empty() || is_list(strides, rank)) ||
      !is_list(padding, rank) || !is_list(dilation, rank))
    return;
  const auto number = [rank](at::IntArrayRef list, size_t i) {
    return list.size() == rank ? list[i] : list[0];
  };
  for (size_t i = 0; i < rank; ++i) {
    const int64_t dim = self.dim() - static_cast<int64_t>(rank - i);
    const int64_t size = self.size(dim), outputs = grad_output.size(dim);
    const int64_t kernel = number(kernel_size, i), step = number(dilation, i), padded = number(padding, i);
    const int64_t stride = strides.empty() ? kernel : number(strides, i);
    if (kernel < 1 || step < 1 || stride < 1 || padded > ((kernel - 1) * step + 1) / 2) return;
    for (int64_t output = 0; output < outputs && output * stride < padded; ++output) {
      const int64_t begin = output * stride - padded;
      const int64_t first = begin + (step - 1 - begin) / step * step;
      TORCH_CHECK(first < std::min(begin + (kernel - 1) * step + 1, size), "max_pool", rank,
                  "d: with kernel size ", kernel, ", padding ", padded, " and dilation ", step,
                  " a window holds no element of the input's ", size,
                  ", so that no gradient can pass through it. Use less padding or dilation");
    }
  }
}

/// The gradient of what a pooling of ours takes, plane by plane, which LibTorch fills with zeros as a whole
/// first; nothing for other poolings.
std::optional<at::Tensor> backward(const at::Tensor& grad_output, const at::Tensor& self,
                                   const std::optional<Pooling>& pooling, const at::Tensor& indices) {
  if (!pooling || grad_output.scalar_type() != at::kFloat || indices.scalar_type() != at::kLong ||
      grad_output.layout() != at::kStrided || !is_usual(indices) || indices.sizes() != grad_output.sizes() ||
      grad_output.sizes() != output_sizes(self, *pooling))
    return std::nullopt;
  const at::Tensor source = grad_output.contiguous();
  at::Tensor result = at::detail::empty_cpu(self.sizes(), at::kFloat);
  const int64_t plane = pooling->rows.size * pooling->columns.size;
  const int64_t windows = pooling->rows.outputs * pooling->columns.outputs;
  const auto* gradients = source.const_data_ptr<float>();
  const auto* places = indices.const_data_ptr<int64_t>();
  auto* to = result.mutable_data_ptr<float>();
  std::atomic<bool> is_inside = true;
  parallel_for(0, self.numel() / plane, parts_a_thread(plane), [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i)
      if (!max_pool_plane_backward(gradients + i * windows, places + i * windows, windows, to + i * plane,
                                   plane))
        is_inside = false;
  });
  TORCH_CHECK_INDEX(is_inside, "max_pool2d: an index lies outside of the input's planes of ", plane,
                    " elements. The indices must be those that max_pool2d gave for this input");
  return result;
}

}  // namespace

std::tuple<at::Tensor, at::Tensor> max_pool2d_with_indices(const at::Tensor& self,
                                                           at::IntArrayRef kernel_size,
                                                           at::IntArrayRef stride, at::IntArrayRef padding,
                                                           at::IntArrayRef dilation, bool ceil_mode) {
  const auto found = pooling(self, kernel_size, stride, padding, dilation, ceil_mode);
  if (!found)
    return at::cpu::max_pool2d_with_indices(self, kernel_size, stride, padding, dilation, ceil_mode);
  const at::Tensor source = self.contiguous();
  const auto sizes = output_sizes(source, *found);
  at::Tensor out = at::detail::empty_cpu(sizes, at::kFloat);
  at::Tensor indices = at::detail::empty_cpu(sizes, at::kLong);
  const int64_t plane = found->rows.size * found->columns.size;
  const int64_t out_plane = found->rows.outputs * found->columns.outputs;
  const int64_t planes = source.numel() / plane;
  const float* from = source.const_data_ptr<float>();
  float* to = out.mutable_data_ptr<float>();
  int64_t* places = indices.mutable_data_ptr<int64_t>();
  const int64_t work = out_plane * found->rows.kernel * found->columns.kernel;
  parallel_for(0, planes, parts_a_thread(work), [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i)
      max_pool_plane(*found, from + i * plane, (planes - i) * plane, to + i * out_plane,
                     places + i * out_plane);
  });
  return {std::move(out), std::move(indices)};
}

template <size_t rank>
at::Tensor max_pool_backward(const at::Tensor& grad_output, const at::Tensor& self,
                             at::IntArrayRef kernel_size, at::IntArrayRef stride, at::IntArrayRef padding,
                             at::IntArrayRef dilation, bool ceil_mode, const at::Tensor& indices) {
  expect_elements(grad_output, self, kernel_size, stride, padding, dilation, rank);
  if constexpr (rank == 2) {
    const auto found = pooling(self, kernel_size, stride, padding, dilation, ceil_mode);
    if (auto own = backward(grad_output, self, found, indices)) return *std::move(own);
  }
  const auto theirs =
      rank == 2 ? at::cpu::max_pool2d_with_indices_backward : at::cpu::max_pool3d_with_indices_backward;
  return theirs(grad_output, self, kernel_size, stride, padding, dilation, ceil_mode, indices);
}

template at::Tensor max_pool_backward<2>(const at::Tensor&, const at::Tensor&, at::IntArrayRef,
                                         at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, bool,
                                         const at::Tensor&);
template at::Tensor max_pool_backward<3>(const at::Tensor&, const at::Tensor&, at::IntArrayRef,
                                         at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, bool,
                                         const at::Tensor&);

}  // namespace torch_node::kernels
