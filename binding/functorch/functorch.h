// LibTorch's function transforms, as torch/csrc/functorch/init.cpp offers them to Python.
#pragma once

#include "../call.h"

#include <ATen/core/Tensor.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

namespace torch_node {

void register_functorch(FunctionTable& table);
void register_functorch_interpreter(FunctionTable& table);
void register_functionalize(FunctionTable& table);
void register_engine_vmap(FunctionTable& table);

/// While it lives no transform wraps what operators answer: for code that goes on to read or write the
/// memory.
class NoTransforms {
  c10::impl::ExcludeDispatchKeyGuard guard_{c10::DispatchKeySet(
      {c10::DispatchKey::FuncTorchDynamicLayerFrontMode, c10::DispatchKey::FuncTorchDynamicLayerBackMode})};
};

/// The tensor with memory inside a transform's wrappers of gradients. Throws for one in a vmap, which
/// stands for a slice of it.
at::Tensor with_memory(at::Tensor tensor);

/// The tensor inside all wrappers of transforms: in a vmap, that of all slices.
at::Tensor without_wrappers(const at::Tensor& tensor);

/// Throws where a transform runs, inside which requires_grad can't be changed, or gradients retained.
void check_requires_grad_allowed();
void check_retain_grad_allowed();

void check_backward_allowed();

/// Whether a transform runs on this thread.
bool in_transform();

}  // namespace torch_node
