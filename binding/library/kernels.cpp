#include "kernels.h"

#include "../autograd/js_callback.h"
#include "../ops/invoke.h"
#include "../ops/value.h"
#include "dispatch_keys.h"

#include <ATen/core/stack.h>

#include <algorithm>

namespace torch_node {
namespace {

std::string shown_name(const c10::OperatorHandle& op) { return c10::toString(op.operator_name()); }

/// The results from [tensorMask, arrayMask, ...values], in which tensors are handles.
std::vector<c10::IValue> results_of(const Call& answer, const Overload& overload,
                                    const c10::FunctionSchema& schema, const std::string& name) {
  size_t count = overload.return_kinds.size();
  Napi::Array list = answer.array_at(0);
  if (list.Length() < 2 || list.Length() - 2 > Call::kMaxArgs)
    throw ArgumentTypeError(name + ": a kernel gave too many results");
  std::vector<napi_value> given(list.Length() - 2);
  Call call{answer.state, answer.env, given.size(), given.data()};
  if (call.argc != count)
    throw TorchError(name + ": Expected " + std::to_string(count) + " return value" +
                     (count == 1 ? "" : "s") + " from the kernel but got " + std::to_string(call.argc));
  for (uint32_t i = 0; i < call.argc; ++i) given[i] = list.Get(i + 2);
  std::array<napi_value, 2> of_masks{list.Get(0u), list.Get(1u)};
  Call masks{answer.state, answer.env, of_masks.size(), of_masks.data()};
  uint32_t tensors = static_cast<uint32_t>(masks.int32(0)), arrays = static_cast<uint32_t>(masks.int32(1));
  std::vector<c10::IValue> results;
  for (size_t i = 0; i < count; ++i) {
    uint32_t bit = i < 31 ? 1u << i : 0;
    Value value = (tensors & bit) != 0 ? Value(call, call.tensor(i)) : Value(call, i, (arrays & bit) != 0);
    if ((tensors & bit) == 0) value.read();
    const c10::TypePtr type = schema.returns()[i].real_type();
    Parameter parameter;
    parameter.name = "return " + std::to_string(i);
    parameter.kind = overload.return_kinds[i];
    parameter.optional = type->kind() == c10::TypeKind::OptionalType;
    if (!value.fits(parameter, 0))
      throw ArgumentTypeError(name + ": Expected " + type->str() + " for return " + std::to_string(i) +
                              " but the kernel returned " + value.describe());
    results.push_back(value.to(parameter));
  }
  return results;
}

}  // namespace

std::vector<napi_value> arguments_of(const Call& call, const Overload& overload,
                                     const torch::jit::Stack& stack,
                                     const std::function<bool(size_t)>& leaves_out) {
  size_t count = overload.params.size(), first = stack.size() - count;
  napi_value positional = call.array(0);
  Napi::Object keywords;
  uint32_t place = 0;
  for (size_t i = 0; i < count; ++i) {
    if (leaves_out(i)) continue;
    const Parameter& parameter = overload.params[i];
    napi_value value = to_js(call, stack[first + i], parameter.kind);
    if (!parameter.keyword_only) {
      call.set(positional, place++, value);
      continue;
    }
    if (keywords.IsEmpty()) keywords = Napi::Object::New(call.env);
    keywords.Set(camel_case(parameter.name), Napi::Value(call.env, value));
  }
  return {positional, keywords.IsEmpty() ? napi_value(call.env.Undefined()) : napi_value(keywords),
          call.integer(static_cast<int64_t>(overload.return_kinds.size()))};
}

void Kernels::add(std::shared_ptr<JsRef> function) {
  std::lock_guard lock(mutex_);
  functions_.push_back(std::move(function));
}

void Kernels::remove(const std::shared_ptr<JsRef>& function) {
  std::lock_guard lock(mutex_);
  functions_.erase(std::remove(functions_.begin(), functions_.end(), function), functions_.end());
}

bool Kernels::empty() const {
  std::lock_guard lock(mutex_);
  return functions_.empty();
}

std::shared_ptr<JsRef> Kernels::here() const {
  std::lock_guard lock(mutex_);
  for (auto it = functions_.rbegin(); it != functions_.rend(); ++it)
    if ((*it)->thread() == std::this_thread::get_id() && (*it)->state() != nullptr) return *it;
  return nullptr;
}

void Kernels::call(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack& stack) {
  std::string name = shown_name(op);
  std::shared_ptr<JsRef> function = here();
  if (!function)
    throw TorchError(name +
                     ": its kernel is a function of JavaScript, which runs on the thread that registered it. "
                     "Register it on this thread, too, or call the operator there.");
  // A copy: the function may take the definition back.
  const c10::FunctionSchema schema = op.schema();
  size_t count = schema.arguments().size();
  if (stack.size() < count) throw TorchError(name + ": the operator got too few arguments");
  std::vector<c10::IValue> results;
  const Overload* overload = nullptr;
  call_with(
      *function,
      [&](const Call& call) {
        overload = &call.state.ops->require(op.operator_name());
        if (overload->params.size() != count) throw TorchError(name + ": the operator was defined anew");
        std::vector<napi_value> given = arguments_of(call, *overload, stack);
        given.push_back(keys_to_js(call, keys));
        return given;
      },
      [&](const Call& answer) { results = results_of(answer, *overload, schema, name); });
  torch::jit::drop(stack, count);
  for (auto& result : results) stack.push_back(std::move(result));
}

}  // namespace torch_node
