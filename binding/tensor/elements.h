#pragma once

#include "../call.h"

namespace torch_node {

/// The tensor of argument 0, whose values are to be read.
at::Tensor tensor_to_read(Call& call);

/// The values of a tensor with memory: contiguous, on the CPU, neither conjugated nor negated lazily.
at::Tensor host_values(const at::Tensor& tensor);

void register_elements(FunctionTable& table);

}  // namespace torch_node
