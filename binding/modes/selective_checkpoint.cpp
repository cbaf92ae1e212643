// torch.utils.checkpoint.create_selective_checkpoint_contexts: of the operators that a function runs, a
// policy says whose results are kept for its second run.
#include "mode.h"

#include "../autograd/js_callback.h"

#include <ATen/ATen.h>
#include <c10/core/impl/LocalDispatchKeySet.h>

#include <set>
#include <unordered_map>

namespace torch_node {
namespace {

/// A result that is kept, and the version it had.
struct Kept {
  c10::IValue value;
  std::vector<int64_t> versions;
};

/// What the first run left of one call of an operator.
struct Entry {
  enum State { kRecompute, kKept, kConsumed } state;
  std::vector<Kept> results;
};

/// What the first run of a function leaves for the second: by operator, in the order of the calls.
struct Storage {
  std::shared_ptr<JsRef> policy;
  std::set<std::string> saved_ops;
  /// What both runs let pass, since they need not call it equally often.
  std::set<std::string> ignored_ops;
  bool allows_mutation = false;
  std::unordered_map<std::string, std::vector<Entry>> entries;
};

std::string shown_name(const c10::OperatorHandle& op) {
  const auto& name = op.operator_name();
  std::string text = name.name;
  if (size_t colons = text.find("::"); colons != std::string::npos) text.replace(colons, 2, ".");
  return text + "." + (name.overload_name.empty() ? "default" : name.overload_name);
}

std::vector<at::Tensor> tensors_of(const c10::IValue& value) {
  if (value.isTensor()) return {value.toTensor()};
  if (value.isTensorList()) return value.toTensorVector();
  return {};
}

int64_t saved_version(const at::Tensor& tensor) {
  return tensor.defined() && !tensor.is_inference() ? tensor._version() : 0;
}

/// Apart from the graph, so that what holds it doesn't hold itself; a change in place still shows.
at::Tensor detached(const at::Tensor& tensor) {
  if (!tensor.defined()) return tensor;
  constexpr auto key = c10::DispatchKey::ADInplaceOrView;
  bool was_excluded = c10::impl::tls_is_dispatch_key_excluded(key);
  c10::impl::tls_set_dispatch_key_excluded(key, false);
  struct Restore {
    bool excluded;
    ~Restore() { c10::impl::tls_set_dispatch_key_excluded(key, excluded); }
  } restore{was_excluded};
  return tensor.detach();
}

Kept keep(const c10::IValue& value) {
  Kept kept{value, {}};
  if (value.isTensor()) {
    kept.value = detached(value.toTensor());
  } else if (value.isTensorList()) {
    std::vector<at::Tensor> list = value.toTensorVector();
    for (auto& tensor : list) tensor = detached(tensor);
    kept.value = list;
  }
  for (const auto& tensor : tensors_of(kept.value)) kept.versions.push_back(saved_version(tensor));
  return kept;
}

/// The first run.
class Caching final : public DispatchMode {
 public:
  explicit Caching(std::shared_ptr<Storage> storage) : storage_(std::move(storage)) {}

  void dispatch(const c10::OperatorHandle& op, torch::jit::Stack& stack) override {
    const std::string name = shown_name(op);
    if (storage_->ignored_ops.count(name) != 0) return op.callBoxed(stack);
    const torch::jit::Stack arguments = last_of(stack, op.schema().arguments().size());
    op.callBoxed(stack);
    const torch::jit::Stack results = last_of(stack, op.schema().returns().size());
    Entry entry{is_saved(op, name, arguments, results) ? Entry::kKept : Entry::kRecompute, {}};
    if (entry.state == Entry::kKept)
      for (const auto& result : results) entry.results.push_back(keep(result));
    storage_->entries[name].push_back(std::move(entry));
  }

 private:
  bool is_saved(const c10::OperatorHandle& op, const std::string& name, const torch::jit::Stack& arguments,
                const torch::jit::Stack& results) const {
    if (!storage_->policy) return storage_->saved_ops.count(name) != 0;
    bool saves = false;
    call_with(
        *storage_->policy, [&](const Call& call) { return described(call, op, arguments, results); },
        [&](const Call& answer) { saves = answer.boolean_at(0); });
    return saves;
  }

