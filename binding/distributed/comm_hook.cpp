#include "comm_hook.h"

#include "autograd/js_callback.h"

namespace torch_node {
namespace {

struct Running {
  explicit Running(std::atomic<bool>& flag) : flag(flag) { flag = true; }
  ~Running() { flag = false; }
  std::atomic<bool>& flag;
};

}  // namespace

JsCommHook::JsCommHook(const Call& call, Napi::Function begin, Napi::Function finish,
                       const std::vector<at::Tensor>& parameters)
    : begin_(call.state, begin), finish_(call.state, finish) {
  for (size_t i = 0; i < parameters.size(); ++i)
    numbers_[parameters[i].unsafeGetTensorImpl()] = static_cast<int64_t>(i);
}

c10::intrusive_ptr<c10::ivalue::Future> JsCommHook::runHook(c10d::GradBucket& bucket) {
  Running running(is_running_);
  const std::vector<at::Tensor> parameters = bucket.getParameters();
  std::vector<int64_t> numbers;
  for (const at::Tensor& parameter : parameters)
    numbers.push_back(numbers_.at(parameter.unsafeGetTensorImpl()));
  const auto index = static_cast<int64_t>(bucket.getIndex());
  call_with(
      begin_,
      [&](const Call& call) {
        return std::vector<napi_value>{call.integer(index), call.boolean(bucket.isLast()),
                                       call.wrap(bucket.getBuffer()), call.integers(numbers)};
      },
      [](const Call&) {});
  auto future = c10::make_intrusive<c10::ivalue::Future>(c10::IntType::get());
  future->markCompleted(index);
  return future;
}

at::Tensor JsCommHook::parseHookResult(const c10::IValue& result) {
  Running running(is_running_);
  at::Tensor tensor;
  call_with(
      finish_, [&](const Call& call) { return std::vector<napi_value>{call.integer(result.toInt())}; },
      [&](const Call& call) { tensor = call.tensor(0); });
  TORCH_CHECK(tensor.defined(), "a communication hook gave no tensor");
  return tensor;
}

}  // namespace torch_node
