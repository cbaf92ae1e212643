#include "resting.h"

#include <c10/core/CPUAllocator.h>

#include <utility>
#include <vector>

namespace torch_node {
namespace {

constexpr size_t kMostBytes = 1024;
// Some more than die between two young collections; see tensor_table.cpp.
constexpr size_t kMostTensors = 4096;

thread_local std::vector<at::Tensor> resting;

/// Whether freeing the tensor has no effect but on a little memory.
bool is_small(const at::Tensor& tensor) {
  static const c10::DeleterFnPtr deleter = c10::GetCPUAllocator()->raw_deleter();
  if (tensor.use_count() > 1) return false;
  const c10::TensorImpl& impl = *tensor.unsafeGetTensorImpl();
  if (!impl.has_storage() || impl.autograd_meta() != nullptr) return false;
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
