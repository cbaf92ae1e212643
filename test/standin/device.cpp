// A device that needs no hardware: two of them under PrivateUse1, whose memory is the host's and whose
// kernels are the CPU's. For tests of what every device has: an allocator with statistics, a guard, moves.
#include <ATen/ATen.h>
#include <ATen/EmptyTensor.h>
#include <ATen/detail/PrivateUse1HooksInterface.h>
#include <ATen/native/CPUFallback.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/library.h>

#include <node_api.h>

#include <cstdlib>
#include <cstring>
#include <mutex>

namespace {

constexpr c10::DeviceType kType = c10::DeviceType::PrivateUse1;
constexpr c10::DeviceIndex kDevices = 2;
thread_local c10::DeviceIndex current_device = 0;

// --- Memory ------------------------------------------------------------------------------------------------

struct alignas(64) Header {
  size_t bytes;
  c10::DeviceIndex device;
};

class Allocator final : public c10::DeviceAllocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    c10::Device device(kType, current_device);
    if (bytes == 0) return {nullptr, nullptr, &release, device};
    count(device.index(), static_cast<int64_t>(bytes));
    void* memory = std::aligned_alloc(64, (bytes + sizeof(Header) + 63) / 64 * 64);
    if (memory == nullptr) throw std::bad_alloc();
    auto* header = new (memory) Header{bytes, device.index()};
    return {header + 1, header + 1, &release, device};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &release; }
  void copy_data(void* to, const void* from, size_t count) const override { std::memcpy(to, from, count); }

  bool initialized() override { return true; }
  void emptyCache(c10::MempoolId_t) override {}
  void recordStream(const c10::DataPtr&, c10::Stream) override {}
  c10::CachingDeviceAllocator::DeviceStats getDeviceStats(c10::DeviceIndex device) override {
    std::lock_guard<std::mutex> lock(mutex_);
    ++reads_;
    return stats_[device];
  }
  void resetAccumulatedStats(c10::DeviceIndex) override {}
  void resetPeakStats(c10::DeviceIndex device) override {
    std::lock_guard<std::mutex> lock(mutex_);
    allocated(device).reset_peak();
  }
  int64_t reads() const { return reads_; }

 private:
  static void release(void* data);

  c10::CachingAllocator::Stat& allocated(c10::DeviceIndex device) { return stats_[device].allocated_bytes[0]; }

  void count(c10::DeviceIndex device, int64_t bytes) {
    std::lock_guard<std::mutex> lock(mutex_);
    if (bytes > 0)
      allocated(device).increase(static_cast<size_t>(bytes));
    else
      allocated(device).decrease(static_cast<size_t>(-bytes));
  }

  std::mutex mutex_;
  int64_t reads_ = 0;
  c10::CachingDeviceAllocator::DeviceStats stats_[kDevices];
};

// Never destroyed: tensors may die after everything else.
Allocator& allocator() {
  static auto* instance = new Allocator();
  return *instance;
}

void Allocator::release(void* data) {
  if (data == nullptr) return;
  Header* header = static_cast<Header*>(data) - 1;
  allocator().count(header->device, -static_cast<int64_t>(header->bytes));
  std::free(header);
}

// --- The device --------------------------------------------------------------------------------------------

