// A device that needs no hardware: two of them under PrivateUse1, whose memory is the host's and whose
// kernels are the CPU's. For tests of what every device has: an allocator with statistics and a limit, a
// guard, streams and events, a generator, pinned memory, moves.
#include "graph.h"
#include "kernels.h"
#include "mps.h"
#include "nccl.h"

#include <node_api.h>

namespace standin {
namespace {

C10_REGISTER_GUARD_IMPL(PrivateUse1, Guard);

[[maybe_unused]] const bool registered = [] {
  c10::SetAllocator(kType, &allocator());
  at::RegisterPrivateUse1HooksInterface(new Hooks());
  // Under the name it has anyway: from now on it is the accelerator, whose streams the engine asks for.
  c10::register_privateuse1_backend("privateuseone");
  register_graphs();
  return true;
}();

}  // namespace
}  // namespace standin

/// Bytes now, their peak, and how often the statistics were read: for Python, through ctypes.
extern "C" __attribute__((visibility("default"))) void standin_memory(int device, int64_t* numbers) {
  auto stat = standin::allocator().getDeviceStats(static_cast<c10::DeviceIndex>(device)).allocated_bytes[0];
  numbers[0] = stat.current;
  numbers[1] = stat.peak;
  numbers[2] = standin::allocator().reads();
}

/// What would race on a device that works later; memory that went back too early; waits of streams and of the
/// host; live blocks of pinned memory.
extern "C" __attribute__((visibility("default"))) void standin_streams(int64_t* numbers) {
  auto& streams = standin::streams();
  numbers[0] = streams.races();
  numbers[1] = streams.early_frees();
  numbers[2] = streams.waits();
  numbers[3] = streams.host_waits();
  numbers[4] = standin::pinned().live();
}

/// Seeds the generators of both devices, as `torch.manual_seed` asks a device's module in Python to.
extern "C" __attribute__((visibility("default"))) void standin_seed(uint64_t seed) {
  for (c10::DeviceIndex device = 0; device < standin::kDevices; ++device) {
    auto generator = standin::default_generator(device);
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_current_seed(seed);
  }
}

/// How many bytes a device has.
extern "C" __attribute__((visibility("default"))) void standin_limit(int device, int64_t bytes) {
  standin::allocator().limit(static_cast<c10::DeviceIndex>(device), bytes);
}

/// From now on the device answers with this error.
extern "C" __attribute__((visibility("default"))) void standin_fail(int code) { standin::failure = code; }

// In Python's process there is no Node.
#pragma weak napi_get_cb_info
#pragma weak napi_get_value_int32
#pragma weak napi_get_value_int64
#pragma weak napi_create_array_with_length
#pragma weak napi_create_int64
#pragma weak napi_set_element
#pragma weak napi_create_external
#pragma weak napi_create_function
#pragma weak napi_create_string_utf8
#pragma weak napi_set_named_property

namespace {

using standin::nccl_runtime;

napi_value numbers_value(napi_env env, const int64_t* numbers, uint32_t count) {
  napi_value result, value;
  napi_create_array_with_length(env, count, &result);
  for (uint32_t i = 0; i < count; ++i) {
    napi_create_int64(env, numbers[i], &value);
    napi_set_element(env, result, i, value);
  }
  return result;
}

/// memory(device): what standin_memory tells.
napi_value memory(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value argument;
  int32_t device = 0;
  napi_get_cb_info(env, info, &count, &argument, nullptr, nullptr);
  if (count > 0) napi_get_value_int32(env, argument, &device);
  int64_t numbers[3];
  standin_memory(device, numbers);
  return numbers_value(env, numbers, 3);
}

/// memory.streams(): what standin_streams tells.
napi_value streams(napi_env env, napi_callback_info) {
  int64_t numbers[5];
  standin_streams(numbers);
  return numbers_value(env, numbers, 5);
}

/// memory.limit(device, bytes)
napi_value limit(napi_env env, napi_callback_info info) {
  size_t count = 2;
  napi_value arguments[2];
  int32_t device = 0;
  int64_t bytes = 0;
  napi_get_cb_info(env, info, &count, arguments, nullptr, nullptr);
  napi_get_value_int32(env, arguments[0], &device);
  napi_get_value_int64(env, arguments[1], &bytes);
  standin_limit(device, bytes);
  return nullptr;
}

/// memory.fail(code)
napi_value fail(napi_env env, napi_callback_info info) {
  size_t count = 1;
  napi_value argument;
  int32_t code = 0;
  napi_get_cb_info(env, info, &count, &argument, nullptr, nullptr);
  napi_get_value_int32(env, argument, &code);
  standin_fail(code);
  return nullptr;
}

/// mps(): what has been asked of the stand-in for MPS since the last time.
napi_value mps(napi_env env, napi_callback_info) {
  const std::string calls = take_mps_calls();
  napi_value result;
  napi_create_string_utf8(env, calls.data(), calls.size(), &result);
  return result;
}

/// nccl(): what stands in for CUDA's second addon, for the addon's cudaUseRuntime.
napi_value nccl(napi_env env, napi_callback_info) {
  napi_value result;
  if (napi_create_external(env, nccl_runtime(), nullptr, nullptr, &result) != napi_ok) return nullptr;
  return result;
}

napi_value function_value(napi_env env, napi_callback callback) {
  napi_value function;
  napi_create_function(env, nullptr, NAPI_AUTO_LENGTH, callback, nullptr, &function);
  return function;
}

}  // namespace

NAPI_MODULE_INIT() {
  napi_value function = function_value(env, memory);
  napi_set_named_property(env, function, "streams", function_value(env, streams));
  napi_set_named_property(env, function, "limit", function_value(env, limit));
  napi_set_named_property(env, function, "fail", function_value(env, fail));
  napi_set_named_property(env, function, "mps", function_value(env, mps));
  napi_set_named_property(env, function, "nccl", function_value(env, nccl));
  return function;
}
