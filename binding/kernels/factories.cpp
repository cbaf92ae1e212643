// A few zeros: LibTorch makes a tensor by one operator and clears it by another.
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/zeros_compositeexplicitautograd_dispatch.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <cstring>

namespace torch_node::kernels {
namespace {

/// Whether there are so few elements; not for sizes that are refused.
bool are_few(c10::SymIntArrayRef sizes) {
  int64_t count = 1;
  for (const c10::SymInt& size : sizes) {
    const auto number = size.maybe_as_int();
    if (!number || *number < 0 || *number > kFew) return false;
    count *= *number;
    if (count > kFew) return false;
  }
  return true;
}

}  // namespace

at::Tensor zeros(c10::SymIntArrayRef size, std::optional<at::ScalarType> dtype,
                 std::optional<at::Layout> layout, std::optional<at::Device> device,
                 std::optional<bool> pin_memory) {
  if (is_observed() || layout.value_or(at::kStrided) != at::kStrided ||
      !device.value_or(at::Device(at::kCPU)).is_cpu() || pin_memory.value_or(false) || !are_few(size))
    return at::compositeexplicitautograd::zeros_symint(size, dtype, layout, device, pin_memory);
  at::Tensor out =
      at::detail::empty_cpu(C10_AS_INTARRAYREF_SLOW(size), dtype, layout, device, pin_memory, std::nullopt);
  if (out.nbytes() > 0) std::memset(out.mutable_data_ptr(), 0, out.nbytes());
  // That it was cleared counts as a change, but below autograd.
  if (!c10::impl::tls_is_dispatch_key_excluded(c10::DispatchKey::ADInplaceOrView) && !out.is_inference())
    out.unsafeGetTensorImpl()->bump_version();
  return out;
}

}  // namespace torch_node::kernels