struct Guard final : c10::impl::DeviceGuardImplInterface {
  c10::DeviceType type() const override { return kType; }
  c10::Device getDevice() const override { return {kType, current_device}; }
  void setDevice(c10::Device device) const override { uncheckedSetDevice(device); }
  void uncheckedSetDevice(c10::Device device) const noexcept override {
    if (device.has_index()) current_device = device.index();
  }
  c10::Device exchangeDevice(c10::Device device) const override {
    c10::Device before = getDevice();
    uncheckedSetDevice(device);
    return before;
  }
  c10::Stream getStream(c10::Device device) const override { return c10::Stream(c10::Stream::DEFAULT, device); }
  c10::Stream getDefaultStream(c10::Device device) const override { return getStream(device); }
  c10::Stream getNewStream(c10::Device device, int) const override { return getStream(device); }
  c10::Stream exchangeStream(c10::Stream stream) const override { return getStream(stream.device()); }
  c10::DeviceIndex deviceCount() const noexcept override { return kDevices; }
  bool queryStream(const c10::Stream&) const override { return true; }
  void synchronizeStream(const c10::Stream&) const override {}
  void synchronizeDevice(const c10::DeviceIndex) const override {}
  // What was enqueued is done already.
  void record(void**, const c10::Stream&, const c10::DeviceIndex, const c10::EventFlag) const override {}
  void block(void*, const c10::Stream&) const override {}
  bool queryEvent(void*) const override { return true; }
  void synchronizeEvent(void*) const override {}
};

struct Hooks final : at::PrivateUse1HooksInterface {
  bool isBuilt() const override { return true; }
  bool isAvailable() const override { return true; }
  bool hasPrimaryContext(c10::DeviceIndex) const override { return true; }
  c10::DeviceIndex deviceCount() const override { return kDevices; }
  c10::DeviceIndex getCurrentDevice() const override { return current_device; }
};

C10_REGISTER_GUARD_IMPL(PrivateUse1, Guard);

// --- Kernels -----------------------------------------------------------------------------------------------

/// The same memory as a tensor of the CPU.
at::Tensor on_host(const at::Tensor& tensor) {
  if (tensor.is_cpu()) return tensor;
  return at::from_blob(tensor.data_ptr(), tensor.sizes(), tensor.strides(), tensor.options().device(at::kCPU));
}

at::Tensor empty(at::IntArrayRef size, std::optional<at::ScalarType> dtype, std::optional<at::Layout>,
                 std::optional<at::Device> device, std::optional<bool>,
                 std::optional<at::MemoryFormat> format) {
  c10::OptionalDeviceGuard guard(device);
  return at::detail::empty_generic(size, &allocator(), c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                   c10::dtype_or_default(dtype), format);
}

at::Tensor empty_strided(at::IntArrayRef size, at::IntArrayRef stride, std::optional<at::ScalarType> dtype,
                         std::optional<at::Layout>, std::optional<at::Device> device, std::optional<bool>) {
  c10::OptionalDeviceGuard guard(device);
  return at::detail::empty_strided_generic(size, stride, &allocator(),
                                           c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                           c10::dtype_or_default(dtype));
}

at::Tensor copy_from(const at::Tensor& self, const at::Tensor& to, bool) {
  on_host(to).copy_(on_host(self));
  return to;
}

at::Tensor copy_from_and_resize(const at::Tensor& self, const at::Tensor& to) {
  if (to.sizes() != self.sizes()) to.resize_(self.sizes());
  return copy_from(self, to, false);
}

at::Tensor strided_view(const at::Tensor& self, at::IntArrayRef size, at::IntArrayRef stride,
                      std::optional<int64_t> offset) {
  at::Tensor result = at::detail::make_tensor<c10::TensorImpl>(
      c10::TensorImpl::VIEW, c10::Storage(self.storage()), self.key_set(), self.dtype());
  result.unsafeGetTensorImpl()->set_sizes_and_strides(size, stride, offset);
  return result;
}

at::Tensor view(const at::Tensor& self, at::IntArrayRef size) {
  at::Tensor shape = on_host(self).view(size);
  return strided_view(self, shape.sizes(), shape.strides(), self.storage_offset());
}

at::Tensor& set_(at::Tensor& self, at::Storage storage, int64_t offset, at::IntArrayRef size,
                 at::IntArrayRef stride) {
  self.unsafeGetTensorImpl()->set_storage_keep_dtype(std::move(storage));
  self.unsafeGetTensorImpl()->set_sizes_and_strides(size, stride, offset);
  return self;
}

