// The table behind JavaScript's Tensor objects: a handle is an index into it.
#pragma once

#include "memory/early_collections.h"
#include "memory/old_garbage.h"
#include "memory/resting.h"
#include "raw_call.h"

#include <ATen/core/Tensor.h>
#include <c10/util/flat_hash_map.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace torch_node {

struct Instance;
class DeviceMemories;
enum class Moment : uint8_t;

/// Owns one at::Tensor for each live JavaScript Tensor and frees it when that object is garbage.
///
/// Ordinary Node-API finalizers run on a later turn of the event loop, so a synchronous training loop would
/// never free anything. Instead each slot holds a weak reference (a napi_ref created with count 0), and
/// `sweep` looks for references that a collection has emptied. A slot's index is reused only after its
/// JavaScript object is gone, so a handle can never reach another tensor than its own.
class TensorTable {
 public:
  explicit TensorTable(Instance& state);
  ~TensorTable();

  /// Puts `tensor` behind the JavaScript object `shell` and returns its handle.
  int32_t adopt(napi_value shell, at::Tensor tensor);

  /// The JavaScript object of a tensor: the one that exists, or a new one.
  napi_value wrap(at::Tensor tensor);

  /// The live handle of the same TensorImpl, or 0.
  int32_t find(const at::Tensor& tensor);

  /// The JavaScript object behind a handle, or nullptr when it was collected.
  napi_value object(int32_t handle);

  /// The tensor behind a handle; throws for one that was disposed, or that never was one.
  const at::Tensor& get(int32_t handle);

  bool is_disposed(int32_t handle) const;
  void dispose(int32_t handle);
  /// Frees a tensor whose object won't use the handle again. The weak reference goes with it, and the next
  /// sweep makes the slot free.
  void release(int32_t handle);

  /// Called where tensors are made: sweeps when a collection has happened, and asks for one when memory grew.
  void poll();
  /// The same at a moment of which more is known; looks at devices' memory whatever was made meanwhile.
  void poll_at(Moment moment);
  /// Before a backward: frees the objects that nobody uses any more, so that what only the graph holds is
  /// freed where the pass has gone by.
  void expect_pass();
  /// Before a loader's next batch: what the last one became is garbage.
  void expect_batch();
  /// Before so many bytes of the host's memory are taken at once: collects young garbage where they are more
  /// than may pile up, so that what they replace is gone by then.
  void expect(int64_t bytes);
  /// Where a device's memory is scarce, collects the garbage before a call that can't be repeated when it
  /// lacks memory: a backward has added to gradients by then, an optimizer's step has changed parameters.
  void make_room();
  /// Sweeps when a collection has happened: for moments at which no tensor is made. Asynchronous work has its
  /// own.
  void sweep_idle() {
    if (short_pauses_ == 0) sweep();
  }
  /// Frees every slot whose JavaScript object is gone.
  void sweep_all();
  /// Collects garbage (young generation, or all of it) and sweeps.
  void collect(bool major);
  /// While asynchronous work is under way, nothing stops the event loop for long: the heap as a whole is
  /// collected in the engine's own small steps, and what that finds dead is freed some at a time.
  void begin_short_pauses() { ++short_pauses_; }
  void end_short_pauses() { --short_pauses_; }
  /// A step of a sweep that has begun meanwhile; whether more is left of it.
  bool sweep_on();
  /// Collects all garbage, so that what devices' memory holds now is no garbage.
  void collect_for_devices();
  /// Collects the graphs that are garbage, until `is_done`: young objects, then all. Where that is in vain
  /// again and again, it takes a small part of the time at most.
  void collect_graphs(const std::function<bool()>& is_done);
  /// Notes a new object that holds a graph, as a new tensor is noted.
  void count_object() { ++since_poll_; }

  int64_t live_count() const { return live_; }
  /// Handles of all live tensors, oldest first.
  std::vector<int32_t> live_handles() const;

  /// Handles made since a mark: torch.scope disposes of them.
  uint64_t mark() const { return sequence_; }
  std::vector<int32_t> made_since(uint64_t mark) const;

  /// The instance's end: frees everything.
  void clear();

 private:
  struct Slot {
    at::Tensor tensor;
    napi_ref ref = nullptr;
    uint64_t sequence = 0;
    uint8_t age = 0;
    bool disposed = false;
  };

  bool graphs_are_small() const;
  void let_go(int32_t handle);
  bool reap(int32_t handle);
  void sweep();
  void sweep_young();
  void begin_old_sweep();
  void go_on_sweeping();
  void mark_in_steps();
  void renew_young_sentinel();
  void watch_old_generation();
  void report_external_memory();
  void look(Moment moment);
  int64_t garbage_allowed() const;
  void collect_early(EarlyLevel& level);
  void collect_host_garbage();
  int64_t collect_old_garbage(int64_t live);
  int64_t collect_whole_heap();
  void collect_device_garbage(Moment moment);
  Slot& slot(int32_t handle);

  Instance& state_;
  std::vector<Slot> slots_{1};  // handle 0 means "none"
  std::vector<int32_t> free_;
  std::vector<int32_t> young_;
  std::vector<int32_t> old_;
  // Slots that a sweep in small steps has not reached, and whether the old ones are among them.
  std::vector<int32_t> unswept_;
  bool is_old_sweep_ = false;
  Leaving leaving_;
  ska::flat_hash_map<const at::TensorImpl*, int32_t> by_impl_;
  napi_ref young_sentinel_ = nullptr;
  Napi::ObjectReference old_sentinel_;
  int old_sentinel_age_ = 0;
  int64_t live_ = 0;
  uint64_t sequence_ = 0;
  uint32_t since_poll_ = 0;
  size_t since_collection_ = 0;
  // How long collections for graphs have been in vain, and since when that is counted.
  std::chrono::steady_clock::duration in_vain_{};
  const std::chrono::steady_clock::time_point made_ = std::chrono::steady_clock::now();
  size_t collect_after_;
  int64_t polled_bytes_ = 0;
  int64_t minor_baseline_ = 0;
  EarlyCollections early_;
  EarlyLevel before_backward_;
  EarlyLevel after_backward_;
  EarlyLevel next_batch_;
  OldGarbage old_garbage_;
  size_t old_baseline_ = 0;
  int short_pauses_ = 0;
  // Whether the engine has been asked to mark the heap in steps since it was last collected as a whole.
  bool is_marking_ = false;
  std::unique_ptr<DeviceMemories> devices_;
};

}  // namespace torch_node
