// The memory of accelerators, as their allocators see it.
#include "../names.h"
#include "../torch_versions.h"
#include "accelerator.h"
#include "streams.h"

#include <ATen/core/CachingHostAllocator.h>
#include <ATen/DeviceAccelerator.h>
#include <c10/core/CachingDeviceAllocator.h>

namespace torch_node {
namespace {

using c10::CachingAllocator::Stat;
using c10::CachingAllocator::StatArray;
using c10::CachingAllocator::StatType;

c10::DeviceAllocator& allocator_of(c10::DeviceType type) { return *c10::getDeviceAllocator(type); }

/// The allocator of page-locked memory for that type of device, or null.
at::HostAllocator* find_host_allocator(c10::DeviceType type) {
  return at::accelerator::isAccelerator(type) ? at::getHostAllocator(type) : nullptr;
}

/// The same for the type that argument `i` names, which must have one.
at::HostAllocator& host_allocator(const Call& call, size_t i) {
  c10::DeviceType type = accelerator_type(call, i);
  auto* allocator = find_host_allocator(type);
  if (allocator == nullptr)
    throw TorchError("There is no page-locked memory for " + c10::DeviceTypeName(type, true) + " devices");
  return *allocator;
}

/// Whether anything has used the accelerator in this process. Python keeps a flag of its own; the allocator
/// knows as well.
napi_value is_initialized(Call& call) {
  c10::DeviceType type = require_device(call.string_at(0)).type();
  bool is_there = at::accelerator::isAccelerator(type) && c10::impl::hasDeviceGuardImpl(type);
  if (!is_there) return call.boolean(false);
  // Before 2.13 that of MPS can't tell.
  auto* allocator = dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(type));
  return call.boolean(allocator == nullptr || allocator->initialized());
}

/// Flat statistics, under the names that Python's memory_stats gives them.
class StatsObject {
 public:
  explicit StatsObject(Call& call) : call_(call), object_(Napi::Object::New(call.env)) {}

  void add(const std::string& name, int64_t value) { object_.Set(name, call_.integer(value)); }

  void add(const std::string& name, const Stat& stat) {
    add(name + ".current", stat.current);
    add(name + ".peak", stat.peak);
    add(name + ".allocated", stat.allocated);
    add(name + ".freed", stat.freed);
  }

  void add(const std::string& name, const c10::CachingAllocator::DurationStat& stat) {
    add(name + ".total", stat.total);
    add(name + ".max", stat.max);
    add(name + ".min", stat.min);
    add(name + ".count", stat.count);
    add(name + ".avg", stat.count == 0 ? 0 : stat.total / stat.count);
  }

  void add(const std::string& name, const StatArray& stats) {
    add(name + ".all", stats[static_cast<size_t>(StatType::AGGREGATE)]);
    add(name + ".small_pool", stats[static_cast<size_t>(StatType::SMALL_POOL)]);
    add(name + ".large_pool", stats[static_cast<size_t>(StatType::LARGE_POOL)]);
  }

  Napi::Object value() const { return object_; }

