// Watches a step of which a graph is to be made: notes what no graph can do, and remembers what the step
// changes, so that it can be undone.
//
// Each operator's inputs are seen through LibTorch's RecordFunction, as its profiler does: also those that
// native code calls and those of backward, whose threads take the callback over. An operator can't be stopped
// there; so what is wrong is noted, and thrown where the native function that the script called ends.
#include "violation.h"

#include "graphs.h"

#include <ATen/ATen.h>
#include <ATen/core/function_schema.h>
#include <ATen/core/grad_mode.h>
#include <ATen/record_function.h>

#include <mutex>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace torch_node {
namespace {

/// The storage as a list of bytes.
at::Tensor bytes_of(const c10::Storage& storage) {
  at::Tensor bytes = at::empty({0}, at::TensorOptions().dtype(at::kByte).device(storage.device()));
  auto size = static_cast<int64_t>(storage.nbytes());
  return bytes.set_(storage, 0, {size}, {1});
}

/// Operators whose results have a shape that depends on values.
bool has_shape_of_values(std::string_view op) {
  for (std::string_view name : {"aten::nonzero", "aten::masked_select", "aten::unique_dim", "aten::_unique",
                                "aten::_unique2", "aten::unique_consecutive", "aten::unique_dim_consecutive",
                                "aten::bincount", "aten::repeat_interleave"})
    if (op == name) return true;
  return false;
}

class Watch {
 public:
  Watch(Instance& state, bool remembers) : owner_(&state), remembers_(remembers) {
    for (int32_t handle : state.tensors.live_handles()) {
      if (state.tensors.is_disposed(handle)) continue;
      const at::Tensor& tensor = state.tensors.get(handle);
      add(tensor);
      if (!tensor.defined() || !tensor.is_leaf() || !tensor.requires_grad()) continue;
      add(tensor.grad());
      gradients_.emplace_back(tensor, tensor.grad());
    }
  }

  void see(const at::RecordFunction& fn) {
    if (is_paused) return;
    auto schema = fn.operator_schema();
    if (!schema) return;
    std::string_view op = schema->name();
    auto inputs = fn.inputs();
    std::lock_guard<std::mutex> lock(mutex_);
    if (op == "aten::_local_scalar_dense") {
      if (inputs[0].isTensor() && !inputs[0].toTensor().is_cpu())
        note("reads a value of a tensor on " + inputs[0].toTensor().device().str());
    } else if (has_shape_of_values(op) && inputs[0].isTensor() && !inputs[0].toTensor().is_cpu()) {
      note("makes a tensor whose shape depends on values (" + std::string(op.substr(6)) + ")");
    } else if (op == "aten::copy_") {
      see_copy(inputs[0].toTensor(), inputs[1].toTensor());
    }
    const auto& arguments = schema->arguments();
    for (size_t i = 0; i < arguments.size() && i < inputs.size(); ++i) {
      // The running statistics are changed without a word in the schemas.
      bool writes = (arguments[i].alias_info() != nullptr && arguments[i].alias_info()->isWrite()) ||
                    arguments[i].name() == "running_mean" || arguments[i].name() == "running_var";
      if (!writes) continue;
      if (inputs[i].isTensor()) see_write(inputs[i].toTensor(), op);
      if (inputs[i].isTensorList())
        for (const at::Tensor& tensor : inputs[i].toTensorVector()) see_write(tensor, op);
    }
  }

  /// Puts back what the step has changed.
  void undo() {
    at::RecordFunctionGuard silent(false);
    at::NoGradGuard no_grad;
    for (auto& [address, memory] : memories_) bytes_of(memory.storage).copy_(memory.before);
    for (auto& [tensor, gradient] : gradients_) tensor.mutable_grad() = gradient;
  }

  /// The first of them counts. `throws`: at the end of the native call that is running.
  void note(std::string what, bool throws = true) {
    if (!violation_.empty()) return;
    violation_ = std::move(what);
    violation_noted = throws;
  }

  /// Whether the library itself is at work, and not the step.
  bool is_paused = false;

  const std::string& violation() const { return violation_; }
  std::thread::id thread() const { return thread_; }
  const Instance* owner() const { return owner_; }

 private:
  struct Memory {
    c10::Storage storage;
    at::Tensor before;
  };

  void add(const at::Tensor& tensor) {
    if (!tensor.defined() || !tensor.has_storage()) return;
    existing_.emplace(tensor.storage().unsafeGetStorageImpl(), tensor.storage().getWeakStorageImpl());
  }

