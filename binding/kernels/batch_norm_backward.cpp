// The pass backward of a batch normalisation in training, of contiguous floats.
#include "../parallel.h"
#include "channel_gradients.h"
#include "given.h"
#include "operators.h"
#include "trial.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/native_batch_norm_backward_cpu_dispatch.h>

#include <array>
#include <atomic>
#include <cmath>

namespace torch_node::kernels {
namespace {

using Gradients = std::tuple<at::Tensor, at::Tensor, at::Tensor>;

/// Nothing where some sums are NaN.
std::optional<Gradients> backward(const at::Tensor& grad_out, const at::Tensor& input, const Given& weight,
                                  const at::Tensor& save_mean, const at::Tensor& save_invstd,
                                  std::array<bool, 3> mask) {
  const int64_t channels = input.size(1), batches = input.size(0);
  const Planes planes{input.const_data_ptr<float>(), batches, channels, input.numel() / batches / channels};
  Gradients result;
  auto& [of_input, of_weight, of_bias] = result;
  if (mask[0]) of_input = at::detail::empty_cpu(input.sizes(), at::kFloat);
  if (mask[1]) of_weight = at::detail::empty_cpu({channels}, at::kFloat);
  if (mask[2]) of_bias = at::detail::empty_cpu({channels}, at::kFloat);
  const auto* gradients = grad_out.const_data_ptr<float>();
  const auto* means = save_mean.const_data_ptr<float>();
  const auto* invstds = save_invstd.const_data_ptr<float>();
  const float* weights = is_defined(weight) ? weight->const_data_ptr<float>() : nullptr;
  float* inputs_to = mask[0] ? of_input.mutable_data_ptr<float>() : nullptr;
  float* weights_to = mask[1] ? of_weight.mutable_data_ptr<float>() : nullptr;
  float* biases_to = mask[2] ? of_bias.mutable_data_ptr<float>() : nullptr;
  std::atomic<bool> has_nan = false;
  parallel_for(0, channels, parts_a_thread(batches * planes.plane), [&](int64_t begin, int64_t end) {
    for (int64_t c = begin; c < end; ++c) {
      const Channel channel{means[c], invstds[c], weights != nullptr ? weights[c] : 1};
      const GradientSums sums = gradient_sums(planes, gradients, c, channel.mean);
      if (std::isnan(sums.gradients) || std::isnan(sums.products)) has_nan = true;
      if (inputs_to != nullptr) input_gradients(planes, gradients, c, channel, sums, inputs_to);
      if (weights_to != nullptr) weights_to[c] = static_cast<float>(sums.products * channel.invstd);
      if (biases_to != nullptr) biases_to[c] = static_cast<float>(sums.gradients);
    }
  });
  if (has_nan) return std::nullopt;
  return result;
}

/// Whether LibTorch adds and rounds in this way, which is up to its compiler too.
bool gradients_round_like_libtorch() {
  static const bool is = [] {
    bool same = true;
    // Rests of every length, and more planes than are added side by side.
    for (int64_t plane = kLeastPlane; plane < 3 * kLeastPlane; ++plane) {
      constexpr int64_t channels = 3;
      const at::Tensor input = trial_numbers({6, channels, plane}, 1.7);
      const at::Tensor grad_out = trial_numbers({6, channels, plane}, 0.7);
      const at::Tensor weight = trial_numbers({channels}, 0.3), mean = trial_numbers({channels}, 0.9),
                       invstd = trial_numbers({channels}, 1.1);
      const Gradients own = *backward(grad_out, input, weight, mean, invstd, {true, true, true});
      const Gradients theirs = at::cpu::native_batch_norm_backward(
          grad_out, input, weight, {}, {}, mean, invstd, /*train=*/true, 1e-5, {true, true, true});
      same = same && has_same_bits(std::get<0>(own), std::get<0>(theirs)) &&
             has_same_bits(std::get<1>(own), std::get<1>(theirs)) &&
             has_same_bits(std::get<2>(own), std::get<2>(theirs));
    }
    return same;
  }();
  return is;
}

/// LibTorch looks at what is kept in training, too.
bool is_list_or_absent(const Given& kept) {
  return !is_defined(kept) || (kept->scalar_type() == at::kFloat && kept->dim() == 1);
}

bool is_ours(const at::Tensor& grad_out, const at::Tensor& input, const Given& weight,
             const Given& running_mean, const Given& running_var, const Given& save_mean,
             const Given& save_invstd) {
  if (!is_list_or_absent(running_mean) || !is_list_or_absent(running_var)) return false;
  if (is_observed() || flushes_denormals() || input.scalar_type() != at::kFloat || input.dim() < 3 ||
      !is_usual(input))
    return false;
  if (grad_out.scalar_type() != at::kFloat || !is_usual(grad_out) || grad_out.sizes() != input.sizes())
    return false;
  const int64_t channels = input.size(1);
  if (input.numel() < kLeastPlane * input.size(0) * channels) return false;
  if (is_defined(weight) && !is_of_channels(weight, channels)) return false;
  return is_of_channels(save_mean, channels) && is_of_channels(save_invstd, channels) &&
         has_channel_gradients() && gradients_round_like_libtorch();
}

}  // namespace

Gradients batch_norm_backward(const at::Tensor& grad_out, const at::Tensor& input, const Given& weight,
                              const Given& running_mean, const Given& running_var, const Given& save_mean,
                              const Given& save_invstd, bool train, double eps, std::array<bool, 3> mask) {
  std::optional<Gradients> own;
  if (train && is_ours(grad_out, input, weight, running_mean, running_var, save_mean, save_invstd))
    own = backward(grad_out, input, weight, *save_mean, *save_invstd, mask);
  if (own) return *std::move(own);
  return at::cpu::native_batch_norm_backward(grad_out, input, weight, running_mean, running_var, save_mean,
                                             save_invstd, train, eps, mask);
}

}  // namespace torch_node::kernels