 private:
  Call& call_;
  Napi::Object object_;
};

napi_value memory_stats(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  const auto stats = allocator_of(device.type()).getDeviceStats(device.index());
  StatsObject result(call);
  result.add("num_alloc_retries", stats.num_alloc_retries);
  result.add("num_ooms", stats.num_ooms);
  result.add("num_sync_all_streams", stats.num_sync_all_streams);
  result.add("num_device_alloc", stats.num_device_alloc);
  result.add("num_device_free", stats.num_device_free);
  result.add("max_split_size", stats.max_split_size);
  result.add("allocation", stats.allocation);
  result.add("segment", stats.segment);
  result.add("active", stats.active);
  result.add("inactive_split", stats.inactive_split);
  result.add("allocated_bytes", stats.allocated_bytes);
  result.add("reserved_bytes", stats.reserved_bytes);
  result.add("active_bytes", stats.active_bytes);
  result.add("inactive_split_bytes", stats.inactive_split_bytes);
  result.add("requested_bytes", stats.requested_bytes);
  result.add("oversize_allocations", stats.oversize_allocations);
  result.add("oversize_segments", stats.oversize_segments);
  visit_newer_stats(
      stats, [&](int64_t count) { result.add("num_oom_rejections", count); },
      [&](const auto& pool, const StatArray& bytes) {
        result.add("reserved_bytes_by_private_pools." + std::to_string(pool.first) + "_" +
                       std::to_string(pool.second),
                   bytes);
      });
  return result.value();
}

// What is garbage neither counts as a peak nor keeps memory from being given back.

napi_value reset_peak_stats(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  call.state.tensors.collect_for_devices();
  allocator_of(device.type()).resetPeakStats(device.index());
  return call.undefined();
}

napi_value reset_accumulated_stats(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  allocator_of(device.type()).resetAccumulatedStats(device.index());
  return call.undefined();
}

napi_value empty_cache(Call& call) {
  c10::DeviceType type = accelerator_type(call, 0);
  call.state.tensors.collect_for_devices();
  allocator_of(type).emptyCache();
  return call.undefined();
}

/// Page-locked host memory, which an allocator of its own caches; a device without one has nothing there.
napi_value empty_host_cache(Call& call) {
  if (auto* allocator = find_host_allocator(accelerator_type(call, 0))) allocator->empty_cache();
  return call.undefined();
}

/// Flat statistics of page-locked memory, under the names of torch.cuda.host_memory_stats.
napi_value host_memory_stats(Call& call) {
  const auto stats = host_allocator(call, 0).get_stats();
  StatsObject result(call);
  result.add("num_host_alloc", stats.num_host_alloc);
  result.add("num_host_free", stats.num_host_free);
  result.add("active_requests", stats.active_requests);
  result.add("active_bytes", stats.active_bytes);
  result.add("allocations", stats.allocations);
  result.add("allocated_bytes", stats.allocated_bytes);
  result.add("host_alloc_time", stats.host_alloc_time);
  result.add("host_free_time", stats.host_free_time);
  return result.value();
}

napi_value reset_peak_host_stats(Call& call) {
  host_allocator(call, 0).reset_peak_stats();
  return call.undefined();
}

napi_value reset_accumulated_host_stats(Call& call) {
  host_allocator(call, 0).reset_accumulated_stats();
  return call.undefined();
}

/// [free bytes, total bytes]
napi_value memory_info(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  auto [free, total] = allocator_of(device.type()).getMemoryInfo(device.index());
  return call.integers({static_cast<int64_t>(free), static_cast<int64_t>(total)});
}

/// Tells the allocator that a tensor is used on a stream, so that it does not hand out the memory too early.
napi_value record_stream(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  c10::Stream stream = stream_argument(call, 1);
  if (tensor.device().type() != stream.device_type())
    throw ArgumentTypeError("recordStream: the tensor is on " + tensor.device().str() +
                            ", and the stream is one of " + stream.device().str());
  allocator_of(stream.device_type()).recordStream(tensor.storage().data_ptr(), stream);
  return call.undefined();
}

}  // namespace

void register_accelerator_memory(FunctionTable& table) {
  table.insert(table.end(),
               {
                   {"deviceIsInitialized", entry<is_initialized>},
                   {"deviceMemoryStats", entry<memory_stats>},
                   {"deviceResetPeakMemoryStats", entry<reset_peak_stats>},
                   {"deviceResetAccumulatedMemoryStats", entry<reset_accumulated_stats>},
                   {"deviceEmptyCache", entry<empty_cache>},
                   {"deviceEmptyHostCache", entry<empty_host_cache>},
                   {"deviceHostMemoryStats", entry<host_memory_stats>},
                   {"deviceResetPeakHostMemoryStats", entry<reset_peak_host_stats>},
                   {"deviceResetAccumulatedHostMemoryStats", entry<reset_accumulated_host_stats>},
                   {"deviceMemoryInfo", entry<memory_info>},
                   {"recordStream", entry<record_stream>},
               });
}

}  // namespace torch_node
