// The stack of transforms that run, for what TypeScript interprets itself: custom autograd Functions.
#include "functorch.h"

#include <ATen/functorch/ADInterpreters.h>
#include <ATen/functorch/BatchedTensorImpl.h>
#include <ATen/functorch/DynamicLayer.h>
#include <ATen/functorch/VmapInterpreter.h>

namespace torch_node {
namespace {

using at::functorch::Interpreter;
using at::functorch::TransformType;

const char* randomness_name(at::functorch::RandomnessType randomness) {
  if (randomness == at::functorch::RandomnessType::Same) return "same";
  return randomness == at::functorch::RandomnessType::Different ? "different" : "error";
}

/// [kind, level, whether its kind of gradients was enabled outside, batch size, randomness] of the innermost
/// transform, or null where none runs.
napi_value current(Call& call) {
  const auto layer = at::functorch::maybeCurrentDynamicLayer();
  if (!layer) return call.null();
  const Interpreter& interpreter = layer->interpreter();
  napi_value result = call.array(5);
  auto fill = [&](const char* kind, bool was_enabled, int64_t size, const char* randomness) {
    call.set(result, 0, call.string(kind));
    call.set(result, 1, call.integer(interpreter.level()));
    call.set(result, 2, call.boolean(was_enabled));
    call.set(result, 3, call.integer(size));
    call.set(result, 4, call.string(randomness));
  };
  switch (interpreter.key()) {
    case TransformType::Grad:
      fill("grad", at::functorch::GradInterpreterPtr(&interpreter).prevGradMode(), 0, "");
      break;
    case TransformType::Jvp:
      fill("jvp", at::functorch::JvpInterpreterPtr(&interpreter).prevFwdGradMode(), 0, "");
      break;
    case TransformType::Vmap: {
      const at::functorch::VmapInterpreterPtr vmap(&interpreter);
      fill("vmap", true, vmap.batchSize().guard_int(__FILE__, __LINE__), randomness_name(vmap.randomness()));
      break;
    }
    default:
      fill("functionalize", true, 0, "");
  }
  return result;
}

/// The transforms that wait while what they hand on runs under those below them.
thread_local std::vector<at::functorch::DynamicLayer> lowered;

/// Takes the innermost transform from the stack, until functorchRaise.
napi_value lower(Call& call) {
  if (!in_transform()) throw TorchError("no transform runs that could be left");
  lowered.push_back(at::functorch::popDynamicLayer());
  return call.undefined();
}

napi_value raise(Call& call) {
  if (lowered.empty()) throw TorchError("no transform was left that could go on");
  at::functorch::DynamicLayer layer = std::move(lowered.back());
  lowered.pop_back();
  at::functorch::pushDynamicLayer(std::move(layer));
  return call.undefined();
}

at::Tensor lifted(const Interpreter& interpreter, const at::Tensor& tensor) {
  if (interpreter.key() == TransformType::Grad)
    return at::functorch::GradInterpreterPtr(&interpreter).lift(tensor);
  if (interpreter.key() == TransformType::Jvp)
    return at::functorch::JvpInterpreterPtr(&interpreter).lift(tensor);
  throw TorchError("the innermost transform does not differentiate");
}

/// The tensor as the innermost transform, which differentiates, sees it; null where it is that already.
napi_value lift(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  const auto layer = at::functorch::maybeCurrentDynamicLayer();
  if (!layer) throw TorchError("no transform runs that could follow a tensor");
  const at::Tensor result = lifted(layer->interpreter(), tensor);
  return result.is_same(tensor) ? call.null() : call.wrap(result);
}

/// unwrapBatched(tensor, level): [the tensor inside, its batch dimension]; null for one that isn't batched at
/// this level.
napi_value unwrap_batched(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  const auto* batched = at::functorch::maybeGetBatchedImpl(tensor);
  if (batched == nullptr || batched->level() != call.int64(1)) return call.null();
  napi_value result = call.array(2);
  call.set(result, 0, call.wrap(batched->value()));
  call.set(result, 1, call.integer(batched->bdim()));
  return result;
}

/// What a tensor that outlived its transform stands for; null for any other.
napi_value unwrap_dead(Call& call) {
  const at::Tensor tensor = call.tensor(0);
  if (!at::functorch::isDeadTensorWrapper(tensor)) return call.null();
  return call.wrap(at::functorch::unwrapIfDead(tensor));
}

}  // namespace

void register_functorch_interpreter(FunctionTable& table) {
  table.insert(table.end(), {
                                {"functorchCurrent", entry<current>},
                                {"functorchLower", entry<lower>},
                                {"functorchRaise", entry<raise>},
                                {"functorchLift", entry<lift>},
                                {"functorchUnwrapBatched", entry<unwrap_batched>},
                                {"functorchUnwrapDead", entry<unwrap_dead>},
                            });
}

}  // namespace torch_node
