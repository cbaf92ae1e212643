// torch.autograd.graph.allow_mutation_on_saved_tensors: what was saved for backward is copied before it is
// changed in place.
#include "mode.h"

#include "../process.h"

#include <ATen/ATen.h>
#include <ATen/SavedTensorHooks.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

namespace torch_node {
namespace {

/// Bytes at a version. Views of one storage share both, so that a change through any of them is noticed.
using MemoryKey = std::pair<const void*, int64_t>;
/// A tensor at a version.
using TensorKey = std::tuple<const c10::TensorImpl*, const void*, int64_t>;

const void* memory_of(const at::Tensor& tensor) {
  if (tensor.has_storage()) return tensor.storage().unsafeGetStorageImpl();
  return tensor.unsafeGetTensorImpl();
}

/// Inference tensors, which have no version, can't be saved.
int64_t version_of(const at::Tensor& tensor) { return tensor.is_inference() ? -1 : tensor._version(); }

MemoryKey memory_key(const at::Tensor& tensor) { return {memory_of(tensor), version_of(tensor)}; }

/// What stands in the graph for a saved tensor.
struct Saved {
  at::Tensor original, cloned;
};

/// What one use of the context knows. Backward may run on threads of the engine's.
class MutationContext final : public DispatchMode {
 public:
  std::shared_ptr<Saved> save(const at::Tensor& tensor) {
    std::lock_guard lock(mutex_);
    const TensorKey key{tensor.unsafeGetTensorImpl(), memory_of(tensor), version_of(tensor)};
    if (saved_.size() >= prune_at_) prune();
    std::weak_ptr<Saved>& place = saved_[memory_key(tensor)][key];
    auto known = place.lock();
    // One that was copied already is of an earlier tensor in the same place.
    if (known && known->original.defined()) return known;
    auto fresh = std::make_shared<Saved>(Saved{tensor, {}});
    place = fresh;
    return fresh;
  }

  at::Tensor restore(const Saved& saved) const {
    if (!is_open_)
      throw AssertionError(
          "Trying to backward outside of the 'allow_mutation_on_saved_tensors' contextin which the graph was "
          "originally recorded.");
    return saved.cloned.defined() ? saved.cloned : saved.original;
  }

  void dispatch(const c10::OperatorHandle& op, torch::jit::Stack& stack) override {
    const auto& arguments = op.schema().arguments();
    size_t first = stack.size() - arguments.size();
    for (size_t i = 0; i < arguments.size(); ++i) {
      const auto* alias = arguments[i].alias_info();
      if (alias == nullptr || !alias->isWrite()) continue;
      const c10::IValue& value = stack[first + i];
      if (value.isTensor()) {
        copy_saved(value.toTensor());
      } else if (value.isTensorList()) {
        for (const at::Tensor& tensor : value.toTensorVector()) copy_saved(tensor);
      }
    }
    op.callBoxed(stack);
  }

  void close() {
    is_open_ = false;
    std::lock_guard lock(mutex_);
    for (auto& [memory, tensors] : saved_)
      for (auto& [key, weak] : tensors)
        if (auto saved = weak.lock()) *saved = {};
    saved_.clear();
  }

 private:
  void copy_saved(const at::Tensor& changed) {
    if (!changed.defined()) return;
    std::lock_guard lock(mutex_);
    auto found = saved_.find(memory_key(changed));
    if (found == saved_.end()) return;
    for (auto& [key, weak] : found->second) {
      auto saved = weak.lock();
      if (!saved || saved->cloned.defined()) continue;
      saved->cloned = saved->original.clone();
      saved->original.reset();
    }
    saved_.erase(found);
  }

  /// Forgets what the graph holds no longer.
  void prune() {
    for (auto it = saved_.begin(); it != saved_.end();) {
      std::erase_if(it->second, [](const auto& entry) { return entry.second.expired(); });
      it = it->second.empty() ? saved_.erase(it) : std::next(it);
    }
    prune_at_ = std::max<size_t>(1024, 2 * saved_.size());
  }

  std::mutex mutex_;
  size_t prune_at_ = 1024;
  std::atomic<bool> is_open_{true};
  std::map<MemoryKey, std::map<TensorKey, std::weak_ptr<Saved>>> saved_;
};

struct MutationHooks final : torch::autograd::SavedVariableHooks {
  explicit MutationHooks(std::shared_ptr<MutationContext> context) : context(std::move(context)) {}
  void call_pack_hook(const at::Tensor& tensor) override { saved = context->save(tensor); }
  at::Tensor call_unpack_hook() override { return context->restore(*saved); }

  std::shared_ptr<MutationContext> context;
  std::shared_ptr<Saved> saved;
};

std::unique_ptr<torch::autograd::SavedVariableHooks> make_hooks(const std::shared_ptr<void>& context) {
  return std::make_unique<MutationHooks>(std::static_pointer_cast<MutationContext>(context));
}

thread_local std::shared_ptr<MutationContext> mutating;

napi_value allow_mutation(Call& call) {
  const auto& disabled = at::SavedTensorDefaultHooks::get_disabled_error_message();
  TORCH_CHECK(!disabled, *disabled);
  if (mutating) throw TorchError("allow_mutation_on_saved_tensors contexts cannot be nested");
  auto context = std::make_shared<MutationContext>();
  push_mode(context);
  process().saved_hooks().push_back({context, make_hooks});
  mutating = std::move(context);
  return call.undefined();
}

napi_value end_mutation(Call& call) {
  if (!mutating) throw TorchError("changes of saved tensors were not allowed");
  auto& hooks = process().saved_hooks();
  if (hooks.empty() || hooks.back().hooks != mutating)
    throw TorchError("hooks on saved tensors were set and not removed again");
  pop_mode(*mutating);
  hooks.pop_back();
  mutating->close();
  mutating.reset();
  return call.undefined();
}

}  // namespace

void register_mutation(FunctionTable& table) {
  table.insert(table.end(), {
                                {"allowMutation", entry<allow_mutation>},
                                {"endMutation", entry<end_mutation>},
                            });
}

}  // namespace torch_node
