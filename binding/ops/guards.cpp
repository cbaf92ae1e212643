#include "guards.h"

#include <ATen/core/Tensor.h>
#include <c10/util/Exception.h>

#include <optional>
#include <unordered_map>

namespace torch_node {
namespace {

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

template <void (*check)(const Arguments&)>
void guard(const Overload& overload, const torch::jit::Stack& stack) {
  check(Arguments(overload, stack));
}

bool plain(const at::Tensor& tensor) {
  return tensor.layout() == at::kStrided && tensor.device().is_cpu() && !tensor.is_quantized();
}

/// _foreach_*: one element of each list goes with one of every other.
void lists_of_one_length(const Arguments& a) {
  std::optional<size_t> length;
  for (const auto& value : a.stack()) {
    if (!value.isList() || value.isIntList()) continue;
    size_t size = value.toListRef().size();
    a.require(!length || *length == size, "all lists must have the same number of elements");
    length = size;
  }
}

void not_empty(const Arguments& a) {
  a.require(!a.at("tensors").toTensorVector().empty(), "expected a non-empty list of tensors");
}

void fft_dimensions(const Arguments& a) {
  int64_t rank = a.tensor("self").dim();
  std::vector<bool> seen(rank, false);
  for (int64_t dim : a.integers("dim")) {
    a.require(dim >= 0 && dim < rank, "'dim' must be dimensions of the tensor, not negative");
    a.require(!seen[dim], "'dim' has the same dimension twice");
    seen[dim] = true;
  }
}

void batch_dimension(const Arguments& a) {
  int64_t out = a.integer("out_dim");
  a.require(out >= 0 && out <= a.tensor("self").dim(), "'out_dim' must be a dimension of the result");
}

void feature_meta(const Arguments& a) {
  int64_t batch = a.integer("self_num_batch_dims");
  a.require(batch >= 0 && batch <= a.tensor("self").dim() && batch <= a.tensor("other").dim(),
            "'self_num_batch_dims' must be a number of dimensions that both tensors have");
}

/// reflection_pad1d takes two numbers, 2d four, 3d six; so do replication_pad* and their backwards.
void padding_of_rank(const Arguments& a) {
  size_t digit = a.who().find("pad") + 3;
  size_t wanted = 2 * static_cast<size_t>(a.who()[digit] - '0');
  a.require(a.integers("padding").size() == wanted,
            "'padding' must have two numbers for each dimension that is padded");
}

/// View as a dtype without a quantizer: there is none to give the result.
void view_dtype(const Arguments& a) {
  if (const c10::IValue* dtype = a.find("dtype")) {
    a.require(!c10::isQIntType(dtype->toScalarType()), "a tensor cannot be viewed as a quantized dtype");
    a.require(!a.tensor("self").is_quantized(),
              "a quantized tensor cannot be viewed as another dtype; see intRepr()");
  }
}

void statistics_of(const Arguments& a, const char* name, int64_t channels) {
  if (a.given(name))
    a.require(a.tensor(name).numel() == channels,
              "running and saved statistics must have one element a channel");
}

void batch_norm(const Arguments& a) {
  const at::Tensor& input = a.tensor("input");
  a.require(input.dim() >= 2, "the input must have at least 2 dimensions");
  const c10::IValue* training = a.find("training");
  if (training == nullptr || !training->toBool()) {
    a.require(a.given("running_mean") && a.given("running_var"),
              "without training, running_mean and running_var are needed");
  }
  for (const char* name : {"weight", "bias", "running_mean", "running_var"})
    statistics_of(a, name, input.size(1));
}

void batch_norm_backward(const Arguments& a) {
  const at::Tensor& input = a.tensor("input");
  a.require(input.dim() >= 2, "the input must have at least 2 dimensions");
  a.require(a.tensor("grad_out").sizes() == input.sizes(), "the gradient must have the input's shape");
  const c10::IValue* train = a.find(a.find("train") != nullptr ? "train" : "update");
  bool training = train == nullptr || train->toBool();
  const char* variance = a.find("save_invstd") != nullptr ? "save_invstd" : "save_var";
  a.require(training ? a.given("save_mean") && a.given(variance)
                     : a.given("running_mean") && a.given("running_var"),
            "training needs the saved mean and variance, evaluation the running ones");
  for (const char* name : {"weight", "running_mean", "running_var", "save_mean", variance})
    statistics_of(a, name, input.size(1));
  a.require(a.at("output_mask").toBoolList().size() == 3, "'output_mask' must have 3 elements");
}

void spatial_convolution(const Arguments& a) {
  const at::Tensor &input = a.tensor("input"), &weight = a.tensor("weight");
  a.require(plain(input) && plain(weight) && input.scalar_type() == at::kFloat &&
                weight.scalar_type() == at::kFloat,
            "input and weight must be dense float32 tensors");
  a.require(input.dim() == 4 && weight.dim() == 4 && input.size(1) == weight.size(1) && input.numel() > 0 &&
                weight.numel() > 0,
            "input and weight must have 4 dimensions that fit each other, and elements");
  auto padding = a.integers("padding"), stride = a.integers("stride");
  a.require(padding.size() == 2 && stride.size() == 2, "'padding' and 'stride' must have 2 numbers");
  for (int i = 0; i < 2; ++i)
    a.require(padding[i] >= 0 && stride[i] > 0 && weight.size(2 + i) <= input.size(2 + i) + 2 * padding[i],
              "'padding' must not be negative, 'stride' positive, and the kernel must fit the padded input");
  if (a.given("bias"))
    a.require(a.tensor("bias").numel() == weight.size(0), "the bias must have one element an output channel");
}

void two_states(const Arguments& a) {
  a.require(a.at("hx").toTensorVector().size() == 2, "'hx' must be two tensors");
  const at::Tensor& weight = a.tensor("w_ih");
  a.require(plain(a.tensor("input")) && a.tensor("input").scalar_type() == at::kFloat &&
                a.tensor("input").dim() == 2,
            "the input must be a float32 matrix");
  a.require(weight.dim() == 2 && a.tensor("w_hh").dim() == 2, "the weights must be matrices");
}

void lstm_cell_backward(const Arguments& a) {
  const at::Tensor &gates = a.tensor("input_gates"), &cx = a.tensor("cx");
  a.require(
      cx.dim() == 2 && gates.dim() == 2 && gates.size(0) == cx.size(0) && gates.size(1) == 4 * cx.size(1),
      "the gates must be [batch, 4 * hidden] and the states [batch, hidden]");
  a.require(a.tensor("hidden_gates").sizes() == gates.sizes(),
            "input and hidden gates must have the same shape");
  for (const char* name : {"grad_hy", "grad_cy", "cy"})
    if (a.given(name))
      a.require(a.tensor(name).sizes() == cx.sizes(), "states and their gradients must have the same shape");
  for (const char* name : {"input_bias", "hidden_bias"})
    if (a.given(name))
      a.require(a.tensor(name).numel() == gates.size(1), "biases must have 4 * hidden elements");
}

/// The indices that a pooling gave must lie in the plane (of the last `rank` dimensions) that it pooled.
void pooled_indices(const Arguments& a) {
  const at::Tensor &input = a.tensor("self"), &grad = a.tensor("grad_output"), &indices = a.tensor("indices");
  int64_t rank = a.who().find("3d") != std::string::npos ? 3 : 2;
  a.require(input.dim() == rank + 1 || input.dim() == rank + 2,
            "the input must be a batch of images, or one");
  a.require(plain(input) && plain(grad) && plain(indices) && indices.scalar_type() == at::kLong,
            "'indices' must be an int64 tensor");
  a.require(grad.dim() == input.dim() && indices.sizes() == grad.sizes(),
            "gradient and indices must have the same shape");
  int64_t plane = 1;
  for (int64_t i = 1; i <= rank; ++i) plane *= input.size(-i);
  for (int64_t i = rank + 1; i <= input.dim(); ++i)
    a.require(grad.size(-i) == input.size(-i), "gradient and input must have the same channels");
  if (indices.numel() > 0)
    a.require(indices.min().item<int64_t>() >= 0 && indices.max().item<int64_t>() < plane,
              "'indices' lie outside of the input");
  if (a.find("output_size") != nullptr) {
    auto size = a.integers("output_size");
    a.require(static_cast<int64_t>(size.size()) == rank,
              "'output_size' must have one number for each dimension");
    for (int64_t i = 0; i < rank; ++i)
      a.require(size[i] == grad.size(i - rank), "the gradient must have the shape that 'output_size' says");
  }
}

const std::unordered_map<std::string, Guard>& table() {
  static const std::unordered_map<std::string, Guard> guards = {
      {"_stack", guard<not_empty>},
      {"_fft_r2c", guard<fft_dimensions>},
      {"_fft_c2r", guard<fft_dimensions>},
      {"_fft_c2c", guard<fft_dimensions>},
      {"_remove_batch_dim", guard<batch_dimension>},
      {"_new_zeros_with_same_feature_meta", guard<feature_meta>},
      {"view", guard<view_dtype>},
      {"native_batch_norm", guard<batch_norm>},
      {"_native_batch_norm_legit", guard<batch_norm>},
      {"_native_batch_norm_legit_functional", guard<batch_norm>},
      {"_native_batch_norm_legit_no_training", guard<batch_norm>},
      {"_batch_norm_no_update", guard<batch_norm>},
      {"native_batch_norm_backward", guard<batch_norm_backward>},
      {"batch_norm_backward", guard<batch_norm_backward>},
      {"_nnpack_spatial_convolution", guard<spatial_convolution>},
      {"quantized_lstm_cell", guard<two_states>},
      {"_thnn_differentiable_lstm_cell_backward", guard<lstm_cell_backward>},
      {"fractional_max_pool2d_backward", guard<pooled_indices>},
      {"fractional_max_pool3d_backward", guard<pooled_indices>},
      {"max_pool2d_with_indices_backward", guard<pooled_indices>},
      {"max_pool3d_with_indices_backward", guard<pooled_indices>},
  };
  return guards;
}

}  // namespace

Guard find_guard(const std::string& full_name) {
  constexpr char prefix[] = "aten::";
  if (full_name.rfind(prefix, 0) != 0) return nullptr;
  std::string name = full_name.substr(sizeof(prefix) - 1);
  if (name.rfind("_foreach_", 0) == 0) return guard<lists_of_one_length>;
  if (name.rfind("reflection_pad", 0) == 0 || name.rfind("replication_pad", 0) == 0)
    return guard<padding_of_rank>;
  auto found = table().find(name);
  return found == table().end() ? nullptr : found->second;
}

}  // namespace torch_node
