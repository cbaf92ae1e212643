// TorchScript objects (modules and instances of classes) behind JavaScript objects.
#pragma once

#include "../call.h"

#include <torch/csrc/jit/api/module.h>

namespace torch_node {

/// A JavaScript object for a TorchScript object.
napi_value wrap_script(const Call& call, torch::jit::ObjectPtr object);

/// The TorchScript object behind such an object, or null for anything else.
torch::jit::ObjectPtr unwrap_script(napi_env env, napi_value value);

/// That of argument `i`.
torch::jit::ObjectPtr require_script(const Call& call, size_t i);

}  // namespace torch_node
