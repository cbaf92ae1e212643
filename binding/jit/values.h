// Values between JavaScript and TorchScript. src/jit/values.ts has the other half: what JavaScript can't tell
// apart crosses as an array whose first element is a letter.
#pragma once

#include "../call.h"

#include <ATen/core/function_schema.h>
#include <ATen/core/ivalue.h>

namespace torch_node {

/// A JavaScript value doesn't fit a TorchScript type. What it is comes with it, for the message.
struct ScriptTypeMismatch : std::exception {
  explicit ScriptTypeMismatch(std::string found) : found(std::move(found)) {}
  const char* what() const noexcept override { return found.c_str(); }
  std::string found;
};

/// The value as `type`; `size` is that of a list which one number may stand for. Throws ScriptTypeMismatch.
c10::IValue to_script(const Call& call, napi_value value, const c10::TypePtr& type,
                      std::optional<int32_t> size, int depth = 0);

/// Python's name for the type of an encoded value.
std::string script_type_name(const Call& call, napi_value value);

/// The value for src/jit/values.ts.
napi_value from_script(const Call& call, const c10::IValue& value, int depth = 0);

}  // namespace torch_node
