// Views of dense tensors, made at once: LibTorch's come about through `as_strided`, an operator within the
// operator.
#include "operators.h"
#include "usual.h"

#include <ATen/ExpandUtils.h>
#include <ATen/InferSize.h>
#include <ATen/ops/expand_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/select_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/slice_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/t_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/transpose_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/unbind_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/unsqueeze_compositeexplicitautograd_dispatch.h>
#include <ATen/ops/view_native.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace torch_node::kernels {
namespace {

using at::DimVector;

/// Sizes, strides and offset of a view, which may reach beyond memory that has been taken from its base.
struct Geometry {
  DimVector sizes;
  DimVector strides;
  int64_t offset;

  explicit Geometry(const at::Tensor& self)
      : sizes(self.sizes()), strides(self.strides()), offset(self.storage_offset()) {}
};

bool is_plain(const at::Tensor& self) {
  return !is_observed() && self.layout() == at::kStrided && self.has_storage() &&
         !self.unsafeGetTensorImpl()->has_symbolic_sizes_strides();
}

bool lies_in_storage(const at::Tensor& self, const Geometry& view) {
  int64_t last = view.offset;
  for (size_t i = 0; i < view.sizes.size(); ++i) {
    if (view.sizes[i] == 0) return true;
    last += (view.sizes[i] - 1) * view.strides[i];
  }
  return static_cast<size_t>(last + 1) * self.itemsize() <= self.storage().nbytes();
}

/// A view that has no sizes yet.
at::Tensor unshaped(const at::Tensor& self, int64_t offset) {
  at::Tensor out = at::detail::make_tensor<c10::TensorImpl>(
      c10::TensorImpl::VIEW, c10::Storage(self.storage()), self.key_set(), self.dtype());
  out.unsafeGetTensorImpl()->set_storage_offset(offset);
  return out;
}

/// A view whose geometry lies in the storage.
at::Tensor made(const at::Tensor& self, const Geometry& view) {
  at::Tensor out = unshaped(self, view.offset);
  out.unsafeGetTensorImpl()->set_sizes_and_strides(view.sizes, view.strides);
  return out;
}

/// The view, or an undefined tensor where LibTorch has to say what is wrong.
at::Tensor view_of(const at::Tensor& self, const Geometry& view) {
  return lies_in_storage(self, view) ? made(self, view) : at::Tensor();
}

/// Of the first of a dimension's parts.
Geometry first_of(const at::Tensor& self, int64_t dim) {
  Geometry view(self);
  view.sizes.erase(view.sizes.begin() + dim);
  view.strides.erase(view.strides.begin() + dim);
  return view;
}

at::Tensor transposed(const at::Tensor& self, int64_t dim0, int64_t dim1) {
  Geometry view(self);
  std::swap(view.sizes[dim0], view.sizes[dim1]);
  std::swap(view.strides[dim0], view.strides[dim1]);
  return view_of(self, view);
}

}  // namespace

at::Tensor select(const at::Tensor& self, int64_t dim, int64_t index) {
  const int64_t at = wrapped(dim, self.dim());
  if (at >= 0 && is_plain(self)) {
    const int64_t place = wrapped(index, self.size(at));
    if (place >= 0) {
      Geometry view = first_of(self, at);
      view.offset += place * self.stride(at);
      if (at::Tensor out = view_of(self, view); out.defined()) return out;
    }
  }
  return at::compositeexplicitautograd::select(self, dim, index);
}

at::Tensor slice(const at::Tensor& self, int64_t dim, std::optional<int64_t> start,
                 std::optional<int64_t> end, int64_t step) {
  const int64_t at = wrapped(dim, self.dim());
  if (at >= 0 && step > 0 && is_plain(self)) {
    Geometry view(self);
    const int64_t size = view.sizes[at];
    // As in Python: what lies beyond an end is that end.
    const auto place = [size](int64_t given) {
      return std::clamp<int64_t>(given < 0 ? given + size : given, 0, size);
    };
    const int64_t first = place(start.value_or(0));
    const int64_t last = std::max(first, place(end.value_or(size)));
    view.offset += first * view.strides[at];
    view.sizes[at] = (last - first) / step + ((last - first) % step != 0 ? 1 : 0);
    const bool is_representable =
        step <= std::numeric_limits<int64_t>::max() / std::max<int64_t>(view.strides[at], 1);
    view.strides[at] *= is_representable ? step : 1;
    if (is_representable)
      if (at::Tensor out = view_of(self, view); out.defined()) return out;
  }
  return at::compositeexplicitautograd::slice(self, dim, start, end, step);
}

std::vector<at::Tensor> unbind(const at::Tensor& self, int64_t dim) {
  const int64_t at = wrapped(dim, self.dim());
  if (at < 0 || !is_plain(self) || !lies_in_storage(self, Geometry(self)))
    return at::compositeexplicitautograd::unbind(self, dim);
  std::vector<at::Tensor> all(self.size(at));
  Geometry view = first_of(self, at);
  for (at::Tensor& part : all) {
    part = made(self, view);
    view.offset += self.stride(at);
  }
  return all;
}

at::Tensor transpose(const at::Tensor& self, int64_t dim0, int64_t dim1) {
  const int64_t first = wrapped(dim0, self.dim()), second = wrapped(dim1, self.dim());
  if (first >= 0 && second >= 0 && first != second && is_plain(self))
    if (at::Tensor out = transposed(self, first, second); out.defined()) return out;
  return at::compositeexplicitautograd::transpose(self, dim0, dim1);
}

at::Tensor t(const at::Tensor& self) {
  if (self.dim() == 2 && is_plain(self))
    if (at::Tensor out = transposed(self, 0, 1); out.defined()) return out;
  return at::compositeexplicitautograd::t(self);
}

at::Tensor unsqueeze(const at::Tensor& self, int64_t dim) {
  const int64_t at = wrapped(dim, self.dim() + 1);
  if (at >= 0 && is_plain(self)) {
    Geometry view(self);
    const int64_t stride = at == self.dim() ? 1 : view.sizes[at] * view.strides[at];
    view.sizes.insert(view.sizes.begin() + at, 1);
    view.strides.insert(view.strides.begin() + at, stride);
    if (at::Tensor out = view_of(self, view); out.defined()) return out;
  }
  return at::compositeexplicitautograd::unsqueeze(self, dim);
}

at::Tensor expand(const at::Tensor& self, at::IntArrayRef size, bool implicit) {
  if (static_cast<int64_t>(size.size()) >= self.dim() && is_plain(self)) {
    Geometry view(self);
    auto expanded = at::inferExpandGeometry_dimvector(self.sizes(), self.strides(), size);
    view.sizes = std::move(expanded.sizes);
    view.strides = std::move(expanded.strides);
    if (at::Tensor out = view_of(self, view); out.defined()) return out;
  }
  return at::compositeexplicitautograd::expand(self, size, implicit);
}

at::Tensor view(const at::Tensor& self, at::IntArrayRef size) {
  if (!is_usual(self) || !is_plain(self)) return at::native::view(self, size);
  const DimVector sizes = at::infer_size_dv(size, self.numel());
  at::Tensor out = unshaped(self, self.storage_offset());
  out.unsafeGetTensorImpl()->set_sizes_contiguous(sizes);
  return out;
}

}  // namespace torch_node::kernels
