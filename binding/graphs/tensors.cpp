// What a captured step stands on: where its tensors lie, and which gradients they have.
#include "../tensor/handles.h"
#include "graphs.h"

#include <c10/util/hash.h>

namespace torch_node {
namespace {

size_t address_of(const at::Tensor& tensor) {
  if (!tensor.defined() || !tensor.has_storage()) return 0;
  return reinterpret_cast<size_t>(tensor.storage().data()) + tensor.storage_offset() * tensor.itemsize();
}

/// graphDigest(tensors, accumulators): a number that stays the same while these tensors lie where they lay
/// and need gradients as they did, and while the gradients of the accumulators lie where they lay.
napi_value digest(Call& call) {
  size_t hash = 0;
  for (const at::Tensor& tensor : read_handles(call, 0))
    hash = c10::hash_combine(hash, address_of(tensor) * 2 + tensor.requires_grad());
  for (const at::Tensor& tensor : read_handles(call, 1))
    hash = c10::hash_combine(hash, address_of(tensor.grad()));
  return call.number(static_cast<double>(hash >> 11));
}

/// graphGradients(tensors): for each the number of its gradient's tensor, 0 where it has none.
napi_value gradients(Call& call) {
  std::vector<at::Tensor> tensors = read_handles(call, 0);
  napi_value result = call.array(tensors.size());
  for (size_t i = 0; i < tensors.size(); ++i) {
    const at::Tensor& gradient = tensors[i].grad();
    auto number = gradient.defined() ? reinterpret_cast<uintptr_t>(gradient.unsafeGetTensorImpl()) : 0;
    call.set(result, i, call.unsigned_integer(number));
  }
  return result;
}

/// graphSetGradients(tensors, gradients): 0 stands for none. What a tensor has already stays as it is.
napi_value set_gradients(Call& call) {
  std::vector<at::Tensor> tensors = read_handles(call, 0), gradients = read_handles(call, 1);
  if (tensors.size() != gradients.size()) throw ArgumentTypeError("expected a gradient for each tensor");
  for (size_t i = 0; i < tensors.size(); ++i)
    if (!tensors[i].grad().is_same(gradients[i])) tensors[i].mutable_grad() = gradients[i];
  return call.undefined();
}

/// graphHasParameters(device type): whether this thread has a tensor there that needs gradients.
napi_value has_parameters(Call& call) {
  std::string type = call.string_at(0);
  for (int32_t handle : call.state.tensors.live_handles()) {
    if (call.state.tensors.is_disposed(handle)) continue;
    const at::Tensor& tensor = call.state.tensors.get(handle);
    if (tensor.defined() && tensor.is_leaf() && tensor.requires_grad() &&
        c10::DeviceTypeName(tensor.device().type(), /*lower_case=*/true) == type)
      return call.boolean(true);
  }
  return call.boolean(false);
}

}  // namespace

void register_graph_tensors(FunctionTable& table) {
  table.insert(table.end(), {
                                {"graphDigest", entry<digest>},
                                {"graphGradients", entry<gradients>},
                                {"graphSetGradients", entry<set_gradients>},
                                {"graphHasParameters", entry<has_parameters>},
                            });
}

}  // namespace torch_node
