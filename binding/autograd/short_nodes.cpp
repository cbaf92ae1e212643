#include "short_nodes.h"

#include <c10/util/accumulate.h>
#include <torch/csrc/autograd/functions/accumulate_grad.h>
#include <torch/csrc/autograd/generated/Functions.h>

#include <algorithm>
#include <typeindex>
#include <vector>

namespace torch_node {
namespace {

namespace nodes = torch::autograd::generated;

size_t product(c10::SymIntArrayRef sizes) {
  return static_cast<size_t>(c10::multiply_integers(C10_AS_INTARRAYREF_SLOW(sizes)));
}

template <typename... Types>
std::vector<std::type_index> sorted() {
  std::vector<std::type_index> types{typeid(Types)...};
  std::sort(types.begin(), types.end());
  return types;
}

/// Nodes that compute no more than some operations for each number of the gradients that they take and give.
bool is_elementwise(std::type_index type) {
  static const auto types =
      sorted<torch::autograd::AccumulateGrad, nodes::AddBackward0, nodes::SubBackward0, nodes::MulBackward0,
             nodes::DivBackward0, nodes::NegBackward0, nodes::PowBackward0, nodes::ExpBackward0,
             nodes::SumBackward0, nodes::SumBackward1, nodes::MeanBackward0, nodes::MeanBackward1,
             nodes::ReluBackward0, nodes::SigmoidBackward0, nodes::TanhBackward0, nodes::TBackward0,
             nodes::TransposeBackward0, nodes::ViewBackward0, nodes::UnsafeViewBackward0,
             nodes::UnsqueezeBackward0, nodes::ExpandBackward0, nodes::MseLossBackward0,
             nodes::LogSoftmaxBackward0, nodes::NllLossBackward0>();
  return std::binary_search(types.begin(), types.end(), type);
}

}  // namespace

std::optional<size_t> work_of_short(const torch::autograd::Node& node) {
  size_t work = 0;
  for (uint32_t i = 0; i < node.num_inputs(); ++i) {
    const auto& metadata = node.input_metadata(i);
    if (metadata.is_nested_tensor()) return std::nullopt;
    work += product(metadata.shape_as_dim_vector());
  }
  const std::type_index type = typeid(node);
  if (is_elementwise(type)) return work;
  if (type == typeid(nodes::AddmmBackward0)) {
    const auto& own = static_cast<const nodes::AddmmBackward0&>(node);
    return work + product(own.mat1_sym_sizes) + product(own.mat2_sym_sizes);
  }
  if (type == typeid(nodes::MmBackward0)) {
    const auto& own = static_cast<const nodes::MmBackward0&>(node);
    return work + product(own.self_sym_sizes) + product(own.mat2_sym_sizes);
  }
  return std::nullopt;
}

}  // namespace torch_node
