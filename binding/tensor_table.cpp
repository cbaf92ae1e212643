#include "tensor_table.h"

#include "instance.h"
#include "memory/device_memory.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace torch_node {
namespace {

// How often `poll` looks whether a collection has happened: after so many new tensors, or so many new bytes.
constexpr uint32_t kPollTensors = 512;
constexpr int64_t kPollBytes = 2 << 20;
// Garbage that may pile up before a young collection is asked for: a quarter of what lives, within these
// bounds. Blocks of the lower one are used again while they are still in the processor's cache, so it alone
// counts at the moments at which most of what is new is dead.
constexpr int64_t kMinGarbage = 8ll << 20;
constexpr int64_t kMaxGarbage = 1ll << 30;
// New tensors after which a young collection is asked for, whatever their size: what a tensor is made of (its
// blocks, its object, its reference, some 500 bytes) is then still in the cache when it is used again.
constexpr size_t kCollectTensors = 2048;
// So many free slots keep the emptied reference, which the next tensor there gives back: its memory is then
// used again at once, as that of tensors that rest.
constexpr size_t kMostKept = 2 * kCollectTensors;
// What collections for the sake of graphs may take where they are in vain: so long, and such a part of all
// time.
constexpr std::chrono::milliseconds kMostInVain{1000};
constexpr int kShareInVain = 20;
// In short pauses: how long a step of a sweep takes.
constexpr std::chrono::microseconds kSweepStep{500};
// In short pauses: after so many more old tensors the engine begins to collect the whole heap in steps, since
// what that costs grows with those that are dead.
constexpr size_t kMostOld = 8192;
// More external memory than V8 lets grow before it begins to mark the heap.
constexpr int64_t kMarkingBytes = 80ll << 20;
// External memory is reported to V8 in steps, where that is all that can be done.
constexpr int64_t kReportStep = 8ll << 20;

/// Bytes of the host's memory behind tensors.
int64_t host_bytes(const Instance& state, const DeviceMemories& devices) {
  return state.counter->live.load(std::memory_order_relaxed) + devices.pinned();
}

}  // namespace

TensorTable::TensorTable(Instance& state)
    : state_(state), collect_after_(kCollectTensors), devices_(std::make_unique<DeviceMemories>()) {}
TensorTable::~TensorTable() = default;

int32_t TensorTable::adopt(napi_value shell, at::Tensor tensor) {
  napi_ref ref = raw::make_weak(state_.env, shell);
  int32_t handle;
  if (free_.empty()) {
    TORCH_CHECK(slots_.size() < INT32_MAX, "too many tensors are alive");
    handle = static_cast<int32_t>(slots_.size());
    slots_.emplace_back();
  } else {
    handle = free_.back();
    free_.pop_back();
  }
  free_resting();
  by_impl_[tensor.unsafeGetTensorImpl()] = handle;
  Slot& s = slots_[handle];
  raw::drop(state_.env, s.ref);
  s.tensor = std::move(tensor);
  if (s.tensor.is_cpu())
    devices_->add_host(handle, s.tensor);
  else
    devices_->add(s.tensor);
  s.ref = ref;
  s.sequence = ++sequence_;
  s.age = 0;
  s.disposed = false;
  young_.push_back(handle);
  ++live_;
  ++since_poll_;
  return handle;
}

int32_t TensorTable::find(const at::Tensor& tensor) {
  auto it = by_impl_.find(tensor.unsafeGetTensorImpl());
  return it == by_impl_.end() ? 0 : it->second;
}

napi_value TensorTable::object(int32_t handle) {
  return slots_[handle].ref != nullptr ? raw::get(state_.env, slots_[handle].ref) : nullptr;
}

