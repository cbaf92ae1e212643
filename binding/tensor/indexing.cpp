// x[...], reading and writing, as torch/csrc/autograd/python_variable_indexing.cpp does it.
//
// src/tensor/indexing.ts turns an index expression into four numbers an index: its kind and up to three
// operands. NaN stands for an operand left out. They lie where numbers for operators do, or in an array where
// they are too many. The arrays and sequences of Python's index expressions arrive as tensors.
#include "indexing.h"

#include "../call.h"
#include "../ops/direct_views.h"
#include "../ops/request.h"

#include <ATen/DeviceGuard.h>
#include <ATen/TensorIndexing.h>
#include <ATen/core/LegacyTypeDispatch.h>

#include <algorithm>
#include <cmath>

namespace torch_node {
namespace {

using at::indexing::Slice;
using at::indexing::TensorIndex;

enum ItemKind { kNone = 0, kEllipsis = 1, kInteger = 2, kBoolean = 3, kSlice = 4, kTensor = 5 };
constexpr size_t kNumbersPerIndex = 4;

/// Python clips the bounds of a slice, and so does this conversion of an index.
int64_t clipped(double value) {
  if (std::isnan(value)) return INT64_MIN;
  if (value >= 9223372036854775808.0) return INT64_MAX;
  if (value < -9223372036854775808.0) return INT64_MIN;
  return static_cast<int64_t>(value);
}

std::optional<c10::SymInt> bound(double value) {
  if (std::isnan(value)) return std::nullopt;
  return c10::SymInt(clipped(value));
}

TensorIndex index_from(const Call& call, const double* numbers) {
  switch (clipped(numbers[0])) {
    case kNone:
      return TensorIndex(at::indexing::None);
    case kEllipsis:
      return TensorIndex(at::indexing::Ellipsis);
    case kInteger:
      return TensorIndex(clipped(numbers[1]));
    case kBoolean:
      return TensorIndex(numbers[1] != 0);
    case kSlice:
      return TensorIndex(Slice(bound(numbers[1]), bound(numbers[2]), bound(numbers[3])));
    case kTensor:
      return TensorIndex(call.state.tensors.get(
          static_cast<int32_t>(std::clamp<int64_t>(clipped(numbers[1]), 0, INT32_MAX))));
    default:
      throw ArgumentTypeError("an index of an unknown kind");
  }
}

using Indices = c10::SmallVector<TensorIndex, 4>;

/// So many indices as argument `i` says: in the array of argument `array`, or in shared memory without one.
Indices indices_argument(const Call& call, size_t i, size_t array) {
  const int64_t count = call.int64(i);
  size_t length = kRequestValues;
  const double* numbers = call.is_nullish(array) ? Request::numbers_of(call)
                                                 : raw::typed_array<double>(call.env, call.argv[array],
                                                                            napi_float64_array, length);
  if (numbers == nullptr || count < 0 || static_cast<size_t>(count) > length / kNumbersPerIndex)
    throw ArgumentTypeError("Expected an encoded index");
  Indices indices;
  indices.reserve(static_cast<size_t>(count));
  for (int64_t k = 0; k < count; ++k) indices.push_back(index_from(call, numbers + k * kNumbersPerIndex));
  return indices;
}

/// The one index of a call, where it is an integer that lies within the first dimension: what scripts ask for
/// most.
std::optional<int64_t> only_integer(const Call& call, const at::Tensor& self, size_t i, size_t array) {
  if (!call.is_nullish(array) || call.int32(i) != 1 || self.dim() == 0) return std::nullopt;
  const double* numbers = Request::numbers_of(call);
  if (numbers[0] != static_cast<double>(kInteger)) return std::nullopt;
  const int64_t index = clipped(numbers[1]);
  const std::optional<int64_t> size = self.sym_size(0).maybe_as_int();
  if (!size || index >= *size || index < -*size) return std::nullopt;
  return index;
}

/// getItem(shell, self, count, indices?) => handle
napi_value get_item(Call& call) {
  const at::Tensor self = call.tensor(1);
  if (const auto index = only_integer(call, self, 2, 3))
    return call.adopt(0, select_directly(self, 0, *index));
  const Indices indices = indices_argument(call, 2, 3);
  at::OptionalDeviceGuard device_guard(at::device_of(self));
  return call.adopt(0, at::indexing::get_item(self, indices));
}

void assign(const at::Tensor& self, const Indices& indices, const at::Tensor& value) {
  if (self.layout() != at::kStrided && self.layout() != at::kMkldnn)
    throw ArgumentTypeError("Cannot assign to a sparse tensor");
  at::OptionalDeviceGuard device_guard(at::device_of(self));
  at::indexing::set_item(self, indices, value);
}

/// setItem(self, value, count, indices?)
napi_value set_item(Call& call) {
  const at::Tensor self = call.tensor(0);
  assign(self, indices_argument(call, 2, 3), call.tensor(1));
  return call.undefined();
}

/// A number as a tensor without dimensions, of the assigned tensor's dtype and device.
at::Tensor value_tensor(const at::Tensor& self, const c10::Scalar& value) {
  at::AutoDispatchBelowADInplaceOrView guard;
  if (c10::isQIntType(self.scalar_type()))
    return at::indexing::scalarToTensor(value, at::device(at::kCPU).dtype(at::kFloat), at::Device(at::kCPU));
  return at::indexing::scalarToTensor(value, self.options(), self.device());
}

enum ScalarKind { kInt = 0, kFloat = 1, kComplex = 2 };

/// setItemScalar(self, kind, real, imaginary, count, indices?)
napi_value set_item_scalar(Call& call) {
  const at::Tensor self = call.tensor(0);
  const Indices indices = indices_argument(call, 4, 5);
  c10::Scalar value;
  switch (call.int32(1)) {
    case kInt:
      value = call.int64(2);
      break;
    case kFloat:
      value = call.number_at(2);
      break;
    default:
      value = c10::complex<double>(call.number_at(2), call.number_at(3));
  }
  assign(self, indices, value_tensor(self, value));
  return call.undefined();
}

}  // namespace

void register_indexing(FunctionTable& table) {
  table.insert(table.end(), {
                                {"getItem", entry<get_item>},
                                {"setItem", entry<set_item>},
                                {"setItemScalar", entry<set_item_scalar>},
                            });
}

}  // namespace torch_node
