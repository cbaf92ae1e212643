// The stand-in's kernels: the CPU's, on the same memory.
#pragma once

#include "host.h"
#include "runtime.h"

#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <ATen/core/op_registration/adaption.h>
#include <ATen/native/CPUFallback.h>
#include <torch/library.h>

namespace standin {

inline at::Tensor empty(at::IntArrayRef size, std::optional<at::ScalarType> dtype, std::optional<at::Layout>,
                 std::optional<at::Device> device, std::optional<bool>,
                 std::optional<at::MemoryFormat> format) {
  c10::OptionalDeviceGuard guard(device);
  return at::detail::empty_generic(size, &allocator(), c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                   c10::dtype_or_default(dtype), format);
}

inline at::Tensor empty_strided(at::IntArrayRef size, at::IntArrayRef stride, std::optional<at::ScalarType> dtype,
                         std::optional<at::Layout>, std::optional<at::Device> device, std::optional<bool>) {
  c10::OptionalDeviceGuard guard(device);
  return at::detail::empty_strided_generic(size, stride, &allocator(),
                                           c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                           c10::dtype_or_default(dtype));
}

/// Set while the CPU's kernel runs for the device's: its copies are no work of the device's.
inline thread_local bool inside_kernel = false;

struct KernelGuard {
  bool before = std::exchange(inside_kernel, true);
  ~KernelGuard() { inside_kernel = before; }
};

/// A copy to or from the host runs on the device's stream, and the host waits for it unless told not to. It
/// can only go on where its memory is pinned.
inline at::Tensor copy_from(const at::Tensor& self, const at::Tensor& to, bool non_blocking) {
  if (inside_kernel) {
    on_host(to).copy_(on_host(self));
    return to;
  }
  if (!non_blocking) check_health();
  if (self.is_cpu() || to.is_cpu()) refuse_while_capturing();
  run_in_place(to, [self, to] {
    touch(self, false);
    touch(to, true);
    on_host(to).copy_(on_host(self));
  });
  const at::Tensor& device_side = to.device().type() == kType ? to : self;
  const at::Tensor& host_side = to.device().type() == kType ? self : to;
  if (host_side.is_cpu() && !(non_blocking && pinned().has(host_side.storage().data())))
    streams().host_waits(streams().snapshot(Streams::current(device_side.device().index())));
  return to;
}

inline at::Tensor copy_from_and_resize(const at::Tensor& self, const at::Tensor& to) {
  if (to.sizes() != self.sizes()) to.resize_(self.sizes());
  return copy_from(self, to, false);
}

inline at::Tensor strided_view(const at::Tensor& self, at::IntArrayRef size, at::IntArrayRef stride,
                      std::optional<int64_t> offset) {
  at::Tensor result = at::detail::make_tensor<c10::TensorImpl>(
      c10::TensorImpl::VIEW, c10::Storage(self.storage()), self.key_set(), self.dtype());
  result.unsafeGetTensorImpl()->set_sizes_and_strides(size, stride, offset);
  return result;
}

inline at::Tensor view(const at::Tensor& self, at::IntArrayRef size) {
  at::Tensor shape = on_host(self).view(size);
  return strided_view(self, shape.sizes(), shape.strides(), self.storage_offset());
}

inline at::Tensor& set_(at::Tensor& self, at::Storage storage, int64_t offset, at::IntArrayRef size,
                 at::IntArrayRef stride) {
  self.unsafeGetTensorImpl()->set_storage_keep_dtype(std::move(storage));
  self.unsafeGetTensorImpl()->set_sizes_and_strides(size, stride, offset);
  return self;
}

inline const at::Tensor& resize_(const at::Tensor& self, at::IntArrayRef size, std::optional<at::MemoryFormat>) {
  self.unsafeGetTensorImpl()->set_sizes_contiguous(size);
  size_t bytes = (self.storage_offset() + self.numel()) * self.itemsize();
  if (bytes <= self.storage().nbytes()) return self;
  c10::DeviceGuard guard(self.device());
  c10::DataPtr data = allocator().allocate(bytes);
  if (self.storage().nbytes() > 0) std::memcpy(data.get(), self.storage().data(), self.storage().nbytes());
  self.storage().set_data_ptr_noswap(std::move(data));
  self.storage().set_nbytes(bytes);
  return self;
}

inline at::Scalar local_scalar_dense(const at::Tensor& self) {
  check_health();
  refuse_while_capturing();
  touch(self, false);
  streams().host_waits(streams().snapshot(Streams::current(self.device().index())));
  return on_host(self).item();
}

/// What a kernel keeps of an optional argument for as long as a graph may run it again.
inline std::optional<at::Tensor> defined(const std::optional<at::Tensor>& tensor) {
  return tensor && tensor->defined() ? tensor : std::nullopt;
}

inline std::optional<at::Tensor> on_host(const std::optional<at::Tensor>& tensor) {
  return tensor ? std::make_optional(on_host(*tensor)) : std::nullopt;
}

inline at::Tensor convolution(const at::Tensor& input, const at::Tensor& weight,
                       const std::optional<at::Tensor>& bias, at::IntArrayRef stride, at::IntArrayRef padding,
                       at::IntArrayRef dilation, bool transposed, at::IntArrayRef output_padding,
                       int64_t groups) {
  return run_kernel([=, bias = defined(bias), stride = stride.vec(), padding = padding.vec(),
                     dilation = dilation.vec(), output_padding = output_padding.vec()] {
    at::AutoDispatchBelowAutograd below;
    for (const at::Tensor& tensor : {input, weight}) touch(tensor, false);
    KernelGuard guard;
    return std::vector{at::convolution(on_host(input), on_host(weight), on_host(bias), stride, padding,
                                       dilation, transposed, output_padding, groups)
                           .to(input.device())};
  })[0];
}

inline std::tuple<at::Tensor, at::Tensor, at::Tensor> convolution_backward(
    const at::Tensor& gradient, const at::Tensor& input, const at::Tensor& weight, at::IntArrayRef stride,
    at::IntArrayRef padding, at::IntArrayRef dilation, bool transposed, at::IntArrayRef output_padding,
    int64_t groups, std::array<bool, 3> mask) {
  auto made = run_kernel([=, stride = stride.vec(), padding = padding.vec(), dilation = dilation.vec(),
                          output_padding = output_padding.vec()] {
    at::AutoDispatchBelowAutograd below;
    for (const at::Tensor& tensor : {gradient, input, weight}) touch(tensor, false);
    KernelGuard guard;
    int64_t channels = gradient.size(1);
    auto [a, b, c] = at::convolution_backward(on_host(gradient), on_host(input), on_host(weight),
                                              at::IntArrayRef(channels), stride, padding, dilation,
                                              transposed, output_padding, groups, mask);
    auto back = [&](const at::Tensor& x) { return x.defined() ? x.to(input.device()) : x; };
    return std::vector{back(a), back(b), back(c)};
  });
  return {made[0], made[1], made[2]};
}

/// The running statistics are changed in place, which the schema does not tell the fallback.
inline std::tuple<at::Tensor, at::Tensor, at::Tensor> batch_norm(
    const at::Tensor& input, const std::optional<at::Tensor>& weight, const std::optional<at::Tensor>& bias,
    const std::optional<at::Tensor>& running_mean, const std::optional<at::Tensor>& running_var,
    bool training, double momentum, double eps) {
  std::vector<at::Tensor> changed;
  for (const auto& statistic : {defined(running_mean), defined(running_var)})
    if (statistic && training) changed.push_back(*statistic);
  auto made = run_kernel(
      [=, weight = defined(weight), bias = defined(bias), running_mean = defined(running_mean),
       running_var = defined(running_var)] {
        at::AutoDispatchBelowAutograd below;
        touch(input, false);
        for (const auto& statistic : {running_mean, running_var})
          if (statistic) touch(*statistic, training);
        KernelGuard guard;
        auto [a, b, c] =
            at::native_batch_norm(on_host(input), on_host(weight), on_host(bias), on_host(running_mean),
                                  on_host(running_var), training, momentum, eps);
        return std::vector{a.to(input.device()), b.to(input.device()), c.to(input.device())};
      },
      changed);
  return {made[0], made[1], made[2]};
}

/// Notes what each tensor of an argument is used for, and checks that all are on one device; the CPU's
/// tensors without dimensions pass for numbers.
inline void note(const c10::IValue& value, bool writes, std::optional<c10::Device>& common, const char* op,
                 const char* argument) {
  auto each = [&](const at::Tensor& tensor) {
    if (!tensor.defined()) return;
    if (!(tensor.is_cpu() && tensor.dim() == 0))
      c10::impl::check_and_update_common_device(common, tensor, op, argument);
    touch(tensor, writes);
  };
  if (value.isTensor()) each(value.toTensor());
  if (value.isTensorList())
    for (const at::Tensor& tensor : value.toTensorList()) each(tensor);
}

/// Operators that take tensors of two devices by design.
inline bool moves(const std::string& name) { return name == "aten::_to_copy" || name == "aten::copy_"; }

/// One run of an operator that has no kernel of its own here.
inline void run_on_host(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  const auto& schema = op.schema();
  std::string name = schema.name().substr(schema.name().find(':') + 2);
  std::optional<c10::Device> common;
  size_t first = stack->size() - schema.arguments().size();
  for (size_t i = 0; i < schema.arguments().size(); ++i) {
    const auto& argument = schema.arguments()[i];
    c10::IValue& value = (*stack)[first + i];
    bool writes = argument.alias_info() != nullptr && argument.alias_info()->isWrite();
    std::optional<c10::Device> free;
    note(value, writes, moves(schema.name()) ? free : common, ("wrapper_" + name).c_str(),
         argument.name().c_str());
  }
  for (size_t i = 0; i < schema.arguments().size(); ++i) {
    if (schema.arguments()[i].name() != "generator") continue;
    c10::IValue& value = (*stack)[first + i];
    c10::DeviceIndex index = common ? common->index() : current_device;
    value = host_generator(value.isNone() ? default_generator(index) : value.toGenerator());
  }
  {
    KernelGuard guard;
    at::native::cpu_fallback(op, stack);
  }
  for (size_t i = 0; i < schema.returns().size(); ++i) {
    const c10::IValue& value = (*stack)[stack->size() - schema.returns().size() + i];
    if (value.isTensor()) touch(value.toTensor(), true);
  }
}

inline void fallback(const c10::OperatorHandle& op, torch::jit::Stack* stack) {
  run_operator(op, stack, [op](torch::jit::Stack* own) { run_on_host(op, own); });
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, m) { m.fallback(torch::CppFunction::makeFromBoxedFunction<&fallback>()); }

TORCH_LIBRARY_IMPL(aten, PrivateUse1, m) {
  m.impl("empty.memory_format", empty);
  m.impl("empty_strided", empty_strided);
  m.impl("_copy_from", copy_from);
  m.impl("_copy_from_and_resize", copy_from_and_resize);
  m.impl("as_strided", strided_view);
  m.impl("_reshape_alias", [](const at::Tensor& self, at::IntArrayRef size, at::IntArrayRef stride) {
    return strided_view(self, size, stride, self.storage_offset());
  });
  m.impl("view", view);
  m.impl("set_.source_Storage_storage_offset", set_);
  m.impl("set_.source_Storage", [](at::Tensor& self, at::Storage storage) -> at::Tensor& {
    int64_t length = static_cast<int64_t>(storage.nbytes() / self.itemsize());
    return set_(self, std::move(storage), 0, {length}, {1});
  });
  m.impl("resize_", resize_);
  m.impl("_local_scalar_dense", local_scalar_dense);
  m.impl("convolution_overrideable", convolution);
  m.impl("convolution_backward_overrideable", convolution_backward);
  m.impl("native_batch_norm", batch_norm);
}

}  // namespace standin