napi_value TensorTable::wrap(at::Tensor tensor) {
  // What only the caller holds is in no slot.
  if (tensor.use_count() > 1) {
    if (int32_t known = find(tensor))
      if (napi_value value = object(known)) return value;
  }
  // The new object asks for its handle through `adopt`, so the tensor has to wait in a slot of its own until
  // then: the callback gets the object's handle and only stores it.
  napi_value shell = state_.make_tensor.call();
  int32_t handle = adopt(shell, std::move(tensor));
  state_.make_tensor.call({shell, Napi::Number::New(state_.env, handle)});
  return shell;
}

TensorTable::Slot& TensorTable::slot(int32_t handle) {
  // src/nn/uninitialized.ts keeps the handles of uninitialized parameters negative, so that no operator takes
  // them.
  TORCH_CHECK_VALUE(handle >= 0, "Attempted to use an uninitialized parameter");
  if (handle <= 0 || static_cast<size_t>(handle) >= slots_.size())
    throw ArgumentTypeError("not a Tensor: the object holds no tensor");
  return slots_[handle];
}

const at::Tensor& TensorTable::get(int32_t handle) {
  Slot& s = slot(handle);
  if (!s.tensor.defined()) [[unlikely]] {
    if (s.disposed)
      throw TorchError(
          "this tensor was disposed: its memory was freed by dispose(), by `using`, or when the "
          "torch.scope() that made it ended. "
          "Keep a tensor by returning it from the scope, or don't dispose of it");
    throw ArgumentTypeError("not a Tensor: the object holds no tensor");
  }
  return s.tensor;
}

bool TensorTable::is_disposed(int32_t handle) const {
  return handle > 0 && static_cast<size_t>(handle) < slots_.size() && slots_[handle].disposed;
}

void TensorTable::dispose(int32_t handle) {
  Slot& s = slot(handle);
  if (!s.tensor.defined()) return;
  // The slot itself stays taken until the object is collected, so that later uses are recognised.
  auto it = by_impl_.find(s.tensor.unsafeGetTensorImpl());
  if (it != by_impl_.end() && it->second == handle) by_impl_.erase(it);
  s.disposed = true;
  --live_;
  devices_->drop_host(handle);
  at::Tensor released = std::move(s.tensor);
}

void TensorTable::release(int32_t handle) {
  Slot& s = slot(handle);
  raw::drop(state_.env, s.ref);
  let_go(handle);
}

/// Whether a graph, which may hold all that there is, can't hold more than is worth a collection: few bytes,
/// and no values of JavaScript's, whose size nobody knows.
bool TensorTable::graphs_are_small() const {
  return devices_->is_empty() && host_bytes(state_, *devices_) < kMinGarbage && !state_.link->holds_values();
}

/// Frees the tensor of a slot whose object is out of reach.
void TensorTable::let_go(int32_t handle) {
  at::Tensor released = std::move(slots_[handle].tensor);
  if (!released.defined()) return;
  auto it = by_impl_.find(released.unsafeGetTensorImpl());
  if (it != by_impl_.end() && it->second == handle) by_impl_.erase(it);
  --live_;
  devices_->drop_host(handle);
  let_rest(released, graphs_are_small());
  if (short_pauses_ > 0 && released.defined()) leaving_.take(released);
}

/// Frees the slot when its object is gone.
bool TensorTable::reap(int32_t handle) {
  Slot& s = slots_[handle];
  if (s.ref != nullptr && !raw::is_empty(state_.env, s.ref)) return false;
  if (free_.size() >= kMostKept) raw::drop(state_.env, s.ref);
  let_go(handle);
  slots_[handle].disposed = false;
  free_.push_back(handle);
  return true;
}

