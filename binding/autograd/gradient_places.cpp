// Of several tensors, how many get a gradient from the pass backward that runs: what hooks on all of them
// ask.
#include "graph_node.h"

#include "../torch_versions.h"
#include "running_pass.h"

#include <torch/csrc/autograd/variable.h>

namespace torch_node {
namespace {

using torch::autograd::Node;

/// Where a tensor's gradient arrives. It keeps neither the tensor nor its graph, which hold the hook that
/// asks: else none of them would ever go.
class GradientPlace {
 public:
  explicit GradientPlace(const at::Tensor& tensor) {
    if (const auto& node = tensor.grad_fn())
      node_.emplace(node);
    else
      leaf_.emplace(tensor.getIntrusivePtr());
  }

  /// Whether the pass comes, or came, here.
  bool is_in(const RunningPass& pass) const {
    if (node_) {
      const auto node = node_->lock();
      return node && pass.executes(node.get());
    }
    const auto leaf = leaf_->lock();
    if (!leaf) return false;
    // Without one no graph holds the leaf.
    const auto node = torch::autograd::impl::try_get_grad_accumulator(at::Tensor(leaf));
    return node && pass.executes(node.get());
  }

 private:
  std::optional<WeakNodePtr<Node>> node_;
  std::optional<c10::weak_intrusive_ptr<c10::TensorImpl>> leaf_;
};

using GradientPlaces = std::vector<GradientPlace>;

/// gradientPlaces(tensors)
napi_value gradient_places(Call& call) {
  auto places = std::make_unique<GradientPlaces>();
  for (const at::Tensor& tensor : call.tensors(0)) {
    TORCH_CHECK(tensor.requires_grad(), "cannot register a hook on a tensor that doesn't require gradient");
    places->emplace_back(tensor);
  }
  return call.state.objects.make(NativeType::GradientPlaces, std::move(places));
}

/// placesInPass(places): how many the pass backward that runs comes to.
napi_value places_in_pass(Call& call) {
  const auto* places = unwrap_native<GradientPlaces>(call.env, call.value(0), NativeType::GradientPlaces);
  if (places == nullptr) throw ArgumentTypeError("Expected the places of gradients");
  if (!running_pass.exists()) throw TorchError("placesInPass is for hooks that run during the backward pass");
  int64_t count = 0;
  for (const auto& place : *places)
    if (place.is_in(running_pass)) ++count;
  return call.integer(count);
}

}  // namespace

void register_gradient_places(FunctionTable& table) {
  table.insert(table.end(), {
                                {"gradientPlaces", entry<gradient_places>},
                                {"placesInPass", entry<places_in_pass>},
                            });
}

}  // namespace torch_node
