// A backend that works as NCCL does: in a stream of its own, which waits for the current one; who waits for a
// work has the current stream wait, and its future is there at once. The bytes go through gloo.
#include "nccl.h"

#ifdef STANDIN_HAS_GLOO
#define USE_C10D_GLOO
#include "../../binding/cuda/runtime.h"
#include "../../binding/distributed/backend.h"
#include "host.h"
#include "runtime.h"

#include <ATen/core/ivalue_inl.h>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>

namespace standin {
namespace {

using c10d::Work;
using WorkPtr = c10::intrusive_ptr<Work>;
using Tensors = std::vector<at::Tensor>;
using TensorLists = std::vector<Tensors>;

Tensors all_on_host(const Tensors& tensors) {
  Tensors result;
  for (const at::Tensor& tensor : tensors) result.push_back(on_host(tensor));
  return result;
}

TensorLists all_on_host(const TensorLists& lists) {
  TensorLists result;
  for (const Tensors& tensors : lists) result.push_back(all_on_host(tensors));
  return result;
}

Tensors joined(const TensorLists& lists) {
  Tensors result;
  for (const Tensors& tensors : lists) result.insert(result.end(), tensors.begin(), tensors.end());
  return result;
}

/// Work of the backend's stream, whose bytes are there already: the stand-in's work is done at once.
class StreamWork final : public Work {
 public:
  StreamWork(c10d::OpType type, c10::Device device, Tensors tensors, Clock end,
             c10::intrusive_ptr<c10::ivalue::Future> future)
      : Work(-1, type),
        device_(device),
        tensors_(std::move(tensors)),
        end_(std::move(end)),
        future_(std::move(future)) {}

  bool isCompleted() override { return true; }
  void synchronize() override { wait(kNoTimeout); }
  bool wait(std::chrono::milliseconds) override {
    streams().wait(Streams::current(device_.index()), end_);
    tensors_.clear();
    return true;
  }
  c10::intrusive_ptr<c10::ivalue::Future> getFuture() override { return future_; }

 private:
  c10::Device device_;
  Tensors tensors_;  // until somebody waits: the stream they were made on doesn't know of this one
  Clock end_;
  c10::intrusive_ptr<c10::ivalue::Future> future_;
};

class Backend final : public c10d::Backend {
 public:
  explicit Backend(const torch_node::BackendParts& parts)
      : c10d::Backend(parts.rank, parts.size), gloo_(make_gloo(parts)) {}

  const std::string getBackendName() const override { return "nccl"; }
  bool supportsCoalescing() const override { return true; }
  void startCoalescing() override { together_ = Together(); }
  WorkPtr endCoalescing() override {
    Together all = std::move(*together_);
    together_.reset();
    return begin(c10d::OpType::COALESCED, all.tensors, all.parts);
  }

  WorkPtr broadcast(Tensors& tensors, const c10d::BroadcastOptions& options) override {
    Tensors host = all_on_host(tensors);
    return begin(c10d::OpType::BROADCAST, tensors, {gloo_->broadcast(host, options)});
  }
  WorkPtr allreduce(Tensors& tensors, const c10d::AllreduceOptions& options) override {
    Tensors host = all_on_host(tensors);
    return begin(c10d::OpType::ALLREDUCE, tensors, {gloo_->allreduce(host, options)});
  }
  WorkPtr allreduce_coalesced(Tensors& tensors, const c10d::AllreduceCoalescedOptions& options) override {
    Tensors host = all_on_host(tensors);
    return begin(c10d::OpType::ALLREDUCE_COALESCED, tensors, {gloo_->allreduce_coalesced(host, options)});
  }
  WorkPtr reduce(Tensors& tensors, const c10d::ReduceOptions& options) override {
    Tensors host = all_on_host(tensors);
    return begin(c10d::OpType::REDUCE, tensors, {gloo_->reduce(host, options)});
  }
  WorkPtr allgather(TensorLists& outputs, Tensors& inputs, const c10d::AllgatherOptions& options) override {
    TensorLists host_outputs = all_on_host(outputs);
    Tensors host_inputs = all_on_host(inputs);
    return begin(c10d::OpType::ALLGATHER, joined(outputs),
                 {gloo_->allgather(host_outputs, host_inputs, options)}, inputs);
  }
  WorkPtr _allgather_base(at::Tensor& output, at::Tensor& input, const c10d::AllgatherOptions& options) override {
    at::Tensor host_output = on_host(output), host_input = on_host(input);
    return begin(c10d::OpType::_ALLGATHER_BASE, {output},
                 {gloo_->_allgather_base(host_output, host_input, options)}, {input});
  }
  WorkPtr gather(TensorLists& outputs, Tensors& inputs, const c10d::GatherOptions& options) override {
    TensorLists host_outputs = all_on_host(outputs);
    Tensors host_inputs = all_on_host(inputs);
    return begin(c10d::OpType::GATHER, joined(outputs), {gloo_->gather(host_outputs, host_inputs, options)},
                 inputs);
  }
  WorkPtr scatter(Tensors& outputs, TensorLists& inputs, const c10d::ScatterOptions& options) override {
    Tensors host_outputs = all_on_host(outputs);
    TensorLists host_inputs = all_on_host(inputs);
    return begin(c10d::OpType::SCATTER, outputs, {gloo_->scatter(host_outputs, host_inputs, options)},
                 joined(inputs));
  }
  WorkPtr _reduce_scatter_base(at::Tensor& output, at::Tensor& input,
                               const c10d::ReduceScatterOptions& options) override {
    at::Tensor host_output = on_host(output), host_input = on_host(input);
    return begin(c10d::OpType::_REDUCE_SCATTER_BASE, {output},
                 {gloo_->_reduce_scatter_base(host_output, host_input, options)}, {input});
  }
  WorkPtr reduce_scatter(Tensors& outputs, TensorLists& inputs,
                         const c10d::ReduceScatterOptions& options) override {
    Tensors host_outputs = all_on_host(outputs);
    TensorLists host_inputs = all_on_host(inputs);
    return begin(c10d::OpType::REDUCE_SCATTER, outputs,
                 {gloo_->reduce_scatter(host_outputs, host_inputs, options)}, joined(inputs));
  }
  WorkPtr alltoall_base(at::Tensor& output, at::Tensor& input, std::vector<int64_t>& output_sizes,
                        std::vector<int64_t>& input_sizes, const c10d::AllToAllOptions& options) override {
    at::Tensor host_output = on_host(output), host_input = on_host(input);
    return begin(c10d::OpType::ALLTOALL_BASE, {output},
                 {gloo_->alltoall_base(host_output, host_input, output_sizes, input_sizes, options)}, {input});
  }
  WorkPtr alltoall(Tensors& outputs, Tensors& inputs, const c10d::AllToAllOptions& options) override {
    Tensors host_outputs = all_on_host(outputs), host_inputs = all_on_host(inputs);
    return begin(c10d::OpType::ALLTOALL, outputs, {gloo_->alltoall(host_outputs, host_inputs, options)}, inputs);
  }
  WorkPtr barrier(const c10d::BarrierOptions& options) override {
    at::Tensor one = at::zeros({1}, at::TensorOptions().device(c10::Device(kType, current_device)));
    return begin(c10d::OpType::BARRIER, {one}, {gloo_->barrier(options)});
  }
  WorkPtr send(Tensors& tensors, int rank, int tag) override {
    Tensors host = all_on_host(tensors);
    return message(c10d::OpType::SEND, tensors, gloo_->send(host, rank, tag));
  }
  WorkPtr recv(Tensors& tensors, int rank, int tag) override {
    Tensors host = all_on_host(tensors);
    return message(c10d::OpType::RECV, tensors, gloo_->recv(host, rank, tag));
  }