void TensorTable::sweep_young() {
  // Before the tensors that their graphs hold.
  state_.objects.sweep_young();
  std::optional<Napi::HandleScope> scope(state_.env);
  // Destroying a tensor may run a destructor that makes or frees slots: work on a list of our own.
  std::vector<int32_t> seen;
  seen.swap(young_);
  std::vector<int32_t> kept;
  const auto end = std::chrono::steady_clock::now() + kSweepStep;
  for (size_t i = 0; i < seen.size(); ++i) {
    if (i % kScope == kScope - 1) scope.emplace(state_.env);
    if (reap(seen[i])) {
      if (short_pauses_ == 0 || std::chrono::steady_clock::now() < end) continue;
      unswept_.insert(unswept_.end(), seen.begin() + static_cast<ptrdiff_t>(i) + 1, seen.end());
      break;
    }
    if (++slots_[seen[i]].age >= kPromoteAfter)
      old_.push_back(seen[i]);
    else
      kept.push_back(seen[i]);
  }
  kept.insert(kept.end(), young_.begin(), young_.end());
  young_.swap(kept);
}

void TensorTable::sweep_all() {
  state_.objects.sweep_all();
  sweep_young();
  old_.insert(old_.end(), unswept_.begin(), unswept_.end());
  unswept_.clear();
  is_old_sweep_ = false;
  leaving_.free_all();
  std::optional<Napi::HandleScope> scope(state_.env);
  std::vector<int32_t> seen;
  seen.swap(old_);
  std::vector<int32_t> kept;
  for (size_t i = 0; i < seen.size(); ++i) {
    if (i % kScope == kScope - 1) scope.emplace(state_.env);
    if (!reap(seen[i])) kept.push_back(seen[i]);
  }
  kept.insert(kept.end(), old_.begin(), old_.end());
  old_.swap(kept);
  old_baseline_ = old_.size();
}

void TensorTable::begin_old_sweep() {
  state_.objects.sweep_all();
  sweep_young();
  unswept_.insert(unswept_.end(), old_.begin(), old_.end());
  old_.clear();
  is_old_sweep_ = true;
}

/// A step of the sweep that has begun, and of what leaves.
void TensorTable::go_on_sweeping() {
  Napi::HandleScope scope(state_.env);
  const auto end = std::chrono::steady_clock::now() + kSweepStep;
  while (!leaving_.is_empty()) {
    if (std::chrono::steady_clock::now() >= end) return;
    leaving_.step();
  }
  while (!unswept_.empty()) {
    if (std::chrono::steady_clock::now() >= end) return;
    int32_t handle = unswept_.back();
    unswept_.pop_back();
    if (!reap(handle)) (slots_[handle].age >= kPromoteAfter ? old_ : young_).push_back(handle);
  }
  if (!is_old_sweep_) return;
  is_old_sweep_ = false;
  old_garbage_.settle(host_bytes(state_, *devices_), /*is_beside_work=*/true);
  old_baseline_ = old_.size();
}

bool TensorTable::sweep_on() {
  if (!unswept_.empty() || !leaving_.is_empty()) go_on_sweeping();
  return !unswept_.empty() || !leaving_.is_empty();
}

/// A fresh object that nothing holds: its weak reference is empty as soon as a scavenge has happened.
void TensorTable::renew_young_sentinel() {
  Napi::HandleScope scope(state_.env);
  raw::drop(state_.env, young_sentinel_);
  young_sentinel_ = raw::make_weak(state_.env, Napi::Object::New(state_.env));
}

/// The same for the old generation: an object is held until it has been promoted, then let go. Its reference
/// empties when the whole heap was collected, and only then is it worth looking through the old slots.
void TensorTable::watch_old_generation() {
  Napi::HandleScope scope(state_.env);
  if (old_sentinel_.IsEmpty()) {
    old_sentinel_ = Napi::Persistent(Napi::Object::New(state_.env));
    old_sentinel_age_ = 0;
  } else if (++old_sentinel_age_ == kPromoteAfter + 1) {
    old_sentinel_.Unref();
  } else if (old_sentinel_age_ > kPromoteAfter + 1 && old_sentinel_.Value().IsEmpty()) {
    old_sentinel_.Reset();
    is_marking_ = false;
    if (short_pauses_ > 0)
      begin_old_sweep();
    else
      sweep_all();
  }
}

