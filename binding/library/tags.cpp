#include "tags.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <algorithm>

namespace torch_node {
namespace {

struct NamedTag {
  std::string_view name;
  at::Tag tag;
};

/// Adds a tag that this LibTorch has: not all are as old as 2.11.
template <class Tag>
void add(std::vector<NamedTag>& all) {
#define TORCH_NODE_TAG(name) \
  if constexpr (requires { Tag::name; }) all.push_back({#name, Tag::name});
  TORCH_NODE_TAG(core)
  TORCH_NODE_TAG(cudagraph_unsafe)
  TORCH_NODE_TAG(data_dependent_output)
  TORCH_NODE_TAG(dynamic_output_shape)
  TORCH_NODE_TAG(flexible_layout)
  TORCH_NODE_TAG(generated)
  TORCH_NODE_TAG(inplace)
  TORCH_NODE_TAG(inplace_view)
  TORCH_NODE_TAG(maybe_aliasing_or_mutating)
  TORCH_NODE_TAG(needs_contiguous_strides)
  TORCH_NODE_TAG(needs_exact_strides)
  TORCH_NODE_TAG(needs_fixed_stride_order)
  TORCH_NODE_TAG(nondeterministic_bitwise)
  TORCH_NODE_TAG(nondeterministic_seeded)
  TORCH_NODE_TAG(out)
  TORCH_NODE_TAG(out_variant)
  TORCH_NODE_TAG(pointwise)
  TORCH_NODE_TAG(pt2_compliant_tag)
  TORCH_NODE_TAG(reduction)
  TORCH_NODE_TAG(view_copy)
#undef TORCH_NODE_TAG
}

const std::vector<NamedTag>& named_tags() {
  static const std::vector<NamedTag> all = [] {
    std::vector<NamedTag> made;
    add<at::Tag>(made);
    return made;
  }();
  return all;
}

/// operatorTags(name, overload): those of a newer LibTorch that have no name here are left out.
napi_value operator_tags(Call& call) {
  // An operator that has kernels only, and no definition, has no tags that could be asked for.
  auto op = c10::Dispatcher::singleton().findSchema({call.string_at(0), call.string_at(1)});
  std::vector<std::string> names;
  if (op)
    for (const auto& [name, tag] : named_tags())
      if (op->hasTag(tag)) names.emplace_back(name);
  return call.strings(names);
}

/// tagNames(): all.
napi_value tag_names(Call& call) {
  std::vector<std::string> names;
  for (const auto& [name, tag] : named_tags()) names.emplace_back(name);
  return call.strings(names);
}

}  // namespace

at::Tag require_tag(const std::string& name) {
  const auto& all = named_tags();
  auto found = std::find_if(all.begin(), all.end(), [&](const NamedTag& one) { return one.name == name; });
  if (found == all.end()) throw ArgumentRangeError("'" + name + "' is no tag of an operator");
  return found->tag;
}

void register_tags(FunctionTable& table) {
  table.insert(table.end(), {
                                {"operatorTags", entry<operator_tags>},
                                {"tagNames", entry<tag_names>},
                            });
}

}  // namespace torch_node
