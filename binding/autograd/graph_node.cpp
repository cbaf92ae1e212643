// The nodes of the autograd graph, as tensor.gradFn shows them.
#include "graph_node.h"

#include "../names.h"

#include <torch/csrc/autograd/variable.h>

namespace torch_node {
namespace {

napi_value grad_fn(Call& call) {
  call.state.tensors.poll();
  return wrap_node(call, call.tensor(0).grad_fn());
}
napi_value node_name(Call& call) { return call.string(require_node(call, 0)->name()); }

/// [node | null, input number][]
napi_value next_functions(Call& call) {
  call.state.tensors.poll();
  const auto& edges = require_node(call, 0)->next_edges();
  napi_value result = call.array(edges.size());
  for (size_t i = 0; i < edges.size(); ++i) {
    napi_value pair = call.array(2);
    call.set(pair, 0, wrap_node(call, edges[i].function));
    call.set(pair, 1, call.integer(edges[i].input_nr));
    call.set(result, i, pair);
  }
  return result;
}

/// [shape, dtype, device][] of what the node gets in backward; null for what is not used.
napi_value input_metadata(Call& call) {
  const GraphNode& node = require_node(call, 0);
  napi_value result = call.array(node->num_inputs());
  for (uint32_t i = 0; i < node->num_inputs(); ++i) {
    const auto& metadata = node->input_metadata(i);
    if (metadata.was_default_constructed() || metadata.is_nested_tensor()) {
      call.set(result, i, call.null());
      continue;
    }
    napi_value entry = call.array(3);
    call.set(entry, 0, call.integers(c10::asIntArrayRefUnchecked(metadata.shape_as_dim_vector())));
    call.set(entry, 1, call.string(dtype_name(metadata.dtype().toScalarType())));
    call.set(entry, 2, call.string(metadata.device().str()));
    call.set(result, i, entry);
  }
  return result;
}

napi_value node_same(Call& call) { return call.boolean(require_node(call, 0) == require_node(call, 1)); }

napi_value sequence_number(Call& call) {
  return call.integer(static_cast<int64_t>(require_node(call, 0)->sequence_nr()));
}

}  // namespace

const GraphNode& require_node(const Call& call, size_t i) {
  auto* node =
      i < call.argc ? unwrap_native<GraphNode>(call.env, call.argv[i], NativeType::GraphNode) : nullptr;
  if (node == nullptr) throw ArgumentTypeError("Expected a node of the autograd graph");
  return *node;
}

napi_value wrap_node(const Call& call, GraphNode node) {
  if (!node) return call.null();
  call.state.tensors.count_object();
  return call.state.objects.make(NativeType::GraphNode, std::make_unique<GraphNode>(std::move(node)));
}

void register_graph_nodes(FunctionTable& table) {
  table.insert(table.end(), {
                                {"tensorGradFn", entry<grad_fn>},
                                {"nodeName", entry<node_name>},
                                {"nodeNextFunctions", entry<next_functions>},
                                {"nodeInputMetadata", entry<input_metadata>},
                                {"nodeIsSame", entry<node_same>},
                                {"nodeSequenceNumber", entry<sequence_number>},
                            });
}

}  // namespace torch_node
