// Graphs of the stand-in device, which behave as CUDA's do where a script can tell: what is captured is not
// done, reading a value meanwhile is an error that spoils the capture, a replay does the work again in the
// same memory, and random numbers go on from replay to replay.
//
// An operator has to run for the shape of its results to be known. So captured work is done, noted, and at
// the end of the capture undone: memory that was there before gets its contents back, what was made
// meanwhile is filled with NaNs, and the generators' states are put back.
#include "graph.h"

#include "random.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>
#include <ATen/record_function.h>

#if __has_include(<ATen/core/GraphImplInterface.h>)  // LibTorch 2.13 and newer
#include <ATen/core/GraphImplInterface.h>
#define STANDIN_HAS_GRAPHS
#endif

#include <atomic>
#include <cstring>
#include <fstream>
#include <mutex>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace standin {
namespace {

/// One piece of work: how to do it again, and what it makes.
struct Node {
  std::string name;
  std::function<void()> run;
  std::vector<at::Tensor> outputs;
};

/// The same tensor for good: whatever becomes of the one that a script holds.
at::Tensor frozen(const at::Tensor& tensor) {
  if (!tensor.defined()) return tensor;
  return at::Tensor(
      tensor.unsafeGetTensorImpl()->shallow_copy_and_detach(c10::VariableVersion(0), /*allow_change=*/false));
}

c10::IValue frozen(const c10::IValue& value) {
  if (value.isTensor()) return frozen(value.toTensor());
  if (value.isTensorList()) {
    c10::List<at::Tensor> list;
    for (const at::Tensor& tensor : value.toTensorVector()) list.push_back(frozen(tensor));
    return list;
  }
  if (value.isOptionalTensorList()) {
    c10::List<std::optional<at::Tensor>> list;
    for (const std::optional<at::Tensor>& tensor : value.toOptionalTensorVector())
      list.push_back(tensor ? std::make_optional(frozen(*tensor)) : std::nullopt);
    return list;
  }
  return value;
}

void collect(const c10::IValue& value, std::vector<at::Tensor>& tensors) {
  if (value.isTensor() && value.toTensor().defined()) tensors.push_back(value.toTensor());
  if (value.isTensorList())
    for (const at::Tensor& tensor : value.toTensorVector()) tensors.push_back(tensor);
}

struct Capture {
  struct Memory {
    c10::Storage storage;
    std::vector<char> before;
  };

  std::recursive_mutex mutex;
  std::vector<Node> nodes;
  std::unordered_set<const void*> fresh;
  std::unordered_map<const void*, Memory> changed;
  std::vector<at::Tensor> random_states;
  bool spoiled = false;

  void will_change(const at::Tensor& tensor) {
    if (!tensor.defined() || !tensor.has_storage() || tensor.is_cpu()) return;
    const c10::Storage& storage = tensor.storage();
    const auto* data = static_cast<const char*>(storage.data());
    if (data == nullptr || fresh.contains(data) || changed.contains(data)) return;
    changed.emplace(data, Memory{storage, std::vector<char>(data, data + storage.nbytes())});
  }
};

// One at a time in a process, as with CUDA.
std::atomic<Capture*> current{nullptr};
thread_local bool is_replaying = false;

Capture* capture() { return is_replaying ? nullptr : current.load(); }

/// Operators that ask for values to know the shape of what they make.
bool asks_for_values(const std::string& op) {
  static const std::set<std::string> names = {
      "aten::nonzero",  "aten::masked_select",       "aten::_unique2", "aten::unique_consecutive",
      "aten::bincount", "aten::repeat_interleave", "aten::unique_dim"};
  return names.contains(op);
}

bool writes(const c10::Argument& argument) {
  return argument.alias_info() != nullptr && argument.alias_info()->isWrite();
}

/// The results of a replay go where those of the capture lay.
void put_back(const std::vector<at::Tensor>& into, const std::vector<at::Tensor>& made) {
  for (size_t i = 0; i < into.size(); ++i) {
    const at::Tensor &to = into[i], &from = made[i];
    if (to.defined() && to.storage().data() != from.storage().data())
      std::memcpy(to.storage().mutable_data(), from.storage().data(), from.storage().nbytes());
  }
}

/// Whatever work may draw from.
std::vector<at::Generator> generators() {
  return {at::detail::getDefaultCPUGenerator(), default_generator(0), default_generator(1)};
}

std::vector<at::Tensor> random_states() {
  std::vector<at::Tensor> states;
  for (at::Generator& generator : generators()) {
    std::lock_guard<std::mutex> lock(generator.mutex());
    states.push_back(generator.get_state());
  }
  return states;
}

void restore_random(const std::vector<at::Tensor>& states) {
  auto all = generators();
  for (size_t i = 0; i < all.size(); ++i) {
    std::lock_guard<std::mutex> lock(all[i].mutex());
    all[i].set_state(states[i]);
  }
}

}  // namespace

