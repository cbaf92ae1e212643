// A few elements as another dtype: LibTorch makes the result and copies into it by an operator of its own.
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/_to_copy_compositeexplicitautograd_dispatch.h>
#include <c10/util/TypeCast.h>

namespace torch_node::kernels {
namespace {

template <typename To, typename From>
void convert(const at::Tensor& from, at::Tensor& to) {
  const From* in = from.const_data_ptr<From>();
  To* out = to.mutable_data_ptr<To>();
  for (int64_t i = 0, count = from.numel(); i < count; ++i) out[i] = c10::convert<To>(in[i]);
}

template <typename To>
bool convert_to(const at::Tensor& from, at::Tensor& to) {
  switch (from.scalar_type()) {
    case at::kFloat:
      convert<To, float>(from, to);
      return true;
    case at::kDouble:
      convert<To, double>(from, to);
      return true;
    case at::kLong:
      convert<To, int64_t>(from, to);
      return true;
    case at::kBool:
      convert<To, bool>(from, to);
      return true;
    case at::kByte:
      convert<To, uint8_t>(from, to);
      return true;
    default:
      return false;
  }
}

bool converted(const at::Tensor& from, at::Tensor& to) {
  switch (to.scalar_type()) {
    case at::kFloat:
      return convert_to<float>(from, to);
    case at::kDouble:
      return convert_to<double>(from, to);
    case at::kLong:
      return convert_to<int64_t>(from, to);
    default:
      return false;
  }
}

}  // namespace

at::Tensor to_copy(const at::Tensor& self, std::optional<at::ScalarType> dtype,
                   std::optional<at::Layout> layout, std::optional<at::Device> device,
                   std::optional<bool> pin_memory, bool non_blocking,
                   std::optional<at::MemoryFormat> memory_format) {
  const at::MemoryFormat format = memory_format.value_or(at::MemoryFormat::Preserve);
  const bool is_known = !is_observed() && dtype && layout.value_or(at::kStrided) == at::kStrided &&
                        device.value_or(at::kCPU).is_cpu() && !pin_memory.value_or(false) &&
                        (format == at::MemoryFormat::Preserve || format == at::MemoryFormat::Contiguous) &&
                        self.numel() <= kFew && is_usual(self);
  if (is_known) {
    at::Tensor out = at::detail::empty_cpu(self.sizes(), *dtype);
    if (converted(self, out)) return out;
  }
  return at::compositeexplicitautograd::_to_copy(self, dtype, layout, device, pin_memory, non_blocking,
                                                 memory_format);
}

}  // namespace torch_node::kernels
