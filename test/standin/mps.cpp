// What LibTorch asks of a build for MPS, without any: memory that is a number, events that are clocks. Only
// where TORCH_NODE_STANDIN_MPS is set is there such a device.
#include "mps.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/detail/MPSHooksInterface.h>

#include <chrono>
#include <cstdlib>
#include <map>

namespace {

std::string calls;

void note(const std::string& call) { calls += call + ";"; }

using Clock = std::chrono::steady_clock;

struct Hooks final : at::MPSHooksInterface {
  // Up to 2.12 the registry hands over arguments, which are empty.
  template <class... Args>
  explicit Hooks(Args&&...) {}

  void init() const override {}
  bool hasMPS() const override { return std::getenv("TORCH_NODE_STANDIN_MPS") != nullptr; }
  bool isOnMacOSorNewer(unsigned major, unsigned minor) const override {
    return major < 14 || (major == 14 && minor <= 2);
  }
  const at::Generator& getDefaultGenerator(c10::DeviceIndex) const override {
    static const at::Generator generator = at::make_generator<at::CPUGeneratorImpl>(7);
    return generator;
  }
  at::Generator getNewGenerator(c10::DeviceIndex) const override {
    return at::make_generator<at::CPUGeneratorImpl>(7);
  }
  void deviceSynchronize() const override { note("synchronize"); }
  void emptyCache() const override { note("emptyCache"); }
  size_t getCurrentAllocatedMemory() const override { return 1000; }
  size_t getDriverAllocatedMemory() const override { return size_t{3} << 40; }
  size_t getRecommendedMaxMemory() const override { return size_t{1} << 60; }
  void setMemoryFraction(double fraction) const override { note("fraction " + std::to_string(fraction)); }
  void profilerStartTrace(const std::string& mode, bool waits) const override {
    TORCH_CHECK(mode == "interval" || mode == "event" || mode == "interval,event", "Invalid mode: ", mode);
    note("start " + mode + (waits ? " waits" : ""));
  }
  void profilerStopTrace() const override { note("stop"); }

  uint32_t acquireEvent(bool is_timed) const override {
    static uint32_t last = 0;
    note(is_timed ? "timed event" : "event");
    events()[++last] = {};
    return last;
  }
  void releaseEvent(uint32_t id) const override {
    note("release");
    events().erase(id);
  }
  void recordEvent(uint32_t id) const override { events().at(id) = Clock::now(); }
  void waitForEvent(uint32_t) const override { note("wait"); }
  void synchronizeEvent(uint32_t) const override { note("synchronize event"); }
  bool queryEvent(uint32_t id) const override { return events().at(id) != Clock::time_point(); }
  double elapsedTimeOfEvents(uint32_t start, uint32_t end) const override {
    return std::chrono::duration<double, std::milli>(events().at(end) - events().at(start)).count();
  }

  static std::map<uint32_t, Clock::time_point>& events() {
    static std::map<uint32_t, Clock::time_point> all;
    return all;
  }
};

}  // namespace

namespace at {
C10_REGISTER_CLASS(MPSHooksRegistry, MPSHooks, Hooks)
}

std::string take_mps_calls() { return std::exchange(calls, {}); }
