// What differs between the LibTorch versions that the addon is built against: 2.11 and newer. Nothing else
// asks for the version.
#pragma once

#include <ATen/Context.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/input_buffer.h>
#include <torch/version.h>

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#define TORCH_NODE_LIBTORCH_FROM(minor) (TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= (minor))

static_assert(TORCH_NODE_LIBTORCH_FROM(11), "torch-node needs LibTorch 2.11 or newer");

// 2.12 brought a registry of who makes graphs for a type of device: ATen/core/GraphImplInterface.h.
#if TORCH_NODE_LIBTORCH_FROM(12)
#define TORCH_NODE_HAS_GRAPH_REGISTRY
#endif

namespace torch_node {

// Up to 2.12 the graph's nodes are held by std::shared_ptr, from 2.13 on by c10::intrusive_ptr.
#if TORCH_NODE_LIBTORCH_FROM(13)
template <class T>
using NodePtr = c10::intrusive_ptr<T>;
template <class T>
using WeakNodePtr = c10::weak_intrusive_ptr<T>;

template <class T>
NodePtr<T> make_node() {
  return c10::make_intrusive<T>();
}
#else
template <class T>
using NodePtr = std::shared_ptr<T>;
template <class T>
using WeakNodePtr = std::weak_ptr<T>;

/// `deleteNode` takes long graphs apart without recursion.
template <class T>
NodePtr<T> make_node() {
  return NodePtr<T>(new T(), torch::autograd::deleteNode);
}
#endif

/// A node of ours. From 2.13 on weak references keep a node itself: what it holds goes with the last strong
/// one.
struct OwnNode : torch::autograd::Node {
  virtual void let_go() = 0;
#if TORCH_NODE_LIBTORCH_FROM(13)
  void release_resources() override {
    Node::release_resources();
    let_go();
  }
#endif
};

/// `_wrap_outputs`; from 2.14 on it hands out the node that it attached, whose creation hooks are fired once
/// everything is saved on it: `finish` does that.
class OutputWrapper {
 public:
  template <class... Args>
  auto wrap(Args&&... args) {
#if TORCH_NODE_LIBTORCH_FROM(14)
    return torch::autograd::_wrap_outputs(std::forward<Args>(args)..., attached_);
#else
    return torch::autograd::_wrap_outputs(std::forward<Args>(args)...);
#endif
  }

