// The stand-in's random numbers: for a seed, the CPU's.
#pragma once

#include "streams.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/Generator.h>

namespace standin {

struct Generator final : c10::GeneratorImpl {
  explicit Generator(c10::DeviceIndex device, at::Generator host = at::make_generator<at::CPUGeneratorImpl>())
      : GeneratorImpl({kType, device}, c10::DispatchKeySet(c10::DispatchKey::PrivateUse1)), host(host) {}

  void set_current_seed(uint64_t seed) override { host.set_current_seed(seed); }
  void set_offset(uint64_t offset) override { host.set_offset(offset); }
  uint64_t get_offset() const override { return host.get_offset(); }
  uint64_t current_seed() const override { return host.current_seed(); }
  uint64_t seed() override { return const_cast<at::Generator&>(host).seed(); }
  void set_state(const c10::TensorImpl& state) override {
    host.unsafeGetGeneratorImpl()->set_state(state);
  }
  c10::intrusive_ptr<c10::TensorImpl> get_state() const override {
    return host.unsafeGetGeneratorImpl()->get_state();
  }

  at::Generator host;

 private:
  Generator* clone_impl() const override { return new Generator(device().index(), host.clone()); }
};

inline at::Generator& default_generator(c10::DeviceIndex device) {
  static auto* all = new std::array<at::Generator, kDevices>{at::make_generator<Generator>(0),
                                                             at::make_generator<Generator>(1)};
  return (*all)[device < 0 ? current_device : device];
}

/// The CPU's generator behind one of this device.
inline at::Generator host_generator(const at::Generator& generator) {
  return generator.device().type() == kType ? generator.get<Generator>()->host : generator;
}

}  // namespace standin