  std::shared_ptr<Storage> storage_;
};

const char* const kMismatch =
    "This can happen if the operations in the checkpointed region are nondeterministic or depend on global "
    "state that changed between forward and backward.";

/// The second run.
class Cached final : public DispatchMode {
 public:
  explicit Cached(std::shared_ptr<Storage> storage) : storage_(std::move(storage)) {}

  void dispatch(const c10::OperatorHandle& op, torch::jit::Stack& stack) override {
    const std::string name = shown_name(op);
    if (storage_->ignored_ops.count(name) != 0) return op.callBoxed(stack);
    size_t index = counts_[name]++;
    auto found = storage_->entries.find(name);
    if (found == storage_->entries.end())
      throw TorchError(name + " encountered during backward but not found in storage. " + kMismatch);
    if (index >= found->second.size())
      throw TorchError(name + " invocation index " + std::to_string(index) +
                       " encountered during backward but not found in storage. " + kMismatch);
    Entry& entry = found->second[index];
    if (entry.state == Entry::kRecompute) return op.callBoxed(stack);
    if (entry.state == Entry::kConsumed)
      throw TorchError(
          "Trying to backward an extra time. You are only allowed to backward once on any region computed "
          "under selective activation checkpoint.");
    entry.state = Entry::kConsumed;
    const std::vector<Kept> results = std::move(entry.results);
    torch::jit::drop(stack, op.schema().arguments().size());
    for (const Kept& kept : results) {
      check_version(kept);
      stack.push_back(kept.value);
    }
  }

 private:
  void check_version(const Kept& kept) const {
    if (storage_->allows_mutation) return;
    const std::vector<at::Tensor> tensors = tensors_of(kept.value);
    for (size_t i = 0; i < tensors.size(); ++i)
      if (saved_version(tensors[i]) != kept.versions[i])
        throw TorchError("Tensor cached during selective activation checkpoint has been mutated");
  }

  std::shared_ptr<Storage> storage_;
  std::unordered_map<std::string, size_t> counts_;
};

/// What JavaScript holds: both modes on one storage, and those that are entered, innermost last.
struct Selective {
  std::shared_ptr<Storage> storage;
  std::vector<std::shared_ptr<DispatchMode>> entered;
};

Selective& require_selective(const Call& call) {
  auto* selective = unwrap_native<Selective>(call.env, call.value(0), NativeType::SelectiveCheckpoint);
  if (selective == nullptr) throw ArgumentTypeError("Expected the contexts of a selective checkpoint");
  return *selective;
}

/// selectiveCheckpoint(policy | null, names of the operators that are saved, allowsMutation, names of those
/// that are ignored). The policy is called with the operator's name, its overload's, the arguments,
/// keywords and results; it answers whether they are kept.
napi_value make_selective(Call& call) {
  auto made = std::make_unique<Selective>();
  made->storage = std::make_shared<Storage>();
  if (!call.is_nullish(0)) made->storage->policy = std::make_shared<JsRef>(call.state, call.function_at(0));
  for (auto& name : call.strings(1)) made->storage->saved_ops.insert(std::move(name));
  made->storage->allows_mutation = call.boolean_at(2);
  for (auto& name : call.strings(3)) made->storage->ignored_ops.insert(std::move(name));
  return call.state.objects.make(NativeType::SelectiveCheckpoint, std::move(made));
}

/// selectiveEnter(contexts, isSecondRun)
napi_value enter_selective(Call& call) {
  Selective& selective = require_selective(call);
  std::shared_ptr<DispatchMode> mode;
  if (call.boolean_at(1))
    mode = std::make_shared<Cached>(selective.storage);
  else
    mode = std::make_shared<Caching>(selective.storage);
  push_mode(mode);
  selective.entered.push_back(std::move(mode));
  return call.undefined();
}

napi_value leave_selective(Call& call) {
  Selective& selective = require_selective(call);
  if (selective.entered.empty()) throw TorchError("a context of a selective checkpoint was not entered");
  pop_mode(*selective.entered.back());
  selective.entered.pop_back();
  return call.undefined();
}

}  // namespace

void register_selective_checkpoint(FunctionTable& table) {
  table.insert(table.end(), {
                                {"selectiveCheckpoint", entry<make_selective>},
                                {"selectiveEnter", entry<enter_selective>},
                                {"selectiveLeave", entry<leave_selective>},
                            });
}

}  // namespace torch_node
