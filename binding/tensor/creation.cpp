// Tensors from JavaScript's memory, and tensors that share another one's.
#include "creation.h"

#include "../functorch/functorch.h"
#include "../names.h"

#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <c10/util/safe_numerics.h>

#include <cstring>

namespace torch_node {
namespace {

struct Memory {
  char* data = nullptr;
  size_t bytes = 0;
  napi_value buffer = nullptr;
};

/// The bytes of a typed array, DataView, Buffer, ArrayBuffer or SharedArrayBuffer view.
Memory memory_of(const Call& call, size_t i) {
  Napi::Value value = call.value(i);
  Memory memory;
  if (value.IsTypedArray()) {
    static constexpr size_t kSizes[] = {1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8};
    auto type = static_cast<napi_typedarray_type>(std::size(kSizes));  // stands for Float16Array
    size_t length = 0;
    memory.data =
        static_cast<char*>(raw::typed_array_of_any_kind(call.env, value, type, length, memory.buffer));
    memory.bytes = length * (static_cast<size_t>(type) < std::size(kSizes) ? kSizes[type] : 2);
  } else if (value.IsDataView()) {
    memory.data = static_cast<char*>(raw::data_view(call.env, value, memory.bytes, memory.buffer));
  } else if (value.IsArrayBuffer()) {
    auto buffer = value.As<Napi::ArrayBuffer>();
    memory = {static_cast<char*>(buffer.Data()), buffer.ByteLength(), buffer};
  } else {
    throw ArgumentTypeError("Expected a typed array, Buffer, DataView or ArrayBuffer");
  }
  return memory;
}

/// A buffer that its owner can shrink would leave the tensor over unmapped memory.
void refuse_resizable(const Call& call, napi_value buffer) {
  Napi::Value resizable = Napi::Object(call.env, buffer).Get("resizable");
  if (resizable.IsBoolean() && resizable.As<Napi::Boolean>())
    throw ArgumentTypeError(
        "a tensor cannot share the memory of a resizable ArrayBuffer: pass a copy, as data.slice() makes");
}

int64_t element_count(at::IntArrayRef shape) {
  int64_t count = 1;
  for (int64_t size : shape) {
    if (size < 0) throw ArgumentRangeError("a tensor's size cannot be negative: " + std::to_string(size));
    if (c10::mul_overflows(count, size, &count))
      throw ArgumentRangeError("the tensor's number of elements overflows 64 bits");
  }
  return count;
}

/// fromMemory(shell, memory, byteOffset, dtype, shape, share)
napi_value from_memory(Call& call) {
  const NoTransforms plain;
  int64_t offset = call.int64(2);
  auto dtype = require_dtype(call.string_at(3));
  std::vector<int64_t> shape = call.int64s(4);
  bool share = call.boolean_at(5);
  // After the shape, whose elements may be getters that detach the memory.
  Memory memory = memory_of(call, 1);
  int64_t count = element_count(shape);
  size_t item = c10::elementSize(dtype);
  int64_t bytes;
  if (c10::mul_overflows(count, static_cast<int64_t>(item), &bytes) || offset < 0 ||
      static_cast<uint64_t>(offset) + static_cast<uint64_t>(bytes) > memory.bytes)
    throw ArgumentRangeError("the memory holds " + std::to_string(memory.bytes) + " bytes, too few for " +
                             std::to_string(count) + " elements of " + dtype_name(dtype) + " at offset " +
                             std::to_string(offset));
  auto options = at::TensorOptions().dtype(dtype);
  char* data = memory.data + offset;
  if (share && bytes > 0) {
    if (reinterpret_cast<uintptr_t>(data) % item != 0)
      throw ArgumentRangeError("offset " + std::to_string(offset) + " is not aligned to the " +
                               std::to_string(item) + " bytes of " + dtype_name(dtype));
    refuse_resizable(call, memory.buffer);
    // The tensor keeps the JavaScript memory alive; the reference is given back on this thread, whoever frees
    // the tensor.
    auto keeper = std::make_shared<JsRef>(call.state, call.argv[1]);
    at::Tensor tensor = at::from_blob(
        data, shape, [keeper](void*) mutable { keeper.reset(); }, options);
    return call.adopt(0, std::move(tensor));
  }
  at::Tensor tensor = at::empty(shape, options);
  if (bytes > 0) std::memcpy(tensor.mutable_data_ptr(), data, static_cast<size_t>(bytes));
  return call.adopt(0, std::move(tensor));
}

/// unwritten(shell, dtype, count): memory for so many elements that are going to be written. No operator, so
/// that neither a transform nor a mode makes something else of it.
napi_value unwritten(Call& call) {
  const auto dtype = require_dtype(call.string_at(1));
  const int64_t count = call.int64(2);
  if (count < 0) throw ArgumentRangeError("a tensor can't have " + std::to_string(count) + " elements");
  return call.adopt(0, at::detail::empty_cpu({count}, dtype));
}

/// makeSubclass(shell, tensor, requiresGrad): what Python's Tensor._make_subclass does: the same data, no
/// history.
napi_value make_subclass(Call& call) {
  at::Tensor data = call.tensor(1).detach();
  data.unsafeGetTensorImpl()->set_allow_tensor_metadata_change(true);
  data.set_requires_grad(call.boolean_at(2));
  return call.adopt(0, std::move(data));
}

napi_value dispose(Call& call) {
  call.state.tensors.dispose(call.int32(0));
  return call.undefined();
}

/// tensorsRelease(handles: Int32Array): disposes of tensors whose objects have no handle any more.
napi_value release(Call& call) {
  size_t count = 0;
  const int32_t* handles = raw::typed_array<int32_t>(call.env, call.argv[0], napi_int32_array, count);
  if (handles == nullptr) throw ArgumentTypeError("tensorsRelease: an Int32Array was expected");
  for (size_t i = 0; i < count; ++i) call.state.tensors.release(handles[i]);
  return call.undefined();
}

napi_value is_disposed(Call& call) { return call.boolean(call.state.tensors.is_disposed(call.int32(0))); }

}  // namespace

void register_creation(FunctionTable& table) {
  table.insert(table.end(), {
                                {"tensorFromMemory", entry<from_memory>},
                                {"tensorUnwritten", entry<unwritten>},
                                {"tensorMakeSubclass", entry<make_subclass>},
                                {"tensorDispose", entry<dispose>},
                                {"tensorsRelease", entry<release>},
                                {"tensorIsDisposed", entry<is_disposed>},
                            });
}

}  // namespace torch_node
