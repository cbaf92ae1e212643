// What the guards of operators ask of their arguments.
#pragma once

#include "op_registry.h"

#include <ATen/core/Tensor.h>
#include <ATen/core/stack.h>
#include <c10/util/Exception.h>

#include <string>
#include <vector>

namespace torch_node {

/// An operator's arguments by name.
class Arguments {
 public:
  Arguments(const Overload& overload, const torch::jit::Stack& stack) : overload_(overload), stack_(stack) {}

  const c10::IValue* find(const char* name) const {
    for (size_t i = 0; i < overload_.params.size(); ++i)
      if (overload_.params[i].name == name) return &stack_[i];
    return nullptr;
  }
  const c10::IValue& at(const char* name) const {
    const c10::IValue* value = find(name);
    TORCH_CHECK_VALUE(value != nullptr, who(), ": no argument '", name, "'");
    return *value;
  }
  bool given(const char* name) const {
    const c10::IValue* value = find(name);
    return value != nullptr && value->isTensor() && value->toTensor().defined();
  }
  const at::Tensor& tensor(const char* name) const {
    TORCH_CHECK_VALUE(given(name), who(), ": '", name, "' must be a tensor, not null");
    return at(name).toTensor();
  }
  int64_t integer(const char* name) const { return at(name).toInt(); }
  std::vector<int64_t> integers(const char* name) const { return at(name).toIntVector(); }
  void require(bool holds, const char* what) const { TORCH_CHECK_VALUE(holds, who(), ": ", what); }

  const Overload& overload() const { return overload_; }
  const torch::jit::Stack& stack() const { return stack_; }
  const std::string& who() const { return overload_.handle.operator_name().name; }

 private:
  const Overload& overload_;
  const torch::jit::Stack& stack_;
};

/// A guard, of the function that checks.
template <void (*check)(const Arguments&)>
void guard(const Overload& overload, const torch::jit::Stack& stack) {
  check(Arguments(overload, stack));
}

inline bool plain(const at::Tensor& tensor) {
  return tensor.layout() == at::kStrided && tensor.device().is_cpu() && !tensor.is_quantized();
}

}  // namespace torch_node
