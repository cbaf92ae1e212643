// Streams and events.
//
// A stream travels as [id, device]: that is all a c10::Stream is. An event is an object with the event
// behind it.
#include "streams.h"

#include "accelerator.h"

#include <c10/core/Event.h>

#include <memory>
#include <mutex>
#include <set>
#include <tuple>

namespace torch_node {
namespace {

/// The streams that were named to scripts. A device's runtime takes an id for what it says it is, maybe an
/// address: a made-up one ends the process, so none but these is passed on.
class NamedStreams {
 public:
  void add(const c10::Stream& stream) {
    std::lock_guard<std::mutex> lock(mutex_);
    streams_.insert(key(stream));
  }
  bool has(const c10::Stream& stream) {
    std::lock_guard<std::mutex> lock(mutex_);
    return streams_.count(key(stream)) > 0;
  }

 private:
  using Key = std::tuple<c10::DeviceType, c10::DeviceIndex, c10::StreamId>;
  static Key key(const c10::Stream& stream) {
    return {stream.device_type(), stream.device_index(), stream.id()};
  }
  std::mutex mutex_;
  std::set<Key> streams_;
};

// The process's: a stream may be used in another thread than the one it was made in.
NamedStreams& named_streams() {
  static auto* streams = new NamedStreams();
  return *streams;
}

napi_value stream_value(const Call& call, const c10::Stream& stream) {
  named_streams().add(stream);
  napi_value result = call.array(2);
  call.set(result, 0, call.integer(stream.id()));
  call.set(result, 1, call.string(stream.device().str()));
  return result;
}

c10::impl::VirtualGuardImpl guard_of(const c10::Stream& stream) {
  return torch_node::guard_of(stream.device_type());
}

}  // namespace

c10::Stream stream_argument(const Call& call, size_t i) {
  c10::Stream stream(c10::Stream::UNSAFE, accelerator_device(call, i + 1), call.int64(i));
  if (!named_streams().has(stream))
    throw ArgumentRangeError("There is no stream " + std::to_string(stream.id()) + " on " +
                             stream.device().str());
  return stream;
}

namespace {

napi_value current_stream(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  return stream_value(call, torch_node::guard_of(device.type()).getStream(device));
}

napi_value default_stream(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  return stream_value(call, torch_node::guard_of(device.type()).getDefaultStream(device));
}

napi_value new_stream(Call& call) {
  c10::Device device = accelerator_device(call, 0);
  return stream_value(call, torch_node::guard_of(device.type()).getNewStream(device, call.int32(1)));
}

/// Makes a stream the current one of its device, and its device the current one, as Python's set_stream does.
napi_value set_stream(Call& call) {
  c10::Stream stream = stream_argument(call, 0);
  auto guard = guard_of(stream);
  if (guard.getDevice() != stream.device()) guard.setDevice(stream.device());
  guard.exchangeStream(stream);
  return call.undefined();
}

napi_value stream_query(Call& call) {
  c10::Stream stream = stream_argument(call, 0);
  return call.boolean(guard_of(stream).queryStream(stream));
}

napi_value stream_synchronize(Call& call) {
  c10::Stream stream = stream_argument(call, 0);
  guard_of(stream).synchronizeStream(stream);
  return call.undefined();
}

napi_value stream_handle(Call& call) {
  c10::Stream stream = stream_argument(call, 0);
  return call.integer(reinterpret_cast<int64_t>(guard_of(stream).getStreamNativeHandle(stream)));
}

c10::Event& event_argument(const Call& call, size_t i) {
  auto* event = unwrap_native<c10::Event>(call.env, call.value(i), NativeType::Event);
  if (event == nullptr) throw ArgumentTypeError("Expected a torch.Event");
  return *event;
}

napi_value new_event(Call& call) {
  c10::DeviceType type = accelerator_type(call, 0);
  auto flag = call.boolean_at(1) ? c10::EventFlag::BACKEND_DEFAULT : c10::EventFlag::PYTORCH_DEFAULT;
  return new_native(call.env, NativeType::Event, std::make_unique<c10::Event>(type, flag));
}

napi_value event_record(Call& call) {
  event_argument(call, 0).record(stream_argument(call, 1));
  return call.undefined();
}

napi_value event_wait(Call& call) {
  event_argument(call, 0).block(stream_argument(call, 1));
  return call.undefined();
}

napi_value event_query(Call& call) { return call.boolean(event_argument(call, 0).query()); }

napi_value event_synchronize(Call& call) {
  event_argument(call, 0).synchronize();
  return call.undefined();
}

napi_value event_elapsed_time(Call& call) {
  return call.number(event_argument(call, 0).elapsedTime(event_argument(call, 1)));
}

/// [handle (0 before the first record), device index (-1 before)]
napi_value event_info(Call& call) {
  const c10::Event& event = event_argument(call, 0);
  return call.integers({reinterpret_cast<int64_t>(event.eventId()), event.device_index()});
}

}  // namespace

void register_accelerator_stream(FunctionTable& table) {
  table.insert(table.end(), {
                                {"streamCurrent", entry<current_stream>},
                                {"streamDefault", entry<default_stream>},
                                {"streamNew", entry<new_stream>},
                                {"streamSet", entry<set_stream>},
                                {"streamQuery", entry<stream_query>},
                                {"streamSynchronize", entry<stream_synchronize>},
                                {"streamHandle", entry<stream_handle>},
                                {"eventNew", entry<new_event>},
                                {"eventRecord", entry<event_record>},
                                {"eventWait", entry<event_wait>},
                                {"eventQuery", entry<event_query>},
                                {"eventSynchronize", entry<event_synchronize>},
                                {"eventElapsedTime", entry<event_elapsed_time>},
                                {"eventInfo", entry<event_info>},
                            });
}

}  // namespace torch_node