bool is_capturing() { return capture() != nullptr; }

void refuse_while_capturing() {
  Capture* active = capture();
  if (active == nullptr) return;
  active->spoiled = true;
  TORCH_CHECK(false, "privateuseone error: operation not permitted when stream is capturing");
}

void allocated(const void* memory) {
  if (Capture* active = capture()) {
    std::lock_guard lock(active->mutex);
    active->fresh.insert(memory);
  }
}

void released(const void* memory) {
  if (Capture* active = capture()) {
    std::lock_guard lock(active->mutex);
    active->fresh.erase(memory);
  }
}

void run_operator(const c10::OperatorHandle& op, torch::jit::Stack* stack,
                  const std::function<void(torch::jit::Stack*)>& run) {
  // What a kernel does inside is its own business.
  at::RecordFunctionGuard silent(false);
  Capture* active = capture();
  if (active == nullptr) return run(stack);
  std::lock_guard lock(active->mutex);
  const c10::FunctionSchema& schema = op.schema();
  if (asks_for_values(schema.name())) refuse_while_capturing();
  size_t count = schema.arguments().size();
  torch::jit::Stack inputs;
  for (size_t i = 0; i < count; ++i) {
    const c10::IValue& input = (*stack)[stack->size() - count + i];
    inputs.push_back(frozen(input));
    std::vector<at::Tensor> tensors;
    if (writes(schema.arguments()[i])) collect(input, tensors);
    for (const at::Tensor& tensor : tensors) active->will_change(tensor);
  }
  is_replaying = true;  // what the operator does inside is no work of its own
  try {
    run(stack);
  } catch (...) {
    is_replaying = false;
    throw;
  }
  is_replaying = false;
  std::vector<at::Tensor> outputs;
  size_t results = schema.returns().size();
  for (size_t i = 0; i < results; ++i) collect(frozen((*stack)[stack->size() - results + i]), outputs);
  for (const at::Tensor& output : outputs) {
    bool is_new = true;
    for (const c10::IValue& input : inputs) {
      std::vector<at::Tensor> tensors;
      collect(input, tensors);
      for (const at::Tensor& tensor : tensors) is_new &= tensor.storage().data() != output.storage().data();
    }
    if (is_new) active->fresh.insert(output.storage().data());
  }
  auto again = [op, inputs, run, outputs, results] {
    torch::jit::Stack stack = inputs;
    run(&stack);
    std::vector<at::Tensor> made;
    for (size_t i = 0; i < results; ++i) collect(stack[stack.size() - results + i], made);
    put_back(outputs, made);
  };
  active->nodes.push_back({schema.name(), again, outputs});
}

std::vector<at::Tensor> run_kernel(const std::function<std::vector<at::Tensor>()>& run,
                                   const std::vector<at::Tensor>& changed) {
  at::RecordFunctionGuard silent(false);
  Capture* active = capture();
  if (active == nullptr) return run();
  std::lock_guard lock(active->mutex);
  for (const at::Tensor& tensor : changed) active->will_change(tensor);
  is_replaying = true;
  std::vector<at::Tensor> outputs;
  try {
    outputs = run();
  } catch (...) {
    is_replaying = false;
    throw;
  }
  is_replaying = false;
  std::vector<at::Tensor> kept;
  for (const at::Tensor& output : outputs) {
    kept.push_back(frozen(output));
    if (output.defined()) active->fresh.insert(output.storage().data());
  }
  active->nodes.push_back({"kernel", [run, kept] { put_back(kept, run()); }, kept});
  return outputs;
}

