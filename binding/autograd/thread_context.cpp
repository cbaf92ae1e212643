#include "thread_context.h"

#include "../data/data.h"
#include "../memory/counting_allocator.h"
#include "../parallel.h"
#include "js_engine.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/csrc/autograd/anomaly_mode.h>

#include <limits>
#include <utility>

namespace torch_node {
namespace {

std::optional<c10::impl::VirtualGuardImpl> accelerator_guard() {
  auto accelerator = at::getAccelerator(/*checked=*/false);
  if (!accelerator) return std::nullopt;
  // A CUDA build names its accelerator also where there is no GPU: nothing runs on another thread then.
  c10::impl::VirtualGuardImpl guard(*accelerator);
  if (guard.deviceCount() == 0) return std::nullopt;
  return guard;
}

/// LibTorch sets it, for a thread, and does not tell.
bool flushes_denormals() {
  volatile float tiny = std::numeric_limits<float>::min();
  volatile float half = tiny * 0.5F;
  return half == 0;
}

/// Gives a value of the thread's back at its end.
template <class Value>
class Exchanged {
 public:
  using Exchange = Value (*)(Value);
  Exchanged(Exchange exchange, Value value) : exchange_(exchange), before_(exchange(std::move(value))) {}
  ~Exchanged() { exchange_(std::move(before_)); }
  Exchanged(const Exchanged&) = delete;
  Exchanged& operator=(const Exchanged&) = delete;

 private:
  Exchange exchange_;
  Value before_;
};

std::vector<SavedHooksEntry> exchange_saved_hooks(std::vector<SavedHooksEntry> hooks) {
  return std::exchange(process().saved_hooks(), std::move(hooks));
}

bool exchange_cast_cache(bool enabled) {
  bool before = at::autocast::is_autocast_cache_enabled();
  at::autocast::set_autocast_cache_enabled(enabled);
  return before;
}

}  // namespace

bool has_accelerator() { return accelerator_guard().has_value(); }

ThreadContext::ThreadContext()
    : saved_hooks_(process().saved_hooks()),
      generator_(process().thread_generator()),
      counter_(process().thread_counter()),
      threads_(at::get_num_threads()),
      flushes_denormals_(flushes_denormals()),
      caches_casts_(at::autocast::is_autocast_cache_enabled()) {
  if (torch::autograd::AnomalyMode::is_enabled()) script_stack_ = script_stack();
  if (auto guard = accelerator_guard()) stream_ = guard->getStream(guard->getDevice());
}

void ThreadContext::run(const std::function<void()>& body) const {
  // A thread that never had another number asks LibTorch once.
  if (at::get_num_threads() != threads_) use_threads(threads_);
  if (flushes_denormals() != flushes_denormals_) at::globalContext().setFlushDenormal(flushes_denormals_);
  // The engine waits for the stream that is the caller's.
  if (stream_) {
    c10::impl::VirtualGuardImpl guard(stream_->device_type());
    guard.setDevice(stream_->device());
    guard.exchangeStream(*stream_);
  }
  at::ThreadLocalStateGuard state(state_);
  Exchanged counter(exchange_thread_counter, counter_);
  Exchanged generator(exchange_thread_generator, generator_);
  Exchanged stack(exchange_script_stack, script_stack_);
  Exchanged casts(exchange_cast_cache, caches_casts_);
  with_saved_hooks(body);
}

void ThreadContext::with_saved_hooks(const std::function<void()>& body) const {
  Exchanged hooks(exchange_saved_hooks, saved_hooks_);
  body();
}

}  // namespace torch_node
