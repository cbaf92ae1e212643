// torch.cuda's memory statistics, from LibTorch's caching allocator.
#include "../names.h"
#include "../torch_versions.h"
#include "cuda.h"

#include <ATen/detail/CUDAHooksInterface.h>
#include <ATen/core/CachingHostAllocator.h>
#include <c10/core/CachingDeviceAllocator.h>

namespace torch_node {
namespace {

using c10::CachingAllocator::Stat;
using c10::CachingAllocator::StatArray;
using c10::CachingAllocator::StatType;

c10::DeviceAllocator& allocator() { return *c10::getDeviceAllocator(c10::kCUDA); }

/// Whether anything has used CUDA in this process. Python keeps a flag of its own; the allocator knows as
/// well.
napi_value is_initialized(Call& call) {
  return call.boolean(at::detail::getCUDAHooks().isBuilt() && allocator().initialized());
}

/// Flat statistics, under the names that Python's torch.cuda.memory_stats gives them.
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
  const auto stats = allocator().getDeviceStats(cuda_device(call, 0).index());
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
  call.state.tensors.collect_for_devices();
  allocator().resetPeakStats(cuda_device(call, 0).index());
  return call.undefined();
}

napi_value reset_accumulated_stats(Call& call) {
  allocator().resetAccumulatedStats(cuda_device(call, 0).index());
  return call.undefined();
}

napi_value empty_cache(Call& call) {
  call.state.tensors.collect_for_devices();
  allocator().emptyCache();
  return call.undefined();
}

/// Page-locked host memory, which an allocator of its own caches.
napi_value empty_host_cache(Call& call) {
  require_built(c10::Device(c10::kCUDA));
  at::getHostAllocator(at::kCUDA)->empty_cache();
  return call.undefined();
}

/// [free bytes, total bytes]
napi_value memory_info(Call& call) {
  auto [free, total] = allocator().getMemoryInfo(cuda_device(call, 0).index());
  return call.integers({static_cast<int64_t>(free), static_cast<int64_t>(total)});
}

/// Tells the allocator that a tensor is used on a stream, so that it does not hand out the memory too early.
napi_value record_stream(Call& call) {
  const at::Tensor& tensor = call.tensor(0);
  c10::Stream stream(c10::Stream::UNSAFE, cuda_device(call, 2), call.int64(1));
  if (!tensor.is_cuda()) throw ArgumentTypeError("recordStream: the tensor is not on a CUDA device");
  allocator().recordStream(tensor.storage().data_ptr(), stream);
  return call.undefined();
}

}  // namespace

void register_cuda_memory(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudaIsInitialized", entry<is_initialized>},
                                {"cudaMemoryStats", entry<memory_stats>},
                                {"cudaResetPeakMemoryStats", entry<reset_peak_stats>},
                                {"cudaResetAccumulatedMemoryStats", entry<reset_accumulated_stats>},
                                {"cudaEmptyCache", entry<empty_cache>},
                                {"cudaEmptyHostCache", entry<empty_host_cache>},
                                {"cudaMemoryInfo", entry<memory_info>},
                                {"cudaRecordStream", entry<record_stream>},
                            });
}

}  // namespace torch_node