void TensorTable::report_external_memory() {
  // Where the table asks for collections itself, V8 hears of no bytes: it would mark the whole heap again for
  // each 64 MB, however few of its objects are dead.
  if (state_.collect.has_value()) return;
  // What has been reported is what is taken back: Node 24 and later abort when more is subtracted than was
  // added.
  MemoryCounter& counter = *state_.counter;
  int64_t live = std::max<int64_t>(0, counter.live.load(std::memory_order_relaxed)) + devices_->pinned() +
                 devices_->live();
  int64_t change = live - counter.reported;
  if (change > -kReportStep && change < kReportStep) return;
  Napi::MemoryManagement::AdjustExternalMemory(state_.env, change);
  counter.reported = live;
}

void TensorTable::poll() {
  int64_t live = host_bytes(state_, *devices_);
  if (since_poll_ < kPollTensors && live - polled_bytes_ < kPollBytes && !devices_->is_due()) return;
  look(Moment::kAny);
}

void TensorTable::poll_at(Moment moment) {
  if (moment == Moment::kAfterBackward) collect_early(after_backward_);
  if (devices_->is_empty())
    poll();
  else
    look(moment);
}

void TensorTable::expect_pass() { collect_early(before_backward_); }

void TensorTable::expect_batch() { collect_early(next_batch_); }

void TensorTable::expect(int64_t bytes) {
  int64_t live = host_bytes(state_, *devices_);
  if (live + bytes - minor_baseline_ <= garbage_allowed()) return;
  collect(/*major=*/false);
  minor_baseline_ = polled_bytes_ = host_bytes(state_, *devices_);
}

void TensorTable::sweep() {
  state_.link->drain();
  if (young_sentinel_ == nullptr) {
    renew_young_sentinel();
    watch_old_generation();
  } else if (raw::is_empty(state_.env, young_sentinel_)) {
    sweep_young();
    renew_young_sentinel();
    watch_old_generation();
  }
}

void TensorTable::look(Moment moment) {
  since_collection_ += since_poll_;
  since_poll_ = 0;
  Napi::HandleScope scope(state_.env);
  sweep();
  sweep_on();
  report_external_memory();
  if (short_pauses_ > 0 && old_.size() > 2 * old_baseline_ + kMostOld) mark_in_steps();
  collect_host_garbage();
  if (!devices_->is_empty() && devices_->look(moment)) collect_device_garbage(moment);
}

int64_t TensorTable::garbage_allowed() const {
  return std::clamp(minor_baseline_ / 4, kMinGarbage, kMaxGarbage);
}

/// At a moment at which most of what is new is dead: the least garbage is enough.
void TensorTable::collect_early(EarlyLevel& level) {
  const int64_t before = host_bytes(state_, *devices_);
  if (before - minor_baseline_ <= kMinGarbage || !early_.is_due()) return;
  collect(/*major=*/false);
  int64_t left = host_bytes(state_, *devices_);
  const bool has_grown = early_.has_grown(before - left, left, level);
  level.bytes = left;
  // What was promoted is freed now, which comes ever more seldom.
  if (has_grown && short_pauses_ == 0) {
    left = collect_whole_heap();
    before_backward_ = after_backward_ = next_batch_ = EarlyLevel();
  }
  minor_baseline_ = polled_bytes_ = collect_old_garbage(left);
  old_garbage_.note(minor_baseline_);
}

void TensorTable::collect_host_garbage() {
  int64_t live = host_bytes(state_, *devices_);
  const int64_t grown = live - minor_baseline_;
  bool many = since_collection_ >= collect_after_ && state_.collect.has_value();
  if (many || grown > garbage_allowed()) {
    collect(/*major=*/false);
    live = collect_old_garbage(host_bytes(state_, *devices_));
    minor_baseline_ = live;
  } else if (live < minor_baseline_) {
    minor_baseline_ = live;
  }
  old_garbage_.note(live);
  polled_bytes_ = live;
}

