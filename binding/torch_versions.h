// What differs between the LibTorch versions that the addon is built against: 2.11 and newer. Nothing else
// asks for the version.
#pragma once

#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/function.h>
#include <torch/version.h>

#include <memory>
#include <optional>
#include <utility>

#define TORCH_NODE_LIBTORCH_FROM(minor) (TORCH_VERSION_MAJOR > 2 || TORCH_VERSION_MINOR >= (minor))

static_assert(TORCH_NODE_LIBTORCH_FROM(11), "torch-node needs LibTorch 2.11 or newer");

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

/// The statistics of a device's allocator that older versions lack: how many requests were refused for want
/// of memory goes to `count`, what each private pool reserves to `pool`.
template <class Stats, class Count, class Pool>
void visit_newer_stats(const Stats& stats, Count&& count, Pool&& pool) {
  if constexpr (requires { stats.num_oom_rejections; }) count(stats.num_oom_rejections);
  if constexpr (requires { stats.reserved_bytes_by_private_pools; }) {
    for (const auto& [id, bytes] : stats.reserved_bytes_by_private_pools) pool(id, bytes);
  }
}

}  // namespace torch_node
