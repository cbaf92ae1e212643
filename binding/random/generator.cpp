// Random number generators: LibTorch's default ones and those that scripts make.
#include "generator.h"

#include "../names.h"
#include "../ops/value.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/detail/MPSHooksInterface.h>

namespace torch_node {
namespace {

/// Puts the generator behind the object in argument `i`.
void wrap_generator(const Call& call, size_t i, at::Generator generator) {
  wrap_native(call.env, call.value(i), NativeType::Generator,
              std::make_unique<at::Generator>(std::move(generator)));
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
    wrap_generator(call, 0, at::make_generator<at::CPUGeneratorImpl>());
  } else {
    wrap_generator(
        call, 0,
        at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index()));
  }
  return call.undefined();
}

/// generatorInitDefault(object, device): puts the default generator of a device behind the object.
napi_value generator_init_default(Call& call) {
  auto device = require_device(call.string_at(1));
  if (device.is_cpu() && process().thread_generator().defined()) {
    wrap_generator(call, 0, process().thread_generator());
  } else if (device.is_mps()) {
    // The context would begin with the device's start, which MPS does by itself.
    wrap_generator(call, 0, at::detail::getMPSHooks().getDefaultGenerator(device.index()));
  } else {
    wrap_generator(call, 0, at::globalContext().defaultGenerator(device));
  }
  return call.undefined();
}

napi_value generator_manual_seed(Call& call) {
  auto generator = require_generator(call, 0);
  std::lock_guard<std::mutex> lock(generator.mutex());
  generator.set_current_seed(static_cast<uint64_t>(call.int64(1)));
  return call.undefined();
}

napi_value generator_initial_seed(Call& call) {
  return call.unsigned_integer(require_generator(call, 0).current_seed());
}

napi_value generator_seed(Call& call) {
  auto generator = require_generator(call, 0);
  std::lock_guard<std::mutex> lock(generator.mutex());
  return call.unsigned_integer(generator.seed());
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
  wrap_generator(call, 0, require_generator(call, 1).clone());
  return call.undefined();
}

}  // namespace

std::optional<at::Generator> unwrap_generator(napi_env env, napi_value value) {
  auto* generator = unwrap_native<at::Generator>(env, value, NativeType::Generator);
  return generator != nullptr ? std::make_optional(*generator) : std::nullopt;
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
