// The elements of a tensor for JavaScript, which builds the nested arrays of tolist itself: an array filled
// there costs a tenth of one that is filled value by value from here.
#include "elements.h"

#include "../functorch/functorch.h"
#include "../memory/device_memory.h"
#include "wrapped_number.h"

#include <ATen/ATen.h>
#include <ATen/core/LegacyTypeDispatch.h>

#include <algorithm>
#include <cstring>

namespace torch_node {

at::Tensor tensor_to_read(Call& call) {
  at::Tensor tensor = call.tensor(0);
  if (!tensor.is_cpu()) call.state.tensors.poll_at(Moment::kRead);
  return tensor;
}

at::Tensor host_values(const at::Tensor& tensor) {
  at::NoGradGuard no_grad;
  // A gradient that is zero everywhere may have no memory at all (sgn's, say).
  at::Tensor values = tensor._is_zerotensor() ? tensor.clone() : tensor.detach();
  return values.resolve_conj().resolve_neg().to(at::kCPU).contiguous();
}

namespace {

// Each dimension is a level of recursion and of nesting in the answer.
constexpr int64_t kMaxNesting = 1000;

/// How src/tensor/nestedList.ts reads the elements.
enum class Elements : int32_t { kNumbers, kBooleans, kComplex, kIntegers };

Elements elements_of(at::ScalarType type) {
  if (type == at::kBool) return Elements::kBooleans;
  if (c10::isComplexType(type)) return Elements::kComplex;
  return Elements::kNumbers;
}

template <typename T>
void widen(const void* from, size_t count, double* to) {
  const T* values = static_cast<const T*>(from);
  for (size_t i = 0; i < count; ++i) to[i] = static_cast<double>(values[i]);
}

template <typename T>
bool all_safe(const void* from, size_t count) {
  const T* values = static_cast<const T*>(from);
  return std::all_of(values, values + count, [](T value) {
    if constexpr (std::is_signed_v<T>) {
      if (value < -kMaxSafeInteger) return false;
    }
    return value <= static_cast<T>(kMaxSafeInteger);
  });
}

/// Writes the elements of contiguous values, a complex one as two.
void write_numbers(const at::Tensor& values, const void* from, double* to) {
  const size_t count = static_cast<size_t>(values.numel());
  switch (values.scalar_type()) {
    case at::kFloat:
      return widen<float>(from, count, to);
    case at::kDouble:
    case at::kComplexDouble:
      if (count > 0) std::memcpy(to, from, values.nbytes());
      return;
    case at::kHalf:
      return widen<c10::Half>(from, count, to);
    case at::kBFloat16:
      return widen<c10::BFloat16>(from, count, to);
    case at::kLong:
      return widen<int64_t>(from, count, to);
    case at::kInt:
      return widen<int32_t>(from, count, to);
    case at::kShort:
      return widen<int16_t>(from, count, to);
    case at::kChar:
      return widen<int8_t>(from, count, to);
    case at::kByte:
    case at::kBool:
      return widen<uint8_t>(from, count, to);
    case at::kUInt16:
      return widen<uint16_t>(from, count, to);
    case at::kUInt32:
      return widen<uint32_t>(from, count, to);
    case at::kUInt64:
      return widen<uint64_t>(from, count, to);
    case at::kComplexFloat:
      return widen<float>(from, 2 * count, to);
    case at::kComplexHalf:
      return widen<c10::Half>(from, 2 * count, to);
    default: {
      // The rare ones, quantized and of eight bits and less, by what LibTorch takes an element for.
      at::Tensor flat = values.reshape({-1});
      for (size_t i = 0; i < count; ++i) to[i] = flat[static_cast<int64_t>(i)].item().toDouble();
    }
  }
}

at::Tensor values_to_list(Call& call) {
  at::Tensor tensor = tensor_to_read(call);
  const bool as_it_is = is_plain_on_cpu(tensor);
  if (as_it_is && tensor.is_contiguous()) return tensor;
  const NoTransforms plain;
  if (as_it_is) {
    at::AutoDispatchBelowADInplaceOrView below_autograd;
    return tensor.contiguous();
  }
  return host_values(with_memory(std::move(tensor)));
}

template <typename Array>
napi_value copied(const Call& call, const void* from, size_t count) {
  Array array = Array::New(call.env, count);
  if (count > 0) std::memcpy(array.Data(), from, count * array.ElementSize());
  return array;
}

/// Elements as a typed array: integers of 64 bits as they are where a number doesn't hold each.
napi_value typed_elements(const Call& call, const at::Tensor& values, const void* from, bool safe) {
  const size_t count = static_cast<size_t>(values.numel());
  const at::ScalarType type = values.scalar_type();
  if (!safe && type == at::kLong) return copied<Napi::BigInt64Array>(call, from, count);
  if (!safe) return copied<Napi::BigUint64Array>(call, from, count);
  if (type == at::kBool || type == at::kByte) return copied<Napi::Uint8Array>(call, from, count);
  auto array = Napi::Float64Array::New(call.env, values.is_complex() ? 2 * count : count);
  write_numbers(values, from, array.Data());
  return array;
}

/// Few elements go to where JavaScript has an array already, and what they are is the answer; otherwise the
/// answer is [what they are, sizes, elements]. The sizes are in io where that holds them.
napi_value tensor_elements(Call& call) {
  if (call.tensor(0).dim() > kMaxNesting)
    throw ArgumentRangeError("tolist: a tensor of " + std::to_string(call.tensor(0).dim()) +
                             " dimensions is nested too deeply");
  const at::Tensor values = values_to_list(call);
  const void* from = values.const_data_ptr();
  const size_t count = static_cast<size_t>(values.numel());
  const at::ScalarType type = values.scalar_type();
  const bool safe = type == at::kLong     ? all_safe<int64_t>(from, count)
                    : type == at::kUInt64 ? all_safe<uint64_t>(from, count)
                                          : true;
  const napi_value kind = call.integer(static_cast<int32_t>(safe ? elements_of(type) : Elements::kIntegers));
  napi_value sizes = call.short_list(values.sizes());
  if (safe && sizes == nullptr && count <= kFewElements && call.state.few_elements != nullptr) {
    write_numbers(values, from, call.state.few_elements);
    return kind;
  }
  napi_value result = call.array(3);
  call.set(result, 0, kind);
  call.set(result, 1, sizes == nullptr ? call.env.Undefined() : sizes);
  call.set(result, 2, typed_elements(call, values, from, safe));
  return result;
}

}  // namespace

void register_elements(FunctionTable& table) { table.push_back({"tensorElements", entry<tensor_elements>}); }

}  // namespace torch_node
