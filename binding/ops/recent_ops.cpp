#include "recent_ops.h"

#include "../names.h"
#include "op_registry.h"

#include <algorithm>

namespace torch_node {

void RecentOps::note(const Overload& overload, const torch::jit::Stack& stack) {
  for (const c10::IValue& value : stack) {
    if (!value.isTensor()) continue;
    const at::Tensor& tensor = value.toTensor();
    // The first tensor decides, unless it is a number that LibTorch keeps on the CPU.
    if (!tensor.defined() || (tensor.is_cpu() && tensor.dim() == 0)) continue;
    if (!tensor.is_cpu()) write(overload, stack);
    return;
  }
}

void RecentOps::note(const char* name, at::TensorList tensors) {
  auto found = std::find_if(tensors.begin(), tensors.end(), [](const at::Tensor& x) { return x.defined(); });
  if (found == tensors.end() || found->is_cpu()) return;
  CallNote& call = calls_[next_++ % kCalls];
  call.overload = nullptr;
  call.name = name;
  call.tensors = 0;
  for (size_t i = 0; i < tensors.size() && call.tensors < kTensors; ++i)
    if (tensors[i].defined()) write(call.notes[call.tensors++], i, tensors[i]);
  call.further = tensors.size() > call.tensors ? tensors.size() - call.tensors : 0;
}

void RecentOps::write(const Overload& overload, const torch::jit::Stack& stack) {
  CallNote& call = calls_[next_++ % kCalls];
  call.overload = &overload;
  call.tensors = 0;
  for (size_t i = 0; i < stack.size() && call.tensors < kTensors; ++i)
    if (stack[i].isTensor() && stack[i].toTensor().defined())
      write(call.notes[call.tensors++], i, stack[i].toTensor());
}

void RecentOps::write(TensorNote& note, size_t argument, const at::Tensor& tensor) {
  note.argument = static_cast<uint8_t>(argument);
  note.dtype = tensor.scalar_type();
  bool has_sizes = !tensor.unsafeGetTensorImpl()->is_python_dispatch() && !tensor.is_nested();
  note.dim = has_sizes ? static_cast<uint8_t>(std::min<int64_t>(tensor.dim(), UINT8_MAX)) : 0;
  for (size_t d = 0; d < std::min<size_t>(note.dim, kDims); ++d) note.sizes[d] = tensor.size(d);
}

std::string RecentOps::describe(const CallNote& call) const {
  std::string text = call.overload == nullptr ? call.name : call.overload->handle.operator_name().name;
  text += "(";
  for (size_t i = 0; i < call.tensors; ++i) {
    const TensorNote& note = call.notes[i];
    if (i > 0) text += ", ";
    if (call.overload != nullptr) text += call.overload->params[note.argument].name + ": ";
    text += std::string(dtype_name(note.dtype)) + " [";
    for (size_t d = 0; d < std::min<size_t>(note.dim, kDims); ++d)
      text += (d > 0 ? ", " : "") + std::to_string(note.sizes[d]);
    text += note.dim > kDims ? ", …]" : "]";
  }
  if (call.overload == nullptr && call.further > 0) text += ", … " + std::to_string(call.further) + " more";
  return text + ")";
}

std::vector<std::string> RecentOps::describe() const {
  std::vector<std::string> texts;
  for (size_t i = next_ < kCalls ? 0 : next_ - kCalls; i < next_; ++i)
    texts.push_back(describe(calls_[i % kCalls]));
  return texts;
}

}  // namespace torch_node
