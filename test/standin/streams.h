// The stand-in's streams. Their work is done at once, on the host; but who has waited for whom is kept, and
// what would race on a device that works later is counted.
#pragma once

#include <c10/core/Stream.h>
#include <c10/util/Exception.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <unordered_set>

namespace standin {

inline constexpr c10::DeviceType kType = c10::DeviceType::PrivateUse1;
inline constexpr c10::DeviceIndex kDevices = 2;
inline constexpr int64_t kStreams = 32;  // a device's; they are handed out again after that

inline thread_local c10::DeviceIndex current_device = 0;
inline thread_local std::array<int64_t, kDevices> current_stream{};

inline void check_device(c10::Device device) {
  TORCH_CHECK(device.index() < kDevices, "The stand-in has ", int(kDevices), " devices, and no ", device);
}

/// The code of the error that the device answers with from now on, as one does after a failed assertion.
inline std::atomic<int32_t> failure = 0;

/// What whoever waits for the device gets to know.
inline void check_health() {
  if (int32_t code = failure)
    throw c10::AcceleratorError({__func__, __FILE__, static_cast<uint32_t>(__LINE__)}, code,
                                "CUDA error: device-side assert triggered");
}

/// A stream of any device.
using Lane = int64_t;
/// How much of each stream's work is known to be done.
using Clock = std::map<Lane, int64_t>;

inline void merge(Clock& into, const Clock& from) {
  for (auto [lane, time] : from) into[lane] = std::max(into[lane], time);
}

/// What happened to a piece of memory last.
struct Accesses {
  Lane home = 0;                            // where it was made: its memory is used again there
  std::pair<Lane, int64_t> write{0, 0};     // the last one
  std::map<Lane, int64_t> reads;            // since then
  std::unordered_set<int64_t> recorded;     // streams of which the allocator was told
};

class Streams {
 public:
  static Lane lane(c10::DeviceIndex device, int64_t id) { return device * kStreams + id; }
  static Lane lane(const c10::Stream& stream) { return lane(stream.device_index(), stream.id()); }
  static Lane current(c10::DeviceIndex device) { return lane(device, current_stream[device]); }

  int64_t make(c10::DeviceIndex device) {
    std::lock_guard<std::mutex> lock(mutex_);
    return 1 + made_[device]++ % (kStreams - 1);
  }

  /// A made-up stream ends the process, as an address that is none does on a real device.
  static void check(const c10::Stream& stream) {
    if (stream.id() < 0 || stream.id() >= kStreams) std::abort();
  }

  /// Work on the stream that reads or writes the memory.
  void touch(Lane lane, Accesses& memory, bool writes) {
    std::lock_guard<std::mutex> lock(mutex_);
    Clock& clock = clocks_[lane];
    merge(clock, host_);  // what the host has waited for is done before it hands over more
    int64_t now = ++clock[lane];
    if (!has_seen(clock, memory.write)) ++races_;
    if (writes) {
      for (const auto& read : memory.reads)
        if (!has_seen(clock, read)) ++races_;
      memory.write = {lane, now};
      memory.reads.clear();
    } else {
      memory.reads[lane] = now;
    }
  }

  /// The memory goes back to the stream it was made on, which uses it again at once.
  void release(const Accesses& memory) {
    std::lock_guard<std::mutex> lock(mutex_);
    Clock clock = clocks_[memory.home];
    merge(clock, host_);
    auto is_safe = [&](const std::pair<const Lane, int64_t>& access) {
      return memory.recorded.count(access.first) > 0 || has_seen(clock, access);
    };
    if (!is_safe({memory.write.first, memory.write.second})) ++early_frees_;
    for (const auto& read : memory.reads)
      if (!is_safe(read)) ++early_frees_;
  }

  Clock snapshot(Lane lane) {
    std::lock_guard<std::mutex> lock(mutex_);
    return clocks_[lane];
  }
  void wait(Lane lane, const Clock& event) {
    std::lock_guard<std::mutex> lock(mutex_);
    merge(clocks_[lane], event);
    ++waits_;
  }
  void host_waits(const Clock& event) {
    std::lock_guard<std::mutex> lock(mutex_);
    merge(host_, event);
    ++host_waits_;
  }
  void host_waits_for_device(c10::DeviceIndex device) {
    for (int64_t id = 0; id < kStreams; ++id) host_waits(snapshot(lane(device, id)));
  }

  int64_t races() const { return races_; }
  int64_t early_frees() const { return early_frees_; }
  int64_t waits() const { return waits_; }
  int64_t host_waits() const { return host_waits_; }

 private:
  static bool has_seen(const Clock& clock, const std::pair<const Lane, int64_t>& access) {
    if (access.second == 0) return true;
    auto it = clock.find(access.first);
    return it != clock.end() && it->second >= access.second;
  }

  std::mutex mutex_;
  std::map<Lane, Clock> clocks_;
  Clock host_;
  std::array<int64_t, kDevices> made_{};
  int64_t races_ = 0;
  int64_t early_frees_ = 0;
  int64_t waits_ = 0;
  int64_t host_waits_ = 0;
};

// Never destroyed: tensors may die after everything else.
inline Streams& streams() {
  static auto* instance = new Streams();
  return *instance;
}

}  // namespace standin
