// Small tensors put together: LibTorch sets up an iterator for it.
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/core/IListRef.h>
#include <ATen/ops/cat_cpu_dispatch.h>
#include <ATen/ops/stack_compositeexplicitautograd_dispatch.h>

#include <c10/util/accumulate.h>

#include <cstring>

namespace torch_node::kernels {
namespace {

constexpr size_t kMostBytes = 16384;

/// One of the tensors: how many bytes of it lie together in the result.
struct Part {
  const char* from;
  size_t bytes;
};
using Parts = c10::SmallVector<Part, 8>;

/// Writes a piece of each part one behind the other, so many times.
void interleave(Parts& parts, int64_t times, at::Tensor& out) {
  auto* to = static_cast<char*>(out.mutable_data_ptr());
  for (int64_t i = 0; i < times; ++i)
    for (Part& part : parts) {
      std::memcpy(to, part.from, part.bytes);
      to += part.bytes;
      part.from += part.bytes;
    }
}

}  // namespace

at::Tensor cat(const at::ITensorListRef& tensors, int64_t dim) {
  if (is_observed() || tensors.size() == 0) return at::cpu::cat(tensors, dim);
  const at::Tensor& first = *tensors.begin();
  if (!is_usual(first)) return at::cpu::cat(tensors, dim);
  const int64_t at = wrapped(dim, first.dim());
  if (at < 0) return at::cpu::cat(tensors, dim);
  at::DimVector sizes(first.sizes());
  sizes[at] = 0;
  const int64_t times = c10::multiply_integers(first.sizes().slice(0, at));
  size_t bytes = 0;
  Parts parts;
  for (const at::Tensor& tensor : tensors) {
    if (!is_usual(tensor) || tensor.scalar_type() != first.scalar_type() || tensor.dim() != first.dim())
      return at::cpu::cat(tensors, dim);
    for (int64_t i = 0; i < first.dim(); ++i)
      if (i != at && tensor.size(i) != first.size(i)) return at::cpu::cat(tensors, dim);
    sizes[at] += tensor.size(at);
    bytes += tensor.nbytes();
    parts.push_back(
        {static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes() / static_cast<size_t>(times)});
  }
  if (bytes > kMostBytes) return at::cpu::cat(tensors, dim);
  at::Tensor out = at::detail::empty_cpu(sizes, first.scalar_type());
  interleave(parts, times, out);
  return out;
}

at::Tensor stack(at::TensorList tensors, int64_t dim) {
  if (is_observed() || tensors.empty() || !is_usual(tensors[0]))
    return at::compositeexplicitautograd::stack(tensors, dim);
  const at::Tensor& first = tensors[0];
  const int64_t at = wrapped(dim, first.dim() + 1);
  if (at < 0 || first.nbytes() * tensors.size() > kMostBytes)
    return at::compositeexplicitautograd::stack(tensors, dim);
  const int64_t times = c10::multiply_integers(first.sizes().slice(0, at));
  Parts parts;
  for (const at::Tensor& tensor : tensors) {
    if (!is_usual(tensor) || tensor.scalar_type() != first.scalar_type() || tensor.sizes() != first.sizes())
      return at::compositeexplicitautograd::stack(tensors, dim);
    parts.push_back(
        {static_cast<const char*>(tensor.const_data_ptr()), first.nbytes() / static_cast<size_t>(times)});
  }
  at::DimVector sizes(first.sizes());
  sizes.insert(sizes.begin() + at, static_cast<int64_t>(tensors.size()));
  at::Tensor out = at::detail::empty_cpu(sizes, first.scalar_type());
  interleave(parts, times, out);
  return out;
}

}  // namespace torch_node::kernels
