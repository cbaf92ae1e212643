// torch.cuda.Stream and torch.cuda.Event.
//
// A stream travels as [id, device index]: that is all a c10::Stream is. An event is an object with the event
// behind it.
#include "cuda.h"

#include <c10/core/Event.h>
#include <c10/core/Stream.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <memory>

namespace torch_node {
namespace {

c10::impl::VirtualGuardImpl guard() { return c10::impl::VirtualGuardImpl(c10::kCUDA); }

/// The stream whose id and device index are the arguments `i` and `i + 1`.
c10::Stream stream_argument(const Call& call, size_t i) {
  return c10::Stream(c10::Stream::UNSAFE, cuda_device(call, i + 1), call.int64(i));
}

napi_value stream_value(const Call& call, const c10::Stream& stream) {
  return call.integers({stream.id(), stream.device_index()});
}

napi_value current_stream(Call& call) { return stream_value(call, guard().getStream(cuda_device(call, 0))); }

napi_value default_stream(Call& call) {
  return stream_value(call, guard().getDefaultStream(cuda_device(call, 0)));
}

napi_value new_stream(Call& call) {
  return stream_value(call, guard().getNewStream(cuda_device(call, 0), call.int32(1)));
}

/// Makes a stream the current one of its device, and its device the current one, as Python's
/// torch.cuda.set_stream does.
napi_value set_stream(Call& call) {
  c10::Stream stream = stream_argument(call, 0);
  if (guard().getDevice() != stream.device()) guard().setDevice(stream.device());
  guard().exchangeStream(stream);
  return call.undefined();
}

napi_value stream_query(Call& call) { return call.boolean(guard().queryStream(stream_argument(call, 0))); }

napi_value stream_synchronize(Call& call) {
  guard().synchronizeStream(stream_argument(call, 0));
  return call.undefined();
}

napi_value stream_handle(Call& call) {
  return call.integer(reinterpret_cast<int64_t>(guard().getStreamNativeHandle(stream_argument(call, 0))));
}

c10::Event& event_argument(const Call& call, size_t i) {
  auto* event = unwrap_native<c10::Event>(call.env, call.value(i), NativeType::CudaEvent);
  if (event == nullptr) throw ArgumentTypeError("Expected a torch.cuda.Event");
  return *event;
}

napi_value new_event(Call& call) {
  auto flag = call.boolean_at(0) ? c10::EventFlag::BACKEND_DEFAULT : c10::EventFlag::PYTORCH_DEFAULT;
  return new_native(call.env, NativeType::CudaEvent, std::make_unique<c10::Event>(c10::kCUDA, flag));
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

/// [handle (0 before the first record), device index]
napi_value event_info(Call& call) {
  const c10::Event& event = event_argument(call, 0);
  return call.integers({reinterpret_cast<int64_t>(event.eventId()), event.device_index()});
}

}  // namespace

void register_cuda_stream(FunctionTable& table) {
  table.insert(table.end(), {
                                {"cudaCurrentStream", entry<current_stream>},
                                {"cudaDefaultStream", entry<default_stream>},
                                {"cudaNewStream", entry<new_stream>},
                                {"cudaSetStream", entry<set_stream>},
                                {"cudaStreamQuery", entry<stream_query>},
                                {"cudaStreamSynchronize", entry<stream_synchronize>},
                                {"cudaStreamHandle", entry<stream_handle>},
                                {"cudaNewEvent", entry<new_event>},
                                {"cudaEventRecord", entry<event_record>},
                                {"cudaEventWait", entry<event_wait>},
                                {"cudaEventQuery", entry<event_query>},
                                {"cudaEventSynchronize", entry<event_synchronize>},
                                {"cudaEventElapsedTime", entry<event_elapsed_time>},
                                {"cudaEventInfo", entry<event_info>},
                            });
}

}  // namespace torch_node
