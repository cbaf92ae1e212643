// Batch normalisation in training, of contiguous floats: the sums over channels are ours, and what follows
// from them is computed as in LibTorch, the output by LibTorch itself.
#include "../parallel.h"
#include "channel_sums.h"
#include "given.h"
#include "operators.h"
#include "trial.h"

#include <ATen/EmptyTensor.h>
#include <ATen/ops/native_batch_norm_cpu_dispatch.h>

#include <array>
#include <cmath>

namespace torch_node::kernels {
namespace {

/// A thread's share, which are added side by side.
constexpr int64_t kLeastChannels = 8;

using Normalized = std::tuple<at::Tensor, at::Tensor, at::Tensor>;

/// In training, with sums of ours; nothing where some are NaN.
std::optional<Normalized> train(const at::Tensor& input, const Given& weight, const Given& bias,
                                const Given& running_mean, const Given& running_var, double momentum,
                                double eps) {
  const int64_t channels = input.size(1), batches = input.size(0);
  const Planes planes{input.const_data_ptr<float>(), batches, channels, input.numel() / batches / channels};
  const auto new_floats = [channels] { return at::detail::empty_cpu({channels}, at::kFloat); };
  at::Tensor save_mean = new_floats(), save_invstd = new_floats();
  const at::Tensor sums = new_floats(), scale = new_floats(), ones = new_floats();
  float* means = save_mean.mutable_data_ptr<float>();
  float* squares = sums.mutable_data_ptr<float>();
  parallel_for(0, channels, kLeastChannels,
               [&](int64_t begin, int64_t end) { channel_statistics(planes, begin, end, means, squares); });
  if (has_nan(squares, channels)) return std::nullopt;
  float* invstd = save_invstd.mutable_data_ptr<float>();
  float* kept_means = is_defined(running_mean) ? running_mean->mutable_data_ptr<float>() : nullptr;
  float* kept_vars = is_defined(running_var) ? running_var->mutable_data_ptr<float>() : nullptr;
  const int64_t n = batches * planes.plane;
  const auto share = static_cast<float>(momentum);
  for (int64_t c = 0; c < channels; ++c) {
    const double variance = squares[c] / static_cast<float>(n);
    invstd[c] = variance != 0 || eps != 0 ? static_cast<float>(1 / std::sqrt(variance + eps)) : 0;
    if (kept_means != nullptr) kept_means[c] = share * means[c] + (1 - share) * kept_means[c];
    if (kept_vars != nullptr) {
      const double unbiased = squares[c] / static_cast<float>(n - 1);
      kept_vars[c] = static_cast<float>(share * unbiased + (1 - share) * kept_vars[c]);
    }
  }
  // Only now: the weight may share memory with what was kept.
  float* factors = scale.mutable_data_ptr<float>();
  float* one = ones.mutable_data_ptr<float>();
  const float* weights = is_defined(weight) ? weight->const_data_ptr<float>() : nullptr;
  for (int64_t c = 0; c < channels; ++c) {
    factors[c] = invstd[c] * (weights != nullptr ? weights[c] : 1);
    one[c] = 1;
  }
  const OneThread small(are_few(input));
  // As in evaluation, with the mean, a variance of one and the scale in the place of a weight.
  at::Tensor output = std::get<0>(at::cpu::native_batch_norm(input, scale, bias, save_mean, ones,
                                                             /*training=*/false, momentum, /*eps=*/0));
  return Normalized{std::move(output), std::move(save_mean), std::move(save_invstd)};
}

/// Whether LibTorch rounds in this way, which it has changed before.
bool sums_round_like_libtorch() {
  static const bool is = [] {
    constexpr int64_t channels = 19, plane = 21;
    const at::Tensor input = trial_numbers({3, channels, plane}, 1.7);
    const at::Tensor weight = trial_numbers({channels}, 0.3), bias = trial_numbers({channels}, 0.7);
    std::array<at::Tensor, 4> kept;
    for (at::Tensor& tensor : kept) tensor = trial_numbers({channels}, 0.9);
    const Normalized own = *train(input, weight, bias, kept[0], kept[1], 0.1, 1e-5);
    const Normalized theirs =
        at::cpu::native_batch_norm(input, weight, bias, kept[2], kept[3], /*training=*/true, 0.1, 1e-5);
    return has_same_bits(std::get<0>(own), std::get<0>(theirs)) &&
           has_same_bits(std::get<1>(own), std::get<1>(theirs)) &&
           has_same_bits(std::get<2>(own), std::get<2>(theirs)) && has_same_bits(kept[0], kept[2]) &&
           has_same_bits(kept[1], kept[3]);
  }();
  return is;
}

bool is_ours(const at::Tensor& input, const Given& weight, const Given& bias, const Given& running_mean,
             const Given& running_var) {
  if (is_observed() || flushes_denormals() || input.scalar_type() != at::kFloat || input.dim() < 3 ||
      !is_usual(input))
    return false;
  // With one of the two alone LibTorch refuses the call.
  if (is_defined(running_mean) != is_defined(running_var)) return false;
  // With one number for each picture and channel LibTorch adds in another order.
  const int64_t channels = input.size(1);
  if (input.numel() == input.size(0) * channels) return false;
  for (const Given* given : {&weight, &bias, &running_mean, &running_var})
    if (is_defined(*given) && !is_of_channels(*given, channels)) return false;
  return sums_round_like_libtorch();
}

}  // namespace

Normalized batch_norm(const at::Tensor& input, const Given& weight, const Given& bias,
                      const Given& running_mean, const Given& running_var, bool training, double momentum,
                      double eps) {
  std::optional<Normalized> own;
  if (training && is_ours(input, weight, bias, running_mean, running_var))
    own = train(input, weight, bias, running_mean, running_var, momentum, eps);
  if (own) return *std::move(own);
  return at::cpu::native_batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps);
}

}  // namespace torch_node::kernels