 private:
  struct Together {
    std::vector<WorkPtr> parts;
    Tensors tensors;
  };

  static c10::intrusive_ptr<c10d::ProcessGroupGloo> make_gloo(const torch_node::BackendParts& parts) {
    auto options = c10d::ProcessGroupGloo::Options::create_default(parts.timeout);
    options->global_ranks_in_group = parts.ranks;
    options->group_name = parts.group_name;
    return c10::make_intrusive<c10d::ProcessGroupGloo>(parts.store, parts.rank, parts.size, options);
  }

  /// Between the two ends of a batch NCCL hands out no works.
  WorkPtr message(c10d::OpType type, const Tensors& tensors, WorkPtr part) {
    if (!together_) return begin(type, tensors, {std::move(part)});
    together_->parts.push_back(std::move(part));
    together_->tensors.insert(together_->tensors.end(), tensors.begin(), tensors.end());
    return nullptr;
  }

  /// Work on the backend's stream, after what the current one has been given so far.
  WorkPtr begin(c10d::OpType type, Tensors written, std::vector<WorkPtr> parts, const Tensors& read = {}) {
    for (WorkPtr& part : parts) part->wait();
    if (written.empty()) written = read;
    c10::Device device = written.at(0).device();
    Guard guard;
    int64_t& own = streams_[device.index()];
    if (own == 0) own = streams().make(device.index());
    streams().wait(Streams::lane(device.index(), own), streams().snapshot(Streams::current(device.index())));
    c10::Stream before = guard.exchangeStream(guard.stream(device, own));
    for (const at::Tensor& tensor : read) touch(tensor, false);
    for (const at::Tensor& tensor : written) touch(tensor, true);
    auto future = c10::make_intrusive<c10::ivalue::Future>(c10::ListType::create(c10::TensorType::get()),
                                                           std::vector<c10::Device>{device});
    future->markCompleted(c10::IValue(written));
    guard.exchangeStream(before);
    Clock end = streams().snapshot(Streams::lane(device.index(), own));
    written.insert(written.end(), read.begin(), read.end());
    return c10::make_intrusive<StreamWork>(type, device, std::move(written), std::move(end), std::move(future));
  }

  c10::intrusive_ptr<c10d::ProcessGroupGloo> gloo_;
  std::array<int64_t, kDevices> streams_{};
  std::optional<Together> together_;
};

struct Nccl final : torch_node::NcclBackend {
  c10::intrusive_ptr<c10d::Backend> make(const torch_node::BackendParts& parts) override {
    return c10::make_intrusive<Backend>(parts);
  }
};

}  // namespace

void* nccl_runtime() {
  static auto* runtime = new torch_node::CudaRuntime{nullptr, nullptr, new Nccl()};
  return runtime;
}

}  // namespace standin

#else
namespace standin {
void* nccl_runtime() { return nullptr; }
}  // namespace standin
#endif
