// What only MPS has, Apple's GPUs: its memory, its own events and its signposts. Everything goes through
// LibTorch's hooks, so no header of Metal is needed, and a LibTorch without MPS says so itself.
#include "accelerator.h"

#include <ATen/detail/MPSHooksInterface.h>

namespace torch_node {
namespace {

const at::MPSHooksInterface& hooks() { return at::detail::getMPSHooks(); }

/// Whether LibTorch was built with MPS: its library registers the hooks then. There need not be a device.
napi_value has_mps(Call& call) { return call.boolean(at::MPSHooksRegistry()->Has("MPSHooks")); }

napi_value is_available(Call& call) { return call.boolean(hooks().hasMPS()); }

napi_value is_on_macos(Call& call) {
  const int32_t major = call.int32(0), minor = call.int32(1);
  if (major < 0 || minor < 0) throw ArgumentRangeError("a version of macOS has no negative numbers");
  return call.boolean(hooks().isOnMacOSorNewer(static_cast<unsigned>(major), static_cast<unsigned>(minor)));
}

napi_value synchronize_mps(Call& call) {
  hooks().deviceSynchronize();
  return call.undefined();
}

napi_value empty_mps_cache(Call& call) {
  hooks().emptyCache();
  return call.undefined();
}

napi_value set_memory_fraction(Call& call) {
  hooks().setMemoryFraction(call.number_at(0));
  return call.undefined();
}

napi_value current_allocated(Call& call) {
  return call.unsigned_integer(hooks().getCurrentAllocatedMemory());
}
napi_value driver_allocated(Call& call) { return call.unsigned_integer(hooks().getDriverAllocatedMemory()); }
napi_value recommended_max(Call& call) { return call.unsigned_integer(hooks().getRecommendedMaxMemory()); }

napi_value start_trace(Call& call) {
  hooks().profilerStartTrace(call.string_at(0), call.boolean_at(1));
  return call.undefined();
}

napi_value stop_trace(Call& call) {
  hooks().profilerStopTrace();
  return call.undefined();
}

/// An event of MPS's pool, which gets it back from whoever held it.
class MpsEvent {
 public:
  explicit MpsEvent(bool is_timed) : id_(hooks().acquireEvent(is_timed)) {}
  ~MpsEvent() {
    try {
      hooks().releaseEvent(id_);
    } catch (const std::exception&) {  // At the process's end the pool may be gone.
    }
  }
  MpsEvent(const MpsEvent&) = delete;
  MpsEvent& operator=(const MpsEvent&) = delete;

  uint32_t id() const { return id_; }

 private:
  uint32_t id_;
};

uint32_t event_number(const Call& call, size_t i) {
  auto* event = unwrap_native<MpsEvent>(call.env, call.value(i), NativeType::MpsEvent);
  if (event == nullptr) throw ArgumentTypeError("Expected a torch.mps.Event");
  return event->id();
}

napi_value create_event(Call& call) {
  return new_native(call.env, NativeType::MpsEvent, std::make_unique<MpsEvent>(call.boolean_at(0)));
}

napi_value record_event(Call& call) {
  hooks().recordEvent(event_number(call, 0));
  return call.undefined();
}

napi_value wait_for_event(Call& call) {
  hooks().waitForEvent(event_number(call, 0));
  return call.undefined();
}

napi_value synchronize_event(Call& call) {
  hooks().synchronizeEvent(event_number(call, 0));
  return call.undefined();
}

napi_value query_event(Call& call) { return call.boolean(hooks().queryEvent(event_number(call, 0))); }

napi_value elapsed_time(Call& call) {
  return call.number(hooks().elapsedTimeOfEvents(event_number(call, 0), event_number(call, 1)));
}

}  // namespace

void register_mps(FunctionTable& table) {
  table.insert(table.end(), {
                                {"mpsIsBuilt", entry<has_mps>},
                                {"mpsIsAvailable", entry<is_available>},
                                {"mpsIsOnMacOS", entry<is_on_macos>},
                                {"mpsSynchronize", entry<synchronize_mps>},
                                {"mpsEmptyCache", entry<empty_mps_cache>},
                                {"mpsSetMemoryFraction", entry<set_memory_fraction>},
                                {"mpsCurrentAllocatedMemory", entry<current_allocated>},
                                {"mpsDriverAllocatedMemory", entry<driver_allocated>},
                                {"mpsRecommendedMaxMemory", entry<recommended_max>},
                                {"mpsStartTrace", entry<start_trace>},
                                {"mpsStopTrace", entry<stop_trace>},
                                {"mpsEventNew", entry<create_event>},
                                {"mpsEventRecord", entry<record_event>},
                                {"mpsEventWait", entry<wait_for_event>},
                                {"mpsEventSynchronize", entry<synchronize_event>},
                                {"mpsEventQuery", entry<query_event>},
                                {"mpsEventElapsedTime", entry<elapsed_time>},
                            });
}

}  // namespace torch_node