const at::Tensor& resize_(const at::Tensor& self, at::IntArrayRef size, std::optional<at::MemoryFormat>) {
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

at::Scalar local_scalar_dense(const at::Tensor& self) { return on_host(self).item(); }

at::Tensor convolution(const at::Tensor& input, const at::Tensor& weight,
                       const std::optional<at::Tensor>& bias, at::IntArrayRef stride, at::IntArrayRef padding,
                       at::IntArrayRef dilation, bool transposed, at::IntArrayRef output_padding,
                       int64_t groups) {
  at::AutoDispatchBelowAutograd below;
  std::optional<at::Tensor> host_bias;
  if (bias && bias->defined()) host_bias = on_host(*bias);
  return at::convolution(on_host(input), on_host(weight), host_bias, stride, padding, dilation, transposed,
                         output_padding, groups)
      .to(input.device());
}

std::tuple<at::Tensor, at::Tensor, at::Tensor> convolution_backward(
    const at::Tensor& gradient, const at::Tensor& input, const at::Tensor& weight, at::IntArrayRef stride,
    at::IntArrayRef padding, at::IntArrayRef dilation, bool transposed, at::IntArrayRef output_padding,
    int64_t groups, std::array<bool, 3> mask) {
  at::AutoDispatchBelowAutograd below;
  int64_t channels = gradient.size(1);
  auto [a, b, c] =
      at::convolution_backward(on_host(gradient), on_host(input), on_host(weight), at::IntArrayRef(channels),
                               stride, padding, dilation, transposed, output_padding, groups, mask);
  auto back = [&](const at::Tensor& x) { return x.defined() ? x.to(input.device()) : x; };
  return {back(a), back(b), back(c)};
}

void fallback(const c10::OperatorHandle& op, torch::jit::Stack* stack) { at::native::cpu_fallback(op, stack); }

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
  m.impl("resize_", resize_);
  m.impl("_local_scalar_dense", local_scalar_dense);
  m.impl("convolution_overrideable", convolution);
  m.impl("convolution_backward_overrideable", convolution_backward);
}

// --- What tests ask ----------------------------------------------------------------------------------------

[[maybe_unused]] const bool registered = [] {
  c10::SetAllocator(kType, &allocator());
  at::RegisterPrivateUse1HooksInterface(new Hooks());
  // Under the name it has anyway: from now on it is the accelerator, whose streams the engine asks for.
  c10::register_privateuse1_backend("privateuseone");
  return true;
}();

}  // namespace

/// Bytes now, their peak, and how often the statistics were read: for Python, through ctypes.
extern "C" __attribute__((visibility("default"))) void standin_memory(int device, int64_t* numbers) {
  auto stat = allocator().getDeviceStats(static_cast<c10::DeviceIndex>(device)).allocated_bytes[0];
  numbers[0] = stat.current;
  numbers[1] = stat.peak;
  numbers[2] = allocator().reads();
}

// In Python's process there is no Node.
#pragma weak napi_get_cb_info
#pragma weak napi_get_value_int32
#pragma weak napi_create_array_with_length
#pragma weak napi_create_int64
#pragma weak napi_set_element
#pragma weak napi_create_function

/// memory(device): the same for JavaScript.
static napi_value memory(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value argument, result, value;
  int32_t device = 0;
  napi_get_cb_info(env, info, &count, &argument, nullptr, nullptr);
  if (count > 0) napi_get_value_int32(env, argument, &device);
  int64_t numbers[3];
  standin_memory(device, numbers);
  napi_create_array_with_length(env, 3, &result);
  for (uint32_t i = 0; i < 3; ++i) {
    napi_create_int64(env, numbers[i], &value);
    napi_set_element(env, result, i, value);
  }
  return result;
}

NAPI_MODULE_INIT() {
  napi_value function;
  napi_create_function(env, "memory", NAPI_AUTO_LENGTH, memory, nullptr, &function);
  return function;
}
