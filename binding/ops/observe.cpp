// Observers note calls of chosen operators: those that Python's TorchDispatchMode would see, also the ones
// that native code makes and those of backward, through LibTorch's RecordFunction. JavaScript fetches what
// was noted when it wants to, so nothing runs on threads that are not its own.
#include "observe.h"

#include "../autograd/passes.h"

#include <ATen/ATen.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/record_function.h>
#include <c10/core/TensorOptions.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <array>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace torch_node {
namespace {

/// A tensor of which only the shape is wanted: its memory is not kept.
struct Shape {
  std::vector<int64_t> sizes;
  bool defined = false;
};

struct Noted {
  c10::IValue value;  // None where it is one of `shapes`
  std::vector<Shape> shapes;
  enum { Plain, One, Several } form = Plain;
};

struct Event {
  std::string op;
  std::vector<Noted> inputs, outputs;
};

Shape shape_of(const at::Tensor& tensor) {
  if (!tensor.defined()) return {};
  return {tensor.is_nested() ? std::vector<int64_t>{} : tensor.sizes().vec(), true};
}

/// What stays of a value: whole tensors only where they are asked for.
Noted note_of(const c10::IValue& value, bool whole) {
  Noted noted;
  if (!whole && value.isTensor()) {
    noted.form = Noted::One;
    noted.shapes.push_back(shape_of(value.toTensor()));
  } else if (!whole && value.isTensorList()) {
    noted.form = Noted::Several;
    for (const at::Tensor& tensor : value.toTensorVector()) noted.shapes.push_back(shape_of(tensor));
  } else {
    noted.value = value;
  }
  return noted;
}

/// Whether the operator, with these arguments, is a unit: a kernel of its own, and no composition of others,
/// whose parts are called one by one. What a function transform does with it are other calls, too.
bool is_unit(const c10::OperatorHandle& op, c10::ArrayRef<const c10::IValue> inputs) {
  if (c10::impl::tls_is_dispatch_key_included(c10::DispatchKey::FuncTorchDynamicLayerFrontMode)) return false;
  if (!op.hasKernelForDispatchKey(c10::DispatchKey::CompositeImplicitAutograd)) return true;
  for (const c10::IValue& input : inputs) {
    if (!input.isTensor() || !input.toTensor().defined()) continue;
    const at::Tensor& tensor = input.toTensor();
    return op.hasKernelForDispatchKey(
        c10::computeDispatchKey(tensor.scalar_type(), tensor.layout(), tensor.device()));
  }
  return false;
}

/// What a call leaves for its end.
struct Entered : at::ObserverContext {
  bool hides = false;  // calls within it are its own affair
  bool notes = false;
  Event event;
};

class Observer {
 public:
  Observer(Instance& state, const std::vector<std::string>& by_shape, const std::vector<std::string>& whole)
      : owner_(&state) {
    for (const std::string& name : by_shape) ops_.emplace(name, false);
    for (const std::string& name : whole) ops_[name] = true;
  }

  std::unique_ptr<at::ObserverContext> begin(const at::RecordFunction& fn) {
    auto entered = std::make_unique<Entered>();
    std::optional<c10::OperatorName> name = fn.operator_name();
    if (!name) return entered;
    auto op = c10::Dispatcher::singleton().findSchema(*name);
    std::lock_guard lock(mutex_);
    int& depth = depth_[std::this_thread::get_id()];
    if (!op || (depth == 0 && !is_unit(*op, fn.inputs()))) return entered;
    entered->hides = true;
    if (depth++ > 0) return entered;
    auto wanted = ops_.find(name->name);
    if (wanted == ops_.end()) return entered;
    entered->notes = true;
    entered->event.op = name->name;
    for (const c10::IValue& input : fn.inputs())
      entered->event.inputs.push_back(note_of(input, wanted->second));
    return entered;
  }

  void end(const at::RecordFunction& fn, Entered& entered) {
    if (!entered.hides) return;
    std::lock_guard lock(mutex_);
    --depth_[std::this_thread::get_id()];
    if (!entered.notes) return;
    bool whole = ops_.at(entered.event.op);
    for (const c10::IValue& output : fn.outputs()) entered.event.outputs.push_back(note_of(output, whole));
    // A call that threw has no results.
    if (!fn.outputs().empty()) events_.push_back(std::move(entered.event));
  }

  std::vector<Event> take() {
    std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
  }

  const Instance* owner() const { return owner_; }
  at::CallbackHandle callback = at::INVALID_CALLBACK_HANDLE;

