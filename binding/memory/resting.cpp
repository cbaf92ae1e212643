#include "resting.h"

#include <c10/core/CPUAllocator.h>
#include <torch/csrc/autograd/variable.h>

#include <utility>
#include <vector>

namespace torch_node {
namespace {

constexpr size_t kMostBytes = 1024;
// Some more than die between two young collections; see tensor_table.cpp.
constexpr size_t kMostTensors = 4096;

thread_local std::vector<at::Tensor> resting;

/// Whether autograd keeps nothing with the tensor: no graph, no gradient, no hooks.
bool is_bare(const torch::autograd::AutogradMeta& meta) {
  return !meta.grad_fn_ && !meta.grad_.defined() && !meta.fw_grad_ && meta.hooks_.empty() &&
         !meta.cpp_hooks_list_ && !meta.post_acc_grad_hooks_;
}

/// The same of a tensor that may be a view: then of what it is a view of, too, which it keeps alive.
bool is_bare(const c10::TensorImpl& impl) {
  auto* meta = static_cast<const torch::autograd::AutogradMeta*>(impl.autograd_meta());
  if (meta == nullptr) return true;
  if (!is_bare(*meta)) return false;
  if (!meta->is_view_) return true;
  auto* view = static_cast<const torch::autograd::DifferentiableViewMeta*>(meta);
  if (!view->has_bw_view() || !view->shared_view_info()) return false;
  const at::Tensor& base = view->get_backward_view().base_;
  auto* of_base =
      static_cast<const torch::autograd::AutogradMeta*>(base.unsafeGetTensorImpl()->autograd_meta());
  return of_base == nullptr || (!of_base->is_view_ && is_bare(*of_base));
}

/// Whether freeing the tensor has no effect but on a little memory.
bool is_small(const at::Tensor& tensor) {
  static const c10::DeleterFnPtr deleter = c10::GetCPUAllocator()->raw_deleter();
  if (tensor.use_count() > 1) return false;
  const c10::TensorImpl& impl = *tensor.unsafeGetTensorImpl();
  if (!impl.has_storage() || !is_bare(impl)) return false;
  const c10::Storage& storage = impl.unsafe_storage();
  return storage.data_ptr().get_deleter() == deleter && storage.nbytes() <= kMostBytes;
}

}  // namespace

void let_rest(at::Tensor& tensor) {
  if (resting.size() < kMostTensors && is_small(tensor)) resting.push_back(std::move(tensor));
}

void free_resting() {
  if (!resting.empty()) resting.pop_back();
}

void free_all_resting() {
  std::vector<at::Tensor> freed;
  freed.swap(resting);
}

}  // namespace torch_node
