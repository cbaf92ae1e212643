// Rows of a tensor by their numbers. A row begins anywhere in memory, so that each costs a wait; later
// ones are asked for while a row is copied.
#include "../parallel.h"
#include "operators.h"
#include "usual.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/index_select_cpu_dispatch.h>

#include <algorithm>
#include <cstring>

namespace torch_node::kernels {
namespace {

constexpr size_t kCacheLine = 64;
// Rows up to this size are LibTorch's: there is no wait that could be hidden.
constexpr size_t kLeastBytes = 256;
// Rows up to a page are asked for whole, since processors ask for nothing beyond a page by themselves; of
// longer ones the beginning.
constexpr size_t kPage = 4096;
constexpr size_t kBeginning = 1024;
// How many rows ahead.
constexpr int64_t kAhead = 2;

/// Into the second cache: the first would have to drop what is being copied.
void ask_for(const char* data, size_t bytes) {
#if defined(__GNUC__)
  const size_t asked = bytes <= kPage ? bytes : kBeginning;
  for (size_t i = 0; i < asked; i += kCacheLine) __builtin_prefetch(data + i, 0, 2);
#endif
}

template <typename Index>
bool are_within(const Index* index, int64_t count, int64_t rows) {
  return std::all_of(index, index + count, [rows](Index i) { return i >= 0 && i < rows; });
}

template <typename Index>
void copy_rows(const char* from, const Index* index, int64_t begin, int64_t end, size_t bytes, char* to) {
  for (int64_t i = begin; i < end; ++i) {
    if (i + kAhead < end) ask_for(from + static_cast<size_t>(index[i + kAhead]) * bytes, bytes);
    std::memcpy(to + static_cast<size_t>(i) * bytes, from + static_cast<size_t>(index[i]) * bytes, bytes);
  }
}

/// The result, or an undefined tensor where it is LibTorch's.
template <typename Index>
at::Tensor select_rows(const at::Tensor& self, const at::Tensor& index) {
  const auto* numbers = index.const_data_ptr<Index>();
  const int64_t count = index.numel();
  if (!are_within(numbers, count, self.size(0))) return {};
  at::DimVector sizes(self.sizes());
  sizes[0] = count;
  at::Tensor out = at::detail::empty_cpu(sizes, self.scalar_type());
  const int64_t elements = self.numel() / self.size(0);
  const size_t bytes = self.nbytes() / static_cast<size_t>(self.size(0));
  const auto* from = static_cast<const char*>(self.const_data_ptr());
  auto* to = static_cast<char*>(out.mutable_data_ptr());
  parallel_for(0, count, parts_a_thread(elements),
               [&](int64_t begin, int64_t end) { copy_rows(from, numbers, begin, end, bytes, to); });
  return out;
}

}  // namespace

at::Tensor index_select(const at::Tensor& self, int64_t dim, const at::Tensor& index) {
  const bool is_ours = is_usual(self) && self.dim() > 0 && wrapped(dim, self.dim()) == 0 &&
                       self.nbytes() / static_cast<size_t>(self.size(0)) >= kLeastBytes && is_usual(index) &&
                       index.dim() == 1;
  at::Tensor out;
  if (is_ours && index.scalar_type() == at::kInt) out = select_rows<int32_t>(self, index);
  if (is_ours && index.scalar_type() == at::kLong) out = select_rows<int64_t>(self, index);
  return out.defined() ? out : at::cpu::index_select(self, dim, index);
}

}  // namespace torch_node::kernels
