// A worker thread of a DataLoader has its own random stream and one thread for operators, as Python's worker
// process has.
//
// LibTorch has one default generator for the whole process. Operators that are given none draw from it, deep
// inside their kernels, so that threads would draw from each other's stream. A dispatch key that stands
// before all others, switched on for such a thread alone, gives the thread's generator to every operator that
// takes one and got none.
#include "../parallel.h"
#include "data.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <utility>

namespace torch_node {
namespace {

constexpr auto kKey = c10::DispatchKey::TESTING_ONLY_GenericMode;

thread_local at::Generator own_generator;

std::optional<size_t> generator_position(const c10::FunctionSchema& schema) {
  const auto& arguments = schema.arguments();
  for (size_t i = 0; i < arguments.size(); ++i)
    if (arguments[i].name() == "generator") return i;
  return std::nullopt;
}

bool takes_tensor(const c10::FunctionSchema& schema) {
  for (const auto& argument : schema.arguments())
    if (argument.type()->kind() == c10::TypeKind::TensorType) return true;
  return false;
}

void with_thread_generator(const c10::OperatorHandle& op, c10::DispatchKeySet keys,
                           torch::jit::Stack* stack) {
  const auto& schema = op.schema();
  auto arguments = torch::jit::last(*stack, schema.arguments().size());
  bool on_cpu = true;
  for (const auto& value : arguments)
    if (value.isTensor() && value.toTensor().defined()) on_cpu &= value.toTensor().device().is_cpu();
  size_t position = *generator_position(schema);
  if (on_cpu && own_generator.defined() && arguments[position].isNone())
    (*stack)[stack->size() - schema.arguments().size() + position] = own_generator;
  op.redispatchBoxed(keys & c10::DispatchKeySet(c10::DispatchKeySet::FULL_AFTER, kKey), stack);
}

/// enterWorkerThread(): for this thread's whole life.
napi_value enter_worker_thread(Call& call) {
  process().own_generator();
  use_threads(1);
  return call.undefined();
}

}  // namespace

at::Generator exchange_thread_generator(at::Generator generator) {
  return std::exchange(own_generator, std::move(generator));
}

void install_thread_generators(Process& process) {
  // Never destroyed: taking registrations back while the process exits has no use.
  static auto* registrations = new std::vector<c10::RegistrationHandleRAII>();
  if (registrations->empty()) {
    std::vector<c10::RegistrationHandleRAII> made;
    auto& dispatcher = c10::Dispatcher::singleton();
    made.push_back(dispatcher.registerFallback(kKey, c10::KernelFunction::makeFallthrough(), "torch_node"));
    for (const auto& name : dispatcher.getAllOpNames()) {
      auto op = dispatcher.findSchema(name);
      if (!op || name.getNamespace() != std::optional<std::string_view>("aten")) continue;
      if (!generator_position(op->schema()) || !takes_tensor(op->schema())) continue;
      made.push_back(dispatcher.registerImpl(
          name, kKey, c10::KernelFunction::makeFromBoxedFunction<&with_thread_generator>(), std::nullopt,
          nullptr, "torch_node"));
    }
    *registrations = std::move(made);
  }
  process.own_generator = [] {
    own_generator = at::make_generator<at::CPUGeneratorImpl>();
    c10::impl::tls_set_dispatch_key_included(kKey, true);
  };
  process.thread_generator = []() -> const at::Generator& { return own_generator; };
}

void register_worker_thread(FunctionTable& table) {
  table.insert(table.end(), {{"enterWorkerThread", entry<enter_worker_thread>}});
}

}  // namespace torch_node