 private:
  std::mutex mutex_;
  const Instance* owner_;
  std::unordered_map<std::string, bool> ops_;
  std::unordered_map<std::thread::id, int> depth_;
  std::vector<Event> events_;
};

/// RecordFunction's callbacks carry nothing of their own: each observer has a place, and each place its
/// callbacks.
constexpr size_t kPlaces = 32;
std::array<std::shared_ptr<Observer>, kPlaces> places;
std::mutex places_mutex;

std::shared_ptr<Observer> at_place(size_t place) {
  std::lock_guard lock(places_mutex);
  return places[place];
}

template <size_t place>
std::unique_ptr<at::ObserverContext> on_begin(const at::RecordFunction& fn) {
  auto observer = at_place(place);
  return observer ? observer->begin(fn) : nullptr;
}

template <size_t place>
void on_end(const at::RecordFunction& fn, at::ObserverContext* context) {
  auto observer = at_place(place);
  if (observer && context != nullptr) observer->end(fn, *static_cast<Entered*>(context));
}

template <size_t... place>
at::RecordFunctionCallback callback_at(size_t wanted, std::index_sequence<place...>) {
  static constexpr std::array begins = {&on_begin<place>...};
  static constexpr std::array ends = {&on_end<place>...};
  return at::RecordFunctionCallback(begins[wanted], ends[wanted]);
}

napi_value shape_to_js(const Call& call, const Shape& shape) {
  return shape.defined ? call.integers(shape.sizes) : call.null();
}

napi_value value_to_js(const Call& call, const c10::IValue& value) {
  if (value.isTensor()) return call.wrap(value.toTensor());
  if (value.isInt()) return call.integer(value.toInt());
  if (value.isDouble()) return call.number(value.toDouble());
  if (value.isBool()) return call.boolean(value.toBool());
  if (value.isString()) return call.string(value.toStringRef());
  if (!value.isList()) return call.null();
  auto list = value.toListRef();
  napi_value result = call.array(list.size());
  for (size_t i = 0; i < list.size(); ++i) call.set(result, i, value_to_js(call, list[i]));
  return result;
}

napi_value to_js(const Call& call, const Noted& noted) {
  if (noted.form == Noted::Plain) return value_to_js(call, noted.value);
  if (noted.form == Noted::One) return shape_to_js(call, noted.shapes[0]);
  napi_value list = call.array(noted.shapes.size());
  for (size_t i = 0; i < noted.shapes.size(); ++i) call.set(list, i, shape_to_js(call, noted.shapes[i]));
  return list;
}

napi_value to_js(const Call& call, const std::vector<Noted>& values) {
  napi_value list = call.array(values.size());
  for (size_t i = 0; i < values.size(); ++i) call.set(list, i, to_js(call, values[i]));
  return list;
}

/// The place that this instance's script names.
size_t own_place(const Call& call) {
  auto place = static_cast<size_t>(call.int32(0));
  std::lock_guard lock(places_mutex);
  if (place >= kPlaces || !places[place] || places[place]->owner() != &call.state)
    throw TorchError("this observer has ended");
  return place;
}

/// observeBegin(byShape[], whole[]): the observer's place.
napi_value begin(Call& call) {
  auto observer = std::make_shared<Observer>(call.state, call.strings(0), call.strings(1));
  std::lock_guard lock(places_mutex);
  size_t place = 0;
  while (place < kPlaces && places[place]) ++place;
  if (place == kPlaces)
    throw TorchError("no more than " + std::to_string(kPlaces) + " observers at once can note operators");
  observer->callback = at::addThreadLocalCallback(callback_at(place, std::make_index_sequence<kPlaces>{})
                                                      .needsInputs(true)
                                                      .needsOutputs(true)
                                                      .scopes({at::RecordScope::FUNCTION}));
  places[place] = std::move(observer);
  return call.integer(static_cast<int64_t>(place));
}

/// observeTake(place): what was noted since the last time, as [operator, arguments, results].
napi_value take(Call& call) {
  after_passes(call.state);
  std::vector<Event> events = at_place(own_place(call))->take();
  napi_value list = call.array(events.size());
  for (size_t i = 0; i < events.size(); ++i) {
    napi_value one = call.array(3);
    call.set(one, 0, call.string(events[i].op));
    call.set(one, 1, to_js(call, events[i].inputs));
    call.set(one, 2, to_js(call, events[i].outputs));
    call.set(list, i, one);
  }
  return list;
}

void end_at(size_t place) {
  std::shared_ptr<Observer> ended;
  std::lock_guard lock(places_mutex);
  at::removeCallback(places[place]->callback);
  ended = std::move(places[place]);
}

/// observeEnd(place)
napi_value end(Call& call) {
  after_passes(call.state);
  end_at(own_place(call));
  return call.undefined();
}

}  // namespace

void end_observers(const Instance& state) {
  for (size_t place = 0; place < kPlaces; ++place) {
    auto observer = at_place(place);
    if (observer && observer->owner() == &state) end_at(place);
  }
}

void register_observers(FunctionTable& table) {
  table.insert(table.end(),
               {{"observeBegin", entry<begin>}, {"observeTake", entry<take>}, {"observeEnd", entry<end>}});
}

}  // namespace torch_node
