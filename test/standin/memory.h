// The stand-in's memory: the host's, with a limit that tests set, statistics, and pinned host memory.
#pragma once

#include "graph.h"
#include "streams.h"

#include <ATen/core/Tensor.h>
#include <c10/core/CachingDeviceAllocator.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace standin {

struct alignas(64) Header {
  size_t bytes;
  c10::DeviceIndex device;
  Accesses accesses;
};

class Allocator final : public c10::DeviceAllocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    c10::Device device(kType, current_device);
    if (bytes == 0) return {nullptr, nullptr, &release, device};
    count(device.index(), static_cast<int64_t>(bytes));
    void* memory = std::aligned_alloc(64, (bytes + sizeof(Header) + 63) / 64 * 64);
    if (memory == nullptr) throw std::bad_alloc();
    auto* header = new (memory) Header{bytes, device.index(), {}};
    header->accesses.home = Streams::current(device.index());
    allocated(header + 1);
    return {header + 1, header + 1, &release, device};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &release; }
  void copy_data(void* to, const void* from, size_t count) const override { std::memcpy(to, from, count); }

  bool initialized() override { return true; }
  void emptyCache(c10::MempoolId_t) override {
    std::lock_guard<std::mutex> lock(mutex_);
    for (auto& stats : stats_) {
      auto& held = stats.reserved_bytes[0];
      held.decrease(static_cast<size_t>(held.current - stats.allocated_bytes[0].current));
    }
  }
  void recordStream(const c10::DataPtr& data, c10::Stream stream) override {
    if (data.get() != nullptr) header_of(data.get_context()).accesses.recorded.insert(Streams::lane(stream));
  }
  c10::CachingDeviceAllocator::DeviceStats getDeviceStats(c10::DeviceIndex device) override {
    std::lock_guard<std::mutex> lock(mutex_);
    ++reads_;
    return stats_[device];
  }
  void resetAccumulatedStats(c10::DeviceIndex device) override {
    std::lock_guard<std::mutex> lock(mutex_);
    stats_[device].allocated_bytes[0].reset_accumulated();
    stats_[device].reserved_bytes[0].reset_accumulated();
    stats_[device].num_ooms = 0;
  }
  void resetPeakStats(c10::DeviceIndex device) override {
    std::lock_guard<std::mutex> lock(mutex_);
    stats_[device].allocated_bytes[0].reset_peak();
    stats_[device].reserved_bytes[0].reset_peak();
  }
  std::pair<size_t, size_t> getMemoryInfo(c10::DeviceIndex device) override {
    std::lock_guard<std::mutex> lock(mutex_);
    return {limits_[device] - stats_[device].reserved_bytes[0].current, limits_[device]};
  }

  int64_t reads() const { return reads_; }
  void limit(c10::DeviceIndex device, int64_t bytes) {
    std::lock_guard<std::mutex> lock(mutex_);
    limits_[device] = bytes;
  }

  static Header& header_of(void* data) { return static_cast<Header*>(data)[-1]; }

 private:
  static void release(void* data);

  void count(c10::DeviceIndex device, int64_t bytes) {
    std::lock_guard<std::mutex> lock(mutex_);
    auto& stats = stats_[device];
    auto& used = stats.allocated_bytes[0];
    auto& held = stats.reserved_bytes[0];
    if (bytes < 0) {
      used.decrease(static_cast<size_t>(-bytes));
      return;
    }
    if (used.current + bytes > limits_[device]) {
      ++stats.num_ooms;
      TORCH_CHECK_WITH(OutOfMemoryError, false, "The stand-in is out of memory. Tried to allocate ", bytes,
                       " bytes. Device ", int(device), " has a total capacity of ", limits_[device],
                       " bytes of which ", limits_[device] - used.current, " bytes are free.");
    }
    used.increase(static_cast<size_t>(bytes));
    if (used.current > held.current) held.increase(static_cast<size_t>(used.current - held.current));
  }

  std::mutex mutex_;
  int64_t reads_ = 0;
  std::array<int64_t, kDevices> limits_{int64_t{1} << 40, int64_t{1} << 40};
  c10::CachingDeviceAllocator::DeviceStats stats_[kDevices];
};

inline Allocator& allocator() {
  static auto* instance = new Allocator();
  return *instance;
}

inline void Allocator::release(void* data) {
  if (data == nullptr) return;
  released(data);
  Header& header = header_of(data);
  streams().release(header.accesses);
  allocator().count(header.device, -static_cast<int64_t>(header.bytes));
  header.~Header();
  std::free(&header);
}

/// Work on the current stream of the tensor's device that reads or writes it.
inline void touch(const at::Tensor& tensor, bool writes) {
  if (!tensor.defined() || tensor.device().type() != kType || tensor.storage().data() == nullptr) return;
  streams().touch(Streams::current(tensor.device().index()),
                  Allocator::header_of(tensor.storage().data_ptr().get_context()).accesses, writes);
}

/// Host memory from which a copy may run while the host goes on.
class PinnedAllocator final : public c10::Allocator {
 public:
  c10::DataPtr allocate(size_t bytes) override {
    void* data = std::malloc(std::max<size_t>(bytes, 1));
    std::lock_guard<std::mutex> lock(mutex_);
    blocks_[static_cast<char*>(data)] = bytes;
    return {data, data, &release, c10::Device(c10::kCPU)};
  }
  c10::DeleterFnPtr raw_deleter() const override { return &release; }
  void copy_data(void* to, const void* from, size_t count) const override { std::memcpy(to, from, count); }

  bool has(const void* data) {
    std::lock_guard<std::mutex> lock(mutex_);
    auto after = blocks_.upper_bound(static_cast<char*>(const_cast<void*>(data)));
    if (after == blocks_.begin()) return false;
    auto [start, bytes] = *std::prev(after);
    return static_cast<const char*>(data) < start + std::max<size_t>(bytes, 1);
  }
  int64_t live() {
    std::lock_guard<std::mutex> lock(mutex_);
    return static_cast<int64_t>(blocks_.size());
  }

 private:
  static void release(void* data);
  std::mutex mutex_;
  std::map<char*, size_t> blocks_;
};

inline PinnedAllocator& pinned() {
  static auto* instance = new PinnedAllocator();
  return *instance;
}

inline void PinnedAllocator::release(void* data) {
  {
    std::lock_guard<std::mutex> lock(pinned().mutex_);
    pinned().blocks_.erase(static_cast<char*>(data));
  }
  std::free(data);
}

}  // namespace standin