/// Lets the engine collect the whole heap in steps. The one word at which it begins is much external memory.
void TensorTable::mark_in_steps() {
  if (is_marking_) return;
  is_marking_ = true;
  Napi::MemoryManagement::AdjustExternalMemory(state_.env, kMarkingBytes);
  Napi::MemoryManagement::AdjustExternalMemory(state_.env, -kMarkingBytes);
}

/// Collects the whole heap where garbage among old objects is worth it. Returns the bytes that are live then.
int64_t TensorTable::collect_old_garbage(int64_t live) {
  old_garbage_.forget(live);
  if (!old_garbage_.has_doubled(live)) return live;
  if (short_pauses_ == 0) {
    if (old_garbage_.is_usual(live)) return live;
  } else if (!old_garbage_.is_pressing(live)) {
    mark_in_steps();
    return live;
  }
  return collect_whole_heap();
}

/// Collects the whole heap for the sake of the host's memory. Returns the bytes that are live then.
int64_t TensorTable::collect_whole_heap() {
  collect(/*major=*/true);
  const int64_t live = host_bytes(state_, *devices_);
  old_garbage_.settle(live, /*is_beside_work=*/short_pauses_ > 0);
  return live;
}

void TensorTable::collect_device_garbage(Moment moment) {
  collect(/*major=*/false);
  bool major = devices_->is_still_high();
  if (major) collect(/*major=*/true);
  devices_->settle(moment, major);
}

void TensorTable::make_room() {
  if (devices_->is_empty() || !devices_->is_scarce()) return;
  collect(/*major=*/false);
  if (devices_->is_nearly_full()) collect(/*major=*/true);
}

void TensorTable::collect_for_devices() {
  if (devices_->is_empty()) return;
  collect(/*major=*/true);
  devices_->forget();
}

void TensorTable::collect_graphs(const std::function<bool()>& is_done) {
  // Parameters may change their sizes in each step, with a graph that lives on.
  if (in_vain_ > kMostInVain + (std::chrono::steady_clock::now() - made_) / kShareInVain) return;
  const std::clock_t begun = std::clock();
  for (const bool major : {false, true}) {
    collect(major);
    free_all_resting();
    if (is_done()) return;
  }
  // Processor time, which other processes don't stretch.
  in_vain_ += std::chrono::microseconds((std::clock() - begun) * 1'000'000 / CLOCKS_PER_SEC);
}

void TensorTable::collect(bool major) {
  if (state_.collect.has_value()) state_.collect.call({Napi::Boolean::New(state_.env, major)});
  if (major) {
    is_marking_ = false;
    sweep_all();
  } else {
    sweep_young();
  }
  // Objects that live longer would grow old before their time: where many survive, collections wait for more.
  since_collection_ = 0;
  collect_after_ = std::max(kCollectTensors, 2 * young_.size());
  state_.link->drain();  // the callbacks of hooks that died with their tensors
  renew_young_sentinel();
  watch_old_generation();
  report_external_memory();
}

std::vector<int32_t> TensorTable::live_handles() const { return made_since(0); }

std::vector<int32_t> TensorTable::made_since(uint64_t mark) const {
  std::vector<int32_t> handles;
  for (size_t i = 1; i < slots_.size(); ++i) {
    if (slots_[i].tensor.defined() && slots_[i].sequence > mark) handles.push_back(static_cast<int32_t>(i));
  }
  std::sort(handles.begin(), handles.end(),
            [this](int32_t a, int32_t b) { return slots_[a].sequence < slots_[b].sequence; });
  return handles;
}

void TensorTable::clear() {
  by_impl_.clear();
  std::vector<Slot> slots;
  slots.swap(slots_);
  slots_.resize(1);
  free_all_resting();
  leaving_.free_all();
  for (Slot& s : slots) raw::drop(state_.env, s.ref);
  raw::drop(state_.env, young_sentinel_);
  old_sentinel_.Reset();
  free_.clear();
  young_.clear();
  old_.clear();
  unswept_.clear();
  live_ = 0;
}

}  // namespace torch_node