  void finish() {
#if TORCH_NODE_LIBTORCH_FROM(14)
    if (attached_) torch::autograd::fire_node_creation_hooks(attached_);
#endif
  }

#if TORCH_NODE_LIBTORCH_FROM(14)
 private:
  NodePtr<torch::autograd::Node> attached_;
#endif
};

/// Adds a gradient to the one that is at that place already, as the engine does on the processor.
template <class Buffer = torch::autograd::InputBuffer>
void add_to_inputs(torch::autograd::variable_list& inputs, size_t place, at::Tensor&& gradient,
                   torch::autograd::Node& node) {
  Buffer buffer(inputs.size());
  buffer.buffer.swap(inputs);
  if constexpr (requires { buffer.add(place, std::move(gradient), std::nullopt, std::nullopt, &node); })
    buffer.add(place, std::move(gradient), std::nullopt, std::nullopt, &node);
  else
    buffer.add(place, std::move(gradient), std::nullopt, std::nullopt);
  buffer.buffer.swap(inputs);
}

/// The statistics of a device's allocator that older versions lack: how many requests were refused for want
/// of memory goes to `count`, what each private pool reserves to `pool`.
template <class Stats, class Count, class Pool>
void visit_newer_stats(const Stats& stats, Count&& count, Pool&& pool) {
  if constexpr (requires { stats.num_oom_rejections; }) count(stats.num_oom_rejections);
  if constexpr (requires { stats.reserved_bytes_by_private_pools; }) {
    for (const auto& [id, bytes] : stats.reserved_bytes_by_private_pools) pool(id, bytes);
  }
}

/// Whether cuBLAS may add half-precision numbers up in half precision: newer versions tell more than that.
template <class Option>
bool allows_reduced_precision(Option option) {
  if constexpr (std::is_same_v<Option, bool>)
    return option;
  else
    return option == Option::AllowReducedPrecisionWithSplitK;
}

/// Which kernels depthwise convolutions take: 'auto', 'cudnn' or 'native'. From 2.13 on there is a choice.
template <class Context>
std::string depthwise_kernel_name(const Context& context) {
#if TORCH_NODE_LIBTORCH_FROM(13)
  return at::cudnn_depthwise2str(context.cudnnDepthwiseKernel());
#else
  return "auto";
#endif
}
template <class Context>
void set_depthwise_kernel(Context& context, const std::string& name) {
#if TORCH_NODE_LIBTORCH_FROM(13)
  context.setCuDNNDepthwiseKernel(at::str2cudnn_depthwise(name));
#else
  TORCH_CHECK(name == "auto",
              "depthwise_kernel: LibTorch " TORCH_VERSION " has no choice of kernels, which came with 2.13");
#endif
}

/// Begins a level of reverse-mode or forward-mode differentiation; from 2.12 on it knows whether inference
/// mode was on outside of it. `Push` is at::functorch::initAndPushDynamicLayer.
template <class Push, class Transform>
int64_t push_differentiating_layer(Push push, Transform transform, std::optional<bool> grad_mode,
                                   std::optional<bool> forward_mode, bool inference_mode) {
#if TORCH_NODE_LIBTORCH_FROM(12)
  return push(transform, std::nullopt, std::nullopt, grad_mode, forward_mode, std::nullopt, inference_mode);
#else
  static_cast<void>(inference_mode);
  return push(transform, std::nullopt, std::nullopt, grad_mode, forward_mode, std::nullopt);
#endif
}

/// The dtypes that a device can hold; a version that can't tell throws.
template <class Guard, class Visit>
void visit_supported_dtypes(const Guard& guard, c10::Device device, Visit&& visit) {
  if constexpr (requires { guard.getDeviceCapability(device).forEachSupportedScalarType(visit); })
    guard.getDeviceCapability(device).forEachSupportedScalarType(visit);
  else
    TORCH_CHECK_NOT_IMPLEMENTED(false, "This version of LibTorch can't tell what a device can hold.");
}

/// Collectives over one tensor for all ranks, which newer versions call otherwise.
template <class Group, class... Args>
auto all_gather_single(Group& group, Args&... args) {
  if constexpr (requires { group.all_gather_single(args...); })
    return group.all_gather_single(args...);
  else
    return group._allgather_base(args...);
}
template <class Group, class... Args>
auto reduce_scatter_single(Group& group, Args&... args) {
  if constexpr (requires { group.reduce_scatter_single(args...); })
    return group.reduce_scatter_single(args...);
  else
    return group._reduce_scatter_base(args...);
}
template <class Group, class... Args>
auto all_to_all_single(Group& group, Args&... args) {
  if constexpr (requires { group.all_to_all_single(args...); })
    return group.all_to_all_single(args...);
  else
    return group.alltoall_base(args...);
}

/// What reduces a network's gradients; from 2.12 on it can copy them into buckets all at once, which is the
/// last argument. `R` is c10d::Reducer.
template <class R, class... Args>
std::shared_ptr<R> make_reducer(bool copies_at_once, Args&&... args) {
  if constexpr (std::is_constructible_v<R, Args&&..., bool>) {
    return std::make_shared<R>(std::forward<Args>(args)..., copies_at_once);
  } else {
    TORCH_CHECK(!copies_at_once,
                "batched_grad_copy: LibTorch " TORCH_VERSION " has no such copies, which came with 2.12");
    return std::make_shared<R>(std::forward<Args>(args)...);
  }
}

}  // namespace torch_node
