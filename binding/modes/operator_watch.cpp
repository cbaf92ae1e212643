// A mode that tells a function of JavaScript's of each operator once it has run: the log of
// torch.utils.checkpoint's debug mode.
#include "mode.h"

#include "../autograd/js_callback.h"
#include "../library/kernels.h"
#include "../ops/invoke.h"

#include <ATen/ATen.h>

namespace torch_node {
namespace {

class OperatorWatch final : public DispatchMode {
 public:
  explicit OperatorWatch(std::shared_ptr<JsRef> callback) : callback_(std::move(callback)) {}

  void dispatch(const c10::OperatorHandle& op, torch::jit::Stack& stack) override {
    const torch::jit::Stack arguments = last_of(stack, op.schema().arguments().size());
    op.callBoxed(stack);
    const torch::jit::Stack results = last_of(stack, op.schema().returns().size());
    call_with(
        *callback_, [&](const Call& call) { return described(call, op, arguments, results); },
        [](const Call&) {});
  }

 private:
  std::shared_ptr<JsRef> callback_;
};

/// Those that are watching, innermost last.
thread_local std::vector<std::shared_ptr<OperatorWatch>> watching;

/// pushOperatorWatch(callback)
napi_value push_watch(Call& call) {
  auto watch = std::make_shared<OperatorWatch>(std::make_shared<JsRef>(call.state, call.function_at(0)));
  push_mode(watch);
  watching.push_back(std::move(watch));
  return call.undefined();
}

napi_value pop_watch(Call& call) {
  if (watching.empty()) throw TorchError("no operators are watched");
  pop_mode(*watching.back());
  watching.pop_back();
  return call.undefined();
}

}  // namespace

std::vector<napi_value> described(const Call& call, const c10::OperatorHandle& op,
                                  const torch::jit::Stack& arguments, const torch::jit::Stack& results) {
  const Overload& overload = call.state.ops->require(op.operator_name());
  const auto& declared = op.schema().arguments();
  auto is_default = [&](size_t i) {
    const auto& value = declared[i].default_value();
    return value && *value == arguments[i];
  };
  size_t shown = declared.size();
  while (shown > 0 && (declared[shown - 1].kwarg_only() || is_default(shown - 1))) --shown;
  // A number that became a tensor on the way is a number again.
  torch::jit::Stack shown_values = arguments;
  for (auto& value : shown_values)
    if (value.isTensor() && value.toTensor().defined() &&
        value.toTensor().unsafeGetTensorImpl()->is_wrapped_number())
      value = value.toTensor().item();
  std::vector<napi_value> given = arguments_of(call, overload, shown_values, [&](size_t i) {
    return declared[i].kwarg_only() ? is_default(i) : i >= shown;
  });
  napi_value output = call.array(results.size());
  for (size_t i = 0; i < results.size(); ++i)
    call.set(output, i, to_js(call, results[i], overload.return_kinds[i]));
  return {call.string(op.operator_name().name), call.string(op.operator_name().overload_name), given[0],
          given[1], output};
}

void register_operator_watch(FunctionTable& table) {
  table.insert(table.end(), {
                                {"pushOperatorWatch", entry<push_watch>},
                                {"popOperatorWatch", entry<pop_watch>},
                            });
}

}  // namespace torch_node
