// The transform that replaces changes in place, and views, by operators without effects.
#include "functorch.h"

#include <ATen/ATen.h>
#include <ATen/FunctionalTensorWrapper.h>
#include <ATen/functorch/DynamicLayer.h>

namespace torch_node {
namespace {

namespace functionalization = at::functionalization::impl;

at::FunctionalTensorWrapper* require_functional(const at::Tensor& tensor) {
  if (!functionalization::isFunctionalTensor(tensor))
    throw TorchError("functionalize: the tensor is not one of this transform");
  return functionalization::unsafeGetFunctionalWrapper(tensor);
}

/// pushFunctionalize(keepsViews): the new level.
napi_value push_functionalize(Call& call) {
  return call.integer(at::functorch::initAndPushDynamicLayer(at::functorch::TransformType::Functionalize,
                                                             std::nullopt, std::nullopt, std::nullopt,
                                                             std::nullopt, call.boolean_at(0)));
}

napi_value wrap_functional(Call& call) {
  const at::Tensor given = call.tensor(0);
  if (functionalization::isFunctionalTensor(given)) throw TorchError("functionalize() cannot be nested");
  const at::Tensor wrapped = functionalization::to_functional_tensor(given);
  require_functional(wrapped)->set_level(call.int64(1));
  return call.wrap(wrapped);
}

/// unwrapFunctional(tensor, keepsViews): what it stands for, or null for a tensor that was never wrapped.
napi_value unwrap_functional(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  if (!functionalization::isFunctionalTensor(tensor)) return call.null();
  functionalization::sync(tensor);
  auto* functional = require_functional(tensor);
  functionalization::FunctionalizationReapplyViewsGuard guard(call.boolean_at(1));
  if (functional->apply_updates()) functional->regenerate_from_base();
  return call.wrap(functional->value());
}

/// propagateMutation(given, wrapped): does to the tensor that was given what was done to the one in its
/// place.
napi_value propagate_mutation(Call& call) {
  at::Tensor given = call.tensor(0);
  const at::Tensor wrapped = call.tensor(1);
  auto* functional = require_functional(wrapped);
  functionalization::sync(wrapped);
  const at::Tensor& inner = functional->value();
  if (given.is_same(inner)) return call.undefined();
  if (given.sym_nbytes() != inner.sym_nbytes()) given.resize__symint(inner.sym_sizes());
  if (given.sym_sizes() != inner.sym_sizes())
    given.as_strided__symint(inner.sym_sizes(), inner.sym_strides());
  given.copy_(inner);
  return call.undefined();
}

}  // namespace

void register_functionalize(FunctionTable& table) {
  table.insert(table.end(), {
                                {"functorchPushFunctionalize", entry<push_functionalize>},
                                {"functorchWrapFunctional", entry<wrap_functional>},
                                {"functorchUnwrapFunctional", entry<unwrap_functional>},
                                {"functorchPropagateMutation", entry<propagate_mutation>},
                            });
}

}  // namespace torch_node
