// The gradient of a batch normalisation's input, by plain C++: no tensors.
#pragma once

#include "channel_sums.h"

#include <cstdint>

namespace torch_node::kernels {

/// Whether this processor adds as LibTorch does on it: eight numbers side by side.
bool has_channel_gradients();

/// Planes of fewer numbers LibTorch adds in another way.
inline constexpr int64_t kLeastPlane = 8;

/// What is the same in a channel's numbers.
struct Channel {
  float mean, invstd, weight;
};

/// Of a channel's gradients, and of their products with what the input differs from the mean.
struct GradientSums {
  double gradients, products;
};

/// `gradients` lie as the input's planes do.
GradientSums gradient_sums(const Planes& input, const float* gradients, int64_t channel, float mean);

/// The gradients of a channel's inputs, into planes that lie as theirs do.
void input_gradients(const Planes& input, const float* gradients, int64_t channel, const Channel& of,
                     const GradientSums& sums, float* out);

}  // namespace torch_node::kernels
