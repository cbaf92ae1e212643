#include "functorch.h"

#include <ATen/ATen.h>
#include <ATen/FuncTorchTLS.h>
#include <ATen/FunctionalTensorWrapper.h>
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <ATen/functorch/TensorWrapper.h>
#include <c10/core/AutogradState.h>

#include "../torch_versions.h"

namespace torch_node {
namespace {

using at::functorch::RandomnessType;
using at::functorch::TransformType;

/// pushGrad(inferenceMode): the new level; the argument says whether inference mode was on outside of it.
napi_value push_grad(Call& call) {
  return call.integer(push_differentiating_layer(at::functorch::initAndPushDynamicLayer, TransformType::Grad,
                                                 at::GradMode::is_enabled(), std::nullopt,
                                                 call.boolean_at(0)));
}

/// pushJvp(inferenceMode): as pushGrad.
napi_value push_jvp(Call& call) {
  const bool forward_mode = c10::AutogradState::get_tls_state().get_fw_grad_mode();
  return call.integer(push_differentiating_layer(at::functorch::initAndPushDynamicLayer, TransformType::Jvp,
                                                 std::nullopt, forward_mode, call.boolean_at(0)));
}

RandomnessType randomness_argument(const Call& call, size_t i) {
  const std::string name = call.string_at(i);
  if (name == "error") return RandomnessType::Error;
  if (name == "same") return RandomnessType::Same;
  if (name == "different") return RandomnessType::Different;
  throw ArgumentTypeError("'" + name + "' is no randomness of a vmap");
}

/// pushVmap(batchSize, randomness): the new level.
napi_value push_vmap(Call& call) {
  const RandomnessType randomness = randomness_argument(call, 1);
  return call.integer(
      at::functorch::initAndPushDynamicLayer(TransformType::Vmap, c10::SymInt(call.int64(0)), randomness));
}

napi_value pop(Call& call) {
  if (!in_transform()) throw TorchError("no transform runs that could end");
  at::functorch::popDynamicLayerAndDeleteMetadata();
  return call.undefined();
}

/// A level of a transform that runs: what LibTorch asserts, with a crash's words, of others.
int64_t level_argument(const Call& call, size_t i) {
  const int64_t level = call.int64(i);
  if (level < 1 || level > static_cast<int64_t>(at::functorch::getDynamicLayerStack().size()))
    throw ArgumentRangeError("no transform of level " + std::to_string(level) + " runs");
  return level;
}

napi_value wrap_for_grad(Call& call) {
  return call.wrap(at::functorch::makeTensorWrapper(call.tensor(0), level_argument(call, 1)));
}

/// What the tensor stands for at this level; null for one of another.
napi_value unwrap_for_grad(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  const auto* wrapper = at::functorch::maybeGetTensorWrapper(tensor);
  const bool is_level = wrapper != nullptr && wrapper->level() == std::optional<int64_t>(call.int64(1));
  return is_level ? call.wrap(wrapper->value()) : call.null();
}

/// The flag that scripts may not change inside a transform: this is how the transform itself sets it.
napi_value track_gradient(Call& call) {
  at::Tensor tensor = call.tensor(0);
  tensor.requires_grad_(true);
  return call.undefined();
}

napi_value add_batch_dim(Call& call) {
  return call.wrap(at::functorch::addBatchDim(call.tensor(0), call.int64(1), level_argument(call, 2)));
}

/// removeBatchDim(tensor, level, batchSize, outDim): a tensor that isn't batched at this level is repeated.
napi_value remove_batch_dim(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  const int64_t level = call.int64(1);
  const int64_t out_dim = call.int64(3);
  const auto* batched = at::functorch::maybeGetBatchedImpl(tensor);
  if (batched != nullptr && batched->level() == level)
    return call.wrap(at::movedim(batched->value(), batched->bdim(), out_dim));
  if (batched != nullptr && batched->level() > level)
    throw TorchError("vmap: a tensor of an inner transform was kept beyond its end");
  std::vector<int64_t> sizes = tensor.sizes().vec();
  if (out_dim < 0 || out_dim > static_cast<int64_t>(sizes.size()))
    throw ArgumentRangeError("vmap: an output that isn't mapped has no place for out_dim=" +
                             std::to_string(out_dim));
  sizes.insert(sizes.begin() + out_dim, call.int64(2));
  // Anywhere but in front this fails, as in Python.
  return call.wrap(tensor.expand(sizes));
}

napi_value is_batched(Call& call) { return call.boolean(at::functorch::isBatchedTensor(call.tensor(0))); }

/// [kind, level, batch dimension or -1, the tensor inside], or null for a tensor that no transform has
/// wrapped.
napi_value wrapping(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  napi_value result = call.array(4);
  auto fill = [&](const char* kind, int64_t level, int64_t dim, const at::Tensor& value) {
    call.set(result, 0, call.string(kind));
    call.set(result, 1, call.integer(level));
    call.set(result, 2, call.integer(dim));
    call.set(result, 3, call.wrap(value));
  };
  if (const auto* batched = at::functorch::maybeGetBatchedImpl(tensor)) {
    fill("batched", batched->level(), batched->bdim(), batched->value());
  } else if (const auto* wrapper = at::functorch::maybeGetTensorWrapper(tensor)) {
    // Python's number for the level of a transform that has ended.
    fill("grad", wrapper->level().value_or(-2), -1, wrapper->value());
  } else if (at::functionalization::impl::isFunctionalTensor(tensor)) {
    at::functionalization::impl::sync(tensor);
    const auto* functional = at::functionalization::impl::unsafeGetFunctionalWrapper(tensor);
    fill("functional", functional->level(), -1, functional->value());
  } else {
    return call.null();
  }
  return result;
}

}  // namespace

at::Tensor with_memory(at::Tensor tensor) {
  while (const auto* wrapper = at::functorch::maybeGetTensorWrapper(tensor)) {
    at::Tensor value = wrapper->value();
    tensor = std::move(value);
  }
  if (at::functionalization::impl::isFunctionalTensor(tensor)) {
    at::functionalization::impl::sync(tensor);
    return with_memory(at::functionalization::impl::unsafeGetFunctionalWrapper(tensor)->value());
  }
  if (at::functorch::isBatchedTensor(tensor))
    throw TorchError("Cannot access data pointer of Tensor that doesn't have storage");
  return tensor;
}

at::Tensor without_wrappers(const at::Tensor& tensor) {
  if (const auto* batched = at::functorch::maybeGetBatchedImpl(tensor))
    return without_wrappers(batched->value());
  if (const auto* wrapper = at::functorch::maybeGetTensorWrapper(tensor))
    return without_wrappers(wrapper->value());
  if (!at::functionalization::impl::isFunctionalTensor(tensor)) return tensor;
  at::functionalization::impl::sync(tensor);
  return without_wrappers(at::functionalization::impl::unsafeGetFunctionalWrapper(tensor)->value());
}

void check_requires_grad_allowed() {
  if (const auto& state = at::functorch::functorchTLSAccessor()) state->checkSupportsInplaceRequiresGrad();
}

void check_retain_grad_allowed() {
  if (const auto& state = at::functorch::functorchTLSAccessor()) state->checkSupportsRetainGrad();
}

void check_backward_allowed() {
  if (in_transform())
    throw TorchError(
        "backward() called inside a functorch transform. This is not supported, please use functorch.grad or "
        "functorch.vjp instead or call backward() outside of functorch transforms.");
}

bool in_transform() { return at::functorch::maybeCurrentDynamicLayer().has_value(); }

void register_functorch(FunctionTable& table) {
  register_functorch_interpreter(table);
  register_functionalize(table);
  register_engine_vmap(table);
  table.insert(table.end(), {
                                {"functorchPushGrad", entry<push_grad>},
                                {"functorchPushJvp", entry<push_jvp>},
                                {"functorchPushVmap", entry<push_vmap>},
                                {"functorchPop", entry<pop>},
                                {"functorchWrapForGrad", entry<wrap_for_grad>},
                                {"functorchUnwrapForGrad", entry<unwrap_for_grad>},
                                {"functorchTrackGradient", entry<track_gradient>},
                                {"functorchAddBatchDim", entry<add_batch_dim>},
                                {"functorchRemoveBatchDim", entry<remove_batch_dim>},
                                {"functorchIsBatched", entry<is_batched>},
                                {"functorchWrapping", entry<wrapping>},
                            });
}

}  // namespace torch_node
