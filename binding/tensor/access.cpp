// What a tensor is and holds: its metadata, flags, values and memory.
#include "access.h"

#include "../autograd/gradient_edge.h"
#include "../autograd/passes.h"
#include "../functorch/functorch.h"
#include "../names.h"
#include "../memory/device_memory.h"
#include "../ops/invoke.h"
#include "elements.h"
#include "external_buffer.h"
#include "handles.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/variable.h>

#include <cstring>
#include <optional>

namespace torch_node {
namespace {

napi_value shape(Call& call) { return call.short_list(call.tensor(0).sizes()); }
napi_value stride(Call& call) { return call.short_list(call.tensor(0).strides()); }
napi_value dim(Call& call) { return call.integer(call.tensor(0).dim()); }
napi_value numel(Call& call) { return call.integer(call.tensor(0).numel()); }
napi_value storage_offset(Call& call) { return call.integer(call.tensor(0).storage_offset()); }
napi_value dtype(Call& call) { return call.string(dtype_name(call.tensor(0).scalar_type())); }
napi_value device(Call& call) { return call.string(call.tensor(0).device().str()); }
napi_value layout(Call& call) { return call.string(layout_name(call.tensor(0).layout())); }
napi_value element_size(Call& call) {
  return call.integer(static_cast<int64_t>(call.tensor(0).element_size()));
}
napi_value data_pointer(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  // Without writing intent, so that copy-on-write storage stays shared.
  return call.integer(tensor.has_storage() ? reinterpret_cast<int64_t>(tensor.const_data_ptr()) : 0);
}
napi_value storage_pointer(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  return call.integer(
      tensor.has_storage() ? reinterpret_cast<int64_t>(tensor.storage().unsafeGetStorageImpl()) : 0);
}
napi_value storage_bytes(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  return call.integer(tensor.has_storage() ? static_cast<int64_t>(tensor.storage().nbytes()) : 0);
}
napi_value version(Call& call) { return call.integer(call.tensor(0)._version()); }

/// tensorStates(tensors: Int32Array): Float64Array, how often each was changed (-1 for inference tensors,
/// which don't count it) and where its data lies.
napi_value states(Call& call) {
  std::vector<at::Tensor> tensors = read_handles(call, 0);
  auto found = Napi::Float64Array::New(call.env, 2 * tensors.size());
  double* out = found.Data();
  for (const at::Tensor& tensor : tensors) {
    TORCH_CHECK_VALUE(tensor.defined(), "tensorStates: 0 is no tensor");
    *out++ = tensor.is_inference() ? -1 : static_cast<double>(tensor._version());
    *out++ =
        tensor.has_storage() ? static_cast<double>(reinterpret_cast<uintptr_t>(tensor.const_data_ptr())) : 0;
  }
  return found;
}

napi_value is_contiguous(Call& call) {
  auto format = parse_memory_format(call.string_at(1));
  if (!format) throw ArgumentTypeError("'" + call.string_at(1) + "' is not a memory format");
  return call.boolean(call.tensor(0).is_contiguous(*format));
}

template <auto property>
napi_value flag(Call& call) {
  return call.boolean(property(call.tensor(0)));
}

napi_value requires_grad(Call& call) { return call.boolean(call.tensor(0).requires_grad()); }

napi_value set_requires_grad(Call& call) {
  after_passes(call.state);
  at::Tensor tensor = call.tensor(0);
  bool wanted = call.boolean_at(1);
  check_requires_grad_allowed();
  if (!tensor.is_leaf() && !wanted)
    throw TorchError(
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable "
        "in a subgraph that doesn't "
        "require differentiation use var_no_grad = var.detach().");
  tensor.requires_grad_(wanted);
  return call.undefined();
}

napi_value data(Call& call) { return call.adopt(0, call.tensor(1).variable_data()); }

napi_value set_data(Call& call) {
  after_passes(call.state);
  at::Tensor tensor = call.tensor(0);
  tensor.set_data(call.tensor(1));
  renew_accumulator(call.state, tensor);
  return call.undefined();
}

napi_value item(Call& call) {
  at::Tensor tensor = tensor_to_read(call);
  if (tensor.numel() != 1)
    throw TorchError("a Tensor with " + std::to_string(tensor.numel()) +
                     " elements cannot be converted to Scalar");
  return to_js(call, c10::IValue(tensor.item()), Kind::Scalar);
}

// External array buffers are freed on a later turn of the event loop. A loop that asks for many without ever
// yielding would keep all of that memory, so from this many bytes on copies are V8's own, which it frees by
// itself.
constexpr int64_t kExternalLimit = 256ll << 20;
constexpr size_t kExternalFrom = 64 * 1024;
thread_local int64_t external_bytes = 0;

struct ExternalHold {
  explicit ExternalHold(at::Tensor held)
      : tensor(std::move(held)), bytes(static_cast<int64_t>(tensor.nbytes())) {
    external_bytes += bytes;
  }
  ~ExternalHold() { external_bytes -= bytes; }
  at::Tensor tensor;
  int64_t bytes;
};

/// A buffer over the memory of `values`, which it keeps; nothing where the environment has no such buffers.
std::optional<Napi::ArrayBuffer> buffer_over(Napi::Env env, const at::Tensor& values) {
  auto hold = std::make_unique<ExternalHold>(values);
  auto buffer = external_buffer(env, values.mutable_data_ptr(), static_cast<size_t>(values.nbytes()),
                                [held = hold.get()](Napi::Env, void*) { delete held; });
  if (buffer) hold.release();
  return buffer;
}

/// Why a tensor's memory can't be shared; nothing where it can.
const char* unshareable(const at::Tensor& tensor) {
  if (!tensor.is_cpu()) return "it is not on the CPU";
  if (tensor.layout() != at::kStrided) return "it is sparse or of another layout without plain memory";
  if (tensor.is_quantized()) return "it is quantized";
  if (tensor.requires_grad()) return "it requires grad, and a change would not be seen: share x.detach()";
  if (tensor.is_conj() || tensor.is_neg())
    return "it is a lazy conjugate or negative: share x.resolveConj().resolveNeg()";
  if (tensor._is_zerotensor()) return "it has no memory, as a gradient that is zero everywhere";
  if (!tensor.is_contiguous()) return "it is not contiguous: share x.contiguous(), or what it is a view of";
  return nullptr;
}

/// The values as an ArrayBuffer: over the tensor's own memory where `share` is true, otherwise a copy.
napi_value array_buffer(Call& call) {
  const NoTransforms plain;
  at::Tensor given = tensor_to_read(call);
  at::Tensor tensor = with_memory(given);
  if (call.boolean_at(1)) {
    if (!tensor.is_same(given))
      throw ArgumentTypeError(
          "toTypedArray: the memory of the tensor can't be shared, since a transform of torch.func follows "
          "it");
    if (const char* reason = unshareable(tensor))
      throw ArgumentTypeError(std::string("toTypedArray: the memory of the tensor can't be shared, since ") +
                              reason);
    if (tensor.nbytes() == 0) return Napi::ArrayBuffer::New(call.env, 0);
    if (auto buffer = buffer_over(call.env, tensor.detach())) return *buffer;
    throw ArgumentTypeError("toTypedArray: this environment has no array buffers over foreign memory");
  }
  at::Tensor values = host_values(tensor);
  size_t bytes = static_cast<size_t>(values.nbytes());
  bool is_fresh = !tensor.has_storage() || !values.is_alias_of(tensor);
  if (is_fresh && bytes >= kExternalFrom && external_bytes + static_cast<int64_t>(bytes) <= kExternalLimit)
    if (auto buffer = buffer_over(call.env, values)) return *buffer;
  auto buffer = Napi::ArrayBuffer::New(call.env, bytes);
  if (bytes > 0) std::memcpy(buffer.Data(), values.const_data_ptr(), bytes);
  return buffer;
}

}  // namespace

void register_access(FunctionTable& table) {
  table.insert(table.end(),
               {
                   {"tensorShape", entry<shape>},
                   {"tensorStride", entry<stride>},
                   {"tensorDim", entry<dim>},
                   {"tensorNumel", entry<numel>},
                   {"tensorStorageOffset", entry<storage_offset>},
                   {"tensorDtype", entry<dtype>},
                   {"tensorDevice", entry<device>},
                   {"tensorLayout", entry<layout>},
                   {"tensorElementSize", entry<element_size>},
                   {"tensorDataPointer", entry<data_pointer>},
                   {"tensorStoragePointer", entry<storage_pointer>},
                   {"tensorStorageBytes", entry<storage_bytes>},
                   {"tensorVersion", entry<version>},
                   {"tensorStates", entry<states>},
                   {"tensorIsContiguous", entry<is_contiguous>},
                   {"tensorIsLeaf", entry<flag<[](const at::Tensor& t) { return t.is_leaf(); }>>},
                   {"tensorIsSparse", entry<flag<[](const at::Tensor& t) { return t.is_sparse(); }>>},
                   {"tensorIsSparseCsr",
                    entry<flag<[](const at::Tensor& t) { return t.layout() == at::kSparseCsr; }>>},
                   {"tensorIsQuantized", entry<flag<[](const at::Tensor& t) { return t.is_quantized(); }>>},
                   {"tensorIsNested", entry<flag<[](const at::Tensor& t) { return t.is_nested(); }>>},
                   {"tensorIsInference", entry<flag<[](const at::Tensor& t) { return t.is_inference(); }>>},
                   {"tensorIsMeta", entry<flag<[](const at::Tensor& t) { return t.is_meta(); }>>},
                   {"tensorIsCuda", entry<flag<[](const at::Tensor& t) { return t.is_cuda(); }>>},
                   {"tensorIsCpu", entry<flag<[](const at::Tensor& t) { return t.is_cpu(); }>>},
                   {"tensorIsMkldnn", entry<flag<[](const at::Tensor& t) { return t.is_mkldnn(); }>>},
                   {"tensorIsMps", entry<flag<[](const at::Tensor& t) { return t.is_mps(); }>>},
                   {"tensorIsXpu", entry<flag<[](const at::Tensor& t) { return t.is_xpu(); }>>},
                   {"tensorRetainsGrad", entry<flag<[](const at::Tensor& t) { return t.retains_grad(); }>>},
                   {"tensorRequiresGrad", entry<requires_grad>},
                   {"tensorSetRequiresGrad", entry<set_requires_grad>},
                   {"tensorData", entry<data>},
                   {"tensorSetData", entry<set_data>},
                   {"tensorItem", entry<item>},
                   {"tensorArrayBuffer", entry<array_buffer>},
               });
}

}  // namespace torch_node
