#include "gradient_edge.h"

#include "graph_node.h"

#include "../torch_versions.h"

#include <ATen/LegacyBatchedTensorImpl.h>
#include <torch/csrc/autograd/functions/basic_ops.h>
#include <torch/csrc/autograd/variable.h>

namespace torch_node {
namespace {

using torch::autograd::Edge;
using torch::autograd::edge_list;

/// An entry of a list: a tensor, or an edge.
struct End {
  at::Tensor tensor;
  Edge edge;
};

End end_at(const Call& call, const Napi::Array& list, uint32_t i) {
  Napi::Value value = list.Get(i);
  if (value.IsNumber()) return {call.state.tensors.get(value.As<Napi::Number>().Int32Value()), {}};
  if (!value.IsArray()) throw ArgumentTypeError("Expected a tensor or an edge of the autograd graph");
  const auto pair = value.As<Napi::Array>();
  const std::array<napi_value, 2> values{pair.Get(0u), pair.Get(1u)};
  Call parts{call.state, call.env, values.size(), values.data()};
  return {{}, Edge(require_node(parts, 0), static_cast<uint32_t>(parts.int32(1)))};
}

/// Python's words for tensors of a vmap of the engine's.
void check_not_batched(const at::Tensor& tensor, const char* end, uint32_t i) {
  TORCH_CHECK(
      !at::isBatchedTensor(tensor),
      "torch.autograd.grad(outputs, inputs, grad_outputs) called inside torch.vmap. We do not support "
      "the case where any ",
      end, "s are vmapped tensors (", end, " ", i,
      " is being vmapped over). Please call autograd.grad() outside torch.vmap or file a bug report "
      "with your use case.");
}

/// gradientEdge(tensor): [node, output number]
napi_value gradient_edge(Call& call) {
  call.state.tensors.poll();
  const at::Tensor& tensor = call.tensor(0);
  TORCH_CHECK(tensor.requires_grad(),
              "It is not possible to get the gradient edge for a Tensor that does not require gradients");
  const Edge edge = torch::autograd::impl::gradient_edge(tensor);
  napi_value result = call.array(2);
  call.set(result, 0, wrap_node(call, edge.function));
  call.set(result, 1, call.integer(edge.input_nr));
  return result;
}

/// Whether the node that adds up the leaf's gradients is there and waits for some of other sizes.
bool expects_other_sizes(const at::Tensor& leaf) {
  if (!leaf.requires_grad() || leaf.is_nested()) return false;
  const GraphNode node = torch::autograd::impl::try_get_grad_accumulator(leaf);
  if (!node || node->input_metadata(0).is_nested_tensor()) return false;
  return node->input_metadata(0).shape_as_dim_vector() != leaf.sym_sizes();
}

}  // namespace

edge_list root_edges(const Call& call, size_t i, std::vector<at::Tensor>& tensors) {
  Napi::Array list = call.array_at(i);
  edge_list edges;
  for (uint32_t k = 0; k < list.Length(); ++k) {
    End end = end_at(call, list, k);
    if (end.tensor.defined()) {
      check_not_batched(end.tensor, "output", k);
      end.edge = torch::autograd::impl::gradient_edge(end.tensor);
      tensors.push_back(std::move(end.tensor));
    }
    TORCH_CHECK(end.edge.function, "element ", k,
                " of tensors does not require grad and does not have a grad_fn");
    edges.push_back(std::move(end.edge));
  }
  return edges;
}

edge_list input_edges(const Call& call, size_t i, bool accumulates) {
  Napi::Array list = call.array_at(i);
  edge_list edges;
  for (uint32_t k = 0; k < list.Length(); ++k) {
    End end = end_at(call, list, k);
    if (!end.tensor.defined()) {
      edges.push_back(std::move(end.edge));
      continue;
    }
    check_not_batched(end.tensor, "input", k);
    if (accumulates) end.tensor.retain_grad();
    TORCH_CHECK(end.tensor.requires_grad(), "One of the differentiated Tensors does not require grad");
    GraphNode node = end.tensor.grad_fn();
    if (!node) node = torch::autograd::impl::try_get_grad_accumulator(end.tensor);
    // Nothing was recorded of a leaf without an accumulator: the engine gets a node that it never meets.
    if (node)
      edges.emplace_back(std::move(node), end.tensor.output_nr());
    else
      edges.emplace_back(make_node<torch::autograd::Identity>(), 0);
  }
  return edges;
}

void renew_accumulator(Instance& state, const at::Tensor& leaf) {
  if (expects_other_sizes(leaf)) state.tensors.collect_graphs([&] { return !expects_other_sizes(leaf); });
}

void register_gradient_edges(FunctionTable& table) {
  table.insert(table.end(), {{"gradientEdge", entry<gradient_edge>}});
}

}  // namespace torch_node
