// Graphs of the stand-in device: what device.cpp tells them.
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <functional>

namespace standin {

/// Whether work is being captured instead of done.
bool is_capturing();

/// Throws what CUDA says, while work is captured, of what must happen at once.
void refuse_while_capturing();

/// The device's memory comes and goes.
void allocated(const void* memory);
void released(const void* memory);

/// An operator without a kernel of the device's own: `run` takes a stack with its inputs, and leaves its
/// outputs there.
void run_operator(const c10::OperatorHandle& op, torch::jit::Stack* stack,
                  const std::function<void(torch::jit::Stack*)>& run);

/// A kernel that makes new tensors, and changes some that are there.
std::vector<at::Tensor> run_kernel(const std::function<std::vector<at::Tensor>()>& run,
                                   const std::vector<at::Tensor>& changed = {});

/// A kernel that changes a tensor.
void run_in_place(const at::Tensor& changed, const std::function<void()>& run);

/// Makes LibTorch know the graphs, once the device has its name.
void register_graphs();

}  // namespace standin
