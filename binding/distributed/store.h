// The stores through which ranks find each other: keys and values.
#pragma once

#include "call.h"

#include <torch/csrc/distributed/c10d/Store.hpp>

namespace torch_node {

using StorePtr = c10::intrusive_ptr<c10d::Store>;

/// The store in argument `i`.
const StorePtr& require_store(const Call& call, size_t i);

void register_stores(FunctionTable& table);

}  // namespace torch_node
