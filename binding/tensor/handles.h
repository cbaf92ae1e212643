// Many tensors as one argument.
#pragma once

#include "../call.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace torch_node {

/// An Int32Array of handles as tensors; 0 is an undefined one.
inline std::vector<at::Tensor> read_handles(const Call& call, size_t i) {
  size_t length = 0;
  const auto* handles = raw::typed_array<int32_t>(call.env, call.value(i), napi_int32_array, length);
  if (handles == nullptr)
    throw ArgumentTypeError("argument " + std::to_string(i + 1) + " must be an Int32Array of tensor handles");
  std::vector<at::Tensor> tensors(length);
  for (size_t k = 0; k < length; ++k)
    if (handles[k] != 0) tensors[k] = call.state.tensors.get(handles[k]);
  return tensors;
}

}  // namespace torch_node
