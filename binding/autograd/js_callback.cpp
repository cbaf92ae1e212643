#include "js_callback.h"

#include "running_pass.h"

namespace torch_node {
namespace {

napi_value tensor_array(const Call& call, const std::vector<at::Tensor>& tensors) {
  napi_value list = call.array(tensors.size());
  for (size_t i = 0; i < tensors.size(); ++i) call.set(list, i, call.wrap(tensors[i]));
  return list;
}

}  // namespace

void call_with(const JsRef& function, const JsArguments& arguments,
               const std::function<void(const Call&)>& take) {
  RunningPass pass = RunningPass::here();
  process().run_on(function.thread(), [&] {
    WithRunningPass within(pass);
    Napi::Value callee = function.get();
    Instance& state = *function.state();
    Napi::HandleScope scope(state.env);
    try {
      napi_value answer = nullptr;
      Call call{state, state.env, 1, &answer};
      answer = callee.As<Napi::Function>().Call(arguments(call));
      take(call);
    } catch (const Napi::Error&) {
      stash_current_exception(state);
    } catch (const RawCallError&) {
      stash_current_exception(state);
    }
  });
}

namespace {

std::optional<std::vector<at::Tensor>> call_for_tensors(const JsRef& function, const JsArguments& arguments) {
  std::optional<std::vector<at::Tensor>> answer;
  call_with(function, arguments, [&](const Call& call) {
    if (!call.is_nullish(0)) answer = call.tensors(0);
  });
  return answer;
}

}  // namespace

std::optional<std::vector<at::Tensor>> call_with_tensors(const JsRef& function,
                                                         const std::vector<at::Tensor>& arguments) {
  return call_for_tensors(function, [&](const Call& call) {
    std::vector<napi_value> args;
    for (const auto& tensor : arguments) args.push_back(call.wrap(tensor));
    return args;
  });
}

std::optional<std::vector<at::Tensor>> call_with_lists(const JsRef& function,
                                                       const std::vector<at::Tensor>& first,
                                                       const std::vector<at::Tensor>& second) {
  return call_for_tensors(function, [&](const Call& call) {
    return std::vector<napi_value>{tensor_array(call, first), tensor_array(call, second)};
  });
}

std::shared_ptr<JsRef> call_for_object(const JsRef& function, const at::Tensor& argument) {
  std::shared_ptr<JsRef> answer;
  call_with(
      function, [&](const Call& call) { return std::vector<napi_value>{call.wrap(argument)}; },
      [&](const Call& call) { answer = std::make_shared<JsRef>(call.state, call.argv[0]); });
  return answer;
}

at::Tensor call_with_object(const JsRef& function, const JsRef& argument) {
  auto answer =
      call_for_tensors(function, [&](const Call&) { return std::vector<napi_value>{argument.get()}; });
  if (!answer || answer->size() != 1) throw TorchError("a hook that unpacks saved tensors returned nothing");
  return answer->front();
}

}  // namespace torch_node
