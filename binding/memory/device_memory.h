// When the garbage on devices is worth a collection.
//
// JavaScript's collector hears nothing of device memory, and a device's allocator calls nobody when it grows.
// Of the ways to know how much is in use, only its statistics are there for every device, count what graphs
// hold as well as what tensors hold, and cost little: 0.05 µs natively (103 µs as the object that JavaScript
// sees). Reports to LibTorch's profiler would need one to be pushed on every thread; the trace of the
// allocator is CUDA's alone. So the statistics are read when as many bytes of new tensors have gone by as
// could fill half of what is left below the limit.
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/util/flat_hash_map.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace torch_node {

/// The moments at which memory is looked at. A loop passes the last two once a step and always in the same
/// state, so a collection there finds the same objects alive each time, and those of the step before dead:
/// none gets old enough to be promoted, from where only a collection of the whole heap would free it.
enum class Moment : uint8_t {
  kAny,           // before an operator
  kRead,          // before a value is read: the device is still computing, and a collection costs no time
  kAfterBackward  // the activations are only held by objects that nobody uses any more
};

/// The memory of one device, and how much of it lived after the last collections.
class DeviceMemory {
 public:
  DeviceMemory(c10::DeviceAllocator& allocator, c10::DeviceIndex index)
      : allocator_(allocator), index_(index) {}

  bool is(const c10::DeviceAllocator& allocator, c10::DeviceIndex index) const {
    return &allocator_ == &allocator && index_ == index;
  }
  int64_t live() const { return live_; }

  /// Reads the statistics; whether so much may be garbage that a collection is due.
  bool look(Moment moment);
  /// After a collection of young objects: whether old ones must hold garbage as well.
  bool is_still_high();
  /// After the collections that were due.
  void settle(Moment moment, bool major);
  /// What lives now is all that is known: the peak begins anew.
  void forget();
  /// Whether so little memory is left that garbage may be what the next call lacks: more than half is in use,
  /// or a request has failed.
  bool is_scarce();
  /// After a collection of young objects: whether old ones are to be looked through as well.
  bool is_nearly_full();

  /// Bytes of new tensors after which to look again.
  int64_t room() const;

 private:
  void read();
  /// The most that lived after one of the last collections.
  int64_t level() const { return *std::max_element(levels_.begin(), levels_.end()); }
  int64_t limit(Moment moment) const;

  c10::DeviceAllocator& allocator_;
  c10::DeviceIndex index_;
  int64_t live_ = 0;
  /// What lived after the last collections.
  std::array<int64_t, 32> levels_{};
  size_t next_level_ = 0;
  /// The same after the last one at a moment that comes once a step.
  int64_t at_read_ = 0;
  int64_t after_backward_ = 0;
  /// How much there is, as the driver said when it was first asked; 0 where it does not say.
  std::optional<int64_t> total_;
  /// How many requests had failed when memory was last looked at, and whether one has since.
  int64_t failures_ = 0;
  bool has_failed_ = false;
};

/// The memory of all devices on which this thread has tensors.
class DeviceMemories {
 public:
  /// Notes a new tensor that is not the CPU's.
  void add(const at::Tensor& tensor);
  /// Notes a new tensor of the CPU's: page-locked memory comes from an allocator of the device's, which no
  /// counter of the host's sees. Asks only where there are devices and the memory is not the CPU allocator's.
  void add_host(int32_t handle, const at::Tensor& tensor) {
    if (!devices_.empty() && tensor.has_storage() &&
        tensor.storage().data_ptr().get_deleter() != cpu_deleter_)
      add_pinned(handle, tensor);
  }
  /// The tensor is gone.
  void drop_host(int32_t handle) {
    if (!pinned_.empty()) drop_pinned(handle);
  }
  /// Bytes of page-locked memory behind live tensors.
  int64_t pinned() const { return pinned_bytes_; }
  bool is_empty() const { return devices_.empty(); }
  /// Whether enough new tensors have gone by that it is time to look.
  bool is_due() const { return added_ >= room_; }

  bool look(Moment moment);
  bool is_still_high();
  void settle(Moment moment, bool major);
  void forget();
  bool is_scarce();
  bool is_nearly_full();
  /// The bytes in use.
  int64_t live() const;

 private:
  c10::DeviceAllocator* allocator_of(c10::DeviceType type);
  void add_pinned(int32_t handle, const at::Tensor& tensor);
  void drop_pinned(int32_t handle);
  void plan();

  std::vector<DeviceMemory> devices_;
  c10::DeleterFnPtr cpu_deleter_ = c10::GetAllocator(c10::kCPU)->raw_deleter();
  ska::flat_hash_map<int32_t, int64_t> pinned_;  // bytes by handle
  int64_t pinned_bytes_ = 0;
  int64_t added_ = 0;
  int64_t room_ = INT64_MAX;
  /// The allocators by kind of device: asking LibTorch for one that is not there throws.
  std::array<std::optional<c10::DeviceAllocator*>, c10::COMPILE_TIME_MAX_DEVICE_TYPES> allocators_;
};

}  // namespace torch_node
