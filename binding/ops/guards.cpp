#include "guards.h"

#include "../functorch/functorch.h"
#include "guard_arguments.h"
#include "guards_rnn.h"

#include <ATen/ops/isfinite.h>

#include <optional>
#include <unordered_map>

namespace torch_node {
namespace {

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

/// LibTorch negates the exponent, and this one has no negative: it would multiply for ever.
void matrix_exponent(const Arguments& a) {
  a.require(a.integer("n") != INT64_MIN, "'n' must be greater than -2^63");
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
  a.require(!c10::isQIntType(a.find("dtype")->toScalarType()),
            "a tensor cannot be viewed as a quantized dtype");
  a.require(!a.tensor("self").is_quantized(),
            "a quantized tensor cannot be viewed as another dtype; see intRepr()");
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

/// Public ones check all else themselves.
void batch_norm_without_statistics(const Arguments& a) {
  a.require(a.at("training").toBool() || (a.given("running_mean") && a.given("running_var")),
            "without training, running_mean and running_var are needed");
}

void batch_norm_backward(const Arguments& a) {
  auto either = [&](const char* one, const char* other) { return a.find(one) != nullptr ? one : other; };
  const at::Tensor& input = a.tensor("input");
  a.require(input.dim() >= 2, "the input must have at least 2 dimensions");
  a.require(a.tensor(either("grad_out", "grad_output")).sizes() == input.sizes(),
            "the gradient must have the input's shape");
  bool training = a.at(either("train", "update")).toBool();
  const char* variance = either("save_invstd", either("save_var", "save_var_transform"));
  a.require(training ? a.given("save_mean") && a.given(variance)
                     : a.given("running_mean") && a.given("running_var"),
            "training needs the saved mean and variance, evaluation the running ones");
  for (const char* name : {"weight", "running_mean", "running_var", "save_mean", variance})
    statistics_of(a, name, input.size(1));
  a.require(a.at("output_mask").toBoolList().size() == 3, "'output_mask' must have 3 elements");
  if (const c10::IValue* implementation = a.find("impl_index"))
    a.require(implementation->toInt() == 0, "'impl_index' must be 0 on the CPU");
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

/// Sobol's sequences: an index's lowest bit that is zero tells the direction, and LibTorch has 30 of them,
/// for 21,201 dimensions. The kernels believe the number of dimensions that they are told.
void sobol(const Arguments& a) {
  constexpr int64_t bits = 30;
  const int64_t dimension = a.integer("dimension");
  a.require(dimension >= 1 && dimension <= 21201, "'dimension' must be between 1 and 21201");
  const bool is_drawn = a.find("num_generated") != nullptr;
  const at::Tensor& state = a.tensor(is_drawn ? "sobolstate" : "self");
  a.require(plain(state) && state.scalar_type() == at::kLong && state.dim() == 2 &&
                state.size(0) >= dimension && state.size(1) == bits,
            "the state must be an int64 tensor of ['dimension', 30]");
  if (is_drawn) {
    const at::Tensor& quasi = a.tensor(a.find("quasi") != nullptr ? "quasi" : "self");
    a.require(
        plain(quasi) && quasi.scalar_type() == at::kLong && quasi.dim() == 1 && quasi.size(0) >= dimension,
        "the last point must be an int64 tensor of ['dimension']");
    const int64_t first = a.integer("num_generated"), last = (int64_t{1} << bits) - 1;
    a.require(first >= 0 && first <= last && a.integer("n") <= last - first,
              "the sequence has 2^30 - 1 points besides its first");
  } else if (a.find("ltm") != nullptr) {
    const at::Tensor& ltm = a.tensor("ltm");
    a.require(plain(ltm) && ltm.scalar_type() == at::kLong && ltm.dim() == 3 && ltm.size(0) >= dimension &&
                  ltm.size(1) == bits && ltm.size(2) == bits,
              "'ltm' must be an int64 tensor of ['dimension', 30, 30]");
  }
}

/// The kernels for the first and the last dimension read one norm for each of its elements.
void weight_norm(const Arguments& a) {
  bool backward = a.find("saved_v") != nullptr;
  const at::Tensor& v = a.tensor(backward ? "saved_v" : "v");
  int64_t dim = a.integer("dim");
  if (dim != 0 && dim != v.dim() - 1) return;
  a.require(v.dim() > 0 && v.numel() > 0 && a.tensor(backward ? "saved_g" : "g").numel() == v.size(dim),
            "'v' must have elements, and 'g' one for each index of the dimension");
  if (backward) {
    a.require(a.tensor("grad_w").sizes() == v.sizes(), "the gradient must have the shape of 'v'");
    a.require(a.tensor("saved_norms").numel() == v.size(dim),
              "'saved_norms' must have one element for each index of the dimension");
  }
}

void not_quantized(const Arguments& a) {
  a.require(!a.tensor("self").is_quantized(), "the tensor must not be quantized");
}

void empty_into_quantized(const Arguments& a) {
  a.require(!a.tensor("out").is_quantized() || !a.at("tensors").toTensorVector().empty(),
            "expected a non-empty list of tensors");
}

/// LAPACK's balancing reads beyond the matrix when it meets a NaN; linalg.eig checks, eigvals does not.
void finite(const Arguments& a) {
  const at::Tensor matrix = without_wrappers(a.tensor(a.find("A") != nullptr ? "A" : "self"));
  const NoTransforms outside;
  a.require(matrix.is_meta() || matrix.layout() != at::kStrided || at::isfinite(matrix).all().item<bool>(),
            "the input tensor should not contain infs or NaNs");
}

void like_self(const Arguments& a) {
  a.require(a.tensor("out").scalar_type() == a.tensor("self").scalar_type(),
            "'out' must have the dtype of the input");
}

void quantization_search(const Arguments& a) {
  double ratio = a.at("ratio").toScalar().toDouble();
  a.require(a.integer("n_bins") > 0 && a.integer("bit_width") > 0 && a.integer("bit_width") <= 16 &&
                ratio > 0 && ratio <= 1,
            "'n_bins' and 'bit_width' must be positive, and 'ratio' in (0, 1]");
  a.require(a.integer("numel") > 0 && a.integer("numel") <= a.tensor("input").numel(),
            "'numel' must be the input's");
}

void attention_heads(const Arguments& a) {
  const at::Tensor& qkv = a.tensor("qkv");
  int64_t heads = a.integer("num_heads");
  a.require(heads > 0 && qkv.dim() == 3 && qkv.size(2) % (3 * heads) == 0 &&
                a.tensor("qkv_bias").numel() == qkv.size(2),
            "'qkv' must be [batch, time, 3 * heads * width], with a bias of its last size");
}

void matmul_4bit(const Arguments& a) {
  const at::Tensor &input = a.tensor("inp"), &packed = a.tensor("packed_weights");
  int64_t block = a.integer("block_size"), in = a.integer("in_features"), out = a.integer("out_features");
  a.require(
      in > 0 && out > 0 && block > 0 && in % 2 == 0 && in % block == 0 && in < (1 << 24) && out < (1 << 24),
      "the features must be positive and a multiple of 'block_size'");
  a.require(input.dim() == 2 && input.size(1) == in && plain(input) && plain(packed),
            "the input must be [rows, in_features]");
  int64_t scales = out * (in / block) * 2;
  a.require(static_cast<int64_t>(packed.nbytes()) >= out * in / 2 + scales, "'packed_weights' are too few");
}

void cholesky_solve(const Arguments& a) {
  const at::Tensor &b = a.tensor("self"), &matrix = a.tensor("A");
  a.require(b.dim() >= 2 && matrix.dim() == b.dim() && matrix.size(-1) == matrix.size(-2) &&
                matrix.size(-1) == b.size(-2) && b.scalar_type() == matrix.scalar_type(),
            "'A' must be square matrices that fit those of the right side");
  for (int64_t i = 0; i + 2 < b.dim(); ++i)
    a.require(b.size(i) == matrix.size(i), "the batches must have the same shape");
}

void slow_convolution_backward(const Arguments& a) {
  const at::Tensor &input = a.tensor("self"), &grad = a.tensor("grad_output"), &weight = a.tensor("weight");
  a.require(input.dim() == 4 && grad.dim() == 4 && weight.dim() == 4 && plain(input) && plain(grad) &&
                plain(weight),
            "input, gradient and weight must be dense and have 4 dimensions");
  auto kernel = a.integers("kernel_size"), stride = a.integers("stride"), padding = a.integers("padding");
  a.require(kernel.size() == 2 && stride.size() == 2 && padding.size() == 2,
            "kernel_size, stride and padding must have 2 numbers");
  a.require(
      input.size(1) == weight.size(1) && grad.size(1) == weight.size(0) && grad.size(0) == input.size(0),
      "the channels of input, gradient and weight must fit");
  for (int i = 0; i < 2; ++i) {
    a.require(kernel[i] == weight.size(2 + i) && stride[i] > 0 && padding[i] >= 0,
              "kernel_size, stride or padding do not fit the weight");
    a.require(grad.size(2 + i) == (input.size(2 + i) + 2 * padding[i] - kernel[i]) / stride[i] + 1,
              "the gradient has not the output's shape");
  }
}

/// Their kernels read as many numbers as the schema says, however many there are.
void slow_convolution(const Arguments& a) {
  const size_t rank = a.who().find("3d") != std::string::npos ? 3 : 2;
  for (const char* name : {"kernel_size", "stride", "padding"})
    a.require(a.integers(name).size() == rank, rank == 3
                                                   ? "kernel_size, stride and padding must have 3 numbers"
                                                   : "kernel_size, stride and padding must have 2 numbers");
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
  if (indices.numel() > 0) {
    const at::Tensor all = without_wrappers(indices);
    const NoTransforms outside;
    a.require(all.min().item<int64_t>() >= 0 && all.max().item<int64_t>() < plane,
              "'indices' lie outside of the input");
  }
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
      {"align_tensors", guard<not_empty>},  // until 2.12
      {"matrix_power", guard<matrix_exponent>},
      {"linalg_matrix_power", guard<matrix_exponent>},
      {"_sobol_engine_draw", guard<sobol>},
      {"_sobol_engine_ff_", guard<sobol>},
      {"_sobol_engine_initialize_state_", guard<sobol>},
      {"_sobol_engine_scramble_", guard<sobol>},
      {"_fft_r2c", guard<fft_dimensions>},
      {"_fft_c2r", guard<fft_dimensions>},
      {"_fft_c2c", guard<fft_dimensions>},
      {"_remove_batch_dim", guard<batch_dimension>},
      {"_new_zeros_with_same_feature_meta", guard<feature_meta>},
      {"view.dtype", guard<view_dtype>},
      {"native_batch_norm", guard<batch_norm>},
      {"_native_batch_norm_legit", guard<batch_norm>},
      {"_native_batch_norm_legit_functional", guard<batch_norm>},
      {"_native_batch_norm_legit_no_training", guard<batch_norm>},
      {"_batch_norm_no_update", guard<batch_norm>},
      {"batch_norm", guard<batch_norm_without_statistics>},
      {"_batch_norm_impl_index", guard<batch_norm_without_statistics>},
      {"_batch_norm_impl_index_backward", guard<batch_norm_backward>},
      {"_weight_norm", guard<weight_norm>},
      {"_weight_norm_interface", guard<weight_norm>},
      {"_weight_norm_interface_backward", guard<weight_norm>},
      {"_neg_view", guard<not_quantized>},
      {"_neg_view_copy", guard<not_quantized>},
      {"_lazy_clone", guard<not_quantized>},
      {"linalg_eigvals", guard<finite>},
      {"_linalg_eigvals", guard<finite>},
      {"_logcumsumexp.out", guard<like_self>},
      {"choose_qparams_optimized", guard<quantization_search>},
      {"cat.out", guard<empty_into_quantized>},
      {"cat.names_out", guard<empty_into_quantized>},  // until 2.12
      {"concat.out", guard<empty_into_quantized>},
      {"concat.names_out", guard<empty_into_quantized>},  // until 2.12
      {"concatenate.out", guard<empty_into_quantized>},
      {"concatenate.names_out", guard<empty_into_quantized>},  // until 2.12
      {"_transform_bias_rescale_qkv", guard<attention_heads>},
      {"_dyn_quant_matmul_4bit", guard<matmul_4bit>},
      {"_cholesky_solve_helper", guard<cholesky_solve>},
      {"_slow_conv2d_backward", guard<slow_convolution_backward>},
      {"_slow_conv2d_forward", guard<slow_convolution>},
      {"slow_conv3d", guard<slow_convolution>},
      {"slow_conv3d_forward", guard<slow_convolution>},
      {"thnn_conv2d", guard<slow_convolution>},
      {"_thnn_differentiable_gru_cell_backward", guard<gru_cell_backward>},
      {"native_batch_norm_backward", guard<batch_norm_backward>},
      {"batch_norm_backward", guard<batch_norm_backward>},
      {"_nnpack_spatial_convolution", guard<spatial_convolution>},
      {"quantized_lstm_cell", guard<two_states>},
      {"lstm", guard<lstm_weights>},
      {"mkldnn_rnn_layer", guard<lstm_layer>},
      {"_thnn_differentiable_lstm_cell_backward", guard<lstm_cell_backward>},
      {"fractional_max_pool2d_backward", guard<pooled_indices>},
      {"fractional_max_pool3d_backward", guard<pooled_indices>},
      {"max_pool2d_with_indices_backward", guard<pooled_indices>},
      {"max_pool3d_with_indices_backward", guard<pooled_indices>},
  };
  return guards;
}

}  // namespace

Guard find_guard(const std::string& full_name, const std::string& overload) {
  constexpr char prefix[] = "aten::";
  if (full_name.rfind(prefix, 0) != 0) return nullptr;
  std::string name = full_name.substr(sizeof(prefix) - 1);
  if (name.rfind("_foreach_", 0) == 0) return guard<lists_of_one_length>;
  if (name.rfind("reflection_pad", 0) == 0 || name.rfind("replication_pad", 0) == 0)
    return guard<padding_of_rank>;
  auto found = table().find(name + "." + overload);
  if (found == table().end()) found = table().find(name);
  return found == table().end() ? nullptr : found->second;
}

}  // namespace torch_node
