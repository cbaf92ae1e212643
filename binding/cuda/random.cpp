// torch.cuda's default generators.
#include "cuda.h"

#include <ATen/Context.h>
#include <ATen/core/Generator.h>

namespace torch_node {
namespace {

at::Generator generator(const Call& call) {
  return at::globalContext().defaultGenerator(cuda_device(call, 0));
}

napi_value set_seed(Call& call) {
  at::Generator gen = generator(call);
  uint64_t seed = static_cast<uint64_t>(call.int64(1));
  std::lock_guard<std::mutex> lock(gen.mutex());
  gen.set_current_seed(seed);
  return call.undefined();
}

/// Seeds from the system's randomness and returns that seed.
napi_value draw_seed(Call& call) {
  at::Generator gen = generator(call);
  std::lock_guard<std::mutex> lock(gen.mutex());
  return call.integer(static_cast<int64_t>(gen.seed()));
}

napi_value current_seed(Call& call) {
  at::Generator gen = generator(call);
  std::lock_guard<std::mutex> lock(gen.mutex());
  return call.integer(static_cast<int64_t>(gen.current_seed()));
}

napi_value get_state(Call& call) {
  at::Generator gen = generator(call);
  std::lock_guard<std::mutex> lock(gen.mutex());
  return call.wrap(gen.get_state());
}

napi_value set_state(Call& call) {
  at::Generator gen = generator(call);
  const at::Tensor& state = call.tensor(1);
  std::lock_guard<std::mutex> lock(gen.mutex());
  gen.set_state(state);
  return call.undefined();
}

}  // namespace

void register_cuda_random(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudaManualSeed", entry<set_seed>},
                                {"cudaSeed", entry<draw_seed>},
                                {"cudaInitialSeed", entry<current_seed>},
                                {"cudaGetRngState", entry<get_state>},
                                {"cudaSetRngState", entry<set_state>},
                            });
}

}  // namespace torch_node
