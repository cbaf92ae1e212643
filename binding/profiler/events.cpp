// What a session has recorded, for JavaScript: an array for each event, whose places have names in
// src/native/profiler.ts.
#include "profiler.h"

#include "result.h"

#include <ActivityType.h>

namespace torch_node {
namespace {

using torch::autograd::profiler::KinetoEvent;
using torch::profiler::impl::shape;

/// An operator's argument, as far as it is no tensor.
napi_value plain(const Call& call, const c10::IValue& value) {
  if (value.isNone()) return call.null();
  if (value.isInt()) return call.integer(value.toInt());
  if (value.isDouble()) return call.number(value.toDouble());
  if (value.isBool()) return call.boolean(value.toBool());
  if (value.isString()) return call.string(value.toStringRef());
  if (value.isComplexDouble()) {
    c10::complex<double> complex = value.toComplexDouble();
    return call.state.make_complex.call({call.number(complex.real()), call.number(complex.imag())});
  }
  if (value.isList()) {
    auto list = value.toListRef();
    napi_value result = call.array(list.size());
    for (size_t i = 0; i < list.size(); ++i) call.set(result, i, plain(call, list[i]));
    return result;
  }
  return call.string(c10::str(value));
}

template <class List, class Convert>
napi_value list(const Call& call, const List& values, Convert&& convert) {
  napi_value result = call.array(values.size());
  size_t i = 0;
  for (const auto& value : values) call.set(result, i++, convert(value));
  return result;
}

napi_value shapes(const Call& call, c10::ArrayRef<shape> values) {
  return list(call, values, [&](const shape& value) {
    if (const auto* sizes = std::get_if<std::vector<int64_t>>(&value)) return call.integers(*sizes);
    return list(call, std::get<std::vector<std::vector<int64_t>>>(value),
                [&](const std::vector<int64_t>& sizes) { return call.integers(sizes); });
  });
}

/// A map as a list of pairs.
template <class Map, class Convert>
napi_value pairs(const Call& call, const Map& map, Convert&& convert) {
  return list(call, map, [&](const auto& entry) {
    napi_value pair = call.array(2);
    call.set(pair, 0, call.string(entry.first));
    call.set(pair, 1, convert(entry.second));
    return pair;
  });
}

/// What LibTorch tells from 2.12 on.
template <class Event>
void add_newer_fields(const Call& call, const Event& event, std::vector<napi_value>& fields) {
  if constexpr (requires { event.pythonModuleId(); })
    fields.insert(
        fields.end(),
        {call.unsigned_integer(event.flowId()), call.unsigned_integer(event.flowType()),
         call.boolean(event.flowStart()), call.integer(event.externalId()), call.integer(event.pythonId()),
         call.integer(event.pythonParentId()), call.integer(event.pythonModuleId()),
         shapes(call, event.structuredInputShapes()), shapes(call, event.structuredInputStrides())});
}

napi_value event_value(const Call& call, const KinetoEvent& event, int64_t trace_start) {
  auto type = static_cast<libkineto::ActivityType>(event.activityType());
  bool is_annotation = type == libkineto::ActivityType::USER_ANNOTATION ||
                       type == libkineto::ActivityType::GPU_USER_ANNOTATION;
  auto text = [&](const std::string& value) { return call.string(value); };
  std::vector<napi_value> fields = {
      call.unsigned_integer(event.correlationId()),
      call.string(event.name()),
      call.string(event.overload_name()),
      call.unsigned_integer(event.startThreadId()),
      call.unsigned_integer(event.endThreadId()),
      call.unsigned_integer(event.fwdThreadId()),
      // The trace's time begins in 1970, which a number can't tell to the nanosecond.
      call.integer(static_cast<int64_t>(event.startNs()) - trace_start),
      call.integer(static_cast<int64_t>(event.endNs()) - trace_start),
      list(call, event.shapes(), [&](const std::vector<int64_t>& sizes) { return call.integers(sizes); }),
      list(call, event.concreteInputs(), [&](const c10::IValue& value) { return plain(call, value); }),
      pairs(call, event.kwinputs(), [&](const c10::IValue& value) { return plain(call, value); }),
      list(call, event.stack(), text),
      call.integer(event.scope()),
      call.boolean(event.isAsync()),
      call.integer(event.sequenceNr()),
      call.string(c10::DeviceTypeName(event.deviceType())),
      call.integer(event.deviceIndex()),
      call.integer(event.deviceResourceId()),
      call.unsigned_integer(event.flops()),
      call.integer(event.nBytes()),
      call.boolean(is_annotation),
      call.boolean(event.isPythonFunction()),
      call.boolean(event.isHiddenEvent()),
      call.string(libkineto::toString(type)),
      call.string(event.metadataJson()),
      pairs(call, event.extraMeta(), text),
      call.unsigned_integer(event.linkedCorrelationId()),
      list(call, event.dtypes(), text),
      call.integer(event.cudaElapsedUs()),
  };
  add_newer_fields(call, event, fields);
  return list(call, fields, [](napi_value field) { return field; });
}

/// profilerEvents(result)
napi_value events(Call& call) {
  const auto& result = profiler_result(call, 0);
  auto start = static_cast<int64_t>(result.trace_start_ns());
  const auto& events = result.events();
  napi_value values = call.array(events.size());
  for (size_t i = 0; i < events.size(); ++i) {
    // Each has dozens of values, and a trace many thousands of events.
    Napi::HandleScope scope(call.env);
    call.set(values, i, event_value(call, events[i], start));
  }
  return values;
}

}  // namespace

void register_profiler_events(FunctionTable& table) { table.push_back({"profilerEvents", entry<events>}); }

}  // namespace torch_node
