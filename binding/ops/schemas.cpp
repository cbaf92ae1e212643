// What the dispatcher knows of its operators, for torch.ops and the generators.
#include "schemas.h"

#include "op_registry.h"

#include <algorithm>
#include <sstream>

namespace torch_node {
namespace {

/// opOverloads(name, callable): the overload names of an operator, in the order in which an operator without
/// a named overload tries them; empty when there is none of that name. With `callable` only those that
/// JavaScript can call.
napi_value op_overloads(Call& call) {
  std::string name = call.string_at(0);
  bool callable = call.boolean_at(1);
  auto& dispatcher = c10::Dispatcher::singleton();
  std::vector<std::string> overloads;
  for (const auto& op : dispatcher.getAllOpNames()) {
    if (op.name != name) continue;
    auto handle = dispatcher.findSchema(op);
    if (!handle || (callable && !OpRegistry::unsupported_reason(handle->schema()).empty())) continue;
    overloads.push_back(op.overload_name);
  }
  std::sort(overloads.begin(), overloads.end());
  return call.strings(overloads);
}

/// opSchema(name, overload)
napi_value op_schema(Call& call) {
  auto handle = c10::Dispatcher::singleton().findSchema({call.string_at(0), call.string_at(1)});
  if (!handle) throw TorchError("LibTorch has no operator " + call.string_at(0) + "." + call.string_at(1));
  std::ostringstream text;
  text << handle->schema();
  return call.string(text.str());
}

/// All schemas with a reason beside those that cannot be called: [text, reason][].
napi_value all_schemas(Call& call) {
  auto& dispatcher = c10::Dispatcher::singleton();
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& name : dispatcher.getAllOpNames()) {
    auto handle = dispatcher.findSchema(name);
    // Ours is no operator but the place where copies of this addon meet (process.cpp).
    if (!handle || name.getNamespace() == std::optional<std::string_view>("torch_node")) continue;
    std::ostringstream text;
    text << handle->schema();
    rows.emplace_back(text.str(), OpRegistry::unsupported_reason(handle->schema()));
  }
  std::sort(rows.begin(), rows.end());
  napi_value result = call.array(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) call.set(result, i, call.strings({rows[i].first, rows[i].second}));
  return result;
}

}  // namespace

void register_schemas(FunctionTable& table) {
  table.insert(table.end(), {
                                {"opOverloads", entry<op_overloads>},
                                {"opSchema", entry<op_schema>},
                                {"allSchemas", entry<all_schemas>},
                            });
}

}  // namespace torch_node
