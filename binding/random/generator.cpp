// Random number generators: LibTorch's default ones and those that scripts make.
#include "generator.h"

#include "../data/data.h"
#include "../names.h"
#include "../ops/value.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

namespace torch_node {
namespace {

constexpr napi_type_tag kGeneratorTag = {0x2f6d1a0c9e314b57ull, 0xa1c4e8d07b5f3926ull};

void release_generator(napi_env, void* data, void*) { delete static_cast<at::Generator*>(data); }

void wrap_generator(const Call& call, napi_value object, at::Generator generator) {
  auto holder = std::make_unique<at::Generator>(std::move(generator));
  call.wrap_native(object, holder.get(), kGeneratorTag, release_generator);
  holder.release();
}

at::Generator require_generator(const Call& call, size_t i) {
  auto generator = i < call.argc ? unwrap_generator(call.env, call.argv[i]) : std::nullopt;
  if (!generator) throw ArgumentTypeError("Expected a torch.Generator");
  return *generator;
}

/// generatorInit(object, device): makes a generator and puts it behind the object.
napi_value generator_init(Call& call) {
  auto device = require_device(call.string_at(1));
  if (device.is_cpu()) {
    wrap_generator(call, call.argv[0], at::make_generator<at::CPUGeneratorImpl>());
  } else {
    wrap_generator(
        call, call.argv[0],
        at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index()));
  }
  return call.undefined();
}

/// generatorInitDefault(object, device): puts the default generator of a device behind the object.
napi_value generator_init_default(Call& call) {
  auto device = require_device(call.string_at(1));
  if (device.is_cpu() && thread_generator().defined()) {
    wrap_generator(call, call.argv[0], thread_generator());
  } else {
    wrap_generator(call, call.argv[0], at::globalContext().defaultGenerator(device));
  }
  return call.undefined();
}

napi_value generator_manual_seed(Call& call) {
  auto generator = require_generator(call, 0);
  std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_current_seed(static_cast<uint64_t>(call.int64(1)));
  return call.undefined();
}

napi_value unsigned_to_js(const Call& call, uint64_t value) {
  if (value <= 9007199254740991ull) return call.number(static_cast<double>(value));
  napi_value result;
  check(napi_create_bigint_uint64(call.env, value, &result));
  return result;
}

napi_value generator_initial_seed(Call& call) {
  return unsigned_to_js(call, require_generator(call, 0).current_seed());
}

napi_value generator_seed(Call& call) {
  auto generator = require_generator(call, 0);
  std::lock_guard<std::mutex> lock(generator.mutex());
  return unsigned_to_js(call, generator.seed());
}

napi_value generator_device(Call& call) { return call.string(require_generator(call, 0).device().str()); }

/// generatorGetState(shell, generator)
napi_value generator_get_state(Call& call) {
  auto generator = require_generator(call, 1);
  std::lock_guard<std::mutex> lock(generator.mutex());
  return call.adopt(0, generator.get_state());
}

/// generatorSetState(generator, tensor)
napi_value generator_set_state(Call& call) {
  auto generator = require_generator(call, 0);
  const at::Tensor& state = call.tensor(1);
  std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_state(state);
  return call.undefined();
}

/// generatorClone(object, generator)
napi_value generator_clone(Call& call) {
  wrap_generator(call, call.argv[0], require_generator(call, 1).clone());
  return call.undefined();
}

}  // namespace

std::optional<at::Generator> unwrap_generator(napi_env env, napi_value value) {
  void* data = Call::unwrap_native(env, value, kGeneratorTag);
  return data != nullptr ? std::make_optional(*static_cast<at::Generator*>(data)) : std::nullopt;
}

void register_random(FunctionTable& table) {
  table.insert(table.end(), {
                                {"generatorInit", entry<generator_init>},
                                {"generatorInitDefault", entry<generator_init_default>},
                                {"generatorManualSeed", entry<generator_manual_seed>},
                                {"generatorInitialSeed", entry<generator_initial_seed>},
                                {"generatorSeed", entry<generator_seed>},
                                {"generatorDevice", entry<generator_device>},
                                {"generatorGetState", entry<generator_get_state>},
                                {"generatorSetState", entry<generator_set_state>},
                                {"generatorClone", entry<generator_clone>},
                            });
}

}  // namespace torch_node
