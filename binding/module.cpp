// The addon's entry: makes the environment's state and exports every native function.
#include "autograd/autograd.h"
#include "context.h"
#include "cuda/cuda.h"
#include "data/data.h"
#include "files/crc32.h"
#include "jit/jit.h"
#include "ops/invoke.h"
#include "optim/optim.h"
#include "random/generator.h"
#include "tensor/access.h"
#include "tensor/creation.h"
#include "tensor/indexing.h"
#include "tensor/memory.h"

#include <torch/version.h>

static_assert(TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 13,
              "torch-node needs LibTorch 2.13 or newer");

namespace torch_node {
namespace {

std::unique_ptr<JsRef> optional_callback(Call& call, const char* name) {
  napi_value value;
  napi_valuetype type;
  check(napi_get_named_property(call.env, call.argv[0], name, &value));
  check(napi_typeof(call.env, value, &type));
  return type == napi_function ? std::make_unique<JsRef>(call.state, value) : nullptr;
}

std::unique_ptr<JsRef> callback(Call& call, const char* name) {
  auto function = optional_callback(call, name);
  if (!function) throw ArgumentTypeError(std::string("setup: ") + name + " must be a function");
  return function;
}

/// setup({ makeTensor, makeTuple, makeComplex, makeError, collect }): the callbacks that native code needs;
/// answers the io array. Once for each environment: who holds the array must not lose the memory behind it.
napi_value setup(Call& call) {
  EnvState& state = call.state;
  if (state.io_ref != nullptr) throw TorchError("setup: this addon has been set up already");
  auto make_tensor = callback(call, "makeTensor"), make_tuple = callback(call, "makeTuple");
  auto make_complex = callback(call, "makeComplex"), make_error = callback(call, "makeError");
  auto collect = optional_callback(call, "collect");
  napi_value buffer, io;
  void* data = nullptr;
  check(napi_create_arraybuffer(call.env, sizeof(state.io_before_setup), &data, &buffer));
  check(napi_create_typedarray(call.env, napi_int32_array, state.io_before_setup.size(), buffer, 0, &io));
  check(napi_create_reference(call.env, io, 1, &state.io_ref));
  state.io = static_cast<int32_t*>(data);
  state.make_tensor = std::move(make_tensor);
  state.make_tuple = std::move(make_tuple);
  state.make_complex = std::move(make_complex);
  state.make_error = std::move(make_error);
  state.collect = std::move(collect);
  return io;
}

void delete_state(napi_env, void* data, void*) { delete static_cast<EnvState*>(data); }

}  // namespace
}  // namespace torch_node

NAPI_MODULE_INIT() {
  using namespace torch_node;
  install_counting_allocator();
  install_thread_generators();
  auto* state = new EnvState(env);
  if (napi_set_instance_data(env, state, delete_state, nullptr) != napi_ok) {
    delete state;
    return nullptr;
  }
  FunctionTable table = {{"setup", entry<setup>}};
  register_ops(table);
  register_access(table);
  register_creation(table);
  register_indexing(table);
  register_tensor_memory(table);
  register_random(table);
  register_context(table);
  register_memory(table);
  register_autograd(table);
  register_optim(table);
  register_cuda(table);
  register_exchange(table);
  register_worker_thread(table);
  register_batch_queue(table);
  register_jit(table);
  register_files(table);
  for (const auto& [name, function] : table) {
    napi_value value;
    if (napi_create_function(env, name, NAPI_AUTO_LENGTH, function, state, &value) != napi_ok ||
        napi_set_named_property(env, exports, name, value) != napi_ok)
      return nullptr;
  }
  return exports;
}
