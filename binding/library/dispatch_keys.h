// Dispatch keys, sets of them, and calls that enter the dispatcher below its top.
#pragma once

#include "../call.h"

#include <c10/core/DispatchKeySet.h>

namespace torch_node {

/// A set as JavaScript holds it: a bigint of its bits.
napi_value keys_to_js(const Call& call, c10::DispatchKeySet keys);

void register_dispatch_keys(FunctionTable& table);

}  // namespace torch_node
