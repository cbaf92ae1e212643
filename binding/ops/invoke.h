// Calling operators through the dispatcher.
#pragma once

#include "../call.h"
#include "op_registry.h"

namespace torch_node {

/// A result of an operator as a JavaScript value.
napi_value to_js(const Call& call, const c10::IValue& value, Kind kind);

/// Where an operator enters the dispatcher, other than at its top: with these keys, or in a kernel, which is
/// told them.
struct Route {
  c10::DispatchKeySet keys;
  const c10::SafeKernelFunction* kernel = nullptr;
};

/// While it lives: the next operator that this thread calls takes the route.
class WithRoute {
 public:
  explicit WithRoute(Route route);
  ~WithRoute();
  WithRoute(const WithRoute&) = delete;
  WithRoute& operator=(const WithRoute&) = delete;
};

void register_ops(FunctionTable& table);

}  // namespace torch_node