void run_in_place(const at::Tensor& changed, const std::function<void()>& run) {
  at::RecordFunctionGuard silent(false);
  if (Capture* active = capture()) {
    std::lock_guard lock(active->mutex);
    active->will_change(changed);
    active->nodes.push_back({"change", run, {frozen(changed)}});
  }
  run();
}

#ifdef STANDIN_HAS_GRAPHS
namespace {

class Graph final : public at::GraphImplInterface {
 public:
  explicit Graph(const at::GraphImplArgs&) {}
  ~Graph() override { abandon(); }

  void capture_begin(c10::MempoolId_t pool, at::GraphCaptureMode) override {
    TORCH_CHECK(!captured_, "This graph already owns a captured graph. To capture a new graph, create a new one.");
    TORCH_CHECK(current.load() == nullptr, "privateuseone error: a capture is under way already");
    static std::atomic<c10::CaptureId_t> last{0};
    pool_ = pool == c10::MempoolId_t{0, 0} ? c10::MempoolId_t{++last, 0} : pool;
    capture_ = std::make_unique<Capture>();
    capture_->random_states = random_states();
    current = capture_.get();
  }

  void capture_end() override {
    TORCH_CHECK(capture_ != nullptr, "capture_end() called before capture_begin().");
    std::unique_ptr<Capture> ended = finish();
    TORCH_CHECK(!ended->spoiled,
                "privateuseone error: operation failed due to a previous error during capture");
    nodes_ = std::move(ended->nodes);
    captured_ = true;
  }

  void instantiate() override {
    TORCH_CHECK(captured_, "capture_end() must have been called before calling instantiate");
  }

  void replay() override {
    TORCH_CHECK(captured_, "Called replay without a preceding successful capture.");
    at::RecordFunctionGuard silent(false);
    at::NoGradGuard no_grad;
    at::AutoDispatchBelowADInplaceOrView below;
    is_replaying = true;
    for (const Node& node : nodes_) node.run();
    is_replaying = false;
  }

  void reset() override {
    nodes_.clear();
    captured_ = false;
  }

  c10::MempoolId_t pool() const override {
    TORCH_CHECK(captured_, "Called pool() without a preceding successful capture.");
    return pool_;
  }

  void enable_debug_mode() override {}

  void debug_dump(const std::string& path) override {
    std::ofstream file(path);
    for (const Node& node : nodes_) file << node.name << '\n';
  }

 private:
  /// Ends the capture, and undoes what it did.
  std::unique_ptr<Capture> finish() {
    current = nullptr;
    for (auto& [data, memory] : capture_->changed)
      std::memcpy(memory.storage.mutable_data(), memory.before.data(), memory.before.size());
    for (const Node& node : capture_->nodes)
      for (const at::Tensor& output : node.outputs)
        if (output.defined() && capture_->fresh.contains(output.storage().data()))
          std::memset(output.storage().mutable_data(), 0xff, output.storage().nbytes());
    restore_random(capture_->random_states);
    return std::move(capture_);
  }

  void abandon() {
    if (capture_ != nullptr) finish();
  }

  std::unique_ptr<Capture> capture_;
  std::vector<Node> nodes_;
  c10::MempoolId_t pool_{0, 0};
  bool captured_ = false;
};

}  // namespace

void register_graphs() {
  at::GraphImplRegistry()->Register(
      c10::DeviceTypeName(c10::DeviceType::PrivateUse1, /*lower_case=*/false),
      [](at::GraphImplArgs args) -> std::unique_ptr<at::GraphImplInterface> {
        return std::make_unique<Graph>(args);
      });
}
#else
void register_graphs() {}
#endif

}  // namespace standin
