// Calling operators through the dispatcher.
#pragma once

#include "../call.h"
#include "op_registry.h"

namespace torch_node {

/// A result of an operator as a JavaScript value.
napi_value to_js(const Call& call, const c10::IValue& value, Kind kind);

void register_ops(FunctionTable& table);

}  // namespace torch_node
