// The addon's entry. `instance()` makes one set of native functions for each evaluation of the library.
#include "accelerator/accelerator.h"
#include "amp/amp.h"
#include "autograd/autograd.h"
#include "context.h"
#include "cuda/cuda.h"
#include "data/data.h"
#include "distributed/distributed.h"
#include "files/crc32.h"
#include "files/text_table.h"
#include "functorch/functorch.h"
#include "graphs/graphs.h"
#include "image/image.h"
#include "inductor/inductor.h"
#include "jit/jit.h"
#include "kernels/kernels.h"
#include "libm.h"
#include "library/library.h"
#include "modes/mode.h"
#include "ops/invoke.h"
#include "ops/observe.h"
#include "optim/optim.h"
#include "profiler/profiler.h"
#include "random/generator.h"
#include "tensor/access.h"
#include "tensor/creation.h"
#include "tensor/elements.h"
#include "tensor/indexing.h"
#include "tensor/memory.h"

namespace torch_node {
namespace {

/// setup({ makeTensor, makeTuple, makeComplex, makeError, warn, foreign, collect }, memory): the callbacks
/// that native code needs, and the memory of io.
napi_value setup(Call& call) {
  if (!call.value(0).IsObject()) throw ArgumentTypeError("setup: expected an object of functions");
  if (!call.value(1).IsArrayBuffer()) throw ArgumentTypeError("setup: expected an ArrayBuffer");
  call.state.setup(call.value(0).As<Napi::Object>(), call.value(1).As<Napi::ArrayBuffer>());
  return nullptr;
}

const FunctionTable& functions() {
  static const FunctionTable all = [] {
    FunctionTable table = {{"setup", entry<setup>}};
    register_ops(table);
    register_observers(table);
    register_access(table);
    register_creation(table);
    register_elements(table);
    register_indexing(table);
    register_tensor_memory(table);
    register_random(table);
    register_context(table);
    register_memory(table);
    register_amp(table);
    register_autograd(table);
    register_optim(table);
    register_accelerator(table);
    register_cuda(table);
    register_graphs(table);
    register_exchange(table);
    register_worker_thread(table);
    register_batch(table);
    register_batch_queue(table);
    register_distributed(table);
    register_inductor(table);
    register_jit(table);
    register_libm(table);
    register_library(table);
    register_mutation(table);
    register_operator_watch(table);
    register_selective_checkpoint(table);
    register_files(table);
    register_text_table(table);
    register_functorch(table);
    register_image(table);
    register_profiler(table);
    return table;
  }();
  return all;
}

/// What one load of the addon in one environment knows of its instances: they end with it.
struct Environment {
  std::vector<std::weak_ptr<Instance>> instances;
  /// Of those that ended before it, while others may still drop references of theirs.
  std::vector<std::weak_ptr<InstanceLink>> links;

  void end() {
    for (const auto& weak : instances)
      if (auto instance = weak.lock()) instance->end(/*environment_ends=*/true);
    for (const auto& weak : links)
      if (auto link = weak.lock()) link->end(/*environment_ends=*/true);
  }
};

/// instance(): an object with all native functions, over an instance of their own, which lives as long as any
/// of them.
Napi::Value make_instance(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  try {
    auto& environment = *env.GetInstanceData<Environment>();
    auto instance = std::make_shared<Instance>(env);
    environment.instances.push_back(instance);
    environment.links.push_back(instance->link);
    Napi::Object table = Napi::Object::New(env);
    instance->table = Napi::Weak(table);
    for (const auto& [name, callback] : functions()) {
      Napi::Function function(env, raw::function(env, name, callback, instance.get()));
      auto hold = std::make_unique<std::shared_ptr<Instance>>(instance);
      function.AddFinalizer([](Napi::Env, std::shared_ptr<Instance>* held) { delete held; }, hold.get());
      hold.release();
      table.Set(name, function);
    }
    return table;
  } catch (...) {
    throw_current_exception(env);
    return {};
  }
}

}  // namespace

Napi::Object init(Napi::Env env, Napi::Object exports) {
  try {
    process();
    register_kernels();
    auto environment = std::make_unique<Environment>();
    env.AddCleanupHook([](Environment* ends) { ends->end(); }, environment.get());
    env.SetInstanceData(environment.release());
    exports.Set("instance", Napi::Function::New<make_instance>(env, "instance"));
  } catch (...) {
    throw_current_exception(env);
  }
  return exports;
}

}  // namespace torch_node

static Napi::Object Init(Napi::Env env, Napi::Object exports) { return torch_node::init(env, exports); }

NODE_API_MODULE(torch_node, Init)