  void see_copy(const at::Tensor& to, const at::Tensor& from) {
    if (to.device().type() == from.device().type() || to.is_meta()) return;
    if (from.is_cpu())
      note("copies a tensor from the CPU to " + to.device().str());
    else if (to.is_cpu())
      note("copies a tensor from " + from.device().str() + " to the CPU");
  }

  void see_write(const at::Tensor& tensor, std::string_view op) {
    if (!tensor.defined() || !tensor.has_storage()) return;
    const c10::Storage& storage = tensor.storage();
    auto* address = storage.unsafeGetStorageImpl();
    if (!existing_.contains(address)) return;
    if (tensor.is_cpu()) note("changes a tensor on the CPU (" + std::string(op.substr(6)) + ")");
    if (!remembers_ || memories_.contains(address) || storage.nbytes() == 0) return;
    at::RecordFunctionGuard silent(false);
    at::NoGradGuard no_grad;
    memories_.emplace(address, Memory{storage, bytes_of(storage).clone()});
  }

  std::mutex mutex_;
  /// Weakly: what the step frees is gone, but no other storage comes to lie at its address.
  std::unordered_map<c10::StorageImpl*, c10::weak_intrusive_ptr<c10::StorageImpl>> existing_;
  std::vector<std::pair<at::Tensor, at::Tensor>> gradients_;
  std::unordered_map<c10::StorageImpl*, Memory> memories_;
  std::string violation_;
  const Instance* owner_;
  bool remembers_;
  std::thread::id thread_ = std::this_thread::get_id();
};

// One at a time in a process: a capture is one at a time as well.
std::unique_ptr<Watch> watch;
std::mutex watch_changes;
at::CallbackHandle callback;

/// The watch that this instance began, or null.
Watch* own(const Instance& state) { return watch && watch->owner() == &state ? watch.get() : nullptr; }

/// Ends the watch of this thread's instance.
std::unique_ptr<Watch> take() {
  at::removeCallback(callback);
  violation_noted = false;
  return std::move(watch);
}

std::unique_ptr<at::ObserverContext> on_operator(const at::RecordFunction& fn) {
  if (watch) watch->see(fn);
  return nullptr;
}

/// graphWatchBegin(remembers): whether what is changed can be undone.
napi_value begin(Call& call) {
  std::lock_guard<std::mutex> lock(watch_changes);
  if (watch) throw TorchError("a step is being captured already: one step can't run within another one");
  watch = std::make_unique<Watch>(call.state, call.boolean_at(0));
  callback = at::addThreadLocalCallback(
      at::RecordFunctionCallback(on_operator).needsInputs(true).scopes({at::RecordScope::FUNCTION}));
  return call.undefined();
}

/// graphWatchPause(paused)
napi_value pause(Call& call) {
  if (Watch* mine = own(call.state)) mine->is_paused = call.boolean_at(0);
  return call.undefined();
}

/// graphWatchNote(what): the step "can't be captured: it ..."
napi_value note(Call& call) {
  if (Watch* mine = own(call.state)) mine->note(call.string_at(0), /*throws=*/false);
  return call.undefined();
}

/// graphWatchViolation(): what was done that no graph can do, or null.
napi_value violation(Call& call) {
  Watch* mine = own(call.state);
  return mine && !mine->violation().empty() ? call.string(mine->violation()) : call.null();
}

/// graphWatchEnd(undo): `undo` puts back what was changed.
napi_value end(Call& call) {
  std::lock_guard<std::mutex> lock(watch_changes);
  if (!own(call.state)) return call.undefined();
  std::unique_ptr<Watch> ended = take();
  if (call.boolean_at(0)) ended->undo();
  return call.undefined();
}

}  // namespace

void leave_watch(const Instance& state) {
  std::lock_guard<std::mutex> lock(watch_changes);
  if (own(state)) take();
}

void throw_violation() {
  if (!watch || watch->thread() != std::this_thread::get_id()) return;
  // Once: what the script does on its way out, such as leaving a state, must not fail as well.
  violation_noted = false;
  throw TorchError("this step can't be captured: it " + watch->violation());
}

void register_graph_watch(FunctionTable& table) {
  table.insert(table.end(), {
                                {"graphWatchBegin", entry<begin>},
                                {"graphWatchPause", entry<pause>},
                                {"graphWatchNote", entry<note>},
                                {"graphWatchViolation", entry<violation>},
                                {"graphWatchEnd", entry<end>},
                            });
}

}  // namespace torch_node
