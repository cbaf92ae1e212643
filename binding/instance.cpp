#include "instance.h"

#include "graphs/violation.h"
#include "library/library.h"
#include "ops/observe.h"
#include "ops/op_registry.h"
#include "ops/request.h"
#include "profiler/profiler.h"
#include "warnings.h"

namespace torch_node {

InstanceLink::~InstanceLink() {
  // The last JsRef may have gone on any thread.
  for (auto& ref : pending_) ref.SuppressDestruct();
}

void InstanceLink::release_later(Napi::Reference<Napi::Value> ref) {
  if (ref.IsEmpty()) return;
  std::unique_lock<std::mutex> lock(mutex_);
  if (!environment_alive_) return ref.SuppressDestruct();
  // After its end nobody drains an instance: another thread's reference stays until the environment ends.
  if (state_ != nullptr || std::this_thread::get_id() != thread_) pending_.push_back(std::move(ref));
}

void InstanceLink::drain() {
  std::vector<Napi::Reference<Napi::Value>> refs;
  std::lock_guard<std::mutex> lock(mutex_);
  refs.swap(pending_);
}

void InstanceLink::end(bool environment_ends) {
  drain();
  std::lock_guard<std::mutex> lock(mutex_);
  state_ = nullptr;
  if (!environment_ends) return;
  environment_alive_ = false;
}

JsRef::JsRef(Instance& state, napi_value value)
    : link_(state.link), ref_(Napi::Reference<Napi::Value>::New(Napi::Value(state.env, value), 1)) {
  link_->refs_.fetch_add(1, std::memory_order_relaxed);
}

JsRef::~JsRef() {
  link_->refs_.fetch_sub(1, std::memory_order_relaxed);
  link_->release_later(std::move(ref_));
}

Napi::Value JsRef::get() const {
  if (link_->state() == nullptr) throw TorchError("the JavaScript environment of this callback has ended");
  return ref_.Value();
}

Napi::Value Callback::call(size_t count, const napi_value* arguments) const {
  if (ref_.IsEmpty()) throw TorchError("the addon has not been set up");
  Napi::Function function = ref_.Value();
  if (function.IsEmpty()) throw TorchError("this instance of torch-node has ended");
  return function.Call(count, arguments);
}

Instance::Instance(Napi::Env env)
    : env(env),
      link(std::make_shared<InstanceLink>(this)),
      counter(process().thread_counter()),
      tensors(*this),
      objects(env),
      ops(std::make_unique<OpRegistry>()) {
  process().enter(env);
}

Instance::~Instance() { end(/*environment_ends=*/false); }

void Instance::setup(Napi::Object callbacks, Napi::ArrayBuffer memory) {
  if (!shared_memory.IsEmpty()) throw TorchError("setup: this instance of the addon has been set up already");
  Napi::Object holder = table.Value();
  if (holder.IsEmpty()) throw TorchError("setup: the native functions are no longer there");
  auto function = [&](const char* name, bool required) {
    Napi::Value value = callbacks.Get(name);
    if (required && !value.IsFunction())
      throw ArgumentTypeError(std::string("setup: ") + name + " must be a function");
    return value.IsFunction() ? value.As<Napi::Function>() : Napi::Function();
  };
  const std::vector<std::tuple<Callback*, const char*, bool>> wanted = {{&make_tensor, "makeTensor", true},
                                                                        {&make_tuple, "makeTuple", true},
                                                                        {&make_complex, "makeComplex", true},
                                                                        {&make_error, "makeError", true},
                                                                        {&warn, "warn", true},
                                                                        {&foreign, "foreign", false},
                                                                        {&collect, "collect", false}};
  constexpr size_t kBytes = kFewElementsOffset + 2 * kFewElements * sizeof(double) + kRequestBytes;
  if (memory.ByteLength() != kBytes)
    throw ArgumentTypeError("setup: the shared memory must have " + std::to_string(kBytes) + " bytes");
  std::vector<Napi::Function> functions;
  for (const auto& [callback, name, required] : wanted) functions.push_back(function(name, required));

  // What is weak here is strong there: as long as anyone holds the native functions.
  Napi::Array kept = Napi::Array::New(env, functions.size());
  for (uint32_t i = 0; i < functions.size(); ++i)
    if (!functions[i].IsEmpty()) kept.Set(i, functions[i]);
  holder.DefineProperty(Napi::PropertyDescriptor::Value("callbacks", kept, napi_default));
  static_assert(sizeof(io_before_setup) <= kFewElementsOffset);
  shared_memory = Napi::Reference<Napi::ArrayBuffer>::New(memory, 1);
  io = static_cast<int32_t*>(memory.Data());
  few_elements = reinterpret_cast<double*>(static_cast<char*>(memory.Data()) + kFewElementsOffset);
  for (size_t i = 0; i < functions.size(); ++i)
    if (!functions[i].IsEmpty()) std::get<0>(wanted[i])->set(functions[i]);
  enter_warnings(*this);
}

void Instance::end(bool environment_ends) {
  if (std::exchange(ended_, true)) return;
  process().leave(env);
  leave_warnings(*this);
  leave_watch(*this);
  end_observers(*this);
  leave_profiler(*this);
  leave_libraries(*this);
  if (environment_ends) process().end_thread();
  results.clear();
  tensors.clear();
  objects.clear();
  link->end(environment_ends);
  io = io_before_setup.data();
  few_elements = nullptr;
  shared_memory.Reset();
  table.Reset();
  for (Callback* callback :
       {&make_tensor, &make_tuple, &make_complex, &make_error, &warn, &foreign, &collect})
    callback->reset();
  inference_guards.clear();
}

}  // namespace torch_node
