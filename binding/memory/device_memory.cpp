// How much of the devices' memory is in use, and the limits above which a collection is due.
#include "device_memory.h"

namespace torch_node {
namespace {

// Garbage that may pile up on a device: so much and a quarter of what lives, to leave room for a single
// operator's needs below 1.3 times what Python needs and 64 MB.
constexpr int64_t kGarbage = 48ll << 20;
constexpr int64_t kMaxGarbage = 1ll << 30;
// The statistics are not read for less than this.
constexpr int64_t kMinRoom = 4ll << 20;

int64_t garbage_allowed(int64_t level) { return std::min(kGarbage + level / 4, kMaxGarbage); }

}  // namespace

void DeviceMemory::read() {
  using c10::CachingAllocator::StatType;
  live_ = allocator_.getDeviceStats(index_).allocated_bytes[static_cast<size_t>(StatType::AGGREGATE)].current;
}

/// At the moments that come once a step half of the garbage is enough, so that between them none is
/// collected.
int64_t DeviceMemory::limit(Moment moment) const {
  int64_t allowed = garbage_allowed(level());
  int64_t any = level() + allowed;
  if (moment == Moment::kAny) return any;
  return std::min(any, (moment == Moment::kRead ? at_read_ : after_backward_) + allowed / 2);
}

int64_t DeviceMemory::room() const { return std::max(kMinRoom, (limit(Moment::kAny) - live_) / 2); }

bool DeviceMemory::look(Moment moment) {
  read();
  return live_ > limit(moment);
}

bool DeviceMemory::is_still_high() {
  read();
  return live_ > level() + garbage_allowed(level()) * 3 / 4;
}

void DeviceMemory::settle(Moment moment, bool major) {
  read();
  // After a collection of young objects some of what is left may be old garbage: only one of the whole heap
  // raises the level, or garbage would do so bit by bit. It also shows that what was measured before at the
  // other moments may have been garbage.
  if (major) at_read_ = after_backward_ = 0;
  if (major || moment == Moment::kAny)
    levels_[next_level_++ % levels_.size()] = major ? live_ : std::min(live_, level());
  if (moment == Moment::kRead) at_read_ = live_;
  if (moment == Moment::kAfterBackward) after_backward_ = live_;
}

void DeviceMemory::forget() {
  read();
  levels_.fill(live_);
  at_read_ = after_backward_ = 0;
}

bool DeviceMemory::is_scarce() {
  using c10::CachingAllocator::StatType;
  const auto stats = allocator_.getDeviceStats(index_);
  live_ = stats.allocated_bytes[static_cast<size_t>(StatType::AGGREGATE)].current;
  int64_t failures = stats.num_ooms + stats.num_alloc_retries;
  has_failed_ = failures > failures_;
  failures_ = failures;
  if (!total_) {
    try {
      total_ = static_cast<int64_t>(allocator_.getMemoryInfo(index_).second);
    } catch (const c10::Error&) {
      total_ = 0;
    }
  }
  return has_failed_ || live_ > *total_ / 2;
}

bool DeviceMemory::is_nearly_full() {
  read();
  return has_failed_ || *total_ - live_ < std::max(garbage_allowed(level()), live_ / 8);
}

c10::DeviceAllocator* DeviceMemories::allocator_of(c10::DeviceType type) {
  auto& known = allocators_[static_cast<size_t>(type)];
  if (!known) {
    try {
      known = dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(type));
    } catch (const c10::Error&) {
      known = nullptr;  // meta, say, which has no memory
    }
  }
  return *known;
}

void DeviceMemories::add(const at::Tensor& tensor) {
  if (!tensor.defined()) return;
  c10::Device device = tensor.device();
  c10::DeviceAllocator* allocator = allocator_of(device.type());
  if (allocator == nullptr || !tensor.has_storage()) return;
  auto is_it = [&](const DeviceMemory& memory) { return memory.is(*allocator, device.index()); };
  if (std::none_of(devices_.begin(), devices_.end(), is_it)) {
    devices_.emplace_back(*allocator, device.index());
    plan();
  }
  added_ += static_cast<int64_t>(tensor.numel() * tensor.itemsize());
}

void DeviceMemories::add_pinned(int32_t handle, const at::Tensor& tensor) {
  if (!tensor.is_pinned()) return;
  // Views count as well: until all are gone the memory stays.
  auto bytes = static_cast<int64_t>(tensor.storage().nbytes());
  pinned_[handle] = bytes;
  pinned_bytes_ += bytes;
}

void DeviceMemories::drop_pinned(int32_t handle) {
  auto found = pinned_.find(handle);
  if (found == pinned_.end()) return;
  pinned_bytes_ -= found->second;
  pinned_.erase(found);
}

bool DeviceMemories::look(Moment moment) {
  bool due = false;
  for (DeviceMemory& device : devices_) due |= device.look(moment);
  plan();
  return due;
}

bool DeviceMemories::is_still_high() {
  bool high = false;
  for (DeviceMemory& device : devices_) high |= device.is_still_high();
  return high;
}

void DeviceMemories::settle(Moment moment, bool major) {
  for (DeviceMemory& device : devices_) device.settle(moment, major);
  plan();
}

void DeviceMemories::forget() {
  for (DeviceMemory& device : devices_) device.forget();
  plan();
}

bool DeviceMemories::is_scarce() {
  bool scarce = false;
  for (DeviceMemory& device : devices_) scarce |= device.is_scarce();
  return scarce;
}

bool DeviceMemories::is_nearly_full() {
  bool full = false;
  for (DeviceMemory& device : devices_) full |= device.is_nearly_full();
  return full;
}

int64_t DeviceMemories::live() const {
  int64_t sum = 0;
  for (const DeviceMemory& device : devices_) sum += device.live();
  return sum;
}

void DeviceMemories::plan() {
  added_ = 0;
  room_ = INT64_MAX;
  for (const DeviceMemory& device : devices_) room_ = std::min(room_, device.room());
}

}  // namespace torch_node
