#include "resting.h"

#include <c10/core/CPUAllocator.h>
#include <torch/csrc/autograd/variable.h>

#include <cstdint>
#include <utility>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace torch_node {
namespace {

constexpr size_t kMostBytes = 1024;
// Some more than die between two young collections; see tensor_table.cpp.
constexpr size_t kMostTensors = 4096;
// A step of Leaving, and the tensors that are worth several. A multiple of a large page's size.
constexpr size_t kLeavingStep = 4 << 20;

thread_local std::vector<at::Tensor> resting;

/// Whether autograd keeps nothing with the tensor: no graph, unless that may be, no gradient, no hooks.
bool is_bare(const torch::autograd::AutogradMeta& meta, bool with_graph) {
  return (with_graph || !meta.grad_fn_) && !meta.grad_.defined() && !meta.fw_grad_ && meta.hooks_.empty() &&
         !meta.cpp_hooks_list_ && !meta.post_acc_grad_hooks_;
}

/// The same of a tensor that may be a view: then of what it is a view of, too, which it keeps alive.
bool is_bare(const c10::TensorImpl& impl, bool with_graph) {
  auto* meta = static_cast<const torch::autograd::AutogradMeta*>(impl.autograd_meta());
  if (meta == nullptr) return true;
  if (!is_bare(*meta, with_graph)) return false;
  if (!meta->is_view_) return true;
  auto* view = static_cast<const torch::autograd::DifferentiableViewMeta*>(meta);
  if (!view->has_bw_view() || !view->shared_view_info()) return false;
  const at::Tensor& base = view->get_backward_view().base_;
  auto* of_base =
      static_cast<const torch::autograd::AutogradMeta*>(base.unsafeGetTensorImpl()->autograd_meta());
  return of_base == nullptr || (!of_base->is_view_ && is_bare(*of_base, with_graph));
}

/// The storage of a tensor whose end has no effect but on memory of our allocator's; else nullptr.
const c10::Storage* plain_storage(const at::Tensor& tensor, bool with_graph) {
  static const c10::DeleterFnPtr deleter = c10::GetCPUAllocator()->raw_deleter();
  if (tensor.use_count() > 1) return nullptr;
  const c10::TensorImpl& impl = *tensor.unsafeGetTensorImpl();
  if (!impl.has_storage() || !is_bare(impl, with_graph)) return nullptr;
  const c10::Storage& storage = impl.unsafe_storage();
  return storage.data_ptr().get_deleter() == deleter ? &storage : nullptr;
}

}  // namespace

void let_rest(at::Tensor& tensor, bool with_graph) {
  if (resting.size() == kMostTensors) return;
  const c10::Storage* storage = plain_storage(tensor, with_graph);
  if (storage != nullptr && storage->nbytes() <= kMostBytes) resting.push_back(std::move(tensor));
}

void free_resting() {
  if (!resting.empty()) resting.pop_back();
}

void free_all_resting() {
  std::vector<at::Tensor> freed;
  freed.swap(resting);
}

#ifdef __linux__

void Leaving::take(at::Tensor& tensor) {
  const c10::Storage* storage = plain_storage(tensor, /*with_graph=*/false);
  // A view's base shares the storage, and may be in use.
  if (storage == nullptr || storage->use_count() > 1 || storage->nbytes() < 2 * kLeavingStep) return;
  // In front: the last one is on its way.
  tensors_.insert(tensors_.begin(), std::move(tensor));
}

void Leaving::step() {
  const c10::Storage& storage = tensors_.back().unsafeGetTensorImpl()->unsafe_storage();
  auto first = reinterpret_cast<uintptr_t>(storage.data());
  uintptr_t end = first + storage.nbytes();
  // Whole steps from one boundary to the next: the pages at both ends hold other things as well.
  uintptr_t from = (first + kLeavingStep - 1) / kLeavingStep * kLeavingStep + gone_;
  if (from + kLeavingStep > end) {
    gone_ = 0;
    at::Tensor freed = std::move(tensors_.back());
    tensors_.pop_back();
    return;
  }
  ::madvise(reinterpret_cast<void*>(from), kLeavingStep, MADV_DONTNEED);
  gone_ += kLeavingStep;
}

#else

void Leaving::take(at::Tensor&) {}
void Leaving::step() {}

#endif

void Leaving::free_all() {
  std::vector<at::Tensor> freed;
  freed.swap(tensors_);
  gone_ = 0;
}

}  // namespace torch_node
