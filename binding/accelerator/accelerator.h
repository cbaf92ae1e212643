// Accelerators of every type (CUDA is one) through LibTorch's device-generic interfaces: no CUDA header is
// needed to build, no CUDA library to load.
#pragma once

#include "../call.h"

#include <c10/core/Device.h>
#include <c10/core/impl/VirtualGuardImpl.h>

namespace torch_node {

/// The type of device that argument `i` names: 'cuda'. Throws where LibTorch was built without it.
c10::DeviceType accelerator_type(const Call& call, size_t i);

/// The device that argument `i` names: 'cuda:1', or 'cuda' for the current one. It exists. The CPU is
/// taken too: it has one stream.
c10::Device accelerator_device(const Call& call, size_t i);

inline c10::impl::VirtualGuardImpl guard_of(c10::DeviceType type) { return {type}; }

void register_accelerator(FunctionTable& table);

// Its parts.
void register_accelerator_memory(FunctionTable& table);
void register_accelerator_stream(FunctionTable& table);
void register_mps(FunctionTable& table);

}  // namespace torch_node
